package examples_test

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/print"
	planschema "github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mergedCase is a worked case that two hands changed apart in many places, theirs
// with a text of its own.
func mergedCase(t *testing.T, name string, narrow plan.Visibility, theirWords string) *plan.Plan {
	t.Helper()
	data, err := os.ReadFile("cases/" + name + ".json")
	require.NoError(t, err)
	base, issues := plan.Decode(data, issue.Limits{})
	require.False(t, issues.HasErrors(), "%v", issues)
	base.Revision = 0
	for i := range base.Goals {
		base.Goals[i].Visibility = max(base.Goals[i].Visibility, narrow)
	}
	for i := range base.Needs {
		base.Needs[i].Visibility = max(base.Needs[i].Visibility, narrow)
	}
	hand := func(words string) *plan.Plan {
		p := base.Clone()
		p.Title = plan.Title(words)
		for i := range p.Goals {
			p.Goals[i].Text = words
		}
		for i := range p.Needs {
			p.Needs[i].Text = words
		}
		for i := range p.Actions {
			p.Actions[i].Text = words
		}
		return p
	}
	mine, theirs := hand("MINE"), hand(theirWords)
	for i := range mine.Consents {
		mine.Consents[i].Period.To = civil.MustDate(2027, 1, 1)
		theirs.Consents[i].Decision = plan.ConsentRefused
	}
	mine.Needs = append(mine.Needs, plan.Need{ID: "needmine22", Statement: plan.Statement{On: civil.MustDate(2026, 8, 1)}, Text: "Uni", Kind: base.Needs[0].Kind})
	made, err := merge.Of(base, mine, theirs, merge.Options{On: civil.MustDate(2026, 8, 3)})
	require.NoError(t, err)
	require.NotEmpty(t, made.Findings)
	require.False(t, made.Plan.Check().HasErrors(), "%s: %v", name, made.Plan.Check())
	return made.Plan
}

var mergedCases = []string{"aino", "eeli", "iida"}

// A merged plan goes everywhere where another goes: it is read as it was written,
// goes to FHIR and back, and is printed in every language.
func TestMergedPlansGoEverywhere(t *testing.T) {
	for _, name := range mergedCases {
		p := mergedCase(t, name, 0, "THEIRS")
		var doc bytes.Buffer
		require.NoError(t, plan.Encode(&doc, p))
		again, issues := plan.Decode(doc.Bytes(), issue.Limits{})
		require.False(t, issues.HasErrors(), "%v", issues)
		assert.Equal(t, p, again, name)
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc.Bytes()))
		require.NoError(t, err)
		assert.NoError(t, planSchema(t).Validate(value), "%s: what is to be settled is valid by the schema", name)
		var bundle bytes.Buffer
		require.NoError(t, fhir.New(p, fhir.Options{Today: civil.MustDate(2026, 8, 3)}).WriteCollection(&bundle))
		read, issues := fhir.Read(bundle.Bytes(), fhir.ReadOptions{})
		require.False(t, issues.HasErrors(), "%s: %v", name, issues)
		assert.Equal(t, p.Conflicts, read.Plan.Conflicts, "%s: what is to be settled comes back from FHIR", name)
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			for _, r := range view.Readers(p) {
				v, err := view.Of(p, r, civil.MustDate(2026, 8, 3))
				if err != nil || r.PersonID() == "" && r != view.Child() { // nobody prints a page for a statistic
					continue
				}
				require.NoError(t, print.WriteView(&bytes.Buffer{}, v, print.Options{Lang: l}), "%s for %s", name, r)
			}
		}
	}
}

func planSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(planschema.Plan()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(planschema.PlanID, doc))
	s, err := c.Compile(planschema.PlanID)
	require.NoError(t, err)
	return s
}

// A page says what is still to be agreed on: to whoever reads what the sides wrote
// with their words, to others that there is something; what was settled is gone.
func TestPagesTellWhatIsToBeSettled(t *testing.T) {
	on := civil.MustDate(2026, 8, 3)
	for _, name := range mergedCases {
		p := mergedCase(t, name, 0, "THEIRS")
		told, kept := 0, 0
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, on)
			if err != nil || r.PersonID() == "" || len(v.Plan.Conflicts) == 0 {
				continue
			}
			var page bytes.Buffer
			require.NoError(t, print.WriteView(&page, v, print.Options{Lang: code.EN}))
			assert.Contains(t, page.String(), "What is still to be agreed", "%s for %s", name, r)
			assert.Contains(t, page.String(), plan.ConflictChanged.Label(code.EN), "%s for %s", name, r)
			both := bytes.Contains(page.Bytes(), []byte("MINE")) && bytes.Contains(page.Bytes(), []byte("THEIRS"))
			assert.Equal(t, hasContent(v), both, "%s for %s: the words of both sides or of none", name, r)
			if both {
				told++
			} else {
				kept++
			}
			assert.NotContains(t, page.String(), "Took this away", "%s for %s: nobody took anything away", name, r)
		}
		assert.NotZero(t, told, "%s: the holder of the baton reads both sides", name)
		assert.NotZero(t, kept, "%s: others learn that there is something to agree on", name)
		for i := range p.Conflicts {
			p.Conflicts[i].Settlement = &plan.Settlement{Statement: plan.Statement{On: on}, Text: "SETTLED"}
		}
		var page bytes.Buffer
		require.NoError(t, print.WriteWhole(&page, p, print.Options{Lang: code.EN}))
		assert.NotContains(t, page.String(), "What is still to be agreed", name)
	}
}

// hasContent reports whether a view tells what a side of a conflict wrote.
func hasContent(v *view.View) bool {
	return slices.ContainsFunc(v.Plan.Conflicts, func(c plan.Conflict) bool {
		return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return s.Content != "" })
	})
}

// Whoever may not read what a side wrote learns nothing of it: two merges that
// differ in one side's words alone, before and behind the other's in every order,
// give the same view, page and bundle.
func TestAMergeTellsNobodyOfASide(t *testing.T) {
	told, kept := 0, 0
	on := civil.MustDate(2026, 8, 3)
	for _, name := range mergedCases {
		for _, narrow := range []plan.Visibility{0, assess.VisibilityCircle, assess.VisibilityProfessionals, assess.VisibilityConfidence} {
			one, other := mergedCase(t, name, narrow, "AAA-SIDE"), mergedCase(t, name, narrow, "ZZZ-SIDE")
			for _, r := range append(view.Readers(one), view.Family()) {
				a, b := readerGets(t, one, r, on), readerGets(t, other, r, on)
				if bytes.Contains(a, []byte("AAA-SIDE")) {
					told++
					continue
				}
				kept++
				assert.Equal(t, string(a), string(b), "%s for %s, %v", name, r, narrow)
			}
		}
	}
	assert.NotZero(t, told, "who holds the baton reads both sides")
	assert.NotZero(t, kept)
}

// readerGets is all that a reader gets of a plan.
func readerGets(t *testing.T, p *plan.Plan, r view.Reader, on civil.Date) []byte {
	t.Helper()
	var all bytes.Buffer
	v, err := view.Of(p, r, on)
	if err != nil {
		return []byte(err.Error())
	}
	require.NoError(t, view.Encode(&all, v))
	if err := print.WriteView(&all, v, print.Options{Lang: code.FI}); err != nil {
		all.WriteString(err.Error())
	}
	bundle, err := fhir.NewView(v, fhir.Options{Today: on})
	if err != nil {
		return append(all.Bytes(), err.Error()...)
	}
	require.NoError(t, bundle.WriteCollection(&all))
	return all.Bytes()
}
