package services

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// whole is what the resources are parts of, in the words of definitions.
const whole = "a directory of services"

// NamingSystem returns the naming system of the keys of a directory's parts.
func NamingSystem() fhir.NamingSystem {
	return fhir.NamingSystem{Name: "directory-key", URL: SystemKey, Of: whole,
		Means: "A part of a directory of services: the key that the directory's keeper gave it, unique among the parts of one kind."}
}

// Profiles returns the profile of each resource that a directory becomes, by name.
func Profiles() []fhir.Profile {
	of := func(n *noun, elements []string, extensions ...fhir.ProfileExtension) fhir.Profile {
		return fhir.Profile{Name: n.profile, URL: fhir.ProfileURL(n.profile), Part: n.part, Type: n.resource, Label: n.label, Of: whole,
			Systems: []fhir.NamingSystem{NamingSystem()}, Elements: elements, Extensions: extensions}
	}
	list := of(nounDirectory, []string{"identifier", "status", "mode", "title", "code", "date", "entry"}, fhir.ProfileExtension{URL: municipalitySystem})
	list.Mark = fhir.Mark{Element: "code", System: fhir.SystemOf(listServiceDirectory.Table()), Code: listServiceDirectory.String()}
	return []fhir.Profile{
		of(nounActor, []string{"identifier", "active", "type", "name", "telecom", "partOf"}),
		of(nounArea, []string{"identifier", "status", "name", "physicalType"}, fhir.ProfileExtension{URL: areaMunicipality, Repeats: true}),
		list,
		of(nounOffer, []string{"identifier", "active", "providedBy", "category", "type", "name", "comment", "telecom", "coverageArea", "eligibility",
			"characteristic", "communication", "referralMethod"}, fhir.ProfileExtension{URL: offerWhen}, fhir.ProfileExtension{URL: offerPeriod}),
		of(nounTeam, []string{"identifier", "status", "name", "participant"}, fhir.ProfileExtension{URL: teamArea, Repeats: true}),
	}
}

// Extensions returns every extension that a directory has in FHIR, by name.
func Extensions() []fhir.ExtensionDefinition {
	year := func(name string) fhir.ExtensionDefinition {
		return fhir.ExtensionDefinition{URL: name, Name: name, Type: "Integer"}
	}
	return []fhir.ExtensionDefinition{
		{URL: areaMunicipality, Name: "area-municipality", Type: "Identifier", Repeats: true, Contexts: []string{"Location"},
			Means: "A municipality of an area of family services, by its code."},
		{URL: eligibleAge, Name: "eligible-age", Contexts: []string{"HealthcareService.eligibility"},
			Means: "The ages in whole years that a service is for: from the first, and under the second, which is not among them.",
			Parts: []fhir.ExtensionDefinition{year("from"), year("under")}},
		{URL: municipalitySystem, Name: "municipality-system", Type: "Uri", Contexts: []string{"List"},
			Means: "The naming system of the codes of municipalities in a directory of services."},
		{URL: offerPeriod, Name: "offer-period", Type: "Period", Contexts: []string{"HealthcareService"},
			Means: "The time in which a service is offered, whole days."},
		{URL: offerWhen, Name: "offer-when", Type: "String", Contexts: []string{"HealthcareService"},
			Means: "When the actor of a service is needed, in words."},
		{URL: teamArea, Name: "team-area", Type: "Reference", Repeats: true, Contexts: []string{"CareTeam"},
			Means: "An area in which a family-centre team works; without any it works everywhere in the directory's own area."},
	}
}

// CodeTables returns the code sets that a directory's resources use and a plan's do
// not, by name.
func CodeTables() []code.Table {
	return []code.Table{listServiceDirectory.Table(), directory.Access(0).Table(), directory.Delivery(0).Table()}
}
