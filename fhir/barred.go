package fhir

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// What a resource says of itself that forbids to take it as it stands. FHIR calls
// such elements modifiers (R4 2.6.1.1 and Conformance, isModifier): whoever does
// not understand one must not use the resource. What is refused here stays whole
// in the Remainder.

// barred is why a resource must not be used as a part of the plan, zero where it
// may be. The element that says so gets the reason, too.
func (r *reading) barred(e *entry) Reason {
	n := e.node
	say := func(element string, why Reason) Reason {
		if m := n.member(element); m != nil {
			m.reason = why
		}
		return why
	}
	switch {
	case r.rules:
		return ReasonNotUnderstood
	case n.member("implicitRules") != nil:
		return say("implicitRules", ReasonNotUnderstood)
	case r.modified(n):
		return say("modifierExtension", ReasonNotUnderstood)
	case e.in != nil && e.in.str("resourceType") != "CarePlan" && r.modified(e.in):
		return ReasonNotUnderstood
	case n.member("doNotPerform").content() == "true":
		return say("doNotPerform", ReasonNotValid)
	case n.str("status") == "entered-in-error":
		return say("status", ReasonNotValid)
	case n.str("lifecycleStatus") == "entered-in-error":
		return say("lifecycleStatus", ReasonNotValid)
	case n.member("active").content() == "false" && e.resource != "Patient":
		return say("active", ReasonNotValid) // no longer a guardian, a worker ...
	case e.resource == "CareTeam" && !e.ours && (n.str("status") == "inactive" || n.str("status") == "suspended"):
		return say("status", ReasonEnded)
	case e.resource == "Condition":
		return say(barredCondition(n))
	case e.resource == "Consent":
		return say(r.barredConsent(n))
	case e.resource == "Observation" && n.str("status") == "cancelled":
		return say("status", ReasonNotValid)
	}
	return 0
}

// modified reports whether anything in a resource carries a modifier extension.
// Of a CarePlan and a CareTeam only what stands on the whole counts here: their
// elements are looked at one by one.
func (r *reading) modified(n *node) bool {
	if !r.modifiers {
		return false
	}
	if n.member("modifierExtension") != nil {
		return !understood(n.member("modifierExtension"))
	}
	if t := n.str("resourceType"); t == "CarePlan" || t == "CareTeam" {
		return false
	}
	return modifiedInside(n)
}

func modifiedInside(n *node) bool {
	for m := n.first; m != nil; m = m.next {
		if m.name == "contained" || m.name == "extension" {
			continue
		}
		if m.name == "modifierExtension" && !understood(m) || modifiedInside(m) {
			return true
		}
	}
	return false
}

// understood reports whether modifier extensions are all ours, which reading
// knows.
func understood(list *node) bool {
	if list.kind != '[' || list.first == nil {
		return false
	}
	for e := list.first; e != nil; e = e.next {
		if !slices.Contains(modifierExtensions, e.str("url")) {
			return false
		}
	}
	return true
}

// modifierExtensions are the modifier extensions of ours.
var modifierExtensions = []string{ExtensionURL("consent-limit")}

// modifiedElement reports whether an element, or one around it in its resource,
// carries a modifier extension that nobody understands.
func (r *reading) modifiedElement(n *node) bool {
	if !r.modifiers {
		return false
	}
	for ; n != nil && r.known[n] == nil; n = n.parent {
		if m := n.member("modifierExtension"); m != nil && !understood(m) {
			return true
		}
	}
	return false
}

const (
	conditionClinical     = "http://terminology.hl7.org/CodeSystem/condition-clinical"
	conditionVerification = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
)

// barredCondition is why a Condition is no need or concern now: it was refuted or
// entered in error, or it is over; and the element that says so.
func barredCondition(n *node) (string, Reason) {
	switch codeOf(n.member("verificationStatus"), conditionVerification) {
	case "refuted", "entered-in-error":
		return "verificationStatus", ReasonNotValid
	}
	switch codeOf(n.member("clinicalStatus"), conditionClinical) {
	case "resolved", "inactive", "remission":
		return "clinicalStatus", ReasonEnded
	}
	return "", 0
}

// codeOf is the code of a CodeableConcept in a system; a coding without a system
// counts, since some leave it out of a required binding.
func codeOf(cc *node, system string) (code string) {
	eachOf(cc.member("coding"), func(c *node) {
		if s := c.str("system"); code == "" && (s == system || s == "") {
			code = c.str("code")
		}
	})
	return code
}

// barredConsent is why a Consent says nothing that the plan may go by, and the
// element that says so. One that is not active gives nothing and takes nothing.
func (r *reading) barredConsent(n *node) (string, Reason) {
	if status := n.str("status"); status != "active" && !r.stands(n, status) {
		return "status", ReasonNotValid
	}
	if codeOf(n.member("scope"), consentScopes) != "patient-privacy" {
		return "scope", ReasonNotUnderstood
	}
	provision := n.member("provision")
	if provision.str("type") == "permit" && limited(provision) {
		return "provision", ReasonNotUnderstood
	}
	return "", 0
}

