// Command quickstart walks the road once: it reads an invented family's plan,
// says what it found, counts the last days of the law with their reasons, and
// writes the star, a page for the family and a FHIR bundle.
//
//	go run ./examples/quickstart [-out FOLDER]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func main() {
	out := flag.String("out", "", "folder to write to (default: a fresh temporary folder)")
	flag.Parse()
	if err := Run(os.Stdout, *out); err != nil {
		fmt.Fprintln(os.Stderr, "quickstart:", err)
		os.Exit(2)
	}
}

// today is the day on which the story is looked at. The library has no clock:
// today is an argument of all that depends on it.
var today = civil.MustParseDate("2026-04-20")

// Run tells the story on w and writes the products to a folder; no folder is a
// fresh temporary one.
func Run(w io.Writer, folder string) error {
	// The strict reader gives all problems at once, each with its place.
	p, issues := plan.Decode(cases.Eeli, issue.Limits{})
	if err := issues.Err(); err != nil {
		return err
	}
	var story strings.Builder
	found(&story, p)
	last(&story, p)
	voices(&story, p)
	if _, err := io.WriteString(w, story.String()); err != nil {
		return err
	}
	return write(w, p, folder)
}

// found says what the document holds.
func found(w *strings.Builder, p *plan.Plan) {
	fmt.Fprintf(w, "Case B, %s: a plan of the form %s, revision %d, without faults.\n",
		p.Child.Name.Given, p.Format, p.Revision)
	for i := range p.Intakes {
		in := &p.Intakes[i]
		fmt.Fprintf(w, "  %s, arrived %s\n", in.Kind.Label(code.EN), in.Arrived)
	}
	fmt.Fprintf(w, "  %d people beside the child, %d needs, %d goals, %d actions, %d consents, %d disagreements\n\n",
		len(p.People), len(p.Needs), len(p.Goals), len(p.Actions), len(p.Consents), len(p.Disagreements))
}

// last tells each last day of the law: by when, how it stands, why.
func last(w *strings.Builder, p *plan.Plan) {
	fmt.Fprintf(w, "What the law asks for, as it stands on %s:\n", today)
	dues, _ := due.Of(p, due.Options{On: today, Soon: 7})
	for _, d := range dues {
		if d.Kind != due.KindLaw {
			continue
		}
		fmt.Fprintf(w, "  %s  %s\n    %s\n    %s: %s, %s\n", d.Last, d.State.Words(code.EN), d.Law.Tell(code.EN),
			d.Law.Rule.ID, d.Source(), d.Law.Term.Words(code.EN))
		if d.Law.Differ() {
			for _, r := range d.Law.Readings {
				fmt.Fprintf(w, "    %s by the reading %s\n", r.Last, r.Name)
			}
		}
		for _, step := range d.Law.Trace() {
			if step.Kind == deadline.StepSkipped {
				fmt.Fprintf(w, "    %s\n", step.Words(code.EN))
			}
		}
	}
	fmt.Fprintln(w)
}

// voices tells who has said something in the star and where the views differ.
// There is no score.
func voices(w *strings.Builder, p *plan.Plan) {
	star := assess.Read(today, p.Assessments...)
	fmt.Fprintf(w, "The wellbeing star: %d voices. %s\n", len(star.Sides), star.ChildsOwn().Words(code.EN))
	for _, row := range star.SideBySide() {
		if row.Stand == assess.StandDiffering {
			fmt.Fprintf(w, "  %s: %s\n", row.Item.Label(code.EN), row.Stand.Label(code.EN))
		}
	}
	fmt.Fprintln(w)
}

// write writes what the mother may see: the star as SVG, her page as HTML, her
// copy as a FHIR R4 transaction. Whoever shows anything to a person takes that
// person's view first; the whole plan is for systems (fhir.New).
func write(w io.Writer, p *plan.Plan, folder string) error {
	v, err := view.Of(p, view.Guardian(p.People[0].ID), today)
	if err != nil {
		return err
	}
	bundle, err := fhir.NewView(v, fhir.Options{Today: today, Indent: true})
	if err != nil {
		return err
	}
	if folder == "" {
		folder, err = os.MkdirTemp("", "oneplan-quickstart-")
	} else {
		err = os.MkdirAll(folder, 0o700)
	}
	if err != nil {
		return err
	}
	for _, product := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"star.svg", func(w io.Writer) error {
			return chart.WriteSVG(w, chart.AllVoices(v.Star()), chart.Options{
				Child:  v.Plan.Child.Name.Given,
				Person: func(id assess.ID) string { return print.Called((*plan.Plan)(v.Plan), id, code.FI) },
			})
		}},
		// One page for the whole family (print.WriteFamily) is possible only where
		// nothing is withheld from any of them; here something is.
		{"page.html", func(w io.Writer) error { return print.WriteView(w, v, print.Options{Lang: code.FI}) }},
		{"bundle.json", bundle.WriteTransaction},
	} {
		var text bytes.Buffer
		if err := product.write(&text); err != nil {
			return err
		}
		name := filepath.Join(folder, product.name)
		if err := os.WriteFile(name, text.Bytes(), 0o600); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w, "wrote", name); err != nil {
			return err
		}
	}
	return nil
}
