package plan_test

import (
	"crypto/rand"
	"fmt"
	"os"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

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

func ExampleHistory() {
	p := exampleCase("aino")
	var h *plan.History
	h, err := h.Add(p, plan.Entry{At: civil.MustParseInstant("2026-01-27T16:00:00+02:00"), Reason: "sovittu yhdessä"}, rand.Reader)
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Contacts[0].State = plan.ContactHeld
	h, err = h.Add(p, plan.Entry{At: civil.MustParseInstant("2026-02-10T12:00:00+02:00")}, rand.Reader)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(h.Revisions), "revisions,", len(h.Revisions[1].Changes), "change,", len(h.Verify()), "faults")
	h.Revisions[0].Reason = "toisin sanottu"
	fmt.Println(h.Verify()[0].Rule)
	// Output:
	// 2 revisions, 1 change, 0 faults
	// history.digest
}

func ExamplePlan_Take() {
	p := exampleCase("aino")
	_, issues := p.Take(plan.TransitionClose, plan.Act{ID: "zzzzz22222", On: civil.MustParseDate("2026-06-01")})
	fmt.Println(plan.Rules().Words(issues[0], code.EN))
	// Output: Closing, handing over and reopening need a reason.
}
