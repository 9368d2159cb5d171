package calendar

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

// clocked is a time of a day by some clock, whichever.
type clocked struct {
	day    civil.Date
	second int
	whole  bool // a whole day
	utc    bool
}

func (c clocked) before(d clocked) bool {
	return c.day.Before(d.day) || c.day == d.day && c.second < d.second
}

// readClock reads 20260312, 20260312T140000 or 20260312T140000Z.
func readClock(value string) (c clocked, ok bool) {
	date, time, timed := strings.Cut(value, "T")
	if len(date) != 8 {
		return c, false
	}
	day, err := civil.ParseDate(date[:4] + "-" + date[4:6] + "-" + date[6:])
	if err != nil {
		return c, false
	}
	if !timed {
		return clocked{day: day, whole: true}, true
	}
	time, utc := strings.CutSuffix(time, "Z")
	n, err := strconv.ParseUint(time, 10, 32)
	if err != nil || len(time) != 6 {
		return c, false
	}
	h, m, s := int(n/10000), int(n/100%100), int(n%100)
	if h > 23 || m > 59 || s > 60 {
		return c, false
	}
	return clocked{day: day, second: min(h*3600+m*60+s, 86399), utc: utc}, true
}

// zone turns times of clocks into moments.
type zone interface {
	// offset is how many minutes east of UTC the clock is, at a time by it.
	offset(c clocked) (int, bool)
}

// finland is the clock of Finland, for times without a zone too: the calendars are
// of people who work there.
type finland struct{}

func (finland) offset(c clocked) (int, bool) {
	for _, offset := range []int{120, 180} { // the second one where an hour is skipped
		at := civil.At(c.day, c.second, offset)
		if is, err := fi.Offset(at); err == nil && is == offset {
			return offset, true
		}
	}
	return 120, fiKnows(c)
}

func fiKnows(c clocked) bool {
	_, err := fi.Offset(civil.At(c.day, c.second, 120))
	return err == nil
}

// fixed is a clock of one offset.
type fixed int

func (f fixed) offset(clocked) (int, bool) { return int(f), true }

// finnish are the names that programs give to the clock of Finland.
var finnish = []string{"Europe/Helsinki", "Europe/Mariehamn", "FLE Standard Time"}

// observed is a clock by the rules of a VTIMEZONE: its onsets, the earliest first.
type observed []onset

// onset is from when an offset holds, by the clock before it.
type onset struct {
	from clocked
	to   int
}

func (o observed) offset(c clocked) (int, bool) {
	after := sort.Search(len(o), func(i int) bool { return c.before(o[i].from) })
	if after == 0 {
		return 0, false
	}
	return o[after-1].to, true
}

const (
	// mostOnsets is how many onsets the zones of a file may have: those of Outlook have
	// two a year since 1601, and few files name more than a few.
	mostOnsets = 100_000
	// ruleOnsets is what a rule is reckoned as at least, since it takes its time where
	// it has no day as well.
	ruleOnsets = 50
)

// readZone reads a VTIMEZONE; its onsets are found until the end of a year, and taken
// from those that are left.
func readZone(c *component, until civil.Date, left *int) (observed, bool) {
	var zone observed
	add := func(from clocked, to int) { zone = append(zone, onset{from, to}) }
	for _, in := range c.inside {
		start, _ := in.find("DTSTART")
		to, _ := in.find("TZOFFSETTO")
		first, okClock := readClock(start.value)
		offset, okOffset := readOffset(to.value)
		if !okClock || first.whole || !okOffset || !slices.Contains([]string{"STANDARD", "DAYLIGHT"}, in.name) {
			return nil, false
		}
		had := len(zone)
		add(first, offset)
		for _, p := range in.properties {
			switch p.name {
			case "RRULE":
				r, ok := readRepetition(p.value)
				if *left -= ruleOnsets; !ok || r.freq != "YEARLY" || *left < 0 {
					return nil, false
				}
				for _, day := range r.days(first.day, until) {
					add(clocked{day: day, second: first.second}, offset)
				}
			case "RDATE":
				for value := range strings.SplitSeq(p.value, ",") {
					one, ok := readClock(value)
					if !ok || one.whole {
						return nil, false
					}
					add(one, offset)
				}
			}
		}
		if *left -= len(zone) - had; *left < 0 {
			return nil, false
		}
	}
	slices.SortStableFunc(zone, func(a, b onset) int {
		return cmp.Or(a.from.day.Compare(b.from.day), cmp.Compare(a.from.second, b.from.second))
	})
	return zone, len(zone) > 0
}

// readOffset reads +0200 as 120.
func readOffset(value string) (int, bool) {
	if len(value) < 5 || value[0] != '+' && value[0] != '-' {
		return 0, false
	}
	n, err := strconv.ParseUint(value[1:5], 10, 16)
	minutes := int(n/100*60 + n%100) //nolint:gosec // four figures
	if err != nil || n%100 > 59 || minutes > 16*60 {
		return 0, false
	}
	if value[0] == '-' {
		minutes = -minutes
	}
	return minutes, true
}
