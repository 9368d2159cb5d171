package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Notes on days that are hours.
var (
	hoursByAnalogy = code.Say(
		"Laki sanoo vuorokausia. KKO:2023:49: vuorokausi on vapaudenmenetyksessä 24 tuntia; lapsen rajoituksista asiaa ei ole ratkaistu.",
		"Lagen talar om dygn. KKO:2023:49: vid frihetsberövande är ett dygn 24 timmar; om begränsningar för barn är frågan inte avgjord.",
		"The law says days (vuorokausi). KKO:2023:49: in deprivation of liberty one is 24 hours; of restrictions of a child that is not decided.")
	longestNote = code.Say(
		"Enimmäiskesto, joka ei siirry. Laki ei sano, lasketaanko alkupäivä mukaan: molemmat päivät näytetään.",
		"En längsta tid som inte flyttas. Lagen säger inte om den första dagen räknas: båda dagarna visas.",
		"A longest duration, which does not move. The law does not say whether the first day counts: both days are shown.")
)

// restrictionRules are the times of restrictions in substitute care (LsL 11 and
// 61 b §, chapter 11) and of placement with a parent (49 §).
func restrictionRules() []deadline.Rule {
	act, in2010, in2020 := date(2008, time.January, 1), date(2010, time.March, 1), date(2020, time.January, 1)
	hoursRule := func(id, section string, mom, n int, in civil.Period, versions deadline.Versions, title, trigger code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: lsl, Section: section, Subsection: mom, Versions: versions, Trigger: trigger,
			Term: hours(n), First: excluded, End: stays, Lapses: deadline.LapseMeasure, InForce: in, Condition: aChild,
			Confidence: uncertain, Note: hoursByAnalogy,
		}
	}
	sure := func(r deadline.Rule) deadline.Rule {
		r.Confidence, r.Note = verified, code.Text{}
		return r
	}
	longest := func(id, section string, mom int, term deadline.Term, in civil.Period, versions deadline.Versions, title, trigger code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: lsl, Section: section, Subsection: mom, Versions: versions, Trigger: trigger,
			Term: term, First: included, FirstUnsettled: true, End: stays, Lapses: deadline.LapseMeasure, InForce: in, Condition: aChild,
			Confidence: uncertain, Note: longestNote,
		}
	}
	moving := code.Say("liikkumisvapauden rajoituksen alku", "begränsningen av rörelsefriheten började", "the restriction of free movement began")
	isolated := code.Say("eristämisen alku", "isoleringen började", "the isolation began")
	care := code.Say("erityisen huolenpidon tosiasiallinen aloittaminen", "den särskilda omsorgen inleddes faktiskt", "the special care actually began")
	contact := code.Say("yhteydenpidon rajoituksen alku", "begränsningen av kontakterna började", "the restriction of contact began")
	ends := func(fi, sv, en string) code.Text { return code.Say(fi+" päättyy", sv+" upphör", en+" ends") }
	old2020 := during(act, in2020.AddDays(-1))
	return []deadline.Rule{
		longest("lsl63.contact1y", "63 §", 1, yearsOf(1), since(act), "417/2007@2008-01-01", ends("Yhteydenpidon rajoitus", "Begränsningen av kontakterna", "The restriction of contact"), contact),
		hoursRule("lsl63.contact30", "63 §", 2, 30*24, since(act), "417/2007@2008-01-01 88/2010@2010-03-01",
			ends("Laitoksen johtajan päättämä yhteydenpidon rajoitus", "Begränsningen av kontakterna genom föreståndarens beslut", "The restriction of contact by decision of the head of the institution"), contact),
		hoursRule("lsl69.move7", "69 §", 3, 7*24, old2020, "417/2007@2008-01-01 88/2010@2010-03-01",
			ends("Laitoksen päättämä liikkumisvapauden rajoitus", "Begränsningen av rörelsefriheten genom anstaltens beslut", "The restriction of free movement by decision of the institution"), moving),
		hoursRule("lsl69.move7", "69 §", 2, 7*24, since(in2020), "542/2019@2020-01-01",
			ends("Laitoksen päättämä liikkumisvapauden rajoitus", "Begränsningen av rörelsefriheten genom anstaltens beslut", "The restriction of free movement by decision of the institution"), moving),
		hoursRule("lsl69.move30", "69 §", 2, 30*24, since(act), "417/2007@2008-01-01 542/2019@2020-01-01",
			ends("Yhtäjaksoinen liikkumisvapauden rajoitus", "Den oavbrutna begränsningen av rörelsefriheten", "The unbroken restriction of free movement"), moving),
		sure(hoursRule("lsl70.isolate", "70 §", 1, 24, old2020, "417/2007@2008-01-01", ends("Eristäminen ilman uutta päätöstä", "Isoleringen utan nytt beslut", "Isolation without a new decision"), isolated)),
		sure(hoursRule("lsl70.isolate", "70 §", 1, 12, since(in2020), "542/2019@2020-01-01", ends("Eristäminen ilman uutta päätöstä", "Isoleringen utan nytt beslut", "Isolation without a new decision"), isolated)),
		sure(hoursRule("lsl70.total", "70 §", 3, 48, old2020, "417/2007@2008-01-01", ends("Eristämisen pisin kokonaisaika", "Isoleringens längsta sammanlagda tid", "The longest time of isolation"), isolated)),
		sure(hoursRule("lsl70.total", "70 §", 3, 24, since(in2020), "542/2019@2020-01-01", ends("Eristämisen pisin kokonaisaika", "Isoleringens längsta sammanlagda tid", "The longest time of isolation"), isolated)),
		hoursRule("lsl72.care30", "72 §", 3, 30*24, since(act), "417/2007@2008-01-01 88/2010@2010-03-01", ends("Erityinen huolenpito", "Den särskilda omsorgen", "Special care"), care),
		hoursRule("lsl72.extend60", "72 §", 3, 60*24, since(act), "417/2007@2008-01-01 88/2010@2010-03-01", ends("Erityisen huolenpidon jatko", "Förlängningen av den särskilda omsorgen", "The extension of special care"),
			code.Say("30 vuorokauden päättyminen", "utgången av de 30 dygnen", "the end of the 30 days")),
		hoursRule("lsl72.lapse90", "72 §", 3, 90*24, since(act), "417/2007@2008-01-01 88/2010@2010-03-01",
			code.Say("Päätös erityisestä huolenpidosta raukeaa, jos sitä ei ole aloitettu", "Beslutet om särskild omsorg förfaller om den inte har inletts", "The decision on special care lapses unless it was begun"),
			code.Say("päätöksen tekeminen", "beslutet fattades", "the decision was made")),
		{
			ID: "lsl74.month", Title: code.Say("Rajoitusten kirjaukset on lähetettävä lapsen sosiaalityöntekijälle", "Anteckningarna om begränsningar ska sändas till barnets socialarbetare", "The records of restrictions must be sent to the child's social worker"),
			Act: lsl, Section: "74 §", Subsection: 1, Versions: "88/2010@2010-03-01",
			Trigger: code.Say("rajoituksen kirjaaminen", "anteckningen om begränsningen", "the record of the restriction"),
			Term:    months(1), First: excluded, End: unclear, Repeats: true, InForce: during(in2010, in2020.AddDays(-1)), Confidence: uncertain, Note: monthlyNote,
		},
		{
			ID: "lsl74.month", Title: code.Say("Rajoitusten kirjaukset on lähetettävä lapsen sosiaalityöntekijälle", "Anteckningarna om begränsningar ska sändas till barnets socialarbetare", "The records of restrictions must be sent to the child's social worker"),
			Act: lsl, Section: "74 §", Subsection: 3, Versions: "542/2019@2020-01-01",
			Trigger: code.Say("rajoituksen kirjaaminen", "anteckningen om begränsningen", "the record of the restriction"),
			Term:    months(1), First: excluded, End: unclear, Repeats: true, InForce: since(in2020), Confidence: uncertain, Note: monthlyNote,
		},
		{
			ID: "lsl61b.year", Title: code.Say("Hyvää kohtelua koskeva suunnitelma on arvioitava ja tarkistettava", "Planen om gott bemötande ska utvärderas och ses över", "The plan of good treatment must be evaluated and reviewed"),
			Act: lsl, Section: "61 b §", Versions: "542/2019@2020-01-01 610/2022@2023-01-01",
			Trigger: code.Say("suunnitelman laatiminen tai edellinen tarkistaminen", "planen gjordes eller sågs över senast", "the plan was made or last reviewed"),
			Term:    months(12), First: excluded, End: unclear, Repeats: true, InForce: since(in2020), Confidence: uncertain,
			Note: code.Say("Vuosittain. Laki ei sano, mistä vuosi alkaa.", "Årligen. Lagen säger inte från vilken händelse året räknas.", "Yearly. The law does not say from which event the year runs."),
		},
		longest("lsl49.parent6m", "49 §", 3, months(6), since(act), "417/2007@2008-01-01 88/2010@2010-03-01",
			ends("Väliaikainen sijoitus vanhemman luokse", "Den tillfälliga placeringen hos en förälder", "The temporary placement with a parent"), code.Say("sijoituksen alku", "placeringens början", "the beginning of the placement")),
		{
			ID: "lsl49.prison2y", Title: ends("Sijoitus vankilan perheosastolle", "Placeringen på fängelsets familjeavdelning", "The placement in the family unit of a prison"),
			Act: lsl, Section: "49 §", Subsection: 4, Versions: "88/2010@2010-03-01",
			Trigger: code.Say("lapsen syntymä", "barnets födelse", "the child's birth"),
			Term:    yearsOf(2), First: excluded, End: stays, Lapses: deadline.LapseMeasure, Extendable: true, InForce: since(in2010), Condition: only(GroupPrisonFamilyUnit), Confidence: verified,
			Note: code.Say("Kunnes lapsi täyttää kaksi vuotta; alle kolmivuotiaana, jos lapsen etu sitä välttämättä vaatii.", "Tills barnet fyller två år; under tre år om barnets bästa nödvändigtvis kräver det.", "Until the child turns two; under three where the child's interest demands it."),
		},
	}
}

var monthlyNote = code.Say(
	"Kuukausittain. Laki ei sano, mistä kuukausi lasketaan.", "Varje månad. Lagen säger inte från vilken dag månaden räknas.", "Every month. The law does not say from which day the month is counted.")
