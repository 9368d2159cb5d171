package merge_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata, which people read before it is taken.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	w, g := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		require.Equal(t, w[i], g[i], "%s:%d: go test ./plan/merge -args -update, and read what changed", file, i+1)
	}
	assert.Len(t, g, len(w))
}

// lines are every part and member of a plan, a line each: lists are told by the ids of
// their parts.
func lines(p *plan.Plan) []string {
	q := p.Clone()
	q.Conflicts = nil
	text, err := json.Marshal(q)
	if err != nil {
		panic(err)
	}
	var whole map[string]any
	if err := json.Unmarshal(text, &whole); err != nil {
		panic(err)
	}
	var all []string
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, of := range v {
				walk(at+"/"+name, of)
			}
		case []any:
			var order []string
			for i, of := range v {
				key := fmt.Sprint(i)
				if part, ok := of.(map[string]any); ok && part["id"] != nil {
					key = part["id"].(string)
				}
				order = append(order, key)
				walk(at+"/"+key, of)
			}
			all = append(all, at+" ["+strings.Join(order, " ")+"]")
		default:
			all = append(all, fmt.Sprintf("%s %v", at, v))
		}
	}
	walk("", whole)
	return all
}

// change tells what one plan says that the other does not.
func change(before, after *plan.Plan) string {
	had, has := map[string]bool{}, map[string]bool{}
	for _, l := range lines(before) {
		had[l] = true
	}
	for _, l := range lines(after) {
		has[l] = true
	}
	var out []string
	for l := range had {
		if !has[l] {
			out = append(out, "  - "+l+"\n")
		}
	}
	for l := range has {
		if !had[l] {
			out = append(out, "  + "+l+"\n")
		}
	}
	sortText(out)
	return strings.Join(out, "")
}

