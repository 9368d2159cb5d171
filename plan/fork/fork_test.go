package fork_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
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
	require.Len(t, a.Plan.Conflicts, 1)
	assert.Equal(t, on, a.Plan.Conflicts[0].On, "the day of the merge")

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

// Of a long history only the revisions are looked at that were the plan on the day of the
// view or later.
func TestApplyLooksBackToItsDay(t *testing.T) {
	p := caseA(t)
	hers := view.Guardian(mother)
	var h *history.History
	views := map[int]*view.View{}
	for i, at := range []string{"2026-01-30T09:00:00+02:00", "2026-01-31T09:00:00+02:00", "2026-01-31T23:59:59+02:00", "2026-02-01T00:00:00+02:00", "2026-02-03T09:00:00+02:00"} {
		p.Title = plan.Title(at)
		next, err := h.Add(p, history.Entry{At: civil.MustParseInstant(at), By: "t-1041"}, chance)
		require.NoError(t, err)
		h = next
		views[i+1] = opened(t, newest(t, h), hers, func(p *plan.Plan) { need(t, p).Text = "Aamut ilman kiirettä." })
	}
	for _, row := range []struct {
		seen int
		why  string
		rule string
	}{
		{1, "it was the plan of an earlier day", "edit.stale"},
		{2, "another one was stored before the day began", "edit.stale"},
		{3, "it was the plan when the day began", ""},
		{4, "stored on the day", ""},
		{5, "stored later, and opened as of the day", ""},
	} {
		a, issues, err := fork.Apply(h, views[row.seen], editor(hers), on)
		require.NoError(t, err)
		if row.rule != "" {
			require.Nil(t, a, row.why)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			continue
		}
		require.NotNil(t, a, "%s: %v", row.why, issues)
		assert.Equal(t, row.seen, a.Seen, row.why)
	}
	ahead := on.AddDays(90) // opened for a day to come
	v, err := edit.Open(newest(t, h), hers, ahead)
	require.NoError(t, err)
	p.Title = "Uusin"
	h, err = h.Add(p, history.Entry{At: civil.MustParseInstant("2026-02-04T09:00:00+02:00"), By: "t-1041"}, chance)
	require.NoError(t, err)
	e := editor(hers)
	e.On = ahead
	a, issues, err := fork.Apply(h, v, e, on)
	require.NoError(t, err)
	require.NotNil(t, a, issues)
	assert.Equal(t, 5, a.Seen, "the newest of the day before the last on which anything was stored")
	older, err := edit.Open(newest(t, &history.History{PlanID: h.PlanID, Revisions: h.Revisions[:4]}), hers, ahead)
	require.NoError(t, err)
	_, issues, err = fork.Apply(h, older, e, on)
	require.NoError(t, err)
	require.NotEmpty(t, issues)
	assert.Equal(t, "edit.stale", issues[0].Rule, "and nothing before that one")
}

// A revision that cannot be read does not hide those before it.
func TestApplyBehindABrokenRevision(t *testing.T) {
	p := caseA(t)
	hers := view.Guardian(mother)
	first := opened(t, p, hers, func(p *plan.Plan) { need(t, p).Text = "Aamut ilman kiirettä." })
	h := add(t, nil, p)
	for _, title := range []plan.Title{"Toinen", "Kolmas"} {
		next := p.Clone()
		next.Title = title
		h = add(t, h, next)
	}
	a, issues, err := fork.Apply(broken(h, 2), first, editor(hers), on)
	require.NoError(t, err)
	require.NotNil(t, a, issues)
	assert.Equal(t, 1, a.Seen)
	assert.Equal(t, plan.Title("Kolmas"), a.Plan.Title)
	a, issues, err = fork.Apply(broken(h, 3), first, editor(hers), on)
	require.NoError(t, err)
	assert.Nil(t, a, "over a plan that cannot be read nothing is put")
	assert.True(t, issues.HasErrors())
}

