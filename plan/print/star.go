package print

import (
	"html/template"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// star is the wellbeing star: its picture, and beneath it what each voice says,
// side by side.
type star struct {
	Picture template.HTML
	Points  []point
}

type point struct {
	Number int
	Own    bool // of the child's own voice
	Name   string
	Items  []item
	Wide   bool // several voices speak of one of its items
}

// item is one item of the star, named as its field in the picture is. Name is empty where
// the point is the item.
type item struct {
	Name, Stand string
	Voices      []voice
}

type voice struct {
	Who  string
	Said []finding
}

// finding is what a voice says. Kind is empty for own words, which need no
// name.
type finding struct {
	Mark       template.HTML // as it stands in the star
	Kind, Seen string
	Text       text
	Drawing    text
}

// star returns nil where nobody has said anything yet.
func (b *builder) star(of []assess.Assessment) *star {
	read := assess.Read(b.o.Today, of...)
	v := &star{}
	letters := chart.Letters(read, b.chartOptions())
	for _, row := range read.SideBySide() {
		if len(row.Sides) == 0 {
			continue
		}
		at := assess.PointOf(row.Item)
		one := item{Name: chart.Field(row.Item) + " " + b.label(row.Item)}
		if name := b.label(at); len(v.Points) == 0 || v.Points[len(v.Points)-1].Name != name {
			v.Points = append(v.Points, point{Number: int(at), Name: name})
		}
		if assess.ChildsVoice(at) {
			one.Name = ""
		}
		if row.Stand == assess.StandDiffering {
			one.Stand = b.label(row.Stand)
		}
		p := &v.Points[len(v.Points)-1]
		p.Wide = p.Wide || len(row.Sides) > 1
		for _, side := range row.Sides {
			one.Voices = append(one.Voices, b.voice(side, letters[side.Speaker]))
		}
		p.Items = append(p.Items, one)
	}
	if len(v.Points) == 0 {
		return nil
	}
	v.Picture = b.picture(read)
	return v
}

func (b *builder) chartOptions() chart.Options {
	return chart.Options{Lang: b.l.Lang, Words: b.o.Words, Plain: !b.actor, Child: b.child(), Person: b.name}
}

// picture draws the star. The page's policy allows no styles in attributes, so
// the one that sizes a picture by itself is taken off; the page sizes it.
func (b *builder) picture(read assess.Star) template.HTML {
	var svg strings.Builder
	svg.Grow(16 << 10)
	// A strings.Builder never fails: the one error is that of words that a catalogue
	// lacks, for which the page is not written.
	if err := chart.WriteSVG(&svg, chart.Overview(read), b.chartOptions()); err != nil {
		b.l.Lack(err)
		return ""
	}
	root, rest, _ := strings.Cut(svg.String(), ">")
	if before, styled, found := strings.Cut(root, ` style="`); found {
		_, after, _ := strings.Cut(styled, `"`)
		root = before + after
	}
	return template.HTML(root + ">" + rest) // chart escapes every text
}

// kind says what kind of finding it is; to families, what the method calls a
// vulnerability is what is hard.
func (b *builder) kind(k assess.FindingKind) string {
	if !b.actor && k == assess.FindingVulnerability {
		return b.l.Say(wordHard)
	}
	return b.label(k)
}

func (b *builder) voice(side assess.Side, letter string) voice {
	v := voice{Who: b.speaker(side.Speaker)}
	for i := range side.Said {
		s := &side.Said[i]
		one := finding{Kind: b.kind(s.Kind), Mark: chart.Mark(s.Kind, letter), Text: b.text(s.Text, s.Lang), Drawing: b.drawing(s.AttachmentID)}
		if s.Kind == assess.FindingOwnWords {
			one.Kind = ""
		}
		for _, where := range s.SeenIn {
			one.Seen = joined(one.Seen, b.label(where))
		}
		v.Said = append(v.Said, one)
	}
	return v
}

func (b *builder) speaker(s assess.Speaker) string {
	switch {
	case s.Voice == assess.VoiceChild:
		return b.child()
	case s.By == "":
		return code.Capital(b.label(s.Voice))
	}
	return b.name(s.By)
}

// drawing names the drawing that was given with what was said; the page shows
// no pictures from elsewhere.
func (b *builder) drawing(id plan.ID) text {
	if id == "" {
		return ""
	}
	for i := range b.p.Attachments {
		if a := &b.p.Attachments[i]; a.ID == id && a.Title != "" {
			return b.text(a.Title, a.Lang)
		}
	}
	return b.word(b.l.Say(wordDrawing))
}
