package web

import (
	"errors"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// say returns the words of a page in a language. A word that is missing is a mistake in
// this package: the tests ask for each one that the templates use.
func say(l code.Lang, word string) (string, error) {
	for _, words := range vocabularies {
		if t, ok := words[word]; ok {
			return t.In(l), nil
		}
	}
	return "", errors.New("web: no word " + word)
}

// vocabularies are the words of all pages; newer ones stand beside their page.
var vocabularies = []map[string]code.Text{said, consolidationSaid, networkSaid, numbersSaid, copySaid, outsideSaid, subscriptionSaid, countySaid, handOverSaid}

// said are the pages' own words. Words of codes and rules come from the library.
var said = map[string]code.Text{
	"system":        code.Say("Yhteinen suunnitelma", "Gemensam plan", "Joint plan"),
	"skip":          code.Say("Siirry sisältöön", "Gå till innehållet", "Skip to content"),
	"language":      code.Say("Kieli", "Språk", "Language"),
	"language.set":  code.Say("Vaihda", "Byt", "Change"),
	"login":         code.Say("Kirjaudu sisään", "Logga in", "Log in"),
	"logout":        code.Say("Kirjaudu ulos", "Logga ut", "Log out"),
	"home":          code.Say("Etusivu", "Startsida", "Start"),
	"back":          code.Say("Takaisin suunnitelmaan", "Tillbaka till planen", "Back to the plan"),
	"back.meeting":  code.Say("Takaisin tapaamiseen", "Tillbaka till mötet", "Back to the meeting"),
	"example":       code.Say("Tämä on esimerkki. Perheet ovat keksittyjä.", "Det här är ett exempel. Familjerna är påhittade.", "This is an example. The families are invented."),
	"welcome.title": code.Say("Yhteinen suunnitelma", "Gemensam plan", "Joint plan"),
	"welcome.text":  code.Say("Yksi lapsi, yhteinen suunnitelma. Kirjaudu sisään, niin näet suunnitelmat, joissa olet mukana.", "Ett barn, en gemensam plan. Logga in för att se planerna som du hör till.", "One child, one joint plan. Log in to see the plans you are part of."),

	"start.title":    code.Say("Suunnitelmat", "Planer", "Plans"),
	"start.none":     code.Say("Täällä ei ole sinulle mitään nähtävää. Jos sen pitäisi olla, kysy työntekijältäsi.", "Här finns inget för dig att se. Fråga din kontaktperson om det borde finnas.", "There is nothing here for you to see. If there should be, ask your worker."),
	"start.plans":    code.Say("Suunnitelmat, joissa olet mukana", "Planer som du hör till", "Plans you are part of"),
	"start.untitled": code.Say("Lapsen suunnitelma", "Barnets plan", "The child's plan"),
	"refusal.title":  code.Say("Sinulla ei ole oikeutta nähdä tätä suunnitelmaa", "Du har inte rätt att se den här planen", "You have no right to see this plan"),
	"refusal.ask":    code.Say("Kysy:", "Fråga:", "Ask:"),
	"refusal.nobody": code.Say("Kysy työntekijältä, jonka kanssa olet puhunut.", "Fråga den arbetstagare som du har talat med.", "Ask the worker you have talked with."),

	"error.nothing": code.Say("Sivua ei ole, tai sinulla ei ole siihen oikeutta", "Sidan finns inte, eller så har du inte rätt till den", "There is no such page, or you have no right to it"),
	"error.session": code.Say("Istunto on päättynyt: kirjaudu uudelleen", "Sessionen är slut: logga in på nytt", "The session is over: log in again"),
	"error.login":   code.Say("Kirjautuminen jäi kesken: aloita alusta", "Inloggningen avbröts: börja om", "The login was not finished: begin again"),
	"error.site":    code.Say("Lomake tuli toiselta sivustolta, eikä sitä otettu vastaan", "Formuläret kom från en annan webbplats och togs inte emot", "The form came from another site and was not taken"),
	"error.form":    code.Say("Lomaketta ei voitu lukea: avaa sivu uudelleen", "Formuläret kunde inte läsas: öppna sidan på nytt", "The form could not be read: open the page again"),
	"error.many":    code.Say("Liian monta pyyntöä: odota hetki", "För många förfrågningar: vänta en stund", "Too many requests: wait a moment"),
	"error.server":  code.Say("Jokin meni vikaan. Yritä hetken päästä uudelleen.", "Något gick fel. Försök igen om en stund.", "Something went wrong. Try again in a moment."),

	"worker.title":         code.Say("Työpöytä", "Arbetsbord", "Desk"),
	"search":               code.Say("Hae", "Sök", "Search"),
	"search.key":           code.Say("Lapsen avain", "Barnets nyckel", "The child's key"),
	"search.none":          code.Say("Tällä avaimella ei löytynyt suunnitelmaa, jonka saat nähdä.", "Ingen plan som du får se hittades med nyckeln.", "No plan that you may see was found by that key."),
	"more.title":           code.Say("Muut sivut", "Övriga sidor", "Other pages"),
	"tasks.title":          code.Say("Tänään, kiireellisin ensin", "I dag, det mest brådskande först", "Today, most urgent first"),
	"tasks.none":           code.Say("Seuraavien 30 päivän aikana ei ole mitään määräpäivää.", "Inget förfaller under de följande 30 dagarna.", "Nothing is due in the next 30 days."),
	"unit.title":           code.Say("Yksikön muut suunnitelmat, joissa olet mukana", "Enhetens övriga planer som du hör till", "The unit's other plans that you are part of"),
	"leaves.title":         code.Say("Kuka lähtee, ja mikä jää seisomaan", "Vem slutar, och vad står still", "Who leaves, and what stands still"),
	"leaves.still":         code.Say("Kukaan ei pitäisi viestikapulaa sen jälkeen.", "Ingen skulle hålla stafettpinnen efter det.", "Nobody would hold the baton after that."),
	"leaves.next":          code.Say("Sen jälkeen kapulaa pitää", "Efter det hålls pinnen av", "After that the baton is held by"),
	"leaves.open":          code.Say("Kesken olevia asioita:", "Saker som är på gång:", "Things not finished:"),
	"sheet.title":          code.Say("Paperilomake takaisin", "Pappersblanketten tillbaka", "The paper form comes back"),
	"sheet.lead":           code.Say("Jos tapaamisessa kirjoitettiin paperille, syötä vastaukset koodien mukaan. Tyhjät kohdat jäävät tyhjiksi.", "Om ni skrev på papper under mötet, mata in svaren enligt koderna. Tomma punkter förblir tomma.", "If the meeting wrote on paper, enter the answers by their codes. What is empty stays empty."),
	"sheet.subject":        code.Say("Lapsen avain järjestelmässänne", "Barnets nyckel i ert system", "The child's key in your system"),
	"sheet.self":           code.Say("Mikä rivi olet sinä?", "Vilken rad är du?", "Which row are you?"),
	"door.title":           code.Say("Uusi huoli", "Ny oro", "New concern"),
	"door.lead":            code.Say("Kaikki huolet tulevat yhdestä ovesta, ja kuka tahansa meistä ottaa ne vastaan. Se, joka ottaa huolen vastaan, pitää viestikapulaa, kunnes perhe nimeää vastuutyöntekijän.", "All oro kommer in genom en dörr, och vem som helst av oss tar emot den. Den som tar emot oron håller stafettpinnen tills familjen utser en ansvarig arbetstagare.", "Every concern comes in by one door, and any of us receives it. Whoever receives it holds the baton until the family names a responsible worker."),
	"door.voluntary":       code.Say("Huoli otetaan puheeksi", "Oro tas till tals", "A concern is raised"),
	"door.voluntary.means": code.Say("Suunnitelma alkaa perheen suostumuksella ilman asiakkuutta. Kutsutaan yhteinen tapaaminen niille, joiden mukaan kutsumiseen perhe antaa luvan.", "Planen börjar med familjens samtycke utan klientrelation. Till mötet kallas de som familjen ger lov att kalla.", "The plan begins with the family's consent and without a client relationship. Those whom the family permits are invited to a joint meeting."),
	"door.statutory":       code.Say("Ilmoitus, yhteydenotto tai hakemus", "Anmälan, kontakt eller ansökan", "A notification, contact or application"),
	"door.statutory.means": code.Say("Sosiaalihuollon määräajat alkavat saapumisesta. Suunnitelman sivu näyttää jokaisen viimeisen päivän ja sen, miten se laskettiin.", "Socialvårdens tidsfrister börjar när den kommit in. Planens sida visar varje sista dag och hur den räknades.", "The time limits of social welfare begin on its arrival. The plan's page shows each last day and how it was counted."),
	"door.urgent":          code.Say("Apua tarvitaan heti", "Hjälp behövs genast", "Help is needed at once"),
	"door.urgent.means":    code.Say("Soita sosiaalipäivystykseen tai hätänumeroon 112. Kirjaa huoli sen jälkeen.", "Ring socialjouren eller nödnumret 112. Anteckna oron efter det.", "Call the social emergency service or 112. Write the concern down after that."),

	"plan.title":       code.Say("Suunnitelma", "Plan", "Plan"),
	"tabs":             code.Say("Suunnitelman sivut", "Planens sidor", "Pages of the plan"),
	"print":            code.Say("Tuloste", "Utskrift", "Print"),
	"print.large":      code.Say("Suuri teksti", "Stor text", "Large print"),
	"print.child":      code.Say("Lapsen oma sivu", "Barnets egen sida", "The child's own page"),
	"print.plan":       code.Say("Suunnitelma paperille", "Planen på papper", "The plan on paper"),
	"print.memo":       code.Say("Muistio paperille", "Anteckningarna på papper", "The notes on paper"),
	"child.nothing":    code.Say("Lapselle ei ole vielä kirjoitettu mitään", "Inget har ännu skrivits för barnet", "Nothing is written for the child yet"),
	"calendar":         code.Say("Kalenteriin", "Till kalendern", "To the calendar"),
	"save":             code.Say("Tallenna", "Spara", "Save"),
	"form.page":        code.Say("Kirjaa", "Anteckna", "Write down"),
	"problems.title":   code.Say("Tätä ei tallennettu", "Det här sparades inte", "This was not stored"),
	"nothing.yet":      code.Say("Ei vielä mitään.", "Inget ännu.", "Nothing yet."),
	"left.title":       code.Say("Tästä on jätetty jotakin pois.", "Något har lämnats bort här.", "Something has been left out here."),
	"left.why":         code.Say("Syy:", "Orsak:", "Why:"),
	"needs.title":      code.Say("Mihin tarvitaan muutosta", "Vad som behöver förändras", "What needs to change"),
	"goals.title":      code.Say("Mihin pyrimme", "Vad vi vill uppnå", "What we are aiming for"),
	"evidence":         code.Say("Huomaamme sen siitä:", "Vi märker det på:", "We will notice it by:"),
	"by.when":          code.Say("viimeistään", "senast", "by"),
	"until":            code.Say("asti:", "till:", "until:"),
	"actions.title":    code.Say("Mitä teemme", "Vad vi gör", "What we do"),
	"actions.nowhere":  code.Say("Paikkaa ei ole sovittu", "Platsen är inte överenskommen", "No place is agreed"),
	"actions.yours":    code.Say("Sinun tehtäväsi", "Din uppgift", "Yours to do"),
	"actions.nobody":   code.Say("tekijää ei ole sovittu", "ingen utsedd", "nobody is named"),
	"actions.change":   code.Say("Muuta tekijää tai päivää", "Ändra vem eller när", "Change who or when"),
	"star.title":       code.Say("Hyvinvoinnin tähti", "Välbefinnandestjärnan", "Wellbeing star"),
	"star.picture":     code.Say("Tähti, jossa jokaisen näkemys on omana merkkinään. Samat asiat ovat sanoina alla.", "En stjärna där allas uppfattningar har egna märken. Samma saker står i ord nedan.", "A star in which everybody's view has a mark of its own. The same stands in words below."),
	"contacts.title":   code.Say("Seuraava yhteydenotto", "Nästa kontakt", "Next contact"),
	"contacts.none":    code.Say("Seuraavaa yhteydenottoa ei ole sovittu.", "Nästa kontakt är inte överenskommen.", "No next contact is agreed on."),
	"baton.title":      code.Say("Kuka pitää viestikapulaa", "Vem håller stafettpinnen", "Who holds the baton"),
	"baton.none":       code.Say("Ei kukaan.", "Ingen.", "Nobody."),
	"baton.accepted":   code.Say("otti vastaan", "tog emot", "accepted"),
	"baton.offered":    code.Say("Tarjottu:", "Erbjuden:", "Offered:"),
	"baton.asked":      code.Say("Sinulle on tarjottu viestikapulaa: vastaa.", "Du har erbjudits stafettpinnen: svara.", "You have been offered the baton: answer."),
	"differ.title":     code.Say("Missä olemme eri mieltä", "Vad vi ser olika på", "Where we see things differently"),
	"differ.none":      code.Say("Eriäviä näkemyksiä ei ole kirjattu.", "Inga avvikande uppfattningar har antecknats.", "No differing views are written down."),
	"agree.title":      code.Say("Mitä mieltä olemme suunnitelmasta", "Vad vi tycker om planen", "Where we stand on the plan"),
	"consents.title":   code.Say("Kuka saa nähdä tämän", "Vem får se det här", "Who may see this"),
	"not.here":         code.Say("Tässä sitä ei näy.", "Det visas inte här.", "It is not shown here."),
	"recorded":         code.Say("kirjasi", "antecknat av", "written down by"),
	"withdrawn":        code.Say("peruttu", "återtaget", "withdrawn"),
	"conflicts.title":  code.Say("Sovittava yhdessä", "Att komma överens om", "To be settled together"),
	"conflicts.lead":   code.Say("Nämä eivät sovi yhteen. Kumpikaan ei ole kadonnut; päätätte yhdessä.", "De här passar inte ihop. Inget har försvunnit; ni avgör tillsammans.", "These do not fit together. Neither is lost; you decide together."),
	"conflicts.settle": code.Say("Kirjaa, mitä sovittiin", "Anteckna vad ni kom överens om", "Write down what was agreed"),
	"course.title":     code.Say("Suunnitelman vaihe", "Planens skede", "Where the plan is"),
	"course.now":       code.Say("Nyt:", "Nu:", "Now:"),
	"meetings.title":   code.Say("Tapaamiset", "Möten", "Meetings"),
	"meeting.title":    code.Say("Tapaaminen", "Möte", "Meeting"),
	"meeting.lead":     code.Say("Jokainen kirjoittaa omalla laitteellaan, ja kaikki näkevät saman. Jos yhteys katkeaa, sanasi pysyvät tässä laitteessa ja lähtevät, kun yhteys palaa.", "Var och en skriver på sin egen apparat, och alla ser samma sak. Om förbindelsen bryts stannar dina ord i den här apparaten och skickas när den är tillbaka.", "Everybody writes on a device of their own, and all see the same. If the connection breaks, your words stay on this device and are sent when it is back."),
	"present.title":    code.Say("Mukana", "Närvarande", "Taking part"),
	"agenda.title":     code.Say("Asialista", "Föredragningslista", "Agenda"),
	"feedback.title":   code.Say("Miltä tapaaminen tuntui", "Hur mötet kändes", "How the meeting felt"),
	"days.title":       code.Say("Määräpäivät", "Tidsfrister", "Last days"),
	"days.how":         code.Say("Näin päivä laskettiin", "Så räknades dagen", "How the day was counted"),
	"people.title":     code.Say("Ketkä ovat mukana", "Vilka är med", "Who is part of it"),
	"requests.title":   code.Say("Pyynnöt osallistua", "Begäran om medverkan", "Requests to take part"),
	"concerns.title":   code.Say("Mistä kaikki alkoi", "Hur det började", "How it began"),
	"timeline.title":   code.Say("Suunnitelman kulku", "Planens gång", "The plan's course"),
	"timeline.picture": code.Say("Aikajana: kuka on hoitanut, mitä on päätetty, milloin on tavattu.", "En tidslinje: vem som har skött, vad som har beslutats, när man har träffats.", "A timeline: who has cared, what was decided, when people met."),
	"who.title":        code.Say("Kuka näkee ja kuka on katsonut", "Vem ser och vem har tittat", "Who sees and who has looked"),
	"who.lead":         code.Say("Tämä on laskettu siitä, mitä sinä näet suunnitelmasta.", "Det här är räknat ur det som du ser av planen.", "This is worked out from what you see of the plan."),
	"who.sees":         code.Say("Ketkä näkevät tänään, ja millä perusteella", "Vilka ser i dag, och på vilken grund", "Who sees today, and on what ground"),
	"who.looked":       code.Say("Ketkä ovat katsoneet, tunnin tarkkuudella", "Vilka har tittat, på en timme när", "Who has looked, to the hour"),
}
