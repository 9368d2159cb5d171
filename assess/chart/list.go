package chart

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Where things stand in the lists beneath the star.
const (
	markAt     = margin + 90
	wordsAt    = margin + 250
	wordsWidth = pageWidth - margin - wordsAt
	fullWidth  = pageWidth - 2*margin
)

// head writes the title, whose star it is, and what the picture shows.
func (c *canvas) head(whose, shows string) {
	c.title = c.tongue.Say(wordStar) + ": " + whose
	c.desc = c.tongue.Say(wordDesc)
	c.block(text{style: style{size: 180, bold: true}, x: margin, width: fullWidth}, c.tongue.Say(wordStar))
	c.block(text{style: style{size: 130, bold: true}, x: margin, width: fullWidth, fill: softInk}, whose)
	if shows != "" {
		c.title += ", " + shows
		c.block(text{style: style{size: 120}, x: margin, width: fullWidth, fill: softInk}, code.Capital(shows))
	}
	c.y += 80
}

// dated is a name with a day, where there is one.
func (c *canvas) dated(name string, day civil.Date) string {
	if day.IsZero() {
		return name
	}
	return name + ", " + c.day(day)
}

// foot writes whose the names of the star are.
func (c *canvas) foot() {
	c.y += 60
	c.block(text{style: style{size: 95}, x: margin, width: fullWidth, fill: softInk}, c.tongue.Say(wordCredit))
}

// heading writes the name of a point, or of a voice, on its ground.
func (c *canvas) heading(lead, words, ground, line string) {
	defer c.piece(true)()
	c.y += 110
	h := text{style: style{size: 130, bold: true}, x: margin + 90, width: fullWidth - 150, fill: line, lead: lead}
	lines := h.wrap(strings.TrimLeft(lead+" "+words, " "), h.width)
	c.raw("<rect")
	c.attr("x", margin)
	c.attr("y", c.y)
	c.attr("width", fullWidth)
	c.attr("height", len(lines)*h.lineHeight()+100)
	c.raw(` rx="4" fill="`, ground, `"/><rect`)
	c.attr("x", margin)
	c.attr("y", c.y)
	c.attr("width", 40)
	c.attr("height", len(lines)*h.lineHeight()+100)
	c.raw(` rx="2" fill="`, line, "\"/>\n")
	c.y += 60
	c.lines(h, lines)
	c.y += 100
}

// entry writes one finding: its mark, who says it, and what was said.
func (c *canvas) entry(m mark, who string, s *assess.Said) {
	defer c.piece(false)()
	label := c.kind(s.Kind)
	lead := code.Capital(label)
	line := lead
	if who != "" {
		lead, line = who, who+" · "+label
	}
	for _, place := range s.SeenIn {
		line += ", " + c.tongue.Label(place)
	}
	if about := isolated(clean(c.Person(s.AboutID))); s.AboutID != "" && about != "" {
		line += ", " + c.tongue.Say(wordAbout) + about
	}
	c.raw("<g>\n<g aria-hidden=\"true\">")
	c.mark(m, point{markAt, c.y + 72}, 80)
	c.raw("</g>\n")
	c.block(text{style: style{size: 110}, x: wordsAt, width: wordsWidth, fill: softInk, lead: clean(lead)}, line)
	if s.Text != "" {
		c.block(text{style: style{size: 125}, x: wordsAt, width: wordsWidth, lang: c.langOf(s)}, s.Text)
	}
	if s.AttachmentID != "" {
		c.block(text{style: style{size: 110}, x: wordsAt, width: wordsWidth, italic: true, fill: softInk}, c.tongue.Say(wordAttached))
	}
	c.raw("</g>\n")
	c.y += 70
}

// itemName writes the name of an item. The points of the child's voice are one
// item each, whose name the heading has said already.
func (c *canvas) itemName(i assess.Item) {
	defer c.piece(true)()
	if assess.ChildsVoice(assess.PointOf(i)) {
		return
	}
	c.block(text{style: style{size: 120, bold: true}, x: margin + 20, width: fullWidth - 20}, Field(i)+" "+c.tongue.Label(i))
	c.y += 30
}

// unheard names the items of a point on which nobody has spoken.
func (c *canvas) unheard(p assess.Point, items []assess.Item) {
	if len(items) == 0 {
		return
	}
	var line strings.Builder
	line.WriteString(c.tongue.Say(wordUnheard))
	if !assess.ChildsVoice(p) {
		sign := ": "
		for _, item := range items {
			line.WriteString(sign + c.tongue.Label(item))
			sign = "; "
		}
	}
	c.block(text{style: style{size: 110}, x: margin + 20, width: fullWidth - 20, italic: true, fill: softInk}, line.String()+".")
	c.y += 40
}

