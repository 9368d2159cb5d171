package view

// class is what sort of thing a member of the model is to a reader. A member
// may be of several; it is shown to whoever may see any of them.
type class uint16

const (
	// always: what makes the document one.
	always class = 1 << iota
	// frame: whose plan it is, for persons.
	frame
	// figure: codes and days without a person, which leaders and researchers see.
	figure
	// who: the people of the plan by name and task.
	who
	// share: who does what by when, the minimum plan.
	share
	// matter: all that the plan says.
	matter
	// keep: for whoever holds the baton.
	keep
	// key: identity codes and keys of persons.
	key
	// reach: how to reach a private person.
	reach
	// home: where a private person lives.
	home
	// guard: what protects somebody; that it is withheld is not told.
	guard
	// held: part of a value, shown wherever the value is.
	held
	// nobody: for the store alone. A view is no revision, so that none can take the
	// plan's place.
	nobody
)

// What each sort of reader sees.
const (
	wholeClasses   = always | frame | figure | who | share | matter
	minimumClasses = always | frame | who | share
	partsClasses   = always | frame | who
	shellClasses   = always | frame | figure
	figureClasses  = always | figure
	silentClasses  = keep | guard
)

// shownRow gives members of one type of the model their class.
type shownRow struct {
	of      string
	class   class
	members string
}

