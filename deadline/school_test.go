package deadline_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Both forms of a file give the same calendar.
func TestSchoolFromJSONAndCSV(t *testing.T) {
	var calendars []*deadline.Calendar
	for _, name := range []string{"school.json", "school.csv"} {
		data, err := os.ReadFile("fi/testdata/" + name)
		require.NoError(t, err)
		c, err := deadline.ReadSchool(data, fi.THL())
		require.NoError(t, err)
		calendars = append(calendars, c)
	}
	covers := civil.Period{From: day("2025-08-07"), To: day("2026-05-30")}
	for d := covers.From; covers.Contains(d); d = d.AddDays(1) {
		a, errA := calendars[0].Explain(d)
		b, errB := calendars[1].Explain(d)
		require.NoError(t, errA)
		require.NoError(t, errB)
		assert.Equal(t, a, b, "%v", d)
	}
	assert.Equal(t, covers, calendars[0].Covers())
	assert.Equal(t, "Esimerkkikoulu", calendars[0].Title().FI)
	assert.Equal(t, "school", calendars[0].Name(), "the school's name is content")
	for _, row := range []struct{ on, why string }{
		{"2025-10-15", "syysloma"},
		{"2025-12-22", "outside school terms"},
		{"2026-04-03", "Good Friday"},
		{"2025-09-27", "extra working day"},
		{"2025-10-04", "Saturday"},
	} {
		r, err := calendars[0].Explain(day(row.on))
		require.NoError(t, err)
		assert.Equal(t, row.why, r.Words(code.EN), row.on)
	}
}

