package calendar

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/annual"
)

// WriteYear writes what the annual clock of a county has in a year, as
// [annual.Clock.Year] gives it, as one calendar (vuosikello). It is public: titles are
// the names of the events and the description tells what is done. An event keeps its
// UID when its day of that year is moved: whoever subscribes sees it moved, not twice. Whole days and windows are not busy; Options.Titles and Options.Calendar
// do not matter. The error is the writer's, or [ErrStamp].
func WriteYear(w io.Writer, all []annual.Occurrence, o Options) error {
	if o.Stamp.IsZero() {
		return ErrStamp
	}
	if !o.Lang.IsValid() {
		o.Lang = code.FI
	}
	out := &lines{to: bufio.NewWriter(w)}
	out.put("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//oneplan//calendar//FI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
	out.put(helsinki...)
	for i := range all {
		o.occurrence(out, &all[i])
	}
	out.put("END:VCALENDAR")
	return out.to.Flush()
}

func (o *Options) occurrence(out *lines, a *annual.Occurrence) {
	e := a.Event
	year, _, _ := a.From.YMD()
	if !a.Planned.IsZero() {
		year, _, _ = a.Planned.YMD()
	}
	out.put("BEGIN:VEVENT", "UID:"+yearly(a, year), "DTSTAMP:"+utc(o.Stamp), "SEQUENCE:0")
	if from, to, timed := a.Hours(); timed {
		out.put("DTSTART;TZID=Europe/Helsinki:"+clocked{day: a.From, second: from * 60}.local(), "DTEND;TZID=Europe/Helsinki:"+clocked{day: a.From, second: to * 60}.local())
	} else {
		out.put("DTSTART;VALUE=DATE:"+basic(a.From), "DTEND;VALUE=DATE:"+basic(a.To.AddDays(1)), "TRANSP:TRANSPARENT")
	}
	out.put("SUMMARY:"+escape(e.Name.In(o.Lang)), "CATEGORIES:"+escape(e.Kind.Label(o.Lang)))
	if about := e.About.In(o.Lang); about != "" {
		out.put("DESCRIPTION:" + escape(about))
	}
	out.put("CLASS:PUBLIC", "STATUS:CONFIRMED")
	o.remind(out, e.Name.In(o.Lang))
	out.put("END:VEVENT")
}

// yearly is the UID of an event's occurrence: the same wherever its day is moved.
func yearly(a *annual.Occurrence, year int) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{"oneplan-annual", string(a.Event.ID), strconv.Itoa(year), strconv.Itoa(a.Number)}, "\x00")))
	return hex.EncodeToString(sum[:16]) + "@oneplan"
}

// remind writes a reminder, if one is wanted.
func (o *Options) remind(out *lines, title string) {
	if o.Remind > 0 {
		out.put("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:"+escape(title), "TRIGGER:-P"+strconv.Itoa(o.Remind)+"D", "END:VALARM")
	}
}

// local is a time of a day as iCalendar writes it.
func (c clocked) local() string { return clock(civil.At(c.day, c.second, 0), 0) }