const consentScopes = "http://terminology.hl7.org/CodeSystem/consentscope"

// limits are what narrows a provision and the plan cannot hold; of what we write
// ourselves the extensions of ours say it again.
var limits = []string{"dataPeriod", "provision", "securityLabel", "code"}

// limited reports whether something narrows a permit that would be lost, so that
// the permit would be read as a wider one.
func limited(provision *node) bool {
	for _, name := range limits {
		if provision.member(name) != nil {
			return true
		}
	}
	narrow := false
	eachOf(provision.member("action"), func(action *node) {
		code := codeOf(action, "http://terminology.hl7.org/CodeSystem/consentaction")
		narrow = narrow || code != "access" && code != "disclose" && code != "use"
	})
	eachOf(provision.member("data"), func(data *node) {
		narrow = narrow || data.str("meaning") != "instance" && data.str("meaning") != "related"
	})
	return narrow
}

// stands reports whether a Consent of ours that is not active is still to be
// read: it was withdrawn and says when, or the reader says on which day, or the giver
// was judged not able; and a
// prohibition stands until somebody says from when it does not.
func (r *reading) stands(n *node, status string) bool {
	e := r.known[n]
	if e == nil || !e.ours {
		return false
	}
	if hasProhibition(n) && status != "entered-in-error" && status != "rejected" {
		return true
	}
	explained := !r.options.On.IsZero()
	n.extensions(ExtensionURL("withdrawal"), func(*node) { explained = true })
	n.extensions(ExtensionURL("capacity"), func(e *node) { explained = explained || e.mentions(plan.CapacityNotAble.String()) })
	return status == "inactive" && explained
}

// hasProhibition reports whether a Consent is a prohibition of ours: that one
// stays in force until somebody says from when it does not.
func hasProhibition(n *node) bool {
	found := false
	eachOf(n.member("category"), func(cc *node) {
		found = found || cc.mentions(consentProhibition.String())
	})
	return found
}

// restriction is the narrowest visibility that the security labels of a resource
// ask for, zero for none. A label that is not known is taken for the narrowest.
func restriction(n *node) (narrowest assess.Visibility) {
	eachOf(n.member("meta").member("security"), func(label *node) {
		v := labelled(label.str("system"), label.str("code"))
		narrowest = max(narrowest, v)
	})
	return narrowest
}

// labelled is the visibility that one security label asks for.
func labelled(system, code string) assess.Visibility {
	switch system {
	case confidentialitySystem:
		switch code {
		case "N", "M", "L", "U":
			return 0
		case "R":
			return assess.VisibilityProfessionals
		}
	case securityLabels:
		return 0 // TURVAKIELTO is a ban on the address, see bans
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

// barredDetail is why an activity that a CarePlan tells itself is no action.
func (r *reading) barredDetail(detail *node) Reason {
	switch {
	case r.modifiedElement(detail) || r.modifiers && modifiedInside(detail):
		return ReasonNotUnderstood
	case detail.member("doNotPerform").content() == "true", detail.str("status") == "entered-in-error":
		return ReasonNotValid
	}
	return 0
}

// labelledBan adds a security ban that only a label tells: since when, nobody
// knows. Bans that the plan knows explain the label, but those that had ended on
// the day of reading.
func (r *reading) labelledBan(bans []civil.Period, f *found) []civil.Period {
	labelled := false
	for _, at := range f.at {
		labelled = labelled || at != nil && bansAddress(at)
	}
	known := func(ban civil.Period) bool {
		return ban.To.IsZero() || r.options.On.IsZero() || !ban.To.Before(r.options.On)
	}
	if !labelled || slices.ContainsFunc(bans, known) {
		return bans
	}
	return append(bans, civil.Period{})
}

// bansAddress reports whether a resource bears the label of a security ban.
func bansAddress(n *node) (found bool) {
	eachOf(n.member("meta").member("security"), func(label *node) {
		found = found || strings.EqualFold(label.str("code"), "TURVAKIELTO")
	})
	return found
}

// narrow keeps the secrecy that the labels of a part's resources ask for: the
// part is shown to no more people than they allow. Labels that repeat what the
// part says itself ask for nothing.
func (r *reading) narrow(n *noun, v reflect.Value, f *found) {
	label := r.label
	for _, at := range f.at {
		if at != nil {
			label = max(label, restriction(at))
		}
	}
	if label == 0 || label <= narrowest(n.ops, v) {
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
	case *plan.Child:
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
		to.SetUint(uint64(label))
	}
}

// narrowest is the narrowest visibility in a part, but for what in it has
// resources of its own.
func narrowest(ops []op, v reflect.Value) (label assess.Visibility) {
	for i := range ops {
		o := &ops[i]
		m := v.FieldByIndex(o.index)
		switch inner := o.members(); {
		case m.Type() == visibilityType:
			label = max(label, assess.Visibility(m.Uint()))
		case o.nouns == nil && inner != nil:
			each(o, m, func(_ int, item reflect.Value) { label = max(label, narrowest(inner, item)) })
		}
	}
	return label
}
