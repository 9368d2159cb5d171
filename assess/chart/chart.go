package chart

import (
	"io"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Options say in whose words a picture is drawn. The zero Options give a
// Finnish picture without names.
type Options struct {
	// Lang is the language of the picture's own words; zero means Finnish. What
	// people said stays in theirs.
	Lang code.Lang
	// Words are the words of one more language, which the picture then speaks instead
	// of Lang; see [Texts]. A word that it lacks is a [*code.GapsError], and nothing is
	// written. nil is Lang.
	Words *code.Catalogue
	// Plain is the family's and the child's words where the workers' are hard: what the
	// method calls a vulnerability (haavoittuvuus) is then what is hard.
	Plain bool
	// TextLang is the language of what people said, where a finding names none:
	// that of the document. A screen reader then reads it in that language.
	TextLang assess.LangTag
	// Child is what the child is called in the picture, as "Aino"; empty means
	// the word for the child.
	Child string
	// Person returns what a person is called, as "Äiti" or "Opettaja Oksa"; nil,
	// or an empty answer, means the kind of the voice.
	Person func(assess.ID) string
}

// Picture is what can be drawn: see [OneVoice], [AllVoices], [Change] and
// [Empty]. The zero Picture is [Empty].
type Picture struct {
	draw func(*canvas)
}

// WriteSVG draws a picture. The error is that of w, or of a catalogue with gaps.
func WriteSVG(w io.Writer, p Picture, o Options) error {
	c := newCanvas(o)
	if p.draw == nil {
		p = Empty()
	}
	p.draw(c)
	if err := c.tongue.Err(); err != nil {
		return err
	}
	return c.writeTo(w)
}

// OneVoice is the star as one voice sees it: each finding stands in the field of its
// item, under which its text stands beneath. A voice that has not been heard gives a
// star that says so.
func OneVoice(s assess.Star, who assess.Speaker) Picture {
	return Picture{func(c *canvas) { drawVoice(c, s.Only(who), who) }}
}

// AllVoices is the star with every voice in it, side by side: each voice has a
// letter in the field of each item that it speaks of, and the texts stand beneath, item by item.
func AllVoices(s assess.Star) Picture {
	return Picture{func(c *canvas) { drawVoices(c, s) }}
}

// Change is two stars of one child, before and after, with what changed and in
// whose view.
func Change(before, after assess.Star) Picture {
	return Picture{func(c *canvas) { drawChange(c, before, after) }}
}

// Empty is the star for filling in by hand: four A4 pages, one
// with the star and what to do, and three with lines to write on for each item.
func Empty() Picture { return Picture{drawEmpty} }
