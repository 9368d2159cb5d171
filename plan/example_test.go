package plan_test

import (
	"fmt"
	"os"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

func ExamplePlan_Take() {
	p := readExample()
	_, issues := p.Take(plan.TransitionClose, plan.Act{ID: "zzzzz22222", By: p.People[0].ID, On: civil.MustParseDate("2026-06-01")})
	fmt.Println(plan.Rules().Words(issues[0], code.EN))
	// Output: Closing, handing over and reopening need a reason.
}

func readExample() *plan.Plan {
	data, _ := os.ReadFile("../examples/cases/aino.json")
	p, _ := plan.Decode(data, issue.Limits{})
	return p
}
