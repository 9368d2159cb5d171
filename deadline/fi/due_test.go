package fi_test

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func schoolCalendar(t *testing.T) *deadline.Calendar {
	t.Helper()
	data, err := os.ReadFile("testdata/school.json")
	require.NoError(t, err)
	c, err := deadline.ReadSchool(data, fi.THL())
	require.NoError(t, err)
	return c
}

func event(t *testing.T, text string) fi.Event {
	t.Helper()
	var e fi.Event
	require.NoError(t, e.UnmarshalText([]byte(text)))
	return e
}

// dueRow is a row of due.csv.
type dueRow struct{ event, on, born, groups, options, rule, last, other, why string }

func dueRows(t *testing.T) []dueRow { return dueRowsOf(t, "due.csv") }

func dueRowsOf(t *testing.T, file string) []dueRow {
	var rows []dueRow
	for _, r := range table(t, file) {
		rows = append(rows, dueRow{r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]})
	}
	return rows
}

// due asks what a row asks and returns the answer of its rule.
func (r dueRow) due(t *testing.T) deadline.Due {
	t.Helper()
	var o fi.Options
	if r.born != "" {
		o.Born = civil.MustParseDate(r.born)
	}
	for name := range strings.FieldsSeq(r.groups) {
		var g fi.Group
		require.NoError(t, g.UnmarshalText([]byte(name)))
		o.Groups = append(o.Groups, g)
	}
	words := strings.Fields(r.options)
	for i, word := range words {
		switch word {
		case "urgent":
			o.Urgent = true
		case "at":
			on := civil.MustParseDate(r.on)
			noon := civil.MustParseInstant(on.String() + "T12:00:00+02:00")
			offset, err := fi.Offset(noon)
			require.NoError(t, err)
			hour, err := strconv.Atoi(words[i+1][:2])
			require.NoError(t, err)
			o.Moment = civil.At(on, hour*3600, offset)
		case "school":
			o.School = schoolCalendar(t)
		case "round":
			n, err := strconv.Atoi(words[i+1])
			require.NoError(t, err)
			o.Round = n
		}
	}
	dues, err := fi.Due(event(t, r.event), civil.MustParseDate(r.on), o)
	require.NoError(t, err)
	for _, d := range dues {
		if d.Rule.ID == r.rule {
			return d
		}
	}
	require.Fail(t, "the event starts no such rule", r.rule)
	return deadline.Due{}
}

func TestDue(t *testing.T) {
	// Beside our own rows the worked examples of authorities, guides and courts.
	for _, row := range append(dueRows(t), dueRowsOf(t, "worked.csv")...) {
		t.Run(row.rule+"/"+row.on+"/"+row.options+row.born, func(t *testing.T) {
			d := row.due(t)
			assert.Equal(t, row.last, d.Last.String(), row.why)
			others := []string{}
			for _, r := range d.Readings {
				if r.Last != d.Last {
					others = append(others, r.Name+" "+r.Last.String())
				}
			}
			want := []string{}
			for other := range strings.SplitSeq(row.other, "; ") {
				if name, day, _ := strings.Cut(other, " "); name != "" && day != row.last {
					want = append(want, other)
				}
			}
			assert.Equal(t, want, others, row.why)
			assert.Equal(t, len(others) > 0, d.Differ())
			assert.False(t, d.Earliest().After(d.Last))
		})
	}
}

// Adding a rule means adding a row to the catalogue and one to due.csv.
func TestEveryRuleHasItsTestRow(t *testing.T) {
	tested := map[deadline.Rule]bool{}
	for _, row := range dueRows(t) {
		tested[row.due(t).Rule] = true
	}
	for _, r := range fi.Rules() {
		if r.Term.Unit != deadline.UnitChildren {
			assert.True(t, tested[r], "no row in due.csv for %s of %v", r.ID, r.InForce)
		}
	}
}

