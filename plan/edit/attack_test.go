package edit_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// attack is one reader of one case who posts edits that they forged.
type attack struct {
	t      *testing.T
	whole  *plan.Plan
	opened *view.View
	editor edit.Editor
	writer plan.ID
	leaves map[string]string // of the whole
	seen   map[string]string // of the view
	ids    map[string]bool   // of the view
	hidden []plan.ID
	people []plan.ID // all persons of the plan, whom the reader may not know of too
}

var allHidden = flag.Bool("hidden", false, "forge with every id that is hidden, not with some")

const nothing = plan.ID("nothingaaa")

// attacked are the worked cases, with days on which much is going on.
var attacked = []struct{ name, why, day string }{
	{"aino", "a network by consent", "2026-02-01"},
	{"eeli", "two guardians who differ, one of whom refuses", "2026-06-01"},
	{"iida", "a ban, a prohibition against the father, a change of holder", "2026-05-20"},
	{"onni", "four plans in one, conflicts to settle", "2026-08-10"},
}

func newAttack(t *testing.T, p *plan.Plan, r view.Reader, on civil.Date) *attack {
	t.Helper()
	v, err := edit.Open(p, r, on)
	if err != nil {
		return nil
	}
	a := &attack{t: t, whole: p, opened: v, editor: edit.Editor{Reader: r, On: on}, writer: selfOf(p, r)}
	if r == view.Family() {
		a.writer = p.ChildID()
		a.editor.By = a.writer
	}
	a.leaves, a.seen = flat(t, p), flat(t, v.Plan)
	_, all := treeOf(t, p)
	_, a.ids = treeOf(t, (*plan.Plan)(v.Plan))
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if !a.ids[id] {
			a.hidden = append(a.hidden, plan.ID(id))
		}
	}
	for i := range p.People {
		a.people = append(a.people, p.People[i].ID)
	}
	return a
}

// post applies a forged view, and asks of whatever is taken that nothing changed but
// what the reader saw, and that what is new is the writer's own.
func (a *attack) post(what string, forge func(p *plan.Plan)) (*edit.Edited, issue.List) {
	a.t.Helper()
	v := again(a.t, a.opened)
	forge((*plan.Plan)(v.Plan))
	a.editor.IDs = plan.NewIDs(source{rand.New(rand.NewPCG(3, 4))})
	got, issues := edit.Apply(a.whole, v, a.editor)
	if got == nil {
		require.True(a.t, issues.HasErrors(), what)
		return nil, issues
	}
	drawn := map[string]bool{}
	for _, d := range got.Drawn {
		require.NotContains(a.t, a.hidden, d.ID, "%s: the id of something hidden is given to something new", what)
		drawn[string(d.ID)] = true
	}
	next := flat(a.t, got.Plan)
	for k := range union(a.leaves, next) {
		if a.leaves[k] == next[k] {
			continue
		}
		if _, ok := a.seen[k]; ok {
			continue
		}
		require.True(a.t, a.mayBeNew(k, next[k], drawn), "%s: %s was not in the view and is %q", what, k, next[k])
		if who := k[strings.LastIndex(k, "/")+1:]; who == "recordedBy" {
			require.Equal(a.t, string(a.writer), next[k], "%s: %s", what, k)
		}
	}
	for _, d := range got.Drawn {
		for k, by := range next {
			if strings.HasSuffix(k, "#"+string(d.ID)+"/by") && by != string(a.writer) {
				require.Equal(a.t, string(a.writer), next[strings.TrimSuffix(k, "by")+"recordedBy"], "%s: %s is not the writer's", what, k)
			}
		}
	}
	return got, nil
}

