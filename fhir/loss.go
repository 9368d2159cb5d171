package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Loss names one place whose content did not come along, and why. It holds no
// content.
type Loss struct {
	// Pointer is the place in what was read: the plan when writing, the FHIR
	// document when reading. The name of a member that FHIR does not know is content:
	// for such a member it is the place of the element around it.
	Pointer issue.Pointer
	// Reason is why.
	Reason Reason
}

// Reason is why something did not come along.
type Reason = code.Enum[reasonTable]

const (
	// ReasonSecurityBan is an address or way to reach somebody under a security
	// ban (turvakielto).
	ReasonSecurityBan Reason = 1 + iota
	// ReasonNoHome is content that the plan has no place for.
	ReasonNoHome
	// ReasonOtherValue is a value that the plan cannot hold in that place: a
	// code that it does not know, a date without a day.
	ReasonOtherValue
	// ReasonDerived is an element that is always made from others; here it says
	// something else than they do.
	ReasonDerived
	// ReasonNarrative is narrative that nobody can tell to be made from the rest.
	ReasonNarrative
	// ReasonUnresolved is a reference to something that is not in the bundle.
	ReasonUnresolved
	// ReasonOtherPlan is a second plan: one document holds one.
	ReasonOtherPlan
	// ReasonNotFHIR is something that FHIR has no room for, such as a time zone
	// beyond 14 hours.
	ReasonNotFHIR
	// ReasonOtherChild is what is of somebody else than the child.
	ReasonOtherChild
	// ReasonNotValid is what says of itself that it does not hold: entered in
	// error, refuted, not to be done, a consent that is not active.
	ReasonNotValid
	// ReasonNotUnderstood is what is changed in its meaning by something that is
	// not understood: a modifier extension, rules of its own, a limit of a permit.
	ReasonNotUnderstood
	// ReasonEnded is a condition that is over.
	ReasonEnded
	// ReasonRestricted is what bears a label of secrecy that the plan cannot keep
	// in that place.
	ReasonRestricted
	// ReasonOlderVersion is a version of a resource of which the document has a
	// newer one.
	ReasonOlderVersion
)

type reasonTable struct{}

var reasonRows = [...]code.Row{
	ReasonSecurityBan:   {Code: "security-ban", FI: "turvakielto: ei luovuteta", SV: "spärrmarkering: lämnas inte ut", EN: "under a security ban: not given out"},
	ReasonNoHome:        {Code: "no-home", FI: "suunnitelmassa ei ole tälle paikkaa", SV: "planen har ingen plats för detta", EN: "the plan has no place for this"},
	ReasonOtherValue:    {Code: "other-value", FI: "arvo ei käy suunnitelman tähän kohtaan", SV: "värdet passar inte på denna plats i planen", EN: "the plan cannot hold the value in this place"},
	ReasonDerived:       {Code: "derived", FI: "johdetaan muista tiedoista, jotka sanovat muuta", SV: "härleds från andra uppgifter, som säger något annat", EN: "made from other content, which says otherwise"},
	ReasonNarrative:     {Code: "narrative", FI: "vapaamuotoista selostetta ei voi jäsentää", SV: "fritextbeskrivningen kan inte tolkas", EN: "free narrative cannot be read into parts"},
	ReasonUnresolved:    {Code: "unresolved", FI: "viittauksen kohde ei ole aineistossa", SV: "det som hänvisningen avser finns inte i materialet", EN: "what the reference points at is not in the bundle"},
	ReasonOtherPlan:     {Code: "other-plan", FI: "toinen suunnitelma samassa aineistossa", SV: "en annan plan i samma material", EN: "another plan in the same bundle"},
	ReasonOtherChild:    {Code: "other-child", FI: "koskee muuta kuin suunnitelman lasta", SV: "gäller någon annan än planens barn", EN: "of somebody else than the plan's child"},
	ReasonNotValid:      {Code: "not-valid", FI: "ilmoittaa itse, ettei ole voimassa", SV: "säger själv att det inte gäller", EN: "says of itself that it does not hold"},
	ReasonNotUnderstood: {Code: "not-understood", FI: "merkitystä muuttaa tieto, jota ei tunneta", SV: "betydelsen ändras av något okänt", EN: "changed in its meaning by something that is not understood"},
	ReasonEnded:         {Code: "ended", FI: "päättynyt", SV: "avslutat", EN: "over"},
	ReasonRestricted:    {Code: "restricted", FI: "salassapitomerkintää ei voi säilyttää tässä", SV: "sekretessmärkningen kan inte bevaras här", EN: "a label of secrecy that cannot be kept here"},
	ReasonOlderVersion:  {Code: "older-version", FI: "aineistossa on uudempi versio", SV: "materialet har en nyare version", EN: "there is a newer version here"},
	ReasonNotFHIR:       {Code: "not-fhir", FI: "FHIRissä ei ole tälle paikkaa", SV: "FHIR har ingen plats för detta", EN: "FHIR has no room for this"},
}

func (reasonTable) Table() code.Table {
	return code.Table{Name: "loss-reason", Title: "Loss reason", Means: "Why something did not come along between a plan and FHIR.", Rows: code.RowsOf(reasonRows[:])}
}
