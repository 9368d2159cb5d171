package print

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// step is one thing that happens next, in words (mitä tapahtuu seuraavaksi).
type step struct {
	what string  // as a sentence in the page's language
	who  plan.ID // who does it; empty leaves it out
	by   civil.Date
	// waits is set where the time begins when the child is born.
	waits bool
}

// steps words what the law still asks for of the plan that is printed, on the day
// of printing, each thing once: two acts may ask for the same by the same day.
func (b *builder) steps() (all []step) {
	dues, _ := due.Of(b.p, due.Options{On: b.o.Today}) // none without a day
	for _, d := range dues {
		if d.Kind != due.KindLaw || d.IsDone() {
			continue
		}
		s := step{who: assessor(b.p, d.PartID), by: d.Law.Last}
		switch {
		case d.Law.Waits():
			s.waits = true
			if s.what = b.l.Say(d.Law.Rule.Title); !b.actor {
				s.what = familys(d.Law.Rule, b.l)
			}
		case d.Law.Last.IsZero() && !b.l.Foreign():
			s.what = d.Law.Tell(b.l.Lang)
		case b.actor:
			s.what = b.l.Say(d.Law.Rule.Title)
		default:
			s.what = familys(d.Law.Rule, b.l)
		}
		if !b.actor && (s.what == "" || b.past(s.by)) {
			continue // a matter of the office, or a day that has been: no next step for a family
		}
		if !slices.Contains(all, s) {
			all = append(all, s)
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

// coming tells of assessments that are not completed, of notifications that
// wait for their outcome, and of what was handed in.
func (b *builder) coming(of []assess.Assessment) *coming {
	c := &coming{}
	for i := range of {
		a := &of[i]
		if a.Kind != assess.KindServiceNeed || !a.Completed.IsZero() && (b.o.Today.IsZero() || !a.Completed.After(b.o.Today)) {
			continue
		}
		what := code.Capital(b.label(a.Kind))
		if a.Started.IsZero() || !b.o.Today.IsZero() && a.Started.After(b.o.Today) {
			c.Running = append(c.Running, what+b.l.Say(wordNotBegun))
		} else {
			c.Running = append(c.Running, what+b.l.Say(wordRunning)+b.l.Say(wordBegan)+day(a.Started, b.l)+".")
		}
	}
	for i := range b.p.Intakes {
		if n := &b.p.Intakes[i]; n.Track == plan.TrackStatutory && n.Outcome == nil && !n.Arrived.IsZero() {
			c.Running = append(c.Running, code.Capital(b.label(n.Kind))+b.l.Say(wordArrived)+day(momentOf(n.Arrived).on, b.l)+".")
		}
	}
	for _, n := range b.steps() {
		row := comingRow{What: n.what, Who: b.whole(n.who), By: dayLong(n.by, b.l)}
		if n.waits {
			row.By = b.l.Say(wordFromBirth)
		}
		if !slices.Contains(c.Rows, row) {
			c.Rows = append(c.Rows, row)
		}
	}
	if len(c.Running) > 0 {
		for i := range b.p.Requests {
			if r := &b.p.Requests[i]; r.Answer == nil {
				c.Rows = append(c.Rows, comingRow{What: b.l.Say(wordAwaited), Who: b.whole(r.ToID)})
			}
		}
	}
	if len(c.Running)+len(c.Rows) == 0 {
		return nil
	}
	return c
}
