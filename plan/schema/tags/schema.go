package tags

import (
	"errors"
	"fmt"
	"maps"
	"reflect"

	"github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Options say what a schema needs beside the types and their tags.
type Options struct {
	// ID is the schema's $id; empty for none.
	ID string
	// Forms are the forms of text that the tags may name.
	Forms []issue.Form
	// Texts are the schemas of types that read themselves from text and that
	// this package does not know.
	Texts map[reflect.Type]jsonschema.Schema
	// Partly makes the schema of documents of which something was taken out, as
	// [issue.NewPartReader] reads them: no member is required, and texts may be empty.
	Partly bool
	// Describe returns the description of a type (field is "") or of its field by
	// Go name, "" for none. Nil describes nothing.
	Describe func(t reflect.Type, field string) string
}

// Error says which tag or type cannot be put into a schema.
type Error struct {
	Type reflect.Type
	// Field is the Go name; empty where the type itself is the trouble.
	Field string
	// Tag is the part of the `validate` tag; empty where the field's type is the
	// trouble.
	Tag string
	// Why is a sentence for the programmer.
	Why string
}

// Error names the place and says why.
func (e *Error) Error() string {
	return fmt.Sprintf("tags: %v.%s %q: %s", e.Type, e.Field, e.Tag, e.Why)
}

// Schema returns the schema of t, a struct type. Definitions are named by
// package and type, "PlanChild", code sets and forms by their own names,
// "CodeTrack" and "FormLocalid", and have a title. All that cannot be put into a schema is in the error, which
// joins an [*Error] for each.
func Schema(t reflect.Type, o Options) (*jsonschema.Schema, error) {
	w := &writer{options: o, forms: map[string]issue.Form{}, defs: jsonschema.Definitions{}}
	for _, form := range o.Forms {
		w.forms[form.Tag] = form
	}
	w.types = w.survey(t)
	if len(w.errs) > 0 {
		return nil, errors.Join(w.errs...)
	}
	root := w.reflect(t)
	for _, st := range w.types.structs {
		def := root
		if st != t || root.Ref != "" {
			def = root.Definitions[w.types.names[st]]
			def.Title = w.types.names[st]
		}
		w.members(def, st)
	}
	maps.Copy(root.Definitions, w.defs)
	if len(w.errs) > 0 {
		return nil, errors.Join(w.errs...)
	}
	return root, nil
}

type writer struct {
	options Options
	forms   map[string]issue.Form
	types   survey
	defs    jsonschema.Definitions // of days, instants, code sets and forms
	errs    []error
}

func (w *writer) fail(t reflect.Type, field, tag, why string) {
	w.errs = append(w.errs, &Error{Type: t, Field: field, Tag: tag, Why: why})
}

// reflect lets jsonschema write the structure: properties, items, references.
func (w *writer) reflect(t reflect.Type) *jsonschema.Schema {
	r := &jsonschema.Reflector{
		ExpandedStruct:             !w.types.recursive,
		RequiredFromJSONSchemaTags: true, // required is for the validate tags to say
		Namer:                      func(t reflect.Type) string { return w.types.names[t] },
		Mapper:                     w.text,
		LookupComment:              w.options.Describe,
	}
	s := r.ReflectFromType(t)
	s.ID = jsonschema.ID(w.options.ID)
	return s
}

// members puts the tags of a struct's fields into its definition, or into that of
// the struct that embeds it.
func (w *writer) members(def *jsonschema.Schema, t reflect.Type) {
	for f := range t.Fields() {
		name := issue.MemberName(f)
		if f.Anonymous && name == "" {
			w.members(def, f.Type)
			continue
		}
		property, ok := def.Properties.Get(name)
		if !ok {
			continue // json:"-"
		}
		m := &member{writer: w, owner: t, field: f, name: name, parent: def}
		m.tags(property, f.Type, f.Tag.Get("validate"), false)
	}
}
