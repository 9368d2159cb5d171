//go:build !small

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func starCall() call {
	return call{
		name:    "star",
		chooses: true,
		usage: []string{
			"star [--as READER] [--lang L] [--voice ID] [--on DATE] [--since DATE] [--compare FILE2] FILE",
			"star --empty [--lang L]",
		},
		does: "Draws the wellbeing star (Hyvinvoinnin tähti) of a plan or a lone assessment as SVG.",
		more: "With --as, and of a FILE that view printed, the picture shows what that reader may see; else all that the\n" +
			"document holds, for those who keep it. With --compare or --since it shows what changed, and in whose view;\n" +
			"of two files the one whose star is older is the one before.",
		examples: []example{
			{"star --as child plan.json > star.svg", "what the child may see, every voice side by side"},
			{"star --as child --voice child --lang sv plan.json > star.svg", "the child's own view, words in Swedish"},
			{"star --as child --since 2026-03-20 --on 2026-08-25 plan.json > change.svg", "what changed between two days"},
			{"star --empty > empty.svg", "for filling in by hand"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &starDrawing{}
			readerOption(fs, &s.as)
			langOption(fs, &s.lang, "language of the picture's own words (default that of the document, else fi)")
			fs.StringVar(&s.voice, "voice", "", "`ID` only what this voice says: a person's id, or child")
			dayOption(fs, &s.on, "on", "the star as it stood on that day (default today in Finland)")
			dayOption(fs, &s.since, "since", "what changed since the star of that day")
			fs.StringVar(&s.compare, "compare", "", "`FILE2` what changed between this document's star and FILE's")
			fs.BoolVar(&s.empty, "empty", false, "draw the star without anything in it")
			return s.run
		},
	}
}

type starDrawing struct {
	as             view.Reader
	lang           code.Lang
	voice, compare string
	on, since      civil.Date
	empty          bool
}

func (s *starDrawing) run(p *program, args []string) (Status, error) {
	switch {
	case s.empty && (len(args) > 0 || s.voice+s.compare != ""):
		return 0, usage("--empty takes no file and no voice")
	case s.empty:
		return Fine, s.draw(p, chart.Empty(), &assessed{})
	case len(args) != 1:
		return 0, usage("name one file")
	case s.compare != "" && !s.since.IsZero():
		return 0, usage("say --compare or --since, not both")
	}
	if err := p.orToday(&s.on); err != nil {
		return 0, err
	}
	of, status, err := s.load(p, args[0])
	if err != nil || of == nil {
		return status, err
	}
	who, err := s.speaker(of)
	if err != nil {
		return 0, err
	}
	star := assess.Read(s.on, of.assessments...)
	before := assess.Read(s.since, of.assessments...)
	if s.compare != "" {
		other, otherStatus, err := s.load(p, s.compare)
		if err != nil || other == nil {
			return max(status, otherStatus), err
		}
		status = max(status, otherStatus)
		if other.subject != of.subject {
			return 0, trouble("the two documents are not about one child")
		}
		before = assess.Read(s.on, other.assessments...)
		if latest(before).After(latest(star)) {
			before, star = star, before
		}
	}
	picture := chart.AllVoices(star)
	switch change := s.compare != "" || !s.since.IsZero(); {
	case change && s.voice != "":
		picture = chart.Change(before.Only(who), star.Only(who))
	case change:
		picture = chart.Change(before, star)
	case s.voice != "":
		picture = chart.OneVoice(star, who)
	}
	return status, s.draw(p, picture, of)
}

// assessed is what a star is drawn from: the assessments of a plan, or a lone
// one, and what people are called.
type assessed struct {
	subject     string
	childID     assess.ID
	child       string // what the child is called
	lang        assess.LangTag
	assessments []assess.Assessment
	person      func(assess.ID, code.Lang) string
}

func (d *document) assessed() *assessed {
	if a := d.assessment; a != nil {
		return &assessed{
			subject: a.Child.Subject, childID: a.Child.ID, child: a.Child.Name, lang: a.Lang,
			assessments: []assess.Assessment{a.Assessment},
			person:      func(id assess.ID, _ code.Lang) string { return a.PersonName(id) },
		}
	}
	p := d.plan
	if d.view != nil {
		p = (*plan.Plan)(d.view.Plan) // drawn, and no more
	}
	return &assessed{
		subject: p.Child.Subject, childID: p.Child.ID, child: p.Child.Name.Given, lang: p.Lang,
		assessments: p.Assessments,
		person:      func(id assess.ID, l code.Lang) string { return print.Called(p, id, l) },
	}
}

// load reads what a star is drawn from: what the reader sees of it, where one is
// named; nil where there is nothing.
func (s *starDrawing) load(p *program, name string) (*assessed, Status, error) {
	seen, d, status, err := p.loadView(name, s.as, s.on, s.lang)
	if err != nil || d.empty() {
		return nil, status, err
	}
	d.view = seen
	return d.assessed(), status, nil
}

// speaker returns the voice that is asked for, the zero Speaker for none.
func (s *starDrawing) speaker(of *assessed) (assess.Speaker, error) {
	if s.voice == "" {
		return assess.Speaker{}, nil
	}
	if s.voice == "child" || s.voice == string(of.childID) {
		return assess.Speaker{Voice: assess.VoiceChild}, nil
	}
	for _, side := range assess.Read(civil.Date{}, of.assessments...).Sides {
		if string(side.By) == s.voice {
			return side.Speaker, nil
		}
	}
	return assess.Speaker{}, trouble("there is no view of that voice")
}

// latest returns the day of the newest view of a star.
func latest(s assess.Star) civil.Date {
	var day civil.Date
	for _, side := range s.Sides {
		for _, v := range side.Views {
			if v.On.After(day) {
				day = v.On
			}
		}
	}
	return day
}

func (s *starDrawing) draw(p *program, picture chart.Picture, of *assessed) error {
	o := chart.Options{Lang: langOf(s.lang, string(of.lang)), TextLang: of.lang, Child: of.child}
	o.Person = func(id assess.ID) string { return of.person(id, o.Lang) }
	return chart.WriteSVG(p.out, picture, o)
}
