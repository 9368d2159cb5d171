package register

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// Card is what a register says of one plan without opening it (rekisterikortti).
// A store derives it when it stores the plan and can answer by it from columns.
// It is read by whoever may list the register, so nothing that somebody wrote is
// on it. What depends on the day is as of On: see [Refresher].
type Card struct {
	PlanID   plan.PlanID `json:"planId"`
	Revision int         `json:"revision"`
	// Subject is the child's key.
	Subject string      `json:"subject"`
	Status  plan.Status `json:"status"`
	// Track is that of On, zero where none is recorded.
	Track plan.Track `json:"track,omitzero"`
	// Worker is whose the plan is: who holds the baton. Key, not name: of several
	// identifiers that are no identity code, the first. Zero where the plan has none.
	Worker plan.Identifier `json:"worker,omitzero"`
	// Unit is the worker's organisation, Controller the last of its controllers; the
	// county, for a worker of the county's.
	Unit       plan.Identifier `json:"unit,omitzero"`
	Controller plan.Identifier `json:"controller,omitzero"`
	// Municipality is the child's, by its code; none under a security ban.
	Municipality plan.Identifier `json:"municipality,omitzero"`
	// NextContact is the day of the next agreed contact, Review that of the next
	// review meeting, Due the first open day of any kind; zero where there is none.
	NextContact civil.Date `json:"nextContact,omitzero"`
	Review      civil.Date `json:"review,omitzero"`
	Due         civil.Date `json:"due,omitzero"`
	// Closed is the day on which the plan was closed or handed over.
	Closed civil.Date `json:"closed,omitzero"`
	// On is the day as of which the card was made.
	On civil.Date `json:"on"`
}

// CardOf makes the card of a plan as of a day, and the open days of its work
// list, in no order. Days that wait for a birth are left out.
func CardOf(p *plan.Plan, on civil.Date) (Card, []Day) {
	c := Card{PlanID: p.ID, Revision: p.Revision, Subject: p.Child.Subject, Status: p.Status(), Track: p.TrackOn(on), On: on}
	if h, ok := holderOn(p, on); ok {
		c.Worker, c.Unit, c.Controller = keysOf(p, h.PersonID)
	}
	if m := p.Child.Address.Municipality; !p.Protected(p.ChildID(), on) && m.Code != "" {
		c.Municipality = plan.Identifier{System: m.System, Value: m.Code}
	}
	if !plan.Open(c.Status) {
		c.Closed = p.Course[len(p.Course)-1].On
	}
	days := daysOf(p, &c)
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if day := plan.DayOf(m.Start); m.Kind == plan.MeetingReview && m.State == plan.MeetingPlanned && plan.Open(c.Status) {
			c.Review = earlier(c.Review, day)
		}
	}
	return c, days
}

// daysOf lists the open days, and notes the first ones on the card.
func daysOf(p *plan.Plan, c *Card) []Day {
	dues, _ := due.Of(p, due.Options{On: c.On})
	days := make([]Day, 0, len(dues))
	for i := range dues {
		d := &dues[i]
		if d.IsDone() || d.Last.IsZero() {
			continue
		}
		c.Due = earlier(c.Due, d.Last)
		if d.Kind == due.KindContact {
			c.NextContact = earlier(c.NextContact, d.Last)
		}
		days = append(days, Day{
			Last: d.Last, PlanID: p.ID, Part: d.PartID, Kind: d.Kind, Rule: d.Law.Rule.ID, Subject: c.Subject,
			Worker: c.Worker, Unit: c.Unit, Controller: c.Controller,
		})
	}
	return unlike(days)
}

func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// holderOn returns who holds the baton at the end of a day; before the first hold
// begins, who will be the first.
func holderOn(p *plan.Plan, on civil.Date) (plan.Holding, bool) {
	last, found := plan.Holding{}, false
	for i := range p.Baton {
		h := &p.Baton[i]
		if !plan.Holds(h.Role) {
			continue
		}
		if !found || !plan.DayOf(h.From).After(on) {
			last, found = *h, true
		}
	}
	return last, found
}

// keysOf returns the keys of a worker, of the worker's organisation and of its
// controller.
func keysOf(p *plan.Plan, id plan.ID) (worker, unit, controller plan.Identifier) {
	m := p.Person(id)
	if m == nil {
		return worker, unit, controller
	}
	worker = keyOf(m.Identifiers)
	if m.Professional == nil {
		return worker, unit, controller
	}
	if o := p.Organisation(m.Professional.OrganisationID); o != nil {
		unit = keyOf(o.Identifiers)
	}
	if o := p.Organisation(p.Controller(m.Professional.OrganisationID)); o != nil {
		controller = keyOf(o.Identifiers)
	}
	return worker, unit, controller
}

// systemIdentityCode is the naming system of identity codes, which are no key of
// anything here.
const systemIdentityCode = "urn:oid:1.2.246.21"

func keyOf(all []plan.Identifier) plan.Identifier {
	for _, i := range all {
		if i.System != systemIdentityCode {
			return i
		}
	}
	return plan.Identifier{}
}
