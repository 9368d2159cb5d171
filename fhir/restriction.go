package fhir

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// What labels ask for: to how few people a part of the plan is shown since the resource,
// what carries it or what names it bears one.

// restriction is the narrowest visibility that the security labels of a resource
// ask for, zero for none. A label that is not known is taken for the narrowest.
func restriction(n *node) (narrowest assess.Visibility) {
	ask := func(label *node) { narrowest = max(narrowest, asked(label)) }
	meta := n.member("meta")
	security := meta.member("security")
	if meta != nil && meta.kind != '{' || security != nil && security.kind != '[' && security.kind != '{' {
		return assess.VisibilitySubject // labels that nobody can read
	}
	eachOf(security, ask)
	eachOf(meta.member("tag"), func(tag *node) { // where some put a label
		if slices.Contains(confidentialities, tag.str("system")) {
			ask(tag)
		}
	})
	eachOf(n.member("securityLabel"), func(cc *node) { // of a DocumentReference
		eachOf(cc.member("coding"), ask)
		if cc.member("coding").item(0) == nil {
			ask(cc)
		}
	})
	return narrowest
}

// restriction is the narrowest visibility that the labels of a resource ask for, of the one
// that contains it, and of the visits of others at which it came about, with what those are
// part of.
func (r *reading) restriction(n *node) (narrowest assess.Visibility) {
	all := []*node{n}
	add := func(to *entry) {
		if len(all) <= mostVisits+1 && !slices.Contains(all, to.node) {
			all = append(all, to.node)
		}
	}
	visit := func(ref *node) {
		if to := r.referredOr(ref); to != nil && !to.ours && slices.Contains(visits, to.resource) {
			add(to)
		}
	}
	for i := 0; i < len(all) && i <= mostVisits; i++ {
		narrowest = max(narrowest, r.ofItself(all[i]))
		e := r.known[all[i]]
		if e == nil {
			continue // an element
		}
		if e.in != nil {
			add(r.known[e.in])
		}
		for _, name := range []string{"encounter", "context", "partOf", "episodeOfCare"} {
			eachOf(all[i].member(name), func(m *node) {
				visit(m)
				eachOf(m.member("encounter"), visit) // of a DocumentReference's context
			})
		}
	}
	if len(all) > mostVisits+1 { // of the others nobody knows
		narrowest = max(narrowest, assess.VisibilitySubject)
	}
	return narrowest
}

// visits are the types of what others say of a visit, and of several that belong together.
var visits = []string{"Encounter", "EpisodeOfCare"}

// mostVisits is how many visits are looked at for one resource, with what they are part of.
const mostVisits = 50

// ofItself is the narrowest visibility that the labels of a resource, on the whole or on
// any element, and of what names it ask for. The title of a CarePlan is kept by its own
// label: [reading.titleLabel].
func (r *reading) ofItself(n *node) assess.Visibility {
	narrowest := restriction(n)
	if r.inline {
		for m := n.first; m != nil; m = m.next {
			if m.name != "contained" && (m.name != "_title" || n.str("resourceType") != "CarePlan") {
				narrowest = max(narrowest, inlineRestriction(m))
			}
		}
	}
	if r.fromFamily {
		narrowest = max(narrowest, r.keptFromFamily(n))
	}
	e := r.known[n]
	if e != nil && !e.ours && r.confidential {
		narrowest = max(narrowest, confidentialInside(n))
	}
	if e != nil {
		narrowest = max(narrowest, r.listedAs(e))
	}
	return narrowest
}

// listedAs is the narrowest visibility that the label of a list that names a resource asks
// for, of a Provenance that speaks of it, of a document that has it in a section.
func (r *reading) listedAs(e *entry) assess.Visibility {
	if r.listed == nil {
		r.listed = map[*entry]assess.Visibility{}
		for _, list := range r.entries {
			if (list.resource == "List" || list.resource == "Provenance") && !list.ours {
				r.list(list, restriction(list.node))
			}
		}
	}
	return r.listed[e]
}

// list notes that what a resource names is to be shown to no more people than a label asks
// for, and what a list in it names, too.
func (r *reading) list(list *entry, label assess.Visibility) {
	note := func(ref *node) {
		if to := r.referredOr(ref); to != nil && label > r.listed[to] {
			if r.listed[to] = label; to.resource == "List" {
				r.list(to, label)
			}
		}
	}
	switch list.resource {
	case "List":
		eachOf(list.node.member("entry"), func(item *node) { note(item.member("item")) })
	case "Provenance":
		eachOf(list.node.member("target"), note)
	}
}

// confidentialInside is the narrowest visibility that a code for secrecy asks for which
// stands in an element that is for something else: a category, an extension. In a consent
// such codes say for what it is.
func confidentialInside(n *node) (narrowest assess.Visibility) {
	if n.kind == '{' && slices.Contains(confidentialities, n.str("system")) && n.str("code") != "" {
		return asked(n)
	}
	for m := n.first; m != nil; m = m.next {
		if m.name != "contained" && m.name != "meta" && m.name != "provision" {
			narrowest = max(narrowest, confidentialInside(m))
		}
	}
	return narrowest
}

