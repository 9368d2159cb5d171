package chart

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// a4Height is the height of an A4 page that is as wide as the picture.
const a4Height = pageWidth * 297 / 210

// lineStep is the distance between lines to write on: 9 mm on A4.
const lineStep = 170

// drawEmpty draws the star for filling in by hand: a page with the star, and
// three with lines for two points each.
func drawEmpty(c *canvas) {
	c.wide, c.paged = 794, true
	c.title = c.tongue.Say(wordStar)
	c.desc = c.tongue.Say(wordDesc)
	radius := bigRadius
	// By how much must the star be smaller for the page? What stands round it stays as
	// high, whatever the radius.
	c.dense = true
	trial := canvas{Options: c.Options, tongue: c.tongue, y: c.y, dense: true}
	trial.starPage(radius)
	a := c.aroundStar(radius, &starMarks{})
	up, down := a.reach(radius)
	for most := up + down - (trial.y - (a4Height - margin)); up+down > most; up, down = a.reach(radius) {
		radius -= 5
	}
	c.starPage(radius)
	c.dense = false
	for page := range 3 {
		// A domain and then a point of the child's voice. Once without lines, to
		// see how many fit on the page: an item gets as many as any other, the
		// child's point at least twice as many.
		facts, own := assess.Point(2*page+1), assess.Point(2*page+2)
		top := (page+1)*a4Height + margin
		trial := canvas{tongue: c.tongue, y: top}
		trial.writingLines(facts, 0)
		trial.writingLines(own, 0)
		all, items := (top+a4Height-2*margin-trial.y)/lineStep, len(assess.ItemsOf(facts))
		each := all / (items + 2)
		c.y = top
		c.writingLines(facts, each)
		c.writingLines(own, all-items*each)
	}
	c.y = 4*a4Height - margin
}

// starPage writes what to do and a star with the names of its points.
func (c *canvas) starPage(radius int) {
	c.block(text{style: style{size: 170, bold: true}, x: margin, width: fullWidth}, c.tongue.Say(wordStar))
	c.y += 40
	c.fillIn(wordChild, wordOn)
	c.fillIn(wordWhose, wordWriter)
	c.block(text{style: style{size: c.sized(100)}, x: margin, width: fullWidth}, c.tongue.Say(wordHowTo))
	c.y += 60
	c.labelledStar(radius, &starMarks{}, c.tongue.Say(wordDesc))
	c.kindsLegend(func(assess.FindingKind) bool { return true })
	c.foot()
}

// writingLines writes the items of a point with lines beneath each.
func (c *canvas) writingLines(p assess.Point, each int) {
	c.pointHeading(p)
	c.y -= 40
	for _, item := range assess.ItemsOf(p) {
		c.itemName(item)
		c.ruled(each)
		c.y += 50
	}
	c.raw("</g>\n")
}

func (c *canvas) ruled(lines int) {
	for range lines {
		c.y += lineStep
		c.line(margin+20, pageWidth-margin, c.y)
	}
}

// fillIn writes two words, each with a line after it.
func (c *canvas) fillIn(left, right code.Text) {
	y := c.y
	for i, word := range []code.Text{left, right} {
		from := margin + i*(fullWidth/2+60)
		words := text{style: style{size: 115}, x: from, width: fullWidth}
		c.y = y
		c.lines(words, []string{c.tongue.Say(word) + ":"})
		c.line(from+words.style.width(c.tongue.Say(word))+110, from+fullWidth/2-60, y+130)
	}
	c.y = y + 200
}

func (c *canvas) line(from, to, y int) {
	c.raw("<line")
	c.attr("x1", from)
	c.attr("y1", y)
	c.attr("x2", to)
	c.attr("y2", y)
	c.raw(` stroke="`, rule, "\" stroke-width=\"0.7\"/>\n")
}
