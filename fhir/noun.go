package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

func markOf[S code.Source](home string, e code.Enum[S]) *mark {
	t := e.Table()
	return &mark{home: home, system: SystemOf(t), row: e.Row()}
}

// declaration is a noun with typed functions.
type declaration[T any] struct {
	name     string
	label    code.Text
	in       []string
	mark     *mark
	rows     []row
	has      func(part *T, resource string) bool
	finish   func(w *writing, part *T, r *set)
	after    func(r *reading, part *T, from *found)
	link     func(r *reading, main *node, resource string) *entry
	takes    func(part *T) bool
	foreign  bool
	readOnly bool
}

func declare[T any](d declaration[T]) *noun {
	n := &noun{name: d.name, label: d.label, in: d.in, mark: d.mark, rows: d.rows, of: reflect.TypeFor[T](), link: d.link, foreign: d.foreign, readOnly: d.readOnly}
	if d.has != nil {
		n.has = func(part any, resource string) bool { return d.has(part.(*T), resource) }
	}
	if d.finish != nil {
		n.finish = func(w *writing, part any, r *set) { d.finish(w, part.(*T), r) }
	}
	if d.after != nil {
		n.after = func(r *reading, part any, from *found) { d.after(r, part.(*T), from) }
	}
	if d.takes != nil {
		n.takes = func(part any) bool { return d.takes(part.(*T)) }
	}
	return n
}

// nounFor returns the noun that a part is written as.
func nounFor(nouns []*noun, part reflect.Value) *noun {
	if len(nouns) > 1 {
		for _, n := range nouns {
			if !n.readOnly && (n.takes == nil || n.takes(part.Addr().Interface())) {
				return n
			}
		}
	}
	return nouns[0]
}

// marked reports whether a resource bears the noun's mark, or the noun has none.
func (n *noun) marked(resource *node) bool {
	p := n.marks[0]
	if p == nil {
		return true
	}
	said := "" // the first of ours, wherever others put their own
	eachOf(resource.member(p.steps[0].name), func(cc *node) {
		eachOf(cc.member("coding"), func(c *node) {
			if said == "" && c.str("system") == n.mark.system {
				said = c.str("code")
			}
		})
	})
	return said == n.mark.row.Code
}
