package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Prohibition keeps something of the plan from someone (kielto, salassapito).
// By is who set it.
type Prohibition struct {
	// Own id of this prohibition (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"prohibition"`
	Statement
	// On what ground (peruste).
	Ground ProhibitionGround `json:"ground" validate:"required"`
	// From whom it is kept (keneltä).
	AgainstIDs []ID `json:"againstIds" validate:"required,min=1,max=200,dive,localid" ref:"child person organisation"`
	// How much of the plan it covers (laajuus).
	Scope ConsentScope `json:"scope,omitzero"`
	// The parts that it covers, where the scope is some parts (osat).
	PartIDs []ID `json:"partIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
	// Whether even the existence of the parts is kept back (olemassaolo).
	Existence Existence `json:"existence,omitzero"`
	// From and to which day (aika).
	Period civil.Period `json:"period,omitzero"`
	// Who judged whether the minor understands, and how (kyvyn arvio).
	Capacity *Capacity `json:"capacity,omitzero"`
	// The withdrawal, once there is one (peruutus).
	Withdrawal *Withdrawal `json:"withdrawal,omitzero"`
	// Reasons in words (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// ProhibitionGround is why something is kept back (kiellon peruste).
type ProhibitionGround = code.Enum[prohibitionGroundTable]

const (
	// GroundMinor is a minor's own prohibition towards a guardian (alaikäisen kielto; 812/2000 11 §, from memory).
	GroundMinor ProhibitionGround = 1 + iota
	// GroundSecurityBan protects where someone lives (turvakielto).
	GroundSecurityBan
	// GroundThirdPerson protects another person's own matter (sivullisen asia).
	GroundThirdPerson
	// GroundChildsInterest protects the child from harm (lapsen etu).
	GroundChildsInterest
	// GroundClient is the client's prohibition between controllers (asiakkaan luovutuskielto).
	GroundClient
	// GroundSecrecy is secrecy by law (lakiin perustuva salassapito).
	GroundSecrecy
)

type prohibitionGroundTable struct{}

var prohibitionGroundRows = [...]code.Row{
	GroundMinor:          {Code: "minors-prohibition", FI: "alaikäisen oma kielto", SV: "den minderårigas eget förbud", EN: "the minor's own prohibition"},
	GroundSecurityBan:    {Code: "security-ban", FI: "turvakielto", SV: "spärrmarkering", EN: "security ban"},
	GroundThirdPerson:    {Code: "third-person", FI: "toisen henkilön oma asia", SV: "en annan persons egen sak", EN: "another person's own matter"},
	GroundChildsInterest: {Code: "childs-interest", FI: "lapsen etu", SV: "barnets bästa", EN: "the child's interest"},
	GroundClient:         {Code: "clients-prohibition", FI: "asiakkaan luovutuskielto", SV: "klientens förbud mot utlämnande", EN: "the client's prohibition of disclosure"},
	GroundSecrecy:        {Code: "secrecy", FI: "lakiin perustuva salassapito", SV: "lagstadgad sekretess", EN: "secrecy by law"},
}

func (prohibitionGroundTable) Table() code.Table {
	return code.Table{Name: "prohibition-ground", Title: "Prohibition ground", Means: "Why something of the plan is kept back.", Rows: code.RowsOf(prohibitionGroundRows[:])}
}

// Existence is whether a reader learns that something is kept back
// (olemassaolon näkyvyys). Not given means [ExistenceShown].
type Existence = code.Enum[existenceTable]

// The members of [Existence].
const (
	ExistenceShown Existence = 1 + iota
	ExistenceSecret
)

type existenceTable struct{}

var existenceRows = [...]code.Row{
	ExistenceShown:  {Code: "shown", FI: "kerrotaan, että jotakin on salattu", SV: "det sägs att något har hemlighållits", EN: "that something is withheld is shown"},
	ExistenceSecret: {Code: "secret", FI: "olemassaolokin salataan", SV: "också att det finns hemlighålls", EN: "even the existence is secret"},
}

func (existenceTable) Table() code.Table {
	return code.Table{Name: "existence", Title: "Existence", Means: "Whether a reader learns that something is kept back.", Rows: code.RowsOf(existenceRows[:])}
}

// LegalGround is a disclosure that the law allows or asks for without consent
// (luovutus lain nojalla). It is its own kind, never a consent. By is who
// disclosed.
type LegalGround struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"legal-ground"`
	Statement
	// Whom it was disclosed to (saaja).
	RecipientID ID `json:"recipientId" validate:"required,localid" ref:"person organisation"`
	// Act and section as cited, for example ShL 1301/2014 41 § (säännös).
	Citation string `json:"citation" validate:"required,max=200"`
	// How much of the plan it covers (laajuus).
	Scope ConsentScope `json:"scope,omitzero"`
	// The parts that it covers, where the scope is some parts (osat).
	PartIDs []ID `json:"partIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
	// From and to which day (aika).
	Period civil.Period `json:"period,omitzero"`
	// Why it was necessary (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// IsSecret reports whether whoever it binds may not learn of it either: so where an
// existence is given that is not known.
func (f *Prohibition) IsSecret() bool {
	return f.Existence != ExistenceShown && !f.Existence.IsZero()
}

// withdrawnOn reports whether a prohibition holds no more on a day since it was
// withdrawn: it ends after the day of its withdrawal, and a withdrawal that was said
// later ends nothing on earlier days.
func (f *Prohibition) withdrawnOn(on civil.Date) bool {
	w := f.Withdrawal
	return w != nil && DayOf(w.From).Before(on) && !w.On.After(on)
}

// HoldsOn reports whether a prohibition binds on a day. A minor's own holds
// until the minor is judged not able: in doubt it is kept. It ends after the
// day of its withdrawal, and not before somebody said that it is withdrawn.
func (f *Prohibition) HoldsOn(on civil.Date) bool {
	if f.Ground == GroundMinor && f.Capacity.judged(on) == CapacityNotAble || f.withdrawnOn(on) {
		return false
	}
	if f.IsSecret() {
		// Whoever asks about an earlier day must not learn of it either.
		return f.Period.To.IsZero() || !f.Period.To.Before(on)
	}
	return lasts(f.Period, f.On, on)
}
