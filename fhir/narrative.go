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
	b := append(w.words[:0], "<p><b>"...)
	b = append(appendEscaped(b, n.label.In(w.lang)), "</b>"...)
	sep := ": "
	for _, said := range n.said {
		v := part.FieldByIndex(said.index)
		if v.IsZero() || said.op.banned(w, part) {
			continue
		}
		if words := said.words(w.lang, v); words != "" {
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
		div := openDiv(*elementOf[*string](at, n.types[i].language)) + string(b)
		*elementOf[*r4.Narrative](at, n.types[i].text) = &r4.Narrative{Status: r4.NarrativeStatusGenerated, Div: div}
		w.graph.Resources[s.made[i]].narrative = div
	}
}

// sayings are the members that people can read: no keys, references and lists.
func sayings(n *noun) []saying {
	var all []saying
	for i := range n.ops {
		o := &n.ops[i]
		if o.id || o.list || o.ptr || o.nouns != nil {
			continue
		}
		t := n.of.FieldByIndex(o.index).Type
		if words := wordsFor(t); words != nil && (t.Kind() != reflect.String || o.write == nil) { // else an identifier
			all = append(all, saying{o, o.index, words})
		}
	}
	return all
}

// wordsFor is how values of a type are told to people, nil where they are not.
func wordsFor(t reflect.Type) func(code.Lang, reflect.Value) string {
	switch {
	case t == reflect.TypeFor[string](), t == reflect.TypeFor[plan.Title]():
		return func(_ code.Lang, v reflect.Value) string { return v.String() }
	case t == reflect.TypeFor[civil.Date]():
		return func(_ code.Lang, v reflect.Value) string { return v.Addr().Interface().(*civil.Date).String() }
	case t == reflect.TypeFor[civil.Instant]():
		return func(_ code.Lang, v reflect.Value) string { return v.Addr().Interface().(*civil.Instant).String() }
	case t == reflect.TypeFor[plan.Name]():
		return func(_ code.Lang, v reflect.Value) string { return v.Addr().Interface().(*plan.Name).String() }
	case isEnum(t):
		rows := reflect.Zero(t).Interface().(interface{ Table() code.Table }).Table().Rows
		return func(l code.Lang, v reflect.Value) string {
			return rows.At(int(v.Uint())).Label(l)
		}
	}
	return nil
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
		case 0x7f:
		case '\t', '\n', '\r': // the only control characters that XML has
			continue
		default:
			if s[i] >= ' ' {
				continue
			}
		}
		b = append(append(b, s[from:i]...), entity...)
		from = i + 1
	}
	return append(b, s[from:]...)
}

// openDiv begins a narrative. The attributes stand as HAPI writes them, so that
// they come back alike.
func openDiv(lang *string) string {
	if lang == nil {
		return `<div xmlns="http://www.w3.org/1999/xhtml">`
	}
	escaped := strings.ReplaceAll(string(appendEscaped(nil, *lang)), `"`, "&quot;")
	return `<div xml:lang="` + escaped + `" xmlns="http://www.w3.org/1999/xhtml" lang="` + escaped + `">`
}
