package fhir

import (
	"strings"

	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// ProfileURL returns the canonical url of the profile with that name.
func ProfileURL(name string) string { return ExtensionURL(name) }

// The profiles of what is no part of a plan.
var (
	provenanceProfile  = ProfileURL(profileName("record", "Provenance"))
	compositionProfile = ProfileURL(profileName("document", "Composition"))
)

// profileName is the name of the profile of one resource of a part.
func profileName(part, resource string) string {
	resource = kebab(strings.ToLower(resource[:1]) + resource[1:])
	if part == resource {
		return part + "-of-plan"
	}
	return part + "-" + resource
}

// fits is the meta of a resource that fits a profile.
func fits(profile string) *r4.Meta {
	m := &struct {
		r4.Meta
		one [1]string
	}{one: [1]string{profile}}
	m.Profile = m.one[:]
	return &m.Meta
}
