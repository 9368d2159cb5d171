package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words shared by the rules on placement.
var (
	emergencyEnds = code.Text{FI: "Kiireellinen sijoitus päättyy", SV: "Den brådskande placeringen upphör", EN: "The emergency placement ends"}
	extensionEnds = code.Text{FI: "Kiireellisen sijoituksen jatko päättyy", SV: "Förlängningen av den brådskande placeringen upphör", EN: "The extension of the emergency placement ends"}
	aftercareEnds = code.Text{FI: "Oikeus jälkihuoltoon päättyy", SV: "Rätten till eftervård upphör", EN: "The right to aftercare ends"}
	caseload      = code.Text{FI: "Lapsia sosiaalityöntekijää kohti enintään", SV: "Antalet barn per socialarbetare är högst", EN: "The number of children for each social worker is at most"}

	onPlacement    = code.Text{FI: "tosiasiallinen sijoituspäivä tai sitä aiempi päätöspäivä", SV: "dagen för den faktiska placeringen, eller för beslutet om det fattades tidigare", EN: "the day of the actual placement, or of the decision if earlier"}
	onOldPlacement = code.Text{FI: "sijoituspäivä", SV: "dagen för placeringen", EN: "the day of the placement"}
	onExtension    = code.Text{FI: "ensimmäisten 30 päivän jälkeinen päivä", SV: "dagen efter de första 30 dagarna", EN: "the day after the first 30 days"}
	onClientEnded  = code.Text{FI: "asiakkuuden päättyminen sijoituksen jälkeen", SV: "klientrelationens slut efter placeringen", EN: "the end of the client relationship after placement"}
)

// Notes of more than one row.
var (
	aftercareNote = code.Text{
		FI: "Viimeistään, kun nuori täyttää vuodet; päiväksi on tulkittu syntymäpäivä. Pelkän avohuollon sijoituksen jälkeen vain, jos sijoitus kesti yhtäjaksoisesti vähintään puoli vuotta. Käytetään ikärajaa, joka oli voimassa alkamispäivänä.",
		SV: "Senast när den unga uppnår åldern, vilket tolkas som födelsedagen. Efter enbart placering inom öppenvården endast om den varade minst ett halvt år utan avbrott. Åldern som gällde den dag då tiden började används.",
		EN: "At the latest when the young person turns the age, taken to be the birthday. After placement in open care alone, only if it lasted at least half a year without a break. The age in force on the trigger day is used."}
	eachWorker = code.Text{
		FI: "Enimmäismäärä yhtä lapsen asioista vastaavaa sosiaalityöntekijää kohti; mikään tapahtuma ei käynnistä määräaikaa.",
		SV: "Ett högsta antal per socialarbetare som ansvarar för barnets angelägenheter; ingen händelse startar en frist.",
		EN: "A limit for each responsible social worker; no event starts a clock."}
)

