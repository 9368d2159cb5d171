package print

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// reasons say in plain words why something is withheld, as the end of "Reason:".
// What has no row stands in the reason's own words.
var reasons = map[view.Reason]code.Text{
	view.ReasonMinor:          {FI: "nuori on itse kieltänyt kertomasta tätä", SV: "den unga har själv förbjudit att det berättas", EN: "the young person has asked that this is not told"},
	view.ReasonSecurityBan:    {FI: "turvakielto suojaa yhteystietoja", SV: "en spärrmarkering skyddar kontaktuppgifterna", EN: "a security ban protects contact details"},
	view.ReasonThirdPerson:    {FI: "tämä on toisen ihmisen oma asia", SV: "det här är en annan människas egen sak", EN: "this is another person's own matter"},
	view.ReasonChildsInterest: {FI: "kertomisesta voisi olla haittaa lapselle", SV: "det kunde vara till skada för barnet att berätta", EN: "telling could harm the child"},
	view.ReasonClient:         {FI: "asiakas on kieltänyt antamasta tätä tietoa", SV: "klienten har förbjudit att uppgiften lämnas", EN: "the client has forbidden giving this information"},
	view.ReasonSecrecy:        {FI: "laki määrää tämän salassa pidettäväksi", SV: "enligt lag ska det här hållas hemligt", EN: "the law says this must be kept secret"},
	view.ReasonProfessionals:  {FI: "tämä on kirjattu vain työntekijöille", SV: "det här har antecknats endast för de anställda", EN: "this was written for the workers only"},
	view.ReasonAuthor:         {FI: "kirjaaja on pitänyt tämän itsellään", SV: "den som antecknade har hållit det för sig själv", EN: "whoever wrote this kept it to themselves"},
	view.ReasonRefused:        {FI: "tähän ei ole annettu lupaa", SV: "tillstånd till det här har inte getts", EN: "permission for this was refused"},
	view.ReasonNoConsent:      {FI: "tähän ei ole pyydetty tai annettu lupaa", SV: "tillstånd till det här har inte begärts eller getts", EN: "no permission for this was asked or given"},
	view.ReasonDiffer:         {FI: "toinen huoltaja on antanut luvan, toinen ei", SV: "den ena vårdnadshavaren har gett tillstånd, den andra inte", EN: "one guardian has given permission, the other has not"},
	view.ReasonScope:          {FI: "lupa ei koske tätä", SV: "tillståndet gäller inte det här", EN: "the permission does not cover this"},
	view.ReasonOfAge:          {FI: "nuori on täysi-ikäinen ja päättää itse", SV: "den unga är myndig och bestämmer själv", EN: "the young person is of age and decides alone"},
	view.ReasonRole:           {FI: "tätä ei tarvita lukijan tehtävässä", SV: "det här behövs inte i läsarens uppgift", EN: "this is not needed in the reader's task"},
	view.ReasonPrivate:        {FI: "nämä ovat toisen ihmisen yhteystietoja", SV: "det här är en annan människas kontaktuppgifter", EN: "these are another person's contact details"},
	view.ReasonAbout:          {FI: "tämä koskee asiaa, joka on jätetty pois", SV: "det här gäller en sak som har lämnats bort", EN: "this is about something that was left out"},
	view.ReasonNotTold:        {FI: "näitä tietoja ei anneta tässä kappaleessa", SV: "de här uppgifterna ges inte i det här exemplaret", EN: "this information is not given in this copy"},
}

// neutral are reasons that could turn somebody against the child or tell where a
// ban stands: who is no professional reads that it is not told, and no more.
var neutral = map[view.Reason]bool{view.ReasonMinor: true, view.ReasonSecurityBan: true, view.ReasonChildsInterest: true, view.ReasonClient: true}

// ask says whom to ask about what is left out: the worker and the number.
func (b *builder) ask() string {
	for _, w := range b.reach() {
		return joined(w.Plain, w.Number.Value)
	}
	return ""
}

