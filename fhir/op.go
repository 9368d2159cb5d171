package fhir

import (
	"reflect"
)

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

// formed reports whether a part has what makes it that part.
func formed(ops []op, part reflect.Value) bool {
	for i := range ops {
		if ops[i].limit.required && part.FieldByIndex(ops[i].index).IsZero() {
			return false
		}
	}
	return true
}

// fill lets read fill the member, or one more item of it while there is room.
// Where read returns false, the member is left as it was.
func (o *op) fill(v reflect.Value, read func(item reflect.Value) bool) bool {
	switch {
	case o.list && o.limit.full(v):
		return false
	case o.list:
		before := v.Len()
		item := grow(v)
		if !read(item) {
			v.Index(before).SetZero()
			if v.SetLen(before); before == 0 {
				v.SetZero()
			}
			return false
		}
	case o.ptr:
		item := reflect.New(v.Type().Elem())
		if !read(item.Elem()) {
			return false
		}
		v.Set(item)
	case !read(v):
		v.SetZero()
		return false
	}
	return true
}