func sortText(all []string) {
	for i := range all {
		for j := i; j > 0 && all[j][4:] < all[j-1][4:]; j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
}

func conflicts(p *plan.Plan) string {
	var b strings.Builder
	for _, c := range p.Conflicts {
		text, err := json.Marshal(c)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(&b, "  %s\n", text)
	}
	return b.String()
}

// Everything that each pair of hands makes of the plan, over a common base and
// without one, and what each settlement makes of it then.
func TestAllThatIsMade(t *testing.T) {
	var got strings.Builder
	for _, row := range rows {
		base, mine, theirs := row.copies(t)
		by := peopleOf(base, plan.MemberProfessional)[0]
		parent := peopleOf(base, plan.MemberGuardian)[0] // no consent lets her in
		for _, over := range []struct {
			name string
			base *plan.Plan
		}{{"over the base", base}, {"without a base", nil}} {
			made, err := merge.Of(over.base, mine, theirs, merge.Options{By: by, On: day("2026-04-09")})
			require.NoError(t, err, row.name)
			fmt.Fprintf(&got, "%s, %s\n%s%s", row.name, over.name, change(base, made.Plan), conflicts(made.Plan))
			for _, f := range made.Findings {
				fmt.Fprintf(&got, "  found %s %s\n", f.Rule, f.Pointer)
			}
			if over.base == nil {
				continue
			}
			for _, c := range made.Plan.Conflicts {
				for i, side := range append(c.Sides, plan.ConflictSide{}) {
					settled, issues := merge.Settle(made.Plan, c.ID, plan.Settlement{Statement: plan.Statement{By: parent, On: day("2026-04-10")}, SideID: side.ID})
					fmt.Fprintf(&got, " settled on side %d\n", i)
					for _, f := range issues {
						fmt.Fprintf(&got, "  refused %s %s\n", f.Rule, f.Pointer)
					}
					if settled != nil {
						got.WriteString(change(made.Plan, settled) + conflicts(settled))
					}
				}
			}
		}
	}
	golden(t, "made.txt", got.String())
}

// Who may see a part that both hands gave another visibility: every base, every two
// changes, and whether the other hand wrote on.
func TestSightOfTwoHands(t *testing.T) {
	all := []plan.Visibility{0, assess.VisibilityCircle, assess.VisibilityProfessionals, assess.VisibilitySubject, assess.VisibilityAuthor}
	name := func(v plan.Visibility) string {
		if v == 0 {
			return "-"
		}
		return v.String()
	}
	var got strings.Builder
	for _, b := range all {
		for _, x := range all {
			for _, y := range all {
				for _, wrote := range []bool{false, true} {
					base := aino(t)
					first(base).Visibility = b
					mine, theirs := base.Clone(), base.Clone()
					first(mine).Visibility, first(theirs).Visibility = x, y
					if wrote {
						first(theirs).Evidence = "Näkyy."
					}
					made, err := merge.Of(base, mine, theirs, merge.Options{})
					require.NoError(t, err)
					back, err := merge.Of(base, theirs, mine, merge.Options{})
					require.NoError(t, err)
					assert.Equal(t, first(made.Plan).Visibility, first(back.Plan).Visibility, "whoever is mine")
					fmt.Fprintf(&got, "%s: %s, %s wrote=%t: %s", name(b), name(x), name(y), wrote, name(first(made.Plan).Visibility))
					for _, f := range made.Findings {
						fmt.Fprintf(&got, " %s", f.Rule)
					}
					got.WriteByte('\n')
				}
			}
		}
	}
	golden(t, "sight.txt", got.String())
}

// Of two versions of a consent the one that opens less holds; where neither does for
// certain, neither opens anything.
func TestNarrowerConsent(t *testing.T) {
	when := func(from, to string) (p civil.Period) {
		if from != "" {
			p.From = day(from)
		}
		if to != "" {
			p.To = day(to)
		}
		return p
	}
	goal, need := aino(t).Goals[0].ID, aino(t).Needs[0].ID
	versions := []struct {
		name   string
		change func(c *plan.Consent)
	}{
		{"as it was", func(*plan.Consent) {}},
		{"minimum", func(c *plan.Consent) { c.Scope = plan.ScopeMinimum }},
		{"one part", func(c *plan.Consent) { c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{goal} }},
		{"two parts", func(c *plan.Consent) { c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{goal, need} }},
		{"begins later", func(c *plan.Consent) { c.Period.From = day("2026-06-01") }},
		{"ends sooner", func(c *plan.Consent) { c.Period.To = day("2026-12-01") }},
		{"never ends", func(c *plan.Consent) { c.Period.To = civil.Date{} }},
		{"of another day", func(c *plan.Consent) { c.On = day("2026-03-02") }},
		{"for another purpose", func(c *plan.Consent) { c.Purpose = plan.PurposeAdvice }},
		{"withdrawn", func(c *plan.Consent) {
			c.Withdrawal = &plan.Withdrawal{From: at("2026-08-01T09:00:00+03:00"), Statement: plan.Statement{By: c.By, On: day("2026-08-01")}}
		}},
		{"withdrawn later", func(c *plan.Consent) {
			c.Withdrawal = &plan.Withdrawal{From: at("2026-09-01T09:00:00+03:00"), Statement: plan.Statement{By: c.By, On: day("2026-09-01")}}
		}},
		{"refused", func(c *plan.Consent) { c.Decision = plan.ConsentRefused }},
	}
	base := aino(t)
	consent(base).Scope, consent(base).Period, consent(base).PartIDs = plan.ScopeWhole, when("2026-03-01", "2027-01-01"), nil
	var got strings.Builder
	for _, x := range versions {
		for _, y := range versions {
			mine, theirs := base.Clone(), base.Clone()
			x.change(consent(mine))
			y.change(consent(theirs))
			made, err := merge.Of(base, mine, theirs, merge.Options{})
			require.NoError(t, err, "%s, %s", x.name, y.name)
			stands := "neither"
			for i := range made.Plan.Consents {
				if c := &made.Plan.Consents[i]; c.ID == consent(base).ID {
					for _, v := range versions {
						q := base.Clone()
						v.change(consent(q))
						if assert.ObjectsAreEqual(*consent(q), *c) {
							stands = v.name
						}
					}
				}
			}
			fmt.Fprintf(&got, "%s, %s: %s", x.name, y.name, stands)
			for _, f := range made.Findings {
				fmt.Fprintf(&got, " %s", f.Rule)
			}
			got.WriteByte('\n')
		}
	}
	golden(t, "consents.txt", got.String())
}

// Of two disclosures by law, or two consents, that differ in whom they let see, in whose name or on what ground, neither
// opens less than the other, however short one of them is.
func TestNeitherOpensLess(t *testing.T) {
	const law plan.ID = "groundwhi2"
	ground := func(p *plan.Plan) *plan.LegalGround { return part(p.LegalGrounds, law) }
	able := func(by plan.ID) *plan.Capacity {
		return &plan.Capacity{Statement: plan.Statement{By: by, On: day("2026-01-20")}, Judgement: plan.CapacityNotAble, Matter: "x"}
	}
	shorter := func(p *plan.Plan) { ground(p).Period.To = day("2026-06-30") }
	shorterConsent := func(p *plan.Plan) { consent(p).Period.To = day("2026-06-30") }
	for _, row := range []struct {
		name, why    string
		mine, theirs func(p *plan.Plan)
		neither      bool
	}{
		{"a disclosure in other words", "they are the same to whoever sees", func(p *plan.Plan) { ground(p).Text = "x" }, shorter, false},
		{"its section written in another spelling", "it is the same section", func(p *plan.Plan) { ground(p).Citation = "A\u0308" }, shorter, false},
		{"by another section", "it is another ground", func(p *plan.Plan) { ground(p).Citation = "y" }, shorter, true},
		{"by another worker", "it is theirs to answer for", func(p *plan.Plan) { ground(p).By = teacher }, shorter, true},
		{"of another day", "from another day on", func(p *plan.Plan) { ground(p).On = day("2026-01-28") }, shorter, true},
		{"to another", "somebody else sees", func(p *plan.Plan) { ground(p).RecipientID = teacher }, shorter, true},
		{"from another day on, in time", "before that it is less, after it more", func(p *plan.Plan) { ground(p).Period.From = day("2026-02-28") }, shorter, true},
		{"of another part", "less and something else", func(p *plan.Plan) {
			ground(p).Scope, ground(p).PartIDs = plan.ScopeParts, []plan.ID{mornings}
		}, func(p *plan.Plan) {
			ground(p).Scope, ground(p).PartIDs = plan.ScopeParts, []plan.ID{quiet}
			shorter(p)
		}, true},
		{"of less", "less and for longer", func(p *plan.Plan) { ground(p).Scope = plan.ScopeMinimum }, shorter, true},
		{"a consent in other words", "they are the same to whoever sees", func(p *plan.Plan) { consent(p).Text = "x" }, shorterConsent, false},
		{"by the other guardian", "it is theirs to withdraw", func(p *plan.Plan) { consent(p).By = "yl3xkfy2n6" }, shorterConsent, true},
		{"to another worker", "somebody else sees", func(p *plan.Plan) { consent(p).RecipientID = worker }, shorterConsent, true},
		{"after somebody judged that the child cannot decide", "whether it holds is another question", func(p *plan.Plan) { consent(p).Capacity = able(teacher) }, shorterConsent, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{base: func(p *plan.Plan) {
				p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: law, Statement: plan.Statement{By: worker, On: day("2026-01-27")}, RecipientID: other,
					Citation: "\u00c4", Scope: plan.ScopeWhole, Period: civil.Period{From: day("2026-01-27"), To: day("2026-12-31")}})
			}, mine: row.mine, theirs: row.theirs}.copies(t)
			for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				made := merged(t, base, sides[0], sides[1]).Plan
				assert.Equal(t, row.neither, len(made.LegalGrounds)+len(made.Consents) < len(base.LegalGrounds)+len(base.Consents), row.why)
				if !row.neither {
					assert.Equal(t, []civil.Date{theirs.LegalGrounds[0].Period.To, consent(theirs).Period.To}, []civil.Date{ground(made).Period.To, consent(made).Period.To})
				}
			}
		})
	}
}

// What a merge finds warns people; what was left out since it was erased is a hint, and a settlement that cannot be is an
// error.
func TestRules(t *testing.T) {
	var got []string
	for _, r := range merge.Rules() {
		got = append(got, r.ID+" "+r.Severity.String())
	}
	assert.Equal(t, []string{
		"merge.changed warning", "merge.removed warning", "merge.moved warning", "merge.order warning", "merge.baton warning", "merge.course warning", "merge.list warning",
		"merge.closed warning", "merge.narrower warning", "merge.held-back warning", "merge.both-hold warning", "merge.reference warning", "merge.erased hint",
		"settlement.unknown error", "settlement.who error", "settlement.side error", "settlement.own-favour error",
	}, got)
}
