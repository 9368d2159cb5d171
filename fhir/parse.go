package fhir

import (
	"math"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// parser reads JSON into nodes, in one pass over the bytes. Its methods stand at
// the byte where their part begins and go past it; they return false where the
// document is broken, and broken says how.
type parser struct {
	doc  *document
	data []byte
	at   int
	// depth is how many levels are open, values how many values were met.
	depth, values         int
	mostDepth, mostValues int
	broken                *issue.Issue
}

// mostDepth is how deep what is read may nest by default.
const mostDepth = 64

// parse reads one JSON document that was written or read before. The issue holds
// no content.
func parse(data []byte) (*document, *issue.Issue) {
	return parseWithin(data, mostDepth, math.MaxInt)
}

// parseWithin reads one JSON document of at most depth levels and so many values.
func parseWithin(data []byte, depth, values int) (*document, *issue.Issue) {
	p := &parser{doc: &document{text: string(data)}, data: data, mostDepth: depth, mostValues: values}
	if p.value(nil, nil, "") != nil && p.next() != 0 {
		p.refuse(rule("json.trailing"))
	}
	return p.doc, p.broken
}

func rule(id string) issue.Rule {
	r, _ := issue.ReaderRules().Find(id)
	return r
}

// refuse notes how the document is broken where the parser stands. It returns
// false.
func (p *parser) refuse(r issue.Rule) bool {
	p.broken = new(r.At(""))
	p.broken.Offset = int64(p.at)
	return false
}

// limit is refuse for a document beyond a limit.
func (p *parser) limit(r issue.Rule, most int) bool {
	p.refuse(r)
	p.broken.Limit = most
	return false
}

// syntax notes that the grammar is broken where the parser stands.
func (p *parser) syntax() bool {
	if r, size := utf8.DecodeRune(p.data[p.at:]); r == utf8.RuneError && size == 1 {
		return p.refuse(rule("json.utf8"))
	}
	return p.refuse(rule("json.syntax"))
}

// next passes over white space and returns the byte that follows, 0 at the end.
func (p *parser) next() byte {
	for ; p.at < len(p.data); p.at++ {
		switch c := p.data[p.at]; c {
		case ' ', '\n', '\r', '\t':
		case 0:
			return ' ' // which begins nothing
		default:
			return c
		}
	}
	return 0
}

// value reads the next value as a child of a node, behind the last one that it
// has; nil where it cannot be read.
func (p *parser) value(parent, last *node, name string) *node {
	c := p.next()
	if p.values++; p.values > p.mostValues {
		p.limit(ruleTooMany, p.mostValues)
		return nil
	}
	n := p.doc.add(parent, last, jsontext.Kind(c), name)
	var ok bool
	n.start = uint32(p.at)
	switch c {
	case '{':
		ok = p.inside(n, '}', p.object)
	case '[':
		ok = p.inside(n, ']', p.list)
	case '"':
		n.text, ok = p.quoted()
	default:
		n.kind, n.text, ok = p.bare()
	}
	n.end = uint32(p.at)
	if !ok {
		return nil
	}
	return n
}

// inside reads what stands between two brackets.
func (p *parser) inside(n *node, end byte, read func(*node) bool) bool {
	if p.depth++; p.depth > p.mostDepth {
		return p.limit(rule("json.too-deep"), p.mostDepth)
	}
	p.at++
	if p.next() != end && !read(n) {
		return false
	}
	p.at++
	p.depth--
	return true
}

func (p *parser) list(n *node) bool {
	var last *node
	for {
		if last = p.value(n, last, ""); last == nil {
			return false
		}
		if more, ok := p.more(']'); !more {
			return ok
		}
	}
}

// manyMembers is from where on names given twice are found by a map.
const manyMembers = 32

func (p *parser) object(n *node) bool {
	var last *node
	var names map[string]bool
	for count := 0; ; count++ {
		if p.next() != '"' {
			return p.syntax()
		}
		name, ok := p.quoted()
		if !ok {
			return false
		}
		if count == manyMembers {
			names = map[string]bool{}
			for m := n.first; m != nil; m = m.next {
				names[m.name] = true
			}
		}
		if names[name] || names == nil && n.member(name) != nil {
			return p.refuse(rule("json.duplicate"))
		}
		if names != nil {
			names[name] = true
		}
		if p.next() != ':' {
			return p.syntax()
		}
		p.at++
		if last = p.value(n, last, name); last == nil {
			return false
		}
		if more, ok := p.more('}'); !more {
			return ok
		}
	}
}

// more passes the comma before a further member or item.
func (p *parser) more(end byte) (more, ok bool) {
	switch p.next() {
	case end:
		return false, true
	case ',':
		p.at++
		return true, true
	}
	return false, p.syntax()
}

// quoted reads a string; one without escapes is not copied.
func (p *parser) quoted() (string, bool) {
	start, escaped := p.at, false
	for p.at++; p.at < len(p.data); {
		p.at += plain(p.doc.text[p.at:])
		switch {
		case p.at == len(p.data):
		case p.data[p.at] == '"':
			p.at++
			if escaped {
				return p.unescape(start)
			}
			text := p.doc.text[start+1 : p.at-1]
			if !utf8.ValidString(text) {
				p.at = start
				return "", p.refuse(rule("json.utf8"))
			}
			return text, true
		case p.data[p.at] == '\\':
			escaped = true
			p.at += 2
		default:
			return "", p.syntax()
		}
	}
	p.at = len(p.data)
	return "", p.syntax()
}

// plain counts the bytes before a quote, a backslash or a control character,
// looking at eight at a time.
func plain(s string) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; n+8 <= len(s); n += 8 {
		b := s[n : n+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56 // one load
		quote, slash := x^'"'*ones, x^'\\'*ones // zero where the byte is one
		if special := ((x-' '*ones)&^x | (quote-ones)&^quote | (slash-ones)&^slash) & high; special != 0 {
			return n + bits.TrailingZeros64(special)/8
		}
	}
	for ; n < len(s); n++ {
		if c := s[n]; c < ' ' || c == '"' || c == '\\' {
			break
		}
	}
	return n
}

// unescape returns what the string that was just read stands for.
func (p *parser) unescape(start int) (string, bool) {
	text, err := jsontext.AppendUnquote(nil, p.data[start:p.at])
	if err != nil {
		p.at = start
		return "", p.syntax()
	}
	return string(text), true
}

// bare reads a number, true, false or null.
func (p *parser) bare() (jsontext.Kind, string, bool) {
	start := p.at
	for p.at < len(p.data) && strings.IndexByte(",]} \n\r\t", p.data[p.at]) < 0 {
		p.at++
	}
	word := jsontext.Value(p.data[start:p.at])
	if !word.IsValid() {
		p.at = start
		return word.Kind(), "", p.syntax()
	}
	return word.Kind(), p.doc.text[start:p.at], true
}
