package sides_test

import (
	"fmt"
	"os"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sides"
)

// The clinic cannot close before somebody has received what it promised the family.
func ExampleClose() {
	data, _ := os.ReadFile("../../examples/cases/aino.json")
	p, _ := plan.Decode(data, issue.Limits{})
	on := civil.MustDate(2026, 8, 3)
	_, issues := sides.Close(p, "qa5ic6qytq", on)
	for _, i := range issues {
		fmt.Println(i.Pointer, i.Rule)
	}
	// Output:
	// /baton sides.not-received
	// /actions/4 sides.not-received
	// /followUp/0 sides.not-received
	// /followUp/1 sides.not-received
	// /contacts/0 sides.not-received
}

// A list for whoever answers for the transitions of a region.
func ExampleBetween() {
	data, _ := os.ReadFile("../../examples/cases/aino.json")
	p, _ := plan.Decode(data, issue.Limits{})
	nurse := p.Person("d6a5clrtdu")
	nurse.Period.To = civil.MustDate(2026, 8, 3) // she left, and nobody received anything
	for _, gap := range sides.Between(slices.Values([]*plan.Plan{p}), civil.MustDate(2026, 8, 4)) {
		fmt.Println(gap.At)
	}
	// Output:
	// /baton
	// /actions/4
	// /followUp/0
	// /followUp/1
	// /contacts/0
}
