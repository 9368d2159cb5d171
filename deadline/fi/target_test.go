package fi_test

import (
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A local practice of seven days stands beside the law and says what it is.
func TestTargets(t *testing.T) {
	data, err := os.ReadFile("testdata/targets.json")
	require.NoError(t, err)
	targets, err := fi.ReadTargets(data)
	require.NoError(t, err)
	dues, err := fi.Due(fi.EventInitiation, civil.MustParseDate("2026-03-10"), fi.Options{Targets: targets})
	require.NoError(t, err)
	own := dues[len(dues)-1]
	assert.Equal(t, "own.start-7-days", own.Rule.ID)
	assert.Equal(t, deadline.BasisLocal, own.Rule.Basis)
	assert.Equal(t, "2026-03-17", own.Last.String())
	assert.Contains(t, own.Explain(code.EN), "own target, not law")
	assert.Contains(t, own.Explain(code.FI), "ei lakisääteinen")

	// An own target answers also where the law has nothing.
	dues, err = fi.Due(fi.EventNotice, civil.MustParseDate("2026-03-10"), fi.Options{Targets: targets})
	require.NoError(t, err)
	require.Len(t, dues, 1)
	assert.Equal(t, "2026-03-11", dues[0].Last.String())
}

// A target holds in its own time, for its own event and persons; a letter's
// reader is as old as on the day of the notice.
func TestTargetsInTheirTime(t *testing.T) {
	day := civil.MustParseDate
	targets, err := fi.ReadTargets([]byte(`{"format":"oneplan-targets/1.0","targets":[{"id":"own","event":"decision-posted",` +
		`"title":{"fi":"a","sv":"b","en":"c"},"term":"2 weeks","urgent":"1 weeks","from":"2026-03-08","to":"2026-12-31"}]}`))
	require.NoError(t, err)
	own := func(e fi.Event, on string, o fi.Options) string {
		o.Targets = targets
		dues, err := fi.Due(e, day(on), o)
		require.NoError(t, err)
		if d := dues[len(dues)-1]; d.Rule.ID == "own" {
			assert.Len(t, d.Readings, 1, "an own target does not move")
			return d.Last.String()
		}
		return ""
	}
	assert.Equal(t, "2026-03-22", own(fi.EventDecisionPosted, "2026-03-01", fi.Options{}), "notice on its first day, a Sunday; two weeks from it")
	assert.Equal(t, "2026-03-15", own(fi.EventDecisionPosted, "2026-03-01", fi.Options{Urgent: true}))
	assert.Empty(t, own(fi.EventDecisionPosted, "2026-02-28", fi.Options{}), "notice on the day before")
	assert.Empty(t, own(fi.EventDecisionPosted, "2026-12-25", fi.Options{}), "notice after its last day")
	assert.Empty(t, own(fi.EventDecisionNotice, "2026-03-10", fi.Options{}), "another event")

	targets[0].Rule.Condition = deadline.Condition{AgeUnder: 18, Words: code.Text{EN: "under 18"}}
	assert.NotEmpty(t, own(fi.EventDecisionPosted, "2026-03-01", fi.Options{Born: day("2008-03-09")}))
	assert.Empty(t, own(fi.EventDecisionPosted, "2026-03-01", fi.Options{Born: day("2008-03-08")}), "18 on the day of the notice")
}

func TestTargetFaults(t *testing.T) {
	const title = `"title":{"fi":"a","sv":"b","en":"c"}`
	for _, row := range []struct {
		name, rows string
		want       map[issue.Pointer]string
	}{
		{"labelled law", `{"id":"lsl26.start","event":"initiation",` + title + `,"term":"7 calendar-days"}`, map[issue.Pointer]string{"/targets/0/id": "rule.target-as-law"}},
		{"id twice", `{"id":"a","event":"initiation",` + title + `,"term":"7 weeks"},{"id":"a","event":"contact",` + title + `,"term":"7 weeks"}`, map[issue.Pointer]string{"/targets/1/id": "rule.twice"}},
		{"unknown event", `{"id":"a","event":"marked-value",` + title + `,"term":"7 weeks"}`, map[issue.Pointer]string{"/targets/0/event": "form.enum"}},
		{"unknown unit", `{"id":"a","event":"contact",` + title + `,"term":"7 marked-value"}`, map[issue.Pointer]string{"/targets/0/term": "term.invalid"}},
		{"no clock", `{"id":"a","event":"contact",` + title + `,"term":"7 children","urgent":"1 children"}`, map[issue.Pointer]string{"/targets/0/term": "rule.no-clock", "/targets/0/urgent": "rule.no-clock"}},
		{"reversed", `{"id":"a","event":"contact",` + title + `,"term":"7 weeks","from":"2026-02-01","to":"2026-01-01"}`, map[issue.Pointer]string{"/targets/0/to": "rule.period-reversed"}},
		{"one language", `{"id":"a","event":"contact","title":{"fi":"a"},"term":"7 weeks"}`, map[issue.Pointer]string{"/targets/0/title/sv": "form.required", "/targets/0/title/en": "form.required"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			targets, err := fi.ReadTargets([]byte(`{"format":"oneplan-targets/1.0","targets":[` + row.rows + `]}`))
			assert.Nil(t, targets)
			var faulty *issue.Error
			require.ErrorAs(t, err, &faulty)
			got := map[issue.Pointer]string{}
			for _, i := range faulty.Issues {
				got[i.Pointer] = i.Rule
			}
			assert.Equal(t, row.want, got)
			assert.NotContains(t, err.Error(), "marked-value")
		})
	}
}

func FuzzReadTargets(f *testing.F) {
	data, err := os.ReadFile("testdata/targets.json")
	require.NoError(f, err)
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		targets, err := fi.ReadTargets(data)
		if err != nil {
			assert.Nil(t, targets)
			return
		}
		for _, target := range targets {
			assert.Equal(t, deadline.BasisLocal, target.Rule.Basis)
			dues, err := fi.Due(target.Event, civil.MustParseDate("2026-03-10"), fi.Options{Targets: targets})
			if err == nil {
				assert.NotEmpty(t, dues)
			}
		}
	})
}
