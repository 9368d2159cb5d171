package annual_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func issuesOf(list issue.List) string {
	var all []string
	for _, i := range list {
		all = append(all, string(i.Pointer)+" "+i.Rule)
	}
	return strings.Join(all, "\n")
}

func asJSON(t testing.TB, c *annual.Clock) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, annual.Encode(&b, c))
	return b.Bytes()
}

// county is the clock of an invented county; its document comes back byte for byte.
func county(t testing.TB) *annual.Clock {
	t.Helper()
	doc, err := os.ReadFile("../../examples/county/clock.json")
	require.NoError(t, err)
	c, issues := annual.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	require.Equal(t, string(doc), string(asJSON(t, c)))
	return c
}

// A year of the county: 6 January and 6 December are holidays, and the days move.
func TestYear(t *testing.T) {
	all, issues := county(t).Year(2026, fi.THL())
	require.Empty(t, issues)
	var told []string
	for _, o := range all {
		line := o.From.String() + " " + string(o.Event.ID)
		if o.To != o.From {
			line += " to " + o.To.String()
		}
		if !o.Planned.IsZero() {
			line += " planned " + o.Planned.String()
		}
		told = append(told, line)
	}
	for _, want := range []string{
		"2026-01-01 joint-times-window to 2026-11-30", "2026-01-02 news", "2026-02-10 cooperation-group", "2026-03-30 steering-group", "2026-09-07 training planned 2026-09-06",
		"2026-12-04 review planned 2026-12-06", "2026-12-30 steering-group",
	} {
		assert.Contains(t, told, want)
	}
	assert.NotContains(t, strings.Join(told, "\n"), "2026-01-01 joint-time-days", "New Year's Day is left out")
	assert.True(t, slices.IsSortedFunc(all, func(a, b annual.Occurrence) int { return a.From.Compare(b.From) }), "by day")
	all, _ = county(t).Year(2027, fi.THL())
	for _, o := range all {
		assert.NotEqual(t, directory.Key("review"), o.Event.ID, "every other year from 2026")
	}
	_, issues = county(t).Year(2101, fi.THL())
	assert.Contains(t, issuesOf(issues), "annual.year")
}

// Every day agrees with a slow look at all days of the year.
func TestDaysAgreeWithALookAtEachDay(t *testing.T) {
	days := fi.THL()
	working := func(d civil.Date) bool {
		is, err := days.IsWorking(d)
		require.NoError(t, err)
		return is
	}
	n := 0
	for year := 2020; year < 2032; year++ {
		for month := 1; month <= 12; month++ {
			first := civil.MustDate(year, time.Month(month), 1)
			var of [8][]civil.Date // working days, then each weekday
			for d := first; d.Before(first.AddMonths(1)); d = d.AddDays(1) {
				if working(d) {
					of[0] = append(of[0], d)
				}
				w := deadline.WeekdayOf(d)
				of[w] = append(of[w], d)
			}
			for w, all := range of {
				for _, nth := range []int{1, 2, 3, 4, -1, -2, -3, -4} {
					want := all[(nth+len(all))%len(all)]
					if nth > 0 {
						want = all[nth-1]
					}
					c := annual.Clock{Events: []annual.Event{{ID: "e", Kind: annual.KindOther, Name: directory.Words{FI: "x"}, Months: []int{month}, Weekday: deadline.Weekday(w), Nth: max(nth, -nth), FromEnd: nth < 0, Example: true}}}
					found, issues := c.Year(year, days)
					require.Empty(t, issues)
					require.Len(t, found, 1)
					require.Equal(t, want, found[0].From, "%d-%d %d. of %d", year, month, nth, w)
					require.Equal(t, !working(want), found[0].Off)
					n++
				}
			}
		}
	}
	assert.Equal(t, 12*12*8*8, n)
}

