package chart

import (
	"strconv"

	"github.com/onechildoneplan/oneplan/assess"
)

// tips are the directions of the six points from the middle, clockwise from the
// top, and notches those of the corners between each and the next, both in
// thousandths.
var (
	tips    = [6]point{{0, -1000}, {866, -500}, {866, 500}, {0, 1000}, {-866, 500}, {-866, -500}}
	notches = [6]point{{500, -866}, {1000, 0}, {500, 866}, {-500, 866}, {-1000, 0}, {-500, -866}}
)

// notch is how far the corners between the points are from the middle, in thousandths.
const notch = 577

func (p point) along(d point, length int) point {
	return point{p.x + d.x*length/1000, p.y + d.y*length/1000}
}

// starMarks are the marks in each field of a star, by [assess.Item].
type starMarks [assess.ItemChildEveryday + 1][]mark

// told reports whether anything stands in a point.
func (m *starMarks) told(p assess.Point) bool {
	for _, item := range itemsOf(p) {
		if len(m[item]) > 0 {
			return true
		}
	}
	return false
}

// star draws the six points with their fields round the child.
func (c *canvas) star(middle point, radius, r int, marks *starMarks) {
	for _, told := range [...]bool{false, true} { // a whole line over a broken one
		for p := assess.PointChild; p <= assess.PointEveryday; p++ {
			if marks.told(p) == told {
				c.outline(tipOf(p, radius), middle, p, told)
			}
		}
	}
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		if !c.own || assess.ChildsVoice(p) {
			c.fields(tipOf(p, radius), middle, r, p, marks)
		}
	}
	c.middle(middle, heartOf(radius))
}

// outline draws one point: broken where nobody has told about it, thin where the
// child is not asked.
func (c *canvas) outline(t tip, middle point, p assess.Point, told bool) {
	c.raw(`<polygon points="`)
	for i, corner := range t.corners {
		if i > 0 {
			c.raw(" ")
		}
		c.points(point{middle.x + corner.x, middle.y + corner.y})
	}
	ground, line := groundOf(p)
	switch {
	case c.own && !assess.ChildsVoice(p):
		c.raw(`" fill="`, paper, `" stroke="`, rule, `" stroke-width="0.8" stroke-linejoin="round"/>`, "\n")
	case told:
		c.raw(`" fill="`, ground, `" stroke="`, line, `" stroke-width="1.6" stroke-linejoin="round"/>`, "\n")
	default:
		c.raw(`" fill="`, paper, `" stroke="`, line, `" stroke-width="1.1" stroke-dasharray="4 3" stroke-linejoin="round"/>`, "\n")
	}
}

// middle draws the child, who is in the middle.
func (c *canvas) middle(at point, r int) {
	c.raw("<circle")
	c.attr("cx", at.x)
	c.attr("cy", at.y)
	c.attr("r", r)
	c.raw(` fill="`, paper, `" stroke="`, ink, "\" stroke-width=\"1.2\"/>\n")
	for _, called := range [...]string{c.Child, c.tongue.Say(wordChild)} {
		for _, size := range [...]int{max(r*36/100, smallestText), max(r*30/100, smallestText), smallestText} {
			name := text{style: style{size: size, bold: true}, x: at.x, width: 2*r - 50, anchor: "middle"}
			if lines := name.wrap(called, name.width); len(lines) == 1 && lines[0] == called {
				c.y = at.y - name.size*60/100
				c.lines(name, lines)
				return
			}
		}
	}
}

func groundOf(p assess.Point) (ground, line string) {
	if assess.ChildsVoice(p) {
		return child, childInk
	}
	return domain, domainInk
}

// The big star, with the names of its points round it.
const (
	bigRadius = 1900
	bigMark   = 85
	sideWidth = 1180 // of the names at the sides
	topWidth  = 1060

	mostQuoted = 6 // lines of the child's words beside a point
)

