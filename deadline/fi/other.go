package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// otherRules are the limits of other acts that meet a family: appeals, income
// support, and disability services before 2025.
func otherRules() []deadline.Rule {
	return []deadline.Rule{
		{
			ID:    "appeal30",
			Title: code.Text{FI: "Oikaisua on vaadittava tai muutosta haettava", SV: "Omprövning ska begäras eller ändring sökas", EN: "Rectification or appeal must be sought"},
			Act:   hallinto, Section: "49 c §",
			Trigger: code.Text{FI: "päätöksen tiedoksisaanti", SV: "delgivningen av beslutet", EN: "the notice of the decision"},
			Term:    calendarDays(30), First: excluded, End: moves, Lapses: true,
			InForce: since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Text{
				FI: "Myös LsL 417/2007 90 § 2 mom. Tavallisen kirjeen tiedoksisaantipäivä on 7. päivä lähettämisestä (59 §). Viranomaisessa tehtävä toimi: lauantaille osuva viimeinen päivä siirtyy (KKO:1997:203, KHO:2002:90). Voimaantulo on sosiaalihuoltolain, jonka päätöksiin saa vaatia oikaisua; milloin 49 c § itse tuli voimaan, ei ole luettu.",
				SV: "Även LsL 417/2007 90 § 2 mom. Ett vanligt brev anses ha delgetts den 7:e dagen efter att det sändes (59 §). En åtgärd hos en myndighet: en sista dag som är en lördag flyttas (KKO:1997:203, KHO:2002:90). Ikraftträdandet är socialvårdslagens, i vars beslut omprövning får begäras; när 49 c § själv trädde i kraft har inte lästs.",
				EN: "Also LsL 417/2007 90 § 2 mom. The day of an ordinary letter's notice is the 7th after posting (59 §). An act done at an authority: a last day on a Saturday moves (KKO:1997:203, KHO:2002:90). The day in force is that of the Social Welfare Act, whose decisions are open to rectification; when 49 c § itself came into force was not read."},
		},
		{
			ID:    "ttl14a.decide",
			Title: code.Text{FI: "Toimeentulotukipäätös on tehtävä", SV: "Beslut om utkomststöd ska fattas", EN: "The decision on social assistance must be made"},
			Act:   assistance, Section: "14 a §",
			Trigger: code.Text{FI: "hakemuksen saapuminen", SV: "ansökans ankomst", EN: "the arrival of the application"},
			Term:    workingDays(7), First: excluded, End: builtIn, Urgent: sameOrNext,
			Confidence: verified,
			Note: code.Text{
				FI: "Tiedossa korkeimman hallinto-oikeuden ja oikeuskanslerin ratkaisuista (8. arkipäivä on myöhässä: OKV/1705/10/2021); pykälää ja sen voimaantuloa ei ole luettu, eikä sitä, onko kiireellistä hakemusta seuraavan päivän oltava arkipäivä. Vertailuksi suunnitelman omien määräaikojen rinnalle.",
				SV: "Känd från avgöranden av högsta förvaltningsdomstolen och justitiekanslern (den 8:e vardagen är för sent: OKV/1705/10/2021); paragrafen och dess ikraftträdande har inte lästs, inte heller om dagen efter en brådskande ansökan måste vara en vardag. Till jämförelse vid sidan av planens egna frister.",
				EN: "Known from decisions of the Supreme Administrative Court and of the Chancellor of Justice (the 8th working day is late: OKV/1705/10/2021); the section and the beginning of its time in force were not read, nor whether the day after an urgent application must be a working day. For reference beside the plan's own limits."},
		},
		{
			ID: "shl36.disabled.start.old", Title: startAssessment,
			Act: disability, Section: "3 a §",
			Trigger: code.Text{FI: "kenen tahansa yhteydenotto", SV: "kontakt av vem som helst", EN: "contact by anyone"},
			Term:    workingDays(7), First: excluded, End: builtIn,
			Condition: only(GroupDisabled),
			InForce:   civil.Period{To: date(2024, time.December, 31)}, Confidence: uncertain,
			Note: code.Text{
				FI: "Säännös on siteerattu ratkaisussa KHO:2011:69; sen voimaantuloa ei ole luettu. Päätös oli tehtävä kolmessa kuukaudessa hakemuksesta.",
				SV: "Bestämmelsen citeras i KHO:2011:69; dess ikraftträdande har inte lästs. Beslutet skulle fattas inom tre månader från ansökan.",
				EN: "Text quoted in KHO:2011:69; the beginning of its time in force was not read. The decision was due three months from the application."},
		},
	}
}
