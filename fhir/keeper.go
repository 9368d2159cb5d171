package fhir

import (
	"encoding/json"
	"math"
	"strings"
)

// placeOf is the full url of a resource at a server, "" where it has none.
func placeOf(e *entry) string {
	if e.base == "" {
		return ""
	}
	place, _, _ := strings.Cut(e.fullURL, history)
	return place
}

// keeper copies what was left out of a document.
type keeper struct {
	*comparison
	doc *document
}

// gather keeps the widest places of which nothing was taken.
func (k *keeper) gather(n *node, kept *Remainder) {
	taken, left, _ := tally(n)
	switch e := k.r.known[n]; {
	case left == 0:
		return
	case e != nil && (k.made(e) || e.deleted):
		return // ours, made anew; or it is no more
	case e != nil && (!e.used || e.absent) && e.in == nil:
		kept.Resources = append(kept.Resources, Kept{FullURL: k.url(e), Type: e.resource, Place: placeOf(e), Resource: k.copy(n)})
		return
	case k.instead[n] != substitute{}:
		if owner := k.owner(n); owner != nil && !inDetail(n) {
			at := k.instead[n]
			kept.Pieces = append(kept.Pieces, Piece{Resource: k.ids[owner], Path: at.path, Value: k.copy(n), Instead: json.RawMessage(at.text)})
		}
		return
	case k.replaces(n):
	case taken == 0 && n.parent != nil && !k.r.shelf(n) && (e == nil || e.in != nil):
		if owner := k.owner(n); owner != nil && !only(n, ReasonDerived) && n.member("div") == nil && !inDetail(n) {
			kept.Pieces = append(kept.Pieces, Piece{Resource: k.ids[owner],
				Path: n.pointer()[len(owner.node.pointer()):], Value: k.copy(n)})
		}
		return
	}
	for m := n.first; m != nil; m = m.next {
		k.gather(m, kept)
	}
}

// replaces reports whether something in a node stands instead of what we write.
func (k *keeper) replaces(n *node) bool {
	if len(k.instead) == 0 {
		return false
	}
	for m := n.first; m != nil; m = m.next {
		if (k.instead[m] != substitute{}) || k.replaces(m) {
			return true
		}
	}
	return false
}

// inDetail reports whether a node is left of an activity that a CarePlan told
// itself: it is a Task now, and an activity has only one of the two.
func inDetail(n *node) bool {
	for n = n.parent; n != nil; n = n.parent {
		if n.name == "detail" && n.parent.parent != nil && n.parent.parent.name == "activity" {
			taken, _, _ := tally(n)
			return taken > 0
		}
	}
	return false
}

// only reports whether all that is left of a node is left for one reason.
func only(n *node, why Reason) bool {
	if n.first == nil {
		return n.taken || n.reason == why
	}
	for m := n.first; m != nil; m = m.next {
		if !only(m, why) {
			return false
		}
	}
	return true
}

// owner is the resource that a node belongs to and that we write again.
func (k *keeper) owner(n *node) *entry {
	for n = n.parent; n != nil; n = n.parent {
		if e := k.r.known[n]; e != nil && e.used {
			return e
		}
	}
	return nil
}

// url is the full url of a resource as we write it.
func (k *keeper) url(e *entry) string {
	if id := k.ids[e]; e.used && !e.absent {
		return urn + id
	}
	if id, ok := strings.CutPrefix(e.fullURL, urn); ok && isUUID(id) {
		return e.fullURL
	}
	return urn + idFor("kept", e.part, e.resource)
}

// copy is the text of a node, with the references inside made to fit what we
// write, and without contained resources that became parts.
func (k *keeper) copy(n *node) json.RawMessage {
	d, _ := parseWithin([]byte(k.doc.text[n.start:n.end]), math.MaxInt, math.MaxInt) // it was read before
	k.fit(n, d.root)
	return json.RawMessage(d.root.append(nil))
}

// fit changes a copy of a node.
func (k *keeper) fit(n, copied *node) {
	if n.name == "reference" && n.kind == '"' {
		if e := k.r.resolve(n, n.text); e != nil && (e.in == nil || e.used) {
			copied.text = k.url(e)
		}
	}
	var before *node
	c := copied.first
	for m := n.first; m != nil; m, c = m.next, c.next {
		if e := k.r.known[m]; e != nil && e.in != nil && e.used {
			copied.cut(before, c)
			continue
		}
		k.fit(m, c)
		before = c
	}
	if n.name == "contained" && copied.first == nil && copied.parent != nil {
		copied.parent.remove(copied)
	}
}

// Remainder returns what the document held and the plan has no place for. What
// says something else than what follows from the plan (reason derived) comes back
// as long as that stays as it was: a status of others, until the plan says how
// things stand. Narrative is not either: it would not follow when the plan
// changes, and neither is what is left of an activity that is a Task now.
func (r *Reading) Remainder() Remainder {
	var kept Remainder
	k := keeper{r.compared, r.doc}
	k.gather(r.doc.root, &kept)
	for _, e := range r.r.entries {
		if e.used && !e.ours && e.base != "" {
			kept.Places = append(kept.Places, Place{Resource: k.ids[e], URL: placeOf(e)})
		}
	}
	return kept
}
