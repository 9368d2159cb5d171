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
//	var trackRows = [...]code.Row{
//		TrackVoluntary: {Code: "voluntary", FI: …, SV: …, EN: …},
//		TrackStatutory: {Code: "statutory", FI: …, SV: …, EN: …},
//	}
//
//	func (trackTable) Table() code.Table {
//		return code.Table{Name: "track", Title: …, Means: …, Rows: code.RowsOf(trackRows[:])}
//	}
//
// The rows are keyed by the constants, so none can slip under another one's
// name, and what stands beside a set elsewhere is a [Column] keyed likewise. The
// zero value is no member: it means "not given" and never marshals, and neither
// does a stray number. [All] and [Parse] take the set's own type, plan.Track
// say; the table behind it has no exported name.
package code
