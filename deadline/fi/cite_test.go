package fi_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
)

// Citations are found in any text as these patterns, slow and easy to read, find
// them.
func TestCitationsAreFoundAsPatternsFindThem(t *testing.T) {
	bare := regexp.MustCompile(`\b\d{1,4}/\d{4} \d+ (?:[a-z] )?(?:§|kap\.)`)
	chapter := regexp.MustCompile(`\b(\d+) luku (\d+ (?:[a-z] )?§)`)
	pieces := []string{
		"150/1930", "150/1930 2 §", "12345/1930 2 §", "150/193 2 §", "a150/1930 2 §", "150/19300 2 §", "4", "4 luku 3 §", "1 luku 2 a §", "x4 luku 3 §",
		"10", " ", "§", " luku ", "2 b §", "(", ")", "kap.", "4 kap. 3 §", "a", "aa", "_", "ä", "/", "1930", "150/1930 2 a", "2 ab §",
	}
	random := rand.New(rand.NewPCG(22, 3))
	found := 0
	for range 20_000 {
		var b strings.Builder
		for range 1 + random.IntN(8) {
			b.WriteString(pieces[random.IntN(len(pieces))])
			if random.IntN(2) == 0 {
				b.WriteByte(' ')
			}
		}
		text := strings.TrimSpace(b.String())
		cite := func(l code.Lang) string { return fi.Cite(deadline.Rule{Section: text}, l) }
		sv := bare.ReplaceAllStringFunc(strings.ReplaceAll(text, " luku ", " kap. "), func(c string) string {
			if c, ok := strings.CutPrefix(c, "150/1930 "); ok {
				return "lagen om beräknande av laga tid (150/1930) " + c
			}
			return c
		})
		if en := chapter.ReplaceAllString(text, "ch. $1, $2"); assert.Equal(t, en, cite(code.EN), text) && assert.Equal(t, sv, cite(code.SV), text) && (en != text || sv != strings.ReplaceAll(text, " luku ", " kap. ")) {
			found++
		}
		if t.Failed() {
			return
		}
	}
	assert.Greater(t, found, 2000, "many texts have a citation")
}

// An identifier that lacks the number or the year leads to another act.
func TestELI(t *testing.T) {
	for number, eli := range map[string]string{
		"417/2007": "http://data.finlex.fi/eli/sd/2007/417/alkup",
		"":         "",
		"417":      "",
		"417/":     "",
		"/2007":    "",
	} {
		assert.Equal(t, eli, fi.ELI(deadline.Act{Number: number}), number)
	}
}
