package fhir

import (
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// What others keep from the family in HL7 Finland's words.

// The last steps of the urls of HL7 Finland's extensions for what is kept from a minor's
// guardians (Huoltajille luovuttamisen kielto), and for the first day on which something
// is shown to whom it is about (viivästäminen). Kanta has them under urls of its own, too.
const (
	restrictionParent = "/RestrictionParent"
	releaseDate       = "/ReleaseDateForPatientViewing"
)

// restrictionCodes begin the name of THL's code system of the former, of each version.
const restrictionCodes = "urn:oid:1.2.246.537.5.40202"

// keptFromFamily is the narrowest visibility that these extensions ask for in a resource, and
// in the Provenances that speak of it, or of nothing that can be found: only professionals where guardians must not be
// told, where it is not known whether they may, and before its day.
func (r *reading) keptFromFamily(n *node) assess.Visibility {
	if r.provenances == nil {
		r.provenances = map[*entry]assess.Visibility{}
		for _, e := range r.entries {
			if e.resource != "Provenance" {
				continue
			}
			label := r.familyLabel(e.node)
			eachOf(e.node.member("target"), func(target *node) {
				of := r.referred(target)
				if of != nil && of.resource == "Composition" {
					of = nil // all of the document
				}
				r.provenances[of] = max(r.provenances[of], label)
			})
		}
	}
	return max(r.familyLabel(n), r.provenances[r.known[n]], r.provenances[nil])
}

func (r *reading) familyLabel(n *node) (label assess.Visibility) {
	if n.kind == '{' {
		url := n.str("url")
		if strings.HasSuffix(url, restrictionParent) && !guardiansMay(n.member("valueCoding")) ||
			strings.HasSuffix(url, releaseDate) && !r.released(n.str("valueDate")) {
			return assess.VisibilityProfessionals
		}
	}
	for m := n.first; m != nil; m = m.next {
		if m.name != "contained" {
			label = max(label, r.familyLabel(m))
		}
	}
	return label
}

// guardiansMay reports whether THL's code says that a minor's guardians may be told: the
// minor is not able to decide (1), or is and allows it (2).
func guardiansMay(c *node) bool {
	return strings.HasPrefix(c.str("system"), restrictionCodes) && (c.str("code") == "1" || c.str("code") == "2")
}

// released reports whether a day has come by the day of reading.
func (r *reading) released(day string) bool {
	on, err := civil.ParseDate(day)
	return err == nil && !r.options.On.IsZero() && !r.options.On.Before(on)
}
