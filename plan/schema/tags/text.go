package tags

import (
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// The patterns say exactly what civil reads, leap years included, so that a
// validator that does not look at formats gives the same verdict.
const (
	datePattern    = `^` + day + `$`
	instantPattern = `^` + day + `T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?` + zone + `$`

	day = `(` + year + `-(` + long + `|` + short + `|` + february + `)|` + leapDay + `)`

	year     = `([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)` // not 0000
	long     = `(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])`
	short    = `(0[469]|11)-(0[1-9]|[12][0-9]|30)`
	february = `02-(0[1-9]|1[0-9]|2[0-8])`
	leapDay  = `([0-9]{2}` + fourth + `|` + fourth + `00)-02-29`
	fourth   = `(0[48]|[2468][048]|[13579][26])`                                                                 // divisible by four, not 00
	zone     = `(Z|[+]([01][0-9]|2[0-3]):[0-5][0-9]|-(0[1-9]|1[0-9]|2[0-3]):[0-5][0-9]|-00:(0[1-9]|[1-5][0-9]))` // not -00:00
)

// text returns the schema of a type that is written as text; nil for others.
func (w *writer) text(t reflect.Type) *jsonschema.Schema {
	if s, ok := w.options.Texts[t]; ok {
		if w.options.Partly {
			s = orEmpty(s)
		}
		return &s
	}
	switch {
	case t == dateType:
		return w.define("civil.Date", jsonschema.Schema{
			Type: "string", Format: "date", Pattern: datePattern,
			Description: "A calendar day, YYYY-MM-DD (päivä).",
		})
	case t == instantType:
		return w.define("civil.Instant", jsonschema.Schema{
			Type: "string", Format: "date-time", Pattern: instantPattern,
			Description: "A moment with its zone, RFC 3339, at most nine decimals of a second (ajanhetki).",
		})
	case t.Implements(codeSource):
		table := reflect.Zero(t).Interface().(code.Source).Table()
		return w.define("code."+table.Name, codes(table))
	}
	return nil
}

func (w *writer) define(name string, s jsonschema.Schema) *jsonschema.Schema {
	name = joined(name)
	if s.Title == "" {
		s.Title = name
	}
	if w.options.Partly {
		s = orEmpty(s)
	}
	w.defs[name] = &s
	return &jsonschema.Schema{Ref: "#/$defs/" + name}
}

// orEmpty is the schema of a text that may also be the empty one.
func orEmpty(s jsonschema.Schema) jsonschema.Schema {
	outer := jsonschema.Schema{Title: s.Title, Description: s.Description, Examples: s.Examples}
	s.Title, s.Description, s.Examples = "", "", nil
	outer.AnyOf = []*jsonschema.Schema{&s, {Type: "string", Const: ""}}
	return outer
}

// codes is the schema of a code set; its description has the words.
func codes(t code.Table) jsonschema.Schema {
	s := jsonschema.Schema{Type: "string", Title: t.Title}
	words := []string{t.Means}
	for _, r := range t.Rows.All() {
		s.Enum = append(s.Enum, r.Code)
		words = append(words, r.Code+": "+r.EN+" (fi: "+r.FI+"; sv: "+r.SV+").")
	}
	s.Description = strings.Join(words, "\n")
	return s
}
