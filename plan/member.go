package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Member is a person of the child's family or network (verkoston jäsen). Kind
// says which; what belongs to one kind stands in the member of that name.
type Member struct {
	// Own id of this person in the plan (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"person"`
	// Guardian, near person, experience expert or professional (laji).
	Kind MemberKind `json:"kind" validate:"required"`
	// The person's name (nimi).
	Name Name `json:"name,omitzero"`
	// Keys of the person in other systems (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// What the person needs in order to take part (osallistumisen tuki).
	Service *Service `json:"service,omitzero"`
	// Ways to reach the person (yhteystiedot).
	Telecoms []Telecom `json:"telecoms,omitzero" validate:"omitempty,max=20,dive"`
	// Where the person lives (osoite).
	Address Address `json:"address,omitzero"`
	// Times when the address is under a security ban (turvakielto).
	SecurityBans []civil.Period `json:"securityBans,omitzero" validate:"omitempty,max=20,dive"`
	// From and to which day the person belongs to the network (aika).
	Period civil.Period `json:"period,omitzero"`
	// Who may see that this person belongs to the network (näkyvyys).
	Visibility Visibility `json:"visibility,omitzero"`
	// What the person is in this plan, over time (roolit).
	Roles []Role `json:"roles,omitzero" validate:"omitempty,max=50,dive"`
	// What makes the person a guardian (huoltajuus).
	Guardian *Guardian `json:"guardian,omitzero"`
	// What makes the person near to the child (läheissuhde).
	NearPerson *NearPerson `json:"nearPerson,omitzero"`
	// What makes the person a professional (ammatti).
	Professional *Professional `json:"professional,omitzero"`
}

// MemberKind is what a person is to the child's plan (jäsenen laji).
type MemberKind = code.Enum[memberKindTable]

// The members of [MemberKind].
const (
	MemberGuardian MemberKind = 1 + iota
	MemberNearPerson
	MemberExperienceExpert
	MemberProfessional
)

type memberKindTable struct{}

var memberKindRows = [...]code.Row{
	MemberGuardian:         {Code: "guardian", FI: "huoltaja", SV: "vårdnadshavare", EN: "guardian"},
	MemberNearPerson:       {Code: "near-person", FI: "läheinen", SV: "närstående", EN: "near person"},
	MemberExperienceExpert: {Code: "experience-expert", FI: "kokemusasiantuntija", SV: "erfarenhetsexpert", EN: "experience expert"},
	MemberProfessional:     {Code: "professional", FI: "ammattilainen", SV: "yrkesperson", EN: "professional"},
}

func (memberKindTable) Table() code.Table {
	return code.Table{Name: "member-kind", Title: "Member kind", Means: "What a person is to the child's plan.", Rows: code.RowsOf(memberKindRows[:])}
}

// Guardian is what a guardian is to the child (huoltaja). Each guardian stands
// alone: two who differ are two members.
type Guardian struct {
	// Mother, father or other (suhde lapseen).
	Relation Relation `json:"relation,omitzero"`
	// Joint or sole custody (huoltomuoto).
	Custody Custody `json:"custody,omitzero"`
	// Whether the child lives with this guardian (asuminen).
	Residence Residence `json:"residence,omitzero"`
}

// NearPerson is what a near person is to the child (läheinen): kin, a parent
// without custody, a friend of the family.
type NearPerson struct {
	// What the person is to the child (suhde lapseen).
	Relation Relation `json:"relation,omitzero"`
	// Whether the child lives with this person (asuminen).
	Residence Residence `json:"residence,omitzero"`
	// The relation in the family's own words (suhde omin sanoin).
	Text string `json:"text,omitzero" validate:"omitempty,max=200"`
}

// Relation is what a person is to the child (suhde lapseen).
type Relation = code.Enum[relationTable]

// The members of [Relation].
const (
	RelationMother Relation = 1 + iota
	RelationFather
	RelationParent
	RelationStepParent
	RelationFoster
	RelationGrandparent
	RelationSibling
	RelationRelative
	RelationFriend
	RelationOther
)

type relationTable struct{}

