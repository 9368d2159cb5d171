package edit

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// standing is where a part stands: in what the reader saw, in what they made of it.
type standing uint8

const (
	inView standing = 1 << iota
	inEdit
)

// saw reports whether a part stands in the view.
func (w *pen) saw(id plan.ID) bool { return w.parts[id]&inView != 0 }

// stands reports whether a part stands in the edited view, so that a reference may
// name it.
func (w *pen) stands(id plan.ID) bool { return w.parts[id]&inEdit != 0 }

// draw gives every new part an id of its own, whatever the editor called it.
func (w *pen) draw() bool {
	root, child := wholePlan(), w.edited.Child.ID
	w.parts = make(map[plan.ID]standing, 256)
	root.Each(valueOf((*plan.Plan)(w.before.Plan)), func(c *contour.Contour, v reflect.Value) {
		if c.ID >= 0 {
			w.parts[c.IDOf(v)] = inView
		}
	})
	if child != "" {
		w.parts[child] |= inEdit
	}
	twice := false
	root.Each(valueOf(w.edited), func(c *contour.Contour, v reflect.Value) {
		if c.ID < 0 {
			return
		}
		id := c.IDOf(v)
		at := w.parts[id]
		if at&inView == 0 {
			w.drawn = append(w.drawn, Drawn{Editors: id})
		}
		if id != "" {
			twice = twice || at&inEdit != 0
			w.parts[id] = at | inEdit
		}
	})
	switch {
	case twice:
		w.refuseTwice()
	case len(w.drawn) > 0 && !w.drawIDs():
		w.refuseAt(ruleIDs, "")
	case len(w.drawn) > 0:
		w.rename()
	}
	return len(w.issues) == 0
}

// refuseTwice says where a part of the edited view has an id that another has.
func (w *pen) refuseTwice() {
	met := map[plan.ID]bool{w.edited.Child.ID: true}
	for _, at := range wholePlan().Locate(valueOf(w.edited)) {
		if met[at.ID] && at.ID != "" {
			w.refuseAt(ruleMoved, at.At)
		}
		met[at.ID] = true
	}
}

// mostDraws bounds how often ids are drawn: a source that repeats itself is none.
const mostDraws = 100

// drawIDs draws ids that no part has. Whether one is taken is asked of the whole
// plan at once: it almost never is.
func (w *pen) drawIDs() bool {
	if w.IDs == nil {
		return false
	}
	for range mostDraws {
		fresh := map[plan.ID]bool{"": true, w.whole.Child.ID: true}
		clash := false
		for i := range w.drawn {
			id := w.IDs.Next()
			clash = clash || fresh[id]
			fresh[id] = true
			w.drawn[i].ID = id
		}
		wholePlan().Each(valueOf(w.whole), func(c *contour.Contour, v reflect.Value) {
			clash = clash || c.ID >= 0 && fresh[c.IDOf(v)]
		})
		if !clash {
			return true
		}
	}
	return false
}

// rename puts the drawn ids in the place of the editor's, in a copy of the edit.
func (w *pen) rename() {
	named := make(map[plan.ID]plan.ID, len(w.drawn))
	for _, d := range w.drawn {
		if d.Editors != "" {
			named[d.Editors] = d.ID
		}
		w.parts[d.ID] = inEdit
	}
	w.edited = w.edited.Clone()
	refer := func(at reflect.Value) {
		if id := named[plan.ID(at.String())]; id != "" {
			at.SetString(string(id))
		}
	}
	n := 0
	wholePlan().Each(valueOf(w.edited), func(c *contour.Contour, v reflect.Value) {
		if c.ID >= 0 && !w.saw(c.IDOf(v)) {
			v.Field(c.ID).SetString(string(w.drawn[n].ID))
			n++
		}
		for _, l := range c.Refs {
			at := l.In(v)
			if l.Op == contour.Ref {
				refer(at)
				continue
			}
			for i := range at.Len() {
				refer(at.Index(i))
			}
		}
	})
}
