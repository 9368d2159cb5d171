package chart

import (
	"fmt"
	"html"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// Options direct [WriteSVG] and [WriteHTML].
type Options struct {
	// Lang is the language of the words; zero is English.
	Lang code.Lang
	// On is the day that the numbers are of; the zero Date is not told.
	On civil.Date
	// Cohort are the days on which the matters were first raised, where the numbers
	// are of a cohort; the zero Period is not told.
	Cohort civil.Period
	// MinCell is the smallest number that the rows tell, as [stats.Counts.Rows] was
	// asked for; the page says so. Nothing is suppressed here.
	MinCell int
}

// cohort says in words whose numbers they are, "" where they are of all plans.
func (o Options) cohort(l code.Lang) string {
	if o.Cohort.IsZero() {
		return ""
	}
	return stats.CohortTitle().In(l) + " " + dayOf(o.Cohort.From, l) + "–" + dayOf(o.Cohort.To, l) + ". "
}

func (o Options) lang() code.Lang {
	if o.Lang.IsValid() {
		return o.Lang
	}
	return code.EN
}

// The measures of a picture, in px.
const (
	columns     = 3
	panelWidth  = 250
	panelHeight = 190
	plotLeft    = 40
	plotTop     = 52
	plotWidth   = panelWidth - plotLeft - 22
	plotHeight  = 80
	lineWidth   = 32 // characters of a title on one line
)

// WriteSVG draws each indicator, and each group of it, in a panel of its own over
// the windows of the rows, the latest eight of them. All panels have the same axis
// from 0 to 100 %. The error is the writer's.
func WriteSVG(w io.Writer, rows []stats.Row, o Options) error {
	_, err := io.WriteString(w, picture(rows, o))
	return err
}

func picture(rows []stats.Row, o Options) string {
	l, panels := o.lang(), panelsOf(rows)
	height := (len(panels) + columns - 1) / columns * panelHeight
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" role="img" lang="%s" aria-labelledby="title desc" font-family="sans-serif" font-size="11" fill="#000">`,
		columns*panelWidth, max(height, 1), columns*panelWidth, l)
	fmt.Fprintf(&b, "\n<title id=\"title\">%s</title>\n<desc id=\"desc\">%s%s", wordTitle.In(l), o.cohort(l), wordOf.In(l))
	for i := range panels {
		b.WriteString(". " + html.EscapeString(panels[i].name(l)) + ": ")
		for j, r := range panels[i].rows {
			if j > 0 {
				b.WriteString("; ")
			}
			b.WriteString(told(r, l))
		}
	}
	b.WriteString("</desc>\n")
	for i := range panels {
		fmt.Fprintf(&b, "<g transform=\"translate(%d %d)\">\n", i%columns*panelWidth, i/columns*panelHeight)
		panels[i].draw(&b, l)
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// draw draws a panel from its top left.
func (p *panel) draw(b *strings.Builder, l code.Lang) {
	for i, line := range lines(p.name(l)) {
		fmt.Fprintf(b, `<text x="4" y="%d" font-weight="bold">%s</text>`+"\n", 14+14*i, html.EscapeString(line))
	}
	for _, mark := range []int{0, 50, 100} {
		y := plotTop + plotHeight*(100-mark)/100
		fmt.Fprintf(b, `<path d="M%d %dH%d" stroke="#767676" stroke-width="0.5"/><text x="%d" y="%d" text-anchor="end">%d %%</text>`+"\n", plotLeft, y, plotLeft+plotWidth, plotLeft-4, y+4, mark)
	}
	path, joined := "", false
	for i, r := range p.rows {
		x := p.x(i)
		share, ok := r.Share()
		if !ok {
			joined = false
			if r.Suppressed {
				fmt.Fprintf(b, `<path d="M%s %dh8" stroke="#000" stroke-width="2"/>`+"\n", px(x-4), plotTop+plotHeight+8)
			}
			continue
		}
		y := plotTop + plotHeight*(1-share)
		if joined {
			path += "L"
		} else {
			path += "M"
		}
		joined = true
		path += px(x) + " " + px(y)
		fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="3"/>`+"\n", px(x), px(y))
	}
	if path != "" {
		fmt.Fprintf(b, `<path d="%s" fill="none" stroke="#000" stroke-width="1.5"/>`+"\n", path)
	}
	p.foot(b, l)
}

// foot tells the first and the last window, and the numbers of the last.
func (p *panel) foot(b *strings.Builder, l code.Lang) {
	last := p.rows[len(p.rows)-1]
	y := plotTop + plotHeight + 24
	if len(p.rows) > 1 {
		fmt.Fprintf(b, `<text x="%d" y="%d" font-size="10">%s</text>`+"\n", plotLeft, y, windowOf(p.rows[0].Window, l))
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" font-size="10" text-anchor="end">%s</text>`+"\n", plotLeft+plotWidth+14, y, windowOf(last.Window, l))
	fmt.Fprintf(b, `<text x="%d" y="%d" font-weight="bold" text-anchor="end">%s</text>`+"\n", plotLeft+plotWidth+14, y+15, numbers(last, l))
}

// x is where a window stands: the first at the left, the last at the right, one
// alone in the middle.
func (p *panel) x(i int) float64 {
	if len(p.rows) == 1 {
		return plotLeft + plotWidth/2
	}
	return plotLeft + 6 + float64(i)*(plotWidth-12)/float64(len(p.rows)-1)
}

// px writes a length to a tenth: finer than anybody sees, coarser than a share
// with a large denominator.
func px(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// lines breaks a title into two lines; what is longer ends with dots, and is whole
// in the words of the picture.
func lines(title string) (all []string) {
	line := ""
	for word := range strings.FieldsSeq(title) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > lineWidth {
			all, line = append(all, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	all = append(all, line)
	if len(all) > 2 {
		all = append(all[:1], all[1]+" …")
	}
	return all
}
