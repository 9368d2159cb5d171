package draft

import (
	"fmt"
	"reflect"
	"sync"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/part"
)

// Pen writes what one person says on one day (kynä). Make one with [Draft.By].
type Pen struct {
	draft *Draft
	said  plan.Statement
}

// For returns the pen with which the same person writes down what another says: the
// other is By, and this one RecordedBy.
func (p Pen) For(who plan.ID) Pen {
	p.said.By, p.said.RecordedBy = who, p.said.By
	return p
}

// Act returns the act of this person on this day, with a new id.
func (p Pen) Act() plan.Act {
	return plan.Act{ID: p.draft.ID(), By: p.said.By, On: p.said.On, RecordedBy: p.said.RecordedBy}
}

// Say returns a part of a plan as this person says it: where it, or anything inside it,
// has no id, one is drawn; where it does not say by whom or on which day, it is this
// person and this day. What is inside and by another is written down by this person
// (RecordedBy), as the views of a star. Say panics on what is no struct of the model.
func Say[P any](by Pen, said P) P {
	v := reflect.New(reflect.TypeFor[P]()).Elem()
	v.Set(reflect.ValueOf(said))
	c := contours()[v.Type()]
	if c == nil {
		panic(fmt.Sprintf("draft: %v is no part of a plan", v.Type()))
	}
	c.Separate(v)
	c.Each(v, by.sign)
	return v.Interface().(P)
}

// Add says a part, puts it at the end of its list in the plan, and returns its id. It
// panics where the plan itself has no list of that sort: [AddTo] is for what stands
// inside another part.
func Add[P part.Part](by Pen, said P) plan.ID {
	return push(by, contours()[planType], reflect.ValueOf(by.draft.Plan).Elem(), said)
}

// AddTo is Add for what stands inside another part: an evaluation in its goal, a
// feedback in its meeting. It panics where the plan has no such part, or that part no
// list of that sort.
func AddTo[P part.Part](by Pen, in plan.ID, said P) plan.ID {
	var found reflect.Value
	contours()[planType].Each(reflect.ValueOf(by.draft.Plan).Elem(), func(c *contour.Contour, v reflect.Value) {
		if !found.IsValid() && in != "" && (c.IDOf(v) == in || v.Type() == childType && in == by.draft.Plan.Child.ID) {
			found = v
		}
	})
	if !found.IsValid() {
		panic("draft: the plan has no part with that id")
	}
	return push(by, contours()[found.Type()], found, said)
}

func push[P part.Part](by Pen, c *contour.Contour, v reflect.Value, said P) plan.ID {
	for _, l := range c.Deep {
		if at := l.In(v); l.Op == contour.Parts && l.Inner.Type == reflect.TypeFor[P]() {
			p := reflect.ValueOf(Say(by, said))
			at.Set(reflect.Append(at, p))
			return l.Inner.IDOf(p)
		}
	}
	panic(fmt.Sprintf("draft: %v has no list of %v", c.Type, reflect.TypeFor[P]()))
}

// sign gives a struct its id and says who says it.
func (p Pen) sign(c *contour.Contour, v reflect.Value) {
	if c.ID >= 0 && c.IDOf(v) == "" {
		v.Field(c.ID).SetString(string(p.draft.ID()))
	}
	said := c.Said(v)
	if said == nil {
		return
	}
	if said.By == "" {
		said.By = p.said.By
		if said.RecordedBy == "" {
			said.RecordedBy = p.said.RecordedBy
		}
	} else if said.By != p.said.By && said.RecordedBy == "" {
		said.RecordedBy = p.said.By
		if p.said.RecordedBy != "" {
			said.RecordedBy = p.said.RecordedBy
		}
	}
	if said.On.IsZero() {
		said.On = p.said.On
	}
}

var (
	planType  = reflect.TypeFor[plan.Plan]()
	childType = reflect.TypeFor[plan.Child]()
)

// contours are the shapes of all structs of the model.
var contours = sync.OnceValue(func() map[reflect.Type]*contour.Contour {
	all := map[reflect.Type]*contour.Contour{}
	var walk func(c *contour.Contour)
	walk = func(c *contour.Contour) {
		if all[c.Type] != nil {
			return
		}
		all[c.Type] = c
		for _, l := range c.All {
			if l.Inner != nil {
				walk(l.Inner)
			}
		}
	}
	walk(contour.Of(planType))
	return all
})
