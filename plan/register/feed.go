package register

import (
	"errors"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Position is a place in the feed of one store (kohta muutosvirrassa). Only the
// store knows what it means; "" is before everything.
type Position string

// ErrPosition says that a position is none of the store's.
var ErrPosition = errors.New("register: not a position of this feed")

// Event is one change in the feed (muutos).
type Event struct {
	Position Position    `json:"position"`
	PlanID   plan.PlanID `json:"planId"`
	// Revision is the one that was stored; the last one, of a plan that was destroyed.
	Revision int       `json:"revision"`
	Kind     EventKind `json:"kind"`
}

// EventKind is what happened to a plan (muutoksen laji).
type EventKind = code.Enum[eventKindTable]

const (
	EventStored    EventKind = 1 + iota // tallennettu
	EventErased                         // sisältöä poistettu: what is derived must be made anew
	EventRestored                       // tuotu toisesta varastosta
	EventDestroyed                      // hävitetty: what is derived must go
)

type eventKindTable struct{}

var eventKindRows = [...]code.Row{
	EventStored:    {Code: "stored", FI: "tallennettu", SV: "sparad", EN: "stored"},
	EventErased:    {Code: "erased", FI: "sisältöä poistettu", SV: "innehåll raderat", EN: "content erased"},
	EventRestored:  {Code: "restored", FI: "tuotu", SV: "införd", EN: "taken in"},
	EventDestroyed: {Code: "destroyed", FI: "hävitetty", SV: "förstörd", EN: "destroyed"},
}

func (eventKindTable) Table() code.Table {
	return code.Table{Name: "event-kind", Title: "Kind of event", Means: "What happened to a plan in a store.", Rows: code.RowsOf(eventKindRows[:])}
}
