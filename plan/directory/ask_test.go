package directory_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// family is a plan whose network has the family work (by its name), the counselling
// (by the county's key of it) and somebody whom the directory does not know.
func family() *plan.Plan {
	worker := func(id, of plan.ID) plan.Member {
		return plan.Member{ID: id, Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: of}}
	}
	return &plan.Plan{
		Child: plan.Child{ID: "child", Born: civil.MustDate(2017, 1, 30), Address: plan.Address{Municipality: kuopio()}},
		People: []plan.Member{
			{ID: "mother", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}, Service: &plan.Service{Lang: "sv"}},
			{ID: "father", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}},
			worker("w-family", "o-family"), worker("w-counsel", "o-counsel"), worker("w-other", "o-other"),
		},
		Organisations: []plan.Organisation{
			{ID: "o-county", Name: "Hyvinvointialue", Identifiers: []plan.Identifier{{System: "urn:oid:1.2.246.10", Value: "00000000.10.1"}}},
			{ID: "o-family", Name: "  PERHETYÖ ", ControllerID: "o-county"},
			{ID: "o-counsel", Name: "Familjerådgivningen", ControllerID: "o-county"},
			{ID: "o-other", Name: "Muu toimija"},
		},
		Needs: []plan.Need{
			{ID: "arki", Statement: plan.Statement{On: today}, Kind: plan.NeedEveryday, Text: "x"},
			{ID: "sopu", Statement: plan.Statement{On: today}, Kind: plan.NeedRelationships, Text: "x"},
			{ID: "later", Statement: plan.Statement{On: today.AddDays(1)}, Kind: plan.NeedSafety, Text: "x"},
			{ID: "parked", Statement: plan.Statement{On: today}, Kind: plan.NeedLiving, Text: "x", NotNow: "kesällä"},
		},
	}
}

func invitation(of plan.ID, on civil.Date, p plan.Permission) plan.Meeting {
	return plan.Meeting{Invitations: []plan.Invitation{{PersonID: of, Statement: plan.Statement{On: on}, Permission: p}}}
}

func consent(by, of plan.ID, d plan.ConsentDecision) plan.Consent {
	return plan.Consent{ID: "c-" + by + of, Statement: plan.Statement{By: by, On: today}, Decision: d, RecipientID: of, Scope: plan.ScopeWhole, Purpose: plan.PurposeCoordination}
}

func against(of plan.ID, scope plan.ConsentScope, parts ...plan.ID) plan.Prohibition {
	return plan.Prohibition{ID: "p", Statement: plan.Statement{By: "child", On: today}, Ground: plan.GroundClient, AgainstIDs: []plan.ID{of}, Scope: scope, PartIDs: parts}
}

