package sample

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// network makes the organisations and the professionals: a near worker of the
// child's age, a social worker, and now and then others.
func (m *maker) network() {
	p := m.plan
	town := pick(m, m.tongue.towns)
	municipality := plan.Organisation{ID: m.id(), Name: town, Ownership: plan.OwnershipPublic}
	county := plan.Organisation{ID: m.id(), Name: "HVA " + town, Ownership: plan.OwnershipPublic,
		Identifiers: []plan.Identifier{{System: "https://" + m.tongue.lang + ".example.fi/organisations", Value: "hva-1"}}}
	p.Organisations = append(p.Organisations, municipality, county)

	daily := plan.SectorEducation
	switch age := m.raisedOn.Year() - p.Child.Born.Year(); {
	case age < 1:
		daily = plan.SectorHealth
	case age < 7:
		daily = plan.SectorECEC
	case age > 15:
		daily = plan.SectorPupilWelfare
	}
	m.first = m.worker(daily, municipality.ID, plan.TierBasic, plan.RoleNearWorker)
	m.responsible = m.worker(plan.SectorSocial, county.ID, plan.TierSpecial, plan.RoleResponsibleWorker)
	for _, more := range []plan.Sector{plan.SectorHealth, plan.SectorPupilWelfare, plan.SectorYouth, plan.SectorThird} {
		if m.happens(furtherWorker) {
			m.worker(more, county.ID, plan.Tier(1+m.IntN(3)), plan.RoleTeamMember)
		}
	}
	for _, rare := range []plan.Sector{plan.SectorPolice, plan.SectorOther} {
		if m.happens(rareWorker) {
			m.worker(rare, county.ID, plan.TierSpecial, plan.RoleNetworkMember)
		}
	}
	m.roles()
	if m.happens(expert) {
		p.People = append(p.People, plan.Member{ID: m.id(), Kind: plan.MemberExperienceExpert,
			Name: plan.Name{Given: pick(m, m.tongue.men), Family: pick(m, m.tongue.families)}})
	}
}

// roles gives some workers a second role, and some of their units another owner.
func (m *maker) roles() {
	p := m.plan
	for i := range p.People {
		if w := &p.People[i]; w.Professional != nil && m.happens(secondRole) {
			role := pick(m, []plan.RoleKind{plan.RoleAssessor, plan.RoleIntakeWorker, plan.RoleLeader, plan.RoleOwnWorker, plan.RoleNetworkMember})
			w.Roles = append(w.Roles, plan.Role{ID: m.id(), Kind: role, LocalLabel: role.Label(m.tongue.words()), Period: civil.Period{From: m.raisedOn}})
		}
	}
	if unit := &p.Organisations[len(p.Organisations)-1]; len(p.Organisations) > 4 && m.happens(privateUnit) {
		unit.Ownership = plan.OwnershipPrivate
	}
}

func (m *maker) worker(sector plan.Sector, controller plan.ID, tier plan.Tier, role plan.RoleKind) plan.ID {
	title := m.tongue.titles[sector.String()]
	unit := plan.Organisation{ID: m.id(), Name: sector.Label(m.tongue.words()), ControllerID: controller, Sector: sector, Ownership: plan.OwnershipPublic}
	if sector == plan.SectorThird {
		unit.Ownership, unit.ControllerID = plan.OwnershipThird, ""
	}
	office := plan.OfficeEmployment
	if sector == plan.SectorSocial {
		office = plan.OfficePublic
	}
	w := plan.Member{ID: m.id(), Kind: plan.MemberProfessional,
		Name:         plan.Name{Given: pick(m, m.tongue.women), Family: pick(m, m.tongue.families)},
		Telecoms:     []plan.Telecom{{Kind: plan.TelecomPhone, Value: "+358 50 000 0000"}},
		Period:       civil.Period{From: m.raisedOn},
		Roles:        []plan.Role{{ID: m.id(), Kind: role, LocalLabel: role.Label(m.tongue.words()), Period: civil.Period{From: m.raisedOn}}},
		Professional: &plan.Professional{OrganisationID: unit.ID, Sector: sector, Tier: tier, Title: title, Office: office}}
	m.plan.Organisations = append(m.plan.Organisations, unit)
	m.plan.People = append(m.plan.People, w)
	m.workers = append(m.workers, w.ID)
	return w.ID
}
