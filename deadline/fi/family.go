package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// familyRules are the times of parenthood, adoption, custody, family care and
// maintenance support.
func familyRules() []deadline.Rule {
	birth := code.Say("lapsen syntymä", "barnets födelse", "the child's birth")
	parent := since(date(2023, time.January, 1))
	suit := func(id, section string, mom, years int, title, trigger, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: parenthood, Section: section, Subsection: mom, Versions: "775/2022@2023-01-01 1231/2023@2025-01-01",
			Trigger: trigger, Term: yearsOf(years), First: excluded, End: moves, Lapses: deadline.LapseTime, InForce: parent, Confidence: verified, Note: note,
		}
	}
	late := code.Say("Kanne voidaan tutkia myöhemmin, jos oli laillinen este tai muu painava syy (2 mom.).", "Talan kan prövas senare om det fanns laga förfall eller något annat vägande skäl (2 mom.).", "A later action may be examined for a lawful hindrance or another weighty reason (2 mom.).")
	annul := code.Say("Kanne vanhemmuuden kumoamiseksi on pantava vireille", "Talan om upphävande av föräldraskapet ska väckas", "An action to annul parenthood must be brought")
	forward := code.Say("Valitus ja lausunto on toimitettava muutoksenhakuelimelle", "Besvären och utlåtandet ska lämnas till besvärsinstansen", "The appeal and the statement must be sent on to the appeal body")
	appealEnded := code.Say("valitusajan päättyminen", "besvärstidens utgång", "the end of the time of appeal")
	return []deadline.Rule{
		{
			ID: "vanhemmuusl6.joint6m", Title: code.Say("Vanhemmuuden selvittämistä on pyydettävä yhdessä", "Föräldraskapsutredning ska begäras tillsammans", "Both must ask for an inquiry into parenthood"),
			Act: parenthood, Section: "6 §", Subsection: 3, Versions: "775/2022@2023-01-01 1231/2023@2025-01-01",
			Trigger: birth, Term: months(6), First: excluded, End: unclear, Lapses: deadline.LapseTime, InForce: parent, Confidence: verified,
			Note: code.Say("Ennen kuin kuusi kuukautta on kulunut lapsen syntymästä, kun isyys on todettu avioliiton perusteella tai vanhemmuus vahvistettu tunnustamisen perusteella.",
				"Inom sex månader från barnets födelse, då faderskapet har konstaterats på grundval av äktenskap eller föräldraskapet fastställts utifrån ett erkännande.",
				"Before six months have passed from the birth, where paternity rests on marriage or parenthood was confirmed by acknowledgement."),
		},
		suit("vanhemmuusl34.year", "34 §", 2, 1, code.Say("Kanne vanhemmuuden vahvistamiseksi on pantava vireille", "Talan om fastställande av föräldraskapet ska väckas", "An action to confirm parenthood must be brought"),
			code.Say("päätöksestä tiedon saaminen", "delfåendet av beslutet", "learning of the decision"), code.Say("Myös 3 mom. Lastenvalvojan tai Digi- ja väestötietoviraston päätös (32 ja 33 §).", "Även 3 mom. Barnatillsyningsmannens eller Myndigheten för digitalisering och befolkningsdatas beslut (32 och 33 §).", "Also 3 mom. The decision of the child welfare supervisor or the Digital and Population Data Services Agency (32, 33 §).")),
		suit("vanhemmuusl50.2y", "50 §", 1, 2, annul, birth, both(code.Say("Kun isyys on todettu avioliiton perusteella.", "När faderskapet har konstaterats på grundval av äktenskap.", "Where paternity rests on marriage."), late)),
		suit("vanhemmuusl50.confirmed2y", "50 §", 1, 2, annul, code.Say("vanhemmuuden vahvistaminen", "fastställandet av föräldraskapet", "the confirming of parenthood"), both(code.Say("Kun vanhemmuus on vahvistettu tunnustamisen perusteella.", "När föräldraskapet har fastställts på grundval av erkännande.", "Where parenthood was confirmed by acknowledgement."), late)),
		{
			ID: "adoptiol15.earliest8w", Title: code.Say("Vanhemman suostumuksen adoptioon saa ottaa vastaan", "En förälders samtycke till adoption får tas emot", "A parent's consent to adoption may be received"),
			Act: adoption, Section: "15 §", Subsection: 1, Versions: "22/2012@2012-07-01",
			Trigger: birth, Term: weeks(8), First: excluded, End: stays, Earliest: true, InForce: since(date(2012, time.July, 1)), Confidence: verified,
			Note: code.Say("Äidin suostumuksesta rekisteröidyssä parisuhteessa katso 2 momentti.", "Om moderns samtycke i ett registrerat partnerskap, se 2 momentet.", "On a mother's consent in a registered partnership see 2 mom."),
		},
		{
			ID: "lhl5a.move3m", Title: code.Say("Aiotusta muutosta on ilmoitettava toiselle vanhemmalle", "Den andra föräldern ska informeras om den planerade flyttningen", "The other parent must be told of the planned move"),
			Plain: code.Say("Kerro muutosta toiselle vanhemmalle", "Berätta för den andra föräldern om flytten", "Tell the other parent of the move"),
			Act:   custody, Section: "5 a §", Subsection: 2, Versions: "190/2019@2019-12-01",
			Trigger: code.Say("aiottu muutto", "den planerade flyttningen", "the planned move"), Term: months(-3), First: excluded, End: stays,
			InForce: since(date(2019, time.December, 1)), Confidence: verified,
			Note: code.Say("Hyvissä ajoin ja, jos mahdollista, vähintään kolme kuukautta ennen. Ei tarvita, jos se on välttämätöntä välittömän ja vakavan uhan torjumiseksi (3 mom.).",
				"I god tid och, om möjligt, minst tre månader före. Behövs inte om det är nödvändigt för att avvärja ett omedelbart och allvarligt hot (3 mom.).",
				"In good time and, if possible, at least three months before. Not needed to avert an immediate and serious threat (3 mom.)."),
		},
		{
			ID: "perhehoitol12.notice2m", Title: code.Say("Toimeksiantosopimus päättyy irtisanomisen jälkeen", "Uppdragsavtalet upphör efter uppsägningen", "The commission agreement ends after notice"),
			Act: familyCare, Section: "12 §", Subsection: 1, Versions: "263/2015@2015-04-01 606/2022@2023-01-01",
			Trigger: code.Say("irtisanominen", "uppsägningen", "the notice"), Term: months(2), First: excluded, End: stays, InForce: since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say("Jos toisin ei ole sovittu.", "Om inte något annat har överenskommits.", "Unless otherwise agreed."),
		},
		{
			ID: "perhehoitol6.train1y", Title: code.Say("Perhehoitajan ennakkovalmennus on suoritettava", "Familjevårdarens förberedande utbildning ska vara genomgången", "The family carer's preparatory training must be done"),
			Act: familyCare, Section: "6 §", Subsection: 2, Versions: "263/2015@2015-04-01",
			Trigger: code.Say("sijoituksen alkaminen", "placerandet", "the beginning of the placement"), Term: yearsOf(1), First: excluded, End: unclear, InForce: since(date(2015, time.April, 1)), Confidence: verified,
			Note: code.Say("Vain erityisistä syistä sijoituksen jälkeen; muuten ennen toimeksiantosopimusta.", "Efter placerandet endast av särskilda skäl; annars före uppdragsavtalet.", "After the placement only for special reasons; otherwise before the agreement."),
		},
		{
			ID: "elatustukil30.forward30", Title: forward, Act: support, Section: "30 §", Subsection: 2, Versions: "580/2008@2009-04-01",
			Trigger: appealEnded, Term: calendarDays(30), First: excluded, End: unclear, Extendable: true, InForce: since(date(2009, time.April, 1)), Confidence: verified,
		},
		{
			ID: "elatustukil30.forward60", Title: forward, Act: support, Section: "30 §", Subsection: 3, Versions: "580/2008@2009-04-01",
			Trigger: appealEnded, Term: calendarDays(60), First: excluded, End: unclear, InForce: since(date(2009, time.April, 1)), Confidence: verified,
			Note: code.Say("Aina viimeistään, myös lisäselvityksen vuoksi.", "Alltid senast, även på grund av tilläggsutredning.", "In any case, also where an inquiry is needed."),
		},
		{
			ID: "vtjl36.ban5y", Title: code.Say("Turvakielto päättyy, ellei sitä jatketa,", "Spärrmarkeringen upphör, om den inte förlängs,", "Unless it is prolonged, the security ban ends"),
			Act: population, Section: "36 §", Subsection: 2, Versions: "661/2009@2010-03-01 156/2013@2013-03-01 670/2016@2016-10-01 1175/2019@2020-01-01",
			Trigger: code.Say("turvakiellon alku", "spärrmarkeringens början", "the beginning of the ban"), Term: yearsOf(5), First: included, FirstUnsettled: true, End: stays, Lapses: deadline.LapseMeasure, Extendable: true,
			InForce: since(date(2010, time.March, 1)), Confidence: verified,
			Note: code.Say("Ensimmäisen kerran enintään viisi vuotta, sen jälkeen kaksi vuotta kerrallaan; erityisestä syystä toistaiseksi. Laki ei sano, lasketaanko alkupäivä mukaan.",
				"Första gången högst fem år, därefter två år åt gången; av särskilda skäl tills vidare. Lagen säger inte om den första dagen räknas.",
				"At most five years the first time, then two years at a time; for a special reason until further notice. The law does not say whether the first day counts."),
		},
		{
			ID: "vtjl36.ban2y", Title: code.Say("Jatkettu turvakielto päättyy, ellei sitä jatketa uudelleen,", "Den förlängda spärrmarkeringen upphör, om den inte förlängs på nytt,", "Unless it is prolonged again, the prolonged security ban ends"),
			Act: population, Section: "36 §", Subsection: 2, Versions: "661/2009@2010-03-01 156/2013@2013-03-01 670/2016@2016-10-01 1175/2019@2020-01-01",
			Trigger: code.Say("jatkon alku", "förlängningens början", "the beginning of the extension"), Term: yearsOf(2), First: included, FirstUnsettled: true, End: stays, Lapses: deadline.LapseMeasure, Extendable: true,
			InForce: since(date(2010, time.March, 1)), Confidence: verified,
			Note: code.Say("Kaksi vuotta kerrallaan; erityisestä syystä toistaiseksi. Laki ei sano, lasketaanko alkupäivä mukaan.",
				"Två år åt gången; av särskilda skäl tills vidare. Lagen säger inte om den första dagen räknas.",
				"Two years at a time; for a special reason until further notice. The law does not say whether the first day counts."),
		},
	}
}

