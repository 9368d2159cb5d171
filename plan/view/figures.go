package view

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// unname gives the parts of a leader's or researcher's view ids of its own, which
// count them, so that nobody who holds another copy joins the two by them.
func unname(p *plan.Plan) {
	ids := map[plan.ID]plan.ID{}
	root, v := planOutline(), reflect.ValueOf(p).Elem()
	root.Each(v, func(c *contour.Contour, v reflect.Value) {
		if c.ID >= 0 {
			was := c.IDOf(v)
			ids[was] = numbered(len(ids) + 1)
			v.Field(c.ID).SetString(string(ids[was]))
		}
	})
	root.Each(v, func(c *contour.Contour, v reflect.Value) {
		for _, m := range c.Refs {
			at := m.In(v)
			if m.Op == contour.Ref {
				at.SetString(string(ids[plan.ID(at.String())]))
				continue
			}
			for i := range at.Len() {
				at.Index(i).SetString(string(ids[plan.ID(at.Index(i).String())]))
			}
		}
	})
}

// numbered returns the n-th id.
func numbered(n int) plan.ID {
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	id := []byte("aaaaaaaaaa")
	for i := range slices.Backward(id) {
		id[i] = letters[n%len(letters)]
		n /= len(letters)
	}
	return plan.ID(id)
}

var instantType = reflect.TypeFor[civil.Instant]()

// dayAlone leaves of an instant the day in Finland: the minute of it is in others'
// copies too.
func dayAlone(at reflect.Value) {
	if at.Type() != instantType || at.IsZero() {
		return
	}
	i := at.Addr().Interface().(*civil.Instant)
	day, err := civil.ParseInstant(plan.DayOf(*i).String() + "T00:00:00+02:00")
	if err != nil {
		day = civil.Instant{}
	}
	*i = day
}
