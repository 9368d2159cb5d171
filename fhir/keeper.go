package fhir

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
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
	// inside are the elements in which something stands instead of what we write, or
	// beside it; made when asked for.
	inside map[*node]bool
}

// gather keeps the widest places of which nothing was taken.
func (k *keeper) gather(n *node, kept *Remainder) {
	taken, left, _ := tally(n)
	switch e := k.r.known[n]; {
	case left == 0 && !k.apart[n] && k.instead[n] == substitute{} && !k.replaces(n):
		return
	case e != nil && (k.made(e) || e.deleted):
		return // ours, made anew; or it is no more
	case e != nil && (!e.used || e.absent) && e.in == nil:
		kept.Resources = append(kept.Resources, Kept{FullURL: k.url(e), Type: e.resource, Place: placeOf(e), Resource: k.whole(e)})
		k.standIn(e, kept)
		return
	case k.r.details[n] != "":
		k.keepDetail(n, kept)
		return
	case k.r.split[n] != "":
		k.keepRole(n, kept)
		return
	case k.instead[n] != substitute{}:
		if owner := k.owner(n); owner != nil {
			at := k.instead[n]
			piece := Piece{Resource: k.ids[owner], Path: at.path, Value: k.copy(n), Instead: json.RawMessage(at.text)}
			if as := k.as[n]; as != nil {
				piece.Value = as.append(nil)
			}
			piece.Items = known(itemsOn(k.pairs[owner.node], at.path))
			kept.Pieces = append(kept.Pieces, piece)
		}
		return
	case k.apart[n], taken == 0 && !k.replaces(n) && n.parent != nil && !k.r.shelf(n) && (e == nil || e.in != nil):
		if owner := k.owner(n); owner != nil && (k.apart[n] || !only(n, ReasonDerived) && n.member("div") == nil) {
			path, items := k.placeIn(n, owner)
			kept.Pieces = append(kept.Pieces, Piece{Resource: k.ids[owner], Path: path, Items: items, Value: k.copy(n)})
		}
		return
	}
	for m := n.first; m != nil; m = m.next {
		k.gather(m, kept)
	}
}

// keepRole keeps what others call an actor of whom the plan has a consent of its own.
func (k *keeper) keepRole(actor *node, kept *Remainder) {
	consent := idFor(k.plan, k.r.split[actor], "Consent")
	keep := func(path issue.Pointer, n *node) {
		kept.Pieces = append(kept.Pieces, Piece{Resource: consent, Path: "/provision/actor/0/role" + path, Value: k.copy(n)})
	}
	role := actor.member("role")
	if role == nil {
		return
	}
	for m := role.first; m != nil; m = m.next {
		switch {
		case m.taken:
		case m.name == "coding":
			eachOf(m, func(coding *node) {
				if _, left, _ := tally(coding); left > 0 {
					keep("/coding/9", coding)
				}
			})
		default:
			keep(issue.Pointer("").Member(m.name), m)
		}
	}
}

// standIn says of a part that is written in another type than others have it what it
// stands for, so that whoever reads both knows that they are one.
func (k *keeper) standIn(e *entry, kept *Remainder) {
	if !e.absent || e.second {
		return
	}
	for _, as := range []struct {
		resource string
		path     issue.Pointer
		list     bool
	}{{"Task", "/focus", false}, {"DocumentReference", "/context/related", true}, {"Observation", "/derivedFrom", true}, {"Appointment", "/supportingInformation", true}} {
		id := idFor(k.plan, e.part, as.resource)
		if k.written[id] == nil {
			continue
		}
		value := `{"reference":"` + k.url(e) + `"}`
		if as.list {
			value = "[" + value + "]"
		}
		kept.Pieces = append(kept.Pieces, Piece{Resource: id, Path: as.path, Value: json.RawMessage(value)})
	}
}

// replaces reports whether something in a node stands instead of what we write, or
// beside it.
func (k *keeper) replaces(n *node) bool {
	if k.inside == nil {
		k.inside = map[*node]bool{}
		note := func(n *node) {
			for n = n.parent; n != nil && !k.inside[n]; n = n.parent {
				k.inside[n] = true
			}
		}
		for m := range k.instead {
			note(m)
		}
		for m := range k.apart {
			note(m)
		}
		for m := range k.r.details {
			k.inside[m] = true
			note(m)
		}
	}
	return k.inside[n]
}

