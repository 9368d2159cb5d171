package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
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

var trackRows = []code.Row{
	{Code: "voluntary", FI: "vapaaehtoinen, ilman asiakkuutta", SV: "frivillig, utan klientrelation", EN: "voluntary, without client status"},
	{Code: "statutory", FI: "lakisääteinen", SV: "lagstadgad", EN: "statutory"},
}

func (trackTable) Table() code.Table {
	return code.Table{Name: "track", Title: "Track", Means: "On what footing a plan stands.", Rows: trackRows}
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
		if covers(t.Period, on) {
			return t.Track
		}
	}
	return 0
}
