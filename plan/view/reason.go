package view

import (
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Basis is on what ground a reader sees a part of the plan (peruste nähdä).
type Basis = code.Enum[basisTable]

// The members of [Basis].
const (
	BasisChild    Basis = 1 + iota
	BasisGuardian       // huoltaja
	BasisBaton          // viestikapulan haltija
	BasisTask           // työtehtävä saman rekisterinpitäjän palvelussa
	BasisLaw            // luovutus lain nojalla
	BasisConsent
	BasisStatistics // johtaminen ja tutkimus ilman henkilöitä
)

type basisTable struct{}

var basisRows = [...]code.Row{
	BasisChild:      {Code: "child", FI: "lapsi itse", SV: "barnet självt", EN: "the child"},
	BasisGuardian:   {Code: "guardian", FI: "lapsen huoltaja", SV: "barnets vårdnadshavare", EN: "the child's guardian"},
	BasisBaton:      {Code: "baton", FI: "pitää viestikapulaa", SV: "håller stafettpinnen", EN: "holds the baton"},
	BasisTask:       {Code: "task", FI: "hoitaa asiaa saman rekisterinpitäjän palvelussa", SV: "sköter ärendet inom samma personuppgiftsansvarigas tjänst", EN: "works on the matter in the same controller's service"},
	BasisLaw:        {Code: "law", FI: "tieto on luovutettu lain nojalla", SV: "uppgiften har lämnats ut med stöd av lag", EN: "disclosed by law"},
	BasisConsent:    {Code: "consent", FI: "suostumus", SV: "samtycke", EN: "consent"},
	BasisStatistics: {Code: "statistics", FI: "koodit ja päivät ilman henkilöitä", SV: "koder och datum utan personer", EN: "codes and days without persons"},
}

func (basisTable) Table() code.Table {
	return code.Table{Name: "view-basis", Title: "Basis", Means: "On what ground a reader sees a part of the plan.", Rows: code.RowsOf(basisRows[:])}
}

// Reason is why a part of the plan is withheld from a reader (salaamisen syy).
type Reason = code.Enum[reasonTable]

// The members of [Reason].
const (
	// ReasonMinor to ReasonSecrecy are the grounds of a [Prohibition], in their
	// order.
	ReasonMinor Reason = 1 + iota // alaikäisen oma kielto
	ReasonSecurityBan
	ReasonThirdPerson
	ReasonChildsInterest
	ReasonClient
	ReasonSecrecy
	// ReasonProfessionals is kept among professionals (vain ammattilaisille).
	ReasonProfessionals
	// ReasonAuthor is kept by who made or recorded it (vain kirjaajalle).
	ReasonAuthor
	// ReasonGiver means that the guardian who consented may not see it either (suostumuksen antaja ei itse saa nähdä).
	ReasonGiver
	// ReasonRefused means that consent was refused (suostumus evätty).
	ReasonRefused
	// ReasonDiffer means that one guardian consents, another refuses (huoltajat eri mieltä).
	ReasonDiffer
	// ReasonNoConsent means that nobody consented (ei suostumusta).
	ReasonNoConsent
	// ReasonScope means that consent or law covers less than the whole (laajuus ei kata).
	ReasonScope
	// ReasonLeft means that the reader does not belong to the network on that day (ei kuulu verkostoon).
	ReasonLeft
	// ReasonOfAge means that the child is of age, so guardians decide no more (lapsi on täysi-ikäinen).
	ReasonOfAge
	// ReasonRole is not for this reader's part in the plan (ei kuulu lukijan tehtävään).
	ReasonRole
	// ReasonPrivate is another person's contact data (toisen yhteystiedot).
	ReasonPrivate
	// ReasonAbout speaks of what is withheld (koskee salattua).
	ReasonAbout
	// ReasonLater was said only after the day (kirjattu myöhemmin).
	ReasonLater
	// ReasonNotTold is all that a reader under a security ban is told (ei anneta tässä kappaleessa).
	ReasonNotTold
)

type reasonTable struct{}

var reasonRows = [...]code.Row{
	ReasonMinor:          {Code: "minors-prohibition", FI: "nuoren oma kielto", SV: "den ungas eget förbud", EN: "the minor's own prohibition"},
	ReasonSecurityBan:    {Code: "security-ban", FI: "turvakielto", SV: "spärrmarkering", EN: "security ban"},
	ReasonThirdPerson:    {Code: "third-person", FI: "toisen henkilön oma asia", SV: "en annan persons egen sak", EN: "another person's own matter"},
	ReasonChildsInterest: {Code: "childs-interest", FI: "lapsen etu", SV: "barnets bästa", EN: "the child's interest"},
	ReasonClient:         {Code: "clients-prohibition", FI: "asiakkaan luovutuskielto", SV: "klientens förbud mot utlämnande", EN: "the client's prohibition of disclosure"},
	ReasonSecrecy:        {Code: "secrecy", FI: "lakiin perustuva salassapito", SV: "lagstadgad sekretess", EN: "secrecy by law"},
	ReasonProfessionals:  {Code: "professionals-only", FI: "vain ammattilaisille", SV: "endast för yrkespersoner", EN: "for professionals only"},
	ReasonAuthor:         {Code: "author-only", FI: "vain kirjaajalle", SV: "endast för den som antecknat", EN: "for its author only"},
	ReasonGiver:          {Code: "beyond-giver", FI: "suostumuksen antaja ei saa itse nähdä tätä", SV: "den som gav samtycket får inte själv se detta", EN: "who gave the consent may not see it either"},
	ReasonRefused:        {Code: "refused", FI: "suostumus on evätty", SV: "samtycke har nekats", EN: "consent was refused"},
	ReasonDiffer:         {Code: "guardians-differ", FI: "huoltajat ovat suostumuksesta eri mieltä", SV: "vårdnadshavarna är oense om samtycket", EN: "the guardians differ about the consent"},
	ReasonNoConsent:      {Code: "no-consent", FI: "suostumusta ei ole", SV: "samtycke saknas", EN: "there is no consent"},
	ReasonScope:          {Code: "beyond-scope", FI: "suostumus tai laki ei kata tätä", SV: "samtycket eller lagen omfattar inte detta", EN: "consent or law does not cover it"},
	ReasonLeft:           {Code: "not-in-network", FI: "ei kuulu verkostoon tänä päivänä", SV: "hör inte till nätverket den här dagen", EN: "does not belong to the network on this day"},
	ReasonOfAge:          {Code: "child-of-age", FI: "lapsi on täysi-ikäinen ja päättää itse", SV: "barnet är myndigt och bestämmer själv", EN: "the child is of age and decides alone"},
	ReasonRole:           {Code: "not-for-role", FI: "ei kuulu lukijan tehtävään suunnitelmassa", SV: "hör inte till läsarens uppgift i planen", EN: "not for this reader's part in the plan"},
	ReasonPrivate:        {Code: "others-contact-data", FI: "toisen henkilön yhteystiedot", SV: "en annan persons kontaktuppgifter", EN: "another person's contact data"},
	ReasonAbout:          {Code: "about-withheld", FI: "koskee salattua kohtaa", SV: "gäller en hemlighållen del", EN: "speaks of something withheld"},
	ReasonLater:          {Code: "later", FI: "kirjattu vasta myöhemmin", SV: "antecknat först senare", EN: "recorded only later"},
	ReasonNotTold:        {Code: "not-told", FI: "ei anneta tässä kappaleessa", SV: "ges inte i det här exemplaret", EN: "not given in this copy"},
}

func (reasonTable) Table() code.Table {
	return code.Table{Name: "withholding-reason", Title: "Reason for withholding", Means: "Why a part of the plan is withheld from a reader.", Rows: code.RowsOf(reasonRows[:])}
}

// legal is the law behind a reason or basis, as data: what was read in a text
// is verified, what was not is uncertain. Without a source it is the plan's own
// rule.
type legal struct {
	source     string
	confidence deadline.Confidence
}

// reasonSources holds one row for each [Reason] that rests on a law.
var reasonSources = map[Reason]legal{
	ReasonMinor:       {"703/2023 51 §", deadline.Verified},
	ReasonSecurityBan: {"661/2009 36 §", deadline.Verified},
	ReasonClient:      {"703/2023", deadline.Verified},
	ReasonRefused:     {"703/2023", deadline.Verified},
	ReasonNoConsent:   {"703/2023", deadline.Verified},
	ReasonOfAge:       {"442/1999 2 §", deadline.Verified},
	ReasonDiffer:      {"361/1983 5 §", deadline.Verified},
}
