package assess_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/stretchr/testify/assert"
)

// Each form of text is read as its pattern, which others get in the schema, says.
func TestForms(t *testing.T) {
	var tags []string
	for _, form := range slices.Concat(assess.Forms(), assess.SchemeForms()) {
		tags = append(tags, form.Tag)
		pattern := regexp.MustCompile(form.Pattern)
		assert.True(t, form.Match(form.Example), "%s: its own example", form.Tag)
		assert.Regexp(t, `^[A-Z].* \([^()]+\)\.$`, form.Means, form.Tag)
		for _, text := range []string{
			"", "a", "A", "1", "-", "ab", "fi", "FI", "sv-FI", "sv-", "-FI", "sv--FI", "sv-F", "abcd", "k3q7xw2mza", "k3q7xw2mz", "k3q7xw2mzaa", "k1q7xw2mza", "K3q7xw2mza",
			"several-needs", "Several-needs", "a_b", "a.b:c", "a b", "ä", "kuopio:7f3a9c", strings.Repeat("x", 128), strings.Repeat("x", 129),
		} {
			assert.Equal(t, pattern.MatchString(text), form.Match(text), "%s on %q", form.Tag, text)
		}
	}
	assert.Equal(t, []string{"localid", "langtag", "subject", "code"}, tags)
}
