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
		labelled = labelled || at != nil && bansAddress(at)
	}
	return r.banned(bans, labelled)
}

// bannedChild adds the security ban that a label tells on the child, on the whole
// document, or on anything else that is the child's and no person or place.
func (r *reading) bannedChild(bans []civil.Period, f *found) []civil.Period {
	labelled := r.ban
	for _, e := range r.entries {
		if labelled {
			break
		}
		if !slices.Contains(ownBans, e.resource) && !e.elsewhere && bansAddress(e.node) {
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

// bansAddress reports whether a resource bears the label of a security ban.
func bansAddress(n *node) (found bool) {
	eachOf(n.member("meta").member("security"), func(label *node) {
		found = found || saysBan(label.str("code")) || saysBan(label.str("display"))
	})
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
