package fhir

import (
	"slices"
	"strings"

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
	case !e.refused.IsZero():
		return e.refused
	case n.member("implicitRules") != nil:
		return say("implicitRules", ReasonNotUnderstood)
	case r.modified(n):
		return say("modifierExtension", ReasonNotUnderstood)
	case e.in != nil && !r.barred(r.known[e.in]).IsZero():
		return r.barred(r.known[e.in]) // it is part of that
	case forbids(n) != "":
		return say(forbids(n), ReasonNotValid)
	case n.str("status") == "entered-in-error":
		return say("status", ReasonNotValid)
	case n.str("docStatus") == "entered-in-error":
		return say("docStatus", ReasonNotValid)
	case e.resource == "DocumentReference" && (n.str("status") == "superseded" || r.replaced(e)):
		return say("status", ReasonEnded)
	case n.str("lifecycleStatus") == "entered-in-error":
		return say("lifecycleStatus", ReasonNotValid)
	case unknownStatus(e) != "":
		return say(unknownStatus(e), ReasonNotUnderstood)
	case e.resource == "CarePlan" && ofNoPatient(r, n.member("subject")):
		return say("subject", ReasonOtherChild)
	case n.member("active") != nil && n.member("active").content() != "true" && e.resource != "Patient":
		return say("active", ReasonNotValid) // no longer a guardian, a worker ...
	case e.resource == "CareTeam" && !e.ours && (n.str("status") == "inactive" || n.str("status") == "suspended"):
		return say("status", ReasonEnded)
	case e.resource == "Task" && !e.ours && !r.forbidden(n).IsZero():
		return r.forbidden(n)
	case e.resource == "Condition":
		return say(barredCondition(n))
	case e.resource == "Consent":
		return say(r.barredConsent(n))
	case e.resource == "Observation" && n.str("status") == "cancelled":
		return say("status", ReasonNotValid)
	}
	return 0
}

// forbidden is why a Task must not be used by what it carries out: a request not to do
// something, or one that must not be used itself.
func (r *reading) forbidden(task *node) (why Reason) {
	look := func(ref *node) {
		e := r.referred(ref)
		switch {
		case e == nil || e == r.known[task]:
		case forbids(e.node) != "", e.node.str("status") == "entered-in-error":
			why = ReasonNotValid
		case e.node.member("implicitRules") != nil, r.modified(e.node), !e.refused.IsZero():
			why = ReasonNotUnderstood
		default:
			return
		}
		if !why.IsZero() {
			ref.reason = why
		}
	}
	eachOf(task.member("focus"), look)
	eachOf(task.member("basedOn"), look)
	return why
}

// forbids is the element by which something says that it must not be done or was
// not, or says nothing that is understood of that; "" for none. Two of them are words of
// STU3.
func forbids(n *node) string {
	for _, name := range []string{"doNotPerform", "prohibited", "notDone"} {
		if m := n.member(name); m != nil && m.content() != "false" {
			return name
		}
	}
	return ""
}

const (
	conditionClinical     = "http://terminology.hl7.org/CodeSystem/condition-clinical"
	conditionVerification = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
)

// barredCondition is why a Condition is no need or concern now: it was refuted or
// entered in error, it is over, or nobody understands what it says of that; and the
// element that says so.
func barredCondition(n *node) (string, Reason) {
	for _, said := range []struct {
		element, system string
		bars            []string
		why             Reason
		holds           []string
	}{
		{"verificationStatus", conditionVerification, []string{"refuted", "entered-in-error"}, ReasonNotValid, []string{"unconfirmed", "provisional", "differential", "confirmed"}},
		{"clinicalStatus", conditionClinical, []string{"resolved", "inactive", "remission"}, ReasonEnded, []string{"active", "recurrence", "relapse"}},
	} {
		status := n.member(said.element)
		if status == nil {
			continue
		}
		codes := codesOf(status, said.system)
		in := func(list []string) bool {
			return slices.ContainsFunc(codes, func(c string) bool { return slices.Contains(list, c) })
		}
		switch {
		case in(said.bars):
			return said.element, said.why
		case !in(said.holds):
			return said.element, ReasonNotUnderstood
		}
	}
	if n.member("clinicalStatus") == nil {
		for m := n.first; m != nil; m = m.next {
			if strings.HasPrefix(m.name, "abatement") && m.content() != "false" {
				return m.name, ReasonEnded
			}
		}
	}
	return "", 0
}

// codesOf are the codes of a CodeableConcept in a system, with those that name no
// system, since some leave it out of a required binding. Where there is none, it is
// the words in lower case; and in the form of STU3 the code by itself.
func codesOf(cc *node, system string) (codes []string) {
	if cc != nil && cc.kind == '"' {
		return []string{cc.text}
	}
	eachOf(cc.member("coding"), func(c *node) {
		if s := c.str("system"); s == system || s == "" {
			codes = append(codes, c.str("code"))
		}
	})
	if text := cc.str("text"); codes == nil && text != "" {
		codes = []string{strings.ToLower(text)}
	}
	return codes
}

