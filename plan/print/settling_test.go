package print_test

import (
	"bytes"
	"cmp"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A side without parts and without words has taken the thing away only where the
// conflict says that something was changed or removed: a copy for somebody whom the
// words are kept from has no name of a member and must not say so.
func TestASideThatTookTheThingAway(t *testing.T) {
	for _, tt := range []struct {
		name, why string
		kind      plan.ConflictKind
		field     string
		want      bool
	}{
		{name: "removed", why: "one took the part away, the other changed it", kind: plan.ConflictRemoved, want: true},
		{name: "member", why: "one emptied the member, the other changed it", kind: plan.ConflictChanged, field: "text", want: true},
		{name: "kept", why: "the side's words and the member's name are kept from the reader", kind: plan.ConflictChanged},
		{name: "two batons", why: "each side is a part; one of them is not for this reader", kind: plan.ConflictBaton},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := load(t, "aino")
			p.Conflicts = []plan.Conflict{{
				ID: "conflict22", Statement: plan.Statement{On: civil.MustDate(2026, 8, 3)}, Kind: tt.kind, Field: tt.field, AboutIDs: []plan.ID{p.Goals[0].ID},
				Sides: []plan.ConflictSide{
					{ID: "sideone222", Statement: plan.Statement{On: civil.MustDate(2026, 8, 1)}, PartIDs: []plan.ID{p.Goals[0].ID}},
					{ID: "sidetwo222", Statement: plan.Statement{On: civil.MustDate(2026, 8, 2)}},
				},
			}}
			var out bytes.Buffer
			require.NoError(t, print.WriteWhole(&out, p, print.Options{Lang: code.EN}))
			said := bytes.Contains(out.Bytes(), []byte("Took this away"))
			assert.Equal(t, tt.want, said, tt.why)
		})
	}
}

// What a merge says in the language of the plan stands on a page in the reader's; people's own words stand as they wrote them.
func TestWhatIsToBeSettledInTheReadersLanguage(t *testing.T) {
	base := load(t, "aino")
	mine, theirs := base.Clone(), base.Clone()
	mine.Title, theirs.Title = "Minun", "Heidän"
	made, err := merge.Of(base, mine, theirs, merge.Options{})
	require.NoError(t, err)
	rules := merge.Rules()
	changed := rules[slices.IndexFunc(rules, func(r issue.Rule) bool { return r.ID == made.Findings[0].Rule })].Words
	for _, row := range []struct {
		name, why  string
		plan, page code.Lang
		own        string
	}{
		{"Finnish in Finnish", "as it stands there", code.FI, code.FI, ""},
		{"Finnish in Swedish", "the reader's", code.FI, code.SV, ""},
		{"Swedish in English", "the reader's", code.SV, code.EN, ""},
		{"English in Finnish", "the reader's", code.EN, code.FI, ""},
		{"people's own", "nobody puts words into another language for them", code.FI, code.SV, "Kumpi nimi?"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := made.Plan.Clone()
			require.Len(t, p.Conflicts, 1)
			for i := range p.Conflicts {
				p.Conflicts[i].Text = cmp.Or(row.own, changed.In(row.plan))
			}
			said := html.UnescapeString(page(t, p, print.Options{Lang: row.page}))
			assert.Contains(t, said, cmp.Or(row.own, changed.In(row.page)), row.why)
			if row.plan != row.page {
				assert.NotContains(t, said, changed.In(row.plan), row.why)
			}
		})
	}
}

// What a side wrote is read as words, a day or a name; what is a code or a whole list, and what nobody may read, is only said
// to be kept. A conflict that was settled is not there to be settled.
func TestWhatASideSays(t *testing.T) {
	p := load(t, "aino")
	about, person := p.Goals[0].ID, p.People[0].ID
	section := regexp.MustCompile(`(?s)<h2>What is still to be agreed</h2>.*?</section>`)
	tags := regexp.MustCompile(`<[^>]*>`)
	for _, row := range []struct{ name, field, content, want string }{
		{"words", "text", `"Quiet mornings."`, "Quiet mornings."},
		{"one word of a text", "text", `"quiet"`, "quiet"},
		{"a day", "due", `"2026-08-03"`, "3 August 2026"},
		{"a name", "byId", `"` + string(person) + `"`, p.People[0].Name.Given},
		{"a code", "state", `"not-held"`, "What was written is kept."},
		{"a code with the last letter", "state", `"frozen"`, "What was written is kept."},
		{"no code", "place", `"Not held"`, "Not held"},
		{"a number of the law", "citation", `"1301.2014"`, "What was written is kept."},
		{"the words of a whole part", "", `{"text":"A whole goal."}`, "A whole goal."},
		{"a part without words", "", `{"due":"2026-08-03"}`, "What was written is kept."},
		{"a list", "ownerIds", `["x"]`, "What was written is kept."},
		{"nothing", "text", `""`, "What was written is kept."},
	} {
		t.Run(row.name, func(t *testing.T) {
			p.Conflicts = []plan.Conflict{{
				ID: "conflict22", Statement: plan.Statement{On: civil.MustDate(2026, 8, 3)}, Kind: plan.ConflictChanged, Field: row.field, AboutIDs: []plan.ID{about}, Text: "Which one?",
				Sides: []plan.ConflictSide{
					{ID: "sideone222", Statement: plan.Statement{On: civil.MustDate(2026, 8, 1)}, Content: row.content},
					{ID: "sidetwo222", Statement: plan.Statement{On: civil.MustDate(2026, 8, 2)}, Content: `"Other words."`},
				},
			}}
			text := section.FindString(page(t, p, print.Options{Lang: code.EN}))
			require.NotEmpty(t, text)
			said := strings.Join(strings.Fields(html.UnescapeString(tags.ReplaceAllString(text, " "))), " ")
			assert.Contains(t, said, row.want)
			assert.Contains(t, said, "Other words.")
			assert.Contains(t, said, "Which one?")
			p.Conflicts[0].Settlement = &plan.Settlement{Text: "Both."}
			assert.Empty(t, section.FindString(page(t, p, print.Options{Lang: code.EN})))
		})
	}
}

// An act is called by its name to whoever is no lawyer, and what no act of the catalogue begins stays as it was written.
func TestLawsAreCalledByName(t *testing.T) {
	p := load(t, "aino")
	for _, row := range []struct{ name, citation, want string }{
		{"with its number", "ShL 1301/2014 45 §", "Social Welfare Act (1301/2014) 45 §"},
		{"without a number", "ShL 45 §", "Social Welfare Act 45 §"},
		{"another number", "ShL 1/1999 45 §", "ShL 1/1999 45 §"},
		{"no section", "ShL", "ShL"},
		{"no act that we know", "XyzL 1301/2014 45 §", "XyzL 1301/2014 45 §"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p.Decisions = []plan.Decision{{ID: "decision22", Statement: plan.Statement{On: civil.MustDate(2026, 2, 2)}, Kind: plan.DecisionOther, Title: "A decision", Citation: row.citation}}
			has(t, html.UnescapeString(page(t, p, print.Options{Lang: code.EN})), row.want)
		})
	}
}