// lslRules are the limits of the Child Welfare Act (lastensuojelulaki), in
// force from 1.1.2008.
func lslRules() []deadline.Rule {
	return []deadline.Rule{
		{
			ID:    "lsl26.old.decide",
			Title: code.Text{FI: "Lastensuojelutarpeen selvityksen aloittamisesta on päätettävä", SV: "Beslut om att inleda en utredning av behovet av barnskydd ska fattas", EN: "Whether to begin the child-protection need survey must be decided"},
			Act:   lsl, Section: "26 §", Amended: "88/2010",
			Trigger: code.Text{FI: "ilmoituksen tai yhteydenoton vastaanottaminen", SV: "anmälan eller kontakten har tagits emot", EN: "the notice or contact was received"},
			Term:    workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentBeside: true,
			InForce: during(date(2008, time.January, 1), date(2015, time.March, 31)), Confidence: verified,
			Note: code.Text{
				FI: "Seitsemässä arkipäivässä oli ratkaistava, tehdäänkö selvitys; 1.4.2015 alkaen arviointi on aloitettava siinä ajassa. Pyyntö tuli vireilletulon perusteeksi 1.3.2010.",
				SV: "Inom sju vardagar skulle det avgöras om en utredning görs; sedan 1.4.2015 ska bedömningen inledas inom den tiden. En begäran blev en grund för inledande 1.3.2010.",
				EN: "To decide within seven days; since 1.4.2015 the assessment must start within them. A request became a trigger on 1.3.2010."},
		},
		{
			ID:    "lsl27.old.complete",
			Title: code.Text{FI: "Lastensuojelutarpeen selvityksen on oltava valmis", SV: "Utredningen av behovet av barnskydd ska vara klar", EN: "The child-protection need survey must be completed"},
			Act:   lsl, Section: "27 §",
			Trigger: onInitiation, Term: months(3), First: excluded, End: unclear,
			InForce: during(date(2008, time.January, 1), date(2015, time.March, 31)), Confidence: verified,
		},
		{
			ID: "lsl26.start", Title: startAssessment,
			Act: lsl, Section: "26 §", Subsection: 5, Amended: "1302/2014",
			Trigger: onInitiation, Term: workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentBeside: true,
			InForce: since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Text{
				FI: "Ennakollisen lastensuojeluilmoituksen (25 c §) jälkeen asia tulee vireille vasta lapsen synnyttyä. Laki ei määrittele arkipäivää; katso tulkinnat.",
				SV: "Efter en föregripande barnskyddsanmälan (25 c §) inleds ärendet först när barnet har fötts. Lagen definierar inte vardag; se tolkningarna.",
				EN: "After a prenatal notice (25 c §) the matter becomes pending only after birth. The law does not define working day; see the readings."},
		},
		{
			ID: "lsl26.complete", Title: completeAssessment,
			Act: lsl, Section: "26 §", Subsection: 5, Amended: "1302/2014",
			Trigger: onInitiation, Term: months(3), First: excluded, End: unclear,
			InForce: since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Text{
				FI: "Lasketaan asian vireilletulosta. Ennakollisen lastensuojeluilmoituksen (25 c §) jälkeen ei ennen syntymää.",
				SV: "Räknas från det att ärendet inleddes. Efter en föregripande barnskyddsanmälan (25 c §) inte före födelsen.",
				EN: "Counted from the day the matter became pending. After a prenatal notice (25 c §) not before birth."},
		},
		{
			ID:    "lsl30.review",
			Title: code.Text{FI: "Asiakassuunnitelma on tarkistettava", SV: "Klientplanen ska ses över", EN: "The client plan must be reviewed"},
			Act:   lsl, Section: "30 §", Subsection: 2, Amended: "542/2019",
			Trigger: code.Text{FI: "suunnitelman laatiminen tai edellinen tarkistaminen", SV: "planen gjordes eller sågs över senast", EN: "the plan was made or last reviewed"},
			Term:    months(12), First: excluded, End: unclear, Repeats: true,
			InForce: since(date(2008, time.January, 1)), Confidence: uncertain,
			Note: code.Text{
				FI: "Tarvittaessa ja vähintään kerran vuodessa. Laki ei sano, mistä vuosi alkaa; tässä se lasketaan viimeisestä hyväksymisestä tai tarkistamisesta.",
				SV: "Vid behov och minst en gång om året. Lagen säger inte från vilken händelse året räknas; här räknas det från det senaste godkännandet eller den senaste översynen.",
				EN: "When needed, and at least once a year. The law does not say from which event the year runs; the last approval or review is assumed."},
		},
		{
			ID:    "lsl37a.review",
			Title: code.Text{FI: "Avohuollon sijoituksen jatkaminen tai lopettaminen on arvioitava", SV: "Behovet av att fortsätta eller avsluta placeringen inom öppenvården ska bedömas", EN: "Whether the open-care placement goes on or ends must be evaluated"},
			Act:   lsl, Section: "37 a §", Subsection: 3, Amended: "88/2010",
			Trigger: code.Text{FI: "sijoituksen alku", SV: "placeringens början", EN: "the beginning of the placement"},
			Term:    months(3), First: excluded, End: unclear, Repeats: true, Condition: placedAlone,
			InForce: since(date(2010, time.March, 1)), Confidence: verified,
			Note: code.Text{
				FI: "Sen jälkeen kolmen kuukauden välein; seuraavat kierrokset lasketaan tässä sijoituksen alusta.",
				SV: "Därefter var tredje månad; följande omgångar räknas här från det att placeringen började.",
				EN: "Then every three months; further rounds are counted here from the beginning of the placement."},
		},
		{
			ID: "lsl38.emergency.old", Title: emergencyEnds,
			Act: lsl, Section: "39 §",
			Trigger: onOldPlacement, Term: calendarDays(30), First: included, End: stays, Lapses: true,
			InForce: during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: verified,
			Note: code.Text{
				FI: "Sijoituspäivä on 1. päivä, eikä viimeinen päivä siirry: KHO:2015:27, joka on annettu seuraavan sanamuodon aikana.",
				SV: "Placeringsdagen är dag 1 och den sista dagen flyttas inte: KHO:2015:27, som gavs under följande lydelse.",
				EN: "The placement day is day 1 and the last day does not move: KHO:2015:27, given under the next version."},
		},
		{
			ID: "lsl38.emergency.old", Title: emergencyEnds,
			Act: lsl, Section: "38 §", Amended: "88/2010",
			Trigger: onOldPlacement, Term: calendarDays(30), First: included, End: stays, Lapses: true,
			InForce: during(date(2010, time.March, 1), date(2015, time.December, 31)), Confidence: verified,
			Note: code.Text{
				FI: "Sijoituspäivä on 1. päivä, eikä viimeinen päivä siirry: KHO:2015:27.",
				SV: "Placeringsdagen är dag 1 och den sista dagen flyttas inte: KHO:2015:27.",
				EN: "The placement day is day 1 and the last day does not move: KHO:2015:27."},
		},
		{
			ID: "lsl38.emergency.consent.old", Title: emergencyEnds,
			Act: lsl, Section: "39 §",
			Trigger: onOldPlacement, Term: calendarDays(45), First: included, End: stays, Lapses: true,
			Condition: withConsent,
			InForce:   during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: verified,
			Note: code.Text{
				FI: "45 päivää, jos asianosaiset suostuivat.",
				SV: "45 dagar om parterna samtyckte.",
				EN: "45 days where the parties consented."},
		},
		{
			ID: "lsl38.emergency", Title: emergencyEnds,
			Act: lsl, Section: "38 §", Subsection: 2, Amended: "1302/2014",
			Trigger: onPlacement, Term: calendarDays(30), First: included, End: stays, Lapses: true,
			InForce: since(date(2016, time.January, 1)), Confidence: verified,
			Note: code.Text{
				FI: "1. päivä on päivä, jona lapsi tosiasiallisesti sijoitettiin, tai päätöksen päivä, jos päätös tehtiin ennen sitä. Jatkuu lain nojalla, jos huostaanottoa koskeva hakemus tehdään 30 päivän aikana tai on vireillä tuomioistuimessa. Viimeinen päivä ei siirry (KHO:2015:27).",
				SV: "Dag 1 är den dag då barnet faktiskt placerades, eller beslutets dag om beslutet fattades tidigare. Fortgår med stöd av lag om en ansökan om omhändertagande görs inom de 30 dagarna eller är anhängig i domstol. Den sista dagen flyttas inte (KHO:2015:27).",
				EN: "The day on which the child was actually placed is day 1; if the decision came earlier, the day of the decision. Goes on by law if a custody application is filed within the 30 days or is pending in court. The last day does not move (KHO:2015:27)."},
		},
		{
			ID: "lsl38a.extension.court.old", Title: extensionEnds,
			Act: lsl, Section: "39 §",
			Trigger: onExtension, Term: calendarDays(60), First: included, End: stays, Lapses: true,
			InForce: during(date(2008, time.January, 1), date(2010, time.February, 28)), Confidence: uncertain,
			Note: code.Text{
				FI: "Enintään 60 päivää hallinto-oikeuden päätöksellä. Mistä päivästä ne laskettiin, ei ole luettu; lasketaan tässä kuten myöhempi jatko.",
				SV: "Högst 60 dagar genom beslut av förvaltningsdomstolen. Från vilken dag de räknades har inte lästs; räknas här som den senare förlängningen.",
				EN: "At most 60 days by decision of the administrative court. From which day they ran was not read; counted as the later extension."},
		},
		{
			ID: "lsl38a.extension.old", Title: extensionEnds,
			Act: lsl, Section: "38 §", Subsection: 3, Amended: "88/2010",
			Trigger: onExtension, Term: calendarDays(30), First: included, End: stays, Lapses: true,
			InForce: during(date(2010, time.March, 1), date(2015, time.December, 31)), Confidence: verified,
		},
		{
			ID: "lsl38a.extension", Title: extensionEnds,
			Act: lsl, Section: "38 a §", Amended: "1302/2014",
			Trigger: onExtension, Term: calendarDays(30), First: included, End: stays, Lapses: true,
			InForce: since(date(2016, time.January, 1)), Confidence: verified,
			Note: code.Text{
				FI: "Lasketaan kuten ensimmäiset 30 päivää. Alkaa niiden jälkeisestä päivästä.",
				SV: "Räknas som de första 30 dagarna. Börjar dagen efter dem.",
				EN: "Counted as the first 30 days. The trigger is the day after them."},
		},
		{
			ID: "lsl75.aftercare", Title: aftercareEnds,
			Act: lsl, Section: "75 §", Subsection: 3,
			Trigger: onClientEnded, Term: yearsOf(5), UntilAge: 21, First: excluded, End: stays, Lapses: true,
			InForce: during(date(2008, time.January, 1), date(2019, time.December, 31)), Confidence: uncertain,
			Note: both(aftercareNote, code.Text{
				FI: "Myöhempiin ikärajoihin liittyi siirtymäsäännöksiä (1490/2019), joita ei ole luettu kokonaan.",
				SV: "De senare åldrarna kom med övergångsbestämmelser (1490/2019) som inte har lästs i sin helhet.",
				EN: "The later ages came with transition rules (1490/2019) that were not read in full."}),
		},
		{
			ID: "lsl75.aftercare", Title: aftercareEnds,
			Act: lsl, Section: "75 §", Subsection: 3, Amended: "542/2019",
			Trigger: onClientEnded, Term: yearsOf(5), UntilAge: 25, First: excluded, End: stays, Lapses: true,
			InForce: during(date(2020, time.January, 1), date(2023, time.December, 31)), Confidence: uncertain,
			Note: both(aftercareNote, code.Text{
				FI: "Ikäraja on 1.1.2024 alkaen 23, ja 23 vuotta täyttäneet säilyttivät oikeuden 30.6.2024 asti (1283/2023): tämän rivin aikana alkanut oikeus on voinut päättyä aiemmin kuin rivi sanoo.",
				SV: "Sedan 1.1.2024 är åldern 23, och de som hade fyllt 23 behöll rätten till 30.6.2024 (1283/2023): en rätt som började under den här raden kan ha upphört tidigare än raden säger.",
				EN: "Since 1.1.2024 the age is 23, and those who were 23 or older kept the right until 30.6.2024 (1283/2023): a right that began under this row may have ended earlier than this row says."}),
		},
		{
			ID: "lsl75.aftercare", Title: aftercareEnds,
			Act: lsl, Section: "75 §", Subsection: 3, Amended: "1283/2023",
			Trigger: onClientEnded, Term: yearsOf(5), UntilAge: 23, First: excluded, End: stays, Lapses: true,
			InForce: since(date(2024, time.January, 1)), Confidence: verified,
			Note: both(aftercareNote, code.Text{
				FI: "23 vuotta täyttäneet säilyttivät oikeuden 30.6.2024 asti.",
				SV: "De som hade fyllt 23 behöll rätten till 30.6.2024.",
				EN: "Those who were 23 or older kept the right until 30.6.2024."}),
		},
		{
			ID: "lsl13b.caseload", Title: caseload,
			Act: lsl, Section: "13 b §", Subsection: 2, Amended: "1276/2021",
			Term: children(35), InForce: during(date(2022, time.January, 1), date(2023, time.December, 31)), Confidence: verified,
			Note: eachWorker,
		},
		{
			ID: "lsl13b.caseload", Title: caseload,
			Act: lsl, Section: "13 b §", Subsection: 2, Amended: "1276/2021",
			Term: children(30), InForce: since(date(2024, time.January, 1)), Confidence: verified,
			Note: eachWorker,
		},
	}
}

var placedAlone = deadline.Condition{Words: code.Text{FI: "sijoitus yksin avohuollon tukitoimena tai vankilan osastolle", SV: "placering ensam inom öppenvården eller på en avdelning vid ett fängelse", EN: "placement alone in open care, or in a unit of a prison"}}

var withConsent = deadline.Condition{Words: code.Text{FI: "sijoitus asianosaisten suostumuksella", SV: "placering med parternas samtycke", EN: "placement with the parties' consent"}}
