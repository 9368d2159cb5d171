package chart_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

func ExampleWriteSVG() {
	data, _ := os.ReadFile("../testdata/aino.json")
	doc, issues := assess.Decode(data, issue.Limits{})
	if issues.HasErrors() {
		return
	}
	star := assess.Read(civil.MustParseDate("2026-01-27"), doc.Assessment)
	var svg bytes.Buffer
	err := chart.WriteSVG(&svg, chart.AllVoices(star), chart.Options{
		Lang:     code.FI,
		TextLang: doc.Lang,
		Child:    doc.Child.Name,
		Person:   doc.PersonName,
	})
	first, _, _ := strings.Cut(svg.String(), "<desc>")
	fmt.Println(err, first[strings.Index(first, "<title>"):])
	// Output:
	// <nil> <title>Hyvinvoinnin tähti: Aino, 27.1.2026, kaikkien näkemykset rinnakkain</title>
}
