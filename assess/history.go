package assess

import (
	"cmp"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Event is one thing that happened to an assessment: who added what, and when.
type Event struct {
	// On is the day; zero where none was recorded.
	On civil.Date
	// Kind says what happened.
	Kind EventKind
	// Speaker is whose view it is, of a view.
	Speaker Speaker
	// By is who opened the assessment, said the view or made the check; empty
	// where it is not recorded.
	By ID
	// RecordedBy is who wrote it down, where that is another.
	RecordedBy ID
	// MeetingID is the meeting in which a view was given.
	MeetingID ID
	// ID is that of the view or check.
	ID ID
	// FindingIDs are the findings that a view added, and Corrects the earlier
	// ones that these point at as wrong.
	FindingIDs, Corrects []ID
}

// EventKind says what happened to an assessment (tapahtuma).
type EventKind = code.Enum[eventTable]

const (
	EventOpened  EventKind = 1 + iota // avattu
	EventStarted                      // aloitettu
	EventView
	EventCheck
	EventCompleted // valmistunut
)

type eventTable struct{}

var eventRows = [...]code.Row{
	EventOpened:    {Code: "opened", FI: "arviointi avattu", SV: "bedömningen öppnad", EN: "assessment opened"},
	EventStarted:   {Code: "started", FI: "arviointi aloitettu", SV: "bedömningen inledd", EN: "assessment started"},
	EventView:      {Code: "view-added", FI: "näkemys lisätty", SV: "uppfattning tillagd", EN: "view added"},
	EventCheck:     {Code: "check-added", FI: "tarkistuslistan kohta lisätty", SV: "punkt i checklistan tillagd", EN: "checklist entry added"},
	EventCompleted: {Code: "completed", FI: "arviointi valmistunut", SV: "bedömningen färdig", EN: "assessment completed"},
}

func (eventTable) Table() code.Table {
	return code.Table{Name: "assessment-event", Title: "Assessment event", Means: "What happened to an assessment.", Rows: code.RowsOf(eventRows[:])}
}

// History returns who added what, in the order of days; what has no day comes
// first, and on one day the kinds follow each other as in [EventKind].
func (a Assessment) History() []Event {
	events := []Event{{On: a.On, Kind: EventOpened, By: a.By, RecordedBy: a.RecordedBy}}
	if !a.Started.IsZero() {
		events = append(events, Event{On: a.Started, Kind: EventStarted})
	}
	if !a.Completed.IsZero() {
		events = append(events, Event{On: a.Completed, Kind: EventCompleted})
	}
	for i := range a.Views {
		v := &a.Views[i]
		e := Event{On: v.On, Kind: EventView, Speaker: v.Speaker(), By: v.By, RecordedBy: v.RecordedBy, MeetingID: v.MeetingID, ID: v.ID}
		for f := range v.Findings {
			e.FindingIDs = append(e.FindingIDs, v.Findings[f].ID)
			if id := v.Findings[f].CorrectsID; id != "" {
				e.Corrects = append(e.Corrects, id)
			}
		}
		events = append(events, e)
	}
	for i := range a.Checklist {
		c := &a.Checklist[i]
		events = append(events, Event{On: c.On, Kind: EventCheck, By: c.By, RecordedBy: c.RecordedBy, ID: c.ID})
	}
	slices.SortFunc(events, func(e, f Event) int {
		return cmp.Or(e.On.Compare(f.On), cmp.Compare(e.Kind, f.Kind), cmp.Compare(e.ID, f.ID))
	})
	return events
}
