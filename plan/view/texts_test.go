package view_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// eachText calls f with every text of a value, ids and codes of forms aside.
func eachText(v reflect.Value, f func(at reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() && v.Type() != reflect.TypeFor[plan.ID]() && v.Type() != reflect.TypeFor[plan.Format]() && v.Type() != reflect.TypeFor[plan.PlanID]() {
			f(v)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachText(v.Field(i), f)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), f)
		}
	}
}

// filledUnderABan is a plan with every member filled, whose child's home and number a
// security ban protects.
func filledUnderABan(seed uint64) *plan.Plan {
	p := sample.NewFiller(seed).Plan()
	p.Prohibitions = nil
	p.Child.SecurityBans = []civil.Period{{}}
	p.Child.Address = plan.Address{Text: "Suojakuja 3 B 12", PostalCode: "99980"}
	return p
}

// eachOf calls f with every struct of one type in a value, outer before inner; of any type, for any.
func eachOf[T any](v reflect.Value, f func(T)) {
	switch v.Kind() {
	case reflect.Struct:
		if one, ok := reflect.TypeAssert[T](v.Addr()); ok {
			f(one)
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachOf(v.Field(i), f)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachOf(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachOf(v.Index(i), f)
		}
	}
}

// nobodys takes the authors from all statements: what readers said themselves they read.
func nobodys(p *plan.Plan) {
	eachOf(reflect.ValueOf(p).Elem(), func(said *assess.Statement) { said.By = "" })
}

// Whatever text repeats the protected home, of whatever member, at whatever depth: a
// name, a number, a key, a code's words, the address of somebody else. It is in no
// view.
func TestNoTextRepeatsTheHome(t *testing.T) {
	for _, text := range []string{"Koti on Suojakujalla 3 nyt", "SUOJAK. 3"} {
		for seed := range uint64(3) {
			p := filledUnderABan(seed)
			home := p.Child.Address
			texts := 0
			eachText(reflect.ValueOf(p).Elem(), func(at reflect.Value) {
				at.SetString(text)
				texts++
			})
			require.Greater(t, texts, 300)
			p.Child.Address = home
			nobodys(p)
			seen := 0
			for _, r := range view.Readers(p) {
				v, err := view.Of(p, r, day("2026-11-01"))
				if err != nil {
					continue
				}
				seen++
				if m := (*plan.Plan)(v.Plan).Person(r.PersonID()); m != nil {
					m.Telecoms, m.Address = nil, plan.Address{} // one's own are one's own
				}
				assert.NotContains(t, bytesOf(t, v), text, "plan %d: %s", seed, r)
			}
			require.Positive(t, seen)
		}
	}
}

// Of a list the values that repeat the home are left out, the others stay. It is told to
// whoever sees the whole plan, and not to others: that there is a ban is not theirs.
func TestValuesThatRepeatTheHome(t *testing.T) {
	const home = "Suojakuja 3"
	key := func(value string) plan.Identifier { return plan.Identifier{System: "urn:x", Value: value} }
	for _, row := range []struct {
		name, why string
		scope     plan.ConsentScope
		keys      []plan.Identifier
		want      []plan.Identifier
		told      bool
	}{
		{"one of two", "the other is no address", plan.ScopeWhole, []plan.Identifier{key(home), key("9")}, []plan.Identifier{key("9")}, true},
		{"the only one", "none is left", plan.ScopeWhole, []plan.Identifier{key(home)}, nil, true},
		{"none", "nothing is withheld", plan.ScopeWhole, []plan.Identifier{key("9")}, []plan.Identifier{key("9")}, false},
		{"one of two of the minimum", "of the rest nothing is told", plan.ScopeMinimum, []plan.Identifier{key("9"), key(home)}, []plan.Identifier{key("9")}, false},
		{"the only one of the minimum", "as above", plan.ScopeMinimum, []plan.Identifier{key(home)}, nil, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := readCase(t, "aino")
			p.Child.Address, p.Child.SecurityBans = plan.Address{Text: home}, []civil.Period{{}}
			p.Organisations = append(p.Organisations, plan.Organisation{ID: newID(1), Name: "x", Identifiers: row.keys})
			p.People = append(p.People, plan.Member{ID: newID(2), Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: newID(1)}})
			consent := plan.Consent{ID: newID(3), Decision: plan.ConsentGiven, RecipientID: newID(2), Scope: row.scope}
			consent.By, consent.On = "53vipvwxo5", day("2026-01-20")
			p.Consents = append(p.Consents, consent)
			v := viewOf(t, p, view.Member(newID(2)), "2026-02-03")
			at := slices.IndexFunc(v.Plan.Organisations, func(o plan.Organisation) bool { return o.ID == newID(1) })
			require.GreaterOrEqual(t, at, 0)
			assert.Equal(t, row.want, v.Plan.Organisations[at].Identifiers, row.why)
			assert.Equal(t, row.told, v.Withholds(issue.Pointer("/organisations").Item(at)+"/identifiers"), row.why)
		})
	}
}

