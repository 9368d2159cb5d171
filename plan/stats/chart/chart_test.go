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

// place is where a panel stands in its picture and what is drawn in it.
type place struct {
	Transform string `xml:"transform,attr"`
	group
	Said []struct {
		X    float64 `xml:"x,attr"`
		Y    float64 `xml:"y,attr"`
		Text string  `xml:",chardata"`
	} `xml:"text"`
}

// Whoever looks at a picture sees each panel whole and beside the others, the axis with its figures, the line broken where
// nothing is told, a dash there if something is hidden, and below the first window, the last and what was counted in it.
func TestPicture(t *testing.T) {
	half := func(i int) civil.Period { return stats.HalfYear(civil.MustParseDate("2025-05-01").AddMonths(6 * i)) }
	var rows []stats.Row
	add := func(indicator int, window int, above, below int, hidden bool) {
		rows = append(rows, stats.Row{Indicator: stats.Indicators()[indicator], Window: half(window), Numerator: above, Denominator: below, Suppressed: hidden})
	}
	add(0, 0, 10, 40, false)
	add(0, 1, 20, 40, false)
	add(0, 2, 0, 0, true)
	add(0, 3, 30, 40, false)
	add(0, 4, 0, 0, false)
	add(0, 5, 20, 20, false)
	add(1, 0, 1, 3, false)
	add(2, 0, 0, 7, false)
	add(2, 1, 7, 7, false)
	add(3, 0, 0, 0, true)
	var b strings.Builder
	require.NoError(t, chart.WriteSVG(&b, rows, chart.Options{}))
	var p struct {
		ViewBox string  `xml:"viewBox,attr"`
		Width   string  `xml:"width,attr"`
		Desc    string  `xml:"desc"`
		Groups  []place `xml:"g"`
	}
	require.NoError(t, xml.Unmarshal([]byte(b.String()), &p))
	var transforms []string
	for _, g := range p.Groups {
		transforms = append(transforms, g.Transform)
	}
	assert.Equal(t, []string{"translate(0 0)", "translate(250 0)", "translate(500 0)", "translate(0 190)"}, transforms, "three in a line, no two in one place")
	assert.Equal(t, "0 0 750 380", p.ViewBox, "as large as its panels")
	assert.Equal(t, "750", p.Width)
	assert.Contains(t, p.Desc, "share 0–100 %. Service-need assessment started in time: 4–9/2025: 25.0% (10/40); 10/2025–3/2026: 50.0% (20/40); 4–9/2026: suppressed; ")
	assert.Contains(t, p.Desc, "; 4–9/2027: no cases; 10/2027–3/2028: 100.0% (20/20). ", "panel by panel, window by window")

	axis := `M40 132H228 M40 92H228 M40 52H228 `
	for i, want := range []struct{ name, points, dashes, line, said string }{
		{"broken twice", "46,112 81.2,92 151.6,72 222,52", "M112.4 140h8", "M46 112L81.2 92M151.6 72M222 52", "4–9/2025@40,156 10/2027–3/2028@242,156 100.0% (20/20)@242,171"},
		{"one alone stands in the middle", "134,105.3", "", "M134 105.3", "4–9/2025@242,156 33.3% (1/3)@242,171"},
		{"nothing and everything", "46,132 222,52", "", "M46 132L222 52", "4–9/2025@40,156 10/2025–3/2026@242,156 100.0% (7/7)@242,171"},
		{"one that is hidden", "", "M130 140h8", "", "4–9/2025@242,156 suppressed@242,171"},
	} {
		g, points := p.Groups[i], []string{}
		for _, c := range g.Circles {
			points = append(points, c.CX+","+c.CY)
		}
		assert.Equal(t, want.points, strings.Join(points, " "), want.name)
		paths := ""
		for _, d := range g.Paths {
			paths += d.D + " "
		}
		drawn := strings.Join(strings.Fields(axis+want.dashes+" "+want.line), " ")
		assert.Equal(t, drawn, strings.TrimSpace(paths), "%s: the axis, dashes, the curve", want.name)
		var said, figures []string
		titles := 0
		for _, s := range g.Said {
			switch {
			case s.Y < 50:
				titles++
				assert.InDelta(t, 14*titles, s.Y, 0, "one line of a title below the other")
			case s.X < 40:
				figures = append(figures, fmt.Sprintf("%s@%v", s.Text, s.Y-4))
			default:
				said = append(said, fmt.Sprintf("%s@%v,%v", s.Text, s.X, s.Y))
			}
			assert.Less(t, s.Y, 190.0, "inside its panel")
		}
		assert.Positive(t, titles)
		assert.Equal(t, []string{"0 %@132", "50 %@92", "100 %@52"}, figures, "each figure on its line")
		assert.Equal(t, want.said, strings.Join(said, " "), "%s: what stands below", want.name)
	}
}

