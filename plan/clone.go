package plan

import (
	"reflect"
)

// Clone returns a copy of the plan that shares no memory with it.
func (p *Plan) Clone() *Plan {
	copied := *p
	shape().Separate(reflect.ValueOf(&copied).Elem())
	return &copied
}
