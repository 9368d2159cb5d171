package sides

import (
	"iter"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/part"
)

// Gap is where a child is between sides without a receiver (putoaminen siirtymässä).
type Gap struct {
	PlanID plan.PlanID
	// At is what nobody has received: the baton, an action, a contact, a meeting, a way
	// of contact, or the last step of the course where the plan was handed over and
	// nobody goes on with another.
	At issue.Pointer
	// PartID is the id of what stands there, as [Receive] takes it; empty for the baton.
	PartID plan.ID

	rule issue.Rule
}

// Issue returns the gap as an issue of its plan, with its words.
func (g Gap) Issue() issue.Issue { return g.rule.At(g.At) }

// Between lists the children of many plans who are between sides on a day: nobody holds
// the baton although the plan is in force, or its holder has left the network; what is
// open is seen to by people alone who have left; or the plan was handed over, and no
// other plan of the child is open. The gaps come in the order of the plans. Besides
// them it holds the keys of the children.
func Between(plans iter.Seq[*plan.Plan], on civil.Date) (gaps []Gap) {
	goesOn := map[string]bool{}
	type handed struct {
		n    int // gaps before it
		gap  Gap
		keys []string
	}
	var over []handed
	for p := range plans {
		keys := append([]string{p.Child.Subject}, p.Child.FormerSubjects...)
		switch {
		case plan.Open(p.Status()):
			for _, key := range keys {
				goesOn[key] = true
			}
			gaps = append(gaps, left(p, on)...)
		case p.Status() == plan.StatusHandedOver:
			last := issue.Pointer("/course").Item(len(p.Course) - 1)
			over = append(over, handed{len(gaps), Gap{p.ID, last, part.IDAt(p, last), ruleHandedOver}, keys})
		}
	}
	var all []Gap
	from := 0
	for _, h := range over {
		all = append(all, gaps[from:h.n]...)
		from = h.n
		received := false
		for _, key := range h.keys {
			received = received || goesOn[key]
		}
		if !received {
			all = append(all, h.gap)
		}
	}
	return append(all, gaps[from:]...)
}

// left lists the gaps of one plan that is open.
func left(p *plan.Plan, on civil.Date) (gaps []Gap) {
	gone := func(id plan.ID) bool {
		m := p.Person(id)
		return m != nil && !m.Period.To.IsZero() && m.Period.To.Before(on)
	}
	held, begun := false, false
	for i := range p.Baton {
		h := &p.Baton[i]
		begun = begun || plan.Holds(h.Role)
		held = held || plan.Holds(h.Role) && h.ActsOn(on) && !gone(h.PersonID)
	}
	if !held && (begun || plan.InForce(p.Status())) {
		gaps = append(gaps, Gap{p.ID, "/baton", "", ruleNotHeld})
	}
	for _, at := range items(p, gone, on.AddDays(-1)) {
		gaps = append(gaps, Gap{p.ID, at, part.IDAt(p, at), ruleLeft})
	}
	return gaps
}
