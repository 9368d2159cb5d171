package view_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Case C, 2.5.2026: what a change of track does, seen before it is done.
func TestTrackChange(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-05-01"))
	whole := readCase(t, "iida")
	p.People, p.Organisations = whole.People, whole.Organisations
	p.Intakes = whole.Intakes
	p.Decisions = slices.DeleteFunc(slices.Clone(whole.Decisions), func(d plan.Decision) bool { return d.Kind != plan.DecisionEmergency })
	notification := &p.Intakes[slices.IndexFunc(p.Intakes, func(in plan.Intake) bool { return in.Kind == plan.IntakeProtection })]
	notification.Outcome = nil
	c := plan.TrackChange{Act: plan.Act{ID: newID(1), By: social, On: day("2026-05-02"), Text: "sijoitus avaa asiakkuuden"},
		To: plan.TrackStatutory, IntakeID: notification.ID, OrganisationID: whole.Person(social).Professional.OrganisationID}
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
