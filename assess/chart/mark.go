package chart

import (
	"html/template"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// look is how one kind of finding shows: its shape and its colour say the same,
// so that neither is needed alone.
type look struct {
	shape shape
	fill  string
}

type shape uint8

const (
	shapeCircle shape = iota
	shapeDiamond
	shapeSquare
	shapeOpenCircle
	shapeBubble
	shapeMore // three dots: there is more than fits
)

var looks = code.Column[assess.FindingKind, look]{
	assess.FindingStrength:      {shapeCircle, "#17663a"},
	assess.FindingVulnerability: {shapeDiamond, "#a23c00"},
	assess.FindingNeed:          {shapeSquare, "#1f4aa0"},
	assess.FindingUnknown:       {shapeOpenCircle, paper},
	assess.FindingOwnWords:      {shapeBubble, "#6d2f8f"},
}

func lookOf(k assess.FindingKind) look {
	if !k.IsValid() {
		return looks.Of(assess.FindingUnknown)
	}
	return looks.Of(k)
}

// mark is one shape with a sign in it.
type mark struct {
	look look
	sign string
	// same marks what both of two stars have: pale, so that what differs is seen.
	same bool
}

// pale is the ground of a mark that both stars have; its outline keeps the
// contrast.
const pale = "#e6e6ea"

// smallestText is the smallest text of a picture.
const smallestText = 98

// letterSize is the size of the letter in a mark.
func letterSize(r int) int { return max(r*122/100, smallestText) }

// mark draws one at a centre, r being half its width.
func (c *canvas) mark(m mark, at point, r int) {
	switch m.look.shape {
	case shapeCircle, shapeOpenCircle:
		c.raw("<circle")
		c.attr("cx", at.x)
		c.attr("cy", at.y)
		c.attr("r", r)
	case shapeDiamond:
		d := r * 112 / 100
		c.raw(`<polygon points="`)
		c.points(point{at.x, at.y - d}, point{at.x + d, at.y}, point{at.x, at.y + d}, point{at.x - d, at.y})
		c.raw(`"`)
	case shapeSquare:
		s := r * 92 / 100
		c.raw("<rect")
		c.attr("x", at.x-s)
		c.attr("y", at.y-s)
		c.attr("width", 2*s)
		c.attr("height", 2*s)
		c.raw(` rx="1.5"`)
	case shapeBubble:
		w, h, tail := r, r*80/100, r*45/100
		c.raw(`<path d="M`)
		c.points(point{at.x - w, at.y - h}, point{at.x + w, at.y - h}, point{at.x + w, at.y + h - r/10})
		c.raw(" ")
		c.points(point{at.x - w/5, at.y + h - r/10}, point{at.x - w*3/4, at.y + h + tail - r/10}, point{at.x - w*3/4, at.y + h - r/10}, point{at.x - w, at.y + h - r/10})
		c.raw(`Z" stroke-linejoin="round"`)
	case shapeMore:
		for i := -1; i <= 1; i++ {
			c.raw("<circle")
			c.attr("cx", at.x+i*r*2/3)
			c.attr("cy", at.y)
			c.attr("r", r/5)
			c.raw(` fill="`, ink, "\"/>")
		}
		c.raw("\n")
		return
	}
	letter, ground := paper, m.look.fill
	if m.same && m.look.shape != shapeOpenCircle {
		c.raw(` fill="`, pale, `" stroke="`, softInk, `" stroke-width="1"`)
		letter, ground = ink, pale
	} else {
		c.raw(` fill="`, m.look.fill, `"`)
	}
	if m.look.shape == shapeOpenCircle {
		c.raw(` stroke="`, softInk, `" stroke-width="1.3" stroke-dasharray="2.2 1.6"`)
		letter = ink
	}
	c.raw("/>")
	if m.sign != "" {
		size := letterSize(r)
		wide := utf8.RuneCountInString(m.sign) > 1
		if wide {
			size = max(r*106/100, smallestText)
		}
		c.raw("<text")
		c.attr("x", at.x)
		c.attr("y", at.y+size*36/100)
		c.attr("font-size", size)
		c.raw(` font-weight="700" text-anchor="middle" `)
		if wide { // what stands out over the edge of a small mark is read on its colour
			c.raw(`paint-order="stroke" stroke="`, ground, `" stroke-width="2.4" stroke-linejoin="round" `)
		}
		c.raw(`fill="`, letter, `">`)
		c.words(m.sign)
		c.raw("</text>")
	}
	c.raw("\n")
}

// Mark is the mark of one finding as the star shows it: an SVG of its own in the
// size of the letters around it, for a page that writes the texts itself. It says
// nothing that the words beside it do not say, so it is hidden from screen readers.
func Mark(k assess.FindingKind, letter string) template.HTML {
	c := canvas{}
	c.raw(`<svg class="mark" viewBox="-11 -11 22 22" aria-hidden="true" font-family="system-ui,sans-serif">`)
	c.mark(mark{look: lookOf(k), sign: letter}, point{}, 85)
	c.raw("</svg>")
	return template.HTML(c.body) // drawn here; the letter is escaped
}

// Letters are the letters that [Overview] gives the voices of a star.
func Letters(s assess.Star, o Options) map[assess.Speaker]string {
	c := newCanvas(o)
	c.sign(speakersOf(s.Sides))
	letters := make(map[assess.Speaker]string, len(c.signs))
	for _, one := range c.signs {
		letters[one.who] = one.letter
	}
	return letters
}
