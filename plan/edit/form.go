package edit

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

var formReader = sync.OnceValue(func() *issue.Reader[plan.Plan] { return issue.NewReader[plan.Plan](plan.Forms()...) })

// formed refuses what is not of the form of a plan: a view edited in Go, and not read
// by [view.Decode], can say anything. Of the lists only the parts that the edit wrote
// are asked.
func (w *pen) formed() {
	part := *w.next
	wrote := map[string]map[int]bool{}
	for _, c := range w.changes {
		list, item := place(c.at).top()
		if wrote[list] == nil {
			wrote[list] = map[int]bool{}
		}
		wrote[list][item] = true
	}
	stood := map[string][]int{} // where in the plan each part stands that is asked
	for i := range wholePlan().lines {
		l := &wholePlan().lines[i]
		if l.Op != contour.Parts {
			continue
		}
		asked, at := map[plan.ID]bool{}, l.In(valueOf(w.edited))
		for item := range wrote[l.Name] {
			asked[l.of.IDOf(at.Index(item))] = true
		}
		all := l.In(valueOf(w.next))
		some := reflect.Zero(all.Type())
		for item := 0; item < all.Len() && len(asked) > 0; item++ {
			if asked[l.of.IDOf(all.Index(item))] {
				some = reflect.Append(some, all.Index(item))
				stood[l.Name] = append(stood[l.Name], item)
			}
		}
		l.In(valueOf(&part)).Set(some)
	}
	for _, i := range formReader().CheckForm(&part) {
		list, item := place(i.Pointer).top()
		if where := stood[list]; where != nil {
			at := issue.Pointer("").Member(list)
			i.Pointer = at.Item(where[item]) + i.Pointer[len(at.Item(item)):]
		}
		w.tell(i, stable(valueOf(w.next), i.Pointer))
	}
}

// place is a pointer of a plan.
type place issue.Pointer

// top returns the member of the plan that a place is in and, of a list, which item,
// else -1.
func (p place) top() (member string, item int) {
	steps := strings.Split(string(p), "/")
	if len(steps) < 3 {
		return "", -1
	}
	item, err := strconv.Atoi(steps[2])
	if err != nil {
		return "", -1
	}
	return steps[1], item
}
