package plan_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// What a history takes it can give back: the rest is refused when it is stored,
// not found years later.
func TestAddRefusesWhatCannotBeReadBack(t *testing.T) {
	h := stored(t, iidasDays[0])
	whole, _ := h.Revision(1)
	require.NotNil(t, whole)
	fine := plan.Entry{At: h.Revisions[0].At, By: "t-2203", Reason: "korjaus"}
	rows := []struct {
		name, why string
		spoil     func(p *plan.Plan, e *plan.Entry)
		want      error
	}{
		{"another plan", "a chain is one plan's", func(p *plan.Plan, _ *plan.Entry) { p.ID = "aaaaaaaaaaaaaaaaaaaaaaaaaa" }, plan.ErrOtherPlan},
		{"no moment", "a revision without one is not written", func(_ *plan.Plan, e *plan.Entry) { *e = plan.Entry{By: e.By} }, plan.ErrEntry},
		{"long name", "the form holds 128 characters", func(_ *plan.Plan, e *plan.Entry) { e.By = strings.Repeat("ä", 129) }, plan.ErrEntry},
		{"long reason", "the form holds 2000 characters", func(_ *plan.Plan, e *plan.Entry) { e.Reason = strings.Repeat("ä", 2001) }, plan.ErrEntry},
		{"bad UTF-8", "JSON has none", func(_ *plan.Plan, e *plan.Entry) { e.Reason = "\xff" }, plan.ErrEntry},
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
	e := plan.Entry{At: h.Revisions[len(h.Revisions)-1].At}
	rows := []struct {
		name, rule string
		spoil      func(p *plan.Plan)
	}{
		{"shared id", "id.twice", func(p *plan.Plan) { p.Needs[1].ID = p.Needs[0].ID }},
		{"empty id", "form.too-short", func(p *plan.Plan) { p.Goals[0].ID = "" }},
		{"text too long", "form.too-long", func(p *plan.Plan) { p.Title = strings.Repeat("a", 201) }},
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
	at := plan.Entry{At: h.Revisions[len(h.Revisions)-1].At}
	rows := []struct {
		name string
		what plan.Erasure
		by   plan.Entry
		want error
	}{
		{"no such part", plan.Erasure{Part: "aaaaaaaaaa", Citation: "EU 2016/679 17 artikla"}, at, plan.ErrErasure},
		{"a part that stands", plan.Erasure{Part: string(p.Needs[0].ID), Citation: "EU 2016/679 17 artikla"}, at, plan.ErrErasure},
		{"no citation", plan.Erasure{Part: "bn7eivlunp"}, at, plan.ErrErasure},
		{"no moment", plan.Erasure{Part: "bn7eivlunp", Citation: "EU 2016/679 17 artikla"}, plan.Entry{}, plan.ErrEntry},
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
	e := plan.Entry{At: h.Revisions[0].At, By: strings.Repeat("ä", 128), Reason: strings.Repeat("ä", 2000)}
	h, err := h.Add(p, e, random(1))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, plan.EncodeHistory(&b, h))
	again, issues := plan.DecodeHistory(b.Bytes(), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, h, again)
}

// A history from elsewhere can be small and still name a part so often, inside
// another named as often, that no memory would hold the plan.
func TestAHistoryThatWouldFillTheMemory(t *testing.T) {
	many := func(id string) string { return strings.TrimSuffix(strings.Repeat(`"`+id+`",`, 20_000), ",") }
	h := &plan.History{Revisions: []plan.Revision{{Number: 1, Changes: []plan.Change{
		{Part: "plan", Kind: plan.ChangeAdded, Content: `{"format":"oneplan/1.0","goals":[` + many("aaaaaaaaaa") + `]}`},
		{Part: "child", In: "plan", Kind: plan.ChangeAdded, Content: `{"subject":"x"}`},
		{Part: "aaaaaaaaaa", In: "plan", List: "goals", Kind: plan.ChangeAdded, Content: `{"evaluations":[` + many("bbbbbbbbbb") + `]}`},
		{Part: "bbbbbbbbbb", In: "aaaaaaaaaa", List: "evaluations", Kind: plan.ChangeAdded, Content: `{"id":"bbbbbbbbbb"}`},
	}}}}
	p, issues := h.Revision(1)
	assert.Nil(t, p)
	require.Len(t, issues, 1)
	assert.Equal(t, "history.part", issues[0].Rule)
}
