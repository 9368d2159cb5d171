package print

import (
	"encoding/xml"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// xmlText writes text into XML, where some characters may not stand at all; a
// strings.Builder does not fail.
func xmlText(w io.Writer, s string) { _ = xml.EscapeText(w, []byte(s)) }

// wrap breaks text into lines that are at most so wide, in hundredths of the
// size of the letters, between words where it can. A picture has no other way
// to break lines.
func wrap(s string, most int) []string {
	var lines []string
	var line []rune
	var width, space, spaceWidth int // space is behind the last one in the line, 0 where it has none
	for _, r := range s {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) && r < 0x2066 {
			continue
		}
		line = append(line, r)
		width += runeWidth(r)
		if r == ' ' {
			space, spaceWidth = len(line), width
		}
		if width <= most || r == ' ' {
			continue
		}
		if space > 0 {
			lines = append(lines, string(line[:space-1]))
			line, width = append([]rune(nil), line[space:]...), width-spaceWidth
		} else {
			lines = append(lines, string(line[:len(line)-1]))
			line, width = []rune{r}, runeWidth(r)
		}
		space = 0
	}
	return append(lines, string(line))
}

// runeWidth is about how wide a letter is in a wide sans serif.
func runeWidth(r rune) int {
	switch {
	case strings.ContainsRune("iljtfrI.,:;'|!()[] ", r):
		return 42
	case strings.ContainsRune("mwMW@%", r):
		return 100
	case r < 0x250 && unicode.IsUpper(r):
		return 80
	case r < 0x250:
		return 64
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Bidi_Control):
		return 0
	case r >= 0x370 && r < 0x800:
		return 78
	}
	return 125
}
