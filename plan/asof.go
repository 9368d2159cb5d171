package plan

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// AsOf returns a copy of the plan as its own dates tell that it stood at the
// end of a day (suunnitelma päivänä): without what was said later, with what
// was then still planned or open. What was recorded late and dated back is in
// it; what was known on a day, only a [History] knows.
func (p *Plan) AsOf(on civil.Date) *Plan {
	q := p.Clone()
	unsay(shape(), reflect.ValueOf(q).Elem(), on)
	q.Baton = slices.DeleteFunc(q.Baton, func(h Holding) bool { return DayOf(h.From).After(on) })
	for i := range q.Baton {
		if h := &q.Baton[i]; DayOf(h.To).After(on) {
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
		if m.State == MeetingHeld && DayOf(m.Start).After(on) {
			m.State, m.Attendance, m.Feedback, m.Text = MeetingPlanned, nil, nil, ""
		}
		if m.State == MeetingMoved && !q.movedOn(m.ID) {
			m.State = MeetingPlanned
		}
	}
	for i := range q.Assessments {
		q.Assessments[i] = q.Assessments[i].AsOf(on)
	}
	v := reflect.ValueOf(q).Elem()
	ids := shape().IDs(v)
	ids[q.Child.ID] = true
	shape().Cut(v, func(id ID) bool { return ids[id] })
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
func unsay(c *contour.Contour, v reflect.Value, on civil.Date) {
	later := func(c *contour.Contour, v reflect.Value) bool {
		said := c.Said(v)
		return said != nil && said.On.After(on)
	}
	for _, l := range c.Deep {
		switch at := l.In(v); l.Op {
		case contour.Struct:
			unsay(l.Inner, at, on)
		case contour.Pointer:
			if at.IsNil() {
				continue
			}
			if later(l.Inner, at.Elem()) {
				at.SetZero()
				continue
			}
			unsay(l.Inner, at.Elem(), on)
		case contour.Parts:
			kept := 0
			for i := range at.Len() {
				if later(l.Inner, at.Index(i)) {
					continue
				}
				if kept != i {
					at.Index(kept).Set(at.Index(i))
				}
				unsay(l.Inner, at.Index(kept), on)
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
