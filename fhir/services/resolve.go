package services

import (
	"strings"

	"github.com/onechildoneplan/oneplan/plan/directory"
)

// look is the usable resource of one kind that a reference means, nil for none.
func (r *reading) look(ref *tree, n *noun) *entry {
	if id := ref.member("identifier"); ref.str("reference") == "" && id.str("system") == SystemKey {
		if e := r.byKey[n][directory.Key(id.str("value"))]; e != nil && e.out.IsZero() {
			return e
		}
		return nil
	}
	if e := r.lookAny(ref); e != nil && e.kind == n {
		return e
	}
	return nil
}

// lookAny is the usable resource that a reference means (HL7 FHIR R4, Resolving
// references in Bundles), nil where it means none or several.
func (r *reading) lookAny(ref *tree) *entry {
	text, _, _ := strings.Cut(ref.str("reference"), "/_history/")
	if text == "" || text[0] == '#' {
		return nil
	}
	found := r.byURL[text]
	if !strings.Contains(text, ":") {
		found = nil
		if base, ok := r.base(ref.top()); ok {
			found = r.byURL[base+text]
		}
		if found == nil {
			for _, e := range r.byID[text] {
				if e.place() == "" {
					found = append(found, e)
				}
			}
		}
	}
	if len(found) != 1 || !found[0].out.IsZero() || found[0].kind == nounDirectory {
		return nil
	}
	return found[0]
}

// base is the base of the server that a resource's full url names.
func (r *reading) base(resource *tree) (string, bool) {
	url := ""
	if resource.parent != nil {
		url = resource.parent.str("fullUrl")
	}
	return strings.CutSuffix(url, resource.str("resourceType")+"/"+resource.str("id"))
}

// find is look, and takes the reference.
func (r *reading) find(ref *tree, n *noun) *entry {
	e := r.look(ref, n)
	if e != nil {
		takeReference(ref, e)
	}
	return e
}

// takeReference takes a reference to a resource.
func takeReference(ref *tree, to *entry) {
	ref.member("reference").take()
	if ref.str("type") == to.kind.resource {
		ref.member("type").take()
	}
	if ref.str("display") == to.node.str("name") {
		ref.member("display").take()
	}
	if id := ref.member("identifier"); id.str("system") == SystemKey && id.str("value") == string(to.key) {
		takeIdentifier(id)
	}
}

// townOf is the code of the municipality that a Location is by itself, for a
// reference to it; the reference is taken, and the code of the Location.
func (r *reading) townOf(ref *tree) (code string) {
	text, _, _ := strings.Cut(ref.str("reference"), "/_history/")
	for _, e := range r.entries {
		if e.kind != nounArea || e.town == "" || text == "" {
			continue
		}
		if e.fullURL == text || "Location/"+e.node.str("id") == text {
			if code != "" {
				return "" // two that it may mean
			}
			code = e.town
		}
	}
	if code != "" {
		ref.member("reference").take()
	}
	return code
}
