package chart

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// The two small stars of a change, side by side.
const (
	smallRadius = 890
	smallMark   = 50
)

// drawChange draws the star before and the star after, and beneath them what
// changed, voice by voice.
func drawChange(c *canvas, before, after assess.Star) {
	diff := assess.Compare(before, after)
	speakers := make([]assess.Speaker, len(diff.Sides))
	for i := range diff.Sides {
		speakers[i] = diff.Sides[i].Speaker
	}
	c.sign(speakers)
	c.newest = newestView(after)
	c.sheeted = true
	c.head(c.Child, c.tongue.Say(wordChange))
	c.desc += " " + c.tongue.Say(after.ChildsOwn().Text())
	for _, sentence := range c.inWords(&diff) {
		c.block(text{style: style{size: 125, bold: true}, x: margin, width: fullWidth}, sentence)
		c.y += 30
	}
	c.y += 60

	was, said := c.voiceMarks(&before, &after)
	is, says := c.voiceMarks(&after, &before)
	earlier := c.when(c.tongue.Say(wordBefore), before)
	later := c.when(c.tongue.Say(wordNow), after)
	c.twoStars([2]string{earlier, later}, [2]*starMarks{was, is}, [2]string{said, says})

	c.pointsLegend()
	if len(diff.Sides) > 0 {
		c.changeVoices(&diff)
	}
	c.kindsLegend(usedIn(&before, &after), append(c.moreEntry(),
		legendEntry{mark{look: look{fill: softInk}}, c.tongue.Say(wordOther)},
		legendEntry{mark{same: true}, c.tongue.Say(wordSame)})...)
	c.dashedNote(was, is)
	for i := range diff.Sides {
		c.sideChange(&diff.Sides[i])
	}
	c.foot()
}

// twoStars draws the star before and the star after under their names; said is what a screen reader hears of each.
func (c *canvas) twoStars(names [2]string, marks [2]*starMarks, said [2]string) {
	defer c.piece(false)()
	y := c.y
	for i, name := range names {
		c.y = y
		c.block(text{style: style{size: 120, bold: true}, x: pageWidth * (2*i + 1) / 4, width: pageWidth/2 - 100, anchor: "middle"}, name)
	}
	middle := c.y + smallRadius + 160
	for i, name := range names {
		c.smallStar(point{pageWidth * (2*i + 1) / 4, middle}, smallRadius, smallMark, marks[i], name+". "+said[i])
	}
	c.arrow(middle)
	c.y = middle + smallRadius + 220
}

// when names one of two stars by the day of its last view: two documents may
// both be read today. A star without views has the day that it is read on.
func (c *canvas) when(word string, s assess.Star) string {
	day := newestView(s)
	if day.IsZero() {
		day = s.On
	}
	if !day.IsZero() {
		word += " " + c.day(day)
	}
	return word
}

// dayOf returns the day that a star is read on; of one that is read with
// everything that was said, the day of its last view.
func dayOf(s assess.Star) civil.Date {
	if s.On.IsZero() {
		return newestView(s)
	}
	return s.On
}

func newestView(s assess.Star) (day civil.Date) {
	for i := range s.Sides {
		if last := lastView(&s.Sides[i]); last.After(day) {
			day = last
		}
	}
	return day
}

func lastView(side *assess.Side) civil.Date { return side.Views[len(side.Views)-1].On }

// arrow points from the star before to the star after.
func (c *canvas) arrow(y int) {
	x := pageWidth / 2
	c.raw(`<path d="M`)
	c.points(point{x - 70, y}, point{x + 70, y})
	c.raw("M")
	c.points(point{x + 20, y - 50}, point{x + 75, y}, point{x + 20, y + 50})
	c.raw(`" fill="none" stroke="`, ink, "\" stroke-width=\"2\"/>\n")
}

// pointsLegend names the points by their numbers, and their fields.
func (c *canvas) pointsLegend() {
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		number := strconv.Itoa(int(p))
		_, fill := groundOf(p)
		c.block(text{style: style{size: 112}, x: margin, width: fullWidth, fill: fill, lead: number}, number+"  "+c.tongue.Label(p))
		c.fieldsOf(p)
	}
	c.y += 80
}

// fieldsLegend names the fields of the points that have several.
func (c *canvas) fieldsLegend() {
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		c.fieldsOf(p)
	}
	c.y += 60
}

func (c *canvas) fieldsOf(p assess.Point) {
	if assess.ChildsVoice(p) {
		return
	}
	var names []string
	for _, item := range assess.ItemsOf(p) {
		names = append(names, Field(item)+"\u00a0"+c.tongue.Label(item))
	}
	c.block(text{style: style{size: 105}, x: margin + 20, width: fullWidth - 20}, strings.Join(names, ", "))
}

