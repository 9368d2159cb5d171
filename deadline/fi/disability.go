package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// disabilityRules are the limits of disability services: 380/1987 until 2024,
// vammaispalvelulaki 675/2023 from 2025. What was pending on 1.1.2025 follows
// the old act (675/2023 42 § 2 mom.): the law of the day on which a clock began.
func disabilityRules() []deadline.Rule {
	reform := date(2025, time.January, 1)
	old := during(date(2009, time.September, 1), reform.AddDays(-1))
	pending := code.Say("1.1.2025 vireillä ollut hakemus käsitellään tämän lain mukaan (675/2023 42 § 2 mom.).",
		"En ansökan som var anhängig 1.1.2025 behandlas enligt denna lag (675/2023 42 § 2 mom.).",
		"An application pending on 1.1.2025 follows this act (675/2023 42 § 2 mom.).")
	apply := func(id, section string, mom int, title, trigger code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: disability, Section: section, Subsection: mom, Versions: "675/2023@2025-01-01",
			Trigger: trigger, Term: months(6), First: excluded, End: unclear, Lapses: deadline.LapseTime, Extendable: true,
			InForce: since(reform), Confidence: verified,
			Note: code.Say("Määräajasta poiketaan, jos viivästymiselle on hyväksyttävä syy.", "Avvikelse görs om det finns en godtagbar orsak till förseningen.", "Not kept strictly where the delay has an acceptable cause."),
		}
	}
	return []deadline.Rule{
		{
			ID: "shl36.disabled.start.old", Title: code.Say("Palvelujen ja tukitoimien tarpeen selvittäminen on aloitettava", "Utredningen av behovet av service och stöd ska inledas", "The inquiry into the need of services and support must begin"),
			Act: disabilityOld, Section: "3 a §", Subsection: 1, Versions: "981/2008@2009-09-01",
			Trigger: code.Say("kenen tahansa yhteydenotto", "kontakt av vem som helst", "contact by anyone"),
			Term:    workingDays(7), First: excluded, End: builtIn, Condition: only(GroupDisabled), InForce: old, Confidence: verified,
			Note: pending,
		},
		{
			ID: "vpl3a.decide3m.old", Title: code.Say("Päätös palvelusta tai tukitoimesta on tehtävä", "Beslutet om service eller stöd ska fattas", "The decision on the service or support must be made"),
			Act: disabilityOld, Section: "3 a §", Subsection: 3, Versions: "981/2008@2009-09-01",
			Trigger: code.Say("hakemuksen esittäminen", "ansökan lades fram", "the application was made"),
			Term:    months(3), First: excluded, End: unclear, Extendable: true, Condition: only(GroupDisabled), InForce: old, Confidence: verified,
			Note: both(code.Say("Pidempi, jos selvittäminen erityisestä syystä vaatii. Laissa 675/2023 ei ole vastaavaa aikaa: ShL 45 §.",
				"Längre om utredningen av särskilda skäl kräver det. Lag 675/2023 har ingen motsvarande tid: socialvårdslagen 45 §.",
				"Longer where an inquiry for a special reason demands it. Act 675/2023 has no such time: ShL 45 §."), pending),
		},
		apply("vpl23.apply6m", "23 §", 2, code.Say("Korvausta esteettömän asumisen kustannuksiin on haettava", "Ersättning för kostnader för tillgängligt boende ska sökas", "Costs of accessible housing must be applied for"),
			code.Say("ensimmäisen kustannuserän syntyminen", "den första kostnadsposten uppstod", "the first item of cost arose")),
		apply("vpl32.apply6m", "32 §", 3, code.Say("Taloudellista tukea on haettava", "Ekonomiskt stöd ska sökas", "Financial support must be applied for"),
			code.Say("auton, välineen tai teknisen ratkaisun saaminen haltuun", "bilen, anordningen eller den tekniska lösningen kom i ens besittning", "the car, device or technical solution was received")),
		{
			ID: "vpl42.old3y", Title: code.Say("Kumotun vammaispalvelulain mukainen päätös lakkaa olemasta voimassa", "Ett beslut enligt den upphävda lagen upphör att gälla", "A decision under the repealed act ends"),
			Act: disability, Section: "42 §", Subsection: 3, Versions: "675/2023@2025-01-01",
			Trigger: code.Say("lain voimaantulo 1.1.2025", "ikraftträdandet 1.1.2025", "the act came into force, 1.1.2025"),
			Term:    yearsOf(3), First: included, FirstUnsettled: true, End: stays, Lapses: deadline.LapseMeasure,
			InForce: during(reform, reform), Confidence: verified,
			Note: code.Say("Päätökseen merkityn voimassaoloajan, kuitenkin enintään kolme vuotta lain voimaantulosta. Laki ei sano, lasketaanko voimaantulopäivä mukaan: molemmat päivät näytetään.",
				"Under den tid som antecknats i beslutet, dock högst tre år från ikraftträdandet. Lagen säger inte om ikraftträdandedagen räknas med: båda dagarna visas.",
				"For the time written in the decision, at most three years from entry into force. The law does not say whether that day counts: both days are shown."),
		},
	}
}