func TestAskOf(t *testing.T) {
	x := directory.New(county(t))
	for _, row := range []struct {
		name, limits string
		change       func(p *plan.Plan)
		issues       []string
	}{
		{"nothing said", "veto [] bars [] permitted []", func(*plan.Plan) {}, nil},
		{"the family refused an invitation", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today, plan.PermissionRefused)}
		}, nil},
		{"the family said yes later", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today, plan.PermissionGiven), invitation("w-family", today.AddDays(-1), plan.PermissionRefused)}
		}, nil},
		{"a refusal without a day stands", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", civil.Date{}, plan.PermissionRefused), invitation("w-family", today, plan.PermissionGiven)}
		}, nil},
		{"a refusal to come is of another day", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today.AddDays(1), plan.PermissionRefused)}
		}, nil},
		{"a consent", "veto [] bars [] permitted [counselling]", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-counsel", plan.ConsentGiven)}
		}, nil},
		{"guardians differ", "veto [counselling] bars [] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-counsel", plan.ConsentGiven), consent("father", "o-counsel", plan.ConsentRefused)}
		}, nil},
		{"a refused worker is a refused unit", "veto [counselling] bars [] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "w-counsel", plan.ConsentRefused)}
		}, nil},
		{"a prohibition on the county is one on its units", "veto [county family-work counselling] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-county", plan.ScopeWhole)}
		}, nil},
		{"a prohibition without a scope is on the whole", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-family", 0)}
		}, nil},
		{"a prohibition of one part", "veto [] bars [{family-work arki}] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("w-family", plan.ScopeParts, "arki")}
		}, nil},
		{"a prohibition that has ended", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-family", plan.ScopeWhole)}
			p.Prohibitions[0].Period.To = today.AddDays(-1)
		}, nil},
		{"a limit that leads to nobody is told", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-other", plan.ScopeWhole)}
			p.Meetings = []plan.Meeting{invitation("w-other", today, plan.PermissionRefused)}
			p.Consents = []plan.Consent{consent("mother", "o-other", plan.ConsentRefused)}
		}, []string{"/prohibitions/0 circle.unmatched", "/consents/0 circle.unmatched", "/meetings/0/invitations/0 circle.unmatched"}},
		{"a refusal without a day stands, whenever it is read", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today, plan.PermissionGiven), invitation("w-family", civil.Date{}, plan.PermissionRefused)}
		}, nil},
		{"a yes without a day is no later word", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today, plan.PermissionRefused), invitation("w-family", civil.Date{}, plan.PermissionGiven)}
		}, nil},
		{"a yes after a refusal", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today.AddDays(-1), plan.PermissionRefused), invitation("w-family", today, plan.PermissionGiven)}
		}, nil},
		{"a refusal after a yes without a day", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", civil.Date{}, plan.PermissionGiven), invitation("w-family", today, plan.PermissionRefused)}
		}, nil},
		{"no later", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today.AddDays(-2), plan.PermissionGiven), invitation("w-family", today.AddDays(-1), plan.PermissionRefused)}
		}, nil},
		{"nobody has asked yet", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today, plan.PermissionNotYet)}
		}, nil},
		{"asked again, and not answered", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today.AddDays(-1), plan.PermissionRefused), invitation("w-family", today, plan.PermissionNotYet)}
		}, nil},
		{"two refusals of one, and one of another", "veto [family-work counselling] bars [] permitted []", func(p *plan.Plan) {
			p.Meetings = []plan.Meeting{invitation("w-family", today.AddDays(-1), plan.PermissionRefused), invitation("w-counsel", today, plan.PermissionRefused), invitation("w-family", today, plan.PermissionRefused)}
		}, nil},
		{"the child itself is in no directory", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("child", plan.ScopeWhole)}
		}, nil},
		{"a worker of nobody leads to nobody", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("w-family", plan.ScopeWhole)}
			p.Person("w-family").Professional.OrganisationID = ""
			p.People = slices.Insert(p.People, 2, plan.Member{ID: "w-again", Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: "o-family"}})
		}, []string{"/prohibitions/0 circle.unmatched"}},
		{"whom nothing is known of leads to nobody", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("stranger", plan.ScopeWhole)}
		}, []string{"/prohibitions/0 circle.unmatched"}},
		{"one part kept from the county is kept from its units", "veto [] bars [{county arki} {county sopu} {family-work arki} {family-work sopu} {counselling arki} {counselling sopu}] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-county", plan.ScopeParts, "arki", "sopu")}
		}, nil},
		{"said twice it is one limit", "veto [family-work] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-family", plan.ScopeWhole), against("w-family", plan.ScopeWhole)}
		}, nil},
		{"against two", "veto [family-work counselling] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("o-family", plan.ScopeWhole)}
			p.Prohibitions[0].AgainstIDs = append(p.Prohibitions[0].AgainstIDs, "w-counsel")
		}, nil},
		{"research is refused, and no work", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-counsel", plan.ConsentRefused)}
			p.Consents[0].Purpose = plan.PurposeResearch
		}, nil},
		{"a consent refused for one part", "veto [] bars [{counselling sopu}] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-counsel", plan.ConsentRefused)}
			p.Consents[0].Scope, p.Consents[0].PartIDs = plan.ScopeParts, []plan.ID{"sopu"}
		}, nil},
		{"a refusal of tomorrow", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-counsel", plan.ConsentRefused)}
			p.Consents[0].On = today.AddDays(1)
		}, nil},
		{"a consent of tomorrow", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-counsel", plan.ConsentGiven)}
			p.Consents[0].On = today.AddDays(1)
		}, nil},
		{"a consent to whom the directory does not know", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Consents = []plan.Consent{consent("mother", "o-other", plan.ConsentGiven)}
		}, nil},
		{"what is between the parents is no matter of the directory", "veto [] bars [] permitted []", func(p *plan.Plan) {
			p.Prohibitions = []plan.Prohibition{against("father", plan.ScopeWhole)}
		}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := family()
			row.change(p)
			a, issues := x.AskOf(p, today)
			assert.Equal(t, row.issues, issuesOf(issues))
			assert.Equal(t, row.limits, fmt.Sprintf("veto %v bars %v permitted %v", a.Veto, a.Bars, a.Permitted))
			assert.Equal(t, needs("arki", plan.NeedEveryday, "sopu", plan.NeedRelationships), a.Needs)
			assert.Equal(t, []directory.Key{"family-work", "counselling"}, a.Known)
			assert.Equal(t, []plan.LangTag{"sv"}, a.Langs)
			assert.Equal(t, kuopio(), a.Municipality)
		})
	}
}

