package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Contact is one contact between family and worker, held or agreed for a day
// (yhteydenotto; the recording template's part e). An open plan has a planned
// contact later than its last held one.
type Contact struct {
	// Own id of this contact (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"contact"`
	Statement
	// The day of the contact (yhteydenoton päivä).
	Day civil.Date `json:"day" validate:"required"`
	// Planned, held, missed, moved or cancelled (tila).
	State ContactState `json:"state" validate:"required"`
	// How (tapa).
	Way Way `json:"way,omitzero"`
	// The worker (työntekijä).
	WorkerID ID `json:"workerId,omitzero" validate:"omitempty,localid" ref:"person"`
	// Members of the family (perheenjäsenet).
	FamilyIDs []ID `json:"familyIds,omitzero" validate:"omitempty,max=50,dive,localid" ref:"child person"`
	// What was said (kirjaus).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The same for the child, in words of the child's age, written with the child or for it (lapselle).
	ForChild string `json:"forChild,omitzero" validate:"omitempty,max=500"`
}

// ContactState is what became of a contact (yhteydenoton tila).
type ContactState = code.Enum[contactStateTable]

// The members of [ContactState].
const (
	ContactPlanned ContactState = 1 + iota
	ContactHeld
	ContactMissed
	ContactMoved
	ContactCancelled
)

type contactStateTable struct{}

var contactStateRows = [...]code.Row{
	ContactPlanned:   {Code: "planned", FI: "sovittu", SV: "avtalad", EN: "planned"},
	ContactHeld:      {Code: "held", FI: "toteutunut", SV: "genomförd", EN: "held"},
	ContactMissed:    {Code: "missed", FI: "ei tavoitettu", SV: "inte anträffad", EN: "not reached"},
	ContactMoved:     {Code: "moved", FI: "siirretty", SV: "flyttad", EN: "moved"},
	ContactCancelled: {Code: "cancelled", FI: "peruttu", SV: "inställd", EN: "cancelled"},
}

func (contactStateTable) Table() code.Table {
	return code.Table{Name: "contact-state", Title: "Contact state", Means: "What became of a contact.", Rows: code.RowsOf(contactStateRows[:])}
}

var ruleContactNext = issue.Rule{ID: "contact.next-missing", Severity: issue.SeverityError, Words: code.Say(
	"Suunnitelmasta puuttuu seuraava yhteydenotto, joka on viimeisen toteutuneen jälkeen.",
	"Planen saknar en följande kontakt efter den senaste genomförda.",
	"The plan has no next contact later than the last one held.")}

// NextContact returns the earliest planned contact after the last held one, and
// false where there is none. Whether it is overdue depends on the day, so that
// is asked of the deadlines.
func (p *Plan) NextContact() (Contact, bool) {
	var last civil.Date
	for i := range p.Contacts {
		if c := &p.Contacts[i]; c.State == ContactHeld && c.Day.After(last) {
			last = c.Day
		}
	}
	var next Contact
	for _, c := range p.Contacts {
		if c.State == ContactPlanned && c.Day.After(last) && (next.Day.IsZero() || c.Day.Before(next.Day)) {
			next = c
		}
	}
	return next, !next.Day.IsZero()
}

var (
	ruleContactWorker = issue.Rule{ID: "contact.worker", Severity: issue.SeverityWarning, Words: code.Say(
		"Yhteydenpidon työntekijäksi on merkitty perheenjäsen tai läheinen.",
		"Som arbetstagare för kontakten anges någon i familjen eller en närstående.",
		"The worker of a contact is one of the family or a near person.")}
	ruleContactFamily = issue.Rule{ID: "contact.family", Severity: issue.SeverityWarning, Words: code.Say(
		"Yhteydenpidon perheenjäseneksi on merkitty ammattihenkilö.",
		"Som familjemedlem för kontakten anges en yrkesperson.",
		"A professional stands in a contact as one of the family.")}
)

func (p *Plan) checkContacts() (issues issue.List) {
	if _, ok := p.NextContact(); !ok && InForce(p.Status()) {
		issues = append(issues, ruleContactNext.At("/contacts"))
	}
	for i := range p.Contacts {
		c, at := &p.Contacts[i], issue.Pointer("/contacts").Item(i)
		issues = append(issues, p.checkWorker(c.WorkerID, at.Member("workerId"))...)
		for j, id := range c.FamilyIDs {
			issues = append(issues, p.checkFamily(id, at.Member("familyIds").Item(j))...)
		}
	}
	for i := range p.FollowUp {
		r, at := &p.FollowUp[i], issue.Pointer("/followUp").Item(i)
		issues = append(issues, p.checkWorker(r.WorkerID, at.Member("workerId"))...)
		issues = append(issues, p.checkFamily(r.FamilyID, at.Member("familyId"))...)
	}
	return issues
}

// checkWorker asks of who keeps contact for the services that nothing says it is
// one of the family; an experience expert may.
func (p *Plan) checkWorker(id ID, at issue.Pointer) issue.List {
	m := p.Person(id)
	if id != "" && id == p.Child.ID || m != nil && (m.Kind == MemberGuardian || m.Kind == MemberNearPerson) {
		return issue.List{ruleContactWorker.At(at)}
	}
	return nil
}

func (p *Plan) checkFamily(id ID, at issue.Pointer) issue.List {
	if m := p.Person(id); m != nil && m.Kind == MemberProfessional {
		return issue.List{ruleContactFamily.At(at)}
	}
	return nil
}
