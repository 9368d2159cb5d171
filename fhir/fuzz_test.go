package fhir_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

// Reading takes any bytes: it ends without panic, what it gives can be written
// as a plan, and what is read can be written as FHIR and read again alike.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/r4-examples/*.json")
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	data, err := fhir.New(cases(f)["aino.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(f, err)
	f.Add(data[:20000])
	f.Add(data)
	f.Add([]byte(`{"resourceType":"CarePlan","contained":[{"resourceType":"CarePlan","id":"a","contained":[{}]}],"careTeam":[{"reference":"#a"},{"reference":"#"}]}`))
	f.Add([]byte(`{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Task","id":"1","partOf":[{"reference":"Task/1"}]}},{"resource":[]},7,null]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, issues := fhir.Read(data, fhir.ReadOptions{Bytes: 1 << 20})
		if r == nil {
			require.True(t, issues.HasErrors())
			return
		}
		_, err := plan.AppendCompact(nil, r.Plan)
		require.NoError(t, err)
		for _, l := range r.Losses {
			require.True(t, l.Reason.IsValid())
		}
		written, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		back, issues := fhir.Read(written, fhir.ReadOptions{})
		require.NotNil(t, back, "%v", issues)
	})
}
