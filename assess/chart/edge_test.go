package chart

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// These are inside the package, as TestClean: a picture shows few of the edges.

func TestTenths(t *testing.T) {
	for _, row := range []struct {
		name string
		n    int
		want string
	}{
		{"nothing", 0, "0"}, {"a tenth", 1, "0.1"}, {"below one", 9, "0.9"}, {"one", 10, "1"}, {"below ten", 99, "9.9"}, {"ten", 100, "10"},
		{"below a hundred", 999, "99.9"}, {"a hundred", 1000, "100"}, {"three digits", 3456, "345.6"}, {"below a thousand", 9999, "999.9"},
		{"a thousand", 10000, "1000"}, {"five digits", 123456, "12345.6"}, {"less than nothing", -5, "-0.5"}, {"far left", -1234, "-123.4"},
	} {
		assert.Equal(t, "x="+row.want, string(tenths([]byte("x="), row.n)), row.name)
	}
}

func TestFirstLetter(t *testing.T) {
	for _, row := range []struct{ name, called, want, why string }{
		{"a name", "aino", "A", "as a capital"},
		{"a letter behind others", "«7 élan»", "É", "the first letter, not the first sign"},
		{"no letter", "007!", "•", "a mark is never empty"},
		{"nothing", "", "•", "likewise"},
	} {
		assert.Equal(t, row.want, firstLetter(row.called), "%s: %s", row.name, row.why)
	}
}

// What of a line is bold, and what is left of it for the next.
func TestCutLead(t *testing.T) {
	for _, row := range []struct{ name, line, lead, bold, rest, left, why string }{
		{"all of it", "Äiti · vahvuus", "Äiti", "Äiti", " · vahvuus", "", "the lead ends in the line"},
		{"a part", "Anna Maria", "Anna Maria Sofia", "Anna Maria", "", "Sofia", "it goes on in the next, without the space"},
		{"divided", "Epäjärjes-", "Epäjärjestelmä", "Epäjärjes-", "", "telmä", "the hyphen is not the lead's"},
		{"another text", "vahvuus", "Äiti", "", "vahvuus", "", "nothing of it is bold"},
		{"no lead", "vahvuus", "", "", "vahvuus", "", "as most lines"},
		{"a hyphen alone", "-", "Äiti", "", "-", "", "nothing is no beginning"},
	} {
		bold, rest, left := cutLead(row.line, row.lead)
		assert.Equal(t, []string{row.bold, row.rest, row.left}, []string{bold, rest, left}, "%s: %s", row.name, row.why)
	}
}

// A line whose lead is bold is set so as long as it fits, to the last tenth; else all of it is wrapped as if it were bold.
func TestLeadThatJustFits(t *testing.T) {
	light, bold := style{size: 100}, style{size: 100, bold: true}
	const lead, rest = "Äiti", " kertoo kaiken omin sanoin nyt"
	width := bold.width(lead) + light.width(rest)
	fits := text{style: light, lead: lead, width: width}
	assert.Equal(t, []string{lead + rest}, fits.wrapped(lead+rest))
	fits.width = width - 1
	assert.Equal(t, bold.wrap(lead+rest, width-1), fits.wrapped(lead+rest))
	assert.Len(t, fits.wrapped(lead+rest), 2)
}

