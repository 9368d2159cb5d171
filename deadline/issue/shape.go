package issue

import (
	"encoding"
	"encoding/binary"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// shape is what the reader knows of one Go type: compiled once from its `json`
// and `validate` tags, immutable after that.
type shape struct {
	kind   kind
	name   string // of the JSON type, for form.type
	fields []field
	keys   []key // of the fields
	// required has bit i set where fields[i] must be present.
	required uint64
	elem     *shape // of a list, or what a pointer points at
	list     int    // of a list: its number among the lists
	pointer  bool
	set      string
	codes    code.Rows
}

type kind uint8

const (
	kindObject kind = iota
	kindList
	kindInteger
	kindBoolean
	kindString // this and what follows is a string in JSON
	kindText   // read by encoding.TextUnmarshaler
	kindCode   // a code of a closed set
)

type field struct {
	name  string
	index []int
	shape *shape
	limit limits
}

// in returns the field of a value of the struct, or of one embedded in it.
func (f *field) in(v reflect.Value) reflect.Value {
	for _, i := range f.index {
		v = v.Field(i)
	}
	return v
}

// key is how a compact document writes the name of a field, with its colon.
type key struct {
	text       []byte
	head, mask uint64 // its first eight bytes, and which of these it has
}

func newKey(name string) key {
	text := append(strconv.AppendQuote(nil, name), ':')
	var first, has [8]byte
	for i := range copy(first[:], text) {
		has[i] = 0xff
	}
	return key{text, binary.LittleEndian.Uint64(first[:]), binary.LittleEndian.Uint64(has[:])}
}

// find returns the number of the field with that name, -1 if there is none.
func (s *shape) find(name []byte) int {
	for i := range s.fields {
		if s.fields[i].name == string(name) {
			return i
		}
	}
	return -1
}

// limits are the parts of a `validate` tag that bear on one value.
type limits struct {
	required bool
	min, max int // characters, items or size of a number; -1: none
	form     *Form
	only     string // eq=
	items    *limits
}

// maxFields is the number of members that the reader's bit sets can hold.
const maxFields = 64

type compiler struct {
	forms map[string]*Form
	seen  map[reflect.Type]*shape
	lists int
}

var (
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	codeSource      = reflect.TypeFor[code.Source]()
)

// shape panics on a type that the strict reader cannot hold to its promises:
// that is a mistake of the programmer, found by the first test.
func (c *compiler) shape(t reflect.Type) *shape {
	if s, ok := c.seen[t]; ok {
		return s
	}
	s := &shape{}
	c.seen[t] = s
	switch {
	case t.Kind() == reflect.Uint8 && t.Implements(codeSource):
		table := reflect.Zero(t).Interface().(code.Source).Table()
		s.kind, s.name, s.set, s.codes = kindCode, "string", table.Name, table.Rows
	case reflect.PointerTo(t).Implements(textUnmarshaler):
		s.kind, s.name = kindText, "string"
	case t.Kind() == reflect.Struct:
		s.kind, s.name = kindObject, "object"
		c.members(s, t, nil)
	case t.Kind() == reflect.Slice:
		s.kind, s.name, s.elem = kindList, "array", c.shape(t.Elem())
		s.list = c.lists
		c.lists++
	case t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct:
		s.name, s.pointer, s.elem = "object", true, c.shape(t.Elem())
	case t.Kind() == reflect.String:
		s.kind, s.name = kindString, "string"
	case t.Kind() == reflect.Int:
		s.kind, s.name = kindInteger, "integer"
	case t.Kind() == reflect.Bool:
		s.kind, s.name = kindBoolean, "boolean"
	default:
		panic(fmt.Sprintf("issue: no strict reading for %v", t))
	}
	return s
}

// MemberName returns the name of a field on the wire, by its json tag; "" where
// it has none, as an embedded struct.
func MemberName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

func (c *compiler) members(s *shape, t reflect.Type, at []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(slices.Clone(at), i)
		name := MemberName(f)
		if f.Anonymous && name == "" {
			c.members(s, f.Type, index)
			continue
		}
		if !f.IsExported() || name == "" || name == "-" {
			panic(fmt.Sprintf("issue: %v.%s has no json name", t, f.Name))
		}
		if s.find([]byte(name)) >= 0 || len(s.fields) == maxFields {
			panic(fmt.Sprintf("issue: %v.%s: name twice, or more than %d members", t, f.Name, maxFields))
		}
		made := field{name: name, index: index, shape: c.shape(f.Type)}
		c.limits(&made.limit, made.shape, f.Tag.Get("validate"), false)
		if made.limit.required {
			s.required |= 1 << len(s.fields)
		}
		s.fields, s.keys = append(s.fields, made), append(s.keys, newKey(name))
	}
}

// limits compiles a tag for a value of some shape. It panics where the reader
// and validator could differ: validator takes an empty value for one that is not
// there, so what is limited says first whether it may be absent.
func (c *compiler) limits(l *limits, s *shape, tag string, item bool) {
	l.min, l.max = -1, -1
	refuse := func(why string) { panic(fmt.Sprintf("issue: validate tag %q: %s", tag, why)) }
	optional, rest := item, tag
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, ",")
		name, arg, _ := strings.Cut(part, "=")
		if !optional && !l.required && name != "required" && name != "omitempty" && name != "dive" {
			refuse("begins with required or omitempty")
		}
		switch name {
		case "omitempty":
			optional = true
		case "required":
			l.required = true
		case "min", "max":
			n, err := strconv.Atoi(arg)
			if err != nil || n < 0 || s.kind != kindString && s.kind != kindList && s.kind != kindInteger {
				refuse(part)
			}
			if name == "min" {
				l.min = n
			} else {
				l.max = n
			}
		case "eq":
			if arg == "" || s.kind != kindString {
				refuse(part)
			}
			l.only = arg
		case "dive":
			if s.kind != kindList {
				refuse(part)
			}
			l.items = &limits{}
			c.limits(l.items, s.elem, rest, true)
			rest = ""
		default:
			form, ok := c.forms[name]
			if !ok || s.kind != kindString {
				refuse("no form " + name + " here")
			}
			l.form = form
		}
	}
	if s.kind == kindList && l.items == nil {
		l.items = &limits{}
		c.limits(l.items, s.elem, "", true)
	}
	switch {
	case s.kind == kindInteger && (l.min < 0 || l.max < 0), s.kind == kindList && l.max < 1:
		refuse("an int needs min and max, a list max")
	case l.required && (s.kind == kindBoolean || s.kind == kindInteger && l.min == 0):
		refuse("to validator 0 and false are not there")
	case item && s.kind == kindCode && !l.required:
		refuse("the codes of a list are required")
	case item && s.kind == kindString && !l.required && l.min < 1 && l.form == nil && l.only == "":
		refuse("the texts of a list are required")
	}
}
