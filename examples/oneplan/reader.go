package main

import (
	"errors"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// readerOption is --as, for calls that show what one reader may see.
func readerOption(fs *flag.FlagSet, r *view.Reader) {
	fs.TextVar(r, "as", view.Reader{}, "`READER` only what this reader may see: child, guardian:ID, the id of a person, family, leader or researcher")
}

var (
	// viewNeeded is why a copy for the whole family is refused.
	viewNeeded = issue.Rule{ID: "view.needed", Severity: issue.SeverityError, Words: code.Say(
		"Jotakin salataan joltakin huoltajalta tai lapselta: tulosta kullekin oma kappale.",
		"Något hålls hemligt för någon vårdnadshavare eller för barnet: skriv ut ett eget exemplar för var och en.",
		"Something is withheld from one of the guardians or from the child: print a copy for each.")}
	// viewEmpty is why a reader without a ground gets no copy.
	viewEmpty = issue.Rule{ID: "view.empty-copy", Severity: issue.SeverityError, Words: code.Say(
		"Tällä lukijalla ei ole oikeutta nähdä suunnitelmaa; keneltä voi kysyä, lukee tulosteessa (print --for).",
		"Den här läsaren har inte rätt att se planen; vem man kan fråga står i utskriften (print --for).",
		"This reader has no right to see the plan; whom to ask stands on the page (print --for).")}
)

// see makes the view of a reader. Where there is none, the finding says why; the
// refusal is given too.
func (p *program) see(of *plan.Plan, as view.Reader, on civil.Date, l code.Lang) (*view.View, *view.Refusal, error) {
	v, err := view.Of(of, as, on)
	var found issue.Issue
	refused := new(view.Refusal)
	switch {
	case errors.As(err, &refused):
		found = viewEmpty.At("")
		found.Source = refused.Source
	case errors.As(err, new(*view.FamilyError)):
		found, refused = viewNeeded.At(""), nil
	default:
		return v, nil, err
	}
	return nil, refused, p.report(findings(issue.List{found}, nil, langOf(l, "en")))
}

// loadView loads what a call is to show: a view as it was written, or, with a
// reader, the view of a plan. Of a plan without a reader the view is nil, and the
// plan is given.
func (p *program) loadView(name string, as view.Reader, on civil.Date, l code.Lang) (*view.View, document, Status, error) {
	d, status, err := p.load(name, l)
	switch {
	case err != nil || d.empty():
		return nil, d, status, err
	case d.view != nil && !as.IsZero() && as != d.view.Reader:
		return nil, d, 0, trouble(printable(name) + ": is the view of another reader")
	case d.view != nil:
		return d.view, d, status, nil
	case as.IsZero():
		return nil, d, status, nil
	case d.assessment != nil:
		return nil, d, 0, trouble(printable(name) + ": is a lone assessment, not a plan")
	}
	v, _, err := p.see(d.plan, as, on, l)
	if v == nil && err == nil {
		status = max(status, Found)
		d = document{}
	}
	return v, d, status, err
}

// nothingForChild is why there is no page for a small child.
var nothingForChild = issue.Rule{ID: "view.nothing-for-child", Severity: issue.SeverityError, Words: code.Say(
	"Lapselle ei ole vielä kirjoitettu mitään (forChild), joten hänen sivuaan ei voi tulostaa.",
	"Inget har ännu skrivits för barnet (forChild), så barnets sida kan inte skrivas ut.",
	"Nothing is written for the child yet (forChild), so there is no page to print.")}
