package chart

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// This test is inside the package: a line that does not fit is not seen from
// outside.
func TestWrap(t *testing.T) {
	s := style{size: 125}
	for _, row := range []struct {
		name, text string
		width      int
		want       []string
		why        string
	}{
		{"short", "Aino", 1000, []string{"Aino"}, "one line"},
		{"one letter", "A", 1000, []string{"A"}, "a line"},
		{"a space at the end", "Aino ", 1000, []string{"Aino"}, "no line ends with one"},
		{"a space at the beginning", " Aino", 1000, []string{"Aino"}, "or begins"},
		{"empty", "", 1000, nil, "nothing to say"},
		{"spaces", "   ", 1000, nil, "nothing to say"},
		{"words", "yksi kaksi kolme", 700, []string{"yksi kaksi", "kolme"}, "lines end at spaces"},
		{"long word", "lapsiperheneuvonta", 800, []string{"lapsiperhe-", "neuvonta"}, "Finnish divides before a consonant and a vowel"},
		{"hyphen", "varhaiskasvatus-ja", 1120, []string{"varhaiskasvatus-", "ja"}, "a hyphen that is there is used"},
		{"no vowels", "ppppppppppppppp", 500, []string{"pppppp", "pppppp", "ppp"}, "else anywhere"},
		{"lines", "yksi\nkaksi\r\nkolme", 1000, []string{"yksi", "kaksi", "kolme"}, "line breaks of the text are kept"},
		{"joined", strings.Repeat("e\u0301", 3), 80, []string{"e\u0301", "e\u0301", "e\u0301"}, "an accent stays on its letter"},
		{"family", "👨\u200d👩\u200d👧", 130, []string{"👨\u200d👩\u200d👧"}, "a joined emoji is not taken apart"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, s.wrap(row.text, row.width), row.why)
		})
	}
}

// A name in bold is wider than the rest of its line: it wraps before it leaves the picture, and is bold to its end.
func TestLongNamesStayInThePicture(t *testing.T) {
	for _, row := range []struct{ name, why, who string }{
		{"hyphen", "divided where it has a hyphen of its own", "Wolfeschlegelsteinhausenberger-Katariina (äiti)"},
		{"words", "the space at the line's end is no part of the next", "Varhaiskasvatuksen erityisopettaja Anna-Liisa Kuutamolahti"},
		{"one word", "divided with a hyphen that is not its own", "Epäjärjestelmällistyttämättömyydellänsäkään"},
		{"short", "", "Aino"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := newCanvas(Options{})
			entry := text{style: style{size: 110}, x: wordsAt, width: wordsWidth, lead: row.who}
			c.block(entry, row.who+" · vahvuus, kotona")
			var bold []string
			for _, line := range strings.Split(string(c.body), "<tspan x=")[1:] {
				wide := 0
				for i, part := range strings.Split(line, `<tspan font-weight="700">`) {
					if i == 0 {
						continue
					}
					strong, rest, _ := strings.Cut(part, "</tspan>")
					rest, _, _ = strings.Cut(rest, "</tspan>")
					bold = append(bold, strings.TrimSpace(strong))
					wide = style{size: 110, bold: true}.width(strong) + style{size: 110}.width(strings.TrimSpace(rest))
				}
				assert.LessOrEqual(t, wide, wordsWidth+style{size: 110, bold: true}.width("-"), row.why)
			}
			strip := strings.NewReplacer(" ", "", "-", "")
			assert.Equal(t, strip.Replace(row.who), strip.Replace(strings.Join(bold, "")), row.why)
		})
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Varhaiskasvatuksen opettaja lapsiperhepalvelut", 500)
	f.Add("a\u0301\u200d👩 \n\t", 10)
	f.Fuzz(func(t *testing.T, text string, width int) {
		s := style{size: 120, bold: len(text)%2 == 0}
		width = max(0, width%4000)
		var kept strings.Builder
		for _, line := range s.wrap(text, width) {
			if runes := []rune(line); len(runes) > 3 && !strings.ContainsFunc(line, joins) {
				assert.LessOrEqual(t, s.width(line), width+s.width("-"), "no line is wider than the width, a hyphen apart")
			}
			kept.WriteString(line)
		}
		strip := func(s string) string {
			return strings.Map(func(r rune) rune {
				if r == ' ' || r == '-' || r == '\n' {
					return -1
				}
				return r
			}, s)
		}
		lines := strings.Split(text, "\n")
		for i := range lines {
			lines[i] = clean(lines[i])
		}
		assert.Equal(t, strip(strings.Join(lines, "")), strip(kept.String()), "nothing is lost but spaces")
	})
}
