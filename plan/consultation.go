package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Consultation is advice asked of another professional without client status
// (konsultaatio). By is who asked.
type Consultation struct {
	// Own id of this consultation (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"consultation"`
	Statement
	// Who gave advice (konsultoitu).
	WithIDs []ID `json:"withIds,omitzero" validate:"omitempty,max=50,dive,localid" ref:"person organisation"`
	// Whether the family could be told apart (tunnistettavuus).
	Identity Identity `json:"identity,omitzero"`
	// What was asked (kysymys).
	Question string `json:"question,omitzero" validate:"omitempty,max=8000"`
	// What was advised (vastaus).
	Advice string `json:"advice,omitzero" validate:"omitempty,max=8000"`
}

// Identity is whether a family was named in a consultation (tunnistettavuus).
type Identity = code.Enum[identityTable]

// The members of [Identity].
const (
	IdentityAnonymous Identity = 1 + iota
	IdentityConsent
	IdentityPresent
)

type identityTable struct{}

var identityRows = [...]code.Row{
	IdentityAnonymous: {Code: "anonymous", FI: "ilman tunnistetietoja", SV: "utan identifieringsuppgifter", EN: "without naming the family"},
	IdentityConsent:   {Code: "with-permission", FI: "perheen luvalla", SV: "med familjens tillstånd", EN: "with the family's permission"},
	IdentityPresent:   {Code: "family-present", FI: "perhe mukana", SV: "familjen närvarande", EN: "with the family present"},
}

func (identityTable) Table() code.Table {
	return code.Table{Name: "consultation-identity", Title: "Identity in a consultation", Means: "Whether the family was named.", Rows: code.RowsOf(identityRows[:])}
}
