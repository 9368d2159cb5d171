package words_test

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write docs/rules.md anew")

var langs = []code.Lang{code.FI, code.SV, code.EN}

// catalogues are the sources of words, in the order of docs/rules.md.
var catalogues = []struct {
	title, about string
	rules        func() issue.Catalogue
}{
	{"Reading", "What the strict reader finds. `json.` is what a tokenizer alone can see, `form.` what the JSON Schema sees too.", issue.ReaderRules},
	{"Plans", "What the parts of a plan say against each other, and what cannot be done with a plan.", plan.Rules},
	{"Assessments", "The same of an assessment, its star and its segmentation schemes.", assess.Rules},
	{"Counting days", "Why a day could not be counted.", deadline.Issues},
}

func TestEveryRuleHasWords(t *testing.T) {
	holder := regexp.MustCompile(`\{[^}]*\}`)
	for _, c := range catalogues {
		for _, r := range c.rules() {
			t.Run(c.title+"/"+r.ID, func(t *testing.T) {
				assert.Regexp(t, `^[a-z0-9]+\.[a-z0-9-]+$`, r.ID)
				assert.True(t, r.Severity.IsValid())
				used := holder.FindAllString(r.Words.FI, -1)
				slices.Sort(used)
				for _, name := range used {
					assert.Contains(t, []string{"{limit}", "{of}"}, name)
				}
				for _, l := range langs {
					sentence(t, r.Words.In(l))
					also := holder.FindAllString(r.Words.In(l), -1)
					slices.Sort(also)
					assert.Equal(t, used, also, "%v speaks of the same things", l)
				}
				if r.Named != (code.Text{}) {
					assert.NotContains(t, used, "{of}", "the sentence for an issue that names nothing")
					for _, l := range langs {
						sentence(t, r.Named.In(l))
						assert.Contains(t, r.Named.In(l), "{of}")
					}
				}
				if r.One == (code.Text{}) {
					return
				}
				assert.Contains(t, used, "{limit}", "one of what?")
				for _, l := range langs {
					sentence(t, r.One.In(l))
					assert.NotContains(t, r.One.In(l), "{limit}", "the number is a word")
				}
			})
		}
	}
}

func sentence(t *testing.T, text string) {
	t.Helper()
	assert.Regexp(t, `^(\p{Lu}|JSON).*[.]$`, text, "a sentence, from its capital to its full stop")
	assert.NotRegexp(t, `  |\s$| [.,;:]`, text)
}

// A number before a noun bends the noun, so such a rule has words for one. The
// others are named here with the reason.
func TestCountsHaveASingular(t *testing.T) {
	counted := regexp.MustCompile(`\{limit\} \pL`)
	never := map[string]string{
		"correction.circle":     "the limit is always the same, and greater than one",
		"assessment.childs-own": "the number stands as a share of three",
	}
	for _, r := range words.Rules() {
		counts := slices.ContainsFunc(langs, func(l code.Lang) bool { return counted.MatchString(r.Words.In(l)) })
		if _, ok := never[r.ID]; ok {
			assert.True(t, counts, "%s needs no excuse", r.ID)
			continue
		}
		assert.Equal(t, counts, r.One != (code.Text{}), "%s: words for one if and only if something is counted", r.ID)
	}
}

// What two packages call by one id is one rule.
func TestSharedRulesAreTheSame(t *testing.T) {
	first := map[string]issue.Rule{}
	for _, c := range catalogues {
		for _, r := range c.rules() {
			if known, ok := first[r.ID]; ok {
				assert.Equal(t, known, r)
			}
			first[r.ID] = r
		}
	}
	all := words.Rules()
	assert.Len(t, all, len(first))
	for _, r := range all {
		assert.Equal(t, first[r.ID], r)
	}
}

func TestOf(t *testing.T) {
	i := issue.Issue{Rule: "form.too-few", Limit: 1}
	assert.Equal(t, "Luettelossa on oltava vähintään yksi kohta.", words.Of(i, code.FI))
	i.Limit = 2
	assert.Equal(t, "Listan måste ha minst 2 poster.", words.Of(i, code.SV))
	assert.Equal(t, "The list must have at least 2 items.", words.Of(i, 0), "English for no language")
	assert.Equal(t, "vendor.own", words.Of(issue.Issue{Rule: "vendor.own"}, code.FI))
	rules := words.Rules()
	rules[0] = issue.Rule{}
	assert.NotEqual(t, rules[0], words.Rules()[0], "the list is the caller's")
}

func TestRulesPage(t *testing.T) {
	const page = "../../docs/rules.md"
	want := rulesPage()
	if *update {
		require.NoError(t, os.WriteFile(page, want, 0o644))
	}
	is, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(is), "go test ./plan/words -update")
}

func rulesPage() []byte {
	var b bytes.Buffer
	b.WriteString("# Rules\n\n" +
		"Every rule that an issue can name, made from the catalogues by `go test ./plan/words -update`; do not edit it by hand. An error makes a document\n" +
		"invalid, a warning asks for a look, a hint says what could be better. `{limit}` and `{of}` stand for the issue's number and name; neither is ever\n" +
		"content of a record. Where a rule cites no source, it is the library's own. A document that breaks each rule, with the issues that are expected, is\n" +
		"in [plan/schema/testdata](../plan/schema/testdata/README.md).\n")
	for _, c := range catalogues {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| rule | severity | source | seen by the JSON Schema | suomeksi | på svenska | in English |\n|---|---|---|---|---|---|---|\n", c.title, c.about)
		for _, r := range c.rules() {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |", r.ID, r.Severity, cell(r.Source), seen(r.ID))
			for _, l := range langs {
				text := r.Words.In(l)
				for _, other := range []code.Text{r.One, r.Named} {
					if other != (code.Text{}) {
						text += " / " + other.In(l)
					}
				}
				fmt.Fprintf(&b, " %s |", cell(text))
			}
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}

func seen(rule string) string {
	switch {
	case strings.HasPrefix(rule, "form."):
		return "yes"
	case rule == "json.newer-format":
		return "yes, as a wrong format"
	}
	return "no"
}

func cell(text string) string { return strings.ReplaceAll(cmp.Or(text, "–"), "|", `\|`) }

func ExampleOf() {
	_, issues := plan.Decode([]byte(`{"format": "oneplan/1.0", "id": "x", "child": {}}`), issue.Limits{})
	for _, i := range issues {
		fmt.Printf("%s: %s\n", i.Pointer, words.Of(i, code.FI))
	}
	// Output:
	// /child/subject: Pakollinen jäsen puuttuu tai on tyhjä: subject.
	// /id: Teksti ei ole muotoa planid.
}
