package whereabouts_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
	"github.com/stretchr/testify/assert"
)

// A text is found wherever it stands in a value; a name of a person only where it holds
// a figure, since a family may be called as its street.
func TestTextsOfValues(t *testing.T) {
	type inner struct{ Text string }
	tells := func(text string) bool { return strings.Contains(text, "MARK") }
	for _, row := range []struct {
		name, why string
		value     any
		found     bool
	}{
		{"text", "", "a MARK", true},
		{"another text", "", "a mark", false},
		{"list", "", []string{"", "MARK"}, true},
		{"struct", "", inner{"MARK"}, true},
		{"behind a pointer", "a member that can be absent", &inner{"MARK"}, true},
		{"list of pointers", "", []*inner{nil, {"MARK"}}, true},
		{"nothing", "", (*inner)(nil), false},
		{"name", "the family Mark lives in Mark street", plan.Name{Given: "MARK", Family: "x"}, false},
		{"name with a figure", "an address instead of a name", plan.Name{Given: "MARK", Family: "3"}, true},
		{"no text", "", 7, false},
	} {
		assert.Equal(t, row.found, whereabouts.In(reflect.ValueOf(row.value), tells), "%s: %s", row.name, row.why)
		assert.Equal(t, row.name != "no text", whereabouts.HoldsText(reflect.TypeOf(row.value)), row.name)
	}
}
