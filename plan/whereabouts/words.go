package whereabouts

import (
	"strings"
	"unicode"
)

// rowOf are the words of a name that a text has to hold in a row: of the first line, or
// what a comma ends, that has any, up to its first number, else all.
func rowOf(name string) []string {
	for line := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		words := wordsAndNumbers(line)
		for i, w := range words {
			if i > 0 && isNumber(w) {
				return words[:i+1]
			}
		}
		if len(words) > 0 {
			return words
		}
	}
	return nil
}

// house is a street and the number of a house in it.
type house struct{ street, number string }

// housesOf are the houses that an address may name: "c/o Virtanen, Vanha Turuntie 12"
// is Turuntie 12 as well.
func housesOf(address string) (all []house) {
	words := wordsAndNumbers(address)
	for i, w := range words {
		if !isNumber(w) {
			continue
		}
		if i > 0 && isStreet(words[i-1]) {
			all = append(all, house{words[i-1], w})
		}
		if i == 0 && len(words) > 1 && isStreet(words[1]) {
			all = append(all, house{words[1], w})
		}
	}
	return all
}

// shortestStreet is how many letters a word has at least to be taken for a street,
// shortestCut how many a text has to have of one that it cuts off.
const shortestStreet, shortestCut = 4, 5

func isStreet(word string) bool { return !isNumber(word) && len([]rune(word)) >= shortestStreet }

// between are words that may stand between a street and the number.
var between = strings.Fields("nro nr no n o num numero numerossa talo talossa house hus nummer")

// shortestNumbered and shortestAlone are how many letters a word has at least that is
// known without its last two: beside the number of a house, and alone.
const shortestNumbered, shortestAlone = 6, 7

func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// wordsAndNumbers splits a text where letters or digits begin, folded.
func wordsAndNumbers(text string) []string { return wordsOf(folded(text)) }

// wordsOf splits a text that is folded.
func wordsOf(text string) (all []string) {
	var from, was int
	for i, r := range text {
		is := sortOf(r)
		if is == was {
			continue
		}
		if was != 0 {
			all = append(all, text[from:i])
		}
		from, was = i, is
	}
	if was != 0 {
		all = append(all, text[from:])
	}
	return all
}

// sortOf tells letters from digits, and both from what stands between them.
func sortOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return 2
	case unicode.IsLetter(r):
		return 1
	}
	return 0
}

// hyphens are what divides a word: typed, of typesetters, not breaking, unseen.
const hyphens = "-\u2010\u2011\u00ad"

// unhyphened takes the hyphens out of the midst of words, also at the end of a line.
func unhyphened(text string) string {
	var b strings.Builder
	rest := text
	for {
		i := strings.IndexAny(rest, hyphens)
		if i < 0 {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(rest[:i])
		rest = strings.TrimLeft(rest[i:], hyphens+" \t\r\n")
	}
}

// folded writes a text in small letters without accents and without what is not seen,
// and its digits as 0 to 9.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		switch {
		case r < 0x80:
			return r
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
			return -1
		}
		if base, ok := bases()[r]; ok {
			return base
		}
		return digitOf(r)
	}, text)
}
