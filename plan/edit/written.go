package edit

// right is who may write a member of the model by an edit of a view.
type right uint8

const (
	nobody  right = iota // no row, or none but the record system
	byAct                // by an act of the library, as the baton is offered and answered
	once                 // given with the part, then fixed
	inside               // as the rows of what stands inside say
	held                 // part of a value, with whatever holds the value
	own                  // who says the part
	said                 // who says it, and for additions who wrote it down
	voice                // who says it, or a professional who writes it down for them
	asked                // whom it was asked of, or a professional who writes it down for them
	shared               // who says it, or whoever holds the baton
	filled               // who says it; where nothing stands there whoever holds the baton too
	person               // the person whom it is about, of the child a guardian too, or whoever holds the baton
	holder               // whoever holds the baton
	worker               // a professional
	anybody              // everybody who sees the part around it
)

// rightWords say each right on the page for lawyers.
var rightWords = [...]string{
	nobody:  "nobody by an edit",
	byAct:   "nobody by an edit: an act does it",
	once:    "whoever adds the part; fixed from then on",
	inside:  "see the rows of what stands inside",
	held:    "whoever may write the value that holds it",
	own:     "who says it",
	said:    "who says it; additions also who wrote it down",
	voice:   "who says it, or a professional who writes it down for them",
	asked:   "whoever was asked, or works where it was asked, or a professional who writes it down for them",
	shared:  "who says it, or whoever holds the baton",
	filled:  "who says it; an empty one also whoever holds the baton",
	person:  "the person whom it is about (of the child a guardian too), or whoever holds the baton",
	holder:  "whoever holds the baton",
	worker:  "a professional",
	anybody: "everybody who sees it, in their own name",
}

// writtenRow gives members of one type of the model their right.
type writtenRow struct {
	of      string
	right   right
	members string
}

