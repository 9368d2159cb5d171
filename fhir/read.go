package fhir

import (
	"bytes"
	"cmp"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Reading is what was read from a FHIR document.
type Reading struct {
	// Plan is the plan that the document holds.
	Plan *plan.Plan
	// View is the view that the plan is, where it was written by [NewView]; its
	// Plan is the same. Nil: the document does not say that it is one reader's.
	View *view.View
	// Losses are all places of the document whose content is not in the plan,
	// each with the reason. What lies inside a place is lost with it. The ids and
	// versions that a server gives to resources of ours, and the envelope of a
	// bundle (links, requests, responses), are not content.
	Losses []Loss
	// Issues are what the plan lacks or says against itself, with pointers into
	// the plan, as [plan.Decode] reports them.
	Issues issue.List

	doc      *document
	r        *reading
	compared *comparison
}

// Read reads a plan from a bundle of any type or from a single resource, ours or
// another's, of R4; of R4B and R5 what says the same there. The issues are about
// the bytes, with pointers into them; the Reading is nil where they hold an error.
// What is wrong with the plan that was read stands in [Reading.Issues], with
// pointers into the plan. No content is in any issue.
func Read(data []byte, o ReadOptions) (*Reading, issue.List) {
	if most := min(orDefault(o.Bytes, 64<<20), math.MaxInt32); len(data) > most {
		i := rule("json.too-big").At("")
		i.Limit = most
		return nil, issue.List{i}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) // RFC 8259 8.1 lets a reader skip it
	if first := bytes.TrimLeft(data, " \t\r\n"); len(first) > 0 && first[0] == '<' {
		return nil, issue.List{ruleXML.At("")}
	}
	d, broken := parseWithin(data, orDefault(o.Depth, mostDepth), orDefault(o.Values, 1_000_000))
	if broken != nil {
		return nil, issue.List{*broken}
	}
	if d.root.kind != '{' || d.root.str("resourceType") == "" {
		return nil, issue.List{ruleNotFHIR.At("")}
	}
	r := newReading(d, o)
	r.gather(d.root)
	for _, e := range r.entries {
		if e.resource == "Provenance" && r.recorded.IsZero() {
			r.recorded, _ = civil.ParseInstant(e.node.str("recorded")) // zero where it is none
		}
	}
	if o.CarePlan != "" && r.root == nil {
		return nil, issue.List{ruleNoSuchPlan.At("")}
	}
	out := &Reading{doc: d, r: r}
	out.Plan = r.readAll(d.root)
	out.View = r.view(out.Plan)
	out.compared = r.compare(d, out.Plan)
	issues := r.told()
	out.Losses = r.losses(d.root, nil)
	out.Issues = problems(out.Plan)
	return out, issues
}

func orDefault(n, d int) int {
	if n <= 0 {
		return d
	}
	return n
}

// problems are what the reader of plans says of the plan.
func problems(p *plan.Plan) issue.List {
	doc, err := plan.AppendCompact(nil, p)
	if err != nil {
		return issue.List{rule("form.required").At("")}
	}
	return plan.Examine(doc, issue.Limits{}, func(*plan.Plan) {})
}

// envelope are the members of a bundle and of its entries that carry the
// resources and say nothing of the plan.
var envelope = []string{"resourceType", "type", "timestamp", "total", "id", "meta", "link", "fullUrl", "request", "response", "search"}

// newReading begins to read a document.
func newReading(d *document, o ReadOptions) *reading {
	return &reading{
		options: o, planNoun: rootNoun(), places: places{byURL: map[string]*entry{}, byID: map[string]*entry{}, inside: map[insideKey]*entry{}},
		finds: newFinds(), byPart: map[partKey]*entry{}, known: map[*node]*entry{}, pointed: map[pointedKey]map[*node]*entry{},
		modifiers:    strings.Contains(d.text, "modifierExtension") || strings.Contains(d.text, `\u`), // which may spell it
		inline:       strings.Contains(d.text, "inline-sec-label") || strings.Contains(d.text, `\u`),
		confidential: strings.Contains(d.text, "Confidentiality") || strings.Contains(d.text, "113883.5.25") || strings.Contains(d.text, `\u`),
		fromFamily:   strings.Contains(d.text, restrictionParent) || strings.Contains(d.text, releaseDate) || strings.Contains(d.text, `\u`),
		versioned:    strings.Contains(d.text, history) || strings.Contains(d.text, `\u`) || strings.Contains(d.text, `\/`),
		shelves:      map[*node]bool{},
	}
}

// gather notes all resources of the document, which of them is the plan, and to
// which plan each belongs.
func (r *reading) gather(root *node) {
	if kind := root.str("resourceType"); kind == "Bundle" || kind == "Parameters" {
		if t, err := civil.ParseInstant(root.str("timestamp")); err == nil {
			r.recorded = t
		}
		r.shelve(root)
	} else {
		r.index(root, "")
	}
	r.root, r.others = r.choose(rootNoun())
	for _, e := range r.entries {
		r.withPlan = r.withPlan || e.resource == "CarePlan"
	}
	switch {
	case r.root != nil:
		eachIdentifier(r.root.node, func(i *node) {
			if r.plan == "" && i.str("system") == SystemPlan {
				r.plan = i.str("value")
			}
		})
	case !r.withPlan:
		r.plan = r.planOfParts()
	}
	for _, e := range r.entries {
		r.owner(e)
	}
	r.keepOne()
	if r.root != nil && !r.root.ours {
		r.planLabel = r.restriction(r.root.node)
	}
	r.crowd = !r.withPlan && r.children() > 1
}

// shelve notes what a Bundle or Parameters holds, and what is said of it: that
// something is changed in its meaning, or was deleted. What a server answers to several
// questions is a bundle of bundles.
func (r *reading) shelve(root *node) {
	r.shelves[root] = true
	r.label, r.ban = max(r.label, restriction(root)), r.ban || r.bansAddress(root)
	r.rules = r.rules || root.member("implicitRules") != nil || root.member("modifierExtension") != nil
	if root.str("resourceType") == "Parameters" {
		r.parameters(root.member("parameter"))
		return
	}
	gone := removed(root)
	list := root.member("entry")
	if list != nil {
		r.shelves[list] = true
	}
	eachOf(list, func(n *node) {
		res := n.member("resource")
		r.shelves[n] = res != nil && res.kind == '{'
		before := len(r.entries)
		r.shelved(res, n.str("fullUrl"))
		status := n.member("response").str("status")
		for _, e := range r.entries[before:] { // a bundle in a bundle holds several
			switch m := n.member("modifierExtension"); {
			case m != nil && !understood(m):
				e.refused, e.changed = ReasonNotUnderstood, m
			case isDelete(n.member("request")), strings.HasPrefix(status, "4"), strings.HasPrefix(status, "5"), gone.has(e): // or was not stored
				e.refused, e.deleted = ReasonNotValid, true
			}
		}
		if e := r.known[res]; e != nil && e.resource == "Composition" && e.node.member("identifier").str("system") != SystemDocument {
			r.label = max(r.label, restriction(res))
			if said := res.str("confidentiality"); said != "" {
				r.label = max(r.label, labelled(confidentialitySystem, said))
			}
		}
	})
}

// parameters notes what Parameters hold: the answer of an operation.
func (r *reading) parameters(list *node) {
	if list == nil {
		return
	}
	r.shelves[list] = true
	eachOf(list, func(p *node) {
		if p.member("resource") == nil && p.member("part") == nil {
			return
		}
		r.shelves[p] = true
		before := len(r.entries)
		r.shelved(p.member("resource"), "")
		r.parameters(p.member("part"))
		if m := p.member("modifierExtension"); m != nil {
			for _, e := range r.entries[before:] {
				e.refused, e.changed = ReasonNotUnderstood, m
			}
		}
	})
}

// shelved notes a resource of a bundle, or all that it holds where it is a bundle itself.
func (r *reading) shelved(n *node, fullURL string) {
	if n == nil || n.kind != '{' {
		return
	}
	if kind := n.str("resourceType"); kind == "Bundle" || kind == "Parameters" {
		r.shelve(n)
		return
	}
	r.index(n, fullURL)
}

// takeEnvelopes marks what carries the resources.
func (r *reading) takeEnvelopes() {
	for n, holds := range r.shelves {
		if !holds {
			continue
		}
		for m := n.first; m != nil; m = m.next {
			if n.kind == '{' && (slices.Contains(envelope, m.name) || m.name == "name" && n.parent != nil && (n.parent.name == "parameter" || n.parent.name == "part")) {
				m.take()
			}
		}
		if n.member("identifier").str("system") == SystemDocument {
			n.takeMember("identifier")
		}
	}
}

// mostPasses is how often a document is read: a reference to what turned out to
// be no part says nothing, and what then lacks what makes it a part is none.
const mostPasses = 4

// readAll reads the plan until nothing in it refers to what is not in it.
func (r *reading) readAll(root *node) *plan.Plan {
	r.takeEnvelopes()
	p := r.read()
	for pass := 1; pass < mostPasses && r.expel() || r.takeBack(p); pass++ {
		r.forget(root)
		for _, e := range r.entries {
			e.fate = fate{}
		}
		r.takeEnvelopes()
		p = r.read()
	}
	return p
}

// forget takes all marks and reasons away, but for the reasons in what is no part.
func (r *reading) forget(n *node) {
	if e := r.known[n]; e != nil && e.out {
		return
	}
	n.taken, n.reason = false, 0
	for m := n.first; m != nil; m = m.next {
		r.forget(m)
	}
}

// expel marks what a part refers to and what is no part. It reports whether
// there is such, so that the document is to be read again.
func (r *reading) expel() bool {
	found := r.again
	for _, e := range r.entries {
		if e.wanted && !e.used && !e.out {
			e.out, found = true, true
			if e.why.IsZero() {
				e.why = ReasonUnresolved
			}
		}
	}
	return found
}

// read reads the plan: the CarePlan with all that it refers to, then what else
// is this plan's, and what that refers to.
func (r *reading) read() *plan.Plan {
	root, p := rootNoun(), &plan.Plan{}
	v := reflect.ValueOf(p).Elem()
	r.finds = newFinds()
	if r.root != nil {
		r.barActivities(r.root.node)
		if e := r.referred(r.root.node.member("subject")); e != nil && e.resource == "Patient" {
			r.child = e
		}
		r.part(root, r.root, v)
	} else if !r.withPlan && !r.crowd {
		r.onlyChild(root, v)
	}
	r.fetch(root, v)
	for _, e := range r.own() {
		r.bring(root, e, v)
		r.fetch(root, v)
	}
	consents := limitFor[plan.Plan]("Consents")
	for i := range r.more {
		if len(p.Consents) < consents.items {
			p.Consents = append(p.Consents, r.more[i])
		}
	}
	r.giveRoles(p)
	if r.root != nil && !r.root.ours {
		eachOf(r.root.node.member("activity"), func(activity *node) {
			if ref := activity.element("reference"); ref != nil && r.carried[r.referred(ref)] {
				ref.takeMember("reference")
			}
		})
	}
	for _, of := range r.noted {
		if r.known[of.at].used {
			r.theirNotes(p, of.at, of.about, r.restriction(of.at))
			r.theirWords(p, of)
		}
	}
	r.fetch(root, v)
	r.complete(p)
	return p
}

// onlyChild reads the child of parts without a plan: the one Patient that there
// is.
func (r *reading) onlyChild(root *noun, v reflect.Value) {
	var only *entry
	for _, e := range r.entries {
		if e.resource == "Patient" && e.in == nil && !r.outdated(e) {
			if only != nil {
				return
			}
			only = e
		}
	}
	if only != nil {
		r.bring(root, only, v)
	}
}

// fetch brings what parts refer to, until they refer to nothing new.
func (r *reading) fetch(root *noun, v reflect.Value) {
	for len(r.wanted) > 0 {
		e := r.wanted[0]
		r.wanted = r.wanted[1:]
		r.bring(root, e, v)
	}
}

// bring reads a resource that the CarePlan does not list.
func (r *reading) bring(root *noun, e *entry, v reflect.Value) {
	if e.seen {
		return
	}
	for i := range root.ops {
		o := &root.ops[i]
		if n := r.nounOf(o.nouns, e); n != nil {
			e.unlisted = r.adopt(o, n, e, v.FieldByIndex(o.index)) && e.ours && n.name != "child"
			return
		}
	}
	e.node.reason = cmp.Or(e.node.reason, r.shut(e))
}

// told are the issues about the document as a whole; it notes why a resource was
// left out.
func (r *reading) told() issue.List {
	var issues issue.List
	switch {
	case r.root == nil && r.withPlan:
		issues = append(issues, ruleNoPlanToUse.At(""))
	case r.crowd:
		issues = append(issues, ruleSeveralChildren.At(""))
	case r.root == nil:
		issues = append(issues, ruleNoPlan.At(""))
	case r.others > 1:
		i := ruleSeveralPlans.At(r.root.node.pointer())
		i.Limit = r.others
		issues = append(issues, i)
	}
	if version, ok := r.version(); ok {
		issues = append(issues, version.At(""))
	}
	for _, e := range r.entries {
		if e.unlisted && e.used && r.root != nil {
			issues = append(issues, ruleUnlisted.At(e.node.pointer()))
		}
		if !e.used && !e.seen && e.node.reason.IsZero() && e.in == nil {
			e.node.reason = r.shut(e)
		}
	}
	return issues
}

// complete gives a plan of others what makes it a plan.
func (r *reading) complete(p *plan.Plan) {
	p.Format = plan.Format1
	from := "document"
	if r.root != nil {
		from = r.key(r.root)
	}
	if p.ID == "" {
		p.ID = plan.PlanID(hashed("plan\x00"+from, 26))
	}
	if p.Child.Subject == "" {
		p.Child.Subject = r.options.Subject
	}
	if p.Child.Subject == "" && r.child != nil {
		from = r.key(r.child)
	}
	if p.Child.Subject == "" {
		p.Child.Subject = "fhir-" + hashed("subject\x00"+from, 16)
	}
	if p.Child.SecurityBans == nil { // of a child, too, of whom nothing may be read
		f := &found{}
		if r.child != nil {
			f.at = []*node{r.child.node}
		}
		p.Child.SecurityBans = r.bannedChild(nil, f)
	}
}
