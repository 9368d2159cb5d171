package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Offer offers the baton to somebody, who accepts or declines (viestikapulan
// tarjous). By is who offers. Nothing passes before it is accepted; a deputy
// and a pair accept beforehand.
type Offer struct {
	// Own id of this offer (tarjouksen tunnus).
	ID ID `json:"id" validate:"required,localid" is:"offer"`
	Statement
	// To whom it is offered (kenelle).
	ToID ID `json:"toId" validate:"required,localid" ref:"person"`
	// As what: responsible worker, pair or deputy (tehtävä).
	Role HoldingRole `json:"role" validate:"required"`
	// The instant from which it is offered; a deputy's is not known beforehand (alkaen).
	From civil.Instant `json:"from,omitzero"`
	// Who of the family named this person (nimeäjät).
	NamedByIDs []ID `json:"namedByIds,omitzero" validate:"omitempty,max=20,dive,localid" ref:"child person"`
	// The meeting at which it was offered (tapaaminen).
	MeetingID ID `json:"meetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
	// The answer, once there is one (vastaus).
	Answer *OfferAnswer `json:"answer,omitzero"`
	// Why (syy).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// OfferAnswer is the answer to an [Offer] (vastaus tarjoukseen). By is who was
// asked.
type OfferAnswer struct {
	Statement
	// Accepts or declines (vastauksen laji).
	Kind OfferAnswerKind `json:"kind" validate:"required"`
	// When it was given (hetki).
	At civil.Instant `json:"at" validate:"required"`
	// Reasons (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// OfferAnswerKind is whether an offer of the baton was taken (vastauksen laji).
type OfferAnswerKind = code.Enum[offerAnswerTable]

// The members of [OfferAnswerKind].
const (
	OfferAccepted OfferAnswerKind = 1 + iota
	OfferDeclined
)

type offerAnswerTable struct{}

var offerAnswerRows = [...]code.Row{
	OfferAccepted: {Code: "accepts", FI: "hyväksyy", SV: "tar emot", EN: "accepts"},
	OfferDeclined: {Code: "declines", FI: "kieltäytyy", SV: "tackar nej", EN: "declines"},
}

func (offerAnswerTable) Table() code.Table {
	return code.Table{Name: "offer-answer", Title: "Answer to an offer", Means: "Whether an offer of the baton was taken.", Rows: code.RowsOf(offerAnswerRows[:])}
}
