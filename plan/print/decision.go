package print

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// sector is another plan of the child, which stays with its owner.
type sector struct {
	Name            text
	Kind, Relation  string
	Where, Validity string
}

func (b *builder) other() []sector {
	var all []sector
	for i := range b.p.SectorPlans {
		s := &b.p.SectorPlans[i]
		one := sector{Name: b.text(s.Title, s.Lang), Kind: code.Capital(b.label(s.Kind)), Relation: code.Capital(b.label(s.Relation)), Where: b.who(s.OrganisationID), Validity: days(s.Period, b.l)}
		all = append(all, one)
	}
	return all
}

// decision is a reference to what an authority decided elsewhere.
type decision struct {
	Name                    text
	By, On, Law, Valid, Key string
	Given, Sent, Noticed    string
}

func (b *builder) decisions() []decision {
	var all []decision
	for i := range b.p.Decisions {
		d := &b.p.Decisions[i]
		one := decision{Name: b.decisionName(d), By: b.who(d.By), On: day(d.On, b.l), Law: b.cited(d.Citation), Valid: days(d.Period, b.l)}
		one.Given, one.Sent, one.Noticed = day(d.Given, b.l), day(d.Sent, b.l), day(d.Noticed, b.l)
		if d.Delivery.IsValid() && one.Sent != "" {
			one.Sent += " (" + b.label(d.Delivery) + ")"
		}
		for _, key := range d.Identifiers {
			one.Key = joined(one.Key, key.Value)
		}
		all = append(all, one)
	}
	return all
}

// cited names the act of a citation: "ShL 1301/2014 45 §" is the Social Welfare Act
// to whoever is no lawyer. What no act of the catalogue begins stays as it is.
func (b *builder) cited(citation string) string {
	abbr, rest, _ := strings.Cut(citation, " ")
	for _, act := range fi.Acts() {
		number, section, found := strings.Cut(rest, " ")
		switch {
		case act.Abbr != abbr || !found:
		case number == act.Number:
			return b.l.Say(act.Name) + " (" + act.Number + ") " + section
		case !strings.Contains(number, "/"):
			return b.l.Say(act.Name) + " " + rest
		}
	}
	return citation
}

// decisionName is the decision's own name, or what was decided.
func (b *builder) decisionName(d *plan.Decision) text {
	if d.Title != "" {
		return b.text(d.Title, d.Lang)
	}
	return b.word(code.Capital(b.label(d.Kind)))
}
