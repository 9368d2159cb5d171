package fhir

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// ConsentPolicy names the rules that the consents and prohibitions of a joint
// plan follow: docs/reference/fhir-mapping.md says them. FHIR asks for a policy, and none
// of its own codes is for Finland.
const ConsentPolicy = plan.CanonicalBase + "/policy/joint-plan-consent"

// newConsentNoun is a consent or refusal for one actor.
func newConsentNoun() *noun {
	return declare(declaration[plan.Consent]{
		foreign: true,
		name:    "consent",
		label:   code.Say("Suostumus", "Samtycke", "Consent"),
		in:      []string{"Consent"},
		mark:    markOf("Consent.category[0]", consentConsent),
		rows: []row{
			{member: "by", home: "Consent.performer[0]"},
			{member: "on", home: "Consent.dateTime"},
			{member: "decision", home: "Consent.provision.type", codes: provisions},
			{member: "recipientId", home: "Consent.provision.actor[0].reference"},
			{member: "partIds", home: "Consent.provision.data[].reference"},
			{member: "period", home: "Consent.provision.period"},
		},
		after: func(r *reading, c *plan.Consent, f *found) { f.refused = r.consented(c, f) },
		finish: func(w *writing, c *plan.Consent, r *set) {
			to := resourceOf[Consent](r)
			w.finishConsent(to, c.Withdrawal != nil || c.Capacity != nil && c.Capacity.Judgement == plan.CapacityNotAble)
			if c.Decision == plan.ConsentGiven {
				w.limit(to, c)
			}
		},
	})
}

// newProhibitionNoun is a prohibition: a Consent that denies, whatever its
// ground; the ground stands in an extension.
func newProhibitionNoun() *noun {
	return declare(declaration[plan.Prohibition]{
		name:  "prohibition",
		label: code.Say("Kielto", "Förbud", "Prohibition"),
		in:    []string{"Consent"},
		mark:  markOf("Consent.category[0]", consentProhibition),
		rows: []row{
			{member: "by", home: "Consent.performer[0]"},
			{member: "on", home: "Consent.dateTime"},
			{member: "againstIds", home: "Consent.provision.actor[].reference"},
			{member: "partIds", home: "Consent.provision.data[].reference"},
			{member: "period", home: "Consent.provision.period"},
		},
		after: func(r *reading, p *plan.Prohibition, f *found) {
			p.Withdrawal = r.withdrawn(p.Withdrawal, f)
			if at := f.at[0].member("provision").member("data"); at != nil && at.count() > len(p.PartIDs) {
				p.Scope, p.PartIDs = plan.ScopeWhole, nil // what is not understood of it forbids more, never less
			}
		},
		finish: func(w *writing, p *plan.Prohibition, r *set) {
			c := resourceOf[Consent](r)
			w.finishConsent(c, p.Withdrawal != nil)
			c.Provision.Type = new(r4.ConsentProvisionTypeDeny)
			if p.Existence == plan.ExistenceSecret {
				w.label = max(w.label, assess.VisibilityAuthor)
			}
		},
	})
}

func (w *writing) finishConsent(c *Consent, withdrawn bool) {
	c.Status = r4.ConsentStateActive
	if withdrawn {
		c.Status = r4.ConsentStateInactive
	}
	c.Scope = *standardCode("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy")
	// The standard's own category beside ours, since its binding is extensible.
	c.Category[0].Coding = append(c.Category[0].Coding, r4.Coding{
		System: new(actCodes), Code: new("IDSCL")})
	c.Patient = new(w.subject())
	c.Policy = []r4.ConsentPolicy{{Uri: new(ConsentPolicy)}}
	if c.Provision == nil {
		c.Provision = &r4.ConsentProvision{}
	}
	for i := range c.Provision.Actor {
		c.Provision.Actor[i].Role = *standardCode(participationTypes, "IRCP")
	}
	for i := range c.Provision.Data {
		c.Provision.Data[i].Meaning = r4.ConsentDataMeaningInstance
	}
}

