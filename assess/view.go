package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// View is how one voice sees the child's situation on one day (näkemys). By is
// whose view it is and On the day; in the child's own view By may be left out,
// since a document has one child. A view is never changed: a later view of the
// same voice stands beside it, and what was wrong is corrected in a later view
// ([Finding.CorrectsID]).
type View struct {
	// Own id of this view (näkemyksen tunnus).
	ID ID `json:"id" validate:"required,localid" is:"view"`
	Statement
	// Whose voice it is (kenen ääni).
	Voice Voice `json:"voice" validate:"required"`
	// Meeting in which it was given (tapaaminen).
	MeetingID ID `json:"meetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
	// What this voice says (havainnot).
	Findings []Finding `json:"findings,omitzero" validate:"omitempty,max=500,dive"`
}

// Voice is the kind of a view's speaker (ääni).
type Voice = code.Enum[voiceTable]

// The members of [Voice].
const (
	VoiceChild Voice = 1 + iota
	VoiceGuardian
	VoiceNearPerson
	VoiceProfessional
)

type voiceTable struct{}

var voiceRows = [...]code.Row{
	VoiceChild:        {Code: "child", FI: "lapsi", SV: "barnet", EN: "the child"},
	VoiceGuardian:     {Code: "guardian", FI: "huoltaja", SV: "vårdnadshavare", EN: "guardian"},
	VoiceNearPerson:   {Code: "near-person", FI: "muu läheinen", SV: "annan närstående", EN: "other near person"},
	VoiceProfessional: {Code: "professional", FI: "ammattilainen", SV: "yrkesperson", EN: "professional"},
}

func (voiceTable) Table() code.Table {
	return code.Table{Name: "voice", Title: "Voice", Means: "Whose view of the child's situation it is.", Rows: code.RowsOf(voiceRows[:])}
}
