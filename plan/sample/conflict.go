package sample

import "github.com/onechildoneplan/oneplan/plan"

// apart makes what comes of plans that were made apart: what the other plan
// asked and says, an agenda of a meeting, and now and then a conflict that people
// settled.
func (m *maker) apart() {
	p := m.plan
	for i := range p.SectorPlans {
		if s := &p.SectorPlans[i]; m.happens(sectorPlanQuoted) {
			s.Questions = []plan.Question{{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Text: m.tongue.title + "?", Answer: pick(m, m.tongue.concerns)}}
			s.Excerpts = []plan.Excerpt{{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Title: m.tongue.title, Text: pick(m, m.tongue.concerns)}}
		}
	}
	if len(p.Meetings) == 0 || len(p.Goals) == 0 {
		return
	}
	if m.happens(agendaWritten) {
		p.Meetings[0].Agenda = []plan.AgendaItem{{ID: m.id(), AboutIDs: []plan.ID{p.Goals[0].ID}, Text: pick(m, m.tongue.concerns)}}
	}
	if m.happens(conflictSettled) {
		c := plan.Conflict{ID: m.id(), Statement: m.said(m.first, m.metOn), Kind: plan.ConflictKind(1 + m.IntN(6)), AboutIDs: []plan.ID{p.Goals[0].ID},
			Field: "text", Text: m.tongue.title, Sides: []plan.ConflictSide{
				{ID: m.id(), Statement: m.said(m.first, m.metOn), PartIDs: []plan.ID{p.Goals[0].ID}},
				{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Content: `"…"`},
			}}
		c.Settlement = &plan.Settlement{Statement: m.said(m.responsible, m.metOn), SideID: c.Sides[0].ID, Text: m.tongue.title, MeetingID: p.Meetings[0].ID}
		p.Conflicts = append(p.Conflicts, c)
	}
}
