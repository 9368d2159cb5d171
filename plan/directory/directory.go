package directory

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Directory is who offers what in the area of one keeper (palveluhakemisto).
type Directory struct {
	// Wire form of the document (muoto).
	Format Format `json:"format" validate:"required"`
	// What the directory is called (nimi).
	Name Words `json:"name,omitzero"`
	// Day on which it was last checked (tarkistettu).
	On civil.Date `json:"on,omitzero"`
	// Naming system of the codes of municipalities (kuntakoodisto).
	MunicipalitySystem string `json:"municipalitySystem,omitzero" validate:"omitempty,absuri,max=200"`
	// Areas of municipalities, as those of family centres (alueet).
	Areas []Area `json:"areas,omitzero" validate:"omitempty,max=1000,dive"`
	// Teams of professionals who come to a family's joint time (perhekeskustiimit).
	Teams []Team `json:"teams,omitzero" validate:"omitempty,max=1000,dive"`
	// Units and organisations that offer something (toimijat).
	Actors []Actor `json:"actors,omitzero" validate:"omitempty,max=20000,dive"`
	// What they offer (palvelutarjottimet).
	Offers []Offer `json:"offers,omitzero" validate:"omitempty,max=50000,dive"`
}

// Key is the key of one part of a directory, given by its keeper: it may be the id
// of a FHIR resource as it stands.
type Key string

// Words are words in the languages in which somebody wrote them. A language that
// is missing falls back on Finnish, Swedish, English, in this order.
type Words struct {
	// In Finnish (suomeksi).
	FI string `json:"fi,omitzero" validate:"omitempty,plaintext,max=4000"`
	// In Swedish (ruotsiksi).
	SV string `json:"sv,omitzero" validate:"omitempty,plaintext,max=4000"`
	// In English (englanniksi).
	EN string `json:"en,omitzero" validate:"omitempty,plaintext,max=4000"`
}

// In returns the words in one language, or in the first that has some.
func (w Words) In(l code.Lang) string {
	text := w.FI
	switch l {
	case code.SV:
		text = w.SV
	case code.EN:
		text = w.EN
	}
	for _, other := range []string{w.FI, w.SV, w.EN} {
		if text == "" {
			text = other
		}
	}
	return text
}

// IsZero reports whether there are no words.
func (w Words) IsZero() bool { return w == Words{} }

// Area is some municipalities together (alue): a family centre's, a county.
type Area struct {
	// Key of the area (tunnus).
	ID Key `json:"id" validate:"required,key" is:"area"`
	// What it is called (nimi).
	Name Words `json:"name,omitzero"`
	// Its municipalities, by their codes (kunnat).
	Municipalities []string `json:"municipalities" validate:"required,min=1,max=400,dive,key"`
}

// Team is a named team of mobile professionals from whom the near worker invites
// the expertise that a family needs (perhekeskustiimi; North Savo's model of 2022).
type Team struct {
	// Key of the team (tunnus).
	ID Key `json:"id" validate:"required,key" is:"team"`
	// What it is called (nimi).
	Name Words `json:"name,omitzero"`
	// The areas that it works in; none is everywhere (alueet).
	AreaIDs []Key `json:"areaIds,omitzero" validate:"omitempty,max=400,dive,key" ref:"area"`
	// The actors whose professionals are in it (toimijat).
	ActorIDs []Key `json:"actorIds" validate:"required,min=1,max=400,dive,key" ref:"actor"`
}

// Contact is how one reaches a service (yhteystiedot). It is never a private
// person's.
type Contact struct {
	// Phone number (puhelin).
	Phone string `json:"phone,omitzero" validate:"omitempty,plaintext,max=200"`
	// Address for electronic mail (sähköposti).
	Email string `json:"email,omitzero" validate:"omitempty,plaintext,max=200"`
	// Page or electronic service (verkkosivu).
	Web string `json:"web,omitzero" validate:"omitempty,plaintext,max=500"`
}

// IsZero reports whether there is no way.
func (c Contact) IsZero() bool { return c == Contact{} }

// Actor is a unit, an organisation or a team that offers something to families
// (toimija).
type Actor struct {
	// Key of the actor (tunnus).
	ID Key `json:"id" validate:"required,key" is:"actor"`
	// What it is called (nimi).
	Name Words `json:"name,omitzero"`
	// The actor that it is a part of (kuuluu toimijaan).
	PartOfID Key `json:"partOfId,omitzero" validate:"omitempty,key" ref:"actor"`
	// Field of work (toimiala).
	Sector plan.Sector `json:"sector,omitzero"`
	// Public, private or third sector (omistus).
	Ownership plan.Ownership `json:"ownership,omitzero"`
	// Its keys in other systems; a plan's organisation with one of them is this actor (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// How one reaches it (yhteystiedot).
	Contact Contact `json:"contact,omitzero"`
}

// Identifier is a key of an actor in another system (tunniste).
type Identifier struct {
	// Naming system as a URI (tunnistejärjestelmä).
	System string `json:"system" validate:"required,absuri,max=200"`
	// The key itself (arvo).
	Value string `json:"value" validate:"required,plaintext,max=200"`
}

// Format names the wire form of a [Directory]: always "oneplan-directory/1.0".
type Format string

// Format1 is the form that this package reads and writes.
const Format1 Format = "oneplan-directory/1.0"

// UnmarshalText takes [Format1] alone; anything else is an [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}
