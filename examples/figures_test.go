package examples_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The manual's figures are what the library makes of the invented families, one
// of every kind of page and picture, and each stands in the manual.
func TestFigures(t *testing.T) {
	eeli, issues := plan.Decode(cases.Eeli, issue.Limits{})
	require.False(t, issues.HasErrors())
	on := civil.MustParseDate("2026-09-05")
	seen := func(r view.Reader) *view.View {
		v, err := view.Of(eeli, r, on)
		require.NoError(t, err)
		return v
	}
	mother, child, worker := seen(view.Guardian("tk6dzrgabn")), seen(view.Child()), seen(view.Member("e45hcdk3g4"))
	star := assess.Read(on, eeli.Assessments...)
	drawn := func(p chart.Picture) func(io.Writer) error {
		return func(w io.Writer) error {
			return chart.WriteSVG(w, p, chart.Options{Lang: code.EN, TextLang: eeli.Lang, Child: "Eeli", Person: func(id assess.ID) string { return print.Called(eeli, id, code.EN) }})
		}
	}
	printed := func(v *view.View, o print.Options) func(io.Writer) error {
		o.Lang = code.EN
		return func(w io.Writer) error { return print.WriteView(w, v, o) }
	}
	empty := func(k print.Kind) func(io.Writer) error {
		return func(w io.Writer) error { return print.WriteEmpty(w, print.Options{Lang: code.EN, Kind: k}) }
	}
	manual, err := os.ReadFile(filepath.Join(repository, "docs", "README.md"))
	require.NoError(t, err)
	made := map[string]bool{}
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"star.svg", drawn(chart.AllVoices(star))},
		{"star-child.svg", drawn(chart.OneVoice(star, assess.Speaker{Voice: assess.VoiceChild}))},
		{"star-change.svg", drawn(chart.Change(assess.Read(civil.MustParseDate("2026-03-20"), eeli.Assessments...), star))},
		{"star-empty.svg", drawn(chart.Empty())},
		{"timeline.svg", func(w io.Writer) error { return print.WriteTimeline(w, mother, print.Options{Lang: code.EN}) }},
		{"family.html", printed(mother, print.Options{Emergency: "At night: social emergency service 017 000 000"})},
		{"child.html", printed(child, print.Options{})},
		{"worker.html", printed(worker, print.Options{})},
		{"memo.html", printed(mother, print.Options{Kind: print.KindMemo})},
		{"assessment.html", printed(worker, print.Options{Kind: print.KindAssessment})},
		{"form.html", empty(print.KindPlan)},
		{"form-child.html", empty(print.KindChild)},
	} {
		made[f.name] = true
		var got bytes.Buffer
		require.NoError(t, f.write(&got), f.name)
		path := filepath.Join(repository, "docs", "figures", f.name)
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o750))
			require.NoError(t, os.WriteFile(path, got.Bytes(), 0o600))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.True(t, string(want) == got.String(), "%s is not what is made today: run go test ./examples -run TestFigures -args -update", f.name)
		assert.Contains(t, string(manual), "figures/"+f.name)
	}
	files, err := os.ReadDir(filepath.Join(repository, "docs", "figures"))
	require.NoError(t, err)
	for _, f := range files {
		assert.True(t, made[f.Name()], "%s: nobody makes it", f.Name())
	}
	// One way in: every page of the manual is reached from it.
	pages, err := filepath.Glob(filepath.Join(repository, "docs", "*.md"))
	require.NoError(t, err)
	for _, p := range pages {
		if name := filepath.Base(p); name != "README.md" {
			assert.Contains(t, string(manual), "]("+name, "%s is not in docs/README.md", name)
		}
	}
}
