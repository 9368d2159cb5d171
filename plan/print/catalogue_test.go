package print_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// invented is a language that nobody speaks: each word is its English, every
// letter turned into another that English lacks. It runs from right to left.
func invented(t *testing.T, texts []code.Text) *code.Catalogue {
	t.Helper()
	type one struct {
		FI   string `json:"fi"`
		SV   string `json:"sv"`
		EN   string `json:"en"`
		Text string `json:"text"`
	}
	form := struct {
		Language  string `json:"language"`
		Direction string `json:"direction"`
		Texts     []one  `json:"texts"`
	}{"qtx", code.RightToLeft, nil}
	for _, text := range texts {
		form.Texts = append(form.Texts, one{text.FI, text.SV, text.EN, strange(cmp.Or(text.EN, "- "))})
	}
	data, err := json.Marshal(form)
	require.NoError(t, err)
	c, err := code.ReadCatalogue(bytes.NewReader(data))
	require.NoError(t, err)
	return c
}

// strange turns letters outside of places into Georgian ones.
func strange(s string) string {
	in := false
	return strings.Map(func(r rune) rune {
		switch {
		case r == '{' || r == '}':
			in = r == '{'
		case !in && (r|0x20) >= 'a' && (r|0x20) <= 'z':
			return 0x10D0 + (r | 0x20) - 'a'
		}
		return r
	}, s)
}

// Every page and picture of the cases speaks a language that a vendor adds, and
// says no word that Texts does not list; what is left in Latin letters is the
// record's own.
func TestOpenLanguage(t *testing.T) {
	words := invented(t, print.Texts())
	printed := 0
	for name, on := range map[string]string{"aino": "2026-01-28", "eeli": "2026-09-05", "iida": "2026-09-05", "iidas-sibling": "2026-02-21", "onni": "2026-03-12"} {
		p := load(t, name)
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, civil.MustParseDate(on))
			refused, isRefused := errors.AsType[*view.Refusal](err)
			for _, kind := range []print.Kind{0, print.KindPlan, print.KindMemo, print.KindAssessment} {
				var b bytes.Buffer
				o := print.Options{Words: words, Kind: kind}
				if isRefused {
					require.NoError(t, print.WriteRefusal(&b, refused, o))
				} else {
					require.NoError(t, err)
					err := print.WriteView(&b, v, o)
					if errors.Is(err, print.ErrNoReader) || errors.Is(err, print.ErrNothingForChild) || errors.Is(err, print.ErrNoMeeting) || errors.Is(err, print.ErrNoAssessment) {
						continue
					}
					require.NoError(t, err, "%s %s %s", name, r, kind)
				}
				printed++
				has(t, b.String(), `<html lang="qtx" dir="rtl">`)
				for _, own := range print.Words("") { // no word of ours is left
					if latin := regexp.MustCompile(`[A-Za-zÅÄÖåäö]{4}`); latin.MatchString(own.FI) && len(own.FI) > 12 {
						lacks(t, b.String(), ">"+own.FI+"<")
					}
				}
			}
			if v != nil {
				if err := print.WriteTimeline(&bytes.Buffer{}, v, print.Options{Words: words}); !errors.Is(err, print.ErrNoReader) {
					require.NoError(t, err)
				}
			}
		}
		star := assess.Read(civil.MustParseDate(on), p.Assessments...)
		for _, picture := range []chart.Picture{chart.AllVoices(star), chart.Change(assess.Star{}, star), chart.OneVoice(star, assess.Speaker{Voice: assess.VoiceChild}), chart.Empty()} {
			require.NoError(t, chart.WriteSVG(&bytes.Buffer{}, picture, chart.Options{Words: words}))
		}
	}
	for _, kind := range []print.Kind{print.KindPlan, print.KindMemo, print.KindAssessment} {
		require.NoError(t, print.WriteEmpty(&bytes.Buffer{}, print.Options{Words: words, Kind: kind}))
	}
	assert.Greater(t, printed, 50)
}

// A catalogue that lacks one word of a page gives no page, and names the word; one
// that lacks words of other pages serves this one.
func TestGapsAreTold(t *testing.T) {
	v, err := view.Of(load(t, "aino"), view.Child(), civil.MustParseDate("2026-01-28"))
	require.NoError(t, err)
	gap := print.Words("child.")["child.said"]
	var some []code.Text
	for _, text := range print.Texts() {
		if text != gap {
			some = append(some, text)
		}
	}
	var b bytes.Buffer
	err = print.WriteView(&b, v, print.Options{Words: invented(t, some)})
	var gaps *code.GapsError
	require.ErrorAs(t, err, &gaps)
	assert.Equal(t, []code.Text{gap}, gaps.Texts)
	assert.Empty(t, b.String())

	err = print.WriteView(&b, v, print.Options{Words: invented(t, nil)})
	require.ErrorAs(t, err, &gaps)
	require.NoError(t, print.WriteView(&b, v, print.Options{Words: invented(t, gaps.Texts)}))
	assert.Less(t, len(gaps.Texts), 40, "a child's page says few words")
}

