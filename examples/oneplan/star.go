package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

func starCall() call {
	return call{
		name: "star",
		usage: []string{
			"star [--lang L] [--voice ID] [--on DATE] [--since DATE] [--compare FILE2] FILE",
			"star --empty [--lang L]",
		},
		does: "Draws the wellbeing star (Hyvinvoinnin tähti) of a plan or a lone assessment as SVG.",
		more: "The picture shows all that the document holds, whoever may see it: to draw what one reader sees, take the\n" +
			"document from view first. With --compare or --since it shows what changed, and in whose view; of two\n" +
			"files the one whose star is older is the one before.",
		examples: []example{
			{"star plan.json > star.svg", "every voice side by side"},
			{"star --voice child --lang sv plan.json > star.svg", "the child's own view, words in Swedish"},
			{"star --since 2026-03-20 --on 2026-08-25 plan.json > change.svg", "what changed between two days"},
			{"star --empty > empty.svg", "for filling in by hand"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &starDrawing{}
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
	d, status, err := p.load(args[0], s.lang)
	if err != nil || d.empty() {
		return status, err
	}
	of := d.assessed()
	who, err := s.speaker(of)
	if err != nil {
		return 0, err
	}
	star := assess.Read(s.on, of.assessments...)
	before := assess.Read(s.since, of.assessments...)
	if s.compare != "" {
		other, otherStatus, err := p.load(s.compare, s.lang)
		if err != nil || other.empty() {
			return max(status, otherStatus), err
		}
		status = max(status, otherStatus)
		if other.assessed().subject != of.subject {
			return 0, trouble("the two documents are not about one child")
		}
		before = assess.Read(s.on, other.assessed().assessments...)
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