// The trace leads to the last day, counts to the term and skips only days that
// do not count.
func TestTrace(t *testing.T) {
	for _, row := range dueRows(t) {
		t.Run(row.rule+"/"+row.on+"/"+row.options+row.born, func(t *testing.T) {
			d := row.due(t)
			steps := d.Trace()
			if moved := d.Trigger.String() != row.on; moved {
				assert.Equal(t, deadline.StepEvent, steps[0].Kind, "the clock started on another day than the event's")
				assert.Equal(t, row.on, steps[0].Day.String())
				assert.Regexp(t, `^(LsL 417/2007 25 c §|hallintolaki 434/2003 59 §|13/2003 19 §)$`, steps[0].Source)
			}
			if d.Dateless() {
				last := steps[len(steps)-1]
				assert.Equal(t, deadline.Step{Kind: deadline.StepUndated, Day: d.Trigger, Source: d.Rule.Source()}, last)
				assert.True(t, d.Last.IsZero())
				assert.Equal(t, deadline.StatusNoDay, d.State(d.Trigger, civil.Date{}, 3).Status)
				return
			}
			if d.Waits() {
				assert.Len(t, steps, 1, "there is only the event to tell of")
				return
			}
			counted, last := 0, civil.Date{}
			for i, s := range steps {
				assert.True(t, s.Kind.IsValid())
				switch s.Kind {
				case deadline.StepCounted:
					counted++
					assert.Equal(t, counted, s.N)
					assert.True(t, s.Reason.Works())
					last = s.Day
				case deadline.StepSkipped:
					assert.False(t, s.Reason.Works())
					if s.Reason.Kind == deadline.ReasonHoliday || s.Reason.Kind == deadline.ReasonEve || d.Term.Unit != deadline.UnitSchoolDays {
						assert.NotEmpty(t, s.Source, "skipped by which rule")
					}
				case deadline.StepAtOnce, deadline.StepSpan, deadline.StepMoved, deadline.StepAge, deadline.StepClipped, deadline.StepUntil, deadline.StepSchoolYear, deadline.StepHours:
					last = s.Day
				case deadline.StepMoment:
					assert.Equal(t, d.Trigger, s.Day)
					assert.NotEmpty(t, s.Source)
				case deadline.StepFirstExcluded, deadline.StepFirstIncluded:
					assert.Equal(t, d.Trigger, s.Day)
					assert.NotEmpty(t, s.Source)
				case deadline.StepEvent:
					assert.Zero(t, i)
				}
			}
			assert.Equal(t, d.Last, last, "the trace ends at the last day")
			switch d.Term.Unit {
			case deadline.UnitWorkingDays, deadline.UnitSchoolDays:
				assert.Equal(t, d.Term.N, counted)
			}
		})
	}
}

func TestCourtVectors(t *testing.T) {
	for _, row := range table(t, "court.csv") {
		t.Run(row[0]+" "+row[1], func(t *testing.T) {
			rule := deadline.Rule{ID: row[0], Basis: deadline.BasisLaw}
			require.NoError(t, rule.Term.UnmarshalText([]byte(row[2])))
			require.NoError(t, rule.First.UnmarshalText([]byte(row[3])))
			require.NoError(t, rule.End.UnmarshalText([]byte(row[4])))
			d, err := rule.Due(civil.MustParseDate(row[1]), deadline.Options{}, deadline.Setting{Office: fi.Statute()})
			require.NoError(t, err)
			assert.Equal(t, row[5], d.Last.String(), row[6])
		})
	}
}

// OKV/1705/10/2021: a decision on the eighth working day is late.
func TestTheEighthWorkingDayIsLate(t *testing.T) {
	arrived := civil.MustParseDate("2021-03-01")
	dues, err := fi.Due(fi.EventApplication, arrived, fi.Options{})
	require.NoError(t, err)
	seventh := dues[0].Last
	eighth, err := fi.THL().Add(arrived, 8)
	require.NoError(t, err)
	assert.Equal(t, deadline.StatusMet, dues[0].State(eighth, seventh, 0).Status)
	assert.Equal(t, deadline.State{Status: deadline.StatusLate, Days: 1}, dues[0].State(eighth, eighth, 0))
}