// legendEntry is one mark and what it means.
type legendEntry struct {
	mark  mark
	words string
}

// legend writes marks and their meanings, as many on a line as fit.
func (c *canvas) legend(title string, entries []legendEntry) {
	defer c.piece(false)()
	if len(entries) == 0 {
		return
	}
	if title != "" {
		c.block(text{style: style{size: c.sized(105)}, x: margin, width: fullWidth, fill: softInk}, title+":")
	}
	c.y += 30
	words := text{style: style{size: c.sized(115)}}
	x, apart := margin, 120
	if c.dense {
		apart = 40
	}
	for _, e := range entries {
		width := 220 + words.style.width(e.words) + apart
		if x > margin && x+width > pageWidth-margin+120 {
			x, c.y = margin, c.y+210
		}
		c.raw(`<g aria-hidden="true">`)
		c.mark(e.mark, point{x + 85, c.y + 80}, 75)
		c.raw("</g>\n")
		y := c.y
		words.x, words.width = x+210, fullWidth
		c.lines(words, []string{e.words})
		c.y = y
		x += width
	}
	c.y += 240
}

// kind says what kind of finding it is.
func (c *canvas) kind(k assess.FindingKind) string {
	if c.Plain && k == assess.FindingVulnerability {
		return c.tongue.Say(wordHard)
	}
	return c.tongue.Label(k)
}

// kindsLegend explains the shapes of the kinds that a picture uses.
func (c *canvas) kindsLegend(used func(assess.FindingKind) bool, extra ...legendEntry) {
	var entries []legendEntry
	for k := assess.FindingStrength; k <= assess.FindingOwnWords; k++ {
		if used(k) {
			entries = append(entries, legendEntry{mark{look: lookOf(k)}, c.kind(k)})
		}
	}
	shapes := c.tongue.Say(wordShapes)
	if !used(assess.FindingStrength) && !used(assess.FindingVulnerability) && !used(assess.FindingNeed) {
		shapes = "" // as where the child's own words stand alone
	}
	c.legend(shapes, append(entries, extra...))
}

// voicesLegend names the voices, each with its letter and its days.
func (c *canvas) voicesLegend(sides []assess.Side) {
	c.block(text{style: style{size: 105}, x: margin, width: fullWidth, fill: softInk}, c.tongue.Say(wordLetters)+":")
	c.y += 20
	for i := range sides {
		s := c.signOf(sides[i].Speaker)
		line := isolated(s.letter) + "  " + s.label
		if kind := c.tongue.Label(s.who.Voice); !strings.EqualFold(kind, s.label) {
			line += ", " + kind
		}
		line = c.dated(line, lastView(&sides[i]))
		c.block(text{style: style{size: 115}, x: margin + 20, width: fullWidth - 20, lead: isolated(clean(s.letter))}, line)
	}
	c.y += 60
}

// sign gives every voice a name and a letter: the first of its name, with a
// number where two would look the same, though of different scripts.
func (c *canvas) sign(speakers []assess.Speaker) {
	names, letters := map[string]int{}, map[string]int{}
	for _, who := range speakers {
		s := sign{who: who, label: c.Child}
		if who.Voice != assess.VoiceChild {
			s.label = clean(c.Person(who.By))
		}
		if strings.TrimSpace(s.label) == "" {
			s.label = code.Capital(c.tongue.Label(who.Voice))
			if names[s.label]++; names[s.label] > 1 {
				s.label += " " + strconv.Itoa(names[s.label])
			}
		}
		s.letter = firstLetter(s.label)
		s.label = isolated(s.label)
		letters[shapeOf(s.letter)]++
		c.signs = append(c.signs, s)
	}
	numbered := map[string]int{}
	for i := range c.signs {
		if l := shapeOf(c.signs[i].letter); letters[l] > 1 {
			numbered[l]++
			c.signs[i].letter += strconv.Itoa(numbered[l])
		}
	}
}

func (c *canvas) signOf(who assess.Speaker) sign {
	for _, s := range c.signs {
		if s.who == who {
			return s
		}
	}
	return sign{who: who}
}

// langOf is the language of what somebody said, where it is not the picture's.
func (c *canvas) langOf(s *assess.Said) string {
	lang := string(cmp.Or(s.Lang, c.TextLang))
	if lang == c.tongue.Tag() || !assess.ValidLangTag(lang) {
		return ""
	}
	return lang
}