// The names of the points, and the child's words that stand outside a point.
var (
	pointName = text{style: style{size: 112}, anchor: "middle"}
	quoteText = text{style: style{size: 118, bold: true}, anchor: "middle"}
)

// around are the lines that stand round a star.
type around struct {
	name          text // how the names stand
	names, quotes [assess.PointEveryday + 1][]string
}

// aroundStar wraps what stands round a star: of the child's words those that find no room in their point.
func (c *canvas) aroundStar(radius int, marks *starMarks) (a around) {
	a.name = pointName
	a.name.size = c.sized(a.name.size)
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		if c.own && !assess.ChildsVoice(p) {
			continue
		}
		width := sideWidth
		if p == assess.PointChild || p == assess.PointSelf {
			width = topWidth
		}
		a.names[p] = a.name.wrap(strconv.Itoa(int(p))+" "+c.tongue.Label(p), width)
		if c.quotes[p] == nil {
			continue
		}
		if c.inside[p] = c.ownWords(tipOf(p, radius), bigMark, p, marks[itemsOf(p)[0]]); c.inside[p] != nil {
			continue
		}
		if said := quoteText.wrap(c.quotes[p].Text, width); len(said) <= mostQuoted {
			a.quotes[p] = said
		}
	}
	return a
}

func (a *around) height(p assess.Point) int {
	return len(a.names[p])*a.name.lineHeight() + len(a.quotes[p])*quoteText.lineHeight()
}

// nameGap is between a point and its name.
const nameGap = 60

// reach returns how far a star and what stands round it go up and down from its middle.
func (a *around) reach(radius int) (up, down int) {
	up = max(a.height(assess.PointChild)+radius+nameGap, max(a.height(assess.PointEveryday), a.height(assess.PointRelationships))+radius/2+2*nameGap)
	down = max(a.height(assess.PointSelf)+radius+nameGap, max(a.height(assess.PointSocial), a.height(assess.PointParenting))+radius/2+2*nameGap)
	return up, down
}

// labelledStar draws a star with the names of its points at c.y; summary is what a screen reader hears
// of it.
func (c *canvas) labelledStar(radius int, marks *starMarks, summary string) {
	defer c.piece(false)()
	a := c.aroundStar(radius, marks)
	up, down := a.reach(radius)
	middle := point{pageWidth / 2, c.y + up}
	c.label(`<g role="img"`, summary)
	c.star(middle, radius, bigMark, marks)
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		k := int(p) - 1
		apex := middle.along(tips[k], radius)
		at := a.name
		at.x = apex.x
		at.lead = strconv.Itoa(int(p))
		_, at.fill = groundOf(p)
		switch {
		case tips[k].x == 0:
		case tips[k].x < 0:
			at.x = 70 + sideWidth/2
		default:
			at.x = pageWidth - 70 - sideWidth/2
		}
		switch {
		case tips[k].y == -1000:
			c.y = apex.y - nameGap - a.height(p)
		case tips[k].y < 0:
			c.y = apex.y - 2*nameGap - a.height(p)
		case tips[k].y == 1000:
			c.y = apex.y + nameGap
		default:
			c.y = apex.y + 2*nameGap
		}
		c.lines(at, a.names[p])
		if a.quotes[p] != nil {
			said := quoteText
			said.x, said.lang = at.x, c.langOf(c.quotes[p])
			c.lines(said, a.quotes[p])
		}
	}
	c.raw("</g>\n")
	c.y = middle.y + down
}

// smallStar draws a star of which the points have their numbers alone.
func (c *canvas) smallStar(middle point, radius, r int, marks *starMarks, summary string) {
	c.label(`<g role="img"`, summary)
	c.star(middle, radius, r, marks)
	for k := range tips {
		number := text{style: style{size: 100, bold: true}, anchor: "middle", width: 200}
		at := middle.along(tips[k], radius+70)
		number.x, c.y = at.x, at.y-60
		_, number.fill = groundOf(assess.Point(k + 1))
		c.lines(number, []string{strconv.Itoa(k + 1)})
	}
	c.raw("</g>\n")
}
