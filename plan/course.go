package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Step is one step in the plan's course: from On it has a new status, By who
// took it (suunnitelman vaihe).
type Step struct {
	// Own id of this step (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"step"`
	Statement
	// The status from this day on (tila).
	Status Status `json:"status" validate:"required"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The meeting at which it was taken (tapaaminen).
	MeetingID ID `json:"meetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
}

// Status is where a plan stands in its course (suunnitelman tila).
type Status = code.Enum[statusTable]

// The members of [Status].
const (
	StatusDraft Status = 1 + iota
	StatusAgreed
	StatusFollowUp
	StatusReview
	StatusClosed
	StatusHandedOver
)

type statusTable struct{}

var statusRows = [...]code.Row{
	StatusDraft:      {Code: "draft", FI: "luonnos", SV: "utkast", EN: "draft"},
	StatusAgreed:     {Code: "agreed", FI: "sovittu", SV: "avtalad", EN: "agreed"},
	StatusFollowUp:   {Code: "follow-up", FI: "seurannassa", SV: "under uppföljning", EN: "in follow-up"},
	StatusReview:     {Code: "under-review", FI: "tarkistettavana", SV: "under översyn", EN: "under review"},
	StatusClosed:     {Code: "closed", FI: "päätetty", SV: "avslutad", EN: "closed"},
	StatusHandedOver: {Code: "handed-over", FI: "siirretty", SV: "överförd", EN: "handed over"},
}

func (statusTable) Table() code.Table {
	return code.Table{Name: "plan-status", Title: "Plan status", Means: "Where a plan stands in its course.", Rows: code.RowsOf(statusRows[:])}
}

// Status returns the plan's status: that of the last step of its course, and
// [StatusDraft] before the first.
func (p *Plan) Status() Status {
	if len(p.Course) == 0 {
		return StatusDraft
	}
	return p.Course[len(p.Course)-1].Status
}

// InForce reports whether a plan with this status binds its parties.
func InForce(s Status) bool {
	return s == StatusAgreed || s == StatusFollowUp || s == StatusReview
}

// Open reports whether work goes on under this status: every one but
// [StatusClosed] and [StatusHandedOver].
func Open(s Status) bool { return s.IsValid() && s != StatusClosed && s != StatusHandedOver }
