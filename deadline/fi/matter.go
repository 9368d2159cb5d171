package fi

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Matter is what befell a family in the eyes of the law (asian laji). A record
// names its matters; which events they are and which duties follow is law, and
// stands in the rows of [Clocks].
type Matter = code.Enum[matterTable]

const (
	// MatterProtection is a matter of child protection, LsL 26 § (lastensuojeluasia).
	MatterProtection Matter = 1 + iota
	// MatterPrenatal is an anticipatory notification, LsL 25 c § (ennakollinen lastensuojeluilmoitus).
	MatterPrenatal
	// MatterContact is a contact about the need of support, ShL 35 § (yhteydenotto tuen tarpeen arvioimiseksi).
	MatterContact
	// MatterApplication is an application for social services, ShL 34 § (hakemus).
	MatterApplication
	// MatterMentalHealth is a noted need of mental-health support (mielenterveyden tuen tarve).
	MatterMentalHealth
	// MatterClientPlan is a client plan of child protection, LsL 30 § (asiakassuunnitelma).
	MatterClientPlan
	// MatterEmergency is an emergency placement, LsL 38 § (kiireellinen sijoitus).
	MatterEmergency
	// MatterEmergencyExtension is its extension, LsL 38 a § (kiireellisen sijoituksen jatkaminen).
	MatterEmergencyExtension
	// MatterOpenCare is a placement in open care, LsL 37 a § (avohuollon sijoitus).
	MatterOpenCare
	// MatterSocialWelfareDecision is notice of a decision on social welfare, ShL 50 § (tiedoksi saatu päätös).
	MatterSocialWelfareDecision
	// MatterChildWelfareDecision is notice of a decision with appeal straight to the court, LsL 90 §.
	MatterChildWelfareDecision
	// MatterCustodyDecision is a decision on custody, whose time does not run from notice.
	MatterCustodyDecision
	// MatterOtherDecision is notice of a decision whose kind is not known.
	MatterOtherDecision
	// MatterRestrictionDecision is a restriction, LsL chapter 11 (rajoitustoimenpide).
	MatterRestrictionDecision
	// MatterPupilDecision is a matter of perusopetuslaki 42 § (oppilasta koskeva päätös).
	MatterPupilDecision
	// MatterCompulsoryEducationDecision is a decision of oppivelvollisuuslaki 24 §.
	MatterCompulsoryEducationDecision
	// MatterInvoluntaryCareDecision is care against the will, mielenterveyslaki 24 §.
	MatterInvoluntaryCareDecision
	// MatterMaintenanceDecision is a decision on maintenance support (elatustuki).
	MatterMaintenanceDecision
)

type matterTable struct{}

var matterRows = [...]code.Row{
	MatterProtection:                  {Code: "child-protection", FI: "lastensuojeluasia", SV: "barnskyddsärende", EN: "a matter of child protection"},
	MatterPrenatal:                    {Code: "prenatal", FI: "ennakollinen lastensuojeluilmoitus", SV: "föregripande barnskyddsanmälan", EN: "an anticipatory notification"},
	MatterContact:                     {Code: "contact", FI: "yhteydenotto tuen tarpeen arvioimiseksi", SV: "kontakt för bedömning av stödbehovet", EN: "a contact about the need of support"},
	MatterApplication:                 {Code: "application", FI: "hakemus sosiaalipalvelusta", SV: "ansökan om socialservice", EN: "an application for social services"},
	MatterMentalHealth:                {Code: "mental-health", FI: "mielenterveyden tuen tarve", SV: "behov av stöd för den psykiska hälsan", EN: "a need of mental-health support"},
	MatterClientPlan:                  {Code: "client-plan", FI: "lastensuojelun asiakassuunnitelma", SV: "klientplan inom barnskyddet", EN: "a client plan of child protection"},
	MatterEmergency:                   {Code: "emergency-placement", FI: "kiireellinen sijoitus", SV: "brådskande placering", EN: "emergency placement"},
	MatterEmergencyExtension:          {Code: "emergency-extension", FI: "kiireellisen sijoituksen jatkaminen", SV: "förlängning av brådskande placering", EN: "extension of an emergency placement"},
	MatterOpenCare:                    {Code: "open-care-placement", FI: "sijoitus avohuollon tukitoimena", SV: "placering inom öppenvården", EN: "placement in open care"},
	MatterRestrictionDecision:         {Code: "restriction-decision", FI: "päätös rajoitustoimenpiteestä", SV: "beslut om en begränsande åtgärd", EN: "a decision on a restrictive measure"},
	MatterPupilDecision:               {Code: "pupil-decision", FI: "oppilasta koskeva päätös", SV: "beslut om en elev", EN: "a decision about a pupil"},
	MatterCompulsoryEducationDecision: {Code: "compulsory-education-decision", FI: "päätös oppivelvollisuudesta", SV: "beslut om läroplikt", EN: "a decision on compulsory education"},
	MatterInvoluntaryCareDecision:     {Code: "involuntary-care-decision", FI: "päätös hoidosta tahdosta riippumatta", SV: "beslut om vård oberoende av viljan", EN: "a decision on care against the will"},
	MatterMaintenanceDecision:         {Code: "maintenance-decision", FI: "päätös elatustuesta", SV: "beslut om underhållsstöd", EN: "a decision on maintenance support"},
	MatterSocialWelfareDecision:       {Code: "social-welfare-decision", FI: "päätös sosiaalihuollosta", SV: "beslut om socialvård", EN: "a decision on social welfare"},
	MatterChildWelfareDecision:        {Code: "child-welfare-decision", FI: "päätös, josta valitetaan suoraan hallinto-oikeuteen", SV: "beslut som överklagas direkt hos förvaltningsdomstolen", EN: "a decision with appeal straight to the court"},
	MatterCustodyDecision:             {Code: "custody-decision", FI: "ratkaisu lapsen huollosta", SV: "avgörande om vårdnad", EN: "a decision on custody"},
	MatterOtherDecision:               {Code: "other-decision", FI: "muu päätös", SV: "annat beslut", EN: "another decision"},
}

