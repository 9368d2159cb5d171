package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// row gives one member of a part of the plan its home in FHIR, both ways.
// A member without a row lives in an extension of ours.
type row struct {
	// member is the way to the member, by JSON names: "outcome.text".
	member string
	// home is the FHIR element, resource type first: "Task.statusReason.text".
	// Of a list, [0] is its first item, [] a new one for each value; a resource
	// type or list item alone is where the members of the member live.
	home string
	// of limits what a reference there may point at, where FHIR allows less
	// than the plan; the others go into an extension.
	of []string
	// having is the code system by which an item of a list is known to be ours,
	// where the list holds several parts of the plan.
	having string
	// nouns are the parts that are resources of their own; the home then holds
	// references to them.
	nouns []*noun
	// when, where given, says for which parts the home is meant; the others have
	// the member in an extension.
	when func(part any) bool
	// url is the extension that holds the member, where it is a standard one.
	url string
	// codes are FHIR's codes for ours, keyed by them, where the two sets say
	// the same.
	codes []string
	// answer is the choice of an answer's value, for the members that a question
	// asks for.
	answer string
	// write and read are the two ways of a home that is more than an element.
	write func(w *writing, o *op, v reflect.Value, at []reflect.Value)
	read  func(r *reading, o *op, v reflect.Value, at []*node)
}

// mark is the code of ours that tells which part of the plan a resource is.
type mark struct {
	home   string
	system string
	row    code.Row
}

func markOf[S code.Source](home string, e code.Enum[S]) *mark {
	t := e.Table()
	return &mark{home: home, system: SystemOf(t), row: e.Row()}
}

// noun is one sort of part of the plan and the resources that it becomes.
type noun struct {
	// name is the part's name, for the names of its extensions.
	name  string
	label code.Text
	// in are its resource types; a reference to the part means the first that
	// the referring element allows.
	in   []string
	mark *mark
	rows []row
	of   reflect.Type
	// has reports whether a part has the resource; nil: every part has all.
	has func(part any, resource string) bool
	// finish sets what FHIR asks for and what follows from other members.
	finish func(w *writing, part any, r *set)
	// after puts right what one element alone cannot say.
	after func(r *reading, part any, from *found)
	// link finds a resource of the part that does not bear its id.
	link func(r *reading, main *node, resource string) *entry
	// foreign says that a resource of another's that bears no mark of ours is
	// read as this noun.
	foreign bool
	// readOnly says that nothing is written as this noun.
	readOnly bool
	// takes reports whether a part is written as this noun, where there are
	// several; nil: every part.
	takes func(part any) bool

	ops   []op
	marks []*path // by resource; nil where the mark is in another
	types []common
	// profiles are the canonical urls of the profiles that its resources fit.
	profiles []string
	// said is what the narrative says.
	said []saying
	// lang and statement are where the part says these, nil where it does not.
	lang, statement []int
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
	list := p.find(resource).member("coding")
	if list == nil {
		return false
	}
	for c := list.first; c != nil; c = c.next {
		if c.str("system") == n.mark.system && c.str("code") == n.mark.row.Code {
			return true
		}
	}
	return false
}
