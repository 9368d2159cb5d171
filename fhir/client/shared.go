package client

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan"
)

// shared are the types that other plans and other systems know too. A child has
// one plan after another, all with the same Patient, and other systems add what
// no plan says, such as a gender. A push leaves alone what others say, and a
// reading of one plan leaves out what other plans say.
var shared = []string{"Patient", "Practitioner", "Organization"}

// lists are the elements of a shared resource to which several plans add.
var lists = []string{"identifier", "extension"}

// written are the elements of each shared type that plans write.
var written = sync.OnceValue(func() map[string][]string {
	by := map[string][]string{}
	for _, t := range shared {
		by[t] = []string{"resourceType", "id", "meta", "implicitRules", "language", "text", "identifier"}
	}
	for _, home := range fhir.Mapping() {
		t, path, _ := strings.Cut(home.Element, ".")
		name, _, _ := strings.Cut(path, ".")
		name, _, _ = strings.Cut(name, "[")
		if by[t] != nil && name != "" {
			by[t] = append(by[t], name, "_"+name)
		}
	}
	return by
})

// strangers know what belongs to other plans than the one at hand.
type strangers struct {
	plan plan.PlanID
	// at are the places (Type/id) of parts of other plans.
	at map[string]bool
	// local turns a reference into a place on the server.
	local func(url string) (string, bool)
}

// ofAnother reports whether a resource is a part of other plans only.
func ofAnother(t *reference.Text, than plan.PlanID) bool {
	parts := false
	for _, i := range t.Identifiers {
		if isPart(i, than) {
			return false
		}
		parts = parts || i.System == fhir.SystemPart
	}
	return parts
}

// say reports whether an item of a list is what another plan says: an identifier
// of one of its parts, or an extension that refers to one.
func (s *strangers) say(list string, item jsontext.Value) bool {
	if !slices.Contains(lists, list) {
		return false
	}
	// Only resources can be parsed, so the item travels in one.
	text, err := reference.Parse(object([]element{{"resourceType", jsontext.Value(`"Basic"`)}, {list, array([]jsontext.Value{item})}}))
	if err != nil {
		return false
	}
	if list == "identifier" {
		return ofAnother(text, s.plan)
	}
	return slices.ContainsFunc(text.References, func(r reference.Reference) bool {
		at, ok := s.local(r.URL)
		return ok && s.at[at]
	})
}

// unsaid returns what reports whether a member, or an item of a list, is one
// that no plan writes and the graph does not say either.
func (r *resource) unsaid() func(name string, v jsontext.Value) bool {
	var said, urls []string
	for _, m := range elements(r.text.JSON) {
		said = append(said, m.name)
		if m.name == "extension" {
			for _, v := range items(m.value) {
				urls = append(urls, urlOf(v))
			}
		}
	}
	return func(name string, v jsontext.Value) bool {
		if name == "extension" {
			u := urlOf(v)
			return !strings.HasPrefix(u, plan.CanonicalBase+"/") && !slices.Contains(urls, u)
		}
		return !slices.Contains(said, name) && !slices.Contains(written()[r.text.Type], name)
	}
}

// compare asks whether what the server has of some resources is what the graph
// says, and notes what others say of them.
func (c *Client) compare(ctx context.Context, p *graph, found []*resource) *Error {
	known := map[string]bool{}
	for _, r := range p.all {
		known[r.location] = true
	}
	s := &strangers{plan: p.plan, at: map[string]bool{}, local: c.local}
	var questions []string
	for _, r := range found {
		for _, ref := range r.theirs.References {
			if at, ok := c.local(ref.URL); ok && !known[at] && slices.Contains(shared, r.theirs.Type) {
				known[at] = true
				questions = append(questions, at)
			}
		}
	}
	e := c.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		if answer == nil {
			return nil
		}
		if text, err := answer.text(); err == nil {
			s.at[questions[i]] = ofAnother(text, p.plan)
		}
		return nil
	})
	if e != nil {
		return e
	}
	for _, r := range found {
		own := r.theirs.JSON
		if slices.Contains(shared, r.text.Type) {
			unsaid := r.unsaid()
			own, r.others = split(own, func(name string, v jsontext.Value) bool { return s.say(name, v) || unsaid(name, v) })
		}
		r.same = p.equals(c, r, own)
		r.half = !r.same && p.putOff(c, r, own)
	}
	return nil
}

// arrange makes a resource the same whichever plan was pushed last: what a plan
// owns, parts and what refers to them, goes before what it has in common with
// others.
func arrange(resource map[string]any) {
	for _, name := range lists {
		list, ok := resource[name].([]any)
		if !ok {
			continue
		}
		var owned, common []any
		for _, item := range list {
			text, err := json.Marshal(item)
			if err == nil && (bytes.Contains(text, []byte(`"reference":`)) || bytes.Contains(text, []byte(`"system":"`+fhir.SystemPart+`"`))) {
				owned = append(owned, item)
			} else {
				common = append(common, item)
			}
		}
		resource[name] = append(owned, common...)
	}
}

// local returns the Type/id that a reference means on this server.
func (c *Client) local(ref string) (string, bool) {
	ref = strings.TrimPrefix(ref, c.base.String()+"/")
	ref, _, _ = strings.Cut(ref, "/_history/")
	kind, id, ok := strings.Cut(ref, "/")
	return ref, ok && isName(kind) && isID(id)
}
