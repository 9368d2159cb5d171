package main

import (
	"bytes"
	"fmt"
)

// swap is one fault in a table: what stands in it is replaced. The text has to be an expression that stands once in the
// file, and in the place of an expression.
type swap struct {
	name string // what the fault would mean
	file string
	find string // a piece of the file that has the expression in it and stands there once
	old  string // the expression in it
	new  string
	typ  string // its type, as the file writes it
}

// findTables returns the table mutants of a package.
func (s *source) findTables() ([]*mutant, error) {
	var all []*mutant
	for _, f := range s.files {
		for _, row := range tables {
			if row.file != f.name {
				continue
			}
			if n := bytes.Count(f.text, []byte(row.find)); n != 1 {
				return nil, fmt.Errorf("table mutant %q: %s has its text %d times, not once: %s", row.name, row.file, n, row.find)
			}
			from := bytes.Index(f.text, []byte(row.find)) + bytes.Index([]byte(row.find), []byte(row.old))
			line := 1 + bytes.Count(f.text[:from], []byte("\n"))
			all = append(all, &mutant{file: f.name, decl: row.name, kind: table, code: oneLine(row.old + " -> " + row.new), line: line, end: line, edits: []edit{
				{start: from, end: from, text: "mutantPick[" + row.typ + "](mutantIs(%d), " + row.new + ", ", from: from},
				{start: from + len(row.old), end: from + len(row.old), text: ")", from: from, closes: true},
			}})
		}
	}
	return all, nil
}

var tables = []swap{}
