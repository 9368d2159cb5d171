package view

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// places are the members that say where somebody is or is met, as type and member
// names: what a copy without places leaves out.
var places = map[string]bool{
	"Plan.organisations": true,
	"Child.address":      true, "Member.address": true,
	"Member.professional": true,
	"Meeting.place":       true,
	"Action.setting":      true, "Action.place": true,
}

// fewestLetters is how long a name has to be for a text to be taken to repeat it.
const fewestLetters = 4

// WithoutPlaces returns the same view without what says where anybody is or is met
// (ilman paikkoja), for a paper that others may come to see: organisations, what
// professionals are in them, places, settings, addresses, and texts that repeat the
// name of one. Each place that lost something says [ReasonNotTold]. It does not
// understand a text that describes a place in other words. It is not for editing.
func (v *View) WithoutPlaces() *View {
	copied := *v
	bare := (*plan.Plan)(v.Plan).Clone()
	copied.Plan, copied.Mark, copied.Withheld = (*Seen)(bare), "", slices.Clone(v.Withheld)
	l := &leaving{}
	root := planOutline()
	l.learn(root, reflect.ValueOf(bare).Elem())
	l.repeats = whereabouts.Repeats(l.names...)
	l.leave(root, reflect.ValueOf(bare).Elem())
	planOutline().Cut(reflect.ValueOf(bare).Elem(), func(id plan.ID) bool { return !l.gone[id] })
	copied.Withheld = append(copied.Withheld, l.withheld...)
	return &copied
}

// leaving takes places out of a copy.
type leaving struct {
	names    []string // of places
	repeats  func(text string) bool
	gone     map[plan.ID]bool
	withheld []Withheld
	at       []contour.Place
}

// learn notes the names of all places.
func (l *leaving) learn(c *outline, v reflect.Value) {
	switch at := v.Addr().Interface().(type) {
	case *plan.Organisation:
		l.name(at.Name)
	case *plan.Child:
		l.name(at.Address.Text)
	case *plan.Member:
		l.name(at.Address.Text)
	case *plan.Place:
		l.name(at.Text)
	case *plan.Action:
		l.name(at.Place)
	}
	c.inside(v, func(m *line, at reflect.Value) { l.learn(m.of, at) })
}

func (l *leaving) name(text string) {
	if utf8.RuneCountInString(strings.TrimSpace(text)) >= fewestLetters {
		l.names = append(l.names, text)
	}
}

func (l *leaving) leave(c *outline, v reflect.Value) {
	for i := range c.all {
		m := &c.all[i]
		at := m.In(v)
		if at.IsZero() {
			continue
		}
		l.at = append(l.at, contour.Place{Name: m.Name, Item: -1})
		if places[m.Of.Name()+"."+m.Name] || m.texts && whereabouts.In(at, l.repeats) {
			l.clear(m, at)
		}
		l.at = l.at[:len(l.at)-1]
	}
	for i := range c.all {
		m := &c.all[i]
		if m.of == nil {
			continue
		}
		at := m.In(v)
		l.at = append(l.at, contour.Place{Name: m.Name, Item: -1})
		switch m.Op {
		case contour.Struct:
			l.leave(m.of, at)
		case contour.Pointer:
			if !at.IsNil() {
				l.leave(m.of, at.Elem())
			}
		case contour.Parts:
			for item := range at.Len() {
				l.at[len(l.at)-1].Item = item
				l.leave(m.of, at.Index(item))
			}
		}
		l.at = l.at[:len(l.at)-1]
	}
}

// clear leaves a member out and says so.
func (l *leaving) clear(m *line, at reflect.Value) {
	w := Withheld{Pointer: contour.PointerTo(l.at), Reason: ReasonNotTold}
	if m.Op == contour.Parts {
		w.Parts = at.Len()
		for i := range at.Len() {
			if l.gone == nil {
				l.gone = map[plan.ID]bool{}
			}
			l.gone[m.of.IDOf(at.Index(i))] = true
		}
	}
	l.withheld = append(l.withheld, w)
	at.SetZero()
}
