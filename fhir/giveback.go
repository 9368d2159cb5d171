package fhir

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// giveBack puts what was kept aside back into the graph: pieces into the
// resources that they belong to, resources after all others.
func (g *Graph) giveBack(kept Remainder, lang code.Lang) {
	if kept.IsZero() {
		return
	}
	own := make(map[string]*Resource, len(g.Resources))
	for i := range g.Resources {
		own[g.Resources[i].ID] = &g.Resources[i]
	}
	for _, p := range kept.Pieces {
		if r := own[p.Resource]; r != nil {
			r.pieces = append(r.pieces, p)
		}
	}
	g.details(kept.Details, own)
	clear(own)
	for i := range g.Resources {
		own[g.Resources[i].ID] = &g.Resources[i]
	}
	for _, p := range kept.Places {
		if r := own[p.Resource]; r != nil {
			r.Place = p.URL
		}
	}
	s := section{title: code.Say("Muu aineisto", "Övrigt material", "Other material").In(lang), from: len(g.Resources)}
	for _, k := range kept.Resources {
		r := k.resource()
		if own[r.ID] == nil { // else the plan speaks
			g.Resources = append(g.Resources, r)
		}
	}
	s.until = len(g.Resources)
	g.sections = append(g.sections, s)
}

// mayGiveBack is what was kept aside without what tells where somebody lives who is
// under a security ban, or how to reach them: others have more addresses than the plan.
func (w *writing) mayGiveBack(kept Remainder) Remainder {
	on := w.options.Today
	banned := w.plan.Protected("", on) || slices.ContainsFunc(w.plan.People, func(m plan.Member) bool { return w.plan.Protected(m.ID, on) })
	if w.options.ShowBanned || !banned || kept.IsZero() {
		return kept
	}
	types := make(map[string]string, len(w.graph.Resources))
	for i := range w.graph.Resources {
		types[w.graph.Resources[i].ID] = w.graph.Resources[i].Type
	}
	tells := func(value json.RawMessage, resource string, path issue.Pointer) bool {
		d, broken := parse(value)
		anybody := !slices.Contains(workplaces, resource)
		return broken != nil || anybody && tellsHome(path) || w.tells(d.root, anybody)
	}
	may := Remainder{Places: kept.Places}
	for _, k := range kept.Resources {
		if k.Type != "Location" && !tells(k.Resource, k.Type, "") {
			may.Resources = append(may.Resources, k)
		}
	}
	for _, p := range kept.Pieces {
		if !tells(p.Value, types[p.Resource], p.Path) {
			may.Pieces = append(may.Pieces, p)
		}
	}
	for _, d := range kept.Details {
		if !tells(d.Value, "CarePlan", "") {
			may.Details = append(may.Details, d)
		}
	}
	if len(may.Resources) < len(kept.Resources) || len(may.Pieces) < len(kept.Pieces) || len(may.Details) < len(kept.Details) {
		w.graph.Losses = append(w.graph.Losses, Loss{Reason: ReasonSecurityBan})
	}
	return may
}

// markTitle labels a title that was kept aside because it is secret. The CarePlan bears
// a label for what is secret in the plan; that the title is, too, nothing else says once
// it stands in a resource of ours.
func (w *writing) markTitle(kept Remainder) Remainder {
	care := w.care[len(urn):]
	of := func(path issue.Pointer) int {
		return slices.IndexFunc(kept.Pieces, func(p Piece) bool { return p.Resource == care && p.Path == path })
	}
	if w.plan.Title != "" || of("/title") < 0 {
		return kept
	}
	said := &node{kind: '{'}
	at := of("/_title")
	if at >= 0 {
		if d, broken := parse(kept.Pieces[at].Value); broken == nil && d.root.kind == '{' {
			said = d.root
		}
	}
	list := said.member("extension")
	if list == nil || list.kind != '[' {
		said.remove(list)
		list = &node{kind: '[', name: "extension"}
		said.insert(list)
	}
	if inlineRestriction(list) != 0 {
		return kept
	}
	mark := &node{kind: '{'}
	mark.insert(&node{kind: '"', name: "url", text: inlineLabel})
	label := &node{kind: '{', name: "valueCoding"}
	label.insert(&node{kind: '"', name: "system", text: confidentialitySystem})
	label.insert(&node{kind: '"', name: "code", text: confidential(assess.VisibilitySubject)})
	mark.insert(label)
	list.insert(mark)
	pieces := slices.Clone(kept.Pieces)
	if at >= 0 {
		pieces = slices.Delete(pieces, at, at+1)
	}
	kept.Pieces = append(pieces, Piece{Resource: care, Path: "/_title", Value: json.RawMessage(said.append(nil))})
	return kept
}

