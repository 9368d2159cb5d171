package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Intake is a notification or contact that starts something (vireilletulo). By
// is who notified. Its arrival, as a day in Finland, starts the statutory
// clocks.
type Intake struct {
	// Own id of this intake (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"intake"`
	Statement
	// What arrived (vireilletulon laji).
	Kind IntakeKind `json:"kind" validate:"required"`
	// When it arrived with the authority (saapumishetki).
	Arrived civil.Instant `json:"arrived,omitzero"`
	// Electronically, by letter, by phone or in person (saapumistapa).
	Medium Medium `json:"medium,omitzero"`
	// What it is about (aihe).
	Topic Topic `json:"topic,omitzero"`
	// What it says (sisältö).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// Who received it (vastaanottaja).
	ReceivedByID ID `json:"receivedById,omitzero" validate:"omitempty,localid" ref:"person organisation"`
	// Voluntary or statutory track (polku).
	Track Track `json:"track,omitzero"`
	// Whether the need was urgent, and who judged that (kiireellisyysarvio).
	Urgency *UrgencyJudgement `json:"urgency,omitzero"`
	// What came of it (ratkaisu).
	Outcome *IntakeOutcome `json:"outcome,omitzero"`
}

// IntakeKind is what arrived (vireilletulon laji).
type IntakeKind = code.Enum[intakeKindTable]

const (
	// IntakeProtection is a child-protection notification, LsL 25 § (lastensuojeluilmoitus).
	IntakeProtection IntakeKind = 1 + iota
	// IntakePrenatal is an anticipatory notification before birth, LsL 25 c § (ennakollinen lastensuojeluilmoitus).
	IntakePrenatal
	// IntakeContact is a contact to assess the need of support, ShL 35 § (yhteydenotto tuen tarpeen arvioimiseksi).
	IntakeContact
	// IntakeApplication is an application of the family (hakemus).
	IntakeApplication
	// IntakeConcern is a concern on the voluntary track (huolen puheeksi ottaminen).
	IntakeConcern
)

type intakeKindTable struct{}

var intakeKindRows = []code.Row{
	{Code: "protection-notification", FI: "lastensuojeluilmoitus", SV: "barnskyddsanmälan", EN: "child-protection notification", Means: "Child Welfare Act 417/2007, section 25."},
	{Code: "prenatal-notification", FI: "ennakollinen lastensuojeluilmoitus", SV: "föregripande barnskyddsanmälan", EN: "anticipatory child-protection notification", Means: "Child Welfare Act 417/2007, section 25 c."},
	{Code: "contact", FI: "yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi", SV: "kontakt till socialvården för bedömning av stödbehovet", EN: "contact to assess the need of support", Means: "Social Welfare Act 1301/2014, section 35."},
	{Code: "application", FI: "hakemus", SV: "ansökan", EN: "application"},
	{Code: "concern", FI: "huolen puheeksi ottaminen", SV: "oro som tas till tals", EN: "concern raised"},
}

func (intakeKindTable) Table() code.Table {
	return code.Table{Name: "intake-kind", Title: "Intake kind", Means: "What arrived and started something.", Rows: intakeKindRows}
}

// Medium is how something arrived (saapumistapa).
type Medium = code.Enum[mediumTable]

const (
	MediumElectronic Medium = 1 + iota // sähköisesti
	MediumLetter                       // kirjeitse
	MediumPhone                        // puhelimitse
	MediumInPerson                     // henkilökohtaisesti
)

type mediumTable struct{}

var mediumRows = []code.Row{
	{Code: "electronic", FI: "sähköisesti", SV: "elektroniskt", EN: "electronically"},
	{Code: "letter", FI: "kirjeitse", SV: "per brev", EN: "by letter"},
	{Code: "phone", FI: "puhelimitse", SV: "per telefon", EN: "by phone"},
	{Code: "in-person", FI: "henkilökohtaisesti", SV: "personligen", EN: "in person"},
}

func (mediumTable) Table() code.Table {
	return code.Table{Name: "medium", Title: "Medium", Means: "How something arrived.", Rows: mediumRows}
}

// Topic is what an intake is about (aihe). The first two have working models of
// their own in Soite's model of 2024.
type Topic = code.Enum[topicTable]

const (
	TopicSeparation Topic = 1 + iota // kriisiero tai huoltoriita
	TopicViolence                    // lapseen kohdistuva väkivalta
	TopicSubstance                   // päihteet
	TopicMental                      // mielenterveys
	TopicSchool                      // koulunkäynti
	TopicEveryday                    // arjessa pärjääminen
	TopicOther                       // muu
)

type topicTable struct{}

