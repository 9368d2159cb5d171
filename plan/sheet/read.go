package sheet

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Filled is a filled sheet: what was written, by the code of its field. An empty
// field may be left out.
type Filled map[string]string

// mostBytes is how large a filled sheet is read.
const mostBytes = 1 << 20

// ErrForm says that it is neither an object of JSON nor CSV of two columns, code and
// value, in UTF-8, or too large.
var ErrForm = errors.New("sheet: not a filled sheet")

// Read reads a filled sheet: an object of JSON, {"A1": "…"}, or CSV whose rows are a
// code and what was written, parted by commas, semicolons or tabs. The issues name codes
// that the sheet does not have and codes given twice, by their place in the file
// alone: what stands there may be a slip of somebody's words. The error is that of r,
// or [ErrForm].
func Read(r io.Reader) (Filled, issue.List, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return nil, nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(data) > mostBytes || !utf8.Valid(data) {
		return nil, nil, ErrForm
	}
	var rows [][]string
	if text := bytes.TrimSpace(data); len(text) > 0 && text[0] == '{' {
		rows, err = jsonRows(text)
	} else {
		rows, err = csvRows(data)
	}
	if err != nil {
		return nil, nil, ErrForm
	}
	known := map[string]bool{}
	for _, f := range Fields() {
		known[f.Code] = true
	}
	filled, issues := Filled{}, issue.List(nil)
	for n, row := range rows {
		at := issue.Pointer("").Item(n)
		of, text := field(row[0]), strings.TrimSpace(row[1])
		_, twice := filled[of]
		switch {
		case !known[of]:
			issues = append(issues, ruleCode.At(at))
		case twice:
			issues = append(issues, ruleTwice.At(at))
		case text != "":
			filled[of] = text
		}
	}
	return filled, issues, nil
}

func jsonRows(text []byte) (rows [][]string, err error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	_, _ = dec.Token() // the brace, which Read saw
	for dec.More() {
		of, err := dec.Token()
		if err != nil {
			return nil, err
		}
		value, err := dec.Token()
		if err != nil {
			return nil, err
		}
		name, _ := of.(string)
		var text string
		switch value := value.(type) {
		case string:
			text = value
		case json.Number:
			text = value.String()
		case bool:
			text = strconv.FormatBool(value)
		case nil: // an empty field
		default:
			return nil, ErrForm
		}
		rows = append(rows, []string{name, text})
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, ErrForm
	}
	return rows, nil
}

// field writes the code of a field as the paper has it: "a1B " is A1b.
func field(written string) string {
	of := strings.ToLower(strings.TrimSpace(written))
	if of == "" {
		return ""
	}
	return strings.ToUpper(of[:1]) + of[1:]
}

// csvRows parts by the first of semicolon, tab and comma that the first row has.
func csvRows(data []byte) ([][]string, error) {
	read := csv.NewReader(bytes.NewReader(data))
	read.FieldsPerRecord = 2
	first, _, _ := bytes.Cut(data, []byte("\n"))
	if at := bytes.IndexAny(first, ";\t,"); at >= 0 {
		read.Comma = rune(first[at])
	}
	rows, err := read.ReadAll()
	if err == nil && len(rows) > 0 && slices.Contains(heads, strings.ToLower(strings.TrimSpace(rows[0][0]))) {
		rows = rows[1:]
	}
	return rows, err
}

// heads are how the first column of a table may be called.
var heads = []string{"code", "field", "kenttä", "koodi", "tunnus", "kod", "fält"}
