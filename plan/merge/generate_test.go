package merge_test

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/sample"
)

var shape = contour.Of(reflect.TypeFor[plan.Plan]())

// hand is somebody who changes a plan at random, part by part, so that it stays
// valid.
type hand struct {
	*rand.Rand
	fill *sample.Filler
	mild bool // adds, and changes what is there, but takes and moves nothing
}

func newHand(seed uint64) *hand {
	return &hand{Rand: rand.New(rand.NewPCG(seed, 0x4a5d)), fill: sample.NewFiller(seed)}
}

// spot is a list of a plan, or one part in it.
type spot struct {
	l    *contour.Line
	list reflect.Value
	item int
}

// spots are all lists of a plan; with parts, each part of each.
func spots(p *plan.Plan, parts bool) (all []spot) {
	shape.Each(reflect.ValueOf(p).Elem(), func(c *contour.Contour, v reflect.Value) {
		for _, l := range c.Deep {
			if l.Op != contour.Parts || l.Name == "conflicts" || l.Name == "sides" {
				continue
			}
			at := l.In(v)
			if !parts {
				all = append(all, spot{l, at, -1})
				continue
			}
			for i := range at.Len() {
				all = append(all, spot{l, at, i})
			}
		}
	})
	return all
}

// work changes a plan so many times.
func (h *hand) work(p *plan.Plan, times int) *plan.Plan {
	for range times {
		for range 20 {
			next := p.Clone()
			h.change(next)
			if !next.Check().HasErrors() {
				p = next
				break
			}
		}
	}
	return p
}

// fits reports whether a plan is valid, also after it was written and read.
func fits(p *plan.Plan) bool {
	if p.Check().HasErrors() {
		return false
	}
	var b bytes.Buffer
	if plan.Encode(&b, p) != nil {
		return false
	}
	read, issues := plan.Decode(b.Bytes(), issue.Limits{})
	return read != nil && !issues.HasErrors()
}

func (h *hand) change(p *plan.Plan) {
	h.fill.Know(p)
	n := h.IntN(10)
	if h.mild && n > 5 {
		n = h.IntN(6)
	}
	switch n {
	case 0, 1:
		h.add(p)
	case 2, 3, 4:
		h.edit(p)
	case 5:
		h.turn(p)
	case 6, 7:
		h.remove(p)
	case 8:
		h.reorder(p)
	case 9:
		h.move(p)
	}
}

// add adds a part, mostly behind the others.
func (h *hand) add(p *plan.Plan) {
	all := spots(p, false)
	s := all[h.IntN(len(all))]
	part := reflect.New(s.list.Type().Elem())
	h.fill.Part(p, part.Interface())
	at := s.list.Len()
	if at > 0 && h.IntN(4) == 0 && !h.mild {
		at = h.IntN(at)
	}
	s.list.Set(insert(s.list, at, part.Elem()))
}

func insert(list reflect.Value, at int, v reflect.Value) reflect.Value {
	next := reflect.MakeSlice(list.Type(), 0, list.Len()+1)
	next = reflect.AppendSlice(next, list.Slice(0, at))
	next = reflect.Append(next, v)
	return reflect.AppendSlice(next, list.Slice(at, list.Len()))
}

// edit gives one member, or all, of a part another value.
func (h *hand) edit(p *plan.Plan) {
	all := spots(p, true)
	if len(all) == 0 {
		return
	}
	s := all[h.IntN(len(all))]
	v := s.list.Index(s.item)
	other := reflect.New(v.Type())
	h.fill.Part(p, other.Interface())
	for n := 1 + h.IntN(2); n > 0; n-- {
		l := &s.l.Inner.All[h.IntN(len(s.l.Inner.All))]
		if l.Op == contour.Own || l.Op == contour.Parts || l.Op == contour.Struct {
			continue
		}
		l.In(v).Set(l.In(other.Elem()))
		if h.IntN(5) == 0 {
			l.In(v).SetZero()
		}
	}
}

// turn changes the plan's own members or the child's.
func (h *hand) turn(p *plan.Plan) {
	other := h.fill.Plan()
	h.fill.Know(p)
	switch h.IntN(6) {
	case 0:
		p.Title = other.Title
	case 1:
		p.Child.Name = other.Child.Name
	case 2:
		p.Child.Address = other.Child.Address
	case 3:
		p.Child.SecurityBans = other.Child.SecurityBans
	case 4:
		p.Child.Telecoms = append(slices.Clip(p.Child.Telecoms), other.Child.Telecoms...)
	case 5:
		p.Identifiers = other.Identifiers
	}
}

// remove takes a part out with what refers to it.
func (h *hand) remove(p *plan.Plan) {
	all := spots(p, true)
	if len(all) == 0 {
		return
	}
	s := all[h.IntN(len(all))]
	rest := reflect.AppendSlice(reflect.MakeSlice(s.list.Type(), 0, s.list.Len()), s.list.Slice(0, s.item))
	rest = reflect.AppendSlice(rest, s.list.Slice(s.item+1, s.list.Len()))
	if s.list.SetZero(); rest.Len() > 0 {
		s.list.Set(rest)
	}
	v := reflect.ValueOf(p).Elem()
	ids := shape.IDs(v)
	shape.Cut(v, func(id plan.ID) bool { return ids[id] })
}

func (h *hand) reorder(p *plan.Plan) {
	all := slices.DeleteFunc(spots(p, false), func(s spot) bool { return s.list.Len() < 2 })
	if len(all) == 0 {
		return
	}
	s := all[h.IntN(len(all))]
	h.Shuffle(s.list.Len(), reflect.Swapper(s.list.Interface()))
}

// move moves a part into another of the same sort.
func (h *hand) move(p *plan.Plan) {
	all := slices.DeleteFunc(spots(p, true), func(s spot) bool { return s.list.CanAddr() && isOwn(p, s.list) })
	if len(all) == 0 {
		return
	}
	s := all[h.IntN(len(all))]
	var to []spot
	for _, t := range spots(p, false) {
		if t.l == s.l && t.list.Addr().Pointer() != s.list.Addr().Pointer() {
			to = append(to, t)
		}
	}
	if len(to) == 0 {
		return
	}
	t := to[h.IntN(len(to))]
	v := reflect.New(s.list.Type().Elem()).Elem()
	v.Set(s.list.Index(s.item))
	t.list.Set(reflect.Append(t.list.Slice3(0, t.list.Len(), t.list.Len()), v))
	rest := reflect.AppendSlice(reflect.MakeSlice(s.list.Type(), 0, s.list.Len()), s.list.Slice(0, s.item))
	rest = reflect.AppendSlice(rest, s.list.Slice(s.item+1, s.list.Len()))
	if s.list.SetZero(); rest.Len() > 0 {
		s.list.Set(rest)
	}
}

// isOwn reports whether a list is one of the plan itself.
func isOwn(p *plan.Plan, list reflect.Value) bool {
	v := reflect.ValueOf(p).Elem()
	for _, f := range v.Fields() {
		if f.Addr().Pointer() == list.Addr().Pointer() {
			return true
		}
	}
	return false
}
