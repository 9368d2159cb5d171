package print

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// assessment is one assessment: how it came about, who made it, and how the
// law's requirements were met.
type assessment struct {
	Started, Completed, By string
	From                   []quote
	Asked                  []asked
}

type requirement struct {
	Name  string
	Shown []quote
}

// assessment finds the assessment to show: the one that was asked for, or the
// last.
func (b *builder) assessment() *assess.Assessment {
	for i := len(b.p.Assessments) - 1; i >= 0; i-- {
		if a := &b.p.Assessments[i]; b.o.Of == "" || a.ID == b.o.Of {
			return a
		}
	}
	return nil
}

// assess fills in a page that shows an assessment.
func (b *builder) assess(v *page, a *assess.Assessment) {
	one := []assess.Assessment{*a}
	n := &assessment{Started: day(a.Started, b.l), Completed: day(a.Completed, b.l), By: b.whos(a.AssessorIDs)}
	for i := range b.p.Intakes {
		for _, id := range a.IntakeIDs {
			if in := &b.p.Intakes[i]; in.ID == id {
				n.From = append(n.From, quote{By: joined(code.Capital(b.label(in.Kind)), day(momentOf(in.Arrived).on, b.l)), Text: b.text(in.Text, in.Lang)})
			}
		}
	}
	for i := range b.p.Requests {
		if r := &b.p.Requests[i]; r.AssessmentID == a.ID {
			n.Asked = append(n.Asked, b.asked(r))
		}
	}
	if a.Kind == assess.KindServiceNeed {
		v.Law = b.law(a)
	}
	if a.Kind.IsValid() {
		v.Head.Title = b.word(code.Capital(b.label(a.Kind)))
	} else {
		v.Head.Title = b.word(b.l.Say(words["assess.title"]))
	}
	v.Assess = n
	v.Top = b.top()
	v.Coming = b.coming(one)
	v.Star = b.star(one)
	v.Differ = b.differ()
	v.Needs = b.needs(all[plan.Need])
	v.Decisions = b.decisions()
}

func (b *builder) asked(r *plan.Request) asked {
	one := asked{Who: b.who(r.ToID)}
	if r.Answer != nil {
		one.Answer, one.Text = b.label(r.Answer.Kind), b.text(r.Answer.Text, r.Answer.Lang)
	}
	return one
}

// law lists the requirements of a service-need assessment with what shows that
// each was met.
func (b *builder) law(a *assess.Assessment) []requirement {
	var all []requirement
	for _, state := range a.Requirements() {
		one := requirement{Name: b.label(state.Requirement)}
		for i := range state.Shown {
			c := &state.Shown[i]
			one.Shown = append(one.Shown, quote{By: b.said(c.Statement), Text: b.text(c.Text, c.Lang)})
		}
		all = append(all, one)
	}
	return all
}
