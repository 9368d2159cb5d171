package plan

import (
	"slices"
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Protected reports whether nobody may learn from the plan where a person lives
// (turvakielto): a security ban of the person's own that has not ended by the
// day, or one of somebody of the same home. The child's home is that of everyone
// of whom it is not said that the child lives apart, but of professionals: where
// nothing is said, the home is taken for the same. An empty id is the child;
// whoever is not in the plan is protected. On the zero day every ban counts.
func (p *Plan) Protected(id ID, on civil.Date) bool {
	if id == "" || id == p.ChildID() {
		return banned(p.Child.SecurityBans, on) || slices.ContainsFunc(p.People, func(m Member) bool {
			return m.shares() && banned(m.SecurityBans, on)
		})
	}
	m := p.Person(id)
	return m == nil || banned(m.SecurityBans, on) || m.shares() && p.Protected("", on)
}

// shares reports whether the child may live in the person's home.
func (m *Member) shares() bool { return m.Kind != MemberProfessional && m.residence() != ResidenceNot }

// residence says whether the child lives with the person; zero where nothing is
// said.
func (m *Member) residence() Residence {
	switch {
	case m.Guardian != nil:
		return m.Guardian.Residence
	case m.NearPerson != nil:
		return m.NearPerson.Residence
	}
	return 0
}

// LivesApart reports whether it is not said of somebody that the child lives with
// that person, at least part of the time (ei asu lapsen kanssa).
func (m *Member) LivesApart() bool {
	r := m.residence()
	return r != ResidenceWith && r != ResidencePart
}

// NamesProtected returns what reports whether a text repeats an address that nobody
// may learn from the plan on a day ([Plan.Protected]): the home of the child, as the
// address of the child or of somebody of whom it is not said that the child lives
// apart, and the home of whoever is protected elsewhere. Texts are compared as by
// [Repeats]. It is nil where no address is protected.
func (p *Plan) NamesProtected(on civil.Date) func(text string) bool {
	var homes []string
	if p.Protected("", on) {
		homes = append(homes, p.Child.Address.Text)
	}
	for i := range p.People {
		if m := &p.People[i]; m.Address.Text != "" && p.Protected(m.ID, on) {
			homes = append(homes, m.Address.Text)
		}
	}
	homes = slices.DeleteFunc(homes, func(home string) bool { return len(wordsAndNumbers(home)) == 0 })
	if len(homes) == 0 {
		return nil
	}
	return Repeats(homes...)
}

// Repeats returns what reports whether a text repeats one of some names of places or
// addresses, up to the number of the house. Letters' size, spaces and what is between
// words do not matter, nor do Finnish endings and the stems that change before them
// ("Suojakujalla 3:ssa", "Koivukadulla 3" for Koivukatu 3): a text is rather taken to
// repeat a name than not.
func Repeats(names ...string) func(text string) bool {
	var all [][]string
	for _, name := range names {
		if words := street(name); len(words) > 0 {
			all = append(all, words)
		}
	}
	return func(text string) bool {
		words := wordsAndNumbers(text)
		return slices.ContainsFunc(all, func(name []string) bool { return repeats(words, name) })
	}
}

// street is an address up to its first number; all of it where it has none.
func street(address string) []string {
	words := wordsAndNumbers(address)
	for i, w := range words {
		if i > 0 && isNumber(w) {
			return words[:i+1]
		}
	}
	return words
}

func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// wordsAndNumbers splits a text where letters or digits begin, in small letters.
func wordsAndNumbers(text string) (all []string) {
	class := func(r rune) int {
		switch {
		case unicode.IsDigit(r):
			return 2
		case unicode.IsLetter(r):
			return 1
		}
		return 0
	}
	text = strings.ToLower(text)
	from, was := 0, 0
	for i, r := range text {
		is := class(r)
		if is == was {
			continue
		}
		if was != 0 {
			all = append(all, text[from:i])
		}
		from, was = i, is
	}
	if was != 0 {
		all = append(all, text[from:])
	}
	return all
}

// repeats reports whether words hold those of a name in a row; a word may have an
// ending.
func repeats(words, name []string) bool {
	numbered := isNumber(name[len(name)-1])
	for from := range len(words) - len(name) + 1 {
		same := true
		for i, w := range name {
			same = same && ended(words[from+i], w, numbered)
		}
		if same {
			return true
		}
	}
	return false
}

// shortest is how many letters a word has at least that is known without its last
// two: beside the number of a house, and alone.
const shortestNumbered, shortestAlone = 6, 7

// ended reports whether a word is another one, with an ending or without: the last
// two letters of a stem may change before one (katu: kadulla, mäki: mäellä).
func ended(word, of string, numbered bool) bool {
	stem := []rune(of)
	switch {
	case word == of:
		return true
	case isNumber(of) || len(stem) < 4:
		return false
	case numbered && len(stem) >= shortestNumbered || len(stem) >= shortestAlone:
		stem = stem[:len(stem)-2]
	}
	return strings.HasPrefix(word, string(stem))
}

// banned reports whether a security ban has not ended by the day. One that began
// later holds for earlier days too: the address was written down since.
func banned(bans []civil.Period, on civil.Date) bool {
	return slices.ContainsFunc(bans, func(p civil.Period) bool { return p.To.IsZero() || !p.To.Before(on) })
}

var ruleSecurityBanPlace = issue.Rule{ID: "ban.place", Severity: issue.SeverityWarning, Source: "661/2009 36 §", Words: code.Say(
	"Turvakielto on voimassa; katso, kertooko tämä paikka, mistä lapsen löytää.",
	"En spärrmarkering gäller; se efter om den här platsen berättar var barnet finns.",
	"A security ban is in force; see whether this place tells where the child is to be found.")}

var ruleSecurityBanAgainst = issue.Rule{ID: "ban.against", Severity: issue.SeverityWarning, Source: "661/2009 36 §", Words: code.Say(
	"Turvakiellosta ei ole kirjattu, keneltä se suojaa: olinpaikka jätetään pois kaikilta, jotka eivät asu lapsen kanssa.",
	"Det är inte antecknat mot vem spärrmarkeringen skyddar: var barnet finns utelämnas för alla som inte bor med barnet.",
	"It is not recorded against whom the security ban protects: where the child is is left out for everyone who does not live with the child.")}

// checkSecurityBans looks, where somebody of the child's home has a security ban,
// at places in words that were written down since, and for the prohibition that
// says against whom it is. Whoever has thought of a place lists its part there.
func (p *Plan) checkSecurityBans() (issues issue.List) {
	since, ok := p.bannedSince()
	if !ok {
		return nil
	}
	considered := map[ID]bool{}
	against := false
	for i := range p.Prohibitions {
		if f := &p.Prohibitions[i]; f.Ground == GroundSecurityBan {
			against = true
			for _, id := range f.PartIDs {
				considered[id] = true
			}
		}
	}
	look := func(id ID, said civil.Date, at issue.Pointer) {
		if !considered[id] && (said.IsZero() || !said.Before(since)) {
			issues = append(issues, ruleSecurityBanPlace.At(at))
		}
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		if m.Place != nil && m.Place.Kind != PlaceHome && m.Place.Kind != PlaceRemote && m.Place.Text != "" {
			look(m.ID, m.On, issue.Pointer("/meetings").Item(i).Member("place").Member("text"))
		}
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; a.Setting != ActionHome && a.Place != "" {
			look(a.ID, a.On, issue.Pointer("/actions").Item(i).Member("place"))
		}
	}
	if !against && slices.ContainsFunc(p.People, func(m Member) bool { return m.Kind != MemberProfessional && m.LivesApart() }) {
		issues = append(issues, ruleSecurityBanAgainst.At("/prohibitions"))
	}
	return issues
}

// bannedSince returns the first day of the security bans of the child's home, and
// false where there is none.
func (p *Plan) bannedSince() (since civil.Date, ok bool) {
	look := func(bans []civil.Period) {
		for _, ban := range bans {
			if !ok || ban.From.Before(since) {
				since, ok = ban.From, true
			}
		}
	}
	look(p.Child.SecurityBans)
	for i := range p.People {
		if m := &p.People[i]; m.shares() {
			look(m.SecurityBans)
		}
	}
	return since, ok
}
