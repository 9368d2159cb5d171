// Package print writes the joint plan on paper: the family's copy, an actor's
// copy, the notes of a meeting and an assessment as HTML, the plan's course as
// SVG, and the empty forms for filling in by hand.
//
// [WriteView] writes one file that asks for nothing: no script, no font, no
// picture from elsewhere, one style sheet inside. It reads well on a phone of
// 360 px and on A4 in black and white, in Finnish, Swedish or English; what
// people said stays in their own language and is marked with it.
//
// A copy for a person is made of a [view.View], so that what a reader may not see
// has been taken out before: what was, and why, is said in plain words where it
// was. The family's one copy is [WriteFamily], which refuses where there can be
// none. Only what has Whole in its name takes a whole plan. Identity codes,
// addresses and keys are never printed.
//
// What has to happen by law is counted from what is printed. Today is an argument.
package print
