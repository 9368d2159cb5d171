package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAgreesWithCal(t *testing.T) {
	require.NoError(t, agreesCal(false))
	require.NoError(t, agreesCal(true))
}

// A comparison that cannot fail would prove nothing.
func TestDifferencesAreSeen(t *testing.T) {
	assert.ErrorContains(t, agrees(answer{Name: "peer", Counted: 1}), "peer counts 1 working days, not 2518")
	assert.ErrorContains(t, agrees(answer{Name: "peer", Counted: 2518}), "left out start days")
	assert.ErrorContains(t, agreesScript(answer{Name: "peer"}), "peer differs on 1992-01-01")
}

func BenchmarkAddSeven(b *testing.B) {
	for _, c := range contenders() {
		b.Run(c.name, c.add)
	}
}

func BenchmarkCountTenYears(b *testing.B) {
	for _, c := range contenders() {
		b.Run(c.name, c.count)
	}
}

func BenchmarkBuild(b *testing.B) { build(b) }
