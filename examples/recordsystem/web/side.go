package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sides"
)

// side is one service of the network (palvelu), and what it has open: what somebody who
// goes on receives before it closes.
type side struct {
	sides.Open
	Workers []string
	Items   []openItem
}

// openItem is one thing that is open, in words.
type openItem struct {
	ID     plan.ID
	Words  string
	Moves  bool // a meeting, which is moved and not received
	Gone   bool // the reader works for the side: somebody else receives it
	Pickup bool // the reader may receive it
}

// sidesOf are the services whose workers belong to the network today.
func sidesOf(o *keeper.Opened, l code.Lang) (all []side) {
	p := o.Seen()
	for i := range p.Organisations {
		at := side{Open: sides.Of(p, p.Organisations[i].ID, o.On)}
		own := false
		for k := range p.People {
			m := &p.People[k]
			if m.Professional == nil || m.Professional.OrganisationID != at.SideID || !m.Period.IsZero() && !m.Period.Contains(o.On) {
				continue
			}
			own = own || m.ID == o.Me
			at.Workers = append(at.Workers, print.Called(p, m.ID, l))
		}
		if len(at.Workers) == 0 && at.Received() {
			continue
		}
		for _, pointer := range at.Open.Items {
			id, words, meeting := openAt(p, pointer, l)
			at.Items = append(at.Items, openItem{ID: id, Words: words, Moves: meeting, Gone: own, Pickup: o.Professional() && !own && !meeting})
		}
		all = append(all, at)
	}
	return all
}

// openAt says what stands at a place that sides tells of.
func openAt(p *plan.Plan, at issue.Pointer, l code.Lang) (id plan.ID, words string, meeting bool) {
	list, number, _ := strings.Cut(strings.TrimPrefix(string(at), "/"), "/")
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return "", code.Say("viestikapula", "stafettpinnen", "the baton").In(l), false
	}
	switch {
	case list == "actions" && n < len(p.Actions):
		return p.Actions[n].ID, brief(p.Actions[n].Text), false
	case list == "contacts" && n < len(p.Contacts):
		c := &p.Contacts[n]
		return c.ID, code.Say("yhteydenotto", "kontakt", "contact").In(l) + " " + dayWords(c.Day, l) + ", " + c.Way.Label(l), false
	case list == "meetings" && n < len(p.Meetings):
		m := &p.Meetings[n]
		return m.ID, m.Kind.Label(l) + " " + momentWords(m.Start, l), true
	case list == "followUp" && n < len(p.FollowUp):
		r := &p.FollowUp[n]
		return r.ID, r.Direction.Label(l) + ": " + r.Way.Label(l), false
	case list == "course":
		return "", plan.StatusHandedOver.Label(l), false
	}
	return "", list, false
}

func receiveFields(d *desk) []field {
	var all []option
	for _, at := range sidesOf(d.Opened, d.lang) {
		if at.SideID != d.of {
			continue
		}
		for _, item := range at.Items {
			if item.Pickup {
				all = append(all, option{string(item.ID), item.Words})
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "item", Kind: "pick", Label: code.Say("Mitkä otat vastaan?", "Vilka tar du emot?", "Which do you receive?"), Options: all, Required: true},
		{Name: "text", Kind: "area", Label: code.Say("Omin sanoin", "Med egna ord", "In your own words")},
	}
}

// actReceive takes over what the actor sees that a side has open, all of it or nothing.
func actReceive(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	from, items := v.mustID("of"), v.ids("item")
	if len(items) == 0 {
		v.fail("item", askChoice)
	}
	open := map[plan.ID]bool{}
	for _, at := range sides.Of(s.Plan, from, s.On).Items {
		id, _, meeting := openAt(s.Plan, at, code.FI)
		open[id] = !meeting
	}
	for _, item := range items {
		if !open[item] {
			v.fail("item", askChoice)
		}
	}
	for _, item := range items {
		next, issues := sides.Receive(p, from, item, plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text")})
		if next == nil {
			return nil, issues
		}
		p = next
	}
	return p, nil
}

func leavingFields(d *desk) []field {
	if d.Seen().Organisation(d.of) == nil {
		return nil
	}
	return []field{{Name: "day", Kind: "day", Label: code.Say("Palvelun viimeinen päivä", "Tjänstens sista dag", "The service's last day"), Required: true, Value: d.On.String()}}
}

// actLeaving ends a side's time in the network, once all that it has open is received.
func actLeaving(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	from, on := v.mustID("of"), v.mustDay("day")
	if s.Plan.Organisation(from) == nil {
		v.fail("day", askChoice)
		return nil, nil
	}
	return sides.Close(p, from, on)
}

func movingFields(d *desk) []field {
	var all []option
	for i := range d.Seen().Meetings {
		if m := &d.Seen().Meetings[i]; m.State == plan.MeetingPlanned {
			all = append(all, option{string(m.ID), m.Kind.Label(d.lang) + " " + momentWords(m.Start, d.lang)})
		}
	}
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "meeting", Kind: "choose", Label: code.Say("Tapaaminen", "Möte", "Meeting"), Options: all, Required: true, Value: string(d.of)},
		{Name: "start", Kind: "moment", Label: code.Say("Alkaa", "Börjar", "Starts"), Hint: code.Say("Suomen aikaa", "Finsk tid", "Finnish time"), Required: true},
		{Name: "end", Kind: "moment", Label: code.Say("Päättyy", "Slutar", "Ends")},
		{Name: "text", Kind: "text", Label: code.Say("Miksi?", "Varför?", "Why?")},
	}
}

// actMoving moves a meeting that the actor sees: it becomes the mover's.
func actMoving(v *values, p *plan.Plan, s *keeper.Scene) (*plan.Plan, issue.List) {
	id, start := v.mustID("meeting"), v.moment("start")
	var end civil.Instant
	if v.text("end") != "" {
		if end = v.moment("end"); end.Compare(start) <= 0 {
			v.fail("end", code.Say("Loppu on ennen alkua.", "Slutet är före början.", "The end is before the start."))
		}
	}
	i := slices.IndexFunc(p.Meetings, func(m plan.Meeting) bool { return m.ID == id })
	if i < 0 || !hasMeeting(s.Plan, id) {
		v.fail("meeting", askChoice)
		return nil, nil
	}
	var invitations []plan.ID
	for range p.Meetings[i].Invitations {
		invitations = append(invitations, s.IDs.Next())
	}
	return p.MoveMeeting(id, start, end, invitations, plan.Act{ID: s.IDs.Next(), By: s.Me, On: s.On, Text: v.text("text")})
}