// reasonWords says why in the language of the page, with the law behind it.
func (b *builder) reasonWords(w view.Withheld) string {
	if !b.actor && neutral[w.Reason] {
		return b.l.Say(wordNotHere)
	}
	why := b.label(w.Reason)
	if plain, ok := reasons[w.Reason]; ok {
		why = b.l.Say(plain)
	}
	if b.actor && w.Source != "" {
		why += " (" + w.Source + ")"
	}
	return why
}

// withheld marks each part of the page from which something was taken out, and
// lists the reasons at the end. What a page never prints is not spoken of.
func (b *builder) withheld(v *page) {
	places := map[string]*[]string{
		"needs": &v.NeedsWithheld, "goals": &v.NeedsWithheld,
		"actions":  &v.ActionsWithheld,
		"followUp": &v.ReachingWithheld,
		"baton":    &v.WorkerWithheld,
		"contacts": &v.NextWithheld, "meetings": &v.MeetingsWithheld,
		"disagreements": &v.DifferWithheld, "agreements": &v.AgreeWithheld,
		"assessments": &v.StarWithheld,
		"child":       &v.PeopleWithheld, "people": &v.PeopleWithheld, "organisations": &v.PeopleWithheld,
		"consents": &v.SeeWithheld, "prohibitions": &v.SeeWithheld, "legalGrounds": &v.SeeWithheld, "copies": &v.SeeWithheld,
		"sectorPlans": &v.OtherWithheld, "decisions": &v.DecisionsWithheld,
	}
	// A page of one meeting or assessment speaks of the parts that it has.
	switch b.o.Kind {
	case KindMemo:
		places = map[string]*[]string{"meetings": &v.MeetingsWithheld, "needs": &v.NeedsWithheld, "goals": &v.NeedsWithheld, "actions": &v.ActionsWithheld}
	case KindAssessment:
		places = map[string]*[]string{"assessments": &v.StarWithheld}
	}
	for _, w := range b.c.withheld {
		if neverPrinted(w.Pointer) || !b.actor && w.Reason == view.ReasonPrivate {
			continue // that somebody else's number is not here is no news
		}
		why := b.reasonWords(w)
		member, _, _ := strings.Cut(strings.TrimPrefix(string(w.Pointer), "/"), "/")
		if cmp.Or(b.o.Kind, KindPlan) != KindPlan && places[member] == nil {
			continue
		}
		if line := code.Capital(why) + "."; !slices.Contains(v.Withheld, line) {
			v.Withheld = append(v.Withheld, line)
		}
		here := b.l.Say(wordLeftOut)
		if w.Parts > 0 {
			here = b.parts(w.Parts)
		}
		here += " " + b.l.Say(words["reason"]) + ": " + why + "."
		if at := places[member]; at != nil && !slices.Contains(*at, here) {
			*at = append(*at, here)
		}
	}
}

// hidden reports whether anything of the plan's member with that name is
// withheld, so that nothing follows from what is not there.
func (b *builder) hidden(member string) bool {
	at := issue.Pointer("").Member(member)
	return slices.ContainsFunc(b.c.withheld, func(w view.Withheld) bool { return w.Pointer.Contains(at) || at.Contains(w.Pointer) })
}

// parts says how many parts were left out.
func (b *builder) parts(n int) string {
	if n == 1 {
		return b.l.Say(wordLeftOutOne)
	}
	return strings.Replace(b.l.Say(wordLeftOutMany), "{n}", strconv.Itoa(n), 1)
}

// neverPrinted reports whether a place holds what no page shows to anybody.
func neverPrinted(at issue.Pointer) bool {
	for _, name := range []string{"/identifiers", "/address", "/securityBans", "/subject", "/formerSubjects", "/revision"} {
		if strings.Contains(string(at)+"/", name+"/") {
			return true
		}
	}
	return false
}
