package sample

import (
	"slices"
	"sync"
)

// Figure is one share of the families of a profile (osuus).
type Figure struct {
	// ID is its name for machines.
	ID string
	// PerMille is how many of a thousand.
	PerMille int
	// Of says of what it is a share.
	Of string
	// Source is where the number is from; "" is invented.
	Source string
}

// Figures returns the shares that a profile draws by, in an order that stays.
// What is not among them is drawn evenly among what can be.
func Figures(p Profile) []Figure { return slices.Clone(figuresOf(p)[:]) }

// figure is the place of a share in the table.
type figure uint8

const (
	swedishFamily figure = iota
	samiFamily
	samiSpoken
	together
	boy
	coded
	accessible
	sibling
	siblingPlanned
	twoGuardians
	securityBan
	grandparent
	interpreted
	relative
	guardianElsewhere
	guardianProtected
	ownPhone
	rekeyed
	supported
	protected
	disabled
	aftercare
	lasting
	onlyRaised
	onlyDrafted
	onlyAgreed
	closedPlan
	statutory
	notified
	assessed
	inTime
	lateStart
	unsettled
	expected
	wentVoluntary
	urgentMeasures
	urgent
	joined
	byNotification
	helpedAtOnce
	consulted
	requested
	answered
	wideOpen
	furtherWorker
	rareWorker
	expert
	secondRole
	privateUnit
	secondGuardianAway
	notYetPermitted
	feedbackGiven
	drawn
	decided
	disagreed
	unwelcome
	remote
	declined
	moved
	metAgain
	baselined
	longTerm
	nearPersonHeard
	corrected
	aboutGuardian
	attached
	notNow
	needOfGuardian
	goalDropped
	actionCancelled
	dueAtMeeting
	placed
	sectorPlanReplaced
	sectorPlanQuoted
	agendaWritten
	conflictSettled
	consentRefused
	minimumPermitted
	ownConsent
	keptFromGuardian
	disclosedByLaw
	offerDeclined
	paired
	deputised
	weekends
	contactFailed
	notReached
	prohibited
	partsPermitted
	unable
	partsByLaw
	consentWithdrawn
	prohibitionWithdrawn
	unitReached
	professionTold
	taskTold
	codedElsewhere
	yearlyChange
	ownLanguage
	writtenDown
	narrowed
	ofAnother
	seldom
	sometimes
	often
	figureCount
)

