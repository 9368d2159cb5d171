// Package fhir writes a joint plan as HL7 FHIR R4 and reads it back.
//
// Every part of the plan has one home in FHIR, named in a table beside the part
// (goal.go, consent.go ...): the element that FHIR has for it, or an extension
// of our own whose definition is made from the same table (package profile).
// The tables are read both ways, so what is written is what is read, and
// [Mapping] lists them all. Nothing travels as a blob or in narrative alone.
//
// Resources are those of github.com/samply/golang-fhir-models behind thin
// wrappers that close its traps; docs/fhir-models-traps.md names them.
//
// A security ban (turvakielto) keeps addresses out of what is written, and the
// [Loss] list says so. No content of a record is ever in a Loss or an error.
package fhir
