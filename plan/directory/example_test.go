package directory_test

import (
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

func ExampleDecodeCSV() {
	d, issues := directory.DecodeCSV([]byte(`toimija;nimi;tehtävä;milloin;kutsuminen;tarpeet;kunnat;taso
Perheneuvola;Perheneuvonta;Tukee vanhempia;Kun arki ei suju;Soita 09 123;vanhemmuus, arki;297, 749;perustaso
Perhetyö;Perhetyö kotona;Käy kotona;Kun aamut vievät voimat;Perheen luvalla;arkki;297;lähin
`), issue.Limits{})
	fmt.Println(d != nil)
	for _, i := range issues {
		fmt.Println(i.Pointer, i.Rule, i.Of)
	}
	// Output:
	// false
	// /3/needs form.enum need-kind
	// /3/tier form.enum service-tier
}