// What is asked of the child and the network is what holds on the day, each once.
func TestAskOfTheDay(t *testing.T) {
	x, p := directory.New(county(t)), family()
	p.Child.Expected = civil.MustDate(2017, 2, 1)
	p.Child.Service = &plan.Service{Lang: "fi"}
	p.Person("father").Service = &plan.Service{Lang: "sv"}
	p.Person("w-family").Service = &plan.Service{Lang: "en"}
	p.Child.Groups = []plan.Grouping{
		{Group: plan.GroupDisabled, Period: civil.Period{From: today}}, {Group: plan.GroupAftercare, Period: civil.Period{To: today.AddDays(-1)}}, {Group: plan.GroupChildProtection, Period: civil.Period{From: today.AddDays(1)}},
	}
	p.Child.SecurityBans = []civil.Period{{To: today.AddDays(-1)}, {From: today.AddDays(1)}}
	again := *p.Person("w-family")
	again.ID = "w-again"
	p.People = append(p.People, again, plan.Member{ID: "w-alone", Kind: plan.MemberProfessional, Professional: &plan.Professional{}})
	p.Person("w-counsel").Period.To = today.AddDays(-1)
	a, issues := x.AskOf(p, today)
	require.Empty(t, issues)
	assert.Equal(t, directory.Ask{
		On: today, Needs: needs("arki", plan.NeedEveryday, "sopu", plan.NeedRelationships), Municipality: kuopio(), Born: civil.MustDate(2017, 1, 30), Expected: civil.MustDate(2017, 2, 1),
		Groups: []plan.ClientGroup{plan.GroupDisabled}, Langs: []plan.LangTag{"fi", "sv"}, Known: []directory.Key{"family-work"},
	}, a)
	p.Child.SecurityBans = []civil.Period{{To: today.AddDays(-1)}, {From: today}, {To: today}}
	a, issues = x.AskOf(p, today)
	assert.Equal(t, []string{"/child/securityBans circle.security-ban"}, issuesOf(issues), "it is told once")
	assert.Empty(t, a.Municipality)
}

