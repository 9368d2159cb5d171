package view

import (
	"maps"
	"slices"
	"strings"
)

// Shown returns the table of who sees which member, as type and member names,
// for the test that holds it to the model.
func Shown() map[string]int {
	rows := map[string]int{}
	for _, row := range shown {
		for m := range strings.FieldsSeq(row.members) {
			rows[row.of+"."+m]++
		}
	}
	return rows
}

// Ties returns the references with a tie of their own.
func Ties() []string {
	var names []string
	for name := range ties {
		names = append(names, name)
	}
	return names
}

// OwnWords returns the members whose texts whoever says them reads as written.
func OwnWords() []string { return slices.Sorted(maps.Keys(ownWords)) }
