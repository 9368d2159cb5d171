// Package contour is the shape of the model as its tags tell it, compiled once:
// which struct is a part with an id, who says it, what it refers to, which
// lists hold further parts, what a copy would share. Whoever copies, redacts,
// checks, writes or takes apart a plan walks by it. It knows no type of package plan.
package contour

import (
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Contour is the shape of one struct type.
type Contour struct {
	Type reflect.Type
	// ID is the field with the id of a part that stands in a list; -1: none.
	ID int
	// Says is the embedded Statement; -1: none.
	Says int
	// Visibility and About are fields of a part without a Statement that says who
	// may see it and whom it is about; -1: none.
	Visibility, About int
	// All is every member, in the order of the type; those of the Statement stand
	// in its place.
	All []Line
	// Deep are the members that hold parts or share memory, Refs those that refer
	// to parts, Bound those that have an id, a reference or a period at any depth.
	Deep, Refs, Bound []*Line
	// Tied are the members that hold something that refers to parts at any depth.
	Tied []*Line
}

// Line is one member of a contour.
type Line struct {
	// Name is the member's on the wire, Of the Go type that declares it.
	Name string
	Of   reflect.Type
	Op   Op
	// Inner is the contour of what the member holds; nil: a value.
	Inner *Contour
	// Kinds is what an id names, or a reference may point at, a bit each; Ref the
	// same in words.
	Kinds uint64
	Ref   string

	field int
	said  int // the field inside the embedded Statement; -1: not inside
}

// Op is what sort of member it is.
type Op uint8

const (
	Value   Op = iota // a value that a copy does not share
	Values            // a list of such values
	Own               // the id of the part itself
	Ref               // a reference
	Refs              // a list of references
	Period            // a time
	Periods           // a list of times
	Struct            // a struct with members of its own
	Pointer           // a pointer to one
	Parts             // a list of parts with ids
)

// In returns the member of a struct of the contour.
func (l *Line) In(v reflect.Value) reflect.Value {
	v = v.Field(l.field)
	if l.said >= 0 {
		v = v.Field(l.said)
	}
	return v
}

// Among is In for whoever goes through many members of one struct and has its
// Statement at hand ([Contour.Statement]).
func (l *Line) Among(v, said reflect.Value) reflect.Value {
	if l.said >= 0 {
		return said.Field(l.said)
	}
	return v.Field(l.field)
}

// Empty reports whether the member holds no memory of its own: an absent list or
// pointer. A value is never empty.
func (l *Line) Empty(at reflect.Value) bool {
	switch l.Op {
	case Values, Refs, Periods, Pointer, Parts:
		return at.IsNil()
	}
	return false
}

// Shares reports whether a copy of the struct would share what the member holds,
// or holds further members.
func (l *Line) Shares() bool {
	switch l.Op {
	case Values, Refs, Periods, Struct, Pointer, Parts:
		return true
	}
	return false
}

// Line returns the member with a name, nil if there is none.
func (c *Contour) Line(name string) *Line {
	for i := range c.All {
		if c.All[i].Name == name {
			return &c.All[i]
		}
	}
	return nil
}

// IDOf returns the id of a part, "" where it has none.
func (c *Contour) IDOf(v reflect.Value) assess.ID {
	if c.ID < 0 {
		return ""
	}
	return assess.ID(v.Field(c.ID).String())
}

// Statement returns the embedded Statement of a struct, the zero Value where it has
// none.
func (c *Contour) Statement(v reflect.Value) reflect.Value {
	if c.Says < 0 {
		return reflect.Value{}
	}
	return v.Field(c.Says)
}

// Said returns what the part says of itself, nil where it says nothing. The
// value must be addressable.
func (c *Contour) Said(v reflect.Value) *assess.Statement {
	if c.Says < 0 {
		return nil
	}
	return v.Field(c.Says).Addr().Interface().(*assess.Statement)
}

// Of compiles the shape of a struct type and of all that it holds. It panics
// where the model cannot be walked, as with more than 64 kinds of parts.
func Of(t reflect.Type) *Contour {
	b := &builder{seen: map[reflect.Type]*Contour{}, bits: map[string]uint64{"*": ^uint64(0)}}
	return b.contour(t, false)
}

var (
	idType        = reflect.TypeFor[assess.ID]()
	statementType = reflect.TypeFor[assess.Statement]()
	periodType    = reflect.TypeFor[civil.Period]()
)

type builder struct {
	seen map[reflect.Type]*Contour
	bits map[string]uint64 // a bit for each kind of part
}

func (b *builder) mask(kinds string) uint64 {
	var mask uint64
	for kind := range strings.FieldsSeq(kinds) {
		if b.bits[kind] == 0 {
			if len(b.bits) > 64 {
				panic("contour: more kinds of parts than bits")
			}
			b.bits[kind] = 1 << (len(b.bits) - 1)
		}
		mask |= b.bits[kind]
	}
	return mask
}

func (b *builder) contour(t reflect.Type, listed bool) *Contour {
	if c := b.seen[t]; c != nil {
		return c
	}
	c := &Contour{Type: t, ID: -1, Says: -1, Visibility: -1, About: -1}
	b.seen[t] = c
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Type == statementType {
			c.Says = i
			for j := range statementType.NumField() {
				c.All = append(c.All, b.line(statementType, statementType.Field(j), i, j))
			}
			continue
		}
		if listed && f.Tag.Get("is") != "" {
			c.ID = i
		}
		c.All = append(c.All, b.line(t, f, i, -1))
	}
	if c.Says < 0 {
		if f, ok := t.FieldByName("Visibility"); ok {
			c.Visibility = f.Index[0]
		}
		if f, ok := t.FieldByName("AboutID"); ok {
			c.About = f.Index[0]
		}
	}
	c.sort()
	return c
}