// invented are the shares of [Mixed]: each part as often as a test needs it.
var invented = [figureCount]Figure{
	swedishFamily:        {ID: "family.swedish", PerMille: 300, Of: "families with records in Swedish"},
	samiFamily:           {ID: "family.sami", PerMille: 40, Of: "the other families that are of the Sámi homeland"},
	samiSpoken:           {ID: "family.sami-spoken", PerMille: 600, Of: "Sámi families that ask for service in their own language"},
	together:             {ID: "family.together", PerMille: 100, Of: "pairs of neighbouring plans whose children are siblings"},
	boy:                  {ID: "child.boy", PerMille: 500, Of: "children with a name of a boy"},
	coded:                {ID: "child.identity-code", PerMille: 800, Of: "children with an identity code"},
	accessible:           {ID: "child.accessibility", PerMille: 250, Of: "children who need something to take part"},
	sibling:              {ID: "child.sibling", PerMille: 200, Of: "children alone of their family in the sample who have a sibling without a plan"},
	siblingPlanned:       {ID: "sibling.plan", PerMille: 500, Of: "siblings without a plan in the sample who have one elsewhere"},
	twoGuardians:         {ID: "family.two-guardians", PerMille: 750, Of: "children with two guardians"},
	securityBan:          {ID: "child.security-ban", PerMille: 400, Of: "children with a guardian elsewhere whose address is under a security ban"},
	grandparent:          {ID: "family.grandparent", PerMille: 400, Of: "children with a grandparent in the network"},
	interpreted:          {ID: "guardian.interpreter", PerMille: 150, Of: "guardians who need an interpreter"},
	relative:             {ID: "family.relative", PerMille: 250, Of: "children with a further near person"},
	guardianElsewhere:    {ID: "guardian.address", PerMille: 200, Of: "guardians with an address of their own"},
	guardianProtected:    {ID: "guardian.security-ban", PerMille: 100, Of: "such guardians under a security ban"},
	ownPhone:             {ID: "child.phone", PerMille: 300, Of: "children over 10 with a phone of their own"},
	rekeyed:              {ID: "child.former-key", PerMille: 50, Of: "children whose key in the record system has changed"},
	supported:            {ID: "group.special-support", PerMille: 450, Of: "statutory matters of a child who needs special support"},
	protected:            {ID: "group.child-protection", PerMille: 150, Of: "statutory matters of a client of child protection"},
	disabled:             {ID: "group.disabled", PerMille: 60, Of: "children with a disability"},
	aftercare:            {ID: "group.aftercare", PerMille: 300, Of: "young people of 17 or more in aftercare"},
	lasting:              {ID: "plan.years", PerMille: 40, Of: "agreed plans that go on for two to five years"},
	onlyRaised:           {ID: "plan.raised", PerMille: 125, Of: "matters on which nobody has met yet"},
	onlyDrafted:          {ID: "plan.drafted", PerMille: 143, Of: "the others that are not agreed on yet"},
	onlyAgreed:           {ID: "plan.agreed", PerMille: 333, Of: "the others without a follow-up yet"},
	closedPlan:           {ID: "plan.ended", PerMille: 250, Of: "the others that have ended"},
	statutory:            {ID: "plan.statutory", PerMille: 500, Of: "matters on the statutory track"},
	notified:             {ID: "intake.notification", PerMille: 340, Of: "statutory matters that begin with a child-protection notification"},
	assessed:             {ID: "intake.assessed", PerMille: 1000, Of: "statutory matters that are not settled at the door"},
	inTime:               {ID: "assessment.in-time", PerMille: 850, Of: "completed assessments of need that were completed within three months"},
	lateStart:            {ID: "assessment.late-start", PerMille: 80, Of: "assessments of need that began after the seventh working day"},
	unsettled:            {ID: "intake.open", PerMille: 300, Of: "statutory matters without an assessment that nobody has settled"},
	expected:             {ID: "intake.prenatal", PerMille: 150, Of: "notifications not assessed that are anticipatory"},
	wentVoluntary:        {ID: "intake.voluntary", PerMille: 200, Of: "settled matters that went on without client status"},
	urgentMeasures:       {ID: "intake.urgent-measures", PerMille: 100, Of: "settled matters that led to urgent measures"},
	urgent:               {ID: "intake.urgent", PerMille: 50, Of: "matters that are urgent"},
	joined:               {ID: "intake.joined", PerMille: 250, Of: "assessed matters with a second notification that joined the first"},
	byNotification:       {ID: "concern.notification", PerMille: 300, Of: "statutory matters whose concern came as a notification"},
	helpedAtOnce:         {ID: "action.at-once", PerMille: 250, Of: "matters not agreed in which help began at once"},
	consulted:            {ID: "plan.consultation", PerMille: 250, Of: "matters in which somebody asked for advice"},
	requested:            {ID: "assessment.request", PerMille: 400, Of: "statutory plans in which another authority is asked to take part"},
	answered:             {ID: "assessment.answer", PerMille: 800, Of: "such requests that were answered"},
	wideOpen:             {ID: "text.visibility-default", PerMille: 850, Of: "texts whose visibility is not narrowed"},
	furtherWorker:        {ID: "network.further", PerMille: 350, Of: "plans with a worker of each of four further sectors"},
	rareWorker:           {ID: "network.rare", PerMille: 40, Of: "plans with the police, and with another sector"},
	expert:               {ID: "network.experience-expert", PerMille: 100, Of: "plans with an expert by experience"},
	secondRole:           {ID: "network.second-role", PerMille: 250, Of: "professionals with a second role"},
	privateUnit:          {ID: "network.private", PerMille: 150, Of: "large networks with a private unit"},
	secondGuardianAway:   {ID: "meeting.guardian-absent", PerMille: 300, Of: "joint meetings to which the second guardian did not come"},
	notYetPermitted:      {ID: "meeting.permission-open", PerMille: 250, Of: "invitations of others whom the family has not yet permitted"},
	feedbackGiven:        {ID: "meeting.feedback", PerMille: 700, Of: "joint meetings with feedback"},
	drawn:                {ID: "finding.drawing", PerMille: 300, Of: "the child's findings that are drawn"},
	decided:              {ID: "plan.decision", PerMille: 500, Of: "statutory plans with a decision on services"},
	disagreed:            {ID: "agreement.disagrees", PerMille: 350, Of: "second guardians who disagree"},
	unwelcome:            {ID: "meeting.permission-refused", PerMille: 80, Of: "invitations that the family refused"},
	remote:               {ID: "meeting.remote", PerMille: 200, Of: "joint meetings to which somebody came by remote connection"},
	declined:             {ID: "meeting.declined", PerMille: 200, Of: "joint meetings to which somebody declined or did not answer"},
	moved:                {ID: "meeting.moved", PerMille: 200, Of: "joint meetings that were moved once"},
	metAgain:             {ID: "meeting.another", PerMille: 350, Of: "plans with another meeting"},
	baselined:            {ID: "assessment.baseline", PerMille: 200, Of: "assessments that name a baseline"},
	longTerm:             {ID: "assessment.long-term", PerMille: 100, Of: "voluntary assessments of the long-term phase"},
	nearPersonHeard:      {ID: "assessment.near-person", PerMille: 400, Of: "near persons whose view is in the star"},
	corrected:            {ID: "finding.corrected", PerMille: 150, Of: "guardians' views that were corrected later"},
	aboutGuardian:        {ID: "finding.about-guardian", PerMille: 150, Of: "findings that are about the guardian"},
	attached:             {ID: "assessment.attachment", PerMille: 200, Of: "plans with a photo, recording or document"},
	notNow:               {ID: "need.not-now", PerMille: 100, Of: "needs that are consciously left for later"},
	needOfGuardian:       {ID: "need.about-guardian", PerMille: 150, Of: "needs that are the guardian's"},
	goalDropped:          {ID: "goal.proposed-or-dropped", PerMille: 100, Of: "evaluated goals that are only proposed or were dropped"},
	actionCancelled:      {ID: "action.cancelled", PerMille: 60, Of: "states of actions that are cancelled"},
	dueAtMeeting:         {ID: "action.due-meeting", PerMille: 80, Of: "actions without a day that are due at a meeting"},
	placed:               {ID: "decision.placement", PerMille: 120, Of: "statutory plans with a decision on placement or custody"},
	sectorPlanReplaced:   {ID: "sector-plan.replaced", PerMille: 400, Of: "plans of sectors that the joint plan replaces"},
	sectorPlanQuoted:     {ID: "sector-plan.quoted", PerMille: 200, Of: "plans of sectors whose questions and texts are quoted"},
	agendaWritten:        {ID: "meeting.agenda", PerMille: 200, Of: "joint meetings with an agenda"},
	conflictSettled:      {ID: "plan.conflict", PerMille: 100, Of: "plans with a conflict of two copies that people settled"},
	consentRefused:       {ID: "consent.refused", PerMille: 200, Of: "consents to others that were refused"},
	minimumPermitted:     {ID: "consent.minimum", PerMille: 300, Of: "the rest of them that are to the minimum plan"},
	ownConsent:           {ID: "consent.own", PerMille: 400, Of: "consents of children of 12 or more that the child gave"},
	keptFromGuardian:     {ID: "prohibition.guardian", PerMille: 200, Of: "plans with something kept from the second guardian"},
	disclosedByLaw:       {ID: "legal-ground.given", PerMille: 400, Of: "statutory plans with a disclosure by law"},
	offerDeclined:        {ID: "baton.offer-declined", PerMille: 250, Of: "plans in which somebody declined the baton"},
	paired:               {ID: "baton.pair", PerMille: 300, Of: "plans with a pair of the responsible worker"},
	deputised:            {ID: "baton.deputy", PerMille: 250, Of: "followed plans in which a deputy steps in"},
	weekends:             {ID: "reach.other-days", PerMille: 300, Of: "plans whose worker is reached on other days"},
	contactFailed:        {ID: "contact.failed", PerMille: 400, Of: "followed plans with a contact missed, moved or cancelled"},
	notReached:           {ID: "agreement.not-reached", PerMille: 150, Of: "second guardians who were not reached or not asked"},
	prohibited:           {ID: "prohibition.further", PerMille: 150, Of: "plans with a prohibition against a worker"},
	partsPermitted:       {ID: "consent.parts", PerMille: 250, Of: "further consents to some parts alone"},
	unable:               {ID: "consent.capacity-denied", PerMille: 100, Of: "children of 8 or more who were judged unable or not judged"},
	partsByLaw:           {ID: "legal-ground.parts", PerMille: 300, Of: "disclosures by law of some parts alone"},
	consentWithdrawn:     {ID: "consent.withdrawn", PerMille: 100, Of: "consents to others that were withdrawn"},
	prohibitionWithdrawn: {ID: "prohibition.withdrawn", PerMille: 150, Of: "prohibitions that were withdrawn"},
	unitReached:          {ID: "organisation.telecom", PerMille: 300, Of: "organisations with a page of their own"},
	professionTold:       {ID: "professional.profession", PerMille: 400, Of: "professionals whose profession is told"},
	taskTold:             {ID: "professional.service-task", PerMille: 200, Of: "professionals whose service task is told"},
	codedElsewhere:       {ID: "text.codes", PerMille: 60, Of: "needs, goals, actions and roles that another system has a code for"},
	yearlyChange:         {ID: "baton.yearly", PerMille: 250, Of: "years after which another worker takes the baton"},
	ownLanguage:          {ID: "text.language", PerMille: 20, Of: "statements whose language is said"},
	writtenDown:          {ID: "text.recorded-by", PerMille: 20, Of: "workers' statements that another worker wrote down"},
	narrowed:             {ID: "text.visibility", PerMille: 20, Of: "statements for few eyes"},
	ofAnother:            {ID: "text.about", PerMille: 20, Of: "statements that are about a guardian"},
	seldom:               {ID: "text.seldom", PerMille: 120, Of: "texts that few parts have"},
	sometimes:            {ID: "text.sometimes", PerMille: 200, Of: "texts that some parts have"},
	often:                {ID: "text.often", PerMille: 350, Of: "texts that a third of parts have"},
}

