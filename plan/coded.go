package plan

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// Coded is a code of someone else's code system, or its words alone, or
// nothing yet: the library invents no codes (koodi). In a list it says something,
// and stands beside words that say the same: it is seen by whoever sees them.
type Coded struct {
	// Code system as a URI (koodisto).
	System string `json:"system,omitzero" validate:"omitempty,absuri,max=200"`
	// The code (koodi).
	Code string `json:"code,omitzero" validate:"omitempty,max=100"`
	// The system's own words for the code (nimi).
	Display string `json:"display,omitzero" validate:"omitempty,max=200"`
}

// IsZero reports whether the slot is empty.
func (c Coded) IsZero() bool { return c == Coded{} }

var (
	ruleCodeEmpty = issue.Rule{ID: "code.empty", Severity: issue.SeverityError, Words: code.Say(
		"Koodi ei sano mitään: siinä ei ole koodistoa, koodia eikä nimeä.",
		"Koden säger ingenting: den har varken kodsystem, kod eller namn.",
		"The code says nothing: it has no code system, no code and no words.")}
	ruleCodeOwn = issue.Rule{ID: "code.own", Severity: issue.SeverityError, Words: code.Say(
		"Muiden koodien joukossa on tämän suunnitelman oma koodi, jolla on oma paikkansa.",
		"Bland andras koder finns en av denna plans egna koder, som har sin egen plats.",
		"Among the codes of others stands one of this plan's own, which has a place of its own.")}
)

// checkCodes asks that each of the codes of others says something and is of others.
func (p *Plan) checkCodes() (issues issue.List) {
	check := func(at issue.Pointer, list []Coded) {
		for i := range list {
			at := at.Member("codes").Item(i)
			switch c := &list[i]; {
			case c.IsZero():
				issues = append(issues, ruleCodeEmpty.At(at))
			case strings.HasPrefix(c.System, CanonicalBase):
				issues = append(issues, ruleCodeOwn.At(at.Member("system")))
			case hetu.LooksLike(c.Code):
				issues = append(issues, ruleIdentityCodeElsewhere.At(at.Member("code")))
			}
		}
	}
	for i := range p.People {
		for n := range p.People[i].Roles {
			check(issue.Pointer("/people").Item(i).Member("roles").Item(n), p.People[i].Roles[n].Codes)
		}
	}
	for i := range p.Needs {
		check(issue.Pointer("/needs").Item(i), p.Needs[i].Codes)
	}
	for i := range p.Goals {
		check(issue.Pointer("/goals").Item(i), p.Goals[i].Codes)
	}
	for i := range p.Actions {
		check(issue.Pointer("/actions").Item(i), p.Actions[i].Codes)
	}
	return issues
}
