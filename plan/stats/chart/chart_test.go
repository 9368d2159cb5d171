package chart_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/stats/chart"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var today = civil.MustParseDate("2026-09-30")

func rowsOf(t *testing.T, seed uint64, plans, minCell int, by ...stats.Field) []stats.Row {
	t.Helper()
	c, err := stats.Count(sample.Plans(seed, plans), stats.Options{On: today, By: by})
	require.NoError(t, err)
	return c.Rows(minCell)
}

// group is a panel as whoever looks at the picture has it.
type group struct {
	Circles []struct {
		CX string `xml:"cx,attr"`
		CY string `xml:"cy,attr"`
	} `xml:"circle"`
	Texts []string `xml:"text"`
	Paths []struct {
		D string `xml:"d,attr"`
	} `xml:"path"`
}

type picture struct {
	Title  string  `xml:"title"`
	Desc   string  `xml:"desc"`
	Lang   string  `xml:"lang,attr"`
	Groups []group `xml:"g"`
}

func drawn(t *testing.T, rows []stats.Row, o chart.Options) picture {
	t.Helper()
	var b strings.Builder
	require.NoError(t, chart.WriteSVG(&b, rows, o))
	var p picture
	require.NoError(t, xml.Unmarshal([]byte(b.String()), &p))
	return p
}

var fraction = regexp.MustCompile(`\((\d+)/(\d+)\)`)

// Whoever measures a picture, and reads every word of it, learns the shares that
// the rows tell and no other: no point, and no number, where a row is suppressed.
func TestPicturesTellNoMore(t *testing.T) {
	suppressed, told := 0, 0
	for seed := range uint64(6) {
		for _, by := range [][]stats.Field{nil, {stats.ByMunicipality}, {stats.ByAge, stats.ByKind}} {
			rows := rowsOf(t, seed, 40+60*int(seed), 5, by...) //nolint:gosec // small
			p := drawn(t, rows, chart.Options{MinCell: 5})
			groups, order := map[string][]stats.Row{}, []string{}
			for _, r := range rows {
				name := r.Indicator.ID + "|" + strings.Join(r.By, "|")
				if groups[name] == nil {
					order = append(order, name)
				}
				groups[name] = append(groups[name], r)
			}
			require.Len(t, p.Groups, len(order))
			for i, name := range order {
				points := p.Groups[i].Circles
				for _, r := range groups[name] {
					share, ok := r.Share()
					if !ok {
						suppressed++
						continue
					}
					told++
					require.NotEmpty(t, points, "a share that is told has its point")
					y, err := strconv.ParseFloat(points[0].CY, 64)
					require.NoError(t, err)
					assert.InDelta(t, share, (52+80-y)/80, 0.001)
					points = points[1:]
				}
				require.Empty(t, points, "a point without a share")
			}
			text := p.Desc
			for _, g := range p.Groups {
				text += strings.Join(g.Texts, " ")
			}
			for _, found := range fraction.FindAllStringSubmatch(text, -1) {
				above, _ := strconv.Atoi(found[1])
				below, _ := strconv.Atoi(found[2])
				require.GreaterOrEqual(t, above, 5)
				require.GreaterOrEqual(t, below-above, 5)
				require.True(t, slices.ContainsFunc(rows, func(r stats.Row) bool { return !r.Suppressed && r.Numerator == above && r.Denominator == below }))
			}
		}
	}
	assert.Positive(t, suppressed)
	assert.Positive(t, told)
}

// The page has the numbers of every row, in each language, and says of how many it
// tells nothing.
func TestPage(t *testing.T) {
	rows := rowsOf(t, 5, 300, 5)
	for _, row := range []struct {
		lang  code.Lang
		wants []string
	}{
		{code.FI, []string{`<html lang="fi">`, "Luvut alle 5", "30.9.2026", "peitetty", "Yhteinen aika pidetty", "Osoittaja"}},
		{code.SV, []string{`<html lang="sv">`, "Tal under 5", "30.9.2026", "dold", "Gemensam tid hållen", "Täljare"}},
		{code.EN, []string{`<html lang="en">`, "Numbers under 5", "30 September 2026", "suppressed", "Joint meeting held", "Numerator"}},
	} {
		var b strings.Builder
		require.NoError(t, chart.WriteHTML(&b, rows, chart.Options{Lang: row.lang, On: today, MinCell: 5}))
		for _, want := range append(row.wants, "<svg ", "<th scope=\"col\"") {
			assert.Contains(t, b.String(), want)
		}
		for _, r := range rows {
			if !r.Suppressed {
				assert.Contains(t, b.String(), fmt.Sprintf(`<td class="n">%d</td><td class="n">%d</td>`, r.Numerator, r.Denominator))
			}
		}
		assert.NotContains(t, b.String(), "%!", "every word has its number")
		assert.Equal(t, 1, strings.Count(b.String(), "http"), "nothing from elsewhere, but the name of SVG")
	}
	var all strings.Builder
	require.NoError(t, chart.WriteHTML(&all, rowsOf(t, 5, 300, 0), chart.Options{}))
	assert.Contains(t, all.String(), "not for publication", "a page that suppresses nothing says so")
}

