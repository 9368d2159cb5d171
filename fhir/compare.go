package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// compare writes the plan again and takes what stands in the document just as
// it is written: the elements that follow from others, such as a status. What
// follows from others and says something else is a loss. It returns which
// resource of ours each of the document's is.
func (r *reading) compare(d *document, p *plan.Plan) *comparison {
	g := New(p, Options{ShowBanned: true, Recorded: r.recorded})
	ours := make(map[string]*Resource, len(g.Resources))
	for i := range g.Resources {
		ours[g.Resources[i].ID] = &g.Resources[i]
	}
	if !r.recorded.IsZero() {
		c := g.composition()
		ours[*c.Id] = &Resource{Type: "Composition", ID: *c.Id, Value: c}
	}
	c := &comparison{r: r, ids: make(map[*entry]string, len(r.entries)), instead: map[*node]substitute{}}
	for _, e := range r.entries {
		c.ids[e] = r.idOf(e, p)
	}
	c.matchProvenance(g)
	var buffer []byte
	for _, e := range r.entries {
		mine := ours[c.ids[e]]
		e.absent = e.used && (mine == nil || e.second) && !c.made(e)
		if mine == nil || e.second || !e.used && !c.made(e) {
			continue
		}
		written, err := appendResource(buffer[:0], mine.Value)
		if err != nil {
			continue
		}
		buffer = written
		if d.text[e.node.start:e.node.end] == string(written) {
			e.node.take()
			continue
		}
		again, broken := parse(written)
		if broken != nil {
			continue
		}
		c.ours = again
		c.alike(e.node, again.root)
		if e.ours || c.made(e) {
			r.takeServerMarks(e.node)
		}
	}
	return c
}

// made reports whether a resource is one of ours that follows from the others:
// the Composition of a document, a Provenance.
func (c *comparison) made(e *entry) bool {
	switch e.resource {
	case "Composition":
		return e.node.member("identifier").str("system") == SystemDocument
	case "Provenance":
		return c.ids[e] != ""
	}
	return false
}

// takeServerMarks takes what a server gives a resource that it keeps, and the
// narrative that is made of the rest. The entries of a document that no part was
// read from are losses themselves, so their places in its Composition are none.
func (r *reading) takeServerMarks(n *node) {
	n.takeMember("id")
	for _, name := range []string{"versionId", "lastUpdated", "source"} {
		n.member("meta").takeMember(name)
	}
	takeNarrative(n)
	eachOf(n.member("section"), func(section *node) {
		section.takeMember("title")
		takeNarrative(section)
		eachOf(section.member("entry"), func(ref *node) {
			if e := r.referred(ref); e != nil && !e.used {
				ref.takeMember("reference")
			}
		})
	})
}

// takeNarrative takes narrative that says of itself that it is made of the rest.
func takeNarrative(n *node) {
	if text := n.member("text"); text.str("status") == "generated" {
		text.take()
	}
}

// matchProvenance finds which Provenance of ours each of the document's is: they
// have no identifiers, and a server gives them ids of its own.
func (c *comparison) matchProvenance(g *Graph) {
	mine := map[string]string{}
	for i := range g.Resources {
		if p, ok := g.Resources[i].Value.(*Provenance); ok {
			mine[provenanceKey(p)] = g.Resources[i].ID
		}
	}
	for _, e := range c.r.entries {
		if e.resource != "Provenance" {
			continue
		}
		key := e.node.str("occurredDateTime")
		refer := func(n *node) {
			if to := c.r.referred(n); to != nil {
				key += "|urn:uuid:" + c.ids[to]
			}
		}
		eachOf(e.node.member("target"), refer)
		eachOf(e.node.member("agent"), func(agent *node) {
			if who := agent.member("who"); who != nil {
				refer(who)
			}
		})
		c.ids[e] = mine[key]
	}
}

func provenanceKey(p *Provenance) string {
	key := ""
	if p.OccurredDateTime != nil {
		key = *p.OccurredDateTime
	}
	for i := range p.Target {
		key += "|" + *p.Target[i].Reference
	}
	for i := range p.Agent {
		if ref := p.Agent[i].Who.Reference; ref != nil {
			key += "|" + *ref
		}
	}
	return key
}

// idOf is the id that a resource has where we write it.
func (r *reading) idOf(e *entry, p *plan.Plan) string {
	switch {
	case e.resource == "Patient" && e == r.child:
		return idFor(p.Child.Subject, "", e.resource)
	case e == r.root, e.resource == "CareTeam" && e.used && !e.second, e.resource == "Composition":
		return idFor(string(p.ID), "", e.resource)
	case e.second, !e.used && !e.ours:
		return idFor("kept", e.part, e.resource)
	}
	return idFor(string(p.ID), e.part, e.resource)
}

// comparison holds a document against what is written of its plan.
type comparison struct {
	r *reading
	// ids are the ids that the resources have where we write them, "" for a
	// Provenance of others.
	ids map[*entry]string
	// ours is what is written of the resource at hand.
	ours *document
	// instead are the places of the document that say something else than what
	// follows from the plan.
	instead map[*node]substitute
}

// substitute is what we write where a document says something else.
type substitute struct {
	path issue.Pointer
	text string
}

