package view_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What was said after the day opens nothing on it: a judgement, a withdrawal, a row of
// the baton. What keeps something back holds for earlier days too.
func TestWhatIsSaidLaterOpensNothing(t *testing.T) {
	const on, later = "2026-02-03", "2026-02-10"
	base := readCase(t, "aino")
	near, worker, father := plan.ID("grandma222"), plan.ID("worker2222"), base.People[slicesIndexGuardian(base)].ID
	base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}},
		plan.Member{ID: worker, Kind: plan.MemberProfessional})
	able := func(p *plan.Plan, said string) *plan.Plan {
		c := plan.Consent{ID: newID(1), Decision: plan.ConsentGiven, RecipientID: near, Scope: plan.ScopeWhole, Capacity: &plan.Capacity{Judgement: plan.CapacityAble, Matter: "x"}}
		c.By, c.On, c.Capacity.By = p.ChildID(), day("2026-01-01"), worker
		if said != "" {
			c.Capacity.On = day(said)
		}
		p.Consents = []plan.Consent{c}
		return p
	}
	forbidden := func(p *plan.Plan, change func(*plan.Prohibition)) *plan.Plan {
		f := plan.Prohibition{ID: newID(1), Ground: plan.GroundMinor, AgainstIDs: []plan.ID{father}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Needs[0].ID}}
		f.By, f.On = p.ChildID(), day("2026-01-01")
		change(&f)
		p.Prohibitions = []plan.Prohibition{f}
		return p
	}
	judged := func(said string) func(*plan.Prohibition) {
		return func(f *plan.Prohibition) {
			f.Capacity = &plan.Capacity{Judgement: plan.CapacityNotAble, Matter: "x"}
			f.Capacity.By, f.Capacity.On = worker, day(said)
		}
	}
	withdrawn := func(said string) func(*plan.Prohibition) {
		return func(f *plan.Prohibition) {
			f.Withdrawal = &plan.Withdrawal{From: civil.MustParseInstant("2026-01-15T10:00:00+02:00")}
			f.Withdrawal.By, f.Withdrawal.On = base.ChildID(), day(said)
		}
	}
	holding := func(p *plan.Plan, said string) *plan.Plan {
		h := plan.Holding{ID: newID(1), PersonID: worker, Role: plan.HoldingPair, From: civil.MustParseInstant("2026-01-15T10:00:00+02:00"), Accepted: civil.MustParseInstant("2026-01-15T10:00:00+02:00")}
		h.By, h.On = father, day(said)
		p.Baton = append(p.Baton, h)
		return p
	}
	for _, row := range []struct {
		name   string
		plan   *plan.Plan
		reader view.Reader
		sees   bool
		why    string
	}{
		{"judged able by the day", able(base.Clone(), on), view.Member(near), true, "the child decided"},
		{"judged able later", able(base.Clone(), later), view.Member(near), false, "on that day nobody had judged it"},
		{"judged able, nobody says when", able(base.Clone(), ""), view.Member(near), false, "who judged, when, about what"},
		{"judged not able by the day", forbidden(base.Clone(), judged(on)), view.Guardian(father), true, "the minor's own prohibition ended"},
		{"judged not able later", forbidden(base.Clone(), judged(later)), view.Guardian(father), false, "it holds until somebody judges"},
		{"withdrawn by the day", forbidden(base.Clone(), withdrawn("2026-01-15")), view.Guardian(father), true, ""},
		{"withdrawn later and dated back", forbidden(base.Clone(), withdrawn(later)), view.Guardian(father), false, "on that day it stood"},
		{"named by the day", holding(base.Clone(), "2026-01-15"), view.Member(worker), true, ""},
		{"named later and dated back", holding(base.Clone(), later), view.Member(worker), false, "on that day the worker had no task"},
	} {
		t.Run(row.name, func(t *testing.T) {
			v, err := view.Of(row.plan, row.reader, day(on))
			require.Equal(t, row.sees, err == nil && len(v.Plan.Needs) == len(base.Needs), row.why)
			v, err = view.Of(row.plan, row.reader, day("2026-02-11"))
			require.Equal(t, row.name != "judged able, nobody says when", err == nil && len(v.Plan.Needs) == len(base.Needs), "after the day it was said on")
		})
	}
}

// A security ban by name stands until somebody says that it is withdrawn.
func TestABanThatIsWithdrawnLater(t *testing.T) {
	p := found(t, "home-place-under-ban")
	father := plan.ID("ffffffffff")
	f := plan.Prohibition{ID: newID(1), Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{father}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Needs[0].ID}}
	f.On, f.Withdrawal = day("2026-01-01"), &plan.Withdrawal{From: civil.MustParseInstant("2026-01-15T10:00:00+02:00")}
	f.Withdrawal.On = day("2026-04-01")
	p.Prohibitions = []plan.Prohibition{f}
	_, err := view.Of(p, view.Guardian(father), day("2026-03-01"))
	require.Error(t, err, "nothing was expressly allowed")
	_, err = view.Of(p, view.Guardian(father), day("2026-04-01"))
	assert.NoError(t, err)
}

