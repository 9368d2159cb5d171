package leave

import (
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Left is what stands still in one plan when a worker leaves (työntekijän
// lähtö).
type Left struct {
	PlanID plan.PlanID
	// PersonID is the worker in this plan.
	PersonID plan.ID
	// Holds is whether the worker would hold the baton at some instant after the day;
	// Pair whether as a pair.
	Holds, Pair bool
	// NextID is who would hold it then: the deputy who accepted beforehand, else
	// a pair who did; empty where nobody would.
	NextID plan.ID
	// Open are the parts that the worker alone was to see to: actions not yet
	// done, planned meetings and contacts.
	Open []issue.Pointer
}

// StandsStill reports whether the family's matter would have nobody.
func (l Left) StandsStill() bool { return l.Holds && l.NextID == "" }

// Of tells what stands still when a person of the plan leaves after a
// day, and false where that touches nothing.
func Of(p *plan.Plan, id plan.ID, on civil.Date) (Left, bool) {
	l := Left{PlanID: p.ID, PersonID: id}
	if !plan.Open(p.Status()) {
		return l, false
	}
	for i := range p.Baton {
		h := &p.Baton[i]
		switch {
		case h.PersonID != id:
			if h.Role == plan.HoldingPair && l.NextID == "" && h.ActsOn(on.AddDays(1)) && stays(p.Person(h.PersonID), on) {
				l.NextID = h.PersonID
			}
		case !actsAfter(h, on):
		case h.Role == plan.HoldingPair:
			l.Pair = true
		default:
			l.Holds = true
		}
	}
	switch {
	case !l.Holds:
		l.NextID = ""
	default:
		if o := deputyAfter(p, on, id); o != nil {
			l.NextID = o.ToID
		}
	}
	l.Open = openWork(p, id, on)
	return l, l.Holds || l.Pair || len(l.Open) > 0
}

// deputyAfter returns who accepted by the end of a day to be deputy.
func deputyAfter(p *plan.Plan, on civil.Date, leaves plan.ID) *plan.Offer {
	for i := len(p.BatonOffers) - 1; i >= 0; i-- {
		o := &p.BatonOffers[i]
		if o.Role == plan.HoldingDeputy && o.ToID != leaves && o.Answer != nil && o.Answer.Kind == plan.OfferAccepted &&
			!plan.DayOf(o.Answer.At).After(on) && stays(p.Person(o.ToID), on) {
			return o
		}
	}
	return nil
}

// actsAfter reports whether a holding lasts at some instant after a day, one that
// begins later too.
func actsAfter(h *plan.Holding, on civil.Date) bool {
	first := on.AddDays(1)
	if from := plan.DayOf(h.From); from.After(first) {
		first = from
	}
	return h.ActsOn(first)
}

// stays reports whether somebody belongs to the network on the day after a day, and
// so could take over at its midnight.
func stays(m *plan.Member, on civil.Date) bool {
	return m != nil && m.Period.Contains(on.AddDays(1))
}

// openWork lists what one person alone was to see to after a day.
func openWork(p *plan.Plan, id plan.ID, on civil.Date) (open []issue.Pointer) {
	for i := range p.Actions {
		if a := &p.Actions[i]; len(a.OwnerIDs) == 1 && a.OwnerIDs[0] == id && !a.Settled() {
			open = append(open, issue.Pointer("/actions").Item(i))
		}
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.By == id && m.State == plan.MeetingPlanned && plan.DayOf(m.Start).After(on) {
			open = append(open, issue.Pointer("/meetings").Item(i))
		}
	}
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.WorkerID == id && c.State == plan.ContactPlanned && c.Day.After(on) {
			open = append(open, issue.Pointer("/contacts").Item(i))
		}
	}
	return open
}

// All tells of many plans what stands still when a worker leaves after
// a day. The worker is known by a key, since ids are each plan's own.
func All(plans iter.Seq[*plan.Plan], worker plan.Identifier, on civil.Date) iter.Seq[Left] {
	return func(yield func(Left) bool) {
		for p := range plans {
			for i := range p.People {
				if !slices.Contains(p.People[i].Identifiers, worker) {
					continue
				}
				if l, ok := Of(p, p.People[i].ID, on); ok && !yield(l) {
					return
				}
			}
		}
	}
}
