package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Copy is a copy of the plan for one reader, given or agreed not to be given
// (jäljennös). By is who gave it.
type Copy struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"copy"`
	Statement
	// Who gets it (saaja).
	RecipientID ID `json:"recipientId" validate:"required,localid" ref:"child person organisation"`
	// Given, agreed, or agreed not to be given (jäljennöksen tila).
	State CopyState `json:"state" validate:"required"`
	// On paper or electronically (muoto).
	Form CopyForm `json:"form,omitzero"`
	// Parts that the copy leaves out (poisjätetyt osat).
	LeftOutIDs []ID `json:"leftOutIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// CopyState is what was agreed about a copy (jäljennöksen tila).
type CopyState = code.Enum[copyStateTable]

// The members of [CopyState].
const (
	CopyGiven CopyState = 1 + iota
	CopyAgreed
	CopyNotGiven
)

type copyStateTable struct{}

var copyStateRows = [...]code.Row{
	CopyGiven:    {Code: "given", FI: "annettu", SV: "gett", EN: "given"},
	CopyAgreed:   {Code: "agreed", FI: "sovittu annettavaksi", SV: "avtalat att ges", EN: "agreed to be given"},
	CopyNotGiven: {Code: "not-given", FI: "sovittu, ettei anneta", SV: "avtalat att inte ges", EN: "agreed not to be given"},
}

func (copyStateTable) Table() code.Table {
	return code.Table{Name: "copy-state", Title: "Copy state", Means: "What was agreed about a copy.", Rows: code.RowsOf(copyStateRows[:])}
}

// CopyForm is the form of a copy (jäljennöksen muoto).
type CopyForm = code.Enum[copyFormTable]

// The members of [CopyForm].
const (
	CopyPrinted CopyForm = 1 + iota
	CopyElectronic
)

type copyFormTable struct{}

var copyFormRows = [...]code.Row{
	CopyPrinted:    {Code: "printed", FI: "paperilla", SV: "på papper", EN: "on paper"},
	CopyElectronic: {Code: "electronic", FI: "sähköisesti", SV: "elektroniskt", EN: "electronically"},
}

func (copyFormTable) Table() code.Table {
	return code.Table{Name: "copy-form", Title: "Copy form", Means: "Form of a copy.", Rows: code.RowsOf(copyFormRows[:])}
}
