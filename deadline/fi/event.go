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
	// EventApplication: an application arrived.
	EventApplication
)

type eventTable struct{}

var eventRows = [...]code.Row{
	EventInitiation:         {Code: "initiation", FI: "asian vireilletulo", SV: "ärendet har inletts", EN: "the matter became pending"},
	EventNotice:             {Code: "notice", FI: "ilmoituksen vastaanottaminen", SV: "anmälan har tagits emot", EN: "a notice was received"},
	EventPrenatalNotice:     {Code: "prenatal-notice", FI: "ennakollinen lastensuojeluilmoitus", SV: "föregripande barnskyddsanmälan", EN: "a prenatal child welfare notice"},
	EventContact:            {Code: "contact", FI: "yhteydenotto", SV: "kontakt", EN: "contact"},
	EventNeedNoted:          {Code: "need-noted", FI: "tuen tai hoidon tarpeen toteaminen", SV: "behovet av stöd eller vård har konstaterats", EN: "the need of support or care was noted"},
	EventPlanMade:           {Code: "plan-made", FI: "asiakassuunnitelman laatiminen tai tarkistaminen", SV: "klientplanen har gjorts eller setts över", EN: "a client plan was made or reviewed"},
	EventEmergencyPlacement: {Code: "emergency-placement", FI: "kiireellinen sijoitus", SV: "brådskande placering", EN: "emergency placement"},
	EventEmergencyExtension: {Code: "emergency-extension", FI: "kiireellisen sijoituksen jatkaminen", SV: "förlängning av brådskande placering", EN: "extension of an emergency placement"},
	EventOpenCarePlacement:  {Code: "open-care-placement", FI: "sijoitus avohuollon tukitoimena", SV: "placering inom öppenvården", EN: "placement in open care"},
	EventClientEnded:        {Code: "client-ended", FI: "asiakkuuden päättyminen sijoituksen jälkeen", SV: "klientrelationen har upphört efter placering", EN: "the client relationship after placement ended"},
	EventStudentRequest:     {Code: "student-request", FI: "opiskelijan pyyntö", SV: "den studerandes begäran", EN: "a student's request"},
	EventReferral:           {Code: "referral", FI: "lähetteen saapuminen", SV: "remissens ankomst", EN: "a referral arrived"},
	EventOtherVisit:         {Code: "other-visit", FI: "käynti muun ammattihenkilön luona", SV: "besök hos en annan yrkesutbildad person", EN: "a visit to another professional"},
	EventAssessed:           {Code: "assessed", FI: "hoidon tarpeen arviointi", SV: "bedömning av vårdbehovet", EN: "the need of care was assessed"},
	EventDecisionNotice:     {Code: "decision-notice", FI: "päätöksen tiedoksisaanti", SV: "delgivning av beslut", EN: "notice of a decision"},
	EventDecisionPosted:     {Code: "decision-posted", FI: "päätöksen postittaminen", SV: "beslutet har postats", EN: "a decision was posted"},
	EventApplication:        {Code: "application", FI: "hakemuksen saapuminen", SV: "ansökans ankomst", EN: "an application arrived"},
}

func (eventTable) Table() code.Table {
	return code.Table{Name: "deadline-event", Title: "Event", Means: "What starts one or more clocks.", Rows: code.RowsOf(eventRows[:])}
}

// starts lists the rules that each event starts, in the order in which they
// are shown.
var starts = [...][]string{
	EventInitiation:         initiationRules,
	EventNotice:             {"lsl26.old.decide"},
	EventPrenatalNotice:     initiationRules,
	EventContact:            {"shl36.adult.start", "shl36.disabled.start", "shl36.disabled.start.old", "thl51.contact.old", "thl51.contact"},
	EventNeedNoted:          {"shl45.mh23.implement", "thl52.treat", "thl53.treat.u23", "thl53.therapy.u23"},
	EventPlanMade:           {"lsl30.review"},
	EventEmergencyPlacement: {"lsl38.emergency", "lsl38.emergency.old", "lsl38.emergency.consent.old"},
	EventEmergencyExtension: {"lsl38a.extension", "lsl38a.extension.old", "lsl38a.extension.court.old"},
	EventOpenCarePlacement:  {"lsl37a.review"},
	EventClientEnded:        {"lsl75.aftercare"},
	EventStudentRequest:     {"ohl15.talk"},
	EventReferral:           {"thl51c.assess", "thl52.assess", "thl52.assess.spec", "thl53.assess", "thl53.assess.spec"},
	EventOtherVisit:         {"thl51a.doctor7"},
	EventAssessed: {
		"thl51.care.old", "thl51a.gen14", "thl51a.other.old", "thl51a.u23", "thl51a.gen3m",
		"thl51b.dental.old", "thl51b.dental", "thl51c.treat",
	},
	EventDecisionNotice: {"appeal30"},
	EventDecisionPosted: {"appeal30"},
	EventApplication:    {"ttl14a.decide"},
}

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
