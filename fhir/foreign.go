package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// What resources of others say in other places than ours do. It is only read:
// what is written follows the tables.

// conceptWords takes the words of a CodeableConcept: its text, else the display
// of its first code.
func (l *limit) conceptWords(cc *node) string {
	if text := l.takeText(cc, "text"); text != "" {
		return text
	}
	return l.takeText(cc.member("coding").item(0), "display")
}

// takeText takes a text as far as the member can hold it: what is longer is told, and
// kept whole.
func (l *limit) takeText(n *node, name string) string {
	text := takeText(n, name)
	if text == "" || l.holds(reflect.ValueOf(text)) {
		return text
	}
	n.member(name).give()
	n.member(name).refuse()
	begun, _ := l.begin(text)
	return begun
}

// newPractitionerNoun is a professional of whom others say no more than who it
// is. It is never written: then there is a role too.
func newPractitionerNoun() *noun {
	return declare(declaration[plan.Member]{
		name: "member", label: code.Say("Ammattilainen", "Yrkesperson", "Professional"),
		in: []string{"Practitioner"},
		rows: []row{
			{member: "name", home: "Practitioner.name[0]"},
			{member: "identifiers", home: "Practitioner.identifier[]"},
			{member: "telecoms", home: "Practitioner.telecom[]"},
			{member: "address", home: "Practitioner.address[0]"},
		},
		readOnly: true,
		after: func(r *reading, m *plan.Member, f *found) {
			m.SecurityBans = r.labelledBan(m.SecurityBans, f)
			if m.Kind.IsZero() {
				m.Kind = plan.MemberProfessional
			}
		},
	})
}

// kinship reads what a person is to the child from the standard's role codes.
func kinship(m *plan.Member, f *found) {
	if !m.Kind.IsZero() {
		return
	}
	m.Kind = plan.MemberNearPerson
	var relation plan.Relation
	eachOf(f.at[0].member("relationship"), func(cc *node) {
		eachOf(cc.member("coding"), func(coding *node) {
			if coding.str("system") != "http://terminology.hl7.org/CodeSystem/v3-RoleCode" {
				return
			}
			code := coding.str("code")
			for r, standard := range roleCodes {
				if standard != "" && standard == code && relation.IsZero() {
					relation = plan.Relation(r)
					coding.takeMember("code")
				}
			}
			if code == "GUARD" {
				m.Kind = plan.MemberGuardian
				coding.takeMember("code")
			}
		})
	})
	switch {
	case relation.IsZero():
	case m.Kind == plan.MemberGuardian:
		m.Guardian = &plan.Guardian{Relation: relation}
	default:
		m.NearPerson = &plan.NearPerson{Relation: relation}
	}
}

// activityDetails reads the activities that a CarePlan tells itself, where ours
// are Tasks.
func (r *reading) activityDetails(p *plan.Plan, f *found) {
	actions, text := limitFor[plan.Plan]("Actions"), limitFor[plan.Action]("Text")
	goals, owners := limitFor[plan.Action]("GoalIDs"), limitFor[plan.Action]("OwnerIDs")
	label := max(r.label, r.planLabel)
	eachOf(f.at[0].member("activity"), func(activity *node) {
		detail := activity.member("detail")
		if detail == nil || activity.member("reference") != nil || len(p.Actions) >= actions.items {
			return
		}
		if why := r.barredDetail(detail); !why.IsZero() {
			detail.reason = why
			return
		}
		a := plan.Action{ID: r.inventInside(activity), Text: text.takeText(detail, "description")}
		if a.Text == "" {
			a.Text = text.conceptWords(detail.member("code"))
		}
		if a.Text == "" {
			return
		}
		eachOf(detail.member("goal"), func(ref *node) {
			if len(a.GoalIDs) >= goals.items {
				return
			}
			if id, ok := r.partReferred(ref); ok {
				a.GoalIDs = append(a.GoalIDs, id)
			}
		})
		eachOf(detail.member("performer"), func(ref *node) {
			if len(a.OwnerIDs) >= owners.items {
				return
			}
			if id, ok := r.partReferred(ref); ok {
				a.OwnerIDs = append(a.OwnerIDs, id)
			}
		})
		if period := detail.member("scheduledPeriod"); period != nil {
			readPeriod(r, period, reflect.ValueOf(&a.Period).Elem())
		}
		a.Visibility = label
		if state := detailStates[detail.str("status")]; state.IsValid() {
			a.Progress = []plan.Progress{{ID: assess.ID(hashed("status\x00"+string(a.ID), 10)), State: state}}
			detail.takeMember("status")
		}
		p.Actions = append(p.Actions, a)
	})
}
