package fhir

import (
	"net/url"
	"reflect"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// place notes where a resource stands that is not contained in another.
func (r *reading) place(e *entry) {
	id := e.node.str("id")
	if e.fullURL != "" {
		place, _, _ := strings.Cut(e.fullURL, history)
		e.url = urlKey(place)
		e.base = baseOf(e.url, e.resource)
		e.nextURL, r.byURL[e.url] = r.byURL[e.url], e
	}
	if id != "" && e.base == "" {
		key := e.resource + "/" + id
		e.nextID, r.byID[key] = r.byID[key], e
	}
}

// target is what a literal reference at a node names, whether or not it is in
// the document: a full url, or type and id where nothing tells the server.
func (r *reading) target(n *node, ref string) string {
	ref, _, _ = strings.Cut(ref, history)
	if strings.Contains(ref, ":") { // a scheme
		return urlKey(ref)
	}
	if e := r.holder(n); e != nil && e.base != "" {
		return e.base + "/" + ref
	}
	return ref
}

// resolve returns the resource that a literal reference at n points at, nil where
// it is not in the document or several could be meant.
func (r *reading) resolve(n *node, ref string) *entry {
	switch {
	case ref == "":
		return nil
	case ref == "#":
		return r.holder(n)
	case ref[0] == '#':
		return r.contained(n, ref[1:])
	case strings.Contains(ref, "?"):
		return r.conditional(n, ref)
	}
	short, version, _ := strings.Cut(ref, history)
	target := r.target(n, ref)
	if e := r.newest(chain{r.byURL[target], false}, version).of; e != nil {
		return e
	}
	if strings.Contains(short, ":") {
		return nil
	}
	first := r.byID[short]
	if e := r.holder(n); e != nil && e.base != "" && first != nil && first.fullURL != "" {
		return nil // a URN is another name than one of this server's
	}
	return r.newest(chain{first, true}, version).of
}

// holder is the resource that a node stands in, the outer one where it stands in
// a contained one.
func (r *reading) holder(n *node) *entry {
	for ; n != nil; n = n.parent {
		if e := r.known[n]; e != nil && e.in == nil {
			return e
		}
	}
	return nil
}

// contained returns the resource with that id inside the resource that n stands
// in.
func (r *reading) contained(n *node, id string) *entry {
	e := r.holder(n)
	if e == nil {
		return nil
	}
	return r.inside[insideKey{e.node, id}]
}

// conditional resolves "Type?identifier=system|value" where the document has
// just one such resource.
func (r *reading) conditional(n *node, ref string) *entry {
	resource, query, _ := strings.Cut(ref, "?")
	if slash := strings.LastIndexByte(resource, '/'); slash >= 0 { // asked of a server: the one that the document is of
		holder := r.holder(n)
		if holder == nil || holder.base == "" || urlKey(resource[:slash]) != holder.base {
			return nil
		}
		resource = resource[slash+1:]
	}
	asked, err := url.ParseQuery(query)
	if err != nil || len(asked) != 1 || len(asked["identifier"]) != 1 {
		return nil
	}
	system, value, ok := strings.Cut(asked["identifier"][0], "|")
	if !ok {
		return nil
	}
	return r.identified(resource, system, value)
}

// identified returns the one resource that bears an identifier, of any type for
// ""; one that another contains is known by that alone, and counts where nothing else
// bears it.
func (r *reading) identified(resource, system, value string) *entry {
	list := r.bearers(resource, system, value)
	if len(list) == 1 {
		return list[0]
	}
	var only *entry
	for _, e := range list {
		if e.in == nil {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// bearers are the resources that bear an identifier, of any type for "".
func (r *reading) bearers(resource, system, value string) []*entry {
	if system == "" || value == "" {
		return nil
	}
	if r.byIdentifier == nil {
		r.byIdentifier = map[identifierKey][]*entry{}
		for _, e := range r.entries {
			eachIdentifier(e.node, func(i *node) {
				key := identifierKey{e.resource, i.str("system"), i.str("value")}
				ofAny := identifierKey{"", key.system, key.value}
				r.byIdentifier[key], r.byIdentifier[ofAny] = append(r.byIdentifier[key], e), append(r.byIdentifier[ofAny], e)
			})
		}
	}
	return r.byIdentifier[identifierKey{resource, system, value}]
}

// referred returns the resource that a Reference means: what it points at, else
// the one that bears the identifier that it names.
func (r *reading) referred(n *node) *entry {
	n = n.reference()
	if ref := n.str("reference"); ref != "" {
		return r.resolve(n, ref)
	}
	i := n.member("identifier")
	if i == nil || strings.HasPrefix(i.str("system"), plan.CanonicalBase) { // the id of a part is no number of a person
		return nil
	}
	return r.identified(n.str("type"), i.str("system"), i.str("value"))
}

// eachReferred calls f with all that a resource, or something in it, refers to.
func (r *reading) eachReferred(n *node, f func(*entry)) {
	if n.kind == '{' && (n.str("reference") != "" || n.member("identifier") != nil) {
		if e := r.referred(n); e != nil {
			f(e)
		}
	}
	for m := n.first; m != nil; m = m.next {
		r.eachReferred(m, f)
	}
}

// first returns the resource of a type that the first of an element's
// references to such a type means, nil where there is none.
func (r *reading) first(n *node, element, resource string) *entry {
	list := n.member(element)
	if list == nil || list.kind != '[' {
		if e := r.referred(list); e != nil && e.resource == resource {
			return e
		}
		return nil
	}
	for item := list.first; item != nil; item = item.next {
		if e := r.referred(item); e != nil && e.resource == resource {
			return e
		}
	}
	return nil
}

// readReference reads a reference to a part by the part's id.
func readReference(r *reading, n *node, v reflect.Value) bool {
	id, ok := r.partReferred(n)
	if ok {
		v.SetString(string(id))
	}
	return ok
}

// partReferred returns the id of the part that a reference means, and marks it.
func (r *reading) partReferred(n *node) (assess.ID, bool) {
	if r.modifiedElement(n) {
		n.reason = ReasonNotUnderstood
		return "", false
	}
	ref, i := n.member("reference"), n.member("identifier")
	if i.str("system") == SystemPart {
		owner, part, _ := strings.Cut(i.str("value"), ".")
		if owner != r.plan {
			i.reason = ReasonOtherPlan
			return "", false
		}
		e := r.referred(n)
		if e != nil && e.out || e == nil && n.str("reference") != "" { // what is not there is no part, whoever names it
			n.reason = ReasonUnresolved
			if e != nil {
				n.reason = e.why
			}
			return "", false
		}
		i.takeMember("system")
		i.takeMember("value") // the reference beside it says the same, or is a loss: compare sees to that
		if e != nil {
			r.want(e)
		}
		return assess.ID(part), part != ""
	}
	e := r.referred(n)
	switch {
	case e == nil && ref != nil && ref.kind == '"':
		ref.reason = ReasonUnresolved
		return "", false
	case e == nil:
		return "", false
	case e.out || e == r.root || e.resource == "CarePlan" || e.resource == "CareTeam":
		n.reason = e.why
		return "", false
	}
	if ref != nil {
		ref.taken = true
	} else {
		i.takeMember("system")
		i.takeMember("value")
		n.takeMember("type")
	}
	if e.in != nil {
		e.node.takeMember("id")
	}
	r.want(e)
	return e.part, true
}

// want notes that a part refers to a resource.
func (r *reading) want(e *entry) {
	if !e.wanted {
		e.wanted = true
		r.wanted = append(r.wanted, e)
	}
}
