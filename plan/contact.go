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

func (p *Plan) checkContacts() issue.List {
	if _, ok := p.NextContact(); !ok && InForce(p.Status()) {
		return issue.List{ruleContactNext.At("/contacts")}
	}
	return nil
}
