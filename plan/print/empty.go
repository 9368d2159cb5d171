package print

import (
	"cmp"
	"html/template"
	"io"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// empty is a form to fill in by hand.
type empty struct {
	frame
	Heading    template.HTML
	Plan, Memo bool
	Star       []point

	Two, Three, Five []struct{} // so many lines or rows
}

// WriteEmpty writes an empty form for filling in by hand: the recording
// template, the notes of a meeting, or the star's items with room for every
// voice. It uses Lang, Kind and Style of the options. The star itself, empty, is
// drawn by package chart. The error is that of w, or [ErrStyle].
func WriteEmpty(w io.Writer, o Options) error {
	if !styleIsWhole(o.Style) {
		return ErrStyle
	}
	b := &builder{o: o, l: code.NewTongue(langOf(o.Lang, ""), o.Words)}
	l, kind := b.l, cmp.Or(o.Kind, KindPlan)
	heading := l.Say(words["empty.title"])
	v := empty{frame: frameOf(o, l), Two: make([]struct{}, 2), Three: make([]struct{}, 3), Five: make([]struct{}, 5)}
	switch kind {
	case KindMemo:
		v.Memo, heading = true, l.Say(words["memo.title"])
	case KindAssessment:
		v.Star, heading = emptyStar(l), l.Say(words["star.title"])
	default:
		v.Plan = true
	}
	v.Heading = template.HTML(template.HTMLEscapeString(heading)) // escaped
	return b.execute(w, "empty", v)
}

// emptyStar lists the points and items of the star.
func emptyStar(l code.Tongue) []point {
	var points []point
	for p := assess.PointChild; p.IsValid(); p++ {
		one := point{Name: l.Label(p)}
		for _, i := range assess.ItemsOf(p) {
			name := l.Label(i)
			if assess.ChildsVoice(p) {
				name = ""
			}
			one.Items = append(one.Items, item{Name: name})
		}
		points = append(points, one)
	}
	return points
}
