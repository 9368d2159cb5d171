// Package table reads rows as spreadsheets write them: CSV whose cells are parted by
// commas, semicolons or tabs, with lists inside cells.
package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"strings"
)

// Row is one row of a table.
type Row struct {
	// Number is that of the row as a spreadsheet counts it, empty rows too.
	Number int
	Cells  []string
}

// Rows goes through the rows that are not empty lines. The error ends it: the table
// cannot be read from that row on. A byte order mark is for the caller to take off; a
// first line "sep=;", as spreadsheets write it, names the sign between cells and is
// no row.
func Rows(data []byte) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		from, first := 0, 1
		comma, named := namedSeparator(data)
		if named {
			from, first = bytes.IndexByte(data, '\n')+1, 2
		} else {
			comma = separator(data)
		}
		data = data[from:]
		rows := csv.NewReader(bytes.NewReader(data))
		rows.FieldsPerRecord = -1
		rows.Comma = comma
		for number, from := first, int64(0); ; number++ {
			cells, err := rows.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			to := rows.InputOffset()
			number += blank(data[from:min(to, int64(len(data)))])
			from = to
			if !yield(Row{number, cells}, err) || err != nil {
				return
			}
		}
	}
}

// namedSeparator is the sign that a first line "sep=;" names.
func namedSeparator(data []byte) (rune, bool) {
	line, _, found := bytes.Cut(data, []byte("\n"))
	sign, named := strings.CutPrefix(strings.TrimSuffix(string(line), "\r"), "sep=")
	if !found || !named || len(sign) != 1 || !strings.Contains(",;\t", sign) {
		return 0, false
	}
	return rune(sign[0]), true
}

// separator is the first of semicolon, tab and comma outside quotes, in the first
// line that is not empty.
func separator(data []byte) rune {
	quoted := false
	for _, c := range bytes.TrimLeft(data, "\r\n") {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\n':
			return ','
		case c == ';' || c == '\t' || c == ',':
			return rune(c)
		}
	}
	return ','
}

// blank counts the empty lines before a record.
func blank(record []byte) (n int) {
	for {
		switch {
		case bytes.HasPrefix(record, []byte("\n")):
			record = record[1:]
		case bytes.HasPrefix(record, []byte("\r\n")):
			record = record[2:]
		default:
			return n
		}
		n++
	}
}

// Items parts the items of a list: commas, semicolons, bars and line ends part,
// spaces around an item do not count, and what follows a backslash is taken as it
// is (but "\n", which is a line end).
func Items(text string) (items []string) {
	var item strings.Builder
	kept := 0 // of the item, up to here no space is trimmed
	end := func() {
		whole := item.String()
		whole = whole[:kept] + strings.TrimRight(whole[kept:], " \t\r")
		if whole != "" {
			items = append(items, whole)
		}
		item.Reset()
		kept = 0
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text):
			i++
			if text[i] == 'n' {
				item.WriteByte('\n')
			} else {
				item.WriteByte(text[i])
			}
			kept = item.Len()
		case c == ',' || c == ';' || c == '|' || c == '\n':
			end()
		case item.Len() == 0 && (c == ' ' || c == '\t' || c == '\r'):
		default:
			item.WriteByte(c)
			if c != ' ' && c != '\t' && c != '\r' {
				kept = item.Len()
			}
		}
	}
	end()
	return items
}

// Join is the inverse of Items.
func Join(items []string) string {
	var b strings.Builder
	for n, item := range items {
		if n > 0 {
			b.WriteString(", ")
		}
		for i := range len(item) {
			switch c := item[i]; {
			case c == '\n':
				b.WriteString(`\n`)
				continue
			case strings.IndexByte(`\,;|`, c) >= 0, (c == ' ' || c == '\t' || c == '\r') && (i == 0 || i == len(item)-1):
				b.WriteByte('\\')
			}
			b.WriteByte(item[i])
		}
	}
	return b.String()
}
