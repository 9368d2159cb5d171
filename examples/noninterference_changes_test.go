package examples_test

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// change is one way to change a plan that a reader must not notice. It changes the
// plan that it is given and says what it did, "" where it does not fit the reader.
// Where a right of the reader may show it after all, may says so.
type change struct {
	name   string
	change func(w *world, p *plan.Plan, before *looks) (what string, may func(after *looks) bool)
}

var changes = []change{
	{"a secret part", secretPart},
	{"a part of a later day", laterPart},
	{"words in confidence", confidedPart},
	{"somebody hidden", hiddenPerson},
	{"what is hidden rewritten", rewritten},
	{"the home under a ban rewritten", homeRewritten},
	{"a number under a ban rewritten", numberRewritten},
	{"whereabouts rewritten", whereaboutsRewritten},
	{"a part under a ban", partUnderBan},
	{"a prohibition of others", othersProhibition},
	{"a consent of others", othersConsent},
	{"a reference to what is secret", secretReference},
}

// slot is a list of parts of a plan. Path is its place without numbers, around are
// the ids of the parts that it stands in.
type slot struct {
	path   string
	around []plan.ID
	list   reflect.Value
}

// holders are the members of struct types that hold parts, or what holds parts.
var holders sync.Map

// holder is one such member, by its name on the wire.
type holder struct {
	field int
	name  string
	parts bool
}

// deciding are the lists whose parts are not only hidden: they also decide.
var deciding = strings.Fields("consents prohibitions legalGrounds baton roles organisations people")

func holdersOf(t reflect.Type) []holder {
	if known, ok := holders.Load(t); ok {
		return known.([]holder)
	}
	var all []holder
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || !f.IsExported() || slices.Contains(deciding, name) {
			continue
		}
		of := f.Type
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() == reflect.Struct && of.NumField() > 0 {
			all = append(all, holder{i, name, f.Type.Kind() == reflect.Slice && of.Field(0).Tag.Get("is") != ""})
		}
	}
	holders.Store(t, all)
	return all
}

// slots returns the lists whose parts give nobody a right.
func slots(v reflect.Value, path string, around []plan.ID) (all []slot) {
	for _, h := range holdersOf(v.Type()) {
		at, name := v.Field(h.field), path+"/"+h.name
		switch {
		case h.parts:
			all = append(all, slot{name, around, at})
			for i := range at.Len() {
				all = append(all, slots(at.Index(i), name, append(slices.Clip(around), partID(at.Index(i))))...)
			}
		case at.Kind() == reflect.Struct:
			all = append(all, slots(at, name, around)...)
		case at.Kind() == reflect.Pointer && !at.IsNil():
			all = append(all, slots(at.Elem(), name, around)...)
		}
	}
	return all
}

func slotsOf(p *plan.Plan) []slot { return slots(reflect.ValueOf(p).Elem(), "", nil) }

func partID(part reflect.Value) plan.ID { return plan.ID(part.Field(0).String()) }

// put puts a part somewhere into a list.
func (w *world) put(s slot, part reflect.Value) {
	i := w.Intn(s.list.Len() + 1)
	fresh := reflect.AppendSlice(reflect.MakeSlice(s.list.Type(), 0, s.list.Len()+1), s.list.Slice(0, i))
	s.list.Set(reflect.AppendSlice(reflect.Append(fresh, part), s.list.Slice(i, s.list.Len())))
}

// invented returns a new part of a list, addressable.
func (w *world) invented(s slot) reflect.Value {
	part := reflect.New(s.list.Type().Elem())
	w.Fill(part.Interface())
	return part.Elem()
}

// saidOf returns the statement of a part, nil where it says nothing.
func saidOf(part reflect.Value) *assess.Statement {
	if f := part.FieldByName("Statement"); f.IsValid() {
		return f.Addr().Interface().(*assess.Statement)
	}
	return nil
}

