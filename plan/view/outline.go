package view

import (
	"reflect"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// outline is what [redaction] knows of one struct type of the model: its contour
// and what the tables [shown] and [ties] say of its members.
type outline struct {
	*contour.Contour
	kind kind
	deep []line // members that hold further parts or share memory, and those not shown to everyone who sees the whole
	refs []line // references
	into []line // members that hold further structs of the model
	all  []line // every member
	// homely is the member with a place in words, which may be the home; nil: none.
	homely *line
}

// line is one member of an outline.
type line struct {
	*contour.Line
	class class
	tie   tie
	of    *outline
	// whereabouts says that the member tells where and when the child is to be
	// found.
	whereabouts bool
	// texts says that the member holds words, in the struct itself or in values of it.
	texts bool
	// ownWords says that nobody writes the member but whoever says the part.
	ownWords bool
}

// kind marks types that have a rule of their own.
type kind uint8

const (
	plain kind = iota
	childKind
	memberKind
	viewKind
	reachKind
	prohibitionKind
	presenceKind // Organisation, Sibling: nobody says them, they are there
	placeKind    // Meeting, Action: they may name the home
	conflictKind // half of one tells what the other half is
)

var kinds = map[reflect.Type]kind{
	reflect.TypeFor[plan.Child]():        childKind,
	reflect.TypeFor[plan.Member]():       memberKind,
	reflect.TypeFor[assess.View]():       viewKind,
	reflect.TypeFor[plan.Reach]():        reachKind,
	reflect.TypeFor[plan.Prohibition]():  prohibitionKind,
	reflect.TypeFor[plan.Organisation](): presenceKind,
	reflect.TypeFor[plan.Sibling]():      presenceKind,
	reflect.TypeFor[plan.Meeting]():      placeKind,
	reflect.TypeFor[plan.Action]():       placeKind,
	reflect.TypeFor[plan.Conflict]():     conflictKind,
}

// inside calls f for every struct of the model that stands directly in v.
func (o *outline) inside(v reflect.Value, f func(m *line, at reflect.Value)) {
	for i := range o.into {
		m := &o.into[i]
		switch at := m.In(v); m.Op {
		case contour.Struct:
			f(m, at)
		case contour.Pointer:
			if !at.IsNil() {
				f(m, at.Elem())
			}
		case contour.Parts:
			for item := range at.Len() {
				f(m, at.Index(item))
			}
		}
	}
}

// planOutline is the outline of a plan.
var planOutline = sync.OnceValue(func() *outline {
	b := &outlines{classes: map[string]class{}, seen: map[reflect.Type]*outline{}}
	for _, row := range shown {
		for m := range strings.FieldsSeq(row.members) {
			b.classes[row.of+"."+m] |= row.class
		}
	}
	return b.of(contour.Of(reflect.TypeFor[plan.Plan]()))
})

// outlines builds the outlines of the model.
type outlines struct {
	classes map[string]class
	seen    map[reflect.Type]*outline
}

func (b *outlines) of(c *contour.Contour) *outline {
	if o := b.seen[c.Type]; o != nil {
		return o
	}
	o := &outline{Contour: c, kind: kinds[c.Type]}
	zero := reflect.New(c.Type).Elem()
	b.seen[c.Type] = o
	for i := range c.All {
		m := line{Line: &c.All[i]}
		name := m.Of.Name() + "." + m.Name
		m.class, m.tie, m.whereabouts, m.ownWords = b.classes[name], tieOf(name, m.Ref), foundBy[name], ownWords[name]
		if m.Inner != nil {
			m.of = b.of(m.Inner)
		}
		m.texts = (m.Op == contour.Value || m.Op == contour.Values) && whereabouts.HoldsText(m.In(zero).Type())
		o.all = append(o.all, m)
		if m.Op == contour.Ref || m.Op == contour.Refs {
			o.refs = append(o.refs, m)
		}
		if m.of != nil {
			o.into = append(o.into, m)
		}
		if m.Shares() || m.class&(wholeClasses|held) == 0 {
			o.deep = append(o.deep, m)
		}
	}
	for i := range o.all {
		if m := &o.all[i]; homely[m.Of.Name()+"."+m.Name] {
			o.homely = m
		}
	}
	return o
}

func tieOf(member, ref string) tie {
	if t, ok := ties[member]; ok {
		return t
	}
	for of := range strings.FieldsSeq(ref) {
		switch of {
		case "person", "child", "organisation":
			return tieCarries
		}
	}
	return tieDrops
}

// locate lists the parts of a plan that have ids, outer before inner.
func locate(p *plan.Plan) []contour.Located {
	return planOutline().Locate(reflect.ValueOf(p).Elem())
}

// lookUp returns what the document of a plan holds at a pointer, with the id of
// the part around it, and the zero Value where it holds nothing.
func lookUp(p *plan.Plan, at issue.Pointer) (reflect.Value, plan.ID) {
	return contour.Find(reflect.ValueOf(p).Elem(), at)
}
