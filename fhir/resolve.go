package fhir

import (
	"net/url"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// place notes where a resource stands that is not contained in another.
func (r *reading) place(e *entry) {
	id := e.node.str("id")
	if e.fullURL != "" {
		key := urlKey(e.fullURL)
		e.base = baseOf(key, e.resource)
		e.nextURL, r.byURL[key] = r.byURL[key], e
	}
	if id != "" && e.base == "" {
		key := e.resource + "/" + id
		e.nextID, r.byID[key] = r.byID[key], e
	}
}

// urlKey is a full url as it is compared: a URN without regard to case, others
// without regard to that of scheme and host.
func urlKey(s string) string {
	if len(s) <= 4 || s[3] != ':' || !strings.EqualFold(s[:4], "urn:") {
		scheme, rest, ok := strings.Cut(s, "://")
		if !ok {
			return s
		}
		host, _, _ := strings.Cut(rest, "/")
		for _, part := range []string{scheme, host} {
			if strings.ContainsFunc(part, unicode.IsUpper) {
				return strings.ToLower(scheme) + "://" + strings.ToLower(host) + rest[len(host):]
			}
		}
		return s
	}
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ToLower(s)
		}
	}
	return s // as nearly all are
}

// baseOf is the base of the server that a full url names, "" for one that names
// none.
func baseOf(fullURL, resource string) string {
	if !strings.HasPrefix(fullURL, "http://") && !strings.HasPrefix(fullURL, "https://") {
		return ""
	}
	at := strings.LastIndexByte(fullURL, '/')
	base, ok := strings.CutSuffix(fullURL[:at], "/"+resource)
	if !ok {
		return ""
	}
	return base
}

// target is what a literal reference at a node names, whether or not it is in
// the document: a full url, or type and id where nothing tells the server.
func (r *reading) target(n *node, ref string) string {
	ref, _, _ = strings.Cut(ref, "/_history/")
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
	_, version, _ := strings.Cut(ref, "/_history/")
	target := r.target(n, ref)
	if e := newest(r.byURL[target], version, nextURL); e != nil {
		return e
	}
	short, _, _ := strings.Cut(ref, "/_history/")
	if strings.Contains(short, ":") {
		return nil
	}
	first := r.byID[short]
	if e := r.holder(n); e != nil && e.base != "" && first != nil && first.fullURL != "" {
		return nil // a URN is another name than one of this server's
	}
	return newest(first, version, nextID)
}

// newest returns the resource with a version, else the newest of one place; nil
// where the places of several differ, or nothing says which is the newer.
func newest(first *entry, version string, next func(*entry) *entry) *entry {
	if first != nil && next(first) == nil {
		return first // as nearly always: there is but one
	}
	var last *entry
	torn := false // two that say different things, and none is the newer
	for e := first; e != nil; e = next(e) {
		if urlKey(e.fullURL) != urlKey(first.fullURL) {
			return nil
		}
		if version != "" && e.node.member("meta").str("versionId") == version {
			return e
		}
		switch {
		case last == nil || newer(e, last):
			last, torn = e, false
		case !newer(last, e) && !sameWords(e.node, last.node):
			torn = true
		}
	}
	if torn {
		return nil
	}
	return last
}

func nextURL(e *entry) *entry { return e.nextURL }
func nextID(e *entry) *entry  { return e.nextID }

// newer reports whether one version of a resource is newer than another.
func newer(a, b *entry) bool {
	of := func(e *entry) (string, string) {
		meta := e.node.member("meta")
		return meta.str("versionId"), meta.str("lastUpdated")
	}
	va, ta := of(a)
	vb, tb := of(b)
	if ta != tb && ta != "" && tb != "" {
		return ta > tb
	}
	if len(va) != len(vb) {
		return len(va) > len(vb)
	}
	return va > vb
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
// "".
func (r *reading) identified(resource, system, value string) *entry {
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
	if list := r.byIdentifier[identifierKey{resource, system, value}]; len(list) == 1 {
		return list[0]
	}
	return nil
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
		i.takeMember("system")
		i.takeMember("value") // the reference beside it says the same, or is a loss: compare sees to that
		if e := r.referred(n); e != nil {
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
