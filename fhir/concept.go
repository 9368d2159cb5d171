package fhir

import (
	"reflect"
	"strings"
)

// What elements of others say in words: concepts, quantities, ranges, days.

// wordsIn says in words what an element says, and from which leaves; nothing where that
// would leave out half of a value, nothing of what was read, and of a concept each word
// once.
func wordsIn(n *node) (string, []*node) {
	if n == nil {
		return "", nil
	}
	joined := func(with string, parts ...*node) (string, []*node) {
		var said []string
		var from []*node
		for _, part := range parts {
			words, more := wordsIn(part)
			if words == "" {
				return "", nil
			}
			said, from = append(said, words), append(from, more...)
		}
		return strings.Join(said, with), from
	}
	switch {
	case n.kind == '[':
		var said []string
		var from []*node
		for item := n.first; item != nil; item = item.next {
			if words, more := wordsIn(item); words != "" {
				said, from = append(said, words), append(from, more...)
			}
		}
		return strings.Join(said, ", "), from
	case n.kind != '{':
		if n.kind == 'n' {
			return "", nil
		}
		return n.text, []*node{n}
	case n.member("concept") != nil: // of R5
		return wordsIn(n.member("concept"))
	case n.member("coding") != nil, n.member("text") != nil:
		return wordsOfConcept(n)
	case n.member("value") != nil:
		return wordsOfQuantity(n)
	case n.member("numerator") != nil:
		return joined(" / ", n.member("numerator"), n.member("denominator"))
	case n.member("low") != nil && n.member("high") != nil:
		return joined(" – ", n.member("low"), n.member("high"))
	case n.member("start") != nil && n.member("end") != nil:
		return joined(" – ", n.member("start"), n.member("end"))
	case n.member("start") != nil:
		return joined("", n.member("start"))
	case n.member("code") != nil && n.member("system") == nil: // what rests on a concept
		return wordsIn(n.member("code"))
	case n.member("summary") != nil:
		return wordsIn(n.member("summary"))
	}
	return "", nil
}

// wordsOfConcept are the words of a CodeableConcept that were not read: its text, and the
// displays that say something else.
func wordsOfConcept(cc *node) (said string, from []*node) {
	add := func(n *node) {
		if n == nil || n.kind != '"' || n.text == "" || n.taken {
			return
		}
		switch {
		case said == "":
			said = n.text
		case !repeats(said, n.text):
			said += ", " + n.text
		}
		from = append(from, n)
	}
	add(cc.member("text"))
	eachOf(cc.member("coding"), func(c *node) { add(c.member("display")) })
	return said, from
}

// wordsOfQuantity is how much of what.
func wordsOfQuantity(q *node) (string, []*node) {
	value := q.member("value")
	words, from := value.text, []*node{value}
	if c := q.member("comparator"); c != nil {
		words, from = c.content()+" "+words, append(from, c)
	}
	if unit := q.member("unit"); unit != nil {
		words, from = words+" "+unit.content(), append(from, unit)
		if code := q.member("code"); code != nil && code.content() == unit.content() {
			from = append(from, code)
		}
	} else if code := q.member("code"); code != nil {
		words, from = words+" "+code.content(), append(from, code)
	}
	return words, from
}

// repeats reports whether a text has the words of another.
func repeats(text, words string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(words))
}

// takeRepeated takes the displays of a concept that say no more than a text.
func takeRepeated(cc *node, text string) {
	eachOf(cc.member("coding"), func(c *node) {
		if display := c.member("display"); display != nil && display.kind == '"' && display.text != "" && repeats(text, display.text) {
			display.taken = true
		}
	})
}

// and is a text with words behind it, as far as there is room; what they were read from
// is taken.
func (l *limit) and(text, words string, from []*node) string {
	if words == "" {
		return text
	}
	if !repeats(text, words) {
		both := words
		if text != "" {
			both = text + "; " + words
		}
		if !l.holds(reflect.ValueOf(both)) {
			return text
		}
		text = both
	}
	for _, n := range from {
		n.taken = true
	}
	return text
}
