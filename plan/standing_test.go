package plan_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
)

// Who decides about a consent: the able child, the child of age, else a
// guardian of that day.
func TestDecides(t *testing.T) {
	const child, guardian, near, worker plan.ID = "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd"
	p := &plan.Plan{
		Child: plan.Child{ID: child, Born: day("2010-06-01")},
		People: []plan.Member{
			{ID: guardian, Kind: plan.MemberGuardian, Period: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}},
			{ID: near, Kind: plan.MemberNearPerson}, {ID: worker, Kind: plan.MemberProfessional},
		},
	}
	judged := func(j plan.CapacityJudgement, on string) *plan.Capacity {
		return &plan.Capacity{Statement: plan.Statement{On: day(on)}, Judgement: j}
	}
	able, unable, unsure := judged(plan.CapacityAble, "2026-05-01"), judged(plan.CapacityNotAble, "2026-05-01"), &plan.Capacity{}
	for _, row := range []struct {
		name     string
		by       plan.ID
		capacity *plan.Capacity
		on       string
		want     bool
		why      string
	}{
		{"guardian", guardian, nil, "2026-06-01", true, "decides for a minor"},
		{"guardian of one judged not able", guardian, unable, "2026-06-01", true, "and for one who does not understand it"},
		{"guardian beside the able", guardian, able, "2026-06-01", false, "the able minor decides alone"},
		{"guardian on the first day", guardian, nil, "2026-01-01", true, "from that day"},
		{"guardian the day before", guardian, nil, "2025-12-31", false, "not before"},
		{"guardian on the last day", guardian, nil, "2026-12-31", true, "to that day"},
		{"guardian the day after", guardian, nil, "2027-01-01", false, "not after"},
		{"guardian of one of age", guardian, nil, "2028-06-01", false, "at eighteen the child decides"},
		{"near person", near, nil, "2026-06-01", false, "decides nothing"},
		{"worker", worker, nil, "2026-06-01", false, "nor does a worker"},
		{"nobody of the plan", "zzzzzzzzzz", nil, "2026-06-01", false, "nor anybody unknown"},
		{"able child", child, able, "2026-06-01", true, "was judged able"},
		{"child judged not able", child, unable, "2026-06-01", false, "was not"},
		{"child without a judgement", child, nil, "2026-06-01", false, "nobody judged"},
		{"child judged able that day", child, able, "2026-05-01", true, "from it"},
		{"child judged able later", child, able, "2026-04-30", false, "on that day nobody had judged"},
		{"child judged able on no known day", child, &plan.Capacity{Judgement: plan.CapacityAble}, "2026-06-01", false, "who judged, when, about what"},
		{"child judged not able later", child, unable, "2026-04-30", false, "what keeps back counts whenever it was judged"},
		{"guardian beside one judged able later", guardian, able, "2026-04-30", false, "and so here"},
		{"child of an empty judgement", child, unsure, "2026-06-01", false, "nor does half a judgement count"},
		{"child the day before", child, nil, "2028-05-31", false, "seventeen"},
		{"child of age", child, nil, "2028-06-01", true, "eighteen"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, p.Decides(&plan.Consent{Statement: plan.Statement{By: row.by, On: day(row.on)}, Decision: plan.ConsentGiven, Capacity: row.capacity}, day(row.on)), row.why)
		})
	}
}

// A refusal counts where a consent would not: whenever the child was judged able, and
// until somebody judges otherwise.
func TestDecidesToRefuse(t *testing.T) {
	const child, guardian plan.ID = "aaaaaaaaaa", "bbbbbbbbbb"
	p := &plan.Plan{Child: plan.Child{ID: child, Born: day("2010-06-01")}, People: []plan.Member{{ID: guardian, Kind: plan.MemberGuardian}}}
	for _, row := range []struct {
		name      string
		by        plan.ID
		judgement plan.CapacityJudgement
		on        string
		want      bool
		why       string
	}{
		{"child judged able", child, plan.CapacityAble, "2026-05-01", true, ""},
		{"child judged able later", child, plan.CapacityAble, "2026-04-30", true, "what keeps back counts for earlier days too"},
		{"child judged not able", child, plan.CapacityNotAble, "2028-06-01", false, "at no age"},
		{"minor judged not able later", child, plan.CapacityNotAble, "2026-04-30", false, "nor was the minor judged able"},
		{"guardian beside the able", guardian, plan.CapacityAble, "2026-05-01", false, "the minor decides alone"},
		{"guardian beside one judged able later", guardian, plan.CapacityAble, "2026-04-30", true, "on that day the guardian's word stood"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := &plan.Consent{Decision: plan.ConsentRefused, Capacity: &plan.Capacity{Statement: plan.Statement{On: day("2026-05-01")}, Judgement: row.judgement}}
			c.By = row.by
			assert.Equal(t, row.want, p.Decides(c, day(row.on)), row.why)
		})
	}
}