// A protected number is a number wherever it stands; whoever may know it reads it.
func TestNoTextRepeatsANumber(t *testing.T) {
	p := readCase(t, "aino")
	p.Child.SecurityBans = []civil.Period{{}}
	var mother, father, holder plan.ID
	for i := range p.People {
		m := &p.People[i]
		switch {
		case m.Kind == plan.MemberGuardian && mother == "":
			mother = m.ID
			m.Guardian.Residence = plan.ResidenceWith
			m.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "+358 40 765 4321"}}
		case m.Kind == plan.MemberGuardian:
			father = m.ID
			m.Guardian.Residence = plan.ResidenceWith
		}
	}
	for _, h := range p.Baton {
		if plan.Holds(h.Role) {
			holder = h.PersonID
		}
	}
	require.NotEmpty(t, father)
	p.Needs[0].Text = "Äiti vastaa: 040-7654321."
	p.Meetings[0].Text = "soita (0)40 765 43 21"
	for r, knows := range map[view.Reader]bool{view.Guardian(mother): true, view.Member(holder): true, view.Guardian(father): false, view.Child(): false} {
		text := strings.NewReplacer(" ", "", "-", "").Replace(bytesOf(t, viewOf(t, p, r, "2026-02-03")))
		assert.Equal(t, knows, strings.Contains(text, "7654321"), r)
	}
}

// Against whoever is not to find the child while nobody said what is allowed, the name
// of an organisation in a text, the number of a worker and what a role is called tell
// as much as the organisation.
func TestNoTextNamesAnOrganisation(t *testing.T) {
	p := found(t, "home-place-under-ban")
	p.Organisations = append(p.Organisations, plan.Organisation{ID: "shelter222", Name: "Turvakoti Tyyni"})
	p.People = append(p.People, plan.Member{ID: "worker2222", Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: "shelter222"},
		Name: plan.Name{Given: "Tiina"}, Telecoms: []plan.Telecom{{Kind: plan.TelecomEmail, Value: "tiina@tyyni.example"}},
		Roles: []plan.Role{{ID: newID(7), Kind: plan.RoleOwnWorker, LocalLabel: "SHELTER WORKER", Codes: []plan.Coded{{System: "urn:turvakoti", Code: "RCODE"}}}}})
	p.Needs[0].Codes = []plan.Coded{{System: "urn:turvakoti", Code: "NCODE", Display: "Uni"}, {Display: "Turvakoti Tyyni"}}
	p.Child.Address.Text = "Suojakuja 3 B 12"
	p.Needs[0].Text = "Lapsi viihtyy Turvakoti Tyynissä"
	p.Title = "Suojakujalla asuvan lapsen suunnitelma"
	p.Actions = append(p.Actions, plan.Action{ID: newID(8), Place: "Uimahalli Vesihovi"})
	p.Meetings = append(p.Meetings, plan.Meeting{ID: newID(9), Kind: plan.MeetingReview, Place: &plan.Place{Kind: plan.PlaceElsewhere, Text: "Kirjasto Kaarisilta"}})
	for i, said := range []string{"Uinti onnistuu Uimahalli Vesihovissa", "Läksyt tehdään Kirjasto Kaarisillassa tai Kirjasto Kaarisilta 2:ssa"} {
		p.Needs = append(p.Needs, plan.Need{ID: newID(10 + i), Statement: p.Needs[0].Statement, Text: said})
	}
	father := bytesOf(t, viewOf(t, p, view.Guardian("ffffffffff"), "2026-03-01"))
	for _, tells := range []string{"Tyyni", "tyyni", "SHELTER", "Suojakuja", "Vesihovi", "Kaarisilta", "urn:turvakoti", "RCODE", "NCODE"} {
		assert.NotContains(t, father, tells)
	}
	mother := bytesOf(t, viewOf(t, p, view.Guardian("mmmmmmmmm2"), "2026-03-01"))
	for _, known := range []string{"Turvakoti Tyynissä", "tiina@tyyni.example", "SHELTER", "RCODE", "Suojakujalla asuvan", "Vesihovissa", "Kaarisilta 2"} {
		assert.Contains(t, mother, known)
	}
}

