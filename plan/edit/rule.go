package edit

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleOtherView = issue.Rule{ID: "edit.other-view", Severity: issue.SeverityError, Words: code.Say(
		"Muokattu näkymä on toisesta suunnitelmasta, toiselta lukijalta tai toiselta päivältä.",
		"Den redigerade vyn gäller en annan plan, en annan läsare eller en annan dag.",
		"The edited view is of another plan, another reader or another day.")}
	ruleStale = issue.Rule{ID: "edit.stale", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelma ei ole se, josta näkymä tehtiin. Viekää muutos siihen versioon, joka nähtiin, ja yhdistäkää versiot.",
		"Planen är inte den som vyn gjordes av. För in ändringen i den version som lästes och slå ihop versionerna.",
		"The plan is not the one of which the view was made. Apply the edit to the revision that was seen, and merge.")}
	ruleReader = issue.Rule{ID: "edit.reader", Severity: issue.SeverityError, Words: code.Say(
		"Tämä lukija tai kirjoittaja ei voi muokata suunnitelmaa.",
		"Den här läsaren eller skribenten kan inte redigera planen.",
		"This reader or writer cannot edit the plan.")}
	ruleIDs = issue.Rule{ID: "edit.ids", Severity: issue.SeverityError, Words: code.Say(
		"Uusille osille ei saatu tunnuksia: satunnaislähde puuttuu tai ei vastaa.",
		"De nya delarna fick inga identifierare: slumpkällan saknas eller svarar inte.",
		"New parts could not be given ids: the source of randomness is missing or fails.")}
	ruleNotYours = issue.Rule{ID: "edit.not-yours", Severity: issue.SeverityError, Words: code.Say(
		"Tätä kohtaa muokkaaja ei saa muuttaa. Toisen sanoihin voi vastata tai niitä voi oikaista omalla kirjauksella.",
		"Det här stället får redigeraren inte ändra. På en annans ord kan man svara, eller rätta dem med en egen anteckning.",
		"The editor may not change this. Somebody else's words can be answered, or corrected by an entry of one's own.")}
	ruleNotSeen = issue.Rule{ID: "edit.not-seen", Severity: issue.SeverityError, Words: code.Say(
		"Muokkaaja ei näe tätä kohtaa suunnitelmasta, joten sitä ei voi kirjoittaa näkymään.",
		"Redigeraren ser inte det här stället i planen, så det kan inte skrivas i vyn.",
		"The editor does not see this place of the plan, so it cannot be written in the view.")}
	ruleRemoved = issue.Rule{ID: "edit.removed", Severity: issue.SeverityError, Words: code.Say(
		"Muokkauksella ei poisteta kirjauksia: suostumus perutaan, toimenpide päätetään, sanottu oikaistaan.",
		"Med en redigering tas inga anteckningar bort: ett samtycke återkallas, en åtgärd avslutas, det sagda rättas.",
		"An edit takes nothing out: a consent is withdrawn, an action ended, what was said is corrected.")}
	ruleMoved = issue.Rule{ID: "edit.moved", Severity: issue.SeverityError, Words: code.Say(
		"Kirjausta ei voi siirtää toiseen kohtaan eikä tunnusta käyttää kahdesti.",
		"En anteckning kan inte flyttas till ett annat ställe, och en identifierare kan inte användas två gånger.",
		"An entry cannot be moved to another place, nor an id used twice.")}
	ruleOrder = issue.Rule{ID: "edit.order", Severity: issue.SeverityError, Words: code.Say(
		"Luettelon järjestystä voi muuttaa vain viestikapulan haltija; peräkkäin sanotun ja tehdyn järjestystä ei muuta kukaan.",
		"Ordningen i en lista kan ändras bara av den som håller stafettpinnen; ordningen i vad som sagts och gjorts efter vartannat ändrar ingen.",
		"Only whoever holds the baton can change the order of a list; that of what was said and done one after another nobody can.")}
	ruleAuthor = issue.Rule{ID: "edit.author", Severity: issue.SeverityError, Words: code.Say(
		"Kirjaus on tehtävä omissa nimissä; toisen puolesta kirjaa vain ammattilainen, ja hänet merkitään kirjaajaksi.",
		"En anteckning görs i eget namn; för någon annan antecknar bara en yrkesperson, som då anges som den som antecknat.",
		"An entry is made in one's own name; for somebody else only a professional writes, named as who recorded it.")}
	ruleFavour = issue.Rule{ID: "edit.own-favour", Severity: issue.SeverityError, Words: code.Say(
		"Toisen puolesta ei kirjata lupaa itselle eikä omalle työpaikalle, eikä lapsen kykyä päättää siitä arvioida. Sen tekee päättäjä itse tai joku muu.",
		"För någon annan antecknas inget lov åt en själv eller den egna arbetsplatsen, och barnets förmåga att besluta om det bedöms inte. Det gör den som beslutar eller någon annan.",
		"A permission to oneself or to one's own workplace is not written down for somebody else, nor is the child's ability to decide on it judged. Whoever decides does that, or another worker.")}
	ruleDay = issue.Rule{ID: "edit.day", Severity: issue.SeverityError, Words: code.Say(
		"Kirjauksesta puuttuu päivä, tai se on näkymän päivän jälkeen.",
		"Anteckningen saknar dag, eller så är dagen efter vyns dag.",
		"The entry has no day, or one after the day of the view.")}
	ruleReference = issue.Rule{ID: "edit.reference", Severity: issue.SeverityError, Words: code.Say(
		"Viittauksen kohdetta ei ole näkymässä.",
		"Det som hänvisningen pekar på finns inte i vyn.",
		"What the reference points at is not in the view.")}
	ruleTooMany = issue.Rule{ID: "edit.too-many", Severity: issue.SeverityError, Words: code.Say(
		"Luetteloon ei mahdu enempää.",
		"Listan rymmer inte mer.",
		"The list does not hold more.")}
	ruleUnfit = issue.Rule{ID: "edit.unfit", Severity: issue.SeverityError, Words: code.Say(
		"Muutos ei sovi suunnitelman muihin osiin.",
		"Ändringen går inte ihop med planens andra delar.",
		"The edit does not fit the other parts of the plan.")}
)

// Rules returns the rules by which an edit is refused, with their words. Beside
// them an edit reports by [plan.Rules] what it would break.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleOtherView, ruleStale, ruleReader, ruleIDs, ruleNotYours, ruleNotSeen, ruleRemoved, ruleMoved, ruleOrder,
		ruleAuthor, ruleFavour, ruleDay, ruleReference, ruleTooMany, ruleUnfit,
	}
}
