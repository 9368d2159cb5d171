package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words shared by the remedies. The plain ones tell a right as a right.
var (
	seekRectification = code.Say("Oikaisua on vaadittava", "Omprövning ska begäras", "Rectification must be sought")
	mayRectify        = code.Say("Voit vaatia päätökseen oikaisua", "Du kan begära omprövning av beslutet", "You may ask for the decision to be put right")
	seekAppeal        = code.Say("Muutosta on haettava valittamalla", "Ändring ska sökas genom besvär", "An appeal must be made")
	mayAppeal         = code.Say("Voit valittaa päätöksestä", "Du kan överklaga beslutet", "You may appeal against the decision")
	onNotice          = code.Say("päätöksen tiedoksisaanti", "delfåendet av beslutet", "the notice of the decision")
	onGiven           = code.Say("ratkaisun julistaminen tai antaminen", "avkunnandet eller meddelandet av avgörandet", "the day when the decision was pronounced or given")
)

// Notes of more than one row.
var (
	noticeNote = code.Say(
		"Tavallisen kirjeen tiedoksisaantipäivä on 7. päivä lähettämisestä (hallintolaki 59 §) ja tavallisen sähköisen viestin 3. päivä (13/2003 19 §), jollei muuta näytetä. Lauantaille tai pyhälle osuva viimeinen päivä siirtyy (150/1930 5 §; KKO:1997:203, KHO:2002:90).",
		"Ett vanligt brev anses ha delgetts den 7:e dagen efter att det sändes (förvaltningslagen 59 §) och ett vanligt elektroniskt meddelande den 3:e dagen (13/2003 19 §), om inte annat visas. En sista dag som är en lördag eller helgdag flyttas (150/1930 5 §; KKO:1997:203, KHO:2002:90).",
		"Notice of an ordinary letter is the 7th day after it was sent (Administrative Procedure Act, section 59), of an ordinary electronic message the 3rd (13/2003, section 19), unless otherwise shown. A last day on a Saturday or a holiday moves (150/1930 5 §; KKO:1997:203, KHO:2002:90).")
	straightNote = code.Say(
		"LsL 90 § 1 mom.: kiireellinen sijoitus, sen jatkaminen, huostaanotto ja sijaishuolto, sijaishuoltopaikan muuttaminen ja huostassapidon lopettaminen. Oikaisua ei vaadita, vaan valitetaan suoraan hallinto-oikeuteen.",
		"Barnskyddslagen 90 § 1 mom.: brådskande placering, dess fortsättning, omhändertagande och vård utom hemmet, ändring av platsen för vård utom hemmet och avslutande av omhändertagande. Omprövning begärs inte, utan besvär anförs direkt hos förvaltningsdomstolen.",
		"LsL 90 § 1 mom.: emergency placement, its extension, taking into care and substitute care, a change of the place of care, ending of care. No rectification: the appeal goes straight to the administrative court.")
	rectifiedNote = code.Say(
		"Päätös oikaisuvaatimukseen, josta valitetaan hallinto-oikeuteen (1412/1997 24 § 2 mom.; sosiaalihuoltolain 51 §:ää ei luettu). Koulun ja oppivelvollisuuden asioissa 14 päivää.",
		"Ett beslut med anledning av begäran om omprövning, som överklagas hos förvaltningsdomstolen (1412/1997 24 § 2 mom.; 51 § i socialvårdslagen lästes inte). I ärenden som gäller skolan och läroplikten 14 dagar.",
		"The decision on a claim for rectification, appealed against at the administrative court (1412/1997 24 § 2 mom.; section 51 of the Social Welfare Act was not read). 14 days in matters of school and compulsory education.")
	instructionsNote = code.Say("Päätöksen lajia ei tunneta: ajat ovat 14 tai 30 päivää tai muu, ja ne lasketaan eri päivistä. Yleinen valitusaika on 30 päivää tiedoksisaannista.",
		"Beslutets slag är inte känt: tiderna är 14 eller 30 dagar eller något annat och räknas från olika dagar. Den allmänna besvärstiden är 30 dagar från delfåendet.",
		"The kind of the decision is not known: times are 14 or 30 days or another and run from different days. The general time of appeal is 30 days from notice.")
	unsettledNote = code.Say(
		"Aika alkaa tiedoksisaannista; onko päätös annettava tiedoksi todisteellisesti (hallintolaki 60 §), kuten rajoituksista on ratkaistu (KHO:2024:86), ei ole luetuissa ratkaisuissa ratkaistu. Lauantaille tai pyhälle osuva viimeinen päivä siirtyy (150/1930 5 §; KKO:1997:203, KHO:2002:90).",
		"Tiden börjar från delfåendet; om beslutet ska delges bevisligen (förvaltningslagen 60 §), så som har avgjorts om begränsningar (KHO:2024:86), är inte avgjort i de avgöranden som lästs. En sista dag som är en lördag eller helgdag flyttas (150/1930 5 §; KKO:1997:203, KHO:2002:90).",
		"The time runs from notice; whether the decision must be served verifiably (Administrative Procedure Act, section 60), as is decided of restrictions (KHO:2024:86), is not settled in the decisions that were read. A last day on a Saturday or a holiday moves (150/1930 5 §; KKO:1997:203, KHO:2002:90).")
	restrictionNote = code.Say(
		"Yhteydenpidon rajoittaminen ja muut rajoitustoimenpiteet (LsL 63, 65, 67, 69, 70 ja 72 §), joista valitetaan suoraan hallinto-oikeuteen (LsL 90 §). Velvoittava päätös: tiedoksianto on todisteellinen (hallintolaki 60 §), eikä tavallinen kirje tai sähköinen viesti aloita määräaikaa (KHO:2024:86, KHO:2023:46).",
		"Begränsning av kontakterna och andra begränsande åtgärder (barnskyddslagen 63, 65, 67, 69, 70 och 72 §), som överklagas direkt hos förvaltningsdomstolen (barnskyddslagen 90 §). Ett förpliktande beslut: delgivningen är bevislig (förvaltningslagen 60 §), och ett vanligt brev eller elektroniskt meddelande börjar ingen frist (KHO:2024:86, KHO:2023:46).",
		"Restriction of contact and other restrictive measures (LsL 63, 65, 67, 69, 70, 72 §), appealed against straight at the administrative court (LsL 90 §). A decision that obliges: service is verifiable (Administrative Procedure Act, section 60), and an ordinary letter or message starts no time (KHO:2024:86, KHO:2023:46).")
)

