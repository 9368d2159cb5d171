package plan

import "github.com/onechildoneplan/oneplan/assess"

// Plan is one child's joint plan with its history of facts (yhteinen
// suunnitelma). Structure asks only for Format, ID and the child's subject: a
// half-filled draft can be kept. What a plan in force needs is for
// [Plan.Check].
type Plan struct {
	// Wire form of the document (muoto).
	Format Format `json:"format" validate:"required"`
	// The plan's own id, 128 random bits (suunnitelman tunnus).
	ID PlanID `json:"id" validate:"required,planid"`
	// Number of the revision, counted from 1 (versio).
	Revision int `json:"revision,omitzero" validate:"omitempty,min=1,max=1000000"`
	// Language of the plan's texts (suunnitelman kieli).
	Lang LangTag `json:"lang,omitzero" validate:"omitempty,langtag"`
	// Name of the plan for its people (otsikko).
	Title Title `json:"title,omitzero" validate:"omitempty,max=200"`
	// Keys of the plan in other systems (tunnisteet).
	Identifiers []Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`

	// The child (lapsi).
	Child Child `json:"child" validate:"required"`
	// Everybody else: guardians, near persons, experience experts, professionals (ihmiset).
	People []Member `json:"people,omitzero" validate:"omitempty,max=200,dive"`
	// Organisations of the professionals and their controllers (organisaatiot).
	Organisations []Organisation `json:"organisations,omitzero" validate:"omitempty,max=200,dive"`

	// Concerns as they were raised (huolet).
	Concerns []Concern `json:"concerns,omitzero" validate:"omitempty,max=200,dive"`
	// Notifications and contacts that started something (vireilletulot).
	Intakes []Intake `json:"intakes,omitzero" validate:"omitempty,max=500,dive"`
	// Voluntary and statutory track over time (polku).
	Tracks []TrackPeriod `json:"tracks,omitzero" validate:"omitempty,max=50,dive"`
	// Requests to another authority to take part, ShL 41 § (pyynnöt osallistua).
	Requests []Request `json:"requests,omitzero" validate:"omitempty,max=200,dive"`
	// Advice asked without client status (konsultaatiot).
	Consultations []Consultation `json:"consultations,omitzero" validate:"omitempty,max=200,dive"`
	// Meetings, planned and held (tapaamiset).
	Meetings []Meeting `json:"meetings,omitzero" validate:"omitempty,max=500,dive"`
	// Assessments with the star, one view per voice (arvioinnit).
	Assessments []assess.Assessment `json:"assessments,omitzero" validate:"omitempty,max=100,dive"`
	// What needs to change in daily life (tarpeet).
	Needs []Need `json:"needs,omitzero" validate:"omitempty,max=200,dive"`
	// What is aimed at (tavoitteet).
	Goals []Goal `json:"goals,omitzero" validate:"omitempty,max=200,dive"`
	// Who does what, where and by when (toimenpiteet).
	Actions []Action `json:"actions,omitzero" validate:"omitempty,max=500,dive"`
	// Who holds the baton, from when to when (viestikapula).
	Baton []Holding `json:"baton,omitzero" validate:"omitempty,max=200,dive"`
	// Offers of the baton and their answers (viestikapulan tarjoukset).
	BatonOffers []Offer `json:"batonOffers,omitzero" validate:"omitempty,max=200,dive"`
	// How the family and the worker reach each other (yhteydenpito).
	FollowUp []Reach `json:"followUp,omitzero" validate:"omitempty,max=50,dive"`
	// Contacts between family and worker, held and next (yhteydenotot).
	Contacts []Contact `json:"contacts,omitzero" validate:"omitempty,max=1000,dive"`
	// Each party's stand on the plan (kannat suunnitelmaan).
	Agreements []Agreement `json:"agreements,omitzero" validate:"omitempty,max=200,dive"`
	// Differing views with their reasons (eriävät näkemykset).
	Disagreements []Disagreement `json:"disagreements,omitzero" validate:"omitempty,max=200,dive"`
	// What was written apart and does not fit together, until people settle it (ristiriidat).
	Conflicts []Conflict `json:"conflicts,omitzero" validate:"omitempty,max=500,dive"`
	// Consents, given and refused, one for each actor (suostumukset).
	Consents []Consent `json:"consents,omitzero" validate:"omitempty,max=200,dive"`
	// Prohibitions and other limits on who may see what (kiellot).
	Prohibitions []Prohibition `json:"prohibitions,omitzero" validate:"omitempty,max=200,dive"`
	// Disclosures that the law allows without consent (luovutus lain nojalla).
	LegalGrounds []LegalGround `json:"legalGrounds,omitzero" validate:"omitempty,max=200,dive"`
	// Copies of the plan, given and agreed not to be given (jäljennökset).
	Copies []Copy `json:"copies,omitzero" validate:"omitempty,max=200,dive"`
	// Other plans of the child (muut suunnitelmat).
	SectorPlans []SectorPlan `json:"sectorPlans,omitzero" validate:"omitempty,max=100,dive"`
	// References to decisions that authorities made elsewhere (päätökset).
	Decisions []Decision `json:"decisions,omitzero" validate:"omitempty,max=200,dive"`
	// Drawings and documents that parts refer to (liitteet).
	Attachments []Attachment `json:"attachments,omitzero" validate:"omitempty,max=200,dive"`
	// What became of the plan: agreed, reviewed, closed (suunnitelman vaiheet).
	Course []Step `json:"course,omitzero" validate:"omitempty,max=200,dive"`
}

// Title is the name of a plan for its people (otsikko). It is a type of its own
// so that no verb of fmt prints it out of a [Plan]; see the package veil.
type Title string
