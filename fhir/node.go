package fhir

import (
	"bytes"
	"crypto/sha256"
	"hash"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// node is one value of a JSON document that is being read. Whatever becomes of
// it in the plan is marked as taken, so that in the end all that is not marked
// can be reported.
type node struct {
	kind  jsontext.Kind
	taken bool
	// reason says why the node could not be taken, where something tried.
	reason Reason
	// start and end are where the value stands in the document.
	start, end uint32
	// number is the place among the parent's members or items as they were read.
	number uint32
	// name is the member's name, "" for an item of a list.
	name string
	// text is the text of a string, or a number as written.
	text                string
	parent, first, next *node
}

// document is a parsed JSON document.
type document struct {
	text string
	root *node
	free []node // for the next ones
}

// room is how many nodes are made at a time: 32 KiB, the most that Go has at
// hand.
const room = 455

// add adds a node to a parent, behind the last one that the parent has.
func (d *document) add(parent, last *node, kind jsontext.Kind, name string) *node {
	if len(d.free) == 0 {
		d.free = make([]node, min(room, len(d.text)/16+1))
	}
	n := &d.free[0]
	d.free = d.free[1:]
	n.kind, n.name, n.parent = kind, name, parent
	switch {
	case parent == nil:
		d.root = n
	case last == nil:
		parent.first = n
	default:
		last.next, n.number = n, last.number+1
	}
	return n
}

// member returns a member of an object, nil where there is none.
func (n *node) member(name string) *node {
	if n == nil || n.kind != '{' {
		return nil
	}
	for m := n.first; m != nil; m = m.next {
		if m.name == name {
			return m
		}
	}
	return nil
}

// element returns a member as R4 names it, also where R5 has another name for the
// same: CarePlan.activity.plannedActivityReference.
func (n *node) element(name string) *node {
	m := n.member(name)
	if m == nil && elsewhere[name] != "" {
		m = n.member(elsewhere[name])
	}
	return m
}

// refersBy returns a Reference that an element is, the first where the element is a list.
func (n *node) refersBy(name string) *node {
	m := n.element(name)
	if m != nil && m.kind == '[' {
		return m.first
	}
	return m
}

// elsewhere are the names that R5 and STU3 have for elements of R4.
var elsewhere = map[string]string{
	"reference":    "plannedActivityReference",
	"expressedBy":  "source",       // Goal, R5
	"recordedDate": "assertedDate", // Condition, STU3
}

// reference returns the reference in a CodeableReference, which R5 has where R4 has
// a Reference; any other node is itself. What stands beside it is told as a loss.
func (n *node) reference() *node {
	m := n.member("reference")
	if m == nil {
		m = n.member("agent") // of a requester, in STU3
	}
	if m != nil && m.kind == '{' {
		return m
	}
	return n
}

// item returns an item of a list, nil where there is none.
func (n *node) item(i int) *node {
	if n == nil || n.kind != '[' {
		return nil
	}
	m := n.first
	for ; m != nil && i > 0; i-- {
		m = m.next
	}
	return m
}

// str returns the text of a string member, "" where there is none.
func (n *node) str(name string) string {
	if m := n.member(name); m != nil && m.kind == '"' {
		return m.text
	}
	return ""
}

// content returns the text of a scalar, "" where there is none.
func (n *node) content() string {
	if n == nil {
		return ""
	}
	return n.text
}

// count is how many members or items a node has.
func (n *node) count() int {
	count := 0
	if n != nil {
		for m := n.first; m != nil; m = m.next {
			count++
		}
	}
	return count
}

// take marks the node and all that is in it.
func (n *node) take() {
	if n == nil {
		return
	}
	n.taken = true
	for m := n.first; m != nil; m = m.next {
		m.take()
	}
}

// give takes the marks away again.
func (n *node) give() {
	if n == nil {
		return
	}
	n.taken = false
	for m := n.first; m != nil; m = m.next {
		m.give()
	}
}

// takeMember marks a member and all that is in it.
func (n *node) takeMember(name string) { n.member(name).take() }

// pointer returns where the node stands in the document.
func (n *node) pointer() issue.Pointer {
	if n.parent == nil {
		return ""
	}
	at := n.parent.pointer()
	if n.parent.kind == '{' {
		return at.Member(n.name)
	}
	return at.Item(int(n.number))
}

// place is the pointer that may be told: the name of a member that FHIR does not
// know is content, so the place of what is in it is that of the element around it.
func (n *node) place() issue.Pointer {
	told := n
	for at := n; at.parent != nil; at = at.parent {
		if at.parent.kind == '{' && !elementNames()[strings.TrimPrefix(at.name, "_")] {
			told = at.parent
		}
	}
	return told.pointer()
}

// elementNames are the names of the elements of all resource types that plans
// become, of a Bundle and of Parameters, and of what is in them.
var elementNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{"resourceType": true, "parameter": true, "part": true}
	seen := map[reflect.Type]bool{}
	var gather func(t reflect.Type)
	gather = func(t reflect.Type) {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		for f := range t.Fields() {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
				names[name] = true
			}
			gather(f.Type)
		}
	}
	for _, name := range elementsOfOtherVersions {
		names[name] = true
	}
	gather(reflect.TypeFor[r4.Bundle]())
	for _, t := range resourceTypes {
		gather(t)
	}
	return names
})