// told is a share that differs in a profile, and its source.
type told struct {
	figure
	perMille int
	source   string
}

const (
	soite2024  = "Soite 2024: 3391 initiations, 3348 of them child-protection notifications, 575 led to an assessment"
	soite2021  = "Soite, 1.10.2021-31.3.2022: 61 % of assessments within three months"
	thl2017    = "THL by jytyliitto.fi, 31.5.2017: 49 685 assessments started in time and 1 019 late"
	thl2024    = "THL, Lastensuojelu 2024: 230 000 notifications of 115 000 children"
	population = "Statistics Finland, population by language 2024: 285 400 Swedish, 2 077 Sámi, 610 100 other, 4.74 million Finnish"
	northSavo  = "Pohjois-Savo 13.1.2022: a joint time needs no client status"
	feedback   = "Pohjois-Savo 13.1.2022: feedback is collected at each joint time"
)

// others are the shares in which the other profiles differ from [Mixed].
var others = map[Profile][]told{
	CountyYear: {
		{statutory, 1000, "Soite 2024: initiations alone"},
		{notified, 987, soite2024},
		{assessed, 170, soite2024},
		{inTime, 610, soite2021},
		{lateStart, 20, thl2017},
		{joined, 500, thl2024},
		{swedishFamily, 51, population},
		{samiFamily, 4, ""}, // 0.04 % would be one of 2 700
		{interpreted, 108, population},
		{unsettled, 30, ""}, {expected, 10, ""}, {onlyRaised, 0, ""}, {lasting, 0, ""},
	},
	FamilyCentre: {
		{statutory, 0, northSavo},
		{feedbackGiven, 1000, feedback},
		{onlyRaised, 100, ""}, {onlyDrafted, 50, ""}, {secondGuardianAway, 200, ""}, {longTerm, 300, ""}, {lasting, 0, ""},
	},
	Years: {
		{onlyRaised, 0, ""}, {onlyDrafted, 0, ""}, {onlyAgreed, 0, ""}, {closedPlan, 300, ""}, {lasting, 1000, ""},
	},
}

// figuresOf returns the table of a profile; it is made once.
func figuresOf(p Profile) *[figureCount]Figure { return tables()[p] }

var tables = sync.OnceValue(func() map[Profile]*[figureCount]Figure {
	all := map[Profile]*[figureCount]Figure{0: &invented, Mixed: &invented}
	for p, differ := range others {
		t := invented
		for _, d := range differ {
			t[d.figure].PerMille, t[d.figure].Source = d.perMille, d.source
		}
		all[p] = &t
	}
	return all
})
