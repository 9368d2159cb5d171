package issue

import (
	"bytes"
	"encoding"
	"errors"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// Reader reads JSON documents into T, strictly: a member that T does not name,
// a member given twice, null, bad UTF-8, a text that is no date or no code of
// its set, a value outside its `validate` limits: each is a located issue.
// An empty list reads as no list.
//
// A Reader is immutable and safe for concurrent use.
type Reader[T any] struct{ root *shape }

// Limits bounds what a Reader takes; zero means the default.
type Limits struct {
	// Bytes is the largest document, 16 MiB by default.
	Bytes int
	// Depth is how deep objects and lists may nest, 32 by default.
	Depth int
	// Issues is how many issues are collected before reading stops, 1000 by
	// default.
	Issues int
}

// NewReader compiles T, a struct. Its fields are structs, pointers to structs,
// lists of these, strings, ints, bools and types that read themselves from
// text; all have a json name. Understood of `validate` are required,
// omitempty, min, max, eq, dive and the given forms. It panics on anything
// else, since then it could not keep its promises.
func NewReader[T any](forms ...Form) *Reader[T] {
	c := &compiler{forms: map[string]*Form{}, seen: map[reflect.Type]*shape{}}
	for i := range forms {
		c.forms[forms[i].Tag] = &forms[i]
	}
	return &Reader[T]{root: c.shape(reflect.TypeFor[T]())}
}

// Read reads one document. All problems are in the list, up to the first that
// leaves the rest unreadable (json.syntax, json.utf8, json.too-deep,
// json.too-big). Where the list has errors, the value holds what could be read
// and must not be taken for the document.
func (r *Reader[T]) Read(data []byte, l Limits) (*T, List) {
	v := new(T)
	s := &reading{data: data, depth: orDefault(l.Depth, 32), most: orDefault(l.Issues, 1000)}
	if most := orDefault(l.Bytes, 16<<20); len(data) > most {
		s.report("json.too-big", Issue{Limit: most})
		return v, s.issues
	}
	s.dec = jsontext.NewDecoder(bytes.NewBuffer(data), jsontext.AllowDuplicateNames(true))
	if s.value(r.root, &limits{min: -1, max: -1}, reflect.ValueOf(v).Elem()) {
		s.end()
	}
	for _, i := range s.issues {
		if i.Rule == "json.newer-format" {
			return v, List{i}
		}
	}
	return v, s.issues
}

func orDefault(n, d int) int {
	if n <= 0 {
		return d
	}
	return n
}

// reading is the state of one Read. Its methods return false where the rest of
// the document cannot be read.
type reading struct {
	data   []byte
	dec    *jsontext.Decoder
	path   []step
	issues List
	depth  int
	most   int
	buf    []byte
}

// step is one part of the pointer to the place being read.
type step struct {
	name string
	item int // used where name is empty
}

func (s *reading) pointer() Pointer {
	var p Pointer
	for _, at := range s.path {
		if at.name != "" {
			p = p.Member(at.name)
		} else {
			p = p.Item(at.item)
		}
	}
	return p
}

// report adds an issue at the place being read, filled with the rule's
// severity and source. It returns false once there are too many.
func (s *reading) report(rule string, i Issue) bool {
	if len(s.issues) >= s.most {
		if rule, ok := readerRules.Find("json.too-many-issues"); ok && len(s.issues) == s.most {
			i := rule.At("")
			i.Limit = s.most
			s.issues = append(s.issues, i)
		}
		return false
	}
	r, _ := readerRules.Find(rule)
	at := r.At(s.pointer() + i.Pointer)
	at.Rule, at.Limit, at.Of, at.Offset = rule, i.Limit, i.Of, i.Offset
	s.issues = append(s.issues, at)
	return true
}

// broken reports why the decoder cannot go on. The decoder's own error is not
// passed on: its text shows the input.
func (s *reading) broken(err error) bool {
	offset := s.dec.InputOffset()
	if syntax, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		offset = syntax.ByteOffset
	}
	rule := "json.syntax"
	if offset >= 0 && offset < int64(len(s.data)) {
		rest := s.data[offset:]
		r, size := utf8.DecodeRune(rest)
		surrogate := len(rest) > 2 && rest[0] == '\\' && rest[1] == 'u' && (rest[2]|0x20) == 'd'
		if r == utf8.RuneError && size == 1 || surrogate {
			rule = "json.utf8"
		}
	}
	s.report(rule, Issue{Offset: offset})
	return false
}

