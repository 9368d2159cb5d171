package issue

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"
)

// What is below reads JSON's own grammar (RFC 8259) and nothing of a type. Each
// method stands at the byte where its part begins and goes past it; those that
// return false have reported why the rest of the document cannot be read.

// next passes over white space and returns the byte that follows, 0 at the end.
func (s *reading) next() byte {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; c {
		case ' ', '\n', '\r', '\t':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// syntax reports that the grammar is broken at an offset.
func (s *reading) syntax(offset int) bool {
	rule := "json.syntax"
	if r, size := utf8.DecodeRune(s.data[offset:]); r == utf8.RuneError && size == 1 {
		rule = "json.utf8"
	}
	s.report(rule, Issue{Offset: int64(offset)})
	return false
}

// enter goes into an object or list.
func (s *reading) enter() bool {
	if s.depth == 0 {
		s.report("json.too-deep", Issue{Limit: s.deepest, Offset: int64(s.at)})
		return false
	}
	s.depth--
	s.at++
	return true
}

func (s *reading) leave() {
	s.depth++
	s.at++
}

// more passes the comma before a further member or item and stands at its first
// byte, or passes the end of the object or list; first says that none was read
// yet.
func (s *reading) more(end byte, first bool) (more, ok bool) {
	switch c := s.next(); {
	case c == end:
		s.leave()
		return false, true
	case first:
		return true, true
	case c == ',':
		s.at++
		s.next()
		return true, true
	}
	return false, s.syntax(s.at)
}

// colon passes the colon after a name.
func (s *reading) colon() bool {
	if s.next() != ':' {
		return s.syntax(s.at)
	}
	s.at++
	return true
}

// quoted passes over a string. The text between the quotes is as written;
// escaped says whether something in it stands for something else.
func (s *reading) quoted() (from, to int, escaped, ok bool) {
	from = s.at + 1
	i := from
	for i < len(s.data) {
		if i+8 <= len(s.data) {
			special := specials(s.data[i : i+8])
			if special == 0 {
				i += 8
				continue
			}
			i += bits.TrailingZeros64(special) / 8
		}
		switch c := s.data[i]; {
		case c == '"':
			s.at = i + 1
			return from, i, escaped, true
		case c == '\\':
			escaped = true
			n := escape(s.data[i:])
			if n <= 0 {
				return 0, 0, false, s.badEscape(i, n)
			}
			i += n
		case c < ' ':
			return 0, 0, false, s.syntax(i)
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRune(s.data[i:])
			if r == utf8.RuneError && n == 1 {
				return 0, 0, false, s.syntax(i)
			}
			i += n
		}
	}
	return 0, 0, false, s.syntax(i)
}

// specials looks at eight bytes at once and sets the high bit of the first that
// is a quote, a backslash, a control character or no ASCII. Bits above that one
// mean nothing; 0 means that all eight are plain.
func specials(b []byte) uint64 {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	x := binary.LittleEndian.Uint64(b)
	quote, slash := x^'"'*ones, x^'\\'*ones // zero where the byte is one
	return (x | (x-' '*ones)&^x | (quote-ones)&^quote | (slash-ones)&^slash) & high
}

// The results of escape for what is no escape.
const (
	notJSON       = 0
	loneSurrogate = -1
)

// escape returns the length of the escape that b begins with.
func escape(b []byte) int {
	if len(b) < 2 {
		return notJSON
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		r := hex(b)
		switch {
		case r < 0:
			return notJSON
		case !utf16.IsSurrogate(r):
			return 6
		case len(b) >= 12 && b[6] == '\\' && b[7] == 'u' && utf16.DecodeRune(r, hex(b[6:])) != utf8.RuneError:
			return 12
		}
		return loneSurrogate
	}
	return notJSON
}

// hex returns the number that the four digits after \u spell, or -1.
func hex(b []byte) rune {
	if len(b) < 6 {
		return -1
	}
	n := rune(0)
	for _, c := range b[2:6] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return -1
		}
		n = n<<4 | rune(c)
	}
	return n
}

func (s *reading) badEscape(at, why int) bool {
	if why == loneSurrogate {
		s.report("json.utf8", Issue{Offset: int64(at)})
		return false
	}
	return s.syntax(at)
}

