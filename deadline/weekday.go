package deadline

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Weekday is a day of the week (viikonpäivä), numbered as ISO 8601 does. Unlike
// the zero [time.Weekday], the zero Weekday is no day.
type Weekday = code.Enum[weekdayTable]

// The days of the week.
const (
	Monday Weekday = 1 + iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

type weekdayTable struct{}

var weekdayRows = [...]code.Row{
	Monday:    {Code: "mon", FI: "maanantai", SV: "måndag", EN: "Monday"},
	Tuesday:   {Code: "tue", FI: "tiistai", SV: "tisdag", EN: "Tuesday"},
	Wednesday: {Code: "wed", FI: "keskiviikko", SV: "onsdag", EN: "Wednesday"},
	Thursday:  {Code: "thu", FI: "torstai", SV: "torsdag", EN: "Thursday"},
	Friday:    {Code: "fri", FI: "perjantai", SV: "fredag", EN: "Friday"},
	Saturday:  {Code: "sat", FI: "lauantai", SV: "lördag", EN: "Saturday"},
	Sunday:    {Code: "sun", FI: "sunnuntai", SV: "söndag", EN: "Sunday"},
}

func (weekdayTable) Table() code.Table {
	return code.Table{Name: "weekday", Title: "Day of the week", Means: "Day of the week.", Rows: code.RowsOf(weekdayRows[:])}
}

// WeekdayOf returns the weekday of a day; the zero Date has none.
func WeekdayOf(d civil.Date) Weekday {
	if d.IsZero() {
		return 0
	}
	return weekdayOf(d.Weekday())
}

func weekdayOf(w time.Weekday) Weekday {
	if w == time.Sunday {
		return Sunday
	}
	return Weekday(w)
}
