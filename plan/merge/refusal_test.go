package merge_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Copies that are not of one plan of one child, or in which one id is two things, are not
// merged, whichever copy it is.
func TestRefused(t *testing.T) {
	childID := func(p *plan.Plan, id plan.ID) { p.Child.ID = id }
	for _, row := range []struct {
		name, why    string
		base, change func(p *plan.Plan) // of the base, of one copy
		problem      merge.Problem      // none: they are merged
	}{
		{"the same", "nothing is refused without a reason", nil, func(*plan.Plan) {}, 0},
		{"another plan", "ids of parts mean nothing there", nil, func(p *plan.Plan) { p.ID = "kxhuhhqmcrmgmjpzky3lt52glm" }, merge.ProblemOtherPlan},
		{"another child by id", "one plan is of one child", func(p *plan.Plan) { childID(p, "childaaaaa") }, func(p *plan.Plan) { childID(p, "childbbbbb") }, merge.ProblemOtherChild},
		{"a child without an id", "what one copy does not say is no other child", func(p *plan.Plan) { childID(p, "childaaaaa") }, func(p *plan.Plan) { childID(p, "") }, 0},
		{"another child by key", "the id may be missing", nil, func(p *plan.Plan) { p.Child.Subject = "another" }, merge.ProblemOtherChild},
		{"a child that got another key", "it says which it had", nil, func(p *plan.Plan) {
			p.Child.Subject, p.Child.FormerSubjects = "another", []string{p.Child.Subject}
		}, 0},
		{"an id twice in a list", "it is two parts", nil, func(p *plan.Plan) { p.Needs = append(p.Needs, *part(p.Needs, quiet)) }, merge.ProblemSameID},
		{"an id twice inside a part", "so far down too", nil, func(p *plan.Plan) {
			m := part(p.Meetings, joint)
			m.Feedback = append(m.Feedback, m.Feedback[len(m.Feedback)-1])
		}, merge.ProblemSameID},
		{"an id twice, once of a sibling", "and inside the child", nil, func(p *plan.Plan) {
			p.Child.Siblings = append(p.Child.Siblings, plan.Sibling{ID: quiet})
		}, merge.ProblemSameID},
		{"an id twice in a list of the child", "inside the child as well", nil, func(p *plan.Plan) {
			p.Child.Groups = []plan.Grouping{{ID: "groupwhic2", Group: plan.GroupSpecialSupport}, {ID: "groupwhic2", Group: plan.GroupSpecialSupport}}
		}, merge.ProblemSameID},
		{"an id of another kind of part", "a need is no goal", nil, func(p *plan.Plan) {
			p.Needs = without(p.Needs, quiet)
			p.Goals = append(p.Goals, plan.Goal{ID: quiet})
		}, merge.ProblemSameID},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			if row.base != nil {
				row.base(base)
			}
			changed := base.Clone()
			row.change(changed)
			for of, copies := range map[string][3]*plan.Plan{
				"mine": {base, changed, base}, "theirs": {base, base, changed}, "base": {changed, base, base}, "no base": {nil, base, changed},
			} {
				_, err := merge.Of(copies[0], copies[1], copies[2], merge.Options{})
				if row.problem == 0 {
					require.NoError(t, err, "%s: %s", of, row.why)
					continue
				}
				var refused *merge.Refusal
				require.ErrorAs(t, err, &refused, "%s: %s", of, row.why)
				assert.Equal(t, row.problem, refused.Problem, "%s: %s", of, row.why)
			}
		})
	}

	// The copy that does not say the child's id does not join two that say others.
	one, another, none := aino(t), aino(t), aino(t)
	childID(one, "childaaaaa")
	childID(another, "childbbbbb")
	childID(none, "")
	for _, copies := range [][3]*plan.Plan{{one, another, none}, {one, none, another}, {none, one, another}, {nil, one, nil}, {nil, nil, one}} {
		_, err := merge.Of(copies[0], copies[1], copies[2], merge.Options{})
		var refused *merge.Refusal
		require.ErrorAs(t, err, &refused)
		want := merge.ProblemOtherChild
		if copies[1] == nil || copies[2] == nil {
			want = merge.ProblemNoPlan
		}
		assert.Equal(t, want, refused.Problem)
	}
}