func (matterTable) Table() code.Table {
	return code.Table{Name: "matter", Title: "Matter", Means: "What befell a family in the eyes of the law.", Rows: code.RowsOf(matterRows[:])}
}

// Deed is the act that does a duty (suorite), for whoever looks it up in a
// record. The zero Deed: nothing that a record holds does it.
type Deed = code.Enum[deedTable]

const (
	// DeedAssessmentStarted starts the assessment of service needs.
	DeedAssessmentStarted Deed = 1 + iota
	// DeedAssessmentCompleted completes it.
	DeedAssessmentCompleted
	// DeedServiceBegun implements a decision on social services.
	DeedServiceBegun
	// DeedSocialCareBegun begins what social welfare gives for a need.
	DeedSocialCareBegun
	// DeedHealthCareBegun begins what health care gives for a need.
	DeedHealthCareBegun
	// DeedMeasureEnded ends a placement.
	DeedMeasureEnded
)

type deedTable struct{}

var deedRows = [...]code.Row{
	DeedAssessmentStarted:   {Code: "assessment-started", FI: "arviointi on aloitettu", SV: "bedömningen har inletts", EN: "the assessment was started"},
	DeedAssessmentCompleted: {Code: "assessment-completed", FI: "arviointi on valmistunut", SV: "bedömningen är klar", EN: "the assessment was completed"},
	DeedServiceBegun:        {Code: "service-begun", FI: "palvelu on alkanut", SV: "servicen har inletts", EN: "the service began"},
	DeedSocialCareBegun:     {Code: "social-care-begun", FI: "sosiaalihuollon tuki on alkanut", SV: "stödet inom socialvården har inletts", EN: "the support of social welfare began"},
	DeedHealthCareBegun:     {Code: "health-care-begun", FI: "hoito on alkanut", SV: "vården har inletts", EN: "the care began"},
	DeedMeasureEnded:        {Code: "measure-ended", FI: "sijoitus on päättynyt", SV: "placeringen har upphört", EN: "the placement ended"},
}

func (deedTable) Table() code.Table {
	return code.Table{Name: "deed", Title: "Deed", Means: "The act that does a duty.", Rows: code.RowsOf(deedRows[:])}
}

// Duty is a rule that a matter starts, and what does it. It is comparable.
type Duty struct {
	// Rule is an id of the catalogue, started by the clock's event.
	Rule string
	Deed Deed
	// Group is the client group that the child must be known to belong to; zero
	// asks for none.
	Group Group
}

// Clock is an event that a matter is, with the duties that it starts.
type Clock struct {
	Event Event
	// Group is the one that the matter itself puts the client in; zero is none.
	Group  Group
	Duties []Duty
}

// The limits for a child who needs special support stand beside those of child
// protection only where the child was found to be one; a contact or an
// application about a child may turn out to be about one, so there they stand
// from the start.
var (
	protection = []Duty{
		{Rule: "lsl26.start", Deed: DeedAssessmentStarted},
		{Rule: "lsl26.complete", Deed: DeedAssessmentCompleted},
		{Rule: "lsl27.old.complete", Deed: DeedAssessmentCompleted},
		{Rule: "shl36.child.start", Deed: DeedAssessmentStarted, Group: GroupSpecialSupportChild},
		{Rule: "shl36.child.complete", Deed: DeedAssessmentCompleted, Group: GroupSpecialSupportChild},
	}
	childSupport = []Duty{
		{Rule: "shl36.child.start", Deed: DeedAssessmentStarted},
		{Rule: "shl36.child.complete", Deed: DeedAssessmentCompleted},
		{Rule: "shl45.implement", Deed: DeedServiceBegun},
	}
)

