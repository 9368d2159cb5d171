package fi

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Group is a client group, or a kind of matter, for which some rules hold.
type Group = code.Enum[groupTable]

// The groups. Their words in rules are in the rules' conditions.
const (
	// GroupOver75 is a person over 75 (ShL 36 § 2 mom. 1 k.).
	GroupOver75 Group = 1 + iota
	// GroupTopCareAllowance gets the highest care allowance for pensioners
	// (570/2007 9 § 3 mom. 3 k.; ShL 36 § 2 mom. 2 k.).
	GroupTopCareAllowance
	// GroupDisabled is a disabled person (ShL 36 § 2 mom. 3 k.).
	GroupDisabled
	// GroupSpecialSupportChild is a child who needs special support (ShL 36 § 3
	// mom.).
	GroupSpecialSupportChild
	// GroupMentalHealth is a child or young person in mental-health services.
	GroupMentalHealth
	// GroupDental is dental care (TervHL 51 b §).
	GroupDental
	// GroupPrimarySpecialist is specialised care given in primary care (TervHL
	// 51 c §).
	GroupPrimarySpecialist
	// GroupSocialWelfareDecision is a decision on social welfare (ShL 45, 46 §).
	GroupSocialWelfareDecision
	// GroupChildWelfareDecision is a decision of LsL 90 § 1 mom. other than a restriction.
	GroupChildWelfareDecision
	// GroupRestrictionDecision is a restriction, LsL chapter 11.
	GroupRestrictionDecision
	// GroupCustodyDecision is a court's decision on custody.
	GroupCustodyDecision
	// GroupPupilDecision is a matter of perusopetuslaki 42 §.
	GroupPupilDecision
	// GroupPupilAssessment is the assessment of a pupil, perusopetuslaki 22 §.
	GroupPupilAssessment
	// GroupPupilReassessment is the new assessment of a pupil.
	GroupPupilReassessment
	// GroupCompulsoryEducationDecision is a decision of oppivelvollisuuslaki 24 §.
	GroupCompulsoryEducationDecision
	// GroupInvoluntaryCare is care against the will, mielenterveyslaki 24 §.
	GroupInvoluntaryCare
	// GroupMaintenanceDecision is a decision on maintenance support.
	GroupMaintenanceDecision
	// GroupOtherDecision is a decision whose kind is not known.
	GroupOtherDecision
	// GroupPrisonFamilyUnit is placement in the family unit of a prison.
	GroupPrisonFamilyUnit
	// GroupUnforeseenNeed is a need of early education that could not be foreseen.
	GroupUnforeseenNeed
	// GroupLargeRequest is a request for many documents or with secret parts.
	GroupLargeRequest
	// GroupElder is an old person.
	GroupElder
	// GroupMoving is a move into another municipality, ShL 60 §.
	GroupMoving
	// GroupDentalCheck is a periodic oral health check of a clinic or school.
	GroupDentalCheck
	// GroupDentist is a need of a dentist, noted by another professional.
	GroupDentist
	// GroupDentalSpecialist is a need of a specialist dentist.
	GroupDentalSpecialist
	// GroupAcute is the reasons of TervHL 51 a § for the shorter time.
	GroupAcute
	// GroupFamilyServices is records of services for families with children.
	GroupFamilyServices
	// GroupChildProtectionRecords is records of child welfare.
	GroupChildProtectionRecords
	// GroupClientDocument is the document of the client relationship.
	GroupClientDocument
	// GroupFamilyLaw is family-law services in a matter of a child.
	GroupFamilyLaw
	// GroupCorrespondence is correspondence.
	GroupCorrespondence
	// GroupLogData is logs of use and disclosure.
	GroupLogData
	// GroupStudentHealth is student health care, OHL 17 §.
	GroupStudentHealth
	// GroupRectificationDecision is the decision on a claim for rectification, and
	// before 1.4.2015 a decision of the board of social welfare (710/1982 46 §).
	GroupRectificationDecision
	// GroupWorkingAge is records of services for people of working age.
	GroupWorkingAge
	// GroupSubstance is records of services for substance abusers.
	GroupSubstance
	// GroupFamilyLawOther is family-law services in a matter that is no child's.
	GroupFamilyLawOther
	// GroupStatementCopy is the copy of a statement made for somebody else.
	GroupStatementCopy
	// GroupPatientRecords is records of the care of a patient.
	GroupPatientRecords
	// GroupConsentRecords is consents, permissions and prohibitions.
	GroupConsentRecords
)

