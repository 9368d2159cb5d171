package plan

import (
	"reflect"
	"slices"
)

// Clone returns a copy of the plan that shares no memory with it.
func (p *Plan) Clone() *Plan {
	copied := *p
	shape().Separate(reflect.ValueOf(&copied).Elem())
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
