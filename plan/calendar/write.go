package calendar

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// ErrStamp says that [Options.Stamp] was not given.
var ErrStamp = errors.New("calendar: no moment of making")

// widest is how many octets a line has at most (RFC 5545, 3.1).
const widest = 75

// Write writes one calendar of the views, each of one plan and one reader. The
// same views and options give the same bytes. The error is the writer's, or
// [ErrStamp].
func Write(w io.Writer, views []*view.View, o Options) error {
	if o.Stamp.IsZero() {
		return ErrStamp
	}
	if !o.Lang.IsValid() {
		o.Lang = code.FI
	}
	out := &lines{to: bufio.NewWriter(w)}
	out.put("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//oneplan//calendar//FI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
	out.put(helsinki...)
	for _, v := range views {
		for _, e := range o.entries(v) {
			o.event(out, e)
		}
	}
	out.put("END:VCALENDAR")
	return out.to.Flush()
}

// helsinki is the zone of all moments: the summer time of the EU, which holds in
// Finland since 1981 as these rules say and did before 1996 but for the autumn.
var helsinki = []string{
	"BEGIN:VTIMEZONE", "TZID:Europe/Helsinki",
	"BEGIN:DAYLIGHT", "DTSTART:19810329T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300", "TZNAME:EEST", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
	"BEGIN:STANDARD", "DTSTART:19961027T040000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200", "TZNAME:EET", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
	"END:VTIMEZONE",
}

func (o *Options) event(out *lines, e entry) {
	out.put("BEGIN:VEVENT", "UID:"+e.uid, "DTSTAMP:"+utc(o.Stamp), "SEQUENCE:"+strconv.Itoa(e.sequence))
	if e.start.IsZero() {
		out.put("DTSTART;VALUE=DATE:"+basic(e.day), "DTEND;VALUE=DATE:"+basic(e.day.AddDays(1)), "TRANSP:TRANSPARENT")
	} else {
		out.put("DTSTART;TZID=Europe/Helsinki:" + local(e.start))
		if e.end.After(e.start) {
			out.put("DTEND;TZID=Europe/Helsinki:" + local(e.end))
		}
	}
	out.put("SUMMARY:"+escape(e.title), "CLASS:PRIVATE")
	if e.place != "" {
		out.put("LOCATION:" + escape(e.place))
	}
	if e.cancelled {
		out.put("STATUS:CANCELLED")
	} else {
		out.put("STATUS:CONFIRMED")
		o.remind(out, e.title)
	}
	out.put("END:VEVENT")
}

// lines writes lines, folded.
type lines struct{ to *bufio.Writer }

func (l *lines) put(all ...string) {
	for _, line := range all {
		_, _ = l.to.WriteString(fold(line)) // Flush tells
	}
}

// fold breaks a line where it is wider than is allowed, never inside a
// character, and ends it.
func fold(line string) string {
	var b strings.Builder
	for room := widest; len(line) > room; room = widest - 1 {
		cut := room
		for cut > 1 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	b.WriteString(line + "\r\n")
	return b.String()
}

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escape writes a text so that nothing in it ends the value.
func escape(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return escaper.Replace(text)
}

func basic(d civil.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// local is a moment by Finnish time; a moment outside the years of the zone's
// rules is told by the offset that it was written with.
func local(i civil.Instant) string {
	offset, err := fi.Offset(i)
	if err != nil {
		offset = i.Offset()
	}
	return clock(i, offset)
}

func utc(i civil.Instant) string { return clock(i, 0) + "Z" }

func clock(i civil.Instant, offset int) string {
	day, second := i.DayAt(offset)
	return fmt.Sprintf("%sT%02d%02d%02d", basic(day), second/3600, second/60%60, second%60)
}