type groupTable struct{}

var groupRows = [...]code.Row{
	GroupOver75:                      {Code: "over-75", FI: "yli 75-vuotias", SV: "person över 75 år", EN: "person over 75"},
	GroupTopCareAllowance:            {Code: "top-care-allowance", FI: "ylimmän hoitotuen saaja", SV: "mottagare av det högsta vårdbidraget", EN: "receiver of the highest care allowance"},
	GroupDisabled:                    {Code: "disabled", FI: "vammainen henkilö", SV: "person med funktionsnedsättning", EN: "disabled person"},
	GroupSpecialSupportChild:         {Code: "special-support-child", FI: "erityistä tukea tarvitseva lapsi", SV: "barn som behöver särskilt stöd", EN: "child who needs special support"},
	GroupMentalHealth:                {Code: "mental-health", FI: "lasten ja nuorten mielenterveyspalvelut", SV: "mentalvårdstjänster för barn och unga", EN: "mental-health services for children and young people"},
	GroupDental:                      {Code: "dental-care", FI: "suun terveydenhuolto", SV: "mun- och tandvård", EN: "dental care"},
	GroupPrimarySpecialist:           {Code: "primary-specialist", FI: "perusterveydenhuollon yhteydessä toteutettava erikoissairaanhoito", SV: "specialiserad sjukvård i samband med primärvården", EN: "specialised care given with primary care"},
	GroupSocialWelfareDecision:       {Code: "social-welfare-decision", FI: "päätös sosiaalihuollosta", SV: "beslut om socialvård", EN: "a decision on social welfare"},
	GroupChildWelfareDecision:        {Code: "child-welfare-decision", FI: "lastensuojelun päätös, josta valitetaan suoraan hallinto-oikeuteen (LsL 90 §)", SV: "barnskyddsbeslut som överklagas direkt hos förvaltningsdomstolen (barnskyddslagen 90 §)", EN: "a child welfare decision with appeal straight to the administrative court (LsL 90 §)"},
	GroupRestrictionDecision:         {Code: "restriction-decision", FI: "yhteydenpidon rajoitus tai muu rajoitustoimenpide", SV: "begränsning av kontakterna eller annan begränsande åtgärd", EN: "a restriction of contact or another restrictive measure"},
	GroupCustodyDecision:             {Code: "custody-decision", FI: "tuomioistuimen ratkaisu lapsen huollosta", SV: "domstolens avgörande om vårdnad", EN: "a court's decision on custody"},
	GroupPupilDecision:               {Code: "pupil-decision", FI: "koulun päätös oppilaasta (perusopetuslaki 42 §)", SV: "skolans beslut om en elev (lagen om grundläggande utbildning 42 §)", EN: "a school's decision about a pupil (Basic Education Act, section 42)"},
	GroupPupilAssessment:             {Code: "pupil-assessment", FI: "oppilaan arviointi", SV: "bedömning av en elev", EN: "the assessment of a pupil"},
	GroupPupilReassessment:           {Code: "pupil-reassessment", FI: "oppilaan uusi arviointi", SV: "ny bedömning av en elev", EN: "the new assessment of a pupil"},
	GroupCompulsoryEducationDecision: {Code: "compulsory-education-decision", FI: "päätös oppivelvollisuudesta", SV: "beslut om läroplikt", EN: "a decision on compulsory education"},
	GroupInvoluntaryCare:             {Code: "involuntary-care", FI: "hoito tahdosta riippumatta", SV: "vård oberoende av patientens vilja", EN: "care against the will"},
	GroupMaintenanceDecision:         {Code: "maintenance-decision", FI: "päätös elatustuesta", SV: "beslut om underhållsstöd", EN: "a decision on maintenance support"},
	GroupOtherDecision:               {Code: "other-decision", FI: "muu päätös", SV: "annat beslut", EN: "another decision"},
	GroupPrisonFamilyUnit:            {Code: "prison-family-unit", FI: "sijoitus vankilan perheosastolle", SV: "placering på fängelsets familjeavdelning", EN: "placement in the family unit of a prison"},
	GroupUnforeseenNeed:              {Code: "unforeseen-need", FI: "tarve ei ollut ennakoitavissa (työ, opinnot, muutto)", SV: "behovet kunde inte förutses (arbete, studier, flytt)", EN: "the need could not be foreseen (work, studies, a move)"},
	GroupLargeRequest:                {Code: "large-request", FI: "paljon asiakirjoja tai salassa pidettäviä osia", SV: "många handlingar eller sekretessbelagda delar", EN: "many documents, or secret parts"},
	GroupElder:                       {Code: "elder", FI: "iäkäs henkilö", SV: "äldre person", EN: "old person"},
	GroupMoving:                      {Code: "moving", FI: "muutto toisen kunnan asukkaaksi", SV: "flyttning till en annan kommun", EN: "a move into another municipality"},
	GroupDentalCheck:                 {Code: "dental-check", FI: "suun määräaikainen terveystarkastus", SV: "periodisk munhälsoundersökning", EN: "a periodic oral health check"},
	GroupDentist:                     {Code: "dentist", FI: "tarve hammaslääkärille", SV: "behov av tandläkare", EN: "need of a dentist"},
	GroupDentalSpecialist:            {Code: "dental-specialist", FI: "tarve erikoishammaslääkärille", SV: "behov av specialisttandläkare", EN: "need of a specialist dentist"},
	GroupAcute:                       {Code: "acute", FI: "sairastuminen, vamma, vaikeutuminen, uusi oire tai toimintakyvyn aleneminen; yleislääketiede", SV: "insjuknande, skada, försämring, nya symtom eller nedsatt funktionsförmåga; allmänmedicin", EN: "illness, injury, worsening, new symptoms or reduced function; general medicine"},
	GroupFamilyServices:              {Code: "family-services", FI: "lapsiperheiden palvelutehtävä", SV: "serviceuppgiften för barnfamiljer", EN: "services for families with children"},
	GroupChildProtectionRecords:      {Code: "child-protection-records", FI: "lastensuojelun palvelutehtävä", SV: "serviceuppgiften inom barnskyddet", EN: "records of child welfare"},
	GroupClientDocument:              {Code: "client-document", FI: "asiakkuusasiakirja", SV: "klientrelationshandlingen", EN: "the document of the client relationship"},
	GroupFamilyLaw:                   {Code: "family-law", FI: "perheoikeudelliset palvelut, lapsi", SV: "familjerättsliga tjänster, barn", EN: "family-law services, a child"},
	GroupCorrespondence:              {Code: "correspondence", FI: "yhteydenpito tai kirjeenvaihto", SV: "kontakt eller korrespondens", EN: "correspondence"},
	GroupLogData:                     {Code: "log-data", FI: "loki", SV: "logg", EN: "logs"},
	GroupStudentHealth:               {Code: "student-health", FI: "opiskeluterveydenhuolto", SV: "studerandehälsovård", EN: "student health care"},
	GroupRectificationDecision:       {Code: "rectification-decision", FI: "päätös oikaisuvaatimukseen tai toimielimen päätös", SV: "beslut med anledning av begäran om omprövning eller organets beslut", EN: "a decision on a claim for rectification, or of the board"},
	GroupWorkingAge:                  {Code: "working-age", FI: "työikäisten palvelutehtävä", SV: "serviceuppgiften för personer i arbetsför ålder", EN: "services for people of working age"},
	GroupSubstance:                   {Code: "substance-services", FI: "päihdehuollon palvelutehtävä", SV: "serviceuppgiften inom missbrukarvården", EN: "services for substance abusers"},
	GroupFamilyLawOther:              {Code: "family-law-other", FI: "perheoikeudelliset palvelut, muu asia", SV: "familjerättsliga tjänster, annat ärende", EN: "family-law services, another matter"},
	GroupStatementCopy:               {Code: "statement-copy", FI: "kopio lausunnosta tai todistuksesta", SV: "kopia av utlåtande eller intyg", EN: "copy of a statement or certificate"},
	GroupPatientRecords:              {Code: "patient-records", FI: "potilasasiakirjat", SV: "journalhandlingar", EN: "patient records"},
	GroupConsentRecords:              {Code: "consent-records", FI: "suostumus, luovutuslupa tai kielto", SV: "samtycke, tillstånd för utlämnande eller förbud", EN: "consent, permission or prohibition"},
}

