package merge

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// What people have to settle after a merge. The words stand in the conflict itself
// too, in the language of the plan.
var (
	ruleChanged = issue.Rule{ID: "merge.changed", Severity: issue.SeverityWarning, Words: code.Say(
		"Tätä on muutettu kahdella tavalla. Kumpikin kirjaus on tallessa; se, mitä suunnitelmassa luki ennen, on voimassa, kunnes asiasta sovitaan.",
		"Det här har ändrats på två sätt. Båda anteckningarna finns kvar; det som stod i planen tidigare gäller tills man har kommit överens.",
		"This was changed in two ways. Both are kept; what the plan said before stands until people settle it.")}
	ruleRemoved = issue.Rule{ID: "merge.removed", Severity: issue.SeverityWarning, Words: code.Say(
		"Toinen poisti tämän, ja toinen muutti sitä tai viittaa siihen. Se on suunnitelmassa, kunnes asiasta sovitaan.",
		"Den ena tog bort det här och den andra ändrade det eller hänvisar till det. Det finns i planen tills man har kommit överens.",
		"One side removed this and the other changed it or refers to it. It stands until people settle it.")}
	ruleMoved = issue.Rule{ID: "merge.moved", Severity: issue.SeverityWarning, Words: code.Say(
		"Tämä on siirretty kahteen paikkaan. Se on vanhalla paikallaan, kunnes asiasta sovitaan.",
		"Det här har flyttats till två ställen. Det står kvar på sitt gamla ställe tills man har kommit överens.",
		"This was moved to two places. It stands where it was until people settle it.")}
	ruleOrder = issue.Rule{ID: "merge.order", Severity: issue.SeverityWarning, Words: code.Say(
		"Luettelo on järjestetty kahdella tavalla. Vanha järjestys on voimassa, kunnes asiasta sovitaan.",
		"Listan har ordnats på två sätt. Den gamla ordningen gäller tills man har kommit överens.",
		"The list was put into two orders. The old one stands until people settle it.")}
	ruleBaton = issue.Rule{ID: "merge.baton", Severity: issue.SeverityWarning, Words: code.Say(
		"Viestikapula on annettu kahdelle. Kumpikin kirjaus on tallessa; sovitaan, kumpi sitä pitää.",
		"Stafettpinnen har getts till två. Båda anteckningarna finns kvar; man kommer överens om vem som håller den.",
		"The baton was given to two people. Both records are kept; people settle who holds it.")}
	ruleCourse = issue.Rule{ID: "merge.course", Severity: issue.SeverityWarning, Words: code.Say(
		"Suunnitelma on edennyt kahdella tavalla. Kumpikin kirjaus on tallessa; sovitaan, missä vaiheessa suunnitelma on.",
		"Planen har framskridit på två sätt. Båda anteckningarna finns kvar; man kommer överens om i vilket skede planen är.",
		"The plan took two courses. Both records are kept; people settle where the plan stands.")}
	ruleList = issue.Rule{ID: "merge.list", Severity: issue.SeverityWarning, Words: code.Say(
		"Kahden puolen kirjaukset eivät sovi samaan luetteloon. Kumpikin on tallessa; sovitaan, mikä pitää paikkansa.",
		"De två sidornas anteckningar ryms inte i samma lista. Båda finns kvar; man kommer överens om vad som stämmer.",
		"What the two sides wrote does not fit into one list. Both are kept; people settle what holds.")}
	ruleClosed = issue.Rule{ID: "merge.closed", Severity: issue.SeverityWarning, Words: code.Say(
		"Toinen päätti tämän, ja toinen muutti sitä. Kumpikin kirjaus on suunnitelmassa; sovitaan, jatkuuko se.",
		"Den ena avslutade det här och den andra ändrade det. Båda anteckningarna finns i planen; man kommer överens om det fortsätter.",
		"One side closed this and the other changed it. Both stand; people settle whether it goes on.")}
	ruleNarrower = issue.Rule{ID: "merge.narrower", Severity: issue.SeverityWarning, Words: code.Say(
		"Siitä, kuka näkee, on päätetty kahdella tavalla. Suppeampi on voimassa, kunnes asiasta sovitaan.",
		"Om vem som får se har man beslutat på två sätt. Det snävare gäller tills man har kommit överens.",
		"Who may see was decided in two ways. The narrower holds until people settle it.")}
	ruleHeldBack = issue.Rule{ID: "merge.held-back", Severity: issue.SeverityWarning, Words: code.Say(
		"Suostumuksesta, luovutuksesta tai tehtävästä on kaksi kirjausta, joista kumpikaan ei ole toista suppeampi, tai toinen perui sen tai muutti sitä, mihin se nojaa. Se ei ole voimassa, ennen kuin asiasta sovitaan; kumpikin kirjaus on tallessa.",
		"Om ett samtycke, ett utlämnande eller en uppgift finns två anteckningar av vilka ingendera är snävare, eller så tog den ena bort det eller ändrade det som det vilar på. Det gäller inte innan man har kommit överens; båda anteckningarna finns kvar.",
		"There are two records of a consent, a disclosure or a task of which neither is the narrower, or one side took it away or changed what it rests on. It opens nothing until people settle it; both records are kept.")}
	ruleBothHold = issue.Rule{ID: "merge.both-hold", Severity: issue.SeverityWarning, Words: code.Say(
		"Kieltoa tai epäämistä on muutettu kahdella tavalla. Molemmat ovat voimassa, kunnes asiasta sovitaan.",
		"Ett förbud eller en vägran har ändrats på två sätt. Båda gäller tills man har kommit överens.",
		"A prohibition or refusal was changed in two ways. Both hold until people settle it.")}
	ruleReference = issue.Rule{ID: "merge.reference", Severity: issue.SeverityWarning, Words: code.Say(
		"Tämä viittasi suostumukseen tai luovutukseen, jota ei enää ole. Viittaus on tallessa ristiriidassa.",
		"Det här hänvisade till ett samtycke eller ett utlämnande som inte längre finns. Hänvisningen finns kvar i konflikten.",
		"This referred to a consent or a disclosure that is no longer there. The reference is kept in the conflict.")}
	ruleErased = issue.Rule{ID: "merge.erased", Severity: issue.SeverityHint, Words: code.Say(
		"Osa jätettiin pois, koska se oli poistettu lain nojalla.",
		"En del lämnades bort eftersom den hade raderats med stöd av lag.",
		"A part was left out because it had been erased on a ground in law.")}
)

// Rules returns the rules by which a merge tells what there is to settle.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleChanged, ruleRemoved, ruleMoved, ruleOrder, ruleBaton, ruleCourse, ruleList, ruleClosed,
		ruleNarrower, ruleHeldBack, ruleBothHold, ruleReference, ruleErased,
		ruleSettlementUnknown, ruleSettlementWho, ruleSettlementSide, ruleSettlementFavour,
	}
}
