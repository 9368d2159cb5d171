package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// day reads 28.1.2026 or 2026-01-28, with spaces after the points and with its day
// of the week before it: "ke 28. 1. 2026". A weekday that is not that day's is a slip.
func day(text string) (civil.Date, bool) {
	first, rest, found := strings.Cut(text, " ")
	weekday, named := weekdays[strings.ToLower(strings.TrimRight(first, ".,"))]
	if named && found {
		text = rest
	}
	d, ok := bareDay(strings.ReplaceAll(text, " ", ""))
	return d, ok && (!named || deadline.WeekdayOf(d) == weekday)
}

func bareDay(text string) (civil.Date, bool) {
	if d, err := civil.ParseDate(text); err == nil {
		return d, true
	}
	parts := strings.Split(text, ".")
	if len(parts) != 3 || len(parts[2]) != 4 {
		return civil.Date{}, false
	}
	d, err := civil.ParseDate(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]))
	return d, err == nil
}

// two writes a figure with two places.
func two(figure string) string {
	if len(figure) == 1 {
		return "0" + figure
	}
	return figure
}

// clock reads 14.30, 14:30, klo 14 or 9 as 09:00.
func clock(text string) (string, bool) {
	if word, rest, found := strings.Cut(text, " "); found && slices.Contains([]string{"klo", "kl", "kl.", "at"}, strings.ToLower(word)) {
		text = strings.TrimSpace(rest)
	}
	hour, minute, found := strings.Cut(strings.ReplaceAll(text, ".", ":"), ":")
	if !found {
		minute = "00"
	}
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	signed := strings.ContainsAny(text, "+-")
	ok := errHour == nil && errMinute == nil && !signed && h < 24 && m < 60 && len(minute) == 2 && len(hour) <= 2
	return two(hour) + ":" + minute, ok
}

// moment is a time of a day in Finland.
func moment(d civil.Date, at string) civil.Instant {
	guess, _ := civil.ParseInstant(d.String() + "T" + at + ":00+02:00")
	if minutes, err := fi.Offset(guess); err == nil && minutes == 180 {
		guess, _ = civil.ParseInstant(d.String() + "T" + at + ":00+03:00")
	}
	return guess
}

// yes reads a cross, yes or no.
func yes(text string) (is, ok bool) {
	switch strings.ToLower(text) {
	case "x", "✓", "✔", "1", "true", "yes", "y", "kyllä", "k", "joo", "ja", "j":
		return true, true
	case "-", "0", "false", "no", "n", "ei", "e", "nej":
		return false, true
	}
	return false, false
}

// member reads a code of a set by its code or its word in any of the languages.
func member[S code.Set](text string) (S, bool) {
	for n, row := range S(0).Table().Rows.All() {
		for _, name := range []string{row.Code, row.FI, row.SV, row.EN} {
			if strings.EqualFold(name, text) {
				return S(n), true
			}
		}
	}
	return 0, false
}

// way reads a way of contact by its words, or as people call it.
func way(text string) (plan.Way, bool) {
	if w, ok := member[plan.Way](text); ok {
		return w, true
	}
	w, ok := ways[strings.ToLower(text)]
	return w, ok
}

var ways = map[string]plan.Way{
	"puhelin": plan.WayPhone, "puhelimella": plan.WayPhone, "puhelimitse": plan.WayPhone, "soitto": plan.WayPhone, "soittamalla": plan.WayPhone,
	"samtal": plan.WayPhone, "telefon": plan.WayPhone, "call": plan.WayPhone,
	"tekstiviesti": plan.WayMessage, "wilma": plan.WayMessage, "sähköposti": plan.WayMessage, "sms": plan.WayMessage, "textmeddelande": plan.WayMessage,
	"e-post": plan.WayMessage, "text message": plan.WayMessage, "email": plan.WayMessage, "e-mail": plan.WayMessage,
	"kotikäynti": plan.WayVisit, "hembesök": plan.WayVisit, "home visit": plan.WayVisit,
	"postitse": plan.WayLetter, "post": plan.WayLetter,
	"palaveri": plan.WayMeeting, "träff": plan.WayMeeting,
}