func (groupTable) Table() code.Table {
	return code.Table{Name: "deadline-group", Title: "Client group", Means: "A client group, or a kind of matter, for which some rules hold.", Rows: code.RowsOf(groupRows[:])}
}

// only is the condition that a client belongs to any of the groups.
func only(groups ...Group) deadline.Condition {
	var c deadline.Condition
	for i, g := range groups {
		or := code.Say(" tai ", " eller ", " or ")
		if i == 0 {
			or = code.Text{}
		}
		c.Groups = deadline.Groups(strings.TrimSpace(string(c.Groups) + " " + g.String()))
		c.Words.FI += or.FI + g.Label(code.FI)
		c.Words.SV += or.SV + g.Label(code.SV)
		c.Words.EN += or.EN + g.Label(code.EN)
	}
	return c
}

// The age on which health care law divides. TervHL 51 a § 3 mom. and 51 b § 4
// mom. take it at the time of contact; 53 § and ShL 45 § name no day. Groups
// narrow the condition further.
func under23(groups ...Group) deadline.Condition { return young(under23Words, groups...) }

func from23(groups ...Group) deadline.Condition { return grown(from23Words, groups...) }

// under23AtContact and from23AtContact say that the age is taken at the contact.
func under23AtContact(groups ...Group) deadline.Condition {
	return young(code.Say("yhteydenoton aikaan alle 23-vuotias", "person under 23 år vid kontakten", "under 23 at the time of contact"), groups...)
}

