package assess_test

import (
	"flag"
	"fmt"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The people of the two cases. Ids in tests can be read, real ones are random.
const (
	ainoID    assess.ID = "ainoaino22"
	motherID  assess.ID = "mothermo22"
	fatherID  assess.ID = "fatherfa22"
	teacherID assess.ID = "teachert22"
	nurseID   assess.ID = "nursenur22"
	drawingID assess.ID = "drawingd22"
	eeliID    assess.ID = "eelieeli22"
	socialID  assess.ID = "socialwo22"
	curatorID assess.ID = "curatorc22"
	meetingID assess.ID = "meetingm22"
)

func day(text string) civil.Date { return civil.MustParseDate(text) }

// teller makes ids that tell where they stand: "f" and a number.
type teller struct{ prefix string }

func (t teller) id(n int) assess.ID {
	text := fmt.Sprintf("%s%d", t.prefix, n)
	b := []byte("aaaaaaaaaa")
	for i := range len(text) {
		if c := text[i]; c >= '0' && c <= '9' {
			b[i] = "abcdefghij"[c-'0']
		} else {
			b[i] = c
		}
	}
	return assess.ID(b)
}

func view(voice assess.Voice, by assess.ID, on string, findings ...assess.Finding) assess.View {
	return assess.View{Voice: voice, Statement: assess.Statement{By: by, On: day(on)}, Findings: findings}
}

func said(item assess.Item, kind assess.FindingKind, text string, seen ...assess.Setting) assess.Finding {
	return assess.Finding{Item: item, Kind: kind, Text: text, SeenIn: seen}
}

// numbered gives every view and finding an id of its own.
func numbered(prefix string, views ...assess.View) []assess.View {
	v, f := teller{prefix + "view"}, teller{prefix + "said"}
	n := 0
	for i := range views {
		views[i].ID = v.id(i + 10)
		for k := range views[i].Findings {
			n++
			views[i].Findings[k].ID = f.id(n + 100)
		}
	}
	return views
}

// aino is case A: the joint meeting of 27.1.2026 with a view of the mother, the
// father, Aino and her teacher, who see the mornings differently.
func aino() *assess.Document {
	drawn := said(assess.ItemChildEveryday, assess.FindingOwnWords, "Tää on mun äiti ja tää on kiire. Kiire on punainen.")
	drawn.AttachmentID = drawingID
	views := numbered("a",
		view(assess.VoiceChild, ainoID, "2026-01-27",
			drawn,
			said(assess.ItemChildSelf, assess.FindingOwnWords, "Mä osaan hypätä narua kuus kertaa!"),
			said(assess.ItemChildRelationships, assess.FindingUnknown, ""),
		),
		view(assess.VoiceGuardian, motherID, "2026-01-27",
			said(assess.ItemChildStrengths, assess.FindingStrength, "Aino keksii leikkejä ja jaksaa piirtää pitkään.", assess.SettingHome),
			said(assess.ItemChildFunctioning, assess.FindingVulnerability, "Muut lapset eivät aina saa puheesta selvää, ja Aino suuttuu siitä.", assess.SettingDayCare, assess.SettingLeisure),
			said(assess.ItemChildEnvironments, assess.FindingVulnerability, "Aamut menevät huudoksi lähes joka päivä.", assess.SettingHome),
			said(assess.ItemParentFunctioning, assess.FindingNeed, "Tarvitsen apua aamuihin silloin, kun teen yövuoroa.", assess.SettingHome),
			said(assess.ItemFamilyCircumstances, assess.FindingStrength, "Mummi asuu lähellä ja hakee Ainoa hoidosta."),
		),
		view(assess.VoiceGuardian, fatherID, "2026-01-27",
			said(assess.ItemChildStrengths, assess.FindingStrength, "Rohkea ja huumorintajuinen.", assess.SettingHome),
			said(assess.ItemChildEnvironments, assess.FindingStrength, "Aamut sujuvat meillä ihan tavallisesti, en pidä niitä ongelmana.", assess.SettingHome),
			said(assess.ItemParentStrengths, assess.FindingStrength, "Puhumme asioista suoraan."),
		),
		view(assess.VoiceProfessional, teacherID, "2026-01-27",
			said(assess.ItemChildStrengths, assess.FindingStrength, "Auttaa pienempiä ja on ryhmässä pidetty.", assess.SettingDayCare),
			said(assess.ItemChildFunctioning, assess.FindingNeed, "Puheen kehitys on hyvä katsoa tarkemmin; kuvat auttavat ymmärtämään.", assess.SettingDayCare),
			said(assess.ItemChildEnvironments, assess.FindingVulnerability, "Aino tulee usein itkuisena ja rauhoittuu vasta aamupalan jälkeen.", assess.SettingDayCare),
			said(assess.ItemServices, assess.FindingOwnWords, "Vasu-keskustelu 12.1.2026 oli hyvä alku."),
		),
	)
	for i := range views {
		views[i].MeetingID = meetingID
	}
	views[0].RecordedBy = teacherID
	return &assess.Document{
		Format: assess.Format1,
		Lang:   "fi",
		Child:  assess.Subject{ID: ainoID, Subject: "case-a", Name: "Aino"},
		People: []assess.Person{
			{ID: motherID, Name: "Äiti"}, {ID: fatherID, Name: "Isä"},
			{ID: teacherID, Name: "Varhaiskasvatuksen opettaja"}, {ID: nurseID, Name: "Neuvolan terveydenhoitaja"},
		},
		Attachments: []assess.Attachment{{ID: drawingID, Title: "Ainon piirros"}},
		Assessment: assess.Assessment{
			ID:        "assessaa22",
			Statement: assess.Statement{By: teacherID, On: day("2026-01-12")},
			Kind:      assess.KindJoint,
			Phase:     assess.PhaseBasicWork,
			Views:     views,
		},
	}
}

// eeli is case B: the service-need assessment of spring 2026 and the follow-up
// of 25.8.2026.
func eeli() *assess.Document {
	views := numbered("e",
		view(assess.VoiceChild, eeliID, "2026-03-20",
			said(assess.ItemChildRelationships, assess.FindingOwnWords, "Haluan olla isillä kans mut en ku ne tappelee puhelimessa."),
			said(assess.ItemChildEveryday, assess.FindingOwnWords, "Koulussa on liian kova meteli. Välkällä mä meen kirjastoon."),
		),
		view(assess.VoiceGuardian, motherID, "2026-03-20",
			said(assess.ItemChildFunctioning, assess.FindingVulnerability, "Eeli valvoo öisin ja on päivät väsynyt.", assess.SettingHome),
			said(assess.ItemChildEnvironments, assess.FindingVulnerability, "Kouluun lähtö ei onnistu kuin parina aamuna viikossa.", assess.SettingHome, assess.SettingSchool),
			said(assess.ItemFamilyCircumstances, assess.FindingVulnerability, "Välit isään ovat poikki, ja sopiminen jää Eelin harteille."),
			said(assess.ItemServices, assess.FindingNeed, "Toivon Eelille jotakuta, jolle puhua."),
		),
		view(assess.VoiceGuardian, fatherID, "2026-03-20",
			said(assess.ItemChildFunctioning, assess.FindingStrength, "Pojalla ei ole hätää, hän nukkuu minun luonani hyvin.", assess.SettingHome),
			said(assess.ItemServices, assess.FindingOwnWords, "En näe tarvetta millekään palvelulle enkä tule tapaamisiin."),
		),
		view(assess.VoiceProfessional, socialID, "2026-03-20",
			said(assess.ItemChildStrengths, assess.FindingStrength, "Kertoo asioistaan tarkasti ja pyytää apua, kun aikuinen on rauhassa läsnä."),
			said(assess.ItemFamilyHistory, assess.FindingUnknown, "Perheen aiemmat palvelut selvitetään yhdessä äidin kanssa."),
		),
		view(assess.VoiceProfessional, curatorID, "2026-03-20",
			said(assess.ItemChildEnvironments, assess.FindingVulnerability, "Poissaoloja on kertynyt helmikuusta alkaen, lähes aina aamutunneilta.", assess.SettingSchool),
			said(assess.ItemChildStrengths, assess.FindingStrength, "Luokkatoverit kaipaavat Eeliä peleihin mukaan.", assess.SettingSchool),
		),
		view(assess.VoiceChild, eeliID, "2026-08-25",
			said(assess.ItemChildEveryday, assess.FindingOwnWords, "Pienryhmä on ok. Siellä saa olla kuulokkeet."),
			said(assess.ItemChildSelf, assess.FindingOwnWords, "Oon hyvä shakissa."),
		),
		view(assess.VoiceGuardian, motherID, "2026-08-25",
			said(assess.ItemChildFunctioning, assess.FindingStrength, "Uni on tullut takaisin, Eeli nukkuu yöt läpi.", assess.SettingHome),
			said(assess.ItemChildEnvironments, assess.FindingStrength, "Koulu alkoi hyvin: kaikki aamut ovat onnistuneet.", assess.SettingHome, assess.SettingSchool),
			said(assess.ItemFamilyCircumstances, assess.FindingVulnerability, "Välit isään ovat poikki, ja sopiminen jää Eelin harteille."),
		),
		view(assess.VoiceProfessional, curatorID, "2026-08-25",
			said(assess.ItemChildEnvironments, assess.FindingStrength, "Ei poissaoloja syyslukukauden alusta; pienryhmä rauhoittaa aamut.", assess.SettingSchool),
		),
	)
	views[0].RecordedBy, views[5].RecordedBy = socialID, curatorID
	saying := func(text string) assess.ID {
		for _, v := range views {
			for _, f := range v.Findings {
				if f.Text == text {
					return f.ID
				}
			}
		}
		panic("nobody says: " + text)
	}
	check := func(n int, r assess.Requirement, text string, evidence ...assess.ID) assess.Check {
		return assess.Check{
			ID: teller{"echeck"}.id(n), Statement: assess.Statement{By: socialID, On: day("2026-05-28")},
			Requirement: r, Text: text, EvidenceIDs: evidence,
		}
	}
	return &assess.Document{
		Format: assess.Format1,
		Lang:   "fi",
		Child:  assess.Subject{ID: eeliID, Subject: "case-b", Name: "Eeli"},
		People: []assess.Person{
			{ID: motherID, Name: "Äiti"}, {ID: fatherID, Name: "Isä"},
			{ID: socialID, Name: "Sosiaalityöntekijä"}, {ID: curatorID, Name: "Koulukuraattori"},
		},
		Assessment: assess.Assessment{
			ID:          "assesseb22",
			Statement:   assess.Statement{By: socialID, On: day("2026-03-16")},
			Kind:        assess.KindServiceNeed,
			Phase:       assess.PhaseStart,
			Started:     day("2026-03-16"),
			Completed:   day("2026-05-28"),
			Baseline:    day("2026-03-20"),
			AssessorIDs: []assess.ID{socialID},
			Views:       views,
			Checklist: []assess.Check{
				check(1, assess.RequirementLifeSituation, "", saying("Eeli valvoo öisin ja on päivät väsynyt."), saying("Kertoo asioistaan tarkasti ja pyytää apua, kun aikuinen on rauhassa läsnä.")),
				check(2, assess.RequirementTogether, "Äidin, Eelin ja koulukuraattorin kanssa; isä kieltäytyi tapaamisesta."),
				check(3, assess.RequirementRights, "Käyty läpi äidin kanssa 16.3.2026, isälle kirjeellä."),
				check(4, assess.RequirementAlternatives, "Kolme vaihtoehtoa vaikutuksineen käyty läpi 15.4.2026."),
				check(5, assess.RequirementUnderstood, "Yhteenveto selkokielellä; Eelille kerrottu kuvin."),
				check(6, assess.RequirementAutonomy, "Eeli sai itse päättää, mitä hänen sanoistaan kirjataan."),
				check(7, assess.RequirementWishes, "", saying("Haluan olla isillä kans mut en ku ne tappelee puhelimessa."), saying("Toivon Eelille jotakuta, jolle puhua.")),
			},
		},
	}
}
