package calendar_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Answers as programs break them and as somebody who means ill writes them: none of
// them puts an answer into a plan that its sender did not give for certain.
func TestBrokenAnswers(t *testing.T) {
	p := invited()
	id := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))[0]["UID"]
	const who = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:hoitaja@example.org"
	base := []string{"UID:" + id, "SEQUENCE:1", "DTSTAMP:20260313T100000Z", who}
	with := func(more ...string) string { return event(append(append([]string(nil), base...), more...)...) }
	instead := func(from, to string) string { return strings.Replace(event(base...), from, to, 1) }
	for _, row := range []struct{ name, want, doc string }{
		{"as it should be", "accepted", event(base...)},
		{"without a sequence, which is that of the first time", "reply.stale", instead("SEQUENCE:1\r\n", "")},
		{"a sequence from the future", "reply.stale", instead("SEQUENCE:1", "SEQUENCE:2")},
		{"a sequence below nothing", "reply.stale", instead("SEQUENCE:1", "SEQUENCE:-1")},
		{"a sequence with a sign", "reply.stale", instead("SEQUENCE:1", "SEQUENCE:+1")},
		{"a sequence beyond all", "reply.stale", instead("SEQUENCE:1", "SEQUENCE:99999999999999999999")},
		{"a sequence in words", "reply.stale", instead("SEQUENCE:1", "SEQUENCE:one")},
		{"two sequences", "reply.broken", with("SEQUENCE:1")},
		{"no UID", "reply.unknown", instead("UID:"+id+"\r\n", "")},
		{"the UID in capitals", "reply.unknown", instead(id, strings.ToUpper(id))},
		{"the UID with a blank", "reply.unknown", instead(id, id+" ")},
		{"half of the UID", "reply.unknown", instead(id, id[:20])},
		{"two UIDs", "reply.broken", with("UID:x@y")},
		{"no stamp", "reply.broken", instead("DTSTAMP:20260313T100000Z\r\n", "")},
		{"a stamp without a zone", "reply.broken", instead("100000Z", "100000")},
		{"a stamp of no day", "reply.broken", instead("20260313", "20260230")},
		{"two stamps", "reply.broken", with("DTSTAMP:20270313T100000Z")},
		{"nobody answers", "reply.broken", instead(who+"\r\n", "")},
		{"two answer in one", "reply.broken", with("ATTENDEE;PARTSTAT=DECLINED:mailto:toinen@example.org")},
		{"somebody who was not invited", "reply.nobody", instead("hoitaja@", "kuka@")},
		{"somebody on behalf of the nurse", "reply.nobody", instead("PARTSTAT=ACCEPTED", `SENT-BY="mailto:kuka@example.org";PARTSTAT=ACCEPTED`)},
		{"the nurse sends another", "reply.permission", instead("PARTSTAT=ACCEPTED", `PARTSTAT=DELEGATED;DELEGATED-TO="mailto:kuka@example.org"`)},
		{"the nurse's address in a name", "reply.nobody", instead("PARTSTAT=ACCEPTED:mailto:hoitaja@example.org", `CN="mailto:hoitaja@example.org";PARTSTAT=ACCEPTED:mailto:kuka@example.org`)},
		{"the nurse's address with a question", "reply.nobody", instead("hoitaja@example.org", "hoitaja@example.org?cc=kuka@example.org")},
		{"the nurse's address in per cent", "reply.nobody", instead("hoitaja@example.org", "hoitaja%40example.org")},
		{"the nurse's address with a blank", "reply.nobody", instead("mailto:hoitaja", "mailto: hoitaja")},
		{"another way than mail", "reply.nobody", instead("mailto:hoitaja@example.org", "tel:+35840")},
		{"an address of nothing", "reply.nobody", instead("mailto:hoitaja@example.org", "mailto:")},
		{"no answer", "reply.undecided", instead("PARTSTAT=ACCEPTED", "RSVP=TRUE")},
		{"not yet", "reply.undecided", instead("ACCEPTED", "NEEDS-ACTION")},
		{"an answer of nobody", "reply.undecided", instead("ACCEPTED", "YES")},
		{"two answers of one person", "ical.syntax", instead("PARTSTAT=ACCEPTED", "PARTSTAT=DECLINED;partstat=ACCEPTED")},
		{"an answer in quotes", "accepted", instead("PARTSTAT=ACCEPTED", `PARTSTAT="ACCEPTED"`)},
		{"an answer with half a quote", "ical.syntax", instead("PARTSTAT=ACCEPTED", `PARTSTAT=ACC"EPTED`)},
		{"an answer in quotes within", "reply.undecided", instead("PARTSTAT=ACCEPTED", `PARTSTAT=A"CCE"PTED`)},
		{"one time of a series", "reply.unknown", with("RECURRENCE-ID:20260325T080000Z")},
		{"all that follow", "reply.unknown", with("RECURRENCE-ID;RANGE=THISANDFUTURE:20260325T080000Z")},
		{"to the time of the meeting", "accepted", with("DTSTART:20260325T080000Z")},
		{"to the same by a clock in Finland", "accepted", with("DTSTART;TZID=Europe/Helsinki:20260325T100000")},
		{"to another time", "reply.stale", with("DTSTART:20260325T090000Z")},
		{"to that clock in New York", "reply.stale", newYork + with("DTSTART;TZID=NY:20260325T100000")},
		{"to the same by New York's clock", "accepted", newYork + with("DTSTART;TZID=NY:20260325T040000")},
		{"by a zone of nobody", "reply.broken", with("DTSTART;TZID=Atlantis:20260325T100000")},
		{"to a whole day", "reply.broken", with("DTSTART;VALUE=DATE:20260325")},
		{"to two times", "reply.broken", with("DTSTART:20260325T080000Z", "DTSTART:20260326T080000Z")},
		{"of something that is cancelled", "reply.broken", with("STATUS:CANCELLED")},
		{"folded in the middle of everything", "accepted", strings.ReplaceAll(event(base...), "ATTENDEE;PARTSTAT=ACCEPTED", "ATTE\r\n NDEE;PART\r\n\tSTAT=ACCE\r\n PTED")},
		{"folded inside a character", "accepted Hyvä", with("COMMENT:Hyv\xc3\r\n \xa4")},
		{"with lines of another system", "accepted", strings.ReplaceAll(event(base...), "\r\n", "\n")},
		{"words with escapes and lines", `accepted a;b,c\d` + "\ne", with(`COMMENT:a\;b\,c\\d\ne`)},
		{"words that say they are lines", `accepted \nATTENDEE:x`, with(`COMMENT:\\nATTENDEE:x`)},
		{"several words", "accepted yksi\nkaksi", with("COMMENT:yksi", "COMMENT:kaksi")},
		{"words too long for a plan", "accepted; reply.text", with("COMMENT:" + strings.Repeat("ä", 2001))},
		{"a bare carriage return in the words", "ical.syntax", with("COMMENT:a\rATTENDEE:x")},
		{"a control character", "ical.syntax", with("COMMENT:a\x00b")},
		{"a sign to delete", "ical.syntax", with("COMMENT:a\x7fb")},
		{"a line that is none", "ical.syntax", with("COMMENT")},
		{"a name that is none", "ical.syntax", with("COMM ENT:x")},
		{"an event inside the event", "ical.syntax", with("BEGIN:VEVENT", who, "END:VEVENT")},
		{"a task inside the event", "ical.syntax", with("BEGIN:VTODO", who, "END:VTODO")},
		{"a task instead", "reply.unknown", strings.ReplaceAll(event(base...), "VEVENT", "VTODO")},
		{"nothing at all", "reply.unknown", ""},
		{"the same twice", "accepted", event(base...) + event(base...)},
		{"yes and no at one moment", "reply.broken", event(base...) + instead("ACCEPTED", "DECLINED")},
		{"yes and no at one moment, then yes", "accepted; reply.broken", event(base...) + instead("ACCEPTED", "DECLINED") + instead("0313", "0314")},
		{"yes, no and yes at one moment", "reply.broken", event(base...) + instead("ACCEPTED", "DECLINED") + event(base...)},
		{"a later no after a yes", "declines", event(base...) + strings.Replace(instead("ACCEPTED", "DECLINED"), "0313", "0314", 1)},
		{"an older no after a yes", "accepted", event(base...) + strings.Replace(instead("ACCEPTED", "DECLINED"), "0313", "0312", 1)},
		{"a name of its own beside", "accepted", with("X-KIRAHVI;Y=Z:1")},
	} {
		t.Run(row.name, func(t *testing.T) {
			answers, issues := calendar.ReadAnswers(p, ics("METHOD:REPLY\r\n", row.doc))
			var told []string
			for _, a := range answers {
				require.Equal(t, "inv-nurse", string(a.InvitationID))
				told = append(told, strings.TrimRight(strings.Replace(a.Response.String(), "accepts", "accepted", 1)+" "+a.Text, " "))
			}
			for _, i := range issues {
				told = append(told, i.Rule)
			}
			assert.Equal(t, row.want, strings.Join(told, "; "))
		})
	}
	last := p.Clone()
	slices.Reverse(last.Meetings)
	answers, issues := calendar.ReadAnswers(last, ics("METHOD:REPLY\r\n", event(base...)))
	assert.Empty(t, issues)
	assert.Len(t, answers, 1, "the meeting that was moved may stand behind")
	for _, method := range []string{"", "METHOD:REQUEST\r\n", "METHOD:CANCEL\r\n", "METHOD:PUBLISH\r\n", "METHOD:DECLINECOUNTER\r\n", "METHOD:REPLY\r\nMETHOD:CANCEL\r\n", "METHOD:REPLY \r\n"} {
		answers, issues := calendar.ReadAnswers(p, ics(method, event(base...)))
		assert.Empty(t, answers, method)
		require.NotEmpty(t, issues, method)
		assert.Equal(t, "reply.unknown", issues[0].Rule, method)
	}
}

