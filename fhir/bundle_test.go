package fhir_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

// cases reads every plan of the examples.
func cases(t testing.TB) map[string]*plan.Plan {
	files, err := filepath.Glob("../examples/cases/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	all := map[string]*plan.Plan{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		if bytes.Contains(data, []byte(`"oneplan-sector/1.0"`)) {
			continue // a sector's plan, for package consolidate
		}
		p, issues := plan.Decode(data, issue.Limits{})
		require.NotNil(t, p, "%s: %v", file, issues)
		all[filepath.Base(file)] = p
	}
	return all
}

// writers are the three forms of a bundle.
var writers = map[string]func(*fhir.Graph, io.Writer) error{
	"transaction": (*fhir.Graph).WriteTransaction,
	"collection":  (*fhir.Graph).WriteCollection,
	"document":    (*fhir.Graph).WriteDocument,
}

func TestRoundTripCases(t *testing.T) {
	options := fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}
	for name, p := range cases(t) {
		for form, write := range writers {
			t.Run(name+"/"+form, func(t *testing.T) {
				var first, second bytes.Buffer
				g := fhir.New(p, options)
				require.Empty(t, g.Losses)
				require.NoError(t, write(g, &first))
				back, issues := fhir.Read(first.Bytes(), fhir.ReadOptions{})
				require.Empty(t, issues)
				require.Empty(t, back.Losses)
				same(t, text(t, p), text(t, back.Plan))
				again, _ := fhir.Read(bytes.Replace(first.Bytes(), []byte(`"timestamp":"2026-11-21T12:00:00+02:00",`), nil, 1), fhir.ReadOptions{})
				require.Empty(t, again.Losses, "without a time of its own the Provenances tell when it was written")
				require.NoError(t, write(fhir.New(back.Plan, options), &second))
				same(t, first.String(), second.String())
			})
		}
	}
}

func text(t testing.TB, p *plan.Plan) string {
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	return b.String()
}

// same asserts that two texts are equal and shows the first place where not.
func same(t testing.TB, want, got string) {
	t.Helper()
	at := 0
	for at < len(want) && at < len(got) && want[at] == got[at] {
		at++
	}
	around := func(s string) string { return s[max(0, min(at, len(s))-200):min(at+200, len(s))] }
	if want != got {
		require.Equal(t, around(want), around(got))
	}
}