// confidentialities are the names of HL7's code system for secrecy: of R4, STU3, HL7 v3.
var confidentialities = []string{confidentialitySystem, "http://hl7.org/fhir/v3/Confidentiality", "urn:oid:2.16.840.1.113883.5.25"}

// titleLabel is the visibility that the label of the title itself asks for.
func (r *reading) titleLabel(care *node) assess.Visibility {
	if title := care.member("_title"); r.inline && title != nil {
		return inlineRestriction(title)
	}
	return 0
}

// inlineRestriction is the narrowest visibility that the labels in an element ask for.
func inlineRestriction(n *node) (narrowest assess.Visibility) {
	if n.kind == '{' && n.str("url") == inlineLabel {
		return asked(n.member("valueCoding"))
	}
	for m := n.first; m != nil; m = m.next {
		narrowest = max(narrowest, inlineRestriction(m))
	}
	return narrowest
}

// asked is the visibility that a label asks for: by its code, or by words alone.
func asked(label *node) assess.Visibility {
	code := label.str("code")
	if code == "" && saysBan(label.str("display")) {
		return 0
	}
	return labelled(label.str("system"), code)
}

// labelled is the visibility that one security label asks for.
func labelled(system, code string) assess.Visibility {
	if saysBan(code) {
		return 0 // a ban on the address, see bansAddress
	}
	if slices.Contains(confidentialities, system) {
		switch code {
		case "N", "M", "L", "U":
			return 0
		case "R":
			return assess.VisibilityProfessionals
		}
	}
	switch system {
	case redactedSystem, "http://terminology.hl7.org/CodeSystem/v3-ActReason":
		if slices.Contains(harmless, code) {
			return 0
		}
	}
	return assess.VisibilitySubject
}

// harmless are the labels that narrow nothing: something was taken out, the data
// are of a test.
var harmless = []string{redacted, "SUBSETTED", "ABSTRED", "AGGRED", "ANONYED", "MAPPED", "MASKED", "PSEUDED", "HTEST", "TREAT"}

// narrow keeps the secrecy that the labels of a part's resources ask for: the
// part is shown to no more people than they allow. Labels of ours that repeat what
// the part says itself ask for nothing.
func (r *reading) narrow(n *noun, v reflect.Value, f *found) {
	label := r.label
	if n.name != "child" {
		label = max(label, r.planLabel)
	}
	for _, at := range f.at {
		if at != nil {
			label = max(label, r.restriction(at))
		}
	}
	own := r.restriction(f.at[0])
	if n.name == "child" {
		for _, e := range r.entries { // under another name
			if e.resource == "Patient" && r.samePerson(e, r.known[f.at[0]]) {
				own = max(own, r.restriction(e.node))
			}
		}
		label = max(label, own)
	}
	if p, ok := reflect.TypeAssert[*plan.Plan](v.Addr()); ok && r.titleLabel(f.at[0]) != 0 {
		withholdTitle(p, f.at[0])
	}
	if label == 0 || r.known[f.at[0]].ours && label <= narrowest(n.ops, v) {
		return
	}
	if p, ok := reflect.TypeAssert[*plan.Prohibition](v.Addr()); ok && p.Existence == plan.ExistenceSecret {
		return // its label says just that
	}
	switch part := v.Addr().Interface().(type) {
	case *plan.Plan: // the title has no visibility of its own, what it holds has
		for i := range part.Course {
			part.Course[i].Visibility = max(part.Course[i].Visibility, label)
		}
		withholdTitle(part, f.at[0]) // of ours, too: no part of it explains the label
	case *plan.Child:
		// Whoever else lives there would tell what the label hides.
		part.SecurityBans = r.banned(part.SecurityBans, own != 0)
		part.Telecoms, part.Address = nil, plan.Address{}
		for _, name := range []string{"telecom", "address"} {
			if m := f.at[0].member(name); m != nil {
				m.give()
				m.reason = ReasonRestricted
			}
		}
	default:
		to := v.FieldByName("Visibility")
		if !to.IsValid() {
			f.refused = ReasonRestricted
			return
		}
		to.SetUint(max(to.Uint(), uint64(label)))
	}
}

// withholdTitle takes back the title of a plan, which has no visibility of its own.
func withholdTitle(p *plan.Plan, care *node) {
	if title := care.member("title"); title != nil {
		p.Title = ""
		title.give()
		title.reason = ReasonRestricted
	}
}

// narrowest is the narrowest visibility in a part, but for what in it has
// resources of its own.
func narrowest(ops []op, v reflect.Value) (label assess.Visibility) {
	for i := range ops {
		o := &ops[i]
		m := v.FieldByIndex(o.index)
		if m.Type() == visibilityType {
			label = max(label, assess.Visibility(m.Uint()))
			continue
		}
		inner := o.members() // none of what has resources of its own
		each(o, m, func(_ int, item reflect.Value) { label = max(label, narrowest(inner, item)) })
	}
	return label
}
