package plan

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// AsOf returns a copy of the plan as its own dates tell that it stood at the
// end of a day (suunnitelma päivänä): without what was said later, with what
// was then still planned or open. What was recorded late and dated back is in
// it; what was known on a day, only a [History] knows.
func (p *Plan) AsOf(on civil.Date) *Plan {
	q := p.Clone()
	unsay(planContours(), reflect.ValueOf(q).Elem(), on)
	q.Baton = slices.DeleteFunc(q.Baton, func(h Holding) bool { return dayOf(h.From).After(on) })
	for i := range q.Baton {
		if h := &q.Baton[i]; dayOf(h.To).After(on) {
			h.To = civil.Instant{}
		}
	}
	for i := range q.Tracks {
		if t := &q.Tracks[i].Period; i == len(q.Tracks)-1 && len(p.Tracks) > len(q.Tracks) {
			t.To = civil.Date{}
		}
	}
	for i := range q.Contacts {
		if c := &q.Contacts[i]; c.Day.After(on) && c.State != ContactPlanned && c.State != ContactCancelled {
			c.State, c.Text = ContactPlanned, ""
		}
	}
	for i := range q.Meetings {
		m := &q.Meetings[i]
		if m.State == MeetingHeld && dayOf(m.Start).After(on) {
			m.State, m.Attendance, m.Feedback, m.Text = MeetingPlanned, nil, nil, ""
		}
		if m.State == MeetingMoved && !q.movedOn(m.ID) {
			m.State = MeetingPlanned
		}
	}
	for i := range q.Assessments {
		q.Assessments[i] = q.Assessments[i].AsOf(on)
	}
	ids := map[ID]bool{q.Child.ID: true}
	eachPart(planContours(), reflect.ValueOf(q).Elem(), func(c *contour, v reflect.Value) {
		if c.id >= 0 {
			ids[ID(v.Field(c.id).String())] = true
		}
	})
	cut(reflect.ValueOf(q).Elem(), func(id ID) bool { return ids[id] })
	return q
}

func (p *Plan) movedOn(id ID) bool {
	for i := range p.Meetings {
		if p.Meetings[i].MovedFromID == id {
			return true
		}
	}
	return false
}

// unsay leaves out of a copied struct what was said after a day.
func unsay(c *contour, v reflect.Value, on civil.Date) {
	later := func(c *contour, v reflect.Value) bool {
		return c.says >= 0 && v.Field(c.says).Addr().Interface().(*Statement).On.After(on)
	}
	for i := range c.deep {
		m := &c.deep[i]
		if m.of == nil {
			continue
		}
		switch at := m.in(v); m.op {
		case lineStruct:
			unsay(m.of, at, on)
		case linePointer:
			if at.IsNil() {
				continue
			}
			if later(m.of, at.Elem()) {
				at.SetZero()
				continue
			}
			unsay(m.of, at.Elem(), on)
		case lineParts:
			kept := 0
			for i := range at.Len() {
				if later(m.of, at.Index(i)) {
					continue
				}
				if kept != i {
					at.Index(kept).Set(at.Index(i))
				}
				unsay(m.of, at.Index(kept), on)
				kept++
			}
			switch {
			case kept == 0:
				at.SetZero()
			case kept < at.Len():
				at.Set(at.Slice3(0, kept, kept))
			}
		}
	}
}
