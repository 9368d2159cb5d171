package sides

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleNotReceived = issue.Rule{ID: "sides.not-received", Severity: issue.SeverityError, Words: code.Say(
		"Tämä on kesken, eikä kukaan jatkava ole ottanut sitä vastaan; palvelu ei pääty ennen sitä.",
		"Det här pågår, och ingen som fortsätter har tagit emot det; tjänsten avslutas inte före det.",
		"This is open, and nobody who goes on has received it; the service does not close before that.")}
	ruleNotHeld = issue.Rule{ID: "sides.not-held", Severity: issue.SeverityWarning, Words: code.Say(
		"Kukaan verkostossa oleva ei pidä viestikapulaa: lapsi on palvelujen välissä.",
		"Ingen i nätverket håller stafettpinnen: barnet är mellan tjänsterna.",
		"Nobody in the network holds the baton: the child is between services.")}
	ruleLeft = issue.Rule{ID: "sides.left", Severity: issue.SeverityWarning, Words: code.Say(
		"Tästä huolehtivat vain verkostosta lähteneet; kukaan ei ole ottanut sitä vastaan.",
		"För det här svarar bara sådana som har lämnat nätverket; ingen har tagit emot det.",
		"Only people who have left the network see to this; nobody has received it.")}
	ruleHandedOver = issue.Rule{ID: "sides.handed-over", Severity: issue.SeverityWarning, Words: code.Say(
		"Suunnitelma on siirretty, mutta mikään lapsen avoin suunnitelma ei jatka siitä.",
		"Planen är överlämnad, men ingen öppen plan för barnet fortsätter den.",
		"The plan was handed over, but no open plan of the child goes on with it.")}
	ruleUnknown = issue.Rule{ID: "sides.unknown", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelmassa ei ole tällaista organisaatiota, tai päivä puuttuu.",
		"Planen har ingen sådan organisation, eller så saknas dagen.",
		"The plan has no such organisation, or the day is missing.")}
	ruleReceiver = issue.Rule{ID: "sides.receiver", Severity: issue.SeverityError, Words: code.Say(
		"Vastaanottaja on ammattihenkilö, joka kuuluu verkostoon sinä päivänä ja jonka työpaikka ei ole lähtevä palvelu.",
		"Mottagaren är en yrkesperson som hör till nätverket den dagen och inte arbetar för tjänsten som avslutas.",
		"The receiver is a professional who belongs to the network on that day and does not work for the service that leaves.")}
	ruleItem = issue.Rule{ID: "sides.item", Severity: issue.SeverityError, Words: code.Say(
		"Tätä ei ole otettavana vastaan: se ei ole lähtevän palvelun keskeneräinen asia. Tapaaminen siirtyy, kun vastaanottaja sopii sen uudelleen.",
		"Det här finns inte att ta emot: det är inget öppet ärende hos tjänsten som avslutas. Ett möte övergår när mottagaren avtalar det på nytt.",
		"This is not there to be received: it is nothing that the service that leaves has open. A meeting passes when the receiver agrees on it anew.")}
)

// Rules returns the rules by which this package reports, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{ruleNotReceived, ruleNotHeld, ruleLeft, ruleHandedOver, ruleUnknown, ruleReceiver, ruleItem}
}
