package view_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var factPlans = flag.Int("facts", 6_000, "how many random plans to compare fact by fact; a million by hand")

// factsOf are the parts of partsOf with those around which facts stand: where and
// when somebody is met, how to reach somebody, what is not settled, who consented.
func factsOf(p *plan.Plan) []*partOf {
	all := partsOf(p)
	for i := range p.Meetings {
		m := &p.Meetings[i]
		x := &partOf{id: m.ID, said: m.Statement, kind: "meeting", text: m.Text}
		all = append(all, x)
		for j := range m.Invitations {
			all = append(all, &partOf{id: m.Invitations[j].ID, said: m.Invitations[j].Statement, kind: "invitation", refs: []plan.ID{m.Invitations[j].PersonID}, outer: x})
		}
		for j := range m.Attendance {
			all = append(all, &partOf{id: m.Attendance[j].ID, kind: "attendance", refs: []plan.ID{m.Attendance[j].PersonID}, outer: x})
		}
		for j := range m.Feedback {
			all = append(all, &partOf{id: m.Feedback[j].ID, said: m.Feedback[j].Statement, kind: "feedback", text: m.Feedback[j].Text, outer: x})
		}
	}
	for i := range p.Contacts {
		c := &p.Contacts[i]
		all = append(all, &partOf{id: c.ID, said: c.Statement, kind: "contact", refs: append([]plan.ID{c.WorkerID}, c.FamilyIDs...), text: c.Text})
	}
	for i := range p.FollowUp {
		r := &p.FollowUp[i]
		all = append(all, &partOf{id: r.ID, said: r.Statement, kind: "reach", refs: []plan.ID{r.WorkerID, r.FamilyID}, text: r.Text})
	}
	for i := range p.Consents {
		c := &p.Consents[i]
		all = append(all, &partOf{id: c.ID, said: c.Statement, kind: "consent", refs: []plan.ID{c.RecipientID}, serve: c.PartIDs, text: c.Text})
	}
	for i := range p.Conflicts {
		c := &p.Conflicts[i]
		x := &partOf{id: c.ID, said: c.Statement, kind: "conflict", serve: nil, text: c.Text}
		x.refs = append(x.refs, c.AboutIDs...)
		for j := range c.Sides {
			x.refs = append(x.refs, c.Sides[j].PartIDs...)
		}
		all = append(all, x)
	}
	return all
}

// left reports whether a ground of some kinds is left.
func (s *slow) left(kinds ...string) bool {
	return slices.ContainsFunc(s.groundsLeft(), func(g ground) bool { return slices.Contains(kinds, g.kind) })
}

// ended: of a ban or prohibition nothing holds any more. One that began later holds
// for earlier days too.
func (s *slow) hasBan(bans []civil.Period) bool {
	return slices.ContainsFunc(bans, func(b civil.Period) bool { return b.To.IsZero() || !b.To.Before(s.on) })
}

func residenceOf(m *plan.Member) plan.Residence {
	switch {
	case m.Guardian != nil:
		return m.Guardian.Residence
	case m.NearPerson != nil:
		return m.NearPerson.Residence
	}
	return 0
}

// home: the person may live where the child lives. Where nothing is said, the home
// is taken for the same (13).
func home(m *plan.Member) bool {
	return m.Kind != plan.MemberProfessional && residenceOf(m) != plan.ResidenceNot
}

// protected: nobody may learn where somebody lives (13).
func (s *slow) protected(id plan.ID) bool {
	childs := s.hasBan(s.p.Child.SecurityBans)
	for i := range s.p.People {
		childs = childs || home(&s.p.People[i]) && s.hasBan(s.p.People[i].SecurityBans)
	}
	if id == s.p.Child.ID {
		return childs
	}
	m := s.p.Person(id)
	return s.hasBan(m.SecurityBans) || home(m) && childs
}

