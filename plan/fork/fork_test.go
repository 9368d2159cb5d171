package fork_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/fork"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Of case A, on a day after the joint meeting.
const (
	mother plan.ID = "53vipvwxo5"
	nurse  plan.ID = "d6a5clrtdu"
)

var on = civil.MustDate(2026, 2, 1)

func caseA(t *testing.T) *plan.Plan {
	t.Helper()
	data, err := os.ReadFile("../../examples/cases/aino.json")
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.Empty(t, issues)
	p = p.AsOf(on)
	p.Revision = 0
	return p
}

var chance = rand.NewChaCha8([32]byte{3})

// add stores the next revision.
func add(t *testing.T, h *history.History, p *plan.Plan) *history.History {
	t.Helper()
	n := 0
	if h != nil {
		n = len(h.Revisions)
	}
	next, err := h.Add(p, history.Entry{At: civil.MustParseInstant(fmt.Sprintf("2026-02-01T%02d:00:00+02:00", 9+n)), By: "t-1041"}, chance)
	require.NoError(t, err)
	return next
}

func newest(t *testing.T, h *history.History) *plan.Plan {
	t.Helper()
	p, issues := h.Revision(len(h.Revisions))
	require.False(t, issues.HasErrors())
	return p
}

// opened is what somebody sees and changes.
func opened(t *testing.T, p *plan.Plan, r view.Reader, change func(*plan.Plan)) *view.View {
	t.Helper()
	v, err := edit.Open(p, r, on)
	require.NoError(t, err)
	v.Plan = (*view.Seen)((*plan.Plan)(v.Plan).Clone())
	change((*plan.Plan)(v.Plan))
	return v
}

func editor(r view.Reader) edit.Editor {
	return edit.Editor{Reader: r, On: on, IDs: plan.NewIDs(chance)}
}

// need returns the mother's own need.
func need(t *testing.T, p *plan.Plan) *plan.Need {
	t.Helper()
	for i := range p.Needs {
		if p.Needs[i].By == mother {
			return &p.Needs[i]
		}
	}
	require.Fail(t, "no need of hers")
	return nil
}

func TestApply(t *testing.T) {
	p := caseA(t)
	hers := view.Guardian(mother)
	words := func(p *plan.Plan) { need(t, p).Text = "Aamut ilman kiirettä." }
	first := opened(t, p, hers, words)

	h := add(t, nil, p)
	a, issues, err := fork.Apply(h, first, editor(hers), on)
	require.NoError(t, err)
	require.Empty(t, issues)
	assert.Equal(t, 1, a.Seen, "nobody wrote meanwhile")
	assert.Equal(t, "Aamut ilman kiirettä.", need(t, a.Plan).Text)

	// The nurse moved the screening meanwhile: both stand.
	theirs := p.Clone()
	theirs.Title = "Ainon suunnitelma"
	h = add(t, h, theirs)
	a, issues, err = fork.Apply(h, first, editor(hers), on)
	require.NoError(t, err)
	require.Empty(t, issues)
	assert.Equal(t, 1, a.Seen)
	assert.Empty(t, a.Findings)
	assert.Equal(t, "Aamut ilman kiirettä.", need(t, a.Plan).Text)
	assert.Equal(t, plan.Title("Ainon suunnitelma"), a.Plan.Title, "an older view overwrites nothing")
	assert.False(t, a.Plan.Check().HasErrors())

	// Both changed her sentence: it is said, and stands in no word of either alone.
	need(t, theirs).Text = "Toinen muotoilu."
	h = add(t, h, theirs)
	a, issues, err = fork.Apply(h, first, editor(hers), on)
	require.NoError(t, err)
	require.Empty(t, issues)
	require.Len(t, a.Findings, 1)
	assert.Equal(t, "merge.changed", a.Findings[0].Rule)
	assert.Len(t, a.Plan.Conflicts, 1)

	// A new part of hers has an id that the keeper drew.
	added := opened(t, p, hers, func(p *plan.Plan) {
		p.Needs = append(p.Needs, plan.Need{ID: "editorsaaa", Statement: plan.Statement{By: mother, On: on}, Text: "Uni"})
	})
	a, issues, err = fork.Apply(h, added, editor(hers), on)
	require.NoError(t, err)
	require.Empty(t, issues)
	require.Len(t, a.Drawn, 1)
	assert.Equal(t, "Uni", part.Find[plan.Need](a.Plan, a.Drawn[0].ID).Text)
}

