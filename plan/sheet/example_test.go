package sheet_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sheet"
)

func ExampleDraft() {
	filled, _, err := sheet.Read(strings.NewReader("L1;Aino Korhonen\nT1;27.1.2026\nP1;Laura Korhonen\nP1a;äiti\nP1b;x\nA1;Aamut sujuvat ilman huutoa.\nA1a;P1\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	random := rand.NewChaCha8([32]byte{}) // in earnest crypto/rand.Reader
	p, err := plan.New("kuopio:7f3a9c", random)
	if err != nil {
		fmt.Println(err)
		return
	}
	issues := sheet.Draft(p, filled, plan.NewIDs(random))
	fmt.Println(len(issues), p.Status(), p.Child.Name.Given, len(p.Needs), p.Needs[0].By == p.People[0].ID)
	// Output: 0 draft Aino 1 true
}