// Where somebody lives is not told by who is proposed.
// A limit reaches a second sheet of the same actor, which has its name and not its key: a
// veto does not come back by another row. Another actor of that name has a key of its own.
func TestALimitReachesTheSameName(t *testing.T) {
	const system = "urn:oid:1.2.246.10"
	d := &directory.Directory{Actors: []directory.Actor{
		{ID: "keyed", Name: directory.Words{FI: "Turvakoti Oy"}, Identifiers: []directory.Identifier{{System: system, Value: "1"}}},
		{ID: "named", Name: directory.Words{FI: "turvakoti  tyyni"}},
		{ID: "elsewhere", Name: directory.Words{FI: "Turvakoti Tyyni"}, Identifiers: []directory.Identifier{{System: "urn:x", Value: "9"}}},
		{ID: "other", Name: directory.Words{FI: "Turvakoti Tyyni"}, Identifiers: []directory.Identifier{{System: system, Value: "2"}}},
	}}
	p := family()
	p.Organisations = append(p.Organisations, plan.Organisation{ID: "o-shelter", Name: "Turvakoti Tyyni", Identifiers: []plan.Identifier{{System: system, Value: "1"}}})
	p.Prohibitions = []plan.Prohibition{against("o-shelter", plan.ScopeWhole)}
	p.Consents = []plan.Consent{consent("mother", "o-shelter", plan.ConsentGiven)}
	ask, issues := directory.New(d).AskOf(p, today)
	require.Empty(t, issues)
	assert.ElementsMatch(t, []directory.Key{"keyed", "named", "elsewhere"}, ask.Veto)
	p.Prohibitions = []plan.Prohibition{against("o-shelter", plan.ScopeParts, "arki")}
	ask, _ = directory.New(d).AskOf(p, today)
	assert.Empty(t, ask.Veto)
	assert.Len(t, ask.Bars, 3)
}

func TestASecurityBanHidesTheMunicipality(t *testing.T) {
	x, p := directory.New(county(t)), family()
	p.Child.SecurityBans = []civil.Period{{From: today}}
	a, issues := x.AskOf(p, today)
	assert.Equal(t, []string{"/child/securityBans circle.security-ban"}, issuesOf(issues))
	assert.Empty(t, a.Municipality)
	c, issues := x.Circle(a)
	require.Empty(t, issues)
	assert.Equal(t, "gap arki: elsewhere\ngap sopu: elsewhere", told(c))
	_, issues = x.AskOf(p, civil.Date{})
	assert.Equal(t, []string{" circle.no-day"}, issuesOf(issues))
}

// An actor of one name in two languages is one actor.
func TestOneNameInTwoLanguages(t *testing.T) {
	d := county(t)
	for i := range d.Actors {
		d.Actors[i].Name.EN = d.Actors[i].Name.FI
	}
	a, _ := directory.New(d).AskOf(family(), today)
	assert.Equal(t, []directory.Key{"family-work", "counselling"}, a.Known)
}

// Two actors of one name: a refusal is of both, nothing else is of either.
func TestADoubtLimits(t *testing.T) {
	d := county(t)
	d.Actors[2].Name = d.Actors[1].Name // family work and counselling
	x, p := directory.New(d), family()
	p.Consents = []plan.Consent{consent("mother", "o-family", plan.ConsentGiven)}
	a, _ := x.AskOf(p, today)
	assert.Empty(t, a.Permitted)
	assert.Empty(t, a.Known)
	p.Consents[0].Decision = plan.ConsentRefused
	a, _ = x.AskOf(p, today)
	assert.ElementsMatch(t, []directory.Key{"family-work", "counselling"}, a.Veto)
}

