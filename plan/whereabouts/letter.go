package whereabouts

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// digits are the zeros of the digits that families' languages write with: Arabic,
// Persian, Devanagari, Bengali, Thai and wide ones.
var digits = []rune{0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10}

// accented are letters by the letter that they are without accents.
var accented = []string{
	"aàáâãäåāăą", "cçćčĉċ", "dďđ", "eèéêëēėęě", "gĝğġģǥǧ", "hĥħ", "iìíîïĩīįı", "jĵ", "kķǩ", "lĺļľł", "nñńņňŋ",
	"oòóôõöōőø", "rŕř", "sśŝşš", "tţťŧ", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżžʒǯ",
}

// bases gives accented letters, and wide ones, the letter without.
var bases = sync.OnceValue(func() map[rune]rune {
	all := map[rune]rune{}
	for _, row := range accented {
		for _, r := range row[1:] {
			all[r] = rune(row[0])
		}
	}
	for r := 'a'; r <= 'z'; r++ {
		all[r-'a'+'ａ'] = r
	}
	return all
})

// leastDigits is how many digits a number has at least that is looked for in texts,
// leastLetters how long another way to reach somebody is.
const leastDigits, leastLetters = 5, 5

// reach is a way to reach somebody, as texts are searched for it: the digits of a
// number as it is called from within the country, without the zero, or a text.
type reach struct{ digits, text string }

func (r reach) isZero() bool { return r == reach{} }

func reachOf(value string) reach {
	value = folded(strings.TrimSpace(value))
	if strings.ContainsFunc(value, func(r rune) bool { return sortOf(r) == 1 }) {
		_, rest, scheme := strings.Cut(value, ":") // tel:, mailto:
		if number := reachOf(rest); scheme && number.digits != "" {
			return number
		}
		if value = strings.TrimPrefix(value, "mailto:"); len([]rune(value)) < leastLetters {
			return reach{}
		}
		return reach{text: value}
	}
	number := within(onlyDigits(value), strings.HasPrefix(value, "+"))
	if len(number) < leastDigits {
		return reach{}
	}
	return reach{digits: number}
}

// within is a number without what only the way of calling adds: the code of Finland
// and zeros before it.
func within(digits string, foreign bool) string {
	if rest, ok := strings.CutPrefix(digits, "00"); ok {
		digits, foreign = rest, true
	}
	if foreign {
		digits = strings.TrimPrefix(digits, "358")
	}
	return strings.TrimLeft(digits, "0")
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if sortOf(r) == 2 {
			return r
		}
		return -1
	}, text)
}

// searched is a text in the forms in which it is searched, each made once.
type searched struct {
	text           string
	folded, digits string
	done           bool
}

// holds reports whether the text repeats a way to reach somebody: the digits in their
// order, whatever but letters is between them, or the text as it stands.
func (t *searched) holds(r reach) bool {
	if !t.done {
		t.folded, t.done = folded(t.text), true
		t.digits = runs(t.folded)
	}
	if r.text != "" {
		return standsIn(t.folded, r.text)
	}
	return strings.Contains(t.digits, r.digits)
}

// standsIn reports whether a text holds another that is no part of a longer word.
func standsIn(text, part string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(part):])
		if sortOf(before) == 0 && sortOf(after) == 0 {
			return true
		}
		from = i + 1
	}
}

// runs are the digits of a text; where letters stand between them, a space does.
func runs(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch sortOf(r) {
		case 2:
			b.WriteRune(r)
		case 1:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
