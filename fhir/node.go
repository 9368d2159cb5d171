package fhir

import (
	"bytes"
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// node is one value of a JSON document that is being read. Whatever becomes of
// it in the plan is marked as taken, so that in the end all that is not marked
// can be reported.
type node struct {
	kind  jsontext.Kind
	taken bool
	// reason says why the node could not be taken, where something tried.
	reason Reason
	// name is the member's name, "" for an item of a list.
	name string
	// text is the text of a string, or a number as written.
	text string
	// start and end are where the value stands in the document.
	start, end                int
	parent, first, last, next *node
}

// document is a parsed JSON document.
type document struct {
	text string
	root *node
	free []node
}

// parse reads one JSON document of at most depth levels. The issue holds no
// content.
func parse(data []byte, depth int) (*document, *issue.Issue) {
	d := &document{text: string(data), free: make([]node, 0, len(data)/24+16)}
	dec := jsontext.NewDecoder(bytes.NewBuffer(data))
	var at *node
	var name string
	named := false
	for {
		kind := dec.PeekKind()
		if kind == ']' || kind == '}' {
			if _, err := dec.ReadToken(); err != nil {
				return nil, syntax(dec, err)
			}
			at.end = int(dec.InputOffset())
			at = at.parent
		} else {
			if kind == '"' && at != nil && at.kind == '{' && !named {
				raw, err := dec.ReadValue()
				if err != nil {
					return nil, syntax(dec, err)
				}
				name, named = d.string(raw, int(dec.InputOffset())), true
				continue
			}
			n := d.add(at, kind, name)
			name, named = "", false
			if kind == '{' || kind == '[' {
				if _, err := dec.ReadToken(); err != nil {
					return nil, syntax(dec, err)
				}
				n.start = int(dec.InputOffset()) - 1
				if dec.StackDepth() > depth {
					i := rule("json.too-deep").At("")
					i.Limit, i.Offset = depth, int64(n.start)
					return nil, &i
				}
				at = n
				continue
			}
			raw, err := dec.ReadValue()
			if err != nil {
				return nil, syntax(dec, err)
			}
			n.end = int(dec.InputOffset())
			n.start = n.end - len(raw)
			if kind == '"' {
				n.text = d.string(raw, n.end)
			} else {
				n.text = d.text[n.start:n.end]
			}
		}
		if at == nil {
			break
		}
	}
	if _, err := dec.ReadToken(); err != io.EOF {
		i := rule("json.trailing").At("")
		i.Offset = dec.InputOffset()
		return nil, &i
	}
	return d, nil
}

func rule(id string) issue.Rule {
	r, _ := issue.ReaderRules().Find(id)
	return r
}

// syntax is the issue for an error of the tokenizer, whose words repeat input.
func syntax(dec *jsontext.Decoder, err error) *issue.Issue {
	id := "json.syntax"
	if bytes.Contains([]byte(err.Error()), []byte("duplicate")) {
		id = "json.duplicate"
	}
	i := rule(id).At("")
	i.Offset = dec.InputOffset()
	return &i
}

// string returns the text of a JSON string that ends at an offset, without
// copying where nothing is escaped.
func (d *document) string(raw jsontext.Value, end int) string {
	if bytes.IndexByte(raw, '\\') < 0 {
		return d.text[end-len(raw)+1 : end-1]
	}
	b, _ := jsontext.AppendUnquote(nil, raw) // checked by the decoder
	return string(b)
}

func (d *document) add(parent *node, kind jsontext.Kind, name string) *node {
	if len(d.free) == cap(d.free) {
		d.free = make([]node, 0, 1024)
	}
	d.free = append(d.free, node{kind: kind, name: name, parent: parent})
	n := &d.free[len(d.free)-1]
	switch {
	case parent == nil:
		d.root = n
	case parent.first == nil:
		parent.first, parent.last = n, n
	default:
		parent.last.next, parent.last = n, n
	}
	return n
}

// member returns a member of an object, nil where there is none.
func (n *node) member(name string) *node {
	if n == nil || n.kind != '{' {
		return nil
	}
	for m := n.first; m != nil; m = m.next {
		if m.name == name {
			return m
		}
	}
	return nil
}

// item returns an item of a list, nil where there is none.
func (n *node) item(i int) *node {
	if n == nil || n.kind != '[' {
		return nil
	}
	m := n.first
	for ; m != nil && i > 0; i-- {
		m = m.next
	}
	return m
}

// str returns the text of a string member, "" where there is none.
func (n *node) str(name string) string {
	if m := n.member(name); m != nil && m.kind == '"' {
		return m.text
	}
	return ""
}

// content returns the text of a scalar, "" where there is none.
func (n *node) content() string {
	if n == nil {
		return ""
	}
	return n.text
}

// take marks the node and all that is in it.
func (n *node) take() {
	if n == nil {
		return
	}
	n.taken = true
	for m := n.first; m != nil; m = m.next {
		m.take()
	}
}

// give takes the marks away again.
func (n *node) give() {
	if n == nil {
		return
	}
	n.taken = false
	for m := n.first; m != nil; m = m.next {
		m.give()
	}
}

// takeMember marks a member and all that is in it.
func (n *node) takeMember(name string) { n.member(name).take() }

// pointer returns where the node stands in the document.
func (n *node) pointer() issue.Pointer {
	if n.parent == nil {
		return ""
	}
	at := n.parent.pointer()
	if n.parent.kind == '{' {
		return at.Member(n.name)
	}
	i := 0
	for m := n.parent.first; m != n; m = m.next {
		i++
	}
	return at + issue.Pointer("/"+strconv.Itoa(i))
}

// extensions calls f with every extension of an element with that url.
func (n *node) extensions(url string, f func(*node)) {
	list := n.member("extension")
	if list == nil {
		return
	}
	for e := list.first; e != nil; e = e.next {
		if e.str("url") == url {
			f(e)
		}
	}
}
