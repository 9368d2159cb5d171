// Package consolidate makes one proposed joint plan out of the plans that
// sectors made separately (suunnitelmien kokoaminen): vasu, leops, the school's
// plans, care plan, rehabilitation plan, client plan.
//
// It proposes and decides nothing. Everything that the inputs say stands in the
// proposal, with a reference to the plan that said it. What was planned twice,
// what the family was asked twice, aims that pull in opposite directions and two
// responsible workers are told, and stand on the agenda of a joint meeting for
// the family and its workers to settle.
//
// An input is a whole plan (oneplan/1.0) or the small form oneplan-sector/1.0
// ([Sector]), which any system can write.
package consolidate