var clocks = code.Column[Matter, []Clock]{
	MatterProtection: {
		{Event: EventInitiation, Duties: protection},
		// Until 31.3.2015 the seven days ran from the receipt of the notice.
		{Event: EventNotice, Duties: []Duty{{Rule: "lsl26.old.decide", Deed: DeedAssessmentStarted}}},
	},
	MatterPrenatal: {{Event: EventPrenatalNotice, Duties: slices.Concat(protection, []Duty{
		{Rule: "lsl26.old.decide", Deed: DeedAssessmentStarted},
		{Rule: "lsl25c.urgent", Deed: DeedAssessmentStarted},
	})}},
	MatterContact: {
		{Event: EventInitiation, Duties: childSupport},
		{Event: EventContact, Duties: []Duty{
			{Rule: "shl36.disabled.start", Deed: DeedAssessmentStarted, Group: GroupDisabled},
			{Rule: "shl36.disabled.start.old", Deed: DeedAssessmentStarted, Group: GroupDisabled},
		}},
	},
	MatterApplication: {{Event: EventInitiation, Duties: childSupport}},
	MatterMentalHealth: {{Event: EventNeedNoted, Group: GroupMentalHealth, Duties: []Duty{
		{Rule: "shl45.mh23.implement", Deed: DeedSocialCareBegun},
		{Rule: "thl53.treat.u23", Deed: DeedHealthCareBegun},
		{Rule: "thl53.therapy.u23", Deed: DeedHealthCareBegun},
	}}},
	MatterClientPlan: {{Event: EventPlanMade, Duties: []Duty{{Rule: "lsl30.review"}}}},
	MatterEmergency: {{Event: EventEmergencyPlacement, Duties: []Duty{
		{Rule: "lsl38.emergency", Deed: DeedMeasureEnded},
		{Rule: "lsl38.emergency.old", Deed: DeedMeasureEnded},
		{Rule: "lsl38.emergency.consent.old", Deed: DeedMeasureEnded},
	}}},
	MatterEmergencyExtension: {{Event: EventEmergencyExtension, Duties: []Duty{
		{Rule: "lsl38a.extension", Deed: DeedMeasureEnded},
		{Rule: "lsl38a.extension.old", Deed: DeedMeasureEnded},
		{Rule: "lsl38a.extension.court.old", Deed: DeedMeasureEnded},
	}}},
	MatterOpenCare:              {{Event: EventOpenCarePlacement, Duties: []Duty{{Rule: "lsl37a.review", Deed: DeedMeasureEnded}}}},
	MatterSocialWelfareDecision: noticed(GroupSocialWelfareDecision, "rectify30", "rectify14.old"),
	MatterChildWelfareDecision:  noticed(GroupChildWelfareDecision, "appeal30"),
	MatterCustodyDecision: {
		{Event: EventDecisionNotice, Group: GroupCustodyDecision, Duties: []Duty{{Rule: "appeal.custody.instructions"}}},
		{Event: EventDecisionGiven, Group: GroupCustodyDecision, Duties: []Duty{{Rule: "appeal.custody.dissatisfaction7"}, {Rule: "appeal.custody30"}}},
	},
	MatterOtherDecision:               noticed(GroupOtherDecision, "appeal.instructions"),
	MatterRestrictionDecision:         noticed(GroupRestrictionDecision, "appeal30.restriction"),
	MatterPupilDecision:               noticed(GroupPupilDecision, "appeal.education14"),
	MatterCompulsoryEducationDecision: noticed(GroupCompulsoryEducationDecision, "appeal.education14"),
	MatterInvoluntaryCareDecision:     noticed(GroupInvoluntaryCare, "appeal.mental14"),
	MatterMaintenanceDecision:         noticed(GroupMaintenanceDecision, "elatustukil29.appeal30"),
}

// noticed is a decision of a kind: what a party may do from notice of it on,
// however it was served.
func noticed(kind Group, rules ...string) []Clock {
	var duties []Duty
	for _, rule := range rules {
		duties = append(duties, Duty{Rule: rule})
	}
	return []Clock{
		{Event: EventDecisionNotice, Group: kind, Duties: duties},
		{Event: EventDecisionPosted, Group: kind, Duties: duties},
		{Event: EventDecisionSent, Group: kind, Duties: duties},
	}
}

// Clocks returns the events that a matter is, each with the duties that it
// starts: a copy, nil for a value that is no matter.
func Clocks(m Matter) []Clock {
	if !m.IsValid() {
		return nil
	}
	all := slices.Clone(clocks.Of(m))
	for i := range all {
		all[i].Duties = slices.Clone(all[i].Duties)
	}
	return all
}