func TestTeams(t *testing.T) {
	d := county(t)
	x := directory.New(d)
	for n := range d.Teams { // the index has its own
		clear(d.Teams[n].ActorIDs)
		clear(d.Teams[n].AreaIDs)
	}
	teams := x.Teams("749")
	require.Len(t, teams, 1)
	clear(teams[0].ActorIDs) // what was given out is the caller's
	clear(teams[0].AreaIDs)
	teams = x.Teams("749")
	assert.Equal(t, directory.Key("team-north"), teams[0].ID)
	assert.NotContains(t, slices.Concat(teams[0].ActorIDs, teams[0].AreaIDs), directory.Key(""))
	assert.Empty(t, x.Teams("915"))
	twice := directory.New(&directory.Directory{Areas: []directory.Area{{ID: "county", Municipalities: []string{"749", "297"}}, {ID: "north", Municipalities: []string{"749"}}},
		Teams: []directory.Team{{ID: "t", AreaIDs: []directory.Key{"county", "north"}}}})
	assert.Len(t, twice.Teams("749"), 1, "two areas of one place")
	assert.Empty(t, x.Teams(""))
	actor, ok := x.Actor(teams[0].ActorIDs[0])
	assert.True(t, ok)
	assert.Equal(t, "Perhetyö", actor.Name.FI)
	offer, ok := x.Offer("home")
	assert.True(t, ok)
	assert.Equal(t, actor.ID, offer.ActorID)
	own := &directory.Directory{Actors: []directory.Actor{{ID: "a", Identifiers: []directory.Identifier{{System: "urn:x", Value: "1"}}}}}
	x = directory.New(own)
	clear(own.Actors[0].Identifiers)
	actor, _ = x.Actor("a")
	assert.Equal(t, []directory.Identifier{{System: "urn:x", Value: "1"}}, actor.Identifiers, "the index has its own")
	for _, list := range []func(o *directory.Offer){
		func(o *directory.Offer) { clear(o.Needs) }, func(o *directory.Offer) { clear(o.Groups) }, func(o *directory.Offer) { clear(o.Deliveries) },
		func(o *directory.Offer) { clear(o.AreaIDs) }, func(o *directory.Offer) { clear(o.Municipalities) }, func(o *directory.Offer) { clear(o.Langs) },
	} {
		full := directory.Offer{ID: "full", ActorID: "a", Needs: []plan.NeedKind{plan.NeedSafety}, Groups: []plan.ClientGroup{plan.GroupDisabled}, Deliveries: []directory.Delivery{directory.DeliveryNear},
			AreaIDs: []directory.Key{"area"}, Municipalities: []string{"297"}, Langs: []plan.LangTag{"fi"}}
		own := directory.New(&directory.Directory{Actors: []directory.Actor{{ID: "a"}}, Offers: []directory.Offer{full}})
		want, _ := own.Offer("full")
		list(&full) // whose it was
		given, _ := own.Offer("full")
		assert.Equal(t, want, given)
		list(&given)
		given, _ = own.Offer("full")
		assert.Equal(t, want, given)
	}
	_, ok = x.Actor("x")
	assert.False(t, ok)
	_, ok = x.Offer("x")
	assert.False(t, ok)
}

func ExampleIndex_Circle() {
	d, _ := directory.DecodeCSV([]byte(`toimija;nimi;tehtävä;milloin;kutsuminen;tarpeet
Perheneuvola;Perheneuvonta;Tukee vanhempia;Kun arki ei suju;Soita;vanhemmuus, ihmissuhteet
Perhetyö;Perhetyö kotona;Käy kotona;Kun aamut vievät voimat;Perheen luvalla;arki, vanhemmuus
Kuraattori;Koulukuraattori;Tukee koulussa;Kun koulussa on vaikeaa;Koulun kautta;oppiminen, ihmissuhteet
`), issue.Limits{})
	x := directory.New(d)
	c, _ := x.Circle(directory.Ask{On: today, Needs: []directory.Need{{ID: "aamut", Kind: plan.NeedEveryday}, {ID: "kaverit", Kind: plan.NeedRelationships}},
		Veto: []directory.Key{"actor-1"}})
	for _, s := range c.Seats {
		actor, _ := x.Actor(s.ActorID)
		fmt.Println(actor.Name.FI, s.NeedIDs, "-", s.Why.Row().EN, "-", s.Permission)
	}
	for _, o := range c.Out {
		actor, _ := x.Actor(o.ActorID)
		fmt.Println("without", actor.Name.FI, "-", o.Why.Row().EN)
	}
	fmt.Println("smallest:", c.Smallest())
	// Output:
	// Perhetyö [aamut] - the only one who answers to a need - not-yet
	// Kuraattori [kaverit] - the only one who answers to a need - not-yet
	// without Perheneuvola - the family does not want it, or a prohibition hinders
	// smallest: true
}
