package words_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/view"
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
	// /id: Teksti ei ole muotoa planid. Se on suunnitelman tunnus. Esimerkki: mfzwizltmfzwizltmfzwizltme.
}

// Sentences about forms and codes say what would be right, in all three languages,
// and nothing of what stands there.
func TestWhatWouldBeRight(t *testing.T) {
	for _, form := range plan.Forms() {
		i := issue.Issue{Rule: "form.pattern", Of: form.Tag}
		for _, l := range code.All[code.Lang]() {
			assert.Contains(t, words.Of(i, l), form.Example, form.Tag)
		}
		english, _, _ := strings.Cut(form.Means, " (")
		assert.Contains(t, words.Of(i, code.EN), " "+english+". Example: ")
		_, finnish, _ := strings.Cut(strings.TrimSuffix(form.Means, ")."), " (")
		assert.Contains(t, words.Of(i, code.FI), " Se on "+finnish+". Esimerkki: ")
	}
	for _, row := range []struct{ set, first, last, why string }{
		{"member-kind", "guardian", "professional", "a set of plan"},
		{"voice", "child", "professional", "a set of assess"},
		{"deciding-by", "", "", "no set of ours names no codes"},
	} {
		for _, l := range code.All[code.Lang]() {
			text := words.Of(issue.Issue{Rule: "form.enum", Of: row.set}, l)
			assert.Contains(t, text, row.set, row.why)
			assert.Contains(t, text, row.first, row.why)
			assert.True(t, strings.HasSuffix(text, row.last+"."), text)
		}
	}
	assert.Equal(t, "The text is not of the form vendorid.", words.Of(issue.Issue{Rule: "form.pattern", Of: "vendorid"}, code.EN))
	assert.NotContains(t, words.Of(issue.Issue{Rule: "form.required", Of: "planid"}, code.EN), "Example", "only where a form is asked for")
}

// The whole sentence, where something is said and where there is nothing to say.
func TestSentences(t *testing.T) {
	for _, row := range []struct {
		name, rule, of string
		lang           code.Lang
		want           string
	}{
		{"a form, in Swedish, where only the example is known", "form.pattern", "planid", code.SV, "Texten har inte formen planid. Exempel: mfzwizltmfzwizltmfzwizltme."},
		{"a form, in English", "form.pattern", "planid", code.EN, "The text is not of the form planid. Id of a plan: 128 random bits as 26 characters a-z2-7. Example: mfzwizltmfzwizltmfzwizltme."},
		{"a form of somebody else", "form.pattern", "theirs", code.FI, "Teksti ei ole muotoa theirs."},
		{"codes", "form.enum", "urgency", code.FI, "Koodi ei kuulu koodistoon urgency. Koodit: urgent, not-urgent."},
		{"codes, in Swedish", "form.enum", "urgency", code.SV, "Koden hör inte till kodverket urgency. Koderna: urgent, not-urgent."},
		{"codes of somebody else", "form.enum", "theirs", code.EN, "The code is not one of the code set theirs."},
	} {
		assert.Equal(t, row.want, words.Of(issue.Issue{Rule: row.rule, Of: row.of}, row.lang), row.name)
	}
}

// Every set that a document can hold a code of has its codes told.
func TestEverySetTellsItsCodes(t *testing.T) {
	for _, set := range []code.Table{plan.Way(0).Table(), plan.SectorPlanKind(0).Table(), assess.Item(0).Table(), view.Reason(0).Table(), history.ChangeKind(0).Table()} {
		text := words.Of(issue.Issue{Rule: "form.enum", Of: set.Name}, code.EN)
		for _, row := range set.Rows.All() {
			assert.Contains(t, text, row.Code, set.Name)
		}
	}
}
