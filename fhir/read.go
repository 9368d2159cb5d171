package fhir

import (
	"math"
	"reflect"

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
// another's. The issues are about the bytes; the Reading is nil where they hold
// an error. No content is in any issue.
func Read(data []byte, o ReadOptions) (*Reading, issue.List) {
	if most := min(orDefault(o.Bytes, 64<<20), math.MaxInt32); len(data) > most {
		i := rule("json.too-big").At("")
		i.Limit = most
		return nil, issue.List{i}
	}
	d, broken := parseWithin(data, orDefault(o.Depth, mostDepth), orDefault(o.Values, 1_000_000))
	if broken != nil {
		return nil, issue.List{*broken}
	}
	if d.root.kind != '{' || d.root.str("resourceType") == "" {
		return nil, issue.List{ruleNotFHIR.At("")}
	}
	r := &reading{options: o, byURL: map[string]*entry{}, byPart: map[partKey]*entry{}, known: map[*node]*entry{},
		inside: map[insideKey]*entry{}, pointed: map[pointedKey]map[*node]*entry{}}
	r.gather(d.root)
	for _, e := range r.entries {
		if t, err := civil.ParseInstant(e.node.str("recorded")); err == nil && e.resource == "Provenance" && r.recorded.IsZero() {
			r.recorded = t
		}
	}
	out := &Reading{doc: d, r: r}
	out.Plan = r.read()
	out.View = r.view(out.Plan)
	out.compared = r.compare(d, out.Plan)
	out.Losses = r.losses(d.root, nil)
	var issues issue.List
	if r.root == nil {
		issues = append(issues, ruleNoPlan.At(""))
	}
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

// gather notes all resources of the document.
func (r *reading) gather(root *node) {
	r.plan = planIn(root)
	if root.str("resourceType") != "Bundle" {
		r.index(root, "")
		return
	}
	for _, name := range envelope {
		root.takeMember(name)
	}
	if root.member("identifier").str("system") == SystemDocument {
		root.takeMember("identifier")
	}
	if t, err := civil.ParseInstant(root.str("timestamp")); err == nil {
		r.recorded = t
	}
	list := root.member("entry")
	if list == nil || list.kind != '[' {
		return
	}
	for e := list.first; e != nil; e = e.next {
		res := e.member("resource")
		if res == nil || res.kind != '{' {
			continue // to delete something, for instance: that is no envelope
		}
		for _, name := range envelope {
			e.takeMember(name)
		}
		r.index(res, e.str("fullUrl"))
	}
}

// planIn returns the id of the plan that a document holds first, "" where it
// holds none of ours.
func planIn(root *node) (id string) {
	find := func(resource *node) {
		if id == "" && resource.str("resourceType") == "CarePlan" {
			eachIdentifier(resource, func(n *node) {
				if n.str("system") == SystemPlan {
					id = n.str("value")
				}
			})
		}
	}
	find(root)
	eachOf(root.member("entry"), func(e *node) { find(e.member("resource")) })
	return id
}

// read reads the plan: the CarePlan with all that it refers to, then what
// nobody refers to.
func (r *reading) read() *plan.Plan {
	root, p := rootNoun(), &plan.Plan{}
	v := reflect.ValueOf(p).Elem()
	for _, ours := range []bool{true, false} {
		for _, e := range r.entries {
			if e.resource == "CarePlan" && r.root == nil && (!ours || root.marked(e.node)) {
				r.root = e
			}
		}
	}
	if r.root != nil {
		r.part(root, r.root, v)
	}
	for i := range root.ops {
		o := &root.ops[i]
		if o.nouns == nil {
			continue
		}
		for _, e := range r.entries {
			if n := r.nounOf(o.nouns, e); n != nil && !e.seen && (o.list || v.FieldByIndex(o.index).IsZero()) {
				r.adopt(o, n, e, v.FieldByIndex(o.index))
			}
		}
	}
	r.complete(p)
	return p
}

// complete gives a plan of others what makes it a plan.
func (r *reading) complete(p *plan.Plan) {
	p.Format = plan.Format1
	from := "document"
	if r.root != nil {
		from = r.root.fullURL + "\x00" + r.root.node.str("id")
	}
	if p.ID == "" {
		p.ID = plan.PlanID(hashed("plan\x00"+from, 26))
	}
	if p.Child.Subject == "" {
		p.Child.Subject = r.options.Subject
	}
	if p.Child.Subject == "" {
		p.Child.Subject = "fhir-" + hashed("subject\x00"+from+"\x00"+r.childFrom, 16)
	}
}
