package tags

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// member is one field whose tags are being put into its struct's schema.
type member struct {
	*writer
	owner  reflect.Type
	field  reflect.StructField
	name   string
	parent *jsonschema.Schema
}

func (m *member) refuse(tag, why string) { m.fail(m.owner, m.field.Name, tag, why) }

// tags puts a `validate` tag into the schema s of a value of type t: the member
// itself, or an item of its list.
func (m *member) tags(s *jsonschema.Schema, t reflect.Type, tag string, item bool) {
	declared := t
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.String && !m.known(t) && !m.options.Partly {
		atLeast(&s.MinLength, 1)
	}
	must, may, limited := false, false, false
	rest := tag
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, ",")
		name, arg, _ := strings.Cut(part, "=")
		arg = unescape.Replace(arg)
		switch name {
		case "":
		case "required":
			must = true
			m.required(s, declared, item)
		case "omitempty", "omitzero":
			may = true
		case "dive":
			if t.Kind() != reflect.Slice {
				m.refuse(part, "dive is for lists")
				return
			}
			m.tags(s.Items, t.Elem(), rest, true)
			rest = ""
		case "required_with", "required_without", "required_if", "required_unless", "excluded_with", "excluded_if":
			may = true
			m.condition(name, arg, t, item)
		default:
			limited = true
			m.limit(s, t, part, name, arg)
		}
	}
	if limited && !must && !may && !item {
		m.refuse(tag, "a limit needs required or omitempty before it: an absent member is empty to validator, and fails")
	}
	if item && t.Kind() == reflect.String && !m.known(t) && !must && !limited {
		m.refuse(tag, "the texts of a list need required or a limit: an empty text has no place in a document")
	}
	if item && !must && m.known(t) && t.Implements(codeSource) {
		m.refuse(tag, "the codes of a list need required: zero is no code")
	}
	if t.Kind() == reflect.Slice && s.Items != nil && !strings.Contains(","+tag, ",dive") {
		m.tags(s.Items, t.Elem(), "", true)
		if e := t.Elem(); e.Kind() == reflect.Struct && !m.known(e) {
			m.refuse(tag, "without dive the items are not checked")
		}
	}
	if numeric(t) {
		bound(s, t)
	}
	if must && numeric(t) && !aboveZero(s) {
		m.refuse(tag, "a required number needs a min above 0: to validator zero is not there")
	}
}

// unescape undoes what validator asks for where an argument holds the two
// characters that part tags.
var unescape = strings.NewReplacer("0x2C", ",", "0x7C", "|")

// required says that a value is there: to validator one behind a pointer is, whatever
// it holds.
func (m *member) required(s *jsonschema.Schema, t reflect.Type, item bool) {
	if !item && !m.options.Partly {
		m.parent.Required = append(m.parent.Required, m.name)
	}
	switch {
	case m.known(t):
	case t.Kind() == reflect.Slice:
		atLeast(&s.MinItems, 1)
	case t.Kind() == reflect.Bool:
		m.refuse("required", "to validator false is not there")
	case t.Kind() == reflect.Struct && !m.holdsRequired(t):
		m.refuse("required", "to validator a struct without values is not there, so it needs a required member")
	}
}

// holdsRequired reports whether a value of struct type t cannot be {}.
func (m *member) holdsRequired(t reflect.Type) bool {
	for f := range t.Fields() {
		if f.Anonymous && m.holdsRequired(f.Type) || !f.Anonymous && strings.HasPrefix(f.Tag.Get("validate"), "required") {
			return true
		}
	}
	return false
}

// limit puts one limit of a text, list or number into s.
func (m *member) limit(s *jsonschema.Schema, t reflect.Type, part, name, arg string) {
	form, isForm := m.forms[name]
	switch {
	case m.known(t):
		m.refuse(part, "the type itself says what it takes")
	case strings.Contains(part, "|"):
		m.refuse(part, "alternatives have no schema here")
	case isForm && t.Kind() == reflect.String:
		m.form(s, form)
	case name == "unique" && arg == "" && t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Pointer:
		s.UniqueItems = true
	case t.Kind() == reflect.String:
		m.textLimit(s, part, name, arg)
	case t.Kind() == reflect.Slice:
		m.countLimit(part, name, arg, &s.MinItems, &s.MaxItems)
	case numeric(t):
		m.numberLimit(s, t, part, name, arg)
	default:
		m.refuse(part, "no schema for this tag on "+t.String())
	}
}

func (m *member) textLimit(s *jsonschema.Schema, part, name, arg string) {
	switch name {
	case "eq":
		s.Const = arg
	case "ne":
		s.Not = &jsonschema.Schema{Const: arg}
	case "oneof":
		for _, word := range words(arg) {
			s.Enum = append(s.Enum, word)
		}
	default:
		m.countLimit(part, name, arg, &s.MinLength, &s.MaxLength)
	}
}