// repeats: the text repeats an address that nobody may learn.
func (s *slow) repeats(text string) bool {
	has := func(address string) bool {
		return address != "" && strings.Contains(text, strings.TrimSuffix(address, " B"))
	}
	hidden := func(id plan.ID) bool { return s.protected(id) || s.wary() && id != s.me }
	if hidden(s.p.Child.ID) && has(s.p.Child.Address.Text) {
		return true
	}
	return slices.ContainsFunc(s.p.People, func(m plan.Member) bool { return hidden(m.ID) && has(m.Address.Text) }) || s.namesPlace(text)
}

// namesPlace: until it is said by name what a reader under a ban was allowed, a text that
// names the house of a place of the plan may tell where the child is. From the child
// nothing but that is taken (13), so it is never said.
func (s *slow) namesPlace(text string) bool {
	if !s.wary() || s.me != s.p.Child.ID && s.banned(append(s.chain(), s.me)...) {
		return false
	}
	names := func(place string) bool {
		_, house, found := strings.Cut(place, " ")
		return found && strings.Contains(text, strings.TrimSuffix(house, " B"))
	}
	return slices.ContainsFunc(s.p.Meetings, func(m plan.Meeting) bool { return m.Place != nil && names(m.Place.Text) }) ||
		slices.ContainsFunc(s.p.Actions, func(a plan.Action) bool { return names(a.Place) })
}

// says: the words are the reader's own, who is not at the protected home or from whom it
// is kept (13).
func (s *slow) says(said *plan.Statement) bool {
	away := s.wary() && s.me != s.p.Child.ID
	return said.By == s.me && (away || !s.protected(s.me))
}

// wary: a security ban stands against the reader: by name or, where the child's home
// is protected and nobody is named, as against all but professionals of whom it is
// not said that the child lives with them. An organisation's is its people's; one
// against the child is the child's.
func (s *slow) wary() bool {
	m := s.p.Person(s.me)
	named, me := false, false
	for _, f := range s.p.Prohibitions {
		over := s.withdrawn(f) || !f.Period.To.IsZero() && f.Period.To.Before(s.on)
		if f.Ground != plan.GroundSecurityBan || over {
			continue
		}
		for _, id := range f.AgainstIDs {
			named = named || s.p.Person(id) != nil
			me = me || id == s.me || slices.Contains(s.chain(), id)
		}
	}
	if me || named || m == nil {
		return me
	}
	lives := residenceOf(m) == plan.ResidenceWith || residenceOf(m) == plan.ResidencePart
	return m.Kind != plan.MemberProfessional && !lives && s.protected(s.p.Child.ID)
}

// owns: contact data and keys that are the reader's own business: one's own, all of
// them for whoever holds the baton, the child's for a guardian.
func (s *slow) owns(id plan.ID) bool {
	return id == s.me || s.left("baton") || id == s.p.Child.ID && s.left("guardian")
}

func (s *slow) livesAt(id plan.ID) bool {
	m := s.p.Person(id)
	private := m == nil || m.Kind != plan.MemberProfessional
	return (s.owns(id) || private && s.left("task")) && !s.protected(id)
}

// reaches: how to reach a private person is for that person and who works on the
// matter, a professional's number for everybody; under a ban for the person and
// whoever holds the baton.
func (s *slow) reaches(id plan.ID) bool {
	m := s.p.Person(id)
	if s.protected(id) {
		return id == s.me || s.left("baton")
	}
	return m != nil && m.Kind == plan.MemberProfessional || s.owns(id) || s.left("task")
}

// number: the reader may see the number of a row of the follow-up.
func (s *slow) number(r *plan.Reach) bool {
	toFamily := r.Direction == plan.DirectionToFamily
	switch {
	case r.Direction == plan.DirectionToWorker, r.FamilyID == "" && r.WorkerID != "" && !toFamily:
		return true
	case r.FamilyID != "":
		return s.reaches(r.FamilyID)
	}
	// the family's, and nobody's in particular
	ok := s.left("baton", "task") && s.reaches(s.p.Child.ID)
	for i := range s.p.People {
		ok = ok && (s.p.People[i].Kind != plan.MemberGuardian || s.reaches(s.p.People[i].ID))
	}
	return ok
}

// fully: a ground of more than the minimum shows the part.
func (s *slow) fully(x *partOf) bool {
	return slices.ContainsFunc(s.grounds(), func(g ground) bool { return g.scope != plan.ScopeMinimum && g.covers(x) && !s.blocked(g, x) })
}

