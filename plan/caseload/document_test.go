package caseload_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/caseload"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func encoded(t testing.TB, c *caseload.Counts) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.Encode(&b))
	return b.Bytes()
}

func decoded(t testing.TB, data []byte) *caseload.Counts {
	t.Helper()
	c, issues := caseload.Decode(data, issue.Limits{})
	require.Empty(t, issues)
	return c
}

// Parts that were written and read add up to the bytes of the whole, in any order.
func TestParts(t *testing.T) {
	plans := slices.Collect(sample.Plans(4, 300))
	whole := encoded(t, counted(t, "2026-03-20", plans...))
	assert.Equal(t, string(whole), string(encoded(t, decoded(t, whole))))
	for _, cut := range []int{0, 17, 300} {
		a, b := encoded(t, counted(t, "2026-03-20", plans[:cut]...)), encoded(t, counted(t, "2026-03-20", plans[cut:]...))
		for _, order := range [][2][]byte{{a, b}, {b, a}} {
			sum := decoded(t, order[0])
			require.NoError(t, sum.Merge(decoded(t, order[1])))
			assert.Equal(t, string(whole), string(encoded(t, sum)))
		}
	}
}

// What is no whole part is refused.
func TestBrokenParts(t *testing.T) {
	whole := string(encoded(t, counted(t, "2026-03-20", of("a", "2026-03-02"), of("b", "2026-03-09"), of("b", "2026-03-09", func(p *plan.Plan) { p.Baton = nil }))))
	require.Equal(t, `{"format":"oneplan-caseload/1.0","on":"2026-03-20","keyless":1,"workers":[{"system":"https://example.fi/workers","value":"a","children":1},{"system":"https://example.fi/workers","value":"b","children":1}],"weeks":[{"monday":"2026-03-02","initiated":1},{"monday":"2026-03-09","initiated":2}]}`+"\n", whole)
	for _, row := range []struct{ name, old, new, rule, at string }{
		{"a newer form", "caseload/1.0", "caseload/1.1", "json.newer-format", "/format"},
		{"cut off", "]}\n", "", "json.syntax", ""},
		{"a worker twice", `"value":"b"`, `"value":"a"`, "caseload.broken", "/workers/1"},
		{"a week twice", `"monday":"2026-03-09"`, `"monday":"2026-03-02"`, "caseload.broken", "/weeks/1"},
		{"a Tuesday", `"monday":"2026-03-09"`, `"monday":"2026-03-10"`, "caseload.broken", "/weeks/1"},
		{"a week to come", `"monday":"2026-03-09"`, `"monday":"2026-03-23"`, "caseload.broken", "/weeks/1"},
		{"a week that began before today's, on a Sunday", `"monday":"2026-03-02"`, `"monday":"2026-03-01"`, "caseload.broken", "/weeks/0"},
		{"no day", `"on":"2026-03-20",`, "", "form.required", "/on"},
		{"fewer than none", `"children":1`, `"children":-1`, "form.too-small", "/workers/0/children"},
	} {
		require.Contains(t, whole, row.old)
		c, issues := caseload.Decode([]byte(strings.Replace(whole, row.old, row.new, 1)), issue.Limits{})
		assert.Nil(t, c, row.name)
		require.NotEmpty(t, issues, row.name)
		assert.Equal(t, row.rule, issues[0].Rule, row.name)
		if row.at != "" {
			assert.Equal(t, row.at, string(issues[0].Pointer), row.name)
		}
	}
	_, issues := caseload.Decode([]byte(whole), issue.Limits{Bytes: 5})
	require.Len(t, issues, 1)
}

// The same numbers give the same bytes, in the order of workers and weeks, and a part may be larger than a plan may.
func TestOrder(t *testing.T) {
	const part = `{"format":"oneplan-caseload/1.0","on":"2026-03-20","workers":[{"value":"b","children":1},{"system":"x","value":"a","children":2},{"system":"x","value":"b","children":3},{"system":"y","value":"a","children":4}],` +
		`"weeks":[{"monday":"2026-02-16","initiated":1},{"monday":"2026-02-23","initiated":2},{"monday":"2026-03-02","initiated":3},{"monday":"2026-03-16","initiated":4}]}` + "\n"
	for range 20 {
		assert.Equal(t, part, string(encoded(t, decoded(t, []byte(part)))))
	}
	decoded(t, []byte(part+strings.Repeat(" ", 17<<20))) // larger than a plan may be
}

// Plans with no worker and workers without a system come back from a part and add up.
func TestPlansWithNoWorker(t *testing.T) {
	nobody := of("a", "2026-03-02", func(p *plan.Plan) { p.Baton = nil })
	sum := decoded(t, encoded(t, counted(t, "2026-03-20", nobody, nobody)))
	assert.Equal(t, 2, sum.Load(1, 0).Keyless)
	require.NoError(t, sum.Merge(decoded(t, encoded(t, counted(t, "2026-03-20", nobody)))))
	assert.Equal(t, 3, sum.Load(1, 0).Keyless)
	assert.ErrorIs(t, sum.Merge(counted(t, "2026-03-21")), caseload.ErrMerge)
	assert.Equal(t, []string{"caseload.broken"}, []string{caseload.Rules()[0].ID})
}

// The form that is read is the form that is known, and no other is written.
func TestFormat(t *testing.T) {
	var f caseload.Format
	require.NoError(t, f.UnmarshalText([]byte("oneplan-caseload/1.0")))
	assert.Equal(t, caseload.Format1, f)
	f = ""
	var wrong *issue.FormatError
	require.ErrorAs(t, f.UnmarshalText([]byte("oneplan/1.0")), &wrong)
	assert.Empty(t, f, "nothing is taken with an error")
	text, err := caseload.Format1.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "oneplan-caseload/1.0", string(text))
	_, err = caseload.Format("oneplan-caseload/2.0").MarshalText()
	assert.Error(t, err)
}

// A full disk is told.
func TestNotWritten(t *testing.T) {
	full := errors.New("the disk is full")
	require.ErrorIs(t, counted(t, "2026-03-20").Encode(failing{full}), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// What is read is written the same.
func FuzzDecode(f *testing.F) {
	c, err := caseload.New(day("2026-03-20"))
	require.NoError(f, err)
	c.Add(of("a", "2026-03-02"))
	f.Add(encoded(f, c))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, issues := caseload.Decode(data, issue.Limits{})
		if len(issues) > 0 {
			require.Nil(t, c)
			return
		}
		once := encoded(t, c)
		require.Equal(t, string(once), string(encoded(t, decoded(t, once))))
		c.Load(4, 5)
	})
}
