package chart

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
)

// drawVoice draws the star of one voice, with each finding in the field of its item.
func drawVoice(c *canvas, s assess.Star, who assess.Speaker) {
	c.sign([]assess.Speaker{who})
	label := c.signs[0].label
	c.sheeted = true
	if len(s.Sides) == 0 {
		c.head(label, "")
		c.labelledStar(bigRadius, &starMarks{}, c.tongue.Say(wordNobody))
		c.block(text{style: style{size: 125}, x: margin, width: fullWidth}, c.tongue.Say(wordUnheard)+".")
		c.foot()
		return
	}
	side := &s.Sides[0]
	c.head(c.dated(label, lastView(side)), "")
	if c.own = who.Voice == assess.VoiceChild && onlyOwn(side); c.own {
		c.quoteChild(side)
	}
	var marks starMarks
	summary := c.summary(func(item assess.Item) []string {
		said := side.On(item)
		if len(said) == 0 {
			return nil
		}
		for i := range said {
			marks[item] = append(marks[item], mark{look: lookOf(said[i].Kind)})
		}
		return []string{c.kindNames(said)}
	})
	c.labelledStar(bigRadius, &marks, summary)
	c.y += 100
	c.block(text{style: style{size: 105}, x: margin, width: fullWidth, fill: softInk}, c.tongue.Say(wordBeneath))
	c.kindsLegend(usedIn(&s), c.moreEntry()...)
	c.dashedNote(&marks)
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		if c.own && !assess.ChildsVoice(p) {
			continue // a child is not asked of the ability of parents
		}
		c.pointHeading(p)
		var unheard []assess.Item
		for _, item := range assess.ItemsOf(p) {
			said := side.On(item)
			if len(said) == 0 {
				unheard = append(unheard, item)
				continue
			}
			c.itemName(item)
			for i := range said {
				c.entry(mark{look: lookOf(said[i].Kind)}, "", &said[i])
			}
		}
		c.unheard(p, unheard)
		c.raw("</g>\n")
	}
	c.foot()
}

// onlyOwn reports whether a voice speaks of the child's own three points alone.
func onlyOwn(side *assess.Side) bool {
	for i := range side.Said {
		if !assess.ChildsVoice(assess.PointOf(side.Said[i].Item)) {
			return false
		}
	}
	return true
}

// saidOn returns what a voice says on the items of a point. Items are numbered
// point by point, so they stand together.
func saidOn(side *assess.Side, p assess.Point) []assess.Said {
	from := 0
	for from < len(side.Said) && assess.PointOf(side.Said[from].Item) < p {
		from++
	}
	to := from
	for to < len(side.Said) && assess.PointOf(side.Said[to].Item) == p {
		to++
	}
	return side.Said[from:to]
}

// pointHeading opens the list of one point.
func (c *canvas) pointHeading(p assess.Point) {
	number := strconv.Itoa(int(p))
	c.label(`<g role="group"`, number+" "+c.tongue.Label(p))
	ground, line := groundOf(p)
	c.heading(number, c.tongue.Label(p), ground, line)
}

// pointSummary is what is heard of one point of the star.
func (c *canvas) pointSummary(p assess.Point, parts []string) string {
	what := strings.Join(parts, "; ")
	if strings.Trim(what, "; ") == "" {
		what = strings.ToLower(c.tongue.Say(wordUnheard))
	}
	return strconv.Itoa(int(p)) + " " + c.tongue.Label(p) + ": " + what + ". "
}

// kindNames lists the kinds of what was said, each once.
func (c *canvas) kindNames(said []assess.Said) string {
	var names []string
	for k := assess.FindingStrength; k <= assess.FindingOwnWords; k++ {
		for i := range said {
			if said[i].Kind == k {
				names = append(names, c.kind(k))
				break
			}
		}
	}
	return strings.Join(names, ", ")
}

func usedIn(stars ...*assess.Star) func(assess.FindingKind) bool {
	var used [256]bool
	for _, s := range stars {
		for i := range s.Sides {
			for n := range s.Sides[i].Said {
				used[s.Sides[i].Said[n].Kind] = true
			}
		}
	}
	return func(k assess.FindingKind) bool { return used[k] }
}

// moreEntry explains the three dots where a star has them.
func (c *canvas) moreEntry() []legendEntry {
	if !c.cut {
		return nil
	}
	return []legendEntry{{mark{look: look{shape: shapeMore}}, c.tongue.Say(wordMore)}}
}

// dashedNote says what a point with a broken outline means, where there is one.
func (c *canvas) dashedNote(stars ...*starMarks) {
	for _, marks := range stars {
		for p := assess.PointChild; p <= assess.PointEveryday; p++ {
			if !marks.told(p) && (!c.own || assess.ChildsVoice(p)) {
				c.block(text{style: style{size: 105}, x: margin, width: fullWidth, fill: softInk}, c.tongue.Say(wordDashed))
				c.y += 40
				return
			}
		}
	}
}
