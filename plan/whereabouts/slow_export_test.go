package whereabouts

import (
	"slices"
	"strings"
)

// SlowRepeats is the obvious way of Repeats, a name at a time, to hold the fast one to.
func SlowRepeats(names ...string) func(text string) bool {
	return func(text string) bool {
		for _, words := range [...][]string{wordsAndNumbers(text), wordsAndNumbers(unhyphened(text))} {
			for _, name := range names {
				row := rowOf(name)
				if len(row) > 0 && inRow(words, row) || len(row) > 0 && slices.ContainsFunc(housesOf(name), func(h house) bool { return h.in(words) }) {
					return true
				}
			}
		}
		return false
	}
}

// SlowReaches is the obvious way of what [Numbers] looks for.
func SlowReaches(values ...string) func(text string) bool {
	return func(text string) bool {
		text = folded(text)
		words := " " + strings.Join(unspoken(text), " ") + " "
		for _, value := range values {
			for _, r := range reachesOf(value) {
				if r.digits != "" && strings.Contains(runs(text), r.digits) || r.words != "" && strings.Contains(words, " "+r.words+" ") {
					return true
				}
			}
		}
		return false
	}
}

// in reports whether words name the house: the street with an ending or cut off, then
// the number; or the number, then the street.
func (h house) in(words []string) bool {
	for i, w := range words {
		if w != h.number {
			continue
		}
		if i+1 < len(words) && strings.HasPrefix(words[i+1], h.street) {
			return true
		}
		for before := words[:i]; len(before) > 0; before = before[:len(before)-1] {
			last := before[len(before)-1]
			if ended(last, h.street, true) || len([]rune(last)) >= shortestCut && strings.HasPrefix(h.street, last) {
				return true
			}
			if !slices.Contains(between, last) {
				break
			}
		}
	}
	return false
}

// inRow reports whether words hold those of a name in a row; a word may have an
// ending.
func inRow(words, name []string) bool {
	numbered := isNumber(name[len(name)-1])
	for from := range len(words) - len(name) + 1 {
		same := true
		for i, w := range name {
			same = same && ended(words[from+i], w, numbered)
		}
		if same {
			return true
		}
	}
	return false
}

// ended reports whether a word is another one, with an ending or without: the last
// two letters of a stem may change before one (katu: kadulla, mäki: mäellä).
func ended(word, of string, numbered bool) bool {
	stem := []rune(of)
	switch {
	case word == of:
		return true
	case isNumber(of) || len(stem) < shortestStreet:
		return false
	case numbered && len(stem) >= shortestNumbered || len(stem) >= shortestAlone:
		stem = stem[:len(stem)-2]
	}
	return strings.HasPrefix(word, string(stem))
}