func TestMovesAndShortMonths(t *testing.T) {
	for _, row := range []struct {
		name string
		e    annual.Event
		want string
	}{
		{"the last of a short month", annual.Event{Months: []int{2, 4}, Day: 31}, "2026-02-28 2026-04-30"},
		{"a leap day in another year", annual.Event{From: "02-29", To: "02-29"}, "2026-02-28"},
		{"over the turn of the year", annual.Event{From: "12-01", To: "01-31"}, "2026-12-01/2027-01-31"},
		{"Good Friday goes past Easter", annual.Event{Months: []int{4}, Day: 3, Move: annual.MoveNext}, "2026-04-07"},
		{"Easter Monday goes before Good Friday", annual.Event{Months: []int{4}, Day: 6, Move: annual.MovePrevious}, "2026-04-02"},
		{"a holiday is left out", annual.Event{Months: []int{12, 11}, Day: 6, Move: annual.MoveAway}, "2026-11-06"},
		{"moved into the next year", annual.Event{Months: []int{12}, Day: 31, Move: annual.MoveNext}, "2026-12-31"},
		{"not yet", annual.Event{Months: []int{1}, Day: 5, FirstYear: 2027}, ""},
		{"no more", annual.Event{Months: []int{1}, Day: 5, LastYear: 2025}, ""},
		{"every third year", annual.Event{Months: []int{1}, Day: 5, FirstYear: 2023, Every: 3}, "2026-01-05"},
		{"not in every third year", annual.Event{Months: []int{1}, Day: 5, FirstYear: 2024, Every: 3}, ""},
		{"the first year", annual.Event{Months: []int{1}, Day: 5, FirstYear: 2026, LastYear: 2026}, "2026-01-05"},
		{"every year, said so", annual.Event{Months: []int{1}, Day: 5, Every: 1}, "2026-01-05"},
		{"a window of one day", annual.Event{From: "03-31", To: "03-31"}, "2026-03-31"},
		{"a window to a leap day of another year", annual.Event{From: "12-31", To: "02-29"}, "2026-12-31/2027-02-28"},
		{"the months in their order", annual.Event{Months: []int{9, 3}, Day: 1}, "2026-03-01 2026-09-01"},
		{"the third working day", annual.Event{Months: []int{1}, Nth: 3}, "2026-01-07"},
		{"the third working day from the end", annual.Event{Months: []int{12}, Nth: 3, FromEnd: true}, "2026-12-29"},
	} {
		row.e.ID, row.e.Kind, row.e.Name, row.e.Example = "e", annual.KindOther, directory.Words{SV: "x"}, true
		found, issues := (&annual.Clock{Events: []annual.Event{row.e}}).Year(2026, fi.THL())
		require.Empty(t, issues)
		var told []string
		for _, o := range found {
			one := o.From.String()
			if o.To != o.From {
				one += "/" + o.To.String()
			}
			told = append(told, one)
		}
		assert.Equal(t, row.want, strings.Join(told, " "), row.name)
	}
}

