package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func event(lines ...string) string {
	return "BEGIN:VEVENT\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT\r\n"
}

func ics(parts ...string) []byte {
	return []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + strings.Join(parts, "") + "END:VCALENDAR\r\n")
}

// newYork is a zone of elsewhere, as calendars carry it.
const newYork = "BEGIN:VTIMEZONE\r\nTZID:NY\r\n" +
	"BEGIN:DAYLIGHT\r\nDTSTART:20070311T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nEND:DAYLIGHT\r\n" +
	"BEGIN:STANDARD\r\nDTSTART:20071104T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"

// clock is a zone of one offset since 1970.
func clock(id, offset string) string {
	return "BEGIN:VTIMEZONE\r\nTZID:" + id + "\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETTO:" + offset + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
}

// changing is a zone that is two hours ahead since 1970, three since January, and changes to two and back when two times say so.
func changing(back, again string) string {
	return "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETTO:+0200\r\nRDATE:" + back + "\r\nEND:STANDARD\r\n" +
		"BEGIN:DAYLIGHT\r\nDTSTART:20260105T000000\r\nTZOFFSETTO:+0300\r\nRDATE:" + again + "\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
}

func spans(b *calendar.Busy) string {
	var all []string
	for _, s := range b.Spans {
		stamp := func(i civil.Instant) string { return time.Unix(i.Unix(), 0).UTC().Format("02.01. 15:04") }
		all = append(all, stamp(s.From)+"-"+stamp(s.To))
	}
	return strings.Join(all, ", ")
}

// What tells of times stands in a calendar: inside an event it would be passed over.
func TestWhatStandsInCalendarsAlone(t *testing.T) {
	for _, name := range []string{"VEVENT", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY", "VTODO", "VJOURNAL", "VCALENDAR"} {
		for _, outer := range []string{"VEVENT", "X-A"} {
			_, issues := calendar.ReadBusy(ics("BEGIN:"+outer+"\r\nBEGIN:"+name+"\r\nEND:"+name+"\r\nEND:"+outer+"\r\n"), day("2026-03-01"), day("2026-03-31"))
			require.NotEmpty(t, issues, "%s in %s", name, outer)
			assert.Equal(t, "ical.syntax", issues[0].Rule, "%s in %s", name, outer)
		}
	}
	for _, name := range []string{"VALARM", "X-B", "STANDARD"} {
		_, issues := calendar.ReadBusy(ics(event("DTSTART:20260312T100000Z", "BEGIN:"+name, "END:"+name)), day("2026-03-01"), day("2026-03-31"))
		assert.Empty(t, issues, name)
	}
	for _, name := range []string{"VTODO", "VJOURNAL", "X-B"} {
		_, issues := calendar.ReadBusy(ics("BEGIN:"+name+"\r\nEND:"+name+"\r\n"), day("2026-03-01"), day("2026-03-31"))
		assert.Empty(t, issues, name)
	}
}

