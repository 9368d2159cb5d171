package merge

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// The keys of what is no part of a list.
const (
	planKey  = ""
	childKey = "child"
)

// part is a part as one copy has it.
type part struct {
	key  string
	in   string        // the key of the part around it
	list *contour.Line // the member that holds it there; nil for plan and child
	top  string        // the list of the plan in which it stands
	of   *outline
	v    reflect.Value
}

// copied is one copy of the plan, taken apart.
type copied struct {
	plan  *plan.Plan
	parts map[string]*part
	order []*part // outer before inner
}

// takeApart reports false where two parts of the plan have one id.
func takeApart(p *plan.Plan) (*copied, bool) {
	c := &copied{plan: p, parts: make(map[string]*part, 256)}
	if p == nil {
		return c, true
	}
	ok := c.take(&part{key: planKey, of: wholePlan(), v: reflect.ValueOf(p).Elem()})
	return c, ok
}

func (c *copied) take(p *part) bool {
	if c.parts[p.key] != nil {
		return false
	}
	c.parts[p.key] = p
	c.order = append(c.order, p)
	if l := p.of.child; l != nil && !c.take(&part{key: childKey, in: p.key, top: childKey, of: outlines()[l.Inner], v: l.In(p.v)}) {
		return false
	}
	for _, l := range p.of.lists {
		at := l.In(p.v)
		n := at.Len()
		if n == 0 {
			continue
		}
		of, top := outlines()[l.Inner], p.top
		if top == "" {
			top = l.Name
		}
		for i := range n {
			v := at.Index(i)
			if !c.take(&part{key: v.Field(of.ID).String(), in: p.key, list: l, top: top, of: of, v: v}) {
				return false
			}
		}
	}
	return true
}

// idsOf returns the ids of the parts in a list of a part; nil where there is none.
func idsOf(p *part, l *contour.Line) []string {
	if p == nil {
		return nil
	}
	at := l.In(p.v)
	n := at.Len()
	if n == 0 {
		return nil
	}
	ids := make([]string, n)
	for i := range n {
		ids[i] = at.Index(i).Field(l.Inner.ID).String()
	}
	return ids
}

// inside calls f for the keys of the parts that stand directly in a part.
func (p *part) inside(f func(key string)) {
	for _, l := range p.of.lists {
		at := l.In(p.v)
		for i := range at.Len() {
			f(at.Index(i).Field(l.Inner.ID).String())
		}
	}
}

// saysAs reports whether two states of a part say the same of its own.
func (p *part) saysAs(q *part) bool {
	if p.v.Addr().Pointer() == q.v.Addr().Pointer() {
		return true
	}
	return (p.of.sight == nil || spelling.Same(p.of.sight.In(p.v), p.of.sight.In(q.v))) && p.wordsAs(q)
}

// wordsAs reports whether two states of a part say the same of its own, whoever may see it.
func (p *part) wordsAs(q *part) bool {
	for i := range p.of.units {
		if !p.of.units[i].same(p.v, q.v) {
			return false
		}
	}
	return true
}
