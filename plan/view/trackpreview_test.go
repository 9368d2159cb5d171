package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// beforeTrackChange is case C on the eve of the change of track, and the change.
func beforeTrackChange(t *testing.T) (*plan.Plan, plan.TrackChange) {
	t.Helper()
	p := readCase(t, "iida").AsOf(day("2026-05-01"))
	whole := readCase(t, "iida")
	p.People, p.Organisations = whole.People, whole.Organisations
	p.Intakes = whole.Intakes
	p.Decisions = slices.DeleteFunc(slices.Clone(whole.Decisions), func(d plan.Decision) bool { return d.Kind != plan.DecisionEmergency })
	notification := &p.Intakes[slices.IndexFunc(p.Intakes, func(in plan.Intake) bool { return in.Kind == plan.IntakeProtection })]
	notification.Outcome = nil
	return p, plan.TrackChange{Act: plan.Act{ID: newID(1), By: social, On: day("2026-05-02"), Text: "sijoitus avaa asiakkuuden"},
		To: plan.TrackStatutory, IntakeID: notification.ID, OrganisationID: whole.Person(social).Professional.OrganisationID}
}

// The clocks that a change of track starts are those of the plan after it, as near as was
// asked; what could not be counted is told.
func TestClocksOfATrackChange(t *testing.T) {
	p, c := beforeTrackChange(t)
	next, issues := p.ChangeTrack(c)
	require.Empty(t, errorsIn(issues))
	for _, soon := range []int{0, 7, 30} {
		days, _ := due.Of(next, due.Options{On: c.On, Soon: soon})
		v, _ := view.PreviewTrack(p, c, soon)
		assert.Equal(t, statesOf(slices.DeleteFunc(days, func(d due.Day) bool { return d.Kind != due.KindLaw || d.IsDone() })), statesOf(v.Clocks), soon)
	}
	p.Child.Born = civil.Date{}
	p.Intakes = append(p.Intakes, plan.Intake{ID: newID(2), Kind: plan.IntakeProtection, Arrived: civil.MustParseInstant("2150-03-01T09:00:00+02:00")})
	c.On = day("2150-03-13")
	_, issues = view.PreviewTrack(p, c, 7)
	assert.Contains(t, issueRules(issues), "due.uncounted")
}

// statesOf says of each day which it is and how near.
func statesOf(days []due.Day) (all []string) {
	for _, d := range days {
		all = append(all, fmt.Sprint(d.At, " ", d.Law.Rule.ID, " ", d.Last, " ", d.State))
	}
	return all
}

// issueRules are the rules that issues name.
func issueRules(all issue.List) (rules []string) {
	for _, i := range all {
		rules = append(rules, i.Rule)
	}
	return rules
}

// Case C, 2.5.2026: what a change of track does, seen before it is done.
func TestTrackChange(t *testing.T) {
	p, c := beforeTrackChange(t)
	v, issues := view.PreviewTrack(p, c, 7)
	require.Empty(t, errorsIn(issues))
	assert.Len(t, p.Tracks, 1, "a preview changes nothing")
	assert.Equal(t, plan.TrackVoluntary, v.From)

	fates := map[view.TrackFate]int{}
	for _, part := range v.Parts {
		fates[part.Fate]++
		if part.At == "/needs/0" {
			assert.Equal(t, view.FateMoves, part.Fate, "Iida's own words move")
		}
	}
	assert.NotZero(t, fates[view.FateMoves])
	assert.NotZero(t, fates[view.FateAsks], "what the shelter recorded needs consent or a ground in law")
	assert.Len(t, v.Asks, 4, "four consents were given for the voluntary track")
	var clocks []string
	for _, d := range v.Clocks {
		clocks = append(clocks, d.Law.Rule.ID+" "+d.Last.String())
	}
	assert.ElementsMatch(t, []string{"lsl26.start 2026-05-02", "lsl26.start 2026-05-12", "lsl26.complete 2026-08-02", "lsl38.emergency 2026-05-31"}, withoutReview(clocks),
		"urgent need is assessed at once, and the assessment begins in time")

	next, issues := p.ChangeTrack(c)
	require.Empty(t, errorsIn(issues))
	assert.Equal(t, plan.TrackVoluntary, next.TrackOn(day("2026-05-01")))
	assert.Equal(t, plan.TrackStatutory, next.TrackOn(day("2026-05-02")))
	_, issues = next.ChangeTrack(c)
	require.Len(t, issues, 1)
	assert.Equal(t, "track.same", issues[0].Rule)
}

func withoutReview(clocks []string) []string {
	return slices.DeleteFunc(clocks, func(c string) bool { return strings.HasPrefix(c, "lsl30.") })
}