// placeIn is where a node of a resource comes back in what we write of that: the
// way goes through the elements that stand for those around it, each item of a list
// with what it is known by.
func (k *keeper) placeIn(n *node, owner *entry) (issue.Pointer, []json.RawMessage) {
	var steps []*node
	for at := n; at != owner.node; at = at.parent {
		steps = append(steps, at)
		if mine := k.pairs[at.parent]; mine != nil {
			path := mine.pointer()
			items := itemsOn(k.pairs[owner.node], path)
			for _, s := range slices.Backward(steps) {
				if s.parent == at.parent && s.kind == '{' && k.behind(s) {
					path = path.Item(mine.count() + int(s.number))
					continue
				}
				if path = stepTo(path, s); owner.ours && s.kind == '{' && s.parent.kind == '[' {
					items = append(items, k.itemKnown(s)) // in another item it would speak of something else
				}
			}
			return path, known(items)
		}
	}
	return n.pointer()[len(owner.node.pointer()):], nil
}

// itemKnown is what an item of a list is known by of which nothing is written.
func (k *keeper) itemKnown(item *node) json.RawMessage {
	d, _ := parseWithin(k.copy(item), math.MaxInt, math.MaxInt) // it was read before
	d.root.parent = item.parent
	return knownBy(d.root)
}

// behind reports whether an item of a list stands behind all of which we write something:
// what came back before ours would be read in their place where the plan has no room for
// all.
func (k *keeper) behind(n *node) bool {
	last := uint32(0)
	for m := n.parent.first; m != nil; m = m.next {
		if k.pairs[m] != nil {
			last = m.number + 1
		}
	}
	return n.parent.kind == '[' && last > 0 && n.number >= last
}

// stepTo is the way to a node from the one around it.
func stepTo(to issue.Pointer, n *node) issue.Pointer {
	if n.parent.kind == '{' {
		return to.Member(n.name)
	}
	return to.Item(int(n.number))
}

// itemsOn is what the items of lists on a way are known by, null for those that are
// known by their place alone.
func itemsOn(root *node, path issue.Pointer) (items []json.RawMessage) {
	at := root
	for name := range strings.SplitSeq(strings.TrimPrefix(string(path), "/"), "/") {
		if at == nil || name == "" {
			break
		}
		if at.kind != '[' {
			at = at.member(name)
			continue
		}
		number, _ := strconv.Atoi(name)
		if at = at.item(number); at == nil {
			break
		}
		items = append(items, knownAmong(at))
	}
	return items
}

// known are what items are known by, where any is known by more than its place.
func known(items []json.RawMessage) []json.RawMessage {
	if !slices.ContainsFunc(items, func(by json.RawMessage) bool { return string(by) != "null" }) {
		return nil
	}
	return items
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

// whole is the text of a resource, with what changed its meaning where it stood.
func (k *keeper) whole(e *entry) json.RawMessage {
	text := k.copy(e.node)
	if e.changed == nil || e.node.member("modifierExtension") != nil {
		return text
	}
	d, _ := parseWithin(text, math.MaxInt, math.MaxInt) // it was read before
	m, _ := parseWithin(k.copy(e.changed), math.MaxInt, math.MaxInt)
	m.root.name = "modifierExtension"
	d.root.insert(m.root)
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
// things stand. So does what was read in other words than ours. Narrative does not:
// it would not follow when the plan changes.
func (r *Reading) Remainder() Remainder {
	var kept Remainder
	k := keeper{comparison: r.compared, doc: r.doc}
	k.gather(r.doc.root, &kept)
	for _, e := range r.r.entries {
		if e.used && !e.ours && e.base != "" {
			kept.Places = append(kept.Places, Place{Resource: k.ids[e], URL: placeOf(e)})
		}
	}
	return kept
}

// keepDetail keeps an activity that a CarePlan told itself.
func (k *keeper) keepDetail(n *node, kept *Remainder) {
	owner := k.owner(n)
	id := idFor(k.plan, k.r.details[n], "Task")
	task := k.written[id]
	if owner == nil || task == nil || n.member("id") != nil && !owner.ours || k.r.secret[n] {
		return // a Task bears a label of its own, what a CarePlan tells bears none
	}
	digest, ok := digestOf(task)
	if !ok {
		return
	}
	d, _ := parseWithin(k.copy(n), 1<<30, 1<<30) // it was read before
	if m := d.root.member("id"); m != nil {
		d.root.remove(m)
	}
	d.root.insert(&node{kind: '"', name: "id", text: string(k.r.details[n])})
	kept.Details = append(kept.Details, Detail{Resource: k.ids[owner], Task: id, Digest: digest, Value: json.RawMessage(d.root.append(nil))})
}
