package fi_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The texts for lawyers and families, in three languages, read as a whole.
func TestWords(t *testing.T) {
	shown := map[string]bool{
		"shl36.child.start/2026-03-10": true, "lsl26.start/2026-02-20": true, "lsl26.complete/2026-02-20": true,
		"lsl38.emergency/2026-05-02": true, "lsl30.review/2026-02-28": true, "appeal30/2026-05-08": true,
		"shl36.child.complete/2025-11-30": true, "lsl75.aftercare/2026-06-15": true, "thl51.contact/2026-03-14": true,
		"ohl15.talk/2025-10-09": true, "ttl14a.decide/2026-03-13": true, "thl53.therapy.u23/2026-04-15": true,
	}
	var b strings.Builder
	for _, row := range dueRows(t) {
		if !shown[row.rule+"/"+row.on] {
			continue
		}
		d := row.due(t)
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			b.WriteString("== " + row.rule + ", " + row.event + " " + row.on + " " + row.options + ", " + l.String() + "\n")
			b.WriteString(d.Explain(l) + "\n")
		}
	}
	require.NotEmpty(t, b.String())
	golden(t, "testdata/words.golden", b.String())
}

// In Swedish every citation is the Swedish act's name with its number, and the
// courts have their Swedish names; no Finnish abbreviation is left.
func TestSwedishCitations(t *testing.T) {
	bare := regexp.MustCompile(`\d{1,4}/\d{4} \d+ ([a-z] )?(§|kap\.|luku)`)
	finnish := regexp.MustCompile(`\b(LsL|ShL|OHL|TervHL|HOL|HLL|OK|KHO|KKO|luku|liite|[a-zäö]*laki)\b`)
	named := regexp.MustCompile(`(lag|balken|ordningen)[A-Za-zåäö -]* \(\d{1,4}/\d{4}\) `)
	texts := 0
	for _, row := range dueRows(t) {
		d := row.due(t)
		for _, text := range []string{d.Explain(code.SV), d.Tell(code.SV), fi.Cite(d.Rule, code.SV), d.DoubtWords(code.SV)} {
			texts++
			text = strings.ReplaceAll(text, "Regel: "+d.Rule.ID, "")
			assert.Empty(t, bare.FindString(text), "%s: %s", row.rule, text)
			assert.Empty(t, finnish.FindString(text), "%s: %s", row.rule, text)
			assert.NotContains(t, text, "lagen lagen")
			assert.NotContains(t, text, "lag lagen")
		}
		for _, s := range d.Trace() {
			if words := d.StepWords(s, code.SV); strings.Contains(words, "/") && strings.Contains(words, "§") {
				assert.Regexp(t, named, words)
			}
		}
	}
	assert.Greater(t, texts, 800)
}
