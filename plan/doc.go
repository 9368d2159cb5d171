// Package plan holds the joint plan of one child (yksi lapsi, yhteinen
// suunnitelma): who takes part, how it came about, what was found, what was
// agreed, who holds the baton, and who may see what.
//
// A [Plan] is a plain value: [New] begins one, [Decode] reads one strictly from
// bytes, [Plan.Check] reports what its parts say against each other, [Encode]
// writes it. Nothing in it is ever an authority's decision: decisions are
// references ([Decision]).
//
// The package keeps no clock, no randomness and no connection; today, random
// sources and readers are arguments. A Plan that nobody changes may be read
// from many goroutines at once.
package plan
