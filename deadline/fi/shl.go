package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words shared by the rules on the assessment of service needs.
var (
	startAssessment    = code.Say("Palvelutarpeen arviointi on aloitettava", "Bedömningen av servicebehovet ska inledas", "The assessment of service needs must begin")
	assessUrgent       = code.Say("Kiireellinen tarve on arvioitava", "Det brådskande behovet ska bedömas", "The urgent need must be assessed")
	completeAssessment = code.Say("Palvelutarpeen arvioinnin on oltava valmis", "Bedömningen av servicebehovet ska vara klar", "The assessment of service needs must be completed")

	onInitiation = code.Say("asian vireilletulo", "ärendet har inletts", "the matter became pending")
	onContact    = code.Say("yhteydenotto", "kontakten", "the contact")
)

// shlRules are the limits of the Social Welfare Act (sosiaalihuoltolaki), in
// force from 1.4.2015.
func shlRules() []deadline.Rule {
	return []deadline.Rule{
		{
			ID: "shl36.child.start", Title: startAssessment,
			Act: shl, Section: "36 §", Subsection: 3,
			Versions: "1301/2014@2015-04-01 677/2023@2025-01-01",
			Trigger:  onInitiation, Term: workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentSubsection: 1, UrgentBeside: true,
			Condition: specialSupport,
			InForce:   since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say(
				"Laki ei määrittele arkipäivää; katso tulkinnat.",
				"Lagen definierar inte vardag; se tolkningarna.",
				"The law does not define working day; see the readings."),
		},
		{
			ID: "shl36.child.complete", Title: completeAssessment,
			Act: shl, Section: "36 §", Subsection: 3,
			Versions: "1301/2014@2015-04-01 677/2023@2025-01-01",
			Trigger:  onInitiation, Term: months(3), First: excluded, End: unclear,
			Condition: specialSupport,
			InForce:   since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say(
				"Lasketaan asian vireilletulosta, ei arvioinnin aloittamisesta.",
				"Räknas från det att ärendet inleddes, inte från det att bedömningen började.",
				"Counted from the day the matter became pending, not from the start of the assessment."),
		},
		{
			ID: "shl36.adult.start", Title: startAssessment,
			Act: shl, Section: "36 §", Subsection: 2,
			Versions: "1301/2014@2015-04-01 589/2022@2023-01-01 677/2023@2025-01-01",
			Trigger:  onContact, Term: workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentSubsection: 1, UrgentBeside: true,
			Condition: adults,
			InForce:   since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say(
				"Yhteydenotto asiakkaalta, omaiselta tai läheiseltä taikka lailliselta edustajalta. Onko yli 75-vuotias 75 vai 76 vuotta täyttänyt, ei sanota; ylin hoitotuki on eläkkeensaajan, 16 vuotta täyttäneen (1.1.2027 alkaen 18). Valmistumiselle laki ei anna määräaikaa, vaan sanoo: ilman aiheetonta viivytystä.",
				"Kontakt av klienten, en anhörig eller närstående eller den lagliga företrädaren. Om över 75 år avser den som fyllt 75 eller 76 sägs inte; det högsta vårdbidraget är en pensionstagares som fyllt 16 år (från 1.1.2027: 18). För slutförandet ger lagen ingen frist utan säger: utan ogrundat dröjsmål.",
				"Contact by the client, a relative or a person close to the client, or the legal representative. Whether over 75 means 75 or 76 is not said; the highest care allowance is a pensioner's of 16 or more (18 from 1.1.2027). The law sets no time for completing it, only: without undue delay."),
		},
		{
			ID: "shl36.disabled.start", Title: startAssessment,
			Act: shl, Section: "36 §", Subsection: 2,
			Versions: "677/2023@2025-01-01",
			Trigger:  onContact, Term: workingDays(7), First: excluded, End: builtIn,
			Urgent: atOnce, UrgentTitle: assessUrgent, UrgentSubsection: 1, UrgentBeside: true,
			Condition: only(GroupDisabled),
			InForce:   since(date(2025, time.January, 1)), Confidence: verified,
			Note: code.Say(
				"Voimaantulo, ensin 1.10.2023, siirrettiin lailla 955/2023 päivään 1.1.2025. Sitä ennen: shl36.disabled.start.old.",
				"Ikraftträdandet, först 1.10.2023, flyttades genom lag 955/2023 till 1.1.2025. Före det: shl36.disabled.start.old.",
				"The entry into force, first 1.10.2023, was moved to 1.1.2025 by 955/2023. Before: shl36.disabled.start.old."),
		},
		{
			ID:    "shl45.implement",
			Title: code.Say("Päätös sosiaalipalvelusta on toimeenpantava", "Beslutet om socialservice ska verkställas", "The decision on social services must be implemented"),
			Act:   shl, Section: "45 §", Subsection: 2,
			Versions: "1301/2014@2015-04-01 677/2023@2025-01-01",
			Trigger:  onInitiation, Term: months(3), First: excluded, End: unclear,
			Urgent: withoutDelay, UrgentTitle: code.Say("Päätös on tehtävä ja toimeenpantava", "Beslutet ska fattas och verkställas", "The decision must be made and implemented"),
			Extendable: true,
			InForce:    since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say(
				"Kolme kuukautta koskee toimeenpanoa; päätös itse tehdään ilman aiheetonta viivytystä. Pidempi, jos selvittäminen erityisestä syystä tai asiakkaan tarve sitä vaatii.",
				"De tre månaderna gäller verkställandet; själva beslutet fattas utan ogrundat dröjsmål. Längre om utredningen av särskilda skäl eller klientens behov kräver det.",
				"The three months are for implementing; the decision itself is made without undue delay. Longer if an inquiry for a special reason or the client's need demands it."),
		},
		{
			ID:    "shl45.mh23.implement",
			Title: code.Say("Päätös lapsen tai nuoren mielenterveyspalvelusta on toimeenpantava", "Beslutet om mentalvårdstjänster för ett barn eller en ung person ska verkställas", "The decision on a mental-health service for a child or young person must be implemented"),
			Act:   shl, Section: "45 §", Subsection: 3,
			Versions: "1108/2024@2025-05-01",
			Trigger:  needNoted, Term: months(1), First: excluded, End: unclear,
			Extendable: true, Condition: under23(GroupMentalHealth),
			InForce: since(date(2025, time.May, 1)), Confidence: verified,
			Note: both(code.Say(
				"25 a §:n 2 momentin palvelut alle 23-vuotiaalle. Poikkeukset ovat 2 momentin.",
				"Tjänster enligt 25 a § 2 mom. för en person under 23 år. Undantagen är de i 2 mom.",
				"Services of 25 a § 2 mom. for a person under 23. The exceptions are those of 2 mom."),
				ageNote),
		},
	}
}

var needNoted = code.Say("tuen tai hoidon tarpeen toteaminen", "behovet av stöd eller vård har konstaterats", "the need of support or care was noted")

// A child is under 18; the care allowance of 570/2007 9 § is a pensioner's of 16
// or more, so the row is never a small child's.
var (
	specialSupport = aged(only(GroupSpecialSupportChild), 0, 18)
	adults         = aged(only(GroupOver75, GroupTopCareAllowance), 16, 0)
)

// aged bounds a condition by age, whose words its groups imply.
func aged(c deadline.Condition, from, under int) deadline.Condition {
	c.AgeFrom, c.AgeUnder = from, under
	return c
}