// What was moved, what was left where it is and which of the year it was can be told of each day.
func TestOccurrences(t *testing.T) {
	event := annual.Event{ID: "e", Kind: annual.KindOther, Name: directory.Words{FI: "x"}, Months: []int{1, 4, 11}, Day: 6, Example: true}
	for _, row := range []struct {
		name string
		move annual.Move
		want string
	}{
		{"left where it is", 0, "1 2026-01-06 2026-01-06 off true; 2 2026-04-06 2026-04-06 off true; 3 2026-11-06 2026-11-06 off false; "},
		{"to the next", annual.MoveNext, "1 2026-01-07 2026-01-07 off false planned 2026-01-06; 2 2026-04-07 2026-04-07 off false planned 2026-04-06; 3 2026-11-06 2026-11-06 off false; "},
		{"to the one before", annual.MovePrevious, "1 2026-01-05 2026-01-05 off false planned 2026-01-06; 2 2026-04-02 2026-04-02 off false planned 2026-04-06; 3 2026-11-06 2026-11-06 off false; "},
		{"away, and the third stays the third", annual.MoveAway, "3 2026-11-06 2026-11-06 off false; "},
	} {
		t.Run(row.name, func(t *testing.T) {
			event.Move = row.move
			c := &annual.Clock{Events: []annual.Event{event}}
			found, issues := c.Year(2026, fi.THL())
			require.Empty(t, issues)
			told := ""
			for _, o := range found {
				assert.Same(t, &c.Events[0], o.Event)
				told += fmt.Sprint(o.Number, " ", o.From, " ", o.To, " off ", o.Off)
				if !o.Planned.IsZero() {
					told += " planned " + o.Planned.String()
				}
				told += "; "
			}
			assert.Equal(t, row.want, told)
		})
	}
	window := annual.Event{ID: "w", Kind: annual.KindOther, Name: directory.Words{FI: "x"}, From: "01-06", To: "01-08", Example: true}
	shorter := window
	shorter.ID, shorter.To = "s", "01-07"
	bad := event
	bad.Name = directory.Words{}
	c := &annual.Clock{Events: []annual.Event{bad, window, shorter, event}}
	found, issues := c.Year(2026, fi.THL())
	require.Empty(t, issues, "of a year nothing is said about what Check tells")
	var order []string
	for _, o := range found {
		order = append(order, fmt.Sprint(o.Event.ID, o.Number))
	}
	assert.Equal(t, []string{"s1", "w1", "e3"}, order, "by their first day, then by their last; what has an error is left out")
}

// What a calendar does not know the days of is told at its event, and the others of the year stand.
func TestBeyondTheCalendar(t *testing.T) {
	of := func(id directory.Key, e annual.Event) annual.Event {
		e.ID, e.Kind, e.Name, e.Example = id, annual.KindOther, directory.Words{FI: "x"}, true
		return e
	}
	c := &annual.Clock{Events: []annual.Event{
		of("w", annual.Event{From: "02-01", To: "02-10"}), of("d", annual.Event{Months: []int{2}, Day: 1}),
		of("n", annual.Event{Months: []int{2}, Nth: 1}), of("m", annual.Event{Months: []int{2}, Nth: 1, Weekday: deadline.Monday}),
	}}
	found, issues := c.Year(2101, fi.THL())
	assert.Equal(t, "/events/1 annual.year\n/events/2 annual.year\n/events/3 annual.year", issuesOf(issues))
	require.Len(t, found, 1, "a window asks for no working day")
	assert.Equal(t, directory.Key("w"), found[0].Event.ID)
	c.Events = append(c.Events, of("t", annual.Event{From: "12-01", To: "01-31"}))
	for _, none := range []int{20260, 0, -1} {
		found, issues = c.Year(none, fi.THL())
		assert.Empty(t, found)
		assert.Len(t, issues, 5, "%d is no year", none)
	}
}

// An event without an end takes an hour, and none reaches into the next day.
func TestHours(t *testing.T) {
	for _, row := range []struct {
		name         string
		starts, ends annual.Time
		from, to     int
		timed        bool
	}{
		{"no time", "", "", 0, 60, false},
		{"an hour", "09:05", "", 545, 605, true},
		{"as long as it says", "09:05", "12:30", 545, 750, true},
		{"midnight", "00:00", "00:01", 0, 1, true},
		{"the last hour", "23:00", "", 1380, 1439, true},
		{"less than an hour before midnight", "23:30", "", 1410, 1439, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			o := annual.Occurrence{Event: &annual.Event{Starts: row.starts, Ends: row.ends}}
			from, to, timed := o.Hours()
			assert.Equal(t, row.timed, timed)
			if timed {
				assert.Equal(t, []int{row.from, row.to}, []int{from, to})
			}
		})
	}
}

