package history

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Splice is one place in which the content of a part differs from its content
// before (muutoskohta). Places are counted in bytes of the content before.
type Splice struct {
	// Where it begins (alku).
	At int `json:"at,omitzero" validate:"omitempty,min=1,max=4000000"`
	// How much of the content before goes (poistetaan).
	Cut int `json:"cut,omitzero" validate:"omitempty,min=1,max=4000000"`
	// What stands there instead (tilalle).
	Put string `json:"put,omitzero" validate:"omitempty,max=1000000"`
}

// In a document most contents are told by splices, so that a history grows with
// what changes: a list of a thousand ids that gets one more costs that one. After
// so many splices on end a content stands whole again: nobody reads one revision
// through a whole life, and no document unfolds to more than so many times itself.
const mostOnto = 32

// mostContent is how many characters a content has at most, as its tag says.
const mostContent = 1_000_000

// mostUnfolded is how much the contents of a document unfold to at most.
const mostUnfolded = 16 * mostAssembled

// spliceCost is about what a splice costs in a document beside what it puts.
const spliceCost = 32

// told is a content as the changes before tell it.
type told struct {
	content  string
	revision int
	onto     int // splices on end
}

// folded returns the history with contents as splices where that is shorter. It
// shares what is the same in both.
func (h *History) folded() *History {
	next := *h
	next.Revisions = make([]Revision, len(h.Revisions))
	last := map[string]told{}
	for i := range h.Revisions {
		r := h.Revisions[i]
		r.Changes = slices.Clone(r.Changes)
		for j, c := range h.Revisions[i].Changes {
			before := last[c.Part] // of no content nothing is shorter than the whole
			now := told{content: c.Content, revision: r.Number}
			if before.onto < mostOnto && c.Onto == 0 {
				if splices := splicesOf(before.content, c.Content); cost(splices) < len(c.Content) {
					c.Onto, c.Splices, c.Content = before.revision, splices, ""
					now.onto = before.onto + 1
				}
			}
			last[c.Part], r.Changes[j] = now, c
		}
		next.Revisions[i] = r
	}
	return &next
}

func cost(splices []Splice) int {
	n := spliceCost
	for i := range splices {
		n += spliceCost + len(splices[i].Put)
	}
	return n
}

// unfold gives every change its content. Where there is none to splice, or one
// comes out that the form or what is left to unfold to has no room for, the change
// stays as it is, and [History.Verify] refuses it.
func (h *History) unfold(left int) {
	last := map[string]told{}
	for i := range h.Revisions {
		r := &h.Revisions[i]
		for j := range r.Changes {
			c := &r.Changes[j]
			now := told{content: c.Content, revision: r.Number}
			if c.Onto != 0 || len(c.Splices) > 0 {
				before := last[c.Part]
				content, ok := spliced(before.content, c.Splices)
				left -= len(content)
				if !ok || c.Content != "" || c.Onto == 0 || before.revision != c.Onto || before.onto >= mostOnto || left < 0 {
					continue
				}
				c.Content, c.Onto, c.Splices = content, 0, nil
				now.content, now.onto = content, before.onto+1
			}
			if last[c.Part] = now; now.content == "" {
				delete(last, c.Part)
			}
		}
	}
}

// spliced returns a content with splices, which stand in their order.
func spliced(before string, splices []Splice) (string, bool) {
	var b strings.Builder
	at := 0
	for _, s := range splices {
		if s.At < at || s.Cut < 0 || s.At > len(before) || s.Cut > len(before)-s.At || b.Len() > mostAssembled {
			return "", false
		}
		b.WriteString(before[at:s.At])
		b.WriteString(s.Put)
		at = s.At + s.Cut
	}
	b.WriteString(before[at:])
	content := b.String()
	return content, utf8.ValidString(content) && utf8.RuneCountInString(content) <= mostContent
}

// splicesOf tells a content by the one before: a splice in each member that
// differs or, where other members are given than before, one for all.
func splicesOf(before, now string) (all []Splice) {
	was, a := spansOf(before)
	is, b := spansOf(now)
	same := a && b && len(was) == len(is)
	for i := 0; same && i < len(was); i++ {
		same = before[was[i].from:was[i].name] == now[is[i].from:is[i].name]
	}
	if !same {
		return appendSplice(nil, before, now, span{to: len(before)}, span{to: len(now)})
	}
	for i := range was {
		all = appendSplice(all, before, now, was[i], is[i])
	}
	return all
}

// spansOf returns where the members of a content stand.
func spansOf(content string) (all []span, ok bool) {
	ok = membersIn(content, func(name string, from, to int) bool {
		all = append(all, span{from - len(name) - len(`"":`), from, to})
		return true
	})
	return all, ok
}

// appendSplice appends what differs between two stretches of text, from the first
// character that does to the last.
func appendSplice(all []Splice, before, now string, was, is span) []Splice {
	a, b := before[was.from:was.to], now[is.from:is.to]
	if a == b {
		return all
	}
	head, most := 0, min(len(a), len(b))
	for head < most && a[head] == b[head] {
		head++
	}
	for head > 0 && head < len(a) && !utf8.RuneStart(a[head]) { // where b goes on within a letter, so does a
		head--
	}
	tail := 0
	for most -= head; tail < most && a[len(a)-1-tail] == b[len(b)-1-tail]; {
		tail++
	}
	for tail > 0 && !utf8.RuneStart(a[len(a)-tail]) { // it is the same in both
		tail--
	}
	return append(all, Splice{At: was.from + head, Cut: len(a) - tail - head, Put: b[head : len(b)-tail]})
}