// The table of events, as it stands in force on one day of 2026.
func TestEventsStartTheirRules(t *testing.T) {
	const (
		initiation = "shl36.child.start shl36.child.complete shl45.implement lsl26.start lsl26.complete"
		remedies   = "rectify30 appeal30.rectified appeal30 appeal30.restriction appeal.education14 appeal.education14 pol42c.renew2m pol42c.rectify14 appeal.mental14 elatustukil29.appeal30"
	)
	seen := map[fi.Event]bool{}
	for _, row := range []struct{ event, on, rules string }{
		{"initiation", "2026-03-10", initiation},
		{"initiation", "2014-03-10", "lsl27.old.complete"},
		{"notice", "2014-03-10", "lsl26.old.decide"},
		{"prenatal-notice", "2026-03-10", initiation},
		{"contact", "2026-03-10", "shl36.adult.start shl36.disabled.start"},
		{"contact", "2023-03-10", "shl36.adult.start shl36.disabled.start.old"},
		{"contact", "2007-03-10", "shl40a.elder.start.old"},
		{"health-contact", "2026-03-10", "thl51.contact ohl17.contact"},
		{"health-contact", "2023-03-10", "thl51.contact.old"},
		{"need-noted", "2026-03-10", "shl45.mh23.implement thl52.treat thl53.treat.u23 thl53.therapy.u23"},
		{"need-noted", "2025-04-30", "thl52.treat thl53.treat.u23"},
		{"plan-made", "2026-03-10", "lsl30.review"},
		{"emergency-placement", "2026-03-10", "lsl38.emergency"},
		{"emergency-extension", "2026-03-10", "lsl38a.extension"},
		{"open-care-placement", "2026-03-10", "lsl37a.review"},
		{"client-ended", "2026-03-10", "lsl75.aftercare"},
		{"student-request", "2026-03-10", "ohl15.talk"},
		{"referral", "2026-03-10", "thl51c.assess thl52.assess thl52.assess.spec thl53.assess thl53.assess.spec"},
		{"referral", "2023-08-31", "thl51.assess.spec.old thl52.assess thl52.assess.spec thl53.assess thl53.assess.spec"},
		{"other-visit", "2026-03-10", "thl51a.doctor7"},
		{"assessed", "2026-03-10", "thl51a.u23 thl51a.gen3m thl51a.doctor3m thl51b.dental thl51b.dental thl51b.dentist6m thl51c.treat"},
		{"assessed", "2024-03-10", "thl51a.gen14 thl51a.other.old thl51b.dental.old thl51c.treat"},
		{"decision-notice", "2026-03-10", "appeal.custody.instructions appeal.instructions " + remedies},
		{"decision-posted", "2026-03-10", "appeal.instructions " + remedies},
		{"decision-sent-electronically", "2026-03-10", "appeal.instructions " + remedies},
		{"decision-given", "2026-03-10", "appeal.custody.dissatisfaction7 appeal.custody30"},
		{"application", "2026-03-10", "ttl14a.decide ttl14a.request7"},
		{"contact-restricted", "2026-03-10", "lsl63.contact1y lsl63.contact30"},
		{"movement-restricted", "2026-03-10", "lsl69.move7 lsl69.move30"},
		{"isolated", "2026-03-10", "lsl70.isolate lsl70.total"},
		{"special-care", "2026-03-10", "lsl72.care30"},
		{"special-care-extended", "2026-03-10", "lsl72.extend60"},
		{"special-care-decided", "2026-03-10", "lsl72.lapse90"},
		{"restriction-recorded", "2026-03-10", "lsl74.month"},
		{"good-care-plan", "2026-03-10", "lsl61b.year"},
		{"placed-with-parent", "2026-03-10", "lsl49.parent6m"},
		{"birth", "2026-03-10", "lsl49.prison2y adoptiol15.earliest8w vanhemmuusl6.joint6m vanhemmuusl50.2y keep.familylaw120y keep.patient120y"},
		{"application-completed", "2026-03-10", "ttl14a.completed7"},
		{"completion-limit-ended", "2026-03-10", "ttl14a.afterlimit7"},
		{"assistance-month", "2026-03-01", "ttl14a.month.first"},
		{"talk-requested", "2026-03-10", "ttl14d.talk7"},
		{"disability-application", "2024-03-10", "vpl3a.decide3m.old"},
		{"costs-arose", "2026-03-10", "vpl23.apply6m"},
		{"device-received", "2026-03-10", "vpl32.apply6m"},
		{"disability-reform", "2025-01-01", "vpl42.old3y"},
		{"contact-without-student", "2026-03-10", "ohl16.told7"},
		{"support-plan", "2026-03-10", "pol20e.year"},
		{"support-reform", "2025-08-01", "pol20.convert2026"},
		{"guidance", "2026-03-10", "oppivell15.place2m"},
		{"daycare-needed", "2026-08-10", "vakal17.apply4m vakal17.apply2w"},
		{"early-plan", "2026-03-10", "vakal23.year"},
		{"parenthood-decided", "2026-03-10", "vanhemmuusl34.year"},
		{"parenthood-confirmed", "2026-03-10", "vanhemmuusl50.confirmed2y"},
		{"move-intended", "2026-08-01", "lhl5a.move3m"},
		{"care-notice", "2026-03-10", "perhehoitol12.notice2m"},
		{"family-care", "2026-03-10", "perhehoitol6.train1y"},
		{"maintenance-appeal-ended", "2026-03-10", "elatustukil30.forward30 elatustukil30.forward60"},
		{"security-ban", "2026-03-10", "vtjl36.ban5y"},
		{"observed", "2026-03-10", "mtl10.statement4 mtl11.decide4"},
		{"observation-referral", "2026-03-10", "mtl9c.referral3"},
		{"care-ordered", "2026-03-10", "mtl11.submit mtl12.hold3m"},
		{"care-continued", "2026-03-10", "mtl12.submit mtl12.continue6m"},
		{"information-request", "2026-03-10", "julkl14.give2w julkl14.give1m"},
		{"log-request", "2026-03-10", "asiakastietol11.log2m"},
		{"reminder", "2026-03-10", "asiakasl23.answer"},
		{"complaint", "2026-03-10", "hallintol53b.answer"},
		{"complained-of", "2026-03-10", "hallintol53b.old2y"},
		{"matter-closed", "2026-03-10", "keep.family30y keep.working10y keep.elder10y keep.substance10y keep.disability10y keep.familylaw10y"},
		{"client-died", "2026-03-10", "keep.protection2y keep.client2y keep.patient12y keep.consent12y"},
		{"message-dated", "2026-03-10", "keep.message3y"},
		{"logged", "2026-03-10", "keep.log12y"},
		{"dental-need", "2026-03-10", "thl51b.dentist4w thl51b.school4w thl51b.specialist thl51b.specialist"},
		{"elder-initiation", "2026-03-10", "vanhuspl18.implement3m"},
		{"elder-decision", "2020-03-10", "vanhuspl18.implement3m.old"},
		{"security-ban-extended", "2026-03-10", "vtjl36.ban2y"},
		{"statement-made", "2026-03-10", "keep.copy5y"},
		{"emergency-care-order", "2005-03-10", "lsl18.emergency14.old lsl18.emergency30.old"},
	} {
		t.Run(row.event+"/"+row.on, func(t *testing.T) {
			e := event(t, row.event)
			seen[e] = true
			dues, err := fi.Due(e, civil.MustParseDate(row.on), fi.Options{School: schoolCalendar(t)})
			require.NoError(t, err)
			var ids []string
			for _, d := range dues {
				ids = append(ids, d.Rule.ID)
			}
			assert.Equal(t, row.rules, strings.Join(ids, " "))
		})
	}
	assert.Len(t, seen, fi.Event(0).Table().Rows.Len(), "every event has its row")
}

