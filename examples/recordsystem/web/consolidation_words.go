package web

import (
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// say1 is a word of a page with a number behind it.
func say1(l code.Lang, word string, n int) string {
	words, _ := say(l, word)
	return words + " " + strconv.Itoa(n)
}

// consolidationSaid are the words of the pages that put plans of sectors together.
var consolidationSaid = map[string]code.Text{
	"consolidation.title":   code.Say("Kokoa suunnitelmat yhdeksi", "Samla planerna till en", "Put plans together into one"),
	"consolidation.lead":    code.Say("Tuo lapsen suunnitelmat eri palveluista. Saat ehdotuksen yhdeksi yhteiseksi suunnitelmaksi. Mitään ei tallenneta, ennen kuin otat ehdotuksen.", "Ta in barnets planer från olika tjänster. Du får ett förslag till en gemensam plan. Inget sparas förrän du tar förslaget.", "Bring the child's plans from different services. You get a proposal for one joint plan. Nothing is stored before you take it."),
	"consolidation.files":   code.Say("Suunnitelmat tiedostoina", "Planerna som filer", "Plans as files"),
	"consolidation.forms":   code.Say("Muoto on oneplan/1.0 tai oneplan-sector/1.0. Enintään 12 suunnitelmaa.", "Formatet är oneplan/1.0 eller oneplan-sector/1.0. Högst 12 planer.", "The form is oneplan/1.0 or oneplan-sector/1.0. At most 12 plans."),
	"consolidation.pasted":  code.Say("Tai liitä ne tähän peräkkäin", "Eller klistra in dem här efter varandra", "Or paste them here, one after the other"),
	"consolidation.propose": code.Say("Näytä ehdotus", "Visa förslaget", "Show the proposal"),
	"consolidation.none":    code.Say("Ehdotusta ei voi tehdä", "Inget förslag kan göras", "No proposal can be made"),
	"consolidation.number":  code.Say("Suunnitelma", "Plan", "Plan"),

	"proposal.title":     code.Say("Ehdotus yhteiseksi suunnitelmaksi", "Förslag till en gemensam plan", "Proposal for one joint plan"),
	"proposal.lead":      code.Say("Tämä ei päätä mitään. Kaikki, mitä suunnitelmissa sanottiin, on ehdotuksessa tai luettelossa sen lopussa. Yhteisessä tapaamisessa sovitaan muusta.", "Det här avgör inget. Allt som sades i planerna finns i förslaget eller i listan i dess slut. Resten avgörs i ett gemensamt möte.", "This decides nothing. All that the plans said stands in the proposal or in the list at its end. The rest is agreed on in a joint meeting."),
	"proposal.known":     code.Say("Lapsella on jo avoin suunnitelma, jonka näet. Toinen luonnos ei korvaa sitä.", "Barnet har redan en öppen plan som du ser. Ett nytt utkast ersätter den inte.", "The child has an open plan already that you see. Another draft does not replace it."),
	"proposal.sources":   code.Say("Mistä suunnitelmista", "Ur vilka planer", "Out of which plans"),
	"proposal.settle":    code.Say("Tästä on sovittava", "Det här behöver avgöras", "This has to be agreed on"),
	"proposal.settled":   code.Say("Suunnitelmat sopivat yhteen.", "Planerna passar ihop.", "The plans fit together."),
	"proposal.twice":     code.Say("Sama toimenpide useassa suunnitelmassa", "Samma åtgärd i flera planer", "The same action in several plans"),
	"proposal.asked":     code.Say("Samaa kysytty perheeltä monesti", "Samma sak frågad flera gånger", "The family was asked the same several times"),
	"proposal.times":     code.Say("kertaa:", "gånger:", "times:"),
	"proposal.left":      code.Say("Mikä jää alkuperäiseen suunnitelmaan", "Vad som blir kvar i den ursprungliga planen", "What stays in the plan it is from"),
	"proposal.left.why":  code.Say("Suunnitelmaan annettu suostumus tai kanta ei siirry toiseen suunnitelmaan: se kysytään uudelleen.", "Ett samtycke eller en ståndpunkt till en plan flyttas inte till en annan: det frågas på nytt.", "A consent or an agreement to one plan does not move to another: it is asked again."),
	"proposal.left.none": code.Say("Mitään ei jää pois.", "Inget lämnas bort.", "Nothing is left out."),
	"proposal.take":      code.Say("Ota luonnokseksi", "Ta som utkast", "Take as a draft"),
	"proposal.save":      code.Say("Ota ehdotus luonnokseksi", "Ta förslaget som utkast", "Take the proposal as a draft"),
}
