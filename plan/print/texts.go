package print

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sheet"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Texts are all words that a page or picture can say by itself, those of package
// chart among them, for the translators of a [code.Catalogue]; [code.WriteTexts]
// writes them. A catalogue of a part serves the pages that say no more: the child's
// page says few. The order is always the same.
func Texts() []code.Text {
	var texts []code.Text
	for _, words := range []map[string]code.Text{words, youthWords, languages, familyWords} {
		for _, t := range words {
			texts = append(texts, t)
		}
	}
	for _, t := range reasons {
		texts = append(texts, t)
	}
	for _, t := range wordNoConsent {
		texts = append(texts, t)
	}
	for _, d := range weekdays {
		texts = append(texts, d.whole, d.short, d.on, d.each)
	}
	for _, columns := range [][]code.Text{wordTrack, wordTakes, wordStep, wordPermitted, wordRefused} {
		texts = append(texts, columns...)
	}
	for _, one := range append(slices.Clip(wordContact), wordTouch) {
		texts = append(texts, one.alone, one.you, one.to)
	}
	for _, t := range spoken {
		texts = append(texts, t)
	}
	texts = append(texts, months,
		wordAgreed, wordAnd, wordAnyone, wordArrived, wordAwaited, wordBegan, wordBy, wordByLaw, wordCame, wordChange, wordClock, wordConcern, wordCopyAgreed, wordCopyGiven,
		wordCopyNot, wordDrawing, wordEnds, wordFather, wordFirstHolder, wordForce, wordFrom, wordFromBirth, wordGivenBy, wordGivenByAll, wordHard, wordInterpreter, wordLeftOut,
		wordLeftOutMany, wordLeftOutOne, wordMeets, wordMet, wordMother, wordNotBegun, wordNotHere, wordOnce, wordOthers, wordRefusedBy, wordRefusedByAll, wordRunning,
		wordStarts, wordTimes, wordToday, wordTouched, wordTouches, wordTouchNoun, wordTwice, wordUntil, wordWasDue, wordWithdrawn)
	texts = append(texts, code.Texts(
		assess.Kind(0), assess.Requirement(0), assess.Setting(0), plan.Interval(0), plan.ActionState(0), plan.GoalState(0), plan.Position(0),
		plan.HoldingRole(0), plan.ConflictKind(0), plan.Purpose(0), plan.CopyForm(0), plan.Status(0), plan.DecisionKind(0), plan.Delivery(0), plan.IntakeKind(0),
		plan.MeetingKind(0), plan.PlaceKind(0), plan.Permission(0), plan.Response(0), plan.Presence(0), plan.Mode(0), plan.MemberKind(0),
		plan.Relation(0), plan.Accessibility(0), plan.TelecomKind(0), plan.RoleKind(0), plan.Way(0), plan.AnswerKind(0), plan.SectorPlanKind(0),
		plan.SectorPlanRelation(0), plan.Track(0), view.Reason(0))...)
	for _, r := range fi.Rules() {
		texts = append(texts, r.Title, r.Plain, r.Act.Name)
	}
	texts = append(append(texts, chart.Texts()...), wordsOfMerge()...)
	for _, f := range sheet.Fields() {
		texts = append(texts, f.Asks)
	}
	slices.SortFunc(texts, code.Text.Compare)
	texts = slices.Compact(texts)
	return slices.DeleteFunc(texts, func(t code.Text) bool { return t == (code.Text{}) })
}