// changeVoices names the voices of both stars.
func (c *canvas) changeVoices(d *assess.Diff) {
	sides := make([]assess.Side, len(d.Sides))
	for i := range d.Sides {
		views := d.Sides[i].After
		if len(views) == 0 {
			views = d.Sides[i].Before
		}
		sides[i] = assess.Side{Speaker: d.Sides[i].Speaker, Views: views}
	}
	c.voicesLegend(sides)
}

// sideChange writes what changed in one voice's view.
func (c *canvas) sideChange(side *assess.SideDiff) {
	s := c.signOf(side.Speaker)
	c.label(`<g role="group"`, s.label)
	c.heading("", s.label+" ("+isolated(s.letter)+")", "#ececef", ink)
	switch {
	case len(side.Before) == 0:
		c.note(c.tongue.Say(wordNewVoice) + ".")
	case len(side.After) == 0:
		c.note(c.tongue.Say(wordNoVoice) + ".")
	case !side.Changed():
		c.note(c.tongue.Say(wordNoChange))
	}
	for i := range side.Changes {
		change := &side.Changes[i]
		item := c.tongue.Label(change.Item)
		point := Field(change.Item)
		if change.Turn == assess.TurnAgain {
			c.note(code.Capital(c.tongue.Label(change.Turn)) + ": " + point + " " + item + ".")
			continue
		}
		end := c.piece(true)
		c.block(text{style: style{size: 120, bold: true}, x: margin + 20, width: fullWidth - 20}, point+"  "+item)
		end()
		// Other words speak for themselves: before and now stand beneath each other.
		if change.Turn != assess.TurnWords && change.Turn != assess.TurnKind && (change.Turn != assess.TurnFirst || len(side.Before) > 0) {
			c.note(code.Capital(c.tongue.Label(change.Turn)) + ".")
		}
		c.saidThen(c.dayWord(c.tongue.Say(wordBefore), change.Before), s, change.Before)
		c.saidThen(c.dayWord(c.lastly(side), change.After), s, change.After)
	}
	c.raw("</g>\n")
}

// lastly is the word for what a voice says in the star after: now where it was
// heard on that star's last day, last where that was before.
func (c *canvas) lastly(side *assess.SideDiff) string {
	if len(side.After) > 0 && side.After[len(side.After)-1].On.Before(c.newest) {
		return c.tongue.Say(wordLast)
	}
	return c.tongue.Say(wordNow)
}

// inWords says in one sentence for each voice what became of what it found hard,
// and that nothing did where that is so. It adds up nothing.
func (c *canvas) inWords(d *assess.Diff) (sentences []string) {
	for i := range d.Sides {
		side := &d.Sides[i]
		var easier, harder, other []string
		for n := range side.Changes {
			change := &side.Changes[n]
			item := c.tongue.Label(change.Item)
			hard := func(said []assess.Said) bool {
				return names(said, assess.FindingVulnerability) || names(said, assess.FindingNeed)
			}
			switch before, after := hard(change.Before), hard(change.After); {
			case change.Turn == assess.TurnAgain || change.Turn == assess.TurnCorrected || len(change.Before) == 0:
			case before && !after && len(change.After) > 0:
				easier = append(easier, item)
			case !before && after:
				harder = append(harder, item)
			default:
				other = append(other, item)
			}
		}
		for _, part := range []struct {
			words code.Text
			items []string
		}{{wordEasier, easier}, {wordHarder, harder}, {wordOtherNow, other}} {
			if len(part.items) > 0 {
				sentences = append(sentences, c.signOf(side.Speaker).label+" "+c.tongue.Say(part.words)+": "+strings.Join(part.items, "; ")+".")
			}
		}
	}
	if len(sentences) == 0 {
		sentences = []string{c.tongue.Say(wordNoChange)}
	}
	return sentences
}

// dayWord is "Before 20.3.2026": the day on which it was said.
func (c *canvas) dayWord(word string, said []assess.Said) string {
	if len(said) == 0 || said[0].View.On.IsZero() {
		return word
	}
	return word + " " + c.day(said[0].View.On)
}

func (c *canvas) saidThen(when string, s sign, said []assess.Said) {
	for i := range said {
		c.entry(mark{look: lookOf(said[i].Kind), sign: s.letter}, when, &said[i])
	}
}

// note writes a line of the picture's own between entries.
func (c *canvas) note(words string) {
	c.block(text{style: style{size: 112}, x: margin + 20, width: fullWidth - 20, italic: true, fill: softInk}, words)
	c.y += 40
}
