package contour

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Inside calls f for every struct with a contour that stands directly in v: the
// member that holds it and, of a list, which item it is, else -1.
func (c *Contour) Inside(v reflect.Value, f func(l *Line, item int, at reflect.Value)) {
	for _, l := range c.Deep {
		switch at := l.In(v); l.Op {
		case Struct:
			f(l, -1, at)
		case Pointer:
			if !at.IsNil() {
				f(l, -1, at.Elem())
			}
		case Parts:
			for item := range at.Len() {
				f(l, item, at.Index(item))
			}
		}
	}
}

// Each calls f for v and for every struct with a contour inside it, outer before
// inner.
func (c *Contour) Each(v reflect.Value, f func(*Contour, reflect.Value)) {
	f(c, v)
	c.Inside(v, func(l *Line, _ int, at reflect.Value) { l.Inner.Each(at, f) })
}

// Place is one step of the way to something: a member and, of a list, which item
// of it, else -1.
type Place struct {
	Name string
	Item int
}

// PointerTo returns the JSON Pointer of a way.
func PointerTo(way []Place) issue.Pointer {
	var p issue.Pointer
	for _, at := range way {
		p = p.Member(at.Name)
		if at.Item >= 0 {
			p = p.Item(at.Item)
		}
	}
	return p
}

// Located is a part with an id, and where it stands.
type Located struct {
	ID assess.ID
	At issue.Pointer
}

// Locate lists the parts with ids, outer before inner.
func (c *Contour) Locate(v reflect.Value) []Located {
	var all []Located
	var walk func(c *Contour, v reflect.Value, at issue.Pointer)
	walk = func(c *Contour, v reflect.Value, at issue.Pointer) {
		if c.ID >= 0 {
			all = append(all, Located{c.IDOf(v), at})
		}
		c.Inside(v, func(l *Line, item int, part reflect.Value) {
			place := at.Member(l.Name)
			if item >= 0 {
				place = place.Item(item)
			}
			walk(l.Inner, part, place)
		})
	}
	walk(c, v, "")
	return all
}

// IDs returns the ids of all parts.
func (c *Contour) IDs(v reflect.Value) map[assess.ID]bool {
	ids := make(map[assess.ID]bool, 256)
	c.Each(v, func(c *Contour, v reflect.Value) {
		if c.ID >= 0 {
			ids[c.IDOf(v)] = true
		}
	})
	return ids
}

// Separate puts copies in the place of what a copied struct shares with the one
// that it was copied from.
func (c *Contour) Separate(v reflect.Value) {
	for _, l := range c.Deep {
		at := l.In(v)
		switch l.Op {
		case Struct:
			l.Inner.Separate(at)
		case Pointer:
			if !at.IsNil() {
				fresh := reflect.New(at.Type().Elem())
				fresh.Elem().Set(at.Elem())
				at.Set(fresh)
				l.Inner.Separate(fresh.Elem())
			}
		case Parts:
			CopyList(at)
			for i := range at.Len() {
				l.Inner.Separate(at.Index(i))
			}
		default:
			CopyList(at)
		}
	}
}

// CopyList puts a copy in the place of a list.
func CopyList(at reflect.Value) {
	n := at.Len()
	if n == 0 {
		return
	}
	if ids, ok := reflect.TypeAssert[*[]assess.ID](at.Addr()); ok { // what most lists hold, in half the time
		fresh := make([]assess.ID, n)
		copy(fresh, *ids)
		*ids = fresh
		return
	}
	fresh := reflect.MakeSlice(at.Type(), n, n)
	reflect.Copy(fresh, at)
	at.Set(fresh)
}

// Cut takes references that do not stay out of a copied struct and of all that
// it holds.
func (c *Contour) Cut(v reflect.Value, stays func(assess.ID) bool) {
	c.DropRefs(v, stays)
	for _, l := range c.Tied {
		switch at := l.In(v); l.Op {
		case Struct:
			l.Inner.Cut(at, stays)
		case Pointer:
			if !at.IsNil() {
				l.Inner.Cut(at.Elem(), stays)
			}
		case Parts:
			for item := range at.Len() {
				l.Inner.Cut(at.Index(item), stays)
			}
		}
	}
}

// DropRefs keeps those references of one copied struct that stay.
func (c *Contour) DropRefs(v reflect.Value, stays func(assess.ID) bool) {
	said := c.Statement(v)
	for _, l := range c.Refs {
		at := l.Among(v, said)
		if l.Op == Ref {
			if id := assess.ID(at.String()); id != "" && !stays(id) {
				at.SetZero()
			}
			continue
		}
		if at.IsNil() {
			continue
		}
		kept := 0
		for i := range at.Len() {
			if id := at.Index(i); stays(assess.ID(id.String())) {
				if kept < i {
					at.Index(kept).Set(id)
				}
				kept++
			}
		}
		switch {
		case kept == 0:
			at.SetZero()
		case kept < at.Len():
			at.Set(at.Slice3(0, kept, kept))
		}
	}
}

// Find returns what a document holds at a pointer, with the id of the part
// around it, and the zero Value where it holds nothing.
func Find(document reflect.Value, at issue.Pointer) (v reflect.Value, of assess.ID) {
	v = document
	if at == "" {
		return v, ""
	}
	if at[0] != '/' {
		return reflect.Value{}, ""
	}
	for _, step := range strings.Split(string(at), "/")[1:] {
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		switch v.Kind() {
		case reflect.Struct:
			v = memberOf(v, step)
		case reflect.Slice:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= v.Len() || strconv.Itoa(i) != step {
				return reflect.Value{}, ""
			}
			if v = v.Index(i); v.Kind() == reflect.Struct {
				if id := v.FieldByName("ID"); id.IsValid() {
					of = assess.ID(id.String())
				}
			}
		default:
			return reflect.Value{}, ""
		}
		if !v.IsValid() || v.IsZero() {
			return reflect.Value{}, ""
		}
	}
	return v, of
}

// memberOf returns the field with that name on the wire.
func memberOf(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			if m := memberOf(v.Field(i), name); m.IsValid() {
				return m
			}
			continue
		}
		if issue.MemberName(f) == name {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}
