// Package code makes a closed set of codes from one table: its String, its
// text codec, its JSON Schema, its FHIR code system and its words in Finnish,
// Swedish and English all read the same rows.
//
// It is a leaf: it imports nothing of this module. A set is declared as
//
//	type Track = code.Enum[trackTable]
//
//	const (
//		TrackVoluntary Track = 1 + iota
//		TrackStatutory
//	)
//
//	type trackTable struct{}
//
//	func (trackTable) Table() code.Table { return code.Table{Name: "track", Rows: trackRows} }
//
// with the rows in the order of the constants. The zero value is no member: it
// means "not given" and never marshals, and neither does a stray number.
package code
