package main_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
)

// A picture or page of an earlier day says nothing of what came later: not that
// an assessment "was completed" on a day to come, nor what was said since.
func TestAnEarlierDayKnowsNothingLater(t *testing.T) {
	for _, row := range []struct{ args, then, later string }{
		{"timeline --on 2026-03-25 eeli.json", "arviointitapaaminen", "valmistui"},
		{"print --for family --on 2026-01-20 aino.json", "Aino Korpela", "hyväksyy"},
	} {
		t.Run(row.args, func(t *testing.T) {
			status, b := run(t, row.args)
			assert.Equal(t, main.Fine, status, b.err.String())
			assert.Contains(t, b.out.String(), row.then)
			assert.NotContains(t, b.out.String(), row.later)
		})
	}
}
