package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// RequirementState says whether a completed assessment shows that it met one
// requirement of the law, and by what.
type RequirementState struct {
	Requirement Requirement
	// Shown are the entries that name evidence or say how it was met.
	Shown []Check
	// Source is where the requirement stands.
	Source string
}

// Met reports whether anything shows it. Whether that is enough is for people
// to judge.
func (r RequirementState) Met() bool { return len(r.Shown) > 0 }

// Words says in one sentence whether the requirement is shown to be met.
func (r RequirementState) Words(l code.Lang) string {
	t := code.Say("Puuttuu: ", "Saknas: ", "Missing: ")
	if r.Met() {
		t = code.Say("Täytetty: ", "Uppfyllt: ", "Met: ")
	}
	return t.In(l) + r.Requirement.Label(l) + " (" + r.Source + ")."
}

// Requirements returns the seven requirements in order, each with what shows
// it (tarkistuslista).
func (a Assessment) Requirements() []RequirementState {
	all := code.All[Requirement]()
	states := make([]RequirementState, len(all))
	for i, r := range all {
		states[i] = RequirementState{Requirement: r, Source: sourceRequirement}
		for _, c := range a.Checklist {
			if c.Requirement == r && (len(c.EvidenceIDs) > 0 || c.Text != "") {
				states[i].Shown = append(states[i].Shown, c)
			}
		}
	}
	return states
}
