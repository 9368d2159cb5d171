package chart

import "github.com/onechildoneplan/oneplan/assess"

// Overview is [AllVoices] without heading and without the texts beneath: the
// star and what its marks mean, for a page that writes the texts itself.
func Overview(s assess.Star) Picture {
	return Picture{func(c *canvas) { drawOverview(c, s) }}
}

func drawOverview(c *canvas, s assess.Star) {
	c.title = c.tongue.Say(wordStar) + ": " + c.dated(c.Child, dayOf(s)) + ", " + c.tongue.Say(wordAll)
	c.desc = c.tongue.Say(wordDesc)
	c.voicesStar(s)
	if len(s.Sides) > 0 {
		c.fieldsLegend()
	}
	c.foot()
}

// quoteChild puts the child's own words beside the child's three points.
func (c *canvas) quoteChild(child *assess.Side) {
	if child == nil {
		return
	}
	for p := range c.quotes {
		if said := saidOn(child, assess.Point(p)); len(said) > 0 && said[0].Text != "" && assess.ChildsVoice(assess.Point(p)) {
			c.quotes[p] = &said[0]
		}
	}
}

// voicesStar draws the star with a mark for each voice, and what the marks mean.
func (c *canvas) voicesStar(s assess.Star) {
	c.sign(speakersOf(s.Sides))
	c.quoteChild(s.Side(assess.Speaker{Voice: assess.VoiceChild}))
	marks, summary := c.voiceMarks(&s, nil)
	c.labelledStar(bigRadius, marks, summary)
	c.y += 100
	if len(s.Sides) == 0 {
		c.block(text{style: style{size: 125}, x: margin, width: fullWidth}, c.tongue.Say(wordNobody))
		return
	}
	c.desc += " " + c.tongue.Say(s.ChildsOwn().Text())
	c.voicesLegend(s.Sides)
	c.kindsLegend(usedIn(&s), c.moreEntry()...)
	c.dashedNote(marks)
}
