package fhir

import "reflect"

// op is the compiled home of one member.
type op struct {
	// member is the member's way, JSON names from the noun.
	member string
	index  []int
	list   bool
	ptr    bool
	// res is which resource of the noun the home is in; 0 inside a part.
	res  int
	path *path // nil: the extension alone
	conv *conversion
	of   []string
	// having is set for lists that several parts share.
	having string
	nouns  []*noun
	ext    *extension
	// sub are the members of a struct that lives at path.
	sub []op
	// write and read stand in for all that, where a home is more than an
	// element; inner then are the members inside.
	write func(w *writing, o *op, v reflect.Value, at []reflect.Value)
	read  func(r *reading, o *op, v reflect.Value, at []*node)
	inner []op
	when  func(part any) bool
	// extend is the member of the element that holds its extensions.
	extend []int
	// element is the FHIR element that ext may stand on, home the whole home.
	element, home string
	// id says that the member names the part.
	id bool
	// limit is what the wire form asks of the member.
	limit limit
}

// extension is one extension of ours, or a part of one.
type extension struct {
	url  string
	conv *conversion
	// in is the struct that holds it: Extension, or the model's inside elements.
	in reflect.Type
	// at is where that has its url, leaf the way to the value inside it.
	at   []int
	leaf *path
	sub  []op
}

func newExtension(url string, in reflect.Type) *extension {
	f, _ := in.FieldByName("Url")
	return &extension{url: url, in: in, at: f.Index}
}

// members are the members of a struct that has no resource of its own.
func (o *op) members() []op {
	switch {
	case o.sub != nil:
		return o.sub
	case o.inner != nil:
		return o.inner
	case o.ext != nil:
		return o.ext.sub
	}
	return nil
}

// each calls f with every value of a member: the items of a list, what a
// pointer points at.
func each(o *op, v reflect.Value, f func(i int, v reflect.Value)) {
	if o.list {
		for i := range v.Len() {
			f(i, v.Index(i))
		}
		return
	}
	if o.ptr {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	f(noItem, v)
}

// extensions is where an extension has its parts.
func (e *extension) extensions() []int {
	f, _ := e.in.FieldByName("Extension")
	return f.Index
}
