package directory

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Circle is who is needed for the needs of one child: a proposal, which invites
// nobody. The family and the near worker decide.
type Circle struct {
	// Seats are the circle, in the order of the actors' keys.
	Seats []Seat
	// Gaps are the needs that nobody in the circle covers, in the order of the ask.
	Gaps []Gap
	// Out are the others who offer something for one of the needs where the family
	// lives, and why they are not in the circle, in the order of their keys.
	Out []Out
	// Least is how many actors, new to the family, any circle with as few gaps has at
	// least. Where the circle has no more, it is the smallest.
	Least int
}

// New counts the seats of actors who are new to the family.
func (c *Circle) New() (n int) {
	for i := range c.Seats {
		if !c.Seats[i].Known {
			n++
		}
	}
	return n
}

// Smallest reports whether it is proven that no smaller circle does.
func (c *Circle) Smallest() bool { return c.New() == c.Least }

// Seat is one actor in the circle.
type Seat struct {
	ActorID Key
	// Why the actor is in the circle.
	Why SeatReason
	// OfferIDs are the sheets that answer to the needs.
	OfferIDs []Key
	// NeedIDs are the needs that the actor answers to.
	NeedIDs []plan.ID
	// Known: the actor is in the family's network already.
	Known bool
	// TeamID is the family-centre team of the area that the actor is in, if it is.
	TeamID Key
	// Permission is what the family said. [plan.PermissionNotYet] means that it is to be
	// asked before anything is told to anybody.
	Permission plan.Permission
}

// SeatReason is why an actor is in the circle (miksi mukana).
type SeatReason = code.Enum[seatReasonTable]

const (
	// SeatWanted is wanted by the family.
	SeatWanted SeatReason = 1 + iota
	// SeatOnly is the only one who answers to one of the needs.
	SeatOnly
	// SeatKnown is in the network already and answers to a need.
	SeatKnown
	// SeatFewest is in the circle because nobody else makes it smaller.
	SeatFewest
)

type seatReasonTable struct{}

var seatReasonRows = [...]code.Row{
	SeatWanted: {Code: "wanted", FI: "perhe toivoo mukaan", SV: "familjen önskar", EN: "the family wants it"},
	SeatOnly:   {Code: "only", FI: "ainoa, joka vastaa tarpeeseen", SV: "den enda som svarar på behovet", EN: "the only one who answers to a need"},
	SeatKnown:  {Code: "known", FI: "on jo perheen verkostossa", SV: "finns redan i familjens nätverk", EN: "is in the family's network already"},
	SeatFewest: {Code: "fewest", FI: "näin mukaan tarvitaan mahdollisimman vähän ihmisiä", SV: "så behövs så få som möjligt", EN: "so that as few as possible are needed"},
}

func (seatReasonTable) Table() code.Table {
	return code.Table{Name: "seat-reason", Title: "Seat reason", Means: "Why an actor is in the circle.", Rows: code.RowsOf(seatReasonRows[:])}
}

// Gap is a need that nobody in the circle covers.
type Gap struct {
	NeedID plan.ID
	// Why is the last hindrance: with it gone, somebody would cover the need.
	Why OutReason
}

// Out is an actor who is not in the circle.
type Out struct {
	ActorID Key
	Why     OutReason
	// NeedIDs are the needs for which the actor offers something.
	NeedIDs []plan.ID
}

// OutReason is why an actor is not in the circle, or why nobody covers a need (miksi
// ei mukana). The later in the list, the closer the actor came.
type OutReason = code.Enum[outReasonTable]

const (
	// OutUnsorted is a need of which it is not said what it is about.
	OutUnsorted OutReason = 1 + iota
	// OutNobody means that nobody offers anything for the need.
	OutNobody
	// OutElsewhere is offered in other municipalities.
	OutElsewhere
	// OutNotNow is not offered on the day.
	OutNotNow
	// OutAge is for children of another age, or the child's is not known.
	OutAge
	// OutGroup is for a client group that the child is not in.
	OutGroup
	// OutTier is of a lower tier than the need asks for.
	OutTier
	// OutDelivery comes in a way in which the family does not take part.
	OutDelivery
	// OutBarred must not know of the need.
	OutBarred
	// OutVeto is not wanted by the family, or must not know.
	OutVeto
	// OutSpare could take part; without it the circle is as good.
	OutSpare
)

type outReasonTable struct{}

var outReasonRows = [...]code.Row{
	OutUnsorted:  {Code: "unsorted", FI: "tarpeesta ei kerrota, mitä se koskee", SV: "det sägs inte vad behovet gäller", EN: "it is not said what the need is about"},
	OutNobody:    {Code: "nobody", FI: "kukaan ei tarjoa tähän mitään", SV: "ingen erbjuder något för detta", EN: "nobody offers anything for it"},
	OutElsewhere: {Code: "elsewhere", FI: "tarjotaan vain muualla", SV: "erbjuds bara på annat håll", EN: "is offered elsewhere only"},
	OutNotNow:    {Code: "not-now", FI: "ei tarjota tänä päivänä", SV: "erbjuds inte den här dagen", EN: "is not offered on this day"},
	OutAge:       {Code: "age", FI: "on muun ikäisille, tai ikää ei tiedetä", SV: "är för andra åldrar, eller åldern är okänd", EN: "is for other ages, or the age is not known"},
	OutGroup:     {Code: "group", FI: "on toiselle asiakasryhmälle", SV: "är för en annan klientgrupp", EN: "is for another client group"},
	OutTier:      {Code: "tier", FI: "ei ole tarpeeksi vaativaa tasoa", SV: "är inte på tillräcklig nivå", EN: "is not of a high enough tier"},
	OutDelivery:  {Code: "delivery", FI: "perhe ei osallistu tällä tavalla", SV: "familjen deltar inte på det sättet", EN: "comes in a way in which the family does not take part"},
	OutBarred:    {Code: "barred", FI: "tarpeesta ei saa kertoa toimijalle", SV: "aktören får inte veta om behovet", EN: "must not know of the need"},
	OutVeto:      {Code: "veto", FI: "perhe ei halua mukaan, tai kielto estää", SV: "familjen vill inte, eller ett förbud hindrar", EN: "the family does not want it, or a prohibition hinders"},
	OutSpare:     {Code: "spare", FI: "ei tarvita: muut kattavat tarpeet", SV: "behövs inte: andra täcker behoven", EN: "is not needed: others cover the needs"},
}

func (outReasonTable) Table() code.Table {
	return code.Table{Name: "out-reason", Title: "Out reason", Means: "Why an actor is not in the circle, or why nobody covers a need.", Rows: code.RowsOf(outReasonRows[:])}
}

// Circle returns the smallest circle that covers the needs as far as they can be
// covered: as few actors as possible who are new to the family, then as few as
// possible at all; then those whom the family permitted already, those of the area's
// family-centre team, the lower tier, the family's language, the nearer way; and at
// last by their keys. The same ask has the same answer.
//
// A wish or veto that the directory does not know is an error, and nothing is
// proposed. Pointers are into the ask: "/veto/0".
func (x *Index) Circle(a Ask) (Circle, issue.List) {
	s, issues := x.search(&a)
	if issues.HasErrors() {
		return Circle{}, issues
	}
	s.look()
	return s.tell(s.choose()), issues
}
