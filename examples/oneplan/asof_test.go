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

// A copy without places names none: nobody who finds the paper learns where she is.
func TestNoPlaces(t *testing.T) {
	for _, args := range []string{"print --for child --kind plan --on 2026-05-04 iida.json", "view --as child --on 2026-05-04 iida.json"} {
		_, b := run(t, args)
		assert.Contains(t, b.out.String(), "Turvakoti Tyyni")
		status, b := run(t, args[:len(args)-len("iida.json")]+"--no-places iida.json")
		assert.Equal(t, main.Fine, status, b.err.String())
		assert.Contains(t, b.out.String(), "Iida")
		assert.NotContains(t, b.out.String(), "Tyyni")
	}
}