// elementsOfOtherVersions are elements that STU3 and R5 have in the types that plans are
// read from, and R4 has not.
var elementsOfOtherVersions = []string{
	"acceptance", "account", "actualPeriod", "asNeededFor", "assertedDate", "cancellationDate", "consentingParty", "context", "continuous", "controller", "coveragePeriod", "custodian",
	"decision", "definition", "effectivePeriod", "except", "focus", "function", "grantee", "grantor", "incomingReferral", "individual", "instructionMarkdown", "instructionReference",
	"manager", "notDone", "performedActivity", "plannedActivityReference", "plannedEndDate", "plannedStartDate", "previousAppointment", "originatingAppointment", "prohibited",
	"participant", "preliminary", "reason", "recorded", "regulatoryBasis", "requestedPerformer", "requestedPeriod", "serviceRequested", "target", "virtualService", "concept",
}

// extensions calls f with every extension of an element with that url.
func (n *node) extensions(url string, f func(*node)) {
	list := n.member("extension")
	if list == nil {
		return
	}
	for e := list.first; e != nil; e = e.next {
		if e.str("url") == url {
			f(e)
		}
	}
}

// eachOf calls f with the items of a list, if there is one. Some write a list of one
// as that one.
func eachOf(list *node, f func(*node)) {
	switch {
	case list == nil:
		return
	case list.kind == '{':
		f(list)
		return
	case list.kind != '[':
		return
	}
	for item := list.first; item != nil; item = item.next {
		f(item)
	}
}

// join adds to a node what another has and it lacks. Where both say something,
// the plan speaks; nothing of a reference to one is added to a reference to another.
func (n *node) join(other *node) {
	if n.kind != other.kind || n.refersElsewhere(other) {
		return
	}
	if n.kind == '"' && len(other.text) > 10 && len(n.text) == 10 {
		if day, _ := dayOf(other.text); day.String() == n.text {
			n.text = other.text // a moment of which the plan holds the day
		}
	}
	known, end := map[string]*node{}, n.first
	for m := n.first; m != nil; m = m.next {
		if end = m; n.kind == '{' {
			known[m.name] = m
		}
	}
	for m := other.first; m != nil; {
		next := m.next
		if mine := known[m.name]; mine != nil {
			mine.join(m)
		} else {
			m.parent, m.next = n, nil
			if end == nil {
				n.first = m
			} else {
				end.next = m
			}
			end = m
		}
		m = next
	}
}

// refersElsewhere reports whether what was kept is a Reference to another resource that was
// there. Of what was not there nobody knows that it is another one.
func (n *node) refersElsewhere(kept *node) bool {
	is, to := n.str("reference"), kept.str("reference")
	return is != "" && is != to && strings.HasPrefix(to, urn)
}

