//go:build !small

package main

import (
	"errors"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func printCall() call {
	return call{
		name:    "print",
		chooses: true,
		usage: []string{
			"print --for family|child|guardian:ID|MEMBER-ID [--kind plan|memo|assessment|child] [--meeting ID] [--large] [--lang L]\n" +
				"        [--words FILE] [--beside L] [--emergency LINE] [--on DATE] [--no-places] FILE",
			"print --empty [--kind plan|memo|assessment|child] [--lang L] [--words FILE]",
		},
		does: "Writes what one reader may see of a plan as a page of HTML, for paper and phone.",
		more: "A copy for the whole family is written only where nothing is withheld from any guardian or from the child;\n" +
			"else the finding view.needed asks for a copy for each of them. A reader without a right to see the plan gets a\n" +
			"page that says so and whom to ask, with the finding view.empty-copy. FILE may be what view printed: then\n" +
			"--for can be left out. With --no-places the copy has no organisations, places or addresses, nor texts that\n" +
			"repeat the name of one: for a paper that others may come to see.",
		examples: []example{
			{"print --for child plan.json > page.html", "the child's own page"},
			{"print --for guardian:tk6dzrgabn --kind assessment --lang sv --on 2026-06-01 plan.json > page.html", "an assessment for one guardian, words in Swedish"},
			{"print --empty > form.html", "the recording template for filling in by hand"},
		},
		flags: func(fs *flag.FlagSet) runner {
			o := &printing{}
			fs.StringVar(&o.reader, "for", "", "`READER` family, child, guardian:ID, or the id of a person")
			fs.Func("kind", "`KIND` plan (default), memo, assessment or child (default for the child); the latest memo or assessment",
				func(text string) error { return o.kind.UnmarshalText([]byte(text)) })
			fs.StringVar(&o.meeting, "meeting", "", "the memo of the meeting with that `ID`")
			wordsOption(fs, &o.words)
			fs.Func("beside", "`LANG` fi, sv or en: a second language beside the headings of a family's first side and of the child's page",
				func(text string) error { return o.beside.UnmarshalText([]byte(text)) })
			fs.StringVar(&o.emergency, "emergency", "", "`LINE` beside the number to call on a family's first side: whom to call at night")
			placesOption(fs, &o.noPlaces)
			fs.BoolVar(&o.large, "large", false, "large print, 16 points on paper")
			langOption(fs, &o.lang, "language of the page's own words (default that of the plan, else fi)")
			fs.BoolVar(&o.empty, "empty", false, "a form for filling in by hand")
			dayOption(fs, &o.on, "on", "the day of printing (default today in Finland)")
			return o.run
		},
	}
}

type printing struct {
	reader string
	kind   print.Kind
	lang   code.Lang
	on     civil.Date
	empty  bool

	meeting  string
	large    bool
	noPlaces bool

	words, emergency string
	beside           code.Lang
}

func (o *printing) run(p *program, args []string) (Status, error) {
	switch {
	case o.empty && (len(args) > 0 || o.reader != ""):
		return 0, usage("--empty takes no reader and no file")
	case o.empty:
		own, err := p.catalogue(o.words)
		if err != nil {
			return 0, err
		}
		return Fine, p.untold(print.WriteEmpty(p.out, print.Options{Lang: o.lang, Words: own, Kind: o.kind, Large: o.large}))
	case o.meeting != "" && o.kind.IsValid() && o.kind != print.KindMemo:
		return 0, usage("--meeting is of a memo")
	case len(args) != 1:
		return 0, usage("say --for READER and one file")
	}
	if o.meeting != "" {
		o.kind = print.KindMemo
	}
	if err := p.orToday(&o.on); err != nil {
		return 0, err
	}
	as, err := o.as()
	if err != nil {
		return 0, err
	}
	d, status, err := p.load(args[0], o.lang)
	switch {
	case err != nil || d.empty():
		return status, err
	case d.assessment != nil:
		return 0, trouble(printable(args[0]) + ": is a lone assessment, not a plan")
	case d.view != nil && !as.IsZero() && as != d.view.Reader:
		return 0, trouble(printable(args[0]) + ": is the view of another reader")
	case d.view != nil:
		return o.write(p, d.view, status)
	case as.IsZero():
		return 0, usage("say --for READER and one file")
	}
	seen, refused, err := p.see(d.plan, as, o.on, o.lang)
	switch {
	case err != nil:
		return 0, err
	case refused != nil:
		own, err := p.catalogue(o.words)
		if err != nil {
			return 0, err
		}
		return Found, p.untold(print.WriteRefusal(p.out, refused, print.Options{Lang: o.lang, Words: own, Large: o.large}))
	case seen == nil:
		return Found, nil
	}
	return o.write(p, seen, status)
}

// write writes the page of a view. Where nothing is written for a small child yet,
// that is the finding.
func (o *printing) write(p *program, v *view.View, status Status) (Status, error) {
	if o.noPlaces {
		v = v.WithoutPlaces()
	}
	own, err := p.catalogue(o.words)
	if err != nil {
		return 0, err
	}
	err = print.WriteView(p.out, v, print.Options{
		Lang: o.lang, Words: own, Beside: o.beside, Kind: o.kind, Of: plan.ID(o.meeting), Large: o.large, Emergency: o.emergency,
	})
	if errors.Is(err, print.ErrNothingForChild) {
		return Found, p.report(findings(issue.List{nothingForChild.At("")}, nil, langOf(o.lang, "en")))
	}
	return status, p.untold(err)
}

// as returns whose copy it is, the zero Reader where --for was not given. There is
// no paper for those who see no persons.
func (o *printing) as() (view.Reader, error) {
	if o.reader == "" {
		return view.Reader{}, nil
	}
	r, err := view.ParseReader(o.reader)
	if r == view.Leader() || r == view.Researcher() {
		err = print.ErrNoReader
	}
	return r, err
}
