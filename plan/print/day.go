package print

import (
	"strconv"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

const (
	nbsp = "\u00a0" // keeps the parts of a day or an hour on one line
	// between is the dash of a span, kept to what stands before and after it.
	between = "\u2060–\u2060"
	// through is the dash between two days, behind which a narrow column breaks: not within a year.
	through = "\u2060–"
)

// weekday is one day of the week: whole, short, on that day, and every week.
type weekday struct{ whole, short, on, each code.Text }

// weekdays are in the order of [time.Weekday].
var weekdays = [7]weekday{
	{whole: code.Say("sunnuntai", "söndag", "Sunday"), short: code.Say("su", "sön", "Sun"), on: code.Say("sunnuntaina", "söndag", "on Sunday"),
		each: code.Say("sunnuntaisin", "söndagar", "Sundays")},
	{whole: code.Say("maanantai", "måndag", "Monday"), short: code.Say("ma", "mån", "Mon"), on: code.Say("maanantaina", "måndag", "on Monday"),
		each: code.Say("maanantaisin", "måndagar", "Mondays")},
	{whole: code.Say("tiistai", "tisdag", "Tuesday"), short: code.Say("ti", "tis", "Tue"), on: code.Say("tiistaina", "tisdag", "on Tuesday"),
		each: code.Say("tiistaisin", "tisdagar", "Tuesdays")},
	{whole: code.Say("keskiviikko", "onsdag", "Wednesday"), short: code.Say("ke", "ons", "Wed"), on: code.Say("keskiviikkona", "onsdag", "on Wednesday"),
		each: code.Say("keskiviikkoisin", "onsdagar", "Wednesdays")},
	{whole: code.Say("torstai", "torsdag", "Thursday"), short: code.Say("to", "tors", "Thu"), on: code.Say("torstaina", "torsdag", "on Thursday"),
		each: code.Say("torstaisin", "torsdagar", "Thursdays")},
	{whole: code.Say("perjantai", "fredag", "Friday"), short: code.Say("pe", "fre", "Fri"), on: code.Say("perjantaina", "fredag", "on Friday"),
		each: code.Say("perjantaisin", "fredagar", "Fridays")},
	{whole: code.Say("lauantai", "lördag", "Saturday"), short: code.Say("la", "lör", "Sat"), on: code.Say("lauantaina", "lördag", "on Saturday"),
		each: code.Say("lauantaisin", "lördagar", "Saturdays")},
}

// day writes "10.2.2026" in Finnish and Swedish, "10 February 2026" in English;
// "" for no day.
func day(d civil.Date, l code.Tongue) string {
	if d.IsZero() {
		return ""
	}
	y, m, n := d.YMD()
	if l.Lang == code.EN {
		return strconv.Itoa(n) + nbsp + m.String() + " " + strconv.Itoa(y) // a narrow column breaks before the year
	}
	return strconv.Itoa(n) + "." + strconv.Itoa(int(m)) + "." + strconv.Itoa(y)
}

// dayOfYear writes "6.10." in Finnish and Swedish, "6 October" in English.
func dayOfYear(d civil.Date, l code.Tongue) string {
	_, m, n := d.YMD()
	if l.Lang == code.EN {
		return strconv.Itoa(n) + nbsp + m.String()
	}
	return strconv.Itoa(n) + "." + strconv.Itoa(int(m)) + "."
}

// dayShort writes the day after its short weekday: "ti 10.2.2026", "Tue 10 February 2026".
func dayShort(d civil.Date, l code.Tongue) string {
	if d.IsZero() {
		return ""
	}
	return l.Say(weekdays[d.Weekday()].short) + nbsp + day(d, l)
}

// dayLong writes the day after its weekday: "tiistai 10.2.2026".
func dayLong(d civil.Date, l code.Tongue) string {
	if d.IsZero() {
		return ""
	}
	return l.Say(weekdays[d.Weekday()].whole) + " " + day(d, l)
}

// dayBy writes a last day: "viimeistään pe 20.2.2026".
func dayBy(d civil.Date, l code.Tongue) string {
	if d.IsZero() {
		return ""
	}
	return l.Say(wordBy) + dayShort(d, l)
}

// days writes a period: "28.1.2026 alkaen", "18.12.2026 asti", or both ends.
func days(p civil.Period, l code.Tongue) string {
	from, to := day(p.From, l), day(p.To, l)
	switch {
	case from == "" && to == "":
		return ""
	case from != "" && to != "":
		return from + through + to
	case to == "":
		return around(from, wordFrom, l)
	}
	return around(to, wordUntil, l)
}

// around puts the word behind in Finnish and before in the others.
func around(s string, word code.Text, l code.Tongue) string {
	if l.Lang == code.FI {
		return s + word.FI
	}
	return l.Say(word) + s
}

// moment is an instant as people in Finland read it. Outside the years whose
// summer time is known it stands as it was written.
type moment struct {
	on  civil.Date
	sec int
}

func momentOf(i civil.Instant) moment {
	if i.IsZero() {
		return moment{}
	}
	on, sec, err := fi.DayOf(i)
	if err != nil {
		on, sec = i.DayAt(i.Offset())
	}
	return moment{on, sec}
}

// hours writes "klo 14.00–15.30", or "klo 9–15" where both are whole hours; one
// end alone where the other is not given.
func hours(from, to string, l code.Tongue) string {
	if from == "" && to == "" {
		return ""
	}
	if l.Lang != code.EN && wholeHour(from) && wholeHour(to) {
		from, to = hour(from), hour(to)
	}
	if l.Lang != code.EN {
		from, to = dotted(from), dotted(to)
	}
	switch {
	case to == "":
		return l.Say(wordClock) + from
	case from == "":
		return around(l.Say(wordClock)+to, wordUntil, l)
	}
	return l.Say(wordClock) + from + between + to
}

func wholeHour(s string) bool { return s == "" || len(s) == 5 && s[3:] == "00" }

func hour(s string) string {
	if s == "" {
		return ""
	}
	return s[:2]
}

// dotted writes 09:05 as 9.05.
func dotted(s string) string {
	if len(s) < 2 {
		return s
	}
	if s[0] == '0' {
		s = s[1:]
	}
	for i := range len(s) {
		if s[i] == ':' {
			return s[:i] + "." + s[i+1:]
		}
	}
	return s
}

// clock writes the time of the day as 14:05.
func (m moment) clock() string {
	h, n := m.sec/3600, m.sec/60%60
	return string([]byte{byte('0' + h/10), byte('0' + h%10), ':', byte('0' + n/10), byte('0' + n%10)})
}

// span writes when something is: the weekday, the day and the hours.
func span(from, to civil.Instant, l code.Tongue) string {
	start, end := momentOf(from), momentOf(to)
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case from.IsZero():
		return dayLong(end.on, l) + " " + hours("", end.clock(), l)
	case to.IsZero():
		return dayLong(start.on, l) + " " + hours(start.clock(), "", l)
	case start.on != end.on:
		return dayLong(start.on, l) + " " + hours(start.clock(), "", l) + nbsp + "– " + dayLong(end.on, l) + " " + hours(end.clock(), "", l)
	}
	return dayLong(start.on, l) + " " + hours(start.clock(), end.clock(), l)
}

// weekRun writes days of the week: three and more that follow each other as a run,
// as it stands on doors ("ma–pe"), others whole ("maanantaisin, torstaisin", "måndagar, torsdagar").
// Numbers are 1 for Monday to 7.
func weekRun(numbers []int, l code.Tongue) string {
	var out []byte
	short := func(n int) string { return l.Say(weekdays[time.Weekday(n%7)].short) }
	each := func(n int) string { return l.Say(weekdays[time.Weekday(n%7)].each) }
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		if i > 0 {
			out = append(out, ", "...)
		}
		switch j {
		case i:
			out = append(out, each(numbers[i])...)
		case i + 1:
			out = append(append(append(out, each(numbers[i])...), ", "...), each(numbers[j])...)
		default:
			out = append(append(append(out, short(numbers[i])...), between...), short(numbers[j])...)
		}
		i = j + 1
	}
	return string(out)
}

// months are the short names of the months, in order.
var months = code.Say(
	"tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
	"jan feb mars apr maj juni juli aug sep okt nov dec",
	"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

func monthShort(m time.Month, l code.Tongue) string { return strings.Fields(l.Say(months))[m-1] }
