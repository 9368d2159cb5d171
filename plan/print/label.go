package print

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// member is one member of a code.
type member interface{ Row() code.Row }

// label is what a page calls a member of a code.
func (b *builder) label(m member) string {
	t, ok := spoken[m]
	if !ok {
		t = m.Row().Text()
	}
	return b.l.Say(t)
}

// spoken are the words of a page for members whose own display is an office's, or reads wrongly
// where people read. The displays themselves stay as they are: records of others are compared with
// them (docs/language.md).
var spoken = map[member]code.Text{
	plan.HoldingPair:                code.Say("vastuutyöntekijän työpari", "ansvarspersonens arbetspar", "the responsible worker's pair"),
	plan.HoldingResponsible:         code.Say("vastuutyöntekijä", "ansvarsperson", "responsible worker"),
	plan.RoleResponsibleWorker:      code.Say("vastuutyöntekijä", "ansvarsperson", "responsible worker"),
	plan.RoleNearWorker:             code.Say("lähityöntekijä", "kontakten i familjens vardag", "near worker"),
	plan.RoleIntakeWorker:           code.Say("ilmoituksen vastaanottaja", "mottagare av ärendet", "intake worker"),
	plan.IntakeConcern:              code.Say("huolen puheeksi ottaminen", "oro som förs på tal", "concern raised"),
	plan.IntakeContact:              code.Say("yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi", "kontakt med socialvården för bedömning av stödbehovet", "contact to assess the need of support"),
	plan.ActionDone:                 code.Say("tehty", "genomförd", "done"),
	plan.ActionUnderWay:             code.Say("käynnissä", "pågår", "under way"),
	plan.ActionNotDone:              code.Say("jäi tekemättä", "genomfördes inte", "not done"),
	plan.ActionCancelled:            code.Say("peruttu", "avbruten", "cancelled"),
	plan.PermissionGiven:            code.Say("lupa annettu", "tillstånd har getts", "permission given"),
	plan.PositionNotReached:         code.Say("ei saatu kiinni", "inte anträffad", "not reached"),
	plan.PositionNotAsked:           code.Say("mielipidettä ei ole kysytty", "inte tillfrågad", "not asked"),
	plan.SectorPlanDiscussion:       code.Say("siitä ei pidetä erillistä keskustelua", "inget separat samtal hålls om den", "there is no separate discussion of it"),
	plan.StatusClosed:               code.Say("päättynyt", "avslutad", "ended"),
	plan.DecisionEmergencyExtension: code.Say("kiireellisen sijoituksen jatkaminen", "förlängning av brådskande placering", "extension of an emergency placement"),
	plan.TrackVoluntary:             code.Say("vapaaehtoinen, ilman asiakkuutta", "frivilligt, utan klientrelation", "voluntary, without client status"),
	plan.TrackStatutory:             code.Say("lakisääteinen", "lagstadgat", "statutory"),
	plan.ConflictChanged:            code.Say("muutettu kahdella tavalla", "har ändrats på två sätt", "changed in two ways"),
	plan.ConflictRemoved:            code.Say("poistettu ja muutettu", "har tagits bort och ändrats", "removed and changed"),
	plan.ConflictBaton:              code.Say("kaksi vastaa samaan aikaan", "två ansvarar samtidigt", "two are responsible at once"),
	plan.ConflictResponsible:        code.Say("kaksi vastuutyöntekijää", "två ansvarspersoner", "two responsible workers"),
	plan.AnswerAdvises:              code.Say("antaa asiantuntija-apua", "ger sakkunnighjälp", "gives expert help"),
	plan.AccessibilityStepFree:      code.Say("esteetön kulku", "tillgänglig utan trappor", "step-free access"),
}