// When an event is held is told in one way: of all that can be said of it at once only four things are one.
func TestOneWay(t *testing.T) {
	for said := range 1 << 6 {
		e := annual.Event{ID: "e", Kind: annual.KindOther, Name: directory.Words{FI: "x"}, Example: true}
		var told []string
		say := func(bit int, name string, set func()) {
			if said&(1<<bit) != 0 {
				told = append(told, name)
				set()
			}
		}
		say(0, "months", func() { e.Months = []int{1} })
		say(1, "day", func() { e.Day = 5 })
		say(2, "nth", func() { e.Nth = 1 })
		say(3, "weekday", func() { e.Weekday = deadline.Monday })
		say(4, "from", func() { e.From = "01-01" })
		say(5, "to", func() { e.To = "02-01" })
		want := "/events/0 annual.when"
		switch strings.Join(told, " ") {
		case "months day", "months nth", "months nth weekday", "from to":
			want = ""
		}
		assert.Equal(t, want, issuesOf((&annual.Clock{Events: []annual.Event{e}}).Check()), told)
	}
}

// Each form of text is read as its pattern, which others get in the schema, says.
func TestForms(t *testing.T) {
	for _, form := range annual.Forms() {
		sign := map[string]string{"monthday": "-", "clocktime": ":"}[form.Tag]
		if sign == "" {
			continue // it is package directory's
		}
		pattern := regexp.MustCompile(form.Pattern)
		assert.True(t, form.Match(form.Example))
		for a := range 100 {
			for b := range 100 {
				text := fmt.Sprintf("%02d%s%02d", a, sign, b)
				require.Equal(t, pattern.MatchString(text), form.Match(text), text)
			}
		}
		for _, text := range []string{"", "1" + sign + "01", "01" + sign + "1", "011" + sign + "01", "01" + sign + "011", "01" + sign + "0a", "a1" + sign + "01", "0a" + sign + "01", "01x01", "+1" + sign + "01", "01" + sign + "+1", "0101"} {
			assert.Equal(t, pattern.MatchString(text), form.Match(text), text)
		}
	}
}

