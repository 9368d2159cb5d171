package fhir

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// What resources of others say in other places than ours do. It is only read:
// what is written follows the tables.

// conceptWords takes the words of a CodeableConcept: its text, else the display
// of its first code.
func (l *limit) conceptWords(cc *node) string {
	text := l.takeText(cc, "text")
	if text == "" {
		text = l.takeText(cc.member("coding").item(0), "display")
	}
	takeRepeated(cc, text)
	return text
}

// takeText takes a text as far as the member can hold it: what is longer is told, and
// kept whole.
func (l *limit) takeText(n *node, name string) string {
	text := takeText(n, name)
	if text == "" || l.holds(reflect.ValueOf(text)) {
		return text
	}
	n.member(name).give()
	n.member(name).refuse()
	begun, _ := l.begin(text)
	return begun
}

// concept is the concept of a CodeableReference, which R5 has where R4 has a concept.
func concept(n *node) *node {
	if m := n.member("concept"); m != nil {
		return m
	}
	return n
}

// withWords is a text with what else was written down behind it, each once, as far as
// there is room.
func (l *limit) withWords(text string, lists ...*node) string {
	for _, list := range lists {
		if list != nil && list.kind == '"' {
			text = l.with(text, list)
		}
		eachOf(list, func(n *node) {
			if m := n.member("text"); m != nil && n.member("modifierExtension") == nil {
				text = l.with(text, m)
			}
		})
	}
	return text
}

// with is a text with the words of a node behind it; it takes the node.
func (l *limit) with(text string, words *node) string {
	if words == nil || words.kind != '"' || words.text == "" || words.taken {
		return text
	}
	if !strings.Contains(text, words.text) {
		both := words.text
		if text != "" {
			both = text + "; " + words.text
		}
		if !l.holds(reflect.ValueOf(both)) {
			return text
		}
		text = both
	}
	words.taken = true
	return text
}

// rhythm reads how often something is done, and from which day to which.
func (r *reading) rhythm(a *plan.Action, timing *node) {
	repeat := timing.member("repeat")
	if bounds := repeat.member("boundsPeriod"); bounds != nil && a.Period.IsZero() {
		r.period(bounds, &a.Period, true)
	}
	text := limitFor[plan.Action]("Text")
	for _, said := range []*node{timing.member("code"), repeat.member("dayOfWeek"), repeat.member("timeOfDay")} {
		words, from := wordsIn(said)
		a.Text = text.and(a.Text, words, from)
	}
	times, err := strconv.Atoi(repeat.member("frequency").content())
	per := map[string]plan.Interval{"d": plan.IntervalDay, "wk": plan.IntervalWeek, "mo": plan.IntervalMonth}[repeat.str("periodUnit")]
	if err != nil || times < 1 || times > 100 || per.IsZero() || repeat.member("period").content() != "1" || repeat.member("frequencyMax") != nil || repeat.member("periodMax") != nil {
		return
	}
	a.Rhythm = &plan.Rhythm{Times: times, Per: per}
	for _, name := range []string{"frequency", "period", "periodUnit"} {
		repeat.takeMember(name)
	}
}

// newPractitionerNoun is a professional of whom others say no more than who it
// is. It is never written: then there is a role too.
func newPractitionerNoun() *noun {
	return declare(declaration[plan.Member]{
		name: "member", label: code.Say("Ammattilainen", "Yrkesperson", "Professional"),
		in: []string{"Practitioner"},
		rows: []row{
			{member: "name", home: "Practitioner.name[0]"},
			{member: "identifiers", home: "Practitioner.identifier[]"},
			{member: "telecoms", home: "Practitioner.telecom[]"},
			{member: "address", home: "Practitioner.address[0]"},
		},
		readOnly: true,
		after: func(r *reading, m *plan.Member, f *found) {
			m.SecurityBans = r.labelledBan(m.SecurityBans, f)
			if m.Kind.IsZero() {
				m.Kind = plan.MemberProfessional
			}
			r.theirProfession(m, f.at[0])
		},
	})
}

