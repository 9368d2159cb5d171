package sheet

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Rules returns what can be wrong with a filled sheet, for its words. The pointer of
// an issue is the place of a row in the file, or the field's code.
func Rules() issue.Catalogue { return slices.Clone(rules) }

var rules = issue.Catalogue{ruleCode, ruleTwice, ruleValue, rulePerson, ruleKin, ruleField, ruleAlone}

var (
	ruleCode = issue.Rule{ID: "sheet.code", Severity: issue.SeverityError, Words: code.Say(
		"Lomakkeessa ei ole tällaista kentän tunnusta.", "Blanketten har ingen sådan fältkod.", "The sheet has no such field code.")}
	ruleTwice = issue.Rule{ID: "sheet.twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama kenttä on annettu kahdesti.", "Samma fält har angetts två gånger.", "The same field is given twice.")}
	ruleValue = issue.Rule{ID: "sheet.value", Severity: issue.SeverityError, Words: code.Say(
		"Kentän sisältöä ei ymmärretä: odotettu on päivä 28.1.2026, kello 14.30, 2/vko, ma-pe, puhelu tai rasti sen mukaan, mitä kenttä kysyy.",
		"Fältets innehåll förstås inte: väntat är dag 28.1.2026, klockan 14.30, 2/vecka, mån-fre, telefonsamtal eller kryss enligt vad fältet frågar.",
		"What the field holds is not understood: a day 28.1.2026, a time 14.30, 2/week, mon-fri, phone call or a cross is expected, by what the field asks.")}
	rulePerson = issue.Rule{ID: "sheet.person", Severity: issue.SeverityError, Words: code.Say(
		"Tätä ihmistä ei ole lomakkeessa: kirjoita P1, P2 … tai L1.", "Personen finns inte på blanketten: skriv P1, P2 … eller L1.", "This person is not on the sheet: write P1, P2 … or L1.")}
	ruleKin = issue.Rule{ID: "sheet.kin", Severity: issue.SeverityError, Words: code.Say(
		"Tästä ei näy, onko hän läheinen vai työntekijä: kirjoita työpaikka tai mitä hän on lapselle (mummo, naapuri, muu läheinen).",
		"Här syns inte om personen är närstående eller anställd: skriv arbetsplatsen eller vad personen är för barnet (mormor, granne, annan närstående).",
		"This does not tell whether it is a near person or a worker: write the workplace, or what the person is to the child (grandmother, neighbour, other near person).")}
	ruleField = issue.Rule{ID: "sheet.field", Severity: issue.SeverityError, Words: code.Say(
		"Tässä viitataan kenttään, joka on tyhjä.", "Här hänvisas till ett fält som är tomt.", "This refers to a field that is empty.")}
	ruleAlone = issue.Rule{ID: "sheet.alone", Severity: issue.SeverityError, Words: code.Say(
		"Tämä kuuluu kenttään, joka on tyhjä: tieto jäisi pois.", "Detta hör till ett fält som är tomt: uppgiften skulle gå förlorad.",
		"This belongs to a field that is empty: what it says would be lost.")}
)
