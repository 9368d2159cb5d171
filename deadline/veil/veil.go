// Package veil lets values that hold content of a record say what they are and
// nothing more, wherever somebody prints or logs them. The fmt and slog methods
// of such types call it; what they hold leaves by their codecs and members alone.
//
// A few documents have a member named Format and so no method of that name:
// String and GoString stand in, and a verb that fits neither ("%t" of a list of
// plans) still prints. So does "%p" of what is no pointer. Vet complains of both.
package veil

import (
	"fmt"
	"io"
	"log/slog"
	"reflect"
	"strconv"
)

// Text returns the type of v, its own id and its revision where it has them, as
// in "plan.Need(aaaaaaaaaa)" and "plan.Plan(aaaaaaaaaaaaaaaaaaaaaaaaaa, revision
// 3)". What has not the form of an id is not told.
func Text(v any) string {
	at := reflect.ValueOf(v)
	if !at.IsValid() {
		return "nil"
	}
	for at.Kind() == reflect.Pointer && !at.IsNil() {
		at = at.Elem()
	}
	text := at.Type().String()
	if at.Kind() != reflect.Struct {
		return text
	}
	id := member(at, "ID", reflect.String)
	if !id.IsValid() {
		id = member(at, "PlanID", reflect.String)
	}
	if !id.IsValid() || !isID(id.String()) {
		return text
	}
	text += "(" + id.String()
	if n := member(at, "Revision", reflect.Int); n.IsValid() && n.Int() > 0 {
		text += ", revision " + strconv.FormatInt(n.Int(), 10)
	}
	return text + ")"
}

// member returns v's own member of that name and kind, never an embedded one's.
func member(v reflect.Value, name string, kind reflect.Kind) reflect.Value {
	f, ok := v.Type().FieldByName(name)
	if !ok || len(f.Index) != 1 || f.Type.Kind() != kind {
		return reflect.Value{}
	}
	return v.FieldByIndex(f.Index)
}

// isID reports whether a text is an id of a plan, of a part or of a resource of
// FHIR. An identity code is none of them, nor is a word.
func isID(s string) bool {
	switch len(s) {
	case 10, 26:
		return each(s, func(c byte) bool { return 'a' <= c && c <= 'z' || '2' <= c && c <= '7' })
	case 36:
		return each(s, func(c byte) bool { return 'a' <= c && c <= 'f' || '0' <= c && c <= '9' || c == '-' })
	}
	return false
}

func each(s string, ok func(byte) bool) bool {
	for i := range len(s) {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

// Format writes [Text] whatever the verb and the flags: it is what a type's own
// Format calls.
func Format(f fmt.State, v any) { _, _ = io.WriteString(f, Text(v)) }

// Value is [Text] for a type's own LogValue.
func Value(v any) slog.Value { return slog.StringValue(Text(v)) }

// Attr is a ReplaceAttr for [slog.HandlerOptions]. slog's JSON handler writes a
// list, a map or a struct of somebody else's by [encoding/json], which asks none
// of its members how they want to be logged; Attr lets fmt write them, which
// does. Unexported members that hold a value, not a pointer, are beyond every
// method: fmt itself cannot ask them.
func Attr(_ []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() != slog.KindAny {
		return a
	}
	switch reflect.ValueOf(a.Value.Any()).Kind() {
	case reflect.Struct, reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		if _, ok := a.Value.Any().(error); ok {
			return a
		}
		if _, ok := a.Value.Any().(*slog.Source); ok {
			return a
		}
		a.Value = slog.StringValue(fmt.Sprintf("%+v", a.Value.Any()))
	}
	return a
}
