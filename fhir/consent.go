package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
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
		label:   words("Suostumus", "Samtycke", "Consent"),
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
		finish: func(w *writing, c *plan.Consent, r *set) { w.finishConsent(resource[Consent](r), c.Withdrawal != nil) },
	})
}

// newProhibitionNoun is a prohibition: a Consent that denies, whatever its
// ground; the ground stands in an extension.
func newProhibitionNoun() *noun {
	return declare(declaration[plan.Prohibition]{
		name:  "prohibition",
		label: words("Kielto", "Förbud", "Prohibition"),
		in:    []string{"Consent"},
		mark:  markOf("Consent.category[0]", consentProhibition),
		rows: []row{
			{member: "by", home: "Consent.performer[0]"},
			{member: "on", home: "Consent.dateTime"},
			{member: "againstIds", home: "Consent.provision.actor[].reference"},
			{member: "partIds", home: "Consent.provision.data[].reference"},
			{member: "period", home: "Consent.provision.period"},
		},
		finish: func(w *writing, p *plan.Prohibition, r *set) {
			c := resource[Consent](r)
			w.finishConsent(c, p.Withdrawal != nil)
			c.Provision.Type = new(r4.ConsentProvisionTypeDeny)
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
		System: new("http://terminology.hl7.org/CodeSystem/v3-ActCode"), Code: new("IDSCL")})
	c.Patient = new(w.subject())
	c.Policy = []r4.ConsentPolicy{{Uri: new(ConsentPolicy)}}
	if c.Provision == nil {
		c.Provision = &r4.ConsentProvision{}
	}
	for i := range c.Provision.Actor {
		c.Provision.Actor[i].Role = *standardCode("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP")
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
