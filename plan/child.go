package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// Child is the child whose plan it is (lapsi). There is no upper age: aftercare
// goes on past 18.
type Child struct {
	// Own id, so that statements can be the child's (lapsen tunnus).
	ID ID `json:"id,omitzero" validate:"omitempty,localid" is:"child"`
	// Opaque key of the child, given by the record system; never an identity code (lapsen avain).
	Subject string `json:"subject" validate:"required,subject"`
	// Keys that the child had before, as after a merge of records (aiemmat avaimet).
	FormerSubjects []string `json:"formerSubjects,omitzero" validate:"omitempty,max=50,dive,required,subject"`
	// The child's name (nimi).
	Name Name `json:"name,omitzero"`
	// Day of birth; absent before birth (syntymäpäivä).
	Born civil.Date `json:"born,omitzero"`
	// Day on which an unborn child is expected (laskettu aika).
	Expected civil.Date `json:"expected,omitzero"`
	// Identity code and keys in other systems (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// What the child needs in order to take part (osallistumisen tuki).
	Service *Service `json:"service,omitzero"`
	// Ways to reach the child (yhteystiedot).
	Telecoms []Telecom `json:"telecoms,omitzero" validate:"omitempty,max=20,dive"`
	// Where the child lives (osoite).
	Address Address `json:"address,omitzero"`
	// Times when the address is under a security ban (turvakielto).
	SecurityBans []civil.Period `json:"securityBans,omitzero" validate:"omitempty,max=20,dive"`
	// Client groups that the law gives special terms to, with their time (asiakasryhmät).
	Groups []Grouping `json:"groups,omitzero" validate:"omitempty,max=50,dive"`
	// Siblings, with or without plans of their own (sisarukset).
	Siblings []Sibling `json:"siblings,omitzero" validate:"omitempty,max=50,dive"`
}

// Grouping says that the child belonged to a client group for a time
// (asiakasryhmään kuuluminen).
type Grouping struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"grouping"`
	Statement
	// The client group (asiakasryhmä).
	Group ClientGroup `json:"group" validate:"required"`
	// From and to which day (aika).
	Period civil.Period `json:"period,omitzero"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// ClientGroup is a group of clients that the law gives special terms to
// (asiakasryhmä).
type ClientGroup = code.Enum[clientGroupTable]

const (
	// GroupSpecialSupport is a child who needs special support, ShL 3 § and 36.3 §
	// (erityistä tukea tarvitseva lapsi).
	GroupSpecialSupport ClientGroup = 1 + iota
	// GroupDisabled is a disabled person, ShL 36.2 § (vammainen henkilö).
	GroupDisabled
	// GroupChildProtection is a client of child protection, LsL 27 § (lastensuojelun asiakas).
	GroupChildProtection
	// GroupAftercare is entitled to aftercare, LsL 75 § (jälkihuolto).
	GroupAftercare
)

type clientGroupTable struct{}

var clientGroupRows = [...]code.Row{
	GroupSpecialSupport:  {Code: "special-support-child", FI: "erityistä tukea tarvitseva lapsi", SV: "barn som behöver särskilt stöd", EN: "child who needs special support"},
	GroupDisabled:        {Code: "disabled", FI: "vammainen henkilö", SV: "person med funktionsnedsättning", EN: "disabled person"},
	GroupChildProtection: {Code: "child-protection", FI: "lastensuojelun asiakas", SV: "klient inom barnskyddet", EN: "client of child protection"},
	GroupAftercare:       {Code: "aftercare", FI: "jälkihuoltoon oikeutettu", SV: "berättigad till eftervård", EN: "entitled to aftercare"},
}

func (clientGroupTable) Table() code.Table {
	return code.Table{Name: "client-group", Title: "Client group", Means: "Groups of clients that the law gives special terms to.", Rows: code.RowsOf(clientGroupRows[:])}
}