// facts are the texts of a plan that stand in the view or do not, and what they are.
type facts struct {
	*slow
	all  []*partOf
	seen *plan.Plan // what the view shows
	want map[string]bool
	what map[string]string
}

func (f *facts) fact(what, mark string, shown bool) {
	if mark != "" {
		f.want[mark], f.what[mark] = shown, what
	}
}

func (f *facts) part(id plan.ID) *partOf {
	if at := slices.IndexFunc(f.all, func(x *partOf) bool { return x.id == id }); at >= 0 {
		return f.all[at]
	}
	return nil
}

// stands: the part is in the view for its own sake.
func (f *facts) stands(id plan.ID) bool {
	if x := f.part(id); x != nil {
		return f.shows(x)
	}
	return id == f.p.Child.ID || f.seen.Person(id) != nil || f.seen.Organisation(id) != nil
}

// shows: the part is shown, with what hangs on it.
func (f *facts) shows(x *partOf) bool {
	if !f.sees(x, f.all) {
		return false
	}
	switch x.kind {
	case "consent":
		return len(x.serve) == 0 || slices.ContainsFunc(x.serve, f.stands)
	case "conflict":
		return !slices.ContainsFunc(x.refs, func(id plan.ID) bool { return !f.stands(id) })
	case "contact", "invitation", "attendance":
		return !f.wary()
	}
	return true
}

// shell: the part stands only around one that is shown.
func (f *facts) shell(x *partOf) bool {
	return slices.ContainsFunc(f.all, func(y *partOf) bool {
		hidden := f.wary() && (y.kind == "invitation" || y.kind == "attendance")
		return y.outer == x && !hidden && f.sees(y, f.all)
	})
}

// collect writes down what the rules say of every fact of the plan.
func (f *facts) collect() {
	p := f.p
	wary, holds := f.wary(), f.left("baton")
	f.fact("the plan's key in a register", "register-1", holds)
	f.fact("the child's former key", "former-1", holds)
	f.fact("the child's key", `"subject":"`+p.Child.Subject+`"`, !wary)
	f.fact("the plan's id in its place", `"subject":"`+string(p.ID)+`"`, wary)
	f.fact("the child's identity code", "key-child", f.owns(p.Child.ID))
	f.fact("the child's number", "tel-child", f.reaches(p.Child.ID) && !wary)
	f.fact("the child's address", `"address":{"text":"`+p.Child.Address.Text+`"}`, f.livesAt(p.Child.ID) && !wary && !f.repeats(p.Child.Address.Text))
	for i := range p.People {
		m := &p.People[i]
		there := f.seen.Person(m.ID) != nil
		f.fact("a name", "name-"+string(m.ID), there)
		f.fact("a number", "tel-"+string(m.ID), there && f.reaches(m.ID) && (!wary || m.ID == f.me))
		f.fact("an address", `"address":{"text":"`+m.Address.Text+`"}`, there && f.livesAt(m.ID) && (m.ID == f.me || !wary && !f.repeats(m.Address.Text)))
		f.fact("an identity code", "key-"+string(m.ID), there && (m.ID == f.me || holds))
	}
	for i := range p.Needs {
		f.fact("a need", p.Needs[i].Text, f.shows(f.part(p.Needs[i].ID)) && (!f.repeats(p.Needs[i].Text) || f.says(&p.Needs[i].Statement)))
	}
	for i := range p.Actions {
		a := &p.Actions[i]
		shown := f.shows(f.part(a.ID)) && f.fully(f.part(a.ID)) && !wary && !f.repeats(a.Place)
		f.fact("where something is done", a.Place, shown && (a.Setting != plan.ActionHome || f.livesAt(p.Child.ID)))
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		x := f.part(m.ID)
		shown := f.shows(x)
		f.fact("what a meeting says", m.Text, shown)
		f.fact("when somebody met", m.Start.String(), !wary && (shown || f.shell(x)))
		chosen := slices.ContainsFunc(m.Place.ChosenByIDs, func(id plan.ID) bool { return f.secretID(id, f.all, map[plan.ID]bool{}) })
		f.fact("where somebody met", m.Place.Text, shown && !chosen && !wary && !f.repeats(m.Place.Text) && (m.Place.Kind != plan.PlaceHome || f.livesAt(p.Child.ID)))
		for j := range m.Invitations {
			f.fact("an invitation", m.Invitations[j].Text, f.shows(f.part(m.Invitations[j].ID)))
		}
		for j := range m.Attendance {
			f.fact("who came", `"id":"`+string(m.Attendance[j].ID)+`"`, f.shows(f.part(m.Attendance[j].ID)))
		}
		for j := range m.Feedback {
			f.fact("a feedback", m.Feedback[j].Text, f.shows(f.part(m.Feedback[j].ID)))
		}
	}
	for i := range p.Contacts {
		f.fact("a contact", p.Contacts[i].Text, f.shows(f.part(p.Contacts[i].ID)))
	}
	for i := range p.FollowUp {
		r := &p.FollowUp[i]
		shown := f.shows(f.part(r.ID))
		f.fact("how to keep in touch", r.Text, shown)
		f.fact("at what hours", `"`+r.From+`"`, shown && !wary)
		f.fact("a number of the follow-up", r.Telecom.Value, shown && f.number(r) && !wary)
	}
	for i := range p.Consents {
		f.fact("a consent", p.Consents[i].Text, f.shows(f.part(p.Consents[i].ID)))
	}
	for i := range p.Conflicts {
		c := &p.Conflicts[i]
		x := f.part(c.ID)
		shown := f.shows(x)
		settles := shown && slices.ContainsFunc(f.grounds(), func(g ground) bool { return g.kind == "baton" && !f.blocked(g, x) })
		f.fact("what is to be settled", c.Text, shown)
		for j := range c.Sides {
			f.fact("what a side wrote", c.Sides[j].Content, settles)
		}
	}
}

