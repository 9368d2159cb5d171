package web

import (
	"net/http"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

func meetingFields(d *desk) []field {
	return []field{
		{Name: "kind", Kind: "choose", Label: code.Say("Mikä tapaaminen?", "Vilket möte?", "Which meeting?"), Options: choices[plan.MeetingKind](d.lang), Required: true, Value: plan.MeetingJoint.String()},
		{Name: "start", Kind: "moment", Label: code.Say("Alkaa", "Börjar", "Starts"), Hint: code.Say("Suomen aikaa", "Finsk tid", "Finnish time"), Required: true},
		{Name: "end", Kind: "moment", Label: code.Say("Päättyy", "Slutar", "Ends")},
		{Name: "place", Kind: "choose", Label: code.Say("Missä?", "Var?", "Where?"), Options: none(choices[plan.PlaceKind](d.lang))},
		{Name: "invite", Kind: "pick", Label: code.Say("Keitä pyydetään?", "Vilka bjuds in?", "Who is invited?"), Options: d.everyone()},
		{Name: "permit", Kind: "pick", Label: code.Say("Kuka perheestä antoi luvan pyytää heidät?", "Vem i familjen gav lov att bjuda in dem?", "Who of the family permitted to invite them?"), Options: d.family()},
	}
}

func writeMeeting(v *values, s *keeper.Scene) {
	m := plan.Meeting{ID: s.IDs.Next(), Statement: s.By(), Kind: mustChoose[plan.MeetingKind](v, "kind"), State: plan.MeetingPlanned, Start: v.moment("start")}
	if v.text("end") != "" {
		if m.End = v.moment("end"); m.End.Compare(m.Start) <= 0 {
			v.fail("end", code.Say("Loppu on ennen alkua.", "Slutet är före början.", "The end is before the start."))
		}
	}
	if kind := chosen[plan.PlaceKind](v, "place"); kind != 0 {
		m.Place = &plan.Place{Kind: kind}
	}
	permitted := v.ids("permit")
	for _, id := range v.ids("invite") {
		i := plan.Invitation{ID: s.IDs.Next(), Statement: s.By(), PersonID: id}
		if p := s.Plan.Person(id); p != nil && p.Kind == plan.MemberProfessional && id != s.Me {
			if i.Permission = plan.PermissionNotYet; len(permitted) > 0 {
				i.Permission, i.PermittedByIDs = plan.PermissionGiven, permitted
			}
		}
		m.Invitations = append(m.Invitations, i)
	}
	s.Plan.Meetings = append(s.Plan.Meetings, m)
}

// meetingsOf are the meetings that are not cancelled or moved, newest first.
func meetingsOf(d *desk) (all []option) {
	for i := range slices.Backward(d.Seen().Meetings) {
		m := &d.Seen().Meetings[i]
		if m.State != plan.MeetingMoved && m.State != plan.MeetingCancelled {
			all = append(all, option{string(m.ID), m.Kind.Label(d.lang) + " " + momentWords(m.Start, d.lang)})
		}
	}
	return all
}

func feedbackFields(d *desk) []field {
	all := meetingsOf(d)
	if len(all) == 0 {
		return nil
	}
	return append(d.whose(),
		field{Name: "meeting", Kind: "choose", Label: code.Say("Tapaaminen", "Möte", "Meeting"), Options: all, Required: true, Value: string(d.of)},
		field{Name: "text", Kind: "area", Label: code.Say("Miltä tapaaminen tuntui?", "Hur kändes mötet?", "How did the meeting feel?"), Required: true},
	)
}

func meetingIn(v *values, s *keeper.Scene) *plan.Meeting {
	id := v.mustID("meeting")
	for i := range s.Plan.Meetings {
		if m := &s.Plan.Meetings[i]; m.ID == id {
			return m
		}
	}
	v.fail("meeting", askChoice)
	return nil
}

func writeFeedback(v *values, s *keeper.Scene) {
	if m := meetingIn(v, s); m != nil {
		m.Feedback = append(m.Feedback, plan.Feedback{ID: s.IDs.Next(), Statement: v.said(), Text: v.must("text")})
	}
}

func attendanceFields(d *desk) []field {
	all := meetingsOf(d)
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "meeting", Kind: "choose", Label: code.Say("Tapaaminen", "Möte", "Meeting"), Options: all, Required: true, Value: string(d.of)},
		{Name: "person", Kind: "pick", Label: code.Say("Paikalla", "På plats", "Present"), Options: d.everyone()},
		{Name: "presence", Kind: "choose", Label: code.Say("Kuinka kauan?", "Hur länge?", "For how long?"), Options: choices(d.lang, plan.PresenceWhole, plan.PresencePart), Value: plan.PresenceWhole.String()},
		{Name: "held", Kind: "check", Label: code.Say("Tapaaminen on pidetty", "Mötet har hållits", "The meeting has been held"), Options: []option{{"yes", code.Say("kyllä", "ja", "yes").In(d.lang)}}},
	}
}

func writeAttendance(v *values, s *keeper.Scene) {
	m := meetingIn(v, s)
	if m == nil {
		return
	}
	presence := mustChoose[plan.Presence](v, "presence")
	for _, id := range v.ids("person") {
		if !slices.ContainsFunc(m.Attendance, func(a plan.Attendance) bool { return a.PersonID == id }) {
			m.Attendance = append(m.Attendance, plan.Attendance{ID: s.IDs.Next(), PersonID: id, Presence: presence})
		}
	}
	switch v.text("held") {
	case "":
	case "yes":
		m.State = plan.MeetingHeld
	default:
		v.fail("held", askChoice)
	}
}

// meeting is the joint meeting: what is said into the plan now, and a form for each
// thing that is agreed on, in the order of the recording template.
func (s *Server) meeting(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	id := plan.ID(c.r.PathValue("meeting"))
	if !assess.ValidID(string(id)) || !hasMeeting(o.Seen(), id) {
		return keeper.ErrNothing
	}
	c.page(http.StatusOK, "meeting", "meeting.title", c.planPage(o, id))
	return nil
}

// present are who is invited and who came, for the head of a meeting.
func present(p *plan.Plan, m *plan.Meeting, l code.Lang) (all []string) {
	known := map[plan.ID]bool{}
	add := func(id plan.ID) {
		if !known[id] {
			known[id] = true
			all = append(all, print.Called(p, id, l))
		}
	}
	for _, i := range m.Invitations {
		add(i.PersonID)
	}
	for _, a := range m.Attendance {
		add(a.PersonID)
	}
	return all
}
