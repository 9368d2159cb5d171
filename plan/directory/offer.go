package directory

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Offer is one service-offer sheet (palvelutarjotin): it opens an actor's task and
// when the actor is needed (Soite 2024).
type Offer struct {
	// Key of the sheet (tunnus).
	ID Key `json:"id" validate:"required,key" is:"offer"`
	// Whose sheet it is (toimija).
	ActorID Key `json:"actorId" validate:"required,key" ref:"actor"`
	// What the service is called (nimi).
	Name Words `json:"name,omitzero"`
	// What the actor does (tehtävä).
	Task Words `json:"task,omitzero"`
	// When the actor is needed (milloin tarvitaan).
	When Words `json:"when,omitzero"`
	// For whom it is, in words (kenelle).
	For Words `json:"for,omitzero"`
	// How the actor is invited (miten kutsutaan).
	Invite Words `json:"invite,omitzero"`
	// How one reaches the service, where not as the actor (yhteystiedot).
	Contact Contact `json:"contact,omitzero"`
	// The kinds of needs that it answers to (mihin tarpeisiin).
	Needs []plan.NeedKind `json:"needs" validate:"required,min=1,max=20,dive,required"`
	// The child's youngest age in whole years (ikä alkaen).
	AgeFrom int `json:"ageFrom,omitzero" validate:"omitempty,min=1,max=120"`
	// The age in whole years that the child has not reached yet (alle ikävuoden).
	AgeUnder int `json:"ageUnder,omitzero" validate:"omitempty,min=1,max=120"`
	// Client groups that it is for; none is for all (asiakasryhmät).
	Groups []plan.ClientGroup `json:"groups,omitzero" validate:"omitempty,max=20,dive,required"`
	// Areas that it is offered in (alueet).
	AreaIDs []Key `json:"areaIds,omitzero" validate:"omitempty,max=400,dive,key" ref:"area"`
	// Municipalities that it is offered in beside the areas; with neither it is offered everywhere (kunnat).
	Municipalities []string `json:"municipalities,omitzero" validate:"omitempty,max=400,dive,key"`
	// Tier of the service (palvelutaso).
	Tier plan.Tier `json:"tier,omitzero"`
	// Near, mobile, digital or central (palvelutavat).
	Deliveries []Delivery `json:"deliveries,omitzero" validate:"omitempty,max=10,dive,required"`
	// What one needs to get in (pääsy).
	Access Access `json:"access,omitzero"`
	// Languages in which it is given (kielet).
	Langs []plan.LangTag `json:"langs,omitzero" validate:"omitempty,max=50,dive,langtag"`
	// Time in which it is offered (aika).
	Period civil.Period `json:"period,omitzero"`
}

// Delivery is how a service comes to families (palvelutapa).
type Delivery = code.Enum[deliveryTable]

const (
	// DeliveryNear is given close to the families (lähipalvelu).
	DeliveryNear Delivery = 1 + iota
	// DeliveryMobile comes to the family (liikkuva palvelu).
	DeliveryMobile
	// DeliveryDigital is given over a connection (digitaalinen palvelu).
	DeliveryDigital
	// DeliveryCentral is given in one place of a large area (keskitetty palvelu).
	DeliveryCentral
)

type deliveryTable struct{}

var deliveryRows = [...]code.Row{
	DeliveryNear:    {Code: "near", FI: "lähipalvelu", SV: "närservice", EN: "near service"},
	DeliveryMobile:  {Code: "mobile", FI: "liikkuva palvelu", SV: "mobil service", EN: "mobile service"},
	DeliveryDigital: {Code: "digital", FI: "digitaalinen palvelu", SV: "digital service", EN: "digital service"},
	DeliveryCentral: {Code: "central", FI: "keskitetty palvelu", SV: "centraliserad service", EN: "central service"},
}

func (deliveryTable) Table() code.Table {
	return code.Table{Name: "service-delivery", Title: "Service delivery", Means: "How a service comes to families.", Rows: code.RowsOf(deliveryRows[:])}
}

// Access is what one needs to get a service (pääsy palveluun).
type Access = code.Enum[accessTable]

const (
	// AccessOpen needs nothing: the family comes (avoin).
	AccessOpen Access = 1 + iota
	// AccessInvitation needs an invitation with the family's permission (kutsu).
	AccessInvitation
	// AccessReferral needs a professional's referral (lähete).
	AccessReferral
	// AccessDecision needs an authority's decision, which no plan makes (viranomaispäätös).
	AccessDecision
)

type accessTable struct{}

var accessRows = [...]code.Row{
	AccessOpen:       {Code: "open", FI: "suoraan, ilman lähetettä", SV: "direkt, utan remiss", EN: "directly, without a referral"},
	AccessInvitation: {Code: "invitation", FI: "kutsulla perheen luvalla", SV: "genom inbjudan med familjens tillstånd", EN: "by invitation with the family's permission"},
	AccessReferral:   {Code: "referral", FI: "lähetteellä", SV: "med remiss", EN: "by referral"},
	AccessDecision:   {Code: "decision", FI: "viranomaisen päätöksellä", SV: "genom myndighetsbeslut", EN: "by an authority's decision"},
}

func (accessTable) Table() code.Table {
	return code.Table{Name: "service-access", Title: "Service access", Means: "What one needs to get a service.", Rows: code.RowsOf(accessRows[:])}
}
