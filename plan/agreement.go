package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Agreement is one party's stand on the plan on one day (kanta suunnitelmaan).
// By is the party. A plan can be in force although a party refuses (LsL 30 §).
type Agreement struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"agreement"`
	Statement
	// Agrees, disagrees, was not reached or was not asked (kanta).
	Position Position `json:"position" validate:"required"`
	// Reasons; needed where the party disagrees or was not asked (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The meeting at which it was said (tapaaminen).
	MeetingID ID `json:"meetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
}

// Position is a party's stand on the plan (kanta).
type Position = code.Enum[positionTable]

// The members of [Position].
const (
	PositionAgrees Position = 1 + iota
	PositionDisagrees
	PositionNotReached
	PositionNotAsked
)

type positionTable struct{}

var positionRows = [...]code.Row{
	PositionAgrees:     {Code: "agrees", FI: "hyväksyy", SV: "godkänner", EN: "agrees"},
	PositionDisagrees:  {Code: "disagrees", FI: "ei hyväksy", SV: "godkänner inte", EN: "disagrees"},
	PositionNotReached: {Code: "not-reached", FI: "ei tavoitettu", SV: "inte anträffad", EN: "not reached"},
	PositionNotAsked:   {Code: "not-asked", FI: "ei kysytty", SV: "inte tillfrågad", EN: "not asked"},
}

func (positionTable) Table() code.Table {
	return code.Table{Name: "position", Title: "Position", Means: "A party's stand on the plan.", Rows: code.RowsOf(positionRows[:])}
}

var (
	ruleAgreementReason = issue.Rule{ID: "agreement.reason", Severity: issue.SeverityError, Source: "LsL 417/2007 30 §", Words: code.Say(
		"Osapuoli on eri mieltä tai häneltä ei ole kysytty, mutta perustelu puuttuu.",
		"Parten är av annan åsikt eller har inte tillfrågats, men motiveringen saknas.",
		"The party disagrees or was not asked, but the reason is missing.")}
	ruleAgreementMissing = issue.Rule{ID: "agreement.missing", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelma on sovittu, mutta kukaan ei ole hyväksynyt sitä.",
		"Planen är avtalad, men ingen har godkänt den.",
		"The plan is agreed, but nobody has agreed to it.")}
)

var ruleAgreementNotAsked = issue.Rule{ID: "agreement.not-asked", Severity: issue.SeverityWarning, Words: code.Say(
	"Suunnitelma on voimassa, mutta tämän osapuolen kantaa ei ole kirjattu, ei edes sitä, miksi häneltä ei ole kysytty.",
	"Planen är i kraft, men den här partens ställning har inte antecknats, inte heller varför parten inte har tillfrågats.",
	"The plan is in force, but this party's stand is not recorded, nor why the party was not asked.")}

// checkAsked finds the guardians, or the child who is of age, of whom a plan in force
// does not tell a stand: a plan is not agreed on by workers alone. Whoever came to
// the network later is asked when the plan is agreed the next time.
func (p *Plan) checkAsked() (issues issue.List) {
	if !InForce(p.Status()) {
		return nil
	}
	var on civil.Date // on which it was agreed last
	for i := range p.Course {
		if s := &p.Course[i]; s.Status == StatusAgreed {
			on = s.On
		}
	}
	told := func(id ID) bool {
		return slices.ContainsFunc(p.Agreements, func(a Agreement) bool { return a.By == id || a.AboutID == id && id != "" })
	}
	if p.Child.OfAge(on) {
		if !told(p.Child.ID) {
			issues = append(issues, ruleAgreementNotAsked.At("/child"))
		}
		return issues
	}
	for i := range p.People {
		if m := &p.People[i]; m.Kind == MemberGuardian && m.Period.Contains(on) && !told(m.ID) {
			issues = append(issues, ruleAgreementNotAsked.At(issue.Pointer("/people").Item(i)))
		}
	}
	return issues
}

func (p *Plan) checkAgreements() (issues issue.List) {
	issues = p.checkAsked()
	agreed := false
	for i := range p.Agreements {
		a := &p.Agreements[i]
		agreed = agreed || a.Position == PositionAgrees
		if (a.Position == PositionDisagrees || a.Position == PositionNotAsked) && a.Text == "" {
			issues = append(issues, ruleAgreementReason.At(issue.Pointer("/agreements").Item(i)))
		}
	}
	if InForce(p.Status()) && !agreed {
		issues = append(issues, ruleAgreementMissing.At("/agreements"))
	}
	return issues
}
