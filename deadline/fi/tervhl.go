package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words shared by the rules of the care guarantee.
var (
	assessNeed  = code.Text{FI: "Hoidon tarve on arvioitava", SV: "Vårdbehovet ska bedömas", EN: "The need of care must be assessed"}
	beginCare   = code.Text{FI: "Hoito on aloitettava", SV: "Vården ska inledas", EN: "Care must begin"}
	firstVisit  = code.Text{FI: "Ensimmäisen hoitotapahtuman on toteuduttava", SV: "Den första vårdhändelsen ska ske", EN: "The first treatment event must take place"}
	dentalCare  = code.Text{FI: "Suun terveydenhuollon hoito on aloitettava", SV: "Mun- och tandvården ska inledas", EN: "Dental care must begin"}
	beginAssess = code.Text{FI: "Hoidon tarpeen arviointi on aloitettava", SV: "Bedömningen av vårdbehovet ska inledas", EN: "The assessment of the need of care must begin"}
	specAssess  = code.Text{FI: "Erikoislääkärin arvion tai tutkimusten on oltava tehtynä", SV: "Specialistens bedömning eller undersökningarna ska vara gjorda", EN: "The specialist's assessment or the examinations must be done"}
	doctorVisit = code.Text{FI: "Lääkärin vastaanotolle on päästävä", SV: "Patienten ska få komma till läkarmottagning", EN: "An appointment with a doctor must be given"}

	onAssessed = code.Text{FI: "hoidon tarpeen arviointi", SV: "bedömningen av vårdbehovet", EN: "the assessment of the need of care"}
	onReferral = code.Text{FI: "lähetteen saapuminen", SV: "remissens ankomst", EN: "the arrival of the referral"}
	onVisit    = code.Text{FI: "käynti muun ammattihenkilön luona", SV: "besöket hos en annan yrkesutbildad person", EN: "the visit to another professional"}
)

// Notes of more than one row.
var (
	notByPlan = code.Text{
		FI: "Ei koske suunnitelmaan perustuvaa hoitoa.",
		SV: "Gäller inte vård enligt en plan.",
		EN: "Care by a plan is exempt."}
	rewritten2025 = code.Text{
		FI: "Momentit 3 ja 4 kirjoitettiin uudelleen lailla 1107/2024 päivästä 1.5.2025; aika ei muuttunut.",
		SV: "Momenten 3 och 4 skrevs om genom lag 1107/2024 från 1.5.2025; tiden ändrades inte.",
		EN: "Subsections 3 and 4 were rewritten by 1107/2024 from 1.5.2025; the length did not change."}
)

