package fhir

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// The encoder writes the structs of golang-fhir-models as FHIR's JSON. It is
// ours because theirs goes over each byte four times and invents elements: here
// whatever is empty is left out, as FHIR has no empty elements. A code that is
// no code of its set is an error.

// errCode says that a code of the model is none of its set.
var errCode = errors.New("fhir: an enumerated element holds no code of its set")

// errText says that a text is not valid UTF-8.
var errText = errors.New("fhir: a text is not valid UTF-8")

// appender appends a value; it returns its input where the value is empty.
type appender func(b []byte, v reflect.Value) ([]byte, error)

// appenders are compiled once for each type.
var appenders sync.Map // reflect.Type to appender

// appendResource appends a resource, given as a pointer, as JSON.
func appendResource(b []byte, resource any) ([]byte, error) {
	v := reflect.ValueOf(resource).Elem()
	return appenderOf(v.Type())(b, v)
}

var (
	rawType    = reflect.TypeFor[json.RawMessage]()
	numberType = reflect.TypeFor[json.Number]()
)

func appenderOf(t reflect.Type) appender {
	if a, ok := appenders.Load(t); ok {
		return a.(appender)
	}
	compiled := newAppender(t)
	appenders.Store(t, compiled)
	return compiled
}

func newAppender(t reflect.Type) appender {
	switch {
	case t == reflect.TypeFor[Extension]():
		return func(b []byte, v reflect.Value) ([]byte, error) {
			return appendExtension(b, v.Addr().Interface().(*Extension))
		}
	case t == rawType:
		return func(b []byte, v reflect.Value) ([]byte, error) { return append(b, v.Bytes()...), nil }
	case t == numberType:
		return func(b []byte, v reflect.Value) ([]byte, error) { return append(b, v.String()...), nil }
	case t.Implements(reflect.TypeFor[interface{ Code() string }]()):
		return appendCode
	}
	switch t.Kind() {
	case reflect.String:
		return func(b []byte, v reflect.Value) ([]byte, error) { return appendText(b, v.String()) }
	case reflect.Bool:
		return func(b []byte, v reflect.Value) ([]byte, error) { return strconv.AppendBool(b, v.Bool()), nil }
	case reflect.Int:
		return func(b []byte, v reflect.Value) ([]byte, error) { return strconv.AppendInt(b, v.Int(), 10), nil }
	case reflect.Pointer:
		elem := lazily(t.Elem())
		return func(b []byte, v reflect.Value) ([]byte, error) { return elem(b, v.Elem()) }
	case reflect.Slice:
		return listAppender(lazily(t.Elem()))
	case reflect.Struct:
		return structAppender(t)
	}
	panic("fhir: no JSON for " + t.String())
}

// lazily looks the appender of a type up at its first use, so that types may
// hold themselves.
func lazily(t reflect.Type) appender {
	once := sync.OnceValue(func() appender { return appenderOf(t) })
	return func(b []byte, v reflect.Value) ([]byte, error) { return once()(b, v) }
}

func appendCode(b []byte, v reflect.Value) ([]byte, error) {
	code := v.Interface().(interface{ Code() string }).Code()
	if code == "<unknown>" {
		return b, errCode
	}
	return append(append(append(b, '"'), code...), '"'), nil
}

// appendText appends a JSON string; most have nothing to escape.
func appendText(b []byte, s string) ([]byte, error) {
	if plain(s) == len(s) && utf8.ValidString(s) {
		return append(append(append(b, '"'), s...), '"'), nil
	}
	b, err := jsontext.AppendQuote(b, s)
	if err != nil {
		return b, errText
	}
	return b, nil
}

func listAppender(elem appender) appender {
	return func(b []byte, v reflect.Value) ([]byte, error) {
		b = append(b, '[')
		var err error
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			if b, err = elem(b, v.Index(i)); err != nil {
				return b, err
			}
		}
		return append(b, ']'), nil
	}
}

// member is one member of an object.
type encodedMember struct {
	name  string // with quotes and colon
	index []int
	kind  reflect.Kind
	value appender
}