// mayBeNew reports whether a leaf that was not in the view stands in something new, in a
// part that was seen, or is a list whose order now has something new in it.
func (a *attack) mayBeNew(k, value string, drawn map[string]bool) bool {
	_, last, ok := cutLast(k, "/#")
	if ok {
		id, _, _ := strings.Cut(last, "/")
		if drawn[id] || a.ids[id] && a.leaves[k] == "" {
			return true
		}
	}
	rest := slices.DeleteFunc(strings.Fields(value), func(id string) bool { return drawn[id] })
	return strings.Join(rest, " ") == a.leaves[k] && value != a.leaves[k]
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// answers are the rules and places of what was refused.
func answers(got *edit.Edited, issues issue.List) string {
	if got != nil {
		return fmt.Sprint("taken ", len(got.Drawn))
	}
	var all []string
	for _, i := range issues {
		all = append(all, i.Rule+" "+string(i.Pointer))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// alike posts a forgery with something hidden and with something that there is not, and
// asks for one answer.
func (a *attack) alike(what string, forge func(p *plan.Plan, id plan.ID)) {
	a.t.Helper()
	want := answers(a.post(what, func(p *plan.Plan) { forge(p, nothing) }))
	for _, id := range a.tried() {
		got := answers(a.post(what+" "+string(id), func(p *plan.Plan) { forge(p, id) }))
		require.Equal(a.t, want, got, "%s: the answer tells that %s is there", what, id)
	}
}

// refused posts a forgery that nobody may make.
func (a *attack) refused(what string, forge func(p *plan.Plan)) {
	a.t.Helper()
	got, _ := a.post(what, forge)
	require.Nil(a.t, got, "%s by %v is taken", what, a.editor.Reader)
}

// tried are the hidden ids that a run tries: every one by hand, some in every run.
func (a *attack) tried() (ids []plan.ID) {
	step := 1
	if !*allHidden {
		step = 1 + len(a.hidden)/8
	}
	for i := 0; i < len(a.hidden); i += step {
		ids = append(ids, a.hidden[i])
	}
	return ids
}

func (a *attack) said() plan.Statement { return plan.Statement{By: a.writer, On: a.editor.On} }

// hiddenThings tries ids that the reader guessed: as new parts, as references, as people.
func (a *attack) hiddenThings() {
	need := func(p *plan.Plan, s plan.Statement, id plan.ID) {
		p.Needs = append(p.Needs, plan.Need{ID: id, Statement: s, Text: "forged"})
	}
	a.alike("a new part with a hidden id", func(p *plan.Plan, id plan.ID) { need(p, a.said(), id) })
	a.alike("a goal about something hidden", func(p *plan.Plan, id plan.ID) {
		p.Goals = append(p.Goals, plan.Goal{ID: fresh, Statement: a.said(), Text: "forged", NeedIDs: []plan.ID{id}})
	})
	a.alike("a disagreement about something hidden", func(p *plan.Plan, id plan.ID) {
		p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: fresh, Statement: plan.Statement{By: a.writer, On: a.editor.On, AboutID: id}, Text: "forged"})
	})
	a.alike("words of somebody hidden", func(p *plan.Plan, id plan.ID) {
		need(p, plan.Statement{By: id, On: a.editor.On, RecordedBy: a.writer}, fresh)
	})
	a.alike("written down by somebody hidden", func(p *plan.Plan, id plan.ID) {
		need(p, plan.Statement{By: a.writer, On: a.editor.On, RecordedBy: id}, fresh)
	})
	a.alike("a consent for somebody hidden", func(p *plan.Plan, id plan.ID) {
		p.Consents = append(p.Consents, plan.Consent{ID: fresh, Statement: a.said(), Decision: plan.ConsentGiven, RecipientID: id, Scope: plan.ScopeWhole})
	})
	a.alike("a hidden goal's action", func(p *plan.Plan, id plan.ID) {
		p.Actions = append(p.Actions, plan.Action{ID: fresh, Statement: a.said(), Text: "forged", GoalIDs: []plan.ID{id}, OwnerIDs: []plan.ID{id}})
	})
	a.alike("a reference of a seen part turned to something hidden", func(p *plan.Plan, id plan.ID) {
		for i := range p.Goals {
			p.Goals[i].NeedIDs = append(slices.Clone(p.Goals[i].NeedIDs), id)
		}
		for i := range p.Baton {
			p.Baton[i].PersonID = id
		}
		if len(p.Goals)+len(p.Baton) == 0 {
			need(p, a.said(), id)
		}
	})
}

// hiddenParts puts whole hidden parts into the view as they stand in the plan, with other
// words: who guessed everything changes nothing.
func (a *attack) hiddenParts() {
	has := func(id plan.ID) bool { return a.ids[string(id)] }
	for _, n := range a.whole.Needs {
		if !has(n.ID) {
			n.Text = "forged"
			a.post("a hidden need", func(p *plan.Plan) { p.Needs = append(p.Needs, n) })
		}
	}
	for _, g := range a.whole.Goals {
		if !has(g.ID) {
			g.Text, g.Evaluations = "forged", nil
			a.post("a hidden goal", func(p *plan.Plan) { p.Goals = append(p.Goals, g) })
		}
	}
	for _, m := range a.whole.People {
		if !has(m.ID) {
			m.Kind, m.Guardian, m.NearPerson, m.Professional = plan.MemberGuardian, &plan.Guardian{}, nil, nil
			a.refused("a hidden person", func(p *plan.Plan) { p.People = append(p.People, m) })
		}
	}
	for _, f := range a.whole.Prohibitions {
		if !has(f.ID) {
			f.AgainstIDs = []plan.ID{a.writer}
			a.post("a hidden prohibition", func(p *plan.Plan) { p.Prohibitions = append(p.Prohibitions, f) })
		}
	}
}

// reused gives something new the id of something seen, and moves what was seen.
func (a *attack) reused() {
	p := (*plan.Plan)(a.opened.Plan)
	for id := range a.ids {
		a.refused("a new need with a seen id", func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{ID: plan.ID(id), Statement: a.said(), Text: "forged"})
		})
	}
	if len(p.Needs) > 0 {
		a.refused("a need twice", func(p *plan.Plan) { p.Needs = append(p.Needs, p.Needs[0]) })
		a.refused("a need as a goal", func(p *plan.Plan) {
			p.Goals = append(p.Goals, plan.Goal{ID: p.Needs[0].ID, Statement: p.Needs[0].Statement, Text: p.Needs[0].Text})
			p.Needs = slices.Delete(p.Needs, 0, 1)
		})
	}
	for i := range p.Goals {
		for j := range p.Goals {
			if i != j && len(p.Goals[i].Evaluations) > 0 {
				a.refused("an evaluation of another goal", func(p *plan.Plan) {
					p.Goals[j].Evaluations = append(slices.Clone(p.Goals[j].Evaluations), p.Goals[i].Evaluations[0])
					p.Goals[i].Evaluations = slices.Delete(p.Goals[i].Evaluations, 0, 1)
				})
			}
		}
	}
	for i := range p.Assessments {
		for j := range p.Assessments[i].Views {
			for k := range p.Assessments[i].Views {
				if j != k && len(p.Assessments[i].Views[j].Findings) > 0 {
					a.refused("a finding in another's view", func(p *plan.Plan) {
						from, to := &p.Assessments[i].Views[j], &p.Assessments[i].Views[k]
						to.Findings = append(slices.Clone(to.Findings), from.Findings[0])
						from.Findings = slices.Delete(from.Findings, 0, 1)
					})
				}
			}
		}
	}
}

