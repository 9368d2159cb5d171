package chart

import (
	"math"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
)

// tip is one of the six points as a place to write in: a rhombus from the middle of the
// star to its tip, out of which the child in the middle takes a bite. The points at the sides
// have two level sides and the others stand upright, so rows in all of them are level.
type tip struct {
	corners [4]point // from the middle, round
	bite    int
	edge    int // how far what stands in it keeps from its sides
}

func tipOf(p assess.Point, radius int) tip {
	k := int(p) - 1
	var none point
	return tip{[4]point{none, none.along(notches[(k+5)%6], radius*notch/1000), none.along(tips[k], radius), none.along(notches[k], radius*notch/1000)}, heartOf(radius) + radius/80, radius / 100}
}

// heartOf is how far the circle of the child reaches: in a small star less, since what
// is said needs the room.
func heartOf(radius int) int {
	if radius < bigRadius/2 {
		return radius * 3 / 20
	}
	return radius / 5
}

// upright reports whether it is the point at the top or the one at the bottom.
func (t tip) upright() bool { return t.corners[2].x == 0 }

// reach returns from where to where the point goes, from the middle; an upright one
// begins where the child ends.
func (t tip) reach() (top, bottom int) {
	for _, c := range t.corners {
		top, bottom = min(top, c.y), max(bottom, c.y)
	}
	switch {
	case !t.upright():
		return top, bottom
	case top < 0:
		return top, -t.bite
	}
	return t.bite, bottom
}

// span returns from where to where there is room for a row between two heights.
func (t tip) span(top, bottom int) (from, to int) {
	from, to = -pageWidth, pageWidth
	for _, y := range [...]int{top, bottom} {
		left, right := pageWidth, -pageWidth
		for i, a := range t.corners {
			b := t.corners[(i+1)%4]
			switch {
			case y < min(a.y, b.y) || y > max(a.y, b.y):
			case a.y == b.y:
				left, right = min(left, a.x, b.x), max(right, a.x, b.x)
			default:
				x := a.x + (b.x-a.x)*(y-a.y)/(b.y-a.y)
				left, right = min(left, x), max(right, x)
			}
		}
		from, to = max(from, left), min(to, right)
	}
	if near := max(top, -bottom); near < t.bite && !t.upright() {
		bite := int(math.Sqrt(float64(t.bite*t.bite - near*near)))
		if t.corners[2].x > 0 {
			from = max(from, bite)
		} else {
			to = min(to, -bite)
		}
	}
	return from + t.edge, to - t.edge
}

// bands are where the fields of the upright point end, in thousandths of the radius from the
// middle.
var bands = [...]int{0, 425, 625, 1000}

// between returns from where to where the field number n of several goes, from above.
func (t tip) between(n, of int) (top, bottom int) {
	top, bottom = t.reach()
	if !t.upright() {
		return top + (bottom-top)*n/of, top + (bottom-top)*(n+1)/of
	}
	radius := -top
	if n < of-1 {
		bottom = -radius * bands[of-1-n] / 1000
	}
	return -radius * bands[of-n] / 1000, bottom
}

// row is a row of marks in a field, from the middle.
type row struct {
	x, y, count, pitch, r int
}

// rows finds room for marks of half a width between two heights, behind a letter of a width. What finds
// none is cut off, and the last mark that does becomes three dots. The rows are the canvas's, until it
// is asked again.
func (c *canvas) rows(t tip, r, top, bottom, letter int, marks []mark) ([]row, []mark) {
	if len(marks) == 0 { // its letter alone
		r = min(r, (bottom-top-t.edge)/2)
		c.row, _ = t.fill(c.row[:0], r, 1, 1, 1, top, bottom, letter, 0)
		return c.row, nil
	}
	best, most := c.best[:0], -1
	defer func() { c.best = best }()
	for i, r := range [...]int{r, r * crowded / 100} {
		if i > 0 && r < smallestMark {
			break // full size is always tried: nothing said is left out of the star in silence
		}
		pitch := r * 230 / 100 // a diamond is wider than twice r
		for _, m := range marks {
			if len(m.sign) > 1 {
				pitch = max(pitch, style{smallestText, true}.width(m.sign)+14)
			}
		}
		for n := 1; n*r*2 <= bottom-top-t.edge; n++ {
			for at := range 3 { // in the middle of its height, or where the point is wider
				rows, room := t.fill(c.row[:0], r, pitch, n, [...]int{1, 0, 2}[at], top, bottom, letter, len(marks))
				c.row = rows
				if room >= len(marks) {
					return rows, marks
				}
				if room > most {
					best, most = append(best[:0], rows...), room
				}
				if !t.upright() {
					break
				}
			}
		}
	}
	if most < 1 { // where signs are wider than the field, the dots stand alone
		best, _ = t.fill(best[:0], r, r*230/100, 1, 1, top, bottom, letter, 1)
		most = 1
	}
	c.cut = true
	return best, append(marks[:most-1:most-1], mark{look: look{shape: shapeMore}})
}

