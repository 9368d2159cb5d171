package keeper

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Scene is what a [Write] changes, and what an [Act] is asked of.
type Scene struct {
	Plan *plan.Plan
	Me   plan.ID
	On   civil.Date
	At   civil.Instant
	IDs  *plan.IDs

	seen map[plan.ID]bool
}

// By is a statement in the writer's own name, of today.
func (s *Scene) By() plan.Statement { return plan.Statement{By: s.Me, On: s.On} }

// Sees reports whether a part stands in what the person sees. Whatever a form names is
// asked of it first: a part that is hidden is answered as one that is not there.
func (s *Scene) Sees(id plan.ID) bool {
	if s.seen == nil && s.Plan != nil {
		s.seen = map[plan.ID]bool{}
		partsOf(reflect.ValueOf(s.Plan), s.seen)
	}
	return id != "" && s.seen[id]
}

// partsOf collects the ids of all parts of a value.
func partsOf(v reflect.Value, all map[plan.ID]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			partsOf(v.Elem(), all)
		}
	case reflect.Slice:
		for i := range v.Len() {
			partsOf(v.Index(i), all)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case !f.IsExported():
			case f.Name == "ID" && f.Type == reflect.TypeFor[plan.ID]():
				all[plan.ID(v.Field(i).String())] = true
			default:
				partsOf(v.Field(i), all)
			}
		}
	}
}
