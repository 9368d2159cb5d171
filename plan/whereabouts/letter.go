package whereabouts

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// digitOf returns a digit of any script, as families' languages write them, as 0 to 9,
// and what is none as it is.
func digitOf(r rune) rune {
	// Unicode gives every script its ten digits in a row, from zero on.
	for _, row := range unicode.Nd.R16 {
		if r <= rune(row.Hi) {
			return digitIn(r, rune(row.Lo))
		}
	}
	for _, row := range unicode.Nd.R32 {
		if r <= rune(row.Hi) {
			return digitIn(r, rune(row.Lo))
		}
	}
	return r
}

// digitIn is digitOf in the first row that ends behind a rune.
func digitIn(r, zero rune) rune {
	if r < zero {
		return r
	}
	return '0' + (r-zero)%10
}

// countDigits returns how many digits a text has, at most so many.
func countDigits(text string, most int) (n int) {
	for _, r := range text {
		if unicode.IsDigit(r) {
			if n++; n == most {
				return n
			}
		}
	}
	return n
}

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
// number as it is called from within the country, without the zero; or the words of an
// address or name, with spaces between, as they are read out too.
type reach struct{ digits, words string }

// reachesOf returns all ways that one entry names: "040 123 4567 (work), 09 765 4321"
// names two.
func reachesOf(value string) (all []reach) {
	value = folded(strings.TrimSpace(value))
	if scheme, rest, ok := strings.Cut(value, ":"); ok && schemes[scheme] {
		value = rest
	}
	if strings.Contains(value, "@") {
		for part := range strings.FieldsFuncSeq(value, func(r rune) bool { return strings.ContainsRune(" ,;\n()<>", r) }) {
			if words := strings.Join(unspoken(part), " "); strings.Contains(part, "@") && len(words) >= leastLetters {
				all = append(all, reach{words: words})
			}
		}
		return all
	}
	for part := range strings.FieldsFuncSeq(value, func(r rune) bool { return sortOf(r) == 1 || strings.ContainsRune(",;\n", r) }) {
		for _, part := range sidesOfSlash(part) {
			if number := within(part); len(number) >= leastDigits {
				all = append(all, reach{digits: number})
			}
		}
	}
	lettered := strings.ContainsFunc(value, func(r rune) bool { return sortOf(r) == 1 })
	if words := strings.Join(unspoken(value), " "); lettered && len(words) >= leastLetters {
		all = append(all, reach{words: words})
	}
	return all
}

// schemes are the beginnings of ways to reach somebody that are written as addresses.
var schemes = map[string]bool{"tel": true, "sms": true, "mailto": true}

// sidesOfSlash splits what stands around a slash where both sides are whole numbers:
// it stands within one too.
func sidesOfSlash(part string) []string {
	sides := strings.Split(part, "/")
	for _, side := range sides {
		if countDigits(side, leastDigits) < leastDigits {
			return []string{part}
		}
	}
	return sides
}

// spoken are the words for signs of an address of mail.
var spoken = map[string]bool{"at": true, "dot": true, "piste": true, "punkt": true, "miukumauku": true}

// unspoken are the words of a text that is folded, but for those for signs.
func unspoken(text string) []string {
	return slices.DeleteFunc(wordsOf(text), func(w string) bool { return spoken[w] })
}

// within are the digits of a number without what only the way of calling adds: the code of
// Finland beside a plus or behind two zeros, and zeros before it.
func within(number string) string {
	digits, foreign := onlyDigits(number), strings.Contains(number, "+")
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

// ways are ways to reach people, as one text is searched for all of them.
type ways struct {
	digits digitTrie
	words  wordTrie
}

func (w *ways) add(r reach) {
	if r.digits != "" {
		w.digits.add(r.digits)
	} else {
		w.words.add(strings.Fields(r.words), true)
	}
}

// in reports whether a text repeats one of the ways: the digits in their order,
// whatever but letters is between them, or the words as they stand.
func (w *ways) in(text string) bool {
	numbers, words := countDigits(text, leastDigits) == leastDigits, w.words.words != nil
	if !numbers && !words {
		return false // as most texts
	}
	text = folded(text)
	return numbers && w.digits.in(runs(text)) || words && w.words.in(unspoken(text))
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
