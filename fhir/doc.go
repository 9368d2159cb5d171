// Package fhir writes a joint plan as HL7 FHIR R4 and reads it back.
//
// Every part of the plan has one home in FHIR, named in a table beside the part
// (goal.go, consent.go ...): the element that FHIR has for it, or an extension
// of our own whose definition is made from the same table (package profile).
// The tables are read both ways, so what is written is what is read, and
// [Mapping] lists them all. Nothing travels as a blob or in narrative alone.
//
// The files of the framework know no part of the plan: noun, op and compile (the
// tables and what is made of them), write and writing (a plan into resources),
// read and reading (resources into a plan), compare, keeper and remainder (what
// did not come along), path, convert, encode, parse and node (elements and their
// bytes). Every other file is a noun, named after the part of the plan that it
// has the table of, or a form of what is written: graph, bundle, composition,
// viewgraph (what one reader sees; starview is a voice's view of the star).
//
// Resources are those of github.com/samply/golang-fhir-models behind thin
// wrappers that close its traps; docs/fhir-models-traps.md names them.
//
// A security ban (turvakielto) keeps addresses out of what is written, and the
// [Loss] list says so. No content of a record is ever in a Loss or an error.
package fhir
