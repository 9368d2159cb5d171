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
	return g.appendEntries(b, nil, true)
}

// AppendCollection appends the graph as a collection: a file to hand over.
func (g *Graph) AppendCollection(b []byte) ([]byte, error) {
	b = append(b, `{"resourceType":"Bundle","type":"collection",`...)
	return g.appendEntries(b, nil, false)
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
	c := g.composition()
	return g.appendEntries(b, &Resource{Type: "Composition", ID: *c.Id, Value: c}, false)
}

// appendEntries appends the rest of a bundle: the moment, the first resource
// where there is one, and those of the graph.
func (g *Graph) appendEntries(b []byte, first *Resource, requests bool) ([]byte, error) {
	b = append(g.appendTimestamp(b), `"entry":[`...)
	start := len(b)
	entry := func(url, kind string, resource func([]byte) ([]byte, error)) (err error) {
		if len(b) > start {
			b = append(b, ',')
		}
		b = append(append(append(b, `{"fullUrl":"`...), url...), `","resource":`...)
		if b, err = resource(b); err != nil {
			return err
		}
		if requests {
			b = append(append(append(b, `,"request":{"method":"POST","url":"`...), kind...), `"}`...)
		}
		b = append(b, '}')
		return nil
	}
	if first != nil {
		if err := entry(urn+first.ID, first.Type, first.AppendJSON); err != nil {
			return b, err
		}
	}
	for i := range g.Resources {
		r := &g.Resources[i]
		if err := entry(urn+r.ID, r.Type, r.AppendJSON); err != nil {
			return b, err
		}
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
