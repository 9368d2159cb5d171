package history_test

import (
	"crypto/rand"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/require"
)

// One changed sentence in the plan of Aino, 26 kB, after one revision.
func BenchmarkAdd(b *testing.B) {
	p := readCase(b, "aino")
	entry := history.Entry{At: civil.MustParseInstant("2026-12-01T12:00:00+02:00"), By: "t-1", Reason: "x"}
	h, err := (*history.History)(nil).Add(p, entry, rand.Reader)
	require.NoError(b, err)
	p.Goals[0].Evidence += "muutettu"
	t := h.Tip()
	for _, way := range []struct {
		name string
		add  func() error
	}{
		{"history", func() error { _, err := h.Add(p, entry, rand.Reader); return err }},
		{"tip", func() error { _, _, err := t.Add(p, entry, rand.Reader); return err }},
		{"slow", func() error { _, err := h.SlowAdd(p, entry, rand.Reader); return err }},
	} {
		b.Run(way.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, way.add())
			}
		})
	}
}

// Add gives the bytes that the slow and obvious way gives, from the same source
// of randomness: over invented plans as they grow, and over plans of which every
// member is filled.
func TestAddIsSlowAdd(t *testing.T) {
	entry := history.Entry{At: civil.MustParseInstant("2026-12-01T12:00:00+02:00"), By: "t-1", Reason: "syy"}
	check := func(fast, slow *history.History, p *plan.Plan, seed byte) (*history.History, *history.History) {
		t.Helper()
		f, errFast := fast.Add(p, entry, random(seed))
		s, errSlow := slow.SlowAdd(p, entry, random(seed))
		require.Equal(t, errSlow, errFast)
		require.Equal(t, s, f)
		return f, s
	}
	n := byte(0)
	for h := range sample.Histories(sample.Mixed, 7, 20) {
		var fast, slow *history.History
		for i := range h.Revisions {
			p, issues := h.Revision(i + 1)
			require.NotNil(t, p, issues)
			n++
			fast, slow = check(fast, slow, p, n)
		}
		require.Empty(t, fast.Verify())
	}
	p := readCase(t, "aino") // lists that are given and empty
	p.Concerns[0].RaisedByIDs, p.Goals[0].NeedIDs, p.Organisations, p.Child.Groups = []plan.ID{}, []plan.ID{}, []plan.Organisation{}, []plan.Grouping{}
	fast, slow := check(nil, nil, p, 1)
	p.Goals[0].NeedIDs = nil
	check(fast, slow, p, 2)
	for seed := range byte(20) {
		a, b := sample.NewFiller(uint64(seed)).Plan(), sample.NewFiller(1000+uint64(seed)).Plan()
		b.ID = a.ID
		fast, slow := check(nil, nil, a, seed)
		fast, slow = check(fast, slow, b, seed)
		check(fast, slow, a, seed)
	}
}

// What Add refuses, the slow way refuses with the same words.
func TestAddRefusesAsSlowAdd(t *testing.T) {
	entry := history.Entry{At: civil.MustParseInstant("2026-12-01T12:00:00+02:00")}
	for name, spoil := range map[string]func(*plan.Plan){
		"a text that is too long":     func(p *plan.Plan) { p.Title = plan.Title(strings.Repeat("x", 3000)) },
		"an id that two parts share":  func(p *plan.Plan) { p.Goals = append(p.Goals, plan.Goal{ID: p.Goals[0].ID, Text: "x"}) },
		"an id that is none":          func(p *plan.Plan) { p.Goals[0].ID = "x" },
		"no id":                       func(p *plan.Plan) { p.Goals[0].ID = "" },
		"a code of no set":            func(p *plan.Plan) { p.People[0].Kind = 99 },
		"a text that is not UTF-8":    func(p *plan.Plan) { p.Title = "\xff" },
		"a title that is only spaces": func(p *plan.Plan) { p.Title = " " },
		"no format":                   func(p *plan.Plan) { p.Format = "" },
	} {
		p := readCase(t, "aino")
		spoil(p)
		fast, errFast := (*history.History)(nil).Add(p, entry, random(1))
		_, errSlow := (*history.History)(nil).SlowAdd(p, entry, random(1))
		require.Equal(t, errSlow, errFast, name)
		require.Equal(t, errFast != nil, fast == nil, name)
	}
}

// A tip comes back from its bytes, and gives the plan and goes on as the history
// that it is the end of.
func TestTipIsTheEndOfAHistory(t *testing.T) {
	entry := history.Entry{At: civil.MustParseInstant("2026-12-01T12:00:00+02:00"), By: "t-1"}
	for h := range sample.Histories(sample.Mixed, 11, 40) {
		data, err := h.Tip().AppendBinary(nil)
		require.NoError(t, err)
		var tip history.Tip
		require.NoError(t, tip.UnmarshalBinary(data))
		p, _ := tip.Plan()
		want, _ := h.Revision(len(h.Revisions))
		require.Equal(t, want, p)
		p.Title += "!"
		p.Concerns = nil
		next, r, err := tip.Add(p, entry, random(3))
		require.NoError(t, err)
		longer, err := h.Add(p, entry, random(3))
		require.NoError(t, err)
		require.Equal(t, longer, h.With(r))
		again, err := next.AppendBinary(nil)
		require.NoError(t, err)
		same, err := longer.Tip().AppendBinary(nil)
		require.NoError(t, err)
		require.Equal(t, same, again)
	}
}

// Bytes that are none of a tip are refused, or give issues: nothing panics.
// A tip that a store gives back broken inside a part is no plan, and none that
// says less.
func TestBrokenTip(t *testing.T) {
	data, err := stored(t, "2025-09-08").Tip().AppendBinary(nil)
	require.NoError(t, err)
	const whole = `"lang":"fi"`
	require.Contains(t, string(data), whole)
	for name, broken := range map[string]string{
		"a comma for a value":    `"lang":,"f"`,
		"no colon":               `"lang","fi"`,
		"an object that is open": `"lang":{"f"`,
		"no value":               `"languag":,`,
		"a text without an end":  `"lang":"fi\\`,
	} {
		var tip history.Tip
		if tip.UnmarshalBinary([]byte(strings.Replace(string(data), whole, broken, 1))) != nil {
			continue // at the door
		}
		p, issues := tip.Plan()
		require.Nil(t, p, name)
		require.NotEmpty(t, issues, name)
	}
}

func FuzzTip(f *testing.F) {
	h := stored(f, iidasDays[:2]...)
	data, err := h.Tip().AppendBinary(nil)
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte{1})
	f.Fuzz(func(t *testing.T, data []byte) {
		var tip history.Tip
		if err := tip.UnmarshalBinary(data); err != nil {
			require.ErrorIs(t, err, history.ErrTip)
			return
		}
		again, err := tip.AppendBinary(nil)
		require.NoError(t, err)
		var same history.Tip
		require.NoError(t, same.UnmarshalBinary(again))
		p, issues := tip.Plan()
		require.True(t, p != nil || len(issues) > 0)
	})
}

func BenchmarkTipPlan(b *testing.B) {
	h, err := (*history.History)(nil).Add(readCase(b, "aino"), history.Entry{At: civil.MustParseInstant("2026-12-01T12:00:00+02:00")}, rand.Reader)
	require.NoError(b, err)
	data, err := h.Tip().AppendBinary(nil)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		var t history.Tip
		require.NoError(b, t.UnmarshalBinary(data))
		p, _ := t.Plan()
		require.NotNil(b, p)
	}
}