// A clock that cannot be written is told, and so is a full disk.
func TestNotWritten(t *testing.T) {
	var failed *issue.EncodeError
	require.ErrorAs(t, annual.Encode(io.Discard, &annual.Clock{}), &failed)
	full := errors.New("the disk is full")
	require.ErrorIs(t, annual.Encode(failing{full}, county(t)), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// Every rule is broken by a document or a table, and told at its place.
func TestRules(t *testing.T) {
	const ok = `"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"day":5,"example":true`
	heads := "id;laji;nimi;kuukaudet;päivä;viikonpäivä;monesko;alkaen;päättyen;kello alkaa;kello päättyy;siirto;lähde;esimerkki;lopusta;every;first-year;last-year\n"
	for _, row := range []struct{ name, doc, want string }{
		{"sound", "{" + ok + "}", ""},
		{"no time", `{"id":"e","kind":"review","name":{"fi":"N"},"example":true}`, "/events/0 annual.when"},
		{"two times", "{" + ok + `,"from":"01-01","to":"02-01"}`, "/events/0 annual.when"},
		{"the end of no month", "{" + ok + `,"fromEnd":true}`, "/events/0/fromEnd annual.when"},
		{"half a window", `{"id":"e","kind":"review","name":{"fi":"N"},"from":"01-01","example":true}`, "/events/0 annual.when"},
		{"a weekday without which", `{"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"weekday":"mon","example":true}`, "/events/0 annual.when"},
		{"a fifth Monday", `{"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"weekday":"mon","nth":5,"example":true}`, "/events/0/nth annual.nth"},
		{"a month twice", strings.Replace("{"+ok+"}", "[1]", "[1,1]", 1), "/events/0/months/1 annual.month-twice"},
		{"a month of nobody", strings.Replace("{"+ok+"}", "[1]", "[13]", 1), "/events/0/months/0 form.too-large"},
		{"no name", `{"id":"e","kind":"review","months":[1],"day":5,"example":true}`, "/events/0/name annual.nameless"},
		{"a key twice", "{" + ok + "},{" + ok + "}", "/events/1/id annual.twice"},
		{"it ends before it begins", "{" + ok + `,"starts":"10:00","ends":"09:00"}`, "/events/0/ends annual.hours"},
		{"an end without a beginning", "{" + ok + `,"ends":"09:00"}`, "/events/0/ends annual.hours"},
		{"a time of nobody", "{" + ok + `,"starts":"24:00"}`, "/events/0/starts form.pattern"},
		{"a day of nobody", `{"id":"e","kind":"review","name":{"fi":"N"},"from":"02-30","to":"11-31","example":true}`, "/events/0/from form.pattern\n/events/0/to form.pattern"},
		{"years the wrong way", "{" + ok + `,"firstYear":2027,"lastYear":2026}`, "/events/0/lastYear annual.years"},
		{"every other year from nowhere", "{" + ok + `,"every":2}`, "/events/0/every annual.years"},
		{"a key three times", "{" + ok + "},{" + ok + "},{" + ok + "}", "/events/1/id annual.twice\n/events/2/id annual.twice"},
		{"a fourth Monday", `{"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"weekday":"mon","nth":4,"fromEnd":true,"example":true}`, ""},
		{"a fifth working day", `{"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"nth":5,"example":true}`, ""},
		{"a month three times", strings.Replace("{"+ok+"}", "[1]", "[1,2,1,1]", 1), "/events/0/months/2 annual.month-twice\n/events/0/months/3 annual.month-twice"},
		{"it ends when it begins", "{" + ok + `,"starts":"10:00","ends":"10:00"}`, "/events/0/ends annual.hours"},
		{"it takes a minute", "{" + ok + `,"starts":"10:00","ends":"10:01"}`, ""},
		{"it begins, and nobody knows when it ends", "{" + ok + `,"starts":"10:00"}`, ""},
		{"a window with hours", `{"id":"e","kind":"review","name":{"fi":"N"},"from":"01-01","to":"02-01","starts":"10:00","example":true}`, "/events/0/from annual.hours"},
		{"a window that moves", `{"id":"e","kind":"review","name":{"fi":"N"},"from":"01-01","to":"02-01","move":"next","example":true}`, "/events/0/from annual.hours"},
		{"a day that moves", "{" + ok + `,"move":"next"}`, ""},
		{"one year alone", "{" + ok + `,"firstYear":2026,"lastYear":2026}`, ""},
		{"a last year alone", "{" + ok + `,"lastYear":2026}`, ""},
		{"a first year alone", "{" + ok + `,"firstYear":2026}`, ""},
		{"every year from nowhere", "{" + ok + `,"every":1}`, ""},
		{"every other year from one", "{" + ok + `,"firstYear":2026,"every":2}`, ""},
		{"a source in place of an example", `{"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"day":5,"source":"S"}`, ""},
		{"from nowhere", `{"id":"e","kind":"review","name":{"fi":"N"},"months":[1],"day":5}`, "/events/0/source annual.source"},

		{"table: sound", heads + "a;raportointijakso;N;;;;;1.1.;30.11.;;;;PS 2022\nb;ohjausryhmä;N;3, 6;;perjantai;1;;;9.00;11:30;seuraava työpäivä;;x;x\n", ""},
		{"table: wrong in many ways", heads + "a;lento;N;tammi;50;;;;;;;;L\nb;review;N;;;;;1.1;31.11.;;;;L\n;review;;1;5;;;;;;;;;ehkä\n",
			"/2/day form.too-large\n/2/kind form.enum\n/2/months form.type\n/3/to form.pattern\n/4/example form.type\n/4/name-fi annual.nameless\n/4/source annual.source"},
		{"table: a column of nobody, one twice, a cell too many", "id;sää;kind;laji\na;x;review;review;y\n", "/1/2 annual.column\n/1/kind annual.column-twice\n/2 annual.when\n/2/2 annual.cell\n/2/4 annual.cell\n/2/5 annual.cell\n/2/name-fi annual.nameless\n/2/source annual.source"},
		{"table: empty", "", "/1 annual.table"},
		{"table: a quote that does not close", "id;kind\n\"a", "/2 annual.table"},
		{"table: not UTF-8", "id\n\xe4", " annual.table"},
		{"table: as a spreadsheet marks it", "\xef\xbb\xbfsep=;\r\nid;kind;name;months;day;example\r\na;news;N;1;5;kyllä\r\n", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var issues issue.List
			if strings.HasPrefix(row.name, "table") {
				_, issues = annual.DecodeCSV([]byte(row.doc), issue.Limits{})
			} else {
				_, issues = annual.Decode([]byte(`{"format":"oneplan-annual-clock/1.0","events":[`+row.doc+`]}`), issue.Limits{})
			}
			assert.Equal(t, row.want, issuesOf(issues))
		})
	}
	_, issues := annual.DecodeCSV([]byte("id\n"), issue.Limits{Bytes: 2})
	assert.Equal(t, " annual.too-big", issuesOf(issues))
	assert.Equal(t, 2, issues[0].Limit, "how large it may be")
	small := []byte("kind;name;months;day;example\nnews;N;1;5;x\n")
	c, issues := annual.DecodeCSV(small, issue.Limits{Bytes: len(small)})
	assert.Empty(t, issues, "as large as it may be; the document that is made of it is larger")
	require.NotNil(t, c)
	assert.Equal(t, directory.Key("event-2"), c.Events[0].ID, "what has no key is called by its row")
	c, issues = annual.DecodeCSV([]byte("id;kind;name;months;day;example;sky\na;news;N;1;5;x\n"), issue.Limits{})
	assert.NotEmpty(t, issues)
	assert.Nil(t, c, "what nobody understood would be missing")
}

// Each column is read under each of its names, and each word that means yes, no, a code or a time under whatever people write.
func TestWordsOfTables(t *testing.T) {
	const tail = "\nlape;yhteistyöryhmä;FI;SV;EN;fi;sv;en;kunta|kommun|county;297;2;tisdag;2;KYLLÄ;9.00;11:30;föregående arbetsdag;2020;2030;2;S;x\n"
	want := annual.Event{ID: "lape", Kind: annual.KindCooperation, Name: directory.Words{FI: "FI", SV: "SV", EN: "EN"}, About: directory.Words{FI: "fi", SV: "sv", EN: "en"},
		Parties: []annual.Party{annual.PartyMunicipality, annual.PartyMunicipality, annual.PartyCounty}, Municipalities: []string{"297"}, Months: []int{2}, Weekday: deadline.Tuesday, Nth: 2, FromEnd: true,
		Starts: "09:00", Ends: "11:30", Move: annual.MovePrevious, FirstYear: 2020, LastYear: 2030, Every: 2, Source: "S", Example: true}
	for _, row := range []struct{ name, heads string }{
		{"codes", "id;kind;name-fi;name-sv;name-en;about-fi;about-sv;about-en;parties;municipalities;months;weekday;nth;from-end;starts;ends;move;first-year;last-year;every;source;example"},
		{"Finnish", "Tunnus;Laji;Nimi;Nimi sv;Nimi en;Sisältö;Sisältö sv;Sisältö en;Osapuolet;Kunnat;Kuukaudet;Viikonpäivä;Monesko;Lopusta;Kello alkaa;Kello päättyy;Siirto;Ensimmäinen vuosi;Viimeinen vuosi;Joka vuosi;Lähde;Esimerkki"},
		{"Swedish", "identifierare;slag;namn fi;namn;namn en;innehåll fi;innehåll;innehåll en;parter;kommuner;månader;veckodag;den hur  mångte;från slutet;klockan från;klockan till;flyttas;första år;sista år;vart år;källa;exempel"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, issues := annual.DecodeCSV([]byte(row.heads+tail), issue.Limits{})
			require.Empty(t, issues)
			require.Len(t, c.Events, 1)
			assert.Equal(t, want, c.Events[0])
		})
	}
	for word, yes := range map[string]bool{"x": true, "yes": true, "True": true, "kyllä": true, "JA": true, "1": true, "no": false, "false": false, "ei": false, "Nej": false, "0": false, "": false} {
		c, issues := annual.DecodeCSV([]byte("kind;name;months;day;source;example\nnews;N;1;5;S;"+word+"\n"), issue.Limits{})
		require.Empty(t, issues, word)
		assert.Equal(t, yes, c.Events[0].Example, word)
	}
	for _, row := range []struct{ name, from, to string }{
		{"ours", "01-31", "11-30"}, {"Finnish", "31.1.", "30.11."}, {"without its last point", "31.1", "30.11"}, {"with noughts", "31.01.", "30.11."},
	} {
		c, issues := annual.DecodeCSV([]byte("kind;name;from;to;source;on sky\nnews;N;"+row.from+";"+row.to+";S\n"), issue.Limits{})
		require.Nil(t, c)
		require.Len(t, issues, 1, row.name)
		c, issues = annual.DecodeCSV([]byte("kind;name;from;to;source;\n;;\nnews;N;"+row.from+";"+row.to+";S\n"), issue.Limits{})
		require.Empty(t, issues, row.name)
		assert.Equal(t, []annual.MonthDay{"01-31", "11-30"}, []annual.MonthDay{c.Events[0].From, c.Events[0].To}, row.name)
	}
}

