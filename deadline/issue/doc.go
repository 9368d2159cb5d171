// Package issue says what is wrong with a document, where, and by which rule,
// and reads JSON strictly into such issues.
//
// An [Issue] holds a JSON Pointer, a rule id and numbers, never a value or an
// unknown name of the document: those may be content of a record. Words come
// last: each package keeps a catalogue of its rules ([Rule]) with words in
// Finnish, Swedish and English, and [Catalogue.Words] joins the two.
//
// [NewReader] compiles the `json` and `validate` tags of a Go type into a
// [Reader] that reads bytes once, refuses what the type does not name, and
// reports all problems at once.
package issue
