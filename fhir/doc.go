// Package fhir writes a joint plan as HL7 FHIR R4 and reads it back.
//
// Every part of the plan has one home in FHIR, named in a table beside the part
// (goal.go, consent.go ...): the element that FHIR has for it, or an extension
// of our own whose definition is made from the same table (package profile).
// The tables are read both ways, so what is written is what is read, and
// [Mapping] lists them all. Nothing travels as a blob or in narrative alone.
//
// The files stand in layers, and none uses one above it (a test holds it). On the
// ground are elements and their bytes: resource, kind, id, limit, node, path,
// parse, encode. On them the framework, which knows no part of the plan: machine
// (the types of the tables and of the two machines), noun and op, convert, writing
// and writepart (a part into resources), modifier, reading, resolve, history, subject, barred,
// belongs, ban, denial, family (what is kept from it in Finland's words) and readpart
// (resources into a part), finland (what its profiles have a place for), compile (ops out
// of rows). Then the nouns, one
// file each, named after the part of the plan that it has the table of (starview
// is a voice's view of the star), foreign, theirs and version for what others write, and
// plan, which has them all. On top the doors: write, read with compare and keeper
// (what did not come along), giveback (what was kept aside), stated (the Finnish profiles), bundle, composition,
// viewgraph (what one reader sees), mapping and profile (the tables told).
//
// Resources are those of github.com/samply/golang-fhir-models behind thin
// wrappers that close its traps; docs/fhir-models-traps.md names them.
//
// A security ban (turvakielto) keeps addresses out of what is written, and the
// [Loss] list says so. No content of a record is ever in a Loss or an error.
package fhir
