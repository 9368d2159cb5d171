package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words shared by the rules on placement.
var (
	emergencyEnds = code.Say("Kiireellinen sijoitus päättyy", "Den brådskande placeringen upphör", "The emergency placement ends")
	extensionEnds = code.Say("Kiireellisen sijoituksen jatko päättyy", "Förlängningen av den brådskande placeringen upphör", "The extension of the emergency placement ends")
	caseload      = code.Say("Lapsen asioista vastaavalla sosiaalityöntekijällä saa olla asiakkaanaan enintään", "En socialarbetare som ansvarar för barnets angelägenheter får ha som klienter högst", "A responsible social worker may have as clients at most")

	onPlacement    = code.Say("tosiasiallinen sijoituspäivä tai sitä aiempi päätöspäivä", "dagen för den faktiska placeringen, eller för beslutet om det fattades tidigare", "the day of the actual placement, or of the decision if earlier")
	onOldPlacement = code.Say("sijoituspäivä", "dagen för placeringen", "the day of the placement")
	onExtension    = code.Say("ensimmäisten 30 päivän jälkeinen päivä", "dagen efter de första 30 dagarna", "the day after the first 30 days")
)

// Notes of more than one row.
var (
	eachWorker = code.Say(
		"Enimmäismäärä yhtä lapsen asioista vastaavaa sosiaalityöntekijää kohti; mikään tapahtuma ei käynnistä määräaikaa.",
		"Ett högsta antal per socialarbetare som ansvarar för barnets angelägenheter; ingen händelse startar en frist.",
		"A limit for each responsible social worker; no event starts a clock.")
)

var (
	openCareReview = code.Say(
		"Avohuollon sijoituksen jatkamisen edellytykset ja vaihtoehdot on arvioitava",
		"Förutsättningarna för att fortsätta placeringen inom öppenvården och alternativen till den ska bedömas",
		"The conditions for going on with the open-care placement and its alternatives must be evaluated")
	onOpenCare     = code.Say("sijoituksen alku", "placeringens början", "the beginning of the placement")
	openCareRounds = code.Say(
		"Sen jälkeen kolmen kuukauden välein; laki ei sano, lasketaanko väli sijoituksesta vai edellisestä arvioinnista. Tässä se lasketaan sijoituksen alusta.",
		"Därefter var tredje månad; lagen säger inte om intervallet räknas från placeringen eller från den förra bedömningen. Här räknas det från placeringens början.",
		"Then every three months; the law does not say whether they run from the placement or from the last evaluation. Here they are counted from the beginning of the placement.")
)

