package whereabouts

import (
	"reflect"
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/plan"
)

// In reports whether any text of a value of the model, at any depth, tells what is
// asked for. A person's name is asked about only where it holds a number: a farm may
// be called as its people are.
func In(v reflect.Value, tells func(text string) bool) bool {
	switch v.Kind() {
	case reflect.String:
		return v.Len() > 0 && tells(v.String())
	case reflect.Pointer:
		return !v.IsNil() && In(v.Elem(), tells)
	case reflect.Slice:
		for i := range v.Len() {
			if In(v.Index(i), tells) {
				return true
			}
		}
	case reflect.Struct:
		if name, ok := reflect.TypeAssert[plan.Name](v); ok {
			text := name.Given + " " + name.Family
			return strings.ContainsFunc(text, unicode.IsDigit) && tells(text)
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && In(v.Field(i), tells) {
				return true
			}
		}
	}
	return false
}

// HoldsText reports whether values of a type hold texts at any depth.
func HoldsText(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String:
		return true
	case reflect.Slice, reflect.Pointer:
		return HoldsText(t.Elem())
	case reflect.Struct:
		for f := range t.Fields() {
			if f.IsExported() && HoldsText(f.Type) {
				return true
			}
		}
	}
	return false
}