// provisions are FHIR's words for what was decided.
var provisions = code.Column[plan.ConsentDecision, string]{
	plan.ConsentGiven:   "permit",
	plan.ConsentRefused: "deny",
}

// The standard's codes for what a consent is for. They say something wider than
// ours, which stand in an extension; a receiver that does not know that is still
// kept to the purpose.
var purposes = code.Column[plan.Purpose, string]{
	plan.PurposeCoordination: "CAREMGT",
	plan.PurposeService:      "TREAT",
	plan.PurposeAdvice:       "TREAT",
	plan.PurposeResearch:     "HRESCH",
}

// minimum are the resource types of what a consent to the minimum covers: who
// does what by when.
var minimum = []string{"Goal", "Task"}

const (
	actReasons        = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
	resourceTypeCodes = "http://hl7.org/fhir/resource-types"
)

// consentLimit is the modifier extension of a permit that covers less than FHIR's
// own elements can say: a receiver that does not know it must not use the permit.
var consentLimit = ExtensionURL("consent-limit")

// limit says in the standard's own elements what narrows a permit, so that nobody
// reads a wider one who does not know our extensions.
func (w *writing) limit(to *Consent, c *plan.Consent) {
	provision := to.Provision
	if c.Purpose.IsValid() {
		provision.Purpose = []r4.Coding{{System: new(actReasons), Code: new(purposes.Of(c.Purpose))}}
	}
	narrower := c.Scope == plan.ScopeParts && len(provision.Data) == 0
	if c.Scope == plan.ScopeMinimum {
		for _, t := range minimum {
			provision.Class = append(provision.Class, r4.Coding{System: new(resourceTypeCodes), Code: new(t)})
		}
	}
	for _, id := range c.PartIDs {
		narrower = narrower || w.targets[id].inner
	}
	if narrower {
		to.ModifierExtension = append(to.ModifierExtension, r4.Extension{Url: consentLimit, ValueBoolean: new(true)})
	}
}

// consented puts right what a Consent says of several actors, of parts and of
// what narrows it. It returns why it is no consent: one that says neither yes nor no, and
// a permit that says of itself that it is narrower than what the plan can hold.
func (r *reading) consented(c *plan.Consent, f *found) Reason {
	provision := f.at[0].member("provision")
	if !c.Decision.IsValid() {
		return ReasonNotUnderstood // neither permit nor deny: for no actor of it
	}
	c.Withdrawal = r.withdrawn(c.Withdrawal, f)
	if c.Scope.IsZero() && !r.known[f.at[0]].ours {
		c.Scope = plan.ScopeWhole
		if len(c.PartIDs) > 0 {
			c.Scope = plan.ScopeParts
		}
	}
	if data := provision.member("data"); data != nil && data.count() > len(c.PartIDs) {
		if c.Decision == plan.ConsentGiven {
			return ReasonNotUnderstood
		}
		c.Scope, c.PartIDs = plan.ScopeWhole, nil
	}
	if period := provision.member("period"); c.Decision == plan.ConsentGiven &&
		(period.str("start") != "" && c.Period.From.IsZero() || period.str("end") != "" && c.Period.To.IsZero()) {
		return ReasonNotUnderstood // a time that is not understood would be longer
	}
	if day := f.at[0].member("dateTime"); c.Decision == plan.ConsentGiven && day != nil && c.On.IsZero() {
		return ReasonNotUnderstood // it may be of a day to come
	}
	if c.Decision == plan.ConsentGiven && !r.limits(c, provision) {
		return ReasonNotUnderstood
	}
	if c.Decision == plan.ConsentGiven && !endsNoLater(c, provision.member("period").member("end")) {
		return ReasonNotUnderstood
	}
	r.performers(c, f.at[0])
	r.actors(c, f.at[0])
	return 0
}

// performers lets of several who answer for a Consent one of the family give it,
// rather than the worker who wrote it down.
func (r *reading) performers(c *plan.Consent, n *node) {
	list := n.member("performer")
	if first := r.referredOr(list.item(0)); first != nil && first.resource != "RelatedPerson" && first.resource != "Patient" {
		eachOf(list, func(ref *node) {
			if e := r.referred(ref); e == nil || e.resource != "RelatedPerson" || c.By != first.part {
				return
			}
			if id, ok := r.partReferred(ref); ok {
				list.item(0).give()
				c.By = id
			}
		})
	}
}