// workplaces are the types whose addresses and numbers are those of work.
var workplaces = []string{"Organization", "Practitioner", "PractitionerRole", "HealthcareService", "Endpoint"}

// homes are the elements, and the values of extensions, that tell where somebody is.
var homes = []string{"address", "telecom", "position", "valueAddress", "valueContactPoint", "birthPlace", "geolocation"}

// tellsHome reports whether a way goes through an element that tells where somebody is.
func tellsHome(path issue.Pointer) bool {
	return slices.ContainsFunc(strings.Split(string(path), "/"), func(step string) bool { return slices.Contains(homes, step) })
}

// tells reports whether what others say repeats a protected address or number, or, of
// anybody but a place of work, has an element for one.
func (w *writing) tells(n *node, anybody bool) bool {
	if n.kind == '"' && w.namesProtected(n.text) {
		return true
	}
	for m := n.first; m != nil; m = m.next {
		ofHome := func(word string) bool { return m.name == word || m.name == "url" && strings.Contains(m.text, word) }
		if anybody && slices.ContainsFunc(homes, ofHome) || w.tells(m, anybody) {
			return true
		}
	}
	return false
}

// resource is a kept resource in a graph, with the id that others refer to it
// by. What is no resource has no Value.
func (k Kept) resource() Resource {
	r := Resource{Type: k.Type, Kept: true, narrative: openDiv(nil) + "<p>" + string(appendEscaped(nil, k.Type)) + "</p></div>"}
	id, ok := strings.CutPrefix(k.FullURL, urn)
	d, broken := parse(k.Resource)
	if !ok || !isUUID(id) || broken != nil || d.root.str("resourceType") != k.Type {
		return r
	}
	r.ID, r.Place = id, k.Place
	if n := d.root.member("id"); n != nil {
		n.kind, n.text, n.first = '"', id, nil
	} else {
		d.root.insert(&node{kind: '"', name: "id", text: id})
	}
	r.Value = json.RawMessage(d.root.append(nil))
	return r
}

// giveBack puts pieces into a resource that was written. Each finds its place before
// any is put, so that none moves another's.
func giveBack(resource []byte, pieces []Piece) ([]byte, error) {
	d, broken := parse(resource)
	if broken != nil {
		return nil, errText
	}
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, func(a, b Piece) int { return cmp.Compare(a.Path.Compare(b.Path), 0) })
	places := newFinder(d)
	found, last := make([]way, 0, len(pieces)), map[*node]*node{}
	for _, p := range pieces {
		if w, ok := places.find(p); ok && p.Instead == nil && !endsBeforeItBegins(d.root, p) {
			found = append(found, w)
		}
	}
	for _, p := range pieces {
		if p.Instead != nil {
			places.replace(p)
		}
	}
	for i := range found {
		places.put(pieceAt{found[i], last})
	}
	return d.root.append(nil), nil
}

// endsBeforeItBegins reports whether a piece is a time that ends before it begins, or the end
// of one, where a resource of ours would be read as if the plan said it.
func endsBeforeItBegins(resource *node, p Piece) bool {
	kind := resource.str("resourceType")
	if times[kind] == "" || string(p.Path) != times[kind] {
		return false
	}
	kept, broken := parse(p.Value)
	if broken != nil {
		return false
	}
	start, end := kept.root.str("start"), kept.root.str("end")
	if kind == "Appointment" {
		start, end = resource.str("start")+resource.member("requestedPeriod").item(0).str("start"), kept.root.content()
	}
	if from, err := civil.ParseInstant(start); err == nil {
		to, err := civil.ParseInstant(end)
		return err == nil && to.Before(from)
	}
	from, errFrom := dayOf(start)
	to, errTo := dayOf(end)
	return errFrom == nil && errTo == nil && to.Before(from)
}