// What stands beside the statements of a plan is in the view exactly where the
// lawyers' page says so: names, numbers, addresses, keys, where and when somebody is
// met, shells, sides of conflicts, consents, the grounds, and the reasons with their
// sources.
func TestFactsAgainstSlowEvaluator(t *testing.T) {
	count := map[string][2]int{}
	for seed := range *factPlans {
		g := &graph{Rand: rand.New(rand.NewPCG(11, uint64(seed)))}
		p := g.told()
		s := &slow{p: p, me: p.Child.ID, on: g.day()}
		r := view.Child()
		if !g.chance(10) {
			s.me = one(g, p.People).ID
			r = view.Member(s.me)
		}
		where := fmt.Sprintf("plan %d: for %s on %s", seed, r, s.on)
		v, err := view.Of(p, r, s.on)
		if refused := new(view.Refusal); errors.As(err, &refused) {
			require.Empty(t, s.groundsLeft(), "%s: there is a ground", where)
			require.Equal(t, s.wary(), refused.Reason == view.ReasonNotTold, "%s: a refusal tells of a ban", where)
			continue
		}
		if err != nil || slices.Contains(v.Bases, view.BasisStatistics) {
			continue // TestViewAgainstSlowEvaluator, TestFiguresOfChance
		}
		f := &facts{slow: s, all: factsOf(p), seen: (*plan.Plan)(v.Plan), want: map[string]bool{}, what: map[string]string{}}
		f.collect()
		doc, err := json.Marshal(v.Plan)
		require.NoError(t, err)
		for mark, want := range f.want {
			shown := strings.Contains(string(doc), strings.Trim(mark, " "))
			require.Equal(t, want, shown, "%s: %s, %q", where, f.what[mark], mark)
			n := count[f.what[mark]]
			n[map[bool]int{true: 0, false: 1}[want]]++
			count[f.what[mark]] = n
		}
		f.people(t, where)
		f.reasons(t, v, where)
	}
	for what, n := range count {
		require.Greater(t, n[0], *factPlans/500, "%s must be shown now and then", what)
		require.Greater(t, n[1], *factPlans/500, "%s must be hidden now and then", what)
	}
}

