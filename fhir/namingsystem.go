package fhir

import "slices"

// NamingSystem is one of the systems in which ids of ours are unique.
type NamingSystem struct {
	// Name is the last part of the url: "part".
	Name string
	// URL is what an identifier has as its system.
	URL string
	// Means says what is named and of what an id is made.
	Means string
	// Repeats says that one resource may have several such ids.
	Repeats bool
	// Of is what the ids are of, in English; "" is a joint plan.
	Of string
}

// NamingSystems returns the naming systems of ours, from the plan down.
func NamingSystems() []NamingSystem { return slices.Clone(namingSystems[:]) }

var namingSystems = [...]NamingSystem{
	{"plan", SystemPlan, "A joint plan: the id that it has for life.", false, ""},
	{"plan-revision", SystemRevision, "One revision of a joint plan: the plan's id, a slash, the number.", false, ""},
	{"part", SystemPart, "A part of a joint plan: the plan's id, a full stop, the part's own id.", true, ""},
	{"subject", SystemSubject, "A child: the opaque key by which the controller knows it; never an identity code. In a copy for somebody against whom a security ban stands it is the id of the plan.", false, ""},
	{"former-subject", SystemFormerSubject, "A child: an opaque key that it had before.", true, ""},
	{"document", SystemDocument, "One document made of a joint plan: the plan's id, a slash, the moment.", false, ""},
}

// namingSystem returns the naming system with that url, which must be one.
func namingSystem(url string) NamingSystem {
	i := slices.IndexFunc(namingSystems[:], func(s NamingSystem) bool { return s.URL == url })
	return namingSystems[i]
}
