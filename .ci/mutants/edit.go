package main

import (
	"cmp"
	"slices"
)

// edit puts text in the place of source text; where start is end it only adds. It never adds a line, so what the compiler
// and a failing test say of lines stays true.
type edit struct {
	start, end int    // offsets in the file
	text       string // %d is the mutant's number
	from       int    // where the mutated code begins
	closes     bool   // added after code, not before it
}

// apply writes the mutants of one file into its text. Where one mutant stands within another the outer is opened first
// and closed last.
func apply(text []byte, mutants []*mutant) []byte {
	var all []edit
	for _, m := range mutants {
		all = append(all, m.numbered()...)
	}
	slices.SortStableFunc(all, func(a, b edit) int {
		switch {
		case a.start != b.start:
			return cmp.Compare(a.start, b.start)
		case a.closes != b.closes:
			if a.closes {
				return -1
			}
			return 1
		case a.closes:
			return cmp.Compare(b.from, a.from)
		}
		return cmp.Compare(a.from, b.from)
	})
	var out []byte
	at := 0
	for _, e := range all {
		out = append(append(out, text[at:e.start]...), e.text...)
		at = e.end
	}
	return append(out, text[at:]...)
}
