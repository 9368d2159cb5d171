package sample

import (
	"iter"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Profile is what the families of a sample have in common (otoksen laji). The
// zero Profile is [Mixed].
type Profile = code.Enum[profileTable]

const (
	// Mixed holds a bit of everything: for tests of whatever reads plans.
	Mixed Profile = 1 + iota
	// CountyYear is like the arrivals of a wellbeing services county in 2024.
	CountyYear
)

type profileTable struct{}

var profileRows = [...]code.Row{
	Mixed: {Code: "mixed", FI: "kirjava", SV: "blandad", EN: "mixed", Means: "A bit of everything, each part as often as a test needs it."},
	CountyYear: {Code: "county-year", FI: "hyvinvointialueen vuosi", SV: "välfärdsområdets år", EN: "a county's year",
		Means: "The shares that Soite told of 2024: 99 % of initiations child-protection notifications, 17 % led to an assessment; 61 % of assessments in time as in 1.10.2021-31.3.2022. All else is invented."},
}

func (profileTable) Table() code.Table {
	return code.Table{Name: "sample-profile", Title: "Sample profile", Means: "What invented families have in common.", Rows: code.RowsOf(profileRows[:])}
}

// shares are the percentages of a profile.
type shares struct {
	first civil.Date
	days  int
	// statutory matters, of them notifications, of them to an assessment.
	statutory, notifications, assessed int
	// completed are assessments within the limit of three months.
	completed int
	// open are matters without an assessment that nobody has settled, expected of
	// them anticipatory notices.
	open, expected int
}

func sharesOf(p Profile) shares {
	if p == CountyYear {
		return shares{first: civil.MustDate(2024, 1, 1), days: 366, statutory: 100, notifications: 99, assessed: 17, completed: 61, open: 3, expected: 1}
	}
	return shares{first: civil.MustDate(2025, 1, 7), days: 480, statutory: 50, notifications: 34, assessed: 75, completed: 85, open: 30, expected: 15}
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
