package view_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
)

// A new member of the model is shown to nobody until somebody decides who sees
// it: until there is a row for it in shown.go.
func TestEveryMemberHasARow(t *testing.T) {
	rows := view.Shown()
	found := map[string]bool{}
	eachMember(reflect.TypeFor[plan.Plan](), map[reflect.Type]bool{}, func(member string) {
		found[member] = true
		assert.Contains(t, rows, member, "who may see %s? Decide in shown.go", member)
	})
	for member, n := range rows {
		assert.Contains(t, found, member, "shown.go has a row for a member that is gone")
		assert.Equal(t, 1, n, "%s has two rows", member)
	}
	for _, member := range view.Ties() {
		assert.Contains(t, found, member, "shown.go ties a member that is gone")
	}
}

func eachMember(of reflect.Type, seen map[reflect.Type]bool, f func(string)) {
	if seen[of] {
		return
	}
	seen[of] = true
	for field := range of.Fields() {
		if !field.IsExported() {
			continue
		}
		elem := field.Type
		for elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
			elem = elem.Elem()
		}
		if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); !field.Anonymous {
			f(of.Name() + "." + name)
		}
		if elem.Kind() == reflect.Struct && elem.NumField() > 0 && elem.Field(0).IsExported() {
			eachMember(elem, seen, f)
		}
	}
}
