package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words shared by the rules of the care guarantee.
var (
	assessNeed       = code.Say("Hoidon tarve on arvioitava", "Vårdbehovet ska bedömas", "The need of care must be assessed")
	beginCare        = code.Say("Hoito on aloitettava", "Vården ska inledas", "Care must begin")
	firstVisit       = code.Say("Ensimmäisen hoitotapahtuman on toteuduttava", "Den första vårdhändelsen ska ske", "The first treatment event must take place")
	dentalCare       = code.Say("Suun terveydenhuollon hoito on aloitettava", "Mun- och tandvården ska inledas", "Dental care must begin")
	beginAssess      = code.Say("Hoidon tarpeen arviointi on aloitettava", "Bedömningen av vårdbehovet ska inledas", "The assessment of the need of care must begin")
	specAssess       = code.Say("Erikoislääkärin arvion tai tutkimusten on oltava tehtynä", "Specialistens bedömning eller undersökningarna ska vara gjorda", "The specialist's assessment or the examinations must be done")
	dentistVisit     = code.Say("Hammaslääkärille on päästävä", "Patienten ska få komma till en tandläkare", "An appointment with a dentist must be given")
	dentalSpecialist = code.Say("Erikoishammaslääkärille on päästävä", "Patienten ska få komma till en specialisttandläkare", "An appointment with a specialist dentist must be given")
	orAssessment     = code.Say(
		"Tai hoidon aloittamisen määräajassa 51 §:n arviosta; laki ei sano, kumpi ratkaisee.",
		"Eller inom tiden för vårdens början från bedömningen enligt 51 §; lagen säger inte vilken som avgör.",
		"Or in the time for beginning care from the assessment of 51 §; the law does not say which prevails.")
	doctorVisit = code.Say("Lääkärin vastaanotolle on päästävä", "Patienten ska få komma till läkarmottagning", "An appointment with a doctor must be given")

	onAssessed = code.Say("hoidon tarpeen arviointi", "bedömningen av vårdbehovet", "the assessment of the need of care")
	onReferral = code.Say("lähetteen saapuminen", "remissens ankomst", "the arrival of the referral")
	onVisit    = code.Say("käynti muun ammattihenkilön luona", "besöket hos en annan yrkesutbildad person", "the visit to another professional")
)

// Notes of more than one row.
var (
	acuteOnly = code.Say(
		"Syynä sairastuminen, vamma, pitkäaikaissairauden vaikeutuminen, uudet oireet tai toimintakyvyn aleneminen, ja hoito kuuluu yleislääketieteen alaan. Muu hoito: kolme kuukautta (1 mom.).",
		"Orsaken är insjuknande, skada, försämring av en långtidssjukdom, nya symtom eller nedsatt funktionsförmåga, och vården hör till allmänmedicin. Annan vård: tre månader (1 mom.).",
		"For illness, injury, worsening of a long-term illness, new symptoms or reduced function, in general medicine. Other care: three months (1 mom.).")
	everybody = code.Say(
		"1 momentissa ei ole ikärajaa. Lapsen ja alle 23-vuotiaan hoito 3 momentissa luetelluista syistä: 14 vuorokautta.",
		"1 mom. har ingen åldersgräns. Vård för barn och unga under 23 år av de orsaker som räknas upp i 3 mom.: 14 dygn.",
		"1 mom. has no age. Care of a child or an under-23 for the reasons of 3 mom.: 14 days.")
	notByPlan = code.Say(
		"Ei koske suunnitelmaan perustuvaa hoitoa.",
		"Gäller inte vård enligt en plan.",
		"Care by a plan is exempt.")
	rewritten2025 = code.Say(
		"3 ja 4 momentti muutettiin lailla 1107/2024 1.5.2025 alkaen: aika ei muuttunut, mutta ala on sen jälkeen lasten ja alle 23-vuotiaiden psykiatrinen erikoissairaanhoito; sitä ennen lasten ja nuorten mielenterveyspalvelut.",
		"3 och 4 mom. ändrades genom lag 1107/2024 från 1.5.2025: tiden ändrades inte, men området är därefter psykiatrisk specialiserad sjukvård för barn och unga under 23 år; före det mentalvårdstjänster för barn och unga.",
		"3 and 4 mom. were changed by 1107/2024 from 1.5.2025: the length did not change, but the scope is psychiatric specialised care of children and under-23s since; before, mental-health services of children and young people.")
)

