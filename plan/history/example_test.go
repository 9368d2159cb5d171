package history_test

import (
	"crypto/rand"
	"fmt"
	"os"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

func ExampleHistory() {
	p := exampleCase("aino")
	var h *history.History
	h, err := h.Add(p, history.Entry{At: civil.MustParseInstant("2026-01-27T16:00:00+02:00"), Reason: "sovittu yhdessä"}, rand.Reader)
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Contacts[0].State = plan.ContactHeld
	h, err = h.Add(p, history.Entry{At: civil.MustParseInstant("2026-02-10T12:00:00+02:00")}, rand.Reader)
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