// words splits the argument of oneof as validator does: by blanks, with single
// quotes around words that hold some.
func words(arg string) []string {
	var list []string
	for quoted := false; arg != ""; quoted = !quoted {
		var part string
		part, arg, _ = strings.Cut(arg, "'")
		if quoted {
			list = append(list, part)
		} else {
			list = append(list, strings.Fields(part)...)
		}
	}
	return list
}

// countLimit limits how many characters or items there are.
func (m *member) countLimit(part, name, arg string, least, most **uint64) {
	n, err := strconv.ParseUint(arg, 10, 32)
	if err != nil {
		m.refuse(part, "no schema for this tag here")
		return
	}
	switch name {
	case "min", "gte":
		atLeast(least, n)
	case "gt":
		atLeast(least, n+1)
	case "max", "lte":
		atMost(most, n)
	case "lt":
		if n == 0 {
			m.refuse(part, "nothing is shorter than nothing")
			return
		}
		atMost(most, n-1)
	case "len":
		atLeast(least, n)
		atMost(most, n)
	default:
		m.refuse(part, "no schema for this tag here")
	}
}

func (m *member) numberLimit(s *jsonschema.Schema, t reflect.Type, part, name, arg string) {
	args := []string{arg}
	if name == "oneof" {
		args = words(arg)
	}
	for _, a := range args {
		if _, err := strconv.ParseFloat(a, 64); err != nil {
			m.refuse(part, "not a number")
			return
		}
	}
	n := json.Number(arg)
	switch name {
	case "min", "gte":
		s.Minimum = n
	case "max", "lte":
		s.Maximum = n
	case "gt":
		s.ExclusiveMinimum = n
	case "lt":
		s.ExclusiveMaximum = n
	case "eq", "len":
		s.Const = n
	case "ne":
		s.Not = &jsonschema.Schema{Const: n}
	case "oneof":
		if t.Kind() == reflect.Float32 || t.Kind() == reflect.Float64 {
			m.refuse(part, "validator takes oneof of whole numbers only")
			return
		}
		for _, a := range args {
			s.Enum = append(s.Enum, json.Number(a))
		}
	default:
		m.refuse(part, "no schema for this tag on "+t.String())
	}
}

// form makes s refer to the form's definition; a second form stands beside it.
func (m *member) form(s *jsonschema.Schema, f issue.Form) {
	one := uint64(1)
	def := jsonschema.Schema{Type: "string", MinLength: &one, Pattern: f.Pattern, Description: f.Means}
	if f.Example != "" {
		def.Examples = []any{f.Example}
	}
	ref := m.define("form."+f.Tag, def)
	if s.Ref != "" {
		s.AllOf = append(s.AllOf, ref)
		return
	}
	s.Ref, s.MinLength = ref.Ref, nil // the type stays: strict validators want it beside other limits
}

func atLeast(p **uint64, n uint64) {
	if *p == nil || **p < n {
		*p = &n
	}
}

func atMost(p **uint64, n uint64) {
	if *p == nil || **p > n {
		*p = &n
	}
}

func numeric(t reflect.Type) bool {
	return t.Kind() >= reflect.Int && t.Kind() <= reflect.Float64 && !t.Implements(codeSource)
}

// bound limits a whole number to what its Go type holds and every reader of
// JSON keeps exact (RFC 7493, 2.2).
func bound(s *jsonschema.Schema, t reflect.Type) {
	bits := min(t.Bits(), 54)
	least, most := -int64(1)<<(bits-1), int64(1)<<(bits-1)-1
	switch {
	case t.Kind() >= reflect.Float32:
		return
	case t.Kind() >= reflect.Uint:
		least, most = 0, int64(1)<<min(t.Bits(), 53)-1
	case bits == 54:
		least = -most
	}
	if s.Minimum == "" && s.ExclusiveMinimum == "" {
		s.Minimum = json.Number(strconv.FormatInt(least, 10))
	}
	if s.Maximum == "" && s.ExclusiveMaximum == "" {
		s.Maximum = json.Number(strconv.FormatInt(most, 10))
	}
}

func aboveZero(s *jsonschema.Schema) bool {
	least, errLeast := s.Minimum.Float64()
	above, errAbove := s.ExclusiveMinimum.Float64()
	return errLeast == nil && least > 0 || errAbove == nil && above >= 0 || s.Const != nil && s.Const != json.Number("0")
}

// constant returns the JSON value that a condition's argument stands for in a
// field of type t.
func constant(t reflect.Type, arg string) (any, bool) {
	switch {
	case t.Implements(codeSource):
		rows := reflect.Zero(t).Interface().(code.Source).Table().Rows
		n, err := strconv.Atoi(arg)
		if err != nil || n < 1 || n > rows.Len() {
			return nil, false
		}
		return rows.At(n).Code, true
	case t.Kind() == reflect.String:
		return arg, arg != ""
	case t.Kind() == reflect.Bool:
		return true, arg == "true"
	case t.Kind() >= reflect.Int && t.Kind() <= reflect.Uint64:
		n, err := strconv.ParseInt(arg, 10, 64)
		return json.Number(arg), err == nil && n != 0
	}
	return nil, false
}
