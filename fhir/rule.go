package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// The rules of reading FHIR.
var (
	ruleNotFHIR = issue.Rule{ID: "fhir.no-resource", Severity: issue.SeverityError, Source: "HL7 FHIR R4 2.6", Words: code.Say(
		"Tämä ei ole FHIR-resurssi eikä FHIR-koonti.",
		"Detta är varken en FHIR-resurs eller ett FHIR-paket.",
		"This is neither a FHIR resource nor a FHIR bundle.")}
	ruleNoPlan = issue.Rule{ID: "fhir.no-plan", Severity: issue.SeverityWarning, Source: "HL7 FHIR R4 CarePlan", Words: code.Say(
		"Aineistossa ei ole suunnitelmaa (CarePlan), vain sen osia.",
		"Materialet innehåller ingen plan (CarePlan), bara delar av en.",
		"There is no plan (CarePlan) here, only parts of one.")}
	ruleNoPlanToUse = issue.Rule{ID: "fhir.plan-not-usable", Severity: issue.SeverityError, Source: "HL7 FHIR R4 2.6.1", Words: code.Say(
		"Aineiston suunnitelma (CarePlan) ilmoittaa itse, ettei sitä saa käyttää sellaisenaan.",
		"Planen (CarePlan) i materialet säger själv att den inte får användas som sådan.",
		"The plan (CarePlan) here says of itself that it must not be used as it stands.")}
	ruleSeveralPlans = issue.Rule{ID: "fhir.several-plans", Severity: issue.SeverityWarning, Source: "HL7 FHIR R4 CarePlan", Words: code.Say(
		"Aineistossa on {limit} suunnitelmaa (CarePlan); luettiin tämä.",
		"Materialet innehåller {limit} planer (CarePlan); denna lästes.",
		"There are {limit} plans (CarePlan) here; this one was read."), One: code.Say(
		"Aineistossa on yksi suunnitelma (CarePlan); se luettiin.",
		"Materialet innehåller en plan (CarePlan); den lästes.",
		"There is one plan (CarePlan) here; it was read.")}
	ruleNoSuchPlan = issue.Rule{ID: "fhir.no-such-plan", Severity: issue.SeverityError, Words: code.Say(
		"Pyydettyä suunnitelmaa (CarePlan) ei ole aineistossa, tai sitä ei saa käyttää.",
		"Den begärda planen (CarePlan) finns inte i materialet eller får inte användas.",
		"The plan (CarePlan) that was asked for is not here, or must not be used.")}
	ruleUnlisted = issue.Rule{ID: "fhir.unlisted", Severity: issue.SeverityWarning, Words: code.Say(
		"Suunnitelma (CarePlan) ei enää viittaa tähän osaansa; se luettiin mukaan.",
		"Planen (CarePlan) hänvisar inte längre till denna del; den lästes med.",
		"The plan (CarePlan) no longer refers to this part of it; it was read along.")}
	ruleXML = issue.Rule{ID: "fhir.xml", Severity: issue.SeverityError, Source: "HL7 FHIR R4 2.6", Words: code.Say(
		"Tämä näyttää FHIRiltä XML-muodossa; luetaan vain JSON-muotoa.",
		"Detta verkar vara FHIR i XML; endast JSON läses.",
		"This seems to be FHIR as XML; only JSON is read.")}
	ruleTooMany = issue.Rule{ID: "fhir.too-many-values", Severity: issue.SeverityError, Words: code.Say(
		"Aineistossa on yli {limit} arvoa.",
		"Materialet innehåller fler än {limit} värden.",
		"There are more than {limit} values here."), One: code.Say(
		"Aineistossa on useampi kuin yksi arvo.",
		"Materialet innehåller mer än ett värde.",
		"There is more than one value here.")}
)

// Rules returns the rules that this package reports by, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{ruleNotFHIR, ruleNoPlan, ruleNoPlanToUse, ruleSeveralPlans, ruleNoSuchPlan, ruleUnlisted, ruleXML, ruleTooMany}
}
