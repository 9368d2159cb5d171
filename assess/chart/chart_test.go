package chart_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
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
			return draw(t, p, chart.Options{Lang: l, Child: d.Child.Name, Person: d.PersonName})
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
