package fhir

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// path is a way into a FHIR element, compiled against the model's struct: as
// text it is what the tables say, "Goal.target[0].detailString".
type path struct {
	text  string
	steps []step
	// leaf is the type at the end, without pointers; for a path that ends in
	// [] the type of an item.
	leaf reflect.Type
}

// step goes into one member. Item is the index in a list, the last step's
// appendItem where the list grows by one.
type step struct {
	name  string
	index []int
	item  int
}

const (
	noItem     = -1
	appendItem = -2
)

// newPath compiles the way from a struct type. It panics on a name that FHIR
// (as the models have it) does not know: that is a mistake in a table.
func newPath(from reflect.Type, text string) *path {
	p := &path{text: text, leaf: from}
	for part := range strings.SplitSeq(text, ".") {
		if part == "" {
			break
		}
		s := step{name: part, item: noItem}
		if name, item, ok := strings.Cut(part, "["); ok {
			s.name, s.item = name, appendItem
			if n, err := strconv.Atoi(strings.TrimSuffix(item, "]")); err == nil {
				s.item = n
			}
		}
		f, ok := fieldNamed(p.leaf, s.name)
		if !ok {
			panic(fmt.Sprintf("fhir: %v has no element %s", from, text))
		}
		s.index = f.Index
		t := f.Type
		if (t.Kind() == reflect.Slice) != (s.item != noItem) {
			panic(fmt.Sprintf("fhir: %s: a list or not?", text))
		}
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		p.leaf = t
		p.steps = append(p.steps, s)
	}
	return p
}

// fieldNamed finds the field with a JSON name, that of the wrapper before that
// of the model.
func fieldNamed(t reflect.Type, name string) (reflect.StructField, bool) {
	f, ok := t.FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
	if ok && !f.Anonymous {
		return f, true
	}
	return reflect.StructField{}, false
}

// grows reports whether the path makes a new element each time.
func (p *path) grows() bool {
	for i := range p.steps {
		if p.steps[i].item == appendItem {
			return true
		}
	}
	return false
}

// open returns the element at the path, making what is missing on the way.
func (p *path) open(v reflect.Value) reflect.Value {
	for i := range p.steps {
		s := &p.steps[i]
		v = v.FieldByIndex(s.index)
		switch s.item {
		case noItem:
		case appendItem:
			v = grow(v)
		default:
			for v.Len() <= s.item {
				grow(v)
			}
			v = v.Index(s.item)
		}
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
	}
	return v
}

// find returns the node at the path, nil where there is none. A step into a
// growing list stands for its first item.
func (p *path) find(n *node) *node {
	for i := range p.steps {
		n = n.member(p.steps[i].name)
		if item := p.steps[i].item; item != noItem {
			n = n.item(max(item, 0))
		}
	}
	return n
}

// items calls f with every node that the path can mean: at each growing list,
// every item.
func (p *path) items(n *node, f func(*node)) { visit(p.steps, n, f) }

func visit(steps []step, n *node, f func(*node)) {
	if len(steps) == 0 {
		f(n.reference())
		return
	}
	n = n.element(steps[0].name)
	switch {
	case n == nil:
	case steps[0].item == noItem, n.kind == '{': // some write a list of one as that one
		visit(steps[1:], n, f)
	case steps[0].item == appendItem:
		for item := n.first; item != nil; item = item.next {
			visit(steps[1:], item, f)
		}
	default:
		if item := n.item(steps[0].item); item != nil {
			visit(steps[1:], item, f)
		}
	}
}

// grow adds an item to a list and returns it.
func grow(list reflect.Value) reflect.Value {
	n := list.Len()
	if n == list.Cap() {
		list.Grow(1)
	}
	list.SetLen(n + 1)
	return list.Index(n)
}
