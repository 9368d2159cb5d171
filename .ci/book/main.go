// Book writes every page and picture that the library makes, of the four cases and of sample plans, in every language, into one folder
// outside the repository, with an index to look them through:
//
//	go run ./.ci/book -out DIR [-samples N]
//
// .ci/conformance puts it before the browser; look at it yourself too.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func main() {
	out := flag.String("out", "", "the folder to write to, outside the repository")
	samples := flag.Int("samples", 30, "how many sample plans beside the cases")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	b := &book{dir: *out}
	b.all(*samples)
	b.index()
	if b.err != nil {
		fmt.Fprintln(os.Stderr, "book:", b.err)
		os.Exit(1)
	}
	fmt.Printf("%d pages and pictures\n", len(b.files))
}

// book is a folder of pages. The first error stays and ends the work.
type book struct {
	dir   string
	files []string
	err   error
}

var languages = []code.Lang{code.FI, code.SV, code.EN}

// all writes the whole book.
func (b *book) all(samples int) {
	for _, l := range languages {
		for _, k := range []print.Kind{print.KindPlan, print.KindMemo, print.KindAssessment, print.KindChild} {
			b.write("empty", k.String(), l, "html", func(w io.Writer) error { return print.WriteEmpty(w, print.Options{Lang: l, Kind: k}) })
		}
		b.write("empty", "star", l, "svg", func(w io.Writer) error { return chart.WriteSVG(w, chart.Empty(), chart.Options{Lang: l}) })
	}
	for _, c := range []struct {
		name string
		data []byte
		on   string
	}{
		{"aino", cases.Aino, "2026-01-28"},
		{"eeli", cases.Eeli, "2026-09-05"},
		{"iida", cases.Iida, "2026-09-05"},
		{"sibling", cases.IidasSibling, "2026-02-21"},
		{"grown", cases.Iida, "2026-10-20"},
		{"onni", cases.Onni, "2026-03-12"},
		{"long", longWords(cases.Eeli), "2026-09-05"},
	} {
		p, issues := plan.Decode(c.data, issue.Limits{})
		if issues.HasErrors() {
			b.keep(errors.New(c.name + " is no plan"))
			return
		}
		on := civil.MustParseDate(c.on)
		for _, r := range append(view.Readers(p), view.Family()) {
			b.reader(c.name, p, r, on)
		}
		b.pictures(c.name, p, on)
	}
	n := 0
	for p := range sample.Plans(12, samples) {
		n++
		name := fmt.Sprintf("sample-%02d", n)
		on := civil.MustParseDate("2026-09-05")
		if c, ok := p.NextContact(); ok {
			on = c.Day.AddDays(-3)
		}
		for _, r := range append(view.Readers(p), view.Family()) {
			if r == view.Family() || r == view.Child() || firstGuardian(p, r) {
				b.plan(name, p, r, on)
			}
		}
	}
}

// longWords is a plan in which a name, a title, an action and what is written for the child of it are one word of 43 letters.
func longWords(data []byte) []byte {
	const long = "epäjärjestelmällistyttämättömyydellänsäkään"
	for _, word := range []string{"Katri", "sosiaalityöntekijä", "Äiti vie harjoituksiin", "Äiti vie sinut"} {
		data = bytes.ReplaceAll(data, []byte(`"`+word), []byte(`"`+long))
	}
	return data
}

func firstGuardian(p *plan.Plan, r view.Reader) bool {
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberGuardian {
			return r == view.Guardian(m.ID)
		}
	}
	return false
}

