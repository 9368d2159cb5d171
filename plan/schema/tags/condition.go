package tags

import (
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// condition puts a rule that looks at other members into the parent: if these
// hold, then this member must, or may not, be there.
func (m *member) condition(name, arg string, t reflect.Type, item bool) {
	fields := words(arg)
	paired := strings.HasSuffix(name, "_if") || strings.HasSuffix(name, "_unless")
	if item || len(fields) == 0 || paired && len(fields)%2 != 0 {
		m.refuse(name+"="+arg, "a condition belongs to a member and names fields beside it")
		return
	}
	var all []*jsonschema.Schema
	for i := 0; i < len(fields); i++ {
		other, ok := m.owner.FieldByName(fields[i])
		if !ok {
			m.refuse(name+"="+arg, "no field "+fields[i]+" beside this one; to validator the rule would never hold")
			return
		}
		var holds *jsonschema.Schema
		if paired {
			holds = m.equals(other, fields[i+1])
			i++
		} else {
			holds = m.present(other)
		}
		if holds == nil {
			m.refuse(name+"="+arg, "no schema for this condition")
			return
		}
		all = append(all, holds)
	}
	there := m.present(m.field)
	if there == nil {
		m.refuse(name+"="+arg, "no schema for the presence of "+t.String())
		return
	}
	not := func(s *jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{Not: s} }
	rule := &jsonschema.Schema{Then: there}
	switch name {
	case "required_with":
		rule.If = &jsonschema.Schema{AnyOf: all}
	case "required_without":
		rule.If = not(&jsonschema.Schema{AllOf: all})
	case "required_if":
		rule.If = &jsonschema.Schema{AllOf: all}
	case "required_unless":
		rule.If = not(&jsonschema.Schema{AnyOf: all})
	case "excluded_with":
		rule.If, rule.Then = &jsonschema.Schema{AnyOf: all}, not(there)
	case "excluded_if":
		rule.If, rule.Then = &jsonschema.Schema{AllOf: all}, not(there)
	}
	m.parent.AllOf = append(m.parent.AllOf, rule)
}

// equals is the schema of an object whose member f has a value; nil for none.
func (m *member) equals(f reflect.StructField, arg string) *jsonschema.Schema {
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	value, ok := constant(t, arg)
	if !ok {
		return nil
	}
	return with(f, &jsonschema.Schema{Const: value})
}

// present is the schema of an object in which the member f is there as
// validator sees it: an empty list, 0 and false are not. Nil for a struct in
// place, of which nobody can tell.
func (m *member) present(f reflect.StructField) *jsonschema.Schema {
	one := uint64(1)
	switch kind := f.Type.Kind(); {
	case m.known(f.Type), kind == reflect.String, kind == reflect.Pointer:
		return with(f, nil)
	case kind == reflect.Slice:
		return with(f, &jsonschema.Schema{MinItems: &one})
	case kind == reflect.Bool:
		return with(f, &jsonschema.Schema{Const: true})
	case numeric(f.Type):
		return with(f, &jsonschema.Schema{Not: &jsonschema.Schema{Enum: []any{0}}})
	}
	return nil
}

// with is the schema of an object that has the member f, of schema s.
func with(f reflect.StructField, s *jsonschema.Schema) *jsonschema.Schema {
	name := issue.MemberName(f)
	object := &jsonschema.Schema{Required: []string{name}}
	if s != nil {
		object.Properties = jsonschema.NewProperties()
		object.Properties.Set(name, s)
	}
	return object
}
