package services

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// tree is one value of a document that is being read. What becomes something of the
// directory is marked as taken, so that in the end all else can be told.
type tree struct {
	kind jsontext.Kind
	// name is the member's name, number its place in a list.
	name   string
	number int
	// text is that of a string, or a number as written.
	text   string
	parent *tree
	inside []*tree
	taken  bool
	// open says that what is left in it is told one by one: it carries resources.
	open bool
	// reason says why the value was not taken, where something tried.
	reason fhir.Reason
	// from and to are where the value stands in the document.
	from, to int64
}

// parse reads one JSON document of at most so many levels and values.
func parse(data []byte, depth, values int) (*tree, *issue.Issue) {
	p := &parsing{in: jsontext.NewDecoder(bytes.NewReader(data)), depth: depth, values: values}
	root, err := p.value(nil)
	if err == nil {
		if _, err = p.in.ReadToken(); errors.Is(err, io.EOF) {
			return root, nil
		}
		if err == nil {
			err = errTrailing
		}
	}
	return nil, p.broken(err)
}

type parsing struct {
	in            *jsontext.Decoder
	depth, values int
}

var (
	errDeep     = errors.New("too deep")
	errMany     = errors.New("too many values")
	errTrailing = errors.New("two documents")
)

// broken is why a document could not be read; the words of the parser would repeat it.
func (p *parsing) broken(err error) *issue.Issue {
	id, limit := "json.syntax", 0
	switch {
	case errors.Is(err, errMany):
		return new(ruleTooMany.At(""))
	case errors.Is(err, errDeep):
		id, limit = "json.too-deep", p.depth
	case errors.Is(err, errTrailing):
		id = "json.trailing"
	case errors.Is(err, jsontext.ErrDuplicateName):
		id = "json.duplicate"
	}
	r, _ := issue.ReaderRules().Find(id)
	found := r.At("")
	found.Offset, found.Limit = p.in.InputOffset(), limit
	return &found
}

// value reads the next value.
func (p *parsing) value(parent *tree) (*tree, error) {
	if p.values--; p.values < 0 {
		return nil, errMany
	}
	n := &tree{kind: p.in.PeekKind(), parent: parent}
	if n.kind != '{' && n.kind != '[' {
		raw, err := p.in.ReadValue()
		if err != nil {
			return nil, err
		}
		n.to = p.in.InputOffset()
		n.from, n.text = n.to-int64(len(raw)), string(raw)
		if n.kind == '"' {
			text, err := jsontext.AppendUnquote(nil, raw)
			n.text = string(text)
			return n, err
		}
		return n, nil
	}
	if p.in.StackDepth() >= p.depth {
		return nil, errDeep
	}
	if _, err := p.in.ReadToken(); err != nil {
		return nil, err
	}
	n.from = p.in.InputOffset() - 1
	for p.in.PeekKind() != n.kind+2 { // '}' or ']'
		name := ""
		if n.kind == '{' {
			token, err := p.in.ReadToken()
			if err != nil {
				return nil, err
			}
			name = token.String()
		}
		m, err := p.value(n)
		if err != nil {
			return nil, err
		}
		m.name, m.number = name, len(n.inside)
		n.inside = append(n.inside, m)
	}
	_, err := p.in.ReadToken()
	n.to = p.in.InputOffset()
	return n, err
}

// member returns a member of an object, nil where there is none.
func (n *tree) member(name string) *tree {
	if n == nil || n.kind != '{' {
		return nil
	}
	for _, m := range n.inside {
		if m.name == name {
			return m
		}
	}
	return nil
}

// items calls f with each item of a list, if there is one.
func (n *tree) items(f func(*tree)) {
	if n == nil || n.kind != '[' {
		return
	}
	for _, m := range n.inside {
		f(m)
	}
}

// str returns the text of a string member, "" where there is none.
func (n *tree) str(name string) string {
	if m := n.member(name); m != nil && m.kind == '"' {
		return m.text
	}
	return ""
}

// extensions calls f with each extension of an element that has that url.
func (n *tree) extensions(url string, f func(*tree)) {
	n.member("extension").items(func(e *tree) {
		if e.str("url") == url {
			f(e)
		}
	})
}

// part is the value in an extension inside a complex one, nil where there is none.
func (n *tree) part(url, value string) (found *tree) {
	n.extensions(url, func(e *tree) {
		if found == nil {
			found = e.member(value)
		}
	})
	return found
}

