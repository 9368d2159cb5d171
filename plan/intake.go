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

var intakeKindRows = [...]code.Row{
	IntakeProtection:  {Code: "protection-notification", FI: "lastensuojeluilmoitus", SV: "barnskyddsanmälan", EN: "child-protection notification", Means: "Child Welfare Act 417/2007, section 25."},
	IntakePrenatal:    {Code: "prenatal-notification", FI: "ennakollinen lastensuojeluilmoitus", SV: "föregripande barnskyddsanmälan", EN: "anticipatory child-protection notification", Means: "Child Welfare Act 417/2007, section 25 c."},
	IntakeContact:     {Code: "contact", FI: "yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi", SV: "kontakt till socialvården för bedömning av stödbehovet", EN: "contact to assess the need of support", Means: "Social Welfare Act 1301/2014, section 35."},
	IntakeApplication: {Code: "application", FI: "hakemus", SV: "ansökan", EN: "application"},
	IntakeConcern:     {Code: "concern", FI: "huolen puheeksi ottaminen", SV: "oro som tas till tals", EN: "concern raised"},
}

func (intakeKindTable) Table() code.Table {
	return code.Table{Name: "intake-kind", Title: "Intake kind", Means: "What arrived and started something.", Rows: code.RowsOf(intakeKindRows[:])}
}

// Medium is how something arrived (saapumistapa).
type Medium = code.Enum[mediumTable]

// The members of [Medium].
const (
	MediumElectronic Medium = 1 + iota
	MediumLetter
	MediumPhone
	MediumInPerson
)

type mediumTable struct{}

var mediumRows = [...]code.Row{
	MediumElectronic: {Code: "electronic", FI: "sähköisesti", SV: "elektroniskt", EN: "electronically"},
	MediumLetter:     {Code: "letter", FI: "kirjeitse", SV: "per brev", EN: "by letter"},
	MediumPhone:      {Code: "phone", FI: "puhelimitse", SV: "per telefon", EN: "by phone"},
	MediumInPerson:   {Code: "in-person", FI: "henkilökohtaisesti", SV: "personligen", EN: "in person"},
}

func (mediumTable) Table() code.Table {
	return code.Table{Name: "medium", Title: "Medium", Means: "How something arrived.", Rows: code.RowsOf(mediumRows[:])}
}

// Topic is what an intake is about (aihe). The first two have working models of
// their own in Soite's model of 2024.
type Topic = code.Enum[topicTable]

// The members of [Topic].
const (
	TopicSeparation Topic = 1 + iota
	TopicViolence
	TopicSubstance
	TopicMental
	TopicSchool
	TopicEveryday
	TopicOther
)

type topicTable struct{}

var topicRows = [...]code.Row{
	TopicSeparation: {Code: "separation", FI: "kriisiero tai huoltoriita", SV: "krisskilsmässa eller vårdnadstvist", EN: "crisis separation or custody dispute"},
	TopicViolence:   {Code: "violence", FI: "lapseen kohdistuva väkivalta", SV: "våld mot barn", EN: "violence against a child"},
	TopicSubstance:  {Code: "substance-use", FI: "päihteet", SV: "rusmedel", EN: "substance use"},
	TopicMental:     {Code: "mental-health", FI: "mielenterveys", SV: "psykisk hälsa", EN: "mental health"},
	TopicSchool:     {Code: "school", FI: "koulunkäynti", SV: "skolgång", EN: "school"},
	TopicEveryday:   {Code: "everyday-life", FI: "arjessa pärjääminen", SV: "att klara vardagen", EN: "coping in everyday life"},
	TopicOther:      {Code: "other", FI: "muu", SV: "annat", EN: "other"},
}

func (topicTable) Table() code.Table {
	return code.Table{Name: "intake-topic", Title: "Intake topic", Means: "What an intake is about.", Rows: code.RowsOf(topicRows[:])}
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

// The members of [Urgency].
const (
	UrgencyUrgent Urgency = 1 + iota
	UrgencyNot
)

type urgencyTable struct{}

var urgencyRows = [...]code.Row{
	UrgencyUrgent: {Code: "urgent", FI: "kiireellinen", SV: "brådskande", EN: "urgent"},
	UrgencyNot:    {Code: "not-urgent", FI: "ei kiireellinen", SV: "inte brådskande", EN: "not urgent"},
}

func (urgencyTable) Table() code.Table {
	return code.Table{Name: "urgency", Title: "Urgency", Means: "Whether a need is urgent.", Rows: code.RowsOf(urgencyRows[:])}
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

// The members of [OutcomeKind].
const (
	OutcomeAssessment OutcomeKind = 1 + iota
	OutcomeUnnecessary
	OutcomeUrgent
	OutcomeJoined
	OutcomeVoluntary
)

type outcomeKindTable struct{}

var outcomeKindRows = [...]code.Row{
	OutcomeAssessment:  {Code: "assessment", FI: "palvelutarpeen arviointi", SV: "bedömning av servicebehovet", EN: "service-need assessment"},
	OutcomeUnnecessary: {Code: "evidently-unnecessary", FI: "arviointi ilmeisen tarpeeton", SV: "bedömning uppenbart onödig", EN: "assessment evidently unnecessary"},
	OutcomeUrgent:      {Code: "urgent-measures", FI: "kiireelliset toimet", SV: "brådskande åtgärder", EN: "urgent measures"},
	OutcomeJoined:      {Code: "joined", FI: "liitetty avoinna olevaan arviointiin", SV: "fogad till en pågående bedömning", EN: "joined to an open assessment"},
	OutcomeVoluntary:   {Code: "voluntary", FI: "jatketaan ilman asiakkuutta", SV: "fortsätter utan klientrelation", EN: "goes on without client status"},
}

func (outcomeKindTable) Table() code.Table {
	return code.Table{Name: "intake-outcome", Title: "Intake outcome", Means: "What came of an intake.", Rows: code.RowsOf(outcomeKindRows[:])}
}

var ruleIntakeReason = issue.Rule{ID: "intake.reason", Severity: issue.SeverityError, Source: "ShL 1301/2014 36 §", Words: code.Say(
	"Arviointi on todettu ilmeisen tarpeettomaksi, mutta perustelu puuttuu.",
	"Bedömningen har ansetts uppenbart onödig, men motiveringen saknas.",
	"The assessment was found evidently unnecessary, but the reason is missing.")}

var ruleIntakeAssessment = issue.Rule{ID: "intake.assessment", Severity: issue.SeverityWarning, Words: code.Say(
	"Vireilletulosta alkoi arviointi, mutta ei kerrota, mikä.",
	"Ärendet ledde till en bedömning, men det framgår inte vilken.",
	"The intake led to an assessment, but it does not say which.")}

func (p *Plan) checkIntakes() (issues issue.List) {
	for i := range p.Intakes {
		if o := p.Intakes[i].Outcome; o != nil && o.Kind == OutcomeAssessment && o.AssessmentID == "" {
			issues = append(issues, ruleIntakeAssessment.At(issue.Pointer("/intakes").Item(i).Member("outcome")))
		}
		if o := p.Intakes[i].Outcome; o != nil && o.Kind == OutcomeUnnecessary && o.Text == "" {
			issues = append(issues, ruleIntakeReason.At(issue.Pointer("/intakes").Item(i).Member("outcome")))
		}
	}
	return issues
}