func TestNothingDue(t *testing.T) {
	day := civil.MustParseDate
	for _, row := range []struct {
		name  string
		event fi.Event
		on    string
		o     fi.Options
		want  fi.NoRuleError
		why   string
	}{
		{"notice since 2015", fi.EventNotice, "2026-03-10", fi.Options{}, fi.NoRuleError{Event: fi.EventNotice, Meant: fi.EventInitiation}, "the clock runs from the matter becoming pending since 1.4.2015"},
		{"notice on the day of the reform", fi.EventNotice, "2015-04-01", fi.Options{}, fi.NoRuleError{Event: fi.EventNotice, Meant: fi.EventInitiation}, "the reform of 1.4.2015"},
		{"notice before the act", fi.EventNotice, "2007-12-31", fi.Options{}, fi.NoRuleError{Event: fi.EventNotice}, "nothing else was in force either"},
		{"prenatal notice before there was one", fi.EventPrenatalNotice, "2010-02-28", fi.Options{Born: day("2010-04-01")}, fi.NoRuleError{Event: fi.EventPrenatalNotice, Meant: fi.EventNotice}, "25 c § came on 1.3.2010"},
		{"prenatal notice before the act", fi.EventPrenatalNotice, "2007-12-31", fi.Options{}, fi.NoRuleError{Event: fi.EventPrenatalNotice}, "nothing else was in force either"},
		{"sent too early", fi.EventDecisionSent, "2010-11-30", fi.Options{}, fi.NoRuleError{Event: fi.EventDecisionSent}, "13/2003 19 § presumes a day from 1.12.2010"},
		{"before the act", fi.EventInitiation, "2007-03-10", fi.Options{}, fi.NoRuleError{Event: fi.EventInitiation}, "no rule was in force"},
		{"therapy for an adult", fi.EventOtherVisit, "2026-03-10", fi.Options{Born: day("1990-01-01")}, fi.NoRuleError{Event: fi.EventOtherVisit, Narrowed: true}, "under 23 only"},
		{"23rd birthday", fi.EventOtherVisit, "2026-03-10", fi.Options{Born: day("2003-03-10")}, fi.NoRuleError{Event: fi.EventOtherVisit, Narrowed: true}, "23 on the day of the contact"},
		{"application before its act", fi.EventApplication, "1996-03-10", fi.Options{}, fi.NoRuleError{Event: fi.EventApplication}, "an act of 1997 is no law in 1996"},
	} {
		t.Run(row.name, func(t *testing.T) {
			dues, err := fi.Due(row.event, day(row.on), row.o)
			assert.Empty(t, dues)
			var none *fi.NoRuleError
			require.ErrorAs(t, err, &none, row.why)
			assert.Equal(t, row.want, *none)
			assert.Equal(t, "event.no-rule", none.Rule())
			for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
				assert.NotEmpty(t, none.Words(l))
			}
			if row.want.Meant != 0 {
				assert.Contains(t, none.Words(code.EN), row.want.Meant.String())
			}
		})
	}
}

