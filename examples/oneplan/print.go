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
		name: "print",
		usage: []string{
			"print --for family|child|guardian:ID|MEMBER-ID [--kind plan|memo|assessment|child] [--meeting ID] [--large] [--lang L]\n" +
				"        [--on DATE] FILE",
			"print --empty [--kind plan|memo|assessment] [--lang L]",
		},
		does: "Writes what one reader may see of a plan as a page of HTML, for paper and phone.",
		more: "A copy for the whole family is written only where nothing is withheld from any guardian; else the finding\n" +
			"view.needed asks for a copy for each of them.",
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

	meeting string
	large   bool
}

// viewNeeded is why a copy for the whole family is refused.
var viewNeeded = issue.Rule{ID: "view.needed", Severity: issue.SeverityError, Words: code.Text{
	FI: "Jotakin salataan joltakin huoltajalta: tulosta kullekin oma kappale.",
	SV: "Något hålls hemligt för någon vårdnadshavare: skriv ut ett eget exemplar för var och en.",
	EN: "Something is withheld from one of the guardians: print a copy for each.",
}}

// nothingForChild is why there is no page for a small child.
var nothingForChild = issue.Rule{ID: "view.nothing-for-child", Severity: issue.SeverityError, Words: code.Text{
	FI: "Lapselle ei ole vielä kirjoitettu mitään (forChild), joten hänen sivuaan ei voi tulostaa.",
	SV: "Inget har ännu skrivits för barnet (forChild), så barnets sida kan inte skrivas ut.",
	EN: "Nothing is written for the child yet (forChild), so there is no page to print.",
}}

// emptyCopy is why there is no page for somebody without any ground to see.
var emptyCopy = issue.Rule{ID: "view.empty-copy", Severity: issue.SeverityError, Words: code.Text{
	FI: "Lukijalla ei ole lupaa nähdä tätä suunnitelmaa. Vastuutyöntekijä kertoo lisää.",
	SV: "Läsaren har inte lov att se den här planen. Den ansvariga berättar mera.",
	EN: "The reader has no permission to see this plan. The responsible worker can tell more.",
}}

func (o *printing) run(p *program, args []string) (Status, error) {
	switch {
	case o.empty && (len(args) > 0 || o.reader != ""):
		return 0, usage("--empty takes no reader and no file")
	case o.empty:
		return Fine, print.WriteEmpty(p.out, print.Options{Lang: o.lang, Kind: o.kind})
	case o.meeting != "" && o.kind.IsValid() && o.kind != print.KindMemo:
		return 0, usage("--meeting is of a memo")
	case len(args) != 1 || o.reader == "":
		return 0, usage("say --for READER and one file")
	}
	if o.meeting != "" {
		o.kind = print.KindMemo
	}
	if err := p.orToday(&o.on); err != nil {
		return 0, err
	}
	of, status, err := p.loadPlan(args[0], o.lang)
	if err != nil || of == nil {
		return status, err
	}
	if o.reader == "family" {
		if view.WithheldFromAnyGuardian(of, o.on) {
			return Found, p.report(findings(issue.List{viewNeeded.At("")}, nil, langOf(o.lang, "en")))
		}
		family, err := familys(of, o.on)
		if err != nil {
			return 0, err
		}
		return status, print.WritePage(p.out, family, o.options(family))
	}
	r, err := view.ParseReader(o.reader)
	if err == nil && (r == view.Leader() || r == view.Researcher()) {
		err = &view.ReaderError{} // there is no paper for those who see no persons
	}
	if err != nil {
		return 0, err
	}
	v, err := view.Of(of, r, o.on)
	if err != nil {
		return 0, err
	}
	err = print.WriteView(p.out, v, o.options(v.Plan))
	for refused, rule := range map[error]issue.Rule{print.ErrNothingForChild: nothingForChild, print.ErrEmptyCopy: emptyCopy} {
		if errors.Is(err, refused) {
			return Found, p.report(findings(issue.List{rule.At("")}, nil, langOf(o.lang, "en")))
		}
	}
	return status, err
}

// familys returns what every guardian may see on a day, without the contact data
// that each knows of themselves alone; for a child without guardians, what the
// child may see.
func familys(of *plan.Plan, on civil.Date) (*plan.Plan, error) {
	var readers []view.Reader
	for i := range of.People {
		if m := &of.People[i]; m.Kind == plan.MemberGuardian && (m.Period.IsZero() || m.Period.Contains(on)) {
			readers = append(readers, view.Guardian(m.ID))
		}
	}
	if readers == nil {
		readers = append(readers, view.Child())
	}
	for _, r := range readers {
		v, err := view.Of(of, r, on)
		if err != nil {
			return nil, err
		}
		of = v.Plan
	}
	return of, nil
}

// options are those of a page of a plan, with what the law says comes next.
func (o *printing) options(of *plan.Plan) print.Options {
	lang := langOf(o.lang, string(of.Lang))
	return print.Options{Lang: lang, Kind: o.kind, Of: plan.ID(o.meeting), Large: o.large, Today: o.on, Coming: coming(of, o.on, lang)}
}

// coming words what the law still asks for.
func coming(of *plan.Plan, on civil.Date, l code.Lang) []print.Coming {
	dues, _ := of.Due(plan.DueOptions{On: on})
	return print.ComingFrom(of, dues, l)
}