func TestReadBusy(t *testing.T) {
	for _, row := range []struct {
		name, want string
		doc        []byte
	}{
		{"an event in Finland", "12.03. 08:00-12.03. 09:30", ics(event("DTSTART;TZID=Europe/Helsinki:20260312T100000", "DTEND;TZID=Europe/Helsinki:20260312T113000", "SUMMARY:Salaisuus"))},
		{"summer time begins between", "27.03. 08:00-27.03. 09:00, 30.03. 07:00-30.03. 08:00", ics(event("DTSTART:20260327T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4;BYDAY=MO,FR", "EXDATE:20260403T100000,20260406T100000"))},
		{"as another program names the zone", "12.03. 08:00-12.03. 09:00", ics(event(`DTSTART;TZID="FLE Standard Time":20260312T100000`, "DURATION:PT60M"))},
		{"by UTC", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DTEND:20260312T110000Z"))},
		{"by a clock of elsewhere, which changes earlier", "06.03. 14:00-06.03. 15:00, 13.03. 13:00-13.03. 14:00", ics(newYork, event("DTSTART;TZID=NY:20260306T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;UNTIL=20260313T235959Z"))},
		{"a whole day, folded", "11.03. 22:00-12.03. 22:00", ics(event("DTST\r\n ART;VALUE=DATE:20260312"))},
		{"two days, the last is not in it", "27.03. 22:00-29.03. 21:00", ics(event("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330"))},
		{"cancelled, transparent, without length", "", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "STATUS:CANCELLED"), event("DTSTART:20260312T100000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"), event("DTSTART:20260312T100000Z"))},
		{"tentative is busy", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "STATUS:TENTATIVE"))},
		{"times that touch are one", "12.03. 10:00-12.03. 12:00", ics(event("DTSTART:20260312T110000Z", "DURATION:PT1H"), event("DTSTART:20260312T100000Z", "DURATION:PT1H"))},
		{"every other week on two days", "02.03. 10:00-02.03. 11:00, 04.03. 10:00-04.03. 11:00, 16.03. 10:00-16.03. 11:00", ics(event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=3"))},
		{"the last Friday of each month", "27.03. 10:00-27.03. 11:00", ics(event("DTSTART:20250131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=-1FR"))},
		{"the 31st of each month", "31.03. 10:00-31.03. 11:00", ics(event("DTSTART:20260131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY"))},
		{"the last Friday but one of each month", "20.03. 10:00-20.03. 11:00", ics(event("DTSTART:20250131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=-2FR"))},
		{"the second Tuesday of each month", "10.03. 10:00-10.03. 11:00", ics(event("DTSTART:20250114T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=2TU"))},
		{"the third Monday and the first, once", "02.03. 10:00-02.03. 11:00", ics(event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=3MO,1MO;COUNT=1"))},
		{"the 1st of each month, and the 31st", "01.03. 10:00-01.03. 11:00, 31.03. 10:00-31.03. 11:00, 01.04. 10:00-01.04. 11:00", ics(event("DTSTART:20250115T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=1"), event("DTSTART:20250115T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31"))},
		{"one of a series moved, its time by UTC whatever zone it names", "12.03. 10:00-12.03. 11:00, 14.03. 10:00-14.03. 11:00", ics(event("UID:a", "DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
			event("UID:a", "RECURRENCE-ID;TZID=Europe/Helsinki:20260313T100000Z", "DTSTART:20260314T100000Z", "DURATION:PT1H"))},
		{"a clock that never changes", "12.03. 08:00-12.03. 09:00", ics(clock("X", "+0200"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"an event too early to be asked for, by a clock that had not begun", "", ics(strings.Replace(clock("X", "+0200"), "1970", "2030", 1), event("DTSTART;TZID=X:20260226T100000", "DURATION:PT1H"))},
		{"an event too late to be asked for, by a clock that had not begun", "", ics(strings.Replace(clock("X", "+0200"), "1970", "2030", 1), event("DTSTART;TZID=X:20260402T000000", "DURATION:PT1H"))},
		{"a clock without a name is that of no event", "12.03. 08:00-12.03. 09:00", ics(strings.Replace(clock("X", "+0900"), "TZID:X\r\n", "", 1), event("DTSTART:20260312T100000", "DURATION:PT1H"))},
		{"the 15th of each month", "15.03. 10:00-15.03. 11:00", ics(event("DTSTART:20250131T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=15"))},
		{"a day of another month each year", "20.03. 10:00-20.03. 11:00", ics(event("DTSTART:20250131T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20"))},
		{"the first month of the year, and the last", "", ics(event("DTSTART:20250101T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=1"), event("DTSTART:20251201T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=12"))},
		{"a week that begins on Sunday, every week", "12.03. 10:00-12.03. 11:00, 19.03. 10:00-19.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;WKST=SU;COUNT=2"))},
		{"a week that begins on Monday, every other week", "12.03. 10:00-12.03. 11:00, 26.03. 10:00-26.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;COUNT=2"))},
		{"clocks of half hours", "12.03. 04:30-12.03. 05:30, 12.03. 13:30-12.03. 14:30", ics(clock("IN", "+0530"), clock("NF", "-0330"),
			event("DTSTART;TZID=IN:20260312T100000", "DURATION:PT1H"), event("DTSTART;TZID=NF:20260312T100000", "DURATION:PT1H"))},
		{"a clock sixteen hours ahead", "11.03. 18:00-11.03. 19:00", ics(clock("X", "+1600"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"components inside one another, as deep as is read", "12.03. 10:00-12.03. 11:00", ics(strings.Repeat("BEGIN:X-A\r\n", 6), strings.Repeat("END:X-A\r\n", 6), event("DTSTART:20260312T100000Z", "DURATION:PT1H"))},
		{"every year", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20200312T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY"))},
		{"one of a series was moved, one cancelled", "02.03. 12:00-02.03. 13:00", ics(
			event("UID:a", "DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
			event("UID:a", "RECURRENCE-ID:20260302T100000Z", "DTSTART:20260302T120000Z", "DURATION:PT1H"),
			event("UID:a", "RECURRENCE-ID:20260303T100000Z", "DTSTART:20260303T100000Z", "DURATION:PT1H", "STATUS:CANCELLED"))},
		{"until midnight", "12.03. 23:00-13.03. 00:00", ics(event("DTSTART:20260312T230000Z", "DURATION:PT1H"))},
		{"a time with seconds", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100030Z", "DURATION:PT1H"))},
		{"a second that is put in", "12.03. 23:59-13.03. 00:59", ics(event("DTSTART:20260312T235960Z", "DURATION:PT1H"))},
		{"an hour that is skipped", "29.03. 01:30-29.03. 02:30", ics(event("DTSTART:20260329T033000", "DURATION:PT1H"))},
		{"before and after another clock changes", "08.03. 06:00-08.03. 06:30, 08.03. 07:00-08.03. 07:30", ics(newYork, event("DTSTART;TZID=NY:20260308T010000", "DURATION:PT30M"), event("DTSTART;TZID=NY:20260308T030000", "DURATION:PT30M"))},
		{"when it changes", "08.03. 06:00-08.03. 06:15", ics(newYork, event("DTSTART;TZID=NY:20260308T020000", "DURATION:PT15M"))},
		{"a clock that changes on days of its own", "08.03. 07:00-08.03. 08:00, 12.03. 08:00-12.03. 09:00, 21.03. 07:00-21.03. 08:00", ics(changing("20260310T000000", "20260320T000000"),
			event("DTSTART;TZID=X:20260308T100000", "DURATION:PT1H"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"), event("DTSTART;TZID=X:20260321T100000", "DURATION:PT1H"))},
		{"a week and a day", "05.03. 10:00-12.03. 10:00, 20.03. 10:00-21.03. 11:00", ics(event("DTSTART:20260305T100000Z", "DURATION:P1W"), event("DTSTART:20260320T100000Z", "DURATION:+P1DT1H"))},
		{"minutes and seconds", "12.03. 10:00-12.03. 10:02", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1M60S"))},
		{"a further time", "12.03. 10:00-12.03. 11:00, 14.03. 12:00-14.03. 13:00, 15.03. 10:00-15.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RDATE:20260314T120000Z,20260315T100000Z"))},
		{"once", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=1"))},
		{"the second Sunday of a month, each year", "08.03. 10:00-08.03. 11:00", ics(event("DTSTART:20250309T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"))},
		{"the fifth Sunday, and the fifth from the end", "01.03. 10:00-01.03. 11:00, 29.03. 10:00-29.03. 11:00", ics(event("DTSTART:20260101T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=5SU,-5SU"), event("DTSTART:20260412T100000Z", "DURATION:PT1H"))},
		{"a rule whose first day is before the start", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=1MO"))},
		{"an empty line", "12.03. 10:00-12.03. 11:00", ics("\r\n \r\n", event("DTSTART:20260312T100000Z", "DURATION:PT1H"))},
		{"every other week on Monday and Tuesday", "02.03. 10:00-02.03. 11:00, 03.03. 10:00-03.03. 11:00, 16.03. 10:00-16.03. 11:00", ics(event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=3"))},
		{"a mark of the order of bytes", "12.03. 10:00-12.03. 11:00", append([]byte("\xef\xbb\xbf"), ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H"))...)},
		{"every thousand days", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=1000"))},
		{"a component whose name has a figure", "12.03. 10:00-12.03. 11:00", ics("BEGIN:X-A09\r\nEND:X-A09\r\n", event("DTSTART:20260312T100000Z", "DURATION:PT1H"))},
		{"as many events that repeat as are read", "12.03. 10:00-12.03. 11:00", ics(strings.Repeat(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=1"), 2000))},
		{"as long as a length may be", "12.03. 10:00-13.03. 10:00", ics(event("DTSTART:20260312T100000Z", "DURATION:P366D"))},
		{"a length of six figures", "12.03. 10:00-23.03. 23:46", ics(event("DTSTART:20260312T100000Z", "DURATION:PT999999S"))},
		{"until a day, which is in it", "12.03. 10:00-12.03. 11:00, 13.03. 10:00-13.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260313"))},
		{"until a time by UTC, which is a day later here", "11.03. 23:00-12.03. 00:00, 12.03. 23:00-13.03. 00:00", ics(event("DTSTART:20260312T010000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260312T230000Z"))},
		{"every other week on the day of the start, a Sunday", "01.03. 10:00-01.03. 11:00, 15.03. 10:00-15.03. 11:00", ics(event("DTSTART:20260301T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"))},
		{"every other week, a Sunday after the Monday of the start", "02.03. 10:00-02.03. 11:00, 08.03. 10:00-08.03. 11:00, 16.03. 10:00-16.03. 11:00", ics(event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=3"))},
		{"every fourth month, into another year", "15.03. 10:00-15.03. 11:00", ics(event("DTSTART:20251115T100000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;INTERVAL=4"))},
		{"every other year", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20240312T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;INTERVAL=2"), event("DTSTART:20250313T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;INTERVAL=2"))},
		{"each day for thirty years", "", ics(event("DTSTART:19970312T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"))},
		{"an end when it begins", "", ics(event("DTSTART:20260312T100000Z", "DTEND:20260312T100000Z"))},
		{"a parameter in quotes with signs of its own", "12.03. 10:00-12.03. 11:00", ics(event(`DTSTART;X-A="a:b;c=d":20260312T100000Z`, "DURATION:PT1H"))},
		{"a text with a tab", "12.03. 10:00-12.03. 11:00", ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "SUMMARY:a\tb"))},
		{"a name with a hyphen, in small letters", "12.03. 10:00-12.03. 11:00", ics("begin:x-az\r\nend:X-AZ\r\n", event("dtstart:20260312T100000Z", "duration:PT1H"))},
		{"long before and long after", "", ics(event("DTSTART:20250312T100000Z", "DURATION:PT1H"), event("DTSTART:20270312T100000Z", "DURATION:PT1H"))},
		{"a free-busy answer", "12.03. 10:00-12.03. 11:00, 13.03. 08:00-13.03. 08:30, 14.03. 08:00-14.03. 09:00, 15.03. 23:00-16.03. 01:00, 17.03. 23:00-18.03. 00:00",
			ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z/20260312T110000Z,20260313T080000Z/PT30M\r\n" +
				"FREEBUSY;FBTYPE=FREE:20260320T080000Z/PT1H\r\nFREEBUSY;FBTYPE=X-LUNCH:20260314T080000Z/PT1H\r\nFREEBUSY:20260315T230000Z/PT2H,20260317T230000Z/PT1H\r\nEND:VFREEBUSY\r\n")},
	} {
		t.Run(row.name, func(t *testing.T) {
			b, issues := calendar.ReadBusy(row.doc, day("2026-03-01"), day("2026-03-31"))
			require.Empty(t, issues)
			assert.Equal(t, row.want, spans(b))
		})
	}
}

// An hour that is there twice is the first of the two; what a calendar without an answer tells of is a day more on both sides.
func TestAnHourThatIsThereTwice(t *testing.T) {
	b, issues := calendar.ReadBusy(ics(event("DTSTART:20261025T033000", "DURATION:PT1H")), day("2026-10-20"), day("2026-10-30"))
	require.Empty(t, issues)
	assert.Equal(t, "25.10. 01:30-25.10. 02:30", spans(b))
	assert.Equal(t, calendar.Span{From: civil.At(day("2026-10-19"), 0, 0), To: civil.At(day("2026-10-31"), 86399, 0)}, b.Known)
}

// Rules of repetition of which not every part is understood are none.
func TestRepetitionsThatAreNotUnderstood(t *testing.T) {
	for _, row := range []struct{ rule, why string }{
		{"FREQ=DAILY;COUNT=0", "not once"}, {"FREQ=DAILY;COUNT=X", "no number"}, {"FREQ=DAILY;COUNT=99999999999999999999", "beyond all"}, {"FREQ=DAILY;UNTIL=20260230", "no day"}, {"FREQ=DAILY;UNTIL=20260401;COUNT=2", "two ends"},
		{"FREQ=DAILY;INTERVAL=0", "no step"}, {"FREQ=DAILY;INTERVAL=1001", "too far"}, {"FREQ=DAILY;INTERVAL=X", "no number"}, {"INTERVAL=1", "of nothing"},
		{"FREQ=WEEKLY;BYDAY=M", "no weekday"}, {"FREQ=WEEKLY;BYDAY=XX", "no weekday"}, {"FREQ=WEEKLY;BYDAY=MO,", "one is missing"},
		{"FREQ=MONTHLY;BYDAY=0MO", "not the nought"}, {"FREQ=MONTHLY;BYDAY=6MO", "no month has six"}, {"FREQ=MONTHLY;BYDAY=-6MO", "no month has six"}, {"FREQ=MONTHLY;BYDAY=XMO", "no number"},
		{"FREQ=MONTHLY;BYDAY=1XX", "no weekday"}, {"FREQ=MONTHLY;BYMONTHDAY=0", "no day"},
		{"FREQ=DAILY;BYMONTH=3", "in one month alone"}, {"FREQ=DAILY;BYMONTHDAY=3", "on one day alone"}, {"FREQ=DAILY;BYDAY=1MO", "the first of what"},
		{"FREQ=WEEKLY;BYMONTH=3", "in one month alone"}, {"FREQ=WEEKLY;BYMONTHDAY=3", "on one day alone"}, {"FREQ=WEEKLY;BYDAY=1MO", "the first of what"},
		{"FREQ=MONTHLY;BYMONTH=3", "in one month alone"}, {"FREQ=MONTHLY;BYDAY=MO", "every Monday"}, {"FREQ=MONTHLY;BYDAY=1MO,TU", "every Tuesday"}, {"FREQ=MONTHLY;BYMONTHDAY=3;BYDAY=1MO", "two days in one"},
		{"FREQ=YEARLY;BYDAY=1MO", "the first of the year"}, {"FREQ=YEARLY;BYMONTH=3;BYDAY=MO", "every Monday"}, {"FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1;BYDAY=1MO", "two days in one"},
	} {
		b, issues := calendar.ReadBusy(ics(event("DTSTART:20260302T100000", "DURATION:PT1H", "RRULE:"+row.rule)), day("2026-03-01"), day("2026-03-31"))
		assert.Nil(t, b, "%s: %s", row.rule, row.why)
		require.Len(t, issues, 1, row.rule)
		assert.Equal(t, "ical.repeats", issues[0].Rule, row.rule)
	}
}

// Issues stand in the order of the lines, whatever was looked at first.
func TestIssuesInOrder(t *testing.T) {
	_, issues := calendar.ReadBusy(ics(event("DTSTART:X"), event("RECURRENCE-ID:X", "DTSTART:20260312T100000")), day("2026-03-01"), day("2026-03-31"))
	var at []string
	for _, i := range issues {
		at = append(at, string(i.Pointer))
	}
	assert.Equal(t, []string{"/4", "/7"}, at)
}

// What is not said of slots: an hour, every half hour, twenty; hours without the office's are the family's.
func TestSlotsByDefault(t *testing.T) {
	o := calendar.SlotOptions{From: day("2026-03-16"), To: day("2026-03-17")}
	found, issues := calendar.Slots(o)
	require.Empty(t, issues)
	require.Len(t, found, 20)
	assert.Equal(t, "2026-03-16T09:30:00+02:00/2026-03-16T10:30:00+02:00", found[19].From.String()+"/"+found[19].To.String())
	o.Family = []calendar.Hours{{From: 15 * 60, To: 16 * 60}}
	found, issues = calendar.Slots(o)
	require.Empty(t, issues)
	assert.Len(t, found, 2, "one on each day: none ends after the family's hours")
	o.Minutes, o.Family = 1, nil
	found, issues = calendar.Slots(o)
	require.Empty(t, issues)
	assert.Len(t, found, 20, "a minute is a time")
	for _, row := range []struct {
		name, rule string
		change     func(*calendar.SlotOptions)
	}{
		{"a year and a day", "", func(o *calendar.SlotOptions) { o.To = o.From.AddDays(366) }},
		{"longer", "slot.days", func(o *calendar.SlotOptions) { o.To = o.From.AddDays(367) }},
		{"no first day", "slot.days", func(o *calendar.SlotOptions) { o.From = civil.Date{} }},
		{"the wrong way", "slot.days", func(o *calendar.SlotOptions) { o.To = o.From.AddDays(-1) }},
		{"a whole day", "", func(o *calendar.SlotOptions) { o.Minutes = 24 * 60 }},
		{"a minute more", "slot.length", func(o *calendar.SlotOptions) { o.Minutes = 24*60 + 1 }},
		{"less than none", "slot.length", func(o *calendar.SlotOptions) { o.Minutes = -1 }},
		{"steps back", "slot.length", func(o *calendar.SlotOptions) { o.Step = -1 }},
		{"hours before midnight", "slot.length", func(o *calendar.SlotOptions) { o.Office = []calendar.Hours{{From: -1}} }},
		{"hours after midnight", "slot.length", func(o *calendar.SlotOptions) { o.Office = []calendar.Hours{{To: 24*60 + 1}} }},
		{"hours until midnight", "", func(o *calendar.SlotOptions) { o.Office = []calendar.Hours{{To: 24 * 60}} }},
		{"hours of no length", "slot.length", func(o *calendar.SlotOptions) { o.Office = []calendar.Hours{{From: 60, To: 60}} }},
	} {
		changed := calendar.SlotOptions{From: o.From, To: o.To}
		row.change(&changed)
		_, issues := calendar.Slots(changed)
		if row.rule == "" {
			assert.Empty(t, issues, row.name)
			continue
		}
		require.Len(t, issues, 1, row.name)
		assert.Equal(t, row.rule, issues[0].Rule, row.name)
	}
}

// What is not understood makes nobody free, and tells nothing of the calendar.
func TestReadBusyFailsClosed(t *testing.T) {
	for _, row := range []struct {
		name, want string
		doc        []byte
	}{
		{"not a calendar", "/1 ical.syntax", []byte("KIRAHVI")},
		{"an end that is missing", "/4 ical.syntax", []byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260312\n")},
		{"an end of another", "/3 ical.syntax", []byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n")},
		{"another thing than a calendar", "/1 ical.syntax", []byte("BEGIN:VCARD\nEND:VCARD\n")},
		{"not UTF-8", "/3 ical.syntax", []byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:\xe4\nEND:VEVENT\nEND:VCALENDAR\n")},
		{"no beginning", "/3 ical.time", ics(event("SUMMARY:KIRAHVI"))},
		{"a beginning that is none", "/4 ical.time", ics(event("DTSTART:20260230T100000"))},
		{"an end of another kind", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DTEND;VALUE=DATE:20260313"))},
		{"a zone of nobody", "/4 ical.zone", ics(event("DTSTART;TZID=KIRAHVI:20260312T100000", "DURATION:PT1H"))},
		{"a zone that had not begun", "/11 ical.zone", ics(strings.Replace(clock("X", "+0200"), "1970", "2030", 1), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"a clock more than sixteen hours ahead", "/11 ical.zone", ics(clock("X", "+1601"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"an event that may reach into the first day, by a clock that had not begun", "/11 ical.zone", ics(strings.Replace(clock("X", "+0200"), "1970", "2030", 1), event("DTSTART;TZID=X:20260227T100000", "DURATION:PT1H"))},
		{"an event of the day behind the last, by a clock that had not begun", "/11 ical.zone", ics(strings.Replace(clock("X", "+0200"), "1970", "2030", 1), event("DTSTART;TZID=X:20260401T100000", "DURATION:PT1H"))},
		{"a clock in something else than a zone", "/11 ical.zone", ics(strings.ReplaceAll(clock("X", "+0200"), "VTIMEZONE", "X-ZONE"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"a clock of sixty minutes", "/11 ical.zone", ics(clock("X", "+0060"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"components inside one another, deeper than is read", "/9 ical.syntax", ics(strings.Repeat("BEGIN:X-A\r\n", 7), strings.Repeat("END:X-A\r\n", 7))},
		{"a parameter without a value", "/4 ical.syntax", ics(event("DTSTART;TZID:20260312T100000", "DURATION:PT1H"))},
		{"a parameter whose name has a blank", "/4 ical.syntax", ics(event("DTSTART;TZ ID=X:20260312T100000", "DURATION:PT1H"))},
		{"a length of no unit", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:PT1X"))},
		{"a length of hours without their sign", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:P1H"))},
		{"a length of no number", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:PTH"))},
		{"a further time that says it is a span", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RDATE;VALUE=PERIOD:20260313T100000"))},
		{"a further time that is none", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RDATE:20260230T100000"))},
		{"a further time on a day that is none, of whole days", "/6 ical.repeats", ics(event("DTSTART;VALUE=DATE:20260312", "DURATION:P1D", "RDATE:20260230"))},
		{"the thirteenth month", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=13"))},
		{"the month before the first", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=0"))},
		{"the day before the first of a month", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=0"))},
		{"the noughth Monday, and the noughth of a week", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=0MO"))},
		{"the Monday of no number", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=+MO"))},
		{"the sixth Monday", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=6MO"))},
		{"the sixth Monday from the end", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=-6MO"))},
		{"the 32nd of a month", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=32"))},
		{"the last day of a month", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"))},
		{"every other week that begins on Sunday", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU"))},
		{"a length that is none", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:1H"))},
		{"a rule by the week of the year", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYWEEKNO=12"))},
		{"a rule by the hour", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "RRULE:FREQ=HOURLY"))},
		{"a rule that leaves out", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "EXRULE:FREQ=DAILY"))},
		{"a time left out by another clock", "/6 ical.repeats", ics(event("DTSTART:20260312T100000", "DURATION:PT1H", "EXDATE:20260312T080000Z"))},
		{"a beginning without seconds", "/4 ical.time", ics(event("DTSTART:20260312T1000"))},
		{"a beginning in letters", "/4 ical.time", ics(event("DTSTART:20260312T10000X"))},
		{"the 24th hour", "/4 ical.time", ics(event("DTSTART:20260312T240000"))},
		{"the 60th minute", "/4 ical.time", ics(event("DTSTART:20260312T106000"))},
		{"the 61st second", "/4 ical.time", ics(event("DTSTART:20260312T105961"))},
		{"an end by a clock of nobody", "/5 ical.zone", ics(event("DTSTART:20260312T100000", "DTEND;TZID=KIRAHVI:20260312T110000"))},
		{"a length of nothing", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:P"))},
		{"a length longer than a year", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:P367D"))},
		{"a length of seven figures", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:PT1000000S"))},
		{"more events that repeat than are read", "/10005 ical.too-big", ics(strings.Repeat(event("DTSTART:20260312T100000Z", "RRULE:FREQ=DAILY;COUNT=1", "X-A:1"), 2000), event("DTSTART:20260312T100000Z", "RRULE:FREQ=DAILY;COUNT=1"))},
		{"an end before all beginnings", "/1 ical.syntax", []byte("END:VCALENDAR\r\n")},
		{"an end of nothing", "/1 ical.syntax", []byte("END:\r\n")},
		{"a clock that changes at no time", "/17 ical.zone", ics(changing("20260310", "20260320T000000"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"a clock that changes on no day", "/17 ical.zone", ics(changing("20260310T000000", "20260230T000000"), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"a clock that changes each month", "/12 ical.zone", ics(strings.Replace(clock("X", "+0200\r\nRRULE:FREQ=MONTHLY"), "\r\nEND:STANDARD", "\r\nEND:STANDARD", 1), event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))},
		{"an answer whose end is by a clock of nobody", "/5 ical.zone", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND;TZID=KIRAHVI:20260401T000000\r\nEND:VFREEBUSY\r\n")},
		{"an answer that does not say for which time", "/3 ical.time", ics("BEGIN:VFREEBUSY\r\nFREEBUSY:20260312T100000Z/PT1H\r\nEND:VFREEBUSY\r\n")},
		{"a busy time that ends before it begins", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T110000Z/20260312T100000Z\r\nEND:VFREEBUSY\r\n")},
		{"a busy time whose end has no zone", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z/20260312T110000\r\nEND:VFREEBUSY\r\n")},
		{"a busy time without an end", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z\r\nEND:VFREEBUSY\r\n")},
		{"a busy time whose end is none", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z/X\r\nEND:VFREEBUSY\r\n")},
		{"a busy time of a length that is none", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z/PT1X\r\nEND:VFREEBUSY\r\n")},
		{"a second busy time that is none", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z/PT1H,X\r\nEND:VFREEBUSY\r\n")},
		{"two busy times that are none, on one line", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:X,20260312T100000Z/PT1H,X\r\nEND:VFREEBUSY\r\n")},
		{"a length of figures alone", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:PT10"))},
		{"a second more than the longest", "/5 ical.time", ics(event("DTSTART:20260312T100000", "DURATION:P366DT1S"))},
		{"an end before the beginning", "/5 ical.time", ics(event("DTSTART:20260312T100000Z", "DTEND:20260312T095959Z"))},
		{"an end and a length", "/6 ical.twice", ics(event("DTSTART:20260312T100000Z", "DTEND:20260312T110000Z", "DURATION:PT1H"))},
		{"two beginnings", "/5 ical.twice", ics(event("DTSTART:20260312T100000Z", "DTSTART:20260312T100000Z"))},
		{"an answer for two times", "/5 ical.twice", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nEND:VFREEBUSY\r\n")},
		{"all that follow are moved", "/4 ical.repeats", ics(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260312T100000Z", "DTSTART:20260312T110000Z"))},
		{"one of a series that repeats itself", "/6 ical.repeats", ics(event("RECURRENCE-ID:20260312T100000Z", "DTSTART:20260312T110000Z", "RRULE:FREQ=DAILY"))},
		{"each day for more than thirty years", "/5 ical.repeats", ics(event("DTSTART:19960227T100000Z", "RRULE:FREQ=DAILY;COUNT=3"))},
		{"hours in which nobody is to be had", "/3 ical.repeats", ics("BEGIN:VAVAILABILITY\r\nEND:VAVAILABILITY\r\n")},
		{"an event in an event", "/4 ical.syntax", ics("BEGIN:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VEVENT\r\n")},
		{"a calendar in a calendar", "/3 ical.syntax", ics("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")},
		{"a component without a name", "/3 ical.syntax", ics("BEGIN:\r\nEND:\r\n")},
		{"a component whose name has a blank", "/3 ical.syntax", ics("BEGIN:X A\r\nEND:X A\r\n")},
		{"a line before all", "/1 ical.syntax", []byte("X-A:1\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")},
		{"nothing", "/1 ical.syntax", nil},
		{"a parameter twice", "/4 ical.syntax", ics(event("DTSTART;X-A=1;X-A=2:20260312T100000Z"))},
		{"quotes without an end", "/4 ical.syntax", ics(event(`DTSTART;X-A="1:20260312T100000Z`))},
		{"a text with a sign that no line holds", "/4 ical.syntax", ics(event("SUMMARY:a\x1fb"))},
		{"a text with another one", "/4 ical.syntax", ics(event("SUMMARY:a\x7fb"))},
		{"a busy time without a zone", "/6 ical.time", ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000/PT1H\r\nEND:VFREEBUSY\r\n")},
	} {
		t.Run(row.name, func(t *testing.T) {
			b, issues := calendar.ReadBusy(row.doc, day("2026-03-01"), day("2026-03-31"))
			assert.Nil(t, b)
			require.Len(t, issues, 1)
			assert.Equal(t, row.want, string(issues[0].Pointer)+" "+issues[0].Rule)
			assert.NotContains(t, calendar.Rules().Words(issues[0], code.FI), "KIRAHVI")
		})
	}
	_, issues := calendar.ReadBusy(make([]byte, 5<<20), day("2026-03-01"), day("2026-03-31"))
	assert.Equal(t, "ical.too-big", issues[0].Rule)
}

func TestSlots(t *testing.T) {
	curator, issues := calendar.ReadBusy(ics(event("DTSTART;TZID=Europe/Helsinki:20260316T080000", "DURATION:PT8H"), event("DTSTART:20260317T150000", "DURATION:PT90M")), day("2026-03-13"), day("2026-03-19"))
	require.Empty(t, issues)
	nurse, issues := calendar.ReadBusy(ics("BEGIN:VFREEBUSY\r\nDTSTART:20260312T000000Z\r\nDTEND:20260317T150000Z\r\nFREEBUSY:20260313T060000Z/PT12H\r\nEND:VFREEBUSY\r\n"), day("2026-03-13"), day("2026-03-19"))
	require.Empty(t, issues)
	school := []deadline.Weekday{deadline.Monday, deadline.Tuesday, deadline.Wednesday, deadline.Thursday, deadline.Friday}
	o := calendar.SlotOptions{
		From: day("2026-03-13"), To: day("2026-03-19"), Workdays: fi.THL(), Office: []calendar.Hours{{Days: school, From: 8 * 60, To: 18 * 60}},
		Family: []calendar.Hours{{Days: []deadline.Weekday{deadline.Monday, deadline.Tuesday, deadline.Wednesday}, From: 15 * 60, To: 18 * 60}}, Busy: []*calendar.Busy{curator, nurse},
	}
	times := func(o calendar.SlotOptions) (all []string) {
		found, _ := calendar.Slots(o)
		for _, s := range found {
			all = append(all, s.From.String()+"/"+s.To.String())
		}
		return all
	}
	assert.Equal(t, []string{
		"2026-03-16T16:00:00+02:00/2026-03-16T17:00:00+02:00", "2026-03-16T16:30:00+02:00/2026-03-16T17:30:00+02:00", "2026-03-16T17:00:00+02:00/2026-03-16T18:00:00+02:00",
	}, times(o), "after that the nurse's answer tells of nothing")
	office := o.Office
	o.Office = []calendar.Hours{{Days: school, From: 8 * 60, To: 17 * 60}}
	assert.Equal(t, []string{"2026-03-16T16:00:00+02:00/2026-03-16T17:00:00+02:00"}, times(o), "the office closes at five")
	o.Office = office
	o.Busy, o.Minutes = []*calendar.Busy{curator}, 90
	assert.Equal(t, []string{"2026-03-16T16:00:00+02:00/2026-03-16T17:30:00+02:00", "2026-03-16T16:30:00+02:00/2026-03-16T18:00:00+02:00", "2026-03-17T16:30:00+02:00/2026-03-17T18:00:00+02:00"}, times(o)[:3])
	o.Most = 1
	assert.Len(t, times(o), 1)
	o.To = day("2026-03-15")
	_, issues = calendar.Slots(o)
	assert.Equal(t, "slot.none", issues[0].Rule, "a weekend")
	o.Workdays = nil
	o.From, o.To, o.Office, o.Family, o.Busy, o.Minutes, o.Most = day("2026-03-29"), day("2026-03-29"), nil, nil, nil, 60, 100
	night := times(o)
	assert.Contains(t, night, "2026-03-29T02:30:00+02:00/2026-03-29T04:30:00+03:00", "an hour is skipped between")
	assert.NotContains(t, strings.Join(night, " "), "T03:30:00+02:00", "and nothing begins in it")
	assert.Equal(t, "2026-03-29T23:00:00+03:00/2026-03-30T00:00:00+03:00", night[len(night)-1], "the last ends at midnight")
	o.Family = []calendar.Hours{{From: 22 * 60}}
	assert.Equal(t, []string{"2026-03-29T22:00:00+03:00/2026-03-29T23:00:00+03:00", "2026-03-29T22:30:00+03:00/2026-03-29T23:30:00+03:00", "2026-03-29T23:00:00+03:00/2026-03-30T00:00:00+03:00"}, times(o), "hours without an end last until midnight")
	o.Family = nil
	for _, wrong := range []struct {
		rule, why string
		change    func(*calendar.SlotOptions)
	}{
		{"slot.days", "no last day", func(o *calendar.SlotOptions) { o.To = civil.Date{} }},
		{"slot.days", "too long", func(o *calendar.SlotOptions) { o.To = o.From.AddDays(400) }},
		{"slot.length", "longer than a day", func(o *calendar.SlotOptions) { o.Minutes = 25 * 60 }},
		{"slot.length", "no hours", func(o *calendar.SlotOptions) { o.Family = []calendar.Hours{{From: 600, To: 540}} }},
		{"slot.calendar", "a year that no calendar holds", func(o *calendar.SlotOptions) {
			o.From, o.To, o.Workdays = day("2190-01-01"), day("2190-01-02"), fi.THL()
		}},
	} {
		changed := o
		wrong.change(&changed)
		found, issues := calendar.Slots(changed)
		assert.Empty(t, found)
		require.Len(t, issues, 1, wrong.why)
		assert.Equal(t, wrong.rule, issues[0].Rule, wrong.why)
	}
}

func TestLastDay(t *testing.T) {
	p := &plan.Plan{Child: plan.Child{Born: day("2017-01-30")}, Intakes: []plan.Intake{{ID: "i", Kind: plan.IntakeProtection, Arrived: civil.MustParseInstant("2026-03-10T09:00:00+02:00")}}}
	last, ok := calendar.LastDay(p, due.Options{On: day("2026-03-12")})
	require.True(t, ok)
	assert.Equal(t, day("2026-03-19"), last.Last, "seven working days")
	_, ok = calendar.LastDay(&plan.Plan{}, due.Options{On: day("2026-03-12")})
	assert.False(t, ok)
}

func invited() *plan.Plan {
	p := &plan.Plan{
		ID: "mfzwizltmfzwizltmfzwizltme",
		People: []plan.Member{
			{ID: "nurse", Telecoms: []plan.Telecom{{Kind: plan.TelecomEmail, Value: "Hoitaja@example.org"}}},
			{ID: "other", Telecoms: []plan.Telecom{{Kind: plan.TelecomEmail, Value: "toinen@example.org"}}},
			{ID: "twin-a", Telecoms: []plan.Telecom{{Kind: plan.TelecomEmail, Value: "yhteinen@example.org"}}},
			{ID: "twin-b", Telecoms: []plan.Telecom{{Kind: plan.TelecomEmail, Value: "yhteinen@example.org"}}},
		},
		Meetings: []plan.Meeting{
			meeting("first", plan.MeetingMoved, "2026-03-20T10:00:00+02:00", "2026-03-20T11:30:00+02:00", ""),
			meeting("second", plan.MeetingPlanned, "2026-03-25T10:00:00+02:00", "2026-03-25T11:30:00+02:00", "first"),
			meeting("gone", plan.MeetingCancelled, "2026-03-26T10:00:00+02:00", "2026-03-26T11:30:00+02:00", ""),
		},
	}
	second(p).Invitations = []plan.Invitation{
		{ID: "inv-nurse", PersonID: "nurse", Permission: plan.PermissionGiven}, {ID: "inv-other", PersonID: "other", Permission: plan.PermissionNotYet}, {ID: "inv-twin", PersonID: "twin-a", Permission: plan.PermissionGiven},
	}
	return p
}

// second is the meeting that the first one was moved to.
func second(p *plan.Plan) *plan.Meeting {
	return &p.Meetings[slices.IndexFunc(p.Meetings, func(m plan.Meeting) bool { return m.ID == "second" })]
}

// nurses is the nurse's invitation.
func nurses(p *plan.Plan) plan.Invitation {
	all := second(p).Invitations
	return all[slices.IndexFunc(all, func(v plan.Invitation) bool { return v.ID == "inv-nurse" })]
}

func TestReadAnswers(t *testing.T) {
	p := invited()
	events := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))
	id, gone := events[0]["UID"], events[1]["UID"]
	reply := func(id, who, status string, more ...string) string {
		return event(append([]string{"UID:" + id, "SEQUENCE:1", "DTSTAMP:20260313T100000Z", "ATTENDEE;CN=\"Salainen; nimi\";PARTSTAT=" + status + ":" + who}, more...)...)
	}
	for _, row := range []struct{ name, want, doc string }{
		{"comes", "inv-nurse accepts ", reply(id, "mailto:hoitaja@EXAMPLE.org", "ACCEPTED")},
		{"does not, with a word", "inv-nurse declines Toinen aika, kiitos", reply(id, "MAILTO:hoitaja@example.org", "DECLINED", `COMMENT:Toinen aika\, kiitos`)},
		{"has not decided", "reply.undecided", reply(id, "mailto:hoitaja@example.org", "TENTATIVE")},
		{"is not in the plan", "reply.nobody", reply(id, "mailto:kuka@example.org", "ACCEPTED")},
		{"may be either of two", "reply.nobody", reply(id, "mailto:yhteinen@example.org", "ACCEPTED")},
		{"was not permitted by the family", "reply.permission", reply(id, "mailto:toinen@example.org", "ACCEPTED")},
		{"answers for the time before it was moved", "reply.stale", strings.Replace(reply(id, "mailto:hoitaja@example.org", "ACCEPTED"), "SEQUENCE:1", "SEQUENCE:0", 1)},
		{"answers for what was cancelled", "reply.stale", reply(gone, "mailto:hoitaja@example.org", "ACCEPTED")},
		{"answers for something else", "reply.unknown", reply("x@y", "mailto:hoitaja@example.org", "ACCEPTED")},
		{"changed the mind", "inv-nurse declines ", reply(id, "mailto:hoitaja@example.org", "DECLINED") + strings.Replace(reply(id, "mailto:hoitaja@example.org", "ACCEPTED"), "0313", "0312", 1)},
	} {
		t.Run(row.name, func(t *testing.T) {
			answers, issues := calendar.ReadAnswers(p, ics("METHOD:REPLY\r\n", row.doc))
			var told []string
			for _, a := range answers {
				told = append(told, fmt.Sprintf("%s %s %s", a.InvitationID, a.Response, a.Text))
			}
			for _, i := range issues {
				told = append(told, i.Rule)
			}
			assert.Equal(t, row.want, strings.Join(told, "; "))
			q := calendar.Answered(p, answers)
			assert.Zero(t, nurses(p).Response, "the plan that was given stays")
			if len(answers) > 0 {
				assert.Equal(t, answers[0].Response, nurses(q).Response)
				assert.Equal(t, answers[0].Text, nurses(q).Text)
			} else {
				assert.Equal(t, p, q)
			}
		})
	}
	_, issues := calendar.ReadAnswers(p, ics(reply(id, "mailto:hoitaja@example.org", "ACCEPTED")))
	assert.Equal(t, "reply.unknown", issues[0].Rule, "no answer by its method")
	_, issues = calendar.ReadAnswers(p, []byte("x"))
	assert.Equal(t, "ical.syntax", issues[0].Rule)
}

func FuzzReadBusy(f *testing.F) {
	f.Add(ics(newYork, event("DTSTART;TZID=NY:20260306T090000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=-1FR,2MO;COUNT=5")))
	f.Add(ics(event("UID:a", "DTSTART;VALUE=DATE:20260312", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH")))
	f.Add(ics("BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T100000Z/PT1H\r\nEND:VFREEBUSY\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, issues := calendar.ReadBusy(data, day("2026-03-01"), day("2026-03-31"))
		_, _ = calendar.ReadAnswers(invited(), data)
		if require.Equal(t, b == nil, issues != nil); b == nil {
			return
		}
		last := civil.Instant{}
		for _, s := range b.Spans {
			require.True(t, s.From.Before(s.To))
			require.True(t, last.IsZero() || last.Before(s.From), "in order, none touching")
			require.False(t, b.Free(s))
			last = s.To
		}
	})
}
