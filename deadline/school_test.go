package deadline_test

import (
	"os"
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
		{"extra on a holiday", `{"format":"oneplan-school/1.0",` + good + `,"extraDays":["2025-12-06"]}`, map[issue.Pointer]string{"/extraDays/0": "calendar.extra-holiday"}},
		{"outside the country's calendar", `{"format":"oneplan-school/1.0","terms":[{"from":"2100-08-07","to":"2101-05-30"}]}`, map[issue.Pointer]string{"/covers": "calendar.covers"}},
		{"csv day", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nholiday,marked-value,,\n", map[issue.Pointer]string{"/1/from": "csv.date"}},
		{"csv kind", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nmarked-value,2025-08-07,,\n", map[issue.Pointer]string{"/1/kind": "csv.kind"}},
		{"csv open term", "kind,from,to,name\nterm,2025-08-07,,\n", map[issue.Pointer]string{"/0/to": "csv.date"}},
		{"csv columns", "kind,from,to,name\nterm,2025-08-07,2025-12-19,a,b\n", map[issue.Pointer]string{"/0": "csv.columns"}},
		{"csv quotes", "kind,from,to,name\nterm,\"2025-08-07,2025-12-19\n", map[issue.Pointer]string{"/0": "csv.syntax"}},
		{"csv covers twice", "kind,from,to,name\ncovers,2025-08-01,2026-07-31,\ncovers,2025-08-01,2026-07-31,\nterm,2025-08-07,2025-12-19,\n", map[issue.Pointer]string{"/1": "csv.twice"}},
		{"csv no term", "kind,from,to,name\nholiday,2025-10-13,,\n", map[issue.Pointer]string{"": "csv.no-term"}},
		{"csv not UTF-8", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\xff\n", map[issue.Pointer]string{"": "csv.utf8"}},
		{"csv extra on a weekday", "kind,from,to,name\nterm,2025-08-07,2025-12-19,\nholiday,2025-10-13,2025-10-17,\nextra,2025-09-01,,\n", map[issue.Pointer]string{"/2": "calendar.extra-needless"}},
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
	got, err := c.Add(day("2025-06-15"), 1)
	require.NoError(t, err)
	assert.Equal(t, "2025-08-07", got.String(), "the summer stops the clock")
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
