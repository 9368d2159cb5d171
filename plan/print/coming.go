package print

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Coming is one thing that happens next, in words (mitä tapahtuu seuraavaksi).
type Coming struct {
	// What happens, as a sentence in the page's language.
	What string
	// Who does it: an id of the plan. Empty leaves it out.
	Who plan.ID
	// By is its last day; zero leaves it out.
	By civil.Date
	// Rule is the rule of law behind it, where there is one: a family's page says
	// it in the family's words, and leaves out what is a matter of the office.
	Rule string
}

// ComingOf words a time limit for the family's page.
func ComingOf(d deadline.Due, who plan.ID, l code.Lang) Coming {
	if d.Last.IsZero() {
		return Coming{What: d.Tell(l), Who: who, Rule: d.Rule.ID}
	}
	return Coming{What: d.Rule.Title.In(l), Who: who, By: d.Last, Rule: d.Rule.ID}
}

// ComingFrom words what the law still asks for of a plan, out of its dues on a
// day ([plan.Plan.Due]), with the first of those who make the assessment.
func ComingFrom(p *plan.Plan, dues []plan.Due, l code.Lang) []Coming {
	var all []Coming
	for _, d := range dues {
		if d.Kind == plan.DueLaw && !d.IsDone() {
			all = append(all, ComingOf(d.Law, assessor(p, d.PartID), l))
		}
	}
	return all
}

// assessor is who makes the assessment that an intake led to, "" where nobody
// is named.
func assessor(p *plan.Plan, intake plan.ID) plan.ID {
	for i := range p.Assessments {
		if a := &p.Assessments[i]; slices.Contains(a.IntakeIDs, intake) && len(a.AssessorIDs) > 0 {
			return a.AssessorIDs[0]
		}
	}
	return ""
}

// coming is what happens next while an assessment runs.
type coming struct {
	Running []string
	Rows    []comingRow
}

type comingRow struct{ What, Who, By string }

// lawAhead is what happens next as this reader is told of it. The family reads it
// in its own words and without what is a matter of the office, and no day that
// has passed: a right that is gone is no next step.
func (b *builder) lawAhead() []Coming {
	if b.actor {
		return b.o.Coming
	}
	var all []Coming
	for _, n := range b.o.Coming {
		own, known := familyWords[n.Rule]
		switch {
		case b.past(n.By), n.Rule != "" && !known:
			continue
		case known:
			n.What = own.In(b.l)
		}
		all = append(all, n)
	}
	return all
}

// coming tells of assessments that are not completed, of notifications that
// wait for their outcome, and of what was handed in.
func (b *builder) coming(of []assess.Assessment) *coming {
	c := &coming{}
	for i := range of {
		a := &of[i]
		if a.Kind != assess.KindServiceNeed || !a.Completed.IsZero() && (b.o.Today.IsZero() || !a.Completed.After(b.o.Today)) {
			continue
		}
		what := capital(a.Kind.Label(b.l))
		if a.Started.IsZero() || !b.o.Today.IsZero() && a.Started.After(b.o.Today) {
			c.Running = append(c.Running, what+wordNotBegun.In(b.l))
		} else {
			c.Running = append(c.Running, what+wordRunning.In(b.l)+wordBegan.In(b.l)+day(a.Started, b.l)+".")
		}
	}
	for i := range b.p.Intakes {
		if n := &b.p.Intakes[i]; n.Track == plan.TrackStatutory && n.Outcome == nil && !n.Arrived.IsZero() {
			c.Running = append(c.Running, capital(n.Kind.Label(b.l))+wordArrived.In(b.l)+day(momentOf(n.Arrived).on, b.l)+".")
		}
	}
	for _, n := range b.lawAhead() {
		row := comingRow{What: n.What, Who: b.whole(n.Who), By: dayLong(n.By, b.l)}
		// Two acts may ask for the same thing by the same day; a family reads it once.
		if !slices.Contains(c.Rows, row) {
			c.Rows = append(c.Rows, row)
		}
	}
	if len(c.Running) > 0 {
		for i := range b.p.Requests {
			if r := &b.p.Requests[i]; r.Answer == nil {
				c.Rows = append(c.Rows, comingRow{What: wordAwaited.In(b.l), Who: b.whole(r.ToID)})
			}
		}
	}
	if len(c.Running)+len(c.Rows) == 0 {
		return nil
	}
	return c
}
