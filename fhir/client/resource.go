package client

import (
	"encoding/json"
	"net/url"
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan"
)

// resource is one resource of a graph on its way to a server.
type resource struct {
	index int
	text  *reference.Text
	// key is the identifier by which the resource is found on any server; the
	// zero Identifier where it has none.
	key reference.Identifier
	// to are the resources that it refers to.
	to []*resource

	// location is where the server has it, Type/id; "" while it has not.
	location string
	version  string
	// theirs is what the server was last seen to have, nil where it has none.
	theirs *reference.Text
	// others is what others say of it there, which stays.
	others []element
	// same says that what the server has is what the graph says.
	same   bool
	change Change
}

// graph is what is to be pushed.
type graph struct {
	all   []*resource
	byURL map[string]*resource // urn:uuid:...
	plan  plan.PlanID          // "" in a graph without a plan
	put   bool
}

func newGraph(g *fhir.Graph, put bool) (*graph, *Error) {
	p := &graph{all: make([]*resource, len(g.Resources)), byURL: make(map[string]*resource, len(g.Resources)), put: put}
	for i := range g.Resources {
		raw, err := g.Resources[i].AppendJSON(nil)
		if err != nil {
			return nil, &Error{Problem: ProblemGraph}
		}
		text, err := reference.Parse(raw)
		if err != nil || text.ID == "" {
			return nil, &Error{Problem: ProblemGraph}
		}
		p.all[i] = &resource{index: i, text: text, key: keyOf(text)}
		p.byURL["urn:uuid:"+text.ID] = p.all[i]
		for _, id := range text.Identifiers {
			if text.Type == "CarePlan" && id.System == fhir.SystemPlan {
				p.plan = plan.PlanID(id.Value)
			}
		}
	}
	for _, r := range p.all {
		for _, ref := range r.text.References {
			if to := p.byURL[ref.URL]; to != nil && to != r {
				r.to = append(r.to, to)
			}
		}
	}
	return p, nil
}

// keyOf returns the identifier of ours that a resource is known by: a child by
// its key, since a child has one plan after another.
func keyOf(t *reference.Text) reference.Identifier {
	systems := []string{fhir.SystemPart, fhir.SystemPlan}
	if t.Type == "Patient" {
		systems = []string{fhir.SystemSubject, fhir.SystemPart}
	}
	for _, s := range systems {
		for _, i := range t.Identifiers {
			if i.System == s && i.Value != "" {
				return i
			}
		}
	}
	return reference.Identifier{}
}

// query is the search for the key: a question mark belongs before it. The value
// is escaped, since servers take a bare plus for a space.
func (r *resource) query() string {
	return "identifier=" + url.QueryEscape(r.key.System+"|"+r.key.Value)
}

// id is the id under which the server has the resource.
func (r *resource) id() string {
	_, id, _ := strings.Cut(r.location, "/")
	return id
}

// own is where the resource stands under its own id.
func (r *resource) own() string { return r.text.Type + "/" + r.text.ID }

// render appends the resource as the server is to have it, given what else is
// in the same transaction. whole says that no reference had to be put off.
func (p *graph) render(b []byte, r *resource, beside map[*resource]bool) (_ []byte, whole bool) {
	whole = true
	b = r.text.Append(b, r.id(), func(u string) reference.Target {
		to := p.byURL[u]
		switch {
		case to == nil:
			return reference.Target{}
		case to.location != "":
			return reference.Target{URL: to.location}
		case (beside[to] || to == r) && p.put:
			return reference.Target{URL: to.own()}
		case beside[to] || to == r:
			return reference.Target{URL: u}
		}
		whole = false
		return reference.Target{Identifier: to.key}
	})
	return b, whole
}

// equals reports whether the server's text of the resource, without what others
// say of it, says the same: all but what servers add.
func (p *graph) equals(r *resource, theirs []byte) bool {
	ours, whole := p.render(nil, r, nil)
	var a, b map[string]any
	if !whole || json.Unmarshal(ours, &a) != nil || json.Unmarshal(theirs, &b) != nil {
		return false
	}
	if r.others != nil {
		arrange(a)
		arrange(b)
	}
	return reflect.DeepEqual(settled(a), settled(b))
}

// settled takes away what is the server's own.
func settled(resource map[string]any) map[string]any {
	if meta, ok := resource["meta"].(map[string]any); ok {
		kept := map[string]any{}
		for _, name := range []string{"profile", "security", "tag"} {
			if v, ok := meta[name]; ok {
				kept[name] = v
			}
		}
		resource["meta"] = kept
		if len(kept) == 0 {
			delete(resource, "meta")
		}
	}
	return resource
}