// joinAs joins what others have as one where we have a list, or the other way.
func (n *node) joinAs(other *node) {
	switch {
	case n.kind == '[' && other.kind == '{':
		n.insert(other)
	case n.kind == '{' && other.kind == '[' && other.first != nil && other.first.next == nil:
		n.join(other.first)
	default:
		n.join(other)
	}
}

// insert puts a node behind the last one inside.
func (n *node) insert(inner *node) {
	inner.parent, inner.next = n, nil
	if n.first == nil {
		n.first = inner
		return
	}
	at := n.first
	for at.next != nil {
		at = at.next
	}
	at.next = inner
}

// append appends the node as JSON.
func (n *node) append(b []byte) []byte {
	switch n.kind {
	case '{', '[':
		b = append(b, byte(n.kind))
		for m := n.first; m != nil; m = m.next {
			if m != n.first {
				b = append(b, ',')
			}
			if n.kind == '{' {
				b, _ = jsontext.AppendQuote(b, m.name) // it was read, so it is valid
				b = append(b, ':')
			}
			b = m.append(b)
		}
		return append(b, byte(n.kind)+2)
	case '"':
		b, _ = jsontext.AppendQuote(b, n.text)
		return b
	}
	return append(b, n.text...)
}

// cut takes out a node that follows another, the first for nil.
func (n *node) cut(before, gone *node) {
	if before == nil {
		n.first = gone.next
	} else {
		before.next = gone.next
	}
}

// remove takes out a node.
func (n *node) remove(gone *node) {
	var before *node
	for m := n.first; m != nil; m = m.next {
		if m == gone {
			n.cut(before, m)
			return
		}
		before = m
	}
}

// refuse notes that a value stands where the plan has a place, and does not fit.
func (n *node) refuse() {
	if n.reason.IsZero() {
		n.reason = ReasonOtherValue
	}
}

// digest hashes what a node says, whatever the order of its members.
func digest(h hash.Hash, n *node) {
	h.Write([]byte{byte(n.kind)})
	if n.first == nil {
		h.Write([]byte(n.text))
		h.Write([]byte{0})
		return
	}
	var members []*node
	for m := n.first; m != nil; m = m.next {
		members = append(members, m)
	}
	if n.kind == '{' {
		slices.SortFunc(members, func(a, b *node) int { return strings.Compare(a.name, b.name) })
	}
	for _, m := range members {
		h.Write([]byte(m.name))
		h.Write([]byte{0})
		digest(h, m)
	}
	h.Write([]byte{1})
}

// sameWords reports whether two nodes say the same, whatever the order of their
// members.
func sameWords(a, b *node) bool {
	x, y := sha256.New(), sha256.New()
	digest(x, a)
	digest(y, b)
	return bytes.Equal(x.Sum(nil), y.Sum(nil))
}

// mentions reports whether a text stands anywhere in the node.
func (n *node) mentions(text string) bool {
	if n.kind == '"' {
		return n.text == text
	}
	for m := n.first; m != nil; m = m.next {
		if m.mentions(text) {
			return true
		}
	}
	return false
}

// dayOf is the day in Finland of a moment; of one without a zone the day that it
// names.
func dayOf(moment string) (civil.Date, error) {
	if i, err := civil.ParseInstant(moment); err == nil {
		if day, _, err := fi.DayOf(i); err == nil {
			return day, nil
		}
	}
	return civil.ParseDate(moment[:min(10, len(moment))])
}

// eachString calls f with all texts in a node.
func (n *node) eachString(f func(string)) {
	if n == nil {
		return
	}
	if n.kind == '"' {
		f(n.text)
	}
	for m := n.first; m != nil; m = m.next {
		m.eachString(f)
	}
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

// some reports whether anything of a list was taken.
func some(list *node) bool {
	taken, _, _ := tally(list)
	return taken > 0
}