// forAll makes a part one that its visibility keeps from nobody, so that whoever
// has a ground sees it.
func forAll(part reflect.Value) {
	if f := part.FieldByName("Visibility"); f.IsValid() {
		f.SetUint(uint64(assess.VisibilityCircle))
	}
}

func (w *world) slot(p *plan.Plan, fits func(slot) bool) (slot, bool) {
	all := slices.DeleteFunc(slotsOf(p), func(s slot) bool { return !fits(s) })
	if len(all) == 0 {
		return slot{}, false
	}
	return all[w.Intn(len(all))], true
}

func anywhere(slot) bool { return true }

// secretPart puts in a part with a secret prohibition: against the reader, the
// reader's organisation or one above it, or whoever consented for the reader.
// Consents and disclosures may list the part, or one around it.
func secretPart(w *world, p *plan.Plan, _ *looks) (string, func(*looks) bool) {
	where := anywhere
	if w.self == w.few || w.Intn(3) == 0 {
		where = func(s slot) bool { return len(s.around) > 0 }
	}
	s, ok := w.slot(p, where)
	if w.self == "" && w.reader != view.Family() || !ok {
		return "", nil
	}
	part := w.invented(s)
	id := partID(part)
	ground := plan.ProhibitionGround(1 + w.Intn(6))
	against := w.against(p)
	if ground == plan.GroundClient || against.giver {
		forAll(part)
	}
	if ground == plan.GroundSecurityBan || ground == plan.GroundClient && w.reader == view.Family() {
		ground = plan.GroundSecrecy // a ban does more than hide (partUnderBan); a client's own leaves what the law discloses
	}
	w.put(s, part)
	w.prohibit(p, ground, []plan.ID{against.id}, id)
	what := "secret " + s.path + w.speakOf(p, s, id)
	if w.self == w.few || w.Intn(2) == 0 { // by the reader's own grounds alone, else others see their parts change
		for i := range p.Consents {
			if c := &p.Consents[i]; c.Scope == plan.ScopeParts && w.isFor(p, c.RecipientID) {
				c.PartIDs = append(c.PartIDs, id)
				what += " listed"
			}
		}
		for i := range p.LegalGrounds {
			if l := &p.LegalGrounds[i]; l.Scope == plan.ScopeParts && w.isFor(p, l.RecipientID) {
				l.PartIDs = append(l.PartIDs, id)
				what += " disclosed"
			}
		}
	}
	return what, func(after *looks) bool {
		return w.noFamilyCopy(after) || after.seen != nil && w.mayShow(p, s, id, ground, against, after)
	}
}

// against is whom a prohibition is against.
type against struct {
	id    plan.ID
	giver bool // not the reader, but who consented
}

func (w *world) against(p *plan.Plan) against {
	self := w.self
	if w.reader == view.Family() {
		self = w.guardians[w.Intn(len(w.guardians))]
		if m := p.Person(self); w.Intn(2) == 0 || !m.Period.Contains(w.on) {
			self = p.ChildID() // who left is none of the family
		}
		return against{id: self}
	}
	m := p.Person(self)
	switch w.Intn(3) {
	case 0:
		if m != nil && m.Professional != nil {
			all := p.Controllers(m.Professional.OrganisationID)
			if len(all) > 0 {
				return against{id: all[w.Intn(len(all))]}
			}
		}
	case 1:
		if givers := w.givers(p); len(givers) > 0 {
			return against{id: givers[w.Intn(len(givers))], giver: true}
		}
	}
	return against{id: self}
}

// isFor reports whether what is for an id is for the reader.
func (w *world) isFor(p *plan.Plan, id plan.ID) bool { return w.reads(p, w.self, id) }

// reads reports whether what is for an id is for a person.
func (w *world) reads(p *plan.Plan, who, id plan.ID) bool {
	m := p.Person(who)
	return id != "" && (id == who || m != nil && m.Professional != nil && id == m.Professional.OrganisationID)
}