// others writes in the name of others, for others, and what nobody may write.
func (a *attack) others() {
	works := a.whole.Person(a.writer) != nil && a.whole.Person(a.writer).Kind == plan.MemberProfessional
	for _, id := range append(slices.Clone(a.people), a.whole.ChildID(), nothing) {
		if id == a.writer {
			continue
		}
		for _, s := range []plan.Statement{
			{By: id, On: a.editor.On}, {By: id, On: a.editor.On, RecordedBy: id}, {By: a.writer, On: a.editor.On, RecordedBy: id},
		} {
			a.refused("words of another", func(p *plan.Plan) {
				p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: s, Text: "forged"})
			})
		}
		if !works {
			a.refused("words written down for another", func(p *plan.Plan) {
				p.Needs = append(p.Needs, plan.Need{ID: fresh, Statement: plan.Statement{By: id, On: a.editor.On, RecordedBy: a.writer}, Text: "forged"})
			})
		}
	}
	seen := (*plan.Plan)(a.opened.Plan)
	for i := range seen.Needs {
		if seen.Needs[i].By == a.writer {
			continue
		}
		a.refused("another as the author of a seen need", func(p *plan.Plan) { p.Needs[i].By = a.writer })
		if seen.Needs[i].RecordedBy != a.writer {
			a.refused("another as the recorder of a seen need", func(p *plan.Plan) { p.Needs[i].RecordedBy = a.writer })
		}
	}
	for what, forge := range map[string]func(p *plan.Plan){
		"another plan":     func(p *plan.Plan) { p.ID = plan.PlanID("12345678-1234-4234-8234-123456789012") },
		"another revision": func(p *plan.Plan) { p.Revision++ },
		"another child":    func(p *plan.Plan) { p.Child.ID = fresh },
		"another key":      func(p *plan.Plan) { p.Child.Subject += "x" },
		"a former key":     func(p *plan.Plan) { p.Child.FormerSubjects = append(p.Child.FormerSubjects, "former-key") },
		"a step": func(p *plan.Plan) {
			p.Course = append(p.Course, plan.Step{ID: fresh, Statement: a.said(), Status: plan.StatusClosed})
		},
		"a hold": func(p *plan.Plan) {
			p.Baton = append(p.Baton, plan.Holding{ID: fresh, Statement: a.said(), PersonID: a.writer, Role: plan.HoldingResponsible})
		},
		"a disclosure": func(p *plan.Plan) {
			p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: fresh, Statement: a.said(), RecipientID: a.writer, Citation: "x", Scope: plan.ScopeWhole})
		},
		"a conflict": func(p *plan.Plan) {
			p.Conflicts = append(p.Conflicts, plan.Conflict{ID: fresh, Statement: a.said(), Kind: plan.ConflictChanged, Text: "forged"})
		},
		"a person": func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: fresh, Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}})
		},
		"everything gone":   func(p *plan.Plan) { *p = plan.Plan{Format: p.Format, ID: p.ID, Child: p.Child} },
		"all parts in turn": func(p *plan.Plan) { slices.Reverse(p.People) },
	} {
		if before, after := flat(a.t, seen), flat(a.t, forged(a.t, a.opened, forge)); maps.Equal(before, after) {
			continue // there is nothing of it in this view
		}
		if holds := slices.Contains(a.opened.Bases, view.BasisBaton) && !a.records(); holds && (what == "a person" || what == "all parts in turn" || what == "a conflict" || what == "a disclosure") {
			a.post(what, forge) // whoever holds the baton, and sees the whole, may write some of that
			continue
		}
		a.refused(what, forge)
	}
}

