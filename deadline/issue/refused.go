package issue

import (
	"errors"
	"reflect"
	"strconv"
)

// Refused returns the rule that a type says was broken when it did not take a
// text or could not be written as one: the error's own Rule and Of, if it has
// these methods, else form.pattern. The error's words are for nobody: they may
// hold content.
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

// EncodeError says that a value built in Go cannot be written: a format, a code
// or a date that the form needs is not given, or a text is not valid UTF-8.
type EncodeError struct {
	// Of is the code set or form that the value is not of; empty where it is not
	// known.
	Of string
	// Pointer is the place of the value in the document; empty where it is not
	// known, or is the whole.
	Pointer Pointer

	rule string
}

// Issue returns the error as an issue of the form, for whoever tells of a value built
// in Go as of a document.
func (e *EncodeError) Issue() Issue {
	id := e.rule
	if e.Of == "" && (id == "" || id == "form.pattern") {
		id = "json.utf8" // every other text says what it is not of
	}
	rule, _ := readerRules.Find(id)
	i := rule.At(e.Pointer)
	i.Of = e.Of
	return i
}

// NotEncoded returns the error that stands for an encoder's own, whose words may
// repeat content.
func NotEncoded(err error) *EncodeError {
	rule, of := Refused(err)
	return &EncodeError{Of: of, Pointer: placeOf(err), rule: rule}
}

// placeOf returns the place that an encoder's error names in its member
// JSONPointer, as those of encoding/json/v2 do. Structs have no names of members
// but their own, so the place holds no content.
func placeOf(err error) Pointer {
	for ; err != nil; err = errors.Unwrap(err) {
		v := reflect.Indirect(reflect.ValueOf(err))
		if v.Kind() != reflect.Struct {
			continue
		}
		if at := v.FieldByName("JSONPointer"); at.IsValid() && at.Kind() == reflect.String {
			return Pointer(at.String())
		}
	}
	return ""
}

// Error holds no content of the value.
func (e *EncodeError) Error() string {
	text := "issue: a value that the form needs is not given, or a text is not UTF-8"
	if e.Of != "" {
		text = "issue: a value is not given, or is none of " + e.Of
	}
	if e.Pointer != "" {
		text += ": " + strconv.Quote(string(e.Pointer))
	}
	return text
}
