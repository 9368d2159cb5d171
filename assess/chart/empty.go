package chart

import (
	"github.com/onechildoneplan/oneplan/assess"
)

// a4Height is the height of an A4 page that is as wide as the picture.
const a4Height = pageWidth * 297 / 210

// The lines to write on.
const (
	lineStep  = 170 // 9 mm on A4
	itemLines = 3   // of an item of a domain
	ownLines  = 5   // of a point of the child's voice
)

// drawEmpty draws the star for filling in by hand.
func drawEmpty(c *canvas) {
	c.wide = 794
	c.title = wordStar.In(c.Lang)
	c.desc = wordDesc.In(c.Lang)
	c.block(text{style: style{size: 200, bold: true}, x: margin, width: fullWidth}, wordStar.In(c.Lang))
	c.y += 60
	for _, word := range []string{wordChild.In(c.Lang), wordWhose.In(c.Lang), wordOn.In(c.Lang) + " / " + wordWriter.In(c.Lang)} {
		c.fillIn(word + ":")
	}
	c.y += 60
	c.block(text{style: style{size: 105}, x: margin, width: fullWidth}, wordHowTo.In(c.Lang))
	c.y += 100
	c.labelledStar(&starMarks{}, wordDesc.In(c.Lang))
	c.y += 60
	c.kindsLegend(func(assess.FindingKind) bool { return true })
	c.foot()
	c.y = a4Height + margin
	for p := assess.PointChild; p.IsValid(); p++ {
		c.pointHeading(p)
		c.y -= 40
		items := assess.ItemsOf(p)
		for _, item := range items {
			lines := itemLines
			if assess.ChildsVoice(p) {
				lines = ownLines
			}
			c.itemName(item)
			for range lines {
				c.y += lineStep
				c.ruled(margin+20, c.y)
			}
			c.y += 50
		}
		c.raw("</g>\n")
	}
	c.y = 2*a4Height - margin
}

// fillIn writes a word and a line after it.
func (c *canvas) fillIn(word string) {
	words := text{style: style{size: 115}, x: margin, width: fullWidth}
	y := c.y
	c.lines(words, []string{word})
	c.ruled(margin+words.style.width(word)+60, y+130)
	c.y = y + 220
}

func (c *canvas) ruled(from, y int) {
	c.raw("<line")
	c.attr("x1", from)
	c.attr("y1", y)
	c.attr("x2", pageWidth-margin)
	c.attr("y2", y)
	c.raw(` stroke="`, rule, "\" stroke-width=\"0.7\"/>\n")
}
