package fhir

import (
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// AppendTransaction appends the graph as a transaction: a server creates every
// resource, or none. Nothing is escaped that JSON does not ask for. The error
// says that a resource was given a code or text that FHIR cannot hold.
func (g *Graph) AppendTransaction(b []byte) ([]byte, error) {
	b = append(b, `{"resourceType":"Bundle","type":"transaction",`...)
	b = append(g.appendTimestamp(b), `"entry":[`...)
	for i := range g.Resources {
		var err error
		if b, err = g.Resources[i].appendEntry(b, i > 0); err != nil {
			return b, err
		}
		b = append(b, `,"request":{"method":"POST","url":"`...)
		b = append(append(b, g.Resources[i].Type...), `"}}`...)
	}
	return append(b, `]}`...), nil
}

// AppendCollection appends the graph as a collection: a file to hand over.
func (g *Graph) AppendCollection(b []byte) ([]byte, error) {
	b = append(b, `{"resourceType":"Bundle","type":"collection",`...)
	b = append(g.appendTimestamp(b), `"entry":[`...)
	for i := range g.Resources {
		var err error
		if b, err = g.Resources[i].appendEntry(b, i > 0); err != nil {
			return b, err
		}
		b = append(b, '}')
	}
	return append(b, `]}`...), nil
}

// AppendDocument appends the graph as a document: a Composition first, for an
// archive or for print. Without [Options.Recorded] it is [ErrNoRecorded].
func (g *Graph) AppendDocument(b []byte) ([]byte, error) {
	if g.recorded.IsZero() {
		return b, ErrNoRecorded
	}
	b = append(b, `{"resourceType":"Bundle","identifier":{"system":"`+SystemDocument+`","value":"`...)
	b = append(append(append(b, g.plan...), '/'), g.recorded.String()...)
	b = append(b, `"},"type":"document",`...)
	b = append(g.appendTimestamp(b), `"entry":[`...)
	c := g.composition()
	first := Resource{Type: "Composition", ID: *c.Id, Value: c}
	b, err := first.appendEntry(b, false)
	if err != nil {
		return b, err
	}
	b = append(b, '}')
	for i := range g.Resources {
		if b, err = g.Resources[i].appendEntry(b, true); err != nil {
			return b, err
		}
		b = append(b, '}')
	}
	return append(b, `]}`...), nil
}

func (g *Graph) appendTimestamp(b []byte) []byte {
	if g.recorded.IsZero() {
		return b
	}
	b = append(append(b, `"timestamp":"`...), g.recorded.String()...)
	return append(b, `",`...)
}

// appendEntry appends an entry up to its resource.
func (r *Resource) appendEntry(b []byte, comma bool) ([]byte, error) {
	if comma {
		b = append(b, ',')
	}
	b = append(append(b, `{"fullUrl":"urn:uuid:`...), r.ID...)
	b = append(b, `","resource":`...)
	return appendResource(b, r.Value)
}

// WriteTransaction writes the graph as [Graph.AppendTransaction] has it, with a
// line break at the end.
func (g *Graph) WriteTransaction(w io.Writer) error { return g.write(w, g.AppendTransaction) }

// WriteCollection writes the graph as [Graph.AppendCollection] has it.
func (g *Graph) WriteCollection(w io.Writer) error { return g.write(w, g.AppendCollection) }

// WriteDocument writes the graph as [Graph.AppendDocument] has it.
func (g *Graph) WriteDocument(w io.Writer) error { return g.write(w, g.AppendDocument) }

func (g *Graph) write(w io.Writer, form func([]byte) ([]byte, error)) error {
	b, err := form(nil)
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
