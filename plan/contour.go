package plan

import (
	"reflect"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
)

// contour is what [redaction] knows of one struct type of the model: what of it
// needs a look, joined from its tags and the rows of [shown].
type contour struct {
	name string
	id   int // the field that names the part; -1: none
	says int // the embedded Statement; -1: none
	// see and about are fields of a part that has no Statement of its own but
	// says who may see it and whom it is about; -1: none.
	see, about int
	kind       contourKind
	deep       []line // members that hold further parts or share memory, and those not shown to everyone who sees the whole
	refs       []line // references
	all        []line // every member
}

// contourKind marks types that have a rule of their own.
type contourKind uint8

const (
	plainContour contourKind = iota
	planContour
	childContour
	memberContour
	viewContour
	reachContour
	prohibitionContour
	presenceContour // Organisation, Sibling: nobody says them, they are there
)

var contourKinds = map[reflect.Type]contourKind{
	reflect.TypeFor[Plan]():         planContour,
	reflect.TypeFor[Child]():        childContour,
	reflect.TypeFor[Member]():       memberContour,
	reflect.TypeFor[assess.View]():  viewContour,
	reflect.TypeFor[Reach]():        reachContour,
	reflect.TypeFor[Prohibition]():  prohibitionContour,
	reflect.TypeFor[Organisation](): presenceContour,
	reflect.TypeFor[Sibling]():      presenceContour,
}

// line is one member of a contour.
type line struct {
	name  string
	field int
	inner int // the field inside the embedded Statement; -1: not inside
	class class
	op    lineOp
	of    *contour
	tie   tie
}

type lineOp uint8

const (
	lineValue   lineOp = iota // a value that a copy does not share
	lineCopy                  // a list of such values
	lineRef                   // a reference
	lineRefs                  // a list of references
	lineStruct                // a struct with members of its own
	linePointer               // a pointer to one
	lineParts                 // a list of parts with ids
)

// in returns the member of a struct of the contour.
func (l *line) in(v reflect.Value) reflect.Value {
	v = v.Field(l.field)
	if l.inner >= 0 {
		v = v.Field(l.inner)
	}
	return v
}

// inside calls f for every struct of the model that stands directly in v: the
// member that holds it and, of a list, which item it is, else -1.
func (c *contour) inside(v reflect.Value, f func(m *line, item int, at reflect.Value)) {
	for i := range c.deep {
		m := &c.deep[i]
		if m.of == nil {
			continue
		}
		switch at := m.in(v); m.op {
		case lineStruct:
			f(m, -1, at)
		case linePointer:
			if !at.IsNil() {
				f(m, -1, at.Elem())
			}
		case lineParts:
			for item := range at.Len() {
				f(m, item, at.Index(item))
			}
		}
	}
}

// eachPart calls f for v and for every struct of the model inside it, outer
// before inner.
func eachPart(c *contour, v reflect.Value, f func(*contour, reflect.Value)) {
	f(c, v)
	c.inside(v, func(m *line, _ int, at reflect.Value) { eachPart(m.of, at, f) })
}

var planContours = sync.OnceValue(func() *contour {
	b := &contours{classes: map[string]class{}, seen: map[reflect.Type]*contour{}}
	for _, row := range shown {
		for m := range strings.FieldsSeq(row.members) {
			b.classes[row.of+"."+m] |= row.class
		}
	}
	return b.of(reflect.TypeFor[Plan]())
})

// contours builds the contours of the model.
type contours struct {
	classes map[string]class
	seen    map[reflect.Type]*contour
}

var (
	idKind        = reflect.TypeFor[ID]()
	statementType = reflect.TypeFor[Statement]()
)

func (b *contours) of(t reflect.Type) *contour {
	if c := b.seen[t]; c != nil {
		return c
	}
	c := &contour{name: t.Name(), id: -1, says: -1, see: -1, about: -1, kind: contourKinds[t]}
	b.seen[t] = c
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Type == statementType {
			c.says = i
			for j := range statementType.NumField() {
				b.line(c, "Statement", statementType.Field(j), i, j)
			}
			continue
		}
		if f.Tag.Get("is") != "" && c.kind != childContour {
			c.id = i
		}
		b.line(c, t.Name(), f, i, -1)
	}
	if c.says < 0 {
		if f, ok := t.FieldByName("Visibility"); ok {
			c.see = f.Index[0]
		}
		if f, ok := t.FieldByName("AboutID"); ok {
			c.about = f.Index[0]
		}
	}
	return c
}

func (b *contours) line(c *contour, of string, f reflect.StructField, field, inner int) {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	l := line{name: name, field: field, inner: inner, class: b.classes[of+"."+name]}
	elem := f.Type
	if elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
		elem = elem.Elem()
	}
	switch {
	case elem == idKind && f.Tag.Get("is") == "":
		l.op = lineRef
		if f.Type.Kind() == reflect.Slice {
			l.op = lineRefs
		}
		l.tie = tieOf(of+"."+name, f.Tag.Get("ref"))
	case elem.Kind() == reflect.Struct && elem.NumField() > 0 && elem.Field(0).IsExported() && b.splits(elem):
		l.of = b.of(elem)
		switch f.Type.Kind() {
		case reflect.Pointer:
			l.op = linePointer
		case reflect.Slice:
			l.op = lineParts
		default:
			l.op = lineStruct
		}
	case f.Type.Kind() == reflect.Slice:
		l.op = lineCopy
	case f.Type.Kind() == reflect.Pointer:
		l.op, l.of = linePointer, b.of(elem)
	}
	c.all = append(c.all, l)
	if l.op == lineRef || l.op == lineRefs {
		c.refs = append(c.refs, l)
	}
	if l.op != lineValue && l.op != lineRef || l.class&(wholeClasses|held) == 0 {
		c.deep = append(c.deep, l)
	}
}

// splits reports whether a struct is more than a value that is shown or not as
// one: whether any of its members has a class of its own.
func (b *contours) splits(t reflect.Type) bool {
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || b.classes[t.Name()+"."+name] != held {
			return true
		}
	}
	return false
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
