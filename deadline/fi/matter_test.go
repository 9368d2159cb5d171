package fi_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
)

// The clocks of every matter as a table, clocks.csv: -update writes it.
func TestClocksEqualTheTableOfLaw(t *testing.T) {
	rows := [][]string{{"matter", "event", "matter's group", "rule", "deed", "group"}}
	for m := fi.Matter(1); m.IsValid(); m++ {
		clocks := fi.Clocks(m)
		assert.NotEmpty(t, clocks, "%v starts nothing", m)
		for _, clock := range clocks {
			for _, duty := range clock.Duties {
				rows = append(rows, []string{m.String(), clock.Event.String(), valid(clock.Group), duty.Rule, valid(duty.Deed), valid(duty.Group)})
			}
		}
	}
	golden(t, "testdata/clocks.csv", commaSeparated(t, rows))
}

// Every rule of a clock is in the catalogue and is started by its event.
func TestClocksAreInTheCatalogue(t *testing.T) {
	for m := fi.Matter(1); m.IsValid(); m++ {
		for _, clock := range fi.Clocks(m) {
			assert.True(t, clock.Event.IsValid(), "%v", m)
			for _, duty := range clock.Duties {
				_, err := fi.RulesOf(duty.Rule)
				assert.NoError(t, err, duty.Rule)
				assert.True(t, slices.Contains(fi.Starts(clock.Event), duty.Rule), "%v does not start %s", clock.Event, duty.Rule)
			}
		}
	}
	assert.Nil(t, fi.Clocks(0))
	assert.Nil(t, fi.Clocks(200))
	fi.Clocks(fi.MatterProtection)[0].Duties[0].Rule = "changed"
	assert.Equal(t, "lsl26.start", fi.Clocks(fi.MatterProtection)[0].Duties[0].Rule, "what a caller gets is his own")
}
