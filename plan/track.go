package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Track is on what footing a plan stands (polku).
type Track = code.Enum[trackTable]

const (
	// TrackVoluntary is without client status (vapaaehtoinen, ilman asiakkuutta).
	TrackVoluntary Track = 1 + iota
	// TrackStatutory follows a notification or contact (lakisääteinen).
	TrackStatutory
)

type trackTable struct{}

var trackRows = [...]code.Row{
	TrackVoluntary: {Code: "voluntary", FI: "vapaaehtoinen, ilman asiakkuutta", SV: "frivillig, utan klientrelation", EN: "voluntary, without client status"},
	TrackStatutory: {Code: "statutory", FI: "lakisääteinen", SV: "lagstadgad", EN: "statutory"},
}

func (trackTable) Table() code.Table {
	return code.Table{Name: "track", Title: "Track", Means: "On what footing a plan stands.", Rows: code.RowsOf(trackRows[:])}
}

// TrackPeriod is one track for a time (polun jakso). A change of track is the
// end of one period and the start of the next.
type TrackPeriod struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"track"`
	Statement
	// Voluntary or statutory (polku).
	Track Track `json:"track" validate:"required"`
	// From and to which day (aika).
	Period civil.Period `json:"period,omitzero"`
	// What opened it (peruste).
	IntakeID ID `json:"intakeId,omitzero" validate:"omitempty,localid" ref:"intake"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// TrackOn returns the track of the plan on a day, zero where none is recorded
// for it. Where periods meet on one day, the later one holds.
func (p *Plan) TrackOn(on civil.Date) Track {
	for _, t := range slices.Backward(p.Tracks) {
		if t.Period.Contains(on) {
			return t.Track
		}
	}
	return 0
}

var (
	ruleTrackOverlap = issue.Rule{ID: "track.overlap", Severity: issue.SeverityError, Words: code.Say(
		"Kaksi polkua on voimassa yhtä aikaa.",
		"Två spår gäller samtidigt.",
		"Two tracks hold at the same time.")}
	ruleTrackIntake = issue.Rule{ID: "track.intake", Severity: issue.SeverityWarning, Words: code.Say(
		"Lakisääteiseltä polulta puuttuu, mistä vireilletulosta se alkoi.",
		"Det framgår inte vilket inlett ärende det lagstadgade spåret började med.",
		"The statutory track does not say which intake opened it.")}
	ruleIntakeBorn = issue.Rule{ID: "intake.prenatal-born", Severity: issue.SeverityWarning, Source: "LsL 417/2007 25 c §", Words: code.Say(
		"Ennakollinen lastensuojeluilmoitus on saapunut lapsen syntymän jälkeen; se kuuluu syntyvän lapsen omaan suunnitelmaan.",
		"Den föregripande barnskyddsanmälan har kommit efter barnets födelse; den hör till det väntade barnets egen plan.",
		"The anticipatory notification arrived after the child was born; it belongs to the coming child's own plan.")}
)

// checkTracks looks at the tracks in their order, and at intakes that belong to
// another child's plan. Where a track changes, both periods may share the day.
func (p *Plan) checkTracks() (issues issue.List) {
	for i := range p.Tracks {
		t := &p.Tracks[i]
		at := issue.Pointer("/tracks").Item(i)
		if i > 0 && !t.Period.From.IsZero() {
			if before := p.Tracks[i-1].Period; before.To.IsZero() || before.To.After(t.Period.From) {
				issues = append(issues, ruleTrackOverlap.At(at.Member("period")))
			}
		}
		if t.Track == TrackStatutory && t.IntakeID == "" {
			issues = append(issues, ruleTrackIntake.At(at))
		}
	}
	for i := range p.Intakes {
		if in := &p.Intakes[i]; in.Kind == IntakePrenatal && !p.Child.Born.IsZero() && DayOf(in.Arrived).After(p.Child.Born) {
			issues = append(issues, ruleIntakeBorn.At(issue.Pointer("/intakes").Item(i).Member("arrived")))
		}
	}
	return issues
}