// theirTelecoms reads how to reach a worker of others of whose role that is not said.
func (r *reading) theirTelecoms(m *plan.Member, person *node) {
	if person == nil || len(m.Telecoms) > 0 || r.known[person].ours {
		return
	}
	form := limitFor[plan.Member]("Telecoms")
	eachOf(person.member("telecom"), func(n *node) {
		var t plan.Telecom
		if len(m.Telecoms) < form.items && !r.modifiedElement(n) && readTelecom(r, n, reflect.ValueOf(&t).Elem()) && form.holds(reflect.ValueOf(t)) {
			m.Telecoms = append(m.Telecoms, t)
		}
	})
}

// kinship reads what a person is to the child from the standard's role codes.
func kinship(m *plan.Member, f *found) {
	if !m.Kind.IsZero() {
		return
	}
	m.Kind = plan.MemberNearPerson
	var relation plan.Relation
	eachOf(f.at[0].member("relationship"), func(cc *node) {
		eachOf(cc.member("coding"), func(coding *node) {
			if !slices.Contains(roleSystems, coding.str("system")) {
				return
			}
			code := coding.str("code")
			for r, standard := range roleCodes {
				if standard != "" && (standard == code || slices.Contains(narrower[standard], code)) && relation.IsZero() {
					relation = plan.Relation(r)
					coding.takeMember("code")
					coding.takeMember("system")
				}
			}
			if code == "GUARD" {
				m.Kind = plan.MemberGuardian
				coding.takeMember("code")
				coding.takeMember("system")
			}
		})
	})
	switch {
	case relation.IsZero():
	case m.Kind == plan.MemberGuardian:
		m.Guardian = &plan.Guardian{Relation: relation}
	default:
		m.NearPerson = &plan.NearPerson{Relation: relation}
	}
	eachOf(f.at[0].member("relationship"), func(cc *node) {
		if label := limitFor[plan.Role]("LocalLabel"); len(m.Roles) < limitFor[plan.Member]("Roles").items {
			addRole(m, label.conceptWords(cc), cc)
		}
	})
}

// guardianOf takes the guardianship away of whom others do not say by a reference or a
// number that it is of the child: a guardian reads the plan.
func (r *reading) guardianOf(m *plan.Member, at *node) {
	of := at.member("patient")
	if m.Kind != plan.MemberGuardian || r.known[at].ours || r.root == nil || of != nil && (of.str("reference") != "" || of.member("identifier") != nil) {
		return
	}
	m.Kind = plan.MemberNearPerson
	if m.Guardian != nil {
		m.NearPerson, m.Guardian = &plan.NearPerson{Relation: m.Guardian.Relation}, nil
	}
	eachOf(at.member("relationship"), func(cc *node) {
		eachOf(cc.member("coding"), func(coding *node) {
			if coding.str("code") == "GUARD" {
				coding.give()
			}
		})
	})
}

// narrower are the codes of v3-RoleCode that its hierarchy has under those that the
// plan has relations for.
var narrower = map[string][]string{
	"MTH":     {"ADOPTM", "GESTM", "NMTH", "NMTHF"},
	"FTH":     {"ADOPTF", "NFTH", "NFTHF"},
	"PRN":     {"ADOPTP", "NPRN"},
	"STPPRN":  {"STPMTH", "STPFTH"},
	"PRNFOST": {"MTHFOST", "FTHFOST"},
	"GRPRN":   {"GRMTH", "GRFTH", "MGRPRN", "MGRMTH", "MGRFTH", "PGRPRN", "PGRMTH", "PGRFTH"},
	"SIB":     {"BRO", "SIS", "HSIB", "HBRO", "HSIS", "NSIB", "NBRO", "NSIS", "STPSIB", "STPBRO", "STPSIS", "TWINSIB", "TWINBRO", "TWINSIS"},
	"EXT":     {"AUNT", "MAUNT", "PAUNT", "UNCLE", "MUNCLE", "PUNCLE", "COUSN", "MCOUSN", "PCOUSN", "GGRPRN", "GGRMTH", "GGRFTH"},
}

