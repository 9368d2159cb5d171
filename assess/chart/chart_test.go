package chart_test

import (
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func load(t testing.TB, name string) *assess.Document {
	data, err := os.ReadFile(filepath.Join("..", "testdata", name+".json"))
	require.NoError(t, err)
	doc, issues := assess.Decode(data, issue.Limits{})
	require.False(t, issues.HasErrors(), "%v", issues)
	return doc
}

func draw(t testing.TB, p chart.Picture, o chart.Options) string {
	var b bytes.Buffer
	require.NoError(t, chart.WriteSVG(&b, p, o))
	return b.String()
}

// pictures are the goldens: every kind of picture of the two cases.
func pictures(t testing.TB) map[string]func(code.Lang) string {
	aino, eeli := load(t, "aino"), load(t, "eeli")
	of := func(d *assess.Document, p chart.Picture) func(code.Lang) string {
		return func(l code.Lang) string {
			return draw(t, p, chart.Options{Lang: l, TextLang: d.Lang, Child: d.Child.Name, Person: d.PersonName})
		}
	}
	mother := assess.Speaker{Voice: assess.VoiceGuardian, By: "mothermo22"}
	spring := assess.Read(civil.MustParseDate("2026-03-20"), eeli.Assessment)
	autumn := assess.Read(civil.MustParseDate("2026-08-25"), eeli.Assessment)
	all := assess.Read(civil.Date{}, aino.Assessment)
	return map[string]func(code.Lang) string{
		"aino-voices":    of(aino, chart.AllVoices(all)),
		"aino-mother":    of(aino, chart.OneVoice(all, mother)),
		"aino-child":     of(aino, chart.OneVoice(all, assess.Speaker{Voice: assess.VoiceChild})),
		"eeli-spring":    of(eeli, chart.AllVoices(spring)),
		"eeli-change":    of(eeli, chart.Change(spring, autumn)),
		"eeli-unchanged": of(eeli, chart.Change(spring, spring)),
		"unheard":        of(eeli, chart.OneVoice(assess.Star{}, mother)),
		"nobody":         of(eeli, chart.AllVoices(assess.Star{})),
		"empty":          of(aino, chart.Picture{}),
		"hostile":        of(hostile(), chart.AllVoices(assess.Read(civil.Date{}, hostile().Assessment))),
		"crowded":        of(crowded(), chart.AllVoices(assess.Read(civil.Date{}, crowded().Assessment))),
	}
}

func TestGoldenPictures(t *testing.T) {
	for name, picture := range pictures(t) {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			file := filepath.Join("testdata", name+"."+l.String()+".svg")
			t.Run(name+"/"+l.String(), func(t *testing.T) {
				svg := picture(l)
				if *update {
					require.NoError(t, os.MkdirAll("testdata", 0o755))
					require.NoError(t, os.WriteFile(file, []byte(svg), 0o644))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				assert.Equal(t, string(want), svg)
				assert.Equal(t, svg, picture(l), "the same input gives the same bytes")
			})
		}
	}
}

// Whatever was said stands in the picture, word for word.
func TestNothingSaidIsLost(t *testing.T) {
	for _, name := range []string{"aino", "eeli"} {
		doc := load(t, name)
		star := assess.Read(civil.Date{}, doc.Assessment)
		o := chart.Options{Lang: code.FI, Child: doc.Child.Name, Person: doc.PersonName}
		all := spoken(t, draw(t, chart.AllVoices(star), o))
		change := spoken(t, draw(t, chart.Change(assess.Star{}, star), o))
		for i := range star.Sides {
			one := spoken(t, draw(t, chart.OneVoice(star, star.Sides[i].Speaker), o))
			for _, said := range star.Sides[i].Said {
				for picture, text := range map[string]string{"all": all, "one": one, "change": change} {
					assert.Contains(t, text, said.Text, "%s, %s", name, picture)
				}
			}
		}
	}
}

// spoken is what a screen reader gets to read: the text of the picture in the
// order in which it stands.
func spoken(t *testing.T, svg string) string {
	t.Helper()
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return strings.Join(strings.Fields(b.String()), " ")
		}
		require.NoError(t, err)
		if text, ok := token.(xml.CharData); ok {
			b.Write(text)
		}
	}
}

