package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Organisation is where professionals work (organisaatio).
type Organisation struct {
	// Own id of this organisation in the plan (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"organisation"`
	// Name (nimi).
	Name string `json:"name" validate:"required,max=200"`
	// Keys in other systems (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä).
	ControllerID ID `json:"controllerId,omitzero" validate:"omitempty,localid" ref:"organisation"`
	// Field of work (toimiala).
	Sector Sector `json:"sector,omitzero"`
	// Public, private or third sector (omistus).
	Ownership Ownership `json:"ownership,omitzero"`
	// Ways to reach it (yhteystiedot).
	Telecoms []Telecom `json:"telecoms,omitzero" validate:"omitempty,max=20,dive"`
	// Who may see that it belongs to the network (näkyvyys).
	Visibility Visibility `json:"visibility,omitzero"`
}

// Ownership is who runs a service (palvelun järjestäjä tai tuottaja).
type Ownership = code.Enum[ownershipTable]

// The members of [Ownership].
const (
	OwnershipPublic Ownership = 1 + iota
	OwnershipPrivate
	OwnershipThird
)

type ownershipTable struct{}

var ownershipRows = [...]code.Row{
	OwnershipPublic:  {Code: "public", FI: "julkinen", SV: "offentlig", EN: "public"},
	OwnershipPrivate: {Code: "private", FI: "yksityinen", SV: "privat", EN: "private"},
	OwnershipThird:   {Code: "third-sector", FI: "järjestö", SV: "organisation inom tredje sektorn", EN: "third sector"},
}

func (ownershipTable) Table() code.Table {
	return code.Table{Name: "ownership", Title: "Ownership", Means: "Who runs a service.", Rows: code.RowsOf(ownershipRows[:])}
}

// Controller returns the organisation whose register holds the records of an
// organisation: the last of its [Plan.Controllers] (rekisterinpitäjä).
func (p *Plan) Controller(id ID) ID {
	chain := p.Controllers(id)
	if len(chain) == 0 {
		return ""
	}
	return chain[len(chain)-1]
}

// Controllers returns an organisation, its controller, that one's controller and
// so on: a unit, its department, the county. It is empty where the organisation
// is not in the plan, and ends where a chain comes back to itself or leaves the
// plan.
func (p *Plan) Controllers(id ID) (chain []ID) {
	for o := p.Organisation(id); o != nil; o = p.Organisation(o.ControllerID) {
		if slices.Contains(chain, o.ID) {
			break
		}
		if chain = append(chain, o.ID); o.ControllerID != "" && p.Organisation(o.ControllerID) == nil {
			return append(chain, o.ControllerID)
		}
	}
	return chain
}

// Serves reports whether somebody is the one of that id, works for the organisation of
// that id, or for one whose controller it is: what is permitted to it is permitted to
// them. It is false for "".
func (p *Plan) Serves(who, id ID) bool {
	if id == "" || who == id {
		return id != ""
	}
	m := p.Person(who)
	return m != nil && m.Professional != nil && slices.Contains(p.Controllers(m.Professional.OrganisationID), id)
}