// lslRules are the limits of the Child Welfare Act (lastensuojelulaki), in
// force from 1.1.2008.
func lslRules() []deadline.Rule {
	return []deadline.Rule{
		{
			ID:    "lsl26.old.decide",
			Title: code.Say("Lastensuojelutarpeen selvityksen aloittamisesta on päätettävä", "Beslut om att inleda en utredning av behovet av barnskydd ska fattas", "Whether to begin the child-protection need survey must be decided"),
			Act:   lsl, Section: "26 §", Subsection: 2,
			Versions: "417/2007@2008-01-01 88/2010@2010-03-01",
			Trigger:  code.Say("ilmoituksen tai yhteydenoton vastaanottaminen", "anmälan eller kontakten har tagits emot", "the notice or contact was received"),
			Term:     workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentBeside: true,
			Condition: protectionMatter,
			InForce:   during(date(2008, time.January, 1), date(2015, time.March, 31)), Confidence: verified,
			Note: code.Say(
				"Seitsemässä arkipäivässä oli ratkaistava, tehdäänkö selvitys; 1.4.2015 alkaen arviointi on aloitettava siinä ajassa. Pyyntö tuli vireilletulon perusteeksi 1.3.2010.",
				"Inom sju vardagar skulle det avgöras om en utredning görs; sedan 1.4.2015 ska bedömningen inledas inom den tiden. En begäran blev en grund för inledande 1.3.2010.",
				"To decide within seven days; since 1.4.2015 the assessment must start within them. A request became a trigger on 1.3.2010."),
		},
		{
			ID:    "lsl27.old.complete",
			Title: code.Say("Lastensuojelutarpeen selvityksen on oltava valmis", "Utredningen av behovet av barnskydd ska vara klar", "The child-protection need survey must be completed"),
			Act:   lsl, Section: "27 §", Subsection: 2,
			Versions: "417/2007@2008-01-01",
			Trigger:  onInitiation, Term: months(3), First: excluded, End: unclear,
			Condition: protectionMatter,
			InForce:   during(date(2008, time.January, 1), date(2015, time.March, 31)), Confidence: verified,
		},
		{
			ID: "lsl26.start", Title: startAssessment,
			Act: lsl, Section: "26 §", Subsection: 5,
			Versions: "1302/2014@2015-04-01",
			Trigger:  onInitiation, Term: workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentBeside: true,
			Condition: protectionMatter,
			InForce:   since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say(
				"Ennakollisen lastensuojeluilmoituksen (25 c §) jälkeen asia tulee vireille vasta lapsen syntymän jälkeen. Laki ei määrittele arkipäivää; katso tulkinnat.",
				"Efter en föregripande barnskyddsanmälan (25 c §) inleds ärendet först när barnet har fötts. Lagen definierar inte vardag; se tolkningarna.",
				"After a prenatal notice (25 c §) the matter becomes pending only after birth. The law does not define working day; see the readings."),
		},
		{
			ID: "lsl26.complete", Title: completeAssessment,
			Act: lsl, Section: "26 §", Subsection: 5,
			Versions: "1302/2014@2015-04-01",
			Trigger:  onInitiation, Term: months(3), First: excluded, End: unclear,
			Condition: protectionMatter,
			InForce:   since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say(
				"Lasketaan asian vireilletulosta. Ennakollisen lastensuojeluilmoituksen (25 c §) jälkeen ei ennen syntymää.",
				"Räknas från det att ärendet inleddes. Efter en föregripande barnskyddsanmälan (25 c §) inte före födelsen.",
				"Counted from the day the matter became pending. After a prenatal notice (25 c §) not before birth."),
		},
		{
			ID: "lsl25c.urgent", Title: code.Say("Kiireellinen sosiaalipalvelujen tarve on arvioitava", "Det brådskande behovet av socialservice ska bedömas", "The urgent need of social services must be assessed"),
			Act: lsl, Section: "25 c §", Subsection: 2, Versions: "88/2010@2010-03-01",
			Trigger: code.Say("ennakollinen lastensuojeluilmoitus", "föregripande barnskyddsanmälan", "the prenatal notice"),
			Term:    withoutDelay, First: excluded, End: stays, OnlyUrgent: true, InForce: since(date(2010, time.March, 1)), Confidence: verified,
			Note: code.Say("Kiireellisissä tapauksissa; ei odota syntymää.", "I brådskande fall; väntar inte på födelsen.", "In urgent cases; it does not wait for the birth."),
		},
		{
			ID:    "lsl30.review",
			Title: code.Say("Asiakassuunnitelma on tarkistettava", "Klientplanen ska ses över", "The client plan must be reviewed"),
			Act:   lsl, Section: "30 §", Subsection: 2,
			Versions: "417/2007@2008-01-01 1302/2014@2015-04-01 542/2019@2020-01-01",
			Trigger:  code.Say("suunnitelman laatiminen tai edellinen tarkistaminen", "planen gjordes eller sågs över senast", "the plan was made or last reviewed"),
			Term:     months(12), First: excluded, End: unclear, Repeats: true,
			InForce: since(date(2008, time.January, 1)), Confidence: uncertain,
			Note: code.Say(
				"Tarvittaessa ja vähintään kerran vuodessa. Laki ei sano, mistä vuosi alkaa; tässä se lasketaan viimeisestä hyväksymisestä tai tarkistamisesta.",
				"Vid behov och minst en gång om året. Lagen säger inte från vilken händelse året räknas; här räknas det från det senaste godkännandet eller den senaste översynen.",
				"When needed, and at least once a year. The law does not say from which event the year runs; the last approval or review is assumed."),
		},
		{
			ID: "lsl37a.review", Title: openCareReview,
			Act: lsl, Section: "37 §", Subsection: 5,
			Versions: "417/2007@2008-01-01",
			Trigger:  onOpenCare, Term: months(3), First: excluded, End: unclear, Repeats: true, Condition: placedAloneOld,
			InForce: during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: verified,
			Note: openCareRounds,
		},
		{
			ID: "lsl37a.review", Title: openCareReview,
			Act: lsl, Section: "37 a §", Subsection: 3,
			Versions: "88/2010@2010-03-01 1302/2014@2015-04-01",
			Trigger:  onOpenCare,
			Term:     months(3), First: excluded, End: unclear, Repeats: true, Condition: placedAlone,
			InForce: since(date(2010, time.March, 1)), Confidence: verified,
			Note: openCareRounds,
		},
		{
			ID: "lsl38.emergency.old", Title: emergencyEnds,
			Act: lsl, Section: "39 §", Subsection: 2,
			Versions: "417/2007@2008-01-01",
			Trigger:  onOldPlacement, Term: calendarDays(30), First: included, FirstUnsettled: true, End: unclear, Lapses: deadline.LapseMeasure,
			Condition: aChild,
			InForce:   during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: uncertain,
			Note: code.Say(
				"Sijoitus raukesi, jos hakemusta ei ollut 30 päivässä sijoituksen alkamisesta saatettu hallinto-oikeuden käsiteltäväksi. Hallituksen esitys (HE 252/2006, siteerattu ratkaisussa KHO:2015:27) jätti alkupäivän pois ja siirsi viimeisen päivän arkipäivään; KHO:2015:27 ratkaisi toisin seuraavan sanamuodon aikana. Molemmat päivät näytetään.",
				"Placeringen förföll om en ansökan inte inom 30 dagar från det att placeringen började hade förts till förvaltningsdomstolen. Propositionen (RP 252/2006, citerad i HFD:2015:27) räknade inte den första dagen och flyttade den sista till en vardag; HFD:2015:27 avgjorde annorlunda under följande lydelse. Båda dagarna visas.",
				"The placement lapsed unless an application had been brought before the administrative court within 30 days of its beginning. The bill (HE 252/2006, quoted in KHO:2015:27) left the first day out and moved the last one to a weekday; KHO:2015:27 decided otherwise under the next wording. Both days are shown."),
		},
		{
			ID: "lsl38.emergency.old", Title: emergencyEnds,
			Act: lsl, Section: "38 §", Subsection: 1,
			Versions: "88/2010@2010-03-01",
			Trigger:  onOldPlacement, Term: calendarDays(30), First: included, End: stays, Lapses: deadline.LapseMeasure,
			Condition: aChild,
			InForce:   during(date(2010, time.March, 1), date(2015, time.December, 31)), Confidence: verified,
			Note: code.Say(
				"Sijoituspäivä on 1. päivä, eikä viimeinen päivä siirry: KHO:2015:27.",
				"Placeringsdagen är dag 1 och den sista dagen flyttas inte: KHO:2015:27.",
				"The placement day is day 1 and the last day does not move: KHO:2015:27."),
		},
		{
			ID: "lsl38.emergency.consent.old", Title: emergencyEnds,
			Act: lsl, Section: "39 §", Subsection: 3,
			Versions: "417/2007@2008-01-01",
			Trigger:  onOldPlacement, Term: calendarDays(45), First: included, FirstUnsettled: true, End: unclear, Lapses: deadline.LapseMeasure,
			Condition: withConsent,
			InForce:   during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: uncertain,
			Note: code.Say(
				"45 päivää, jos huoltaja ja 12 vuotta täyttänyt lapsi suostuivat siihen, että sijoitusta jatketaan huostaanottopäätöksen valmistelemiseksi. Alkupäivästä ja siirtymisestä kuten 30 päivästä.",
				"45 dagar om vårdnadshavaren och ett barn som fyllt 12 år samtyckte till att placeringen fortsätter för beredningen av beslutet om omhändertagande. Om den första dagen och flyttningen som för de 30 dagarna.",
				"45 days where the guardian and a child of 12 or more consented to its going on while the decision on taking into care was prepared. On the first day and the move as for the 30 days."),
		},
		{
			ID: "lsl38.emergency", Title: emergencyEnds,
			Act: lsl, Section: "38 §", Subsection: 2,
			Versions: "1302/2014@2016-01-01 610/2022@2023-01-01",
			Trigger:  onPlacement, Term: calendarDays(30), First: included, End: stays, Lapses: deadline.LapseMeasure,
			Condition: aChild,
			InForce:   since(date(2016, time.January, 1)), Confidence: verified,
			Note: code.Say(
				"1. päivä on päivä, jona lapsi tosiasiallisesti sijoitettiin, tai päätöksen päivä, jos päätös tehtiin ennen sitä. Jatkuu lain nojalla, jos huostaanottoa koskeva hakemus tehdään 30 päivän aikana tai on vireillä tuomioistuimessa. Viimeinen päivä ei siirry (KHO:2015:27).",
				"Dag 1 är den dag då barnet faktiskt placerades, eller beslutets dag om beslutet fattades tidigare. Fortgår med stöd av lag om en ansökan om omhändertagande görs inom de 30 dagarna eller är anhängig i domstol. Den sista dagen flyttas inte (KHO:2015:27).",
				"The day on which the child was actually placed is day 1; if the decision came earlier, the day of the decision. Goes on by law if an application for taking the child into care (huostaanotto) is filed within the 30 days or is pending in court. The last day does not move (KHO:2015:27)."),
		},
		{
			ID: "lsl38a.extension.court.old", Title: extensionEnds,
			Act: lsl, Section: "39 §", Subsection: 4,
			Versions: "417/2007@2008-01-01",
			Trigger:  onExtension, Term: calendarDays(60), First: included, FirstUnsettled: true, End: unclear, Lapses: deadline.LapseMeasure,
			Condition: aChild,
			InForce:   during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: uncertain,
			Note: code.Say(
				"Hallinto-oikeuden päätöksellä enintään 60 päivää 30 päivän tai, jos suostuttiin, 45 päivän määräajan päättymisestä; tapahtuma on sen päättymistä seuraava päivä. Alkupäivästä ja siirtymisestä kuten 30 päivästä.",
				"Genom beslut av förvaltningsdomstolen högst 60 dagar från utgången av de 30 dagarna eller, vid samtycke, de 45 dagarna; händelsen är dagen efter den. Om den första dagen och flyttningen som för de 30 dagarna.",
				"By decision of the administrative court at most 60 days from the end of the 30 days or, with consent, of the 45; the event is the day after it. On the first day and the move as for the 30 days."),
		},
		{
			ID: "lsl38a.extension.old", Title: extensionEnds,
			Act: lsl, Section: "38 §", Subsection: 3,
			Versions: "88/2010@2010-03-01",
			Trigger:  onExtension, Term: calendarDays(30), First: included, End: stays, Lapses: deadline.LapseMeasure,
			Condition: aChild,
			InForce:   during(date(2010, time.March, 1), date(2015, time.December, 31)), Confidence: verified,
		},
		{
			ID: "lsl38a.extension", Title: extensionEnds,
			Act: lsl, Section: "38 a §", Subsection: 1,
			Versions: "1302/2014@2016-01-01",
			Trigger:  onExtension, Term: calendarDays(30), First: included, End: stays, Lapses: deadline.LapseMeasure,
			Condition: aChild,
			InForce:   since(date(2016, time.January, 1)), Confidence: verified,
			Note: code.Say(
				"Lasketaan kuten ensimmäiset 30 päivää. Alkaa niiden jälkeisestä päivästä.",
				"Räknas som de första 30 dagarna. Börjar dagen efter dem.",
				"Counted as the first 30 days. The trigger is the day after them."),
		},
		{
			ID: "lsl13b.caseload", Title: caseload,
			Act: lsl, Section: "13 b §", Subsection: 2,
			Versions: "1276/2021@2022-01-01",
			Term:     children(35), InForce: during(date(2022, time.January, 1), date(2023, time.December, 31)), Confidence: verified,
			Note: eachWorker,
		},
		{
			ID: "lsl13b.caseload", Title: caseload,
			Act: lsl, Section: "13 b §", Subsection: 2,
			Versions: "1276/2021@2022-01-01",
			Term:     children(30), InForce: since(date(2024, time.January, 1)), Confidence: verified,
			Note: eachWorker,
		},
	}
}

