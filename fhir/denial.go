package fhir

import (
	"slices"
)

// A denial of others that the plan cannot hold as a refusal takes the permits away
// that it may mean.

// denies reports whether a permit of others is taken away by such a denial.
func (r *reading) denies(permit *node) bool {
	if r.known[permit].ours {
		return false
	}
	if r.denied == nil {
		r.denied = &denials{who: map[*entry]bool{}}
		for _, e := range r.entries {
			if e.resource == "Consent" && !e.ours && !e.elsewhere && !r.outdated(e) && !r.othersChild(e) {
				r.denial(e)
			}
		}
	}
	taken := r.denied.everybody
	eachOf(permit.member("provision").member("actor"), func(actor *node) {
		if ref := actor.member("reference"); ref != nil {
			taken = taken || r.denied.who[r.referred(ref)]
		}
	})
	return taken
}

// denial notes what a Consent denies, or may deny, and cannot be held as a refusal: it is
// not understood, or does not say whom it means.
func (r *reading) denial(e *entry) {
	n := e.node
	provision := n.member("provision")
	if !mayDeny(n) || n.str("status") != "active" || slices.ContainsFunc(codesOf(n.member("scope"), consentScopes), ofAnotherMatter) {
		return
	}
	held := r.barred(e).IsZero() && provision.str("type") == "deny"
	actors := 0
	eachOf(provision.member("actor"), func(actor *node) {
		actors++
		ref := actor.member("reference")
		switch to := r.referredOr(ref); {
		case to != nil:
			r.denied.who[to] = r.denied.who[to] || !held
		case ref == nil || ref.str("reference") == "" && ref.member("identifier") == nil:
			r.denied.everybody = true // a name alone, or a role: it may be anybody
		}
	})
	if actors == 0 && provision.member("provision") == nil { // a denial with exceptions is what its own permits stand on
		r.denied.everybody = true
	}
}

// mayDeny reports whether a Consent denies, by R4, R5 or STU3, or says nothing that is
// surely a permit: a type that nobody knows, or none for somebody whom it names.
func mayDeny(n *node) bool {
	provision := n.member("provision")
	denies := provision.str("type") == "deny" || n.str("decision") == "deny"
	eachOf(n.member("except"), func(x *node) { denies = denies || x.str("type") == "deny" })
	switch policy := codesOf(n.member("policyRule"), actCodes); {
	case denies:
		return true
	case provision.member("type") != nil:
		return provision.str("type") != "permit"
	case slices.ContainsFunc(policy, func(code string) bool { return slices.Contains(policiesAgainst, code) }):
		return true
	default:
		return provision.member("actor") != nil && !slices.Contains(policy, "OPTIN")
	}
}

const actCodes = "http://terminology.hl7.org/CodeSystem/v3-ActCode"

// policiesAgainst are the policies of HL7's ActConsentDirective by which nobody sees
// anything but by an exception.
var policiesAgainst = []string{"NOCONSENT", "OPTOUT", "OPTOUTE"}

// referredOr is what a Reference means, nil where there is none.
func (r *reading) referredOr(ref *node) *entry {
	if ref == nil {
		return nil
	}
	return r.referred(ref)
}
