package deadline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// SchoolFormat is the format of a school's calendar in JSON.
const SchoolFormat = "oneplan-school/1.0"

// schoolFile is a school's calendar as JSON. A CSV file has the same parts as
// lines: kind (covers, term, holiday, extra), from, to, name.
type schoolFile struct {
	Format    string          `json:"format" validate:"required,eq=oneplan-school/1.0"`
	Name      string          `json:"name,omitzero" validate:"omitempty,max=200"`
	Covers    *schoolPeriod   `json:"covers,omitzero"`
	Terms     []schoolPeriod  `json:"terms" validate:"required,min=1,max=100,dive"`
	Holidays  []schoolHoliday `json:"holidays,omitzero" validate:"omitempty,max=1000,dive"`
	ExtraDays []civil.Date    `json:"extraDays,omitzero" validate:"omitempty,max=1000,dive"`
}

type schoolPeriod struct {
	From civil.Date `json:"from" validate:"required"`
	To   civil.Date `json:"to" validate:"required"`
}

type schoolHoliday struct {
	Name string     `json:"name,omitzero" validate:"omitempty,max=200"`
	From civil.Date `json:"from" validate:"required"`
	To   civil.Date `json:"to" validate:"required"`
}

// maxSchoolBytes is far more than the calendar of any school.
const maxSchoolBytes = 1 << 20

var schoolReader = sync.OnceValue(func() *issue.Reader[schoolFile] { return issue.NewReader[schoolFile]() })

// ReadSchool reads the calendar of a school (koulun työ- ja loma-ajat) on top
// of the country's: weekends and holidays are the country's, terms, local
// holidays and extra days the file's. The file is JSON (its first character is
// an opening brace) or CSV with comma or semicolon; docs/deadlines.md shows
// both. The calendar is named "school" and covers the days from the first term
// to the last, or those that the file says it covers.
//
// The error is an [*issue.Error] with every fault: in JSON at its place, in CSV
// at the line, counted from 0 after the heading, and its column.
func ReadSchool(data []byte, country *Calendar) (*Calendar, error) {
	var file *schoolFile
	var list issue.List
	at := func(p issue.Pointer) issue.Pointer { return p }
	if text := bytes.TrimLeft(data, " \t\r\n\ufeff"); len(text) > 0 && text[0] == '{' {
		file, list = schoolReader().Read(data, issue.Limits{Bytes: maxSchoolBytes})
	} else {
		file, at, list = readSchoolCSV(data)
	}
	if list.HasErrors() {
		return nil, &issue.Error{Issues: list}
	}
	d := file.definition(country.Definition())
	for _, i := range d.check() {
		i.Pointer = at(schoolPlace(i.Pointer))
		list = append(list, i)
	}
	if list != nil {
		return nil, &issue.Error{Issues: list}
	}
	return build(d), nil
}

// definition puts the file's parts on top of the country's calendar.
func (f *schoolFile) definition(d Definition) Definition {
	d.Name, d.Source, d.Confidence = "school", "", Verified
	d.Title = code.Text{FI: "koulun kalenteri", SV: "skolans kalender", EN: "the school's calendar"}
	if f.Name != "" {
		d.Title = code.Text{FI: f.Name, SV: f.Name, EN: f.Name}
	}
	d.Terms, d.Closed = nil, nil
	d.Extra = f.ExtraDays
	for _, t := range f.Terms {
		d.Terms = append(d.Terms, civil.Period(t))
	}
	for _, h := range f.Holidays {
		d.Closed = append(d.Closed, Closure{Name: h.Name, Period: civil.Period{From: h.From, To: h.To}})
	}
	within := d.Covers
	if f.Covers != nil {
		d.Covers = civil.Period(*f.Covers)
	} else {
		var days []civil.Date
		for _, t := range d.Terms {
			days = append(days, t.From, t.To)
		}
		d.Covers.From = slices.MinFunc(days, civil.Date.Compare)
		d.Covers.To = slices.MaxFunc(days, civil.Date.Compare)
	}
	// Where the country's calendar ends, nobody knows which days are holidays.
	if !within.Contains(d.Covers.From) || !within.Contains(d.Covers.To) {
		d.Covers = civil.Period{}
	}
	return d
}

// schoolPlace names a place of a definition as the file does.
func schoolPlace(p issue.Pointer) issue.Pointer {
	switch {
	case issue.Pointer("/closed").Contains(p):
		return "/holidays" + p[len("/closed"):]
	case issue.Pointer("/extra").Contains(p):
		return "/extraDays" + p[len("/extra"):]
	}
	return p
}

// readSchoolCSV reads the file and returns with it how places of the JSON form
// are found in the lines.
func readSchoolCSV(data []byte) (*schoolFile, func(issue.Pointer) issue.Pointer, issue.List) {
	file := &schoolFile{}
	lines := map[issue.Pointer]issue.Pointer{}
	var list issue.List
	at := func(p issue.Pointer) issue.Pointer {
		for of, line := range lines {
			if of.Contains(p) {
				return line
			}
		}
		return ""
	}
	report := func(p issue.Pointer, id string, offset int64) {
		i := faultAt(p, id)
		i.Offset = offset
		list = append(list, i)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(data) > maxSchoolBytes:
		report("", "csv.too-big", 0)
		return file, at, list
	case !utf8.Valid(data):
		report("", "csv.utf8", 0)
		return file, at, list
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	if heading, _, _ := bytes.Cut(data, []byte("\n")); bytes.Contains(heading, []byte(";")) {
		r.Comma = ';'
	}
	heading, err := r.Read()
	if err != nil || !slices.Equal(heading, []string{"kind", "from", "to", "name"}) {
		report("", "csv.heading", 0)
		return file, at, list
	}
	for n := 0; ; n++ {
		offset := r.InputOffset()
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line := issue.Pointer("").Item(n)
		if err != nil {
			report(line, "csv.syntax", offset)
			break
		}
		if len(record) > 4 {
			report(line, "csv.columns", offset)
			continue
		}
		record = append(record, "", "", "")
		day := func(column int, needed bool) civil.Date {
			text := strings.TrimSpace(record[column])
			if text == "" && !needed {
				return civil.Date{}
			}
			d, err := civil.ParseDate(text)
			if err != nil {
				report(line.Member(heading[column]), "csv.date", offset)
			}
			return d
		}
		switch strings.TrimSpace(record[0]) {
		case "covers":
			if file.Covers != nil {
				report(line, "csv.twice", offset)
			}
			lines["/covers"] = line
			file.Covers = &schoolPeriod{From: day(1, true), To: day(2, true)}
		case "term":
			lines[issue.Pointer("/terms").Item(len(file.Terms))] = line
			file.Terms = append(file.Terms, schoolPeriod{From: day(1, true), To: day(2, true)})
		case "holiday":
			lines[issue.Pointer("/holidays").Item(len(file.Holidays))] = line
			h := schoolHoliday{Name: strings.TrimSpace(record[3]), From: day(1, true), To: day(2, false)}
			if h.To.IsZero() {
				h.To = h.From
			}
			file.Holidays = append(file.Holidays, h)
		case "extra":
			lines[issue.Pointer("/extraDays").Item(len(file.ExtraDays))] = line
			file.ExtraDays = append(file.ExtraDays, day(1, true))
		default:
			report(line.Member("kind"), "csv.kind", offset)
		}
	}
	if len(file.Terms) == 0 && list == nil {
		report("", "csv.no-term", 0)
	}
	return file, at, list
}
