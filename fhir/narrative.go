package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// narrate gives every resource of a part its narrative: what sort of part it is
// and what it says, for people whose system shows no more. It is made from the
// part alone and never read back.
func (w *writing) narrate(n *noun, part reflect.Value, s *set) {
	b := append(w.words[:0], "<p><b>"...)
	b = append(appendEscaped(b, n.label.In(w.lang)), "</b>"...)
	sep := ": "
	for i := range n.ops {
		o := &n.ops[i]
		if o.id || o.list || o.ptr || o.nouns != nil {
			continue
		}
		if words := w.wordsOf(o, part.FieldByIndex(o.index)); words != "" {
			b = appendEscaped(append(b, sep...), words)
			sep = "; "
		}
	}
	b = append(b, "</p></div>"...)
	w.words = b
	for i, at := range s.at {
		if !at.IsValid() {
			continue
		}
		div := openDiv(*element[*string](at, n.types[i].language)) + string(b)
		*element[*r4.Narrative](at, n.types[i].text) = &r4.Narrative{Status: r4.NarrativeStatusGenerated, Div: div}
		w.graph.Resources[s.made[i]].narrative = div
	}
}

// wordsOf are the words of a member that people can read, "" for keys,
// references and lists.
func (w *writing) wordsOf(o *op, v reflect.Value) string {
	if v.IsZero() {
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

// appendEscaped appends text as XHTML content.
func appendEscaped(b []byte, s string) []byte {
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
		b = append(append(b, s[from:i]...), entity...)
		from = i + 1
	}
	return append(b, s[from:]...)
}
