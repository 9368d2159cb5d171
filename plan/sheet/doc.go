// Package sheet is the form that people fill in by hand at the meeting
// (kirjauslomake): its fields, each with a short code that stands on the paper, and
// the plan that a filled sheet makes. One person can enter it afterwards without
// asking the others again: what a plan needs in order to be agreed is a field.
//
// [Fields] says what is asked; package print prints it. [Read] takes the codes and
// what was written beside them, as JSON or CSV, and [Draft] makes a plan of them.
package sheet
