// Package merge puts together what was written apart on one plan (yhdistäminen):
// three-way by the stable ids of the parts, over the state that both hands knew,
// or without one where two systems both went on after a hand-over.
//
// What one hand changed stands. What both changed to different things is a
// [plan.Conflict] of the result with both sides in it, for people to settle
// ([Settle]): no clock decides, no sentence is made that nobody said, nothing is
// dropped. Until it is settled the plan says what it said before or, where somebody
// would be shown more, the narrower. What was erased on a ground in law never comes
// back. docs/merging.md tells every rule in words.
//
// It merges plans, not histories: the merged plan becomes the next revision of one.
package merge
