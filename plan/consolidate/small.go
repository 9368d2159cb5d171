package consolidate

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// sector takes up one sector's plan in the small form.
func (j *joining) sector(s *Sector) {
	out := j.out.Plan
	j.child(s)
	unit := j.owner(&s.Owner)
	people := map[*Person]plan.ID{}
	for i := range s.People {
		people[&s.People[i]] = j.known(s, &s.People[i], unit)
	}
	if m := s.person(s.Responsible); m != nil {
		j.responsible = append(j.responsible, people[m])
	}
	said := plan.Statement{By: unit, On: s.On, Lang: s.Lang}
	if s.Lang == out.Lang {
		said.Lang = ""
	}
	ref := plan.SectorPlan{ID: j.ids.Next(), Statement: said, Kind: s.Kind, Relation: plan.SectorPlanBeside, Title: s.Title,
		OrganisationID: unit, Identifiers: s.Identifiers, Period: s.Period}
	for _, q := range s.Questions {
		id := j.ids.Next()
		j.came(id)
		ref.Questions = append(ref.Questions, plan.Question{ID: id, Statement: said, Text: q.Text, Answer: q.Answer})
	}
	for _, t := range s.Texts {
		ref.Excerpts = append(ref.Excerpts, plan.Excerpt{ID: j.ids.Next(), Statement: said, Title: t.Title, Text: t.Text})
	}
	out.SectorPlans = append(out.SectorPlans, ref)
	for _, g := range s.Goals {
		id := j.ids.Next()
		j.came(id)
		out.Goals = append(out.Goals, plan.Goal{ID: id, Statement: said, Text: g.Text, Evidence: g.Evidence, Due: g.Due})
	}
	for i := range s.Actions {
		out.Actions = append(out.Actions, j.action(s, i, said, unit, people))
	}
}

// action takes up one action. Its owners are people of the proposal.
func (j *joining) action(s *Sector, n int, said plan.Statement, unit plan.ID, people map[*Person]plan.ID) plan.Action {
	a := &s.Actions[n]
	made := plan.Action{ID: j.ids.Next(), Statement: said, Text: a.Text, Setting: a.Setting, Place: a.Place, Period: a.Period, Due: a.Due}
	j.came(made.ID)
	if a.Rhythm != nil {
		made.Rhythm = new(*a.Rhythm)
	}
	for i, name := range a.Owners {
		switch m := s.person(name); {
		case m != nil:
			made.OwnerIDs = append(made.OwnerIDs, people[m])
		case same(name, s.Owner.Name):
			made.OwnerIDs = append(made.OwnerIDs, unit)
		case same(name, s.Child.Name.String()):
			made.OwnerIDs = append(made.OwnerIDs, j.out.Plan.Child.ID)
		default: // Check says so
			j.leave(issue.Pointer("/actions").Item(n).Member("owners").Item(i))
		}
	}
	return made
}

// child takes up what a sector's plan says of the child.
func (j *joining) child(s *Sector) {
	c := &j.out.Plan.Child
	if c.Subject == "" {
		c.Subject = s.Child.Subject
		j.out.Plan.Lang = s.Lang
	}
	if c.ID == "" {
		c.ID = j.ids.Next()
	}
	if c.Name.IsZero() {
		c.Name = s.Child.Name
	}
	if c.Born.IsZero() {
		c.Born = s.Child.Born
	}
	if !s.Child.Name.IsZero() && !same(c.Name.String(), s.Child.Name.String()) {
		j.leave("/child/name")
		j.find(ruleChildDiffers.At("/child/name"))
	}
	if !s.Child.Born.IsZero() && c.Born != s.Child.Born {
		j.leave("/child/born")
		j.find(ruleChildDiffers.At("/child/born"))
	}
}

// owner returns the organisation that keeps a sector's plan, added where the
// proposal does not know it.
func (j *joining) owner(o *Owner) plan.ID {
	out := j.out.Plan
	made := plan.Organisation{Name: o.Name, Identifiers: o.Identifiers, Sector: o.Sector, Ownership: o.Ownership}
	if o.Controller != "" && !same(o.Controller, o.Name) {
		made.ControllerID = j.owner(&Owner{Name: o.Controller})
	}
	if known := j.organisation(o.Name, o.Identifiers); known != nil {
		for _, k := range o.Identifiers {
			if !slices.Contains(known.Identifiers, k) {
				known.Identifiers = append(known.Identifiers, k)
			}
		}
		if known.Sector == 0 {
			known.Sector = o.Sector
		}
		if known.Ownership == 0 {
			known.Ownership = o.Ownership
		}
		if known.ControllerID == "" && made.ControllerID != known.ID {
			known.ControllerID = made.ControllerID
		}
		return known.ID
	}
	made.ID = j.ids.Next()
	out.Organisations = append(out.Organisations, made)
	return made.ID
}

// known returns who somebody whom a sector's plan names is in the proposal,
// added where it does not know the person.
func (j *joining) known(s *Sector, p *Person, unit plan.ID) plan.ID {
	out := j.out.Plan
	made := plan.Member{Kind: p.Kind, Name: p.Name, Telecoms: p.Telecoms}
	switch p.Kind {
	case plan.MemberProfessional:
		made.Professional = &plan.Professional{OrganisationID: unit, Sector: s.Owner.Sector, Title: p.Title}
	case plan.MemberGuardian:
		made.Guardian = &plan.Guardian{Relation: p.Relation}
	case plan.MemberNearPerson:
		made.NearPerson = &plan.NearPerson{Relation: p.Relation}
	}
	// No role here lets anybody see anything: who may read the joint plan, the
	// family says anew.
	if p.LocalLabel != "" || same(p.Name.String(), s.Responsible) {
		made.Roles = []plan.Role{{ID: j.ids.Next(), Kind: plan.RoleNetworkMember, LocalLabel: p.LocalLabel}}
	}
	where := plan.ID("")
	if made.Professional != nil {
		where = unit
	}
	m := j.person(p.Name, p.Kind, where, nil)
	if m == nil {
		made.ID = j.ids.Next()
		out.People = append(out.People, made)
		return made.ID
	}
	for _, t := range made.Telecoms {
		if !slices.Contains(m.Telecoms, t) {
			m.Telecoms = append(m.Telecoms, t)
		}
	}
	m.Roles = append(m.Roles, made.Roles...)
	switch {
	case m.Professional == nil || p.Title == "" || p.Title == m.Professional.Title:
	case m.Professional.Title == "":
		m.Professional.Title = p.Title
	default:
		j.leave(issue.Pointer("/people").Item(slices.IndexFunc(s.People, func(q Person) bool { return q.Name == p.Name })).Member("title"))
	}
	return m.ID
}