// times are where resources of ours have the days of a part, and the end of a meeting.
var times = map[string]string{"RelatedPerson": "/period", "PractitionerRole": "/period", "Consent": "/provision/period", "Appointment": "/end"}

// replace puts a piece in the place of what was written there when it was kept.
func (f *finder) replace(p Piece) {
	w, ok := f.find(Piece{Path: p.Path + "/x", Items: p.Items})
	was, broken := parse(p.Instead)
	if !ok || len(w.steps) != 1 || broken != nil || !bytes.Equal(w.at.append(nil), was.root.append(nil)) {
		return
	}
	if kept, broken := parse(p.Value); broken == nil {
		at := w.at
		at.kind, at.text, at.first = kept.root.kind, kept.root.text, kept.root.first
		for m := at.first; m != nil; m = m.next {
			m.parent = at
		}
		f.forget(at)
	}
}

// forget forgets what is in a node that was changed.
func (f *finder) forget(n *node) {
	delete(f.members, n)
	delete(f.ends, n)
	for m := n.first; m != nil; m = m.next {
		f.forget(m)
	}
}

// way is where a piece goes: into an element that is written, by the steps that are
// left.
type way struct {
	at    *node
	steps []string
	value json.RawMessage
}

var unescape = strings.NewReplacer("~1", "/", "~0", "~")

// find goes the way of a piece as far as something is written there; false where it is
// of an item that is there no longer.
func (f *finder) find(p Piece) (way, bool) {
	steps := strings.Split(strings.TrimPrefix(string(p.Path), "/"), "/")
	at, items := f.root, 0
	for i, step := range steps[:len(steps)-1] {
		var next *node
		if number, err := strconv.Atoi(step); err == nil && at.kind == '[' {
			if next = f.item(at, number); items < len(p.Items) && string(p.Items[items]) != "null" {
				if next = f.known(at, p.Items[items]); next == nil {
					return way{}, false
				}
			}
			items++
		} else {
			next = f.member(at, unescape.Replace(step))
		}
		if next == nil {
			return way{at, steps[i:], p.Value}, true
		}
		at = next
	}
	return way{at, steps[len(steps)-1:], p.Value}, true
}

// finder finds the places of pieces; each list and each object of many members is
// looked through once.
type finder struct {
	root  *node
	items map[*node][]*node
	named map[*node]map[string]*node
	// members are those of objects by name, ends the last ones.
	members map[*node]map[string]*node
	ends    map[*node]*node
}

func newFinder(d *document) *finder {
	return &finder{root: d.root, items: map[*node][]*node{}, named: map[*node]map[string]*node{}, members: map[*node]map[string]*node{}, ends: map[*node]*node{}}
}

// member is a member of an object, with what was put there.
func (f *finder) member(at *node, name string) *node {
	if at == nil || at.kind != '{' {
		return nil
	}
	known := f.members[at]
	if known == nil {
		known = map[string]*node{}
		for m := at.first; m != nil; m = m.next {
			known[m.name], f.ends[at] = m, m
		}
		f.members[at] = known
	}
	return known[name]
}

// add puts a new member behind the others.
func (f *finder) add(at, m *node) {
	f.member(at, m.name)
	m.parent, m.next = at, nil
	if end := f.ends[at]; end == nil {
		at.first = m
	} else {
		end.next = m
	}
	f.ends[at], f.members[at][m.name] = m, m
}

// item is an item of a list by its place.
func (f *finder) item(list *node, number int) *node {
	items, known := f.items[list]
	if !known {
		for m := list.first; m != nil; m = m.next {
			items = append(items, m)
		}
		f.items[list] = items
	}
	if number < 0 || number >= len(items) {
		return nil
	}
	return items[number]
}

// known is the item of a list that is known by something, nil for none.
func (f *finder) known(list *node, by json.RawMessage) *node {
	d, broken := parse(by)
	if broken != nil {
		return nil
	}
	if f.named[list] == nil {
		f.named[list] = map[string]*node{}
		for m := list.first; m != nil; m = m.next {
			name := string(knownBy(m))
			for _, name := range []string{name, without(name, "apart"), without(name, "part")} { // as it was known once, or alone
				if f.named[list][name] == nil {
					f.named[list][name] = m
				}
			}
		}
	}
	return f.named[list][string(d.root.append(nil))]
}