// A code that this library does not know gives less than any that it knows: a plan
// that was made in Go, or read by a newer library.
func TestUnknownCodesGiveLess(t *testing.T) {
	base := readCase(t, "aino")
	near := plan.ID("grandma222")
	base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}})
	guardian := base.People[slicesIndexGuardian(base)].ID
	consent := plan.Consent{ID: newID(1), Decision: plan.ConsentGiven, RecipientID: near, Scope: plan.ScopeWhole}
	consent.By, consent.On = guardian, day("2026-01-01")
	open := base.Clone()
	open.Consents = []plan.Consent{consent}
	require.NotEmpty(t, viewOf(t, open, view.Member(near), "2026-02-03").Plan.Needs)
	for name, change := range map[string]func(*plan.Consent){
		"scope":    func(c *plan.Consent) { c.Scope = 99 },
		"no scope": func(c *plan.Consent) { c.Scope = 0 },
		"purpose":  func(c *plan.Consent) { c.Purpose = 99 },
		"decision": func(c *plan.Consent) { c.Decision = 99 },
		"capacity": func(c *plan.Consent) { c.By = base.ChildID(); c.Capacity = &plan.Capacity{Judgement: 99} },
	} {
		q := open.Clone()
		change(&q.Consents[0])
		_, err := view.Of(q, view.Member(near), day("2026-02-03"))
		assert.Error(t, err, name)
	}
	q := open.Clone()
	q.Consents = nil
	q.LegalGrounds = []plan.LegalGround{{ID: newID(2), RecipientID: near, Citation: "x", Scope: 99, Period: civil.Period{From: day("2026-01-01")}}}
	_, err := view.Of(q, view.Member(near), day("2026-02-03"))
	require.Error(t, err, "a disclosure of no known scope")

	q = base.Clone()
	q.Needs[0].Text, q.Needs[0].By, q.Needs[0].RecordedBy, q.Needs[0].Visibility = "HUSHED", "someone222", "", 99
	without := base.Clone()
	without.Needs[0] = q.Needs[0]
	without.Needs[0].Visibility = plan.Visibility(5) // in confidence
	assert.Equal(t, answer(t, without, "guardian:"+string(guardian), "2026-02-03"), answer(t, q, "guardian:"+string(guardian), "2026-02-03"), "an unknown visibility is in confidence")

	f := plan.Prohibition{ID: newID(3), Ground: 99, AgainstIDs: []plan.ID{guardian}, Scope: plan.ScopeParts, PartIDs: []plan.ID{base.Needs[0].ID}, Existence: 99}
	q, without = base.Clone(), base.Clone()
	q.Prohibitions = append(q.Prohibitions, f)
	f.Ground, f.Existence = plan.GroundSecrecy, plan.ExistenceSecret
	without.Prohibitions = append(without.Prohibitions, f)
	assert.Equal(t, answer(t, without, "guardian:"+string(guardian), "2026-02-03"), answer(t, q, "guardian:"+string(guardian), "2026-02-03"), "an unknown existence is secret")

	q = base.Clone()
	worker := plan.Member{ID: "worker2222", Kind: plan.MemberProfessional}
	q.People = append(q.People, worker)
	h := plan.Holding{ID: newID(4), PersonID: worker.ID, Role: 99, From: civil.MustParseInstant("2026-01-01T10:00:00+02:00"), Accepted: civil.MustParseInstant("2026-01-01T10:00:00+02:00")}
	q.Baton = append(q.Baton, h)
	_, err = view.Of(q, view.Member(worker.ID), day("2026-02-03"))
	assert.Error(t, err, "an unknown task of the baton")
}

