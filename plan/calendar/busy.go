package calendar

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Span is a time from a moment to another, which is not in it.
type Span struct{ From, To civil.Instant }

// overlaps reports whether two times have a moment in common.
func (s Span) overlaps(t Span) bool { return s.From.Before(t.To) && t.From.Before(s.To) }

// Busy is when somebody is busy (varatut ajat). It tells nothing of what for.
type Busy struct {
	// Spans are the busy times, in order, none touching another.
	Spans []Span
	// Known is the time that is told of; outside it nobody is known to be free.
	Known Span
}

// Free reports whether somebody is free for the whole of a time.
func (b *Busy) Free(t Span) bool {
	if t.From.Before(b.Known.From) || b.Known.To.Before(t.To) {
		return false
	}
	return !slices.ContainsFunc(b.Spans, t.overlaps)
}

// ReadBusy reads when somebody is busy from iCalendar (RFC 5545), between two days:
// VFREEBUSY, and each VEVENT that is neither cancelled nor transparent, with its
// repetitions. A time of a free-busy answer outside its own from and to is not known
// and so not free. Times without a zone are Finnish.
//
// What is not understood of times, zones or repetitions is an error, and nothing is
// returned: who is taken for free by mistake is invited over something else. The
// place of an issue is the number of a line; nothing of the calendar is in any.
func ReadBusy(data []byte, from, to civil.Date) (*Busy, issue.List) {
	calendars, issues := parse(data)
	if issues != nil {
		return nil, issues
	}
	b := &reading{from: from.AddDays(-1), to: to.AddDays(1), onsets: mostOnsets}
	window := Span{civil.At(b.from, 0, 0), civil.At(b.to, 86399, 0)}
	for _, c := range calendars {
		b.calendar(c)
	}
	if len(b.issues) > 0 {
		b.issues.Sort()
		return nil, b.issues
	}
	known := window
	if len(b.known) > 0 {
		known = merged(b.known)[0] // several answers of one person are for times that touch
	}
	b.spans = slices.DeleteFunc(b.spans, func(s Span) bool { return !s.overlaps(window) })
	return &Busy{Spans: merged(b.spans), Known: known}, nil
}

// mostRepeated is how many events that repeat are read: each may have thousands of
// days.
const mostRepeated = 2000

// reading is one reading of calendars.
type reading struct {
	from, to civil.Date
	zones    map[string]zone
	spans    []Span
	known    []Span
	repeated int // events
	onsets   int // of zones, that may still be read
	issues   issue.List
}

func (b *reading) find(r issue.Rule, line int) { b.issues = append(b.issues, r.At(at(line))) }

func (b *reading) calendar(c *component) {
	b.zones = map[string]zone{} // those of one calendar say nothing of another's
	for _, name := range finnish {
		b.zones[name] = finland{}
	}
	for _, in := range c.inside {
		if id, ok := in.find("TZID"); ok && in.name == "VTIMEZONE" {
			if zone, ok := readZone(in, b.to, &b.onsets); ok {
				b.zones[id.value] = zone
			}
		}
	}
	moved := map[movedFrom]bool{} // starts of single times of a repeated event that are told of apart
	for _, in := range c.inside {
		if p, ok := in.find("RECURRENCE-ID"); ok && in.name == "VEVENT" {
			one, read := readClock(p.value)
			id, known := in.find("UID")
			switch {
			case !read:
				b.find(ruleTime, p.line)
			case p.params["RANGE"] != "": // all that follow are moved too
				b.find(ruleRepeats, p.line)
			case known:
				moved[movedFrom{id.value, one, zoneOf(one, p.params["TZID"])}] = true
			}
		}
	}
	for _, in := range c.inside {
		switch in.name {
		case "VEVENT":
			b.event(in, moved)
		case "VFREEBUSY":
			b.answer(in)
		case "VAVAILABILITY": // RFC 7953: hours in which somebody is not to be had
			b.find(ruleRepeats, in.line)
		}
	}
}

// movedFrom is the start of a single time of a repeated event, by its clock: by
// another one it may be another time.
type movedFrom struct {
	uid string
	clocked
	zone string
}

// zoneOf is the name of the clock of a time: none where it is by UTC.
func zoneOf(c clocked, name string) string {
	if c.utc {
		return ""
	}
	return name
}