// Words that stand beside an invitation stay; that others came with the answer is told, once
// they are others: what comes twice is what stands there.
func TestWordsBesideAnAnswer(t *testing.T) {
	for _, row := range []struct{ there, came, want string }{
		{"", "Sopii.", ""},
		{"Sopii.", "Sopii.", ""},
		{"Kutsun perustelu.", "", ""},
		{"Kutsun perustelu.", "Tulen puoli tuntia myöhässä.", "reply.beside"},
	} {
		p := invited()
		id := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))[0]["UID"]
		for i := range p.Meetings {
			for j := range p.Meetings[i].Invitations {
				p.Meetings[i].Invitations[j].Text = row.there
			}
		}
		said := []string{"UID:" + id, "SEQUENCE:1", "DTSTAMP:20260313T100000Z", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:hoitaja@example.org"}
		if row.came != "" {
			said = append(said, "COMMENT:"+row.came)
		}
		answers, issues := calendar.ReadAnswers(p, ics("METHOD:REPLY\r\n", event(said...)))
		require.Len(t, answers, 1, row)
		var told []string
		for _, i := range issues {
			told = append(told, i.Rule)
		}
		assert.Equal(t, row.want, strings.Join(told, " "), row)
	}
}

// Another time is proposed: it is told, and moves nothing.
func TestCounter(t *testing.T) {
	p := invited()
	id := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))[0]["UID"]
	base := []string{"UID:" + id, "SEQUENCE:1", "DTSTAMP:20260313T100000Z", "ATTENDEE;PARTSTAT=TENTATIVE:mailto:hoitaja@example.org"}
	for _, row := range []struct{ name, want, more string }{
		{"a day later", "2026-03-26T10:00:00+02:00 2026-03-26T11:00:00+02:00", "DTSTART;TZID=Europe/Helsinki:20260326T100000\r\nDTEND;TZID=Europe/Helsinki:20260326T110000"},
		{"with a length", "2026-03-26T08:00:00+00:00 2026-03-26T09:30:00+00:00", "DTSTART:20260326T080000Z\r\nDURATION:PT90M"},
		{"without an end", "2026-03-26T08:00:00+00:00 2026-03-26T08:00:00+00:00", "DTSTART:20260326T080000Z"},
		{"no time", "reply.broken", "COMMENT:x"},
		{"it ends before it begins", "reply.broken", "DTSTART:20260326T080000Z\r\nDTEND:20260326T070000Z"},
		{"beyond all that is planned", "reply.broken", "DTSTART:99990326T080000Z"},
		{"two ends", "reply.broken", "DTSTART:20260326T080000Z\r\nDTEND:20260326T090000Z\r\nDURATION:PT1H"},
	} {
		answers, issues := calendar.ReadAnswers(p, ics("METHOD:COUNTER\r\n", event(append(append([]string(nil), base...), row.more)...)))
		require.Len(t, issues, 1, row.name)
		if issues[0].Rule == "reply.broken" {
			assert.Equal(t, row.want, issues[0].Rule, row.name)
			assert.Empty(t, answers, row.name)
			continue
		}
		assert.Equal(t, "reply.counter", issues[0].Rule, row.name)
		require.Len(t, answers, 1, row.name)
		assert.Equal(t, row.want, answers[0].Proposed.From.String()+" "+answers[0].Proposed.To.String(), row.name)
		assert.Equal(t, p, calendar.Answered(p, answers), "nothing is moved")
	}
}

