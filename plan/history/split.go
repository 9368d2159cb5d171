package history

import (
	"bytes"
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// splitting takes a plan apart from the bytes that [plan.AppendCompact] made of
// it. It rests on how those are written: without white space, members in the
// order of their type, an id before the parts inside, texts and numbers already
// as RFC 8785 has them. What is left to do is to put members in order. The slow
// way from the plan itself is in the tests and must give the same fragments.
type splitting struct {
	text []byte
	at   int
	// before finds what a part said before, so that what did not change takes no
	// memory of its own.
	before *Tip
	all    []fragment
	rooms  [][]byte // for the content of a part at each depth
	depth  int
	room   []byte // for members that change places
}

// splittings spares a revision the memory in which its plan is written and taken apart.
var splittings = sync.Pool{New: func() any { return &splitting{} }}

func begin(before *Tip) *splitting {
	s, _ := splittings.Get().(*splitting)
	s.before = before
	return s
}

// mostKeptText is how long the text of a plan is at most whose memory is kept.
const mostKeptText = 1 << 20

// end gives the memory to the next one, with nothing of the plan.
func (s *splitting) end() {
	if cap(s.text) > mostKeptText {
		return
	}
	clear(s.text)
	clear(s.all)
	for i := range s.rooms {
		clear(s.rooms[i])
	}
	clear(s.room)
	*s = splitting{text: s.text[:0], all: s.all[:0], rooms: s.rooms, room: s.room[:0]}
	splittings.Put(s)
}

// span is where a member stands in what was written, its name within quotes.
type span struct{ from, name, to int }

// split returns the fragments of a plan, outer before inner.
func (s *splitting) split() []fragment {
	s.part(shape(), fragment{key: planKey})
	return s.all
}

// part passes over one part, with what is inside it, and returns its key.
func (s *splitting) part(c *contour.Contour, f fragment) string {
	at := len(s.all)
	s.all = append(s.all, f)
	if s.depth == len(s.rooms) {
		s.rooms = append(s.rooms, nil)
	}
	dst := append(s.rooms[s.depth][:0], '{')
	s.depth++
	var some [32]span
	spans, line := some[:0], 0
	for s.at++; s.text[s.at] != '}'; {
		if s.text[s.at] == ',' {
			s.at++
		}
		name := s.quoted()
		s.at++ // the colon
		l := lineOf(c, name[1:len(name)-1], &line)
		switch {
		case l != nil && l.Op == contour.Struct:
			s.part(l.Inner, fragment{key: childKey, in: f.key, list: l.Name})
			continue
		case f.key == planKey && string(name) == `"revision"`:
			s.value(nil) // the number is the history's own
			continue
		case f.key == "" && l != nil && l.Op == contour.Own:
			id := s.text[s.at:]
			f.key, f.was = s.kept(id[1 : bytes.IndexByte(id[1:], '"')+1])
		}
		if len(spans) > 0 {
			dst = append(dst, ',')
		}
		from := len(dst)
		dst = append(append(dst, name...), ':')
		if l != nil && l.Op == contour.Parts {
			dst = s.parts(dst, l, f.key)
		} else {
			dst = s.value(dst)
		}
		spans = append(spans, span{from, from + len(name), len(dst)})
	}
	s.at++
	dst = append(s.inOrder(dst, 1, spans), '}')
	s.depth--
	s.rooms[s.depth] = dst
	if f.key == planKey || f.key == childKey {
		f.was = s.before.place(f.key)
	}
	if old := s.before.at(f.was); old != nil && old.content == string(dst) {
		f.content = old.content
	} else {
		f.content = string(dst)
	}
	s.all[at] = f
	return f.key
}

// parts passes over a list of parts and writes their ids.
func (s *splitting) parts(dst []byte, l *contour.Line, in string) []byte {
	dst = append(dst, '[')
	for s.at++; s.text[s.at] != ']'; {
		if s.text[s.at] == ',' {
			s.at++
			dst = append(dst, ',')
		}
		key := s.part(l.Inner, fragment{in: in, list: l.Name})
		dst = append(append(append(dst, '"'), key...), '"')
	}
	s.at++
	return append(dst, ']')
}

// kept returns the id of a part, as it is kept already where it is, and the place of the
// part as it stood.
func (s *splitting) kept(id []byte) (string, int) {
	if place := s.before.place(string(id)); place > 0 {
		return s.before.at(place).part, place
	}
	return string(id), 0
}

// value passes over a value and writes it with its members in order.
func (s *splitting) value(dst []byte) []byte {
	switch s.text[s.at] {
	case '"':
		return append(dst, s.quoted()...)
	case '{':
		return s.object(dst)
	case '[':
		for {
			dst = append(dst, s.text[s.at]) // the bracket or a comma
			s.at++
			dst = s.value(dst) // nothing of an empty list
			if s.text[s.at] == ']' {
				s.at++
				return append(dst, ']')
			}
		}
	}
	from := s.at
	for s.text[s.at] != ',' && s.text[s.at] != ']' && s.text[s.at] != '}' {
		s.at++
	}
	return append(dst, s.text[from:s.at]...)
}

func (s *splitting) object(dst []byte) []byte {
	dst = append(dst, '{')
	first := len(dst)
	var some [16]span
	spans := some[:0]
	for s.at++; s.text[s.at] != '}'; {
		if s.text[s.at] == ',' {
			s.at++
			dst = append(dst, ',')
		}
		from := len(dst)
		dst = append(dst, s.quoted()...)
		name := len(dst)
		s.at++
		dst = s.value(append(dst, ':'))
		spans = append(spans, span{from, name, len(dst)})
	}
	s.at++
	return append(s.inOrder(dst, first, spans), '}')
}

// inOrder puts the members that were written from a place on in the order of
// their names.
func (s *splitting) inOrder(dst []byte, first int, spans []span) []byte {
	byName := func(a, b span) int { return bytes.Compare(dst[a.from:a.name], dst[b.from:b.name]) } // a quote comes before any letter
	if slices.IsSortedFunc(spans, byName) {
		return dst
	}
	slices.SortFunc(spans, byName)
	s.room = s.room[:0]
	for i := range spans {
		if i > 0 {
			s.room = append(s.room, ',')
		}
		s.room = append(s.room, dst[spans[i].from:spans[i].to]...)
	}
	return append(dst[:first], s.room...)
}

// quoted passes over a text and returns it with its quotes.
func (s *splitting) quoted() []byte {
	from := s.at
	s.at = textEnd(s.text, from)
	return s.text[from:s.at]
}

// lineOf finds a member by its name; members come in the order of the type, so
// looking goes on from the last one found.
func lineOf(c *contour.Contour, name []byte, from *int) *contour.Line {
	for i := *from; i < len(c.All); i++ {
		if c.All[i].Name == string(name) {
			*from = i + 1
			return &c.All[i]
		}
	}
	return nil
}

// appendSaid appends what a part says, as appendItems does, of a content that
// [split] made: nothing in it needs a check.
func appendSaid(all []item, of item, content string) []item {
	around := of.name
	for at := 1; content[at] != '}'; {
		if content[at] == ',' {
			at++
		}
		end := textEnd(content, at)
		of.name = content[at+1 : end-1]
		if around != "" {
			of.name = around + of.name
		}
		from := end + 1
		at = valueEnd(content, from)
		of.value = content[from:at]
		switch content[from] {
		case '{':
			of.name += "/"
			if of.value == emptyObject {
				all = append(all, of)
			} else {
				all = appendSaid(all, of, of.value)
			}
		case '[':
			list := of.value
			for i := 1; list[i] != ']'; {
				if list[i] == ',' {
					i++
				}
				begun := i
				i = valueEnd(list, i)
				of.value = list[begun:i]
				all = append(all, of)
			}
		default:
			all = append(all, of)
		}
	}
	return all
}
