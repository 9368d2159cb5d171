package deadline

import (
	"bytes"
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// SchoolFormat is the format of a school's calendar in JSON.
const SchoolFormat = "oneplan-school/1.0"

// SchoolFile is a school's calendar as JSON, which [ReadSchool] reads (koulun
// kalenteri). A CSV file has the same parts as lines: kind (covers, term, holiday,
// extra), from, to, name.
type SchoolFile struct {
	// Wire form of the document, always "oneplan-school/1.0" (muoto).
	Format string `json:"format" validate:"required,eq=oneplan-school/1.0"`
	// What the school is called (nimi).
	Name string `json:"name,omitzero" validate:"omitempty,max=200"`
	// Days that the calendar speaks of; not given means from the first term to the last (kattaa).
	Covers *SchoolPeriod `json:"covers,omitzero"`
	// Terms of the school (lukukaudet).
	Terms []SchoolPeriod `json:"terms" validate:"required,min=1,max=100,dive"`
	// Days within the terms on which there is no school (lomat).
	Holidays []SchoolHoliday `json:"holidays,omitzero" validate:"omitempty,max=1000,dive"`
	// Days of school that the country's calendar has off, such as Saturdays (lisäpäivät).
	ExtraDays []civil.Date `json:"extraDays,omitzero" validate:"omitempty,max=1000,dive"`
}

// SchoolPeriod is a time of a school's calendar, both days included (jakso).
type SchoolPeriod struct {
	// First day of the time (alkaen).
	From civil.Date `json:"from" validate:"required"`
	// Last day of the time (päättyen).
	To civil.Date `json:"to" validate:"required"`
}

// SchoolHoliday is a time without school (loma).
type SchoolHoliday struct {
	// What the holiday is called (nimi).
	Name string `json:"name,omitzero" validate:"omitempty,max=200"`
	// First day of the holiday (alkaen).
	From civil.Date `json:"from" validate:"required"`
	// Last day of the holiday (päättyen).
	To civil.Date `json:"to" validate:"required"`
}

// The limits are far more than the calendar of any school needs; those on rows
// and names are those of the tags above.
const (
	maxSchoolBytes = 1 << 20
	maxTerms       = 100
	maxSchoolRows  = 1000
	maxSchoolName  = 200
)

var schoolReader = sync.OnceValue(func() *issue.Reader[SchoolFile] { return issue.NewReader[SchoolFile]() })

// ReadSchool reads the calendar of a school (koulun työ- ja loma-ajat) on top
// of the country's: weekends and holidays are the country's, terms, local
// holidays and extra days the file's. The file is JSON (its first character is
// an opening brace) or CSV with comma or semicolon; docs/deadlines.md shows
// both. The calendar is named "school" and covers the days from the first term
// to the last, or those that the file says it covers; the country's calendar
// must cover them too.
//
// The error is an [*issue.Error] with every fault: in JSON at its place, in CSV
// at the line, counted from 0 after the heading, and its column.
func ReadSchool(data []byte, country *Calendar) (*Calendar, error) {
	var file *SchoolFile
	var list issue.List
	at := schoolPlace
	if bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n\ufeff"), []byte("{")) {
		file, list = schoolReader().Read(data, issue.Limits{Bytes: maxSchoolBytes})
	} else {
		table := readSchoolCSV(data)
		file, at, list = &table.file, table.line, table.list
	}
	if list.HasErrors() {
		return nil, &issue.Error{Issues: list}
	}
	if country == nil {
		country = &Calendar{}
	}
	d := file.definition(country.Definition())
	for _, i := range append(file.outside(country), append(d.check(), sundays(d.Extra)...)...) {
		i.Pointer = at(i.Pointer)
		list = append(list, i)
	}
	if list != nil {
		return nil, &issue.Error{Issues: list}
	}
	return build(d), nil
}

// definition puts the file's parts on top of the country's calendar.
func (f *SchoolFile) definition(d Definition) Definition {
	d.Name, d.Source, d.Confidence = "school", "", Verified
	d.Title = code.Say("koulun kalenteri", "skolans kalender", "the school's calendar")
	if f.Name != "" {
		d.Title = code.Say(f.Name, f.Name, f.Name)
	}
	d.Terms, d.Closed = nil, nil
	d.Extra = f.ExtraDays
	for i := range d.Weekly {
		// The weekend of a school is its own; the source of the country's
		// calendar, a reading of another law, says nothing about it.
		d.Weekly[i].Source, d.Weekly[i].Confidence = "", Verified
	}
	for _, t := range f.Terms {
		d.Terms = append(d.Terms, civil.Period(t))
	}
	for _, h := range f.Holidays {
		d.Closed = append(d.Closed, Closure{Name: h.Name, Period: civil.Period{From: h.From, To: h.To}})
	}
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
	return d
}

// sundays finds the extra days that are Sundays: no school works then, so the day
// is a slip.
func sundays(extra []civil.Date) (list issue.List) {
	for i, day := range extra {
		if day.Weekday() == time.Sunday {
			list = append(list, faultAt(issue.Pointer("/extra").Item(i), "calendar.extra-sunday"))
		}
	}
	return list
}

// outside finds the days that the country's calendar does not cover: there
// nobody knows which days are holidays.
func (f *SchoolFile) outside(country *Calendar) issue.List {
	var list issue.List
	check := func(p issue.Pointer, s SchoolPeriod) {
		_, errFrom := country.IsWorking(s.From)
		_, errTo := country.IsWorking(s.To)
		if errFrom != nil || errTo != nil {
			list = append(list, faultAt(p, "calendar.not-covered"))
		}
	}
	if f.Covers != nil {
		check("/covers", *f.Covers)
		return list
	}
	for i, t := range f.Terms {
		check(issue.Pointer("/terms").Item(i), t)
	}
	return list
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
