package services

import (
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

var teamArea = fhir.ExtensionURL("team-area")

// team writes a family-centre team as a CareTeam of organisations, which is of no
// patient (perhekeskustiimi).
func (w *writing) team(t *directory.Team) resource {
	r := w.head(nounTeam, t.ID)
	r.Name, r.NameElement = told(t.Name)
	r.narrate(nounTeam, t.Name)
	r.Status = "active"
	for _, id := range t.AreaIDs {
		r.Extension = append(r.Extension, extension{URL: teamArea, ValueReference: w.refer(nounArea, id)})
	}
	for _, id := range t.ActorIDs {
		r.Participant = append(r.Participant, participant{*w.refer(nounActor, id)})
	}
	return r
}

// team reads a CareTeam. One of a patient is none of ours; one whose area is not
// understood would work everywhere.
func (r *reading) team(e *entry) (directory.Team, bool) {
	t := directory.Team{ID: e.key}
	if e.node.member("subject") != nil || e.node.member("encounter") != nil {
		e.node.refuse(fhir.ReasonOtherChild)
		return t, false
	}
	understood := true
	var areas, members []*tree
	e.node.extensions(teamArea, func(x *tree) {
		to := r.look(x.member("valueReference"), nounArea)
		if to == nil {
			x.refuse(fhir.ReasonUnresolved)
			understood = false
			return
		}
		areas, t.AreaIDs = append(areas, x.member("valueReference")), append(t.AreaIDs, to.key)
	})
	e.node.member("participant").items(func(p *tree) {
		if to := r.look(p.member("member"), nounActor); to != nil {
			members, t.ActorIDs = append(members, p.member("member")), append(t.ActorIDs, to.key)
		} else {
			p.refuse(fhir.ReasonUnresolved)
		}
	})
	if !understood || members == nil {
		return t, false
	}
	for _, a := range areas {
		r.find(a, nounArea)
		a.accept()
	}
	for _, m := range members {
		r.find(m, nounActor)
	}
	t.Name = r.words(e.node, "name")
	return t, true
}
