package lint

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Pack is a list of rules that are switched on together (sääntöpaketti). A pack
// of one's own is a value of this type; the library's are [Packs] and
// [Optional].
type Pack struct {
	// Name is what users call it by, lower case: "thread".
	Name string
	// About says in a sentence what the pack asks.
	About code.Text
	Rules []Rule
}

// Rule is one thing to ask of a plan.
type Rule struct {
	// ID, severity, source and words. The words hold no content of a plan.
	issue.Rule
	// Suggest says what would mend it.
	Suggest code.Text
	// InForce is when the source holds; zero means at any time.
	InForce civil.Period
	// Cause names what is behind a finding where rules of several packs ask for
	// the same thing: of findings with one cause at one place only the first is
	// told. Empty means the rule's own id.
	Cause string
	// Follows names causes that say this already: where one of them is found at the
	// same place, around it or in one of the plan's lists as a whole, this rule's
	// finding there is not told.
	Follows []string
	// Look reports each place where the rule asks. It must not change the plan.
	Look func(s *Subject, found func(Place))
}

// Place is where a rule asks: a part of the plan or some bytes of a text.
type Place struct {
	Pointer issue.Pointer
	// Start and End are bytes of the text at Pointer; both zero where the whole
	// of it is meant.
	Start, End int
}

// Finding is one thing that a rule asks about a plan. It is comparable and holds
// no content of the plan.
type Finding struct {
	issue.Issue
	// Pack is the name of the rule's pack.
	Pack string
	// Start and End are as in [Place].
	Start, End int
	// Suggest says what would mend it.
	Suggest code.Text
	// Asks is the finding as a sentence.
	Asks code.Text
}

// Plan asks a plan what the packs ask, in order of place, as of a day: rules
// whose source does not hold on it are left out. On the zero day only those
// rules are asked whose source still holds. It does not change the plan and is
// safe for concurrent use.
func Plan(p *plan.Plan, on civil.Date, packs ...Pack) []Finding {
	var found []Finding
	type cause struct {
		at   issue.Pointer
		of   string
		from int
	}
	told := map[cause]bool{}
	behind := map[string][]issue.Pointer{} // where each named cause is found
	var follows [][]string                 // of each finding
	s := newSubject(p, on)
	for _, pack := range packs {
		for i := range pack.Rules {
			r := &pack.Rules[i]
			if !inForce(r.InForce, on) {
				continue
			}
			r.Look(s, func(at Place) {
				c := cause{at.Pointer, r.Cause, at.Start}
				if r.Cause == "" {
					c.of = r.ID
				} else {
					behind[r.Cause] = append(behind[r.Cause], at.Pointer)
				}
				if told[c] {
					return
				}
				told[c] = true
				follows = append(follows, r.Follows)
				found = append(found, Finding{
					Issue: r.At(at.Pointer), Pack: pack.Name, Start: at.Start, End: at.End, Suggest: r.Suggest, Asks: r.Words,
				})
			})
		}
	}
	found = causing(found, follows, behind)
	slices.SortStableFunc(found, func(a, b Finding) int {
		if c := a.Pointer.Compare(b.Pointer); c != 0 {
			return c
		}
		return a.Start - b.Start
	})
	return found
}

// causing leaves out findings that follow from others.
func causing(found []Finding, follows [][]string, behind map[string][]issue.Pointer) []Finding {
	n := 0
	for i := range found {
		follow := slices.ContainsFunc(follows[i], func(cause string) bool {
			return slices.ContainsFunc(behind[cause], func(at issue.Pointer) bool {
				return at.Contains(found[i].Pointer) || strings.LastIndexByte(string(at), '/') == 0
			})
		})
		if !follow {
			found[n] = found[i]
			n++
		}
	}
	return found[:n]
}

func inForce(p civil.Period, on civil.Date) bool {
	if on.IsZero() {
		return p.To.IsZero()
	}
	return p.Contains(on)
}

// Packs returns the packs that are asked by default: law, template, thread,
// child, wording, burden, privacy. The list is the caller's.
func Packs() []Pack {
	return []Pack{law(), template(), thread(), child(), wording(), burden(), privacy()}
}

// Optional returns packs by other countries' rules: scotland, norway.
func Optional() []Pack { return []Pack{scotland(), norway()} }

// Named returns the pack of that name, default or optional.
func Named(name string) (Pack, bool) {
	all := append(Packs(), Optional()...)
	i := slices.IndexFunc(all, func(p Pack) bool { return p.Name == name })
	if i < 0 {
		return Pack{}, false
	}
	return all[i], true
}

// Names lists the packs that [Named] knows.
func Names() []string {
	var names []string
	for _, p := range append(Packs(), Optional()...) {
		names = append(names, p.Name)
	}
	return names
}

// Catalogue returns the rules of packs with their words, for who shows issues.
func Catalogue(packs ...Pack) issue.Catalogue {
	var all issue.Catalogue
	for _, p := range packs {
		for _, r := range p.Rules {
			all = append(all, r.Rule)
		}
	}
	return all
}

func hint(id, source string, w code.Text) issue.Rule {
	return issue.Rule{ID: id, Severity: issue.SeverityHint, Source: source, Words: w}
}

func warning(id, source string, w code.Text) issue.Rule {
	return issue.Rule{ID: id, Severity: issue.SeverityWarning, Source: source, Words: w}
}
