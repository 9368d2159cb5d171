package sample

import (
	"iter"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Profile is what the families of a sample have in common (otoksen laji). The
// zero Profile is [Mixed]. [Figures] tells the shares of each, and their sources.
type Profile = code.Enum[profileTable]

const (
	// Mixed holds a bit of everything: for tests of whatever reads plans.
	Mixed Profile = 1 + iota
	// CountyYear is like the arrivals of a wellbeing services county in 2024.
	CountyYear
	// FamilyCentre is like the joint times of a family centre's network from
	// January to November 2021, without client status.
	FamilyCentre
	// Years are plans that go on for two to five years.
	Years
)

type profileTable struct{}

var profileRows = [...]code.Row{
	Mixed: {Code: "mixed", FI: "kirjava", SV: "blandad", EN: "mixed", Means: "A bit of everything, each part as often as a test needs it. All invented."},
	CountyYear: {Code: "county-year", FI: "hyvinvointialueen vuosi", SV: "välfärdsområdets år", EN: "a county's year",
		Means: "The shares that Soite told of 2024: 98.7 % of initiations child-protection notifications, 17 % led to an assessment; 61 % of assessments in time as in 1.10.2021-31.3.2022. What else has a source, oneplan sample --figures tells."},
	FamilyCentre: {Code: "family-centre", FI: "perhekeskuksen yhteiset ajat", SV: "familjecentrets gemensamma tider", EN: "joint times of a family centre",
		Means: "Matters without client status, raised 1.1.-30.11.2021 as North Savo counted its joint times; feedback of each. How many there were is invented."},
	Years: {Code: "years", FI: "vuosien mittaiset suunnitelmat", SV: "planer under flera år", EN: "plans over years",
		Means: "Plans that go on for two to five years: a review and a star each year, workers that change, sector plans that follow each other. All invented."},
}

func (profileTable) Table() code.Table {
	return code.Table{Name: "sample-profile", Title: "Sample profile", Means: "What invented families have in common.", Rows: code.RowsOf(profileRows[:])}
}

// seasons are the days on which the matters of a profile are raised.
var seasons = [...]struct {
	first civil.Date
	days  int
}{
	Mixed:        {civil.MustDate(2025, 1, 7), 480},
	CountyYear:   {civil.MustDate(2024, 1, 1), 366},
	FamilyCentre: {civil.MustDate(2021, 1, 1), 334},
	Years:        {civil.MustDate(2025, 1, 7), 480},
}

// PlansOf returns the first count plans of a profile and a seed, in order.
func PlansOf(p Profile, seed uint64, count int) iter.Seq[*plan.Plan] {
	return func(yield func(*plan.Plan) bool) {
		for n := range count {
			if !yield(PlanOf(p, seed, n)) {
				return
			}
		}
	}
}
