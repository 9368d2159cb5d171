package words_test

import (
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/words"
	"github.com/stretchr/testify/assert"
)

func TestOf(t *testing.T) {
	i := issue.Issue{Rule: "form.too-few", Limit: 1}
	assert.Equal(t, "Luettelossa on oltava vähintään yksi kohta.", words.Of(i, code.FI))
	i.Limit = 2
	assert.Equal(t, "Listan måste ha minst 2 poster.", words.Of(i, code.SV))
	assert.Equal(t, "The list must have at least 2 items.", words.Of(i, 0), "English for no language")
	assert.Equal(t, "vendor.own", words.Of(issue.Issue{Rule: "vendor.own"}, code.FI))
	own := issue.Catalogue{{ID: "vendor.own", Words: code.Say("Oma.", "Egen.", "Own.")}}
	assert.Equal(t, "Egen.", words.Of(issue.Issue{Rule: "vendor.own"}, code.SV, nil, own), "a catalogue that the caller joins")
	assert.Len(t, words.Rules(own, own), len(words.Rules())+1, "each id once")
	assert.Equal(t, "Planen finns inte.", words.Of(issue.Issue{Rule: "store.not-found"}, code.SV))
	rules := words.Rules()
	rules[0] = issue.Rule{}
	assert.NotEqual(t, rules[0], words.Rules()[0], "the list is the caller's")
}

func ExampleOf() {
	_, issues := plan.Decode([]byte(`{"format": "oneplan/1.0", "id": "x", "child": {}}`), issue.Limits{})
	for _, i := range issues {
		fmt.Printf("%s: %s\n", i.Pointer, words.Of(i, code.FI))
	}
	// Output:
	// /child/subject: Pakollinen jäsen puuttuu tai on tyhjä: subject.
	// /id: Teksti ei ole muotoa planid.
}
