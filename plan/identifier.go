package plan

import (
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
)

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
