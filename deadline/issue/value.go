package issue

import (
	"encoding"
	"reflect"
	"unicode/utf8"
)

// CheckForm reports what of a value made in Go is not of the form, by the rules
// and at the places by which Read would report it of a document: what the form
// needs and is not given, stray codes, texts that are no UTF-8, too long or not of
// their form, lists that are too long. It looks at the whole value, up to the default
// of [Limits.Issues].
func (r *Reader[T]) CheckForm(v *T) List {
	s := &reading{root: r.root, partly: r.partly, most: mostIssues}
	s.made(r.root, &limits{}, reflect.ValueOf(v).Elem(), "")
	s.issues.Sort()
	return s.issues
}

// Check is CheckForm followed by what check finds, as Decode is Read followed by
// it: places that are not of their form are not looked at twice.
func (r *Reader[T]) Check(v *T, check func(*T) List) List {
	found := r.CheckForm(v).FollowedBy(check(v))
	found.Sort()
	return found
}

// made looks at a value that stands in the member with that name. As the methods of
// reading it returns false once there are too many issues.
func (s *reading) made(sh *shape, l *limits, v reflect.Value, name string) bool {
	if sh.pointer {
		if v.IsNil() {
			return s.given(l, name)
		}
		v, sh, l = v.Elem(), sh.elem, &limits{}
	}
	switch sh.kind {
	case kindObject:
		if l.required && v.IsZero() {
			return s.given(l, name)
		}
		return s.madeObject(sh, v)
	case kindList:
		return s.madeList(sh, l, v, name)
	case kindBoolean:
		return true
	}
	if v.IsZero() {
		return s.given(l, name)
	}
	switch sh.kind {
	case kindInteger:
		switch n := v.Int(); {
		case n < int64(l.min):
			return s.report("form.too-small", Issue{Limit: l.min})
		case n > int64(l.max):
			return s.report("form.too-large", Issue{Limit: l.max})
		}
	case kindCode:
		if n := v.Uint(); n >= uint64(sh.codes.Len())+1 {
			return s.report("form.enum", Issue{Of: sh.set})
		}
	case kindText:
		if m, ok := reflect.TypeAssert[encoding.TextMarshaler](v); ok {
			if _, err := m.MarshalText(); err != nil {
				rule, of := Refused(err)
				return s.report(rule, Issue{Of: of})
			}
		}
	case kindString:
		if !utf8.ValidString(v.String()) {
			return s.report("json.utf8", Issue{})
		}
		return s.texted(l, v.String())
	}
	return true
}

// given asks that what is empty need not be given.
func (s *reading) given(l *limits, name string) bool {
	if !l.required || s.partly {
		return true
	}
	return s.report("form.required", Issue{Of: name})
}

func (s *reading) madeObject(sh *shape, v reflect.Value) bool {
	for i := range sh.fields {
		f := &sh.fields[i]
		s.path = append(s.path, i)
		if !s.made(f.shape, &f.limit, f.in(v), f.name) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
	}
	return true
}

func (s *reading) madeList(sh *shape, l *limits, v reflect.Value, name string) bool {
	n := v.Len()
	switch {
	case n == 0 && (!l.required || s.partly):
		return true
	case n < max(l.min, 1):
		return s.report("form.too-few", Issue{Limit: max(l.min, 1)})
	case n > l.max:
		return s.report("form.too-many", Issue{Limit: l.max})
	}
	for i := range n {
		s.path = append(s.path, i)
		if !s.made(sh.elem, l.items, v.Index(i), name) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
	}
	return true
}
