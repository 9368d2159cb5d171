package export

import (
	"encoding/json"
	"io"
)

// Risk is what risk.json says (riskiraportti).
type Risk struct {
	// K is the smallest number of plans that share their quasi-identifiers, L the
	// smallest number of different values of a sensitive column among them.
	K int `json:"k"`
	L int `json:"l"`
	// QuasiIdentifiers are the columns of the table of plans that K is about,
	// Sensitive those of L.
	QuasiIdentifiers []string `json:"quasiIdentifiers"`
	Sensitive        []string `json:"sensitive"`
	// Plans are in the export, all that were given.
	Plans int `json:"plans"`
	// Classes are the different combinations of quasi-identifiers; the others are how
	// many plans tell less than they hold: no municipality; none of the three, and
	// nothing in any table but their own.
	Classes           int `json:"classes"`
	OtherMunicipality int `json:"otherMunicipality"`
	PlanAlone         int `json:"planAlone"`
	// ByStep is how many plans tell their weeks in steps of 1, 4, 13 weeks, and not at
	// all; all of them the last where days are shifted dates.
	ByStep ByStep `json:"byStep"`
	// AloneByIntervals are plans whose intakes and meetings, as they are told, no
	// other plan has; LargestByIntervals is how many share one course of them at most.
	AloneByIntervals   int `json:"aloneByIntervals"`
	LargestByIntervals int `json:"largestByIntervals"`
	// Note says what K does not cover.
	Note string `json:"note"`
}

// ByStep is how many plans tell their weeks in which step.
type ByStep struct {
	One      int `json:"1"`
	Four     int `json:"4"`
	Thirteen int `json:"13"`
	Any      int `json:"any"`
}

const riskNote = "k and l are about the columns of quasiIdentifiers in the table of plans, among them the weeks of intakes and meetings (days). They do not " +
	"cover the other columns: who knows how many meetings there were, or in which weeks an assessment was completed or an action ended, may find less than k. " +
	"Where days are shifted dates, days is any and k does not cover them: aloneByIntervals plans have intakes and meetings at intervals that no other plan has. " +
	"The tables are for a protected environment under an agreement, not for publication."

func (r *Risk) write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