var relationRows = [...]code.Row{
	RelationMother:      {Code: "mother", FI: "äiti", SV: "mor", EN: "mother"},
	RelationFather:      {Code: "father", FI: "isä", SV: "far", EN: "father"},
	RelationParent:      {Code: "parent", FI: "vanhempi", SV: "förälder", EN: "parent"},
	RelationStepParent:  {Code: "step-parent", FI: "äiti- tai isäpuoli", SV: "styvförälder", EN: "step-parent"},
	RelationFoster:      {Code: "foster-parent", FI: "sijaisvanhempi", SV: "fosterförälder", EN: "foster parent"},
	RelationGrandparent: {Code: "grandparent", FI: "isovanhempi", SV: "mor- eller farförälder", EN: "grandparent"},
	RelationSibling:     {Code: "sibling", FI: "sisarus", SV: "syskon", EN: "sibling"},
	RelationRelative:    {Code: "relative", FI: "muu sukulainen", SV: "annan släkting", EN: "other relative"},
	RelationFriend:      {Code: "friend", FI: "ystävä", SV: "vän", EN: "friend"},
	RelationOther:       {Code: "other", FI: "muu läheinen", SV: "annan närstående", EN: "other near person"},
}

func (relationTable) Table() code.Table {
	return code.Table{Name: "relation", Title: "Relation", Means: "What a person is to the child.", Rows: code.RowsOf(relationRows[:])}
}

// Custody is how custody is held (huoltomuoto).
type Custody = code.Enum[custodyTable]

// The members of [Custody].
const (
	CustodyJoint Custody = 1 + iota
	CustodySole
)

type custodyTable struct{}

var custodyRows = [...]code.Row{
	CustodyJoint: {Code: "joint", FI: "yhteishuolto", SV: "gemensam vårdnad", EN: "joint custody"},
	CustodySole:  {Code: "sole", FI: "yksinhuolto", SV: "ensam vårdnad", EN: "sole custody"},
}

func (custodyTable) Table() code.Table {
	return code.Table{Name: "custody", Title: "Custody", Means: "How custody is held.", Rows: code.RowsOf(custodyRows[:])}
}

// Residence is whether the child lives with a person (asuminen).
type Residence = code.Enum[residenceTable]

const (
	ResidenceWith Residence = 1 + iota // asuu luona
	ResidencePart                      // asuu osan aikaa
	ResidenceNot                       // ei asu
)

type residenceTable struct{}

var residenceRows = [...]code.Row{
	ResidenceWith: {Code: "lives-with", FI: "lapsi asuu luona", SV: "barnet bor hos personen", EN: "the child lives with the person"},
	ResidencePart: {Code: "part-time", FI: "lapsi asuu luona osan aikaa", SV: "barnet bor hos personen en del av tiden", EN: "the child lives with the person part of the time"},
	ResidenceNot:  {Code: "lives-apart", FI: "lapsi ei asu luona", SV: "barnet bor inte hos personen", EN: "the child does not live with the person"},
}

func (residenceTable) Table() code.Table {
	return code.Table{Name: "residence", Title: "Residence", Means: "Whether the child lives with a person.", Rows: code.RowsOf(residenceRows[:])}
}

var ruleMemberKind = issue.Rule{ID: "member.kind", Severity: issue.SeverityError, Words: code.Say(
	"Henkilön laji ja hänestä kerrottu eivät sovi yhteen: {of}.",
	"Personens slag och det som sägs om personen passar inte ihop: {of}.",
	"The kind of person and what is said of the person do not fit: {of}.")}

var ruleMemberGuardian = issue.Rule{ID: "member.guardian", Severity: issue.SeverityHint, Words: code.Say(
	"Huoltajasta ei kerrota, mikä hän on lapselle ja miten huolto on järjestetty.",
	"Om vårdnadshavaren sägs inte vad hen är för barnet och hur vårdnaden är ordnad.",
	"Of the guardian it is not told what the guardian is to the child and how custody is held.")}

func (p *Plan) checkMembers() (issues issue.List) {
	for i := range p.People {
		m := &p.People[i]
		if m.Kind == MemberGuardian && m.Guardian == nil {
			issues = append(issues, ruleMemberGuardian.At(issue.Pointer("/people").Item(i)))
		}
		for _, part := range []struct {
			name string
			kind MemberKind
			here bool
		}{
			{"guardian", MemberGuardian, m.Guardian != nil},
			{"nearPerson", MemberNearPerson, m.NearPerson != nil},
			{"professional", MemberProfessional, m.Professional != nil},
		} {
			if part.here && m.Kind.IsValid() && m.Kind != part.kind {
				at := ruleMemberKind.At(issue.Pointer("/people").Item(i).Member(part.name))
				at.Of = part.name
				issues = append(issues, at)
			}
		}
	}
	return issues
}

// Person returns the member with that id, nil if there is none.
func (p *Plan) Person(id ID) *Member {
	for i := range p.People {
		if p.People[i].ID == id {
			return &p.People[i]
		}
	}
	return nil
}

// Organisation returns the organisation with that id, nil if there is none.
func (p *Plan) Organisation(id ID) *Organisation {
	for i := range p.Organisations {
		if p.Organisations[i].ID == id {
			return &p.Organisations[i]
		}
	}
	return nil
}
