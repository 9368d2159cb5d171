package fhir

import (
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// newVisitNoun is a visit of others that the plan names without an invitation to it: when
// the plan was made, what came of an activity. Ours is an Appointment; this is only read.
func newVisitNoun() *noun {
	return declare(declaration[plan.Meeting]{
		name: "meeting", label: code.Say("Tapaaminen", "Möte", "Meeting"), in: []string{"Encounter"}, readOnly: true,
		rows: []row{
			{member: "start", home: "Encounter.period.start"},
			{member: "end", home: "Encounter.period.end"},
		},
		after: func(r *reading, m *plan.Meeting, f *found) {
			at := f.at[0]
			m.Kind, m.State = plan.MeetingJoint, visitStates[at.str("status")]
			if m.State.IsZero() {
				m.State = plan.MeetingPlanned
			} else {
				at.takeMember("status")
			}
			r.instant(at.member("actualPeriod").member("start"), &m.Start) // of R5
			r.instant(at.member("actualPeriod").member("end"), &m.End)
			text := limitFor[plan.Meeting]("Text")
			for _, name := range []string{"type", "serviceType", "reasonCode", "reason"} {
				words, from := wordsIn(at.member(name))
				m.Text = text.and(m.Text, words, from)
			}
			m.Place = r.visitPlace(at)
			most := limitFor[plan.Meeting]("Attendance").items
			eachOf(at.member("participant"), func(p *node) {
				who := p.member("individual")
				if who == nil {
					who = p.member("actor") // of R5
				}
				if e := r.referredOr(who); e == nil || !isPerson(e.resource) || len(m.Attendance) >= most || m.State != plan.MeetingHeld {
					return
				}
				if id, ok := r.partReferred(who); ok {
					m.Attendance = append(m.Attendance, plan.Attendance{
						ID: assess.ID(hashed("attended\x00"+string(m.ID)+"\x00"+string(id), 10)), PersonID: id, Presence: plan.PresenceWhole})
				}
			})
		},
	})
}

// visitStates are what became of a visit, by its status in R4 and R5.
var visitStates = map[string]plan.MeetingState{
	"planned": plan.MeetingPlanned, "finished": plan.MeetingHeld, "completed": plan.MeetingHeld, "discharged": plan.MeetingHeld, "cancelled": plan.MeetingCancelled,
}

// visitPlace is where a visit is, as far as its class and words tell.
func (r *reading) visitPlace(at *node) *plan.Place {
	form, class := limitFor[plan.Place]("Text"), at.member("class")
	place := &plan.Place{Kind: plan.PlaceElsewhere}
	where := at.member("location").item(0).member("location")
	place.Text = r.placeCalled(where, form)
	switch class.str("code") {
	case "HH":
		place.Kind = plan.PlaceHome
	case "VR":
		place.Kind = plan.PlaceRemote
	default:
		if place.Text == "" {
			return nil
		}
		return place
	}
	class.takeMember("code")
	if strings.HasSuffix(class.str("system"), "/CodeSystem/v3-ActCode") {
		class.takeMember("system")
	}
	return place
}