// A field shows marks of full size, and smaller ones as long as their letters can be read.
const (
	crowded      = 79 // hundredths of full size
	smallestMark = 50
)

// fill shares marks out to n rows, at the lower, middle or upper end of a field, and says how
// many there is room for.
func (t tip) fill(rows []row, r, pitch, n, end, top, bottom, letter, marks int) ([]row, int) {
	room := 0
	high := r * 210 / 100
	free := bottom - top - t.edge - (n-1)*high - 2*r
	y := top + t.edge/2 + r + free*end/2
	for i := range n {
		from, to := t.span(y-r, y+r)
		before := 0
		if i == 0 {
			before = letter
		}
		fits := max(0, (to-from-before)/pitch)
		here := min(fits, (marks+n-1-i)/(n-i), marks)
		room += fits
		marks -= here
		x := from
		if t.upright() || letter == 0 {
			x += (to - from - before - here*pitch) / 2
		}
		rows = append(rows, row{x, y, here, pitch, r})
		y += high
	}
	if marks > 0 { // the wider rows take what the others have no room for
		for i := range rows {
			from, to := t.span(rows[i].y-r, rows[i].y+r)
			before := 0
			if i == 0 {
				before = letter
			}
			more := min(marks, max(0, (to-from-before)/pitch-rows[i].count))
			rows[i].count += more
			marks -= more
			if t.upright() || letter == 0 {
				rows[i].x -= more * pitch / 2
			}
		}
	}
	return rows, room
}

// fields draws what stands in one point: the fields of its items one beneath the other, or
// the marks of the child's own with the child's words.
func (c *canvas) fields(t tip, middle point, r int, p assess.Point, marks *starMarks) {
	items := itemsOf(p)
	if assess.ChildsVoice(p) {
		c.ownField(t, middle, r, p, marks[items[0]])
		return
	}
	_, colour := groundOf(p)
	for i, item := range items {
		top, bottom := t.between(i, len(items))
		if i > 0 {
			from, to := t.span(top, top)
			c.divide(middle, from-t.edge, to+t.edge, top, colour)
		}
		name := text{style: style{size: smallestText + r/10, bold: true}, fill: colour}
		wide := name.style.width(letterOf(i)) + r/3
		rows, shown := c.rows(t, r, top, bottom, wide, marks[item])
		if bottom-top >= name.size { // where letters would touch, the pages that follow name the fields
			name.x, c.y = middle.x+rows[0].x+r/10, middle.y+rows[0].y-name.size*60/100
			c.lines(name, []string{letterOf(i)})
		}
		rows[0].x += wide
		c.marks(middle, rows, shown)
	}
}

// divide draws the line between two fields.
func (c *canvas) divide(middle point, from, to, y int, colour string) {
	c.raw("<line")
	c.attr("x1", middle.x+from)
	c.attr("y1", middle.y+y)
	c.attr("x2", middle.x+to)
	c.attr("y2", middle.y+y)
	c.raw(` stroke="`, colour, "\" stroke-width=\"0.6\"/>\n")
}

func (c *canvas) marks(middle point, rows []row, marks []mark) {
	for _, row := range rows {
		for n := range row.count {
			if len(marks) == 0 {
				return
			}
			c.mark(marks[0], point{middle.x + row.x + row.pitch*n + row.pitch/2, middle.y + row.y}, row.r)
			marks = marks[1:]
		}
	}
}

