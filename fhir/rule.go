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
	ruleSeveralChildren = issue.Rule{ID: "fhir.several-children", Severity: issue.SeverityError, Words: code.Say(
		"Aineistossa ei ole suunnitelmaa (CarePlan), ja sen osat koskevat useaa lasta; niistä ei luettu mitään.",
		"Materialet innehåller ingen plan (CarePlan), och delarna gäller flera barn; inget av dem lästes.",
		"There is no plan (CarePlan) here, and the parts are of several children; none of them was read.")}
	ruleR5 = issue.Rule{ID: "fhir.r5", Severity: issue.SeverityWarning, Source: "HL7 FHIR R5", Words: code.Say(
		"Tämä on FHIR R5:tä; siitä luetaan se, mikä sanotaan samoin kuin R4:ssä.",
		"Detta är FHIR R5; det som sägs på samma sätt som i R4 läses.",
		"This is FHIR R5; what it says as R4 does is read.")}
	ruleR4B = issue.Rule{ID: "fhir.r4b", Severity: issue.SeverityWarning, Source: "HL7 FHIR R4B", Words: code.Say(
		"Tämä on FHIR R4B:tä; siitä luetaan se, mikä sanotaan samoin kuin R4:ssä.",
		"Detta är FHIR R4B; det som sägs på samma sätt som i R4 läses.",
		"This is FHIR R4B; what it says as R4 does is read.")}
	ruleSTU3 = issue.Rule{ID: "fhir.stu3", Severity: issue.SeverityWarning, Source: "HL7 FHIR STU3", Words: code.Say(
		"Tämä on FHIR STU3:a tai vanhempaa; siitä luetaan se, mikä sanotaan samoin kuin R4:ssä.",
		"Detta är FHIR STU3 eller äldre; det som sägs på samma sätt som i R4 läses.",
		"This is FHIR STU3 or older; what it says as R4 does is read.")}
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
	return issue.Catalogue{ruleNotFHIR, ruleNoPlan, ruleNoPlanToUse, ruleSeveralPlans, ruleNoSuchPlan, ruleUnlisted, ruleXML, ruleSeveralChildren, ruleR5, ruleR4B, ruleSTU3, ruleTooMany}
}
