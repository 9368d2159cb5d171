package chart

import (
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

const style = `body{font:14px/1.4 sans-serif;color:#000;background:#fff;max-width:760px;margin:24px auto;padding:0 12px}
h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:20px 0 6px}svg{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:12px}th,td{border-bottom:1px solid #767676;padding:2px 6px;text-align:left;vertical-align:top}
td.n,th.n{text-align:right;white-space:nowrap}dt{font-weight:bold;margin-top:6px}dd{margin:0}
@page{size:A4;margin:14mm 16mm}
@media print{body{margin:0 auto;padding:0}tr,dd{break-inside:avoid}h1,h2,dt,thead{break-after:avoid}.one svg{max-height:235mm;display:block;margin:0 auto}}`

// onSide is how many panels are legible on one side of paper, under the heading.
const onSide = 8 * columns

// WriteHTML writes a page for a steering group (ohjausryhmä): what the numbers are of
// and what is suppressed, the pictures of [WriteSVG], the numbers behind them in a
// table, and what each means. It needs nothing from elsewhere. The error is the
// writer's.
func WriteHTML(w io.Writer, rows []stats.Row, o Options) error {
	l := o.lang()
	panels, side := panelsOf(rows), ""
	if len(panels) <= onSide {
		side = ` class="one"`
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n<main%s>\n<h1>%s</h1>\n<p>",
		l, wordTitle.In(l), style, side, wordTitle.In(l))
	if !o.On.IsZero() {
		b.WriteString(wordOn.In(l) + " " + dayOf(o.On, l) + ". ")
	}
	b.WriteString(o.cohort(l) + wordNot.In(l) + " ")
	if o.MinCell > 1 {
		fmt.Fprintf(&b, wordLeast.In(l), o.MinCell)
	} else {
		b.WriteString(wordAll.In(l))
	}
	b.WriteString("</p>\n")
	if len(rows) > 0 {
		flaws(&b, rows[0].Flaws, l)
	}
	b.WriteString(picture(rows, o))
	fmt.Fprintf(&b, "<h2>%s</h2>\n<table>\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\" class=\"n\">%s</th><th scope=\"col\" class=\"n\">%s</th><th scope=\"col\" class=\"n\">%s</th></tr></thead>\n<tbody>\n",
		wordNumbers.In(l), wordIndicator.In(l), wordWindow.In(l), wordNumerator.In(l), wordDenom.In(l), wordShare.In(l))
	for i := range panels {
		for _, r := range panels[i].rows {
			tableRow(&b, panels[i].name(l), r, l)
		}
	}
	fmt.Fprintf(&b, "</tbody>\n</table>\n<h2>%s</h2>\n<dl>\n", wordMeans.In(l))
	means(&b, panels, l)
	b.WriteString("</dl>\n</main>\n</body>\n</html>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func tableRow(b *strings.Builder, name string, r stats.Row, l code.Lang) {
	above, below, share := "–", "–", wordSuppressed.In(l)
	if !r.Suppressed {
		above, below, share = strconv.Itoa(r.Numerator), strconv.Itoa(r.Denominator), "–"
		if s, ok := r.Share(); ok {
			share = percent(s, l)
		}
	}
	fmt.Fprintf(b, "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n", html.EscapeString(name), windowOf(r.Window, l), above, below, share)
}

// means explains each indicator once.
func means(b *strings.Builder, panels []panel, l code.Lang) {
	seen := map[string]bool{}
	for i := range panels {
		one := panels[i].indicator
		if seen[one.ID] {
			continue
		}
		seen[one.ID] = true
		source := ""
		if one.Source != "" {
			source = " " + wordSource.In(l) + ": " + one.Source + "."
		}
		fmt.Fprintf(b, "<dt>%s</dt><dd>%s</dd>\n", html.EscapeString(one.Title.In(l)), html.EscapeString(strings.TrimPrefix(one.Means(l), one.Title.In(l)+". ")+source))
	}
}

// flaws tells what all numbers suffer from.
func flaws(b *strings.Builder, parts []stats.Part, l code.Lang) {
	if len(parts) == 0 {
		return
	}
	b.WriteString("<p>" + wordFlaws.In(l) + ": ")
	for i, p := range parts {
		if i > 0 {
			b.WriteString("; ")
		}
		n := strconv.Itoa(p.Count)
		if p.Withheld {
			n = "–"
		}
		b.WriteString(p.Kind.Label(l) + ": " + n)
	}
	b.WriteString(".</p>\n")
}
