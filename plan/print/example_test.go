package print_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// family is a plan with one agreed contact.
func family() *plan.Plan {
	return &plan.Plan{
		Format: plan.Format1, ID: "o7yzmr7wf4w4q6lcc2qvxdwaby", Lang: "fi",
		Child:  plan.Child{ID: "rsxq47k4af", Subject: "lapsi-7f3a91", Name: plan.Name{Given: "Aino"}},
		People: []plan.Member{{ID: "d6a5clrtdu", Kind: plan.MemberProfessional, Name: plan.Name{Given: "Sanna", Family: "Virtanen"}, Professional: &plan.Professional{Title: "terveydenhoitaja"}}},
		Contacts: []plan.Contact{{
			ID: "gvt5l7oc6e", Day: civil.MustParseDate("2026-02-10"), State: plan.ContactPlanned, Way: plan.WayMessage, WorkerID: "d6a5clrtdu",
		}},
	}
}

func ExampleWriteWhole() {
	var page strings.Builder
	err := print.WriteWhole(&page, family(), print.Options{Lang: code.SV, Today: civil.MustParseDate("2026-01-28")})
	_, next, _ := strings.Cut(page.String(), `<p class="big">`)
	next, _, _ = strings.Cut(next, "</div>")
	fmt.Println(err)
	fmt.Println(next)
	// Output:
	// <nil>
	// <time datetime="2026-02-10">tisdag 10.2.2026</time></p>
	// <p>Sanna Virtanen skickar ett meddelande.</p>
}

func ExampleWriteView() {
	v, err := view.Of(family(), view.Child(), civil.MustParseDate("2026-01-28"))
	if err != nil {
		fmt.Println(err)
		return
	}
	var page strings.Builder
	err = print.WriteView(&page, v, print.Options{})
	fmt.Println(err, strings.Contains(page.String(), "Sinun oma sivusi"))
	// Output: <nil> true
}

func ExampleCalled() {
	p := family()
	p.People = append(p.People, plan.Member{
		ID: "k53ypvwxo5", Kind: plan.MemberGuardian, Name: plan.Name{Given: "Laura", Family: "Virta"},
		Guardian: &plan.Guardian{Relation: plan.RelationMother},
	})
	for _, id := range []plan.ID{"rsxq47k4af", "k53ypvwxo5", "d6a5clrtdu", "nobody4234"} {
		fmt.Println(print.Called(p, id, code.FI))
	}
	// Output:
	// Aino
	// Laura (äiti)
	// Sanna Virtanen
	// joku muu
}

// One copy for the whole family, where nothing is withheld from any of them.
func ExampleWriteFamily() {
	var page strings.Builder
	err := print.WriteFamily(&page, family(), civil.MustParseDate("2026-01-28"), print.Options{})
	fmt.Println(err, strings.Contains(page.String(), "<dt>Kenen kappale</dt><dd>perheen</dd>"))
	// Output: <nil> true
}

func ExampleWriteWholeTimeline() {
	if err := print.WriteWholeTimeline(os.Stdout, &plan.Plan{}, print.Options{Lang: code.EN}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 70" width="100%" style="display:block;max-width:560px;height:auto" role="graphics-document document" lang="en" xml:lang="en">
	// <title>The course of the plan: Child</title>
	// <desc>What happened, day by day from top to bottom. Filled circle: has been. Hollow circle: is to come.</desc>
	// <g font-family="system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif" font-size="14" fill="#1b2129">
	// <rect width="360" height="70" fill="#fff"/>
	// <text x="12" y="26" font-size="17" font-weight="700">The course of the plan</text>
	// <text x="12" y="58">Nothing has been recorded yet.</text>
	// </g>
	// </svg>
}

func ExampleWriteEmpty() {
	var form strings.Builder
	err := print.WriteEmpty(&form, print.Options{Lang: code.FI})
	fmt.Println(err, strings.Contains(form.String(), "Konkreettiset asiat lapsen tai perheen arjessa"))
	// Output: <nil> true
}

// A page can be restyled by its variables; the policy of the page follows.
func ExampleStyleSource() {
	style := ":root { --plan-accent: #6b1f5c }"
	fmt.Println(strings.Contains(print.Stylesheet(), "--plan-accent:"))
	fmt.Println(print.StyleSource(style) == print.StyleSource(""))
	// Output:
	// true
	// false
}