// codeOf is the first code of a CodeableConcept in a system, "" for none.
func codeOf(cc *node, system string) string {
	if codes := codesOf(cc, system); codes != nil {
		return codes[0]
	}
	return ""
}

// barredConsent is why a Consent says nothing that the plan may go by, and the
// element that says so. One that is not active gives nothing and takes nothing.
func (r *reading) barredConsent(n *node) (string, Reason) {
	if status := n.str("status"); status != "active" && !r.stands(n, status) {
		return "status", ReasonNotValid
	}
	provision := n.member("provision")
	scope := codesOf(n.member("scope"), consentScopes)
	switch denies := provision.str("type") == "deny"; {
	case denies && ofOtherMatters(n), !denies && (slices.ContainsFunc(scope, ofAnotherMatter) || !slices.Contains(scope, "patient-privacy")):
		return "scope", ReasonNotUnderstood
	case provision.str("type") != "permit":
		return "", 0
	}
	if !r.known[n].ours {
		if element := r.lessThanAPermit(n); element != "" {
			return element, ReasonNotUnderstood
		}
	}
	if limited(provision) {
		return "provision", ReasonNotUnderstood
	}
	unsure := false
	eachOf(n.member("verification"), func(v *node) {
		verified := v.member("verified")
		unsure = unsure || verified == nil || verified.kind != 't'
	})
	if unsure {
		return "verification", ReasonNotUnderstood
	}
	return "", 0
}

// lessThanAPermit is the element of a Consent of others by which it gives less than its
// provision says, "" for none: it does not say whose data it gives, is for emergencies
// or of another sort, or says something that R4 does not have.
func (r *reading) lessThanAPermit(n *node) string {
	for m := n.first; m != nil; m = m.next {
		if !slices.Contains(understoodOfConsent, strings.TrimPrefix(m.name, "_")) {
			return m.name
		}
	}
	patient := n.member("patient")
	if patient == nil || patient.str("reference") == "" && patient.member("identifier") == nil {
		return "patient"
	}
	if rule := n.member("policyRule"); rule != nil && slices.ContainsFunc(append(codesOf(rule, actCodes), codesBeside(rule, actCodes)...), unknownPolicy) || rule != nil && codesOf(rule, actCodes) == nil {
		return "policyRule"
	}
	ref := n.member("sourceReference")
	if source := r.referredOr(ref); source == nil && ref.str("reference") != "" && !slices.Contains(papers, typeOf(ref)) || // nobody knows whether that consent stands
		source != nil && source.node != n && r.fallen(source, n) {
		return "sourceReference"
	}
	other := false
	eachOf(n.member("category"), func(cc *node) {
		eachOf(cc.member("coding"), func(c *node) {
			other = other || slices.Contains(otherSorts, strings.ToLower(c.str("code"))) &&
				(c.str("system") == "http://terminology.hl7.org/CodeSystem/consentcategorycodes" || c.str("system") == actCodes)
		})
	})
	if other {
		return "category"
	}
	return ""
}

// unknownPolicy reports whether a policy is none of those of HL7's ActConsentDirective of
// which it is known what a permit means under them: that it is one of many, or the exception.
// Under any other, in whatever words, a permit may give less: one for emergencies does.
func unknownPolicy(code string) bool {
	return !slices.Contains([]string{"OPTIN", "OPTINR", "OPTOUT", "OPTOUTE", "NOCONSENT"}, strings.ToUpper(strings.ReplaceAll(code, "-", "")))
}

// codesBeside are the codes of a concept in other systems than one.
func codesBeside(cc *node, system string) (codes []string) {
	eachOf(cc.member("coding"), func(c *node) {
		if s := c.str("system"); s != system && s != "" {
			codes = append(codes, s+"|"+c.str("code"))
		}
	})
	return codes
}

// fallen reports whether what a Consent rests on does not stand: another consent and what
// that rests on, the paper that was signed, the form that was filled in, the contract.
func (r *reading) fallen(source *entry, consent *node) bool {
	if source.resting {
		return true // a circle rests on nothing
	}
	source.resting = true
	defer func() { source.resting = false }()
	n := source.node
	if n.member("implicitRules") != nil || r.modified(n) || source.elsewhere || source.out || r.outdated(source) || r.othersChild(source) ||
		source.in != consent && !r.barred(source).IsZero() {
		return true
	}
	if !slices.Contains(standing[source.resource], n.str("status")) || n.member("provision").str("type") == "deny" {
		return true
	}
	next := r.referredOr(n.member("sourceReference"))
	return next != nil && next.node != consent && next != source && r.fallen(next, consent)
}

// papers are what a Consent may rest on that is no consent: others seldom send it along.
var papers = []string{"DocumentReference", "QuestionnaireResponse", "Contract"}

// standing are the statuses of what a Consent may rest on that say that it stands; of anything
// else nobody knows.
var standing = map[string][]string{
	"Consent": {"active"}, "DocumentReference": {"current"}, "QuestionnaireResponse": {"completed", "amended"},
	"Contract": {"executed", "amended", "appended", "renewed"},
}