func TestBadQuestions(t *testing.T) {
	day := civil.MustParseDate
	for _, row := range []struct {
		name  string
		event fi.Event
		on    civil.Date
		o     fi.Options
		want  deadline.Problem
	}{
		{"no event", 0, day("2026-03-10"), fi.Options{}, deadline.ProblemUnknownEvent},
		{"stray event", 200, day("2026-03-10"), fi.Options{}, deadline.ProblemUnknownEvent},
		{"no day", fi.EventContact, civil.Date{}, fi.Options{}, deadline.ProblemOutside},
		{"before 1950", fi.EventContact, day("1949-12-31"), fi.Options{}, deadline.ProblemOutside},
		{"after 2100", fi.EventContact, day("2101-01-01"), fi.Options{}, deadline.ProblemOutside},
		{"ends after 2100", fi.EventInitiation, day("2100-12-30"), fi.Options{}, deadline.ProblemOutside},
		{"before birth", fi.EventInitiation, day("2026-03-10"), fi.Options{Born: day("2026-03-11")}, deadline.ProblemBeforeBirth},
		{"no school calendar", fi.EventStudentRequest, day("2026-03-10"), fi.Options{}, deadline.ProblemNoSchool},
		{"school calendar of another year", fi.EventStudentRequest, day("2027-03-10"), fi.Options{School: schoolCalendar(t)}, deadline.ProblemOutside},
		{"over the end of the school year", fi.EventStudentRequest, day("2026-05-27"), fi.Options{School: schoolCalendar(t)}, deadline.ProblemOutside},
		{"target that claims to be law", fi.EventContact, day("2026-03-10"), fi.Options{Targets: []fi.Target{{Event: fi.EventContact, Rule: deadline.Rule{ID: "own.law", Basis: deadline.BasisLaw, Term: deadline.Term{Unit: deadline.UnitAtOnce}}}}}, deadline.ProblemTarget},
		{"target that cites an act", fi.EventContact, day("2026-03-10"), fi.Options{Targets: []fi.Target{{Event: fi.EventContact, Rule: deadline.Rule{ID: "own", Basis: deadline.BasisLocal, Act: deadline.Act{Abbr: "LsL"}, Term: deadline.Term{Unit: deadline.UnitAtOnce}}}}}, deadline.ProblemTarget},
		{"target with an id of the catalogue", fi.EventContact, day("2026-03-10"), fi.Options{Targets: []fi.Target{{Event: fi.EventContact, Rule: deadline.Rule{ID: "lsl26.start", Basis: deadline.BasisLocal, Term: deadline.Term{Unit: deadline.UnitAtOnce}}}}}, deadline.ProblemTarget},
		{"birth after 2100", fi.EventPrenatalNotice, day("2100-12-01"), fi.Options{Born: day("2101-02-01")}, deadline.ProblemOutside},
		{"letter that arrives after 2100", fi.EventDecisionPosted, day("2100-12-30"), fi.Options{}, deadline.ProblemOutside},
		{"huge round", fi.EventPlanMade, day("2026-03-10"), fi.Options{Round: math.MaxInt}, deadline.ProblemTerm},
		{"target without a unit", fi.EventContact, day("2026-03-10"), fi.Options{Targets: []fi.Target{{Event: fi.EventContact, Rule: deadline.Rule{ID: "own", Basis: deadline.BasisLocal, Term: deadline.Term{N: 7}}}}}, deadline.ProblemTerm},
	} {
		t.Run(row.name, func(t *testing.T) {
			dues, err := fi.Due(row.event, row.on, row.o)
			assert.Empty(t, dues)
			require.ErrorIs(t, err, &deadline.Error{Problem: row.want})
			assert.NotContains(t, err.Error(), "2026", "a day may be content of a record")
		})
	}
	_, err := fi.RulesOf("marked-value")
	require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemUnknownRule})
	assert.NotContains(t, err.Error(), "marked-value")
}

