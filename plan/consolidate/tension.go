package consolidate

import (
	"slices"
	"strings"
)

// Direction is whether an aim wants more or less of something (suunta). Zero:
// the sentence does not say.
type Direction int8

// The two directions.
const (
	More Direction = 1
	Less Direction = -1
)

// tension is two things of which more of the one brings more of the other, so
// that more of the one and less of the other pull apart (jännite). The words are
// beginnings of words in Finnish, Swedish and English. The rows are our own
// reading of everyday life, not of law.
type tension struct {
	id     string
	brings string
	of     string
}

var tensions = []tension{
	{"hobbies-transitions", "harrastu kerho hobby hobbi fritid aktivit", "siirtym kuljetu vaihdo övergång förflyttning transport transition"},
	{"visits-rest", "tapaami käynt terapia vastaanot besök träff terapi visit appointment therapy", "lepo lepää kiire kuormi vila stress rest hurry load"},
	{"people-calm", "aikuis työntekij ihmis vuxen vuxna arbetstagar människ adult worker people", "rauhalli tuttu pysyv lugn bekant stadig calm familiar steady"},
	{"screen-sleep", "ruutu peli kännyk skärm spel mobil screen game phone", "uni nukku sömn sova sleep"},
}

const (
	moreWords = "lisää enemmän useam lisät kasva uusia aloit laajen mer fler oftare öka nya börja more increas new start widen"
	lessWords = "vähemmän vähen harvemm karsi luopu lopet rajoit rauhoit mindre färre sällan minska avsluta begräns less fewer reduc decreas stop limit"
)

// directionOf returns which way an aim points.
func directionOf(words []string) (d Direction) {
	more, less := begins(words, moreWords), begins(words, lessWords)
	switch {
	case more && !less:
		return More
	case less && !more:
		return Less
	}
	return 0
}

// Opposed reports whether two aims pull in opposite directions, and by which
// row of tensions, "same-topic" where the one wants more of what the other
// wants less of. Aims whose direction is not in their words are never opposed.
// Names of people are no topics.
func Opposed(a, b string, names ...string) (row string, ok bool) {
	x, y := without(wordsOf(a), names), without(wordsOf(b), names)
	dx, dy := directionOf(x), directionOf(y)
	if dx == 0 || dx == dy || dy == 0 {
		return "", false
	}
	if sharedTopic(x, y) {
		return "same-topic", true
	}
	for _, t := range tensions {
		// More of what brings, less of what it brings: apart. The other way round
		// the two go well together.
		if dx == More && begins(x, t.brings) && begins(y, t.of) || dy == More && begins(y, t.brings) && begins(x, t.of) {
			return t.id, true
		}
	}
	return "", false
}

// without takes the names of people out of words, inflected ones too.
func without(words, names []string) []string {
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.ContainsFunc(names, func(n string) bool {
			n = strings.ToLower(n)
			return n != "" && strings.HasPrefix(w, n) && len(w)-len(n) <= endingMost
		})
	})
}

// sharedTopic reports whether two aims speak of the same thing: a word of five
// letters or more that is not one of direction.
func sharedTopic(x, y []string) bool {
	for _, w := range x {
		if len([]rune(w)) < 5 || begins([]string{w}, moreWords+" "+lessWords) {
			continue
		}
		for _, v := range y {
			if sameWord(w, v) {
				return true
			}
		}
	}
	return false
}

// begins reports whether any word begins with any of the stems.
func begins(words []string, stems string) bool {
	for _, w := range words {
		for s := range strings.FieldsSeq(stems) {
			if strings.HasPrefix(w, s) {
				return true
			}
		}
	}
	return false
}
