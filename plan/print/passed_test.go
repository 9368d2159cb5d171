package print_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What has passed is not what happens next: on a family's page no day before the day of
// printing stands there, and a limit of the law is not told as an order to them.
func TestFamilyReadsNoPassedDay(t *testing.T) {
	section := regexp.MustCompile(`(?s)<h2>Mitä tapahtuu seuraavaksi</h2>.*?</section>`)
	by := regexp.MustCompile(`<dt>Mihin mennessä</dt><dd>[^<]*?(\d+)\.(\d+)\.(\d+)</dd>`)
	orders := regexp.MustCompile(` on (aloitettava|tarkistettava|toimeenpantava|vaadittava)| on oltava valmis`)
	sections, days := 0, 0
	plans := []*plan.Plan{load(t, "aino"), load(t, "eeli"), load(t, "iida")}
	for p := range sample.Plans(12, *pagesOfSamples) {
		plans = append(plans, p)
	}
	for _, p := range plans {
		for month := range 6 {
			on := civil.MustDate(2026, 3, 25).AddDays(30 * month)
			text := section.FindString(page(t, p, print.Options{Today: on}))
			if text == "" {
				continue
			}
			sections++
			assert.NotRegexp(t, orders, text)
			for _, m := range by.FindAllStringSubmatch(text, -1) {
				days++
				last, err := civil.ParseDate(m[3] + "-" + two(m[2]) + "-" + two(m[1]))
				require.NoError(t, err)
				assert.False(t, last.Before(on), "%s of %s, printed on %s", last, p.ID, on)
			}
		}
	}
	assert.Greater(t, sections, 20)
	assert.Greater(t, days, 20)
}

func two(s string) string { return strings.Repeat("0", 2-len(s)) + s }

// The family's words are of rules that the catalogue of law knows.
func TestFamilyWordsAreOfRules(t *testing.T) {
	known := map[string]bool{}
	for _, r := range fi.Rules() {
		known[r.ID] = true
	}
	require.NotEmpty(t, print.FamilyRules())
	for _, id := range print.FamilyRules() {
		assert.True(t, known[id], id)
	}
}
