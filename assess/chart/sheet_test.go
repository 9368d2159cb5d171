package chart_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sheetHeight is how much of a picture of 150 mm stands on a sheet of A4.
const sheetHeight = 360 * 297 / 150.0

var (
	shift = regexp.MustCompile(`\[data-sheet="(\d+)"\]\{transform:translateY\(([\d.]+)px\)`)
	part  = regexp.MustCompile(`<g data-sheet="(\d+)">|<g[ >]|</g>|<tspan x="[\d.]+" y="([\d.]+)"`)
)

// baselines are where the lines of a picture stand in print.
func baselines(t *testing.T, svg string) (at []float64) {
	t.Helper()
	number := func(s string) float64 {
		n, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		return n
	}
	down := map[string]float64{}
	for _, m := range shift.FindAllStringSubmatch(svg, -1) {
		down[m[1]] = number(m[2])
	}
	var open []float64
	for _, m := range part.FindAllStringSubmatch(svg, -1) {
		switch {
		case m[2] != "":
			y := number(m[2])
			for _, by := range open {
				y += by
			}
			at = append(at, y)
		case m[0] == "</g>":
			open = open[:len(open)-1]
		default:
			open = append(open, down[m[1]])
		}
	}
	return at
}

// A picture that is printed by itself is cut between its pieces: no line stands on the end of a sheet, none over another,
// and no heading last.
func TestNoLineIsCutInPrint(t *testing.T) {
	long := said(assess.ItemChildStrengths)
	for name, picture := range map[string]chart.Picture{
		"voices": chart.AllVoices(assess.Read(civil.Date{}, crowded().Assessment)),
		"change": chart.Change(long, assess.Read(civil.Date{}, crowded().Assessment)),
	} {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			svg := draw(t, picture, chart.Options{Lang: l})
			assert.Contains(t, svg, "svg:root{page:sheet", name)
			assert.Equal(t, 1, strings.Count(svg, "<style>"), name)
			for _, y := range baselines(t, svg) {
				for end := sheetHeight; end < y+20; end += sheetHeight {
					assert.False(t, y > end-5 && y < end+12, "%s, %s: a line at %g is cut at %g", name, l, y, end)
				}
			}
		}
	}
	assert.NotContains(t, draw(t, chart.OneVoice(said(assess.ItemChildSelf), assess.Speaker{Voice: assess.VoiceChild}), chart.Options{}), "<style", "one sheet")
}
