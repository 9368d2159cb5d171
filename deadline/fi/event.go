package fi

import (
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Event is something that starts one or more clocks.
type Event = code.Enum[eventTable]

// The events.
const (
	// EventInitiation: the matter became pending (vireilletulo).
	EventInitiation Event = 1 + iota
	// EventNotice: a child welfare notice was received (until 31.3.2015).
	EventNotice
	// EventPrenatalNotice: a notice on a child not yet born (LsL 25 c §, which
	// came with 88/2010 on 1.3.2010). Its clocks are those of [EventInitiation],
	// from the later of notice and birth.
	EventPrenatalNotice
	// EventContact: somebody contacted the authority (yhteydenotto).
	EventContact
	// EventNeedNoted: the need of support or care was noted.
	EventNeedNoted
	// EventPlanMade: a client plan was made or reviewed.
	EventPlanMade
	// EventEmergencyPlacement: a child was placed in an emergency, or the
	// decision came on an earlier day.
	EventEmergencyPlacement
	// EventEmergencyExtension: the day after the first 30 days.
	EventEmergencyExtension
	// EventOpenCarePlacement: a placement alone in open care, or in a unit of a
	// prison, began.
	EventOpenCarePlacement
	// EventClientEnded: the client relationship after a placement ended.
	EventClientEnded
	// EventStudentRequest: a student asked to talk.
	EventStudentRequest
	// EventReferral: a referral arrived.
	EventReferral
	// EventOtherVisit: a visit to a professional other than a doctor.
	EventOtherVisit
	// EventAssessed: the need of care was assessed.
	EventAssessed
	// EventDecisionNotice: a party got notice of a decision.
	EventDecisionNotice
	// EventDecisionPosted: a decision was posted as an ordinary letter.
	EventDecisionPosted
	// EventApplication: an application for social assistance arrived.
	EventApplication
	// EventHealthContact: somebody contacted health care, TervHL 51 §.
	EventHealthContact
	// EventDecisionSent: a decision was sent as an ordinary electronic message, 13/2003 19 §.
	EventDecisionSent
	// EventDecisionGiven: a court pronounced or gave its decision.
	EventDecisionGiven
	// EventContactRestricted: a restriction of contact began, LsL 63 §.
	EventContactRestricted
	// EventMovementRestricted: a restriction of free movement began, LsL 69 §.
	EventMovementRestricted
	// EventIsolated: a child was isolated, LsL 70 §.
	EventIsolated
	// EventSpecialCare: special care actually began, LsL 72 §.
	EventSpecialCare
	// EventSpecialCareExtended: the first 30 days of special care ended and it goes on, LsL 72 §.
	EventSpecialCareExtended
	// EventSpecialCareDecided: special care was decided on, LsL 72 §.
	EventSpecialCareDecided
	// EventRestrictionRecorded: a restriction was recorded, LsL 74 §.
	EventRestrictionRecorded
	// EventGoodCarePlan: the plan of good treatment was made or reviewed, LsL 61 b §.
	EventGoodCarePlan
	// EventPlacedWithParent: a placement with a parent began, LsL 49 §.
	EventPlacedWithParent
	// EventBirth: a child was born.
	EventBirth
	// EventApplicationCompleted: the completed application arrived.
	EventApplicationCompleted
	// EventCompletionLimit: the time set for completing an application ended.
	EventCompletionLimit
	// EventAssistanceMonth: the first day of the month or period that assistance is asked for.
	EventAssistanceMonth
	// EventTalkRequested: a client of social assistance asked to talk.
	EventTalkRequested
	// EventDisabilityApplication: an application for disability services was made.
	EventDisabilityApplication
	// EventCostsArose: the first item of cost of accessible housing arose.
	EventCostsArose
	// EventDeviceReceived: a car or device was received.
	EventDeviceReceived
	// EventDisabilityReform: the Disability Services Act came into force: 1.1.2025, for decisions under the act before it.
	EventDisabilityReform
	// EventContactWithoutStudent: a school contacted student welfare without the student.
	EventContactWithoutStudent
	// EventSupportPlan: the pupil's support plan was made or evaluated, perusopetuslaki 20 e §.
	EventSupportPlan
	// EventGuidance: the duty to guide a young person without a place began, oppivelvollisuuslaki 15 §.
	EventGuidance
	// EventDaycareNeeded: the day from which a place in early education is needed; counted backwards.
	EventDaycareNeeded
	// EventEarlyPlan: the early education plan was made or reviewed.
	EventEarlyPlan
	// EventParenthoodDecided: the decision on parenthood was learned of.
	EventParenthoodDecided
	// EventParenthoodConfirmed: parenthood was confirmed.
	EventParenthoodConfirmed
	// EventMoveIntended: the day on which a parent means to move; counted backwards.
	EventMoveIntended
	// EventCareNotice: a commission agreement of family care was given notice.
	EventCareNotice
	// EventFamilyCare: a placement in family care began.
	EventFamilyCare
	// EventMaintenanceAppealEnded: the time to appeal on maintenance support ended.
	EventMaintenanceAppealEnded
	// EventSecurityBan: a security ban began.
	EventSecurityBan
	// EventObserved: a patient was taken into observation.
	EventObserved
	// EventObservationReferral: a referral to observation was written.
	EventObservationReferral
	// EventCareOrdered: an order to treatment against the will.
	EventCareOrdered
	// EventCareContinued: treatment against the will was continued.
	EventCareContinued
	// EventInformationRequest: a request for information from a public document arrived.
	EventInformationRequest
	// EventLogRequest: a client asked for log data.
	EventLogRequest
	// EventReminder: a reminder (muistutus) was made.
	EventReminder
	// EventComplaint: a complaint (hallintokantelu) was made.
	EventComplaint
	// EventComplainedOf: the matter complained about happened.
	EventComplainedOf
	// EventMatterClosed: the matter was closed, for the retention of records.
	EventMatterClosed
	// EventClientDied: the client died, for the retention of records.
	EventClientDied
	// EventMessageDated: the date of a message, for the retention of records.
	EventMessageDated
	// EventLogged: an event was logged, for the retention of logs.
	EventLogged
	// EventElderInitiation: an old person's matter of services became pending.
	EventElderInitiation
	// EventDentalNeed: the need of a dentist or a specialist dentist was noted, TervHL 51 b §.
	EventDentalNeed
	// EventElderDecision: a service for an old person was decided on.
	EventElderDecision
	// EventSecurityBanExtended: a security ban was prolonged.
	EventSecurityBanExtended
	// EventStatementMade: a statement or certificate was made, for the retention of its copy.
	EventStatementMade
	// EventEmergencyCareOrder: a child was taken into care in an emergency under the act of 1983.
	EventEmergencyCareOrder
	// EventSupportReform: the new provisions on support at school came into force: 1.8.2025, for plans and decisions before it.
	EventSupportReform
)

type eventTable struct{}

var eventRows = [...]code.Row{
	EventInitiation:             {Code: "initiation", FI: "asian vireilletulo", SV: "ärendet har inletts", EN: "the matter became pending"},
	EventNotice:                 {Code: "notice", FI: "ilmoituksen vastaanottaminen", SV: "anmälan har tagits emot", EN: "a notice was received"},
	EventPrenatalNotice:         {Code: "prenatal-notice", FI: "ennakollinen lastensuojeluilmoitus", SV: "föregripande barnskyddsanmälan", EN: "a prenatal child welfare notice"},
	EventContact:                {Code: "contact", FI: "yhteydenotto", SV: "kontakt", EN: "contact"},
	EventNeedNoted:              {Code: "need-noted", FI: "tuen tai hoidon tarpeen toteaminen", SV: "behovet av stöd eller vård har konstaterats", EN: "the need of support or care was noted"},
	EventPlanMade:               {Code: "plan-made", FI: "asiakassuunnitelman laatiminen tai tarkistaminen", SV: "klientplanen har gjorts eller setts över", EN: "a client plan was made or reviewed"},
	EventEmergencyPlacement:     {Code: "emergency-placement", FI: "kiireellinen sijoitus", SV: "brådskande placering", EN: "emergency placement"},
	EventEmergencyExtension:     {Code: "emergency-extension", FI: "kiireellisen sijoituksen jatkaminen", SV: "förlängning av brådskande placering", EN: "extension of an emergency placement"},
	EventOpenCarePlacement:      {Code: "open-care-placement", FI: "sijoitus avohuollon tukitoimena", SV: "placering inom öppenvården", EN: "placement in open care"},
	EventClientEnded:            {Code: "client-ended", FI: "asiakkuuden päättyminen sijoituksen jälkeen", SV: "klientrelationen har upphört efter placering", EN: "the client relationship after placement ended"},
	EventStudentRequest:         {Code: "student-request", FI: "opiskelijan pyyntö", SV: "den studerandes begäran", EN: "a student's request"},
	EventReferral:               {Code: "referral", FI: "lähetteen saapuminen", SV: "remissens ankomst", EN: "a referral arrived"},
	EventOtherVisit:             {Code: "other-visit", FI: "käynti muun ammattihenkilön luona", SV: "besök hos en annan yrkesutbildad person", EN: "a visit to another professional"},
	EventAssessed:               {Code: "assessed", FI: "hoidon tarpeen arviointi", SV: "bedömning av vårdbehovet", EN: "the need of care was assessed"},
	EventDecisionNotice:         {Code: "decision-notice", FI: "päätöksen tiedoksisaanti", SV: "delgivning av beslut", EN: "notice of a decision"},
	EventDecisionPosted:         {Code: "decision-posted", FI: "päätöksen postittaminen", SV: "beslutet har postats", EN: "a decision was posted"},
	EventApplication:            {Code: "application", FI: "toimeentulotukihakemuksen saapuminen", SV: "ansökan om utkomststöd inkom", EN: "an application for social assistance arrived"},
	EventHealthContact:          {Code: "health-contact", FI: "yhteydenotto terveydenhuoltoon", SV: "kontakt med hälso- och sjukvården", EN: "contact with health care"},
	EventDecisionSent:           {Code: "decision-sent-electronically", FI: "päätöksen lähettäminen sähköisesti", SV: "beslutet har sänts elektroniskt", EN: "a decision was sent electronically"},
	EventDecisionGiven:          {Code: "decision-given", FI: "ratkaisun julistaminen tai antaminen", SV: "avgörandet har avkunnats eller meddelats", EN: "a court pronounced or gave its decision"},
	EventContactRestricted:      {Code: "contact-restricted", FI: "yhteydenpidon rajoituksen alku", SV: "begränsningen av kontakterna började", EN: "a restriction of contact began"},
	EventMovementRestricted:     {Code: "movement-restricted", FI: "liikkumisvapauden rajoituksen alku", SV: "begränsningen av rörelsefriheten började", EN: "a restriction of free movement began"},
	EventIsolated:               {Code: "isolated", FI: "eristämisen alku", SV: "isoleringen började", EN: "an isolation began"},
	EventSpecialCare:            {Code: "special-care", FI: "erityisen huolenpidon aloittaminen", SV: "den särskilda omsorgen inleddes", EN: "special care began"},
	EventSpecialCareExtended:    {Code: "special-care-extended", FI: "erityisen huolenpidon jatkaminen", SV: "förlängning av den särskilda omsorgen", EN: "special care was extended"},
	EventSpecialCareDecided:     {Code: "special-care-decided", FI: "päätös erityisestä huolenpidosta", SV: "beslut om särskild omsorg", EN: "special care was decided on"},
	EventRestrictionRecorded:    {Code: "restriction-recorded", FI: "rajoituksen kirjaaminen", SV: "anteckning om en begränsning", EN: "a restriction was recorded"},
	EventGoodCarePlan:           {Code: "good-care-plan", FI: "hyvää kohtelua koskeva suunnitelma", SV: "plan om gott bemötande", EN: "the plan of good treatment was made"},
	EventPlacedWithParent:       {Code: "placed-with-parent", FI: "sijoitus vanhemman luokse", SV: "placering hos en förälder", EN: "a placement with a parent began"},
	EventBirth:                  {Code: "birth", FI: "lapsen syntymä", SV: "barnets födelse", EN: "a child was born"},
	EventApplicationCompleted:   {Code: "application-completed", FI: "täydennetyn hakemuksen saapuminen", SV: "den kompletterade ansökans ankomst", EN: "the completed application arrived"},
	EventCompletionLimit:        {Code: "completion-limit-ended", FI: "täydentämisen määräajan päättyminen", SV: "utgången av tiden för komplettering", EN: "the time set for completing ended"},
	EventAssistanceMonth:        {Code: "assistance-month", FI: "kuukausi, jolta toimeentulotukea haetaan", SV: "den månad som ansökan om utkomststöd gäller", EN: "the month that assistance is asked for"},
	EventTalkRequested:          {Code: "talk-requested", FI: "pyyntö keskustella", SV: "begäran om samtal", EN: "a talk was asked for"},
	EventDisabilityApplication:  {Code: "disability-application", FI: "hakemus vammaispalvelusta", SV: "ansökan om funktionshinderservice", EN: "an application for disability services"},
	EventCostsArose:             {Code: "costs-arose", FI: "ensimmäisen kustannuserän syntyminen", SV: "den första kostnadsposten uppstod", EN: "the first item of cost arose"},
	EventDeviceReceived:         {Code: "device-received", FI: "auton tai välineen saaminen", SV: "bilen eller anordningen mottogs", EN: "a car or device was received"},
	EventDisabilityReform:       {Code: "disability-reform", FI: "vammaispalvelulain voimaantulo", SV: "lagen om funktionshinderservice trädde i kraft", EN: "the Disability Services Act came into force"},
	EventContactWithoutStudent:  {Code: "contact-without-student", FI: "yhteydenotto ilman opiskelijaa", SV: "kontakt utan den studerande", EN: "contact without the student"},
	EventSupportPlan:            {Code: "support-plan", FI: "oppilaskohtaisen tuen suunnitelma", SV: "plan för elevspecifikt stöd", EN: "the pupil's support plan was made"},
	EventGuidance:               {Code: "guidance", FI: "ohjaus- ja valvontavastuun alkaminen", SV: "handlednings- och tillsynsansvaret började", EN: "the duty to guide began"},
	EventDaycareNeeded:          {Code: "daycare-needed", FI: "varhaiskasvatuksen tarve alkaa", SV: "behovet av småbarnspedagogik börjar", EN: "early education is needed"},
	EventEarlyPlan:              {Code: "early-plan", FI: "varhaiskasvatussuunnitelma", SV: "plan för småbarnspedagogik", EN: "the early education plan was made"},
	EventParenthoodDecided:      {Code: "parenthood-decided", FI: "tieto vanhemmuutta koskevasta päätöksestä", SV: "delfåendet av beslutet om föräldraskap", EN: "the decision on parenthood was learned of"},
	EventParenthoodConfirmed:    {Code: "parenthood-confirmed", FI: "vanhemmuuden vahvistaminen", SV: "fastställandet av föräldraskapet", EN: "parenthood was confirmed"},
	EventMoveIntended:           {Code: "move-intended", FI: "aiottu muutto", SV: "den planerade flyttningen", EN: "a parent means to move"},
	EventCareNotice:             {Code: "care-notice", FI: "toimeksiantosopimuksen irtisanominen", SV: "uppsägning av uppdragsavtalet", EN: "a commission agreement was given notice"},
	EventFamilyCare:             {Code: "family-care", FI: "sijoitus perhehoitoon", SV: "placering i familjevård", EN: "a placement in family care began"},
	EventMaintenanceAppealEnded: {Code: "maintenance-appeal-ended", FI: "elatustuen valitusajan päättyminen", SV: "besvärstiden för underhållsstöd gick ut", EN: "the time to appeal on maintenance support ended"},
	EventSecurityBan:            {Code: "security-ban", FI: "turvakiellon alku", SV: "spärrmarkeringens början", EN: "a security ban began"},
	EventObserved:               {Code: "observed", FI: "tarkkailuun ottaminen", SV: "intagning för observation", EN: "the taking into observation"},
	EventObservationReferral:    {Code: "observation-referral", FI: "tarkkailulähetteen laatiminen", SV: "observationsremissen skrevs", EN: "a referral to observation was written"},
	EventCareOrdered:            {Code: "care-ordered", FI: "määrääminen hoitoon", SV: "beslut om vård oberoende av viljan", EN: "an order to treatment"},
	EventCareContinued:          {Code: "care-continued", FI: "hoidon jatkaminen tahdosta riippumatta", SV: "beslut om fortsatt vård oberoende av viljan", EN: "treatment was continued"},
	EventInformationRequest:     {Code: "information-request", FI: "tietopyynnön saapuminen", SV: "begäran om uppgifter inkom", EN: "a request for information arrived"},
	EventLogRequest:             {Code: "log-request", FI: "lokitietojen pyyntö", SV: "begäran om logguppgifter", EN: "log data were asked for"},
	EventReminder:               {Code: "reminder", FI: "muistutuksen tekeminen", SV: "en anmärkning framställdes", EN: "a reminder was made"},
	EventComplaint:              {Code: "complaint", FI: "kantelun tekeminen", SV: "ett klagomål anfördes", EN: "a complaint was made"},
	EventComplainedOf:           {Code: "complained-of", FI: "asia, josta kannellaan", SV: "saken som klagomålet gäller", EN: "the matter complained about"},
	EventMatterClosed:           {Code: "matter-closed", FI: "asian sulkeminen", SV: "ärendet stängdes", EN: "the matter was closed"},
	EventClientDied:             {Code: "client-died", FI: "asiakkaan kuolema", SV: "klientens död", EN: "the client died"},
	EventMessageDated:           {Code: "message-dated", FI: "viestin päiväys", SV: "meddelandets datum", EN: "the date of a message"},
	EventLogged:                 {Code: "logged", FI: "lokitapahtuma", SV: "logghändelsen", EN: "an event was logged"},
	EventElderInitiation:        {Code: "elder-initiation", FI: "iäkkään henkilön asian vireilletulo", SV: "en äldre persons ärende har inletts", EN: "an old person's matter became pending"},
	EventDentalNeed:             {Code: "dental-need", FI: "hammaslääkärin tarpeen toteaminen", SV: "behovet av tandläkare har konstaterats", EN: "the need of a dentist was noted"},
	EventElderDecision:          {Code: "elder-decision", FI: "päätös iäkkään henkilön palvelusta", SV: "beslut om en äldre persons service", EN: "a service for an old person was decided on"},
	EventSecurityBanExtended:    {Code: "security-ban-extended", FI: "turvakiellon jatkaminen", SV: "förlängning av spärrmarkeringen", EN: "a security ban was prolonged"},
	EventStatementMade:          {Code: "statement-made", FI: "lausunnon tai todistuksen laatiminen", SV: "utlåtandet eller intyget upprättades", EN: "a statement or certificate was made"},
	EventEmergencyCareOrder:     {Code: "emergency-care-order", FI: "kiireellinen huostaanotto (1984–2007)", SV: "brådskande omhändertagande (1984–2007)", EN: "taking into care in an emergency (1984 to 2007)"},
	EventSupportReform:          {Code: "support-reform", FI: "oppimisen tuen säännösten voimaantulo", SV: "bestämmelserna om stöd för lärande trädde i kraft", EN: "the provisions on support at school came into force"},
}

func (eventTable) Table() code.Table {
	return code.Table{Name: "deadline-event", Title: "Event", Means: "What starts one or more clocks.", Rows: code.RowsOf(eventRows[:])}
}

// starts lists the rules that each event starts, in the order in which they
// are shown.
var starts = [...][]string{
	EventInitiation:         initiationRules,
	EventNotice:             {"lsl26.old.decide"},
	EventPrenatalNotice:     prenatalRules,
	EventContact:            {"shl36.adult.start", "shl36.disabled.start", "shl36.disabled.start.old", "shl40a.elder.start.old"},
	EventHealthContact:      {"ktl15b.contact3.old", "thl51.contact.old", "thl51.contact", "ohl17.contact"},
	EventNeedNoted:          {"shl45.mh23.implement", "thl52.treat", "thl53.treat.u23", "thl53.therapy.u23"},
	EventPlanMade:           {"lsl30.review"},
	EventEmergencyPlacement: {"lsl38.emergency", "lsl38.emergency.old", "lsl38.emergency.consent.old"},
	EventEmergencyExtension: {"lsl38a.extension", "lsl38a.extension.old", "lsl38a.extension.court.old"},
	EventOpenCarePlacement:  {"lsl37a.review"},
	EventClientEnded:        {"lsl75.aftercare"},
	EventStudentRequest:     {"ohl15.talk"},
	EventReferral:           {"thl51.assess.spec.old", "thl51c.assess", "thl52.assess", "thl52.assess.spec", "thl53.assess", "thl53.assess.spec"},
	EventOtherVisit:         {"thl51a.doctor7"},
	EventAssessed: {
		"ktl15b.care3m.old", "thl51.care.old", "thl51a.gen14", "thl51a.other.old", "thl51a.u23", "thl51a.gen3m", "thl51a.doctor3m",
		"thl51b.dental.old", "thl51b.dental", "thl51b.dentist6m", "thl51c.treat",
	},
	EventDecisionNotice: append([]string{"appeal.custody.instructions", "appeal.instructions", "shl60.accept14d", "shl60.move3m"}, remedies...),
	EventDecisionPosted: append([]string{"appeal.instructions"}, remedies...),
	EventDecisionSent:   append([]string{"appeal.instructions"}, remedies...),
	EventDecisionGiven:  {"appeal.custody.dissatisfaction7", "appeal.custody30"},
	EventApplication:    {"ttl14.old", "ttl14a.decide", "ttl14b.urgent", "ttl14a.request7"},

	EventContactRestricted:   {"lsl63.contact1y", "lsl63.contact30"},
	EventMovementRestricted:  {"lsl69.move7", "lsl69.move30"},
	EventIsolated:            {"lsl70.isolate", "lsl70.total"},
	EventSpecialCare:         {"lsl72.care30"},
	EventSpecialCareExtended: {"lsl72.extend60"},
	EventSpecialCareDecided:  {"lsl72.lapse90"},
	EventRestrictionRecorded: {"lsl74.month"},
	EventGoodCarePlan:        {"lsl61b.year"},
	EventPlacedWithParent:    {"lsl49.parent6m"},
	EventBirth:               {"lsl49.prison2y", "adoptiol15.earliest8w", "vanhemmuusl6.joint6m", "vanhemmuusl50.2y", "keep.familylaw120y", "keep.patient120y"},

	EventApplicationCompleted:  {"ttl14a.completed7"},
	EventCompletionLimit:       {"ttl14a.afterlimit7"},
	EventAssistanceMonth:       {"ttl14a.month.first"},
	EventTalkRequested:         {"ttl14d.talk7"},
	EventDisabilityApplication: {"vpl3a.decide3m.old"},
	EventCostsArose:            {"vpl23.apply6m"},
	EventDeviceReceived:        {"vpl32.apply6m"},
	EventDisabilityReform:      {"vpl42.old3y"},

	EventContactWithoutStudent: {"ohl16.told7"},
	EventSupportPlan:           {"pol20e.year"},
	EventSupportReform:         {"pol20.convert2026"},
	EventGuidance:              {"oppivell15.place2m"},
	EventDaycareNeeded:         {"vakal17.apply4m", "vakal17.apply2w"},
	EventEarlyPlan:             {"vakal23.year"},

	EventParenthoodDecided:      {"vanhemmuusl34.year"},
	EventParenthoodConfirmed:    {"vanhemmuusl50.confirmed2y"},
	EventMoveIntended:           {"lhl5a.move3m"},
	EventCareNotice:             {"perhehoitol12.notice2m"},
	EventFamilyCare:             {"perhehoitol6.train1y"},
	EventMaintenanceAppealEnded: {"elatustukil30.forward30", "elatustukil30.forward60"},
	EventSecurityBan:            {"vtjl36.ban5y"},
	EventSecurityBanExtended:    {"vtjl36.ban2y"},

	EventObserved:            {"mtl10.statement4", "mtl11.decide4"},
	EventObservationReferral: {"mtl9c.referral3"},
	EventCareOrdered:         {"mtl11.submit", "mtl12.hold3m"},
	EventCareContinued:       {"mtl12.submit", "mtl12.continue6m"},

	EventInformationRequest: {"julkl14.give2w", "julkl14.give1m"},
	EventLogRequest:         {"asiakastietol11.log2m"},
	EventReminder:           {"asiakasl23.answer"},
	EventComplaint:          {"hallintol53b.answer"},
	EventComplainedOf:       {"hallintol53b.old2y"},
	EventMatterClosed:       {"keep.family30y", "keep.working10y", "keep.elder10y", "keep.substance10y", "keep.disability10y", "keep.familylaw10y"},
	EventClientDied:         {"keep.protection2y", "keep.client2y", "keep.patient12y", "keep.consent12y"},
	EventMessageDated:       {"keep.message3y"},
	EventLogged:             {"keep.log12y"},
	EventElderInitiation:    {"vanhuspl18.implement3m"},
	EventElderDecision:      {"vanhuspl18.implement3m.old"},
	EventStatementMade:      {"keep.copy5y"},
	EventEmergencyCareOrder: {"lsl18.emergency14.old", "lsl18.emergency30.old"},
	EventDentalNeed:         {"thl51b.dentist4w", "thl51b.school4w", "thl51b.specialist"},
}

// remedies are the rules that run from notice, however it was given.
var remedies = []string{
	"rectify14.old", "rectify30", "appeal30.rectified", "appeal30", "appeal30.restriction", "appeal.education14", "pol42.assessment.old",
	"pol42c.renew2m", "pol42c.rectify14", "appeal.mental14", "elatustukil29.appeal30",
}

// prenatalRules are those of the matter, which becomes pending with the birth,
// and until 31.3.2015 those of the notice; the urgent duty does not wait.
var prenatalRules = append([]string{"lsl25c.urgent", "lsl26.old.decide"}, initiationRules...)

var initiationRules = []string{
	"shl36.child.start", "shl36.child.complete", "shl45.implement",
	"lsl26.start", "lsl26.complete", "lsl27.old.complete",
}

// Starts returns the ids of the rules that an event starts: a copy, nil for a
// value that is no event.
func Starts(e Event) []string {
	if int(e) >= len(starts) {
		return nil
	}
	return slices.Clone(starts[e])
}

// rulesByEvent holds the rows of the catalogue that each event starts, in the
// order of starts.
var rulesByEvent = sync.OnceValue(func() [len(starts)][]deadline.Rule {
	var byEvent [len(starts)][]deadline.Rule
	for e, ids := range starts {
		for _, id := range ids {
			for _, r := range catalogue() {
				if r.ID == id {
					byEvent[e] = append(byEvent[e], r)
				}
			}
		}
	}
	return byEvent
})

// rulesOn returns the rows that an event on a day may start; which of them were
// in force is not looked at.
func rulesOn(e Event, day civil.Date) []deadline.Rule {
	if e == EventPrenatalNotice && day.Before(prenatalSince()) {
		return nil
	}
	return rulesByEvent()[e]
}

// prenatalSince is the day on which LsL 25 c § came into force (88/2010).
func prenatalSince() civil.Date { return date(2010, time.March, 1) }

// meant returns the event that was probably meant where no rule of an event
// is in force on a day, zero where there is none: since the reform of 2015 the
// clock runs from the matter becoming pending and not from the notice, and
// before 2010 a notice was the only one there was.
func meant(e Event, day civil.Date) Event {
	other := map[Event]Event{EventNotice: EventInitiation, EventPrenatalNotice: EventNotice}[e]
	for _, r := range rulesOn(other, day) {
		if other != 0 && r.AppliesOn(day) {
			return other
		}
	}
	return 0
}
