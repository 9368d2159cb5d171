package plan

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// Identifier is a key in another system (tunniste). The library gives it no
// meaning beyond its system; an identity code (henkilötunnus) has the system
// urn:oid:1.2.246.21.
type Identifier struct {
	// Naming system as a URI (tunnistejärjestelmä).
	System string `json:"system" validate:"required,absuri,max=200"`
	// The key itself (arvo).
	Value string `json:"value" validate:"required,max=200"`
}

// validURI reports whether the text is an absolute URI of printable ASCII: a
// scheme, a colon and something after it.
func validURI(s string) bool {
	scheme := -1
	for i := range len(s) {
		c := s[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		switch {
		case c <= ' ' || c > '~':
			return false
		case scheme >= 0:
		case c == ':' && i > 0:
			scheme = i
		case letter, i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return scheme > 0 && len(s) > scheme+1
}

// systemIdentityCode is the naming system of identity codes (henkilötunnus).
const systemIdentityCode = "urn:oid:1.2.246.21"

var (
	ruleIdentityCode = issue.Rule{ID: "identifier.identity-code", Severity: issue.SeverityWarning, Source: "128/2010 2 §", Words: code.Say(
		"Henkilötunnus ei ole oikein muodostettu.",
		"Personbeteckningen är inte rätt bildad.",
		"The identity code is not well formed.")}
	ruleIdentityCodeElsewhere = issue.Rule{ID: "identifier.looks-like-identity-code", Severity: issue.SeverityWarning, Words: code.Say(
		"Toisen järjestelmän tunniste näyttää henkilötunnukselta.",
		"Ett annat systems identifierare ser ut som en personbeteckning.",
		"A key of another system looks like an identity code.")}
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

// checkIdentifiers looks for identity codes that are wrong, and for such as stand
// under the name of another system: what guards identity codes does not know them.
func (p *Plan) checkIdentifiers() (issues issue.List) {
	check := func(at issue.Pointer, list []Identifier) {
		for i := range list {
			switch id := &list[i]; {
			case id.System != systemIdentityCode && hetu.LooksLike(id.Value):
				issues = append(issues, ruleIdentityCodeElsewhere.At(at.Member("identifiers").Item(i).Member("value")))
			case id.System == systemIdentityCode:
				if _, err := hetu.Parse(id.Value); err != nil {
					issues = append(issues, ruleIdentityCode.At(at.Member("identifiers").Item(i).Member("value")))
				}
			}
		}
	}
	check("", p.Identifiers)
	check("/child", p.Child.Identifiers)
	for i := range p.People {
		check(issue.Pointer("/people").Item(i), p.People[i].Identifiers)
	}
	for i := range p.Organisations {
		check(issue.Pointer("/organisations").Item(i), p.Organisations[i].Identifiers)
	}
	for i := range p.SectorPlans {
		check(issue.Pointer("/sectorPlans").Item(i), p.SectorPlans[i].Identifiers)
	}
	for i := range p.Decisions {
		check(issue.Pointer("/decisions").Item(i), p.Decisions[i].Identifiers)
	}
	return issues
}
