package plan_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
)

// What is to be done, most urgent first.
func ExamplePlan_Due() {
	p := exampleCase("eeli")
	dues, _ := p.Due(plan.DueOptions{On: civil.MustParseDate("2026-03-13"), Soon: 7})
	for _, d := range dues[:2] {
		fmt.Println(d.Last, d.State.Status.Label(code.EN), d.Source())
	}
	// Output:
	// 2026-03-19 due soon LsL 417/2007 26 §
	// 2026-06-10 pending LsL 417/2007 26 §
}

func ExampleWorkerLeaves() {
	p := exampleCase("iida").AsOf(civil.MustParseDate("2026-04-01"))
	worker := plan.Identifier{System: "https://suvantola.example.fi/tyontekijat", Value: "t-1041"}
	for l := range plan.WorkerLeaves(slices.Values([]*plan.Plan{p}), worker, civil.MustParseDate("2026-05-05")) {
		fmt.Println("stands still:", l.StandsStill(), "next:", l.NextID)
	}
	// Output: stands still: false next: drc665adxx
}

func ExamplePlan_Take() {
	p := exampleCase("aino")
	_, issues := p.Take(plan.TransitionClose, plan.Act{ID: "zzzzz22222", On: civil.MustParseDate("2026-06-01")})
	fmt.Println(plan.Rules().Words(issues[0], code.EN))
	// Output: Closing, handing over and reopening need a reason.
}

func TestBatonMustPass(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-04-20"))
	assert.Contains(t, dueLines(t, p, "2026-04-20"), "baton 2026-05-05 pending", "the curator's last day")
	assert.Contains(t, dueLines(t, p, "2026-05-04"), "baton 2026-05-05 due-soon")
}

func exampleCase(name string) *plan.Plan {
	data, err := os.ReadFile("../examples/cases/" + name + ".json")
	if err != nil {
		panic(err)
	}
	p, issues := plan.Decode(data, issue.Limits{})
	if issues.HasErrors() {
		panic(issues.Err())
	}
	return p
}
