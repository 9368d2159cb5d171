package view_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// tally counts what comes of plans of chance, under headings.
type tally map[string]map[string]int

func (c tally) add(heading, what string) {
	if c[heading] == nil {
		c[heading] = map[string]int{}
	}
	c[heading][what]++
}

func (c tally) String() string {
	var b strings.Builder
	for _, heading := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintln(&b, heading)
		for _, what := range slices.Sorted(maps.Keys(c[heading])) {
			fmt.Fprintf(&b, "  %5d %s\n", c[heading][what], what)
		}
	}
	return b.String()
}

// disputed is a plan of chance in which all speak about one worker: consents
// and refusals of the child and both guardians, whole and of parts, on the same
// few days, so that order, overruling and differing come about often.
func (g *graph) disputed() *plan.Plan {
	p := g.plan()
	g.fill(p)
	worker := ofKind(p, plan.MemberProfessional)[0]
	worker.Period, worker.Visibility = civil.Period{}, 0
	p.Consents = nil
	givers := []plan.ID{p.Child.ID}
	for _, g := range ofKind(p, plan.MemberGuardian) {
		givers = append(givers, g.ID)
	}
	to := []plan.ID{worker.ID, worker.ID, worker.Professional.OrganisationID}
	days := []civil.Date{firstDay.AddDays(5), firstDay.AddDays(9)}
	for range 2 + g.IntN(6) {
		c := plan.Consent{ID: g.id(), Statement: plan.Statement{By: one(g, givers), On: one(g, days)}, RecipientID: one(g, to), Decision: plan.ConsentGiven, Scope: plan.ScopeWhole}
		if g.chance(40) {
			c.Decision = plan.ConsentRefused
		}
		if c.By == p.Child.ID {
			c.Capacity = &plan.Capacity{Statement: plan.Statement{On: c.On}, Judgement: plan.CapacityJudgement(1 + g.IntN(2))}
		}
		switch {
		case g.chance(25):
			c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{p.Needs[0].ID, p.Goals[0].ID}
		case g.chance(15):
			c.Scope = plan.ScopeMinimum
		}
		if g.chance(10) {
			c.Withdrawal = &plan.Withdrawal{From: g.at(firstDay.AddDays(20))}
		}
		if g.chance(5) {
			c.Purpose = plan.PurposeResearch
		}
		p.Consents = append(p.Consents, c)
	}
	if g.chance(50) {
		p.Child.Born = firstDay.AddYears(-12)
	}
	return p
}

// ofKind are the people of one kind, in their order.
func ofKind(p *plan.Plan, kind plan.MemberKind) (all []*plan.Member) {
	for i := range p.People {
		if p.People[i].Kind == kind {
			all = append(all, &p.People[i])
		}
	}
	return all
}

func who(p *plan.Plan, r view.Reader) string {
	if i := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.ID == r.PersonID() }); i >= 0 {
		return p.People[i].Kind.String()
	}
	if r.PersonID() != "" {
		return "unknown"
	}
	return r.String()
}

func pattern(at issue.Pointer) string { return itemNumber.ReplaceAllString(string(at), "") }

// What the disputes of chance come to: whether a consent stands and why not,
// what each reader sees and by which grounds, what a withdrawal takes, what
// changes at eighteen.
func TestDecisionsOfChance(t *testing.T) {
	c := tally{}
	on := firstDay.AddDays(12)
	for seed := range 160 {
		g := &graph{Rand: rand.New(rand.NewPCG(5, uint64(seed)))}
		p := g.disputed()
		workers := ofKind(p, plan.MemberProfessional)
		for _, id := range []plan.ID{workers[0].ID, workers[0].Professional.OrganisationID, workers[1].ID, "zzzzzzzzzz"} {
			why, ok := view.Consented(p, id, on)
			c.add("consented", fmt.Sprintf("%v %v", ok, why))
		}
		c.add("holds more than all of the family may see", fmt.Sprint(view.HoldsMore(p, on)))
		worker := view.Member(workers[0].ID)
		v, err := view.Of(p, worker, on)
		if err != nil {
			c.add("worker's view", err.Error())
		} else {
			c.add("worker's view", fmt.Sprintf("%v needs %d goals %d actions %d consents %d", v.Bases, len(v.Plan.Needs), len(v.Plan.Goals), len(v.Plan.Actions), len(v.Plan.Consents)))
			for _, at := range []issue.Pointer{"", "/needs/0", "/goals/0/text", "/actions/0"} {
				c.add("withholds", fmt.Sprintf("%s %v", at, v.Withholds(at)))
			}
		}
		for _, at := range []issue.Pointer{"", "/needs/0", "/goals/0", "/assessments/0/views/0/findings/0", "/people/3", "/people/0/telecoms", "/consents/0", "/child/address", "/followUp/6", "/prohibitions/0"} {
			if at == "/prohibitions/0" && len(p.Prohibitions) == 0 {
				continue
			}
			sights, err := view.Who(p, at, on)
			require.NoError(t, err)
			for _, s := range sights {
				c.add("who sees "+pattern(at), fmt.Sprintf("%s %v %v by %d, not %v %q secret %v", who(p, s.Reader), s.Sees, s.Bases, len(s.GroundIDs), s.Reason, s.Source, s.Secret))
			}
		}
		if len(p.Consents) > 0 {
			next := p.Clone()
			next.Consents[0].Withdrawal = &plan.Withdrawal{From: g.at(on.AddDays(-1))}
			next.People = next.People[:len(next.People)-1]
			for _, e := range view.Effects(p, on, next, on) {
				c.effect("withdrawn", p, e)
			}
			for _, e := range view.Effects(next, on, p, on) {
				c.effect("given again", p, e)
			}
		}
		if m, ok := view.AtMajority(p); ok {
			c.add("at majority end", fmt.Sprint(len(m.Ends)))
			c.add("at majority stay", fmt.Sprint(len(m.Stays)))
			c.add("at majority ask", fmt.Sprint(len(m.Asks)))
			c.add("at majority change", fmt.Sprint(len(m.Effects)))
			for _, at := range m.Ends {
				c.add("ends at majority", who(p, view.Member(p.Consents[number(at)].By)))
			}
		}
	}
	compareGolden(t, "decisions.golden", c.String())
}

