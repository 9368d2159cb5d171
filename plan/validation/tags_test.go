package validation_test

import (
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/validation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each tag of size on each kind of value: the rule, its number and what it
// speaks of.
func TestTagsOfSize(t *testing.T) {
	v := validator.New()
	for _, row := range []struct {
		name  string
		value any
		tag   string
		rule  string
		limit int
		of    string
	}{
		{"text too short", "ab", "min=3", "form.too-short", 3, ""},
		{"text too long", "abcd", "max=3", "form.too-long", 3, ""},
		{"number too small", 2, "min=3", "form.too-small", 3, ""},
		{"number too large", 4, "max=3", "form.too-large", 3, ""},
		{"list too short", []int{1}, "min=2", "form.too-few", 2, ""},
		{"list too long", []int{1, 2, 3}, "max=2", "form.too-many", 2, ""},
		{"map too small", map[string]int{"a": 1}, "min=2", "form.too-few", 2, ""},
		{"map too large", map[string]int{"a": 1, "b": 2, "c": 3}, "max=2", "form.too-many", 2, ""},
		{"array too long", [3]int{1, 2, 3}, "max=2", "form.too-many", 2, ""},
		{"array too short", [1]int{1}, "min=2", "form.too-few", 2, ""},
		{"at least", 2, "gte=3", "form.too-small", 3, ""},
		{"more than", 3, "gt=3", "form.too-small", 4, ""},
		{"at most", 4, "lte=3", "form.too-large", 3, ""},
		{"less than", 3, "lt=3", "form.too-large", 2, ""},
		{"text longer than", "abc", "gt=3", "form.too-short", 4, ""},
		{"text shorter than", "abc", "lt=3", "form.too-long", 2, ""},
		{"length, too long", "abcd", "len=3", "form.too-long", 3, ""},
		{"length, too short", "ab", "len=3", "form.too-short", 3, ""},
		{"length in characters", "ää", "len=3", "form.too-short", 3, ""},
		{"list of a length, too long", []int{1, 2, 3}, "len=2", "form.too-many", 2, ""},
		{"list of a length, too short", []int{1}, "len=2", "form.too-few", 2, ""},
		{"map of a length, too short", map[string]int{"a": 1}, "len=2", "form.too-few", 2, ""},
		{"array of a length, too short", [1]int{1}, "len=2", "form.too-few", 2, ""},
		{"map of a length, too large", map[string]int{"a": 1, "b": 2, "c": 3}, "len=2", "form.too-many", 2, ""},
		{"array of a length, too long", [3]int{1, 2, 3}, "len=2", "form.too-many", 2, ""},
		{"another number, smaller", -5, "len=3", "form.too-small", 3, ""},
		{"another number, larger", 5, "len=3", "form.too-large", 3, ""},
		{"another count, smaller", uint(1), "len=3", "form.too-small", 3, ""},
		{"another count, larger", uint64(1 << 63), "len=3", "form.too-large", 3, ""},
		{"a fraction, smaller", 2.5, "len=3", "form.too-small", 3, ""},
		{"a fraction, larger", 3.5, "len=3", "form.too-large", 3, ""},
		{"another text", "b", "eq=a", "form.pattern", 0, "a"},
		{"another number", 5, "eq=7", "form.pattern", 0, "7"},
		{"none of these", "c", "oneof=a b", "form.enum", 0, "a b"},
		{"none of these numbers", 9, "oneof=1 2", "form.enum", 0, "1 2"},
		{"not there", "", "required", "form.required", 0, ""},
		{"no list", []int(nil), "required", "form.too-few", 1, ""},
		{"a form of validator's own", "x", "uuid4", "form.pattern", 0, "uuid4"},
		{"a form with a number", "x", "startswith=7", "form.pattern", 0, "startswith"},
	} {
		t.Run(row.name, func(t *testing.T) {
			list := validation.Issues(v.Var(row.value, row.tag))
			require.Len(t, list, 1)
			assert.Equal(t, []any{row.rule, row.limit, row.of}, []any{list[0].Rule, list[0].Limit, list[0].Of})
			assert.Equal(t, issue.SeverityError, list[0].Severity)
		})
	}
	assert.Nil(t, validation.Issues(nil))
	assert.Panics(t, func() { validation.Issues(v.Struct(7)) }, "only structs can be checked")
}