// alike takes the leaves of a node that say the same in what is written.
func (c *comparison) alike(n, mine *node) {
	switch {
	case n.kind != mine.kind:
	case n.kind == '{' && n.member("code") != nil && mine.member("code") != nil && n.str("system") == mine.str("system") && n.str("code") != mine.str("code"):
		// System, code and display of one Coding are one word.
		if taken, _, _ := tally(n); taken == 0 {
			c.replaced(n, mine)
		}
	case n.kind == '{':
		for m := n.first; m != nil; m = m.next {
			if other := mine.member(m.name); other != nil {
				c.alike(m, other)
			}
		}
	case n.kind == '[':
		c.items(n, mine)
	case n.taken:
	case n.text == mine.text || n.name == "reference" && c.same(n, mine.text):
		n.taken = true
	case isBegun(n.text, mine.text):
		c.replaced(n, mine)
	case !n.reason.IsZero() || n.name == "id":
	case n.name == "reference" && c.r.resolve(n, n.text) == nil:
		n.reason = ReasonUnresolved
	default:
		c.replaced(n, mine)
	}
}

// replaced notes that a place says something else than what is written.
func (c *comparison) replaced(n, mine *node) {
	n.reason = ReasonDerived
	if n.parent != nil && n.parent.member("div") != nil {
		return // narrative would not follow when the plan changes
	}
	c.instead[n] = substitute{mine.pointer(), c.ours.text[mine.start:mine.end]}
}

// items compares the items of two lists: each with the one of ours that has the
// same name, where items have names, else with that in the same place.
func (c *comparison) items(n, mine *node) {
	used := map[*node]bool{}
	next := mine.first
	for m := n.first; m != nil; m = m.next {
		if m.kind == '{' && !m.reason.IsZero() {
			// What every row of the mapping refused we do not write. What one row
			// refused and another took, we do.
			if taken, _, _ := tally(m); taken == 0 {
				continue
			}
		}
		if chosen[n.name] && some(n) {
			if taken, _, _ := tally(m); taken == 0 {
				continue // another of them was read
			}
		}
		for next != nil && used[next] {
			next = next.next
		}
		with := next
		if next == nil || !c.sameName(n.name, m, next) {
			with = nil
			for other := mine.first; other != nil && with == nil; other = other.next {
				if !used[other] && c.sameName(n.name, m, other) {
					with = other
				}
			}
		}
		if with != nil {
			used[with] = true
			c.alike(m, with)
		}
	}
}

// chosen are the lists of which the plan holds one or some.
var chosen = map[string]bool{"name": true, "address": true, "telecom": true}

// some reports whether anything of a list was taken.
func some(list *node) bool {
	taken, _, _ := tally(list)
	return taken > 0
}

// sameName reports whether two items of a list may be the same: an identifier by
// system and value, a code by its system, an extension by its url, a reference by
// its target; what has no name may.
func (c *comparison) sameName(list string, m, mine *node) bool {
	switch {
	case m.kind != mine.kind:
		return false
	case m.kind != '{':
		return m.text == mine.text || list == "given"
	case list == "identifier":
		return m.str("system") == mine.str("system") && m.str("value") == mine.str("value")
	case list == "coding", list == "security", list == "tag", list == "class", list == "purpose":
		return m.str("system") == mine.str("system")
	case list == "extension", list == "modifierExtension":
		return m.str("url") == mine.str("url")
	case m.member("reference") != nil && m.member("reference").kind == '"' && mine.str("reference") != "":
		return c.same(m.member("reference"), mine.str("reference"))
	}
	return true
}

// same reports whether a reference points at the resource that ours names.
func (c *comparison) same(n *node, ours string) bool {
	e := c.r.resolve(n, n.text)
	return e != nil && "urn:uuid:"+c.ids[e] == ours
}

// losses lists what is not taken: the widest place of which nothing is.
func (r *reading) losses(n *node, list []Loss) []Loss {
	taken, left, why := tally(n)
	switch {
	case left == 0:
		return list
	case taken == 0 && n.parent != nil && !r.shelf(n):
		return refusals(n, append(list, Loss{Pointer: n.place(), Reason: r.why(n, why)}))
	}
	for m := n.first; m != nil; m = m.next {
		list = r.losses(m, list)
	}
	return list
}

// refusals adds the places inside a lost one that made it so.
func refusals(n *node, list []Loss) []Loss {
	for m := n.first; m != nil; m = m.next {
		if !m.reason.IsZero() && m.reason != ReasonDerived {
			list = append(list, Loss{Pointer: m.place(), Reason: m.reason})
		}
		list = refusals(m, list)
	}
	return list
}

// shelf reports whether a node only holds resources, so that each is named by
// itself.
func (r *reading) shelf(n *node) bool {
	if n.name == "resource" {
		return r.shelves[n] // a bundle in a bundle
	}
	return r.shelves[n] && (n.name != "" || n.member("resource") != nil || n.member("part") != nil)
}

// why is the reason for a loss.
func (r *reading) why(n *node, why Reason) Reason {
	e := r.known[n]
	switch {
	case e != nil && e.resource == "CarePlan" && (why.IsZero() || why == ReasonDerived):
		return ReasonOtherPlan
	case n.name == "text" && n.member("div") != nil || n.name == "div":
		return ReasonNarrative
	case !why.IsZero():
		return why
	}
	return ReasonNoHome
}

// tally counts the leaves of a node that are taken and those that are left, and
// returns the first reason that somebody gave.
func tally(n *node) (taken, left int, why Reason) {
	why = n.reason
	if n.first == nil {
		if n.taken {
			return 1, 0, why
		}
		return 0, 1, why
	}
	for m := n.first; m != nil; m = m.next {
		t, l, w := tally(m)
		taken, left = taken+t, left+l
		if why.IsZero() && l > 0 {
			why = w
		}
	}
	return taken, left, why
}
