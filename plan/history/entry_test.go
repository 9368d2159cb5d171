package history_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// What a history takes it can give back: the rest is refused when it is stored,
// not found years later.
func TestAddRefusesWhatCannotBeReadBack(t *testing.T) {
	h := stored(t, iidasDays[0])
	whole, _ := h.Revision(1)
	require.NotNil(t, whole)
	fine := history.Entry{At: h.Revisions[0].At, By: "t-2203", Reason: "korjaus"}
	rows := []struct {
		name, why string
		spoil     func(p *plan.Plan, e *history.Entry)
		want      error
	}{
		{"another plan", "a chain is one plan's", func(p *plan.Plan, _ *history.Entry) { p.ID = "aaaaaaaaaaaaaaaaaaaaaaaaaa" }, history.ErrOtherPlan},
		{"no moment", "a revision without one is not written", func(_ *plan.Plan, e *history.Entry) { *e = history.Entry{By: e.By} }, history.ErrEntry},
		{"long name", "the form holds 128 characters", func(_ *plan.Plan, e *history.Entry) { e.By = strings.Repeat("ä", 129) }, history.ErrEntry},
		{"long reason", "the form holds 2000 characters", func(_ *plan.Plan, e *history.Entry) { e.Reason = strings.Repeat("ä", 2001) }, history.ErrEntry},
		{"bad UTF-8", "JSON has none", func(_ *plan.Plan, e *history.Entry) { e.Reason = "\xff" }, history.ErrEntry},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			p, e := whole.Clone(), fine
			p.Title = "toinen"
			row.spoil(p, &e)
			_, err := h.Add(p, e, random(1))
			assert.ErrorIs(t, err, row.want, row.why)
		})
	}
}

// An id that two parts share would let the later one take the earlier one's
// place; a part of the wrong form could be stored and never read.
func TestAddRefusesAPlanThatWouldLoseAPart(t *testing.T) {
	h := stored(t, iidasDays...)
	whole, _ := h.Revision(len(h.Revisions))
	require.NotNil(t, whole)
	e := history.Entry{At: h.Revisions[len(h.Revisions)-1].At}
	rows := []struct {
		name, rule string
		spoil      func(p *plan.Plan)
	}{
		{"shared id", "id.twice", func(p *plan.Plan) { p.Needs = append(p.Needs, p.Needs[0]) }},
		{"empty id", "form.too-short", func(p *plan.Plan) { p.Goals[0].ID = "" }},
		{"text too long", "form.too-long", func(p *plan.Plan) { p.Title = plan.Title(strings.Repeat("a", 201)) }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			p := whole.Clone()
			row.spoil(p)
			_, err := h.Add(p, e, random(1))
			var located *issue.Error
			require.ErrorAs(t, err, &located)
			assert.Contains(t, err.Error(), row.rule)
		})
	}
	draft := whole.Clone()
	draft.Contacts = nil
	_, err := h.Add(draft, e, random(1))
	assert.NoError(t, err, "what is incomplete is stored as it stands")
}

func TestEraseRefusesWhatItCannotDo(t *testing.T) {
	h := stored(t, iidasDays...)
	p, _ := h.Revision(len(h.Revisions))
	at := history.Entry{At: h.Revisions[len(h.Revisions)-1].At}
	rows := []struct {
		name string
		what history.Erasure
		by   history.Entry
		want error
	}{
		{"no such part", history.Erasure{Part: "aaaaaaaaaa", Citation: "EU 2016/679 17 artikla"}, at, history.ErrErasure},
		{"a part that stands", history.Erasure{Part: string(p.Needs[0].ID), Citation: "EU 2016/679 17 artikla"}, at, history.ErrErasure},
		{"no citation", history.Erasure{Part: "bn7eivlunp"}, at, history.ErrErasure},
		{"no moment", history.Erasure{Part: "bn7eivlunp", Citation: "EU 2016/679 17 artikla"}, history.Entry{}, history.ErrEntry},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			_, err := h.Erase(row.what, row.by, random(1))
			assert.ErrorIs(t, err, row.want)
		})
	}
}

