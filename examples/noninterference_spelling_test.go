package examples_test

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// spelling is a text of a plan that repeats what is protected, in one of the ways in
// which people write.
type spelling struct {
	at   func(p *plan.Plan) *string
	said func(p *plan.Plan) *assess.Statement // whose words it is; nil: nobody's
	ways *[2][]string                         // the same ways, of what is and of what is put in its place
	way  int
}

// homes are two addresses, the first way is that of the address itself.
var homes = [2][]string{
	{"Suojakuja 3 B 12", "Suojakujalla 3:ssa", "SUOJAK. 3", "c/o Maja, Suojakuja 3", "3 Suojakuja", "suoja\u00adkuja\u200b 3", "Suojakuja ٣", "Suojakuja3B12"},
	{"Piilopolku 7 C 1", "Piilopolulla 7:ssä", "PIILOP. 7", "c/o Salo, Piilopolku 7", "7 Piilopolku", "piilo\u00adpolku\u200b 7", "Piilopolku ٧", "Piilopolku7C1"},
}

// numbers are two of the child's.
var numbers = [2][]string{
	{"040 123 4567", "0401234567", "+358 (0)40-123 4567", "p. 040/123 4567", "٠٤٠ ١٢٣ ٤٥٦٧"},
	{"050 765 4321", "0507654321", "+358 (0)50-765 4321", "p. 050/765 4321", "٠٥٠ ٧٦٥ ٤٣٢١"},
}

// shelters are the names of an organisation.
var shelters = [2][]string{{"Turvakoti Tyyni", "Turvakoti Tyynissä", "TURVAKOTI TYYNI"}, {"Ensikoti Lumme", "Ensikoti Lummessa", "ENSIKOTI LUMME"}}

// spell gives a plan under a ban, now and then, a home, a number and an organisation
// that its texts repeat.
func (w *world) spell() {
	p := w.plan
	if len(p.Child.SecurityBans) == 0 || w.Intn(2) == 0 {
		return
	}
	was := p.Child.Address.Text
	for i := range p.Needs {
		p.Needs[i].Text = strings.ReplaceAll(p.Needs[i].Text, was, homes[0][0])
	}
	for i := range p.Meetings {
		if at := p.Meetings[i].Place; at != nil {
			at.Text = strings.ReplaceAll(at.Text, was, homes[0][0])
		}
	}
	p.Child.Address.Text = homes[0][0]
	p.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: numbers[0][0]}}
	for _, ways := range []*[2][]string{&homes, &homes, &homes, &numbers, &numbers} {
		w.repeat(ways, append(w.texts(), w.namesAndKeys()...))
	}
	if len(p.Organisations) > 0 {
		o := w.Intn(len(p.Organisations))
		name := func(p *plan.Plan) *string { return &p.Organisations[o].Name }
		w.spelled = append(w.spelled, spelling{at: name, ways: &shelters})
		*name(p) = "x " + shelters[0][0]
		w.repeat(&shelters, w.texts())
	}
}

// repeat puts what is protected in one of its ways into one of some texts.
func (w *world) repeat(ways *[2][]string, texts []spelling) {
	if len(texts) == 0 {
		return
	}
	s := texts[w.Intn(len(texts))]
	s.ways, s.way = ways, w.Intn(len(ways[0]))
	w.spelled = slices.DeleteFunc(w.spelled, func(o spelling) bool { return o.at(w.plan) == s.at(w.plan) })
	w.spelled = append(w.spelled, s)
	s.put(w.plan, 0)
}

func (s spelling) put(p *plan.Plan, n int) { *s.at(p) = "x " + s.ways[n][s.way] }

// respell puts the other of what is protected into all texts that repeat it, but for what
// the reader said, who reads it whatever it repeats.
func (w *world) respell(p *plan.Plan, ways *[2][]string, before *looks) {
	for _, s := range w.spelled {
		if s.ways == ways && (s.said == nil || !w.says(p, s.said(p), before)) {
			s.put(p, 1)
		}
	}
}

// says reports whether words are the reader's own, who is not at the protected home or
// from whom it is kept.
func (w *world) says(p *plan.Plan, said *assess.Statement, before *looks) bool {
	away := before.seen != nil && before.seen.Neutral() && w.self != p.ChildID()
	return w.self != "" && said.By == w.self && (away || !p.Protected(w.self, w.on))
}

// texts are some texts of the plan.
func (w *world) texts() (all []spelling) {
	add := func(n int, of func(p *plan.Plan, i int) *string, said func(p *plan.Plan, i int) *assess.Statement) {
		if n == 0 {
			return
		}
		i := w.Intn(n)
		s := spelling{at: func(p *plan.Plan) *string { return of(p, i) }}
		if said != nil {
			s.said = func(p *plan.Plan) *assess.Statement { return said(p, i) }
		}
		all = append(all, s)
	}
	p := w.plan
	add(len(p.Needs), func(p *plan.Plan, i int) *string { return &p.Needs[i].Text }, func(p *plan.Plan, i int) *assess.Statement { return &p.Needs[i].Statement })
	add(len(p.Goals), func(p *plan.Plan, i int) *string { return &p.Goals[i].Text }, func(p *plan.Plan, i int) *assess.Statement { return &p.Goals[i].Statement })
	add(len(p.Actions), func(p *plan.Plan, i int) *string { return &p.Actions[i].ForChild }, nil)
	add(len(p.Agreements), func(p *plan.Plan, i int) *string { return &p.Agreements[i].Text }, func(p *plan.Plan, i int) *assess.Statement { return &p.Agreements[i].Statement })
	add(len(p.SectorPlans), func(p *plan.Plan, i int) *string { return &p.SectorPlans[i].Title }, nil)
	add(len(p.Decisions), func(p *plan.Plan, i int) *string { return &p.Decisions[i].Title }, func(p *plan.Plan, i int) *assess.Statement { return &p.Decisions[i].Statement })
	add(len(p.Attachments), func(p *plan.Plan, i int) *string { return &p.Attachments[i].Title }, func(p *plan.Plan, i int) *assess.Statement { return &p.Attachments[i].Statement })
	return all
}

