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

// What the father may see on the day on which Iida's prohibition begins.
func ExamplePlan_View() {
	p := exampleCase("iida")
	father, _ := plan.ParseReader("guardian:4uao4hvdzo")
	v, err := p.View(father, civil.MustParseDate("2026-02-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(v.Plan.Needs), "needs are shown")
	for _, w := range v.Withheld {
		fmt.Printf("withheld: %s (%s, %s)\n", w.Reason.Label(code.EN), w.Source, w.Confidence)
	}
	// Output:
	// 0 needs are shown
	// withheld: the minor's own prohibition (812/2000 11 §, uncertain)
}

// Who may see what is kept among professionals, and on what ground.
func ExamplePlan_Who() {
	p := exampleCase("iida")
	sights, err := p.Who("/assessments/0/views/3/findings/1", civil.MustParseDate("2026-01-10"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range sights[:4] {
		if s.Sees {
			fmt.Println(s.Reader, "sees:", s.Bases[0].Label(code.EN))
		} else {
			fmt.Println(s.Reader, "does not:", s.Reason.Label(code.EN))
		}
	}
	// Output:
	// child does not: for professionals only
	// guardian:kiuxs3dghe does not: for professionals only
	// guardian:4uao4hvdzo does not: for professionals only
	// ibpdsqer3w does not: consent or law does not cover it
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

// The mother consents to two workers; four days later the father refuses one.
func ExamplePlan_Consented() {
	p := exampleCase("eeli")
	for _, day := range []string{"2026-03-20", "2026-03-25"} {
		for _, worker := range []plan.ID{"mqvsv5h3b6", "e45hcdk3g4"} {
			if why, ok := p.Consented(worker, civil.MustParseDate(day)); ok {
				fmt.Println(day, worker, "consented")
			} else {
				fmt.Println(day, worker, why.Label(code.EN))
			}
		}
	}
	// Output:
	// 2026-03-20 mqvsv5h3b6 consented
	// 2026-03-20 e45hcdk3g4 consented
	// 2026-03-25 mqvsv5h3b6 the guardians differ about the consent
	// 2026-03-25 e45hcdk3g4 consented
}