// What becomes of one part by who said it, who may see it, and what already may pass to whoever
// takes the matter on. A disclosure by law opens there what it opens in a view, no more.
func TestFateOfAPart(t *testing.T) {
	for _, row := range []struct {
		name, why string
		by        string // who said the need: "child", "own" for a worker of whoever takes over, "other"
		change    func(p *plan.Plan, n *plan.Need, c plan.TrackChange)
		fate      view.TrackFate
	}{
		{"the child's words", "they are the child's, wherever", "child", nil, view.FateMoves},
		{"a worker's of the same controller", "it stays in one register", "own", nil, view.FateMoves},
		{"a worker's of another controller", "it needs a ground", "other", nil, view.FateAsks},
		{"with a consent to the whole", "that is one", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) { allow(p, c.OrganisationID) }, view.FateMoves},
		{"with a consent to its controller", "whose register it is", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) { allow(p, p.Controller(c.OrganisationID)) }, view.FateMoves},
		{"with a consent to somebody else", "that is none", "other", func(p *plan.Plan, n *plan.Need, _ plan.TrackChange) { allow(p, n.By) }, view.FateAsks},
		{"with a consent to this part", "that is one", "other", func(p *plan.Plan, n *plan.Need, c plan.TrackChange) { allow(p, c.OrganisationID, n.ID) }, view.FateMoves},
		{"with a consent to another part", "that is none", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) { allow(p, c.OrganisationID, p.Goals[0].ID) }, view.FateAsks},
		{"refused", "a refusal is none", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			allow(p, c.OrganisationID)
			p.Consents[0].Decision = plan.ConsentRefused
		}, view.FateAsks},
		{"with a consent that ended", "it is none any more", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			allow(p, c.OrganisationID)
			p.Consents[0].Period.To = day("2026-05-01")
		}, view.FateAsks},
		{"with a consent of somebody who does not decide", "it is none", "other", func(p *plan.Plan, n *plan.Need, c plan.TrackChange) {
			allow(p, c.OrganisationID)
			p.Consents[0].By = n.By
		}, view.FateAsks},
		{"disclosed by law in these days", "the law lets it pass", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			disclose(p, c.OrganisationID, "2026-04-01", civil.Period{From: day("2026-04-01"), To: day("2026-05-02")})
		}, view.FateMoves},
		{"disclosed by law until the eve", "no more", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			disclose(p, c.OrganisationID, "2026-04-01", civil.Period{From: day("2026-04-01"), To: day("2026-05-01")})
		}, view.FateAsks},
		{"disclosed by law on the day, once", "on that day", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			disclose(p, c.OrganisationID, "2026-05-02", civil.Period{})
		}, view.FateMoves},
		{"disclosed by law on an earlier day, once", "what was told then is no ground for what was written since", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			disclose(p, c.OrganisationID, "2026-04-01", civil.Period{})
		}, view.FateAsks},
		{"disclosed by law as of a later day", "nobody has disclosed it yet", "other", func(p *plan.Plan, _ *plan.Need, c plan.TrackChange) {
			disclose(p, c.OrganisationID, "2026-05-03", civil.Period{From: day("2026-04-01")})
		}, view.FateAsks},
		{"for professionals", "it is theirs, in one register", "own", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.Visibility = assess.VisibilityProfessionals }, view.FateMoves},
		{"for the person and the holder", "a third person's own matter", "own", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.Visibility = assess.VisibilitySubject }, view.FateStays},
		{"for its author", "a note of one's own", "own", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.Visibility = assess.VisibilityAuthor }, view.FateStays},
		{"in confidence", "others do not learn that it was said", "child", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.Visibility = assess.VisibilityConfidence }, view.FateStays},
		{"in confidence, with a consent to the whole", "a consent opens no confidence", "child", func(p *plan.Plan, n *plan.Need, c plan.TrackChange) {
			allow(p, c.OrganisationID)
			n.Visibility = assess.VisibilityConfidence
		}, view.FateStays},
		{"for somebody that is not known here", "what is not understood does not move", "own", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.Visibility = 99 }, view.FateStays},
		{"about somebody else", "it is theirs until it is said that the circle may see it", "own", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.AboutID = mother }, view.FateStays},
		{"about somebody else, for the circle", "it was said", "own", func(_ *plan.Plan, n *plan.Need, _ plan.TrackChange) {
			n.AboutID, n.Visibility = mother, assess.VisibilityCircle
		}, view.FateMoves},
		{"about the child", "the plan is the child's", "own", func(p *plan.Plan, n *plan.Need, _ plan.TrackChange) { n.AboutID = p.Child.ID }, view.FateMoves},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, c := beforeTrackChange(t)
			p.Consents, p.LegalGrounds, p.Prohibitions = nil, nil, nil
			n := &p.Needs[0]
			n.Statement = plan.Statement{On: day("2026-02-02")}
			switch row.by {
			case "child":
				n.By = p.Child.ID
			case "own":
				n.By = social
			default:
				n.By = p.People[slices.IndexFunc(p.People, func(m plan.Member) bool {
					return m.Professional != nil && p.Controller(m.Professional.OrganisationID) != p.Controller(c.OrganisationID)
				})].ID
			}
			if row.change != nil {
				row.change(p, n, c)
			}
			v, issues := view.PreviewTrack(p, c, 7)
			require.NotEmpty(t, v.Parts, "%v", issues)
			i := slices.IndexFunc(v.Parts, func(part view.TrackPart) bool { return part.At == "/needs/0" })
			require.GreaterOrEqual(t, i, 0)
			assert.Equal(t, row.fate.String(), v.Parts[i].Fate.String(), row.why)
		})
	}
}

// allow lets the mother consent to somebody, for all or some parts, and disclose has the law
// do so.
func allow(p *plan.Plan, to plan.ID, parts ...plan.ID) {
	c := plan.Consent{ID: newID(7), Statement: plan.Statement{By: mother, On: day("2026-04-01")}, Decision: plan.ConsentGiven, RecipientID: to, Scope: plan.ScopeWhole,
		Purpose: plan.PurposeCoordination, Period: civil.Period{From: day("2026-04-01"), To: day("2026-12-31")}}
	if len(parts) > 0 {
		c.Scope, c.PartIDs = plan.ScopeParts, parts
	}
	p.Consents = append(p.Consents, c)
}

func disclose(p *plan.Plan, to plan.ID, on string, during civil.Period) {
	p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: newID(8), Statement: plan.Statement{By: social, On: day(on)}, RecipientID: to, Citation: "x", Scope: plan.ScopeWhole, Period: during})
}
