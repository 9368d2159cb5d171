package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Sources of the holidays. The days that never moved cite the acts of today and
// of 1993; earlier church acts were not read. The number of the amendment that moved days to
// Saturdays from 1973 on was not found.
const (
	churchLaw   = "kirkkolaki 652/2023 1 luku 6 §; 1054/1993 4 luku 3 §"
	church1955  = "kirkkolaki 18 § (535/1953); Almanakkatoimisto"
	church1973  = "kirkkolaki 635/1964, muutos 1973 alkaen; Almanakkatoimisto"
	mayDayAct   = "272/1944"
	independent = "388/1937"
	eveRule     = "150/1930 5 §"
	holidayAct  = "vuosilomalaki 162/2005 4 §"
)

// Names of the days, once for all rows of a day's history.
var (
	newYear      = code.Say("uudenvuodenpäivä", "nyårsdagen", "New Year's Day")
	epiphany     = code.Say("loppiainen", "trettondagen", "Epiphany")
	annunciation = code.Say("Marian ilmestyspäivä", "Marie bebådelsedag", "Annunciation Day")
	goodFriday   = code.Say("pitkäperjantai", "långfredagen", "Good Friday")
	easterSat    = code.Say("pääsiäislauantai", "påsklördagen", "Easter Saturday")
	easterSunday = code.Say("pääsiäispäivä", "påskdagen", "Easter Sunday")
	easterMonday = code.Say("toinen pääsiäispäivä", "annandag påsk", "Easter Monday")
	mayDay       = code.Say("vapunpäivä", "första maj", "May Day")
	ascension    = code.Say("helatorstai", "Kristi himmelsfärdsdag", "Ascension Day")
	pentecost    = code.Say("helluntaipäivä", "pingstdagen", "Pentecost")
	whitMonday   = code.Say("toinen helluntaipäivä", "annandag pingst", "Whit Monday")
	midsummerEve = code.Say("juhannusaatto", "midsommarafton", "Midsummer Eve")
	midsummer    = code.Say("juhannuspäivä", "midsommardagen", "Midsummer Day")
	allSaints    = code.Say("pyhäinpäivä", "alla helgons dag", "All Saints' Day")
	independence = code.Say("itsenäisyyspäivä", "självständighetsdagen", "Independence Day")
	christmasEve = code.Say("jouluaatto", "julafton", "Christmas Eve")
	christmas    = code.Say("joulupäivä", "juldagen", "Christmas Day")
	stStephen    = code.Say("tapaninpäivä", "annandag jul", "Second Day of Christmas")
	alandDay     = code.Say("Ahvenanmaan itsehallintopäivä", "Ålands självstyrelsedag", "Åland's Self-Government Day")
)

// years is the time in force of a row: whole years, 0 for an open end.
func years(from, to int) civil.Period {
	var p civil.Period
	if from != 0 {
		p.From = civil.MustDate(from, time.January, 1)
	}
	if to != 0 {
		p.To = civil.MustDate(to, time.December, 31)
	}
	return p
}

const (
	verified  = deadline.Verified
	uncertain = deadline.Uncertain
	holiday   = deadline.ReasonHoliday
	eve       = deadline.ReasonEve
)