// outsideHours is of the duties that weekdays and office hours bound.
var outsideHours = code.Say(
	"Arkisin virka-aikana samana päivänä. Muulloin otetulle yhteydelle pykälä ei anna määräaikaa. Virka-aika on 1.1.2023 alkaen valtion virastoissa 8.00–16.15 (728/2021 5 a §).",
	"På vardagar under tjänstetid samma dag. För en kontakt vid annan tid ger paragrafen ingen frist. Tjänstetiden är sedan 1.1.2023 vid statens ämbetsverk 8.00–16.15 (728/2021 5 a §).",
	"On weekdays in office hours, the same day. For contact at another time the section gives no limit. Office hours are since 1.1.2023 8.00 to 16.15 in state offices (728/2021, section 5 a).")

// tervhlRules are the limits of the Health Care Act (terveydenhuoltolaki).
// Sections 51 to 53 as first enacted are in force from 1.5.2011.
func tervhlRules() []deadline.Rule {
	enacted := date(2011, time.May, 1)
	reform := date(2023, time.September, 1)
	y2025 := date(2025, time.January, 1)
	return []deadline.Rule{
		{
			ID: "thl51.contact.old", Title: assessNeed,
			Act: tervhl, Section: "51 §", Subsection: 1,
			Versions: "1326/2010@2011-05-01 581/2022@2023-01-01",
			Trigger:  onContact, Term: workingDays(3), First: excluded, End: builtIn,
			InForce: during(enacted, date(2023, time.August, 31)), Confidence: verified,
			Note: code.Say(
				"Jos tarvetta ei arvioitu ensimmäisessä yhteydenotossa. Yhteyden oli itsessään onnistuttava heti arkisin virka-aikana.",
				"Om behovet inte bedömdes vid den första kontakten. Kontakten i sig skulle lyckas omedelbart på vardagar under tjänstetid.",
				"If it was not assessed at the first contact. Contact itself had to succeed immediately on weekdays in office hours."),
		},
		{
			ID: "thl51.care.old", Title: beginCare,
			Act: tervhl, Section: "51 §", Subsection: 2,
			Versions: "1326/2010@2011-05-01",
			Trigger:  onAssessed, Term: months(3), First: excluded, End: unclear, Extendable: true,
			InForce: during(enacted, date(2023, time.August, 31)), Confidence: verified,
			Note: code.Say(
				"Suun terveydenhuollossa ja perusterveydenhuollon yhteydessä toteutettavassa erikoissairaanhoidossa enintään kolme kuukautta lisää.",
				"Inom munhälsovården och inom specialiserad sjukvård i primärvården högst tre månader till.",
				"At most three months more in dental care and in specialised care given in primary care."),
		},
		{
			ID: "thl51.assess.spec.old", Title: beginAssess,
			Act: tervhl, Section: "51 §", Subsection: 1, Versions: "1326/2010@2011-05-01 581/2022@2023-01-01",
			Trigger: onReferral, Term: weeks(3), First: excluded, End: unclear,
			Condition: only(GroupPrimarySpecialist), InForce: during(enacted, date(2023, time.August, 31)), Confidence: verified,
		},
		{
			ID: "ktl15b.contact3.old", Title: assessNeed,
			Act: ktl, Section: "15 b §", Subsection: 1, Versions: "855/2004@2005-03-01",
			Trigger: onContact, Term: workingDays(3), First: excluded, End: builtIn,
			InForce: during(date(2005, time.March, 1), enacted.AddDays(-1)), Confidence: verified,
		},
		{
			ID: "ktl15b.care3m.old", Title: beginCare,
			Act: ktl, Section: "15 b §", Subsection: 2, Versions: "855/2004@2005-03-01",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear, Extendable: true,
			InForce: during(date(2005, time.March, 1), enacted.AddDays(-1)), Confidence: verified,
		},
		{
			ID:    "thl51.contact",
			Title: code.Say("Yhteys terveydenhuoltoon ja yksilöllinen arvio hoidon tarpeesta on saatava", "Kontakt med hälso- och sjukvården och en individuell bedömning av vårdbehovet ska ges", "Contact with health care and an individual assessment of the need of care must be given"),
			Act:   tervhl, Section: "51 §", Subsection: 1,
			Versions: "116/2023@2023-09-01",
			Trigger:  onContact, Term: sameOfficeDay, First: included, End: builtIn,
			InForce: since(reform), Confidence: verified,
			Note: outsideHours,
		},
		{
			ID: "thl51a.gen14", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Subsection: 1,
			Versions: "117/2023@2023-09-01 1139/2023@2024-11-01",
			Trigger:  onAssessed, Term: fullDays(14), First: excluded, End: unclear,
			InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
			Note: code.Say(
				"Yleislääketiede: sairaus, vamma, tilan paheneminen, uusi oire, toimintakyvyn alentuminen. 1.11.2024 alkaen säädettyä seitsemän vuorokauden aikaa (116/2023) ei koskaan sovellettu.",
				"Allmänmedicin: sjukdom, skada, försämring, nya symtom, nedsatt funktionsförmåga. De sju dygn som föreskrevs från 1.11.2024 (116/2023) tillämpades aldrig.",
				"General medicine: illness, injury, worsening, new symptoms, reduced function. The seven days enacted for 1.11.2024 (116/2023) were never applied."),
		},
		{
			ID: "thl51a.other.old", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Subsection: 4,
			Versions: "117/2023@2023-09-01 116/2023@2024-11-01",
			Trigger:  onAssessed, Term: months(3), First: excluded, End: unclear,
			InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
			Note: code.Say(
				"Muu hoito kuin 14 päivän piiriin kuuluva.",
				"Annan vård än den som hör till de 14 dagarna.",
				"Other care than that of the 14 days."),
		},
		{
			ID: "thl51a.u23", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Subsection: 3,
			Versions: "848/2024@2025-01-01",
			Trigger:  onAssessed, Term: fullDays(14), First: excluded, End: unclear,
			Condition: under23AtContact(), InForce: since(y2025), Confidence: verified,
			Note: both(acuteOnly, notByPlan),
		},
		{
			ID: "thl51a.gen3m", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Subsection: 1,
			Versions: "848/2024@2025-01-01",
			Trigger:  onAssessed, Term: months(3), First: excluded, End: unclear,
			InForce: since(y2025), Confidence: verified,
			Note: both(everybody, notByPlan),
		},
		{
			ID: "thl51a.doctor7", Title: doctorVisit,
			Act: tervhl, Section: "51 a §", Subsection: 2,
			Versions: "117/2023@2023-09-01 116/2023@2024-11-01",
			Trigger:  onVisit, Term: fullDays(7), First: excluded, End: unclear,
			InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
		},
		{
			ID: "thl51a.doctor7", Title: doctorVisit,
			Act: tervhl, Section: "51 a §", Subsection: 3,
			Versions: "848/2024@2025-01-01",
			Trigger:  onVisit, Term: fullDays(7), First: excluded, End: unclear,
			Condition: under23AtContact(), InForce: since(y2025), Confidence: verified,
		},
		{
			ID: "thl51a.doctor3m", Title: doctorVisit,
			Act: tervhl, Section: "51 a §", Subsection: 2, Versions: "848/2024@2025-01-01",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear,
			InForce: since(y2025), Confidence: verified,
			Note: code.Say("Jos muu ammattihenkilö toteaa lääkärin tarpeen: saman kolmen kuukauden kuluessa arviosta. Alle 23-vuotiaalla 3 momentin syistä 7 vuorokautta vastaanotosta.",
				"Om en annan yrkesutbildad person konstaterar att läkare behövs: inom samma tre månader från bedömningen. För den som är under 23 år, av orsakerna i 3 mom., 7 dygn från mottagningen.",
				"Where another professional finds a doctor needed: within the same three months of the assessment. For an under-23, for the reasons of 3 mom., 7 days of that visit."),
		},
		{
			ID: "thl51b.dental.old", Title: dentalCare,
			Act: tervhl, Section: "51 b §", Subsection: 1,
			Versions: "117/2023@2023-09-01",
			Trigger:  onAssessed, Term: months(4), First: excluded, End: unclear,
			Condition: only(GroupDental), InForce: during(reform, date(2024, time.October, 31)), Confidence: verified,
		},
		{
			ID: "thl51b.dental.old", Title: dentalCare,
			Act: tervhl, Section: "51 b §", Subsection: 1,
			Versions: "116/2023@2024-11-01",
			Trigger:  onAssessed, Term: months(3), First: excluded, End: unclear,
			Condition: only(GroupDental), InForce: during(date(2024, time.November, 1), date(2024, time.December, 31)), Confidence: verified,
		},
		{
			ID: "thl51b.dental", Title: dentalCare,
			Act: tervhl, Section: "51 b §", Subsection: 1,
			Versions: "848/2024@2025-01-01",
			Trigger:  onAssessed, Term: months(6), First: excluded, End: unclear,
			Condition: from23AtContact(GroupDental), InForce: since(y2025), Confidence: verified,
		},
		{
			ID: "thl51b.dental", Title: dentalCare,
			Act: tervhl, Section: "51 b §", Subsection: 4,
			Versions: "848/2024@2025-01-01",
			Trigger:  onAssessed, Term: months(3), First: excluded, End: unclear,
			Condition: under23AtContact(GroupDental), InForce: since(y2025), Confidence: verified,
		},
		{
			ID: "thl51b.dentist4w", Title: dentistVisit,
			Act: tervhl, Section: "51 b §", Subsection: 2, Versions: "117/2023@2023-09-01 116/2023@2024-11-01",
			Trigger: needNoted, Term: weeks(4), First: excluded, End: unclear,
			Condition: only(GroupDentist), InForce: during(reform, date(2024, time.December, 31)), Confidence: verified, Note: orAssessment,
		},
		{
			ID: "thl51b.dentist4w", Title: dentistVisit,
			Act: tervhl, Section: "51 b §", Subsection: 4, Versions: "848/2024@2025-01-01",
			Trigger: needNoted, Term: weeks(4), First: excluded, End: unclear,
			Condition: under23AtContact(GroupDentist), InForce: since(y2025), Confidence: verified, Note: orAssessment,
		},
		{
			ID: "thl51b.dentist6m", Title: dentistVisit,
			Act: tervhl, Section: "51 b §", Subsection: 2, Versions: "848/2024@2025-01-01",
			Trigger: onAssessed, Term: months(6), First: excluded, End: unclear,
			Condition: from23AtContact(GroupDentist), InForce: since(y2025), Confidence: verified,
			Note: code.Say("Jos muu ammattihenkilö toteaa hammaslääkärin tarpeen: samassa kuuden kuukauden ajassa arviosta.", "Om en annan yrkesutbildad person konstaterar att tandläkare behövs: inom samma sex månader från bedömningen.", "Where another professional finds a dentist needed: within the same six months of the assessment."),
		},
		{
			ID: "thl51b.school4w", Title: dentistVisit,
			Act: tervhl, Section: "51 b §", Subsection: 6, Versions: "117/2023@2023-09-01 116/2023@2024-11-01",
			Trigger: needNoted, Term: weeks(4), First: excluded, End: unclear,
			Condition: only(GroupDentalCheck), InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
		},
		{
			ID: "thl51b.school4w", Title: dentistVisit,
			Act: tervhl, Section: "51 b §", Subsection: 7, Versions: "848/2024@2025-01-01",
			Trigger: needNoted, Term: weeks(4), First: excluded, End: unclear,
			Condition: only(GroupDentalCheck), InForce: since(y2025), Confidence: verified,
		},
		{
			ID: "thl51b.specialist", Title: dentalSpecialist,
			Act: tervhl, Section: "51 b §", Subsection: 3, Versions: "117/2023@2023-09-01 116/2023@2024-11-01",
			Trigger: needNoted, Term: months(3), First: excluded, End: unclear,
			Condition: only(GroupDentalSpecialist), InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
		},
		{
			ID: "thl51b.specialist", Title: dentalSpecialist,
			Act: tervhl, Section: "51 b §", Subsection: 3, Versions: "848/2024@2025-01-01",
			Trigger: needNoted, Term: months(6), First: excluded, End: unclear,
			Condition: from23(GroupDentalSpecialist), InForce: since(y2025), Confidence: verified, Note: ageNote,
		},
		{
			ID: "thl51b.specialist", Title: dentalSpecialist,
			Act: tervhl, Section: "51 b §", Subsection: 4, Versions: "848/2024@2025-01-01",
			Trigger: needNoted, Term: months(3), First: excluded, End: unclear,
			Condition: under23(GroupDentalSpecialist), InForce: since(y2025), Confidence: verified, Note: ageNote,
		},
		{
			ID: "thl51c.assess", Title: beginAssess,
			Act: tervhl, Section: "51 c §", Subsection: 1,
			Versions: "116/2023@2023-09-01",
			Trigger:  onReferral, Term: weeks(3), First: excluded, End: unclear,
			Condition: only(GroupPrimarySpecialist), InForce: since(reform), Confidence: verified,
		},
		{
			ID: "thl51c.treat", Title: beginCare,
			Act: tervhl, Section: "51 c §", Subsection: 2,
			Versions: "116/2023@2023-09-01",
			Trigger:  onAssessed, Term: months(3), First: excluded, End: unclear, Extendable: true,
			Condition: only(GroupPrimarySpecialist), InForce: since(reform), Confidence: verified,
			Note: code.Say(
				"Kolme kuukautta lisää, jos siitä ei ole haittaa.",
				"Tre månader till om det inte är till skada.",
				"Three months more if that does no harm."),
		},
		{
			ID: "thl52.assess", Title: beginAssess,
			Act: tervhl, Section: "52 §", Subsection: 2,
			Versions: "1326/2010@2011-05-01 581/2022@2023-01-01",
			Trigger:  onReferral, Term: weeks(3), First: excluded, End: unclear,
			InForce: since(enacted), Confidence: verified,
			Note: code.Say(
				"Erikoissairaanhoito. Vastuussa on 1.1.2023 alkaen hyvinvointialue (581/2022).",
				"Specialiserad sjukvård. Ansvaret ligger sedan 1.1.2023 hos välfärdsområdet (581/2022).",
				"Specialised care. The wellbeing services county is the body since 1.1.2023 (581/2022)."),
		},
		{
			ID: "thl52.assess.spec", Title: specAssess,
			Act: tervhl, Section: "52 §", Subsection: 2,
			Versions: "1326/2010@2011-05-01 581/2022@2023-01-01",
			Trigger:  onReferral, Term: months(3), First: excluded, End: unclear,
			InForce: since(enacted), Confidence: verified,
			Note: code.Say(
				"Jos tarvitaan erikoislääkärin arviointia taikka erityisiä kuvantamis- tai laboratoriotutkimuksia.",
				"Om en specialistläkares bedömning eller särskild bilddiagnostik eller särskilda laboratorieundersökningar behövs.",
				"Where a specialist's assessment or special imaging or laboratory examinations are needed."),
		},
		{
			ID: "thl52.treat", Title: beginCare,
			Act: tervhl, Section: "52 §", Subsection: 3,
			Versions: "1326/2010@2011-05-01",
			Trigger:  needNoted, Term: months(6), First: excluded, End: unclear,
			InForce: since(enacted), Confidence: verified,
		},
		{
			ID: "thl53.assess", Title: beginAssess,
			Act: tervhl, Section: "53 §", Subsection: 1,
			Versions: "1326/2010@2011-05-01",
			Trigger:  onReferral, Term: weeks(3), First: excluded, End: unclear,
			Condition: only(GroupMentalHealth), InForce: during(enacted, date(2025, time.April, 30)), Confidence: verified,
			Note: rewritten2025,
		},
		{
			ID: "thl53.assess", Title: beginAssess,
			Act: tervhl, Section: "53 §", Subsection: 3,
			Versions: "1107/2024@2025-05-01",
			Trigger:  onReferral, Term: weeks(3), First: excluded, End: unclear,
			Condition: under23(GroupMentalHealth), InForce: since(date(2025, time.May, 1)), Confidence: verified,
			Note: both(rewritten2025, ageNote),
		},
		{
			ID: "thl53.assess.spec", Title: specAssess,
			Act: tervhl, Section: "53 §", Subsection: 1,
			Versions: "1326/2010@2011-05-01",
			Trigger:  onReferral, Term: weeks(6), First: excluded, End: unclear,
			Condition: only(GroupMentalHealth), InForce: during(enacted, date(2025, time.April, 30)), Confidence: verified,
			Note: both(code.Say(
				"Jos tarvitaan erikoislääkärin tai muuta erityistä arviointia.",
				"Om en specialistläkares eller någon annan särskild bedömning behövs.",
				"Where a specialist's or another special assessment is needed."),
				rewritten2025),
		},
		{
			ID: "thl53.assess.spec", Title: specAssess,
			Act: tervhl, Section: "53 §", Subsection: 3,
			Versions: "1107/2024@2025-05-01",
			Trigger:  onReferral, Term: weeks(6), First: excluded, End: unclear,
			Condition: under23(GroupMentalHealth), InForce: since(date(2025, time.May, 1)), Confidence: verified,
			Note: both(code.Say(
				"Jos tarvitaan erikoislääkärin tai muuta erityistä arviointia.",
				"Om en specialistläkares eller någon annan särskild bedömning behövs.",
				"Where a specialist's or another special assessment is needed."),
				both(rewritten2025, ageNote)),
		},
		{
			ID: "thl53.treat.u23", Title: beginCare,
			Act: tervhl, Section: "53 §", Subsection: 2,
			Versions: "1326/2010@2011-05-01",
			Trigger:  needNoted, Term: months(3), First: excluded, End: unclear, Extendable: true,
			Condition: under23(GroupMentalHealth), InForce: during(enacted, date(2025, time.April, 30)), Confidence: verified,
			Note: both(both(code.Say(
				"Jolleivät lääketieteelliset syyt muuta edellytä.",
				"Om inte medicinska skäl kräver något annat.",
				"Unless medical reasons demand otherwise."),
				rewritten2025), ageNote),
		},
		{
			ID: "thl53.treat.u23", Title: beginCare,
			Act: tervhl, Section: "53 §", Subsection: 4,
			Versions: "1107/2024@2025-05-01",
			Trigger:  needNoted, Term: months(3), First: excluded, End: unclear, Extendable: true,
			Condition: under23(GroupMentalHealth), InForce: since(date(2025, time.May, 1)), Confidence: verified,
			Note: both(both(code.Say(
				"Jolleivät lääketieteelliset syyt muuta edellytä.",
				"Om inte medicinska skäl kräver något annat.",
				"Unless medical reasons demand otherwise."),
				rewritten2025), ageNote),
		},
		{
			ID:    "thl53.therapy.u23",
			Title: code.Say("Lyhytpsykoterapia tai määrämuotoinen ja aikarajoitteinen psykososiaalinen hoito on aloitettava", "Korttidspsykoterapi eller strukturerad och tidsbegränsad psykosocial behandling ska inledas", "Short psychotherapy or structured, time-limited psychosocial treatment must begin"),
			Act:   tervhl, Section: "53 §", Subsection: 1,
			Versions: "1107/2024@2025-05-01",
			Trigger:  needNoted, Term: fullDays(28), First: excluded, End: unclear, Extendable: true,
			Condition: under23(GroupMentalHealth), InForce: since(date(2025, time.May, 1)), Confidence: verified,
			Note: both(code.Say(
				"Perusterveydenhuolto (terapiatakuu); lääketieteelliset poikkeukset.",
				"Primärvård (terapigaranti); medicinska undantag.",
				"Primary care (therapy guarantee, terapiatakuu); medical exceptions."),
				ageNote),
		},
	}
}