// givers are who consented for the reader, but for the reader and the child.
func (w *world) givers(p *plan.Plan) (all []plan.ID) {
	for i := range p.Consents {
		if c := &p.Consents[i]; c.Decision == plan.ConsentGiven && w.isFor(p, c.RecipientID) && c.By != "" && c.By != w.self && c.By != p.ChildID() {
			all = append(all, c.By)
		}
	}
	return all
}

// mayShow reports whether a part under a prohibition may still be shown: by a
// ground that the prohibition does not take away, if it covers the part. It gives
// the library the benefit of the doubt where a ground may not hold at all.
func (w *world) mayShow(p *plan.Plan, s slot, id plan.ID, ground plan.ProhibitionGround, a against, after *looks) bool {
	covers := func(scope plan.ConsentScope, parts []plan.ID) bool {
		switch scope {
		case plan.ScopeMinimum:
			return s.path == "/goals" || s.path == "/actions" || s.path == "/baton"
		case plan.ScopeParts:
			return slices.Contains(parts, id) || slices.ContainsFunc(s.around, func(of plan.ID) bool { return slices.Contains(parts, of) })
		}
		return true
	}
	byLaw := slices.ContainsFunc(p.LegalGrounds, func(l plan.LegalGround) bool { return w.isFor(p, l.RecipientID) && covers(l.Scope, l.PartIDs) })
	if !a.giver {
		task := slices.Contains(after.seen.Bases, view.BasisBaton) || slices.Contains(after.seen.Bases, view.BasisTask)
		return ground == plan.GroundClient && (task || byLaw)
	}
	own := slices.ContainsFunc(after.seen.Bases, func(b view.Basis) bool { return b != view.BasisConsent && b != view.BasisLaw })
	return own || byLaw || slices.ContainsFunc(p.Consents, func(c plan.Consent) bool {
		return c.Decision == plan.ConsentGiven && w.isFor(p, c.RecipientID) && c.By != a.id && covers(c.Scope, c.PartIDs)
	})
}

// prohibit keeps parts, and that there are any, from somebody.
func (w *world) prohibit(p *plan.Plan, ground plan.ProhibitionGround, from []plan.ID, ids ...plan.ID) {
	f := plan.Prohibition{ID: w.fresh(), Ground: ground, AgainstIDs: from, Scope: plan.ScopeParts, PartIDs: ids, Existence: plan.ExistenceSecret}
	f.By, f.On = w.guardians[0], civil.MustDate(2026, 1, 1).AddDays(w.Intn(300)) // a secret one holds for earlier days
	p.Prohibitions = append(p.Prohibitions, f)
}

// laterPart puts in what was said after the day, or somebody who came after it.
func laterPart(w *world, p *plan.Plan, _ *looks) (string, func(*looks) bool) {
	later := w.on.AddDays(1 + w.Intn(100))
	if w.Intn(4) == 0 {
		m := w.somebody()
		m.Period = civil.Period{From: later}
		w.place(p, m)
		return "later person", w.noFamilyCopy
	}
	s, ok := w.slot(p, func(s slot) bool { _, says := s.list.Type().Elem().FieldByName("Statement"); return says })
	if !ok {
		return "", nil
	}
	part := w.invented(s)
	saidOf(part).On = later
	w.put(s, part)
	what := "later " + s.path
	if w.Intn(2) == 0 {
		what += w.agenda(p, partID(part))
	}
	return what, w.noFamilyCopy
}

// noFamilyCopy reports whether the family's one copy is refused, as it may be where
// anything at all is kept from one of them.
func (w *world) noFamilyCopy(after *looks) bool {
	return w.reader == view.Family() && after.seen == nil
}

// confidedPart puts in what somebody said in confidence, to others than the reader.
func confidedPart(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	s, ok := w.slot(p, func(s slot) bool { _, says := s.list.Type().Elem().FieldByName("Statement"); return says })
	if !ok || before.holds() || w.reader == view.Family() {
		return "", nil
	}
	part := w.invented(s)
	said := saidOf(part)
	said.Visibility = assess.VisibilityConfidence
	said.By, said.RecordedBy = w.other(p), ""
	if v, ok := reflect.TypeAssert[*assess.View](part.Addr()); ok {
		v.Voice = assess.VoiceProfessional
	}
	w.put(s, part)
	return "confided " + s.path + w.speakOf(p, s, partID(part)), nil
}

