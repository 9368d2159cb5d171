package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Action is who does what, where and by when (toimenpide; the recording
// template's part b). What the family and its near network do themselves is an
// action like any other. An action is never an authority's decision; it may
// point at one.
type Action struct {
	// Own id of this action (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"action"`
	Statement
	// What is done (toimenpide).
	Text string `json:"text" validate:"required,max=8000"`
	// How the systems of others code this, in their order (muiden koodit).
	Codes []Coded `json:"codes,omitzero" validate:"omitempty,max=20,dive"`
	// The same for the child, in words of the child's age, written with the child or for it (lapselle).
	ForChild string `json:"forChild,omitzero" validate:"omitempty,max=500"`
	// At home, in the everyday environment, or elsewhere (missä).
	Setting ActionSetting `json:"setting,omitzero"`
	// The place in words; needed where it is elsewhere (missä tarkemmin).
	Place string `json:"place,omitzero" validate:"omitempty,max=200"`
	// Who does it (kuka tekee).
	OwnerIDs []ID `json:"ownerIds,omitzero" validate:"omitempty,max=50,dive,localid" ref:"child person organisation"`
	// Goals that it serves (tavoitteet).
	GoalIDs []ID `json:"goalIds,omitzero" validate:"omitempty,max=100,dive,localid" ref:"goal"`
	// First and last day (aika).
	Period civil.Period `json:"period,omitzero"`
	// Day by which it is done (mihin mennessä).
	Due civil.Date `json:"due,omitzero"`
	// The meeting by which it is done; the day moves with the meeting (mihin tapaamiseen mennessä).
	DueMeetingID ID `json:"dueMeetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
	// How often (kuinka usein).
	Rhythm *Rhythm `json:"rhythm,omitzero"`
	// The decision that it rests on (päätös).
	DecisionID ID `json:"decisionId,omitzero" validate:"omitempty,localid" ref:"decision"`
	// How it went, over time (eteneminen).
	Progress []Progress `json:"progress,omitzero" validate:"omitempty,max=200,dive"`
}

// ActionSetting is where an action takes place, as the recording template asks
// (toimenpiteen paikka).
type ActionSetting = code.Enum[actionSettingTable]

// The members of [ActionSetting].
const (
	ActionHome ActionSetting = 1 + iota
	ActionEveryday
	ActionElsewhere
)

type actionSettingTable struct{}

var actionSettingRows = [...]code.Row{
	ActionHome:      {Code: "home", FI: "kotona", SV: "hemma", EN: "at home"},
	ActionEveryday:  {Code: "everyday-environment", FI: "lapsen arjen ympäristössä", SV: "i barnets vardagsmiljö", EN: "in the child's everyday environment"},
	ActionElsewhere: {Code: "elsewhere", FI: "muualla", SV: "på annat håll", EN: "elsewhere"},
}

func (actionSettingTable) Table() code.Table {
	return code.Table{Name: "action-setting", Title: "Action setting", Means: "Where an action takes place.", Rows: code.RowsOf(actionSettingRows[:])}
}

// Rhythm is how often something is done (rytmi).
type Rhythm struct {
	// How many times (kertaa).
	Times int `json:"times" validate:"required,min=1,max=100"`
	// In a day, week or month (jakso).
	Per Interval `json:"per" validate:"required"`
}

// Interval is what a [Rhythm] counts in (jakso).
type Interval = code.Enum[intervalTable]

// The members of [Interval].
const (
	IntervalDay Interval = 1 + iota
	IntervalWeek
	IntervalMonth
)

type intervalTable struct{}

var intervalRows = [...]code.Row{
	IntervalDay:   {Code: "day", FI: "päivässä", SV: "om dagen", EN: "a day"},
	IntervalWeek:  {Code: "week", FI: "viikossa", SV: "i veckan", EN: "a week"},
	IntervalMonth: {Code: "month", FI: "kuukaudessa", SV: "i månaden", EN: "a month"},
}

func (intervalTable) Table() code.Table {
	return code.Table{Name: "interval", Title: "Interval", Means: "What a rhythm counts in.", Rows: code.RowsOf(intervalRows[:])}
}

// Progress is how an action stands on one day (eteneminen).
type Progress struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"progress"`
	Statement
	// How it stands (toimenpiteen tila).
	State ActionState `json:"state" validate:"required"`
	// More in words (lisätieto).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
}

// ActionState is how an action stands (toimenpiteen tila).
type ActionState = code.Enum[actionStateTable]

// The members of [ActionState].
const (
	ActionAgreed ActionState = 1 + iota
	ActionUnderWay
	ActionDone
	ActionNotDone
	ActionCancelled
)

type actionStateTable struct{}

var actionStateRows = [...]code.Row{
	ActionAgreed:    {Code: "agreed", FI: "sovittu", SV: "avtalad", EN: "agreed"},
	ActionUnderWay:  {Code: "under-way", FI: "käynnissä", SV: "på gång", EN: "under way"},
	ActionDone:      {Code: "done", FI: "tehty", SV: "gjord", EN: "done"},
	ActionNotDone:   {Code: "not-done", FI: "jäi tekemättä", SV: "blev ogjord", EN: "not done"},
	ActionCancelled: {Code: "cancelled", FI: "peruttu", SV: "inställd", EN: "cancelled"},
}

func (actionStateTable) Table() code.Table {
	return code.Table{Name: "action-state", Title: "Action state", Means: "How an action stands.", Rows: code.RowsOf(actionStateRows[:])}
}

var ruleActionPlace = issue.Rule{ID: "action.place", Severity: issue.SeverityError, Words: code.Say(
	"Toimenpide tehdään muualla, mutta paikka puuttuu.",
	"Åtgärden sker på annat håll, men platsen saknas.",
	"The action takes place elsewhere, but the place is missing.")}

func (p *Plan) checkActions() (issues issue.List) {
	for i := range p.Actions {
		if a := &p.Actions[i]; a.Setting == ActionElsewhere && a.Place == "" {
			issues = append(issues, ruleActionPlace.At(issue.Pointer("/actions").Item(i)))
		}
	}
	return issues
}

// Settled reports whether nothing is left to do of an action: by its last
// progress it was done, not done or called off.
func (a *Action) Settled() bool {
	if len(a.Progress) == 0 {
		return false
	}
	switch a.Progress[len(a.Progress)-1].State {
	case ActionDone, ActionNotDone, ActionCancelled:
		return true
	}
	return false
}