func TestGroupsNarrow(t *testing.T) {
	dues, err := fi.Due(fi.EventInitiation, civil.MustParseDate("2026-03-10"), fi.Options{Groups: []fi.Group{fi.GroupDisabled}})
	require.NoError(t, err)
	var ids []string
	for _, d := range dues {
		ids = append(ids, d.Rule.ID)
	}
	assert.Equal(t, []string{"shl45.implement", "lsl26.start", "lsl26.complete"}, ids, "rules without a group stay")
}

// In an urgent matter the need is assessed at once, and the time in which the
// assessment must begin runs on; where the law replaces a term there is one day.
func TestUrgentStandsBeside(t *testing.T) {
	for _, row := range []struct {
		event, on, want string
	}{
		{"initiation", "2026-03-10", "shl36.child.start 2026-03-10 shl36.child.start 2026-03-19 shl36.child.complete 2026-06-10 shl45.implement 2026-03-10 " +
			"lsl26.start 2026-03-10 lsl26.start 2026-03-19 lsl26.complete 2026-06-10"},
		{"notice", "2014-03-10", "lsl26.old.decide 2014-03-10 lsl26.old.decide 2014-03-19"},
		{"prenatal-notice", "2026-03-10", "lsl25c.urgent 2026-03-10 shl36.child.start  shl36.child.start  shl36.child.complete  shl45.implement  lsl26.start  lsl26.start  lsl26.complete "},
		{"application", "2026-03-13", "ttl14a.decide 2026-03-24 ttl14b.urgent 2026-03-16 ttl14a.request7 2026-03-24"},
	} {
		dues, err := fi.Due(event(t, row.event), civil.MustParseDate(row.on), fi.Options{Urgent: true})
		require.NoError(t, err)
		var got []string
		for _, d := range dues {
			got = append(got, d.Rule.ID+" "+d.Last.String())
		}
		assert.Equal(t, row.want, strings.Join(got, " "))
	}
}

// The age is taken on the day of contact where that is known.
func TestAgeAtContact(t *testing.T) {
	o := fi.Options{Born: civil.MustParseDate("2003-03-10"), Contact: civil.MustParseDate("2026-03-09")}
	dues, err := fi.Due(fi.EventOtherVisit, civil.MustParseDate("2026-03-20"), o)
	require.NoError(t, err)
	assert.Equal(t, "2026-03-27", dues[0].Last.String())
}