// What is wrong with a cell is told at the row and the column in which it stands.
func TestPlacesOfTables(t *testing.T) {
	const heads = "id;kind;name;months;day;source;about-sv;name-en;parties;on\n"
	long := strings.Repeat("x", 4001)
	for _, row := range []struct{ name, rows, want string }{
		{"the name of each language is a column", heads + "a;news;" + long + ";1;5;S;;" + long, "/1/10 annual.column\n/2/name-en form.too-long\n/2/name-fi form.too-long"},
		{"words of an item", heads + "a;news;N;1;5;S;" + long, "/1/10 annual.column\n/2/about-sv form.too-long"},
		{"an item of a list", heads + "a;news;N;1,2,a;5;S;;;county,sky", "/1/10 annual.column\n/2/months form.type\n/2/parties form.enum"},
		{"numbers that no document has", heads + "a;news;N;1;32767;S\nb;news;N;1;32768;S", "/1/10 annual.column\n/2/day form.too-large\n/3/day form.type"},
		{"a number of another base", heads + "a;news;N;1a;5;S", "/1/10 annual.column\n/2/months form.type"},
		{"spaces alone are no row, and the second event is the third row", heads + " ; \na;news;N;1;50;S\n", "/1/10 annual.column\n/3/day form.too-large"},
		{"a list of nothing is none", heads + `a;news;N;",";5;S`, "/1/10 annual.column\n/2 annual.when"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, issues := annual.DecodeCSV([]byte(row.rows), issue.Limits{})
			assert.Equal(t, row.want, issuesOf(issues))
		})
	}
	_, issues := annual.DecodeCSV([]byte(heads+strings.Repeat("a;news;N;1;5;S\n", 1001)), issue.Limits{})
	assert.Equal(t, " form.too-many\n/1/10 annual.column", issuesOf(issues), "what is wrong with no event is told of the whole")
	_, issues = annual.DecodeCSV([]byte("id\n"+strings.Repeat("a\n", 50)), issue.Limits{Issues: 10})
	assert.LessOrEqual(t, len(issues), 11, "ten, and that there are more")
}