func TestSchoolFaults(t *testing.T) {
	const good = `"terms":[{"from":"2025-08-07","to":"2025-12-19"}]`
	for _, row := range []struct {
		name, file string
		want       map[issue.Pointer]string
	}{
		{"empty", "", map[issue.Pointer]string{"": "csv.heading"}},
		{"not a calendar", "hello", map[issue.Pointer]string{"": "csv.heading"}},
		{"broken JSON", `{"format":`, map[issue.Pointer]string{"/format": "json.syntax"}},
		{"another format", `{"format":"marked-value",` + good + `}`, map[issue.Pointer]string{"/format": "form.pattern"}},
		{"no terms", `{"format":"oneplan-school/1.0"}`, map[issue.Pointer]string{"/terms": "form.required"}},
		{"unknown member", `{"format":"oneplan-school/1.0",` + good + `,"marked-value":1}`, map[issue.Pointer]string{"": "form.unknown-member"}},
		{"no such day", `{"format":"oneplan-school/1.0","terms":[{"from":"2025-02-30","to":"2025-12-19"}]}`, map[issue.Pointer]string{"/terms/0/from": "form.date"}},
		{"reversed term", `{"format":"oneplan-school/1.0","terms":[{"from":"2025-12-19","to":"2025-08-07"}]}`, map[issue.Pointer]string{"/terms/0": "calendar.period-reversed"}},
		{"holiday outside", `{"format":"oneplan-school/1.0",` + good + `,"holidays":[{"from":"2025-10-13","to":"2025-10-17"},{"from":"2026-10-13","to":"2026-10-17"}]}`, map[issue.Pointer]string{"/holidays/1": "calendar.not-covered"}},
		{"extra on a Sunday", `{"format":"oneplan-school/1.0",` + good + `,"extraDays":["2025-09-28"]}`, map[issue.Pointer]string{"/extraDays/0": "calendar.extra-sunday"}},
		{"csv extra on a Sunday", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nextra,2025-09-28,,\n", map[issue.Pointer]string{"/1": "calendar.extra-sunday"}},
		{"extra on a holiday", `{"format":"oneplan-school/1.0",` + good + `,"extraDays":["2025-12-06"]}`, map[issue.Pointer]string{"/extraDays/0": "calendar.extra-holiday"}},
		{"outside the country's calendar", `{"format":"oneplan-school/1.0","terms":[{"from":"2100-08-07","to":"2101-05-30"}]}`, map[issue.Pointer]string{"/terms/0": "calendar.not-covered"}},
		{"covers more than the country's calendar", `{"format":"oneplan-school/1.0",` + good + `,"covers":{"from":"1949-12-31","to":"2025-12-31"}}`, map[issue.Pointer]string{"/covers": "calendar.not-covered"}},
		{"csv outside the country's calendar", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nterm,2100-08-07,2101-05-30,\n", map[issue.Pointer]string{"/1": "calendar.not-covered"}},
		{"csv empty lines and CRLF", "\ufeffkind,from,to,name\r\n\r\nterm,2025-08-07,2025-12-19,\r\n\r\n\r\nholiday,x,,\r\n", map[issue.Pointer]string{"/4/from": "csv.date"}},
		{"csv name over two lines", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\"a\nb\"\nholiday,x,,\n", map[issue.Pointer]string{"/2/from": "csv.date"}},
		{"csv extra of two days", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nextra,2025-09-27,2025-09-28,\n", map[issue.Pointer]string{"/1/to": "csv.one-day"}},
		{"csv long name", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nholiday,2025-10-13,," + strings.Repeat("ä", 201) + "\n", map[issue.Pointer]string{"/1/name": "csv.name"}},
		{"csv too many terms", "kind,from,to,name\n" + strings.Repeat("term,2025-08-07,2025-12-19,\n", 50000)[:30000*27], map[issue.Pointer]string{"/100": "csv.too-many"}},
		{"csv too many holidays", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\n" + strings.Repeat("holiday,2025-10-13\n", 1001), map[issue.Pointer]string{"/1001": "csv.too-many"}},
		{"csv too many extra days", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\n" + strings.Repeat("extra,2025-09-27\n", 1001), map[issue.Pointer]string{"/1001": "csv.too-many"}},
		{"csv day", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nholiday,marked-value,,\n", map[issue.Pointer]string{"/1/from": "csv.date"}},
		{"csv kind", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nmarked-value,2025-08-07,,\n", map[issue.Pointer]string{"/1/kind": "csv.kind"}},
		{"csv open term", "kind,from,to,name\nterm,2025-08-07,,\n", map[issue.Pointer]string{"/0/to": "csv.date"}},
		{"csv columns", "kind,from,to,name\nterm,2025-08-07,2025-12-19,a,b\n", map[issue.Pointer]string{"/0": "csv.columns"}},
		{"csv quotes", "kind,from,to,name\nterm,\"2025-08-07,2025-12-19\n", map[issue.Pointer]string{"/0": "csv.syntax"}},
		{"csv covers twice", "kind,from,to,name\ncovers,2025-08-01,2026-07-31,\ncovers,2025-08-01,2026-07-31,\nterm,2025-08-07,2025-12-19,\n", map[issue.Pointer]string{"/1": "csv.twice"}},
		{"csv no term", "kind,from,to,name\nholiday,2025-10-13,,\n", map[issue.Pointer]string{"": "csv.no-term"}},
		{"csv not UTF-8", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\xff\n", map[issue.Pointer]string{"": "csv.utf8"}},
		{"csv extra on a weekday", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nholiday,2025-10-13,2025-10-17,\nextra,2025-09-01,,\n", map[issue.Pointer]string{"/2": "calendar.extra-needless"}},
		{"an open brace alone", "{", map[issue.Pointer]string{"": "json.syntax"}},
		{"JSON too big", `{"format":"oneplan-school/1.0",` + good + strings.Repeat(" ", 1<<20) + `}`, map[issue.Pointer]string{"": "json.too-big"}},
		{"csv one column", "kind,from,to,name\nterm\n", map[issue.Pointer]string{"/0/from": "csv.date", "/0/to": "csv.date"}},
		{"csv covers more than the country's calendar", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\ncovers,1949-12-31,2025-12-31,\n", map[issue.Pointer]string{"/1": "calendar.not-covered"}},
		{"csv holiday outside", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nholiday,2026-10-13,,\n", map[issue.Pointer]string{"/1": "calendar.not-covered"}},
		{"csv as big as can be", "kind,from,to,name\n" + strings.Repeat("x", 1<<20-18), map[issue.Pointer]string{"/0/kind": "csv.kind"}},
		{"csv a byte too big", "kind,from,to,name\n" + strings.Repeat("x", 1<<20-17), map[issue.Pointer]string{"": "csv.too-big"}},
		{"csv too big", "kind,from,to,name\n" + strings.Repeat("x", 1<<20), map[issue.Pointer]string{"": "csv.too-big"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := deadline.ReadSchool([]byte(row.file), fi.THL())
			assert.Nil(t, c)
			var faulty *issue.Error
			require.ErrorAs(t, err, &faulty)
			got := map[issue.Pointer]string{}
			for _, i := range faulty.Issues {
				got[i.Pointer] = i.Rule
				assert.NotEqual(t, i.Rule, slices.Concat(deadline.Issues(), issue.ReaderRules()).Words(i, code.EN), "the rule has words")
				if i.Pointer == "" && strings.HasPrefix(i.Rule, "csv.") {
					assert.Zero(t, i.Offset, "what is about the whole file begins with it")
				}
			}
			assert.Equal(t, row.want, got)
			assert.NotContains(t, err.Error(), "marked-value", "no content in errors")
		})
	}
}

// All faults of a file at once.
func TestSchoolFaultsTogether(t *testing.T) {
	_, err := deadline.ReadSchool([]byte("kind,from,to,name\nterm,x,y,\nholiday,z,,\nextra,,,\nother,,,\n"), fi.THL())
	var faulty *issue.Error
	require.ErrorAs(t, err, &faulty)
	assert.Len(t, faulty.Issues, 5)
}

// A school's file may say that it covers the days before its first term.
func TestSchoolCovers(t *testing.T) {
	c, err := deadline.ReadSchool([]byte("\ufeffkind,from,to,name\ncovers,2025-06-01,2026-07-31,\nterm,2025-08-07,2025-12-19,\n"), fi.THL())
	require.NoError(t, err)
	assert.Equal(t, period("2025-06-01", "2026-07-31"), c.Covers())
	assert.Equal(t, code.Text{FI: "koulun kalenteri", SV: "skolans kalender", EN: "the school's calendar"}, c.Title(), "without a name of its own")
	got, err := c.Add(day("2025-06-15"), 1)
	require.NoError(t, err)
	assert.Equal(t, "2025-08-07", got.String(), "the summer stops the clock")
}

// The place of a fault in bytes is that of its line, past a mark of the byte
// order and empty lines.
func TestSchoolOffsets(t *testing.T) {
	for _, file := range []string{
		"\ufeffkind,from,to,name\r\n\r\nterm,2025-08-07,2025-12-19,\r\n\nholiday,x,,\r\n",
		"kind,from,to,name\nterm,2025-08-07,2025-12-19,\n\r\n\r\n\n\r\nholiday,x,,\n",
	} {
		_, err := deadline.ReadSchool([]byte(file), fi.THL())
		var faulty *issue.Error
		require.ErrorAs(t, err, &faulty)
		require.Len(t, faulty.Issues, 1)
		assert.Equal(t, int64(strings.Index(file, "holiday")), faulty.Issues[0].Offset)
	}
}

// As people type them: spaces behind the commas, quotes behind the spaces, names as long as can be.
func TestSchoolSpacesAndQuotes(t *testing.T) {
	name := strings.Repeat("ä", 200)
	c, err := deadline.ReadSchool([]byte("kind, from, to, name\nterm, \"2025-08-07\", 2025-12-19,\nholiday, 2025-10-13,, \""+name+"\"\n"), fi.THL())
	require.NoError(t, err)
	assert.Equal(t, period("2025-08-07", "2025-12-19"), c.Covers())
	r, err := c.Explain(day("2025-10-13"))
	require.NoError(t, err)
	assert.Equal(t, name, r.Words(code.SV))
}

// A holiday of one day needs no end, and a line no empty columns.
func TestSchoolShortLines(t *testing.T) {
	c, err := deadline.ReadSchool([]byte("kind,from,to,name\nterm, 2025-08-07 ,2025-12-19\nholiday,2025-10-13\nextra,2025-09-27\nextra,2025-10-11,2025-10-11\n"), fi.THL())
	require.NoError(t, err)
	for on, want := range map[string]deadline.ReasonKind{
		"2025-10-13": deadline.ReasonLocal, "2025-10-14": deadline.ReasonWorking,
		"2025-09-27": deadline.ReasonExtra, "2025-10-11": deadline.ReasonExtra,
	} {
		r, err := c.Explain(day(on))
		require.NoError(t, err)
		assert.Equal(t, want, r.Kind, on)
	}
	saturday, err := c.Explain(day("2025-10-04"))
	require.NoError(t, err)
	assert.Empty(t, saturday.Source, "a handbook on child welfare says nothing about a school's weekend")
}

// Only weekends and holidays come from the calendar below, not its terms and
// closures; and without one nobody knows the holidays.
func TestSchoolOnAnotherCalendar(t *testing.T) {
	below, err := deadline.ReadSchool([]byte("kind,from,to,name\ncovers,2025-08-01,2026-07-31,\nterm,2025-08-07,2025-12-19,\nholiday,2025-10-13,2025-10-17,\n"), fi.THL())
	require.NoError(t, err)
	file := []byte("kind,from,to,name\nterm,2025-10-01,2026-01-31,\n")
	c, err := deadline.ReadSchool(file, below)
	require.NoError(t, err)
	for on, want := range map[string]bool{"2025-10-14": true, "2026-01-08": true, "2026-01-06": false} {
		works, err := c.IsWorking(day(on))
		require.NoError(t, err)
		assert.Equal(t, want, works, on)
	}
	for _, country := range []*deadline.Calendar{nil, {}} {
		_, err = deadline.ReadSchool(file, country)
		var faulty *issue.Error
		require.ErrorAs(t, err, &faulty)
		assert.Equal(t, "calendar.not-covered", faulty.Issues[0].Rule)
	}
}

func FuzzReadSchool(f *testing.F) {
	for _, name := range []string{"school.json", "school.csv"} {
		data, err := os.ReadFile("fi/testdata/" + name)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte("kind,from,to,name\nterm,2025-08-07,2025-12-19,\n"))
	f.Add([]byte("kind,from,to;name\nterm;0001-01-01\n")) // two separators in the heading
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := deadline.ReadSchool(data, fi.THL())
		if (err == nil) != (c != nil) {
			t.Fatal("a calendar or an error, never both")
		}
		if err != nil {
			var faulty *issue.Error
			require.ErrorAs(t, err, &faulty)
			require.NotEmpty(t, faulty.Issues)
			for _, i := range faulty.Issues {
				_, own := deadline.Issues().Find(i.Rule)
				_, reader := issue.ReaderRules().Find(i.Rule)
				assert.True(t, own || reader, "%s has words", i.Rule)
			}
			return
		}
		again, err := deadline.NewCalendar(c.Definition())
		require.NoError(t, err)
		assert.Equal(t, c.Definition(), again.Definition())
	})
}
