package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/provider"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// families are the invented families that a fresh system begins with.
var families = [][]byte{cases.Aino, cases.Eeli, cases.Iida, cases.IidasSibling, cases.Onni}

// readFamilies reads their plans and gives everybody a login, and every unit a key, as a
// record system gives its own keys to whom it knows.
func readFamilies() ([]*plan.Plan, error) {
	var all []*plan.Plan
	for _, doc := range families {
		p, issues := plan.Decode(doc, issue.Limits{})
		if err := issues.Err(); err != nil {
			return nil, err
		}
		p.Revision = 0
		for i := range p.People {
			m := &p.People[i]
			// Before other keys: lists by worker go by the first.
			m.Identifiers = slices.Insert(m.Identifiers, 0, loginOf(m.Name, means(p, m)).Identifier())
		}
		if p.Child.Name.Given != "" { // a newborn logs in nowhere
			p.Child.Identifiers = append(p.Child.Identifiers, loginOf(p.Child.Name, "").Identifier())
		}
		for i := range p.Organisations {
			o := &p.Organisations[i]
			o.Identifiers = slices.Insert(o.Identifiers, 0, plan.Identifier{System: keeper.Units, Value: opaque("unit", o.Name, string(p.Controller(o.ID)))})
		}
		all = append(all, p)
	}
	return all, nil
}

// loginOf draws the login of somebody from name and profession: the same person in two
// plans logs in once.
func loginOf(n plan.Name, profession string) keeper.Login {
	return keeper.Login(opaque("login", n.Given, n.Family, profession))
}

func opaque(of ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(of, "\x00")))
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:10]))
}

// means is a worker's profession, "" for the family's own people.
func means(_ *plan.Plan, m *plan.Member) string {
	if m.Professional == nil {
		return ""
	}
	return m.Professional.Title
}

// seed stores the families where the store has none of their plans yet.
func seed(ctx context.Context, k *keeper.Keeper, all []*plan.Plan) error {
	for _, p := range all {
		who := keeper.Login("system")
		if known, err := k.Has(ctx, p.ID); err != nil || known {
			if err != nil {
				return err
			}
			continue
		}
		err := k.Begin(ctx, who, p)
		if told, ok := errors.AsType[*history.StoreError](err); ok && told.Problem == history.StoreDestroyed {
			continue // and does not come back
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// peopleOf lists who may log in, by family.
func peopleOf(all []*plan.Plan) []provider.Person {
	var people []provider.Person
	known := map[string]bool{}
	add := func(p *plan.Plan, n plan.Name, profession, as string) {
		sub := string(loginOf(n, profession))
		if known[sub] {
			return
		}
		known[sub] = true
		people = append(people, provider.Person{Sub: sub, Name: n.String(), Means: as, Plan: p.Child.Name.String()})
	}
	for _, p := range all {
		if p.Child.Name.Given != "" {
			add(p, p.Child.Name, "", "lapsi")
		}
		for i := range p.People {
			m := &p.People[i]
			as := m.Kind.Label(code.FI)
			if m.Professional != nil {
				as = m.Professional.Title
				if o := p.Organisation(m.Professional.OrganisationID); o != nil {
					as += ", " + o.Name
				}
			}
			add(p, m.Name, means(p, m), as)
		}
	}
	slices.SortStableFunc(people, func(a, b provider.Person) int { return cmp.Compare(a.Plan, b.Plan) })
	return people
}

// officers lead or do research: they see numbers, and no child's plan.
var officers = []provider.Person{
	{Sub: opaque("office", "leader"), Name: "Kaarina Wallin", Means: "johtaja", Plan: "Tunnusluvut"},
	{Sub: opaque("office", "researcher"), Name: "Elias Nyman", Means: "tutkija", Plan: "Tunnusluvut"},
}

// appoint gives them their offices.
func appoint(ctx context.Context, k *keeper.Keeper) error {
	for i, o := range []keeper.Office{keeper.OfficeLeader, keeper.OfficeResearcher} {
		if err := k.Appoint(ctx, keeper.Login(officers[i].Sub), o); err != nil {
			return err
		}
	}
	return nil
}

// describe is what the program says about who may log in.
func describe(people []provider.Person) string {
	var b strings.Builder
	for i, one := range people {
		if i == 0 || people[i-1].Plan != one.Plan {
			fmt.Fprintf(&b, "  %s\n", one.Plan)
		}
		fmt.Fprintf(&b, "    %s (%s)\n", one.Name, one.Means)
	}
	return b.String()
}