// understoodOfConsent are the elements that R4 has in a Consent; another version's may
// limit it.
var understoodOfConsent = []string{
	"resourceType", "id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension", "identifier", "status", "scope",
	"category", "patient", "dateTime", "performer", "organization", "sourceAttachment", "sourceReference", "policy", "policyRule", "verification", "provision",
}

// otherSorts are HL7's categories of consents that let nobody see anything of a plan: for
// emergencies, research or collecting alone, advance directives, notices.
var otherSorts = []string{"emrgonly", "research", "rsdid", "rsreid", "icol", "acd", "dnr", "hcd", "polst", "npp"}

// replaced reports whether another document says that it is put in the place of one.
func (r *reading) replaced(e *entry) bool {
	if r.superseded == nil {
		r.superseded = map[*entry]bool{}
		for _, other := range r.entries {
			if other.resource != "DocumentReference" || other.node.str("status") == "entered-in-error" {
				continue
			}
			eachOf(other.node.member("relatesTo"), func(to *node) {
				if old := r.referredOr(to.member("target")); to.str("code") == "replaces" && old != other {
					r.superseded[old] = true
				}
			})
		}
	}
	return r.superseded[e]
}

const consentScopes = "http://terminology.hl7.org/CodeSystem/consentscope"

// ofOtherMatters reports whether a Consent says by HL7's own code that it is not about
// who may see what.
func ofOtherMatters(n *node) bool {
	other, privacy := false, false
	eachOf(n.member("scope").member("coding"), func(c *node) {
		if c.str("system") == consentScopes {
			other = other || ofAnotherMatter(c.str("code"))
			privacy = privacy || c.str("code") == "patient-privacy"
		}
	})
	return other && !privacy
}

// ofAnotherMatter reports whether a scope is not who may see what.
func ofAnotherMatter(scope string) bool {
	return scope == "treatment" || scope == "research" || scope == "adr"
}

// understoodLimits are the members of a permit that reading understands, or looks
// at elsewhere; any other may narrow it.
var understoodLimits = []string{"id", "extension", "modifierExtension", "type", "period", "actor", "action", "purpose", "class", "data"}

// limited reports whether something narrows a permit that would be lost, so that
// the permit would be read as a wider one.
func limited(provision *node) bool {
	for m := provision.first; m != nil; m = m.next {
		if !slices.Contains(understoodLimits, m.name) {
			return true
		}
	}
	if period := provision.member("period"); period != nil {
		if period.kind != '{' {
			return true
		}
		for m := period.first; m != nil; m = m.next {
			if m.name != "start" && m.name != "end" && m.name != "id" || m.kind != '"' || m.text == "" {
				return true
			}
		}
	}
	narrow := saysMore(provision.member("actor"), "role", "reference") || saysMore(provision.member("data"), "meaning", "reference")
	eachOf(provision.member("action"), func(action *node) {
		code := codeOf(action, "http://terminology.hl7.org/CodeSystem/consentaction")
		narrow = narrow || code != "access" && code != "disclose" && code != "use"
	})
	eachOf(provision.member("data"), func(data *node) {
		narrow = narrow || data.str("meaning") != "instance" && data.str("meaning") != "related"
	})
	eachOf(provision.member("actor"), func(actor *node) { narrow = narrow || !receives(actor) })
	return narrow
}

// saysMore reports whether an item of a list has members that nobody understands.
func saysMore(list *node, names ...string) (more bool) {
	eachOf(list, func(item *node) {
		for m := item.first; m != nil; m = m.next {
			more = more || !slices.Contains(names, m.name) && m.name != "id" && m.name != "extension" && m.name != "modifierExtension"
		}
	})
	return more
}

// receives reports whether an actor of a permit is who may see. An author, a
// custodian and the like say whose data are meant, which narrows the permit.
func receives(actor *node) bool {
	others := false
	eachOf(actor.member("role").member("coding"), func(c *node) {
		others = others || !slices.Contains([]string{"IRCP", "PRCP", "TRC", "NOT"}, c.str("code"))
	})
	for _, word := range tokens(actor.member("role").str("text")) {
		others = others || slices.Contains(givers, word)
	}
	return !others
}

// givers are words for whose data are meant, where the role of an actor has no code: those
// of HL7's ParticipationType, and who keeps a register or gives out of it, in Finnish and
// Swedish.
var givers = []string{"author", "originator", "custodian", "informant", "rekisterinpitäjä", "luovuttaja", "personuppgiftsansvarig", "registeransvarig", "utlämnare"}

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

// barredDetail is why an activity that a CarePlan tells itself is no action.
func (r *reading) barredDetail(detail *node) Reason {
	switch {
	case r.changed(detail):
		return ReasonNotUnderstood
	case forbids(detail) != "", detail.str("status") == "entered-in-error":
		return ReasonNotValid
	case detail.member("status") != nil && !slices.Contains(detailStatuses, detail.str("status")):
		return ReasonNotUnderstood
	}
	return 0
}
