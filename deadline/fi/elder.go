package fi

import (
	"strconv"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// elderRules are limits that meet a grandparent, and rules that are no longer
// law.
func elderRules() []deadline.Rule {
	anyone := code.Say("kenen tahansa yhteydenotto", "kontakt av vem som helst", "contact by anyone")
	assess := code.Say("Pääsy sosiaalipalvelujen tarpeen arviointiin on järjestettävä", "Tillträde till bedömning av behovet av socialservice ska ordnas", "Access to an assessment of the need of social services must be arranged")
	decided := code.Say("päätöksen tiedoksisaanti", "delfåendet av beslutet", "the notice of the decision")
	old := during(date(2015, time.April, 1), date(2023, time.March, 26))
	return []deadline.Rule{
		{
			ID: "shl40a.elder.start.old", Title: assess, Act: shlOld, Section: "40 a §", Subsection: 2, Versions: "125/2006@2006-03-01 584/2007@2008-01-01",
			Trigger: anyone, Term: workingDays(7), First: excluded, End: builtIn, Condition: elder(80), InForce: during(date(2006, time.March, 1), date(2008, time.December, 31)), Confidence: verified,
		},
		{
			ID: "shl40a.elder.start.old", Title: assess, Act: shlOld, Section: "40 a §", Subsection: 2, Versions: "751/2008@2009-01-01",
			Trigger: anyone, Term: workingDays(7), First: excluded, End: builtIn, Condition: elder(75), InForce: during(date(2009, time.January, 1), date(2015, time.March, 31)), Confidence: verified,
		},
		{
			ID: "vanhuspl18.implement3m", Title: code.Say("Päätös iäkkään henkilön palvelusta on toimeenpantava", "Beslutet om en äldre persons service ska verkställas", "The decision on an old person's service must be implemented"),
			Act: elders, Section: "18 §", Subsection: 2, Versions: "876/2022@2023-01-01",
			Trigger: onInitiation, Term: months(3), First: excluded, End: unclear, Extendable: true, Condition: only(GroupElder), InForce: since(date(2023, time.January, 1)), Confidence: verified,
			Note: code.Say("Ennen 1.1.2023 kolme kuukautta laskettiin päätöksestä.", "Före 1.1.2023 räknades de tre månaderna från beslutet.", "Before 1.1.2023 the three months ran from the decision."),
		},
		{
			ID: "vanhuspl18.implement3m.old", Title: code.Say("Iäkkään henkilön on saatava hänelle myönnetty palvelu", "Den äldre personen ska få den service som beviljats", "The old person must get the service that was granted"),
			Act: elders, Section: "18 §", Subsection: 2, Versions: "980/2012@2013-07-01",
			Trigger: code.Say("päätöksen teko", "beslutet fattades", "the decision was made"), Term: months(3), First: excluded, End: unclear, Condition: only(GroupElder),
			InForce: during(date(2013, time.July, 1), date(2022, time.December, 31)), Confidence: verified,
			Note: code.Say("Ilman aiheetonta viivytystä ja viimeistään kolmessa kuukaudessa; 1.1.2023 alkaen vireilletulosta.", "Utan ogrundat dröjsmål och senast inom tre månader; sedan 1.1.2023 från det att ärendet inleddes.", "Without undue delay, within three months at the latest; from the matter's becoming pending since 1.1.2023."),
		},
		{
			ID: "shl60.accept14d", Title: code.Say("Palvelun vastaanottamisesta toisessa kunnassa on ilmoitettava", "Mottagandet av servicen i en annan kommun ska anmälas", "That the service in another municipality is accepted must be told"),
			Act: shl, Section: "60 §", Subsection: 2, Versions: "1301/2014@2015-04-01 589/2022@2023-01-01",
			Trigger: decided, Term: weeks(2), First: excluded, End: moves, Lapses: deadline.LapseRight, Condition: only(GroupMoving), InForce: old, Confidence: verified,
			Note: code.Say("Kumottu 27.3.2023 (427/2023).", "Upphävd 27.3.2023 (427/2023).", "Repealed 27.3.2023 (427/2023)."),
		},
		{
			ID: "shl60.move3m", Title: code.Say("Osoitettuun hoitopaikkaan on muutettava", "Flyttningen till den anvisade vårdplatsen ska ske", "The move to the assigned place of care must happen"),
			Act: shl, Section: "60 §", Subsection: 2, Versions: "1301/2014@2015-04-01 589/2022@2023-01-01",
			Trigger: decided, Term: months(3), First: excluded, End: unclear, Lapses: deadline.LapseRight, Condition: only(GroupMoving), InForce: old, Confidence: verified,
			Note: code.Say("Kumottu 27.3.2023 (427/2023).", "Upphävd 27.3.2023 (427/2023).", "Repealed 27.3.2023 (427/2023)."),
		},
	}
}

// elder is the condition of 710/1982 40 a §: so old, or with the highest care
// allowance at any age.
func elder(age int) deadline.Condition {
	c := only(GroupElder, GroupTopCareAllowance)
	n := strconv.Itoa(age)
	c.Words = code.Say(n+" vuotta täyttänyt tai ylimmän hoitotuen saaja", "person som fyllt "+n+" år eller får det högsta vårdbidraget", n+" or older, or with the highest care allowance")
	return c
}