func TestApplyRefuses(t *testing.T) {
	p := caseA(t)
	hers := view.Guardian(mother)
	h := add(t, nil, p)
	later := p.Clone()
	later.Title = "Toinen"
	long := add(t, h, later)
	foreign := opened(t, p, hers, func(*plan.Plan) {})
	foreign.Mark = "0123456789abcdef0123456789abcdef"
	for _, row := range []struct {
		name, why string
		h         *history.History
		v         *view.View
		rule      string
	}{
		{"somebody else's words", "as of the plan at hand", h, opened(t, p, hers, func(p *plan.Plan) { p.Concerns[0].Text = "x" }), "edit.not-yours"},
		{"somebody else's words in an older view", "what may not be written is not merged either", long, opened(t, p, hers, func(p *plan.Plan) { p.Concerns[0].Text = "x" }), "edit.not-yours"},
		{"a view of nothing", "no revision gives it", long, foreign, "edit.stale"},
		{"another reader's view", "each edits their own", long, opened(t, p, view.Member(nurse), func(*plan.Plan) {}), "edit.other-view"},
	} {
		t.Run(row.name, func(t *testing.T) {
			a, issues, err := fork.Apply(row.h, row.v, editor(hers), on)
			require.NoError(t, err)
			assert.Nil(t, a)
			require.NotEmpty(t, issues, row.why)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
	_, _, err := fork.Apply(&history.History{PlanID: p.ID}, foreign, editor(hers), on)
	assert.ErrorIs(t, err, history.ErrEmpty)
}

// Whoever still edits a view from before an erasure brings nothing back.
func TestApplyAfterErasure(t *testing.T) {
	p := caseA(t)
	hers := view.Guardian(mother)
	gone := need(t, p).ID
	before := opened(t, p, hers, func(p *plan.Plan) { need(t, p).Text = "SALAISUUS" })
	h := add(t, nil, p)
	next, _ := part.Remove(p, gone)
	next.Revision = 1
	h = add(t, h, next)
	h, err := h.Erase(history.Erasure{Part: string(gone), Citation: "EU 2016/679 17 artikla"}, history.Entry{At: civil.MustParseInstant("2026-02-01T20:00:00+02:00"), By: "t-1041"}, chance)
	require.NoError(t, err)
	a, issues, err := fork.Apply(h, before, editor(hers), on)
	require.NoError(t, err)
	assert.Nil(t, a)
	require.Len(t, issues, 1)
	assert.Equal(t, "edit.stale", issues[0].Rule)
}

// Two systems that both went on, and one of them erased.
func TestOf(t *testing.T) {
	p := caseA(t)
	gone := need(t, p).ID
	common := add(t, nil, p)
	title := p.Clone()
	title.Title = "Heidän"
	theirs := add(t, common, title)
	without, _ := part.Remove(p, gone)
	mine := add(t, common, without)
	mine, err := mine.Erase(history.Erasure{Part: string(gone), Citation: "EU 2016/679 17 artikla"}, history.Entry{At: civil.MustParseInstant("2026-02-01T20:00:00+02:00"), By: "t-1041"}, chance)
	require.NoError(t, err)
	for name, pair := range map[string][2]*history.History{"mine first": {mine, theirs}, "theirs first": {theirs, mine}} {
		c, err := fork.Of(pair[0], pair[1])
		require.NoError(t, err, name)
		require.NotNil(t, c.Base, name)
		assert.NotEmpty(t, c.Erased)
		joined, err := merge.Of(c.Base, c.Mine, c.Theirs, merge.Options{Erased: c.Erased})
		require.NoError(t, err, name)
		assert.Equal(t, plan.Title("Heidän"), joined.Plan.Title)
		assert.Empty(t, part.At(joined.Plan, gone), "what was erased stays out")
	}
	c, err := fork.Of(add(t, nil, p), add(t, nil, title))
	require.NoError(t, err)
	assert.Nil(t, c.Base, "nothing in common")
	assert.Equal(t, []plan.Title{p.Title, "Heidän"}, []plan.Title{c.Mine.Title, c.Theirs.Title})
	_, err = fork.Of(&history.History{}, theirs)
	assert.ErrorIs(t, err, history.ErrEmpty)
	_, err = fork.Of(theirs, &history.History{})
	assert.ErrorIs(t, err, history.ErrEmpty)
	assert.Equal(t, newest(t, theirs).Title, plan.Title("Heidän"))
}
