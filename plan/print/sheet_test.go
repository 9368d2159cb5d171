package print_test

import (
	"regexp"
	"strconv"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A timeline that is printed by itself is cut between two things: no line of it stands on the end of a sheet, none over
// another, and all of it is on the sheets that the style makes.
func TestTimelineIsCutBetweenThings(t *testing.T) {
	const sheet = 360 * 297 / 150.0 // how much of a picture of 150 mm stands on A4
	long := touched(plan.WayPhone, "mothermoth")
	for i := range 60 {
		c := long.Contacts[0]
		c.Day, c.State = civil.MustParseDate("2026-01-11").AddDays(9*i), plan.ContactHeld
		long.Contacts = append(long.Contacts, c)
	}
	number := func(s string) float64 {
		n, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		return n
	}
	for name, p := range map[string]*plan.Plan{"eeli": load(t, "eeli"), "iida": load(t, "iida"), "sixty": long} {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			svg := timeline(t, p, print.Options{Lang: l, Today: civil.MustParseDate("2026-09-05")})
			require.Contains(t, svg, "svg:root{page:sheet", name)
			down := map[string]float64{}
			for _, m := range regexp.MustCompile(`\[data-sheet="(\d+)"\]\{transform:translateY\(([\d.]+)px\)`).FindAllStringSubmatch(svg, -1) {
				down[m[1]] = number(m[2])
			}
			by, last := 0.0, 0.0
			for _, m := range regexp.MustCompile(`<g data-sheet="(\d+)">|</g>|<text x="126" y="(\d+)"`).FindAllStringSubmatch(svg, -1) {
				if m[2] == "" {
					by = down[m[1]]
					continue
				}
				y := number(m[2]) + by
				assert.Greater(t, y, last, "%s, %s: a line over another", name, l)
				last = y
				for end := sheet; end < y+20; end += sheet {
					assert.False(t, y > end-5 && y < end+12, "%s, %s: a line at %g is cut at %g", name, l, y, end)
				}
			}
			sheets := number(regexp.MustCompile(`calc\((\d+)\*297mm`).FindStringSubmatch(svg)[1])
			assert.LessOrEqual(t, last, sheets*sheet, name)
			assert.Greater(t, last, (sheets-1)*sheet, "%s: no empty sheet", name)
		}
	}
	short := timeline(t, touched(plan.WayPhone, "mothermoth"), print.Options{})
	assert.NotContains(t, short, "<style", "one sheet")
}
