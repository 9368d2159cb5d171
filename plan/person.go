package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Name is a person's name (nimi).
type Name struct {
	// Given names as used (etunimi).
	Given string `json:"given,omitzero" validate:"omitempty,max=100"`
	// Family name (sukunimi).
	Family string `json:"family,omitzero" validate:"omitempty,max=100"`
}

// IsZero reports whether no name is given.
func (n Name) IsZero() bool { return n == Name{} }

// String returns the given and the family name with a space between.
func (n Name) String() string {
	if n.Given == "" || n.Family == "" {
		return n.Given + n.Family
	}
	return n.Given + " " + n.Family
}

// Service is what a person needs in order to take part: language, interpreter,
// accessibility (osallistumisen tuki).
type Service struct {
	// Language that the person uses (asiointikieli).
	Lang LangTag `json:"lang,omitzero" validate:"omitempty,langtag"`
	// Language to interpret into; sign languages too (tulkkauskieli).
	Interpreter LangTag `json:"interpreter,omitzero" validate:"omitempty,langtag"`
	// What makes it possible to take part (esteettömyys).
	Accessibility []Accessibility `json:"accessibility,omitzero" validate:"omitempty,max=20,dive,required"`
	// More about it in words (lisätieto).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// Accessibility is one thing that a person needs in order to take part
// (esteettömyystarve).
type Accessibility = code.Enum[accessibilityTable]

// The members of [Accessibility].
const (
	AccessibilityStepFree Accessibility = 1 + iota
	AccessibilityEasyLanguage
	AccessibilityAAC
	AccessibilityHearing
	AccessibilityVision
	AccessibilityCalm
	AccessibilitySupport
)

type accessibilityTable struct{}

var accessibilityRows = [...]code.Row{
	AccessibilityStepFree:     {Code: "step-free", FI: "esteetön kulku", SV: "tillgängligt utan trappor", EN: "step-free access"},
	AccessibilityEasyLanguage: {Code: "easy-language", FI: "selkokieli", SV: "lättläst språk", EN: "easy language"},
	AccessibilityAAC:          {Code: "aac", FI: "puhetta tukeva tai korvaava kommunikointi", SV: "alternativ och kompletterande kommunikation", EN: "augmentative or alternative communication"},
	AccessibilityHearing:      {Code: "hearing", FI: "kuulon apuvälineet", SV: "hörselhjälpmedel", EN: "hearing aids"},
	AccessibilityVision:       {Code: "vision", FI: "näön apuvälineet", SV: "synhjälpmedel", EN: "aids for seeing"},
	AccessibilityCalm:         {Code: "calm-space", FI: "rauhallinen tila", SV: "lugnt rum", EN: "a calm space"},
	AccessibilitySupport:      {Code: "support-person", FI: "tukihenkilö mukana", SV: "stödperson med", EN: "a support person along"},
}

func (accessibilityTable) Table() code.Table {
	return code.Table{Name: "accessibility", Title: "Accessibility need", Means: "What a person needs in order to take part.", Rows: code.RowsOf(accessibilityRows[:])}
}

// Telecom is a way to reach a person: a phone number or an address
// (yhteystieto).
type Telecom struct {
	// Phone, e-mail or another service (laji).
	Kind TelecomKind `json:"kind" validate:"required"`
	// The number or address (arvo).
	Value string `json:"value" validate:"required,max=200"`
}

// TelecomKind is the kind of a [Telecom] (yhteystiedon laji).
type TelecomKind = code.Enum[telecomKindTable]

// The members of [TelecomKind].
const (
	TelecomPhone TelecomKind = 1 + iota
	TelecomEmail
	TelecomService
)

type telecomKindTable struct{}

var telecomKindRows = [...]code.Row{
	TelecomPhone:   {Code: "phone", FI: "puhelin", SV: "telefon", EN: "phone"},
	TelecomEmail:   {Code: "email", FI: "sähköposti", SV: "e-post", EN: "e-mail"},
	TelecomService: {Code: "service", FI: "sähköinen palvelu", SV: "elektronisk tjänst", EN: "electronic service"},
}

func (telecomKindTable) Table() code.Table {
	return code.Table{Name: "telecom-kind", Title: "Telecom kind", Means: "Kind of a way to reach a person.", Rows: code.RowsOf(telecomKindRows[:])}
}

// Address is where a person lives (osoite). Under a security ban
// (turvakielto) it is left out of everything that leaves the plan.
type Address struct {
	// Address lines as written (osoite).
	Text string `json:"text,omitzero" validate:"omitempty,max=300"`
	// Postal code (postinumero).
	PostalCode string `json:"postalCode,omitzero" validate:"omitempty,max=20"`
	// Town (postitoimipaikka).
	Town string `json:"town,omitzero" validate:"omitempty,max=100"`
	// Municipality as a code of the national code system (kotikunta).
	Municipality Coded `json:"municipality,omitzero"`
}

// IsZero reports whether no address is given.
func (a Address) IsZero() bool { return a == Address{} }
