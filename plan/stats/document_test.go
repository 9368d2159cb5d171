package stats_test

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func encoded(t testing.TB, c *stats.Counts) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.Encode(&b))
	return b.Bytes()
}

func decoded(t testing.TB, data []byte) *stats.Counts {
	t.Helper()
	c, issues := stats.Decode(data, issue.Limits{})
	require.Empty(t, issues)
	return c
}

// Any split into parts, written, read and merged in any order, is the same
// document as the whole, and tells the same.
func TestAnySplitMergesToTheSameBytes(t *testing.T) {
	plans := append(slices.Collect(sample.Plans(11, 300)), plansOfAllKinds()...)
	for name, o := range map[string]stats.Options{
		"half-years":  {On: day("2026-11-21"), By: []stats.Field{stats.ByKind, stats.ByAge, stats.ByOrganisation}},
		"one window":  {On: day("2026-11-21"), Window: civil.Period{From: day("2026-02-01"), To: day("2026-05-31")}},
		"no fields":   {On: day("2026-11-21")},
		"an old year": {On: day("1999-11-21")},
	} {
		whole, err := stats.Count(slices.Values(plans), o)
		require.NoError(t, err)
		want := encoded(t, whole)
		for seed := range uint64(10) {
			random := rand.New(rand.NewPCG(seed, 1))
			shuffled := slices.Clone(plans)
			random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			var sum *stats.Counts
			for rest := shuffled; len(rest) > 0; {
				n := 1 + random.IntN(len(rest))
				part, err := stats.Count(slices.Values(rest[:n]), o)
				require.NoError(t, err)
				if rest = rest[n:]; sum == nil {
					sum = part // counted here; the others come from elsewhere
				} else {
					require.NoError(t, sum.Merge(decoded(t, encoded(t, part))))
				}
			}
			require.Equal(t, string(want), string(encoded(t, sum)), name)
			require.Equal(t, whole.Rows(4), sum.Rows(4))
			require.Equal(t, whole.Rows(0), sum.Rows(0))
		}
	}
}

// plansOfAllKinds are those of all registers, and matters of which two assessments were made.
func plansOfAllKinds() (all []*plan.Plan) {
	for _, r := range registersOfAllKinds() {
		all = append(all, r.plans...)
	}
	const never = ""
	date := func(text string) civil.Date {
		if text == never {
			return civil.Date{}
		}
		return day(text)
	}
	for _, arrived := range []string{"2025-12-10", "2026-01-10", "2026-03-20"} {
		for _, first := range []string{"2025-12-20", "2026-03-25", "2026-04-15", "2026-06-29", never} {
			for _, second := range []string{"2026-02-10", "2026-05-05", never} {
				all = append(all, assessed(assessed(matter(plan.IntakeProtection, day(arrived)), day(arrived), date(first)), day(arrived), date(second)))
			}
		}
	}
	return all
}

