package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newMeetingNoun is a meeting: the invitation to it as an Appointment, what was
// held as an Encounter. Who attended stands in extensions, since the child
// cannot be a participant of an Encounter; the participants follow from them.
func newMeetingNoun() *noun {
	return declare(declaration[plan.Meeting]{
		name:  "meeting",
		label: code.Say("Tapaaminen", "Möte", "Meeting"),
		in:    []string{"Appointment", "Encounter"},
		rows: []row{
			{member: "kind", home: "Appointment.appointmentType"},
			{member: "on", home: "Appointment.created", earlier: true},
			{member: "start", home: "Appointment.start"},
			{member: "end", home: "Appointment.end"},
			{member: "invitations", home: "Appointment.participant[]", having: ExtensionURL("part-id")},
			{member: "invitations.personId", home: "Appointment.participant[].actor"},
			{member: "attendance", home: "Encounter.extension"},
			{member: "text", home: "Encounter.extension"},
			{member: "feedback", home: "Encounter.extension"},
		},
		has: func(m *plan.Meeting, resource string) bool {
			return resource == "Appointment" || m.State == plan.MeetingHeld || m.Text != "" || len(m.Attendance)+len(m.Feedback) > 0
		},
		finish: finishMeeting,
		link:   func(r *reading, a *node, _ string) *entry { return r.pointing(a, "appointment", "Encounter") },
		after: func(r *reading, m *plan.Meeting, f *found) {
			if asked := f.at[0].member("requestedPeriod").item(0); m.Start.IsZero() && m.End.IsZero() {
				r.instant(asked.member("start"), &m.Start)
				r.instant(asked.member("end"), &m.End)
			}
			if !m.Start.IsZero() && !m.End.IsZero() && m.End.Before(m.Start) && !r.known[f.at[0]].ours {
				m.End = civil.Instant{} // nobody knows which of the two is wrong
				for _, end := range []*node{f.at[0].member("end"), f.at[0].member("requestedPeriod").item(0).member("end")} {
					if end != nil {
						end.give()
						end.refuse()
					}
				}
			}
			if !m.State.IsZero() {
				followStatus(f.at[0].member("status"), &m.State, appointmentStatuses)
			}
			f.invitations(m)
			r.theirMeeting(m, f)
		},
	})
}

// appointmentStatuses and encounterStatuses are FHIR's statuses for the states
// of a meeting; a moved one is another Appointment.
var (
	appointmentStatuses = code.Column[plan.MeetingState, r4.AppointmentStatus]{
		plan.MeetingPlanned:   r4.AppointmentStatusBooked,
		plan.MeetingHeld:      r4.AppointmentStatusFulfilled,
		plan.MeetingMoved:     r4.AppointmentStatusCancelled,
		plan.MeetingCancelled: r4.AppointmentStatusCancelled,
	}
	encounterStatuses = code.Column[plan.MeetingState, r4.EncounterStatus]{
		plan.MeetingPlanned:   r4.EncounterStatusPlanned,
		plan.MeetingHeld:      r4.EncounterStatusFinished,
		plan.MeetingMoved:     r4.EncounterStatusCancelled,
		plan.MeetingCancelled: r4.EncounterStatusCancelled,
	}
	participations = code.Column[plan.Response, r4.ParticipationStatus]{
		plan.ResponseAccepts:  r4.ParticipationStatusAccepted,
		plan.ResponseDeclines: r4.ParticipationStatusDeclined,
		plan.ResponseNone:     r4.ParticipationStatusNeedsAction,
	}
)

func finishMeeting(w *writing, m *plan.Meeting, r *set) {
	a := resourceOf[Appointment](r)
	state := max(m.State, plan.MeetingPlanned)
	a.Status = appointmentStatuses.Of(state)
	if a.Start == nil || a.End == nil {
		// FHIR takes both ends or neither; one alone is what was asked for.
		if a.Start != nil || a.End != nil {
			a.RequestedPeriod = []r4.Period{{Start: a.Start, End: a.End}}
			a.Start, a.End = nil, nil
		}
		if a.Status != r4.AppointmentStatusCancelled {
			a.Status = r4.AppointmentStatusProposed
		}
	}
	for i := range a.Participant {
		a.Participant[i].Status = r4.ParticipationStatusNeedsAction
		if answer := m.Invitations[i].Response; answer.IsValid() {
			a.Participant[i].Status = participations.Of(answer)
		}
	}
	if len(a.Participant) == 0 { // FHIR asks for one: the child whose matter it is
		a.Participant = []r4.AppointmentParticipant{{Actor: new(w.subject()), Status: r4.ParticipationStatusNeedsAction}}
	}
	e := resourceOf[Encounter](r)
	if e == nil {
		return
	}
	e.Status = encounterStatuses.Of(state)
	e.Class = encounterClass(m.Place)
	e.Type = []r4.CodeableConcept{kindOf(w, m.Kind)}
	e.Subject = new(w.subject())
	e.Appointment = []r4.Reference{{Reference: new(urn + *a.Id)}}
	if !m.Start.IsZero() || !m.End.IsZero() {
		e.Period = &r4.Period{Start: given(m.Start.String()), End: given(m.End.String())}
	}
	for i := range m.Attendance {
		at := &m.Attendance[i]
		who, ok := w.referTo(at.PersonID, people[1:])
		if !ok || at.Presence == plan.PresenceAbsent {
			continue
		}
		p := r4.EncounterParticipant{Individual: &who}
		if !at.From.IsZero() || !at.To.IsZero() {
			p.Period = &r4.Period{Start: given(at.From.String()), End: given(at.To.String())}
		}
		e.Participant = append(e.Participant, p)
	}
}

// invitations lets the answers that participants gave by FHIR means win. One
// that was never asked for an answer stays without.
func (f *found) invitations(m *plan.Meeting) {
	i := 0
	eachOf(f.at[0].member("participant"), func(n *node) {
		if !n.mentions(ExtensionURL("part-id")) || i >= len(m.Invitations) {
			return
		}
		answer := &m.Invitations[i].Response
		if status := n.member("status"); answer.IsValid() || status.content() != "needs-action" {
			followStatus(status, answer, participations)
		}
		i++
	})
}

// encounterClass is the standard's coarse class of a place.
func encounterClass(p *plan.Place) r4.Coding {
	class := "AMB"
	if p != nil && p.Kind == plan.PlaceHome {
		class = "HH"
	} else if p != nil && p.Kind == plan.PlaceRemote {
		class = "VR"
	}
	return r4.Coding{System: new(actCodes), Code: &class}
}