// Which pieces begin the next sheet, and how many sheets there are.
func TestMoved(t *testing.T) {
	const end = sheetHeight
	for _, row := range []struct {
		name   string
		pieces []Piece
		downs  []int
		sheets int
		why    string
	}{
		{"nothing", nil, nil, 1, "a sheet is a sheet"},
		{"on the edge", []Piece{{Top: 6000, Bottom: end - edge}}, []int{0}, 1, "it fits"},
		{"over the edge", []Piece{{Top: 6000, Bottom: end - edge + 1}}, []int{end + edge - 6000}, 2, "it begins the next sheet, behind what printers leave free"},
		{"at the top already", []Piece{{Top: margin, Bottom: end - edge + 1}}, []int{0}, 1, "it would stand no better"},
		{"below the top", []Piece{{Top: margin + 1, Bottom: end - edge + 1}}, []int{end + edge - margin - 1}, 2, "it stands whole on the next"},
		{"as high as a sheet", []Piece{{Top: 200, Bottom: end}}, []int{end + edge - 200}, 2, "it fits on the next"},
		{"higher than a sheet", []Piece{{Top: 200, Bottom: end + 1}}, []int{0}, 2, "it is cut anyway"},
		{"to the end", []Piece{{Top: 0, Bottom: end}}, []int{0}, 1, "one sheet holds it"},
		{"to the second end", []Piece{{Top: 0, Bottom: 2 * end}}, []int{0}, 2, "two hold it"},
		{"over it", []Piece{{Top: 0, Bottom: 2*end + 1}}, []int{0}, 3, "three do"},
		{"a heading", []Piece{{Top: 6500, Bottom: 6900, With: true}, {Top: 6900, Bottom: 7100}}, []int{end + edge - 6500, end + edge - 6500}, 2, "it goes with what it heads"},
		{"two headings", []Piece{{Top: 6500, Bottom: 6700, With: true}, {Top: 6700, Bottom: 6900, With: true}, {Top: 6900, Bottom: 7100}}, []int{end + edge - 6500, end + edge - 6500, end + edge - 6500}, 2, "both go"},
		{"a heading last", []Piece{{Top: 100, Bottom: 6900}, {Top: 6900, Bottom: 7000, With: true}}, []int{0, 0}, 1, "nothing follows"},
		{"what follows", []Piece{{Top: 6900, Bottom: 7100}, {Top: 7100, Bottom: 7300}}, []int{end + edge - 6900, end + edge - 6900}, 2, "it stays as far behind"},
		{"the top of the second sheet", []Piece{{Top: 6900, Bottom: 7100}, {Top: 6940, Bottom: 6900 + 6929}}, []int{end + edge - 6900, end + edge - 6900}, 2, "a piece there already is not moved"},
		{"below the top of the second sheet", []Piece{{Top: 6900, Bottom: 7100}, {Top: 6941, Bottom: 6900 + 6929}}, []int{end + edge - 6900, 2*end + edge - 6941}, 3, "one below is"},
	} {
		downs, sheets := moved(row.pieces)
		assert.Equal(t, row.downs, downs, "%s: %s", row.name, row.why)
		assert.Equal(t, row.sheets, sheets, "%s: %s", row.name, row.why)
	}
}

// How the sheets are written: one step of the style for each distance, and a group round each piece that is moved by it.
func TestSheets(t *testing.T) {
	const body = "head;first;second;third;foot"
	style, marked := Sheets([]byte(body), sheetFree, []Piece{{Top: 6900, Bottom: 7100, To: 4}})
	assert.Equal(t, []string{"", body}, []string{style, string(marked)}, "one sheet holds it")
	style, marked = Sheets([]byte(body), sheetFree+1, nil)
	assert.Contains(t, style, "height:calc(1*297mm - 1px)")
	assert.Equal(t, body, string(marked), "nothing is moved")
	style, marked = Sheets([]byte(body), 3*sheetHeight, []Piece{
		{From: 0, To: 5, Top: 0, Bottom: 100}, {From: 5, To: 11, Top: 6900, Bottom: 7100}, {From: 11, To: 18, Top: 7100, Bottom: 7300}, {From: 18, To: 24, Top: 13500, Bottom: 14100},
	})
	assert.Equal(t, "<style>@page sheet{size:A4;margin:0}@media print{svg:root{page:sheet;width:150mm;max-width:150mm!important;margin:0 auto;height:calc(3*297mm - 1px)!important}"+
		`svg:root [data-sheet="2"]{transform:translateY(32.8px)}svg:root [data-sheet="3"]{transform:translateY(85.6px)}}</style>`+"\n", style)
	assert.Equal(t, "head;<g data-sheet=\"2\">\nfirst;</g>\n<g data-sheet=\"2\">\nsecond;</g>\n<g data-sheet=\"3\">\nthird;</g>\nfoot", string(marked))
}

// The mark of a page that writes the texts itself: its shape by the kind, and a letter that is no markup.
func TestMark(t *testing.T) {
	for _, row := range []struct {
		name, letter, want, why string
		kind                    assess.FindingKind
	}{
		{"strength", "Ä", `<circle cx="0" cy="0" r="8.5" fill="#17663a"/><text x="0" y="3.7" font-size="10.3" font-weight="700" text-anchor="middle" fill="#ffffff">Ä</text>`, "one letter", assess.FindingStrength},
		{"hard", "M2", `<polygon points="0,-9.5 9.5,0 0,9.5 -9.5,0" fill="#a23c00"/><text x="0" y="3.5" font-size="9.8" font-weight="700" text-anchor="middle" paint-order="stroke" stroke="#a23c00" stroke-width="2.4" stroke-linejoin="round" fill="#ffffff">M2</text>`, "two letters are smaller, on the mark's colour", assess.FindingVulnerability},
		{"need", "", `<rect x="-7.8" y="-7.8" width="15.6" height="15.6" rx="1.5" fill="#1f4aa0"/>`, "no letter", assess.FindingNeed},
		{"not known", "<", `<circle cx="0" cy="0" r="8.5" fill="#ffffff" stroke="#4a4a4f" stroke-width="1.3" stroke-dasharray="2.2 1.6"/><text x="0" y="3.7" font-size="10.3" font-weight="700" text-anchor="middle" fill="#1d1d1f">&lt;</text>`, "a letter is no markup", assess.FindingUnknown},
		{"own words", "", `<path d="M-8.5,-6.8 8.5,-6.8 8.5,6 -1.7,6 -6.3,9.8 -6.3,6 -8.5,6Z" stroke-linejoin="round" fill="#6d2f8f"/>`, "a bubble", assess.FindingOwnWords},
		{"none", "", `<circle cx="0" cy="0" r="8.5" fill="#ffffff" stroke="#4a4a4f" stroke-width="1.3" stroke-dasharray="2.2 1.6"/>`, "what is no kind is not known", 0},
		{"a stray one", "", `<circle cx="0" cy="0" r="8.5" fill="#ffffff" stroke="#4a4a4f" stroke-width="1.3" stroke-dasharray="2.2 1.6"/>`, "likewise", 99},
	} {
		assert.Equal(t, `<svg class="mark" viewBox="-11 -11 22 22" aria-hidden="true" font-family="system-ui,sans-serif">`+row.want+"\n</svg>", string(Mark(row.kind, row.letter)), "%s: %s", row.name, row.why)
	}
}

