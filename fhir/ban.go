package fhir

import (
	"slices"
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// The security ban (turvakielto) that only a label tells.

// labelledBan adds a security ban that only a label tells: since when, nobody
// knows. Bans that the plan knows explain the label, but those that had ended on
// the day of reading.
func (r *reading) labelledBan(bans []civil.Period, f *found) []civil.Period {
	labelled := false
	for _, at := range f.at {
		labelled = labelled || at != nil && (r.bansAddress(at) || r.flagged(at) || saysBans(at, len(bans)))
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
	if r.ban || slices.ContainsFunc(r.entries, r.bansChild) {
		return r.banned(bans, true)
	}
	return r.labelledBan(bans, f)
}

// bansChild reports whether a resource tells a security ban on the child: one that is the
// child's, or the same child under another name.
func (r *reading) bansChild(e *entry) bool {
	if e.resource == "Patient" {
		return r.child != nil && e != r.child && r.samePerson(e, r.child) && r.bansAddress(e.node)
	}
	return !slices.Contains(ownBans, e.resource) && !e.elsewhere && r.bansAddress(e.node) && !r.othersChild(e)
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

// flagged reports whether something that is of a person tells a security ban: a Flag, an
// observation, whatever bears the label.
func (r *reading) flagged(person *node) bool {
	if r.flags == nil {
		r.flags = map[*entry]bool{}
		for _, e := range r.entries {
			if slices.Contains(ownBans, e.resource) || !r.bansAddress(e.node) {
				continue
			}
			for _, name := range subjects {
				r.flags[r.referredOr(e.node.member(name))] = true
			}
		}
	}
	return r.flags[r.known[person]]
}

// bansAddress reports whether a resource, or an element of it, bears the label of a
// security ban, or says in another way that somebody's address is protected.
func (r *reading) bansAddress(n *node) (found bool) {
	says := func(label *node) { found = found || protects(label) }
	eachOf(n.member("meta").member("security"), says)
	eachOf(n.member("meta").member("tag"), says)
	switch kind := n.str("resourceType"); {
	case kind == "Flag" && (n.str("status") == "inactive" || n.str("status") == "entered-in-error"):
	case kind == "Flag", kind == "Observation" && !saysNo(valueOf(n)), kind == "Basic":
		n.member("code").eachString(func(text string) { found = found || saysProtected(text) })
	case slices.Contains(ownBans, kind):
		found = found || r.protectedInside(n)
	}
	if r.inline && !found {
		var walk func(n *node)
		walk = func(n *node) {
			found = found || n.kind == '{' && n.str("url") == inlineLabel && protects(n.member("valueCoding"))
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

const actCodes = "http://terminology.hl7.org/CodeSystem/v3-ActCode"

// protects reports whether a label is one of a security ban, or one by which another country
// protects more than an address: that one narrows as any label does that is not known, and is
// a ban besides.
func protects(label *node) bool {
	return saysProtected(label.str("code")) || saysProtected(label.str("display")) || label.str("system") == actCodes && label.str("code") == "DEMO"
}

// saysProtected reports whether a text has one of the words for a security ban, or of those by
// which other countries protect somebody's address: as one word, two, or the name of an element.
func saysProtected(text string) bool {
	if saysBan(text) {
		return true
	}
	folded := strings.Map(func(c rune) rune {
		switch c = unicode.ToLower(c); {
		case c == 'å' || c == 'ä':
			return 'a'
		case c == 'ö' || c == 'ø':
			return 'o'
		case !unicode.IsLetter(c):
			return -1
		}
		return c
	}, text)
	return slices.ContainsFunc(protectedWords, func(word string) bool { return strings.Contains(folded, word) })
}

// protectedWords are, without marks and as far as whatever form they stand in begins alike:
// of Finland how people speak of whoever is under a security ban; of Sweden the codes of HL7 Sweden's SecurityLabel and
// the words of its tax agency and of Inera's register of persons; of Norway those of its
// population register; of Denmark those of its CPR and of the infrastructure's extension;
// of the Netherlands those of the register of persons.
var protectedWords = []string{
	"turvakiello", "sparrmarkerad",
	"sekretessmark", "skyddadfolkbokforing", "skyddadepersonuppgifter", "kvarskrivning", "protectedpersonindicator", "protectedpopulationrecord",
	"adressesperr", "sperretadresse", "fortroligadresse", "adressebeskyt", "hemmeligadresse",
	"nameandaddressprotection", "protectionofnameandaddress",
	"geheimadres", "geheimhouding", "indicatiegeheim",
}

// protectedInside reports whether an extension of others in a resource says that an address
// is protected, and not that it is not, or no longer on the day of reading.
func (r *reading) protectedInside(n *node) bool {
	for m := n.first; m != nil; m = m.next {
		if m.name == "contained" {
			continue
		}
		if m.name == "extension" || m.name == "modifierExtension" {
			found := false
			eachOf(m, func(e *node) {
				url, value := e.str("url"), valueOf(e)
				said := saysProtected(url[strings.LastIndexByte(url, '/')+1:])
				value.eachString(func(text string) { said = said || saysProtected(text) })
				found = found || said && !strings.HasPrefix(url, plan.CanonicalBase) && !saysNo(value) && !r.hasEnded(value)
			})
			if found {
				return true
			}
		}
		if r.protectedInside(m) {
			return true
		}
	}
	return false
}

// valueOf is the value of an extension or an Observation, nil where it has none.
func valueOf(n *node) *node {
	for m := n.first; m != nil; m = m.next {
		if strings.HasPrefix(m.name, "value") {
			return m
		}
	}
	return nil
}

// hasEnded reports whether a Period has surely ended before the day of reading.
func (r *reading) hasEnded(period *node) bool {
	end := period.str("end")
	if len(end) < len("2006-01-02") || r.options.On.IsZero() {
		return false
	}
	day, err := civil.ParseDate(end[:10])
	return err == nil && day.Before(r.options.On)
}

// saysNo reports whether a value says no: as a truth value, a figure or a word.
func saysNo(value *node) bool {
	said := strings.ToLower(value.content() + value.str("code"))
	if value != nil && value.kind == '{' && said == "" {
		said = strings.ToLower(value.str("text") + value.member("coding").item(0).str("code"))
	}
	return slices.Contains([]string{"false", "0", "no", "nej", "nei", "nee", "ei", "ingen", "ugradert"}, said)
}