// In what time a consent is held and a prohibition binds.
func TestHeldAndBinding(t *testing.T) {
	at := civil.MustParseInstant
	may := civil.Period{From: day("2026-05-02"), To: day("2026-05-30")}
	judged := func(j plan.CapacityJudgement) *plan.Capacity {
		return &plan.Capacity{Statement: plan.Statement{On: day("2026-05-05")}, Judgement: j}
	}
	said := &plan.Withdrawal{Statement: plan.Statement{On: day("2026-05-20")}, From: at("2026-05-10T12:00:00+03:00")}
	withdrawn := &plan.Withdrawal{From: at("2026-05-10T12:00:00+03:00")}
	for _, row := range []struct {
		name          string
		period        civil.Period
		withdrawal    *plan.Withdrawal
		ground        plan.ProhibitionGround
		capacity      *plan.Capacity
		existence     plan.Existence
		on            string
		held, binding bool
		why           string
	}{
		{"the day before", may, nil, plan.GroundClient, nil, 0, "2026-05-01", false, false, "not yet"},
		{"the first day", may, nil, plan.GroundClient, nil, 0, "2026-05-02", true, true, "from it"},
		{"the last day", may, nil, plan.GroundClient, nil, 0, "2026-05-30", true, true, "to it"},
		{"the day after", may, nil, plan.GroundClient, nil, 0, "2026-05-31", false, false, "no more"},
		{"before the withdrawal", may, withdrawn, plan.GroundClient, nil, 0, "2026-05-09", true, true, "nothing has changed"},
		{"the day of the withdrawal", may, withdrawn, plan.GroundClient, nil, 0, "2026-05-10", false, true, "a consent ends on it, a prohibition after it"},
		{"after the withdrawal", may, withdrawn, plan.GroundClient, nil, 0, "2026-05-11", false, false, "both are gone"},
		{"without a period, before it was said", civil.Period{}, nil, plan.GroundClient, nil, 0, "2026-04-30", false, false, "from the day on which it was said"},
		{"without a period, that day", civil.Period{}, nil, plan.GroundClient, nil, 0, "2026-05-01", true, true, "from that day"},
		{"without a period, later", civil.Period{}, nil, plan.GroundClient, nil, 0, "2030-05-01", true, true, "without an end"},
		{"a minor's own", may, nil, plan.GroundMinor, nil, 0, "2026-05-05", true, true, "in doubt it is kept"},
		{"a minor judged able", may, nil, plan.GroundMinor, judged(plan.CapacityAble), 0, "2026-05-05", true, true, "binds"},
		{"a minor judged not able", may, nil, plan.GroundMinor, judged(plan.CapacityNotAble), 0, "2026-05-05", true, false, "binds no more"},
		{"a minor judged not able later", may, nil, plan.GroundMinor, judged(plan.CapacityNotAble), 0, "2026-05-04", true, true, "until somebody judges"},
		{"a minor judged not able on no known day", may, nil, plan.GroundMinor, &plan.Capacity{Judgement: plan.CapacityNotAble}, 0, "2026-05-05", true, true, "in doubt it is kept"},
		{"before the withdrawal was said", may, said, plan.GroundClient, nil, 0, "2026-05-19", false, true, "dated back, it ends a consent and no prohibition"},
		{"the day on which the withdrawal was said", may, said, plan.GroundClient, nil, 0, "2026-05-20", false, false, "now both are gone"},
		{"another's of one judged not able", may, nil, plan.GroundClient, judged(plan.CapacityNotAble), 0, "2026-05-05", true, true, "only a minor's own falls"},
		{"secret, before it began", may, nil, plan.GroundClient, nil, plan.ExistenceSecret, "2020-01-01", false, true, "whoever asks about an earlier day must not learn of it"},
		{"secret, the last day", may, nil, plan.GroundClient, nil, plan.ExistenceSecret, "2026-05-30", true, true, "to it"},
		{"secret, the day after", may, nil, plan.GroundClient, nil, plan.ExistenceSecret, "2026-05-31", false, false, "no more"},
		{"secret, without an end", civil.Period{}, nil, plan.GroundClient, nil, plan.ExistenceSecret, "2020-01-01", false, true, "always"},
		{"secret and withdrawn", may, withdrawn, plan.GroundClient, nil, plan.ExistenceSecret, "2026-05-11", false, false, "a withdrawal ends that too"},
	} {
		t.Run(row.name, func(t *testing.T) {
			said := plan.Statement{On: day("2026-05-01")}
			c := plan.Consent{Statement: said, Period: row.period, Withdrawal: row.withdrawal}
			f := plan.Prohibition{Statement: said, Period: row.period, Withdrawal: row.withdrawal, Ground: row.ground, Capacity: row.capacity, Existence: row.existence}
			assert.Equal(t, row.held, c.HeldOn(day(row.on)), row.why)
			assert.Equal(t, row.binding, f.HoldsOn(day(row.on)), row.why)
		})
	}
}