// addRole adds to somebody's roles what others call it in words of their own, and how they
// code it; nothing where they say neither.
func addRole(m *plan.Member, words string, cc *node) {
	var coded []plan.Coded
	codes, named := limitFor[plan.Role]("Codes"), words
	codes.takeCodes(&coded, cc)
	if words == "" && len(coded) > 0 {
		named = coded[0].System + "|" + coded[0].Code
	}
	id := assess.ID(hashed("role\x00"+string(m.ID)+"\x00"+named, 10))
	at := slices.IndexFunc(m.Roles, func(r plan.Role) bool { return r.ID == id })
	switch {
	case named == "":
	case at >= 0:
		cc.member("coding").give()
		codes.takeCodes(&m.Roles[at].Codes, cc)
	case len(m.Roles) < limitFor[plan.Member]("Roles").items:
		m.Roles = append(m.Roles, plan.Role{ID: id, Kind: plan.RoleNetworkMember, LocalLabel: words, Codes: coded})
	default:
		cc.give()
	}
}

// theirProfession reads what a worker of others is called, where that is told in words
// and by no code that the plan holds: the role, else the field, else the qualification.
func (r *reading) theirProfession(m *plan.Member, at *node) {
	if r.known[at].ours {
		return
	}
	title := limitFor[plan.Professional]("Title")
	say := func(words string) {
		if m.Professional == nil {
			m.Professional = &plan.Professional{}
		}
		m.Professional.Title = words
	}
	untitled := func() bool {
		return m.Professional == nil || m.Professional.Title == "" && m.Professional.Profession.IsZero()
	}
	eachOf(at.member("code"), func(cc *node) {
		if cc.str("text") == "" || m.Professional != nil && m.Professional.Title != "" || r.modifiedElement(cc) {
			return
		}
		if words := title.takeText(cc, "text"); words != "" {
			say(words)
		}
	})
	field := func(cc *node) {
		if cc != nil && untitled() && !r.modifiedElement(cc) {
			if words := title.conceptWords(cc); words != "" {
				say(words)
			}
		}
	}
	also := func(n *node) {
		if n == nil || r.modifiedElement(n) || untitled() {
			return
		}
		words, from := wordsIn(n)
		m.Professional.Title = title.and(m.Professional.Title, words, from)
	}
	person := at
	if e := r.referredOr(at.member("practitioner")); e != nil {
		if person = nil; e.used {
			person = e.node
		}
	}
	eachOf(at.member("specialty"), field)
	eachOf(person.member("qualification"), func(q *node) { field(q.member("code")) })
	also(at.member("specialty"))
	eachOf(person.member("qualification"), func(q *node) { also(q.member("code")) })
	eachOf(person.member("name"), func(name *node) {
		if some(name) { // the one that was read
			for _, said := range []string{"prefix", "suffix"} {
				if words, from := wordsIn(name.member(said)); words != "" && untitled() {
					say(title.and("", words, from))
				}
				also(name.member(said))
			}
		}
	})
	if name := at.member("practitioner"); m.Name.IsZero() && name != nil && r.referred(name) == nil {
		form := limitFor[plan.Member]("Name")
		if only := (plan.Name{Family: name.str("display")}); form.holds(reflect.ValueOf(only)) {
			m.Name = only
			name.takeMember("display")
		}
	}
}

// placeCalled is what a place is called that a reference means: by the reference, else by
// the Location, of which everybody may know.
func (r *reading) placeCalled(where *node, place limit) string {
	if where == nil || r.modifiedElement(where) {
		return ""
	}
	e := r.referred(where)
	if e == nil && where.member("reference") != nil || e != nil && (e.resource != "Location" || !r.shut(e).IsZero() || r.restriction(e.node) != 0 || r.bansAddress(e.node)) {
		return ""
	}
	said := place.takeText(where, "display")
	if e == nil || said != "" && said != e.node.str("name") {
		return said
	}
	if said = place.takeText(e.node, "name"); said != "" {
		where.takeMember("reference")
	}
	return said
}