// speakOf adds, now and then, what speaks of a part that the reader may not know of:
// a differing view, a conflict, an item of an agenda and an item about that one, a
// goal or action that serves it alone. What is about it goes with it.
func (w *world) speakOf(p *plan.Plan, s slot, id plan.ID) string {
	about := []plan.ID{id}
	switch w.Intn(7) {
	case 6:
		if known := w.Pick("need goal action"); known != "" { // one side alone is about it
			c := plan.Conflict{ID: w.fresh(), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{known}, Sides: []plan.ConflictSide{{ID: w.fresh()}, {ID: w.fresh(), PartIDs: about}}}
			p.Conflicts = slices.Insert(p.Conflicts, w.Intn(len(p.Conflicts)+1), c)
			d := plan.Disagreement{ID: w.fresh(), AboutIDs: []plan.ID{c.ID}, Text: "of what is to be settled"}
			d.By, d.On = w.guardians[0], civil.MustDate(2026, 1, 1)
			p.Disagreements = append(p.Disagreements, d)
			return " with a side of a conflict"
		}
	case 0:
		d := plan.Disagreement{ID: w.fresh(), AboutIDs: about, Text: "of what is secret"}
		d.By, d.On = w.guardians[0], civil.MustDate(2026, 1, 1)
		p.Disagreements = slices.Insert(p.Disagreements, w.Intn(len(p.Disagreements)+1), d)
		return " with a differing view"
	case 1:
		c := plan.Conflict{ID: w.fresh(), Kind: plan.ConflictChanged, AboutIDs: about, Sides: []plan.ConflictSide{{ID: w.fresh(), PartIDs: about, Content: `"secret"`}, {ID: w.fresh()}}}
		p.Conflicts = slices.Insert(p.Conflicts, w.Intn(len(p.Conflicts)+1), c)
		return " with a conflict"
	case 2:
		return w.agenda(p, id)
	case 3:
		switch s.path {
		case "/needs":
			g := plan.Goal{ID: w.fresh(), NeedIDs: about, Text: "to meet what is secret"}
			g.By, g.On = w.guardians[0], civil.MustDate(2026, 1, 1)
			p.Goals = slices.Insert(p.Goals, w.Intn(len(p.Goals)+1), g)
			return " with its goal"
		case "/goals":
			a := plan.Action{ID: w.fresh(), GoalIDs: about, Text: "for what is secret"}
			a.By, a.On = w.guardians[0], civil.MustDate(2026, 1, 1)
			p.Actions = slices.Insert(p.Actions, w.Intn(len(p.Actions)+1), a)
			return " with its action"
		}
	}
	return ""
}

// agenda puts an item about a part into the agenda of a meeting, and before it one
// that is about the item.
func (w *world) agenda(p *plan.Plan, id plan.ID) string {
	if len(p.Meetings) == 0 {
		return ""
	}
	m := &p.Meetings[w.Intn(len(p.Meetings))]
	item := plan.AgendaItem{ID: w.fresh(), Text: "of what is secret", AboutIDs: []plan.ID{id}}
	before := plan.AgendaItem{ID: w.fresh(), Text: "of the next item", AboutIDs: []plan.ID{item.ID}}
	i := w.Intn(len(m.Agenda) + 1)
	m.Agenda = slices.Insert(slices.Clip(m.Agenda), i, before, item)
	return " with an agenda"
}

// holds reports whether the reader reads on the baton.
func (l *looks) holds() bool {
	return l.seen != nil && slices.Contains(l.seen.Bases, view.BasisBaton)
}

// other returns a person who is not the reader.
func (w *world) other(p *plan.Plan) plan.ID {
	for {
		if id := p.People[w.Intn(len(p.People))].ID; id != w.self {
			return id
		}
	}
}