// Where somebody lives is protected by every ban in the same home.
func TestProtected(t *testing.T) {
	ban := []civil.Period{{From: day("2026-01-01"), To: day("2026-06-30")}}
	const child, mother, father, worker plan.ID = "aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd"
	family := func(child_, mother_, father_, worker_ []civil.Period) *plan.Plan {
		return &plan.Plan{Child: plan.Child{ID: child, SecurityBans: child_}, People: []plan.Member{
			{ID: mother, Kind: plan.MemberGuardian, SecurityBans: mother_},
			{ID: father, Kind: plan.MemberGuardian, SecurityBans: father_, Guardian: &plan.Guardian{Residence: plan.ResidenceNot}},
			{ID: worker, Kind: plan.MemberProfessional, SecurityBans: worker_},
		}}
	}
	for _, row := range []struct {
		name string
		p    *plan.Plan
		on   string
		want [4]bool // child, mother, father who lives apart, worker
		why  string
	}{
		{"nobody's", family(nil, nil, nil, nil), "2026-03-01", [4]bool{}, "no ban"},
		{"the child's", family(ban, nil, nil, nil), "2026-03-01", [4]bool{true, true, false, false}, "and of whoever shares the home"},
		{"the mother's", family(nil, ban, nil, nil), "2026-03-01", [4]bool{true, true, false, false}, "the child's home is hers"},
		{"the father's", family(nil, nil, ban, nil), "2026-03-01", [4]bool{false, false, true, false}, "his home is another"},
		{"the worker's", family(nil, nil, nil, ban), "2026-03-01", [4]bool{false, false, false, true}, "a worker shares no home"},
		{"on the last day", family(ban, nil, nil, nil), "2026-06-30", [4]bool{true, true, false, false}, "to that day"},
		{"ended", family(ban, ban, ban, ban), "2026-07-01", [4]bool{}, "the day after"},
	} {
		t.Run(row.name, func(t *testing.T) {
			on := day(row.on)
			assert.Equal(t, row.want, [4]bool{row.p.Protected(child, on), row.p.Protected(mother, on), row.p.Protected(father, on), row.p.Protected(worker, on)}, row.why)
			assert.Equal(t, row.want[0], row.p.Protected("", on), "an empty id is the child")
			assert.True(t, row.p.Protected("zzzzzzzzzz", on), "whoever is not in the plan is protected")
		})
	}
	assert.True(t, family(ban, nil, nil, nil).Protected(child, civil.Date{}), "on the zero day every ban counts")
}