// Calendars that would make somebody free who is not: each is busy or not understood.
func TestNobodyIsFreeByMistake(t *testing.T) {
	const busy = "12.03. 10:00-12.03. 11:00"
	one := []string{"DTSTART:20260312T100000Z", "DURATION:PT1H"}
	with := func(more ...string) string { return event(append(append([]string(nil), one...), more...)...) }
	series := event("UID:a", "DTSTART;TZID=Europe/Helsinki:20260302T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")
	for _, row := range []struct{ name, want, doc string }{
		{"cancelled and confirmed", "ical.twice", with("STATUS:CANCELLED", "STATUS:CONFIRMED")},
		{"transparent and opaque", "ical.twice", with("TRANSP:TRANSPARENT", "TRANSP:OPAQUE")},
		{"two beginnings", "ical.twice", with("DTSTART:20260313T100000Z")},
		{"an end and a length", "ical.twice", with("DTEND:20260312T100000Z")},
		{"it ends before it begins", "ical.time", event("DTSTART:20260312T100000Z", "DTEND:20260312T090000Z")},
		{"whole days the wrong way", "ical.time", event("DTSTART;VALUE=DATE:20260312", "DTEND;VALUE=DATE:20260311")},
		{"a length below nothing", "ical.time", event("DTSTART:20260312T100000Z", "DURATION:-PT1H")},
		{"a rule whose name has a blank", "ical.syntax", with("RRULE :FREQ=DAILY")},
		{"a component with a blank", "ical.syntax", "BEGIN:VEVENT \r\nDTSTART:20260312T100000Z\r\nEND:VEVENT \r\n"},
		{"an event inside an unknown one", "ical.syntax", "BEGIN:X-WRAP\r\n" + with() + "END:X-WRAP\r\n"},
		{"a calendar inside the calendar", "ical.syntax", "BEGIN:VCALENDAR\r\n" + with() + "END:VCALENDAR\r\n"},
		{"hours of availability", "ical.repeats", "BEGIN:VAVAILABILITY\r\nDTSTART:20260301T000000Z\r\nEND:VAVAILABILITY\r\n"},
		{"a status of nobody", busy, with("STATUS:MAYBE")},
		{"transparent by another name", busy, with("X-TRANSP:TRANSPARENT")},
		{"a rule told twice in one", "ical.repeats", with("RRULE:FREQ=DAILY;FREQ=YEARLY")},
		{"an end and a count", "ical.repeats", with("RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260401T000000Z")},
		{"until the night by UTC, which is the next day here", "12.03. 22:30-12.03. 23:30, 13.03. 22:30-13.03. 23:30, 14.03. 22:30-14.03. 23:30",
			event("DTSTART;TZID=Europe/Helsinki:20260313T003000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260314T223000Z")},
		{"one of a series by another clock", "02.03. 08:00-02.03. 09:00, 03.03. 08:00-03.03. 09:00, 03.03. 15:00-03.03. 16:00, 04.03. 08:00-04.03. 09:00", newYork + series + event("UID:a", "RECURRENCE-ID;TZID=NY:20260303T100000", "DTSTART;TZID=NY:20260303T100000", "DURATION:PT1H")},
		{"all that follow are moved", "ical.repeats", series + event("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Helsinki:20260303T100000", "DTSTART:20260303T120000Z", "DURATION:PT1H")},
		{"one of a series, of no day", "ical.time", series + event("UID:a", "RECURRENCE-ID:2026", "DTSTART:20260303T120000Z", "DURATION:PT1H")},
		{"one of another's series", "02.03. 08:00-02.03. 09:00, 03.03. 08:00-03.03. 09:00, 03.03. 12:00-03.03. 13:00, 04.03. 08:00-04.03. 09:00", series + event("UID:b", "RECURRENCE-ID;TZID=Europe/Helsinki:20260303T100000", "DTSTART:20260303T120000Z", "DURATION:PT1H")},
		{"an exception of a whole day", "ical.repeats", with("RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20260313")},
		{"a parameter twice", "ical.syntax", event("DTSTART;TZID=NY;TZID=Europe/Helsinki:20260312T100000", "DURATION:PT1H")},
		{"a zone of the calendar before", "ical.zone", newYork + "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n" + event("DTSTART;TZID=NY:20260312T100000", "DURATION:PT1H")},
		{"free at the busy time", busy, "BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY;FBTYPE=FREE:20260312T100000Z/PT1H\r\nFREEBUSY:20260312T100000Z/PT1H\r\nEND:VFREEBUSY\r\n"},
		{"two kinds of busy in one", "ical.syntax", "BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY;FBTYPE=BUSY;FBTYPE=FREE:20260312T100000Z/PT1H\r\nEND:VFREEBUSY\r\n"},
		{"two windows in one answer", "ical.twice", "BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nDTEND:20270401T000000Z\r\nEND:VFREEBUSY\r\n"},
		{"a busy time the wrong way", "ical.time", "BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260401T000000Z\r\nFREEBUSY:20260312T110000Z/20260312T100000Z\r\nEND:VFREEBUSY\r\n"},
		{"a zone without an offset", "ical.zone", "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" + event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H")},
		{"a quote that never ends", "ical.syntax", event(`DTSTART;TZID="X:20260312T100000`)},
	} {
		t.Run(row.name, func(t *testing.T) {
			b, issues := calendar.ReadBusy(ics(row.doc), day("2026-03-01"), day("2026-03-31"))
			if b == nil {
				assert.Equal(t, row.want, issues[0].Rule)
				return
			}
			assert.Equal(t, row.want, spans(b))
		})
	}
	answer := "BEGIN:VFREEBUSY\r\nDTSTART:20260301T000000Z\r\nDTEND:20260310T000000Z\r\nEND:VFREEBUSY\r\n"
	b, issues := calendar.ReadBusy(ics(answer, event("DTSTART:20260305T100000Z", "DURATION:PT1H")), day("2026-03-01"), day("2026-03-31"))
	require.Empty(t, issues)
	free := func(text string) bool {
		from := day(text)
		return b.Free(calendar.Span{From: moment(from, 8), To: moment(from, 9)})
	}
	assert.True(t, free("2026-03-04"))
	assert.False(t, free("2026-03-12"), "an event beside an answer says nothing of the time after it")
}

// A line that goes on and on is read in one pass.
func TestLongFoldedLines(t *testing.T) {
	doc := ics(event("DTSTART:20260312T100000Z", "DURATION:PT1H", "COMMENT:"+strings.Repeat("x\r\n ", 900_000)))
	b, issues := calendar.ReadBusy(doc, day("2026-03-01"), day("2026-03-31"))
	require.Empty(t, issues)
	assert.Len(t, b.Spans, 1)
}

// What repeats within what repeats is read in one pass: each of these took minutes, or memory without end, when clocks and
// exceptions were looked through one by one. A clock that is larger than any that is used is not understood.
func TestBombs(t *testing.T) {
	rep := func(n int, text string) string { return strings.Repeat(text, n) }
	zone := func(rules int, rule string) string {
		return "BEGIN:VTIMEZONE\r\nTZID:X\r\n" + rep(rules, "BEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\n"+rule+"END:STANDARD\r\n") + "END:VTIMEZONE\r\n"
	}
	series := event("UID:a", "DTSTART:20200101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
	lone := rep(5000, event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H"))
	const yearly = "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1MO\r\n"
	for _, row := range []struct {
		name, want string
		doc        []byte
	}{
		{"a clock with two rules since the year 1", "12.03. 07:00-12.03. 08:00", ics(zone(2, yearly) + lone)},
		{"thousands of rules since the year 1", "ical.zone", ics(zone(2000, yearly) + lone)},
		{"rules without a day", "ical.zone", ics(zone(20000, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n") + lone)},
		{"a clock that changes every day", "ical.zone", ics(zone(1, "RRULE:FREQ=DAILY\r\n") + lone)},
		{"a clock that changes every day, since this year", "ical.zone", ics(strings.Replace(zone(1, "RRULE:FREQ=DAILY\r\n"), "00010101", "20260101", 1) + lone)},
		{"thousands of changes, each told", "12.03. 07:00-12.03. 08:00", ics(zone(20000, "") + lone)},
		{"more changes than are read, each told", "ical.zone", ics(zone(1, "RDATE:19700101T000000"+rep(100_000, ",19700101T000000")+"\r\n") + lone)},
		{"small clocks in one calendar after another", "ical.zone", ics(rep(400, zone(9, yearly)+event("DTSTART;TZID=X:20260312T100000", "DURATION:PT1H")+"END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n") + lone)},
		{"exceptions of a daily series", "28.02. 00:00-28.02. 01:00, 01.03. 00:00-01.03. 01:00", ics(event("DTSTART:19970101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260228T000000Z", "EXDATE:19970102T000000Z"+rep(190_000, ",19970103T000000Z")))},
		{"times told of apart, of many series", "28.02. 00:00-28.02. 01:00, 01.03. 05:00-01.03. 06:00, 02.03. 00:00-02.03. 01:00", ics(rep(500, strings.Replace(series, "DAILY", "DAILY;UNTIL=20260301T000000Z", 1)) +
			rep(10000, event("UID:a", "RECURRENCE-ID:20260301T000000Z", "DTSTART:20260301T050000Z", "DURATION:PT1H")))},
	} {
		t.Run(row.name, func(t *testing.T) {
			b, issues := calendar.ReadBusy(row.doc, day("2026-03-01"), day("2026-03-31"))
			if b == nil {
				assert.Equal(t, row.want, issues[0].Rule)
				return
			}
			assert.Equal(t, row.want, spans(b))
		})
	}
	p := invited()
	id := parsed(t, written(t, calendar.Options{}, seen(p, "2026-03-12")))[0]["UID"]
	reply := event("UID:"+id, "SEQUENCE:1", "DTSTART;TZID=X:20260325T110000", "DTSTAMP:20260313T100000Z", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:hoitaja@example.org")
	next := "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n"
	answers, issues := calendar.ReadAnswers(p, ics("METHOD:REPLY\r\n", zone(2, yearly)+reply))
	assert.Empty(t, issues)
	assert.Len(t, answers, 1)
	answers, issues = calendar.ReadAnswers(p, ics("METHOD:REPLY\r\n", rep(400, zone(9, yearly)+next)+zone(2, yearly)+reply))
	assert.Empty(t, answers)
	require.NotEmpty(t, issues)
	assert.Equal(t, "reply.broken", issues[len(issues)-1].Rule)
}
