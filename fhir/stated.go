package fhir

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// Which resources state a profile of HL7 Finland ([Options.FinnishBase]).

// finnishTypes are the resource types that they profile (fi-base-TYPE), each with those
// of its elements that may point only at what fits their profiles. Types that we never
// write stand without.
var finnishTypes = map[string][]string{
	"Appointment":      {"reasonReference", "participant", "slot"},
	"Condition":        {"subject"},
	"Encounter":        {"subject", "episodeOfCare", "participant", "appointment", "reasonReference", "diagnosis", "hospitalization", "location", "serviceProvider", "partOf"},
	"Observation":      {"basedOn", "partOf", "subject", "encounter", "performer", "hasMember", "derivedFrom"},
	"Organization":     {"partOf"},
	"Patient":          {"generalPractitioner", "managingOrganization", "link"},
	"Practitioner":     {"qualification"},
	"PractitionerRole": {"practitioner", "organization", "location", "healthcareService"},
	"Provenance":       {"location", "agent"},
	"EpisodeOfCare":    nil, "HealthcareService": nil, "Immunization": nil, "Location": nil, "Medication": nil, "MedicationAdministration": nil,
	"MedicationRequest": nil, "MedicationStatement": nil, "Procedure": nil, "Schedule": nil, "Slot": nil,
}

// finnishSlices are the identifiers of which a Practitioner may have one each: the
// identity code, the number in the register of health care professionals (Terhikki), the
// number of a prescriber (SV-numero).
var finnishSlices = []string{SystemIdentityCode, "urn:oid:1.2.246.537.26", "urn:oid:1.2.246.537.25"}

// finnishCodes are the code systems of their extensions that hold a code.
var finnishCodes = map[string]string{finnishMunicipality: municipalities, finnishProfession: professions}

// finnish states their profiles on every resource of the graph that meets all that they
// ask, what was given back included. What such a resource points at states one too, where
// they have one for its type.
func (g *Graph) finnish() {
	fits, points := map[string]bool{}, make([][]string, len(g.Resources))
	profiles := make([]string, len(g.Resources))
	for i := range g.Resources {
		r := &g.Resources[i]
		elements, has := finnishTypes[r.Type]
		if !has {
			fits[urn+r.ID] = true
			continue
		}
		text, err := r.AppendJSON(nil)
		d, broken := parse(text)
		if err != nil || broken != nil {
			continue
		}
		profile := finnishProfile(d.root)
		if statesProfile(d.root, profile) {
			fits[urn+r.ID] = true // whoever wrote it says so
			continue
		}
		if r.Kept || !finnishShape(d.root) {
			continue
		}
		fits[urn+r.ID], profiles[i] = true, profile
		for _, element := range elements {
			points[i] = references(d.root.member(element), points[i])
		}
	}
	for again := true; again; {
		again = false
		for i, profile := range profiles {
			if profile != "" && slices.ContainsFunc(points[i], func(to string) bool { return !fits[to] }) {
				profiles[i], fits[urn+g.Resources[i].ID], again = "", false, true
			}
		}
	}
	for i, profile := range profiles {
		if r := &g.Resources[i]; profile != "" {
			meta := *elementOf[*r4.Meta](reflect.ValueOf(r.Value).Elem(), commonOf(resourceTypes[r.Type]).meta)
			meta.Profile = append([]string{profile}, meta.Profile...) // before ours: see statesFinnish
		}
	}
}

// finnishProfile is the profile that a resource is to fit.
func finnishProfile(n *node) string {
	profile := "fi-base-" + kebab(n.str("resourceType"))
	eachOf(n.member("agent"), func(agent *node) {
		if codeOf(agent.member("type"), participationTypes) != "CST" {
			return
		}
		for _, register := range finnishRegisters {
			if agent.member("who").member("identifier").str("system") == register.system {
				profile = register.profile
			}
		}
	})
	return finnishBase + profile
}

// statesProfile reports whether a resource says that it fits a profile.
func statesProfile(n *node, profile string) (states bool) {
	eachOf(n.member("meta").member("profile"), func(p *node) { states = states || p.text == profile })
	return states
}

// finnishShape reports whether a resource has no more than one of what their profiles have
// one of, and an official identifier of a child is the identity code.
func finnishShape(n *node) bool {
	seen, right := map[string]int{}, true
	one := func(name string) {
		seen[name]++
		right = right && seen[name] < 2
	}
	of := n.str("resourceType")
	eachOf(n.member("identifier"), func(i *node) {
		system := i.str("system")
		switch {
		case of == "Patient" && i.str("use") == "official":
			one("official")
			right = right && system == SystemIdentityCode
			eachOf(i.member("type").member("coding"), func(c *node) {
				right = right && strings.HasSuffix(c.str("system"), "/v2-0203") && c.str("code") == "NNFIN"
			})
		case of == "Practitioner" && slices.Contains(finnishSlices, system):
			one(system)
		}
	})
	if of == "Patient" {
		eachOf(n.member("meta").member("security"), func(label *node) {
			if label.str("system") == securityLabels {
				one(securityLabels)
			}
		})
	}
	eachOf(n.member("extension"), func(e *node) {
		url := e.str("url")
		if url == interpreterRequired || strings.HasPrefix(url, finnishBase) {
			one(url)
		}
		if system := finnishCodes[url]; system != "" {
			right = right && e.member("valueCoding").str("system") == system
		}
	})
	return right
}

// references adds where the References in an element point.
func references(n *node, all []string) []string {
	if n == nil {
		return all
	}
	if to := n.str("reference"); to != "" {
		all = append(all, to)
	}
	for m := n.first; m != nil; m = m.next {
		all = references(m, all)
	}
	return all
}

// statesFinnish reports whether a document was written with [Options.FinnishBase]: before a
// profile of ours stands one of theirs. What was given back stands behind ours.
func (r *reading) statesFinnish() bool {
	return slices.ContainsFunc(r.entries, func(e *entry) bool {
		ours, theirs := false, false
		eachOf(e.node.member("meta").member("profile"), func(p *node) {
			ours = ours || theirs && strings.HasPrefix(p.text, plan.CanonicalBase)
			theirs = theirs || strings.HasPrefix(p.text, finnishBase)
		})
		return ours
	})
}
