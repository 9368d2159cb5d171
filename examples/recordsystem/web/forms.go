package web

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

// forms are all that people write and do here, by noun. A new one is a row and two
// functions.
var forms = map[string]form{

	"need":         {title: code.Say("Kirjaa tarve", "Anteckna ett behov", "Write down a need"), may: everybody, fields: needFields, write: writeNeed},
	"goal":         {title: code.Say("Kirjaa tavoite", "Anteckna ett mål", "Write down a goal"), may: everybody, fields: goalFields, write: writeGoal},
	"evaluation":   {title: code.Say("Miten tavoite etenee?", "Hur går det med målet?", "How is the goal going?"), may: everybody, fields: evaluationFields, write: writeEvaluation},
	"action":       {title: code.Say("Sovi toimenpide", "Kom överens om en åtgärd", "Agree on an action"), may: everybody, fields: actionFields, write: writeAction},
	"progress":     {title: code.Say("Miten toimenpide etenee?", "Hur går det med åtgärden?", "How is the action going?"), may: everybody, fields: progressFields, write: writeProgress},
	"owners":       {title: code.Say("Muuta tekijää tai päivää", "Ändra vem eller när", "Change who or when"), may: everybody, fields: ownersFields, write: writeOwners},
	"finding":      {title: code.Say("Kerro tähteen", "Berätta i stjärnan", "Tell the star"), may: everybody, fields: findingFields, write: writeFinding},
	"assessment":   {title: code.Say("Aloita tähti", "Börja på stjärnan", "Begin the star"), may: withoutStar, fields: nothing, write: writeAssessment},
	"consent":      {title: code.Say("Anna tai epää lupa", "Ge eller neka lov", "Give or refuse permission"), may: ofFamily, fields: consentFields, write: writeConsent},
	"withdrawal":   {title: code.Say("Peru lupa", "Återta lovet", "Withdraw the permission"), may: ofFamily, fields: withdrawalFields, write: writeWithdrawal},
	"disagreement": {title: code.Say("Kirjaa eriävä näkemys", "Anteckna en avvikande uppfattning", "Write down a differing view"), may: everybody, fields: disagreementFields, write: writeDisagreement},
	"agreement":    {title: code.Say("Sano kantasi suunnitelmaan", "Säg vad du tycker om planen", "Say where you stand on the plan"), may: everybody, fields: agreementFields, write: writeAgreement},
	"feedback":     {title: code.Say("Anna palautetta tapaamisesta", "Ge respons på mötet", "Give feedback on the meeting"), may: everybody, fields: feedbackFields, write: writeFeedback},
	"reach":        {title: code.Say("Sovi yhteydenpidosta", "Kom överens om kontakten", "Agree on keeping in touch"), may: holder, fields: reachFields, write: writeReach},
	"contact":      {title: code.Say("Sovi seuraava yhteydenotto", "Kom överens om nästa kontakt", "Agree on the next contact"), may: everybody, fields: contactFields, write: writeContact},
	"held":         {title: code.Say("Merkitse yhteydenotto tehdyksi", "Anteckna kontakten som genomförd", "Record the contact"), may: holder, fields: heldFields, act: actHeld},
	"meeting":      {title: code.Say("Sovi tapaaminen", "Kom överens om ett möte", "Arrange a meeting"), may: professional, fields: meetingFields, write: writeMeeting},
	"attendance":   {title: code.Say("Ketkä ovat paikalla?", "Vilka är på plats?", "Who is present?"), may: professional, fields: attendanceFields, write: writeAttendance},
	"offer":        {title: code.Say("Tarjoa viestikapulaa", "Erbjud stafettpinnen", "Offer the baton"), may: mayOffer, fields: offerFields, act: actOffer},
	"answer":       {title: code.Say("Vastaa tarjoukseen", "Svara på erbjudandet", "Answer the offer"), may: professional, fields: answerFields, act: actAnswer},
	"absence":      {title: code.Say("Olen poissa: kapula sijaiselle", "Jag är borta: pinnen till ställföreträdaren", "I am away: the baton to the deputy"), may: holder, fields: absenceFields, act: actAbsence},
	"return":       {title: code.Say("Kapula palaa vastuutyöntekijälle", "Pinnen tillbaka till den ansvariga", "The baton returns to the responsible worker"), may: holder, fields: returnFields, act: actReturn},
	"step":         {title: code.Say("Vie suunnitelmaa eteenpäin", "För planen vidare", "Take the plan a step on"), may: holder, fields: stepFields, act: actStep},
	"settlement":   {title: code.Say("Kirjaa, mitä sovittiin", "Anteckna vad ni kom överens om", "Write down what was agreed"), may: holder, fields: settlementFields, act: actSettlement},
	"request":      {title: code.Say("Pyydä mukaan", "Be någon komma med", "Ask somebody to take part"), may: professional, fields: requestFields, write: writeRequest},
	"consultation": {title: code.Say("Kysy neuvoa nimeä mainitsematta", "Be om råd utan att nämna namn", "Ask advice without naming anybody"), may: professional, fields: consultationFields, write: writeConsultation},
	"copy":         {title: code.Say("Sovi, kuka saa suunnitelman", "Kom överens om vem som får planen", "Agree on who gets the plan"), may: holder, fields: copyFields, write: writeCopy},
	"agenda":       {title: code.Say("Lisää asialistalle", "Lägg till på föredragningslistan", "Add to the agenda"), may: professional, fields: agendaFields, write: writeAgenda},
	"prohibition":  {title: code.Say("Kirjaa kielto", "Anteckna ett förbud", "Write down a prohibition"), may: mayForbid, fields: prohibitionFields, write: writeProhibition},
	"lifting":      {title: code.Say("Peru kielto", "Återta förbudet", "Take a prohibition back"), may: mayForbid, fields: liftingFields, write: writeLifting},
	"reply":        {title: code.Say("Vastaa pyyntöön", "Svara på begäran", "Answer a request"), may: professional, fields: replyFields, write: writeReply},
	"receive":      {title: code.Say("Ota vastaan", "Ta emot", "Receive"), may: professional, fields: receiveFields, act: actReceive},
	"leaving":      {title: code.Say("Päätä palvelun osuus", "Avsluta tjänstens del", "End the service's part"), may: holder, fields: leavingFields, act: actLeaving},
	"moving":       {title: code.Say("Siirrä tapaaminen", "Flytta mötet", "Move a meeting"), may: professional, fields: movingFields, act: actMoving},
	"telecom":      {title: code.Say("Omat yhteystiedot", "Egna kontaktuppgifter", "Your own contact details"), may: everybody, fields: telecomFields, write: writeTelecom},
}