// Holidays returns the holidays of the whole country since 1950, with the
// history of each. To add one, add a row here and the days it gives to the
// test's table. Eves are not holidays; the readings that leave them out add
// them.
func Holidays() []deadline.Holiday {
	return []deadline.Holiday{
		{ID: "new-year", Name: newYear, Kind: holiday, When: deadline.On(time.January, 1), Source: churchLaw, Confidence: verified},

		{ID: "epiphany", Name: epiphany, Kind: holiday, When: deadline.On(time.January, 6), InForce: years(0, 1972), Source: church1973, Confidence: verified},
		{ID: "epiphany", Name: epiphany, Kind: holiday, When: deadline.WeekdayFrom(time.Saturday, time.January, 6), InForce: years(1973, 1990), Source: church1973, Confidence: verified},
		{ID: "epiphany", Name: epiphany, Kind: holiday, When: deadline.WeekdayFrom(time.Saturday, time.January, 6), InForce: years(1991, 1991), Source: church1973, Confidence: uncertain, Note: moved1991},
		{ID: "epiphany", Name: epiphany, Kind: holiday, When: deadline.On(time.January, 6), InForce: years(1992, 0), Source: churchLaw, Confidence: verified},

		{ID: "annunciation", Name: annunciation, Kind: holiday, When: deadline.On(time.March, 25), InForce: years(0, 1954), Source: church1955, Confidence: verified, Note: "A Sunday from 1955 on."},

		{ID: "good-friday", Name: goodFriday, Kind: holiday, When: deadline.Easter(-2), Source: churchLaw, Confidence: verified},
		{ID: "easter-sunday", Name: easterSunday, Kind: holiday, When: deadline.Easter(0), Source: churchLaw, Confidence: verified},
		{ID: "easter-monday", Name: easterMonday, Kind: holiday, When: deadline.Easter(1), Source: churchLaw, Confidence: verified},

		{ID: "may-day", Name: mayDay, Kind: holiday, When: deadline.On(time.May, 1), Source: mayDayAct, Confidence: verified, Note: "Applied from 1.5.1944."},

		{ID: "ascension", Name: ascension, Kind: holiday, When: deadline.Easter(39), InForce: years(0, 1972), Source: church1973, Confidence: verified},
		{ID: "ascension", Name: ascension, Kind: holiday, When: deadline.Easter(34), InForce: years(1973, 1990), Source: church1973, Confidence: verified, Note: "A Saturday."},
		{ID: "ascension", Name: ascension, Kind: holiday, When: deadline.Easter(34), InForce: years(1991, 1991), Source: church1973, Confidence: uncertain, Note: moved1991},
		{ID: "ascension", Name: ascension, Kind: holiday, When: deadline.Easter(39), InForce: years(1992, 0), Source: churchLaw, Confidence: verified},

		{ID: "pentecost", Name: pentecost, Kind: holiday, When: deadline.Easter(49), Source: churchLaw, Confidence: verified},
		{ID: "whit-monday", Name: whitMonday, Kind: holiday, When: deadline.Easter(50), InForce: years(0, 1972), Source: church1973, Confidence: verified, Note: "Abolished after 1972."},

		{ID: "midsummer", Name: midsummer, Kind: holiday, When: deadline.On(time.June, 24), InForce: years(0, 1954), Source: church1955, Confidence: verified},
		{ID: "midsummer", Name: midsummer, Kind: holiday, When: deadline.WeekdayFrom(time.Saturday, time.June, 20), InForce: years(1955, 0), Source: churchLaw + "; 657/2023 1 luku 4 §", Confidence: verified},

		{ID: "all-saints", Name: allSaints, Kind: holiday, When: deadline.On(time.November, 1), InForce: years(0, 1954), Source: church1955, Confidence: uncertain, Note: "One source has the first Sunday of November until 1954."},
		{ID: "all-saints", Name: allSaints, Kind: holiday, When: deadline.WeekdayFrom(time.Saturday, time.October, 31), InForce: years(1955, 0), Source: churchLaw + "; 657/2023 1 luku 4 §", Confidence: verified},

		{ID: "independence-day", Name: independence, Kind: holiday, When: deadline.On(time.December, 6), Source: independent, Confidence: verified},
		{ID: "christmas-day", Name: christmas, Kind: holiday, When: deadline.On(time.December, 25), Source: churchLaw, Confidence: verified},
		{ID: "second-christmas-day", Name: stStephen, Kind: holiday, When: deadline.On(time.December, 26), Source: churchLaw, Confidence: verified},
	}
}

// moved1991 is why 1991 is marked: the almanac keeps the Saturdays of 1973 to
// 1991, while another source and one well-known library end them with 1990.
const moved1991 = "Sources conflict on 1991; the almanac has the Saturday until 1991, and the weekday again from 1992."

// eves returns Midsummer Eve and Christmas Eve as they do not count by a rule
// in force from a day on.
func eves(source string, from civil.Date) []deadline.Holiday {
	since := func(p civil.Period) civil.Period {
		if p.From.Before(from) {
			p.From = from
		}
		return p
	}
	rows := []deadline.Holiday{
		{ID: "midsummer-eve", Name: midsummerEve, Kind: eve, When: deadline.WeekdayFrom(time.Friday, time.June, 19), InForce: since(years(1955, 0)), Source: source, Confidence: verified},
		{ID: "christmas-eve", Name: christmasEve, Kind: eve, When: deadline.On(time.December, 24), InForce: since(civil.Period{}), Source: source, Confidence: verified},
	}
	if from.Year() < 1955 {
		rows = append(rows, deadline.Holiday{ID: "midsummer-eve", Name: midsummerEve, Kind: eve, When: deadline.On(time.June, 23), InForce: since(years(0, 1954)), Source: source, Confidence: verified})
	}
	return rows
}

// easterSaturday counts as no working day in the reading that counts Saturdays.
func easterSaturday() deadline.Holiday {
	return deadline.Holiday{ID: "easter-saturday", Name: easterSat, Kind: eve, When: deadline.Easter(-1), Source: holidayAct, Confidence: verified}
}

// AlandDay returns Åland's Self-Government Day, 9 June, for calendars of one's
// own. It is a regional custom: whether it is a day off by law was not
// verified, and so the row is uncertain.
func AlandDay() deadline.Holiday {
	return deadline.Holiday{
		ID: "aland-self-government-day", Name: alandDay, Kind: deadline.ReasonLocal,
		When: deadline.On(time.June, 9), InForce: years(1993, 0),
		Source: "regional custom", Confidence: uncertain,
		Note: "Day off by custom of the public sector; its legal status and its first year were not verified.",
	}
}