// pieceAt is a piece on its way; last are the items that were put last into each list.
type pieceAt struct {
	way
	last map[*node]*node
}

// put puts a piece where it belongs: a missing member is added, an item of a
// list is put before the one that stands there.
func (f *finder) put(p pieceAt) {
	at := p.at
	for i, step := range p.steps {
		step = unescape.Replace(step)
		last := i == len(p.steps)-1
		if number, err := strconv.Atoi(step); err == nil && at.kind == '[' {
			before, next := at.seek(number, p.last)
			if next != nil && !last {
				at = next
				continue
			}
			inner := placeFor(p.value, p.steps[i+1:], "")
			at.insertAfter(before, inner)
			inner.number = uint32(min(max(number, 0), math.MaxInt32))
			p.last[at] = inner
			return
		}
		if at.kind != '{' {
			at.insert(placeFor(p.value, p.steps[i+1:], step))
			return
		}
		if next := f.member(at, step); next != nil {
			if last {
				if kept, broken := parse(p.value); broken == nil {
					next.joinAs(kept.root)
					f.forget(next)
				}
				return
			}
			at = next
			continue
		}
		f.add(at, placeFor(p.value, p.steps[i+1:], step))
		return
	}
}

// seek finds the item of a list at a place and the one before it. Pieces come in the
// order of their places, so the search goes on from the last one.
func (n *node) seek(number int, last map[*node]*node) (before, at *node) {
	before = last[n]
	if before == nil {
		if number <= 0 || n.first == nil {
			return nil, n.first
		}
		before = n.first
		before.number = 0
	}
	if number <= int(before.number) {
		return before, before
	}
	for int(before.number)+1 < number && before.next != nil {
		before.next.number = before.number + 1
		before = before.next
	}
	last[n] = before
	return before, before.next
}

// insertAfter puts a node behind an item, at the beginning for nil.
func (n *node) insertAfter(before, inner *node) {
	inner.parent = n
	if before == nil {
		inner.next, n.first = n.first, inner
		return
	}
	inner.next, before.next = before.next, inner
}

// placeFor makes the elements between a piece and where it is put.
func placeFor(value json.RawMessage, steps []string, name string) *node {
	if len(steps) == 0 {
		return &node{kind: 'r', name: name, text: string(value)}
	}
	kind, inner := jsontext.Kind('{'), steps[0]
	if _, err := strconv.Atoi(steps[0]); err == nil {
		kind, inner = '[', ""
	}
	n := &node{kind: kind, name: name}
	n.insert(placeFor(value, steps[1:], inner))
	return n
}

func digestOf(r *Resource) (string, bool) {
	text, err := appendResource(nil, r.Value)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err == nil
}

// details puts activities that a CarePlan told itself in the place of their Tasks,
// where those say what they said and nothing but the CarePlan refers to them.
func (g *Graph) details(kept []Detail, own map[string]*Resource) {
	if len(kept) == 0 {
		return
	}
	named := map[string]int{}
	for i := range g.Resources {
		text, err := appendResource(nil, g.Resources[i].Value)
		if err != nil {
			return
		}
		for _, at := range bytes.Split(text, []byte(`"reference":"`+urn))[1:] {
			if len(at) >= 36 {
				named[string(at[:36])]++
			}
		}
	}
	gone := map[string]bool{}
	for _, d := range kept {
		care, task := own[d.Resource], own[d.Task]
		if care == nil || task == nil || care.Type != "CarePlan" || task.Type != "Task" || named[d.Task] != 1 || gone[d.Task] {
			continue
		}
		if now, ok := digestOf(task); !ok || now != d.Digest {
			continue
		}
		gone[d.Task] = true
		ref := json.RawMessage(`{"reference":{"reference":"` + urn + d.Task + `"}}`)
		care.pieces = append(care.pieces, Piece{Resource: care.ID, Path: "/activity/0", Items: []json.RawMessage{ref}, Value: d.Value, Instead: ref})
	}
	g.leaveOut(gone)
}

