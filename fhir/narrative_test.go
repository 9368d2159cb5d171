package fhir_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The library's own words stand in the language that was asked for, else in the plan's, else in Finnish.
func TestLanguageOfNarrative(t *testing.T) {
	const fi, sv, en = "<b>Yhteinen suunnitelma</b>", "<b>Gemensam plan</b>", "<b>Joint plan</b>"
	for _, row := range []struct {
		name, why string
		plan      assess.LangTag
		asked     code.Lang
		want      string
	}{
		{"asked for", "whatever the plan's is", "fi", code.SV, sv},
		{"not asked for", "the plan's", "sv", 0, sv},
		{"English", "the plan's", "en", 0, en},
		{"a language that the library does not speak", "Finnish", "so", 0, fi},
		{"nothing said", "Finnish", "", 0, fi},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := cases(t)["aino.json"].Clone()
			p.Lang = row.plan
			doc, err := fhir.New(p, fhir.Options{Lang: row.asked}).AppendCollection(nil)
			require.NoError(t, err)
			assert.Contains(t, string(doc), row.want, row.why)
		})
	}
}