// people checks who is in the view: whoever comes later, is secret or forbidden is
// not; for who sees the whole everybody else is, for the others nobody whom nothing
// shown names.
func (f *facts) people(t *testing.T, where string) {
	t.Helper()
	doc, err := json.Marshal(f.seen)
	require.NoError(t, err)
	whole := slices.ContainsFunc(f.groundsLeft(), func(g ground) bool { return g.scope == plan.ScopeWhole })
	listed := f.banned(f.me)
	for i := range f.p.People {
		m := &f.p.People[i]
		x := &partOf{id: m.ID, kind: "person"}
		there := f.seen.Person(m.ID) != nil
		may := !f.secretID(m.ID, f.all, map[plan.ID]bool{}) && (!m.Period.From.After(f.on) || m.ID == f.me)
		if whole {
			may = may && slices.ContainsFunc(f.grounds(), func(g ground) bool { return g.covers(x) && !f.blocked(g, x) })
			require.Equal(t, may, there, "%s: %s is among the people", where, m.ID)
			continue
		}
		require.False(t, there && !may, "%s: %s may not be among the people", where, m.ID)
		named := strings.Count(string(doc), string(m.ID)) > strings.Count(fmt.Sprint(m.Name.Given, m.Telecoms, m.Identifiers), string(m.ID))
		lists := slices.ContainsFunc(f.groundsLeft(), func(g ground) bool { return slices.Contains(g.parts, m.ID) })
		require.False(t, there && !named && m.ID != f.me && (!listed || !lists), "%s: nothing shown names %s", where, m.ID)
	}
	if f.wary() {
		require.Empty(t, f.seen.Organisations, "%s: a ban, and organisations", where)
		require.Empty(t, f.seen.Contacts, "%s: a ban, and contacts", where)
		for i := range f.seen.People {
			require.Nil(t, f.seen.People[i].Professional, "%s: a ban, and where somebody works", where)
			require.Zero(t, residenceOf(&f.seen.People[i]), "%s: a ban, and with whom the child lives", where)
		}
		for i := range f.seen.Actions {
			require.Zero(t, f.seen.Actions[i].Setting, "%s: a ban, and a setting", where)
		}
	}
	require.Zero(t, f.seen.Revision, where)
	guards := f.left("baton", "task", "child")
	require.False(t, !guards && (len(f.seen.Prohibitions) > 0 || len(f.seen.Child.SecurityBans) > 0), "%s: what protects somebody", where)
}

// sources are the laws that a reason rests on, as docs/views-and-consent.md cites
// them; the others are the plan's own.
var sources = map[view.Reason]string{
	view.ReasonMinor: "703/2023 51 §", view.ReasonSecurityBan: "661/2009 36 §", view.ReasonClient: "703/2023", view.ReasonRefused: "703/2023",
	view.ReasonNoConsent: "703/2023", view.ReasonOfAge: "442/1999 2 §", view.ReasonDiffer: "361/1983 5 §",
}

var visibilityReasons = map[plan.Visibility]view.Reason{
	assess.VisibilityProfessionals: view.ReasonProfessionals, assess.VisibilitySubject: view.ReasonThirdPerson, assess.VisibilityAuthor: view.ReasonAuthor,
}