func (b *builder) line(of reflect.Type, f reflect.StructField, field, said int) Line {
	l := Line{Name: issue.MemberName(f), Of: of, field: field, said: said, Ref: f.Tag.Get("ref")}
	list, pointer := f.Type.Kind() == reflect.Slice, f.Type.Kind() == reflect.Pointer
	elem := f.Type
	if list || pointer {
		elem = elem.Elem()
	}
	switch {
	case f.Tag.Get("is") != "":
		l.Op, l.Kinds = Own, b.mask(f.Tag.Get("is"))
	case elem == idType:
		l.Op, l.Kinds = either(list, Refs, Ref), b.mask(l.Ref)
	case elem == periodType && !pointer:
		l.Op = either(list, Periods, Period)
	case pointer:
		l.Op, l.Inner = Pointer, b.contour(elem, false)
	case elem.Kind() == reflect.Struct && composed(elem):
		l.Op, l.Inner = either(list, Parts, Struct), b.contour(elem, list)
	case list:
		l.Op = Values
	}
	return l
}

func either(list bool, many, one Op) Op {
	if list {
		return many
	}
	return one
}

// composed reports whether a struct is more than one value: whether it says
// something, is a part, or refers to one.
func composed(t reflect.Type) bool {
	for f := range t.Fields() {
		if f.Anonymous || f.Tag.Get("is") != "" || f.Tag.Get("ref") != "" {
			return true
		}
	}
	return false
}

// sort sorts the members by what they are walked for.
func (c *Contour) sort() {
	for i := range c.All {
		l := &c.All[i]
		if l.Shares() {
			c.Deep = append(c.Deep, l)
		}
		if l.Op == Ref || l.Op == Refs {
			c.Refs = append(c.Refs, l)
		}
		if in := l.Inner; in != nil && len(in.Refs)+len(in.Tied) > 0 {
			c.Tied = append(c.Tied, l)
		}
		switch l.Op {
		case Own, Ref, Refs, Period, Periods:
			c.Bound = append(c.Bound, l)
		case Struct, Pointer, Parts:
			if len(l.Inner.Bound) > 0 {
				c.Bound = append(c.Bound, l)
			}
		}
	}
}