// ownField draws the marks of a point of the child's own, and beneath them the child's
// words where they find room.
func (c *canvas) ownField(t tip, middle point, r int, p assess.Point, marks []mark) {
	said := c.inside[p]
	if said == nil {
		top, bottom := t.reach()
		rows, shown := c.rows(t, r, top, bottom, 0, marks)
		c.marks(middle, rows, shown)
		return
	}
	c.marks(middle, said.rows, marks)
	for i := range said.at {
		said.at[i] += middle.x
	}
	c.y = middle.y + said.y
	c.lines(said.text, said.lines)
}

// ownSaid is how the child's words stand in a point.
type ownSaid struct {
	text
	rows  []row // of the marks above
	lines []string
	y     int
}

// ownWords sets the child's words into a point beneath its marks; nil where they have no
// room there, or there are none.
func (c *canvas) ownWords(t tip, r int, p assess.Point, marks []mark) *ownSaid {
	words := strings.Fields(clean(strings.ReplaceAll(c.quotes[p].Text, "\n", " ")))
	top, bottom := t.reach()
	for n := 1; n <= 2; n++ {
		under := top + t.edge + n*r*210/100
		rows, shown := c.rows(t, r, top, min(under, bottom), 0, marks)
		if len(shown) < len(marks) {
			continue
		}
		for _, size := range [...]int{118, 108, 98} {
			set := ownSaid{text: text{style: style{size: size, bold: true}, anchor: "middle", lang: c.langOf(c.quotes[p])}}
			if set.wrapInto(t, words, under, bottom) {
				set.rows = slices.Clone(rows)
				return &set
			}
		}
	}
	return nil
}

// wrapInto sets words into lines between two heights of a point, each as long as the
// point is wide there. It reports whether all found room.
func (s *ownSaid) wrapInto(t tip, words []string, top, bottom int) bool {
	high := s.lineHeight()
	for y := top; len(words) > 0; y += high {
		if y+high > bottom {
			return false
		}
		from, to := t.span(y, y+high)
		n, line := 0, ""
		for n < len(words) {
			longer := strings.TrimLeft(line+" "+words[n], " ")
			if s.style.width(longer) > to-from {
				break
			}
			line, n = longer, n+1
		}
		switch {
		case n > 0:
		case len(s.lines) == 0:
			s.y = y + high // a point that begins narrow
			continue
		default:
			return false
		}
		if len(s.lines) == 0 {
			s.y = y
		}
		s.lines, s.at, words = append(s.lines, line), append(s.at, (from+to)/2), words[n:]
	}
	return len(s.lines) > 0
}

// letterOf names a field of a point: a, b, c, d.
func letterOf(n int) string { return string(rune('a' + n)) }

// itemsOf are the items of a point, in order: [assess.ItemsOf] in memory of the package's own, which
// nobody changes.
func itemsOf(p assess.Point) []assess.Item { return allItems[firstItem[p]:firstItem[p+1]] }

var firstItem = [...]int{
	assess.PointChild: 0, assess.PointRelationships: 3, assess.PointParenting: 4, assess.PointSelf: 8,
	assess.PointSocial: 9, assess.PointEveryday: 12, assess.PointEveryday + 1: 13,
}

var allItems = [...]assess.Item{
	assess.ItemChildStrengths, assess.ItemChildFunctioning, assess.ItemChildEnvironments, assess.ItemChildRelationships,
	assess.ItemParentStrengths, assess.ItemParentFunctioning, assess.ItemParentUnderstanding, assess.ItemParentEnvironments,
	assess.ItemChildSelf, assess.ItemFamilyCircumstances, assess.ItemFamilyHistory, assess.ItemServices, assess.ItemChildEveryday,
}

// Field is the name of an item in the star, as "1a": the number of its point and the letter of its
// field there; of the child's own points the number alone. "" is no item's.
func Field(i assess.Item) string {
	p := assess.PointOf(i)
	if p == 0 {
		return ""
	}
	number := string(rune('0' + p))
	if assess.ChildsVoice(p) {
		return number
	}
	return number + letterOf(int(i-itemsOf(p)[0]))
}
