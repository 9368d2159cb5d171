package chart

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Texts are all words that a picture can say by itself, for the translators of a
// [code.Catalogue]. A test draws every picture and asks for no other.
func Texts() []code.Text {
	texts := []code.Text{
		wordStar, wordChild, wordAll, wordChange, wordBefore, wordNow, wordNoChange, wordNewVoice, wordNoVoice, wordUnheard, wordNobody,
		wordShapes, wordLetters, wordBeneath, wordHard, wordMore, wordOther, wordSame, wordLast, wordEasier, wordHarder, wordOtherNow,
		wordDashed, wordAttached, wordAbout, wordCredit, wordWhose, wordOn, wordWriter, wordHowTo, wordDesc,
	}
	for missing := range 4 {
		texts = append(texts, assess.ChildsOwn{Missing: make([]assess.Point, missing)}.Text())
	}
	return append(texts, code.Texts(assess.Point(0), assess.Item(0), assess.FindingKind(0), assess.Stand(0), assess.Turn(0), assess.Voice(0), assess.Setting(0))...)
}