// shown says of every member of the model who may see it. It is closed: a
// member without a row is shown to nobody, and a test fails until somebody
// decides.
var shown = []shownRow{
	{"Plan", always, "format"},
	{"Plan", frame, "id lang child"},
	{"Plan", nobody, "revision"},
	{"Plan", keep, "identifiers"},
	{"Plan", who, "people organisations"},
	{"Plan", figure, "intakes tracks meetings assessments contacts agreements sectorPlans decisions course"},
	{"Plan", share, "goals actions baton"},
	{"Plan", matter, "title concerns requests consultations needs batonOffers followUp disagreements conflicts consents legalGrounds copies attachments"},
	{"Plan", guard, "prohibitions"},

	{"Child", frame, "id subject"},
	{"Child", who, "name"},
	{"Child", matter, "born expected service groups siblings"},
	{"Child", keep, "formerSubjects"},
	{"Child", key, "identifiers"},
	{"Child", reach, "telecoms"},
	{"Child", home, "address"},
	{"Child", guard, "securityBans"},
	{"Grouping", always, "id"},
	{"Grouping", matter, "group period text"},
	{"Sibling", always, "id"},
	{"Sibling", matter, "name born visibility"},
	{"Sibling", keep, "subject planId"},

	{"Member", always, "id kind"},
	{"Member", who, "name period roles professional visibility"},
	{"Member", matter, "service guardian nearPerson"},
	{"Member", key, "identifiers"},
	{"Member", reach, "telecoms"},
	{"Member", home, "address"},
	{"Member", guard, "securityBans"},
	{"Role", always, "id"},
	{"Role", who, "kind localLabel codes period"},
	{"Guardian", matter, "relation custody residence"},
	{"NearPerson", matter, "relation residence text"},
	{"Professional", who, "organisationId sector tier title profession serviceTask office"},
	{"Organisation", always, "id"},
	{"Organisation", who, "name identifiers controllerId sector ownership telecoms visibility"},
	{"Service", matter, "lang interpreter accessibility text"},

	{"Statement", always, "visibility"},
	{"Statement", figure, "on"},
	{"Statement", share | matter, "by lang"},
	{"Statement", matter, "recordedBy aboutId"},

	{"Concern", always, "id"},
	{"Concern", matter, "text raisedByIds receivedById channel occasion sectorPlanId"},
	{"Intake", always, "id"},
	{"Intake", figure, "kind arrived medium topic track urgency outcome"},
	{"Intake", matter, "text receivedById"},
	{"UrgencyJudgement", figure, "urgency"},
	{"UrgencyJudgement", matter, "text"},
	{"IntakeOutcome", figure, "kind"},
	{"IntakeOutcome", matter, "text assessmentId"},
	{"TrackPeriod", always, "id"},
	{"TrackPeriod", figure, "track period"},
	{"TrackPeriod", matter, "intakeId text"},
	{"Request", always, "id"},
	{"Request", matter, "toId text assessmentId answer"},
	{"Answer", matter, "kind text"},
	{"Consultation", always, "id"},
	{"Consultation", matter, "withIds identity question advice"},

	{"Meeting", always, "id"},
	{"Meeting", figure, "kind state start end"},
	{"Meeting", matter, "place agenda invitations attendance text forChild feedback movedFromId"},
	{"AgendaItem", always, "id"},
	{"AgendaItem", matter, "text aboutIds"},
	{"Place", matter, "kind text chosenByIds"},
	{"Invitation", always, "id"},
	{"Invitation", matter, "personId permission permittedByIds response text"},
	{"Attendance", always, "id"},
	{"Attendance", matter, "personId presence from to mode"},
	{"Feedback", always, "id"},
	{"Feedback", matter, "text"},

	{"Assessment", always, "id"},
	{"Assessment", figure, "kind phase started completed baseline"},
	{"Assessment", matter, "intakeIds assessorIds views checklist"},
	{"View", always, "id"},
	{"View", figure, "voice"},
	{"View", matter, "meetingId findings"},
	{"Finding", always, "id visibility"},
	{"Finding", matter, "item kind text lang seenIn attachmentId aboutId correctsId"},
	{"Check", always, "id"},
	{"Check", matter, "requirement evidenceIds text"},

	{"Need", always, "id"},
	{"Need", matter, "kind text codes forChild basisIds notNow"},
	{"Goal", always, "id"},
	{"Goal", share, "text codes due"},
	{"Goal", matter, "needIds evidence evaluations"},
	{"Evaluation", always, "id"},
	{"Evaluation", matter, "state text"},
	{"Action", always, "id"},
	{"Action", share, "text codes setting ownerIds goalIds period due dueMeetingId rhythm"},
	{"Action", matter, "forChild place decisionId progress"},
	{"Progress", always, "id"},
	{"Progress", matter, "state text"},
	{"Holding", always, "id"},
	{"Holding", share, "personId role from to"},
	{"Holding", matter, "namedByIds accepted meetingId text"},
	{"Offer", always, "id"},
	{"Offer", matter, "toId role from namedByIds meetingId answer text"},
	{"OfferAnswer", matter, "kind at text"},
	{"Reach", always, "id"},
	{"Reach", matter, "direction way workerId familyId days from to dayChosenBy text"},
	{"Reach", reach, "telecom"},
	{"Contact", always, "id"},
	{"Contact", figure, "day state way"},
	{"Contact", matter, "workerId familyIds text forChild"},
	{"Agreement", always, "id"},
	{"Agreement", figure, "position"},
	{"Agreement", matter, "text meetingId"},
	{"Disagreement", always, "id"},
	{"Disagreement", matter, "kind aboutIds text reasons"},

	// What a side wrote may hold what another reader may not see: whoever holds the
	// baton settles it with the people whom it concerns.
	{"Conflict", always, "id"},
	{"Conflict", matter, "kind aboutIds text sides settlement"},
	{"Conflict", keep, "field"},
	{"ConflictSide", always, "id"},
	{"ConflictSide", matter, "partIds"},
	{"ConflictSide", keep, "content"},
	{"Settlement", matter, "sideId text meetingId"},

	{"Consent", always, "id"},
	{"Consent", matter, "decision recipientId scope partIds purpose period capacity withdrawal text"},
	{"Capacity", matter, "judgement matter text"},
	{"Withdrawal", matter, "from text"},
	{"Prohibition", always, "id"},
	{"Prohibition", guard, "ground againstIds scope partIds existence period capacity withdrawal text"},
	{"LegalGround", always, "id"},
	{"LegalGround", matter, "recipientId citation scope partIds period text"},
	{"Copy", always, "id"},
	{"Copy", matter, "recipientId state form leftOutIds text"},

	{"SectorPlan", always, "id"},
	{"SectorPlan", figure, "kind relation"},
	{"SectorPlan", matter, "title organisationId identifiers period questions excerpts"},
	{"Question", always, "id"},
	{"Question", matter, "text answer"},
	{"Excerpt", always, "id"},
	{"Excerpt", matter, "title text"},
	{"Decision", always, "id"},
	{"Decision", figure, "kind period"},
	{"Decision", matter, "identifiers title citation given delivery sent noticed"},
	{"Attachment", always, "id"},
	{"Attachment", matter, "kind title mediaType location sha256"},
	{"Step", always, "id"},
	{"Step", figure, "status"},
	{"Step", matter, "text meetingId"},

	{"Name", held, "given family"},
	{"Address", held, "text postalCode town municipality"},
	{"Telecom", held, "kind value"},
	{"Identifier", held, "system value"},
	{"Coded", held, "system code display"},
	{"Period", held, "from to"},
	{"Rhythm", held, "times per"},
}

// tie is what becomes of a part that refers to something whose existence is
// secret, or that is withheld.
type tie uint8

const (
	// tieCarries: the part speaks of the person or organisation, so it goes too.
	tieCarries tie = iota
	// tieDrops: the reference goes, the part stays.
	tieDrops
	// tieServes: as tieDrops, but a part that serves only what is secret goes too.
	tieServes
	// tieAbout: as tieDrops, but a part that is only about what is not shown goes
	// too.
	tieAbout
)

// ties holds the references that do not follow the rule: one to a person or
// organisation carries, any other drops.
var ties = map[string]tie{
	"Assessment.assessorIds": tieDrops,
	"Disagreement.aboutIds":  tieCarries,
	"Conflict.aboutIds":      tieCarries,
	"ConflictSide.partIds":   tieCarries,
	"AgendaItem.aboutIds":    tieCarries,
	"Consent.partIds":        tieAbout,
	"Prohibition.partIds":    tieAbout,
	"LegalGround.partIds":    tieAbout,
	"Goal.needIds":           tieServes,
	"Action.goalIds":         tieServes,
	"Need.basisIds":          tieServes,
}