// psychiatryRules are the limits of involuntary care (mielenterveyslaki), in
// days that the act calls päivä.
func psychiatryRules() []deadline.Rule {
	enacted := since(date(1991, time.January, 1))
	observed := code.Say("tarkkailuun ottaminen", "intagningen för observation", "the taking into observation")
	fourth := func(id, section string, mom int, title code.Text, versions deadline.Versions) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Act: mtl, Section: section, Subsection: mom, Versions: versions, Trigger: observed,
			Term: calendarDays(4), First: excluded, End: stays, InForce: enacted, Confidence: verified,
			Note: code.Say("Viimeistään neljäntenä päivänä tarkkailuun ottamispäivän jälkeen.", "Senast den fjärde dagen efter intagningen för observation.", "At the latest on the fourth day after the day of taking into observation."),
		}
	}
	submit := func(id, section string, mom int, versions deadline.Versions, trigger code.Text, c deadline.Condition) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: code.Say("Päätös on alistettava hallinto-oikeuden vahvistettavaksi", "Beslutet ska underställas förvaltningsdomstolen", "The decision must be submitted to the administrative court for confirmation"),
			Act: mtl, Section: section, Subsection: mom, Versions: versions, Trigger: trigger,
			Term: atOnce, First: excluded, End: stays, InForce: enacted, Condition: c, Confidence: verified,
			Note: code.Say("Heti.", "Genast.", "At once (heti)."),
		}
	}
	held := func(id string, mom, n int, versions deadline.Versions, trigger code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: code.Say("Tahdosta riippumaton hoito päättyy", "Vården oberoende av patientens vilja upphör", "Care against the patient's will ends"),
			Act: mtl, Section: "12 §", Subsection: mom, Versions: versions, Trigger: trigger,
			Term: months(n), First: excluded, End: stays, Lapses: deadline.LapseMeasure, InForce: enacted, Confidence: verified,
			Note: code.Say("Vapaudenmenetyksen enimmäiskesto ei siirry (KHO:2012:26).", "Den längsta tiden för ett frihetsberövande flyttas inte (KHO:2012:26).", "A longest deprivation of liberty does not move (KHO:2012:26)."),
		}
	}
	return []deadline.Rule{
		{
			ID: "mtl9c.referral3", Title: code.Say("Tarkkailuun voidaan ottaa lähetteen perusteella", "Intagning för observation kan ske med stöd av remissen", "The referral serves for taking into observation"),
			Act: mtl, Section: "9 c §", Versions: "438/2014@2014-08-01",
			Trigger: code.Say("tarkkailulähetteen laatiminen", "observationsremissen skrevs", "the referral was written"), Term: calendarDays(3), First: excluded, End: stays, Lapses: deadline.LapseTime,
			InForce: since(civil.MustDate(2014, time.August, 1)), Confidence: verified,
			Note: code.Say("Lähete on laadittu aikaisintaan kolme päivää aikaisemmin.", "Remissen har skrivits högst tre dagar tidigare.", "The referral was written at most three days before."),
		},
		fourth("mtl10.statement4", "10 §", 1, code.Say("Tarkkailulausunto on annettava", "Observationsutlåtandet ska ges", "The observation statement must be given"), "1116/1990@1991-01-01"),
		fourth("mtl11.decide4", "11 §", 2, code.Say("Päätös hoitoon määräämisestä on tehtävä", "Beslutet om vård ska fattas", "The decision on treatment must be made"), "1116/1990@1991-01-01"),
		submit("mtl11.submit", "11 §", 3, "1116/1990@1991-01-01 1066/2009@2010-01-01", code.Say("alaikäisen määrääminen hoitoon", "beslutet om vård av en minderårig", "the order to treat a minor"),
			deadline.Condition{AgeUnder: 18, Words: code.Say("alaikäinen", "minderårig", "a minor")}),
		submit("mtl12.submit", "12 §", 1, "1116/1990@1991-01-01 1066/2009@2010-01-01 438/2014@2014-08-01", code.Say("päätös hoidon jatkamisesta", "beslutet om fortsatt vård", "the decision to continue the treatment"), deadline.Condition{}),
		held("mtl12.hold3m", 1, 3, "1116/1990@1991-01-01 1066/2009@2010-01-01 438/2014@2014-08-01", code.Say("päätös hoitoon määräämisestä", "beslutet om vård", "the order to treatment")),
		held("mtl12.continue6m", 2, 6, "1116/1990@1991-01-01 1066/2009@2010-01-01 438/2014@2014-08-01", code.Say("päätös hoidon jatkamisesta", "beslutet om fortsatt vård", "the decision to continue it")),
	}
}
