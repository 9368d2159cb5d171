package consolidate

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Likeness says how alike two sentences are, and why (samankaltaisuus). The zero
// Likeness is that of sentences without a word in common.
type Likeness struct {
	// Percent is the share of letters of both sentences that stand in words of
	// a pair, 0 to 100.
	Percent int
	// Pairs are the words of the one that answer to words of the other. They are
	// content of a record.
	Pairs [][2]string
}

// Alike is how many percent two sentences share at least where they are taken
// to say the same. It was set on the sentences in testdata/likeness.csv: under it
// lie none that say the same, over it none that do not.
const Alike = 65

// Compare says how alike two sentences are. Words count by their letters; small
// words of Finnish, Swedish and English, how often, and the names of people do
// not count. Two words answer to each other where one is an inflected form of the
// other (their beginnings are the same up to an ending) or a compound with it.
// Sentences that name other numbers are not alike. Why no stemmer: the decision records.
func Compare(a, b string, names ...string) Likeness {
	return compare(without(wordsOf(a), names), without(wordsOf(b), names))
}

func compare(a, b []string) Likeness {
	total := letters(a) + letters(b)
	if total == 0 {
		return Likeness{}
	}
	l := Likeness{}
	shared := 0
	for i, j := range answers(a, b) {
		if j >= 0 {
			l.Pairs = append(l.Pairs, [2]string{a[i], b[j]})
			shared += utf8.RuneCountInString(a[i]) + utf8.RuneCountInString(b[j])
		}
	}
	l.Percent = shared * 100 / total
	if x, y := numbers(a), numbers(b); len(x) > 0 && len(y) > 0 && !slices.Equal(x, y) {
		l.Percent = 0
	}
	return l
}

// answers returns for each word of a which word of b answers to it, -1 for none.
// The sentence that sorts first chooses, whichever is called a: two that are
// compared the other way round are as much alike.
func answers(a, b []string) []int {
	to := slices.Repeat([]int{-1}, len(a))
	if slices.Compare(a, b) > 0 {
		for j, i := range answers(b, a) {
			if i >= 0 {
				to[i] = j
			}
		}
		return to
	}
	taken := make([]bool, len(b))
	for i, w := range a {
		for j, v := range b {
			if !taken[j] && sameWord(w, v) && (to[i] < 0 || v == w) {
				to[i] = j
			}
		}
		if to[i] >= 0 {
			taken[to[i]] = true
		}
	}
	return to
}

func numbers(words []string) (all []string) {
	for _, w := range words {
		if w[0] >= '0' && w[0] <= '9' {
			all = append(all, w)
		}
	}
	slices.Sort(all)
	return all
}

func letters(words []string) (n int) {
	for _, w := range words {
		n += utf8.RuneCountInString(w)
	}
	return n
}

// wordsOf returns the words of a sentence that carry its meaning, in small
// letters.
func wordsOf(text string) []string {
	all := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
	})
	small := smallWords()
	return slices.DeleteFunc(all, func(w string) bool { return small[w] })
}

// endingMost is how many letters of a Finnish ending may differ: the longest
// common ones with a possessive suffix or a clitic have six, as in
// "harrastuksissaan".
const endingMost = 6

// compoundLeast is how many letters a word has at least that is recognised
// inside a compound: "harjoittel" in "äänneharjoittelua".
const compoundLeast = 6

// compoundFrom is how many letters the first part of a compound has at least.
const compoundFrom = 2

// sameWord reports whether one word may be an inflected form of the other, or a
// compound with it.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	if unicode.IsDigit(x[0]) || unicode.IsDigit(y[0]) {
		return false
	}
	return inflected(x, y) || compound(x, y)
}

// inflected: they begin alike for at least four letters and for half
// of the longer one, and what follows is short enough for an ending.
func inflected(x, y []rune) bool {
	same := commonStart(x, y)
	longer := max(len(x), len(y))
	return same >= 4 && 2*same >= longer && longer-same <= endingMost
}

func commonStart(x, y []rune) (n int) {
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

// compound: the shorter word, up to an ending, stands inside the longer one,
// after its first part.
func compound(x, y []rune) bool {
	switch {
	case len(x) > len(y):
		return ends(x, y)
	case len(x) == len(y):
		return ends(x, y) || ends(y, x)
	}
	return ends(y, x)
}

// ends: y ends in x, up to an ending, after a first part.
func ends(y, x []rune) bool {
	// Anywhere else more than an ending would be left of one of them.
	from, to := len(y)-len(x)-endingMost, len(y)-max(compoundLeast, len(x)-endingMost)
	for i := max(compoundFrom, from); i <= to; i++ {
		same := commonStart(x, y[i:])
		if same >= compoundLeast && 2*same > len(x) && max(len(x), len(y)-i)-same <= endingMost {
			return true
		}
	}
	return false
}

// smallWords are the words that stand in any sentence.
var smallWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(smallWordList) {
		m[w] = true
	}
	return m
})

const smallWordList = `
ja tai sekä että kun jos niin on ovat oli olla ei eivät hän hänen hänet hänellä hänelle me te he se sen sitä tämä tämän
joka jonka mitä mikä mistä miten kuinka milloin kuka ketä keitä onko ovatko myös vain jo vielä hyvin kanssa jotakin aikana mittaan
kerran kerta kertaa kertoja päivässä päivittäin viikossa viikoittain viikottain kuukaudessa kuukausittain vuodessa aina
och eller samt att när om så är var inte han hon hen hans hennes vi ni de det den en ett som vad hur vem vilken vilka också bara med
gång gånger dag dagen dagligen vecka veckan varje månad månaden år året per
and or also that when if so is are was were not he she they his her their we you it its the a an who what how which to of in on at for with
once twice time times day daily week weekly month monthly year yearly every per
`
