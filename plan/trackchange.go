package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// TrackChange asks for a change of track (polun vaihto).
type TrackChange struct {
	Act
	To Track
	// IntakeID is the intake that opens the new track.
	IntakeID ID
	// OrganisationID is the organisation that takes the matter on; its controller
	// is the one to whom parts move.
	OrganisationID ID
}

var ruleTrackSame = issue.Rule{ID: "track.same", Severity: issue.SeverityError, Words: code.Say(
	"Suunnitelma on jo tällä polulla.",
	"Planen är redan på detta spår.",
	"The plan is on this track already.")}

// ChangeTrack changes the track from a day on and returns the new plan: the old
// period ends on the day before, or on the day itself where it began then.
// Nothing else is touched; what needs consent is for people to ask
// ([view.PreviewTrack]).
func (p *Plan) ChangeTrack(c TrackChange) (*Plan, issue.List) {
	at := issue.Pointer("/tracks").Item(len(p.Tracks))
	if issues := p.checkAct(c.Act, true, at); issues != nil {
		return nil, issues
	}
	if !c.To.IsValid() || p.TrackOn(c.On) == c.To {
		return nil, issue.List{ruleTrackSame.At(at)}
	}
	next := p.Clone()
	for i := range next.Tracks {
		if t := &next.Tracks[i].Period; t.To.IsZero() || !t.To.Before(c.On) {
			if t.To = c.On.AddDays(-1); t.To.Before(t.From) {
				t.To = t.From
			}
		}
	}
	next.Tracks = append(next.Tracks, TrackPeriod{
		ID: c.ID, Statement: c.statement(), Track: c.To, Period: civil.Period{From: c.On}, IntakeID: c.IntakeID, Text: c.Text,
	})
	return Accept(p, next)
}