// endsNoLater lets a permit that ends at a moment end with the day before, since the
// plan knows whole days and none may be longer; a permit of others that is over before
// it begins is none.
func endsNoLater(c *plan.Consent, end *node) bool {
	if end == nil || len(end.text) <= len("2006-01-02") {
		return true
	}
	if i, err := civil.ParseInstant(end.text); err == nil {
		if _, second, err := fi.DayOf(i); err == nil && second >= 24*60*60-60 {
			return true // the last minute of its day
		}
	}
	c.Period.To = c.Period.To.AddDays(-1)
	end.reason = 0 // as they wrote it, it is given back in the place of that day
	return c.Period.From.IsZero() || !c.Period.To.Before(c.Period.From)
}

// withdrawn is the withdrawal of a consent or prohibition of ours that somebody
// made inactive by FHIR's means, from the beginning of the day of reading.
func (r *reading) withdrawn(w *plan.Withdrawal, f *found) *plan.Withdrawal {
	explained := false
	f.at[0].extensions(ExtensionURL("capacity"), func(e *node) { explained = e.mentions(plan.CapacityNotAble.String()) })
	if w != nil || explained || r.options.On.IsZero() || !r.known[f.at[0]].ours || f.at[0].str("status") != "inactive" {
		return w
	}
	from := civil.MustParseInstant(r.options.On.String() + "T00:00:00+02:00")
	if offset, err := fi.Offset(from); err == nil && offset != from.Offset() {
		from = civil.MustParseInstant(r.options.On.String() + "T00:00:00+03:00")
	}
	return &plan.Withdrawal{Statement: plan.Statement{By: r.options.By, On: r.options.On}, From: from}
}

// limits reads what narrows a permit, and reports whether all of it is
// understood.
func (r *reading) limits(c *plan.Consent, provision *node) bool {
	purpose := codesIn(provision.member("purpose"), actReasons)
	if c.Purpose.IsZero() && len(purpose) == 1 {
		for _, p := range code.All[plan.Purpose]() {
			if c.Purpose.IsZero() && purposes.Of(p) == purpose[0] {
				c.Purpose = p
			}
		}
	}
	class := codesIn(provision.member("class"), resourceTypeCodes)
	if slices.Equal(class, minimum) && len(c.PartIDs) == 0 {
		c.Scope = plan.ScopeMinimum
	}
	return (purpose == nil || c.Purpose.IsValid() && slices.Equal(purpose, []string{purposes.Of(c.Purpose)})) &&
		(class == nil || c.Scope == plan.ScopeMinimum && slices.Equal(class, minimum))
}

// codesIn are the codes of a list of Codings in a system; one of another system
// counts as a code that nobody knows.
func codesIn(list *node, system string) (codes []string) {
	eachOf(list, func(c *node) {
		code := c.str("code")
		if c.str("system") != system {
			code = ""
		}
		codes = append(codes, code)
	})
	return codes
}

// actors reads a Consent for several actors as one for each of them.
func (r *reading) actors(c *plan.Consent, n *node) {
	var ids []plan.ID
	var places []*node
	eachOf(n.member("provision").member("actor"), func(actor *node) {
		ref := actor.member("reference")
		if ref == nil {
			return
		}
		if id, ok := r.partReferred(ref); ok && !slices.Contains(ids, id) {
			ids, places = append(ids, id), append(places, actor)
		}
	})
	if len(ids) == 0 {
		return
	}
	c.RecipientID = ids[0]
	for i, id := range ids[1:] {
		another := *c
		another.ID = consentFor(c.ID, id)
		another.RecipientID = id
		r.more = append(r.more, another)
		r.split[places[i+1]] = another.ID
		eachOf(places[i+1].member("role").member("coding"), func(coding *node) { // as it is written
			if coding.str("system") == participationTypes && coding.str("code") == "IRCP" {
				coding.take()
			}
		})
	}
}
