package client

import (
	"encoding/json"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
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

	// known is where the server is known to have it, "" where it is to be found by
	// its key; kept says that it is another's, which only goes where it came from.
	known string
	kept  bool

	// location is where the server has it, Type/id; "" while it has not.
	location string
	version  string
	// theirs is what the server was last seen to have, nil where it has none.
	theirs *reference.Text
	// others is what others say of it there, which stays.
	others []element
	// same says that what the server has is what the graph says.
	same bool
	// half says that the server has the graph's text but for references that were put
	// off.
	half   bool
	change Change
}

// graph is what is to be pushed.
type graph struct {
	all   []*resource
	byURL map[string]*resource // urn:uuid:...
	plan  plan.PlanID          // "" in a graph without a plan
	put   bool
}

func newGraph(c *Client, g *fhir.Graph, put bool) (*graph, *Error) {
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
		p.all[i] = &resource{index: i, text: text, key: keyOf(text), kept: g.Resources[i].Kept}
		if at, ok := strings.CutPrefix(g.Resources[i].Place, c.base.String()+"/"); ok && isPlace(at, text.Type) {
			p.all[i].known = at
		}
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

// isPlace reports whether a text is the place of a resource of a type.
func isPlace(at, of string) bool {
	kind, id, ok := strings.Cut(at, "/")
	return ok && kind == of && isID(id)
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
// say of it, says the same: all but what servers add and write in another way.
func (p *graph) equals(c *Client, r *resource, theirs []byte) bool {
	ours, whole := p.render(nil, r, nil)
	return whole && c.says(r, ours, theirs)
}

// says reports whether two texts of a resource say the same.
func (c *Client) says(r *resource, ours, theirs []byte) bool {
	var a, b map[string]any
	if json.Unmarshal(ours, &a) != nil || json.Unmarshal(theirs, &b) != nil {
		return false
	}
	if r.others != nil {
		arrange(a)
		arrange(b)
	}
	return c.alike(settled(a, nil), settled(b, a))
}

// settled takes away what is the server's own: in meta all but labels and tags,
// and of these what it has beside ours; and narrative, which is made of the rest. A
// profile is a claim about the rest, which servers add to and put their own for.
func settled(resource, ours map[string]any) map[string]any {
	meta, _ := resource["meta"].(map[string]any)
	kept := map[string]any{}
	for _, name := range []string{"security", "tag"} {
		list, _ := meta[name].([]any)
		if ours != nil {
			mine, _ := ours["meta"].(map[string]any)
			wanted, _ := mine[name].([]any)
			list = slices.DeleteFunc(slices.Clone(list), func(v any) bool {
				return !slices.ContainsFunc(wanted, func(w any) bool { return reflect.DeepEqual(v, w) })
			})
		}
		if len(list) > 0 {
			kept[name] = list
		}
	}
	resource["meta"] = kept
	delete(resource, "text")
	return resource
}

// alike reports whether two values say the same: a reference is its target, a
// moment the same in any zone.
func (c *Client) alike(ours, theirs any) bool {
	switch a := ours.(type) {
	case map[string]any:
		b, ok := theirs.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for name, v := range a {
			w, ok := b[name]
			if !ok {
				return false
			}
			if x, isText := v.(string); isText && name == "reference" {
				y, _ := w.(string)
				if at, ok := c.local(y); ok {
					y = at
				}
				if x != y {
					return false
				}
				continue
			}
			if !c.alike(v, w) {
				return false
			}
		}
		return true
	case []any:
		b, ok := theirs.([]any)
		return ok && slices.EqualFunc(a, b, c.alike)
	case string:
		b, ok := theirs.(string)
		return ok && (a == b || sameMoment(a, b))
	}
	return reflect.DeepEqual(ours, theirs)
}

// sameMoment reports whether two texts are one moment, however written.
func sameMoment(a, b string) bool {
	x, err := civil.ParseInstant(a)
	y, other := civil.ParseInstant(b)
	return err == nil && other == nil && x.Compare(y) == 0
}
