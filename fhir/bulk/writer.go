package bulk

import (
	"io"
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// Writer writes plans.
type Writer struct {
	open    func(resourceType string) (io.Writer, error)
	options fhir.Options
	files   map[string]*ndjson.Writer[[]byte]
	err     error
}

// NewWriter returns a Writer. It asks for the writer of a resource type when
// the first such resource comes; each resource is one Write, so wrap a file in
// a [bufio.Writer]. A remainder belongs to one plan and is not written.
func NewWriter(open func(resourceType string) (io.Writer, error), o fhir.Options) *Writer {
	o.Remainder = fhir.Remainder{}
	return &Writer{open: open, options: o, files: map[string]*ndjson.Writer[[]byte]{}}
}

// Write writes one plan and returns what was left out of it, as [fhir.New]
// does. Of a plan that cannot be written nothing is. An [*Error] says that a
// file failed: what is written then may end in a part of the plan, and every
// later Write returns the same.
func (w *Writer) Write(p *plan.Plan) ([]fhir.Loss, error) {
	if w.err != nil {
		return nil, w.err
	}
	g := fhir.New(p, w.options)
	lines := make([][]byte, len(g.Resources))
	places := make(map[string]string, len(g.Resources))
	for i := range g.Resources {
		r := &g.Resources[i]
		raw, err := r.AppendJSON(nil)
		if err != nil {
			return nil, err
		}
		lines[i], places["urn:uuid:"+r.ID] = raw, r.Type+"/"+r.ID
	}
	for i := range lines {
		text, err := reference.Parse(lines[i])
		if err != nil {
			return nil, err
		}
		lines[i] = text.Append(make([]byte, 0, len(lines[i])), "", func(url string) reference.Target {
			return reference.Target{URL: places[url]}
		})
	}
	for i, line := range lines {
		if err := w.put(g.Resources[i].Type, line); err != nil {
			w.err = &Error{Type: g.Resources[i].Type, Err: err}
			return g.Losses, w.err
		}
	}
	return g.Losses, nil
}

func (w *Writer) put(kind string, line []byte) error {
	file := w.files[kind]
	if file == nil {
		to, err := w.open(kind)
		if err != nil {
			return err
		}
		file = ndjson.NewWriter(to, func(line []byte) ([]byte, error) { return line, nil })
		w.files[kind] = file
	}
	return file.Write(line)
}

// Error says in which file something went wrong.
type Error struct {
	// Type is the resource type of the file.
	Type string
	// Err is a [*ndjson.LineError], after which other lines still come, a
	// [*ndjson.StreamError], or what the caller's open said.
	Err error
}

// Error names the file and repeats what the cause says of itself.
func (e *Error) Error() string {
	return "bulk: " + e.Type + ": " + strings.TrimPrefix(e.Err.Error(), "ndjson: ")
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