// broken spoils what a revision says of the plan itself.
func broken(h *history.History, revision int) *history.History {
	h = h.Clone()
	for i := range h.Revisions[revision-1].Changes {
		if c := &h.Revisions[revision-1].Changes[i]; c.Part == "plan" {
			c.Content = "{"
		}
	}
	return h
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

// An erasure of what an editor never saw takes no edit from them, and the edit does not
// bring it back; a revision that is spoilt where they do not see it gives no view.
func TestApplyOverWhatTheEditorDoesNotSee(t *testing.T) {
	p := caseA(t)
	hers := view.Guardian(mother)
	const hidden plan.ID = "confided22"
	p.Needs = append(p.Needs, plan.Need{ID: hidden, Statement: plan.Statement{By: nurse, On: on, Visibility: assess.VisibilityConfidence}, Kind: plan.NeedSafety, Text: "SALAISUUS"})
	before := opened(t, p, hers, func(p *plan.Plan) { need(t, p).Text = "Aamut ilman kiirettä." })
	h := add(t, nil, p)
	next, _ := part.Remove(p, hidden)
	next.Revision, next.Title = 1, "Toinen"
	h = add(t, h, next)

	erased, err := h.Erase(history.Erasure{Part: string(hidden), Citation: "EU 2016/679 17 artikla"}, history.Entry{At: civil.MustParseInstant("2026-02-01T20:00:00+02:00"), By: "t-1041"}, chance)
	require.NoError(t, err)
	a, issues, err := fork.Apply(erased, before, editor(hers), on)
	require.NoError(t, err)
	require.NotNil(t, a, issues)
	assert.Equal(t, 1, a.Seen)
	assert.Empty(t, part.At(a.Plan, hidden))

	spoilt := h.Clone()
	for i := range spoilt.Revisions[0].Changes {
		if c := &spoilt.Revisions[0].Changes[i]; c.Part == string(hidden) {
			c.Content = strings.Replace(c.Content, string(nurse), "nobody2222", 1)
		}
	}
	read, issues := spoilt.Revision(1)
	require.NotNil(t, read)
	require.True(t, issues.HasErrors(), "whoever said it is nowhere in the plan")
	a, issues, err = fork.Apply(spoilt, before, editor(hers), on)
	require.NoError(t, err)
	assert.Nil(t, a)
	require.NotEmpty(t, issues)
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

// Whoever did not erase says what was erased as of the last revision that both have; where
// both erased since, no copy says it lawfully.
func TestOfErasures(t *testing.T) {
	p := caseA(t)
	gone := need(t, p).ID
	without, _ := part.Remove(p, gone)
	goal := p.Goals[len(p.Goals)-1].ID
	lessGoal, _ := part.Remove(p, goal)
	erase := func(h *history.History, id plan.ID) *history.History {
		next, err := h.Erase(history.Erasure{Part: string(id), Citation: "EU 2016/679 17 artikla"}, history.Entry{At: civil.MustParseInstant("2026-02-01T10:30:00+02:00"), By: "t-1041"}, chance)
		require.NoError(t, err)
		return next
	}
	title := p.Clone()
	title.Title = "Heidän"
	common := add(t, nil, p)
	one, other := erase(add(t, common, without), gone), erase(add(t, common, lessGoal), goal)
	plain := add(t, add(t, common, title), p)
	before := erase(add(t, common, without), gone) // erased before they parted
	early := without.Clone()
	early.Title = "Heidän"
	for _, row := range []struct {
		name, why    string
		mine, theirs *history.History
		upTo         []int // of what was erased
		revisions    [2]int
	}{
		{"mine erased", "theirs is of the first revision, as far as that goes", one, plain, []int{2}, [2]int{3, 1}},
		{"theirs erased", "mine is", plain, one, []int{2}, [2]int{1, 3}},
		{"both erased", "no revision says either lawfully; in the goal stood an evaluation", one, other, []int{0, 0, 0}, [2]int{3, 3}},
		{"both erased, the other way round", "as above, with one erasure of the other", other, one, []int{0, 0, 0}, [2]int{3, 3}},
		{"nobody erased", "both say what they say", plain, add(t, common, title), nil, [2]int{3, 2}},
		{"erased before they parted", "it stays out of both", add(t, before, early), before, []int{2}, [2]int{4, 3}},
		{"nothing in common, one erased", "what it erased is erased", one, add(t, nil, title), []int{2}, [2]int{3, 1}},
		{"nothing in common, the other erased", "as above", add(t, nil, title), one, []int{2}, [2]int{1, 3}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := fork.Of(row.mine, row.theirs)
			require.NoError(t, err)
			var upTo []int
			for _, e := range c.Erased {
				upTo = append(upTo, e.UpTo)
			}
			assert.Equal(t, row.upTo, upTo, row.why)
			have := [2]int{c.Mine.Revision, c.Theirs.Revision}
			assert.Equal(t, row.revisions, have, row.why)
		})
	}
}

// What any revision says is erased counts, the first too: Of does not ask how it came to be so.
func TestOfCountsEveryErasure(t *testing.T) {
	p := caseA(t)
	common := add(t, nil, p)
	erased := func(h *history.History, part string) *history.History {
		h = h.Clone()
		h.Revisions[0].Erasures = []history.Erasure{{Part: part, Member: "text", UpTo: 7}}
		return h
	}
	c, err := fork.Of(erased(common, "first"), common)
	require.NoError(t, err)
	assert.Equal(t, []merge.Erased{{Part: "first", Member: "text", UpTo: 7}}, c.Erased, "in the revision that both have")

	title := p.Clone()
	title.Title = "Heidän"
	c, err = fork.Of(erased(common, "first"), erased(add(t, nil, title), "other"))
	require.NoError(t, err)
	assert.Equal(t, []merge.Erased{{Part: "first", Member: "text", UpTo: 7}, {Part: "other", Member: "text", UpTo: 7}}, c.Erased, "with nothing in common")
}

// Histories of two plans have nothing in common, whatever their digests say.
func TestOfTwoPlans(t *testing.T) {
	mine := add(t, nil, caseA(t))
	theirs := mine.Clone()
	theirs.PlanID = "kxhuhhqmcrmgmjpzky3lt52glm"
	c, err := fork.Of(mine, theirs)
	require.NoError(t, err)
	assert.Nil(t, c.Base)
}

// A revision that cannot be read is an error, whichever of the three it is.
func TestOfBrokenRevisions(t *testing.T) {
	p := caseA(t)
	title := p.Clone()
	title.Title = "Heidän"
	common := add(t, nil, p)
	long := add(t, common, title)
	for _, row := range []struct {
		name         string
		mine, theirs *history.History
	}{
		{"mine", broken(long, 2), long},
		{"theirs", long, broken(long, 2)},
		{"the base", broken(long, 1), broken(add(t, common, title), 1)},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := fork.Of(row.mine, row.theirs)
			assert.Error(t, err)
		})
	}
}
