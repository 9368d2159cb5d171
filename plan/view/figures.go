package view

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// unname gives the parts of a leader's or researcher's view ids of its own, which
// count them, so that nobody who holds another copy joins the two by them. Nothing that
// they see refers to a part.
func unname(p *plan.Plan) {
	n := 0
	planOutline().Each(reflect.ValueOf(p).Elem(), func(c *contour.Contour, v reflect.Value) {
		if c.ID >= 0 {
			n++
			v.Field(c.ID).SetString(string(numbered(n)))
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
	*i, _ = civil.ParseInstant(plan.DayOf(*i).String() + "T00:00:00+02:00") // none where there is no such day
}
