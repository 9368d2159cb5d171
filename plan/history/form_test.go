package history_test

import (
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	update = flag.Bool("update", false, "write golden files")
	move   = flag.Bool("move-unreleased-form", false, "write form/1.0.txt anew; refused once 1.0 is released, and no part of any -update")
)

const released = "\n## [1.0" // how CHANGELOG.md begins the section of a release

// A member that the model gets needs a form of its own number, or stored
// histories could not tell whether it was changed. While 1.0 is not released
// a flag of its own moves the list; afterwards nothing does.
func TestTheFormKnowsTheModel(t *testing.T) {
	if *move {
		changes, err := os.ReadFile("../../CHANGELOG.md")
		require.NoError(t, err)
		require.NotContains(t, string(changes), released, "form 1.0 is released: what a stored history covers may not change, add form 1.1")
		var b strings.Builder
		for _, list := range slices.Sorted(maps.Keys(history.Modelled())) {
			b.WriteString(list + ": " + strings.Join(history.Modelled()[list], " ") + "\n")
		}
		require.NoError(t, os.WriteFile("form/1.0.txt", []byte(b.String()), 0o644))
		t.Log("form/1.0.txt is written: run the tests again")
		return
	}
	assert.Equal(t, history.Modelled(), history.Covered(),
		"the model has other members than the form: before the release of 1.0 run go test ./plan/history -args -move-unreleased-form, after it add a form")
}

// What no digest covers could be changed unseen.
func TestAMemberThatTheFormDoesNotKnow(t *testing.T) {
	h := stored(t, iidasDays[0])
	require.Empty(t, h.Verify())
	c := &h.Revisions[0].Changes[0]
	c.Content = strings.TrimSuffix(c.Content, "}") + `,"zzz":"x"}`
	assert.Contains(t, rulesOf(h.Verify()), "history.part")
}
