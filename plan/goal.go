package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Goal is what is aimed at (tavoite). By is whose goal it is.
type Goal struct {
	// Own id of this goal (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"goal"`
	Statement
	// The goal in words (tavoite).
	Text string `json:"text" validate:"required,max=8000"`
	// How the systems of others code this, in their order (muiden koodit).
	Codes []Coded `json:"codes,omitzero" validate:"omitempty,max=20,dive"`
	// Needs that it answers (tarpeet).
	NeedIDs []ID `json:"needIds,omitzero" validate:"omitempty,max=100,dive,localid" ref:"need"`
	// How one sees that it is reached (miten näkyy).
	Evidence string `json:"evidence,omitzero" validate:"omitempty,max=2000"`
	// Day by which it is aimed at (tavoitepäivä).
	Due civil.Date `json:"due,omitzero"`
	// How it went, voice by voice, over time (arviot).
	Evaluations []Evaluation `json:"evaluations,omitzero" validate:"omitempty,max=200,dive"`
}

// Evaluation is how one voice sees a goal on one day (tavoitteen arvio). By is
// the voice.
type Evaluation struct {
	// Own id of this evaluation (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"evaluation"`
	Statement
	// How it stands (tavoitteen tila).
	State GoalState `json:"state" validate:"required"`
	// What shows it (näyttö).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
}

// GoalState is how a goal stands (tavoitteen tila). It is words, not a scale.
type GoalState = code.Enum[goalStateTable]

// The members of [GoalState].
const (
	GoalProposed GoalState = 1 + iota
	GoalActive
	GoalImproving
	GoalNoChange
	GoalWorsening
	GoalReached
	GoalDropped
)

type goalStateTable struct{}

var goalStateRows = [...]code.Row{
	GoalProposed:  {Code: "proposed", FI: "ehdotettu", SV: "föreslaget", EN: "proposed"},
	GoalActive:    {Code: "active", FI: "työn alla", SV: "pågår", EN: "being worked on"},
	GoalImproving: {Code: "improving", FI: "etenee", SV: "går framåt", EN: "improving"},
	GoalNoChange:  {Code: "no-change", FI: "ei muutosta", SV: "ingen förändring", EN: "no change"},
	GoalWorsening: {Code: "worsening", FI: "vaikeutunut", SV: "svårare än förut", EN: "harder than before"},
	GoalReached:   {Code: "reached", FI: "saavutettu", SV: "uppnått", EN: "reached"},
	GoalDropped:   {Code: "dropped", FI: "luovuttu", SV: "avstått från", EN: "dropped"},
}

func (goalStateTable) Table() code.Table {
	return code.Table{Name: "goal-state", Title: "Goal state", Means: "How a goal stands, in words.", Rows: code.RowsOf(goalStateRows[:])}
}
