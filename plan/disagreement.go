package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Disagreement is a differing view with its reasons (eriävä näkemys). By is
// whose view it is. It is kept beside what it differs from and never settled by
// averaging.
type Disagreement struct {
	// Own id of this disagreement (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"disagreement"`
	Statement
	// What it is against (mitä vastaan).
	Kind DisagreementKind `json:"kind,omitzero"`
	// Parts of the plan that it is about (mitä koskee).
	AboutIDs []ID `json:"aboutIds,omitzero" validate:"omitempty,max=100,dive,localid" ref:"*"`
	// The view in words (näkemys).
	Text string `json:"text" validate:"required,max=8000"`
	// Reasons in words (perustelu).
	Reasons string `json:"reasons,omitzero" validate:"omitempty,max=8000"`
}

// DisagreementKind is what a differing view is against (eriävän näkemyksen
// laji).
type DisagreementKind = code.Enum[disagreementKindTable]

// The members of [DisagreementKind].
const (
	DisagreementNeed DisagreementKind = 1 + iota
	DisagreementGoal
	DisagreementAction
	DisagreementFinding
	DisagreementPeople
	DisagreementMeeting
)

type disagreementKindTable struct{}

var disagreementKindRows = [...]code.Row{
	DisagreementNeed:    {Code: "need", FI: "tarpeesta", SV: "om behovet", EN: "about a need"},
	DisagreementGoal:    {Code: "goal", FI: "tavoitteesta", SV: "om målet", EN: "about a goal"},
	DisagreementAction:  {Code: "action", FI: "toimenpiteestä", SV: "om åtgärden", EN: "about an action"},
	DisagreementFinding: {Code: "finding", FI: "havainnosta", SV: "om iakttagelsen", EN: "about a finding"},
	DisagreementPeople:  {Code: "people", FI: "osallistujista", SV: "om deltagarna", EN: "about who takes part"},
	DisagreementMeeting: {Code: "meeting", FI: "tapaamisesta", SV: "om mötet", EN: "about meeting"},
}

func (disagreementKindTable) Table() code.Table {
	return code.Table{Name: "disagreement-kind", Title: "Disagreement kind", Means: "What a differing view is against.", Rows: code.RowsOf(disagreementKindRows[:])}
}