// Sibling is a brother or sister of the child (sisarus).
type Sibling struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"sibling"`
	// The sibling's key in the record system, where there is a plan (sisaruksen avain).
	Subject string `json:"subject,omitzero" validate:"omitempty,subject"`
	// The sibling's plan (sisaruksen suunnitelma).
	PlanID PlanID `json:"planId,omitzero" validate:"omitempty,planid"`
	// The sibling's name (nimi).
	Name Name `json:"name,omitzero"`
	// Day of birth (syntymäpäivä).
	Born civil.Date `json:"born,omitzero"`
	// Who may see that there is a sibling (näkyvyys).
	Visibility Visibility `json:"visibility,omitzero"`
}

var ruleChildSubject = issue.Rule{ID: "child.subject-identity-code", Severity: issue.SeverityError, Source: "661/2009 12 §", Words: code.Say(
	"Lapsen avain näyttää henkilötunnukselta. Henkilötunnus voi muuttua, eikä siitä tehdä avainta.",
	"Barnets nyckel ser ut som en personbeteckning. En personbeteckning kan ändras och används inte som nyckel.",
	"The child's key looks like an identity code. An identity code can change and is never used as a key.")}

var ruleBornLate = issue.Rule{ID: "child.born-late", Severity: issue.SeverityWarning, Words: code.Say(
	"Syntymäpäivä on myöhempi kuin se, mitä lapsesta tai lapsen sanomana on kirjattu.",
	"Födelsedagen är senare än det som har antecknats om barnet eller som barnets ord.",
	"The day of birth is later than what is recorded of the child, or as the child's words.")}

// bornLate reports whether the child spoke or came to a meeting before its birth, or
// all that is recorded comes before it in a plan of no unborn child. It is a warning:
// a slip in one day must not lock a plan out of its store.
func (p *Plan) bornLate() bool {
	born := p.Child.Born
	early := func(d civil.Date) bool { return !d.IsZero() && d.Before(born) }
	said := func(s *Statement) bool { return p.Child.ID != "" && s.By == p.Child.ID && early(s.On) }
	for i := range p.Assessments {
		for v := range p.Assessments[i].Views {
			if said(&p.Assessments[i].Views[v].Statement) {
				return true
			}
		}
	}
	for i := range p.Needs {
		if said(&p.Needs[i].Statement) {
			return true
		}
	}
	var last civil.Date
	unborn := !p.Child.Expected.IsZero()
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if early(DayOf(m.Start)) && slices.ContainsFunc(m.Attendance, func(a Attendance) bool {
			return a.PersonID == p.Child.ID && a.PersonID != "" && a.Presence != PresenceAbsent
		}) {
			return true
		}
		last = later(last, DayOf(m.Start))
	}
	for i := range p.Intakes {
		unborn = unborn || p.Intakes[i].Kind == IntakePrenatal
		last = later(last, DayOf(p.Intakes[i].Arrived))
	}
	for i := range p.Course {
		last = later(last, p.Course[i].On)
	}
	for i := range p.Contacts {
		last = later(last, p.Contacts[i].Day)
	}
	return !unborn && early(last)
}

func later(a, b civil.Date) civil.Date {
	if b.After(a) {
		return b
	}
	return a
}

func (p *Plan) checkChild() (issues issue.List) {
	if !p.Child.Born.IsZero() && p.bornLate() {
		issues = append(issues, ruleBornLate.At("/child/born"))
	}
	if hetu.LooksLike(p.Child.Subject) {
		issues = append(issues, ruleChildSubject.At("/child/subject"))
	}
	for i, s := range p.Child.FormerSubjects {
		if hetu.LooksLike(s) {
			issues = append(issues, ruleChildSubject.At(issue.Pointer("/child/formerSubjects").Item(i)))
		}
	}
	return issues
}

// ofAge is the age at which a person decides alone (442/1999 2 §, from memory).
const ofAge = 18

// Majority returns the day on which the child comes of age (täysi-ikäistyminen),
// zero without a day of birth.
func (c *Child) Majority() civil.Date { return c.Born.AddYears(ofAge) }

// OfAge reports whether the child is of age on a day (täysi-ikäinen). Without a
// day of birth the child is not.
func (c *Child) OfAge(on civil.Date) bool { return !c.Born.IsZero() && !on.Before(c.Majority()) }

// childSelf stands for the child where the child has no id of its own.
const childSelf ID = "child"

// ChildID returns the id by which the child is named among persons: the child's
// own, or "child" where it has none. It is never empty.
func (p *Plan) ChildID() ID {
	if p.Child.ID == "" {
		return childSelf
	}
	return p.Child.ID
}