// event takes up a VEVENT.
func (b *reading) event(c *component, moved map[movedFrom]bool) {
	if p, twice := c.again("UID", "DTSTART", "DTEND", "DURATION", "STATUS", "TRANSP", "RECURRENCE-ID"); twice {
		b.find(ruleAgain, p.line)
		return
	}
	status, _ := c.find("STATUS")
	transparent, _ := c.find("TRANSP")
	if strings.EqualFold(status.value, "CANCELLED") || strings.EqualFold(transparent.value, "TRANSPARENT") {
		return
	}
	start, ok := c.find("DTSTART")
	first, read := readClock(start.value)
	if !ok || !read {
		b.find(ruleTime, max(start.line, c.line))
		return
	}
	clock, ok := b.zone(start, first)
	if !ok {
		return
	}
	seconds, ok := b.length(c, start, first)
	if !ok {
		return
	}
	starts := b.starts(c, first, moved)
	for _, one := range starts {
		b.add(one, seconds, clock, start.line)
	}
}

// zone is the clock of a property.
func (b *reading) zone(p property, c clocked) (zone, bool) {
	name := p.params["TZID"]
	switch {
	case c.utc:
		return fixed(0), true
	case name == "":
		return finland{}, true
	case b.zones[name] != nil:
		return b.zones[name], true
	}
	b.find(ruleZone, p.line)
	return nil, false
}

// length is how many seconds an event takes.
func (b *reading) length(c *component, start property, first clocked) (int, bool) {
	if p, ok := c.find("DURATION"); ok {
		if _, both := c.find("DTEND"); both {
			b.find(ruleAgain, p.line)
			return 0, false
		}
		seconds, read := readDuration(p.value)
		if !read {
			b.find(ruleTime, p.line)
		}
		return seconds, read
	}
	p, ok := c.find("DTEND")
	if !ok {
		if first.whole {
			return 86400, true
		}
		return 0, true
	}
	last, read := readClock(p.value)
	if !read || last.whole != first.whole {
		b.find(ruleTime, p.line)
		return 0, false
	}
	seconds := last.day.Sub(first.day) * 86400
	if !first.whole {
		from, ok := b.moment(start, first)
		to, okTo := b.moment(p, last)
		if !ok || !okTo {
			return 0, false
		}
		seconds = int(to.Unix() - from.Unix())
	}
	if seconds < 0 { // it ends before it begins
		b.find(ruleTime, p.line)
	}
	return seconds, seconds >= 0
}

// moment is when a clock shows a time.
func (b *reading) moment(p property, c clocked) (civil.Instant, bool) {
	clock, ok := b.zone(p, c)
	if !ok {
		return civil.Instant{}, false
	}
	offset, ok := clock.offset(c)
	if !ok {
		b.find(ruleZone, p.line)
		return civil.Instant{}, false
	}
	return civil.At(c.day, c.second, offset), true
}

// starts are the times at which an event begins within the days that are asked for.
func (b *reading) starts(c *component, first clocked, moved map[movedFrom]bool) []clocked {
	starts := []clocked{first}
	_, single := c.find("RECURRENCE-ID")
	without := map[clocked]bool{}
	for _, p := range c.properties {
		switch p.name {
		case "RRULE":
			r, ok := readRepetition(p.value)
			if b.repeated++; b.repeated > mostRepeated {
				b.find(ruleMost, p.line)
				return nil
			}
			if !ok || single || r.freq != "YEARLY" && first.day.Before(b.from.AddYears(-30)) {
				b.find(ruleRepeats, p.line)
				return nil
			}
			for _, day := range r.days(first.day, b.to) {
				if day != first.day {
					starts = append(starts, clocked{day: day, second: first.second, whole: first.whole, utc: first.utc})
				}
			}
		case "RDATE", "EXDATE":
			for value := range strings.SplitSeq(p.value, ",") {
				one, ok := readClock(value)
				switch {
				case !ok || p.params["VALUE"] == "PERIOD" || one.utc != first.utc || one.whole != first.whole || !strings.EqualFold(p.params["TZID"], c.zoneName()):
					b.find(ruleRepeats, p.line)
					return nil
				case p.name == "RDATE":
					starts = append(starts, one)
				default:
					without[one] = true
				}
			}
		case "EXRULE":
			b.find(ruleRepeats, p.line)
			return nil
		}
	}
	id, named := c.find("UID")
	return slices.DeleteFunc(starts, func(s clocked) bool {
		return without[s] || named && !single && moved[movedFrom{id.value, s, zoneOf(s, c.zoneName())}]
	})
}

