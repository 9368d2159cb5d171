package view_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

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

// What Iida's mother may see on a day, and what of it is withheld.
func ExampleOf() {
	p := exampleCase("iida")
	mother, _ := view.ParseReader("guardian:kiuxs3dghe")
	v, err := view.Of(p, mother, civil.MustParseDate("2026-02-10"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(v.Plan.Needs), "needs are shown")
	for _, w := range v.Withheld[:2] {
		fmt.Printf("%s: %s (%s)\n", w.Pointer, w.Reason.Label(code.EN), w.Source)
	}
	// Output:
	// 2 needs are shown
	// /child/telecoms: security ban (661/2009 36 §)
	// /child/address: security ban (661/2009 36 §)
}

// Whoever has no ground gets no view: the error says why, and whom to ask.
func ExampleRefusal() {
	p := exampleCase("aino")
	_, err := view.Of(p, view.Member("z3m7xyandh"), civil.MustParseDate("2026-02-03"))
	if refused, ok := errors.AsType[*view.Refusal](err); ok {
		fmt.Println(refused.Reason.Label(code.EN)+"; ask", refused.Ask.Name.Given, refused.Ask.Name.Family)
	}
	// Output: there is no consent; ask Sanna Virtanen
}

// Who may see what is kept among professionals, and on what ground.
func ExampleWho() {
	p := exampleCase("iida")
	sights, err := view.Who(p, "/assessments/0/views/3/findings/1", civil.MustParseDate("2026-01-10"))
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

// The mother consents to two workers; four days later the father refuses one.
func ExampleConsented() {
	p := exampleCase("eeli")
	for _, day := range []string{"2026-03-20", "2026-03-25"} {
		for _, worker := range []plan.ID{"mqvsv5h3b6", "e45hcdk3g4"} {
			if why, ok := view.Consented(p, worker, civil.MustParseDate(day)); ok {
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
