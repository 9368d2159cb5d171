// Package lint asks whether a plan that is valid is also a good one: does every
// need lead to someone who does something by a day, is the child heard, can a
// family read it, does it say things that belong elsewhere.
//
// What it finds never makes a plan invalid; [plan.Plan.Check] does that. Rules
// are data in packs, each with its source. A finding names a place and a rule
// and, for a text, which bytes of it; it never holds what stands there. A vendor
// or a county adds packs of its own of the same type.
//
// docs/lint.md lists every rule with a good and a bad example.
package lint