// unescape appends what the text of a string stands for. Its escapes are sound.
func unescape(to, text []byte) []byte {
	for len(text) > 0 {
		if text[0] != '\\' {
			to, text = append(to, text[0]), text[1:]
			continue
		}
		n := escape(text)
		switch c := text[1]; c {
		case 'b':
			to = append(to, '\b')
		case 'f':
			to = append(to, '\f')
		case 'n':
			to = append(to, '\n')
		case 'r':
			to = append(to, '\r')
		case 't':
			to = append(to, '\t')
		case 'u':
			r := hex(text)
			if n == 12 {
				r = utf16.DecodeRune(r, hex(text[6:]))
			}
			to = utf8.AppendRune(to, r)
		default:
			to = append(to, c)
		}
		text = text[n:]
	}
	return to
}

// number passes over a number and returns it as written.
func (s *reading) number() ([]byte, bool) {
	from := s.at
	if s.data[s.at] == '-' {
		s.at++
	}
	if s.here() == '0' {
		s.at++
	} else if !s.digits() {
		return nil, false
	}
	if s.here() == '.' {
		s.at++
		if !s.digits() {
			return nil, false
		}
	}
	if s.here()|0x20 == 'e' {
		s.at++
		if c := s.here(); c == '+' || c == '-' {
			s.at++
		}
		if !s.digits() {
			return nil, false
		}
	}
	return s.data[from:s.at], true
}

// here returns the byte at which reading stands, 0 at the end.
func (s *reading) here() byte {
	if s.at < len(s.data) {
		return s.data[s.at]
	}
	return 0
}

// digits passes over one digit or more.
func (s *reading) digits() bool {
	from := s.at
	for s.here()-'0' <= 9 {
		s.at++
	}
	return s.at > from || s.syntax(s.at)
}

// word passes over true, false or null.
func (s *reading) word(w string) bool {
	for i := range len(w) {
		if s.here() != w[i] {
			return s.syntax(s.at)
		}
		s.at++
	}
	return true
}

// skip passes over a value that has no place here, reporting members that are
// given twice. Names inside are content, so the place is what holds the value.
func (s *reading) skip() bool {
	switch c := s.next(); c {
	case '"':
		_, _, _, ok := s.quoted()
		return ok
	case '{':
		return s.skipObject()
	case '[':
		if !s.enter() {
			return false
		}
		for first := true; ; first = false {
			if more, ok := s.more(']', first); !more || !ok {
				return ok
			}
			if !s.skip() {
				return false
			}
		}
	case 't':
		return s.word("true")
	case 'f':
		return s.word("false")
	case 'n':
		return s.word("null")
	default:
		if c != '-' && c-'0' > 9 {
			return s.syntax(s.at)
		}
		_, ok := s.number()
		return ok
	}
}

// mostNames is how many names of an object without a place are remembered. The
// document is refused as it is; this only bounds memory.
const mostNames = 10_000

func (s *reading) skipObject() bool {
	if !s.enter() {
		return false
	}
	names := map[string]bool{}
	for first := true; ; first = false {
		more, ok := s.more('}', first)
		if !more || !ok {
			return ok
		}
		offset := s.at
		name, ok := s.name()
		if !ok {
			return false
		}
		if names[string(name)] && !s.report("json.duplicate", Issue{Offset: int64(offset)}) {
			return false
		}
		if len(names) < mostNames {
			names[string(name)] = true
		}
		if !s.colon() || !s.skip() {
			return false
		}
	}
}

// name passes over the name of a member and returns it, valid until the next
// text with escapes.
func (s *reading) name() (name []byte, ok bool) {
	if s.here() != '"' {
		return nil, s.syntax(s.at)
	}
	from, to, escaped, ok := s.quoted()
	name = s.data[from:to]
	if escaped {
		s.buf = unescape(s.buf[:0], name)
		name = s.buf
	}
	return name, ok
}

// expected passes over a name and its colon and returns the number of the key
// where one at or after the expected one stands there as it would be written
// without spaces, and -1 if not.
func (s *reading) expected(keys []key, from int) int {
	rest := s.data[s.at:]
	if len(rest) < 8 {
		return -1
	}
	head := binary.LittleEndian.Uint64(rest)
	for i := from; i < len(keys); i++ {
		if k := &keys[i]; (head^k.head)&k.mask == 0 && bytes.HasPrefix(rest, k.text) {
			s.at += len(k.text)
			return i
		}
	}
	return -1
}