func number(at issue.Pointer) (n int) {
	_, _ = fmt.Sscanf(string(at), "/consents/%d", &n)
	return n
}

func (c tally) effect(heading string, p *plan.Plan, e view.Effect) {
	places := func(list []issue.Pointer) map[string]int {
		count := map[string]int{}
		for _, at := range list {
			count[pattern(at)]++
		}
		return count
	}
	c.add(heading, fmt.Sprintf("%s %v > %v loses %v gains %v", who(p, e.Reader), e.Before, e.After, places(e.Loses), places(e.Gains)))
}

// What a change of track would do to every case, to both tracks, for an
// organisation of the plan and for one of nobody.
func TestTrackPreviews(t *testing.T) {
	var b strings.Builder
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := readCase(t, name)
		for i := range min(len(p.Organisations), 3) {
			for to := plan.Track(1); to.IsValid(); to++ {
				on := day("2026-08-01")
				v, issues := view.PreviewTrack(p, plan.TrackChange{Act: plan.Act{ID: newID(1), By: p.Baton[len(p.Baton)-1].PersonID, On: on}, To: to, OrganisationID: p.Organisations[i].ID}, 7)
				fmt.Fprintf(&b, "## %s, organisation %d, %v > %v on %v, asks %v\n", name, i, v.From, v.To, v.On, v.Asks)
				for _, is := range issues {
					fmt.Fprintf(&b, "  ! %s %s\n", is.Rule, is.Pointer)
				}
				fates := map[view.TrackFate][]string{}
				for _, part := range v.Parts {
					fates[part.Fate] = append(fates[part.Fate], string(part.At))
				}
				for fate := view.FateMoves; fate.IsValid(); fate++ {
					fmt.Fprintf(&b, "  %v %v\n", fate, fates[fate])
				}
				for _, d := range v.Clocks {
					fmt.Fprintf(&b, "  %s %v %v\n", d.Law.Rule.ID, d.Last, d.State.Status)
				}
				for _, e := range v.Effects {
					fmt.Fprintf(&b, "  %s loses %v gains %v\n", e.Reader, e.Loses, e.Gains)
				}
			}
		}
	}
	c := tally{}
	for seed := range 120 {
		g := &graph{Rand: rand.New(rand.NewPCG(6, uint64(seed)))}
		p := g.disputed()
		workers := ofKind(p, plan.MemberProfessional)
		p.Consultations = append(p.Consultations, plan.Consultation{ID: g.id(), Statement: plan.Statement{By: workers[1].ID, On: firstDay}, Identity: plan.IdentityAnonymous},
			plan.Consultation{ID: g.id(), Statement: plan.Statement{By: workers[1].ID, On: firstDay}})
		on := firstDay.AddDays(12)
		organisations := p.Organisations
		for _, organisation := range []plan.ID{organisations[0].ID, organisations[1].ID, workers[0].Professional.OrganisationID, ""} {
			v, _ := view.PreviewTrack(p, plan.TrackChange{Act: plan.Act{ID: g.id(), By: workers[0].ID, On: on}, To: plan.TrackStatutory, OrganisationID: organisation}, 7)
			c.add("asks", fmt.Sprint(len(v.Asks)))
			for _, part := range v.Parts {
				c.add(pattern(part.At), part.Fate.String())
			}
		}
	}
	b.WriteString(c.String())
	compareGolden(t, "tracks.golden", b.String())
}