var topicRows = []code.Row{
	{Code: "separation", FI: "kriisiero tai huoltoriita", SV: "krisskilsmässa eller vårdnadstvist", EN: "crisis separation or custody dispute"},
	{Code: "violence", FI: "lapseen kohdistuva väkivalta", SV: "våld mot barn", EN: "violence against a child"},
	{Code: "substance-use", FI: "päihteet", SV: "rusmedel", EN: "substance use"},
	{Code: "mental-health", FI: "mielenterveys", SV: "psykisk hälsa", EN: "mental health"},
	{Code: "school", FI: "koulunkäynti", SV: "skolgång", EN: "school"},
	{Code: "everyday-life", FI: "arjessa pärjääminen", SV: "att klara vardagen", EN: "coping in everyday life"},
	{Code: "other", FI: "muu", SV: "annat", EN: "other"},
}

func (topicTable) Table() code.Table {
	return code.Table{Name: "intake-topic", Title: "Intake topic", Means: "What an intake is about.", Rows: topicRows}
}

// UrgencyJudgement says whether the need was urgent and who judged that
// (kiireellisyysarvio; ShL 36.1 §, LsL 26 §).
type UrgencyJudgement struct {
	Statement
	// Urgent or not (kiireellisyys).
	Urgency Urgency `json:"urgency" validate:"required"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// Urgency is whether a need is urgent (kiireellisyys).
type Urgency = code.Enum[urgencyTable]

const (
	UrgencyUrgent Urgency = 1 + iota // kiireellinen
	UrgencyNot                       // ei kiireellinen
)

type urgencyTable struct{}

var urgencyRows = []code.Row{
	{Code: "urgent", FI: "kiireellinen", SV: "brådskande", EN: "urgent"},
	{Code: "not-urgent", FI: "ei kiireellinen", SV: "inte brådskande", EN: "not urgent"},
}

func (urgencyTable) Table() code.Table {
	return code.Table{Name: "urgency", Title: "Urgency", Means: "Whether a need is urgent.", Rows: urgencyRows}
}

// IntakeOutcome is what came of an intake (ratkaisu).
type IntakeOutcome struct {
	Statement
	// What was done (ratkaisun laji).
	Kind OutcomeKind `json:"kind" validate:"required"`
	// Why; needed where an assessment was evidently unnecessary (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The assessment that was started (arviointi).
	AssessmentID ID `json:"assessmentId,omitzero" validate:"omitempty,localid" ref:"assessment"`
}

// OutcomeKind is what came of an intake (ratkaisun laji).
type OutcomeKind = code.Enum[outcomeKindTable]

const (
	OutcomeAssessment  OutcomeKind = 1 + iota // palvelutarpeen arviointi
	OutcomeUnnecessary                        // arviointi ilmeisen tarpeeton
	OutcomeUrgent                             // kiireelliset toimet
	OutcomeJoined                             // liitetty avoinna olevaan arviointiin
	OutcomeVoluntary                          // jatketaan ilman asiakkuutta
)

type outcomeKindTable struct{}

var outcomeKindRows = []code.Row{
	{Code: "assessment", FI: "palvelutarpeen arviointi", SV: "bedömning av servicebehovet", EN: "service-need assessment"},
	{Code: "evidently-unnecessary", FI: "arviointi ilmeisen tarpeeton", SV: "bedömning uppenbart onödig", EN: "assessment evidently unnecessary"},
	{Code: "urgent-measures", FI: "kiireelliset toimet", SV: "brådskande åtgärder", EN: "urgent measures"},
	{Code: "joined", FI: "liitetty avoinna olevaan arviointiin", SV: "fogad till en pågående bedömning", EN: "joined to an open assessment"},
	{Code: "voluntary", FI: "jatketaan ilman asiakkuutta", SV: "fortsätter utan klientrelation", EN: "goes on without client status"},
}

func (outcomeKindTable) Table() code.Table {
	return code.Table{Name: "intake-outcome", Title: "Intake outcome", Means: "What came of an intake.", Rows: outcomeKindRows}
}

var ruleIntakeReason = issue.Rule{ID: "intake.reason", Severity: issue.SeverityError, Source: "ShL 1301/2014 36 §", Words: text(
	"Arviointi on todettu ilmeisen tarpeettomaksi, mutta perustelu puuttuu.",
	"Bedömningen har ansetts uppenbart onödig, men motiveringen saknas.",
	"The assessment was found evidently unnecessary, but the reason is missing.")}

func (p *Plan) checkIntakes() (issues issue.List) {
	for i := range p.Intakes {
		if o := p.Intakes[i].Outcome; o != nil && o.Kind == OutcomeUnnecessary && o.Text == "" {
			issues = append(issues, ruleIntakeReason.At(issue.Pointer("/intakes").Item(i).Member("outcome")))
		}
	}
	return issues
}