// Every course that cases take, as parts name it: who reads them must find each case in the same slots of the same
// rows, whatever the release.
func TestEveryCourseOfCases(t *testing.T) {
	var got strings.Builder
	for _, o := range []stats.Options{
		{On: day(today)},
		{On: day(today), Window: civil.Period{From: day("2026-01-01"), To: day("2026-06-15")}},
		{On: day(today), Window: civil.Period{From: day("2026-03-01"), To: day("2026-12-31")}},
	} {
		c, err := stats.Count(slices.Values(plansOfAllKinds()), o)
		require.NoError(t, err)
		got.WriteString(strings.NewReplacer(`"rows":[`, "\"rows\":[\n", `"cases":[`, "\"cases\":[\n", `},{"in"`, "},\n{\"in\"", `},{"indicator"`, "},\n{\"indicator\"").Replace(string(encoded(t, c))))
	}
	file := filepath.Join("testdata", "told", "courses.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, string(want) == got.String(), "go test ./plan/stats -args -update, and read what changed")
}

// A case is in the rows of one subject: matters, families, meetings, assessments, plans, burdens, goals, initiations or
// municipalities. What puts it into others is refused.
func TestRowsOfOneSubject(t *testing.T) {
	subjects := [][]string{
		{stats.IntakeAssessed, stats.StartedInTime, stats.CompletedInTime}, {stats.ConcernToMeeting, stats.ConcernToHelp, stats.MeetingToHelp},
		{stats.JointHeld, stats.JointFeedback}, {stats.ChildsVoice, stats.HasBaseline}, {stats.GoalBetter},
		{stats.HeldBaton, stats.NextContact, stats.FewAround, stats.OnePlan}, {stats.FirstTime}, {stats.FewMet, stats.AskedOnce}, {stats.InUse},
	}
	slots := map[string]string{
		stats.IntakeAssessed: "joined", stats.StartedInTime: "settled", stats.CompletedInTime: "late", stats.ConcernToMeeting: "from-day-8", stats.ConcernToHelp: "not-yet", stats.MeetingToHelp: "outside",
		stats.JointHeld: "held", stats.GoalBetter: "worse", stats.NextContact: "passed", stats.FewAround: "many", stats.OnePlan: "several", stats.FewMet: "more", stats.AskedOnce: "often", stats.InUse: "trial",
	} // the others are yes or no
	for i, mine := range subjects {
		for j, others := range subjects {
			for _, one := range mine {
				for _, other := range others {
					if one == other {
						continue
					}
					row := func(id string) string {
						return `{"indicator":"` + id + `","window":{"from":"2026-04-01","to":"2026-09-30"}}`
					}
					slot := func(id string) string { return cmp.Or(slots[id], "yes") }
					c, issues := stats.Decode([]byte(`{"format":"oneplan-counts/1.0","on":"2026-06-30","calendar":"thl","rows":[`+row(one)+`,`+row(other)+`],`+
						`"cases":[{"in":[{"row":1,"slot":"`+slot(one)+`"},{"row":2,"slot":"`+slot(other)+`"}],"count":1}]}`), issue.Limits{})
					if i == j {
						require.Empty(t, issues, "%s and %s", one, other)
						assert.Contains(t, string(encoded(t, c)), slot(one)+`"}`)
						continue
					}
					require.Len(t, issues, 1, "%s and %s", one, other)
					assert.Equal(t, issue.Pointer("/cases/0"), issues[0].Pointer, "%s and %s", one, other)
				}
			}
		}
	}
}

func TestBrokenParts(t *testing.T) {
	c, err := stats.Count(slices.Values([]*plan.Plan{matter(plan.IntakeProtection, day("2026-03-10"))}), stats.Options{On: day("2026-03-31"), By: []stats.Field{stats.ByKind}})
	require.NoError(t, err)
	whole := string(encoded(t, c))
	for _, c := range []struct{ name, old, new, rule, at string }{
		{"a newer form", "counts/1.0", "counts/1.1", "json.newer-format", "/format"},
		{"another document", "oneplan-counts/1.0", "oneplan/1.0", "form.pattern", "/format"},
		{"an unknown member", `"on"`, `"of":1,"on"`, "form.unknown-member", ""},
		{"cut off", `}]}` + "\n", "", "json.syntax", ""},
		{"a field twice", `"by":["kind"]`, `"by":["kind","kind"]`, "counts.broken", ""},
		{"no such calendar", `"thl"`, `"mine"`, "counts.broken", "/calendar"},
		{"no such indicator", `"intake.to-assessment"`, `"intake.to-nowhere"`, "counts.broken", "/rows/2"},
		{"no half-year", `"from":"2025-10-01"`, `"from":"2025-10-02"`, "counts.broken", "/rows/0"},
		{"no such slot", `"slot":"undecided"`, `"slot":"in-time"`, "counts.broken", "/cases/0"},
		{"no such row", `"row":3`, `"row":9`, "counts.broken", "/cases/0"},
		{"a row behind the last", `"row":3`, fmt.Sprintf(`"row":%d`, strings.Count(whole, `"indicator"`)+1), "counts.broken", "/cases/0"},
		{"one row twice", `{"row":1,"slot":"not-started"}`, `{"row":1,"slot":"not-started"},{"row":1,"slot":"not-started"}`, "counts.broken", "/cases/0"},
		{"rows of other cases", `"row":3`, `"row":4`, "counts.broken", "/cases/0"},
		{"a row less of values", `"by":[{"value":"protection-notification"}]`, `"by":[]`, "counts.broken", "/rows/0"},
		{"fewer than none", `"count":1`, `"count":-1`, "form.too-small", "/cases/0/count"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Contains(t, whole, c.old)
			got, issues := stats.Decode([]byte(strings.Replace(whole, c.old, c.new, 1)), issue.Limits{})
			require.Nil(t, got)
			require.NotEmpty(t, issues)
			assert.Equal(t, c.rule, issues[0].Rule)
			if c.at != "" {
				assert.Equal(t, issue.Pointer(c.at), issues[0].Pointer)
			}
		})
	}
	for _, row := range []struct {
		name  string
		bytes int
		limit int
	}{
		{"as many bytes as the caller lets", len(whole), len(whole)}, {"one byte more", len(whole) + 1, len(whole)}, {"one byte alone", len(whole), 1},
		{"more than a plan may have, and no limit of the caller's", 17 << 20, 0},
	} {
		_, issues := stats.Decode([]byte(whole+strings.Repeat(" ", row.bytes-len(whole))), issue.Limits{Bytes: row.limit})
		if row.limit == 0 || row.bytes <= row.limit {
			assert.Empty(t, issues, row.name)
			continue
		}
		require.Len(t, issues, 1, row.name)
		assert.Equal(t, "json.too-big", issues[0].Rule, row.name)
		assert.Equal(t, row.limit, issues[0].Limit, row.name)
	}
}