// A title takes two lines of at most 32 characters; one that needs more ends with dots.
func TestTitles(t *testing.T) {
	for _, row := range []struct{ name, why, group, want string }{
		{"a line that is full", "32 characters fit", "Aaaaa", "Service-need assessment started|in time, Aaaaa"},
		{"the first word too many", "nothing is cut where two lines will do", "Aaaaaaaa Bbbbbbbbbbbbbb", "Service-need assessment started|in time, Aaaaaaaa Bbbbbbbbbbbbbb"},
		{"a letter too many", "the third line is told by dots", "Aaaaaaaa Bbbbbbbbbbbbbbb", "Service-need assessment started|in time, Aaaaaaaa …"},
		{"letters of two bytes", "characters count, not bytes", "Ääääääää Öööööööööööööö", "Service-need assessment started|in time, Ääääääää Öööööööööööööö"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := drawn(t, []stats.Row{{Indicator: stats.Indicators()[0], Window: stats.HalfYear(today), By: []string{row.group}, Suppressed: true}}, chart.Options{})
			lines := p.Groups[0].Texts[:slices.IndexFunc(p.Groups[0].Texts, func(s string) bool { return s == "0 %" })]
			assert.Equal(t, row.want, strings.Join(lines, "|"), row.why)
		})
	}
}

// A window is told as short as it can be, and never shorter: what is told of it is what was counted.
func TestWindows(t *testing.T) {
	for _, row := range []struct{ name, from, to, fi, en string }{
		{"half a year", "2025-04-01", "2025-09-30", "4–9/2025", "4–9/2025"},
		{"over the turn of the year", "2025-10-01", "2026-03-31", "10/2025–3/2026", "10/2025–3/2026"},
		{"a year", "2025-01-01", "2025-12-31", "2025", "2025"},
		{"a year less a month", "2025-01-01", "2025-11-30", "1–11/2025", "1–11/2025"},
		{"a year without January", "2025-02-01", "2025-12-31", "2–12/2025", "2–12/2025"},
		{"two years", "2024-01-01", "2025-12-31", "1/2024–12/2025", "1/2024–12/2025"},
		{"it begins late", "2025-04-02", "2025-09-30", "2.4.2025–30.9.2025", "2 April 2025–30 September 2025"},
		{"it ends early", "2025-04-01", "2025-09-29", "1.4.2025–29.9.2025", "1 April 2025–29 September 2025"},
		{"the first of a month too many", "2025-04-01", "2025-10-01", "1.4.2025–1.10.2025", "1 April 2025–1 October 2025"},
	} {
		t.Run(row.name, func(t *testing.T) {
			one := []stats.Row{{Indicator: stats.Indicators()[0], Window: civil.Period{From: civil.MustParseDate(row.from), To: civil.MustParseDate(row.to)}, Numerator: 1, Denominator: 3}}
			assert.Contains(t, drawn(t, one, chart.Options{Lang: code.FI}).Desc, ": "+row.fi+": 33,3\u00a0% (1/3)")
			assert.Contains(t, drawn(t, one, chart.Options{Lang: code.EN}).Desc, ": "+row.en+": 33.3% (1/3)")
		})
	}
}