// Numbers of a cohort say whose they are, to those who look and to those who listen; others say nothing of it.
func TestCohort(t *testing.T) {
	cohort := civil.Period{From: civil.MustParseDate("2025-10-01"), To: civil.MustParseDate("2026-03-31")}
	for l, want := range map[code.Lang]string{
		code.FI: "Suunnitelmat, joiden asia otettiin ensi kerran puheeksi 1.10.2025–31.3.2026. ",
		code.SV: "Planer vars ärende först togs upp 1.10.2025–31.3.2026. ",
		code.EN: "Plans whose matter was first raised 1 October 2025–31 March 2026. ",
	} {
		var page, all strings.Builder
		require.NoError(t, chart.WriteHTML(&page, nil, chart.Options{Lang: l, Cohort: cohort}))
		assert.Contains(t, page.String(), "<p>"+want)
		assert.Contains(t, drawn(t, nil, chart.Options{Lang: l, Cohort: cohort}).Desc, want)
		require.NoError(t, chart.WriteHTML(&all, nil, chart.Options{Lang: l}))
		assert.NotContains(t, all.String(), want[:12])
	}
}

// What a register holds in its names stays text; what has no cases has no point; an
// empty picture is a picture; only the latest windows are drawn.
func TestEdges(t *testing.T) {
	half := func(i int) civil.Period { return stats.HalfYear(civil.MustParseDate("2020-05-01").AddMonths(6 * i)) }
	row := stats.Row{Indicator: stats.Indicators()[0], Window: half(0), By: []string{`<script>"&`}, Numerator: 30, Denominator: 40, Flaws: []stats.Part{{Kind: stats.PartUnread, Withheld: true}}}
	var b strings.Builder
	require.NoError(t, chart.WriteHTML(&b, []stats.Row{row}, chart.Options{Lang: code.FI}))
	assert.NotContains(t, b.String(), "<script>")
	assert.Contains(t, b.String(), "&lt;script&gt;")
	assert.Contains(t, b.String(), "75,0\u00a0%")
	assert.Contains(t, b.String(), "asiakirjoja ei voitu lukea: –")
	none := row
	none.Numerator, none.Denominator = 0, 0
	assert.Empty(t, drawn(t, []stats.Row{none}, chart.Options{}).Groups[0].Circles)
	assert.Empty(t, drawn(t, nil, chart.Options{}).Groups)
	var many []stats.Row
	for i := range 11 {
		r := row
		r.Window = half(i)
		many = append(many, r)
	}
	p := drawn(t, many, chart.Options{Lang: code.SV})
	assert.Len(t, p.Groups[0].Circles, 8)
	assert.Equal(t, "sv", p.Lang)
	assert.NotContains(t, p.Desc, "4–9/2020")
	assert.Contains(t, p.Desc, "10/2021–3/2022: 75,0\u00a0% (30/40)")
	full := errors.New("the disk is full")
	require.ErrorIs(t, chart.WriteSVG(failing{full}, many, chart.Options{}), full)
	require.ErrorIs(t, chart.WriteHTML(failing{full}, many, chart.Options{}), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func ExampleWriteHTML() {
	c, err := stats.Count(sample.PlansOf(sample.CountyYear, 1, 2000), stats.Options{On: civil.MustParseDate("2025-03-31")})
	if err != nil {
		fmt.Println(err)
		return
	}
	var page strings.Builder
	err = chart.WriteHTML(&page, c.Rows(5), chart.Options{Lang: code.SV, On: c.Options().On, MinCell: 5})
	fmt.Println(err, strings.Contains(page.String(), "Tal under 5"))
	// Output: <nil> true
}

func ExampleWriteSVG() {
	row := stats.Row{Indicator: stats.Indicators()[0], Window: stats.HalfYear(civil.MustParseDate("2026-05-01")), Numerator: 48, Denominator: 50}
	var svg strings.Builder
	err := chart.WriteSVG(&svg, []stats.Row{row}, chart.Options{})
	fmt.Println(err, strings.Contains(svg.String(), "4–9/2026: 96.0% (48/50)"))
	// Output: <nil> true
}

// No line of a title reaches into the panel beside it, in wide letters either.
func TestTitlesKeepToTheirPanel(t *testing.T) {
	bold := regexp.MustCompile(`font-weight="bold">([^<]*)<`)
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		var b strings.Builder
		require.NoError(t, chart.WriteSVG(&b, rowsOf(t, 5, 40, 5), chart.Options{Lang: l, MinCell: 5}))
		found := bold.FindAllStringSubmatch(b.String(), -1)
		require.NotEmpty(t, found)
		for _, m := range found {
			assert.LessOrEqual(t, len([]rune(html.UnescapeString(m[1]))), 34, m[1])
		}
	}
}