// A first side in two languages has each heading in both, each marked.
func TestTwoLanguages(t *testing.T) {
	p := load(t, "eeli")
	v, err := view.Of(p, view.Guardian("tk6dzrgabn"), civil.MustParseDate("2026-09-05"))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, print.WriteView(&b, v, print.Options{Words: invented(t, print.Texts()), Beside: code.FI}))
	side, rest, found := strings.Cut(b.String(), `class="details"`)
	require.True(t, found)
	has(t, side, strange("Next")+` <span class="beside" dir="ltr" lang="fi">Seuraavaksi</span>`)
	has(t, side, `lang="fi">Mitä teemme</span>`)
	_, rest, _ = strings.Cut(rest, "</h2>")
	lacks(t, rest, "Seuraavaksi")

	b.Reset()
	require.NoError(t, print.WriteView(&b, v, print.Options{Lang: code.SV, Beside: code.FI}))
	has(t, b.String(), `Härnäst <span class="beside" dir="ltr" lang="fi">Seuraavaksi</span>`)
}

// Every word that the sources name is in Texts, what no case says is not forgotten, and each
// stands in three languages.
func TestTextsAreAll(t *testing.T) {
	source, err := os.ReadFile("words.go")
	require.NoError(t, err)
	listed := map[code.Text]bool{}
	for _, text := range print.Texts() {
		listed[text] = true
		clock := text.FI == "klo\u00a0" // English has no word for it
		assert.True(t, text.FI != "" && text.SV != "" && (text.EN != "" || clock), "%q", text)
	}
	found := 0
	for _, m := range regexp.MustCompile(`(?:\{\s*FI: |Say\(\s*)"((?:[^"\\]|\\.)*)",\s*(?:SV: )?"((?:[^"\\]|\\.)*)",\s*(?:EN: )?"((?:[^"\\]|\\.)*)"`).FindAllStringSubmatch(string(source), -1) {
		un := func(s string) string { return strings.ReplaceAll(s, `\u00a0`, "\u00a0") }
		found++
		assert.True(t, listed[code.Say(un(m[1]), un(m[2]), un(m[3]))], m[1])
	}
	assert.Greater(t, found, 200)
}

// A word that only the picture says is missed as any other: no page without its star.
func TestPictureOfAGap(t *testing.T) {
	p := load(t, "aino")
	v, err := view.Of(p, view.Guardian("53vipvwxo5"), civil.MustParseDate("2026-04-01"))
	require.NoError(t, err)
	refused := 0
	for _, gap := range chart.Texts() {
		words := invented(t, slices.DeleteFunc(print.Texts(), func(one code.Text) bool { return one == gap }))
		var b bytes.Buffer
		if err := print.WriteView(&b, v, print.Options{Words: words, Kind: print.KindAssessment}); err != nil {
			var gaps *code.GapsError
			require.ErrorAs(t, err, &gaps)
			assert.Empty(t, b.String())
			refused++
			continue
		}
		assert.Contains(t, b.String(), `<div class="picture"><svg`, gap.EN)
	}
	assert.Greater(t, refused, 2)
}

// A second language stands beside another one, not beside itself.
func TestBesideItself(t *testing.T) {
	p := load(t, "aino")
	v, err := view.Of(p, view.Guardian("53vipvwxo5"), civil.MustParseDate("2026-04-01"))
	require.NoError(t, err)
	for beside, want := range map[code.Lang]bool{code.FI: false, code.SV: true} {
		var b bytes.Buffer
		require.NoError(t, print.WriteView(&b, v, print.Options{Lang: code.FI, Beside: beside}))
		assert.Equal(t, want, strings.Contains(b.String(), `class="beside"`), beside)
	}
}

// Of a contact that nobody is named for, the way is told and no sentence without its
// subject.
func TestContactOfNobody(t *testing.T) {
	p := load(t, "aino").Clone()
	for i := range p.Contacts {
		p.Contacts[i].WorkerID = ""
	}
	v, err := view.Of(p, view.Guardian("53vipvwxo5"), civil.MustParseDate("2026-02-01"))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, print.WriteView(&b, v, print.Options{Lang: code.FI}))
	assert.NotContains(t, b.String(), "<p> ")
}