// tervhlRules are the limits of the Health Care Act (terveydenhuoltolaki).
// Sections 51 to 53 as first enacted are in force from 1.5.2011.
func tervhlRules() []deadline.Rule {
	enacted := date(2011, time.May, 1)
	reform := date(2023, time.September, 1)
	y2025 := date(2025, time.January, 1)
	return []deadline.Rule{
		{
			ID: "thl51.contact.old", Title: assessNeed,
			Act: tervhl, Section: "51 §",
			Trigger: onContact, Term: workingDays(3), First: excluded, End: builtIn,
			InForce: during(enacted, date(2023, time.August, 31)), Confidence: verified,
			Note: code.Text{
				FI: "Jos tarvetta ei arvioitu ensimmäisessä yhteydenotossa. Yhteyden oli itsessään onnistuttava heti arkisin virka-aikana.",
				SV: "Om behovet inte bedömdes vid den första kontakten. Kontakten i sig skulle lyckas omedelbart på vardagar under tjänstetid.",
				EN: "If it was not assessed at the first contact. Contact itself had to succeed immediately on weekdays in office hours."},
		},
		{
			ID: "thl51.care.old", Title: beginCare,
			Act: tervhl, Section: "51 §",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear, Extendable: true,
			InForce: during(enacted, date(2023, time.August, 31)), Confidence: verified,
			Note: code.Text{
				FI: "Suun terveydenhuollossa ja perusterveydenhuollossa annettavassa erikoissairaanhoidossa enintään kolme kuukautta lisää.",
				SV: "Inom munhälsovården och inom specialiserad sjukvård i primärvården högst tre månader till.",
				EN: "At most three months more in dental care and in specialised care given in primary care."},
		},
		{
			ID:    "thl51.contact",
			Title: code.Text{FI: "Yhteys terveydenhuoltoon ja yksilöllinen arvio hoidon tarpeesta on saatava", SV: "Kontakt med hälso- och sjukvården och en individuell bedömning av vårdbehovet ska ges", EN: "Contact with health care and an individual assessment of the need of care must be given"},
			Act:   tervhl, Section: "51 §", Amended: "116/2023",
			Trigger: onContact, Term: sameDay, First: included, End: builtIn,
			InForce: since(reform), Confidence: verified,
			Note: code.Text{
				FI: "Arkisin virka-aikana samana päivänä. Muuna päivänä otetulle yhteydelle annetaan tässä seuraava arkipäivä, mitä pykälä luetussa muodossaan ei sano.",
				SV: "På vardagar under tjänstetid samma dag. För en kontakt någon annan dag ges här följande vardag, vilket paragrafen i den lästa lydelsen inte säger.",
				EN: "On weekdays in office hours, the same day. For contact on another day the next weekday is given, which the section as it was read does not say."},
		},
		{
			ID: "thl51a.gen14", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Amended: "117/2023, 116/2023, 1139/2023",
			Trigger: onAssessed, Term: calendarDays(14), First: excluded, End: unclear,
			InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
			Note: code.Text{
				FI: "Yleislääketiede: sairaus, vamma, tilan paheneminen, uusi oire, toimintakyvyn alentuminen. Päivästä 1.11.2024 suunniteltua seitsemää päivää ei koskaan sovellettu.",
				SV: "Allmänmedicin: sjukdom, skada, försämring, nya symtom, nedsatt funktionsförmåga. De sju dagar som planerades från 1.11.2024 tillämpades aldrig.",
				EN: "General medicine: illness, injury, worsening, new symptoms, reduced function. The seven days planned for 1.11.2024 were never applied."},
		},
		{
			ID: "thl51a.other.old", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Amended: "117/2023",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear,
			InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
			Note: code.Text{
				FI: "Muu hoito kuin 14 päivän piiriin kuuluva.",
				SV: "Annan vård än den som hör till de 14 dagarna.",
				EN: "Other care than that of the 14 days."},
		},
		{
			ID: "thl51a.u23", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Subsection: 3, Amended: "848/2024",
			Trigger: onAssessed, Term: calendarDays(14), First: excluded, End: unclear,
			Condition: atContact(under23()), InForce: since(y2025), Confidence: verified,
			Note: notByPlan,
		},
		{
			ID: "thl51a.gen3m", Title: firstVisit,
			Act: tervhl, Section: "51 a §", Subsection: 1, Amended: "848/2024",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear,
			Condition: atContact(from23()), InForce: since(y2025), Confidence: verified,
			Note: notByPlan,
		},
		{
			ID: "thl51a.doctor7", Title: doctorVisit,
			Act: tervhl, Section: "51 a §", Amended: "117/2023, 1139/2023",
			Trigger: onVisit, Term: calendarDays(7), First: excluded, End: unclear,
			InForce: during(reform, date(2024, time.December, 31)), Confidence: verified,
		},
		{
			ID: "thl51a.doctor7", Title: doctorVisit,
			Act: tervhl, Section: "51 a §", Amended: "848/2024",
			Trigger: onVisit, Term: calendarDays(7), First: excluded, End: unclear,
			Condition: atContact(under23()), InForce: since(y2025), Confidence: verified,
		},
		{
			ID: "thl51b.dental.old", Title: dentalCare,
			Act: tervhl, Section: "51 b §",
			Trigger: onAssessed, Term: months(4), First: excluded, End: unclear,
			Condition: only(GroupDental), InForce: during(reform, date(2024, time.October, 31)), Confidence: verified,
		},
		{
			ID: "thl51b.dental.old", Title: dentalCare,
			Act: tervhl, Section: "51 b §",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear,
			Condition: only(GroupDental), InForce: during(date(2024, time.November, 1), date(2024, time.December, 31)), Confidence: verified,
		},
		{
			ID: "thl51b.dental", Title: dentalCare,
			Act: tervhl, Section: "51 b §", Amended: "848/2024",
			Trigger: onAssessed, Term: months(6), First: excluded, End: unclear,
			Condition: from23(GroupDental), InForce: since(y2025), Confidence: verified,
			Note: ageNote,
		},
		{
			ID: "thl51b.dental", Title: dentalCare,
			Act: tervhl, Section: "51 b §", Amended: "848/2024",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear,
			Condition: under23(GroupDental), InForce: since(y2025), Confidence: verified,
			Note: both(code.Text{
				FI: "Neljän viikon aika hammaslääkärille ohjattaessa (alle 23-vuotiaat, kouluterveystarkastukset) ei ole tällä rivillä.",
				SV: "De fyra veckorna för hänvisning till tandläkare (under 23 år, skolhälsoundersökningar) finns inte på den här raden.",
				EN: "The four weeks for a referral to a dentist (under 23, school checks) are not in this row."}, ageNote),
		},
		{
			ID: "thl51c.assess", Title: beginAssess,
			Act: tervhl, Section: "51 c §",
			Trigger: onReferral, Term: weeks(3), First: excluded, End: unclear,
			Condition: only(GroupPrimarySpecialist), InForce: since(reform), Confidence: verified,
		},
		{
			ID: "thl51c.treat", Title: beginCare,
			Act: tervhl, Section: "51 c §",
			Trigger: onAssessed, Term: months(3), First: excluded, End: unclear, Extendable: true,
			Condition: only(GroupPrimarySpecialist), InForce: since(reform), Confidence: verified,
			Note: code.Text{
				FI: "Kolme kuukautta lisää, jos siitä ei ole haittaa.",
				SV: "Tre månader till om det inte är till skada.",
				EN: "Three months more if that does no harm."},
		},
		{
			ID: "thl52.assess", Title: beginAssess,
			Act: tervhl, Section: "52 §",
			Trigger: onReferral, Term: weeks(3), First: excluded, End: unclear,
			InForce: since(enacted), Confidence: verified,
			Note: code.Text{
				FI: "Erikoissairaanhoito. Vastuussa on 1.1.2023 alkaen hyvinvointialue (581/2022).",
				SV: "Specialiserad sjukvård. Ansvaret ligger sedan 1.1.2023 hos välfärdsområdet (581/2022).",
				EN: "Specialised care. The wellbeing services county is the body since 1.1.2023 (581/2022)."},
		},
		{
			ID: "thl52.assess.spec", Title: specAssess,
			Act: tervhl, Section: "52 §",
			Trigger: onReferral, Term: months(3), First: excluded, End: unclear,
			InForce: since(enacted), Confidence: verified,
			Note: code.Text{
				FI: "Jos tarvitaan erikoislääkärin arviointia tai kuvantamista.",
				SV: "Om en specialistläkares bedömning eller bilddiagnostik behövs.",
				EN: "Where a specialist's assessment or imaging is needed."},
		},
		{
			ID: "thl52.treat", Title: beginCare,
			Act: tervhl, Section: "52 §",
			Trigger: needNoted, Term: months(6), First: excluded, End: unclear,
			InForce: since(enacted), Confidence: verified,
		},
		{
			ID: "thl53.assess", Title: beginAssess,
			Act: tervhl, Section: "53 §",
			Trigger: onReferral, Term: weeks(3), First: excluded, End: unclear,
			Condition: only(GroupMentalHealth), InForce: since(enacted), Confidence: verified,
			Note: rewritten2025,
		},
		{
			ID: "thl53.assess.spec", Title: specAssess,
			Act: tervhl, Section: "53 §",
			Trigger: onReferral, Term: weeks(6), First: excluded, End: unclear,
			Condition: only(GroupMentalHealth), InForce: since(enacted), Confidence: verified,
			Note: both(code.Text{
				FI: "Jos tarvitaan erikoislääkärin tai muuta erityistä arviointia.",
				SV: "Om en specialistläkares eller någon annan särskild bedömning behövs.",
				EN: "Where a specialist's or another special assessment is needed."}, rewritten2025),
		},
		{
			ID: "thl53.treat.u23", Title: beginCare,
			Act: tervhl, Section: "53 §",
			Trigger: needNoted, Term: months(3), First: excluded, End: unclear, Extendable: true,
			Condition: under23(GroupMentalHealth), InForce: since(enacted), Confidence: verified,
			Note: both(both(code.Text{
				FI: "Jolleivät lääketieteelliset syyt muuta edellytä.",
				SV: "Om inte medicinska skäl kräver något annat.",
				EN: "Unless medical reasons demand otherwise."}, rewritten2025), ageNote),
		},
		{
			ID:    "thl53.therapy.u23",
			Title: code.Text{FI: "Lyhytpsykoterapia tai muu strukturoitu psykososiaalinen hoito on aloitettava", SV: "Korttidspsykoterapi eller annan strukturerad psykosocial vård ska inledas", EN: "Short psychotherapy or another structured psychosocial treatment must begin"},
			Act:   tervhl, Section: "53 §", Subsection: 1, Amended: "1107/2024",
			Trigger: needNoted, Term: calendarDays(28), First: excluded, End: unclear, Extendable: true,
			Condition: under23(GroupMentalHealth), InForce: since(date(2025, time.May, 1)), Confidence: verified,
			Note: both(code.Text{
				FI: "Perusterveydenhuolto (terapiatakuu); lääketieteelliset poikkeukset.",
				SV: "Primärvård (terapigaranti); medicinska undantag.",
				EN: "Primary care (therapy guarantee, terapiatakuu); medical exceptions."}, ageNote),
		},
	}
}
