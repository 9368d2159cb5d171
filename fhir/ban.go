package fhir

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// The security ban (turvakielto) that only a label tells.

// labelledBan adds a security ban that only a label tells: since when, nobody
// knows. Bans that the plan knows explain the label, but those that had ended on
// the day of reading.
func (r *reading) labelledBan(bans []civil.Period, f *found) []civil.Period {
	labelled := false
	for _, at := range f.at {
		labelled = labelled || at != nil && (r.bansAddress(at) || saysBans(at, len(bans)))
	}
	return r.banned(bans, labelled)
}

// saysBans reports whether a resource has more bans of ours than could be read: one of
// which the time cannot be read stands.
func saysBans(n *node, read int) bool {
	said := 0
	for _, name := range []string{"child-security-bans", "member-security-bans"} {
		n.extensions(ExtensionURL(name), func(*node) { said++ })
	}
	return said > read
}

// bannedChild adds the security ban that a label tells on the child, on the whole
// document, or on anything else that is the child's and no person or place.
func (r *reading) bannedChild(bans []civil.Period, f *found) []civil.Period {
	labelled := r.ban
	for _, e := range r.entries {
		if labelled {
			break
		}
		if !slices.Contains(ownBans, e.resource) && !e.elsewhere && r.bansAddress(e.node) {
			labelled = !r.othersChild(e)
		}
	}
	if labelled {
		return r.banned(bans, true)
	}
	return r.labelledBan(bans, f)
}

// ownBans are the types whose label speaks of themselves.
var ownBans = []string{"Patient", "RelatedPerson", "Practitioner", "PractitionerRole", "Organization", "Location"}

// banned adds a ban where a label tells one that the plan does not know.
func (r *reading) banned(bans []civil.Period, labelled bool) []civil.Period {
	known := func(ban civil.Period) bool {
		return ban.To.IsZero() || r.options.On.IsZero() || !ban.To.Before(r.options.On)
	}
	if !labelled || slices.ContainsFunc(bans, known) {
		return bans
	}
	return append(bans, civil.Period{})
}

// bansAddress reports whether a resource, or an element of it, bears the label of a
// security ban.
func (r *reading) bansAddress(n *node) (found bool) {
	says := func(label *node) bool { return saysBan(label.str("code")) || saysBan(label.str("display")) }
	eachOf(n.member("meta").member("security"), func(label *node) { found = found || says(label) })
	if n.str("resourceType") == "Flag" && n.str("status") != "inactive" && n.str("status") != "entered-in-error" {
		n.member("code").eachString(func(text string) { found = found || saysBan(text) })
	}
	if r.inline && !found {
		var walk func(n *node)
		walk = func(n *node) {
			found = found || n.kind == '{' && n.str("url") == inlineLabel && says(n.member("valueCoding"))
			for m := n.first; m != nil && !found; m = m.next {
				if m.name != "contained" && m.name != "entry" {
					walk(m)
				}
			}
		}
		walk(n)
	}
	return found
}

// saysBan reports whether the code or words of a label are those of a security ban,
// whatever else stands beside.
func saysBan(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(banWords, func(word string) bool { return strings.Contains(text, word) })
}

// banWords are what the Digital and Population Data Services Agency calls a security
// ban in Finnish, Swedish and English; the first is HL7 Finland's code, too.
var banWords = []string{"turvakielto", "spärrmarkering", "non-disclosure for personal safety"}
