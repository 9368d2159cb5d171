package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Request asks another authority to take part in the assessment (pyyntö
// osallistua; ShL 41 §). By is the worker who asks.
type Request struct {
	// Own id of this request (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"request"`
	Statement
	// Who is asked (keneltä).
	ToID ID `json:"toId" validate:"required,localid" ref:"person organisation"`
	// What is asked (pyyntö).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The assessment it belongs to (arviointi).
	AssessmentID ID `json:"assessmentId,omitzero" validate:"omitempty,localid" ref:"assessment"`
	// The answer, once there is one (vastaus).
	Answer *Answer `json:"answer,omitzero"`
}

// Answer is the answer to a [Request] (vastaus pyyntöön).
type Answer struct {
	Statement
	// Takes part or not (vastauksen laji).
	Kind AnswerKind `json:"kind" validate:"required"`
	// The answer in words (vastaus).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
}

// AnswerKind is whether the one who was asked takes part (vastauksen laji).
type AnswerKind = code.Enum[answerKindTable]

// The members of [AnswerKind].
const (
	AnswerTakesPart AnswerKind = 1 + iota
	AnswerAdvises
	AnswerDeclines
)

type answerKindTable struct{}

var answerKindRows = [...]code.Row{
	AnswerTakesPart: {Code: "takes-part", FI: "osallistuu", SV: "deltar", EN: "takes part"},
	AnswerAdvises:   {Code: "advises", FI: "antaa asiantuntemusta", SV: "ger sakkunskap", EN: "gives expertise"},
	AnswerDeclines:  {Code: "declines", FI: "ei osallistu", SV: "deltar inte", EN: "declines"},
}

func (answerKindTable) Table() code.Table {
	return code.Table{Name: "answer-kind", Title: "Answer kind", Means: "Whether the one who was asked takes part.", Rows: code.RowsOf(answerKindRows[:])}
}
