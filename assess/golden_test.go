package assess_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "go test ./assess -args -update, and read what changed")
}

// inAll writes a text in every language, a line each.
func inAll(t code.Text) string {
	return fmt.Sprintf("  %s\n  %s\n  %s\n", t.FI, t.SV, t.EN)
}

// What this package says of the sources, word by word: a row that is gone or says another thing shows at once.
func TestDataIsAsItWasRead(t *testing.T) {
	var b strings.Builder
	for _, r := range assess.Rules() {
		fmt.Fprintf(&b, "%v %s; %s\n%s", r.Severity, r.ID, cmp.Or(r.Source, "no source"), inAll(r.Words))
	}
	for _, d := range assess.Duties() {
		fmt.Fprintf(&b, "%v, %v, %v, %s\n", d.Duty, d.Worker, d.Moment, d.Source)
	}
	for _, g := range assess.Continuum() {
		fmt.Fprintf(&b, "%v, %s\n", g.Phase, g.Source)
		for _, q := range g.Questions {
			b.WriteString(inAll(q))
		}
	}
	golden(t, "data.golden", b.String())
}

// A star read into the other frames: what falls where, and all that is lost.
func TestConversionsWhole(t *testing.T) {
	var b strings.Builder
	star := assess.Read(civil.Date{}, aino().Assessment)
	for _, frame := range code.All[assess.Frame]() {
		c := star.Convert(frame)
		fmt.Fprintf(&b, "%v\n", c.Frame)
		for _, p := range c.Placed {
			fmt.Fprintf(&b, "  %s: %s\n", p.Key, strings.Join(texts(p.Said), " | "))
		}
		for _, l := range c.Lost {
			fmt.Fprintf(&b, "  lost: %v, item %v, keys %v, findings %v\n", l.Reason, l.Item, l.Keys, l.FindingIDs)
		}
	}
	golden(t, "frames.golden", b.String())
}

// The three schemes whole, and where each sign of them leads.
func TestSchemesAndRoutesWhole(t *testing.T) {
	var schemes, routes strings.Builder
	for _, s := range assess.Schemes() {
		text, err := json.Marshal(s, jsontext.WithIndent("  "))
		require.NoError(t, err)
		schemes.Write(append(text, '\n'))
		var all []string
		for _, sign := range s.Signs {
			all = append(all, sign.Code)
		}
		given := [][]string{nil, all}
		for _, sign := range all {
			given = append(given, []string{sign})
		}
		for _, signs := range given {
			route, issues := s.Route(signs...)
			fmt.Fprintf(&routes, "%s: %s %v\n", s.Code, strings.Join(signs, " "), ruleIDs(issues))
			for _, step := range route.Outcome.Trace {
				fmt.Fprintf(&routes, "  %s %v for %v, missing %v, against %v\n", step.Rule.Segment, step.Held, step.For, step.Missing, step.Against)
			}
			for _, step := range route.Steps {
				fmt.Fprintf(&routes, "  %v %s, %s, %s\n", step.Kind, step.Who.EN, step.Source, step.Why.EN)
			}
			for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
				fmt.Fprintf(&routes, "  %s\n", strings.Join(s.Words(route.Outcome, l), " "))
			}
		}
	}
	golden(t, "schemes.golden", schemes.String())
	golden(t, "routes.golden", routes.String())
}
