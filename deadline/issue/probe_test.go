package issue_test

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Probe has a field of every kind that a Reader takes.
type Probe struct {
	Stamp
	ID    string         `json:"id" validate:"required,letters"`
	Text  string         `json:"text,omitzero" validate:"omitempty,min=3,max=5"`
	Count int            `json:"count,omitzero" validate:"omitempty,min=2,max=100"`
	Yes   bool           `json:"yes,omitzero"`
	Side  Side           `json:"side,omitzero"`
	Day   civil.Date     `json:"day,omitzero"`
	At    civil.Instant  `json:"at,omitzero"`
	Words []string       `json:"words,omitzero" validate:"omitempty,max=3,dive,required,max=9"`
	Sides []Side         `json:"sides,omitzero" validate:"omitempty,max=3,dive,required"`
	Parts []Part         `json:"parts,omitzero" validate:"omitempty,max=3,dive"`
	Part  *Part          `json:"part,omitzero"`
	In    Part           `json:"in,omitzero"`
	Whole string         `json:"whole,omitzero" validate:"omitempty,eq=all"`
	Odd   string         `json:"a/b~c,omitzero" validate:"omitempty"`
	Spans []civil.Period `json:"spans,omitzero" validate:"omitempty,max=3,dive"`
	Tree  *Tree          `json:"tree,omitzero"`
}

// Stamp is embedded: its members are those of the struct around it.
type Stamp struct {
	By string `json:"by,omitzero" validate:"omitempty,letters"`
}

type Part struct {
	Key   string   `json:"key" validate:"required,max=9"`
	Needs []string `json:"needs" validate:"required,min=1,max=2,dive,letters"`
}

// Tree holds itself.
type Tree struct {
	Name     string `json:"name,omitzero" validate:"omitempty"`
	Branches []Tree `json:"branches,omitzero" validate:"omitempty,max=9,dive"`
	Top      *Tree  `json:"top,omitzero"`
}

type Side = code.Enum[sides]

type sides struct{}

func (sides) Table() code.Table {
	return code.Table{Name: "side", Rows: code.RowsOf([]code.Row{1: {Code: "left"}, {Code: "right"}})}
}

var letters = issue.Form{Tag: "letters", Pattern: `^[a-z]+$`, Match: func(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return s != ""
}}

var probes = issue.NewReader[Probe](letters)