// section is where on the page a noun stands.
var section = map[string]string{
	"need": "needs", "goal": "goals", "evaluation": "goals", "action": "actions", "progress": "actions", "owners": "actions", "finding": "star", "assessment": "star",
	"consent": "consents", "withdrawal": "consents", "disagreement": "differ", "agreement": "agree", "feedback": "meetings", "reach": "contacts", "contact": "contacts",
	"held": "contacts", "meeting": "meetings", "attendance": "meetings", "offer": "baton", "answer": "baton", "absence": "baton", "return": "baton", "step": "course",
	"settlement": "conflicts", "request": "people", "consultation": "consultations", "telecom": "people",
	"copy": "copies", "agenda": "present", "prohibition": "consents", "lifting": "consents", "reply": "requests", "receive": "sides", "leaving": "sides", "moving": "meetings",
}

// pageOf are the nouns that stand on a page of their own.
var pageOf = map[string]string{"consultation": "/network", "reply": "/network", "receive": "/network", "leaving": "/network"}

func everybody(*keeper.Opened) bool      { return true }
func professional(o *keeper.Opened) bool { return o.Professional() }
func holder(o *keeper.Opened) bool       { return o.Holder }
func nothing(*desk) []field              { return []field{} }
func withoutStar(o *keeper.Opened) bool  { return o.Professional() && openStar(o.Seen()) == nil }
func mayOffer(o *keeper.Opened) bool     { return o.Holder || guardian(o) || o.Me == o.Plan.Child.ID }

// ofFamily reports whether somebody decides about permissions, or writes down for those
// who do.
func ofFamily(o *keeper.Opened) bool {
	return o.Professional() || guardian(o) || o.Me == o.Plan.Child.ID
}

func guardian(o *keeper.Opened) bool {
	m := o.Self()
	return m != nil && m.Kind == plan.MemberGuardian
}

// whose asks whose words they are, where a professional writes them down; nobody else
// writes for another.
func (d *desk) whose() []field {
	if !d.Professional() {
		return nil
	}
	all := []option{{string(d.Me), print.Called(d.Seen(), d.Me, d.lang)}}
	for _, o := range d.family() {
		if o.Value != string(d.Me) {
			all = append(all, o)
		}
	}
	return []field{{Name: "by", Kind: "choose", Label: code.Say("Kenen sanat", "Vems ord", "Whose words"), Options: all, Required: true, Value: string(d.Me)}}
}

// family are the child and the guardians.
func (d *desk) family() []option {
	var all []option
	p := d.Seen()
	if p.Child.ID != "" {
		all = append(all, option{string(p.Child.ID), print.Called(p, p.Child.ID, d.lang)})
	}
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberGuardian || m.Kind == plan.MemberNearPerson {
			all = append(all, option{string(m.ID), print.Called(p, m.ID, d.lang)})
		}
	}
	return all
}

// workers are the professionals who belong to the network today.
func (d *desk) workers() []option {
	var all []option
	p := d.Seen()
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberProfessional && (m.Period.IsZero() || m.Period.Contains(d.On)) {
			all = append(all, option{string(m.ID), print.Called(p, m.ID, d.lang)})
		}
	}
	return all
}

// everyone are all people of the view who belong to the network today.
func (d *desk) everyone() []option { return slices.Concat(d.family(), d.workers()) }

// organisations are those of the view.
func (d *desk) organisations() []option {
	var all []option
	for i := range d.Seen().Organisations {
		o := &d.Seen().Organisations[i]
		all = append(all, option{string(o.ID), o.Name})
	}
	return all
}

// none stands before answers of which none need be chosen.
func none(all []option) []option { return append([]option{{"", "–"}}, all...) }