// somebody returns a new member of the network, whom nothing protects.
func (w *world) somebody() plan.Member {
	var m plan.Member
	w.Fill(&m)
	m.Kind, m.Visibility, m.SecurityBans, m.Period = plan.MemberKind(1+w.Intn(4)), 0, nil, civil.Period{}
	if m.Kind != plan.MemberGuardian {
		m.Guardian = nil
	}
	if m.Kind != plan.MemberNearPerson {
		m.NearPerson = nil
	}
	if m.Kind != plan.MemberProfessional {
		m.Professional = nil
	}
	return m
}

// place puts a person among the others; a professional now and then with an
// organisation that nobody else works in.
func (w *world) place(p *plan.Plan, m plan.Member) {
	if m.Professional != nil && w.Intn(2) == 0 {
		o := plan.Organisation{}
		w.Fill(&o)
		o.Visibility = m.Visibility
		if w.Intn(2) == 0 {
			o.ControllerID = ""
		}
		m.Professional.OrganisationID = o.ID
		p.Organisations = slices.Insert(p.Organisations, w.Intn(len(p.Organisations)+1), o)
	}
	p.People = slices.Insert(p.People, w.Intn(len(p.People)+1), m)
}

// hiddenPerson puts in a person of whom the reader may not know, with what that
// person says and what is about that person.
func hiddenPerson(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	m := w.somebody()
	what := "hidden " + m.Kind.String()
	if forbidden := w.Intn(2) == 0; forbidden && w.self != "" {
		what = "forbidden " + m.Kind.String()
		w.prohibit(p, plan.GroundSecrecy, []plan.ID{w.self}, m.ID)
	} else if m.Visibility = plan.Visibility(uint64(assess.VisibilitySubject) + uint64(w.Intn(3))); before.holds() {
		return "", nil
	}
	w.place(p, m)
	for range w.Intn(3) {
		s, ok := w.slot(p, func(s slot) bool { _, says := s.list.Type().Elem().FieldByName("Statement"); return says })
		if !ok {
			break
		}
		part := w.invented(s)
		if said := saidOf(part); w.Intn(2) == 0 {
			said.By = m.ID
		} else {
			said.AboutID = m.ID
		}
		w.put(s, part)
		what += " with " + s.path
	}
	return what, w.noFamilyCopy
}

// decides are members that say who may see a part, or when.
var decides = map[string]bool{"by": true, "on": true, "visibility": true, "voice": true, "kind": true, "id": true}

// rewritten gives the parts that a reader does not see other words.
func rewritten(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	if before.seen == nil || !before.personal() {
		return "", nil // whose ids are their own
	}
	stands := map[plan.ID]bool{}
	for _, s := range slotsOf(before.plan()) {
		for i := range s.list.Len() {
			stands[partID(s.list.Index(i))] = true
		}
	}
	for _, s := range slotsOf(p) {
		for i := range s.list.Len() {
			if part := s.list.Index(i); !stands[partID(part)] {
				keep := before.seen.Neutral() && isNamed(p, part)
				w.Rewrite(part.Addr().Interface(), func(name string) bool { return decides[name] || keep && name == "place" })
			}
		}
	}
	for i := range p.People {
		if m := &p.People[i]; before.seen != nil && before.plan().Person(m.ID) == nil && m.ID != w.self {
			w.Rewrite(&m.Name, func(string) bool { return false })
			w.Rewrite(&m.Address, func(string) bool { return false })
			for j := range m.Telecoms {
				m.Telecoms[j].Value += " rewritten" // never what somebody else has
			}
		}
	}
	return "rewritten", nil
}