// namesAndKeys are names of people, which a street may have too, words of codes and
// keys.
func (w *world) namesAndKeys() (all []spelling) {
	add := func(at func(*plan.Plan) *string) { all = append(all, spelling{at: at}) }
	p := w.plan
	for i := range p.People {
		add(func(p *plan.Plan) *string { return &p.People[i].Name.Family })
		if m := &p.People[i]; m.Professional != nil {
			add(func(p *plan.Plan) *string { return &p.People[i].Professional.Title })
			add(func(p *plan.Plan) *string { return &p.People[i].Professional.Profession.Display })
		}
		for j := range p.People[i].Identifiers {
			add(func(p *plan.Plan) *string { return &p.People[i].Identifiers[j].Value })
		}
	}
	return all
}

// numberRewritten gives the child another number where a security ban protects it, in
// the texts that repeat it too. Who may know it, does.
func numberRewritten(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	repeats := slices.ContainsFunc(w.spelled, func(s spelling) bool { return s.ways == &numbers })
	protected := p.Protected("", w.on) || before.seen != nil && before.seen.Neutral() // a ban that has ended protects no more
	if !repeats || !protected || w.self == p.ChildID() || w.reader == view.Family() || before.holds() {
		return "", nil
	}
	w.respell(p, &numbers, before)
	p.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: numbers[1][0]}}
	return "number rewritten", nil
}

// whereaboutsRewritten moves all that tells where and when the child is to be found,
// for a reader against whom a security ban stands.
func whereaboutsRewritten(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	named := slices.ContainsFunc(p.Prohibitions, func(f plan.Prohibition) bool {
		return f.Ground == plan.GroundSecurityBan && w.isAgainst(p, &f) && f.Withdrawal == nil && f.Period.To.IsZero()
	})
	if before.seen == nil || !named && !before.seen.Neutral() {
		return "", nil
	}
	inForce := w.self != p.ChildID() && slices.ContainsFunc(p.Prohibitions, func(f plan.Prohibition) bool {
		return f.Ground == plan.GroundSecurityBan && w.isAgainst(p, &f) && !f.On.After(w.on)
	})
	if !inForce { // else what somebody expressly allowed may name it
		w.respell(p, &shelters, before)
	}
	codes := []plan.Coded{{System: "https://toisaalla.example/koodit", Code: "moved"}}
	for i := range p.Needs {
		p.Needs[i].Codes = codes
	}
	for i := range p.Goals {
		p.Goals[i].Codes = codes
	}
	for i := range p.Actions {
		p.Actions[i].Codes = codes
	}
	key := []plan.Identifier{{System: "https://toisaalla.example/avain", Value: "moved"}}
	for i := range p.People {
		m := &p.People[i]
		if m.ID == w.self {
			continue
		}
		for j := range m.Roles {
			m.Roles[j].LocalLabel, m.Roles[j].Codes = "moved", codes
		}
		if m.Professional != nil {
			m.Professional.Sector, m.Professional.ServiceTask.Code = plan.SectorOther, "moved"
			m.Telecoms = []plan.Telecom{{Kind: plan.TelecomEmail, Value: "moved@toisaalla.example"}}
		}
		if n := m.NearPerson; n != nil && n.Residence.IsValid() && n.Residence != plan.ResidenceNot {
			n.Residence = plan.ResidenceWith + plan.ResidencePart - n.Residence
		}
	}
	for i := range p.Organisations {
		p.Organisations[i].Identifiers = key
	}
	for i := range p.SectorPlans {
		p.SectorPlans[i].Identifiers = key
	}
	for i := range p.Decisions {
		p.Decisions[i].Identifiers = key
	}
	for i := range p.Attachments {
		p.Attachments[i].Location = "https://toisaalla.example/moved"
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		m.Start, m.End = civil.MustParseInstant("2026-03-03T03:03:00+02:00"), civil.MustParseInstant("2026-03-03T04:04:00+02:00")
	}
	for i := range p.FollowUp {
		p.FollowUp[i].From, p.FollowUp[i].To = "03:03", "04:04"
	}
	for i := range p.Contacts {
		p.Contacts[i].Day = p.Contacts[i].Day.AddDays(3)
	}
	return "whereabouts rewritten", nil
}

// isAgainst reports whether a prohibition names the reader, or where the reader works.
func (w *world) isAgainst(p *plan.Plan, f *plan.Prohibition) bool {
	all := []plan.ID{w.self}
	if m := p.Person(w.self); m != nil && m.Professional != nil {
		all = append(all, p.Controllers(m.Professional.OrganisationID)...)
	}
	return slices.ContainsFunc(f.AgainstIDs, func(id plan.ID) bool { return id != "" && slices.Contains(all, id) })
}