// A table says the same as a document.
func TestTableAndDocument(t *testing.T) {
	c, issues := annual.DecodeCSV([]byte("tunnus;laji;nimi;namn;osapuolet;kunnat;kuukaudet;viikonpäivä;monesko;kello alkaa;kello päättyy;siirto;lähde;esimerkki\n"+
		"lape;yhteistyöryhmä;LAPE-ryhmä;LAPE-gruppen;hyvinvointialue, kunta;297|749;2, 5;tiistai;2;9.00;11.00;edellinen työpäivä;Keski-Suomi 2018;x\n"), issue.Limits{})
	require.Empty(t, issues)
	want := annual.Event{ID: "lape", Kind: annual.KindCooperation, Name: directory.Words{FI: "LAPE-ryhmä", SV: "LAPE-gruppen"}, Parties: []annual.Party{annual.PartyCounty, annual.PartyMunicipality},
		Municipalities: []string{"297", "749"}, Months: []int{2, 5}, Weekday: deadline.Tuesday, Nth: 2, Starts: "09:00", Ends: "11:00", Move: annual.MovePrevious, Source: "Keski-Suomi 2018", Example: true}
	require.Len(t, c.Events, 1)
	assert.Equal(t, want, c.Events[0])
	again, issues := annual.Decode(asJSON(t, c), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, c, again)
}

