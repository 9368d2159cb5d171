package services

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// ReadOptions says how FHIR is read. The zero value is the default.
type ReadOptions struct {
	// MunicipalitySystem is the naming system of the codes of municipalities, for
	// bundles that do not say; empty: the first that stands with such a code.
	MunicipalitySystem string
	// Bytes is the largest document, 64 MiB by default; Depth is how deep it may nest,
	// 64 by default; Values is how many objects, lists, texts and other values it may
	// hold, five million by default.
	Bytes, Depth, Values int
}

// Reading is what was read from a FHIR document.
type Reading struct {
	// Directory is what the document holds of a directory of services.
	Directory *directory.Directory
	// Losses are all places whose content is not in the directory, each with the
	// reason; what lies inside a place is lost with it. The ids and versions that a
	// server gives, the envelope of a bundle and narrative that says of itself that it
	// is made of the rest are not content.
	Losses []fhir.Loss
	// Issues are what the directory lacks or says against itself, with pointers into
	// it, as [directory.Decode] reports them.
	Issues issue.List

	data []byte
	left []*tree
	at   map[*tree]*entry
}

// Read reads a directory from a bundle of any type or from one resource of R4. The
// issues are about the bytes; the Reading is nil where they hold an error. No content
// is in any issue or loss.
func Read(data []byte, o ReadOptions) (*Reading, issue.List) {
	if most := cmp.Or(o.Bytes, 64<<20); len(data) > most {
		r, _ := issue.ReaderRules().Find("json.too-big")
		found := r.At("")
		found.Limit = most
		return nil, issue.List{found}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	root, broken := parse(data, cmp.Or(o.Depth, 64), cmp.Or(o.Values, 5_000_000))
	if broken != nil {
		return nil, issue.List{*broken}
	}
	if root.str("resourceType") == "" {
		return nil, issue.List{ruleNotFHIR.At("")}
	}
	r := &reading{made: &directory.Directory{Format: directory.Format1}, byURL: map[string][]*entry{}, byID: map[string][]*entry{}, byKey: map[*noun]map[directory.Key]*entry{}}
	r.gather(root)
	if issues := r.header(o); issues != nil {
		return nil, issues
	}
	r.parts()
	if len(r.made.Areas)+len(r.made.Actors)+len(r.made.Teams)+len(r.made.Offers) == 0 && r.head == nil {
		return nil, issue.List{ruleNothing.At("")}
	}
	out := &Reading{Directory: r.made, Issues: problems(r.made), data: data, at: map[*tree]*entry{}}
	for _, e := range r.entries {
		out.at[e.node] = e
	}
	root.left(fhir.ReasonNoHome, func(n *tree, why fhir.Reason) {
		out.left = append(out.left, n)
		out.Losses = append(out.Losses, fhir.Loss{Pointer: n.place(), Reason: why})
	})
	return out, nil
}

// Remainder is what the document held and the directory has no place for: whole
// resources, and elements of those that a part was read from.
func (r *Reading) Remainder() fhir.Remainder {
	var kept fhir.Remainder
	for _, n := range r.left {
		value := json.RawMessage(bytes.Clone(r.data[n.from:n.to]))
		e, at := r.at[n], n
		if e != nil {
			kept.Resources = append(kept.Resources, fhir.Kept{FullURL: e.fullURL, Type: n.str("resourceType"), Place: e.place(), Resource: value})
			continue
		}
		for ; at != nil && r.at[at] == nil; at = at.parent {
		}
		piece := fhir.Piece{Path: n.pointer(at), Value: value}
		if e = r.at[at]; e != nil {
			piece.Resource = e.kind.id(e.key)
		}
		kept.Pieces = append(kept.Pieces, piece)
	}
	return kept
}

// reading is the state of one document on its way into a directory.
type reading struct {
	made    *directory.Directory
	entries []*entry
	head    *entry // the List
	byURL   map[string][]*entry
	byID    map[string][]*entry // by type and id
	byKey   map[*noun]map[directory.Key]*entry
	order   []*entry // as the List has it
}

// entry is one resource of the document.
type entry struct {
	node    *tree
	kind    *noun // nil: of a type that is not read
	fullURL string
	key     directory.Key
	keyed   *tree // the identifier of ours
	out     fhir.Reason
	listed  *tree // the reference in the List
	// town is the code of the municipality that a Location is by itself.
	town string
}

// place is the full url at a server, "" where that is not one.
func (e *entry) place() string {
	if strings.HasPrefix(e.fullURL, "http") {
		return e.fullURL
	}
	return ""
}

// gather notes all resources, which of them must not be used, and their keys.
func (r *reading) gather(root *tree) {
	if root.str("resourceType") != "Bundle" {
		r.note(root, "", 0)
	} else {
		root.open = true
		all := barred(root)
		for _, name := range []string{"resourceType", "type", "timestamp", "total", "id", "meta", "link"} {
			root.member(name).takeAll()
		}
		if list := root.member("entry"); list != nil {
			list.items(func(n *tree) {
				n.open = true
				res := n.member("resource")
				if res == nil || res.str("resourceType") == "" {
					return
				}
				why := all
				if n.member("modifierExtension") != nil {
					why = fhir.ReasonNotUnderstood
				}
				if n.member("request").str("method") == "DELETE" {
					why = fhir.ReasonNotValid
				}
				for _, name := range []string{"fullUrl", "request", "response", "search", "link"} {
					n.member(name).takeAll()
				}
				r.note(res, n.str("fullUrl"), why)
			})
		}
	}
	r.keys()
}

// note notes one resource.
func (r *reading) note(n *tree, fullURL string, why fhir.Reason) {
	e := &entry{node: n, kind: nounOf(n.str("resourceType")), fullURL: fullURL, out: why}
	if e.out.IsZero() {
		e.out = barred(n)
	}
	if e.out.IsZero() && e.kind != nil {
		e.out = e.ended()
	}
	r.entries = append(r.entries, e)
	if e.kind == nil {
		return
	}
	if fullURL != "" {
		r.byURL[fullURL] = append(r.byURL[fullURL], e)
	}
	if id := n.str("id"); id != "" {
		at := e.kind.resource + "/" + id
		r.byID[at] = append(r.byID[at], e)
	}
}

// barred is why nothing of a resource may be used: rules of its own, something that
// changes its meaning, a label of secrecy.
func barred(n *tree) fhir.Reason {
	switch {
	case n.member("implicitRules") != nil, n.str("resourceType") != "Bundle" && n.has("modifierExtension"):
		return fhir.ReasonNotUnderstood
	case n.member("meta").member("security") != nil:
		return fhir.ReasonRestricted
	}
	return 0
}

// ended is why a resource does not hold, if it says so itself.
func (e *entry) ended() fhir.Reason {
	active, status := e.node.member("active"), e.node.member("status")
	switch {
	case active != nil && active.kind != 't', status != nil && status.text != "active" && status.text != "current":
		return fhir.ReasonNotValid
	}
	return 0
}

// keys gives each resource the key of its part: that in an identifier of ours, else
// its id, else one made from where it stands.
func (r *reading) keys() {
	valid := keyForm()
	for _, e := range r.entries {
		if e.kind == nil || e.kind == nounDirectory {
			continue
		}
		e.node.member("identifier").items(func(id *tree) {
			if value := id.str("value"); e.keyed == nil && id.str("system") == SystemKey && valid(value) {
				e.keyed, e.key = id, directory.Key(value)
			}
		})
		id := e.node.str("id")
		switch {
		case e.keyed != nil:
		case valid(id) && len(r.byID[e.kind.resource+"/"+id]) == 1:
			e.key = directory.Key(id)
		case e.fullURL != "":
			sum := sha256.Sum256([]byte(e.fullURL))
			e.key = directory.Key("fhir-" + hex.EncodeToString(sum[:8]))
		}
		if r.byKey[e.kind] == nil {
			r.byKey[e.kind] = map[directory.Key]*entry{}
		}
		switch {
		case !e.out.IsZero():
		case e.key == "" || r.byKey[e.kind][e.key] != nil:
			e.out = fhir.ReasonOtherValue // a second one under one key
		default:
			r.byKey[e.kind][e.key] = e
		}
	}
}

// keyForm reports whether a text has the form of a key.
func keyForm() func(string) bool {
	for _, f := range directory.Forms() {
		if f.Tag == "key" {
			return f.Match
		}
	}
	panic("services: directories have no keys")
}

// header reads the List, and finds by which system municipalities are named.
func (r *reading) header(o ReadOptions) issue.List {
	var lists []*entry
	for _, e := range r.entries {
		if e.kind == nounDirectory && isOurs(e.node) && e.out.IsZero() {
			lists = append(lists, e)
		}
	}
	if len(lists) > 1 {
		return issue.List{ruleSeveral.At("")}
	}
	if len(lists) == 1 {
		r.head = lists[0]
		r.head.node.extensions(municipalitySystem, func(x *tree) { r.made.MunicipalitySystem = cmp.Or(r.made.MunicipalitySystem, x.str("valueUri")) })
		r.head.key = theDirectory
		r.head.node.member("identifier").items(func(id *tree) {
			if id.str("system") == SystemKey && id.str("value") == string(theDirectory) {
				r.head.keyed = id
			}
		})
	}
	if r.head == nil || o.MunicipalitySystem != "" {
		r.made.MunicipalitySystem = cmp.Or(r.made.MunicipalitySystem, o.MunicipalitySystem, r.anySystem())
	}
	if r.head != nil {
		r.list(r.head)
		r.finish(r.head)
	}
	return nil
}

// anySystem is the first system that stands with the code of a municipality.
func (r *reading) anySystem() (system string) {
	for _, e := range r.entries {
		if !e.out.IsZero() {
			continue
		}
		e.node.extensions(areaMunicipality, func(x *tree) { system = cmp.Or(system, x.member("valueIdentifier").str("system")) })
		if e.kind == nounOffer {
			e.node.member("coverageArea").items(func(c *tree) { system = cmp.Or(system, c.member("identifier").str("system")) })
		}
	}
	return system
}

// parts reads all parts, each after those that it refers to.
func (r *reading) parts() {
	if len(r.order) > 0 {
		at := map[*entry]int{}
		for n, e := range r.order {
			at[e] = n - len(r.order)
		}
		slices.SortStableFunc(r.entries, func(a, b *entry) int { return cmp.Compare(at[a], at[b]) })
	}
	for _, e := range r.entries {
		if e.kind != nil && e.kind != nounDirectory && e.out.IsZero() {
			e.node.member("identifier").items(func(id *tree) {
				if code, ok := r.municipality(id); ok && e.kind == nounArea && r.made.MunicipalitySystem != "" {
					e.town = code
				}
			})
			if r.words(e.node, "name").IsZero() {
				e.out = fhir.ReasonOtherValue // nobody could tell what it is
			}
			e.node.give()
		}
	}
	r.each(nounArea, func(e *entry) bool {
		a, ok := r.area(e)
		if ok {
			r.made.Areas = append(r.made.Areas, a)
		}
		return ok
	})
	r.each(nounActor, func(e *entry) bool {
		r.made.Actors = append(r.made.Actors, r.actor(e))
		return true
	})
	r.each(nounTeam, func(e *entry) bool {
		t, ok := r.team(e)
		if ok {
			r.made.Teams = append(r.made.Teams, t)
		}
		return ok
	})
	r.each(nounOffer, func(e *entry) bool {
		o, ok := r.offer(e)
		if ok {
			r.made.Offers = append(r.made.Offers, o)
		}
		return ok
	})
	for _, e := range r.entries {
		if !e.out.IsZero() {
			e.node.give()
			e.node.refuse(e.out)
			e.listed.refuse(fhir.ReasonUnresolved)
		}
	}
}

// each reads all that may be parts of one kind; what turns out to be none is out.
func (r *reading) each(n *noun, read func(*entry) bool) {
	for _, e := range r.entries {
		if e.kind != n || !e.out.IsZero() {
			continue
		}
		if !read(e) {
			e.out = e.node.within(fhir.ReasonNoHome)
			continue
		}
		r.finish(e)
		if e.listed != nil {
			takeReference(e.listed, e)
		}
	}
}

// finish takes what every resource of ours says.
func (r *reading) finish(e *entry) {
	n := e.node
	for _, name := range []string{"resourceType", "id", "language", "active", "status"} {
		n.member(name).take()
	}
	for _, name := range []string{"versionId", "lastUpdated", "source"} {
		n.member("meta").member(name).take()
	}
	n.member("meta").member("profile").items(func(p *tree) { p.taken = p.text == fhir.ProfileURL(e.kind.profile) })
	if e.keyed != nil {
		takeIdentifier(e.keyed)
	}
	if n.member("text").str("status") == "generated" {
		n.member("text").takeAll()
	}
}
