package consolidate

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Decode reads an input strictly, in whichever of the two forms its first
// member names; a document that names neither is read as a whole plan. All
// problems are in the list; the input is empty where the bytes are of neither
// form.
func Decode(data []byte, l issue.Limits) (Input, issue.List) {
	if issue.FamilyOf(data) == family {
		s, issues := DecodeSector(data, l)
		return Input{Sector: s}, issues
	}
	p, issues := plan.Decode(data, l)
	return Input{Plan: p}, issues
}

const family = "oneplan-sector"
