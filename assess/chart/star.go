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

// notch is how far the corners between the points are from the middle.
const notch = 577

func (p point) along(d point, length int) point {
	return point{p.x + d.x*length/1000, p.y + d.y*length/1000}
}

// starMarks are the marks in each point of a star, by [assess.Point].
type starMarks [7][]mark

// rows are how many marks stand in each row of a point, from its wide side on,
// for each number of marks.
var rows = [...][]int{{}, {1}, {2}, {2, 1}, {3, 1}, {3, 2}, {3, 2, 1}, {4, 3}, {4, 3, 1}, {4, 3, 2}, {4, 3, 2, 1}}

// firstRow is how far the first row is from the wide side, in thousandths of
// the height of the point, by how many marks it has.
var firstRow = [...]int{0, 330, 260, 185, 150}

// star draws the six points with their marks round the child.
func (c *canvas) star(middle point, radius, r int, marks *starMarks) {
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		k := int(p) - 1
		c.raw(`<polygon points="`)
		c.points(middle.along(notches[(k+5)%6], radius*notch/1000), middle.along(tips[k], radius), middle.along(notches[k], radius*notch/1000))
		ground, line := groundOf(p)
		if c.own && !assess.ChildsVoice(p) {
			c.raw(`" fill="`, paper, `" stroke="`, rule, `" stroke-width="0.8" stroke-linejoin="round"/>`, "\n")
			continue
		}
		if len(marks[p]) == 0 {
			c.raw(`" fill="`, paper, `" stroke="`, line, `" stroke-width="1.1" stroke-dasharray="4 3" stroke-linejoin="round"/>`, "\n")
			continue
		}
		c.raw(`" fill="`, ground, `" stroke="`, line, `" stroke-width="1.6" stroke-linejoin="round"/>`, "\n")
	}
	c.raw(`<polygon points="`)
	for k := range notches {
		c.points(middle.along(notches[k], radius*notch/1000))
		c.raw(" ")
	}
	c.raw(`" fill="#faf9f7" stroke="`, rule, "\" stroke-width=\"0.8\"/>\n")
	c.middle(middle, radius*225/1000)
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		c.tip(middle, radius, r, int(p)-1, marks[p])
	}
}

// middle draws the child, who is in the middle.
func (c *canvas) middle(at point, r int) {
	c.raw("<circle")
	c.attr("cx", at.x)
	c.attr("cy", at.y)
	c.attr("r", r)
	c.raw(` fill="`, paper, `" stroke="`, ink, "\" stroke-width=\"1.2\"/>\n")
	name := text{style: style{size: max(r*36/100, smallestText), bold: true}, x: at.x, width: 2*r - 60, anchor: "middle"}
	lines := name.wrap(c.Child, name.width)
	if len(lines) != 1 {
		lines = name.wrap(c.tongue.Say(wordChild), name.width)
	}
	if len(lines) == 1 {
		y := c.y
		c.y = at.y - name.size*60/100
		c.lines(name, lines)
		c.y = y
	}
}

// tip draws the marks of one point. Each point is a triangle that stands on its
// level side or on its end, so rows are level. More than six marks are drawn
// smaller where they stay legible, and what does not fit becomes three dots.
func (c *canvas) tip(middle point, radius, r, k int, marks []mark) {
	if fit := most(r); len(marks) > fit {
		marks = append(marks[:fit-1:fit-1], mark{look: look{shape: shapeMore}})
	}
	if len(marks) > wellSpaced {
		r = r * crowded / 100
	}
	height := radius / 2
	upright := k%2 == 0
	down := 1
	if upright {
		down = -1
	}
	at := middle.along(tips[k], radius*2/3)
	at.y -= down * height / 3 // the middle of the level side
	layout := rows[len(marks)]
	if len(layout) == 0 {
		return
	}
	first := height * firstRow[layout[0]] / 1000
	if len(layout) == 1 && layout[0] == 2 {
		first = height * 300 / 1000
	}
	at.y += down * first
	if upright { // read from above
		at.y -= (len(layout) - 1) * r * 205 / 100
	}
	for i := range layout {
		count := layout[i]
		if upright {
			count = layout[len(layout)-1-i]
		}
		for n := range count {
			c.mark(marks[0], point{at.x + (2*n-count+1)*r*105/100, at.y}, r)
			marks = marks[1:]
		}
		at.y += r * 205 / 100
	}
}