// reader writes all pages and the timeline of one reader.
func (b *book) reader(name string, p *plan.Plan, r view.Reader, on civil.Date) {
	v := b.plan(name, p, r, on)
	if v == nil {
		return
	}
	who := strings.ReplaceAll(r.String(), ":", "-")
	for _, l := range languages {
		for _, k := range []print.Kind{print.KindMemo, print.KindAssessment} {
			b.write(name, who+"-"+k.String(), l, "html", func(w io.Writer) error { return print.WriteView(w, v, print.Options{Lang: l, Kind: k}) })
		}
		b.write(name, who+"-large", l, "html", func(w io.Writer) error { return print.WriteView(w, v, print.Options{Lang: l, Large: true}) })
		b.write(name, who+"-timeline", l, "svg", func(w io.Writer) error { return print.WriteTimeline(w, v, print.Options{Lang: l}) })
		if r == view.Child() {
			b.write(name, who+"-whole", l, "html", func(w io.Writer) error { return print.WriteView(w, v, print.Options{Lang: l, Kind: print.KindPlan}) })
		}
	}
}

// plan writes a reader's first page, or why there is none.
func (b *book) plan(name string, p *plan.Plan, r view.Reader, on civil.Date) *view.View {
	who := strings.ReplaceAll(r.String(), ":", "-")
	v, err := view.Of(p, r, on)
	for _, l := range languages {
		b.write(name, who, l, "html", func(w io.Writer) error {
			if refused, ok := errors.AsType[*view.Refusal](err); ok {
				return print.WriteRefusal(w, refused, print.Options{Lang: l})
			}
			if err != nil {
				return err
			}
			return print.WriteView(w, v, print.Options{Lang: l, Emergency: emergency.In(l)})
		})
	}
	return v
}

var emergency = code.Say("Yöllä: sosiaalipäivystys 017 000 000", "På natten: socialjouren 017 000 000", "At night: social emergency service 017 000 000")

// pictures draws the star as it is drawn for those who keep the plan.
func (b *book) pictures(name string, p *plan.Plan, on civil.Date) {
	star := assess.Read(on, p.Assessments...)
	first := on
	for i := range star.Sides {
		for _, v := range star.Sides[i].Views {
			if v.On.Before(first) {
				first = v.On
			}
		}
	}
	for _, l := range languages {
		o := chart.Options{Lang: l, TextLang: p.Lang, Child: p.Child.Name.Given, Person: func(id assess.ID) string { return print.Called(p, id, l) }}
		draw := func(what string, pic chart.Picture) {
			b.write(name, "star"+what, l, "svg", func(w io.Writer) error { return chart.WriteSVG(w, pic, o) })
		}
		draw("", chart.AllVoices(star))
		draw("-child", chart.OneVoice(star, assess.Speaker{Voice: assess.VoiceChild}))
		draw("-change", chart.Change(assess.Read(first, p.Assessments...), star))
		for i := range star.Sides {
			draw(fmt.Sprintf("-voice%d", i+1), chart.OneVoice(star, star.Sides[i].Speaker))
		}
	}
}

// write writes one file; a page that rightly is not there leaves none.
func (b *book) write(name, what string, l code.Lang, ext string, write func(io.Writer) error) {
	if b.err != nil {
		return
	}
	var text strings.Builder
	err := write(&text)
	_, family := errors.AsType[*view.FamilyError](err)
	if family || errors.Is(err, print.ErrNothingForChild) || errors.Is(err, print.ErrNoMeeting) || errors.Is(err, print.ErrNoAssessment) || errors.Is(err, print.ErrNoReader) {
		return
	}
	b.keep(err)
	file := name + "-" + what + "-" + l.String() + "." + ext
	b.files = append(b.files, file)
	b.keep(os.MkdirAll(b.dir, 0o750))
	b.keep(os.WriteFile(filepath.Join(b.dir, file), []byte(text.String()), 0o600))
}

func (b *book) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// index lists the book.
func (b *book) index() {
	var text strings.Builder
	text.WriteString("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Every page and picture</title>\n<main><h1>Every page and picture</h1>\n<ul>\n")
	for _, f := range b.files {
		text.WriteString(`<li><a href="` + f + `">` + f + "</a></li>\n")
	}
	text.WriteString("</ul></main>\n</html>\n")
	b.keep(os.WriteFile(filepath.Join(b.dir, "index.html"), []byte(text.String()), 0o600))
}
