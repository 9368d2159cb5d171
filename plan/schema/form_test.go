package schema_test

import (
	"regexp"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestForms(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range plan.Forms() {
		assert.True(t, f.Match(f.Example), "%s: its own example", f.Tag)
		assert.False(t, f.Match(""), "%s: the empty text never has a form", f.Tag)
		assert.Regexp(t, `^[A-Z].* \([^()]+\)\.$`, f.Means, f.Tag)
		assert.False(t, seen[f.Tag], "%s stands twice", f.Tag)
		seen[f.Tag] = true
	}
}

// What a form's function takes is what its pattern takes.
func FuzzFormsAreTheirPatterns(f *testing.F) {
	type form struct {
		match   func(string) bool
		pattern *regexp.Regexp
	}
	forms := map[string]form{}
	for _, one := range plan.Forms() {
		forms[one.Tag] = form{one.Match, regexp.MustCompile(one.Pattern)}
		for _, text := range []string{
			one.Example, one.Example[1:], one.Example + one.Example, one.Example + "\n", " " + one.Example, one.Example + "é",
			"a", "aa", "aaa-b", "aaa-bc", "a:", "a:b", "1:b", "a/b", "a/b/", "/b", "23:59", "24:00", "2:00", "00:60", "zz", "zzzz", "\x00", "\xff", "٣", "K",
		} {
			f.Add(text)
		}
	}
	require.NotEmpty(f, forms)
	f.Fuzz(func(t *testing.T, text string) {
		for tag, f := range forms {
			require.Equal(t, f.pattern.MatchString(text), f.match(text), "%s on %q", tag, text)
		}
	})
}
