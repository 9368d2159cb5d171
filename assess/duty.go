package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Duty is one thing that the near worker (lähityöntekijä) or the responsible
// worker (vastuutyöntekijä) sees to around the joint meeting (tehtävä). The
// list is that of North Savo's model of 13.1.2022, in words of our own.
type Duty = code.Enum[dutyTable]

const (
	DutyMapSituation    Duty = 1 + iota // kartoittaa tilanteen perheen kanssa
	DutyOfferJointTime                  // tarjoaa yhteistä aikaa
	DutyInviteExpertise                 // kutsuu osaamisen koolle perheen luvalla
	DutyBookRoom                        // varaa tilan
	DutyWelcome                         // toivottaa tervetulleeksi
	DutyKeepTime                        // huolehtii aikataulusta
	DutyCollectFeedback                 // kerää palautteen
	DutyRecordPlan                      // kirjaa ja tulostaa suunnitelman
	DutyBeContact                       // toimii yhteyshenkilönä
	DutyKeepContact                     // pitää yhteyttä sovitusti
	DutyFollowPlan                      // seuraa suunnitelmaa perheen kanssa
	DutyInformNetwork                   // huolehtii tiedonkulusta perheen luvalla
	DutyArrangeFollowUp                 // järjestää seurantatapaamisen
)

type dutyTable struct{}

var dutyRows = [...]code.Row{
	DutyMapSituation:    {Code: "map-situation", FI: "Käy tilanteen läpi yhdessä perheen kanssa", SV: "Går igenom situationen tillsammans med familjen", EN: "Goes through the situation with the family"},
	DutyOfferJointTime:  {Code: "offer-joint-time", FI: "Tarjoaa perheelle yhteistä aikaa, jos siitä on apua", SV: "Erbjuder familjen en gemensam tid, om det är till hjälp", EN: "Offers the family a joint meeting, where it helps"},
	DutyInviteExpertise: {Code: "invite-expertise", FI: "Kutsuu perheen luvalla tarvittavan osaamisen mukaan", SV: "Bjuder med familjens tillstånd in den kompetens som behövs", EN: "Invites the expertise that is needed, with the family's permission"},
	DutyBookRoom:        {Code: "book-room", FI: "Varaa paikan", SV: "Bokar en plats", EN: "Books a place"},
	DutyWelcome:         {Code: "welcome", FI: "Ottaa osallistujat vastaan ja aloittaa esittelyt", SV: "Tar emot deltagarna och börjar presentationen", EN: "Welcomes those who come and starts the introductions"},
	DutyKeepTime:        {Code: "keep-time", FI: "Pitää huolta ajasta", SV: "Håller tiden", EN: "Keeps the time"},
	DutyCollectFeedback: {Code: "collect-feedback", FI: "Kerää palautteen", SV: "Samlar in respons", EN: "Collects feedback"},
	DutyRecordPlan:      {Code: "record-plan", FI: "Kirjaa yhteisen suunnitelman ja antaa sen perheelle tulosteena", SV: "Antecknar den gemensamma planen och ger familjen en utskrift", EN: "Records the joint plan and gives the family a print"},
	DutyBeContact:       {Code: "be-contact", FI: "On perheen yhteyshenkilö", SV: "Är familjens kontaktperson", EN: "Is the family's contact person"},
	DutyKeepContact:     {Code: "keep-contact", FI: "Pitää perheeseen yhteyttä niin kuin on sovittu", SV: "Håller kontakt med familjen som avtalats", EN: "Keeps in touch with the family as agreed"},
	DutyFollowPlan:      {Code: "follow-plan", FI: "Seuraa suunnitelman toteutumista perheen kanssa", SV: "Följer tillsammans med familjen hur planen genomförs", EN: "Follows with the family how the plan is carried out"},
	DutyInformNetwork:   {Code: "inform-network", FI: "Huolehtii perheen luvalla, että tieto kulkee verkostossa", SV: "Ser med familjens tillstånd till att informationen går i nätverket", EN: "Sees with the family's permission that the network is informed"},
	DutyArrangeFollowUp: {Code: "arrange-follow-up", FI: "Järjestää seurantatapaamisen, kun sitä tarvitaan", SV: "Ordnar ett uppföljningsmöte när det behövs", EN: "Arranges a follow-up meeting when one is needed"},
}

func (dutyTable) Table() code.Table {
	return code.Table{Name: "duty", Title: "Duty", Means: "What the near worker and the responsible worker see to around the joint meeting.", Rows: code.RowsOf(dutyRows[:])}
}

// Worker is which of the two workers a duty belongs to (työntekijän tehtävä).
// One person may be both.
type Worker = code.Enum[workerTable]

// The members of [Worker].
const (
	WorkerNear Worker = 1 + iota
	WorkerResponsible
)

type workerTable struct{}

// The source has no Swedish; the Swedish words are ours.
var workerRows = [...]code.Row{
	WorkerNear:        {Code: "near-worker", FI: "lähityöntekijä", SV: "närarbetare", EN: "near worker"},
	WorkerResponsible: {Code: "responsible-worker", FI: "vastuutyöntekijä", SV: "ansvarig arbetstagare", EN: "responsible worker"},
}

func (workerTable) Table() code.Table {
	return code.Table{Name: "worker", Title: "Worker", Means: "Which of the family's two workers a duty belongs to.", Rows: code.RowsOf(workerRows[:])}
}

// Moment is when a duty is seen to (ajankohta).
type Moment = code.Enum[momentTable]

// The members of [Moment].
const (
	MomentBefore Moment = 1 + iota
	MomentAt
	MomentAfter
)

type momentTable struct{}

var momentRows = [...]code.Row{
	MomentBefore: {Code: "before", FI: "ennen yhteistä aikaa", SV: "före den gemensamma tiden", EN: "before the joint meeting"},
	MomentAt:     {Code: "at", FI: "yhteisellä ajalla", SV: "under den gemensamma tiden", EN: "at the joint meeting"},
	MomentAfter:  {Code: "after", FI: "yhteisen ajan jälkeen", SV: "efter den gemensamma tiden", EN: "after the joint meeting"},
}

func (momentTable) Table() code.Table {
	return code.Table{Name: "moment", Title: "Moment", Means: "When a duty around the joint meeting is seen to.", Rows: code.RowsOf(momentRows[:])}
}

// DutyItem is a duty with whose it is, when, and where that stands.
type DutyItem struct {
	Duty   Duty
	Worker Worker
	Moment Moment
	Source string
}

// Duties returns all duties in the order in which they come up.
func Duties() []DutyItem {
	var list []DutyItem
	for d := DutyMapSituation; d.IsValid(); d++ {
		item := DutyItem{Duty: d, Worker: WorkerNear, Moment: MomentBefore, Source: "Pohjois-Savo 13.1.2022"}
		switch {
		case d >= DutyBeContact:
			item.Worker, item.Moment = WorkerResponsible, MomentAfter
		case d >= DutyWelcome:
			item.Moment = MomentAt
		}
		list = append(list, item)
	}
	return list
}