// Whatever the longest entry says comes back as it was stored.
func TestTheLongestEntryComesBack(t *testing.T) {
	h := stored(t, iidasDays[0])
	p, _ := h.Revision(1)
	p.Title = "toinen"
	e := history.Entry{At: h.Revisions[0].At, By: strings.Repeat("ä", 128), Reason: strings.Repeat("ä", 2000)}
	h, err := h.Add(p, e, random(1))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, history.Encode(&b, h))
	again, issues := history.Decode(b.Bytes(), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, h, again)
}

// Of what a history from elsewhere says that is no plan it is told that its parts do not fit.
func TestAHistoryOfNoPlan(t *testing.T) {
	root := history.Change{Part: "plan", Kind: history.ChangeAdded, Content: `{"format":"oneplan/1.0","goals":["aaaaaaaaaa"],"id":"kxhuhhqmcrmgmjpzky3lt52glm"}`}
	child := history.Change{Part: "child", In: "plan", List: "child", Kind: history.ChangeAdded, Content: `{"subject":"x"}`}
	goal := history.Change{Part: "aaaaaaaaaa", In: "plan", List: "goals", Kind: history.ChangeAdded, Content: `{"id":"aaaaaaaaaa","text":"x"}`}
	spoilt := func(c history.Change, content string) history.Change { c.Content = content; return c }
	for _, row := range []struct {
		name string
		of   []history.Change
		rule string // "": it is a plan
	}{
		{"whole", []history.Change{root, child, goal}, ""},
		{"nothing", nil, "history.part"},
		{"no plan", []history.Change{child, goal}, "history.part"},
		{"no child", []history.Change{root, goal}, "history.part"},
		{"a child that is no object", []history.Change{root, spoilt(child, `"x"`), goal}, "history.part"},
		{"a child that breaks off", []history.Change{root, spoilt(child, `{"subject":`), goal}, "history.part"},
		{"a part that breaks off", []history.Change{root, child, spoilt(goal, `{"id":"aaaaaaaaaa",`)}, "history.part"},
		{"a list of no ids", []history.Change{spoilt(root, `{"format":"oneplan/1.0","goals":[8],"id":"kxhuhhqmcrmgmjpzky3lt52glm"}`), child, goal}, "history.part"},
		{"a list that is none", []history.Change{spoilt(root, `{"format":"oneplan/1.0","goals":"aaaaaaaaaa","id":"kxhuhhqmcrmgmjpzky3lt52glm"}`), child, goal}, "history.part"},
	} {
		p, issues := (&history.History{Revisions: []history.Revision{{Number: 1, Changes: row.of}}}).Revision(1)
		assert.Equal(t, row.rule == "", p != nil, row.name)
		if row.rule != "" {
			assert.Equal(t, []string{row.rule}, rulesOf(issues), row.name)
		}
	}
}

// A history from elsewhere can be small and still name a part so often, inside
// another named as often, that no memory would hold the plan.
func TestAHistoryThatWouldFillTheMemory(t *testing.T) {
	many := func(id string) string { return strings.TrimSuffix(strings.Repeat(`"`+id+`",`, 20_000), ",") }
	h := &history.History{Revisions: []history.Revision{{Number: 1, Changes: []history.Change{
		{Part: "plan", Kind: history.ChangeAdded, Content: `{"format":"oneplan/1.0","goals":[` + many("aaaaaaaaaa") + `]}`},
		{Part: "child", In: "plan", Kind: history.ChangeAdded, Content: `{"subject":"x"}`},
		{Part: "aaaaaaaaaa", In: "plan", List: "goals", Kind: history.ChangeAdded, Content: `{"evaluations":[` + many("bbbbbbbbbb") + `]}`},
		{Part: "bbbbbbbbbb", In: "aaaaaaaaaa", List: "evaluations", Kind: history.ChangeAdded, Content: `{"id":"bbbbbbbbbb"}`},
	}}}}
	p, issues := h.Revision(1)
	assert.Nil(t, p)
	require.Len(t, issues, 1)
	assert.Equal(t, "history.part", issues[0].Rule)
}