// Reading order: the title, the star, then the points from 1 to 6.
func TestReadingOrder(t *testing.T) {
	doc := load(t, "aino")
	text := spoken(t, draw(t, chart.AllVoices(assess.Read(civil.Date{}, doc.Assessment)), chart.Options{Child: "Aino"}))
	at := -1
	for _, next := range []string{"Hyvinvoinnin tähti", "Kuvio kertoo", "Lapsen vahvuudet", "Vanhemmuuden vahvuudet", "Perheen olosuhteet", "Tähden kohdat: THL"} {
		i := strings.Index(text, next)
		require.Greater(t, i, at, next)
		at = i
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriterError(t *testing.T) {
	assert.ErrorIs(t, chart.WriteSVG(full{}, chart.Empty(), chart.Options{}), io.ErrShortWrite)
}

// A language that is none, or not given, is Finnish.
func TestLanguages(t *testing.T) {
	fi := draw(t, chart.Empty(), chart.Options{Lang: code.FI})
	assert.Equal(t, fi, draw(t, chart.Empty(), chart.Options{}))
	assert.Equal(t, fi, draw(t, chart.Picture{}, chart.Options{Lang: 9}))
	assert.Contains(t, draw(t, chart.Empty(), chart.Options{Lang: code.SV}), `lang="sv"`)
}

// Two voices whose letters look alike get numbers, whatever scripts they are of,
// and a name from right to left turns nothing around it.
func TestLettersAndNames(t *testing.T) {
	view := func(by assess.ID) assess.View {
		return assess.View{Statement: assess.Statement{By: by, On: civil.MustParseDate("2026-03-20")}, Voice: assess.VoiceGuardian, Findings: []assess.Finding{
			{Item: assess.ItemChildStrengths, Kind: assess.FindingStrength, Text: "ok"},
		}}
	}
	names := map[assess.ID]string{"a": "Mari", "b": "Марія", "c": "Μαρία", "d": "مريم", "e": "Olli", "f": "Øystein"}
	star := assess.Read(civil.Date{}, assess.Assessment{Views: []assess.View{view("a"), view("b"), view("c"), view("d"), view("e"), view("f")}})
	svg := draw(t, chart.AllVoices(star), chart.Options{Child: "مريم", Person: func(id assess.ID) string { return names[id] }})
	for _, letter := range []string{">M1<", ">М2<", ">Μ3<", ">O1<", ">Ø2<"} {
		assert.Contains(t, svg, letter)
	}
	assert.Contains(t, svg, "\u2068مريم\u2069")
	assert.NotContains(t, svg, "direction=\"rtl\"", "no line of the picture's own is turned by a name")
	open := strings.Count(svg, "\u2068")
	assert.Equal(t, open, strings.Count(svg, "\u2069"))
}

// A name from right to left turns neither its heading nor the letter behind it.
func TestHeadingsOfNamesFromRightToLeft(t *testing.T) {
	by := assess.ID("bbbbbbbbbb")
	doc := assess.Document{People: []assess.Person{{ID: by, Name: "فاطمة"}}}
	doc.Assessment.Views = []assess.View{{ID: by, Voice: assess.VoiceGuardian, Statement: assess.Statement{By: by, On: civil.MustParseDate("2026-05-04")},
		Findings: []assess.Finding{{ID: by, Item: assess.ItemChildStrengths, Kind: assess.FindingStrength, Text: "Iloinen."}}}}
	star := assess.Read(civil.Date{}, doc.Assessment)
	var b strings.Builder
	require.NoError(t, chart.WriteSVG(&b, chart.Change(star, star), chart.Options{Lang: code.FI, Person: doc.PersonName}))
	assert.Contains(t, b.String(), "\u2068فاطمة\u2069 (\u2068ف\u2069)")
	assert.NotContains(t, b.String(), `direction="rtl"`)
}