// The letters of a page are those of its star.
func TestLetters(t *testing.T) {
	var a assess.Assessment
	for _, by := range []assess.ID{"a", "b", "c"} {
		a.Views = append(a.Views, assess.View{Statement: assess.Statement{By: by}, Voice: assess.VoiceGuardian, Findings: []assess.Finding{{Item: assess.ItemChildSelf, Kind: assess.FindingStrength, Text: "ok"}}})
	}
	a.Views = append(a.Views, assess.View{Voice: assess.VoiceChild, Findings: []assess.Finding{{Item: assess.ItemChildSelf, Kind: assess.FindingOwnWords, Text: "ok"}}})
	called := map[assess.ID]string{"a": "Äiti", "b": "Isä", "c": "Iisakki"}
	letters := Letters(assess.Read(a.Views[0].On, a), Options{Child: "Onni", Person: func(by assess.ID) string { return called[by] }})
	assert.Equal(t, map[assess.Speaker]string{
		{Voice: assess.VoiceGuardian, By: "a"}: "Ä", {Voice: assess.VoiceGuardian, By: "b"}: "I1", {Voice: assess.VoiceGuardian, By: "c"}: "I2", {Voice: assess.VoiceChild}: "O",
	}, letters)
}

// In the family's words what the method calls a vulnerability is what is hard; the other kinds keep their words.
func TestPlainWords(t *testing.T) {
	plain, method := newCanvas(Options{Lang: code.EN, Plain: true}), newCanvas(Options{Lang: code.EN})
	assert.Equal(t, "something hard", plain.kind(assess.FindingVulnerability))
	assert.Equal(t, "vulnerability", method.kind(assess.FindingVulnerability))
	assert.Equal(t, method.kind(assess.FindingNeed), plain.kind(assess.FindingNeed))
}

// A catalogue without the words of a picture is told, and nothing is written.
func TestCatalogueWithGaps(t *testing.T) {
	empty, err := code.ReadCatalogue(bytes.NewReader([]byte(`{"language":"so","direction":"ltr","texts":[]}`)))
	require.NoError(t, err)
	var b bytes.Buffer
	err = WriteSVG(&b, Empty(), Options{Words: empty})
	gaps, ok := errors.AsType[*code.GapsError](err)
	require.True(t, ok, "%v", err)
	assert.Contains(t, gaps.Texts, wordStar)
	assert.Subset(t, Texts(), gaps.Texts, "translators are given what a picture asks for")
	assert.Zero(t, b.Len())
}

// Each mark that a field shows has its place, however many there are: what has none is three dots.
func TestEveryMarkShownHasItsPlace(t *testing.T) {
	for _, size := range []struct{ radius, r int }{{bigRadius, bigMark}, {1200, 70}, {smallRadius, smallMark}} {
		for p := assess.PointChild; p <= assess.PointEveryday; p++ {
			of := len(itemsOf(p))
			for field := range of {
				star := tipOf(p, size.radius)
				top, bottom := star.between(field, of)
				for _, sign := range []string{"A", "A1", "A11"} {
					for n := 1; n < 60; n += 2 {
						c := newCanvas(Options{})
						rows, shown := c.rows(star, size.r, top, bottom, 80, slices.Repeat([]mark{{sign: sign}}, n))
						places := 0
						for _, row := range rows {
							places += row.count
						}
						assert.Equal(t, len(shown), places, "%d of %q in field %s", n, sign, Field(itemsOf(p)[field]))
						assert.Equal(t, len(shown) < n || shown[n-1].look.shape == shapeMore, c.cut, "and the dots stand in its place")
					}
				}
			}
		}
	}
}