// With whom the child lives, a register's key and where a document lies tell where the
// child is to be found: while a ban stands against a reader they are in no copy of it.
func TestWhatTellsOfTheHomeUnderABan(t *testing.T) {
	p := found(t, "home-place-under-ban")
	grandma := plan.ID("grandma222")
	p.People = append(p.People, plan.Member{ID: grandma, Kind: plan.MemberNearPerson, Name: plan.Name{Given: "Mummo"}, NearPerson: &plan.NearPerson{Residence: plan.ResidenceWith}})
	key := []plan.Identifier{{System: "https://piilola.example/asianumero", Value: "PIILOLA-17"}}
	p.SectorPlans = []plan.SectorPlan{{ID: newID(1), Kind: plan.SectorPlanVasu, Identifiers: key}}
	p.Decisions = []plan.Decision{{ID: newID(2), Kind: plan.DecisionService, Identifiers: key}}
	p.Attachments = []plan.Attachment{{ID: newID(3), Kind: plan.AttachmentPhoto, Title: "x", Location: "https://piilola.example/x.pdf"}}
	told := func(r view.Reader) string { return bytesOf(t, viewOf(t, p, r, "2026-03-01")) }
	assert.Contains(t, told(view.Child()), "piilola.example")
	assert.Contains(t, told(view.Child()), "lives-with")
	text := told(view.Guardian("ffffffffff"))
	assert.Contains(t, text, "Mummo", "who she is, is no secret")
	assert.NotContains(t, text, "piilola.example")
	assert.NotContains(t, text, "PIILOLA-17")
	assert.NotContains(t, text, "lives-with")
}

// A ban that names nobody stands against a grandmother who lives apart too, so she
// gets no worker's number; once it is said against whom it is, she does.
func TestAGrandmotherBesideABan(t *testing.T) {
	p := found(t, "home-place-under-ban")
	grandma := plan.ID("grandma222")
	p.People = append(p.People, plan.Member{ID: grandma, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{Residence: plan.ResidenceNot}},
		plan.Member{ID: "worker2222", Kind: plan.MemberProfessional, Telecoms: []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 765 4321"}}})
	c := plan.Consent{ID: newID(1), Decision: plan.ConsentGiven, RecipientID: grandma, Scope: plan.ScopeWhole}
	c.By, c.On = "mmmmmmmmm2", day("2026-01-01")
	p.Consents = []plan.Consent{c}
	p.Prohibitions = nil
	assert.NotContains(t, bytesOf(t, viewOf(t, p, view.Member(grandma), "2026-03-01")), "765 4321", "nobody said against whom")
	f := plan.Prohibition{ID: newID(2), Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{"ffffffffff"}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Needs[0].ID}}
	f.On = day("2026-01-01")
	p.Prohibitions = []plan.Prohibition{f}
	assert.Contains(t, bytesOf(t, viewOf(t, p, view.Member(grandma), "2026-03-01")), "765 4321", "it is against the father")
}

// A refusal names nobody of whom the reader is not to know: not the person whom a
// prohibition lists, nor one who works where it lists.
func TestARefusalNamesNobodyForbidden(t *testing.T) {
	base := readCase(t, "aino")
	near := plan.ID("grandma222")
	base.People = append(base.People, plan.Member{ID: near, Kind: plan.MemberNearPerson})
	var holder *plan.Member
	var row plan.ID
	for i := range base.Baton {
		if h := &base.Baton[i]; h.Role == plan.HoldingResponsible {
			holder, row = base.Person(h.PersonID), h.ID
		}
	}
	asked := func(p *plan.Plan) view.Ask {
		_, err := view.Of(p, view.Member(near), day("2026-02-03"))
		refused := new(view.Refusal)
		require.ErrorAs(t, err, &refused)
		return refused.Ask
	}
	require.Equal(t, holder.Name, asked(base).Name)
	for what, id := range map[string]plan.ID{"the person": holder.ID, "the row of the baton": row, "where the person works": holder.Professional.OrganisationID} {
		for _, existence := range []plan.Existence{0, plan.ExistenceSecret} {
			p := base.Clone()
			p.Prohibitions = []plan.Prohibition{{ID: newID(1), Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{near}, Scope: plan.ScopeParts, PartIDs: []plan.ID{id}, Existence: existence}}
			assert.Empty(t, asked(p).Name, what)
			assert.Empty(t, asked(p).Telecoms, what)
			p.Prohibitions[0].AgainstIDs = []plan.ID{holder.ID}
			assert.Equal(t, holder.Name, asked(p).Name, "%s: of others", what)
			p.Prohibitions[0].AgainstIDs, p.Prohibitions[0].PartIDs = []plan.ID{near}, []plan.ID{p.Needs[0].ID}
			assert.Equal(t, holder.Name, asked(p).Name, "a need is nobody to ask")
		}
	}
}

// Nor does a refusal repeat a protected home or number in whom to ask.
func TestARefusalRepeatsNothingProtected(t *testing.T) {
	p := readCase(t, "aino")
	p.People = append(p.People, plan.Member{ID: "worker2222", Kind: plan.MemberProfessional})
	p.Child.SecurityBans = []civil.Period{{}}
	p.Child.Address, p.Child.Telecoms = plan.Address{Text: "Suojakuja 3"}, []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 123 4567"}}
	for i := range p.Baton {
		m := p.Person(p.Baton[i].PersonID)
		m.Name.Family = "(Suojakujalla 3:ssa)"
		m.Telecoms = []plan.Telecom{{Kind: plan.TelecomService, Value: "Suojakuja 3"}, {Kind: plan.TelecomPhone, Value: "09 765 4321"}}
	}
	_, err := view.Of(p, view.Member("worker2222"), day("2026-02-03"))
	refused := new(view.Refusal)
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, view.Ask{Telecoms: []plan.Telecom{{Kind: plan.TelecomPhone, Value: "09 765 4321"}}}, refused.Ask)
}