// zoneName is the name of the zone of an event's start.
func (c *component) zoneName() string {
	start, _ := c.find("DTSTART")
	return start.params["TZID"]
}

// add takes up one busy time, if it is of the days that are asked for.
func (b *reading) add(start clocked, seconds int, clock zone, line int) {
	days := seconds/86400 + 1
	if seconds <= 0 || start.day.AddDays(days).Before(b.from) || start.day.After(b.to) {
		return
	}
	offset, ok := clock.offset(start)
	if !ok {
		b.find(ruleZone, line)
		return
	}
	from := civil.At(start.day, start.second, offset)
	to := civil.At(start.day.AddDays((start.second+seconds)/86400), (start.second+seconds)%86400, offset)
	if start.whole { // until midnight by the clock of that day
		end := clocked{day: start.day.AddDays(seconds / 86400)}
		if offset, ok = clock.offset(end); ok {
			to = civil.At(end.day, 0, offset)
		}
	}
	b.spans = append(b.spans, Span{from, to})
}

// answer takes up a VFREEBUSY. What kind of busy it is does not matter; a kind that
// nobody knows is busy.
func (b *reading) answer(c *component) {
	if p, twice := c.again("DTSTART", "DTEND"); twice {
		b.find(ruleAgain, p.line)
		return
	}
	start, _ := c.find("DTSTART")
	end, _ := c.find("DTEND")
	from, read := readClock(start.value)
	to, readTo := readClock(end.value)
	if !read || !readTo { // of which time it tells is not known
		b.find(ruleTime, max(start.line, c.line))
		return
	}
	first, ok := b.moment(start, from)
	last, okLast := b.moment(end, to)
	if !ok || !okLast {
		return
	}
	b.known = append(b.known, Span{first, last})
	for _, p := range c.properties {
		if p.name != "FREEBUSY" || strings.EqualFold(p.params["FBTYPE"], "FREE") {
			continue
		}
		for value := range strings.SplitSeq(p.value, ",") {
			span, ok := readPeriod(value)
			if !ok {
				b.find(ruleTime, p.line)
				break
			}
			b.spans = append(b.spans, span)
		}
	}
}

// readPeriod reads a period of UTC: two moments, or a moment and a duration.
func readPeriod(value string) (Span, bool) {
	first, last, found := strings.Cut(value, "/")
	from, ok := readClock(first)
	if !found || !ok || !from.utc {
		return Span{}, false
	}
	s := Span{From: civil.At(from.day, from.second, 0)}
	if strings.HasPrefix(last, "P") {
		seconds, read := readDuration(last)
		whole := from.second + seconds
		s.To = civil.At(from.day.AddDays(whole/86400), whole%86400, 0)
		return s, read
	}
	to, ok := readClock(last)
	s.To = civil.At(to.day, to.second, 0)
	return s, ok && to.utc && !s.To.Before(s.From)
}

// readDuration reads PT1H30M, P2D, P1W as seconds.
func readDuration(value string) (seconds int, ok bool) {
	value, ok = strings.CutPrefix(strings.TrimPrefix(value, "+"), "P")
	if !ok || value == "" {
		return 0, false
	}
	units, number := map[byte]int{'W': 7 * 86400, 'D': 86400}, ""
	for i := range len(value) {
		c := value[i]
		switch {
		case c == 'T' && number == "":
			units = map[byte]int{'H': 3600, 'M': 60, 'S': 1}
		case c >= '0' && c <= '9' && len(number) < 6:
			number += string(c)
		default:
			n, err := strconv.Atoi(number)
			if err != nil || units[c] == 0 {
				return 0, false
			}
			seconds, number = seconds+n*units[c], ""
		}
	}
	return seconds, number == "" && seconds <= 366*86400
}

// merged are times in order, those that touch joined; it sorts what it is given.
func merged(spans []Span) (all []Span) {
	slices.SortFunc(spans, func(a, b Span) int { return a.From.Compare(b.From) })
	for _, s := range spans {
		if n := len(all); n > 0 && !all[n-1].To.Before(s.From) {
			if all[n-1].To.Before(s.To) {
				all[n-1].To = s.To
			}
			continue
		}
		all = append(all, s)
	}
	return all
}