// emergencyOldRules are the times of taking into care in an emergency under the
// act of 1983. KHO:2015:27 is of a later wording, so both days are shown.
func emergencyOldRules() []deadline.Rule {
	last := date(2007, time.December, 31)
	row := func(id string, title code.Text, days int, versions deadline.Versions, from civil.Date, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: lslOld, Section: "18 §", Subsection: 2, Versions: versions,
			Trigger: code.Say("päätös kiireellisestä huostaanotosta", "beslutet om brådskande omhändertagande", "the decision on taking into care in an emergency"),
			Term:    calendarDays(days), First: included, FirstUnsettled: true, End: unclear, Lapses: deadline.LapseMeasure, Condition: aChild,
			InForce: during(from, last), Confidence: uncertain, Note: both(note, code.Say(
				"Laki ei sanonut, lasketaanko päätöspäivä mukaan ja siirtyykö viimeinen päivä; KHO:2015:27 koskee vuoden 2007 lakia.",
				"Lagen sade inte om beslutets dag räknas och om den sista dagen flyttas; HFD:2015:27 gäller lagen från 2007.",
				"The act did not say whether the day of the decision counts and whether the last day moves; KHO:2015:27 is of the act of 2007.")),
		}
	}
	return []deadline.Rule{
		row("lsl18.emergency14.old", code.Say("Kiireellinen huostaanotto lakkaa", "Det brådskande omhändertagandet upphör", "The taking into care in an emergency ends"), 14,
			"683/1983@1984-01-01 139/1990@1990-07-01", date(1984, time.January, 1), code.Say(
				"Jollei sitä sinä aikana oteta huostaanottoasiana käsiteltäväksi.", "Om det inte inom den tiden tas upp som ett ärende om omhändertagande.", "Unless it is taken up in that time as a matter of taking into care.")),
		row("lsl18.emergency30.old", code.Say("Huostaanottopäätös raukeaa, jollei huostaanottoasiaa ole käsitelty,", "Om ärendet om omhändertagande inte har behandlats förfaller beslutet", "Unless the matter of taking into care has been handled, the decision lapses"), 30,
			"139/1990@1990-07-01", date(1990, time.July, 1), code.Say(
				"Kun huostaanottoasia on otettu käsiteltäväksi 14 päivässä; erittäin painavasta syystä enintään 30 päivää lisää.", "När ärendet har tagits upp inom 14 dagar; av synnerligen vägande skäl högst 30 dagar till.", "Where the matter was taken up within 14 days; for a very weighty reason at most 30 days more.")),
	}
}

var placedAlone = deadline.Condition{AgeUnder: 18, Words: code.Say("sijoitus yksin avohuollon tukitoimena tai vankilan osastolle", "placering ensam inom öppenvården eller på en avdelning vid ett fängelse", "placement alone in open care, or in a unit of a prison")}

var placedAloneOld = deadline.Condition{AgeUnder: 18, Words: code.Say("sijoitus yksin avohuollon tukitoimena", "placering ensam inom öppenvården", "placement alone in open care")}

var withConsent = deadline.Condition{AgeUnder: 18, Words: code.Say("huoltaja ja 12 vuotta täyttänyt lapsi suostuivat", "vårdnadshavaren och ett barn som fyllt 12 år samtyckte", "the guardian and a child of 12 or more consented")}

// LsL 6 §: a child is a person under 18.
var (
	protectionMatter = deadline.Condition{AgeUnder: 18, Words: code.Say("lastensuojeluasia, alle 18-vuotias lapsi", "barnskyddsärende, barn under 18 år", "a matter of child protection, a child under 18")}
	aChild           = deadline.Condition{AgeUnder: 18, Words: code.Say("alle 18-vuotias lapsi", "barn under 18 år", "a child under 18")}
)
