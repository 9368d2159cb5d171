package issue

import (
	"bytes"
	"encoding"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Reader reads JSON documents into T, strictly: a member that T does not name,
// a member given twice, null, bad UTF-8, a text that is no date or no code of
// its set, a value outside its `validate` limits: each is a located issue.
// An empty list reads as no list.
//
// A Reader is immutable and safe for concurrent use.
type Reader[T any] struct {
	root   *shape
	lists  int       // how many shapes are lists
	partly bool      // a member that the form needs may be missing or empty
	idle   sync.Pool // of *reading
	// upgrades of documents by the form that they come from
	upgrades map[string]Upgrade
}

// Limits bounds what a Reader takes; zero means the default.
type Limits struct {
	// Bytes is the largest document, 16 MiB by default.
	Bytes int
	// Depth is how deep objects and lists may nest, 32 by default.
	Depth int
	// Issues is how many issues a list has at most, 1000 by default, beside the
	// one that says that there are more: what is wrong with the form ends the
	// reading there, and of what checks find errors are told before the rest.
	Issues int
}

// NewReader compiles T, a struct. Its fields are structs, pointers to structs,
// lists of these, strings, ints, bools, code sets and types that read themselves
// from text; all have a json name. Understood of `validate` are required,
// omitempty, min, max, eq, dive and the given forms; a list needs max, an int
// min and max. It panics on anything else, since then it could not keep its promises.
func NewReader[T any](forms ...Form) *Reader[T] {
	c := &compiler{forms: map[string]*Form{}, seen: map[reflect.Type]*shape{}}
	for i := range forms {
		c.forms[forms[i].Tag] = &forms[i]
	}
	root := c.shape(reflect.TypeFor[T]())
	return &Reader[T]{root: root, lists: c.lists}
}

// NewPartReader is [NewReader] for documents of which something was taken out, as
// one reader's view of a plan: members that the form needs may be missing, and
// texts empty. All else is asked as of the whole.
func NewPartReader[T any](forms ...Form) *Reader[T] {
	r := NewReader[T](forms...)
	r.partly = true
	return r
}

// Read reads one document. All problems are in the list, up to the first that
// leaves the rest unreadable (json.syntax, json.utf8, json.too-deep,
// json.too-big). Where the list has errors, the value holds what could be read
// and must not be taken for the document.
//
// The texts of the value share one copy of the document, which lives as long as
// any of them.
func (r *Reader[T]) Read(data []byte, l Limits) (*T, List) {
	s := r.begin(data, l)
	defer r.end(s)
	return r.read(s)
}

// Decode reads one document and lets check look at what could be read; a nil
// check looks at nothing. All issues are in the list, in order of place; checks
// of places that are not of their form are left out ([List.FollowedBy]). The
// value is nil where the bytes are not of the form (an issue whose rule begins
// with json. or form.); issues of check leave it readable, so that a draft can
// be opened and mended.
func (r *Reader[T]) Decode(data []byte, l Limits, check func(*T) List) (*T, List) {
	s := r.begin(data, l)
	defer r.end(s)
	return r.decode(s, check)
}

// Examine is Decode for those who want the issues of many documents: where
// Decode would return a value, it is lent to look, and its memory serves the
// next document. Neither check nor look may keep the value or its lists; its
// texts they may.
func (r *Reader[T]) Examine(data []byte, l Limits, check func(*T) List, look func(*T)) List {
	s := r.begin(data, l)
	defer r.end(s)
	s.lends = true
	v, issues := r.decode(s, check)
	if v != nil && look != nil {
		look(v)
	}
	return issues
}

// begin takes a reading for a document.
func (r *Reader[T]) begin(data []byte, l Limits) *reading {
	s, ok := r.idle.Get().(*reading)
	if !ok {
		s = &reading{rooms: make([]reflect.Value, r.lists)}
	}
	s.root, s.partly = r.root, r.partly
	s.deepest, s.most, s.largest = orDefault(l.Depth, 32), orDefault(l.Issues, mostIssues), orDefault(l.Bytes, 16<<20)
	s.data = r.lifted(data, s.largest, s.deepest)
	return s
}

// end keeps what a reading can use again: nothing of its document.
func (r *Reader[T]) end(s *reading) {
	for i, room := range s.rooms {
		switch {
		case !room.IsValid():
		case room.Cap() > mostRoom:
			s.rooms[i] = reflect.Value{}
		case room.Len() > 0:
			room.Clear()
			room.SetLen(0)
		}
	}
	*s = reading{path: s.path[:0], rooms: s.rooms}
	r.idle.Put(s)
}

func (r *Reader[T]) read(s *reading) (*T, List) {
	v := new(T)
	if len(s.data) > s.largest {
		s.report("json.too-big", Issue{Limit: s.largest})
		return v, s.issues
	}
	s.text, s.depth = string(s.data), s.deepest
	if bytes.HasPrefix(s.data, byteOrderMark) {
		s.report("json.bom", Issue{})
		s.at = len(byteOrderMark)
	}
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

func (r *Reader[T]) decode(s *reading, check func(*T) List) (*T, List) {
	v, issues := r.read(s)
	formed := len(issues) == 0
	if check != nil && !slices.ContainsFunc(issues, unreadable) {
		issues = issues.FollowedBy(check(v))
	}
	issues.Sort()
	issues = issues.atMost(s.most)
	if !formed {
		return nil, issues
	}
	return v, issues
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// unreadable reports whether reading ended at the issue, so that what is
// missing may stand behind it.
func unreadable(i Issue) bool {
	return strings.HasPrefix(i.Rule, "json.") && i.Rule != "json.duplicate" && i.Rule != "json.bom"
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
	data    []byte
	text    string // the same bytes, for the texts of the value to share
	at      int    // how far reading has come
	depth   int    // how many levels may still be entered
	deepest int
	root    *shape
	path    []int           // to the place being read, from the root: numbers of fields and items
	rooms   []reflect.Value // for the items of each list shape
	lends   bool            // the value may stay in the rooms
	partly  bool            // what the form needs may be missing
	issues  List
	most    int
	largest int
	buf     []byte // of the last text with escapes
}

// pointer names the place being read.
func (s *reading) pointer() Pointer {
	var b []byte
	sh := s.root
	for _, n := range s.path {
		b = append(b, '/')
		if sh.pointer {
			sh = sh.elem
		}
		if sh.kind == kindList {
			b, sh = strconv.AppendInt(b, int64(n), 10), sh.elem
		} else {
			b, sh = append(b, escaper.Replace(sh.fields[n].name)...), sh.fields[n].shape
		}
	}
	return Pointer(b)
}

// report adds an issue at the place being read, filled with the rule's
// severity and source. It returns false once there are too many.
func (s *reading) report(rule string, i Issue) bool {
	if len(s.issues) >= s.most {
		if len(s.issues) == s.most {
			s.issues = append(s.issues, TooMany(s.most))
		}
		return false
	}
	r, _ := readerRules.Find(rule)
	at := r.At(s.pointer() + i.Pointer)
	at.Rule, at.Limit, at.Of, at.Offset = rule, i.Limit, i.Of, i.Offset
	s.issues = append(s.issues, at)
	return true
}

// end asks that nothing but white space follows the document.
func (s *reading) end() {
	s.next()
	if s.at < len(s.data) {
		s.report("json.trailing", Issue{Offset: int64(s.at)})
	}
}

// value reads the next value into v.
func (s *reading) value(sh *shape, l *limits, v reflect.Value) bool {
	if sh.pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v, sh = v.Elem(), sh.elem
	}
	switch c := s.next(); {
	case c == '"' && sh.kind >= kindString:
		from, to, escaped, ok := s.quoted()
		return ok && s.textual(sh, l, v, from, to, escaped)
	case c == '{' && sh.kind == kindObject:
		return s.object(sh, v)
	case c == '[' && sh.kind == kindList:
		return s.list(sh, l, v)
	case (c == '-' || c-'0' <= 9) && sh.kind == kindInteger:
		number, ok := s.number()
		return ok && s.integer(l, v, number)
	case c == 't' && sh.kind == kindBoolean:
		v.SetBool(true)
		return s.word("true")
	case c == 'f' && sh.kind == kindBoolean:
		return s.word("false")
	}
	return s.skip() && s.report("form.type", Issue{Of: sh.name})
}

func (s *reading) integer(l *limits, v reflect.Value, number []byte) bool {
	n, ok := integer(number)
	switch {
	case !ok:
		return s.report("form.type", Issue{Of: "integer"})
	case n < int64(l.min):
		return s.report("form.too-small", Issue{Limit: l.min})
	case n > int64(l.max):
		return s.report("form.too-large", Issue{Limit: l.max})
	}
	v.SetInt(n)
	return true
}

// textual takes the text of a string between two places of the document.
func (s *reading) textual(sh *shape, l *limits, v reflect.Value, from, to int, escaped bool) bool {
	raw := s.data[from:to]
	if escaped {
		s.buf = unescape(s.buf[:0], raw)
		raw = s.buf
	}
	if s.partly && len(raw) == 0 {
		return true
	}
	switch sh.kind {
	case kindCode:
		if n := sh.codes.Find(raw); n != 0 {
			v.SetUint(uint64(n))
			return true
		}
		return s.report("form.enum", Issue{Of: sh.set})
	case kindText:
		if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(raw); err != nil {
			rule, of := Refused(err)
			return s.report(rule, Issue{Of: of})
		}
		return true
	}
	text := s.text[from:to]
	if escaped {
		text = string(raw)
	}
	v.SetString(text)
	return s.texted(l, text)
}

// texted asks a text for its length and form.
func (s *reading) texted(l *limits, text string) bool {
	n := len(text)
	if l.max >= 0 && n > l.max || l.min > 1 {
		n = utf8.RuneCountInString(text)
	}
	switch {
	case n == 0 || n < l.min:
		return s.report("form.too-short", Issue{Limit: max(l.min, 1)})
	case l.max >= 0 && n > l.max:
		return s.report("form.too-long", Issue{Limit: l.max})
	case l.only != "" && text != l.only:
		return s.report("form.pattern", Issue{Of: l.only})
	case l.form != nil && !l.form.Match(text):
		return s.report("form.pattern", Issue{Of: l.form.Tag})
	}
	return true
}

func (s *reading) object(sh *shape, v reflect.Value) bool {
	if !s.enter() {
		return false
	}
	var seen uint64
	var strangers map[string]bool
	expect := 0 // most documents name their members in the order of the type
	for first := true; ; first = false {
		more, ok := s.more('}', first)
		if !ok {
			return false
		}
		if !more {
			break
		}
		offset := s.at
		i, ok := s.member(sh, expect)
		if !ok {
			return false
		}
		if i < 0 {
			if strangers == nil {
				strangers = map[string]bool{}
			}
			if !s.stranger(sh, strangers) {
				return false
			}
			continue
		}
		f := &sh.fields[i]
		s.path = append(s.path, i)
		if seen&(1<<i) != 0 {
			ok = s.report("json.duplicate", Issue{Offset: int64(offset)}) && s.skip()
		} else {
			ok = s.value(f.shape, &f.limit, f.in(v))
		}
		if !ok {
			return false
		}
		s.path = s.path[:len(s.path)-1]
		seen |= 1 << i
		expect = i + 1
	}
	if missing := sh.required &^ seen; missing != 0 && !s.partly {
		return s.absent(sh, missing)
	}
	return true
}

// member passes over a name and its colon and returns the number of the field
// with that name. It is -1 where there is none; the name is still to be read.
func (s *reading) member(sh *shape, expect int) (i int, ok bool) {
	if i := s.expected(sh.keys, expect); i >= 0 {
		return i, true
	}
	at := s.at
	name, ok := s.name()
	if !ok {
		return -1, false
	}
	if i = sh.find(name); i < 0 {
		s.at = at
		return -1, true
	}
	return i, s.colon()
}

// absent reports the required members that are missing.
func (s *reading) absent(sh *shape, missing uint64) bool {
	for i := range sh.fields {
		if missing&(1<<i) == 0 {
			continue
		}
		name := sh.fields[i].name
		if !s.report("form.required", Issue{Pointer: Pointer("").Member(name), Of: name}) {
			return false
		}
	}
	return true
}

// stranger reports a member that the type does not name and passes over it.
// The issue names a known member only where the two differ in case alone.
func (s *reading) stranger(sh *shape, known map[string]bool) bool {
	at := s.at
	text, ok := s.name()
	if !ok {
		return false
	}
	name := string(text)
	rule, of := "form.unknown-member", ""
	if known[name] {
		rule = "json.duplicate"
	}
	known[name] = true
	for i := range sh.fields {
		if strings.EqualFold(sh.fields[i].name, name) {
			of = sh.fields[i].name
		}
	}
	return s.report(rule, Issue{Of: of, Offset: int64(at)}) && s.colon() && s.skip()
}

// list reads the items into the room that this reading has for such lists. Where
// that is lent they stay there, behind those of the lists before; else they are
// copied, so that a list has no more memory than it needs.
func (s *reading) list(sh *shape, l *limits, v reflect.Value) bool {
	room := s.rooms[sh.list]
	s.rooms[sh.list] = reflect.Value{} // a list of the same shape inside this one makes its own
	if !room.IsValid() {
		room = reflect.New(v.Type()).Elem()
	}
	before := room.Len()
	n, ok := s.items(sh, l, room)
	switch kept := room.Len(); {
	case kept == before:
	case s.lends:
		v.Set(room.Slice3(before, kept, kept))
	default:
		v.Grow(kept)
		v.SetLen(kept)
		reflect.Copy(v, room)
		room.Clear()
		room.SetLen(0)
	}
	s.rooms[sh.list] = room
	switch {
	case !ok:
		return false
	case n == 0 && l.required, l.min >= 0 && n < l.min:
		return s.report("form.too-few", Issue{Limit: max(l.min, 1)})
	case n > l.max:
		return s.report("form.too-many", Issue{Limit: l.max})
	}
	return true
}

// mostRoom is for how many items of one kind the room is kept: a document of
// hostile size does not cost the next ones memory.
const mostRoom = 4096

// items appends the items of a list and counts them. Those beyond the limit are
// passed over, so that memory stays bounded.
func (s *reading) items(sh *shape, l *limits, to reflect.Value) (n int, ok bool) {
	if !s.enter() {
		return 0, false
	}
	for ; ; n++ {
		more, ok := s.more(']', n == 0)
		if !more || !ok {
			return n, ok
		}
		if n >= l.max {
			if !s.skip() {
				return n, false
			}
			continue
		}
		at := to.Len()
		if at == to.Cap() {
			to.Grow(max(at, 4))
		}
		to.SetLen(at + 1)
		s.path = append(s.path, n)
		if !s.value(sh.elem, l.items, to.Index(at)) {
			return n, false
		}
		s.path = s.path[:len(s.path)-1]
	}
}
