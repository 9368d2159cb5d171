// Package history keeps the course of a plan (versiohistoria): revisions as a
// chain whose digests show any later change, parts erased on a ground in law,
// proofs that a redacted copy says what the whole says, differences in words,
// and the port behind which an embedder's database stands.
//
// [History.Add] stores a revision, [History.Revision] and [History.KnownOn] give
// one back, [History.Verify] checks the chain. Package memstore is a [Store] in
// memory, package plantest proves one of your own.
package history
