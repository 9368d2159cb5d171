// Package sample invents families and their joint plans: for tests, fuzzers,
// demonstrations and training, so that no real record is ever needed.
//
// [Plan] of a seed and a number is always the same plan, byte for byte, on
// every machine. Different seeds and numbers never share a subject. Identity
// codes have the individual numbers 900-999, which are never issued; names,
// places and texts are made up. Every plan is valid; among them are drafts,
// plans in force, closed and handed-over ones, both tracks and the change
// between them, all ages and sectors, differing views, consents and refusals,
// prohibitions, texts of every visibility, in Finnish and in Swedish, of Sámi
// families, siblings, late and withdrawn things, moved meetings, hand-overs.
// Every member of the model and every code occurs. [Profile] chooses the shares;
// which of them are from sources and which are invented, its rows say.
package sample
