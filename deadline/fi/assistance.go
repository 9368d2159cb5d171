package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// assistanceRules are the limits of the Act on Social Assistance (laki
// toimeentulotuesta). They stood in 14 a § from 2008, in 14 b, c and e § from
// 2017, and stand in 14 a, b and d § from 2023.
func assistanceRules() []deadline.Rule {
	decide := code.Say("Toimeentulotukipäätös on tehtävä", "Beslut om utkomststöd ska fattas", "The decision on social assistance must be made")
	request := code.Say("Kehotus täydentää hakemusta on annettava tai lähetettävä", "Uppmaningen att komplettera ansökan ska ges eller sändas", "The request to complete the application must be given or sent")
	talk := code.Say("Asiakkaan on saatava keskustella henkilökohtaisesti", "Klienten ska ges tillfälle till ett personligt samtal", "The client must get to talk in person")
	times := []struct {
		in                          civil.Period
		decide, more, urgent, talk  string
		versions, hasty, talkingVer deadline.Versions
		moment, talkMoment          int
	}{
		{during(date(2008, time.January, 1), date(2016, time.December, 31)), "14 a §", "14 a §", "14 a §", "14 a §", "1202/2007@2008-01-01", "1202/2007@2008-01-01", "1202/2007@2008-01-01", 1, 4},
		{during(date(2017, time.January, 1), date(2022, time.December, 31)), "14 c §", "14 c §", "14 b §", "14 e §", "815/2015@2017-01-01", "815/2015@2017-01-01", "815/2015@2017-01-01", 1, 0},
		{since(date(2023, time.January, 1)), "14 a §", "14 a §", "14 b §", "14 d §", "1023/2022@2023-01-01", "815/2015@2017-01-01", "1023/2022@2023-01-01", 1, 2},
	}
	rules := []deadline.Rule{{
		ID: "ttl14.old", Title: code.Say("Toimeentulotukiasia on käsiteltävä", "Utkomststödsärendet ska behandlas", "The matter of social assistance must be handled"),
		Act: assistance, Section: "14 §", Subsection: 4, Versions: "923/2000@2001-04-01",
		Trigger: code.Say("hakemuksen saapuminen", "ansökans ankomst", "the arrival of the application"), Term: withoutDelay, First: excluded, End: stays,
		InForce: during(date(2001, time.April, 1), date(2007, time.December, 31)), Confidence: verified,
		Note: code.Say("Ennen 1.1.2008 laki ei antanut päivien määrää.", "Före 1.1.2008 gav lagen inget antal dagar.", "Before 1.1.2008 the act set no number of days."),
	}}
	for _, t := range times {
		seven := func(id string, title code.Text, section string, mom int, versions deadline.Versions, trigger, note code.Text) deadline.Rule {
			return deadline.Rule{
				ID: id, Title: title, Act: assistance, Section: section, Subsection: mom, Versions: versions,
				Trigger: trigger, Term: workingDays(7), First: excluded, End: builtIn, InForce: t.in, Confidence: verified, Note: note,
			}
		}
		application := code.Say("hakemuksen saapuminen", "ansökans ankomst", "the arrival of the application")
		rules = append(rules,
			seven("ttl14a.decide", decide, t.decide, t.moment, t.versions, application, code.Say(
				"8. arkipäivä on myöhässä (OKV/1705/10/2021). Laki ei määrittele arkipäivää; Kela lukee arkipäivät maanantaista perjantaihin.",
				"Den 8:e vardagen är för sent (OKV/1705/10/2021). Lagen definierar inte vardag; FPA räknar måndag till fredag.",
				"The 8th working day is late (OKV/1705/10/2021). The law does not define working day; Kela counts Monday to Friday.")),
			deadline.Rule{
				ID: "ttl14b.urgent", Title: decide, Act: assistance, Section: t.urgent, Subsection: firstOf(t.urgent == "14 a §"), Versions: t.hasty,
				Trigger: application, Term: sameOrNext, First: excluded, End: builtIn, InForce: t.in, OnlyUrgent: true, Confidence: verified,
				Note: code.Say("Kiireellisessä tapauksessa samana tai viimeistään seuraavana arkipäivänä.", "I brådskande fall samma eller senast följande vardag.", "In an urgent case on the same or at the latest the next working day."),
			},
			seven("ttl14a.request7", request, t.more, 3, t.versions, application, code.Say(
				"Jos hakemus on puutteellinen.", "Om ansökan är bristfällig.", "If the application is incomplete.")),
			seven("ttl14a.completed7", decide, t.more, 3, t.versions, code.Say("täydennetyn hakemuksen saapuminen", "den kompletterade ansökans ankomst", "the arrival of the completed application"), code.Text{}),
			seven("ttl14a.afterlimit7", decide, t.more, 3, t.versions, code.Say("täydentämiselle asetetun määräajan päättyminen", "utgången av tiden för komplettering", "the end of the time set for completing"), code.Say(
				"Käytettävissä olevien tietojen pohjalta, jos hakemusta ei ole täydennetty.", "Utifrån tillgängliga uppgifter, om ansökan inte har kompletterats.", "On what is known, if the application was not completed.")),
			deadline.Rule{
				ID: "ttl14a.month.first", Title: code.Say("Seuraavan kuukauden toimeentulotukipäätös on tehtävä ja pantava täytäntöön", "Beslutet om utkomststöd för följande månad ska fattas och verkställas", "The decision on social assistance for the next month must be made and carried out"),
				Act: assistance, Section: t.more, Subsection: 2, Versions: t.versions,
				Trigger: code.Say("sen kuukauden tai jakson 1. päivä, jota hakemus koskee", "den 1:a dagen i den månad eller period som ansökan gäller", "the 1st day of the month or period applied for"),
				Term:    firstWorkingDay, First: included, End: builtIn, InForce: t.in, Confidence: verified,
				Note: code.Say("Jos hakemuksen saapumisesta on silloin kulunut yli seitsemän arkipäivää; 2017 alkaen perustoimeentulotuki.",
					"Om det då har gått mer än sju vardagar från att ansökan inkom; sedan 2017 grundläggande utkomststöd.",
					"If by then more than seven working days have passed since the application arrived; basic assistance since 2017."),
			},
			seven("ttl14d.talk7", talk, t.talk, t.talkMoment, t.talkingVer, code.Say("asiakkaan pyyntö", "klientens begäran", "the client's request"), code.Text{}),
		)
	}
	return rules
}

// firstOf is the first subsection of a section that has more than one.
func firstOf(several bool) int {
	if several {
		return 1
	}
	return 0
}