// leaveOut takes resources out of the graph.
func (g *Graph) leaveOut(gone map[string]bool) {
	if len(gone) == 0 {
		return
	}
	now := make([]int, len(g.Resources)+1) // where each is now
	left := 0
	for i := range g.Resources {
		now[i] = left
		if !gone[g.Resources[i].ID] {
			left++
		}
	}
	now[len(g.Resources)] = left
	g.Resources = slices.DeleteFunc(g.Resources, func(r Resource) bool { return gone[r.ID] })
	for i := range g.sections {
		s := &g.sections[i]
		s.from, s.until = now[s.from], now[s.until]
	}
}

// knownBy is what tells an item of a list that we write from the others: whom or what
// it is about, its code, its number; null where nothing does.
func knownBy(n *node) json.RawMessage {
	part := func(names ...string) *node {
		out := &node{kind: '{'}
		for _, name := range names {
			if m := n.member(name); m != nil && m.kind == '"' {
				out.insert(&node{kind: '"', name: name, text: m.text})
			}
		}
		return out
	}
	by, ref := &node{kind: 'n', text: "null"}, n
	switch list := n.parent.name; {
	case n.kind == '"':
		by = &node{kind: '"', text: n.text}
	case n.kind != '{':
	case list == "identifier", list == "telecom":
		by = part("system", "value")
	case list == "coding", list == "security", list == "tag", list == "class", list == "purpose":
		by = part("system", "code")
	case list == "extension", list == "modifierExtension":
		by = part("url")
		n.toldApart(by)
	case list == "item": // of a form
		by = part("linkId")
	case list == "answer":
		by = &node{kind: '{'}
		by.insert(&node{kind: '"', name: "in", text: list})
		n.toldApart(by)
	case n.member("coding").item(0) != nil:
		by = &node{kind: '{'}
		code := n.member("coding").item(0)
		inner := &node{kind: '"', name: "coding", text: code.str("system") + "|" + code.str("code")}
		by.insert(inner)
		n.extensions(ExtensionURL("part-id"), func(e *node) { // of several with one code
			by.insert(&node{kind: '"', name: "part", text: e.str("valueId")})
		})
	case n.str("reference") != "":
		by = part("reference")
	default:
		for _, name := range referring {
			if to := n.refersBy(name); to.str("reference") != "" {
				by, ref = &node{kind: '{'}, to
				inner := &node{kind: '{', name: name}
				inner.insert(&node{kind: '"', name: "reference", text: to.str("reference")})
				by.insert(inner)
				break
			}
		}
	}
	if by.kind == '{' && by.member("apart") == nil && by.member("part") == nil {
		apart := ref.member("identifier").str("value")                                    // of several parts in one resource
		n.extensions(ExtensionURL("part-id"), func(e *node) { apart = e.str("valueId") }) // of several about one person, or of one question
		if apart != "" {
			by.insert(&node{kind: '"', name: "apart", text: apart})
		}
	}
	return by.append(nil)
}

// toldApart adds what tells an extension from others with its url: the part of the plan that
// it refers to or is, else its value.
func (n *node) toldApart(by *node) {
	add := func(name, text string) {
		if text != "" {
			by.insert(&node{kind: '"', name: name, text: text})
		}
	}
	if ref := n.member("valueReference"); ref.str("reference") != "" {
		add("part", ref.str("reference"))
		add("apart", ref.member("identifier").str("value")) // of several parts in one resource
		return
	}
	n.extensions("id", func(e *node) { add("part", e.str("valueId")) })
	for m := n.first; m != nil; m = m.next {
		if strings.HasPrefix(m.name, "value") {
			add("apart", hashed(string(m.append(nil)), 10))
		}
	}
}

// knownAmong is what an item is known by where it was kept: where no other beside it is known
// by the same, the plan may say something else there later.
func knownAmong(n *node) json.RawMessage {
	by := knownBy(n)
	alone := without(string(by), "apart")
	for other := n.parent.first; other != nil && alone != string(by); other = other.next {
		if other != n && without(string(knownBy(other)), "apart") == alone {
			return by
		}
	}
	return json.RawMessage(alone)
}

// without is what an item is known by but for its last member, where that has the name.
func without(by, name string) string {
	if before, _, has := strings.Cut(by, `,"`+name+`":`); has {
		return before + "}"
	}
	return by
}

// referring are the elements by which an item of a list is known: whom or what it is
// about.
var referring = []string{"member", "actor", "reference", "individual", "authorReference", "valueReference", "detail"}
