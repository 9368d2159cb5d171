package fhir

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// What of a document is this plan's. A part comes in because it bears this plan's
// id, or because something of the plan refers to it, or because it says itself
// that it is based on the plan; a consent also because it is the child's. What is
// another child's, another plan's or says that it must not be used stays out,
// whoever refers to it.

// choose returns the CarePlan that is the plan: the one that was asked for; else
// one of ours before another's, one that is active, one that is no part of another
// in the document, the one that refers to most. It returns also how many could
// have been meant.
func (r *reading) choose(root *noun) (best *entry, of int) {
	var rank [5]int
	replaced := map[*entry]bool{}
	for _, e := range r.entries {
		if e.resource == "CarePlan" && r.barred(e).IsZero() && !r.outdated(e) {
			eachOf(e.node.member("replaces"), func(ref *node) {
				if old := r.referred(ref); old != e {
					replaced[old] = true
				}
			})
		}
	}
	for _, e := range r.entries {
		if e.resource != "CarePlan" || !r.barred(e).IsZero() || r.outdated(e) {
			continue
		}
		if r.options.CarePlan != "" {
			if best == nil && e.named(r.options.CarePlan) {
				best, of = e, 1
			}
			continue
		}
		of++
		mine := [5]int{0, planRank(e.node.str("status")), 1, 0, countReferences(e.node)}
		if replaced[e] {
			mine[2] = 0
		}
		if root.marked(e.node) {
			mine[0] = 1
		}
		if r.first(e.node, "partOf", "CarePlan") == nil && r.first(e.node, "basedOn", "CarePlan") == nil && e.in == nil {
			mine[3] = 1
		}
		switch c := slices.Compare(mine[:], rank[:]); {
		case best == nil, c > 0, c == 0 && r.key(e) < r.key(best):
			best, rank = e, mine
		}
	}
	return best, of
}

// planRank orders the statuses of a CarePlan by how likely it is the plan.
func planRank(status string) int {
	return 1 + slices.Index([]string{"revoked", "completed", "unknown", "draft", "on-hold", "active"}, status)
}

// named reports whether a CarePlan is the one that was asked for: by its full
// url, its place, its id or one of its identifiers.
func (e *entry) named(as string) (named bool) {
	named = e.url != "" && e.url == urlKey(as) || e.node.str("id") == strings.TrimPrefix(as, "CarePlan/")
	eachIdentifier(e.node, func(i *node) { named = named || i.str("value") == as })
	return named
}

func countReferences(n *node) int {
	count := 0
	if n.str("reference") != "" {
		count++
	}
	for m := n.first; m != nil; m = m.next {
		count += countReferences(m)
	}
	return count
}

// owner notes to which plan a resource belongs by its identifiers, and the id
// that it has there.
func (r *reading) owner(e *entry) {
	e.part = partOf(e.node, r.plan)
	e.ours = e.part != ""
	named, others := false, false
	eachIdentifier(e.node, func(i *node) {
		switch s := i.str("system"); {
		case s == SystemPart:
			others = true
		case s == SystemSubject && e.resource == "Patient":
			e.ours = true
		case s == SystemPlan && (e.resource == "CarePlan" || e.resource == "CareTeam"):
			named = named || i.str("value") == r.plan
			others = true
		}
	})
	e.ours = e.ours || named
	e.elsewhere = others && !e.ours && e.resource != "Patient"
	if e.part == "" {
		e.part = r.inventID(e)
	}
	if key := (partKey{e.resource, e.part}); r.byPart[key] == nil {
		r.byPart[key] = e
	}
}

// planOfParts is the plan that most parts name, for a document without a plan.
func (r *reading) planOfParts() string {
	count := map[string]int{}
	for _, e := range r.entries {
		eachIdentifier(e.node, func(i *node) {
			if owner, _, ok := strings.Cut(i.str("value"), "."); ok && i.str("system") == SystemPart {
				count[owner]++
			}
		})
	}
	best := ""
	for _, owner := range slices.Sorted(maps.Keys(count)) {
		if count[owner] > count[best] {
			best = owner
		}
	}
	return best
}

// shut is why a resource may be no part of this plan, zero where it may.
func (r *reading) shut(e *entry) Reason {
	switch {
	case e.elsewhere:
		return ReasonOtherPlan
	case e.out:
		return e.why
	case r.outdated(e):
		return ReasonOlderVersion
	case r.othersChild(e):
		return ReasonOtherChild
	}
	return r.barred(e)
}

// own lists the resources that are this plan's without being referred to: those
// that bear its id in the order of the document, then those of others in an order
// that does not follow it.
func (r *reading) own() []*entry {
	var ours, others []*entry
	for _, e := range r.entries {
		switch {
		case e.seen || e.resource == "Patient":
		case e.ours:
			ours = append(ours, e)
		case e.in != nil && r.root != nil:
		case r.crowd:
		case slices.Contains(namedOnly, e.resource) && (r.root == nil || r.first(e.node, "basedOn", "CarePlan") != r.root):
		case r.root == nil && !r.withPlan, r.options.Loose && r.childsOwn(e), e.resource == "Consent" && e.node.member("patient") != nil,
			r.root != nil && r.first(e.node, "basedOn", "CarePlan") == r.root:
			others = append(others, e)
		}
	}
	slices.SortStableFunc(others, func(a, b *entry) int { return cmp.Compare(r.key(a), r.key(b)) })
	return append(ours, others...)
}