// isNamed reports whether the place of a meeting or action stands in another text of
// the plan too. From whoever is not to find the child such a text is kept, since it names
// the place: as far as the text is there, the two are one, and are moved together.
func isNamed(p *plan.Plan, part reflect.Value) bool {
	name, bare := "", p.Clone()
	switch at := part.Addr().Interface().(type) {
	case *plan.Meeting:
		if at.Place == nil {
			return false
		}
		name = at.Place.Text
		for i := range bare.Meetings {
			if bare.Meetings[i].ID == at.ID {
				bare.Meetings[i].Place = nil
			}
		}
	case *plan.Action:
		name = at.Place
		for i := range bare.Actions {
			if bare.Actions[i].ID == at.ID {
				bare.Actions[i].Place = ""
			}
		}
	}
	return name != "" && whereabouts.In(reflect.ValueOf(bare), whereabouts.Repeats(name))
}

// homeRewritten moves the home that a security ban protects: the address of the
// child and of everyone of whom it is not said that the child lives apart, and the
// places that are the home. No reader, and no bundle for systems, may show it.
func homeRewritten(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	if !slices.ContainsFunc(p.Child.SecurityBans, func(b civil.Period) bool { return b.Contains(w.on) }) {
		return "", nil
	}
	names := whereabouts.Homes(p, whereabouts.UnderBan(p, w.on))
	if names == nil {
		return "", nil
	}
	apart := func(m *plan.Member) bool {
		return m.Kind == plan.MemberProfessional || m.Guardian != nil && m.Guardian.Residence == plan.ResidenceNot || m.NearPerson != nil && m.NearPerson.Residence == plan.ResidenceNot
	}
	was := p.Child.Address.Text
	if was == "" || slices.ContainsFunc(p.People, func(m plan.Member) bool { return apart(&m) && names(m.Address.Text) }) {
		return "", nil // who lives apart and yet at the home has the home's address withheld, wherever the child moves
	}
	now := "Zqzq " + was
	if was == homes[0][0] && len(w.spelled) > 0 {
		now = homes[1][0]
	}
	move := func(home, from string) string {
		if !names(from) {
			return from
		}
		return strings.ReplaceAll(from, home, now)
	}
	neutral := before.seen != nil && before.seen.Neutral() // else no text is kept back for naming a place
	for i := range p.Meetings {
		if at := p.Meetings[i].Place; at != nil {
			if at.Kind == plan.PlaceHome && at.Text != "" && (!neutral || !isNamed(p, reflect.ValueOf(&p.Meetings[i]).Elem())) {
				at.Text += "9"
			} else {
				at.Text = move(was, at.Text)
			}
		}
	}
	for i := range p.Actions {
		if a := &p.Actions[i]; a.Setting == plan.ActionHome && a.Place != "" && (!neutral || !isNamed(p, reflect.ValueOf(a).Elem())) {
			a.Place += "9"
		} else {
			a.Place = move(was, a.Place)
		}
	}
	for i := range p.Needs {
		if n := &p.Needs[i]; !w.says(p, &n.Statement, before) {
			n.Text = move(was, n.Text)
		}
	}
	w.respell(p, &homes, before)
	p.Child.Address = plan.Address{Text: now, PostalCode: "00999", Town: "Toisaalla"}
	for i := range p.People {
		m := &p.People[i]
		if !apart(m) && m.Address != (plan.Address{}) {
			if m.Address.Text != "" {
				m.Address.Text = "Zqzq " + m.Address.Text
			}
			m.Address.PostalCode, m.Address.Town = "00999", "Toisaalla"
		}
	}
	return "home rewritten", nil
}

// partUnderBan puts in a part that nobody expressly allowed, while a security ban
// by name stands against the reader.
func partUnderBan(w *world, p *plan.Plan, _ *looks) (string, func(*looks) bool) {
	if !w.banned[w.self] {
		return "", nil
	}
	s, ok := w.slot(p, func(s slot) bool { return len(s.around) == 0 })
	if !ok {
		return "", nil
	}
	w.put(s, w.invented(s))
	return "under a ban " + s.path, nil
}

