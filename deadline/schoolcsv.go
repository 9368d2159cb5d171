package deadline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// schoolColumns are the heading of a school's calendar in CSV.
var schoolColumns = []string{"kind", "from", "to", "name"}

// schoolTable is a school's calendar as read from CSV.
type schoolTable struct {
	file SchoolFile
	// lines leads from the places of the JSON form to the lines.
	lines map[issue.Pointer]issue.Pointer
	list  issue.List
}

// line returns the line that gave a part of the calendar's definition, "" if
// no line of its own did.
func (t *schoolTable) line(p issue.Pointer) issue.Pointer {
	for p = schoolPlace(p); p != ""; p = p.Parent() {
		if line, ok := t.lines[p]; ok {
			return line
		}
	}
	return ""
}

func (t *schoolTable) report(p issue.Pointer, id string, offset int64) {
	i := faultAt(p, id)
	i.Offset = offset
	t.list = append(t.list, i)
}

func readSchoolCSV(data []byte) *schoolTable {
	t := &schoolTable{lines: map[issue.Pointer]issue.Pointer{}}
	text := bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(text) > maxSchoolBytes:
		t.report("", "csv.too-big", 0)
		return t
	case !utf8.Valid(text):
		t.report("", "csv.utf8", 0)
		return t
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	if heading, _, _ := bytes.Cut(text, []byte("\n")); bytes.Contains(heading, []byte(";")) {
		r.Comma = ';'
	}
	heading, err := r.Read()
	if err != nil || !slices.Equal(heading, schoolColumns) {
		t.report("", "csv.heading", 0)
		return t
	}
	t.read(r, text, len(data)-len(text))
	if len(t.file.Terms) == 0 && t.list == nil {
		t.report("", "csv.no-term", 0)
	}
	return t
}

// read reads the lines after the heading. The text begins so many bytes into
// the file.
func (t *schoolTable) read(r *csv.Reader, text []byte, begin int) {
	heading, _ := r.FieldPos(0)
	place := func(line int) issue.Pointer { return issue.Pointer("").Item(line - heading - 1) }
	for {
		offset := int(r.InputOffset())
		offset += begin + emptyLines(text[offset:])
		record, err := r.Read()
		broken := new(csv.ParseError)
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.As(err, &broken):
			t.report(place(broken.StartLine), "csv.syntax", int64(offset))
			return
		}
		line, _ := r.FieldPos(0)
		t.add(place(line), record, int64(offset))
		if len(t.file.Terms) > maxTerms || len(t.file.Holidays) > maxSchoolRows || len(t.file.ExtraDays) > maxSchoolRows {
			t.report(place(line), "csv.too-many", int64(offset))
			return
		}
	}
}

// add adds one line.
func (t *schoolTable) add(line issue.Pointer, record []string, offset int64) {
	if len(record) > len(schoolColumns) {
		t.report(line, "csv.columns", offset)
		return
	}
	for i, text := range record {
		record[i] = strings.TrimSpace(text)
	}
	record = append(record, "", "", "")
	kind, to, name := record[0], record[2], record[3]
	day := func(column int) civil.Date {
		d, err := civil.ParseDate(record[column])
		if err != nil {
			t.report(line.Member(schoolColumns[column]), "csv.date", offset)
		}
		return d
	}
	if utf8.RuneCountInString(name) > maxSchoolName {
		t.report(line.Member("name"), "csv.name", offset)
	}
	file := &t.file
	switch kind {
	case "covers":
		if file.Covers != nil {
			t.report(line, "csv.twice", offset)
		}
		t.lines["/covers"] = line
		file.Covers = &SchoolPeriod{From: day(1), To: day(2)}
	case "term":
		t.lines[issue.Pointer("/terms").Item(len(file.Terms))] = line
		file.Terms = append(file.Terms, SchoolPeriod{From: day(1), To: day(2)})
	case "holiday":
		t.lines[issue.Pointer("/holidays").Item(len(file.Holidays))] = line
		h := SchoolHoliday{Name: name, From: day(1)}
		if h.To = h.From; to != "" {
			h.To = day(2)
		}
		file.Holidays = append(file.Holidays, h)
	case "extra":
		t.lines[issue.Pointer("/extraDays").Item(len(file.ExtraDays))] = line
		file.ExtraDays = append(file.ExtraDays, day(1))
		if to != "" && to != record[1] {
			t.report(line.Member("to"), "csv.one-day", offset)
		}
	default:
		t.report(line.Member("kind"), "csv.kind", offset)
	}
}

// emptyLines returns how many bytes the empty lines at the start of a text
// take: the CSV reader passes over them.
func emptyLines(text []byte) int {
	n := 0
	for {
		switch rest := text[n:]; {
		case bytes.HasPrefix(rest, []byte("\n")):
			n++
		case bytes.HasPrefix(rest, []byte("\r\n")):
			n += 2
		default:
			return n
		}
	}
}