func (a *attack) records() bool {
	return a.editor.By != "" && a.editor.By != selfOf(a.whole, a.editor.Reader)
}

func forged(t *testing.T, v *view.View, forge func(p *plan.Plan)) *plan.Plan {
	p := (*plan.Plan)(again(t, v).Plan)
	forge(p)
	return p
}

// Every reader of every case posts edits that they forged: with ids of what is hidden
// from them, re-used and moved ids, in the name of others, and of what nobody may
// write. Nothing hidden changes, nothing is taken that is not the writer's, and no
// answer tells whether something hidden is there.
func TestForgedEdits(t *testing.T) {
	readers, hidden := 0, 0
	for _, c := range attacked {
		doc, err := os.ReadFile("../../examples/cases/" + c.name + ".json")
		require.NoError(t, err)
		p, issues := plan.Decode(doc, issue.Limits{})
		require.NotNil(t, p, issues)
		all := []view.Reader{view.Child(), view.Family()}
		for i := range p.People {
			all = append(all, view.Member(p.People[i].ID))
		}
		for _, r := range all {
			a := newAttack(t, p, r, civil.MustParseDate(c.day))
			if a == nil || slices.Contains(a.opened.Bases, view.BasisStatistics) {
				continue
			}
			readers++
			hidden += len(a.hidden)
			t.Run(fmt.Sprint(c.name, " ", r), func(t *testing.T) {
				a.t = t
				a.hiddenThings()
				a.hiddenParts()
				a.reused()
				a.others()
				require.Equal(t, a.leaves, flat(t, p), "the plan itself is never touched")
			})
		}
	}
	t.Log(readers, "readers,", hidden, "things hidden from them")
	require.Greater(t, readers, 12)
	require.Greater(t, hidden, 100)
}

// What the form does not know never arrives at the writer.
func TestForgedMembers(t *testing.T) {
	p := plain(t)
	v, err := edit.Open(p, view.Child(), day)
	require.NoError(t, err)
	var doc strings.Builder
	require.NoError(t, view.Encode(&doc, v))
	for name, forge := range map[string][2]string{
		"a member of the plan":   {`"needs":`, `"forged": true, "needs":`},
		"a member of the child":  {`"child": {`, `"child": {"forged": 1,`},
		"a member twice":         {`"needs":`, `"needs": [], "needs":`},
		"a number for an object": {`"child": {`, `"child": 7, "x": {`},
	} {
		text := strings.Replace(doc.String(), forge[0], forge[1], 1)
		require.NotEqual(t, doc.String(), text, name)
		read, issues := view.Decode([]byte(text), issueLimits)
		require.True(t, read == nil || issues.HasErrors(), name)
	}
}
