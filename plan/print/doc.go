// Package print writes the joint plan on paper: the family's copy, an actor's
// copy, the notes of a meeting and an assessment as HTML, the plan's course as
// SVG, and the empty forms for filling in by hand.
//
// [WritePage] writes one file that asks for nothing: no script, no font, no
// picture from elsewhere, one style sheet inside. It reads well on a phone of
// 360 px and on A4 in black and white, in Finnish, Swedish or English; what
// people said stays in their own language and is marked with it.
//
// A page shows what the plan it is given holds, so what a reader may not see
// has to be taken out before; what was taken out, and why, goes into
// [Options.Withheld] and is said in plain words where it was. Identity codes,
// addresses and keys are never printed.
//
// Nothing here computes a deadline: what has to happen by law is handed in as
// [Options.Coming]. Today is an argument.
package print