func slicesIndexGuardian(p *plan.Plan) int {
	for i := range p.People {
		if p.People[i].Kind == plan.MemberGuardian {
			return i
		}
	}
	return -1
}

// Whoever a ban will stand against by name has no address or number on an earlier day
// either, though nothing protected the child's own home then.
func TestABanThatBeginsLater(t *testing.T) {
	p := readCase(t, "aino")
	father := p.People[slicesIndexGuardian(p)].ID
	p.Child.Address, p.Child.Telecoms = plan.Address{Text: "Suojakuja 3"}, []plan.Telecom{{Kind: plan.TelecomPhone, Value: "0401234567"}}
	p.Needs[0].By, p.Needs[0].Text = p.ChildID(), "Suojakuja 3:ssa, 040 123 4567"
	require.Contains(t, answer(t, p, "guardian:"+string(father), "2026-02-03"), "Suojakuja")
	f := plan.Prohibition{ID: newID(1), Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{father}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}}
	f.On = day("2026-06-01")
	p.Prohibitions = append(p.Prohibitions, f)
	v := bytesOf(t, viewOf(t, p, view.Guardian(father), "2026-02-03"))
	assert.NotContains(t, v, "Suojakuja")
	assert.NotContains(t, v, "1234567")
	assert.NotContains(t, v, "123 4567")
}

// Whoever guesses at the home in words of their own reads them, right or wrong: what is
// taken out would tell that the guess is right. Others read none of it, nor does whoever
// lives there: that paper may be read by others.
func TestOwnWordsAreRead(t *testing.T) {
	p := readCase(t, "aino")
	father := p.People[slicesIndexGuardian(p)].ID
	p.Person(father).Guardian.Residence = plan.ResidenceNot
	worker := p.Baton[0].PersonID
	p.Child.Address, p.Child.SecurityBans = plan.Address{Text: "Suojakuja 3"}, []civil.Period{{}}
	const words = "Suojakuja 3:ssa"
	for _, row := range []struct {
		name, why string
		by        plan.ID
		write     func(p *plan.Plan, said plan.Statement)
		reads     bool
	}{
		{"a father who lives apart", "his words are his", father, func(p *plan.Plan, said plan.Statement) { p.Needs[0].Statement, p.Needs[0].Text = said, words }, true},
		{"what is for the child", "the holder may have written it", father, func(p *plan.Plan, said plan.Statement) { p.Needs[0].Statement, p.Needs[0].ForChild = said, words }, false},
		{"somebody's judgement of his consent", "it is not his", father, func(p *plan.Plan, said plan.Statement) {
			p.Consents[0].Statement, p.Consents[0].Capacity = said, &plan.Capacity{Statement: plan.Statement{By: worker, On: said.On}, Judgement: 1, Matter: words}
		}, false},
		{"a worker", "the home is kept from workers too, their own words are not", worker, func(p *plan.Plan, said plan.Statement) { p.Needs[0].Statement, p.Needs[0].Text = said, words }, true},
		{"the child", "who lives there knows it, and the paper may be lost", p.ChildID(), func(p *plan.Plan, said plan.Statement) { p.Needs[0].Statement, p.Needs[0].Text = said, words }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			q := p.Clone()
			row.write(q, plan.Statement{By: row.by, On: day("2026-01-27")})
			for _, r := range view.Readers(q) {
				v, err := view.Of(q, r, day("2026-02-03"))
				if err != nil {
					continue
				}
				own := r == view.Child() && row.by == q.ChildID() || r.PersonID() == row.by
				assert.Equal(t, own && row.reads, strings.Contains(bytesOf(t, v), words), "%s: %s", r, row.why)
			}
		})
	}
}

