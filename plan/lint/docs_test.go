package lint_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const docsIntro = `# Lint

Is a valid plan also a good one? ` + "`plan/lint`" + ` asks, in packs; nothing here makes a plan invalid. Made from the rules and their examples
(` + "`plan/lint/testdata/examples.json`" + `, the same that the tests run) by ` + "`go test ./plan/lint -update`" + `; do not edit it by hand.

    oneplan lint --lang fi plan.json
    oneplan lint --pack thread --pack scotland plan.json

A finding has a place, a rule with its source, a severity and a suggestion; for words it says which bytes of the text are meant. It never holds what
stands there, so it may be logged. Of findings with one cause at one place only the first is told, in the order of the packs; what only follows
from another finding is not told beside it: of a plan without goals that, and not of each need that no goal answers.

A pack of your own is a value of the same type:

` + "```go" + `
pack := lint.Pack{Name: "county", Rules: []lint.Rule{{
	Rule: issue.Rule{ID: "county.title", Severity: issue.SeverityHint, Source: "county handbook 4.2", Words: ...},
	Look: func(s *lint.Subject, found func(lint.Place)) {
		if s.Plan.Title == "" {
			found(lint.Place{Pointer: "/title"})
		}
	},
}}}
for _, f := range lint.Plan(p, today, append(lint.Packs(), pack)...) {
	fmt.Println(f.Pointer, f.Asks.In(code.FI), f.Suggest.In(code.FI))
}
` + "```" + `

Where the numbers come from: a sentence is long from 21 words; meetings are near within 7 days; more than 4 services for one need are many; 4 tasks on
one person alone are many. No source gives numbers: these are the library's own. Sources marked (m) were remembered and not read.

Points of the acts that no rule asks for, because the model has no member that would show them or another check does it already:

| point | why |
|---|---|
| ShL 39 § 2 mom. 7 (estimated length of the clienthood), 11 (the client's proposal of how services are produced, from 2025) | no member of the model |
| ShL 39 § 2 mom. 8 (partners and their responsibilities) | ` + "`thread.action-owner`" + ` and ` + "`burden.idle`" + ` ask |
| LsL 30 § 2 mom., review at least once a year | ` + "`oneplan due`" + ` counts it (` + "`lsl30.review`" + `) |
| LsL 30 § 3 to 5 mom. (child in care, the parents' own plan, aftercare) | the model does not say whether the child is in care |
| template c and e: both ways of contact, next contact; d: named by the family, accepted | ` + "`validate`" + ` wants them already |

Words of people are left alone: wording is looked at in goals, actions, ways of contact and what waits (` + "`notNow`" + `), hard words and long sentences
in what the family reads and did not say itself. Texts in other languages than Finnish, Swedish and English are not judged.

An example changes members of one small plan in which no rule finds anything ("fine" is that plan where nothing else is said).
`

func TestDocs(t *testing.T) {
	b := readBook(t)
	var w strings.Builder
	w.WriteString(docsIntro)
	for _, p := range everyPack() {
		optional := ""
		if !slices.ContainsFunc(lint.Packs(), func(q lint.Pack) bool { return q.Name == p.Name }) {
			optional = " (optional)"
		}
		fmt.Fprintf(&w, "\n## Pack `%s`%s\n\n%s\n", p.Name, optional, p.About.EN)
		for _, r := range p.Rules {
			fmt.Fprintf(&w, "\n### `%s`\n\n%s, %s%s\n\n- fi: %s *%s*\n- sv: %s *%s*\n- en: %s *%s*\n", r.ID, r.Severity, r.Source, inForce(r),
				r.Words.FI, r.Suggest.FI, r.Words.SV, r.Suggest.SV, r.Words.EN, r.Suggest.EN)
			for _, e := range b.Examples {
				if e.Rule == r.ID {
					fmt.Fprintf(&w, "\n%s\n\n| | |\n|---|---|\n| found at `%s` | %s |\n| fine | %s |\n", e.Why, e.At, shown(t, e.Bad), shown(t, e.Good))
				}
			}
		}
	}
	w.WriteString("\n## Plainer words\n\nThe words of `wording.hard` and what people say. A star stands for any ending. The list is the library's own, after Kotus's advice: everyday words.\n\n| | hard | plainer |\n|---|---|---|\n")
	for _, h := range lint.HardWords() {
		fmt.Fprintf(&w, "| %s | %s | %s |\n", h.Lang, strings.ReplaceAll(h.Hard, "*", `\*`), h.Plain)
	}
	const page = "../../docs/lint.md"
	if *update {
		require.NoError(t, os.WriteFile(page, []byte(w.String()), 0o644))
		return
	}
	data, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Equal(t, string(data), w.String(), "run go test ./plan/lint -update")
}

func inForce(r lint.Rule) string {
	if r.InForce.IsZero() {
		return ""
	}
	return ", in force from " + r.InForce.From.String()
}

// shown writes a change of members on one line.
func shown(t *testing.T, change map[string]any) string {
	var parts []string
	for _, at := range slices.Sorted(maps.Keys(change)) {
		if change[at] == nil {
			parts = append(parts, "without `"+at+"`")
			continue
		}
		data, err := json.Marshal(change[at])
		require.NoError(t, err)
		parts = append(parts, "`"+at+"`: `"+string(data)+"`")
	}
	if len(parts) == 0 {
		return "the plan as it is"
	}
	return strings.Join(parts, "<br>")
}