func TestDoubtMakesADayUncertain(t *testing.T) {
	for _, row := range dueRows(t) {
		d := row.due(t)
		switch {
		case row.rule == "thl51.contact" && row.last != row.on:
			assert.Equal(t, deadline.DoubtNoWeekday, d.Doubt)
		case d.Rule.ProofUnsettled && row.event != "decision-notice":
			assert.Equal(t, deadline.DoubtServiceUnsettled, d.Doubt)
		case row.rule == "appeal30.restriction" && row.event != "decision-notice":
			assert.Equal(t, deadline.DoubtService, d.Doubt)
		case row.rule == "lsl75.aftercare" && !d.Rule.UntilDay.IsZero() && d.Last != d.Rule.UntilDay:
			assert.Equal(t, deadline.DoubtTransition, d.Doubt)
		case row.rule == "lsl75.aftercare" && row.born == "":
			assert.Equal(t, deadline.DoubtAge, d.Doubt)
		case d.Term.Unit == deadline.UnitAtOnce || d.Term.Unit == deadline.UnitWithoutDelay:
			assert.Equal(t, deadline.DoubtNoDay, d.Doubt)
		default:
			assert.Zero(t, d.Doubt, row.rule)
			assert.Equal(t, d.Rule.Confidence, d.Confidence())
			continue
		}
		assert.Equal(t, deadline.Uncertain, d.Confidence())
	}
}

// `due` follows the chosen calendar, and a calendar of one's own stands first
// among the readings.
func TestChosenCalendar(t *testing.T) {
	dues, err := fi.Due(fi.EventInitiation, civil.MustParseDate("2026-03-10"), fi.Options{Calendar: fi.Saturday()})
	require.NoError(t, err)
	assert.Equal(t, "2026-03-18", dues[0].Last.String())
	assert.Len(t, dues[0].Readings, 3)

	dues, err = fi.Due(fi.EventInitiation, civil.MustParseDate("2026-06-01"), fi.Options{Calendar: fi.Aland()})
	require.NoError(t, err)
	assert.Equal(t, "2026-06-11", dues[0].Last.String(), "9 June is a day off in Åland")
	assert.Equal(t, "aland", dues[0].Readings[0].Name)
	assert.Len(t, dues[0].Readings, 4)
}

func TestCatalogue(t *testing.T) {
	started := map[string]bool{}
	for e := fi.EventInitiation; e.IsValid(); e++ {
		for _, id := range fi.Starts(e) {
			started[id] = true
			_, err := fi.RulesOf(id)
			require.NoError(t, err, "%v starts an unknown rule", e)
		}
	}
	assert.Nil(t, fi.Starts(0))
	assert.Nil(t, fi.Starts(fi.Event(fi.Event(0).Table().Rows.Len()+1)))
	assert.Nil(t, fi.Starts(fi.Event(250)))
	rules := fi.Rules()
	for i, r := range rules {
		t.Run(r.ID+"/"+r.InForce.From.String(), func(t *testing.T) {
			assert.Equal(t, deadline.BasisLaw, r.Basis)
			assert.True(t, r.Term.IsValid())
			assert.NotEmpty(t, r.Section)
			assert.NotEmpty(t, r.Act.Number)
			assert.True(t, r.Confidence.IsValid())
			assert.False(t, r.Review.IsZero())
			assert.False(t, r.InForce.Reversed())
			for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
				assert.NotEmpty(t, r.Title.In(l))
				assert.NotEmpty(t, r.Act.Name.In(l))
				assert.Equal(t, r.Note == (code.Text{}), r.Note.In(l) == "", "a note speaks all three languages")
			}
			if r.Confidence == deadline.Uncertain || r.InForce.From.IsZero() {
				assert.NotEmpty(t, r.Note, "an uncertain row says why")
			}
			for _, g := range r.Condition.Groups.All() {
				var group fi.Group
				require.NoError(t, group.UnmarshalText([]byte(g)))
			}
			if r.Condition != (deadline.Condition{}) {
				assert.NotEmpty(t, r.Condition.Words.FI)
			}
			assert.Equal(t, r.Term.Unit != deadline.UnitChildren, started[r.ID], "an event starts each clock, and no other rule")
			if started[r.ID] {
				assert.True(t, r.First.IsValid() && r.End.IsValid())
				assert.NotEmpty(t, r.Trigger.FI+r.Trigger.SV+r.Trigger.EN)
			}
			for _, other := range rules[:i] {
				if other.ID == r.ID && other.Condition == r.Condition && other.EndsIn == r.EndsIn {
					assert.False(t, other.InForce.Overlaps(r.InForce), "two rows hold at once")
				}
			}
		})
	}
}