func from23AtContact(groups ...Group) deadline.Condition {
	return grown(code.Say("yhteydenoton aikaan 23 vuotta täyttänyt", "person som fyllt 23 år vid kontakten", "23 or older at the time of contact"), groups...)
}

var (
	under23Words = code.Say("alle 23-vuotias", "person under 23 år", "under 23")
	from23Words  = code.Say("23 vuotta täyttänyt", "person som fyllt 23 år", "23 or older")
)

func young(age code.Text, groups ...Group) deadline.Condition {
	c := only(groups...)
	c.AgeUnder, c.Words = 23, joined(age, c.Words)
	return c
}

func grown(age code.Text, groups ...Group) deadline.Condition {
	c := only(groups...)
	c.AgeFrom, c.Words = 23, joined(age, c.Words)
	return c
}

// ageNote tells of the ages whose sections name no day.
var ageNote = code.Say(
	"Laki ei sano, minkä päivän mukaan ikä katsotaan: tässä yhteydenoton päivän, jos se on annettu, muuten tapahtuman päivän.",
	"Lagen säger inte enligt vilken dag åldern räknas: här dagen för kontakten där den är given, annars dagen för händelsen.",
	"The law does not say by which day the age is taken: here the day of contact where it is given, else the day of the event.")

func joined(age, groups code.Text) code.Text {
	if groups == (code.Text{}) {
		return age
	}
	return code.Say(age.FI+", "+groups.FI, age.SV+", "+groups.SV, age.EN+", "+groups.EN)
}
