package print

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// person is one of those who take part.
type person struct {
	Name, Part, Where string
	Numbers           []number
	Needs             string // what the person needs in order to take part
	NeedsText         text
}

func (b *builder) people() []person {
	people := make([]person, 0, len(b.p.People)+1)
	if c := &b.p.Child; !c.Name.IsZero() {
		people = append(people, b.needing(person{Name: fullName(c.Name), Part: b.l.Say(wordOf("child.is", b.youth())), Numbers: b.telecoms(c.Telecoms)}, c.Service))
	}
	for i := range b.p.People {
		m := &b.p.People[i]
		if !b.takesPart(m) {
			continue
		}
		one := person{Name: fullName(m.Name), Part: b.part(m), Where: b.workplace(m), Numbers: b.numbers(m)}
		if one.Name == "" {
			one.Name, one.Part = code.Capital(one.Part), ""
		}
		for j := range m.Roles {
			r := &m.Roles[j]
			// Everybody here is of the network, and the title stands beside the name.
			plain := r.Kind == plan.RoleNetworkMember && r.LocalLabel == "" || m.Professional != nil && r.LocalLabel != "" && strings.EqualFold(r.LocalLabel, m.Professional.Title)
			if !plain && (b.o.Today.IsZero() || r.Period.Contains(b.o.Today)) {
				one.Where = joined(one.Where, b.role(r))
			}
		}
		people = append(people, b.needing(one, m.Service))
	}
	return people
}

// takesPart reports whether the person belongs to the network on the day of
// printing. A professional without a role, a time or anything to do in it was
// named only because of what they did: notified, say, or were not invited yet.
func (b *builder) takesPart(m *plan.Member) bool {
	if m.Kind == plan.MemberProfessional && len(m.Roles) == 0 && m.Period.IsZero() {
		return slices.ContainsFunc(b.p.Actions, func(a plan.Action) bool { return !a.Settled() && slices.Contains(a.OwnerIDs, m.ID) })
	}
	return b.o.Today.IsZero() || m.Period.Contains(b.o.Today)
}

// role is what the role is called here, or the role's own name.
func (b *builder) role(r *plan.Role) string {
	if r.LocalLabel != "" {
		return isolated(r.LocalLabel)
	}
	return b.label(r.Kind)
}

func (b *builder) telecoms(telecoms []plan.Telecom) []number {
	numbers := make([]number, len(telecoms))
	for i, t := range telecoms {
		numbers[i] = b.number(t)
	}
	return numbers
}

// needing adds what makes it possible to take part: interpreter and
// accessibility.
func (b *builder) needing(p person, s *plan.Service) person {
	if s == nil {
		return p
	}
	if s.Interpreter != "" {
		p.Needs = b.l.Say(wordInterpreter) + language(s.Interpreter, b.l)
	}
	for _, a := range s.Accessibility {
		p.Needs = joined(p.Needs, b.label(a))
	}
	p.NeedsText = b.text(s.Text, "")
	return p
}
