package fi

import (
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Covers returns the days that Finland's calendars know about: 1950 to 2100.
func Covers() civil.Period {
	return civil.Period{From: civil.MustDate(1950, time.January, 1), To: civil.MustDate(2100, time.December, 31)}
}

// THL returns the reading of the institute's child welfare handbook, the
// default: Saturdays, Sundays, church holidays, May Day and Independence Day
// do not count, Midsummer Eve and Christmas Eve do. The handbook names Saturdays
// and holidays ("pyhäpäiviä") and is silent on eves; that May Day and
// Independence Day do not count is taken from its example, which speaks of
// weekday holidays ("arkipyhiä"). Today's reading is applied to every covered
// year.
func THL() *deadline.Calendar { return thl() }

// Statute returns the reading that takes the days of Act 150/1930, section 5
// for the days that do not count: as [THL], and both eves. It is also the
// calendar to whose working days that section moves a last day. Before 1 July
// 1966 the list, as far as it was read, had neither Saturdays nor eves, so these
// count then (uncertain).
func Statute() *deadline.Calendar { return statute() }

// Saturday returns the reading by the Annual Holidays Act 162/2005, section 4:
// Saturdays count; Sundays, church holidays, May Day, Independence Day, both
// eves and Easter Saturday do not. For social welfare this reading is
// uncertain. Today's reading is applied to every covered year; the Saturday
// before Pentecost, a holy day in 1973 to 1991, is left as a working day.
func Saturday() *deadline.Calendar { return saturday() }

// Aland returns [THL] with Åland's own day, for trying out: Åland has its own
// law on social welfare, and the row is uncertain.
func Aland() *deadline.Calendar { return aland() }

// Readings returns the three readings of "working day", the default first.
func Readings() []*deadline.Calendar { return []*deadline.Calendar{THL(), Statute(), Saturday()} }

// Calendar returns the calendar of that name: "thl", "statute", "saturday" or
// "aland". For any other name the error is a [*deadline.Error].
func Calendar(name string) (*deadline.Calendar, error) {
	switch name {
	case "thl":
		return THL(), nil
	case "statute":
		return Statute(), nil
	case "saturday":
		return Saturday(), nil
	case "aland":
		return Aland(), nil
	}
	return nil, &deadline.Error{Problem: deadline.ProblemUnknownCalendar}
}

var (
	thl      = sync.OnceValue(newTHL)
	statute  = sync.OnceValue(newStatute)
	saturday = sync.OnceValue(newSaturday)
	aland    = sync.OnceValue(newAland)
)

func newTHL() *deadline.Calendar {
	return mustCalendar(deadline.Definition{
		Name:       "thl",
		Title:      code.Say("THL:n käsikirjan tulkinta", "tolkningen i THL:s handbok", "reading of THL's handbook"),
		Source:     "THL, Lastensuojelun käsikirja, Lastensuojelun aikarajat",
		Confidence: verified,
		Weekly: []deadline.Weekly{
			{Day: deadline.Sunday, Source: churchLaw, Confidence: verified},
			{Day: deadline.Saturday, Source: "THL, Lastensuojelun käsikirja", Confidence: verified},
		},
		Holidays: Holidays(),
	})
}

func newStatute() *deadline.Calendar {
	since := civil.MustDate(1966, time.July, 1)
	return mustCalendar(deadline.Definition{
		Name:       "statute",
		Title:      code.Say("määräaikalain 5 §:n päivät", "dagarna i 5 § i lagen om beräknande av laga tid", "the days of Act 150/1930, section 5"),
		Source:     "150/1930 5 § (358/1966)",
		Confidence: uncertain,
		Weekly: []deadline.Weekly{
			{Day: deadline.Sunday, Source: eveRule, Confidence: verified},
			{Day: deadline.Saturday, InForce: civil.Period{From: since}, Source: eveRule, Confidence: verified},
		},
		Holidays: slices.Concat(Holidays(), eves(eveRule, since)),
	})
}

func newSaturday() *deadline.Calendar {
	return mustCalendar(deadline.Definition{
		Name:       "saturday",
		Title:      code.Say("lauantai on arkipäivä", "lördagen är vardag", "Saturdays count"),
		Source:     holidayAct,
		Confidence: uncertain,
		Weekly:     []deadline.Weekly{{Day: deadline.Sunday, Source: holidayAct, Confidence: verified}},
		Holidays:   slices.Concat(Holidays(), eves(holidayAct, civil.Date{}), []deadline.Holiday{easterSaturday()}),
	})
}

func newAland() *deadline.Calendar {
	d := THL().Definition()
	d.Name = "aland"
	d.Title = code.Say("Ahvenanmaa", "Åland", "Åland")
	d.Source = "thl, Ahvenanmaan oma päivä"
	d.Confidence = uncertain
	d.Holidays = append(d.Holidays, AlandDay())
	return mustCalendar(d)
}

// mustCalendar builds one of the calendars above, which the tests build too.
func mustCalendar(d deadline.Definition) *deadline.Calendar {
	d.Covers = Covers()
	c, err := deadline.NewCalendar(d)
	if err != nil {
		panic(err)
	}
	return c
}
