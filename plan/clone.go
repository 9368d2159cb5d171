package plan

import (
	"reflect"
	"slices"
)

// Clone returns a copy of the plan that shares no memory with it.
func (p *Plan) Clone() *Plan {
	copied := *p
	separate(planContours(), reflect.ValueOf(&copied).Elem())
	return &copied
}

// Clone returns a copy of the history that shares no memory with it.
func (h *History) Clone() *History {
	copied := *h
	copied.Revisions = slices.Clone(h.Revisions)
	for i := range copied.Revisions {
		r := &copied.Revisions[i]
		r.Changes = slices.Clone(r.Changes)
		r.Erasures = slices.Clone(r.Erasures)
	}
	return &copied
}

// separate puts copies in the place of what a copied struct shares.
func separate(c *contour, v reflect.Value) {
	for i := range c.deep {
		m := &c.deep[i]
		at := m.in(v)
		switch m.op {
		case lineStruct:
			separate(m.of, at)
		case linePointer:
			if !at.IsNil() {
				fresh := reflect.New(at.Type().Elem())
				fresh.Elem().Set(at.Elem())
				at.Set(fresh)
				separate(m.of, fresh.Elem())
			}
		case lineCopy, lineRefs, lineParts:
			n := at.Len()
			if n == 0 {
				continue
			}
			fresh := reflect.MakeSlice(at.Type(), n, n)
			reflect.Copy(fresh, at)
			at.Set(fresh)
			for i := 0; i < n && m.op == lineParts; i++ {
				separate(m.of, fresh.Index(i))
			}
		}
	}
}
