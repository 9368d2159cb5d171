package fhir

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// compare writes the plan again and takes what stands in the document just as
// it is written: the elements that follow from others, such as a status. What
// follows from others and says something else is a loss. It returns which
// resource of ours each of the document's is.
func (r *reading) compare(d *document, p *plan.Plan) *comparison {
	g := New(p, Options{ShowBanned: true, Recorded: r.recorded, FinnishBase: r.statesFinnish()})
	ours := make(map[string]*Resource, len(g.Resources))
	for i := range g.Resources {
		ours[g.Resources[i].ID] = &g.Resources[i]
	}
	if !r.recorded.IsZero() {
		c := g.composition()
		ours[*c.Id] = &Resource{Type: "Composition", ID: *c.Id, Value: c}
	}
	c := &comparison{r: r, plan: string(p.ID), ids: make(map[*entry]string, len(r.entries)), instead: map[*node]substitute{}, as: map[*node]*node{}, pairs: map[*node]*node{}, apart: map[*node]bool{}}
	for _, e := range r.entries {
		c.ids[e] = r.idOf(e, p)
	}
	c.written = ours
	c.matchProvenance(g)
	var buffer []byte
	for _, e := range r.entries {
		mine := ours[c.ids[e]]
		e.absent = e.used && (mine == nil || e.second) && !c.made(e)
		if e.used && !e.ours && (mine == nil || e.second) {
			c.understand(e)
		}
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
		c.ours, c.theirs = again, !e.ours && !c.made(e)
		c.alike(e.node, again.root)
		if e.ours || c.made(e) {
			r.takeServerMarks(e.node)
		} else {
			c.understand(e)
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
	case e.second, e.apart, !e.used && !e.ours:
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
	// follows from the plan, or the same in other words.
	instead map[*node]substitute
	// as are concepts that stand for codes by themselves.
	as map[*node]*node
	// pairs are the elements of what we write that stand for those of the document.
	pairs map[*node]*node
	// apart is what was read and stands nowhere in what we write of the resource.
	apart map[*node]bool
	// called are the words that resources are called by.
	called map[*entry][]string
	// theirs says that the resource at hand is of others: of ours an extension that was
	// read and is written elsewhere now is not given back.
	theirs bool
	// written are the resources that we write, by id.
	written map[string]*Resource
	// plan is the id of the plan.
	plan string
}

// substitute is what we write where a document says something else.
type substitute struct {
	path issue.Pointer
	text string
}

// alike takes the leaves of a node that say the same in what is written.
func (c *comparison) alike(n, mine *node) {
	if n.first != nil {
		c.pairs[n] = mine
	}
	switch {
	case c.r.whole[n] && !sameWords(n, mine):
		c.instead[n] = substitute{mine.pointer(), c.ours.text[mine.start:mine.end]}
	case n.kind == '"' && mine.kind == '{' && mine.member("coding").item(0) != nil:
		c.asConcept(n, mine)
	case n.kind == '{' && mine.kind == '[':
		c.items(n, mine) // some write a list of one as that one
	case n.kind != mine.kind:
		c.lacked(n)
	case n.kind == '{' && n.member("code") != nil && mine.member("code") != nil && n.str("system") == mine.str("system") && n.str("code") != mine.str("code"):
		// System, code and display of one Coding are one word.
		if taken, _, _ := tally(n); taken == 0 {
			c.replaced(n, mine)
		} else {
			c.instead[n] = substitute{mine.pointer(), c.ours.text[mine.start:mine.end]}
		}
	case n.kind == '{':
		for m := n.first; m != nil; m = m.next {
			if other := mine.member(m.name); other != nil {
				c.alike(m, other)
			} else {
				c.lacked(m)
			}
		}
	case n.kind == '[':
		c.items(n, mine)
	case n.taken:
		if n.text != mine.text && n.name != "reference" {
			c.instead[n] = substitute{mine.pointer(), c.ours.text[mine.start:mine.end]}
		}
	case n.text == mine.text || n.name == "reference" && c.same(n, mine.text):
		n.taken = true
	case isBegun(n.text, mine.text):
		c.replaced(n, mine)
	case !n.reason.IsZero() || n.name == "id":
	case n.name == "reference" && c.r.resolve(n, n.text) == nil:
		n.reason = ReasonUnresolved
	case n.name == "reference" && c.setAside(n):
	default:
		c.replaced(n, mine)
	}
}

// lacked notes that something of others was read and is written elsewhere, if at all.
func (c *comparison) lacked(n *node) {
	if n.name != "contained" && (c.theirs || n.name != "extension" && !strings.HasPrefix(n.str("url"), plan.CanonicalBase)) && some(n) {
		c.apart[n] = true
	}
}

// asConcept notes that a code stands by itself, as in STU3, where R4 has a concept: it
// comes back as one, in the code system that the place asks for.
func (c *comparison) asConcept(n, mine *node) {
	code := mine.member("coding").item(0)
	if code.str("code") == n.text {
		n.taken = true
		return
	}
	n.reason = ReasonDerived
	concept := &node{kind: '{'}
	list, item := &node{kind: '[', name: "coding"}, &node{kind: '{'}
	concept.insert(list)
	list.insert(item)
	item.insert(&node{kind: '"', name: "system", text: code.str("system")})
	item.insert(&node{kind: '"', name: "code", text: n.text})
	c.instead[n] = substitute{mine.pointer(), c.ours.text[mine.start:mine.end]}
	c.as[n] = concept
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
	used, read := map[*node]bool{}, chosen[n.name] && some(n)
	next, alone := mine.first, n.kind == '{'
	list := []*node{n}
	if !alone {
		list = list[:0]
		for m := n.first; m != nil; m = m.next {
			list = append(list, m)
		}
		if len(list) > mine.count() { // what was read finds its place before what was not
			slices.SortStableFunc(list, func(a, b *node) int { return cmp.Compare(unread(a), unread(b)) })
		}
	}
	for _, m := range list {
		if m.kind == '{' && !m.reason.IsZero() {
			// What every row of the mapping refused we do not write. What one row
			// refused and another took, we do.
			if taken, _, _ := tally(m); taken == 0 {
				continue
			}
		}
		if read {
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
		} else {
			c.lacked(m)
		}
	}
}

// unread is 1 for an item of which nothing was read, else 0.
func unread(m *node) int {
	if some(m) {
		return 0
	}
	return 1
}

// firstOf is the first item of a list; some write a list of one as that one.
func firstOf(list *node) *node {
	if list.kind == '{' {
		return list
	}
	return list.first
}

// chosen are the lists of which the plan holds one or some.
var chosen = map[string]bool{"name": true, "address": true, "telecom": true}

// sameName reports whether two items of a list may be the same: an identifier by
// system and value, a code by its system, an extension by its url, a reference by
// its target; what has no name may.
func (c *comparison) sameName(list string, m, mine *node) bool {
	switch {
	case m.kind != mine.kind:
		return false
	case m.kind != '{':
		return m.text == mine.text
	case list == "identifier":
		return m.str("system") == mine.str("system") && m.str("value") == mine.str("value")
	case list == "coding", list == "security", list == "tag", list == "class", list == "purpose":
		return sameCoding(m, mine)
	case list == "item": // of a form
		return m.str("linkId") == mine.str("linkId")
	case list == "extension", list == "modifierExtension":
		if m.str("url") != mine.str("url") {
			return false
		}
	}
	if a, b := m.member("coding"), mine.member("coding"); a != nil || b != nil {
		return a != nil && b != nil && codedAlike(a, b) || a == nil && m.str("text") != "" && m.str("text") == mine.str("text")
	}
	if is, known := c.samePart(m, mine); known {
		return is
	}
	for _, name := range referring {
		if is, known := c.samePart(m.refersBy(name), mine.refersBy(name)); known {
			return is
		}
	}
	return true
}

// sameCoding reports whether a Coding may stand for one of ours: the same code, or another
// of that system that was not read, where none beside it is the same.
func sameCoding(m, mine *node) bool {
	same := func(n *node) bool { return n.str("system") == mine.str("system") && n.str("code") == mine.str("code") }
	if same(m) || m.str("system") != mine.str("system") || some(m) {
		return same(m)
	}
	for beside := firstOf(m.parent); beside != nil; beside = beside.next {
		if same(beside) {
			return false
		}
	}
	return true
}

// codedAlike reports whether two concepts have a code in common.
func codedAlike(a, b *node) bool {
	for x := a.first; x != nil; x = x.next {
		for y := b.first; y != nil; y = y.next {
			if x.str("system") == y.str("system") && x.str("code") == y.str("code") {
				return true
			}
		}
	}
	return false
}

// samePart reports whether two References mean the same part, and whether that can be
// told: ours names one.
func (c *comparison) samePart(m, mine *node) (is, known bool) {
	ours := mine.str("reference")
	if ours == "" || m == nil || m.kind != '{' {
		return false, ours != ""
	}
	if ref := m.member("reference"); ref != nil && ref.kind == '"' && c.same(ref, ours) {
		return true, true
	}
	part := c.r.names[m]
	if e := c.r.referred(m); e != nil {
		part = e.part
	}
	return part != "" && slices.ContainsFunc(writtenAs, func(resource string) bool { return urn+idFor(c.plan, part, resource) == ours }), true
}

// writtenAs are the resources that we write for what others have in another type.
var writtenAs = []string{"PractitionerRole", "RelatedPerson", "Task", "DocumentReference", "Condition", "Goal"}

// setAside reports whether a reference names what no part was read from. Where we write
// another one there, as the first of a list that begins with it, ours stands.
func (c *comparison) setAside(n *node) bool {
	e := c.r.resolve(n, n.text)
	return e != nil && !e.used
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
	case left == 0 && r.versioned:
		return versions(n, list)
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

// versions adds the references that name a version: what they refer to is in the plan, but
// not of which version it was said.
func versions(n *node, list []Loss) []Loss {
	if n.kind == '"' && n.name == "reference" && strings.Contains(n.text, history) {
		list = append(list, Loss{Pointer: n.place(), Reason: ReasonNoHome})
	}
	for m := n.first; m != nil; m = m.next {
		list = versions(m, list)
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

// What of others comes in without a place of its own, since reading goes by it or the
// plan says the same elsewhere, is given back as it was.

// understand takes what a resource of others that a part was read from says again, or
// says so that the part could be read.
func (c *comparison) understand(e *entry) {
	n := e.node
	c.understood(n.member("active"), n.member("active").content() == "true")
	c.understood(n.member("deceasedBoolean"), n.member("deceasedBoolean").content() == "false")
	status := n.str("status")
	c.understood(n.member("status"), e.resource == "CareTeam" && (status == "active" || status == "proposed") ||
		e.resource == "Appointment" && (status == "booked" || status == "fulfilled" || status == "cancelled") ||
		e.resource != "QuestionnaireResponse" && slices.Contains(readElsewhere, e.resource) && status == "active")
	c.understood(n.member("status"), e.resource == "Observation" && status == "final" || e.resource == "QuestionnaireResponse" && status == "completed")
	c.understood(n.member("priority"), n.str("priority") == "routine") // what it is where nothing is said
	repetitions := n.member("restriction").member("repetitions")
	c.understood(repetitions, repetitions.content() == "1")
	if e.resource == "Condition" {
		eachOf(n.member("category"), func(cc *node) {
			eachOf(cc.member("coding"), func(coding *node) { // that it is on a list of needs
				code := coding.member("code")
				if code == nil || code.taken || !strings.HasSuffix(coding.str("system"), ofAny["Condition.category"]) || !slices.Contains(onLists, code.text) {
					return
				}
				coding.takeMember("code")
				coding.takeMember("system")
				if text := cc.member("text"); saysTheWord(text, code.text, code) {
					text.taken = true
				}
				c.apart[cc] = true
			})
		})
	}
	intent := n.str("intent")
	c.understood(n.member("intent"), e.resource == "Task" && intent == "order" || slices.Contains(readElsewhere, e.resource) && (intent == "order" || intent == "plan"))
	c.displays(n)
}

// understood takes a leaf that has no place of its own.
func (c *comparison) understood(n *node, is bool) {
	if n == nil || !is || n.taken || n.first != nil {
		return
	}
	n.taken, n.reason = true, 0
	if c.instead[n] == (substitute{}) {
		c.apart[n] = true
	}
}

// displays takes the names, types and numbers beside references that were read, where
// they say no more than what is referred to says itself.
func (c *comparison) displays(n *node) {
	if i := n.member("identifier"); n.kind == '{' && (n.member("reference") != nil || i != nil) {
		if e := c.r.referred(n); e != nil && (e.used || e == c.r.child) && (c.refersRead(n) || e == c.r.child && slices.Contains(subjects, n.name)) {
			name := n.member("display")
			c.understood(name, c.saysNoMore(e, name.content()))
			c.understood(n.member("type"), n.str("type") == e.resource)
			if i != nil && c.r.numbersOf(e).has(i) {
				c.understood(i.member("system"), true)
				c.understood(i.member("value"), true)
			}
		}
	}
	if code := n.member("code"); code != nil && code.taken && n.member("system") != nil { // the word for a code that says what is written
		display := n.member("display")
		c.understood(display, display != nil && slices.Equal(tokens(display.content()), tokens(code.content())))
	}
	for m := n.first; m != nil; m = m.next {
		if m.name != "contained" && m.name != "extension" {
			c.displays(m)
		}
	}
}

// refersRead reports whether a Reference itself was read.
func (c *comparison) refersRead(n *node) bool {
	if ref := n.member("reference"); ref != nil {
		return ref.taken
	}
	return n.member("identifier").member("value").taken
}

// saysNoMore reports whether a resource has all the words of a name in what it is
// called itself.
func (c *comparison) saysNoMore(e *entry, name string) bool {
	if c.called == nil {
		c.called = map[*entry][]string{}
	}
	known, ok := c.called[e]
	if !ok {
		for _, of := range []*entry{e, c.r.first(e.node, "practitioner", "Practitioner"), c.r.first(e.node, "organization", "Organization")} {
			if of == nil {
				continue
			}
			for _, element := range []string{"name", "title", "description", "code"} {
				of.node.member(element).eachString(func(text string) { known = append(known, tokens(text)...) })
			}
		}
		c.called[e] = known
	}
	said := tokens(name)
	return len(said) > 0 && !slices.ContainsFunc(said, func(word string) bool { return !slices.Contains(known, word) })
}
