package fhir

import (
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// narrate gives every resource of a part its narrative: what sort of part it is
// and what it says, for people whose system shows no more. It is made from the
// part alone and never read back.
func (w *writing) narrate(n *noun, part reflect.Value, s *set) {
	var b strings.Builder
	b.WriteString("<p><b>")
	escape(&b, n.label.In(w.lang))
	b.WriteString("</b>")
	sep := ": "
	for i := range n.ops {
		if words := w.wordsOf(&n.ops[i], part.FieldByIndex(n.ops[i].index)); words != "" {
			b.WriteString(sep)
			escape(&b, words)
			sep = "; "
		}
	}
	b.WriteString("</p></div>")
	for i, at := range s.at {
		if !at.IsValid() {
			continue
		}
		div := openDiv(*element[*string](at, n.types[i].language)) + b.String()
		*element[*r4.Narrative](at, n.types[i].text) = &r4.Narrative{Status: r4.NarrativeStatusGenerated, Div: div}
		w.graph.Resources[s.made[i]].narrative = div
	}
}

// wordsOf are the words of a member that people can read, "" for keys,
// references and lists.
func (w *writing) wordsOf(o *op, v reflect.Value) string {
	if o.id || o.list || o.ptr || v.IsZero() || o.nouns != nil {
		return ""
	}
	switch v := v.Addr().Interface().(type) {
	case *string:
		if o.write != nil {
			return "" // an identifier
		}
		return *v
	case *civil.Date:
		return v.String()
	case *civil.Instant:
		return v.String()
	case *plan.Name:
		return v.String()
	}
	if e, ok := reflect.TypeAssert[interface{ Label(code.Lang) string }](v); ok {
		return e.Label(w.lang)
	}
	return ""
}

// escape writes text as XHTML content.
func escape(b *strings.Builder, s string) {
	from := 0
	for i := range len(s) {
		var entity string
		switch s[i] {
		case '&':
			entity = "&amp;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		default:
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(entity)
		from = i + 1
	}
	b.WriteString(s[from:])
}
