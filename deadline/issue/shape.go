package issue

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// shape is what the reader knows of one Go type: compiled once from its `json`
// and `validate` tags, immutable after that.
type shape struct {
	kind   kind
	name   string // of the JSON type, for form.type
	fields []field
	byName map[string]int
	// required has bit i set where fields[i] must be present.
	required uint64
	elem     *shape
	pointer  bool // the Go value is a pointer to what the shape describes
}

type kind uint8

const (
	kindObject kind = iota
	kindList
	kindString
	kindInteger
	kindBoolean
	kindText // a string read by encoding.TextUnmarshaler
)

type field struct {
	name  string
	index []int
	shape *shape
	limit limits
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
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// shape panics on a type that the strict reader cannot hold to its promises:
// that is a mistake of the programmer, found by the first test.
func (c *compiler) shape(t reflect.Type) *shape {
	if s, ok := c.seen[t]; ok {
		return s
	}
	s := &shape{}
	c.seen[t] = s
	switch {
	case reflect.PointerTo(t).Implements(textUnmarshaler):
		s.kind, s.name = kindText, "string"
	case t.Kind() == reflect.Struct:
		s.kind, s.name = kindObject, "object"
		s.byName = map[string]int{}
		c.members(s, t, nil)
	case t.Kind() == reflect.Slice:
		s.kind, s.name, s.elem = kindList, "array", c.shape(t.Elem())
	case t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct:
		inner := *c.shape(t.Elem())
		inner.pointer = true
		*s = inner
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

func (c *compiler) members(s *shape, t reflect.Type, at []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(append([]int(nil), at...), i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			c.members(s, f.Type, index)
			continue
		}
		if !f.IsExported() || name == "" || name == "-" {
			panic(fmt.Sprintf("issue: %v.%s has no json name", t, f.Name))
		}
		n := len(s.fields)
		if _, twice := s.byName[name]; twice || n == maxFields {
			panic(fmt.Sprintf("issue: %v.%s: name twice, or more than %d members", t, f.Name, maxFields))
		}
		l := c.limits(f.Tag.Get("validate"), f.Type)
		s.byName[name] = n
		s.fields = append(s.fields, field{name: name, index: index, shape: c.shape(f.Type), limit: l})
		if l.required {
			s.required |= 1 << n
		}
	}
}

func (c *compiler) limits(tag string, t reflect.Type) limits {
	l := limits{min: -1, max: -1}
	for part := range strings.SplitSeq(tag, ",") {
		name, arg, _ := strings.Cut(part, "=")
		switch name {
		case "", "omitempty":
		case "required":
			l.required = true
		case "min", "max":
			n, err := strconv.Atoi(arg)
			if err != nil {
				panic("issue: validate tag " + tag)
			}
			if name == "min" {
				l.min = n
			} else {
				l.max = n
			}
		case "eq":
			l.only = arg
		case "dive":
			_, rest, _ := strings.Cut(tag, "dive")
			items := c.limits(strings.TrimPrefix(rest, ","), t.Elem())
			l.items = &items
			return l
		default:
			form, ok := c.forms[name]
			if !ok {
				panic(fmt.Sprintf("issue: validate tag %q names no form", name))
			}
			l.form = form
		}
	}
	return l
}
