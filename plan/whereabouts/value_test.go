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
		holds     bool // values of the type hold texts
	}{
		{"text", "", "a MARK", true, true},
		{"another text", "", "a mark", false, true},
		{"list", "", []string{"", "MARK"}, true, true},
		{"another list", "", []string{"", "mark"}, false, true},
		{"struct", "", inner{"MARK"}, true, true},
		{"another struct", "", inner{"mark"}, false, true},
		{"behind a pointer", "a member that can be absent", &inner{"MARK"}, true, true},
		{"behind a pointer, another", "", &inner{"mark"}, false, true},
		{"list of pointers", "", []*inner{nil, {"MARK"}}, true, true},
		{"nothing", "", (*inner)(nil), false, true},
		{"name", "the family Mark lives in Mark street", plan.Name{Given: "MARK", Family: "x"}, false, true},
		{"name with a figure", "an address instead of a name", plan.Name{Given: "MARK", Family: "3"}, true, true},
		{"not exported", "it is in no document", struct{ text string }{"MARK"}, false, false},
		{"no text", "", 7, false, false},
		{"struct without a text", "", struct{ N int }{7}, false, false},
	} {
		assert.Equal(t, row.found, whereabouts.In(reflect.ValueOf(row.value), tells), "%s: %s", row.name, row.why)
		assert.Equal(t, row.holds, whereabouts.HoldsText(reflect.TypeOf(row.value)), row.name)
	}
	always := func(string) bool { return true }
	assert.False(t, whereabouts.In(reflect.ValueOf(""), always), "who says nothing is not asked about")
	assert.True(t, whereabouts.In(reflect.ValueOf("3"), always), "one letter is asked about")
}