// end asks that nothing but white space follows the document.
func (s *reading) end() {
	if _, err := s.dec.ReadToken(); err != io.EOF {
		s.report("json.trailing", Issue{Offset: s.dec.InputOffset()})
	}
}

// value reads the next value into v.
func (s *reading) value(sh *shape, l *limits, v reflect.Value) bool {
	if sh.pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	next := s.dec.PeekKind()
	switch {
	case next == '{' && sh.kind == kindObject:
		return s.object(sh, v)
	case next == '[' && sh.kind == kindList:
		return s.list(sh, l, v)
	case next == '"' && (sh.kind == kindString || sh.kind == kindText),
		next == '0' && sh.kind == kindInteger,
		(next == 't' || next == 'f') && sh.kind == kindBoolean:
		raw, err := s.dec.ReadValue()
		if err != nil {
			return s.broken(err)
		}
		return s.scalar(sh, l, v, raw)
	}
	if !s.skip() {
		return false
	}
	return s.report("form.type", Issue{Of: sh.name})
}

func (s *reading) scalar(sh *shape, l *limits, v reflect.Value, raw jsontext.Value) bool {
	switch sh.kind {
	case kindText:
		err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(s.unquote(raw))
		if err != nil {
			return s.refused(err)
		}
		return true
	case kindBoolean:
		v.SetBool(raw[0] == 't')
		return true
	case kindInteger:
		n, ok := integer(raw)
		if !ok {
			return s.report("form.type", Issue{Of: sh.name})
		}
		v.SetInt(n)
		switch {
		case l.min >= 0 && n < int64(l.min):
			return s.report("form.too-small", Issue{Limit: l.min})
		case l.max >= 0 && n > int64(l.max):
			return s.report("form.too-large", Issue{Limit: l.max})
		}
		return true
	}
	text := s.unquote(raw)
	v.SetString(string(text))
	n := len(text)
	if l.max >= 0 && n > l.max || l.min > 1 {
		n = utf8.RuneCount(text)
	}
	switch {
	case n == 0 || n < l.min:
		return s.report("form.too-short", Issue{Limit: max(l.min, 1)})
	case l.max >= 0 && n > l.max:
		return s.report("form.too-long", Issue{Limit: l.max})
	case l.only != "" && v.String() != l.only:
		return s.report("form.pattern", Issue{Of: l.only})
	case l.form != nil && !l.form.Match(v.String()):
		return s.report("form.pattern", Issue{Of: l.form.Tag})
	}
	return true
}

// integer reads a JSON number whose value is whole, as JSON Schema counts
// 1.0 and 1e2 among the integers.
func integer(raw jsontext.Value) (int64, bool) {
	if n, err := strconv.ParseInt(string(raw), 10, 64); err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(string(raw), 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) > 1<<53 {
		return 0, false
	}
	return int64(f), true
}

// refused reports that a type did not take its text. The error says by which
// rule; its words are dropped.
func (s *reading) refused(err error) bool {
	rule, of := Refused(err)
	return s.report(rule, Issue{Of: of})
}

// Refused returns the rule that a type says was broken when it did not take a
// text or could not be written as one: the error's own Rule and Of, if it has
// these methods, else form.pattern.
func Refused(err error) (rule, of string) {
	rule = "form.pattern"
	if r, ok := errors.AsType[interface {
		error
		Rule() string
	}](err); ok {
		rule = r.Rule()
	}
	if o, ok := errors.AsType[interface {
		error
		Of() string
	}](err); ok {
		of = o.Of()
	}
	return rule, of
}

// unquote returns the text of a JSON string, valid until the next call.
func (s *reading) unquote(raw jsontext.Value) []byte {
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	// The decoder has checked the string, so it unquotes without error.
	s.buf, _ = jsontext.AppendUnquote(s.buf[:0], raw)
	return s.buf
}

