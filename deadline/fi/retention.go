package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

var (
	recordsEnd  = code.Say("Asiakasasiakirjojen säilytysaika päättyy", "Klienthandlingarnas bevarandetid upphör", "The retention period of the client records ends")
	patientsEnd = code.Say("Potilasasiakirjojen säilytysaika päättyy", "Journalhandlingarnas bevarandetid upphör", "The retention period of the patient records ends")
	destroyed   = code.Say(
		"Sen jälkeen asiakirjat hävitetään heti (24 §). Säilytysaikoja sovelletaan myös ennen 1.1.2024 laadittuihin asiakirjoihin (101 § 3 mom.).",
		"Därefter förstörs handlingarna genast (24 §). Bevarandetiderna tillämpas också på handlingar som upprättats före 1.1.2024 (101 § 3 mom.).",
		"Then the records are destroyed at once (24 §). The periods hold for records made before 1.1.2024 too (101 § 3 mom.).")
)

// retentionRules are how long records are kept (säilytysajat, 703/2023 annex):
// those of social welfare for families, the patient records that a plan quotes,
// consents, letters and logs. What the annex keeps for good, until it is no
// longer used, or from a day that it does not name has no row.
func retentionRules() []deadline.Rule {
	kept := since(date(1950, time.January, 1))
	keep := func(id string, title code.Text, years int, g Group, trigger, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: records, Section: "liite", Versions: "703/2023@2024-01-01", Trigger: trigger,
			Term: yearsOf(years), First: excluded, End: stays, InForce: kept, Condition: only(g), Confidence: verified, Note: both(note, destroyed),
		}
	}
	closed := code.Say("asian sulkeminen", "ärendet stängdes", "the closing of the matter")
	died := code.Say("asiakkaan kuolema", "klientens död", "the client's death")
	born := code.Say("lapsen syntymä", "barnets födelse", "the child's birth")
	return []deadline.Rule{
		keep("keep.family30y", recordsEnd, 30, GroupFamilyServices, closed, code.Say("Lapsiperheiden palvelutehtävä.", "Serviceuppgiften för barnfamiljer.", "Services for families with children.")),
		keep("keep.working10y", recordsEnd, 10, GroupWorkingAge, closed, code.Say("Työikäisten palvelutehtävä.", "Serviceuppgiften för personer i arbetsför ålder.", "Services for people of working age.")),
		keep("keep.elder10y", recordsEnd, 10, GroupElder, closed, code.Say("Iäkkäiden palvelutehtävä.", "Serviceuppgiften för äldre.", "Services for old people.")),
		keep("keep.substance10y", recordsEnd, 10, GroupSubstance, closed, code.Say("Päihdehuollon palvelutehtävä.", "Serviceuppgiften inom missbrukarvården.", "Services for substance abusers.")),
		keep("keep.disability10y", recordsEnd, 10, GroupDisabled, closed, code.Say(
			"Vammaispalvelujen palvelutehtävä: viimeisen asian sulkemisesta, kun vammaispalvelujen tarve on päättynyt.",
			"Serviceuppgiften inom funktionshinderservicen: efter att det sista ärendet stängdes, när behovet av funktionshinderservice har upphört.",
			"Disability services: from the closing of the last matter, once the need of them has ended.")),
		keep("keep.protection2y", recordsEnd, 2, GroupChildProtectionRecords, died, code.Say("Lastensuojelun palvelutehtävä.", "Serviceuppgiften inom barnskyddet.", "Child welfare.")),
		keep("keep.client2y", recordsEnd, 2, GroupClientDocument, died, code.Say("Asiakkuusasiakirja ja asiakkaan perustiedot.", "Klientrelationshandlingen och klientens basuppgifter.", "The document of the client relationship and the client's basic data.")),
		keep("keep.familylaw120y", recordsEnd, 120, GroupFamilyLaw, born, code.Say("Perheoikeudelliset palvelut lasta koskevissa asioissa.", "Familjerättsliga tjänster i ärenden som gäller barn.", "Family-law services in matters of a child.")),
		keep("keep.familylaw10y", recordsEnd, 10, GroupFamilyLawOther, closed, code.Say("Perheoikeudelliset palvelut muissa kuin lasta koskevissa asioissa.", "Familjerättsliga tjänster i andra ärenden än sådana som gäller barn.", "Family-law services in other matters than those of a child.")),
		keep("keep.message3y", recordsEnd, 3, GroupCorrespondence, code.Say("viestin päiväys", "meddelandets datum", "the date of the message"), code.Say(
			"Asiakas- tai potilaskohtainen yhteydenpito tai kirjeenvaihto.", "Klient- eller patientspecifik kontakt eller korrespondens.", "Correspondence with or about the client or the patient.")),
		keep("keep.copy5y", recordsEnd, 5, GroupStatementCopy, code.Say("lausunnon tai todistuksen laatiminen", "intyget eller utlåtandet upprättades", "the statement or certificate was made"), code.Say(
			"Kopio muuta tahoa varten laaditusta lausunnosta tai todistuksesta.", "Kopia av ett utlåtande eller intyg som upprättats för en annan aktör.", "The copy of a statement or certificate made for somebody else.")),
		keep("keep.patient12y", patientsEnd, 12, GroupPatientRecords, code.Say("potilaan kuolema", "dödsfallet", "the patient's death"), code.Say(
			"Jos kuolinaika ei ole tiedossa tai potilas kuoli alle 18-vuotiaana: 120 vuotta syntymästä.", "Om dödstidpunkten inte är känd eller patienten har dött före 18 års ålder: 120 år efter födelsen.",
			"Where the day of death is not known, or the patient died under 18: 120 years from birth.")),
		keep("keep.patient120y", patientsEnd, 120, GroupPatientRecords, code.Say("syntymä", "födelsen", "the birth"), code.Say(
			"Jos kuolinaika ei ole tiedossa tai potilas kuoli alle 18-vuotiaana; muuten 12 vuotta kuolemasta.", "Om dödstidpunkten inte är känd eller patienten har dött före 18 års ålder; annars 12 år efter dödsfallet.",
			"Where the day of death is not known, or the patient died under 18; else 12 years from death.")),
		keep("keep.consent12y", code.Say("Suostumuksen, luovutusluvan tai kiellon säilytysaika päättyy", "Bevarandetiden för samtycket, tillståndet eller förbudet upphör", "The retention period of the consent, permission or prohibition ends"),
			12, GroupConsentRecords, died, code.Say("Uusin versio; edeltävät 12 vuotta uuden version laatimisesta.", "Den nyaste versionen; de föregående 12 år efter att en ny version har upprättats.", "The newest version; earlier ones 12 years from the making of the next.")),
		keep("keep.log12y", code.Say("Lokitietojen säilytysaika päättyy", "Logguppgifternas bevarandetid upphör", "The retention period of the logs ends"),
			12, GroupLogData, code.Say("lokitapahtuma", "logghändelsen", "the event logged"), code.Say("Luovutus- ja käyttölokitiedot sekä luovutusilmoitukset.", "Utlämnings- och användningslogguppgifter samt anmälningar om utlämnande.", "Logs of use and disclosure, and notices of disclosure.")),
	}
}

// Retention is one period of the annex of 703/2023 as a keeper of records uses
// it: so many years from an event.
type Retention struct {
	// Kind is the kind of records.
	Kind Group
	// From is the event from which the years run, Years how many they are.
	From  Event
	Years int
	// Source cites the annex.
	Source string
}

// Retentions returns the periods of the annex, made from the rows keep.* of the
// catalogue: several of one kind where the event is not always known.
func Retentions() []Retention {
	var all []Retention
	for _, r := range retentionRules() {
		for _, e := range code.All[Event]() {
			for _, id := range starts[e] {
				var kind Group
				if id == r.ID && kind.UnmarshalText([]byte(r.Condition.Groups)) == nil {
					all = append(all, Retention{Kind: kind, From: e, Years: r.Term.N, Source: r.Source()})
				}
			}
		}
	}
	return all
}
