package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lengths are in tenths of a user unit (px at 360 px), whole numbers
// throughout, so that every machine draws the same bytes.

// advance is how wide the ASCII characters from space on are, in hundredths of
// the font size. They are those of a wide sans serif, so that text fits in any.
var advance = [...]uint8{
	32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
	100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 39, 34, 39, 84, 50,
	50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
}

func runeWidth(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(advance[r-' '])
	case joins(r), r == '\u2068' || r == '\u2069':
		return 0
	case r < 0x250, r >= 0x370 && r < 0x400, r >= 0x590 && r < 0x800:
		return 78
	}
	return 125
}

// joins reports whether r draws on or ties together with what stands before it.
func joins(r rune) bool {
	return r >= 0x300 && (unicode.In(r, unicode.Mn, unicode.Me) || r == zeroWidthJoiner || r >= 0x1F3FB && r <= 0x1F3FF)
}

const zeroWidthJoiner = '\u200d'

// style is how a text is set.
type style struct {
	size int // tenths
	bold bool
}

// width returns how wide the text is at most, in tenths.
func (s style) width(text string) int {
	n := 0
	for _, r := range text {
		n += runeWidth(r)
	}
	return s.scale(n)
}

func (s style) scale(hundredths int) int {
	if s.bold {
		hundredths = hundredths * 114 / 100
	}
	return hundredths * s.size / 100
}

// room returns how many hundredths of the font size fit into a width.
func (s style) room(width int) int {
	room := width * 100 / s.size
	if s.bold {
		room = room * 100 / 114
	}
	return room
}

// wrap breaks a text into lines of at most a width. Lines end at spaces; a word
// that is wider than a line is divided where Finnish and Swedish divide words,
// before a consonant that a vowel follows, else between any two characters.
func (s style) wrap(text string, width int) []string {
	room := s.room(width)
	if n, whole := fit(text, room); whole && n > 0 && plain(text) && text[0] != ' ' && text[n-1] != ' ' {
		return []string{text} // as most are
	}
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = wrapLine(lines, clean(paragraph), room)
	}
	return lines
}

func wrapLine(lines []string, text string, room int) []string {
	for text = strings.TrimLeft(text, " "); text != ""; text = strings.TrimLeft(text, " ") {
		n, whole := fit(text, room)
		switch end := strings.LastIndexByte(text[:n], ' '); {
		case whole:
			return append(lines, strings.TrimRight(text, " "))
		case text[n] == ' ':
			lines = append(lines, strings.TrimRight(text[:n], " "))
		case end > 0:
			lines, n = append(lines, strings.TrimRight(text[:end], " ")), end
		default:
			at, hyphen := divide(text, n)
			lines, n = append(lines, text[:at]+hyphen), at
		}
		text = text[n:]
	}
	return lines
}

// fit returns how many bytes of the text fit, at least one character's.
func fit(text string, room int) (n int, whole bool) {
	for i, r := range text {
		room -= runeWidth(r)
		if room < 0 && i > 0 && !joins(r) && !strings.HasSuffix(text[:i], string(zeroWidthJoiner)) {
			return i, false
		}
	}
	return len(text), true
}

// divide returns where to divide a word of which n bytes fit.
func divide(text string, n int) (int, string) {
	if strings.IndexByte(text[:n], '-') > 0 {
		return strings.LastIndexByte(text[:n], '-') + 1, ""
	}
	for at := n; at > 2; {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if letter(before) && letter(r) && !vowel(r) && vowel(next) && at > n/2 {
			return at, hyphen
		}
	}
	return n, ""
}

// hyphen is written where a word is divided between letters.
const hyphen = "-"

func letter(r rune) bool { return r < 0x250 && unicode.IsLetter(r) }

func vowel(r rune) bool { return strings.ContainsRune("aeiouyäöåAEIOUYÄÖÅ", r) }

// mostJoined is how many marks may stand on one character; no language needs as
// many, and a pile of them would cover what stands around it.
const mostJoined = 6

// clean leaves out what XML does not allow, what turns the direction of the text
// around it, and piles of marks; other white space becomes a space.
func clean(text string) string {
	if plain(text) {
		return text
	}
	joined, isolates := 0, balanced(text)
	return strings.Map(func(r rune) rune {
		if !joins(r) {
			joined = 0
		} else if joined++; joined > mostJoined {
			return -1
		}
		switch {
		case r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case r < ' ', r >= 0x7f && r < 0xa0, r&0xfffe == 0xfffe:
			return -1
		case isolates && (r == '\u2068' || r == '\u2069'):
			return r // they turn nothing outside themselves
		case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u200e' || r == '\u200f' || r == '\u061c':
			return -1
		}
		return r // bad UTF-8 comes as U+FFFD
	}, text)
}

// balanced reports whether every first strong isolate of a text is closed in it.
func balanced(text string) bool {
	open := 0
	for _, r := range text {
		switch r {
		case '\u2068':
			open++
		case '\u2069':
			open--
		}
		if open < 0 {
			return false
		}
	}
	return open == 0
}

// plain reports whether a text has nothing that clean looks for: it is Latin
// without separate accents, and printable.
func plain(text string) bool {
	for _, r := range text {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x300 {
			return false
		}
	}
	return true
}

// rightToLeft reports whether the first letter with a direction is Hebrew,
// Arabic or another script that runs from right to left.
func rightToLeft(text string) bool {
	isolates := 0
	for _, r := range text {
		switch r {
		case '\u2068':
			isolates++
		case '\u2069':
			isolates--
		}
		if isolates > 0 {
			continue // a name in a line of the picture's own does not turn it
		}
		switch {
		case r >= 0x590 && r < 0x900, r >= 0xfb1d && r < 0xfe00, r >= 0xfe70 && r < 0xff00, r >= 0x10800 && r < 0x11000, r >= 0x1e800 && r < 0x1f000:
			return unicode.IsLetter(r)
		case unicode.IsLetter(r):
			return false
		}
	}
	return false
}
