package lint

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// topic is what a phrase is a sign of.
type topic uint8

const (
	// plain phrases only keep a part of them from being taken for something else.
	plain topic = iota
	openCondition
	openTime
	openMeasure
	openPerson
	openDeed
	hardWord
	decided
	sensitive
	relative
	topics
)

// phrases are the signs of one topic in one language. Each phrase is words with
// a space between; a star at the end of a word stands for any ending. Short words
// are written out form by form, since a star would catch others.
type phrases struct {
	of   topic
	lang code.Lang
	list string // phrases, one a line or with commas between
}

// sign is a phrase made ready: words, each with or without a free ending.
type sign struct {
	of    topic
	words []signWord
}

type signWord struct {
	text string
	open bool // any ending may follow
}

func (w signWord) fits(word []byte) bool {
	return len(word) >= len(w.text) && string(word[:len(w.text)]) == w.text && (w.open || len(word) == len(w.text))
}

// lexicon holds the signs of one language by the first two bytes of their first
// word.
type lexicon map[[2]byte][]sign

var lexicons = sync.OnceValue(func() map[code.Lang]lexicon {
	all := map[code.Lang]lexicon{code.FI: {}, code.SV: {}, code.EN: {}}
	for _, p := range allPhrases() {
		for _, phrase := range strings.FieldsFunc(p.list, func(r rune) bool { return r == ',' || r == '\n' }) {
			if words := signWords(phrase); len(words) > 0 {
				k := key(words[0].text)
				all[p.lang][k] = append(all[p.lang][k], sign{p.of, words})
			}
		}
	}
	return all
})

func signWords(phrase string) (words []signWord) {
	for w := range strings.FieldsSeq(phrase) {
		text, open := strings.CutSuffix(w, "*")
		words = append(words, signWord{text, open})
	}
	return words
}

func key[T string | []byte](word T) (k [2]byte) {
	copy(k[:], word)
	return k
}

// token is one word of a text: in small letters, and where it stands.
type token struct {
	word       []byte // in the reading's buffer
	start, end int
	// begins reports that the word begins a sentence.
	begins bool
}

// hit is a phrase found in a text.
type hit struct {
	of         topic
	start, end int
	sentence   int
}

// reading is a text taken apart once for all rules. Its buffers serve the next
// text.
type reading struct {
	tokens []token
	buffer []byte
	hits   []hit
	// longest is the number of words in the longest sentence, and where it stands.
	longest, from, to int
}

// read takes a text apart into words and finds the signs of one language in it:
// the longest at each place, none inside another.
func (r *reading) read(text string, l code.Lang) {
	r.split(text)
	r.hits = r.hits[:0]
	lex := lexicons()[l]
	var sentence int
	for i := 0; i < len(r.tokens); {
		if r.tokens[i].begins {
			sentence++
		}
		best, of := 0, plain
		for _, s := range lex[key(r.tokens[i].word)] {
			if len(s.words) > best && r.matches(i, s.words) {
				best, of = len(s.words), s.of
			}
		}
		if best == 0 {
			i++
			continue
		}
		if of != plain {
			r.hits = append(r.hits, hit{of, r.tokens[i].start, r.tokens[i+best-1].end, sentence})
		}
		i += best
	}
}

func (r *reading) matches(at int, words []signWord) bool {
	if at+len(words) > len(r.tokens) {
		return false
	}
	for i, w := range words {
		if !w.fits(r.tokens[at+i].word) {
			return false
		}
	}
	return true
}

// split fills tokens. Letters are made small and put together (a and a diaeresis
// are one letter), soft hyphens and joiners left out: a word is the same however
// it was typed.
func (r *reading) split(text string) {
	r.tokens, r.buffer = r.tokens[:0], r.buffer[:0]
	r.longest = 0
	begins := true
	var words, from, last int // of the sentence so far
	count := func() {
		if words > r.longest {
			r.longest, r.from, r.to = words, from, last
		}
		words = 0
	}
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			if c == '!' || c == '?' || c == '\n' || c == ';' || c == '.' && endsSentence(text[i+1:]) {
				begins = true
			}
			i += size
			continue
		}
		start, at := i, len(r.buffer)
		for {
			c, size = utf8.DecodeRuneInString(text[i:])
			if !r.letter(c) {
				break
			}
			i += size
		}
		if begins {
			count()
			from = start
		}
		words, last = words+1, i
		r.tokens = append(r.tokens, token{r.buffer[at:len(r.buffer):len(r.buffer)], start, i, begins})
		begins = false
	}
	count()
}

// endsSentence reports whether a full stop before rest ends a sentence: what
// follows is a space and then no small letter or digit. After the last word of a
// text there is nothing to part.
func endsSentence(rest string) bool {
	trimmed := strings.TrimLeft(rest, " \u00a0")
	c, _ := utf8.DecodeRuneInString(trimmed)
	return len(trimmed) < len(rest) && !unicode.IsLower(c) && !unicode.IsDigit(c)
}

// letter adds a letter of a word; false where the word is over.
func (r *reading) letter(c rune) bool {
	switch {
	case c == '\u00ad' || c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u2060':
		return true
	case c == '\u0308' || c == '\u030a':
		r.compose(c)
		return true
	case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c):
		r.buffer = utf8.AppendRune(r.buffer, unicode.ToLower(c))
		return true
	}
	return false
}

// compose puts a mark over the letter before it: no word begins with one.
func (r *reading) compose(mark rune) {
	n := len(r.buffer) - 1
	switch over := string(r.buffer[n]) + string(mark); over {
	case "a\u0308":
		r.buffer = append(r.buffer[:n], "ä"...)
	case "o\u0308":
		r.buffer = append(r.buffer[:n], "ö"...)
	case "a\u030a":
		r.buffer = append(r.buffer[:n], "å"...)
	default:
		r.buffer = utf8.AppendRune(r.buffer, mark)
	}
}
