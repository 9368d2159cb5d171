package plan

import (
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Leave is what stands still in one plan when a worker leaves (työntekijän
// lähtö).
type Leave struct {
	PlanID PlanID
	// PersonID is the worker in this plan.
	PersonID ID
	// Holds is whether the worker holds the baton on the day; Pair whether as a
	// pair.
	Holds, Pair bool
	// NextID is who would hold it then: the deputy who accepted beforehand, else
	// a pair who did; empty where nobody would.
	NextID ID
	// Open are the parts that the worker alone was to see to: actions not yet
	// done, planned meetings and contacts.
	Open []issue.Pointer
}

// StandsStill reports whether the family's matter would have nobody.
func (l Leave) StandsStill() bool { return l.Holds && l.NextID == "" }

// WorkerLeaves tells what stands still when a person of the plan leaves after a
// day, and false where that touches nothing.
func (p *Plan) WorkerLeaves(id ID, on civil.Date) (Leave, bool) {
	l := Leave{PlanID: p.ID, PersonID: id}
	if !Open(p.Status()) {
		return l, false
	}
	for i := range p.Baton {
		h := &p.Baton[i]
		switch {
		case !h.ActsOn(on) || !h.To.IsZero() && !lastDay(h.To).After(on):
		case h.PersonID != id:
			if h.Role == HoldingPair && l.NextID == "" {
				l.NextID = h.PersonID
			}
		case h.Role == HoldingPair:
			l.Pair = true
		default:
			l.Holds = true
		}
	}
	switch {
	case !l.Holds:
		l.NextID = ""
	default:
		if o := p.deputyAfter(on, id); o != nil {
			l.NextID = o.ToID
		}
	}
	l.Open = p.openWork(id, on)
	return l, l.Holds || l.Pair || len(l.Open) > 0
}

// deputyAfter returns who accepted by the end of a day to be deputy.
func (p *Plan) deputyAfter(on civil.Date, leaves ID) *Offer {
	for i := len(p.BatonOffers) - 1; i >= 0; i-- {
		o := &p.BatonOffers[i]
		if o.Role == HoldingDeputy && o.ToID != leaves && o.Answer != nil && o.Answer.Kind == OfferAccepted &&
			!DayOf(o.Answer.At).After(on) && p.stays(o.ToID, on) {
			return o
		}
	}
	return nil
}

// openWork lists what one person alone was to see to after a day.
func (p *Plan) openWork(id ID, on civil.Date) (open []issue.Pointer) {
	for i := range p.Actions {
		if a := &p.Actions[i]; len(a.OwnerIDs) == 1 && a.OwnerIDs[0] == id && !a.settled() {
			open = append(open, issue.Pointer("/actions").Item(i))
		}
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.By == id && m.State == MeetingPlanned && DayOf(m.Start).After(on) {
			open = append(open, issue.Pointer("/meetings").Item(i))
		}
	}
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.WorkerID == id && c.State == ContactPlanned && c.Day.After(on) {
			open = append(open, issue.Pointer("/contacts").Item(i))
		}
	}
	return open
}

// WorkerLeaves tells of many plans what stands still when a worker leaves after
// a day. The worker is known by a key, since ids are each plan's own.
func WorkerLeaves(plans iter.Seq[*Plan], worker Identifier, on civil.Date) iter.Seq[Leave] {
	return func(yield func(Leave) bool) {
		for p := range plans {
			for i := range p.People {
				if !p.People[i].known(worker) {
					continue
				}
				if l, ok := p.WorkerLeaves(p.People[i].ID, on); ok && !yield(l) {
					return
				}
			}
		}
	}
}

func (m *Member) known(by Identifier) bool {
	return slices.Contains(m.Identifiers, by)
}