// What the page says above and below the pictures follows from what it was given.
func TestPageSays(t *testing.T) {
	window := stats.HalfYear(today)
	hidden := stats.Row{Indicator: stats.Indicators()[0], Window: window, Suppressed: true}
	none := stats.Row{Indicator: stats.Indicators()[0], Window: window}
	one := stats.Row{Indicator: stats.Indicators()[0], Window: window, Numerator: 3, Denominator: 4}
	flawed := one
	flawed.Flaws = []stats.Part{{Kind: stats.PartUnread, Count: 7}, {Kind: stats.PartInvalid, Count: 12}}
	elsewhere := one
	elsewhere.By = []string{"Kuopio"}
	const least, first = "</h1>\n<p>The register's own numbers, not official statistics. ", "<tbody>\n<tr><td>Service-need assessment started in time</td><td>4–9/2026</td>"
	for _, row := range []struct {
		name, why string
		rows      []stats.Row
		o         chart.Options
		want      []string
	}{
		{"no day", "no day is invented", []stats.Row{one}, chart.Options{}, []string{least + "Nothing is suppressed: not for publication.</p>\n<svg"}},
		{"a day", "of which day the numbers are", []stats.Row{one}, chart.Options{On: today}, []string{"</h1>\n<p>As of 30 September 2026. The register"}},
		{"smallest number one", "one hides nothing", []stats.Row{one}, chart.Options{MinCell: 1}, []string{"Nothing is suppressed"}},
		{"smallest number two", "two hides ones", []stats.Row{one}, chart.Options{MinCell: 2}, []string{least + "Numbers under 2, "}},
		{"a number", "numerator, denominator, share", []stats.Row{one}, chart.Options{}, []string{first + `<td class="n">3</td><td class="n">4</td><td class="n">75.0%</td></tr>`}},
		{"no case", "no share of nothing, and nothing hidden", []stats.Row{none}, chart.Options{}, []string{first + `<td class="n">0</td><td class="n">0</td><td class="n">–</td></tr>`}},
		{"a hidden number", "three cells without a number", []stats.Row{hidden}, chart.Options{}, []string{first + `<td class="n">–</td><td class="n">–</td><td class="n">suppressed</td></tr>`}},
		{"flaws", "each with its number", []stats.Row{flawed}, chart.Options{}, []string{
			"<p>All numbers suffer from: " + stats.PartUnread.Label(code.EN) + ": 7; " + stats.PartInvalid.Label(code.EN) + ": 12.</p>\n<svg",
		}},
		{"two groups of one indicator", "it is explained once, with its source", []stats.Row{one, elsewhere}, chart.Options{}, []string{
			"in time, Kuopio</td>", "<dl>\n<dt>Service-need assessment started in time</dt><dd>", " Source: " + html.EscapeString(one.Indicator.Source) + ".</dd>\n</dl>",
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var b strings.Builder
			require.NoError(t, chart.WriteHTML(&b, row.rows, row.o))
			for _, want := range row.want {
				assert.Contains(t, b.String(), want, row.why)
			}
			assert.Equal(t, 1, strings.Count(b.String(), "<dt>"))
			assert.NotContains(t, b.String(), "<dd>"+one.Indicator.Title.In(code.EN), "the title is not said twice")
		})
	}
	unsourced := one
	unsourced.Indicator.Source = ""
	var b strings.Builder
	require.NoError(t, chart.WriteHTML(&b, []stats.Row{unsourced}, chart.Options{}))
	assert.NotContains(t, b.String(), "Source", "no source is named where there is none")
}

// As many panels as one side of paper shows stand on the first; more keep their size.
func TestPicturesOnTheFirstSide(t *testing.T) {
	for panels, want := range map[int]bool{1: true, 24: true, 25: false} {
		var rows []stats.Row
		for i := range panels {
			rows = append(rows, stats.Row{Indicator: stats.Indicators()[0], Window: stats.HalfYear(today), By: []string{strconv.Itoa(i)}})
		}
		var b strings.Builder
		require.NoError(t, chart.WriteHTML(&b, rows, chart.Options{}))
		assert.Equal(t, want, strings.Contains(b.String(), `<main class="one">`), panels)
		assert.Contains(t, b.String(), ".one svg{max-height")
	}
}