// So it is with every member of which the table says that it is the reader's own words.
func TestOwnWordsOfEveryMember(t *testing.T) {
	const words = "Suojakuja 3:ssa"
	from := civil.MustParseInstant("2026-01-01T12:00:00+02:00")
	shown := map[string]bool{}
	for seed := range uint64(10) {
		p := filledUnderABan(seed)
		home, all := p.Child.Address, reflect.ValueOf(p).Elem()
		worker := p.People[slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Kind == plan.MemberProfessional })].ID
		p.Prohibitions = []plan.Prohibition{{ID: newID(1), Ground: plan.GroundClient, Scope: plan.ScopeWhole}}
		eachText(all, func(at reflect.Value) { at.SetString(words) })
		eachOf(all, func(said *assess.Statement) { said.By, said.On = worker, day("2026-01-01") })
		eachOf(all, func(v *assess.View) { v.Voice = assess.VoiceGuardian })
		eachOf(all, func(d *plan.Disagreement) { d.AboutIDs = nil })
		eachOf(all, func(l *plan.LegalGround) { l.PartIDs = nil })
		p.Child.Address = home
		p.Baton = []plan.Holding{{PersonID: worker, Role: plan.HoldingResponsible, From: from, Accepted: from}}
		*p.Person(worker) = plan.Member{ID: worker, Kind: plan.MemberProfessional}
		seen := viewOf(t, p, view.Member(worker), "2026-11-01").Plan
		eachOf(reflect.ValueOf(seen).Elem(), func(of any) {
			v := reflect.ValueOf(of).Elem()
			for field, at := range v.Fields() {
				if at.Kind() == reflect.String && at.String() == words {
					name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
					shown[v.Type().Name()+"."+name] = true
				}
			}
		})
	}
	assert.Equal(t, view.OwnWords(), slices.Sorted(maps.Keys(shown)))
}

// A security ban against an organisation is one against those who work there or under
// it; one against the child takes places and times out of the child's copy, and leaves
// the plan the child's.
func TestABanAgainstNoPerson(t *testing.T) {
	p := readCase(t, "aino")
	teacher := p.Baton[0].PersonID
	unit := p.Person(teacher).Professional.OrganisationID
	p.Organisations = append(p.Organisations, plan.Organisation{ID: "countyaaaa", Name: "Esimerkkialue"})
	p.Organisation(unit).ControllerID = "countyaaaa"
	f := plan.Prohibition{ID: newID(1), Ground: plan.GroundSecurityBan, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}}
	f.On = day("2026-01-01")
	for _, row := range []struct {
		name, why string
		against   plan.ID
		reader    view.Reader
		neutral   bool
		refused   bool
	}{
		{"where the reader works", "nobody there is to find the child, and nothing was expressly allowed", unit, view.Member(teacher), true, true},
		{"what that is under", "nor anybody under it", "countyaaaa", view.Member(teacher), true, true},
		{"somewhere else", "it is against others", "elsewhereaa", view.Member(teacher), false, false},
		{"the child", "nothing tells where the child is to be found", p.ChildID(), view.Child(), true, false},
		{"the child, and another reads", "it is not against them", p.ChildID(), view.Member(teacher), false, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			q := p.Clone()
			f.AgainstIDs = []plan.ID{row.against}
			q.Prohibitions = append(q.Prohibitions, f)
			if row.refused {
				assert.Equal(t, view.ReasonNotTold, refused(t, q, row.reader, "2026-02-03").Reason, row.why)
				return
			}
			v := viewOf(t, q, row.reader, "2026-02-03")
			assert.Equal(t, row.neutral, v.Neutral(), row.why)
			if row.neutral {
				assert.Empty(t, v.Plan.Organisations)
				assert.Empty(t, v.Plan.Contacts)
				assert.NotEmpty(t, v.Plan.Needs, "the plan is the child's")
			}
		})
	}
}
