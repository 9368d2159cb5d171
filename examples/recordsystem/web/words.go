package web

import (
	"errors"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// say returns the words of a page in a language. A word that is missing is a mistake in
// this package: the tests ask for each one that the templates use.
func say(l code.Lang, word string) (string, error) {
	t, ok := said[word]
	if !ok {
		return "", errors.New("web: no word " + word)
	}
	return t.In(l), nil
}

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
	"error.form":    code.Say("Lomaketta ei voitu lukea: avaa sivu uudelleen", "Formuläret kunde inte läsas: öppna sidan på nytt", "The form could not be read: open the page again"),
	"error.many":    code.Say("Liian monta pyyntöä: odota hetki", "För många förfrågningar: vänta en stund", "Too many requests: wait a moment"),
	"error.server":  code.Say("Jokin meni vikaan. Yritä hetken päästä uudelleen.", "Något gick fel. Försök igen om en stund.", "Something went wrong. Try again in a moment."),
}