// intervals are how people write after the figure, and how they say it.
var intervals = map[string]plan.Interval{
	"pv": plan.IntervalDay, "päivä": plan.IntervalDay, "päivässä": plan.IntervalDay, "dag": plan.IntervalDay, "dagen": plan.IntervalDay, "day": plan.IntervalDay,
	"vko": plan.IntervalWeek, "vk": plan.IntervalWeek, "viikko": plan.IntervalWeek, "viikossa": plan.IntervalWeek,
	"vecka": plan.IntervalWeek, "veckan": plan.IntervalWeek, "v": plan.IntervalWeek, "week": plan.IntervalWeek,
	"kk": plan.IntervalMonth, "kuukausi": plan.IntervalMonth, "kuukaudessa": plan.IntervalMonth,
	"månad": plan.IntervalMonth, "månaden": plan.IntervalMonth, "mån": plan.IntervalMonth, "month": plan.IntervalMonth,
}

// every are rhythms in one word.
var every = map[string]plan.Interval{
	"päivittäin": plan.IntervalDay, "dagligen": plan.IntervalDay, "daily": plan.IntervalDay, "joka päivä": plan.IntervalDay, "varje dag": plan.IntervalDay, "every day": plan.IntervalDay,
	"viikoittain": plan.IntervalWeek, "weekly": plan.IntervalWeek, "joka viikko": plan.IntervalWeek, "varje vecka": plan.IntervalWeek, "every week": plan.IntervalWeek,
	"kuukausittain": plan.IntervalMonth, "monthly": plan.IntervalMonth, "joka kuukausi": plan.IntervalMonth, "varje månad": plan.IntervalMonth, "every month": plan.IntervalMonth,
}

// times are figures and the words between them and the interval.
var times = strings.NewReplacer("kerran ", "1/", "en gång ", "1/", "once ", "1/", "kahdesti ", "2/", "två gånger ", "2/", "twice ", "2/",
	" kertaa", "/", " krt", "/", " gånger", "/", " ggr", "/", " times", "/", " kerta ", "/", " gång ", "/", " time ", "/")

// rhythm reads 2/vko, 2 kertaa viikossa, joka päivä.
func rhythm(text string) (*plan.Rhythm, bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if per, ok := every[text]; ok {
		return &plan.Rhythm{Times: 1, Per: per}, true
	}
	count, per, found := strings.Cut(times.Replace(text), "/")
	per = strings.TrimLeft(per, "/ ")
	for _, article := range []string{"i ", "om ", "a ", "per "} {
		per = strings.TrimPrefix(per, article)
	}
	n, err := strconv.Atoi(strings.TrimSpace(count))
	unit, known := intervals[strings.TrimSpace(per)]
	if !found || err != nil || n < 1 || n > 100 || !known {
		return nil, false
	}
	return &plan.Rhythm{Times: n, Per: unit}, true
}

// weekdays are the days of the week, whole and as people shorten them.
var weekdays = map[string]deadline.Weekday{
	"ma": deadline.Monday, "maanantai": deadline.Monday, "mån": deadline.Monday, "måndag": deadline.Monday, "mon": deadline.Monday, "monday": deadline.Monday,
	"ti": deadline.Tuesday, "tiistai": deadline.Tuesday, "tis": deadline.Tuesday, "tisdag": deadline.Tuesday, "tue": deadline.Tuesday, "tuesday": deadline.Tuesday,
	"ke": deadline.Wednesday, "keskiviikko": deadline.Wednesday, "ons": deadline.Wednesday, "onsdag": deadline.Wednesday, "wed": deadline.Wednesday, "wednesday": deadline.Wednesday,
	"to": deadline.Thursday, "torstai": deadline.Thursday, "tors": deadline.Thursday, "torsdag": deadline.Thursday, "thu": deadline.Thursday, "thursday": deadline.Thursday,
	"pe": deadline.Friday, "perjantai": deadline.Friday, "fre": deadline.Friday, "fredag": deadline.Friday, "fri": deadline.Friday, "friday": deadline.Friday,
	"la": deadline.Saturday, "lauantai": deadline.Saturday, "lör": deadline.Saturday, "lördag": deadline.Saturday, "sat": deadline.Saturday, "saturday": deadline.Saturday,
	"su": deadline.Sunday, "sunnuntai": deadline.Sunday, "sön": deadline.Sunday, "söndag": deadline.Sunday, "sun": deadline.Sunday, "sunday": deadline.Sunday,
}

