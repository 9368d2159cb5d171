package services

import (
	"io"
	"net/url"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// Form is what a bundle is for.
type Form = code.Enum[formTable]

const (
	// FormCollection is a file to hand over.
	FormCollection Form = 1 + iota
	// FormTransaction is for a server: each part is found there by its key, so that
	// a directory that is brought again replaces the earlier one and stands there
	// once. Keys are those of one keeper: two directories with the same keys do not
	// fit on one server.
	FormTransaction
)

type formTable struct{}

var formRows = [...]code.Row{
	FormCollection:  {Code: "collection", FI: "kokoelma", SV: "samling", EN: "collection"},
	FormTransaction: {Code: "transaction", FI: "tapahtuma", SV: "transaktion", EN: "transaction"},
}

func (formTable) Table() code.Table {
	return code.Table{Name: "directory-bundle-form", Title: "Form of a directory's bundle", Means: "What a bundle of a directory is for.", Rows: code.RowsOf(formRows[:])}
}

// Options says how a directory is written. The zero value is the default.
type Options struct {
	// Form is what the bundle is for; zero is a collection.
	Form Form
	// Recorded is the moment at which the bundle is made; zero leaves it out.
	Recorded civil.Instant
}

type bundle struct {
	ResourceType string        `json:"resourceType"`
	ID           string        `json:"id,omitzero"`
	Type         string        `json:"type"`
	Timestamp    civil.Instant `json:"timestamp,omitzero"`
	Entry        []bundled     `json:"entry"`
}

type bundled struct {
	FullURL  string   `json:"fullUrl"`
	Resource resource `json:"resource"`
	Request  *request `json:"request,omitzero"`
}

type request struct {
	Method string `json:"method"`
	URL    string `json:"url"`
}

const urn = "urn:uuid:"

// writing is one directory on its way into FHIR.
type writing struct{ of *directory.Directory }

// refer is a reference to a part by its key.
func (w *writing) refer(n *noun, key directory.Key) *reference {
	return &reference{Reference: urn + n.id(key)}
}

// Append appends a directory as one bundle. The same directory and options give the
// same bytes. A directory with errors is not written: they are returned, and b as it
// was.
func Append(b []byte, d *directory.Directory, o Options) ([]byte, issue.List, error) {
	return appendAs(b, d, o, "")
}

// AppendExample appends a directory as [Append] does, as a collection with an id of
// its own.
func AppendExample(b []byte, d *directory.Directory, id string) ([]byte, issue.List, error) {
	return appendAs(b, d, Options{}, id)
}

func appendAs(b []byte, d *directory.Directory, o Options, id string) ([]byte, issue.List, error) {
	if issues := problems(d); issues.HasErrors() {
		return b, issues, nil
	}
	w := &writing{d}
	out := bundle{ResourceType: "Bundle", ID: id, Type: max(o.Form, FormCollection).String(), Timestamp: o.Recorded}
	add := func(r resource, key directory.Key) {
		e := bundled{FullURL: urn + r.ID, Resource: r}
		if o.Form == FormTransaction {
			e.Request = &request{"PUT", r.ResourceType + "?identifier=" + url.QueryEscape(SystemKey+"|"+string(key))}
			e.Resource.ID = "" // the server's own
		}
		out.Entry = append(out.Entry, e)
	}
	add(w.list(), theDirectory)
	for i := range d.Areas {
		add(w.area(&d.Areas[i]), d.Areas[i].ID)
	}
	for i := range d.Actors {
		add(w.actor(&d.Actors[i]), d.Actors[i].ID)
	}
	for i := range d.Teams {
		add(w.team(&d.Teams[i]), d.Teams[i].ID)
	}
	for i := range d.Offers {
		add(w.offer(&d.Offers[i]), d.Offers[i].ID)
	}
	data, err := json.Marshal(out, jsontext.WithIndent("  "))
	if err != nil {
		return b, nil, issue.NotEncoded(err)
	}
	return append(append(b, data...), '\n'), nil, nil
}

// Write writes a directory as [Append] has it.
func Write(to io.Writer, d *directory.Directory, o Options) (issue.List, error) {
	data, issues, err := Append(nil, d, o)
	if err != nil || data == nil {
		return issues, err
	}
	_, err = to.Write(data)
	return issues, err
}

// problems are what the reader of directories says of one.
func problems(d *directory.Directory) issue.List {
	doc, err := json.Marshal(d)
	if err != nil {
		r, _ := issue.ReaderRules().Find("form.required")
		return issue.List{r.At("")}
	}
	_, issues := directory.Decode(doc, issue.Limits{Bytes: len(doc)})
	return issues
}
