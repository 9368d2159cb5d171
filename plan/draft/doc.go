// Package draft writes a plan in Go as people do: who says something on which day is
// said once (a [Pen]), ids are drawn, and what an act refuses is told at the end with
// all the rest.
package draft
