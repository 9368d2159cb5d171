package deadline

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// When says on which day of each year a holiday falls. It is a comparable
// value; the zero When falls on no day. Its text is one of
//
//	12-25               the same date each year
//	easter+39           days from Easter Sunday (Western churches)
//	saturday from 06-20 the first such weekday on or after a date
//	2026-03-16          that one day
type When struct {
	kind    whenKind
	month   time.Month
	day     int8
	weekday time.Weekday
	offset  int16
	once    civil.Date
}

type whenKind uint8

const (
	whenDate whenKind = 1 + iota
	whenEaster
	whenWeekday
	whenOnce
)

// On returns the When that falls on the same date each year. A date that no
// year has gives the zero When; 29 February falls in leap years only.
func On(m time.Month, day int) When {
	if _, err := civil.NewDate(2000, m, day); err != nil {
		return When{}
	}
	return When{kind: whenDate, month: m, day: int8(day)}
}

// Easter returns the When that falls so many days after Easter Sunday, before
// it if negative. More than 150 days give the zero When.
func Easter(days int) When {
	if days < -150 || days > 150 {
		return When{}
	}
	return When{kind: whenEaster, offset: int16(days)}
}

// WeekdayFrom returns the When that falls on the first such weekday on or
// after a date of each year.
func WeekdayFrom(w time.Weekday, m time.Month, day int) When {
	at := On(m, day)
	if at == (When{}) || w < time.Sunday || w > time.Saturday {
		return When{}
	}
	at.kind, at.weekday = whenWeekday, w
	return at
}

// Once returns the When that falls on one day only.
func Once(d civil.Date) When {
	if d.IsZero() {
		return When{}
	}
	return When{kind: whenOnce, once: d}
}

// In returns the day in that year, the zero Date where the year has none.
func (w When) In(year int) civil.Date {
	switch w.kind {
	case whenEaster:
		return easterSunday(year).AddDays(int(w.offset))
	case whenDate, whenWeekday:
		d, _ := civil.NewDate(year, w.month, int(w.day)) // no day leads to none
		if w.kind == whenWeekday {
			d = d.AddDays(int(w.weekday-d.Weekday()+7) % 7)
		}
		return d
	case whenOnce:
		if w.once.Year() == year {
			return w.once
		}
	}
	return civil.Date{}
}

// easterSunday returns Easter Sunday of the Gregorian calendar, by the method
// published in Nature in 1876.
func easterSunday(year int) civil.Date {
	if year < 1 || year > 9999 {
		return civil.Date{}
	}
	golden := year % 19
	century, rest := year/100, year%100
	moon := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(rest/4) - moon - rest%4) % 7
	late := (golden + 11*moon + 22*sunday) / 451
	n := moon + sunday - 7*late + 114
	return civil.MustDate(year, time.Month(n/31), n%31+1)
}

// String returns the text of w, "" for the zero When.
func (w When) String() string {
	date := func() string { return civil.MustDate(2000, w.month, int(w.day)).String()[5:] }
	switch w.kind {
	case whenDate:
		return date()
	case whenEaster:
		if w.offset == 0 {
			return "easter"
		}
		return fmt.Sprintf("easter%+d", w.offset)
	case whenWeekday:
		return strings.ToLower(w.weekday.String()) + " from " + date()
	case whenOnce:
		return w.once.String()
	}
	return ""
}

// ParseWhen reads the text of a When, letter for letter as [When.String]
// writes it. The error is an [*Error] and never repeats the text.
func ParseWhen(s string) (When, error) {
	w := parseWhen(s)
	if w == (When{}) || w.String() != s {
		return When{}, &Error{Problem: ProblemWhen}
	}
	return w, nil
}

func parseWhen(s string) When {
	if days, ok := strings.CutPrefix(s, "easter"); ok {
		n, _ := strconv.Atoi(days) // of what is no number it writes another text
		return Easter(n)
	}
	if d, err := civil.ParseDate(s); err == nil {
		return Once(d)
	}
	weekday, date, weekly := strings.Cut(s, " from ")
	if !weekly {
		date = s
	}
	d, _ := civil.ParseDate("2000-" + date) // no day is on no date
	_, m, day := d.YMD()
	if !weekly {
		return On(m, day)
	}
	for w := time.Sunday; w <= time.Saturday; w++ {
		if strings.ToLower(w.String()) == weekday {
			return WeekdayFrom(w, m, day)
		}
	}
	return When{}
}

// MarshalText implements [encoding.TextMarshaler]. The zero When is an error.
func (w When) MarshalText() ([]byte, error) {
	if w.kind == 0 {
		return nil, &Error{Problem: ProblemWhen}
	}
	return []byte(w.String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler] as [ParseWhen].
func (w *When) UnmarshalText(text []byte) error {
	v, err := ParseWhen(string(text))
	if err != nil {
		return err
	}
	*w = v
	return nil
}
