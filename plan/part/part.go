package part

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

var shape = sync.OnceValue(func() *contour.Contour { return contour.Of(reflect.TypeFor[plan.Plan]()) })

// Part is a part of a plan that has an id of its own.
type Part interface {
	plan.Action | plan.AgendaItem | plan.Agreement | assess.Assessment | plan.Attachment | plan.Attendance |
		assess.Check | plan.Concern | plan.Conflict | plan.ConflictSide | plan.Consent | plan.Consultation |
		plan.Contact | plan.Copy | plan.Decision | plan.Disagreement | plan.Evaluation | plan.Excerpt | plan.Feedback |
		assess.Finding | plan.Goal | plan.Grouping | plan.Holding | plan.Intake | plan.Invitation | plan.LegalGround |
		plan.Meeting | plan.Member | plan.Need | plan.Offer | plan.Organisation | plan.Progress | plan.Prohibition |
		plan.Question | plan.Reach | plan.Request | plan.Role | plan.SectorPlan | plan.Sibling | plan.Step |
		plan.TrackPeriod | assess.View
}

// Find returns the part of that sort with that id, at any depth: part.Find[plan.Goal](p,
// id), part.Find[assess.Finding](p, id). It is nil where there is none, or where the id
// is that of another sort of part. What it points at is the plan's own.
func Find[P Part](p *plan.Plan, id plan.ID) *P {
	v, _, ok := find(p, id)
	if !ok {
		return nil
	}
	found, _ := reflect.TypeAssert[*P](v.Addr())
	return found
}

// At returns where the part with an id stands, the child too, and "" where there is
// none: no part is the whole plan.
func At(p *plan.Plan, id plan.ID) issue.Pointer {
	_, way, _ := find(p, id)
	return contour.PointerTo(way)
}

// IDAt returns the id of the part at a place, or of the part around it: that of
// the goal for /goals/2/text. It is empty for a member of the plan itself, and
// where the plan has no such place.
func IDAt(p *plan.Plan, at issue.Pointer) plan.ID {
	c, v, id := shape(), reflect.ValueOf(p).Elem(), plan.ID("")
	steps := strings.Split(strings.TrimPrefix(string(at), "/"), "/")
	for len(steps) > 0 {
		l := c.Line(steps[0])
		if l == nil || l.Inner == nil {
			break
		}
		steps = steps[1:]
		switch v = l.In(v); l.Op {
		case contour.Pointer:
			if v.IsNil() {
				return id
			}
			v = v.Elem()
		case contour.Parts:
			if len(steps) == 0 {
				return id
			}
			n, err := strconv.Atoi(steps[0])
			if err != nil || n < 0 || n >= v.Len() {
				return ""
			}
			v, steps = v.Index(n), steps[1:]
			id = l.Inner.IDOf(v)
		}
		if c = l.Inner; v.Type() == childType {
			id = p.Child.ID
		}
	}
	return id
}

var childType = reflect.TypeFor[plan.Child]()

// find returns the part with an id and the way to it.
func find(p *plan.Plan, id plan.ID) (at reflect.Value, way []contour.Place, ok bool) {
	if id == "" {
		return at, nil, false
	}
	var look func(c *contour.Contour, v reflect.Value) bool
	look = func(c *contour.Contour, v reflect.Value) bool {
		if c.IDOf(v) == id || v.Type() == childType && p.Child.ID == id {
			at = v
			return true
		}
		c.Inside(v, func(l *contour.Line, item int, inner reflect.Value) {
			if ok {
				return
			}
			way = append(way, contour.Place{Name: l.Name, Item: item})
			if ok = look(l.Inner, inner); !ok {
				way = way[:len(way)-1]
			}
		})
		return ok
	}
	ok = look(shape(), reflect.ValueOf(p).Elem())
	return at, way, ok
}
