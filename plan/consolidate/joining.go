package consolidate

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// joining is one proposal on its way.
type joining struct {
	Options
	ids   *plan.IDs
	out   *Proposal
	input int // the number of the input being taken up
	// from says of every goal, action and question which input it came from.
	from map[plan.ID]int
	// responsible are the people whom inputs name as responsible, in order.
	responsible []plan.ID
	grounded    bool // whether a whole plan is the ground
}

// SystemSource is the naming system under which a reference keeps the id of the
// whole plan that it refers to.
const SystemSource = plan.CanonicalBase + "/source-plan"

func (j *joining) came(id plan.ID) {
	if j.from == nil {
		j.from = map[plan.ID]int{}
	}
	j.from[id] = j.input
}

func (j *joining) leave(at issue.Pointer) {
	j.out.Left = append(j.out.Left, Left{j.input, at})
}

// whole takes up a whole plan. What people said of that plan alone stays in it:
// its course, their agreement to it, copies of it, and above all consents and
// disclosures by law, which were given for what stood in it and must not open
// what the others say. Refusals and prohibitions come along. It reports false
// where an id is that of another part already.
func (j *joining) whole(given *plan.Plan) bool {
	p := given.Clone()
	if j.grounded && j.clashes(p) {
		return false
	}
	j.leaveBehind(p)
	if h := holder(p); h != "" {
		j.responsible = append(j.responsible, h)
	}
	if !j.grounded {
		j.grounded = true
		p.ID, p.Revision, p.Identifiers = j.out.Plan.ID, 0, nil
		j.out.Plan = p
	} else {
		j.beside(p)
	}
	j.refer(given)
	for i := range p.Goals {
		j.came(p.Goals[i].ID)
	}
	for i := range p.Actions {
		j.came(p.Actions[i].ID)
	}
	for i := range p.SectorPlans {
		for k := range p.SectorPlans[i].Questions {
			j.came(p.SectorPlans[i].Questions[k].ID)
		}
	}
	return true
}

// leaveBehind takes out of a plan what is said of that plan alone.
func (j *joining) leaveBehind(p *plan.Plan) {
	for _, list := range []struct {
		name string
		n    int
	}{
		{"course", len(p.Course)}, {"agreements", len(p.Agreements)}, {"copies", len(p.Copies)}, {"legalGrounds", len(p.LegalGrounds)},
	} {
		for i := range list.n {
			j.leave(issue.Pointer("").Member(list.name).Item(i))
		}
	}
	p.Course, p.Agreements, p.Copies, p.LegalGrounds = nil, nil, nil, nil
	kept := p.Consents[:0]
	for i := range p.Consents {
		if p.Consents[i].Decision == plan.ConsentGiven {
			j.leave(issue.Pointer("/consents").Item(i))
			continue
		}
		kept = append(kept, p.Consents[i])
	}
	p.Consents = slices.Clip(kept)
}

// refer makes sure that the plan itself is among the references.
func (j *joining) refer(given *plan.Plan) {
	out := j.out.Plan
	own := append(slices.Clone(given.Identifiers), plan.Identifier{System: SystemSource, Value: string(given.ID)})
	for i := range out.SectorPlans {
		s := &out.SectorPlans[i]
		if slices.ContainsFunc(s.Identifiers, func(k plan.Identifier) bool { return slices.Contains(own, k) }) {
			for _, k := range own {
				if !slices.Contains(s.Identifiers, k) {
					s.Identifiers = append(s.Identifiers, k)
				}
			}
			return
		}
	}
	ref := plan.SectorPlan{ID: j.ids.Next(), Kind: plan.SectorPlanOther, Relation: plan.SectorPlanBeside, Title: string(given.Title), Identifiers: own}
	ref.On = j.On
	if h := holder(given); h != "" {
		if m := out.Person(h); m != nil && m.Professional != nil {
			ref.OrganisationID = m.Professional.OrganisationID
		}
	}
	out.SectorPlans = append(out.SectorPlans, ref)
}

// holder returns who holds the baton of a plan, as far as it is known.
func holder(p *plan.Plan) plan.ID {
	for _, h := range slices.Backward(p.Baton) {
		if plan.Holds(h.Role) && h.To.IsZero() {
			return h.PersonID
		}
	}
	return ""
}