// What stands in a file is in no issue.
func TestIssuesHoldNoContent(t *testing.T) {
	const mark = "KIRAHVI"
	_, issues := annual.DecodeCSV([]byte(strings.ReplaceAll("#;id;kind;months;from;starts;example\n#;# !;#;#;#;#;#\n", "#", mark)), issue.Limits{})
	require.Greater(t, len(issues), 4)
	for _, i := range issues {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotContains(t, annual.Rules().Words(i, l)+string(i.Pointer)+i.Of, mark)
		}
	}
}

// Whatever is read comes back, and has days in every year without panic.
func FuzzClock(f *testing.F) {
	doc, err := os.ReadFile("../../examples/county/clock.json")
	require.NoError(f, err)
	f.Add(doc)
	f.Add([]byte("id;kind;name;months;day;nth;weekday;from;to;from-end\na;news;N;1,2;31\nb;news;N;2;;1;su;;;x\nc;news;N;;;;;29.2.;1.1.\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, decode := range []func([]byte, issue.Limits) (*annual.Clock, issue.List){annual.Decode, annual.DecodeCSV} {
			c, issues := decode(data, issue.Limits{})
			if c == nil {
				require.True(t, issues.HasErrors())
				continue
			}
			same, _ := annual.Decode(asJSON(t, c), issue.Limits{})
			require.Equal(t, c, same)
			for _, year := range []int{1950, 2024, 2026, 2100} {
				all, _ := c.Year(year, fi.THL())
				for _, o := range all {
					require.False(t, o.From.IsZero() || o.To.Before(o.From))
				}
			}
		}
	})
}

func ExampleClock_Year() {
	c, issues := annual.DecodeCSV([]byte(`laji;nimi;kuukaudet;monesko;viikonpäivä;alkaen;päättyen;siirto;lähde
raportointijakso;Yhteiset ajat kunnittain;;;;1.1.;30.11.;;Pohjois-Savo 2022
ohjausryhmä;Ohjausryhmä;1,4;1;maanantai;;;seuraava työpäivä;keksitty
`), issue.Limits{})
	all, more := c.Year(2026, fi.THL())
	fmt.Println(len(issues), len(more))
	for _, o := range all {
		fmt.Println(o.From, o.To, o.Event.Name.FI, !o.Planned.IsZero())
	}
	// Output:
	// 0 0
	// 2026-01-01 2026-11-30 Yhteiset ajat kunnittain false
	// 2026-01-05 2026-01-05 Ohjausryhmä false
	// 2026-04-07 2026-04-07 Ohjausryhmä true
}
