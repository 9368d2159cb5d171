package chart

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// drawVoices draws one star with every voice in it.
func drawVoices(c *canvas, s assess.Star) {
	c.sheeted = true
	c.head(c.dated(c.Child, dayOf(s)), c.tongue.Say(wordAll))
	c.voicesStar(s)
	if len(s.Sides) == 0 {
		c.foot()
		return
	}
	table := s.SideBySide()
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		c.pointHeading(p)
		var unheard []assess.Item
		for i := range table {
			switch {
			case assess.PointOf(table[i].Item) != p:
			case len(table[i].Sides) == 0:
				unheard = append(unheard, table[i].Item)
			default:
				c.sideBySide(&table[i])
			}
		}
		c.unheard(p, unheard)
		c.raw("</g>\n")
	}
	c.y += 60
	c.block(text{style: style{size: 120, bold: true}, x: margin, width: fullWidth, fill: childInk}, c.tongue.Say(s.ChildsOwn().Text()))
	c.foot()
}

func speakersOf(sides []assess.Side) []assess.Speaker {
	list := make([]assess.Speaker, len(sides))
	for i := range sides {
		list[i] = sides[i].Speaker
	}
	return list
}

// voiceMarks puts one mark for each voice and kind into the field of each item. Where
// another star is given, what that star has too is drawn pale.
func (c *canvas) voiceMarks(s, other *assess.Star) (*starMarks, string) {
	var marks starMarks
	heard := func(item assess.Item) (parts []string) {
		for i := range s.Sides {
			said := s.Sides[i].On(item)
			if len(said) == 0 {
				continue
			}
			who := c.signOf(s.Sides[i].Speaker)
			for k := assess.FindingStrength; k <= assess.FindingOwnWords; k++ {
				if !names(said, k) {
					continue
				}
				m := mark{look: lookOf(k), sign: who.letter}
				m.same = other != nil && saysSo(other, who.who, said, k)
				marks[item] = append(marks[item], m)
			}
			parts = append(parts, who.label+": "+c.kindNames(said))
		}
		return parts
	}
	return &marks, c.summary(heard)
}

// summary is what is heard of the star: point by point, of each item what heard says.
func (c *canvas) summary(heard func(assess.Item) []string) string {
	var all strings.Builder
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		var parts []string
		for _, item := range itemsOf(p) {
			if said := heard(item); len(said) > 0 && !assess.ChildsVoice(p) {
				parts = append(parts, c.tongue.Label(item)+", "+strings.Join(said, ", "))
			} else {
				parts = append(parts, said...)
			}
		}
		all.WriteString(c.pointSummary(p, parts))
	}
	return all.String()
}

func names(said []assess.Said, k assess.FindingKind) bool {
	for i := range said {
		if said[i].Kind == k {
			return true
		}
	}
	return false
}

// saysSo reports whether a star has all that a voice says with one kind, in the
// same words; a corrected record counts as the same.
func saysSo(s *assess.Star, who assess.Speaker, said []assess.Said, k assess.FindingKind) bool {
	side := s.Side(who)
	if side == nil {
		return false
	}
	for i := range said {
		if said[i].Kind == k && !slices.ContainsFunc(side.On(said[i].Item), func(o assess.Said) bool { return same(&said[i], &o) }) {
			return false
		}
	}
	return true
}

func same(a, b *assess.Said) bool {
	return a.ID == b.ID || a.Kind == b.Kind && a.Text == b.Text && a.AttachmentID == b.AttachmentID ||
		slices.Contains(a.Earlier, b.ID) || slices.Contains(b.Earlier, a.ID)
}

// sideBySide writes one item with every voice that speaks of it.
func (c *canvas) sideBySide(row *assess.Row) {
	c.itemName(row.Item)
	if row.Stand == assess.StandDiffering {
		c.differing(c.tongue.Label(row.Stand))
	}
	for i := range row.Sides {
		s := c.signOf(row.Sides[i].Speaker)
		for n := range row.Sides[i].Said {
			said := &row.Sides[i].Said[n]
			c.entry(mark{look: lookOf(said.Kind), sign: s.letter}, s.label, said)
		}
	}
}

// differing says that the views differ, with two arrows that point apart.
func (c *canvas) differing(words string) {
	defer c.piece(true)()
	y := c.y + 75
	c.raw(`<path d="M`)
	c.points(point{markAt - 80, y}, point{markAt + 80, y})
	for _, d := range []int{-1, 1} {
		tip := point{markAt + d*80, y}
		c.raw("M")
		c.points(point{tip.x - d*40, y - 35}, tip, point{tip.x - d*40, y + 35})
	}
	c.raw(`" fill="none" stroke="`, ink, "\" stroke-width=\"1.5\"/>\n")
	c.block(text{style: style{size: 115, bold: true}, x: wordsAt, width: wordsWidth}, code.Capital(words))
	c.y += 40
}
