package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// pupilRules are the limits of school and early childhood education beside those
// of the Pupil and Student Welfare Act.
func pupilRules() []deadline.Rule {
	placeNeeded := code.Say("päivä, josta lapsi tarvitsee paikan", "den dag då barnet behöver platsen", "the day from which the child needs the place")
	apply := code.Say("Varhaiskasvatuspaikkaa on haettava", "Plats inom småbarnspedagogiken ska sökas", "A place in early childhood education must be applied for")
	backwards := code.Say("Lasketaan taaksepäin tarpeen alkamisesta. Onko siirtosäännöllä vaikutusta taaksepäin, ei ole luettu (150/1930 4 § ei ole lähteissä).",
		"Räknas bakåt från det att behovet börjar. Om flyttningsregeln har verkan bakåt har inte lästs (150/1930 4 § finns inte i källorna).",
		"Counted backwards from the need. Whether the rule on holidays works backwards was not read (150/1930 4 § is not in the sources).")
	since2018 := since(date(2018, time.September, 1))
	return []deadline.Rule{
		{
			ID: "ohl16.told7", Title: code.Say("Opiskelijan on saatava tieto yhteydenotosta ja keskustella sen syistä", "Den studerande ska få veta om kontakten och kunna samtala om orsakerna", "The student must be told of the contact and get to talk about its reasons"),
			Act: ohl, Section: "16 §", Subsection: 2, Versions: "1287/2013@2014-08-01 377/2022@2023-01-01",
			Trigger: code.Say("yhteydenotto ilman opiskelijaa", "kontakt utan den studerande", "contact without the student"),
			Term:    schoolDays(7), First: excluded, End: builtIn, InForce: since(date(2014, time.August, 1)), Confidence: verified,
			Note: code.Say("15 §:n 1 momentin määräajassa.", "Inom den tid som anges i 15 § 1 mom.", "In the time of 15 § 1 mom."),
		},
		{
			ID: "ohl17.contact", Title: code.Say("Opiskelijan on saatava yhteys opiskeluterveydenhuoltoon", "Den studerande ska få kontakt med studerandehälsovården", "The student must get into contact with student health care"),
			Act: ohl, Section: "17 §", Subsection: 2, Versions: "120/2023@2023-09-01",
			Trigger: onContact, Term: sameOfficeDay, First: included, End: builtIn, InForce: since(date(2023, time.September, 1)), Confidence: verified,
			Note: outsideHours,
		},
		{
			ID: "pol20.convert2026", Title: code.Say("Vanha tuen suunnitelma tai päätös on saatettava uusien säännösten mukaiseksi", "Den gamla stödplanen eller det gamla stödbeslutet ska göras förenligt med de nya bestämmelserna", "The old plan or decision on support must be brought into line with the new provisions"),
			Plain: code.Say("Lapsen vanha tuen suunnitelma tai päätös on uusittava", "Barnets gamla stödplan eller stödbeslut ska förnyas", "The child's old support plan or decision must be renewed"),
			Act:   pol, Section: "20 e §", Versions: "1090/2024@2025-08-01",
			Trigger: code.Say("lain voimaantulo 1.8.2025", "ikraftträdandet 1.8.2025", "the act came into force, 1.8.2025"),
			Term:    months(13), UntilDay: date(2026, time.August, 31), First: excluded, End: stays, InForce: during(date(2025, time.August, 1), date(2025, time.August, 1)), Confidence: verified,
			Note: code.Say("Siirtymäsäännös 1090/2024: tehostetun tuen oppimissuunnitelma, erityisen tuen päätös ja erityisen tuen henkilökohtainen suunnitelma viimeistään 31.8.2026.",
				"Övergångsbestämmelsen 1090/2024: planen för lärande inom intensifierat stöd, beslutet om särskilt stöd och den individuella planen inom särskilt stöd senast den 31 augusti 2026.",
				"Transition 1090/2024: the learning plan of intensified support, the decision on special support and its individual plan by 31.8.2026."),
		},
		{
			ID: "pol20e.year", Title: code.Say("Oppilaskohtaisen tuen suunnitelman toteutumista on arvioitava", "Genomförandet av planen för elevspecifikt stöd ska bedömas", "The carrying out of the pupil's support plan must be evaluated"),
			Plain: code.Say("Koulu arvioi tuen suunnitelman yhdessä kanssanne", "Skolan bedömer stödplanen tillsammans med er", "The school looks at the support plan with you"),
			Act:   pol, Section: "20 e §", Subsection: 3, Versions: "1090/2024@2025-08-01",
			Trigger: code.Say("suunnitelman laatiminen tai edellinen arviointi", "planen gjordes eller bedömdes senast", "the plan was made or last evaluated"),
			Term:    deadline.Term{N: 1, Unit: deadline.UnitSchoolYears}, First: excluded, End: stays, Repeats: true, InForce: since(date(2025, time.August, 1)), Confidence: verified,
			Note: code.Say("Tarvittaessa ja vähintään kerran lukuvuodessa. Lukuvuosi on 1.8.–31.7. (23 §).", "Vid behov och minst en gång per läsår. Läsåret är 1.8–31.7 (23 §).", "When needed, and at least once a school year, which runs from 1 August to 31 July (23 §)."),
		},
		{
			ID: "oppivell15.place2m", Title: code.Say("Oppivelvolliselle on osoitettava opiskelupaikka", "Den läropliktige ska anvisas en studieplats", "A place of study must be assigned"),
			Act: compulsory, Section: "15 §", Subsection: 1, Versions: "1214/2020@2021-08-01 715/2022@2022-08-01",
			Trigger: code.Say("asuinkunnan ohjaus- ja valvontavastuun alkaminen", "boendekommunens handlednings- och tillsynsansvar började", "the municipality's duty to guide began"),
			Term:    months(2), First: excluded, End: unclear, InForce: since(date(2021, time.August, 1)), Confidence: verified,
			Note: code.Say("Laki sanoo: kahden kuukauden kuluttua.", "Lagen säger: efter två månader.", "The law says: after two months."),
		},
		{
			ID: "vakal17.apply4m", Title: apply, Plain: code.Say("Hae varhaiskasvatuspaikkaa", "Ansök om plats inom småbarnspedagogiken", "Apply for a place in early childhood education"),
			Act: daycare, Section: "17 §", Subsection: 1, Versions: "540/2018@2018-09-01",
			Trigger: placeNeeded, Term: months(-4), First: excluded, End: unclear, InForce: since2018, Confidence: verified, Note: backwards,
		},
		{
			ID: "vakal17.apply2w", Title: apply, Plain: code.Say("Hae varhaiskasvatuspaikkaa", "Ansök om plats inom småbarnspedagogiken", "Apply for a place in early childhood education"),
			Act: daycare, Section: "17 §", Subsection: 2, Versions: "540/2018@2018-09-01",
			Trigger: placeNeeded, Term: weeks(-2), First: excluded, End: unclear, Condition: only(GroupUnforeseenNeed), InForce: since2018, Confidence: verified, Note: backwards,
		},
		{
			ID: "vakal23.year", Title: code.Say("Lapsen varhaiskasvatussuunnitelma on arvioitava ja tarkistettava", "Barnets plan för småbarnspedagogik ska utvärderas och ses över", "The child's early education plan must be evaluated and reviewed"),
			Act: daycare, Section: "23 §", Versions: "540/2018@2018-09-01 1183/2021@2022-08-01",
			Trigger: code.Say("suunnitelman laatiminen tai edellinen tarkistaminen", "planen gjordes eller sågs över senast", "the plan was made or last reviewed"),
			Term:    months(12), First: excluded, End: unclear, Repeats: true, InForce: since2018, Confidence: uncertain,
			Note: code.Say("Vähintään kerran vuodessa. Laki ei sano, mistä vuosi alkaa.", "Minst en gång om året. Lagen säger inte från vilken händelse året räknas.", "At least once a year. The law does not say from which event the year runs."),
		},
	}
}