// remedyRules are the times to have a decision changed, by the kind of the
// decision. Which kind a decision is stands in its instructions.
func remedyRules() []deadline.Rule {
	court2020 := date(2020, time.January, 1)
	notice := func(id string, act deadline.Act, section string, mom int, versions deadline.Versions, days int, in civil.Period, c deadline.Condition, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: seekAppeal, Plain: mayAppeal, Act: act, Section: section, Subsection: mom, Versions: versions,
			Trigger: onNotice, Term: calendarDays(days), First: excluded, End: moves, Lapses: deadline.LapseTime,
			InForce: in, Condition: c, Confidence: verified, Note: both(note, noticeNote),
		}
	}
	rectify := func(r deadline.Rule) deadline.Rule {
		r.Title, r.Plain = seekRectification, mayRectify
		return r
	}
	proof := func(r deadline.Rule) deadline.Rule {
		r.Proof, r.Note = true, restrictionNote
		return r
	}
	unsettled := func(r deadline.Rule, note code.Text) deadline.Rule {
		r.ProofUnsettled, r.Note = true, both(note, unsettledNote)
		return r
	}
	given := func(id, section string, mom, days int, versions deadline.Versions, title, plain, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: id, Title: title, Plain: plain, Act: procedure, Section: section, Subsection: mom, Versions: versions,
			Trigger: onGiven, Term: calendarDays(days), First: excluded, End: moves, Lapses: deadline.LapseTime,
			InForce: since(date(1998, time.May, 1)), Condition: only(GroupCustodyDecision), Confidence: verified, Note: note,
		}
	}
	undated := func(r deadline.Rule, note code.Text) deadline.Rule {
		r.Title = code.Say("Muutoksenhaku: katso päätökseen liitettyä ohjetta", "Ändringssökande: se anvisningen till beslutet", "Remedies: see the instructions in the decision")
		r.Trigger, r.Note = onNotice, note
		r.Term, r.First, r.End = noDay, excluded, stays
		return r
	}
	straight, restrictions, rectified := only(GroupChildWelfareDecision), only(GroupRestrictionDecision), only(GroupRectificationDecision)
	return []deadline.Rule{
		rectify(notice("rectify14.old", shlOld, "45 §", 2, "710/1982@1984-01-01 736/1992@1993-01-01 1360/2003@2004-01-01", 14, during(date(1984, time.January, 1), date(2015, time.March, 31)), only(GroupSocialWelfareDecision), code.Say(
			"Viranhaltijan päätös toimielimen käsiteltäväksi (KHO:2014:78: kirje 19.12.2011, viimeinen päivä 9.1.2012).",
			"En tjänsteinnehavares beslut till organet för behandling (KHO:2014:78: brev 19.12.2011, sista dag 9.1.2012).",
			"A decision of an official brought before the board (KHO:2014:78: letter 19.12.2011, last day 9.1.2012)."))),
		rectify(notice("rectify30", hallinto, "49 c §", 1, "581/2010@2010-08-01", 30, since(date(2015, time.April, 1)), only(GroupSocialWelfareDecision), code.Say(
			"Päätös sosiaalihuollosta (ShL 50 §, 1.4.2015 alkaen); ennen sitä 14 päivää.",
			"Beslut om socialvård (socialvårdslagen 50 §, sedan 1.4.2015); före det 14 dagar.",
			"A decision on social welfare (ShL 50 §, from 1.4.2015); 14 days before."))),
		notice("appeal30.rectified", shlOld, "46 §", 1, "710/1982@1984-01-01 736/1992@1993-01-01 1134/2002@2003-01-01", 30, during(date(1984, time.January, 1), date(2015, time.March, 31)), rectified, code.Say(
			"Sosiaalihuollon toimielimen (sosiaalilautakunnan) päätös.", "Beslut av organet för socialvård (socialnämnden).", "A decision of the board of social welfare.")),
		notice("appeal30.rectified", courts1996, "22 §", 0, "586/1996@1996-12-01", 30, during(date(2015, time.April, 1), court2020.AddDays(-1)), rectified, rectifiedNote),
		notice("appeal30.rectified", courts, "13 §", 2, "808/2019@2020-01-01", 30, since(court2020), rectified, rectifiedNote),
		unsettled(notice("appeal30", courts1996, "22 §", 0, "586/1996@1996-12-01", 30, during(date(2008, time.January, 1), court2020.AddDays(-1)), straight, code.Text{}), straightNote),
		unsettled(notice("appeal30", courts, "13 §", 2, "808/2019@2020-01-01", 30, since(court2020), straight, code.Text{}), straightNote),
		proof(notice("appeal30.restriction", courts1996, "22 §", 0, "586/1996@1996-12-01", 30, during(date(2008, time.January, 1), court2020.AddDays(-1)), restrictions, restrictionNote)),
		proof(notice("appeal30.restriction", courts, "13 §", 2, "808/2019@2020-01-01", 30, since(court2020), restrictions, restrictionNote)),
		notice("appeal.education14", pol, "42 §", 4, "628/1998@1999-01-01 477/2003@2003-08-01 1444/2009@2010-01-01", 14, during(date(1999, time.January, 1), date(2015, time.December, 31)), only(GroupPupilDecision), code.Say(
			"Oppilaaksi ottaminen, erityisopetus, erityiset opetusjärjestelyt, poikkeava aloittaminen, kirjallinen varoitus ja määräaikainen erottaminen. Aika alkaa huoltajan tiedoksisaannista. Ennen 1.1.2016 annettuun päätökseen haetaan muutosta näin myös sen jälkeen (959/2015). Muista koulun päätöksistä katso päätöksen ohje.",
			"Antagning av elev, specialundervisning, särskilda undervisningsarrangemang, inledande vid avvikande tidpunkt, skriftlig varning och avstängning för viss tid. Tiden börjar när vårdnadshavaren har fått del av beslutet. I ett beslut som getts före 1.1.2016 söks ändring så även därefter (959/2015). Om andra beslut av skolan, se anvisningen till beslutet.",
			"Admission, special education, special arrangements, starting at another age, a written warning, suspension. The time runs from the guardian's notice. A decision given before 1.1.2016 is appealed against so afterwards too (959/2015). For other decisions of a school see the instructions in the decision.")),
		undated(deadline.Rule{
			ID: "pol42.assessment.old", Act: pol, Section: "42 §", Subsection: 6, Versions: "628/1998@1999-01-01 477/2003@2003-08-01 1444/2009@2010-01-01",
			InForce: during(date(1999, time.January, 1), date(2015, time.December, 31)), Condition: only(GroupPupilAssessment, GroupPupilReassessment), Confidence: uncertain,
		}, code.Say("Laki antoi ajan asetuksessa säädettäväksi, eikä asetusta luettu; 1.1.2016 alkaen ajat ovat 42 c §:ssä.",
			"Lagen lät tiden föreskrivas i förordning, och förordningen lästes inte; sedan 1.1.2016 finns tiderna i 42 c §.",
			"The act left the time to a decree, which was not read; since 1.1.2016 the times are in 42 c §.")),
		rectify(notice("appeal.education14", pol, "42 b §", 0, "959/2015@2016-01-01 163/2022@2022-08-01", 14, since(date(2016, time.January, 1)), only(GroupPupilDecision), code.Say(
			"Perusopetuslain 42 §:n asiat. Samassa ajassa valitetaan hallinto-oikeuteen kirjallisesta varoituksesta, määräaikaisesta erottamisesta ja oikaisuvaatimukseen annetusta päätöksestä. Muista koulun päätöksistä (kuljetus, ateria; 42 a §) katso päätöksen ohje.",
			"Ärenden enligt 42 § i lagen om grundläggande utbildning. Inom samma tid anförs besvär hos förvaltningsdomstolen över en skriftlig varning, avstängning för viss tid och ett beslut med anledning av begäran om omprövning. Om andra beslut av skolan (skjuts, måltid; 42 a §), se anvisningen till beslutet.",
			"Matters of section 42 of the Basic Education Act. In the same time one appeals to the administrative court against a written warning, a suspension and the decision on rectification. For other decisions of a school (transport, meals; 42 a §) see the instructions in the decision."))),
		rectify(notice("appeal.education14", compulsory, "24 §", 1, "1214/2020@2021-08-01 1091/2024@2026-08-01", 14, since(date(2021, time.August, 1)), only(GroupCompulsoryEducationDecision), code.Say(
			"Pidennetty (1.8.2026 alkaen varhennettu) oppivelvollisuus, sen keskeyttäminen ja opiskelupaikan osoittaminen.",
			"Förlängd (från 1.8.2026 tidigarelagd) läroplikt, avbrytande av den och anvisande av studieplats.",
			"Extended (from 1.8.2026: early) compulsory education, its interruption, the assignment of a place."))),
		{
			ID:    "pol42c.renew2m",
			Title: code.Say("Oppilaan arviointia on pyydettävä uusittavaksi", "Ny bedömning av eleven ska begäras", "A new assessment of the pupil must be asked for"),
			Plain: code.Say("Voit pyytää rehtorilta uutta arviointia", "Du kan be rektorn om en ny bedömning", "You may ask the head teacher for a new assessment"),
			Act:   pol, Section: "42 c §", Subsection: 1, Versions: "959/2015@2016-01-01",
			Trigger: onNotice, Term: months(2), First: excluded, End: moves, Lapses: deadline.LapseTime,
			InForce: since(date(2016, time.January, 1)), Condition: only(GroupPupilAssessment), Confidence: verified,
			Note: code.Say("Huoltaja tai 15 vuotta täyttänyt oppilas; oikaisua uuteen arviointiin 14 päivän kuluessa sen tiedoksisaannista (2 mom.).",
				"Vårdnadshavaren eller en elev som fyllt 15 år; omprövning av den nya bedömningen inom 14 dagar från delfåendet (2 mom.).",
				"A guardian, or a pupil of 15 or more; rectification of the new assessment within 14 days of its notice (2 mom.)."),
		},
		rectify(notice("pol42c.rectify14", pol, "42 c §", 2, "959/2015@2016-01-01", 14, since(date(2016, time.January, 1)), only(GroupPupilReassessment), code.Say(
			"Pyynnöstä tehty uusi arviointi tai pyynnön hylkääminen.", "Den nya bedömningen på begäran, eller ett avslag på begäran.", "The new assessment that was asked for, or the refusal of it."))),
		unsettled(notice("appeal.mental14", mtl, "24 §", 1, "1116/1990@1991-01-01 1435/1991@1992-01-01 1086/1992@1992-12-01 1504/1994@1995-01-01 1423/2001@2002-06-01 723/2005@2005-10-01 1066/2009@2010-01-01 20/2016@2016-02-01 15/2024@2024-04-01",
			14, since(date(1991, time.January, 1)), only(GroupInvoluntaryCare), code.Text{}), code.Say(
			"Määräys hoitoon tai hoidon jatkaminen tahdosta riippumatta; 12 vuotta täyttänyt alaikäinen hakee muutosta itse.",
			"Beslut om vård eller fortsatt vård oberoende av patientens vilja; en minderårig som fyllt 12 år söker själv ändring.",
			"An order to treatment, or its continuing, against the patient's will; a minor of 12 or more appeals too.")),
		notice("elatustukil29.appeal30", support, "29 §", 1, "580/2008@2009-04-01", 30, since(date(2009, time.April, 1)), only(GroupMaintenanceDecision), code.Say(
			"Kansaneläkelaitoksen päätös elatustuesta.", "Folkpensionsanstaltens beslut om underhållsstöd.", "A decision of the Social Insurance Institution on maintenance support.")),
		given("appeal.custody.dissatisfaction7", "25 luku 5 §", 2, 7, "165/1998@1998-05-01",
			code.Say("Tyytymättömyyttä on ilmoitettava", "Missnöje ska anmälas", "Dissatisfaction must be declared"),
			code.Say("Jos aiot valittaa, ilmoita tyytymättömyyttä käräjäoikeuteen", "Om du tänker överklaga, anmäl missnöje till tingsrätten", "If you mean to appeal, declare dissatisfaction to the district court"),
			code.Say("Päivästä, jona käräjäoikeuden ratkaisu julistettiin tai annettiin, ei tiedoksisaannista; muuten puhevalta menetetään.",
				"Från den dag då tingsrättens avgörande avkunnades eller meddelades, inte från delfåendet; annars förloras talan.",
				"From the day when the district court's decision was pronounced or given, not from notice; otherwise the right to appeal is lost.")),
		given("appeal.custody30", "25 luku 12 §", 1, 30, "165/1998@1998-05-01", seekAppeal, code.Say("Jos ilmoitit tyytymättömyyttä, voit valittaa ratkaisusta", "Om du anmälde missnöje kan du överklaga avgörandet", "If you declared dissatisfaction, you may appeal"),
			code.Say("Päivästä, jona käräjäoikeuden ratkaisu julistettiin tai annettiin, ei tiedoksisaannista. Vain, jos tyytymättömyyttä on ilmoitettu (5 §).",
				"Från den dag då tingsrättens avgörande avkunnades eller meddelades, inte från delfåendet. Endast om missnöje har anmälts (5 §).",
				"From the day when the district court's decision was pronounced or given, not from notice. Only where dissatisfaction was declared (5 §).")),
		undated(deadline.Rule{
			ID: "appeal.custody.instructions", Act: procedure, Section: "25 luku 12 §", Subsection: 1, Versions: "165/1998@1998-05-01",
			InForce: since(date(1998, time.May, 1)), Condition: only(GroupCustodyDecision), Confidence: verified,
		}, code.Say("Huoltajuutta koskeva ratkaisu on tuomioistuimen: aika alkaa päivästä, jona se julistettiin tai annettiin, eikä tiedoksisaannista (tapahtuma decision-given).",
			"Ett avgörande om vårdnad är domstolens: tiden börjar den dag då det avkunnades eller meddelades och inte vid delfåendet (händelsen decision-given).",
			"A decision on custody is a court's: the time runs from the day when it was pronounced or given and not from notice (event decision-given).")),
		undated(deadline.Rule{
			ID: "appeal.instructions", Act: courts1996, Section: "22 §", Versions: "586/1996@1996-12-01",
			InForce: during(date(1996, time.December, 1), court2020.AddDays(-1)), Condition: only(GroupOtherDecision), Confidence: uncertain,
		}, instructionsNote),
		undated(deadline.Rule{
			ID: "appeal.instructions", Act: courts, Section: "13 §", Subsection: 2, Versions: "808/2019@2020-01-01",
			InForce: since(court2020), Condition: only(GroupOtherDecision), Confidence: uncertain,
		}, instructionsNote),
	}
}
