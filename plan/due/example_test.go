package due_test

import (
	"fmt"
	"os"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// What is to be done, most urgent first.
func ExampleOf() {
	p := exampleCase("eeli")
	dues, _ := due.Of(p, due.Options{On: civil.MustParseDate("2026-03-13"), Soon: 7})
	for _, d := range dues[:2] {
		fmt.Println(d.Last, d.State.Status.Label(code.EN), d.Source())
	}
	// Output:
	// 2026-03-19 due soon LsL 417/2007 26 §
	// 2026-06-10 pending LsL 417/2007 26 §
}

func exampleCase(name string) *plan.Plan {
	data, err := os.ReadFile("../../examples/cases/" + name + ".json")
	if err != nil {
		panic(err)
	}
	p, issues := plan.Decode(data, issue.Limits{})
	if issues.HasErrors() {
		panic(issues.Err())
	}
	return p
}
