package due_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The days that the plan's people agreed on, as they stand on 1 May 2026: what was said by then, what is open still, to
// the day.
func TestOwnDays(t *testing.T) {
	const before, today, after = "2026-04-30", "2026-05-01", "2026-05-02"
	contact := func(state plan.ContactState, said, on string) plan.Contact {
		return plan.Contact{ID: plan.ID("contact" + on), State: state, Statement: onDay(said), Day: day(on)}
	}
	contacts := func(all ...plan.Contact) plan.Plan { return plan.Plan{Contacts: all} }
	holding := func(role plan.HoldingRole, from, to, leaves string) plan.Plan {
		m := plan.Member{ID: "worker", Kind: plan.MemberProfessional}
		if leaves != "" {
			m.Period.To = day(leaves)
		}
		h := plan.Holding{ID: "holding", PersonID: "worker", Role: role, From: arrivedOn(from), Accepted: arrivedOn(from)}
		if to != "" {
			h.To = arrivedOn(to)
		}
		return plan.Plan{People: []plan.Member{m}, Baton: []plan.Holding{h}}
	}
	goal := func(said, last string, evaluations ...plan.Evaluation) plan.Plan {
		return plan.Plan{Goals: []plan.Goal{{ID: "goal", Statement: onDay(said), Due: day(last), Evaluations: evaluations}}}
	}
	evaluated := func(s plan.GoalState, on string) plan.Evaluation {
		return plan.Evaluation{State: s, Statement: onDay(on)}
	}
	meeting := func(s plan.MeetingState, said string) plan.Plan {
		return plan.Plan{Meetings: []plan.Meeting{{ID: "meeting", State: s, Statement: onDay(said), Start: arrivedOn("2026-06-01")}}}
	}
	consent := func(d plan.ConsentDecision, said, ends string, withdrawn bool) plan.Plan {
		c := plan.Consent{ID: "consent", Decision: d, Statement: onDay(said)}
		if ends != "" {
			c.Period.To = day(ends)
		}
		if withdrawn {
			c.Withdrawal = &plan.Withdrawal{From: arrivedOn(before)}
		}
		return plan.Plan{Consents: []plan.Consent{c}}
	}
	born := func(on string) plan.Plan { return plan.Plan{Child: plan.Child{ID: "child", Born: day(on)}} }
	closed := meeting(plan.MeetingPlanned, before)
	closed.Course = []plan.Step{{Status: plan.StatusClosed, Statement: onDay(today)}}
	closes := meeting(plan.MeetingPlanned, before)
	closes.Course = []plan.Step{{Status: plan.StatusClosed, Statement: onDay(after)}}
	for _, row := range []struct {
		name, why string
		plan      plan.Plan
		want      []string // "KIND LAST DONE"
	}{
		{"the next of two contacts", "the nearer one is next", contacts(contact(plan.ContactPlanned, before, "2026-07-01"), contact(plan.ContactPlanned, before, "2026-06-01")), []string{"next-contact 2026-06-01 "}},
		{"the next of two, the other way", "in whatever order they stand", contacts(contact(plan.ContactPlanned, before, "2026-06-01"), contact(plan.ContactPlanned, before, "2026-07-01")), []string{"next-contact 2026-06-01 "}},
		{"a contact agreed on today", "it is known today", contacts(contact(plan.ContactPlanned, today, "2026-06-01")), []string{"next-contact 2026-06-01 "}},
		{"a contact agreed on later", "nobody knows of it yet", contacts(contact(plan.ContactPlanned, after, "2026-06-01")), nil},
		{"a contact that passed", "it is still awaited", contacts(contact(plan.ContactPlanned, before, before)), []string{"next-contact 2026-04-30 "}},
		{"a contact of before the last that was held", "another has taken its place", contacts(contact(plan.ContactPlanned, before, "2026-04-10"), contact(plan.ContactHeld, before, "2026-04-20")), nil},
		{"a contact of the day of one that was held", "it is the same contact", contacts(contact(plan.ContactPlanned, before, today), contact(plan.ContactHeld, before, today)), nil},
		{"the last of two that were held", "an earlier one does not open it again", contacts(contact(plan.ContactHeld, before, "2026-04-25"), contact(plan.ContactHeld, before, "2026-04-10"), contact(plan.ContactPlanned, before, "2026-04-20")), nil},
		{"a contact held later", "on the day it was still planned", contacts(contact(plan.ContactHeld, before, after)), []string{"next-contact 2026-05-02 "}},
		{"a contact moved", "another stands for it", contacts(contact(plan.ContactMoved, before, "2026-06-01")), nil},

		{"a holder who leaves", "the baton has to pass by that day", holding(plan.HoldingResponsible, before, "", "2026-08-31"), []string{"baton 2026-08-31 "}},
		{"a holder who leaves before the holding ends", "as above", holding(plan.HoldingResponsible, before, "2026-09-30", "2026-08-31"), []string{"baton 2026-08-31 "}},
		{"a holding that ends on the last day", "it has passed by then", holding(plan.HoldingResponsible, before, "2026-08-31", "2026-08-31"), nil},
		{"a holding that ends the day after", "a day is left without anybody", holding(plan.HoldingResponsible, before, "2026-09-01", "2026-08-31"), []string{"baton 2026-08-31 "}},
		{"a holder who stays", "nothing is due", holding(plan.HoldingResponsible, before, "", ""), nil},
		{"a pair who leaves", "a pair holds no baton", holding(plan.HoldingPair, before, "", "2026-08-31"), nil},
		{"a holder to come", "it is another's today", holding(plan.HoldingResponsible, after, "", "2026-08-31"), nil},

		{"a goal", "to be looked at by its day", goal(today, "2026-06-01"), []string{"goal 2026-06-01 "}},
		{"a goal said later", "nobody knows of it yet", goal(after, "2026-06-01"), nil},
		{"a goal reached", "and when", goal(before, "2026-06-01", evaluated(plan.GoalReached, "2026-04-20")), []string{"goal 2026-06-01 2026-04-20"}},
		{"a goal dropped", "it is over too", goal(before, "2026-06-01", evaluated(plan.GoalDropped, "2026-04-20")), []string{"goal 2026-06-01 2026-04-20"}},
		{"a goal reached in two eyes", "the first of them", goal(before, "2026-06-01", evaluated(plan.GoalReached, "2026-04-25"), evaluated(plan.GoalReached, "2026-04-20")), []string{"goal 2026-06-01 2026-04-20"}},
		{"a goal reached in two eyes, the other way", "the first of them", goal(before, "2026-06-01", evaluated(plan.GoalReached, "2026-04-20"), evaluated(plan.GoalReached, "2026-04-25")), []string{"goal 2026-06-01 2026-04-20"}},
		{"a goal that moves", "it is open", goal(before, "2026-06-01", evaluated(plan.GoalImproving, "2026-04-20")), []string{"goal 2026-06-01 "}},
		{"a goal reached later", "it is open today", goal(before, "2026-06-01", evaluated(plan.GoalReached, after)), []string{"goal 2026-06-01 "}},
		{"a goal reached today", "today counts", goal(before, "2026-06-01", evaluated(plan.GoalReached, today)), []string{"goal 2026-06-01 2026-05-01"}},

		{"a meeting", "on its day", meeting(plan.MeetingPlanned, today), []string{"meeting 2026-06-01 "}},
		{"a meeting agreed on later", "nobody knows of it yet", meeting(plan.MeetingPlanned, after), nil},
		{"a meeting that was held", "is not to come", meeting(plan.MeetingHeld, before), nil},
		{"a meeting of a plan that is closed", "whose days are nobody's work", closed, nil},
		{"a meeting of a plan that closes later", "it is open today", closes, []string{"meeting 2026-06-01 "}},

		{"a consent that ends", "it has to be asked for anew", consent(plan.ConsentGiven, today, "2026-06-01", false), []string{"consent-ends 2026-06-01 "}},
		{"a consent that ends today", "it holds today", consent(plan.ConsentGiven, before, today, false), []string{"consent-ends 2026-05-01 "}},
		{"a consent that has ended", "it is gone", consent(plan.ConsentGiven, "2026-04-01", before, false), nil},
		{"a consent without an end", "nothing is due", consent(plan.ConsentGiven, before, "", false), nil},
		{"a consent given later", "nobody knows of it yet", consent(plan.ConsentGiven, after, "2026-06-01", false), nil},
		{"a consent withdrawn", "it does not end once more", consent(plan.ConsentGiven, "2026-04-01", "2026-06-01", true), nil},
		{"a consent refused", "nothing ends", consent(plan.ConsentRefused, before, "2026-06-01", false), nil},

		{"of age in a year", "the day a year ahead is told", born("2009-05-01"), []string{"of-age 2027-05-01 "}},
		{"of age in a year and a day", "that is far", born("2009-05-02"), nil},
		{"of age tomorrow", "it is near", born("2008-05-02"), []string{"of-age 2026-05-02 "}},
		{"of age today", "the day has come", born("2008-05-01"), nil},
		{"nobody knows when born", "nothing is counted", plan.Plan{Child: plan.Child{ID: "child"}}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			row.plan.ID = "plan"
			days, issues := due.Of(&row.plan, due.Options{On: day(today)})
			require.Empty(t, issues)
			var have []string
			for _, d := range days {
				assert.Empty(t, d.Law.Rule.ID, "by no law")
				assert.Equal(t, plan.PlanID("plan"), d.PlanID)
				assert.NotEmpty(t, d.PartID)
				have = append(have, d.Kind.String()+" "+d.Last.String()+" "+d.Done.String())
			}
			assert.Equal(t, row.want, have, row.why)
		})
	}
}

// An own day is late, due soon or to come by the day of today, and met by the day on which it was done.
func TestStateOfOwnDays(t *testing.T) {
	for _, row := range []struct{ name, why, on, done, want string }{
		{"the day after", "it has passed", "2026-06-11", "", "late"},
		{"the day itself", "it is still time", "2026-06-10", "", "due-soon"},
		{"a week ahead", "soon, as the caller has it", "2026-06-03", "", "due-soon"},
		{"eight days ahead", "not yet", "2026-06-02", "", "pending"},
		{"done on the day", "in time", "2026-06-20", "2026-06-10", "met"},
		{"done a day later", "too late, and done", "2026-06-20", "2026-06-11", "late"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plan.Plan{Goals: []plan.Goal{{ID: "goal", Due: day("2026-06-10")}}}
			if row.done != "" {
				p.Goals[0].Evaluations = []plan.Evaluation{{State: plan.GoalReached, Statement: plan.Statement{On: civil.MustParseDate(row.done)}}}
			}
			days, _ := due.Of(&p, due.Options{On: day(row.on), Soon: 7})
			require.Len(t, days, 1)
			assert.Equal(t, row.want, days[0].State.Status.String(), row.why)
		})
	}
}
