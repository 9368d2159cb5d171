// Package bulk writes plans as FHIR NDJSON, a file for each resource type, and
// reads such files back: the form of FHIR's bulk export and import. Memory is
// that of one plan however many there are.
//
// The package opens nothing: the caller gives a writer or a reader for each
// type. References are Type/id. A child with several plans stands in Patient
// once for each of them, under the same id.
package bulk
