package whereabouts

import (
	"slices"
	"unicode/utf8"
)

// wordTrie holds names by their words, so that a text is searched for all of them in
// one pass, however many there are.
type wordTrie struct {
	ends    bool
	words   map[string]*wordTrie // that a text has to hold as they are
	stems   map[string]*wordTrie // that a word of a text has to begin with
	longest int                  // of the stems, in bytes
}

// add puts in a name: its words, each as it is or with an ending.
func (t *wordTrie) add(row []string, exact bool) {
	numbered := isNumber(row[len(row)-1])
	for _, w := range row {
		all, key := &t.words, w
		if stem := stemOf(w, numbered); !exact && stem != "" {
			all, key = &t.stems, stem
			t.longest = max(t.longest, len(stem))
		}
		if *all == nil {
			*all = map[string]*wordTrie{}
		}
		next := (*all)[key]
		if next == nil {
			next = &wordTrie{}
			(*all)[key] = next
		}
		t = next
	}
	t.ends = true
}

// in reports whether words hold a name.
func (t *wordTrie) in(words []string) bool {
	for i := range words {
		if t.begins(words[i:]) {
			return true
		}
	}
	return false
}

// begins reports whether words begin with a name.
func (t *wordTrie) begins(words []string) bool {
	switch {
	case t.ends:
		return true
	case len(words) == 0:
		return false
	}
	if next := t.words[words[0]]; next != nil && next.begins(words[1:]) {
		return true
	}
	for stem := range prefixes(words[0], shortestStreet, t.longest) {
		if next := t.stems[stem]; next != nil && next.begins(words[1:]) {
			return true
		}
	}
	return false
}

// prefixes are the beginnings of a word with at least so many letters and at most so
// many bytes.
func prefixes(word string, letters, bytes int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		n := 0
		for i, r := range word {
			end := i + utf8.RuneLen(r)
			if n++; end > bytes || n >= letters && !yield(word[:end]) {
				return
			}
		}
	}
}

// stemOf returns what a word of a text has to begin with to be another one with an
// ending or without: the last two letters of a stem may change before one (katu:
// kadulla, mäki: mäellä). It is empty where only the word itself is it.
func stemOf(word string, numbered bool) string {
	n := utf8.RuneCountInString(word)
	switch {
	case isNumber(word) || n < shortestStreet:
		return ""
	case numbered && n >= shortestNumbered || n >= shortestAlone:
		runes := []rune(word)
		return string(runes[:n-2])
	}
	return word
}

// houseIndex holds houses by their number.
type houseIndex map[string]*streets

// streets are those that have a house of one number.
type streets struct {
	whole, stems, cut map[string]bool // as they are; what one begins with; cut off
	longest           int             // of the first two, in bytes
}

func (x houseIndex) add(h house) {
	s := x[h.number]
	if s == nil {
		s = &streets{whole: map[string]bool{}, stems: map[string]bool{}, cut: map[string]bool{}}
		x[h.number] = s
	}
	s.whole[h.street] = true
	s.stems[stemOf(h.street, true)] = true
	s.longest = max(s.longest, len(h.street))
	for cut := range prefixes(h.street, shortestCut, len(h.street)) {
		s.cut[cut] = true
	}
}

// in reports whether words name a house: the street with an ending or cut off, then
// the number; or the number, then the street.
func (x houseIndex) in(words []string) bool {
	for i, w := range words {
		s := x[w]
		if s == nil {
			continue
		}
		if i+1 < len(words) && s.begun(words[i+1], s.whole) {
			return true
		}
		for at := i - 1; at >= 0; at-- {
			if s.cut[words[at]] || s.begun(words[at], s.stems) {
				return true
			}
			if !slices.Contains(between, words[at]) {
				break
			}
		}
	}
	return false
}

func (s *streets) begun(word string, with map[string]bool) bool {
	for stem := range prefixes(word, shortestStreet, s.longest) {
		if with[stem] {
			return true
		}
	}
	return false
}

// digitTrie holds numbers by their digits.
type digitTrie struct {
	next [10]*digitTrie
	ends bool
}

func (t *digitTrie) add(digits string) {
	for i := range len(digits) {
		d := digits[i] - '0'
		if t.next[d] == nil {
			t.next[d] = &digitTrie{}
		}
		t = t.next[d]
	}
	t.ends = true
}

// in reports whether a text that has digits and spaces holds a number.
func (t *digitTrie) in(text string) bool {
	for i := range len(text) {
		at := t
		for j := i; at != nil && j < len(text) && text[j] != ' '; j++ {
			if at = at.next[text[j]-'0']; at != nil && at.ends {
				return true
			}
		}
	}
	return false
}
