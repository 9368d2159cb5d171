// Package tags writes the JSON Schema (draft 2020-12) of Go types by their
// `json` and `validate` tags: what github.com/invopop/jsonschema knows of the
// types, and beside it every limit that github.com/go-playground/validator
// reads from the tags. The schemas of plan and assessment are made with it, and
// vendors can run it over types of their own.
//
// Nothing is left out in silence: a tag or type that it cannot express is an
// error. The schema is that of documents as [issue.NewReader] takes them: no
// member beside the named ones, no null, no empty text (a member without a
// value is left out), an empty list counts as none, 1.0 is an integer.
//
// Of tags it knows required, omitempty, min, max, len, gt, gte, lt, lte, eq, ne,
// oneof, unique, dive, required_with, required_without, required_if,
// required_unless, excluded_with, excluded_if, and the forms that it is given.
// Of types it knows structs, pointers, slices, strings, bools, numbers,
// time.Time, days, instants, code sets, types with a method JSONSchema, and
// those that it is told of.
package tags
