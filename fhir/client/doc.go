// Package client brings a plan to a FHIR server and reads it back.
//
// It opens nothing itself: requests go through the [Doer] that the caller
// gives, contexts say how long, and [Options.Wait] waits between tries. What is
// pushed once and pushed again changes nothing the second time (but see
// [StrategyPost]), so a push that broke off is mended by repeating it.
//
// No error holds content: neither what the server said in its own words, nor a
// URL, nor an identifier. docs/fhir-servers.md says which servers this was run
// against and what is only read in documents.
package client
