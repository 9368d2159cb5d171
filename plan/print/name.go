package print

import (
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Called returns what the page calls somebody where people speak: "Laura
// (äiti)", "Sanna Virtanen", the child by the given name. A picture that names
// voices by it says the same as the page beside it. Somebody whom the plan does
// not know is "someone else", no id is "".
func Called(p *plan.Plan, id plan.ID, l code.Lang) string {
	b := &builder{p: p, l: code.NewTongue(l, nil), names: map[plan.ID]string{}}
	return b.name(id)
}

// who writes whom an id names as people at the table would say it: "Laura
// (äiti)", "Sanna Virtanen (terveydenhoitaja)", an organisation by its name.
// Whom the reader may not know of is "someone else"; no id is "".
func (b *builder) who(id plan.ID) string {
	if id == "" {
		return ""
	}
	if name, ok := b.names[id]; ok {
		return name
	}
	name := b.nameOf(id)
	b.names[id] = name
	return name
}

func (b *builder) nameOf(id plan.ID) string {
	if id == b.p.Child.ID {
		return b.child()
	}
	if m := b.p.Person(id); m != nil {
		return called(b.shortName(m), b.part(m))
	}
	if o := b.p.Organisation(id); o != nil {
		return isolated(o.Name)
	}
	return b.l.Say(wordAnyone)
}

// child is what the child is called.
func (b *builder) child() string {
	if n := b.p.Child.Name; n.Given != "" {
		return isolated(n.Given)
	}
	return b.l.Say(words["child"])
}

// shortName is the given name of the family's own people, the whole name of
// others.
func (b *builder) shortName(m *plan.Member) string {
	if (m.Kind == plan.MemberGuardian || m.Kind == plan.MemberNearPerson) && m.Name.Given != "" {
		return isolated(m.Name.Given)
	}
	return fullName(m.Name)
}

// name is [builder.who] without a professional's title, for where people speak
// and are listed: the title stands where they are introduced.
func (b *builder) name(id plan.ID) string {
	if m := b.p.Person(id); m != nil && m.Professional != nil && m.Name != (plan.Name{}) {
		return fullName(m.Name)
	}
	return b.who(id)
}

// part is what the person is to the child or by profession.
func (b *builder) part(m *plan.Member) string {
	switch {
	case m.Guardian != nil && m.Guardian.Relation == plan.RelationMother && !b.actor:
		return b.l.Say(wordMother)
	case m.Guardian != nil && m.Guardian.Relation == plan.RelationFather && !b.actor:
		return b.l.Say(wordFather)
	case m.Guardian != nil && m.Guardian.Relation.IsValid():
		return b.label(m.Guardian.Relation)
	case m.NearPerson != nil && m.NearPerson.Text != "" && (m.NearPerson.Relation.IsZero() || m.NearPerson.Relation == plan.RelationOther):
		return isolated(m.NearPerson.Text) // the family's own word, where no other says it
	case m.NearPerson != nil && m.NearPerson.Relation.IsValid():
		return b.label(m.NearPerson.Relation)
	case m.Professional != nil && m.Professional.Title != "":
		return isolated(m.Professional.Title)
	case m.Professional != nil && m.Professional.Profession.Display != "":
		return isolated(m.Professional.Profession.Display)
	}
	return b.label(m.Kind)
}

func called(name, part string) string {
	switch {
	case name == "":
		return code.Capital(part)
	case part == "":
		return name
	}
	return name + " (" + part + ")"
}

// whos writes several people.
func (b *builder) whos(ids []plan.ID) string {
	if len(ids) == 1 {
		return b.who(ids[0])
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.who(id)
	}
	return strings.Join(names, ", ")
}

// all writes several people as one: "Laura (äiti) ja Diego (isä)".
func (b *builder) all(ids []plan.ID) string {
	last := len(ids) - 1
	if last < 1 {
		return b.whos(ids)
	}
	return b.whos(ids[:last]) + b.l.Say(wordAnd) + b.who(ids[last])
}

// said writes who says something and when: "Laura (äiti), 27.1.2026".
func (b *builder) said(s plan.Statement) string {
	who, on := b.name(s.By), day(s.On, b.l)
	if who == "" || on == "" {
		return who + on
	}
	return who + ", " + on
}

// fullName is the given and the family name, each kept to itself.
func fullName(n plan.Name) string {
	return plan.Name{Given: isolated(n.Given), Family: isolated(n.Family)}.String()
}

// isolated keeps a name that is written from right to left from turning what
// stands around it, and takes out of a name what only turns text.
func isolated(name string) string {
	for _, r := range name {
		if r >= 0x590 && turns(r) {
			return "\u2068" + strings.Map(keepLetter, name) + "\u2069"
		}
	}
	return name
}

func turns(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam, unicode.Bidi_Control)
}

func keepLetter(r rune) rune {
	if unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}
