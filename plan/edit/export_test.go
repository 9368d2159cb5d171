package edit

import "strings"

// Row is a row of the table of who may write what, for the page and its test.
type Row struct{ Of, Member, Right string }

// Written returns the table, a row for each member.
func Written() []Row {
	var rows []Row
	for _, row := range written {
		for m := range strings.FieldsSeq(row.members) {
			rows = append(rows, Row{row.of, m, rightWords[row.right]})
		}
	}
	return rows
}
