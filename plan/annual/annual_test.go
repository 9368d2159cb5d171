package annual_test

import (
	"bytes"
	"fmt"
	"os"
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