// spokenFor reports whether a part of the plan says that it stands for a resource of
// others: the Task for the request that it carries out, the document for the answers
// that it is.
func (r *reading) spokenFor(e *entry) bool {
	if r.spoken == nil {
		r.spoken = map[*entry]bool{}
		note := func(ref *node) {
			if to := r.referred(ref); to != nil {
				r.spoken[to] = true
			}
		}
		request := func(ref *node) {
			if to := r.referred(ref); to != nil && to.resource != "QuestionnaireResponse" { // a Task may be to look at answers
				r.spoken[to] = true
			}
		}
		listed := map[*entry]bool{}
		if r.root != nil {
			eachOf(r.root.node.member("activity"), func(activity *node) {
				if to := r.referredOr(activity.element("reference")); to != nil {
					listed[to] = true
				}
			})
		}
		for _, other := range r.entries {
			switch {
			case other.resource == "Task" && (other.ours || listed[other]) && r.shut(other).IsZero():
				eachOf(other.node.member("focus"), request)
				eachOf(other.node.member("basedOn"), request)
			case other.resource == "Observation" && other.ours:
				eachOf(other.node.member("derivedFrom"), note)
			case other.resource == "Appointment" && other.ours:
				eachOf(other.node.member("supportingInformation"), note)
			case other.resource == "DocumentReference" && other.ours:
				eachOf(other.node.member("context").member("related"), note)
			}
		}
	}
	return r.spoken[e] && slices.Contains(readElsewhere, e.resource)
}

// readElsewhere are the types that are read as parts and written in another type.
var readElsewhere = []string{"ServiceRequest", "CommunicationRequest", "ReferralRequest", "ProcedureRequest", "QuestionnaireResponse",
	"MedicationRequest", "DeviceRequest", "NutritionOrder", "Procedure", "Observation", "Encounter"}

// namedOnly are those of them that come in where a plan refers to them: they are of
// everything that happens to a child.
var namedOnly = []string{"MedicationRequest", "DeviceRequest", "NutritionOrder", "Procedure", "Observation", "Encounter"}

// isTheChild reports whether a reference means the child.
func (r *reading) isTheChild(n *node) bool {
	e := r.referred(n)
	return e != nil && e == r.child
}

// childsOwn reports whether a resource that the plan does not refer to says that
// it is the child's, and neither it nor another CarePlan that it is of another plan.
func (r *reading) childsOwn(e *entry) bool {
	if r.theirParts == nil {
		r.theirParts = map[*entry]bool{}
		for _, other := range r.entries {
			if other.resource == "CarePlan" && other != r.root {
				r.eachReferred(other.node, func(e *entry) { r.theirParts[e] = true })
			}
		}
	}
	if r.theirParts[e] || r.ofAnotherPlan(e.node) {
		e.node.reason = ReasonOtherPlan
		return false
	}
	return slices.ContainsFunc(subjects, func(name string) bool {
		n := e.node.member(name)
		return n != nil && n.kind == '{' && (n.str("reference") != "" || n.member("identifier") != nil) && r.isChild(n)
	})
}

// ofAnotherPlan reports whether a resource says that it is based on a CarePlan that
// is not the plan.
func (r *reading) ofAnotherPlan(n *node) (other bool) {
	eachOf(n.member("basedOn"), func(ref *node) {
		e := r.referred(ref)
		is := e != nil && e.resource == "CarePlan" || e == nil && strings.Contains("/"+ref.str("reference"), "/CarePlan/")
		other = other || is && e != r.root
	})
	return other
}

// children counts the children that the parts of a document without a CarePlan are
// of, as far as it matters: none, one, several.
func (r *reading) children() int {
	found := map[string]struct{}{}
	for _, e := range r.entries {
		switch {
		case e.elsewhere || e.in != nil && e.resource == "Patient" || r.outdated(e):
		case e.resource == "Patient":
			found[r.key(e)] = struct{}{}
		default:
			for _, name := range subjects {
				if n := e.node.member(name); n != nil && n.kind == '{' {
					if key := r.meant(n); key != "" {
						found[key] = struct{}{}
					}
				}
			}
		}
	}
	return len(found)
}

// meant is a name of whom a Reference means, "" where it says nothing.
func (r *reading) meant(n *node) string {
	ref, i := n.str("reference"), n.member("identifier")
	switch e := r.referred(n); {
	case e != nil:
		return r.key(e)
	case ref != "":
		return r.target(n, ref)
	case i.str("value") != "":
		return i.str("system") + "|" + i.str("value")
	}
	return ""
}

// keepOne leaves of several resources that bear the id of one part of ours the one that
// is that part.
func (r *reading) keepOne() {
	kept := map[partKey]*entry{}
	for _, e := range r.entries {
		if !e.ours || r.outdated(e) {
			continue
		}
		key := partKey{e.resource, e.part}
		old, last := e, kept[key]
		if last == nil || r.before(e, last) {
			old, last = last, e
		}
		if old != nil {
			old.out, old.why = true, ReasonOlderVersion
		}
		kept[key], r.byPart[key] = last, last
	}
}

// before reports whether of two resources that bear one id the first is the part: the newer
// one, else what stands by itself before a copy within something, else the one of which
// the name comes first.
func (r *reading) before(e, f *entry) bool {
	if order := e.newerThan(f); order != 0 {
		return order > 0
	}
	if (e.in == nil) != (f.in == nil) {
		return e.in == nil
	}
	return r.key(e) < r.key(f)
}