// A contact about a child has no clock unless special support is needed, which nobody
// outside knows: while such a clock is law, it is counted as one that has none.
func TestContactsAreOutsideTheClock(t *testing.T) {
	for _, row := range []struct {
		name, why, arrived string
		outside            bool
	}{
		{"under the act", "ShL 36 § has a clock", "2026-03-10", true},
		{"before the act", "ShL came on 1 April 2015", "2015-03-10", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			arrived := day(row.arrived)
			c, err := stats.Count(slices.Values([]*plan.Plan{matter(plan.IntakeContact, arrived)}), stats.Options{On: arrived.AddDays(21)})
			require.NoError(t, err)
			whole := string(encoded(t, c))
			assert.Equal(t, row.outside, strings.Contains(whole, `"assessment.started-in-time"`), row.why)
			assert.Equal(t, row.outside, strings.Contains(whole, `{"row":1,"slot":"outside"},{"row":2,"slot":"outside"}`), row.why)
		})
	}
}

// One form is read, and what reads it is that form.
func TestFormOfCounts(t *testing.T) {
	var f stats.Format
	require.NoError(t, f.UnmarshalText([]byte("oneplan-counts/1.0")))
	assert.Equal(t, stats.Format1, f)
	require.Error(t, f.UnmarshalText([]byte("oneplan-counts/1.1")))
}

// What is read is written the same, and nothing that is read is wrong later.
func FuzzDecode(f *testing.F) {
	c, err := stats.Count(sample.Plans(3, 5), stats.Options{On: day("2026-11-21"), By: []stats.Field{stats.ByAge}})
	require.NoError(f, err)
	f.Add(encoded(f, c))
	f.Add([]byte(`{"format":"oneplan-counts/1.0","on":"2026-11-21","calendar":"thl"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, issues := stats.Decode(data, issue.Limits{})
		if len(issues) > 0 {
			require.Nil(t, c)
			return
		}
		once := encoded(t, c)
		require.Equal(t, string(once), string(encoded(t, decoded(t, once))))
		c.Rows(0)
		c.Rows(5)
	})
}