// and is what may stand between two days, or two people.
var and = strings.NewReplacer("–", "-", " ja ", ",", " och ", ",", " and ", ",", ";", ",")

// weekday reads a day of the week, also as what is done on it again and again: torstaisin, på torsdagar, on Thursdays.
func weekday(text string) (deadline.Weekday, bool) {
	text = strings.TrimSpace(text)
	for _, habit := range [...]struct{ before, after string }{{}, {"", "sin"}, {"", "ar"}, {"på ", "ar"}, {"", "s"}, {"on ", "s"}} {
		if day, ok := weekdays[strings.TrimSuffix(strings.TrimPrefix(text, habit.before), habit.after)]; ok {
			return day, true
		}
	}
	return 0, false
}

// days reads ma-pe, or ti, to, or tiistai ja torstai.
func days(text string) (all []deadline.Weekday, ok bool) {
	for part := range strings.SplitSeq(and.Replace(strings.ToLower(text)), ",") {
		first, last, run := strings.Cut(part, "-")
		from, known := weekday(first)
		to := from
		if run {
			var end bool
			to, end = weekday(last)
			known = known && end && from < to
		}
		if !known {
			return nil, false
		}
		for d := from; d <= to; d++ {
			all = append(all, d)
		}
	}
	return all, true
}

// kin reads what somebody is to the child, by the words of the code or as families say it.
func kin(what string) (plan.Relation, bool) {
	if r, ok := member[plan.Relation](what); ok {
		return r, true
	}
	for r, said := range spoken {
		if slices.Contains(said, strings.ToLower(what)) {
			return r, true
		}
	}
	return 0, false
}

// calls reports whether the code calls a relation so, in some language.
func calls(r plan.Relation, what string) bool {
	of, ok := member[plan.Relation](what)
	return ok && of == r
}

var spoken = map[plan.Relation][]string{
	plan.RelationMother:      {"mamma"},
	plan.RelationFather:      {"pappa"},
	plan.RelationStepParent:  {"äitipuoli", "isäpuoli", "styvmamma", "styvpappa", "bonusmamma", "bonuspappa", "stepmother", "stepfather"},
	plan.RelationGrandparent: {"mummi", "mummo", "isoäiti", "ukki", "vaari", "isoisä", "mormor", "farfar", "morfar", "farmor", "grandmother", "grandfather"},
	plan.RelationSibling:     {"sisko", "isosisko", "veli", "isoveli", "syster", "storasyster", "bror", "storebror", "sister", "brother"},
	plan.RelationRelative: {"sukulainen", "täti", "setä", "eno", "serkku", "släkting", "moster", "faster", "morbror", "farbror", "kusin",
		"relative", "aunt", "uncle", "cousin"},
	plan.RelationFriend: {"kaveri", "perheystävä", "kompis", "familjevän", "family friend"},
	plan.RelationOther: {"läheinen", "naapuri", "kummi", "kummitäti", "kummisetä", "närstående", "granne", "gudmor", "gudfar", "fadder",
		"neighbour", "godmother", "godfather"},
}

// telecom says what kind of contact data a number or an address is.
func telecom(text string) *plan.Telecom {
	switch {
	case text == "":
		return nil
	case strings.Contains(text, "@"):
		return &plan.Telecom{Kind: plan.TelecomEmail, Value: text}
	case strings.ContainsFunc(text, func(r rune) bool { return r >= '0' && r <= '9' }):
		return &plan.Telecom{Kind: plan.TelecomPhone, Value: text}
	}
	return &plan.Telecom{Kind: plan.TelecomService, Value: text}
}
