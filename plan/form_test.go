package plan_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the reader matches and what the published pattern says are one thing:
// for every text that is one sign away from an example, and for every length of
// it.
func TestFormsMatchTheirPatterns(t *testing.T) {
	const signs = "\x00 !#%+,-./0123456789:;<=?@ABFGWYZ[\\]^_`abfghmwyz{|~\x7fåä\u212a"
	for _, form := range plan.Forms() {
		t.Run(form.Tag, func(t *testing.T) {
			pattern := regexp.MustCompile(form.Pattern)
			require.NotEmpty(t, form.Example)
			require.True(t, form.Match(form.Example), "the example is one")
			good, bad := 0, 0
			same := func(text string) {
				want := pattern.MatchString(text)
				require.Equal(t, want, form.Match(text), "%q", text)
				if want {
					good++
				} else {
					bad++
				}
			}
			examples := []string{form.Example, strings.ToUpper(form.Example), strings.ToLower(form.Example), "00:00", "19:59", "20:00", "23:59", "24:00", "2:00",
				"a/b", "text/plain", "https://a", "urn:a", "a:", ":a", "a1+.-:x", "aa", "a-b", "fi-FI"}
			for _, example := range examples {
				same(example)
				for at := range len(example) {
					same(example[:at])
					same(example[:at] + example[at+1:])
					for _, sign := range signs {
						same(example[:at] + string(sign) + example[at+1:])
						same(example[:at] + string(sign) + example[at:])
					}
				}
				for _, sign := range signs {
					same(example + string(sign))
				}
				for n := range 140 {
					same(example + strings.Repeat("a", n))
					same(strings.Repeat(example[:1], n))
				}
			}
			assert.Positive(t, good)
			assert.Positive(t, bad)
			assert.False(t, form.Match(""), "the empty text never is")
		})
	}
}