// reasons checks what the view says of what it withholds.
func (f *facts) reasons(t *testing.T, v *view.View, where string) {
	t.Helper()
	kinds := map[string]view.Basis{"child": view.BasisChild, "guardian": view.BasisGuardian, "baton": view.BasisBaton, "task": view.BasisTask, "law": view.BasisLaw, "consent": view.BasisConsent}
	var bases []view.Basis
	for _, g := range f.groundsLeft() {
		if b := kinds[g.kind]; !slices.Contains(bases, b) {
			bases = append(bases, b)
		}
	}
	require.ElementsMatch(t, bases, v.Bases, where)
	for _, w := range v.Withheld {
		require.Equal(t, sources[w.Reason], w.Source, "%s: the source of %s", where, w.Reason)
		require.Equal(t, w.Source != "", w.Confidence == deadline.Verified, "%s: how sure %s is", where, w.Reason)
	}
	if f.wary() {
		require.Equal(t, []view.Withheld{{Reason: view.ReasonNotTold}}, v.Withheld, where)
		return
	}
	if !slices.ContainsFunc(f.groundsLeft(), func(g ground) bool { return g.scope == plan.ScopeWhole }) {
		require.Contains(t, v.Withheld, view.Withheld{Reason: view.ReasonScope}, where)
		return
	}
	// each need that is kept back, and of whose existence the reader may know, is
	// counted once with its reason
	want, is := 0, 0
	reasons := map[view.Reason]int{}
	for i := range f.p.Needs {
		x := f.part(f.p.Needs[i].ID)
		if f.sees(x, f.all) || x.said.On.After(f.on) || f.secretID(x.id, f.all, map[plan.ID]bool{}) {
			continue
		}
		want++
		if slices.ContainsFunc(f.grounds(), func(g ground) bool { return g.covers(x) && !f.blocked(g, x) }) {
			v := x.said.Visibility
			if v == 0 {
				v = assess.VisibilitySubject // about somebody else than the child
			}
			reasons[visibilityReasons[v]]++
		}
	}
	for _, w := range v.Withheld {
		if w.Pointer == "/needs" {
			is += w.Parts
			reasons[w.Reason] -= w.Parts
		}
	}
	require.Equal(t, want, is, "%s: how many needs are kept back", where)
	for reason, n := range reasons {
		require.False(t, n > 0, "%s: %d needs are kept back by %s, and that is not told", where, n, reason)
	}
}

// Leaders and researchers see none of it but how many parts there are that are for
// everybody: no text, name, key, number, place or id.
func TestFiguresOfChance(t *testing.T) {
	shown := 0
	for seed := range *factPlans / 4 {
		g := &graph{Rand: rand.New(rand.NewPCG(12, uint64(seed)))}
		p := g.told()
		on := g.day()
		v, err := view.Of(p, []view.Reader{view.Researcher(), view.Leader()}[seed%2], on)
		require.NoError(t, err)
		require.Equal(t, []view.Basis{view.BasisStatistics}, v.Bases)
		doc, err := json.Marshal(v.Plan)
		require.NoError(t, err)
		for _, mark := range []string{"text-", "place-", "tel-", "of-", "key-", "name-", "kuja", "content-", "register-", "former-", `"x"`} {
			require.NotContains(t, string(doc), mark, "plan %d", seed)
		}
		for _, x := range factsOf(p) {
			require.NotContains(t, string(doc), `"`+string(x.id)+`"`, "plan %d", seed)
		}
		ids := map[string]bool{}
		for _, id := range regexp.MustCompile(`"id":"[a-z2-7]{10}"`).FindAllString(string(doc), -1) {
			require.False(t, ids[id], "plan %d: each part has an id of its own", seed)
			ids[id] = true
		}
		public := func(s plan.Statement) bool { return s.Visibility <= assess.VisibilityCircle && !s.On.After(on) }
		meetings, contacts := 0, 0
		for i := range p.Meetings {
			if public(p.Meetings[i].Statement) {
				meetings++
				require.NotContains(t, string(doc), p.Meetings[i].Start.String(), "plan %d: a minute", seed)
			}
		}
		for i := range p.Contacts {
			if public(p.Contacts[i].Statement) {
				contacts++
			}
		}
		require.LessOrEqual(t, len(v.Plan.Meetings), meetings, "plan %d", seed)
		require.LessOrEqual(t, len(v.Plan.Contacts), contacts, "plan %d", seed)
		unknown := slices.ContainsFunc(p.People, func(m plan.Member) bool { return m.Visibility > assess.VisibilityCircle }) ||
			slices.ContainsFunc(p.Organisations, func(o plan.Organisation) bool { return o.Visibility > assess.VisibilityCircle })
		if !unknown { // else what speaks of them goes too
			require.Len(t, v.Plan.Meetings, meetings, "plan %d", seed)
			require.Len(t, v.Plan.Contacts, contacts, "plan %d", seed)
			shown += meetings
		}
	}
	require.Positive(t, shown)
}
