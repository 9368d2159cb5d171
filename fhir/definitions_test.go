package fhir_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
)

// What receivers are told of resources: profiles, extensions, code sets, maps, naming systems and questions. All of it is made
// of the tables that writing follows.
func TestDefinitions(t *testing.T) {
	var b strings.Builder
	for _, p := range fhir.Profiles() {
		fmt.Fprintf(&b, "profile %s %s: %s %q of %q\n", p.Name, p.URL, p.Type, labels(p.Label), p.Of)
		fmt.Fprintf(&b, "  part %s, mark %+v\n  elements %q\n", p.Part, p.Mark, p.Elements)
		for _, s := range p.Systems {
			fmt.Fprintf(&b, "  identifier %s\n", s.Name)
		}
		for _, e := range p.Extensions {
			fmt.Fprintf(&b, "  extension %+v\n", e)
		}
	}
	for _, e := range fhir.Extensions() {
		extensionLines(&b, "", e)
	}
	for _, s := range fhir.CodeTables() {
		fmt.Fprintf(&b, "codes %s %s %s %q %q:", s.Name, fhir.SystemOf(s), fhir.ValueSetOf(s), s.Title, s.Means)
		for _, row := range s.Rows.All() {
			fmt.Fprintf(&b, " %s", row.Code)
		}
		b.WriteByte('\n')
	}
	for _, m := range fhir.ConceptMaps() {
		fmt.Fprintf(&b, "map %s: %s to %s in %s\n", m.Name, m.Source.Name, m.Element, m.System)
		for _, row := range m.Rows {
			fmt.Fprintf(&b, "  %+v\n", row)
		}
	}
	for _, s := range fhir.NamingSystems() {
		fmt.Fprintf(&b, "naming system %+v\n", s)
	}
	for _, q := range fhir.Questions() {
		fmt.Fprintf(&b, "question %s %s %q, repeats %t, answers %s\n", q.Ask, q.Type, labels(q.Text), q.Repeats, nameOf(q.Codes))
	}
	fmt.Fprintf(&b, "types %s\n", fhir.ResourceTypes())
	golden(t, filepath.Join("testdata", "definitions.txt"), strings.ReplaceAll(b.String(), plan.CanonicalBase, ""))
}

func extensionLines(b *strings.Builder, indent string, e fhir.ExtensionDefinition) {
	fmt.Fprintf(b, "%sextension %s %s: %q on %q, codes %s, repeats %t, modifier %t, means %q\n", indent, e.Name, e.URL, e.Type, e.Contexts, nameOf(e.Codes), e.Repeats, e.Modifier, e.Means)
	for _, part := range e.Parts {
		extensionLines(b, indent+"  ", part)
	}
}

func labels(t code.Text) [3]string { return [3]string{t.In(code.FI), t.In(code.SV), t.In(code.EN)} }

func nameOf(t *code.Table) string {
	if t == nil {
		return "-"
	}
	return t.Name
}
