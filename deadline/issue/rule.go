package issue

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Rule is one thing that can be wrong, as data.
type Rule struct {
	// ID is lower case, with the noun first: "form.required", "baton.gap".
	ID       string
	Severity Severity
	// Source cites the law, template or specification; empty for own rules.
	Source string
	// Words are the sentence for people, with {limit} and {of} for the issue's
	// Limit and Of. One, where given, is the sentence for a Limit of 1, and Named
	// the sentence for an issue that names something in Of.
	Words code.Text
	One   code.Text
	Named code.Text
}

// At returns the issue that the rule is broken at a place.
func (r Rule) At(p Pointer) Issue {
	return Issue{Pointer: p, Rule: r.ID, Severity: r.Severity, Source: r.Source}
}

// Catalogue is a list of rules with their words.
type Catalogue []Rule

// Find returns the rule with that id.
func (c Catalogue) Find(id string) (Rule, bool) {
	for _, r := range c {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Words returns the sentence about an issue in one language. An issue whose
// rule is not in the catalogue gives its rule id.
func (c Catalogue) Words(i Issue, l code.Lang) string {
	r, ok := c.Find(i.Rule)
	if !ok {
		return i.Rule
	}
	text := r.Words
	switch {
	case i.Limit == 1 && r.One != (code.Text{}):
		text = r.One
	case i.Of != "" && r.Named != (code.Text{}):
		text = r.Named
	}
	return strings.NewReplacer("{limit}", strconv.Itoa(i.Limit), "{of}", i.Of).Replace(text.In(l))
}
