package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// accessRules are the times of information and of a family's complaint.
func accessRules() []deadline.Rule {
	asked := code.Say("tietopyynnön saapuminen", "begäran inkom", "the arrival of the request")
	give := code.Say("Tieto julkisesta asiakirjasta on annettava", "Uppgiften ur en offentlig handling ska lämnas ut", "Information from a public document must be given")
	openness := func(id string, term deadline.Term, in civil.Period, c deadline.Condition) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: give, Act: publicity, Section: "14 §", Subsection: 4, Versions: "621/1999@1999-12-01", Trigger: asked,
			Term: term, First: excluded, End: unclear, InForce: in, Condition: c, Confidence: verified,
			Note: code.Say("Mahdollisimman pian, kuitenkin viimeistään. Pidempi aika, jos asiakirjoja on paljon tai niihin sisältyy salassa pidettäviä osia; ennen 1.1.2003 ajat olivat kuukausi ja kaksi.",
				"Så snart som möjligt, dock senast. Den längre tiden om handlingarna är många eller innehåller sekretessbelagda delar; före 1.1.2003 var tiderna en och två månader.",
				"As soon as possible, at the latest by then. The longer time where there are many documents or secret parts; before 1.1.2003 the times were one and two months."),
		}
	}
	before, from := during(date(1999, time.December, 1), date(2002, time.December, 31)), since(date(2003, time.January, 1))
	none := func(id string, act deadline.Act, section string, mom int, versions deadline.Versions, in civil.Period, title, trigger, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: act, Section: section, Subsection: mom, Versions: versions, Trigger: trigger,
			Term: noDay, First: excluded, End: stays, InForce: in, Confidence: verified, Note: note,
		}
	}
	return []deadline.Rule{
		openness("julkl14.give2w", months(1), before, deadline.Condition{}),
		openness("julkl14.give2w", weeks(2), from, deadline.Condition{}),
		openness("julkl14.give1m", months(2), before, only(GroupLargeRequest)),
		openness("julkl14.give1m", months(1), from, only(GroupLargeRequest)),
		{
			ID: "asiakastietol11.log2m", Title: code.Say("Lokitiedot on annettava asiakkaalle", "Klienten ska få logguppgifterna", "The client must get the log data"),
			Plain: code.Say("Saat tiedon siitä, kuka on katsonut tietojasi", "Du får veta vem som har sett dina uppgifter", "You get to know who has looked at your data"),
			Act:   records, Section: "11 §", Subsection: 1, Versions: "703/2023@2024-01-01",
			Trigger: code.Say("kirjallinen pyyntö", "den skriftliga begäran", "the written request"), Term: months(2), First: excluded, End: unclear, InForce: since(date(2024, time.January, 1)), Confidence: verified,
			Note: code.Say("Kohtuullisessa ajassa ja viimeistään kahdessa kuukaudessa.", "Inom skälig tid och senast inom två månader.", "In a reasonable time, and within two months at the latest."),
		},
		none("asiakasl23.answer", clients, "23 §", 2, "812/2000@2001-01-01 1100/2014@2015-01-01", since(date(2001, time.January, 1)),
			code.Say("Muistutukseen on vastattava kohtuullisessa ajassa; päivien määrää ei ole säädetty", "En anmärkning ska besvaras inom skälig tid; inget antal dagar är föreskrivet", "A reminder (muistutus) must be answered in a reasonable time; no number of days is set"), code.Say("muistutuksen tekeminen", "anmärkningen framställdes", "the reminder was made"),
			code.Text{}),
		none("hallintol53b.answer", hallinto, "53 b §", 1, "368/2014@2014-09-01", since(date(2014, time.September, 1)),
			code.Say("Kanteluun annetaan ratkaisu; määräaikaa ei ole säädetty", "Ett avgörande ges med anledning av klagomålet; ingen tid är föreskriven", "A complaint is decided on; no time is set"), code.Say("kantelun tekeminen", "klagomålet anfördes", "the complaint was made"),
			code.Say("Jos kantelu ei johda toimenpiteisiin, siitä ilmoitetaan viivytyksettä.",
				"Om klagomålet inte föranleder åtgärder meddelas det utan dröjsmål.",
				"If nothing follows from the complaint, that is told without delay.")),
		{
			ID: "hallintol53b.old2y", Title: code.Say("Kantelu on tehtävä", "Klagomålet ska anföras", "A complaint must be made"), Plain: code.Say("Voit kannella asiasta", "Du kan klaga på saken", "You may complain about the matter"),
			Act: hallinto, Section: "53 b §", Subsection: 3, Versions: "368/2014@2014-09-01",
			Trigger: code.Say("asia, josta kannellaan", "den sak som klagomålet gäller", "the matter complained about"), Term: yearsOf(2), First: excluded, End: unclear, Lapses: deadline.LapseTime, Extendable: true,
			InForce: since(date(2014, time.September, 1)), Confidence: verified,
			Note: code.Say("Kahta vuotta vanhemmasta asiasta tehtyä kantelua ei tutkita ilman erityistä syytä.", "Ett klagomål om en sak som är äldre än två år prövas inte utan särskilda skäl.", "A complaint about a matter older than two years is not examined without a special reason."),
		},
	}
}