func (s *reading) object(sh *shape, v reflect.Value) bool {
	if !s.open() {
		return false
	}
	var seen uint64
	var unknown map[string]bool
	expect := 0 // most documents name their members in the order of the type
	for s.dec.PeekKind() != '}' {
		raw, err := s.dec.ReadValue()
		if err != nil {
			return s.broken(err)
		}
		offset := s.dec.InputOffset() - int64(len(raw))
		name := s.unquote(raw)
		i, known := expect, expect < len(sh.fields) && string(name) == sh.fields[expect].name
		if !known {
			i, known = sh.byName[string(name)]
		}
		if !known {
			if unknown == nil {
				unknown = map[string]bool{}
			}
			if !s.stranger(sh, string(name), unknown, offset) {
				return false
			}
			continue
		}
		f := &sh.fields[i]
		s.path = append(s.path, step{name: f.name})
		if seen&(1<<i) != 0 {
			if !s.report("json.duplicate", Issue{Offset: offset}) || !s.skip() {
				return false
			}
		} else if !s.value(f.shape, &f.limit, member(v, f.index)) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
		seen |= 1 << i
		expect = i + 1
	}
	if _, err := s.dec.ReadToken(); err != nil {
		return s.broken(err)
	}
	if missing := sh.required &^ seen; missing != 0 {
		for i := range sh.fields {
			if missing&(1<<i) != 0 && !s.report("form.required", Issue{Pointer: Pointer("").Member(sh.fields[i].name), Of: sh.fields[i].name}) {
				return false
			}
		}
	}
	return true
}

func member(v reflect.Value, index []int) reflect.Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	return v.FieldByIndex(index)
}

// stranger reports a member that the type does not name and passes over it.
// The issue names a known member only where the two differ in case alone.
func (s *reading) stranger(sh *shape, name string, unknown map[string]bool, offset int64) bool {
	rule, of := "form.unknown-member", ""
	if unknown[name] {
		rule = "json.duplicate"
	}
	unknown[name] = true
	for i := range sh.fields {
		if strings.EqualFold(sh.fields[i].name, name) {
			of = sh.fields[i].name
		}
	}
	return s.report(rule, Issue{Of: of, Offset: offset}) && s.skip()
}

func (s *reading) list(sh *shape, l *limits, v reflect.Value) bool {
	if !s.open() {
		return false
	}
	items := l.items
	if items == nil {
		items = &limits{min: -1, max: -1}
	}
	n := 0
	for s.dec.PeekKind() != ']' {
		if n == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(n + 1)
		s.path = append(s.path, step{item: n})
		if !s.value(sh.elem, items, v.Index(n)) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
		n++
	}
	if _, err := s.dec.ReadToken(); err != nil {
		return s.broken(err)
	}
	switch {
	case n == 0 && l.required, l.min >= 0 && n < l.min:
		return s.report("form.too-few", Issue{Limit: max(l.min, 1)})
	case l.max >= 0 && n > l.max:
		return s.report("form.too-many", Issue{Limit: l.max})
	}
	return true
}

// open enters an object or list.
func (s *reading) open() bool {
	if s.dec.StackDepth() == s.depth {
		s.report("json.too-deep", Issue{Limit: s.depth, Offset: s.dec.InputOffset()})
		return false
	}
	if _, err := s.dec.ReadToken(); err != nil {
		return s.broken(err)
	}
	return true
}

// skip passes over a value, reporting what a tokenizer can see: depth and
// members given twice. Names inside are content, so the place is what holds
// the value.
func (s *reading) skip() bool {
	var names []map[string]bool // one a level; nil for a list
	for {
		switch kind := s.dec.PeekKind(); kind {
		case '{', '[':
			if !s.open() {
				return false
			}
			var level map[string]bool
			if kind == '{' {
				level = map[string]bool{}
			}
			names = append(names, level)
		case '}', ']':
			if _, err := s.dec.ReadToken(); err != nil {
				return s.broken(err)
			}
			names = names[:len(names)-1]
		default:
			raw, err := s.dec.ReadValue()
			if err != nil {
				return s.broken(err)
			}
			if len(names) == 0 {
				return true
			}
			level := names[len(names)-1]
			if _, n := s.dec.StackIndex(s.dec.StackDepth()); level != nil && n%2 == 1 {
				name := string(s.unquote(raw))
				if level[name] && !s.report("json.duplicate", Issue{Offset: s.dec.InputOffset() - int64(len(raw))}) {
					return false
				}
				level[name] = true
			}
		}
		if len(names) == 0 {
			return true
		}
	}
}