// has reports whether a member of that name stands anywhere in a value.
func (n *tree) has(name string) bool {
	return n.member(name) != nil || slices.ContainsFunc(n.inside, func(m *tree) bool { return m.has(name) })
}

// top is the resource that a value stands in.
func (n *tree) top() *tree {
	for ; n != nil && n.parent != nil; n = n.parent {
		if n.kind == '{' && n.name == "resource" && n.str("resourceType") != "" {
			return n
		}
	}
	return n
}

// take marks a value of its own. What stands in an object or list is not marked with
// it: who has understood one member has not understood all.
func (n *tree) take() {
	if n != nil {
		n.taken = true
	}
}

// takeAll marks a value and all that is in it.
func (n *tree) takeAll() {
	if n == nil {
		return
	}
	n.taken = true
	for _, m := range n.inside {
		m.takeAll()
	}
}

// give takes the marks of a value and of all that is in it away again.
func (n *tree) give() {
	n.taken = false
	for _, m := range n.inside {
		m.give()
	}
}

// accept takes the value of an extension, with the url beside it and those around.
func (n *tree) accept() {
	if n == nil {
		return
	}
	n.take()
	for e := n.parent; e != nil; e = e.parent.parent {
		e.member("url").take()
		if e.parent == nil || e.parent.name != "extension" {
			return
		}
	}
}

// takeText takes a string member and returns it.
func (n *tree) takeText(name string) string {
	m := n.member(name)
	if m == nil || m.kind != '"' {
		return ""
	}
	m.taken = true
	return m.text
}

// refuse notes why a value was not taken; the first reason stays.
func (n *tree) refuse(why fhir.Reason) {
	if n != nil && n.reason.IsZero() {
		n.reason = why
	}
}

// touched reports whether anything in a value was taken, and whether all was.
func (n *tree) touched() (some, whole bool) {
	if len(n.inside) == 0 {
		return n.taken, n.taken
	}
	whole = true
	for _, m := range n.inside {
		s, w := m.touched()
		some, whole = some || s, whole && w
	}
	return some, whole
}

// left calls f with each value that nothing of was taken, as far out as it goes, and
// with the nearest reason.
func (n *tree) left(why fhir.Reason, f func(*tree, fhir.Reason)) {
	if !n.reason.IsZero() {
		why = n.reason
	}
	some, whole := n.touched()
	switch {
	case whole:
	case some || n.open:
		for _, m := range n.inside {
			m.left(why, f)
		}
	default:
		f(n, n.within(why))
	}
}

// within is the reason of a value, else the first inside it, else the one around.
func (n *tree) within(why fhir.Reason) fhir.Reason {
	if !n.reason.IsZero() {
		return n.reason
	}
	for _, m := range n.inside {
		if found := m.within(0); !found.IsZero() {
			return found
		}
	}
	return why
}

// pointer returns where the value stands under another that holds it.
func (n *tree) pointer(under *tree) issue.Pointer {
	if n == under || n.parent == nil {
		return ""
	}
	at := n.parent.pointer(under)
	if n.parent.kind == '{' {
		return at.Member(n.name)
	}
	return at.Item(n.number)
}

// place is the pointer that may be told: the name of a member that FHIR does not know
// is content, so the place of what is in it is that of the element around it.
func (n *tree) place() issue.Pointer {
	told := n
	for at := n; at.parent != nil; at = at.parent {
		if at.parent.kind == '{' && !elementNames()[strings.TrimPrefix(at.name, "_")] {
			told = at.parent
		}
	}
	return told.pointer(nil)
}

// elementNames are the names of the elements of a Bundle, of the resource types that
// are read, and of what is in them.
var elementNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{"resourceType": true}
	var seen []reflect.Type
	var gather func(t reflect.Type)
	gather = func(t reflect.Type) {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || slices.Contains(seen, t) {
			return
		}
		seen = append(seen, t)
		for f := range t.Fields() {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
				names[name] = true
			}
			gather(f.Type)
		}
	}
	for _, t := range []reflect.Type{
		reflect.TypeFor[r4.Bundle](), reflect.TypeFor[r4.List](), reflect.TypeFor[r4.Location](), reflect.TypeFor[r4.CareTeam](),
		reflect.TypeFor[r4.Organization](), reflect.TypeFor[r4.HealthcareService](),
	} {
		gather(t)
	}
	return names
})
