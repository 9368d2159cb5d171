package client

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Rules are the rules that an [Error] speaks of, with their words.
func Rules() issue.Catalogue {
	return slices.Concat(issue.Catalogue{ruleAmbiguous, ruleChanged, ruleEntries, ruleNotStored, ruleNotSaid, ruleUnversioned}, serverRules)
}

// sourceOutcome is where the kinds of a server's issues are defined.
const sourceOutcome = "http://hl7.org/fhir/R4/valueset-issue-type.html"

var (
	ruleAmbiguous = issue.Rule{ID: "push.ambiguous", Severity: issue.SeverityError, Words: code.Say(
		"Palvelimella on useita resursseja, joilla on tämän resurssin tunniste.",
		"Servern har flera resurser med den här resursens identifierare.",
		"The server has several resources with this resource's identifier.")}
	ruleChanged = issue.Rule{ID: "push.changed", Severity: issue.SeverityError, Words: code.Say(
		"Joku muu on muuttanut tätä resurssia sen jälkeen, kun se viimeksi vietiin palvelimelle.",
		"Någon annan har ändrat den här resursen efter att den senast fördes till servern.",
		"Somebody else has changed this resource since it was last pushed.")}
	ruleNotStored = issue.Rule{ID: "push.not-stored", Severity: issue.SeverityError, Words: code.Say(
		"Palvelin ei tallentanut tätä resurssia eikä kertonut miksi.",
		"Servern sparade inte den här resursen och sade inte varför.",
		"The server did not store this resource and did not say why.")}
	ruleNotSaid = issue.Rule{ID: "push.not-said", Severity: issue.SeverityError, Words: code.Say(
		"Palvelin ei kerro, mihin se tallensi tämän resurssin, eikä resurssi löydy tunnisteellaan.",
		"Servern säger inte var den sparade den här resursen, och resursen hittas inte med sin identifierare.",
		"The server does not say where it stored this resource, and it is not found by its identifier.")}
	ruleUnversioned = issue.Rule{ID: "push.unversioned", Severity: issue.SeverityError, Words: code.Say(
		"Palvelin ei kerro tämän resurssin versiota, joten muiden muutosta ei huomattaisi ennen kuin se on kirjoitettu yli.",
		"Servern säger inte vilken version av den här resursen den har, så andras ändring skulle märkas först när den är överskriven.",
		"The server tells no version of this resource, so what others change would be noticed only when it is written over.")}
	ruleEntries = issue.Rule{ID: "push.entries", Severity: issue.SeverityError, Words: code.Say(
		"Palvelin ottaa yhdessä tapahtumassa enintään {limit} resurssia.",
		"Servern tar emot högst {limit} resurser i en transaktion.",
		"The server takes at most {limit} resources in one transaction."),
		One: code.Say(
			"Palvelin ottaa yhdessä tapahtumassa vain yhden resurssin.",
			"Servern tar emot bara en resurs i en transaktion.",
			"The server takes only one resource in one transaction."),
	}
)

// serverRules are the kinds of a server's issues: the codes of FHIR's
// issue-type behind "server.".
var serverRules = issue.Catalogue{
	{ID: "server.invalid", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Sisältö ei kelpaa palvelimelle.", "Innehållet duger inte för servern.", "The content is not valid for the server.")},
	{ID: "server.structure", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Rakenne ei kelpaa palvelimelle.", "Strukturen duger inte för servern.", "The structure is not valid for the server.")},
	{ID: "server.required", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin vaatii elementin, joka puuttuu.", "Servern kräver ett element som saknas.", "The server asks for an element that is missing.")},
	{ID: "server.value", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei hyväksy arvoa.", "Servern godkänner inte värdet.", "The server does not take the value.")},
	{ID: "server.invariant", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimen sääntö ei täyty.", "En regel hos servern uppfylls inte.", "A rule of the server is broken.")},
	{ID: "server.security", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin estää pyynnön tietoturvasyystä.", "Servern hindrar begäran av säkerhetsskäl.", "The server forbids it for reasons of security.")},
	{ID: "server.login", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin vaatii kirjautumisen.", "Servern kräver inloggning.", "The server asks for a login.")},
	{ID: "server.unknown", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei tunne käyttäjää.", "Servern känner inte till användaren.", "The server does not know the user.")},
	{ID: "server.expired", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Istunto palvelimella on päättynyt.", "Sessionen på servern har upphört.", "The session with the server has ended.")},
	{ID: "server.forbidden", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Käyttäjällä ei ole oikeutta tähän.", "Användaren har inte rätt till detta.", "The user has no right to this.")},
	{ID: "server.suppressed", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin jätti tietoja pois vastauksesta.", "Servern utelämnade uppgifter ur svaret.", "The server left something out of its answer.")},
	{ID: "server.processing", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei pystynyt käsittelemään pyyntöä.", "Servern kunde inte behandla begäran.", "The server could not process it.")},
	{ID: "server.not-supported", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei tue tätä.", "Servern stöder inte detta.", "The server does not support this.")},
	{ID: "server.duplicate", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimella on jo sama tieto.", "Servern har redan samma uppgift.", "The server has this already.")},
	{ID: "server.multiple-matches", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Ehtoon sopii useita resursseja.", "Flera resurser motsvarar villkoret.", "Several resources match the condition.")},
	{ID: "server.not-found", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei löydä viitattua tietoa.", "Servern hittar inte det som hänvisningen avser.", "The server does not find what is referred to.")},
	{ID: "server.deleted", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Tieto on poistettu palvelimelta.", "Uppgiften har raderats från servern.", "It was deleted from the server.")},
	{ID: "server.too-long", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Sisältö on palvelimelle liian pitkä.", "Innehållet är för långt för servern.", "The content is too long for the server.")},
	{ID: "server.code-invalid", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei tunne koodia.", "Servern känner inte till koden.", "The server does not know the code.")},
	{ID: "server.extension", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin ei hyväksy laajennusta.", "Servern godkänner inte tillägget.", "The server does not take the extension.")},
	{ID: "server.too-costly", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Pyyntö on palvelimelle liian raskas.", "Begäran är för tung för servern.", "It is too much for the server.")},
	{ID: "server.business-rule", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimen toimintasääntö estää tämän.", "En verksamhetsregel hos servern hindrar detta.", "A business rule of the server forbids it.")},
	{ID: "server.conflict", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimella on toinen versio.", "Servern har en annan version.", "The server has another version.")},
	{ID: "server.transient", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimella on tilapäinen häiriö.", "Servern har en tillfällig störning.", "The server has a passing problem.")},
	{ID: "server.lock-error", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Tieto on palvelimella lukittu.", "Uppgiften är låst på servern.", "It is locked on the server.")},
	{ID: "server.no-store", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimen tallennus ei toimi.", "Serverns lagring fungerar inte.", "The server's store does not work.")},
	{ID: "server.exception", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimella tapahtui virhe.", "Ett fel inträffade på servern.", "The server failed.")},
	{ID: "server.timeout", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimelta loppui aika.", "Tiden tog slut för servern.", "The server ran out of time.")},
	{ID: "server.incomplete", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelimen vastaus ei ole täydellinen.", "Serverns svar är inte fullständigt.", "The server's answer is not complete.")},
	{ID: "server.throttled", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin saa liian monta pyyntöä.", "Servern får för många begäranden.", "The server gets too many requests.")},
	{ID: "server.informational", Severity: issue.SeverityError, Source: sourceOutcome, Words: code.Say("Palvelin antoi lisätietoa.", "Servern gav tilläggsuppgifter.", "The server told something more.")},
}