// written says of every member of the model who may write it. It is closed: a
// member without a row may be written by nobody, and a test fails until somebody
// decides. Of a list it says who may add to it: what stands in it has rows of its
// own, and nothing is taken out of one.
var written = []writtenRow{
	{"Plan", nobody, "format id revision"},
	{"Plan", holder, "lang title identifiers people organisations followUp legalGrounds copies"},
	{"Plan", inside, "child"},
	{"Plan", worker, "intakes requests consultations meetings assessments sectorPlans decisions"},
	{"Plan", anybody, "concerns needs goals actions contacts agreements disagreements consents prohibitions attachments"},
	{"Plan", byAct, "tracks baton batonOffers conflicts course"},

	{"Child", nobody, "id subject formerSubjects"},
	{"Child", holder, "name born expected identifiers groups siblings securityBans"},
	{"Child", person, "service telecoms address"},
	{"Grouping", once, "id"},
	{"Grouping", holder, "group period text"},
	{"Sibling", once, "id"},
	{"Sibling", holder, "name born visibility subject planId"},

	{"Member", once, "id kind"},
	{"Member", holder, "name period roles professional visibility guardian nearPerson identifiers securityBans"},
	{"Member", person, "service telecoms address"},
	{"Role", once, "id"},
	{"Role", holder, "kind localLabel codes period"},
	{"Guardian", holder, "relation custody residence"},
	{"NearPerson", holder, "relation residence text"},
	{"Professional", holder, "organisationId sector tier title profession serviceTask office"},
	{"Organisation", once, "id"},
	{"Organisation", holder, "name identifiers controllerId sector ownership telecoms visibility"},
	{"Service", person, "lang interpreter accessibility text"},

	{"Statement", once, "by on recordedBy aboutId"},
	{"Statement", own, "visibility lang"},

	{"Concern", once, "id raisedByIds receivedById"},
	{"Concern", shared, "channel occasion sectorPlanId"},
	{"Concern", own, "text"},
	{"Intake", once, "id kind arrived"},
	{"Intake", shared, "medium topic track urgency outcome receivedById"},
	{"Intake", own, "text"},
	{"UrgencyJudgement", own, "urgency text"},
	{"IntakeOutcome", own, "kind text assessmentId"},
	{"TrackPeriod", byAct, "id track period intakeId text"},
	{"Request", once, "id toId"},
	{"Request", shared, "assessmentId"},
	{"Request", asked, "answer"},
	{"Request", own, "text"},
	{"Answer", own, "kind text"},
	{"Consultation", once, "id withIds identity"},
	{"Consultation", own, "question advice"},

	{"Meeting", once, "id"},
	{"Meeting", shared, "kind state start end place agenda invitations attendance"},
	{"Meeting", filled, "forChild"},
	{"Meeting", own, "text"},
	{"Meeting", anybody, "feedback"},
	{"Meeting", byAct, "movedFromId"},
	{"AgendaItem", once, "id"},
	{"AgendaItem", shared, "text aboutIds"},
	{"Place", shared, "kind text chosenByIds"},
	{"Invitation", once, "id personId"},
	{"Invitation", shared, "permission permittedByIds"},
	{"Invitation", person, "response text"},
	{"Attendance", once, "id personId"},
	{"Attendance", shared, "presence from to mode"},
	{"Feedback", once, "id"},
	{"Feedback", own, "text"},

	{"Assessment", once, "id"},
	{"Assessment", shared, "kind phase started completed baseline intakeIds assessorIds checklist"},
	{"Assessment", anybody, "views"},
	{"View", once, "id voice meetingId"},
	{"View", said, "findings"},
	{"Finding", once, "id item aboutId correctsId"},
	{"Finding", own, "visibility kind text lang seenIn attachmentId"},
	{"Check", once, "id requirement"},
	{"Check", shared, "evidenceIds"},
	{"Check", own, "text"},

	{"Need", once, "id"},
	{"Need", own, "kind text codes"},
	{"Need", filled, "forChild"},
	{"Need", shared, "basisIds notNow"},
	{"Goal", once, "id"},
	{"Goal", own, "text codes evidence"},
	{"Goal", shared, "due needIds"},
	{"Goal", anybody, "evaluations"},
	{"Evaluation", once, "id"},
	{"Evaluation", own, "state text"},
	{"Action", once, "id"},
	{"Action", own, "text codes"},
	{"Action", filled, "forChild"},
	{"Action", shared, "setting ownerIds goalIds period due dueMeetingId rhythm place decisionId"},
	{"Action", anybody, "progress"},
	{"Progress", once, "id"},
	{"Progress", own, "state text"},
	{"Holding", byAct, "id personId role from to namedByIds accepted meetingId text"},
	{"Offer", byAct, "id toId role from namedByIds meetingId answer text"},
	{"OfferAnswer", byAct, "kind at text"},
	{"Reach", once, "id direction"},
	{"Reach", shared, "way workerId familyId days from to dayChosenBy telecom"},
	{"Reach", own, "text"},
	{"Contact", once, "id"},
	{"Contact", filled, "forChild"},
	{"Contact", shared, "day state way workerId familyIds"},
	{"Contact", own, "text"},
	{"Agreement", once, "id meetingId"},
	{"Agreement", own, "position text"},
	{"Disagreement", once, "id kind aboutIds"},
	{"Disagreement", own, "text reasons"},

	{"Conflict", byAct, "id kind aboutIds text sides settlement field"},
	{"ConflictSide", byAct, "id partIds content"},
	{"Settlement", byAct, "sideId text meetingId"},

	// A consent is not changed: it is withdrawn, and another is given.
	{"Consent", once, "id decision recipientId scope partIds purpose period"},
	{"Consent", worker, "capacity"},
	{"Consent", voice, "withdrawal"},
	{"Consent", own, "text"},
	{"Capacity", own, "judgement matter text"},
	{"Withdrawal", once, "from"},
	{"Withdrawal", own, "text"},
	{"Prohibition", once, "id ground againstIds scope partIds existence period"},
	{"Prohibition", worker, "capacity"},
	{"Prohibition", voice, "withdrawal"},
	{"Prohibition", own, "text"},
	{"LegalGround", once, "id recipientId citation scope partIds period"},
	{"LegalGround", own, "text"},
	{"Copy", once, "id recipientId"},
	{"Copy", shared, "state form leftOutIds"},
	{"Copy", own, "text"},

	{"SectorPlan", once, "id"},
	{"SectorPlan", shared, "kind relation title organisationId identifiers period questions excerpts"},
	{"Question", once, "id"},
	{"Question", own, "text"},
	{"Question", filled, "answer"},
	{"Excerpt", once, "id title text"},
	{"Decision", once, "id kind identifiers title citation given"},
	{"Decision", shared, "period delivery sent noticed"},
	{"Attachment", once, "id kind title mediaType location sha256"},
	{"Step", byAct, "id status text meetingId"},

	{"Name", held, "given family"},
	{"Address", held, "text postalCode town municipality"},
	{"Telecom", held, "kind value"},
	{"Identifier", held, "system value"},
	{"Coded", held, "system code display"},
	{"Period", held, "from to"},
	{"Rhythm", held, "times per"},
}

// inTime are the lists of what was said or done one after another, of which the last
// holds: their order is that of time and nobody's to choose.
var inTime = []string{
	"agreements", "baton", "batonOffers", "conflicts", "consents", "course", "disagreements", "evaluations", "legalGrounds", "progress", "prohibitions", "tracks",
}