// A point shows six marks of full size, and ten that are smaller, as long as
// their letters can be read.
const (
	wellSpaced = 6
	crowded    = 79 // hundredths of full size
)

func most(r int) int {
	if letterSize(r*crowded/100) > smallestText {
		return len(rows) - 1
	}
	return wellSpaced
}

// overflows reports whether a point has more marks than it shows.
func (m *starMarks) overflows(r int) bool {
	for p := range m {
		if len(m[p]) > most(r) {
			return true
		}
	}
	return false
}

func groundOf(p assess.Point) (ground, line string) {
	if assess.ChildsVoice(p) {
		return child, childInk
	}
	return domain, domainInk
}

// The big star, with the names of its points round it.
const (
	bigRadius = 1500
	bigMark   = 95
	sideWidth = 1180 // of the names at the sides
	topWidth  = 1060

	mostQuoted = 6 // lines of the child's words beside a point
)

// labelledStar draws a star with the names of its points at c.y; summary is what a screen reader hears
// of it.
func (c *canvas) labelledStar(radius int, marks *starMarks, summary string) {
	names, quotes := [7][]string{}, [7][]string{}
	name := text{style: style{size: 112}, anchor: "middle"}
	quote := text{style: style{size: 118, bold: true}, anchor: "middle"}
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		width := sideWidth
		if p == assess.PointChild || p == assess.PointSelf {
			width = topWidth
		}
		if c.own && !assess.ChildsVoice(p) {
			continue
		}
		names[p] = name.wrap(strconv.Itoa(int(p))+" "+c.tongue.Label(p), width)
		if c.quotes[p] == nil {
			continue
		}
		if said := quote.wrap(c.quotes[p].Text, width); len(said) <= mostQuoted {
			quotes[p] = said
		}
	}
	height := func(p assess.Point) int { return len(names[p])*name.lineHeight() + len(quotes[p])*quote.lineHeight() }
	const gap = 60
	up := max(height(assess.PointChild)+radius+gap, max(height(assess.PointEveryday), height(assess.PointRelationships))+radius/2+2*gap)
	down := max(height(assess.PointSelf)+radius+gap, max(height(assess.PointSocial), height(assess.PointParenting))+radius/2+2*gap)
	middle := point{pageWidth / 2, c.y + up}
	c.label(`<g role="img"`, summary)
	c.star(middle, radius, bigMark, marks)
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		k := int(p) - 1
		apex := middle.along(tips[k], radius)
		at := name
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
			c.y = apex.y - gap - height(p)
		case tips[k].y < 0:
			c.y = apex.y - 2*gap - height(p)
		case tips[k].y == 1000:
			c.y = apex.y + gap
		default:
			c.y = apex.y + 2*gap
		}
		c.lines(at, names[p])
		if quotes[p] != nil {
			said := quote
			said.x, said.lang = at.x, c.langOf(c.quotes[p])
			c.lines(said, quotes[p])
		}
	}
	c.raw("</g>\n")
	c.y = middle.y + down
}

// smallStar draws a star of which the points have their numbers alone.
func (c *canvas) smallStar(middle point, radius, r int, marks *starMarks, summary string) {
	c.label(`<g role="img"`, summary)
	c.star(middle, radius, r, marks)
	y := c.y
	for k := range tips {
		number := text{style: style{size: 100, bold: true}, anchor: "middle", width: 200}
		at := middle.along(tips[k], radius+70)
		number.x, c.y = at.x, at.y-60
		_, number.fill = groundOf(assess.Point(k + 1))
		c.lines(number, []string{strconv.Itoa(k + 1)})
	}
	c.y = y
	c.raw("</g>\n")
}
