package fhir

import (
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// AppendTransaction appends the graph as a transaction: a server creates every
// resource, or none. Nothing is escaped that JSON does not ask for.
func (g *Graph) AppendTransaction(b []byte) ([]byte, error) {
	b = append(b, `{"resourceType":"Bundle","type":"transaction",`...)
	b = g.timestamp(b)
	b = append(b, `"entry":[`...)
	for i := range g.Resources {
		r := &g.Resources[i]
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = r.appendEntry(b); err != nil {
			return b, err
		}
		b = append(b, `,"request":{"method":"POST","url":"`...)
		b = append(append(b, r.Type...), `"}}`...)
	}
	return append(b, `]}`...), nil
}

func (g *Graph) timestamp(b []byte) []byte {
	if g.recorded.IsZero() {
		return b
	}
	b = append(append(b, `"timestamp":"`...), g.recorded.String()...)
	return append(b, `",`...)
}

// appendEntry appends the beginning of an entry, up to the resource.
func (r *Resource) appendEntry(b []byte) ([]byte, error) {
	b = append(append(b, `{"fullUrl":"urn:uuid:`...), r.ID...)
	b = append(b, `","resource":`...)
	return appendResource(b, r.Value)
}

// WriteTransaction writes the graph as [Graph.AppendTransaction] does.
func (g *Graph) WriteTransaction(w io.Writer) error {
	b, err := g.AppendTransaction(nil)
	if err != nil {
		return err
	}
	if g.indent {
		v := jsontext.Value(b)
		if err := v.Indent(jsontext.WithIndent("  ")); err != nil {
			return err
		}
		b = v
	}
	_, err = w.Write(append(b, '\n'))
	return err
}
