package chart

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// These are inside the package, as TestWrap: a picture shows few of the edges.

// What a text may do to the picture around it is taken out, and nothing else.
func TestClean(t *testing.T) {
	for _, row := range []struct{ name, text, want, why string }{
		{"white space", "a\tb\rc\u2028d\u2029e\u0085f", "a b c d e f", "one line is one line"},
		{"controls", "a\x00b\x1fc\x7fd\u009fe", "abcde", "XML allows none"},
		{"beside the controls", " ~\u00a0\u0301", " ~\u00a0\u0301", "the first that are no controls stay"},
		{"a sign to delete, alone", "a\x7fb", "ab", "among plain letters too"},
		{"no characters", "a\ufffeb\uffffc\U0001fffed\U0001ffffe\ufffd", "abcde\ufffd", "XML allows none; the sign for bad bytes is one"},
		{"directions", "a\u202ab\u202ec\u2066d\u2067e\u200ef\u200fg\u061ch", "abcdefgh", "they turn what stands around"},
		{"beside the directions", "a\u202fb\u2065c\u206ad\u2010e", "a\u202fb\u2065c\u206ad\u2010e", "these turn nothing"},
		{"closed isolates", "x \u2068a\u2069", "x \u2068a\u2069", "they turn nothing outside themselves"},
		{"an open isolate", "\u2068a \u2068b\u2069", "a b", "it would go on into what follows"},
		{"closed before it is opened", "\u2069a\u2068", "a", "it would close another's"},
		{"a pile of marks", "e" + strings.Repeat("\u0301", 9), "e" + strings.Repeat("\u0301", 6), "it would cover what stands above"},
		{"a pile of the first mark", "e" + strings.Repeat("\u0300", 9), "e" + strings.Repeat("\u0300", 6), "it is no plain letter"},
		{"two letters with marks", strings.Repeat("e"+strings.Repeat("\u0301", 6), 2), strings.Repeat("e"+strings.Repeat("\u0301", 6), 2), "each letter has its own"},
	} {
		assert.Equal(t, row.want, clean(row.text), "%s: %s", row.name, row.why)
	}
}

func TestRightToLeft(t *testing.T) {
	for _, row := range []struct {
		name, text string
		want       bool
	}{
		{"nothing", "", false}, {"Hebrew", "\u05d0", true}, {"Arabic", "\u0627a", true}, {"Arabic, the last block", "\u08c7", true}, {"Devanagari", "\u0904", false},
		{"presentation forms", "\ufb1d", true}, {"of Arabic too", "\ufe70\ufefc", true}, {"CJK before them", "\ufa30", false}, {"Latin behind them", "\uff21", false},
		{"Cypriot", "\U00010800", true}, {"Brahmi", "\U00011005", false}, {"Mende", "\U0001e800", true}, {"Adlam", "\U0001e900", true}, {"Ethiopic before it", "\U0001e7e0", false},
		{"a digit before it", "1 \u05d0", true}, {"Latin first", "a \u05d0", false}, {"no letter at all", "12 \U0001f600", false},
		{"only what stands apart", "\u2068\u05d0\u2069 on kotona", false}, {"behind what stands apart", "\u2068Aino\u2069 \u05d0", true},
	} {
		assert.Equal(t, row.want, rightToLeft(row.text), row.name)
	}
}

// How wide a character is at most, on both sides of every edge.
func TestRuneWidth(t *testing.T) {
	for _, row := range []struct {
		name string
		r    rune
		want int
	}{
		{"space", ' ', 32}, {"m", 'm', 98}, {"~", '~', 84}, {"the last Latin", 0x24f, 78}, {"behind it", 0x250, 125}, {"before Greek", 0x2ff, 125},
		{"Greek", 0x370, 78}, {"the last Greek", 0x3ff, 78}, {"Cyrillic", 0x400, 125}, {"before Hebrew", 0x58f, 125}, {"the first from right to left", 0x590, 78}, {"Hebrew", 0x5d0, 78}, {"the last from right to left", 0x7ff, 78}, {"behind those", 0x800, 125},
		{"an accent", 0x301, 0}, {"a ring around", 0x20dd, 0}, {"a joiner", zeroWidthJoiner, 0}, {"an isolate", 0x2068, 0}, {"its end", 0x2069, 0},
		{"before the colours of skin", 0x1f3fa, 125}, {"the first colour", 0x1f3fb, 0}, {"the last colour", 0x1f3ff, 0}, {"behind them", 0x1f400, 125},
	} {
		assert.Equal(t, row.want, runeWidth(row.r), "%s, %U", row.name, row.r)
	}
	all := 0
	for r := ' '; r <= '~'; r++ {
		all += runeWidth(r)
	}
	assert.Equal(t, 5709, all, "what can be typed, together")
	light, bold := style{size: 200}, style{size: 200, bold: true}
	assert.Equal(t, []int{2 * 98, 222}, []int{light.width("m"), bold.width("m")}, "bold is a seventh wider")
	assert.Equal(t, []int{500, 438}, []int{light.room(1000), bold.room(1000)}, "and less of it fits")
}

// Where a word is divided of which so many bytes fit.
func TestDivide(t *testing.T) {
	for _, row := range []struct {
		name, word string
		fits, at   int
		hyphen     string
		why        string
	}{
		{"a syllable", "lapsiperheneuvonta", 12, 10, "-", "before the consonant that a vowel follows"},
		{"at the end of what fits", "lapsiperhe", 9, 8, "-", "the last place there is"},
		{"in the first half", "katkkkkkkkkk", 10, 10, "", "two letters alone help nobody"},
		{"a hyphen of its own", "vasu-keskustelu", 9, 5, "", "it needs no other"},
		{"a hyphen first", "-pppppppp", 6, 6, "", "nothing would stand before it"},
		{"two hyphens", "a-b-cccc", 6, 4, "", "the last one that fits"},
		{"a word of three letters", "aiti", 3, 2, "-", "the shortest that is divided so"},
		{"a sign between vowels", "aaaa'abbb", 6, 6, "", "an apostrophe is no consonant"},
		{"another script", "aaaaжabbb", 7, 7, "", "its words are divided by other rules"},
		{"an umlaut", "määräämätön", 13, 10, "-", "bytes are no letters"},
	} {
		at, hyphen := divide(row.word, row.fits)
		assert.Equal(t, row.at, at, "%s: %s", row.name, row.why)
		assert.Equal(t, row.hyphen, hyphen, row.name)
	}
}
