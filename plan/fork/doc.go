// Package fork joins what was written on an older state of a plan with what others have
// written since (haarautuminen), by what histories know: which revision was seen, which
// one two histories have in common, what was erased on a ground in law.
package fork