// othersProhibition puts in a prohibition against somebody who is neither the
// reader nor consented to anything, secret or not. Whoever works on the matter, and
// the child, see prohibitions of others.
func othersProhibition(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	if before.seen != nil && slices.ContainsFunc(before.seen.Bases, func(b view.Basis) bool {
		return b == view.BasisBaton || b == view.BasisTask || b == view.BasisChild
	}) || w.reader == view.Family() {
		return "", nil
	}
	var f plan.Prohibition
	w.Fill(&f)
	f.AgainstIDs = []plan.ID{w.other(p)}
	if f.Ground == plan.GroundSecurityBan || slices.ContainsFunc(p.Consents, func(c plan.Consent) bool { return c.By == f.AgainstIDs[0] }) {
		return "", nil
	}
	p.Prohibitions = slices.Insert(p.Prohibitions, w.Intn(len(p.Prohibitions)+1), f)
	return "prohibition of others", nil
}

// othersConsent puts in a consent or a refusal for somebody else, where the reader
// does not see the whole and so no consents.
func othersConsent(w *world, p *plan.Plan, before *looks) (string, func(*looks) bool) {
	var c plan.Consent
	w.Fill(&c)
	if w.reader == view.Family() || w.isFor(p, c.RecipientID) {
		return "", nil
	}
	wholly := before.seen != nil && (len(before.seen.Plan.Consents) > 0 || len(before.seen.Plan.Needs) > 1 || !slices.ContainsFunc(before.seen.Withheld, func(h view.Withheld) bool {
		return h.Pointer == "" && (h.Reason == view.ReasonScope || h.Reason == view.ReasonRole) // under a ban nothing tells
	}))
	if wholly {
		return "", nil
	}
	p.Consents = slices.Insert(p.Consents, w.Intn(len(p.Consents)+1), c)
	return "consent of others", nil
}

// secretReference makes parts that are there refer to a secret one, where a
// reference to it goes and the part stays.
func secretReference(w *world, p *plan.Plan, _ *looks) (string, func(*looks) bool) {
	if w.self == "" {
		return "", nil
	}
	s, ok := w.slot(p, anywhere)
	if !ok {
		return "", nil
	}
	part := w.invented(s)
	id, kind := partID(part), part.Type().Field(0).Tag.Get("is")
	w.put(s, part)
	w.prohibit(p, plan.GroundSecrecy, []plan.ID{w.self}, id)
	what := "reference to " + s.path
	there := map[plan.ID]bool{}
	for i := range w.plan.People {
		there[w.plan.People[i].ID] = true
	}
	all := slotsOf(p)
	for _, from := range all {
		for i := range from.list.Len() {
			there[partID(from.list.Index(i))] = true
		}
	}
	delete(there, id)
	for _, from := range all {
		for i := range from.list.Len() {
			if x := from.list.Index(i); partID(x) != id {
				what += w.point(x, from.path, kind, id, there)
			}
		}
	}
	return what, nil
}

// carries are the members of lists that speak of what they refer to: the part goes
// with it (docs/views-and-consent.md).
var carries = []string{"Disagreement.AboutIDs", "Conflict.AboutIDs", "ConflictSide.PartIDs", "AgendaItem.AboutIDs"}

// point adds a reference to some members of a part, by which the part does not go:
// to a list that has another one which is there, or in the place of none.
func (w *world) point(part reflect.Value, path, kind string, to plan.ID, there map[plan.ID]bool) (what string) {
	t := part.Type()
	for i := range t.NumField() {
		f, at := t.Field(i), part.Field(i)
		ref := strings.Fields(f.Tag.Get("ref"))
		if !slices.Contains(ref, kind) && !slices.Contains(ref, "*") || slices.Contains(carries, t.Name()+"."+f.Name) || w.Intn(4) > 0 {
			continue
		}
		switch {
		case at.Kind() == reflect.String && at.Len() == 0:
			at.SetString(string(to))
		case at.Kind() == reflect.Slice && slices.ContainsFunc(at.Interface().([]plan.ID), func(id plan.ID) bool { return there[id] }):
			at.Set(reflect.Append(reflect.AppendSlice(reflect.MakeSlice(at.Type(), 0, at.Len()+1), at), reflect.ValueOf(to)))
		default:
			continue
		}
		what += " from " + path + "." + f.Name
	}
	return what
}