// membersOf lists the members of a struct: its own in their order, then those of
// embedded structs that it does not name itself.
func membersOf(t reflect.Type, at []int, named map[string]bool) []encodedMember {
	var all []encodedMember
	for i := range t.NumField() {
		f := t.Field(i)
		name := issue.MemberName(f)
		if f.Anonymous || named[name] {
			continue
		}
		named[name] = true
		all = append(all, encodedMember{`"` + name + `":`, append(slices.Clone(at), i), f.Type.Kind(), lazily(f.Type)})
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous {
			all = append(all, membersOf(f.Type, append(slices.Clone(at), i), named)...)
		}
	}
	return all
}

func structAppender(t reflect.Type) appender {
	members := membersOf(t, nil, map[string]bool{})
	return func(b []byte, v reflect.Value) ([]byte, error) {
		start := len(b)
		b = append(b, '{')
		for i := range members {
			m := &members[i]
			f := v.Field(m.index[0])
			if len(m.index) > 1 {
				f = f.Field(m.index[1])
			}
			switch m.kind {
			case reflect.Pointer:
				if f.IsNil() {
					continue
				}
			case reflect.Slice, reflect.String:
				if f.Len() == 0 {
					continue
				}
			}
			before := len(b)
			if before > start+1 {
				b = append(b, ',')
			}
			b = append(b, m.name...)
			at := len(b)
			var err error
			if b, err = m.value(b, f); err != nil {
				return b, err
			}
			if len(b) == at+2 && b[at] == '{' {
				b = b[:before]
			}
		}
		return append(b, '}'), nil
	}
}

// appendExtension appends an extension: half of all that a bundle is made of.
func appendExtension(b []byte, e *Extension) (_ []byte, err error) {
	b = append(b, '{')
	if e.Id != nil {
		if b, err = appendText(append(b, `"id":`...), *e.Id); err != nil {
			return b, err
		}
		b = append(b, ',')
	}
	if b, err = appendText(append(b, `"url":`...), e.Url); err != nil {
		return b, err
	}
	if len(e.Extension) > 0 {
		b = append(b, `,"extension":[`...)
		for i := range e.Extension {
			if i > 0 {
				b = append(b, ',')
			}
			if b, err = appendExtension(b, &e.Extension[i]); err != nil {
				return b, err
			}
		}
		b = append(b, ']')
	}
	if b, err = e.appendValue(b); err != nil {
		return b, err
	}
	return append(b, '}'), nil
}

// appendValue appends the one value that an extension has, the frequent first.
func (e *Extension) appendValue(b []byte) ([]byte, error) {
	text := func(name string, s *string) ([]byte, error) { return appendText(append(b, name...), *s) }
	object := func(name string, v any) ([]byte, error) { return appendResource(append(b, name...), v) }
	switch {
	case e.ValueCode != nil:
		return text(`,"valueCode":`, e.ValueCode)
	case e.ValueReference != nil:
		return object(`,"valueReference":`, e.ValueReference)
	case e.ValueString != nil:
		return text(`,"valueString":`, e.ValueString)
	case e.ValueId != nil:
		return text(`,"valueId":`, e.ValueId)
	case e.ValueDate != nil:
		return text(`,"valueDate":`, e.ValueDate)
	case e.ValueDateTime != nil:
		return text(`,"valueDateTime":`, e.ValueDateTime)
	case e.ValueUri != nil:
		return text(`,"valueUri":`, e.ValueUri)
	case e.ValuePeriod != nil:
		return object(`,"valuePeriod":`, e.ValuePeriod)
	case e.ValueCoding != nil:
		return object(`,"valueCoding":`, e.ValueCoding)
	case e.ValueContactPoint != nil:
		return object(`,"valueContactPoint":`, e.ValueContactPoint)
	case e.ValueIdentifier != nil:
		return object(`,"valueIdentifier":`, e.ValueIdentifier)
	case e.ValueHumanName != nil:
		return object(`,"valueHumanName":`, e.ValueHumanName)
	case e.ValueAddress != nil:
		return object(`,"valueAddress":`, e.ValueAddress)
	case e.ValueInteger != nil:
		return strconv.AppendInt(append(b, `,"valueInteger":`...), int64(*e.ValueInteger), 10), nil
	case e.ValuePositiveInt != nil:
		return strconv.AppendInt(append(b, `,"valuePositiveInt":`...), int64(*e.ValuePositiveInt), 10), nil
	case e.ValueBoolean != nil:
		return strconv.AppendBool(append(b, `,"valueBoolean":`...), *e.ValueBoolean), nil
	}
	return b, nil
}
