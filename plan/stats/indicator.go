package stats

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Ids of the indicators.
const (
	StartedInTime    = "assessment.started-in-time"
	CompletedInTime  = "assessment.completed-in-time"
	IntakeAssessed   = "intake.to-assessment"
	ConcernToMeeting = "concern.to-joint-meeting"
	MeetingToHelp    = "joint-meeting.to-first-help"
	ConcernToHelp    = "concern.to-first-help"
	JointHeld        = "joint-meeting.held"
	JointFeedback    = "joint-meeting.feedback"
	ChildsVoice      = "assessment.childs-voice"
	HasBaseline      = "assessment.baseline"
	GoalBetter       = "goal.better"
	HeldBaton        = "plan.held-baton"
	NextContact      = "plan.next-contact"
	FewAround        = "plan.few-professionals"
	OnePlan          = "plan.no-parallel-plan"
	FirstTime        = "intake.first-time"
	FewMet           = "family.few-meetings"
	AskedOnce        = "family.asked-once"
	InUse            = "municipality.model-in-use"
)

// Places of the indicators in their table.
const (
	started = iota
	completed
	assessed
	toMeeting
	toHelp
	allToHelp
	jointHeld
	jointFeedback
	childsVoice
	hasBaseline
	goalBetter
	heldBaton
	nextContact
	fewAround
	onePlan
	firstTime
	fewMet
	askedOnce
	inUse
)

// inScope cites the limits and THL's task to follow them.
const inScope = "LsL 417/2007 26 §, 27 a §; ShL 1301/2014 36 §"

// Indicator says what one indicator counts (tunnusluku).
type Indicator struct {
	// ID is its name for machines.
	ID string
	// Title names it for people.
	Title code.Text
	// Numerator and Denominator say what is counted above and below the line.
	Numerator, Denominator code.Text
	// Window says which day decides to what window a case belongs.
	Window code.Text
	// Note is what a reader must know in order not to misread it.
	Note code.Text
	// Unit is what its bands are counted in; zero where it has none.
	Unit deadline.Unit
	// Source cites the law behind the limit or the paper that asks for the number,
	// "" where there is none.
	Source string
}

// Means returns what the indicator means as sentences: title, numerator,
// denominator, window, note.
func (i Indicator) Means(l code.Lang) string {
	return i.Title.In(l) + ". " +
		label(l, "Osoittaja", "Täljare", "Numerator") + i.Numerator.In(l) + ". " +
		label(l, "Nimittäjä", "Nämnare", "Denominator") + i.Denominator.In(l) + ". " +
		label(l, "Jakso", "Period", "Window") + i.Window.In(l) + ". " + i.Note.In(l)
}

func label(l code.Lang, fi, sv, en string) string {
	return code.Say(fi, sv, en).In(l) + ": "
}

// Indicators returns all indicators in the order in which they are told.
func Indicators() []Indicator {
	return slices.Clone(indicators)
}

// What several indicators have in common.
var (
	childrenMet    = code.Say("lapset, joiden asiassa yhteinen aika on pidetty", "barn för vilka en gemensam tid har hållits", "children for whom a joint meeting has been held")
	childrenRaised = code.Say("lapset, joista huoli otettiin puheeksi", "barn för vilka en oro togs upp till tals", "children about whom a concern was raised")
	inBands        = code.Say("Kesto kerrotaan kalenteripäivien luokkina. Laki ei aseta rajaa.", "Tiden anges i klasser av kalenderdagar. Lagen sätter ingen gräns.", "Times are told in bands of calendar days. The law sets no limit.")
	childrenHelped = code.Say("lapset, joille ammattilaisen tai organisaation apu on alkanut", "barn för vilka hjälp av en yrkesperson eller organisation har börjat", "children for whom help by a professional or an organisation has begun")
	meetingsHeld   = code.Say("pidetyt yhteiset ajat", "gemensamma tider som hölls", "joint meetings that were held")
	meetingDay     = code.Say("tapaamisen päivä", "mötesdagen", "the day of the meeting")
	starsFilled    = code.Say("arvioinnit, joissa on jonkun näkemys", "bedömningar med någons uppfattning", "assessments with a view of anybody")
	firstView      = code.Say("tähden ensimmäisen näkemyksen päivä", "dagen för stjärnans första uppfattning", "the day of the star's first view")
	plansInForce   = code.Say("voimassa olevat suunnitelmat", "planer som gäller", "plans in force")
	today          = code.Say("kuluva päivä", "dagens datum", "the day of today")
	asItStands     = code.Say("Luku on kuluvan päivän tilanne.", "Talet är läget i dag.", "The number is how things stand today.")
)

var raisedOn = code.Say(
	"päivä, jona huoli ensin otettiin puheeksi, tai ellei sitä ole kirjattu, ensimmäisen vireilletulon päivä",
	"den dag då oron först togs upp till tals, eller om den inte har antecknats, dagen för det första inledda ärendet",
	"the day on which the concern was first raised or, where none is recorded, the day of the first initiation")

var indicators = []Indicator{
	{
		ID: StartedInTime,
		Title: code.Say(
			"Palvelutarpeen arviointi aloitettu määräajassa",
			"Bedömningen av servicebehovet inledd inom tidsfristen",
			"Service-need assessment started in time"),
		Numerator: code.Say(
			"asiat, joissa arviointi aloitettiin viimeistään seitsemäntenä arkipäivänä vireilletulosta",
			"ärenden där bedömningen inleddes senast den sjunde vardagen efter att ärendet inleddes",
			"matters in which the assessment was started no later than on the seventh working day after initiation"),
		Denominator: code.Say(
			"lastensuojelun ja erityistä tukea tarvitsevien lasten vireille tulleet asiat, joissa arviointi aloitettiin tai joissa määräaika on kulunut",
			"inledda ärenden inom barnskyddet och om barn som behöver särskilt stöd där bedömningen inleddes eller där tidsfristen har gått ut",
			"matters of child protection and of children who need special support in which the assessment was started or the time limit has passed"),
		Window: code.Say("vireilletulon päivä", "dagen då ärendet inleddes", "the day of initiation"),
		Note: code.Say(
			"Määräajassa vielä aloittamatta olevat ja ilman arviointia ratkaistut asiat eivät ole nimittäjässä.",
			"Ärenden som ännu väntar inom tidsfristen och ärenden som avgjorts utan bedömning ingår inte i nämnaren.",
			"Matters that still wait within the limit and matters settled without an assessment are not in the denominator."),
		Unit:   deadline.UnitWorkingDays,
		Source: inScope,
	},
	{
		ID: CompletedInTime,
		Title: code.Say(
			"Palvelutarpeen arviointi valmistunut määräajassa",
			"Bedömningen av servicebehovet slutförd inom tidsfristen",
			"Service-need assessment completed in time"),
		Numerator: code.Say(
			"arvioinnit, jotka valmistuivat kolmessa kuukaudessa vireilletulosta",
			"bedömningar som slutfördes inom tre månader efter att ärendet inleddes",
			"assessments completed within three months of initiation"),
		Denominator: code.Say(
			"valmistuneet arvioinnit lastensuojelun tarpeesta ja erityistä tukea tarvitsevien lasten palvelutarpeesta",
			"slutförda bedömningar av behovet av barnskydd och av servicebehovet hos barn som behöver särskilt stöd",
			"completed assessments of the need for child protection and of the service needs of children who need special support"),
		Window: code.Say("valmistumispäivä", "dagen då bedömningen slutfördes", "the day of completion"),
		Note: code.Say(
			"Jakson lopussa kesken olevat eivät ole nimittäjässä.",
			"Bedömningar som pågår vid periodens slut ingår inte i nämnaren.",
			"What is open at the end of the window is not in the denominator."),
		Source: inScope,
	},
	{
		ID: IntakeAssessed,
		Title: code.Say(
			"Vireilletulo johti palvelutarpeen arviointiin",
			"Det inledda ärendet ledde till en bedömning av servicebehovet",
			"Initiation led to a service-need assessment"),
		Numerator: code.Say(
			"vireilletulot, joiden ratkaisu oli palvelutarpeen arviointi",
			"inledda ärenden där avgörandet var en bedömning av servicebehovet",
			"initiations whose outcome was a service-need assessment"),
		Denominator: code.Say(
			"kaikki vireilletulot: ilmoitukset, yhteydenotot ja hakemukset",
			"alla inledda ärenden: anmälningar, kontakter och ansökningar",
			"all initiations: notifications, contacts and applications"),
		Window: code.Say("vireilletulon päivä", "dagen då ärendet inleddes", "the day of initiation"),
		Note: code.Say(
			"Osuus ei kerro määräajoista. Vapaaehtoisen polun huolen puheeksi ottaminen ei ole vireilletulo.",
			"Andelen säger inget om tidsfrister. En oro som tas upp på den frivilliga vägen är inget inlett ärende.",
			"The share says nothing about time limits. A concern raised on the voluntary track is no initiation."),
	},
	{
		ID:   ConcernToMeeting,
		Unit: deadline.UnitCalendarDays,
		Title: code.Say(
			"Huolesta yhteiseen aikaan",
			"Från oro till gemensam tid",
			"From concern to joint meeting"),
		Numerator:   childrenMet,
		Denominator: childrenRaised,
		Window:      raisedOn,
		Note:        inBands,
	},
	{
		ID:   MeetingToHelp,
		Unit: deadline.UnitCalendarDays,
		Title: code.Say(
			"Yhteisestä ajasta ensimmäiseen apuun",
			"Från gemensam tid till den första hjälpen",
			"From joint meeting to first help"),
		Numerator:   childrenHelped,
		Denominator: childrenMet,
		Window:      code.Say("ensimmäisen yhteisen ajan päivä", "dagen för den första gemensamma tiden", "the day of the first joint meeting"),
		Note: code.Say(
			"Kesto kerrotaan kalenteripäivien luokkina. Ennen yhteistä aikaa alkanut apu on ensimmäisessä luokassa. Laki ei aseta rajaa.",
			"Tiden anges i klasser av kalenderdagar. Hjälp som började före den gemensamma tiden hör till den första klassen. Lagen sätter ingen gräns.",
			"Times are told in bands of calendar days. Help that began before the meeting is in the first band. The law sets no limit."),
	},
	{
		ID:   ConcernToHelp,
		Unit: deadline.UnitCalendarDays,
		Title: code.Say(
			"Huolesta ensimmäiseen apuun",
			"Från oro till den första hjälpen",
			"From concern to first help"),
		Numerator:   childrenHelped,
		Denominator: childrenRaised,
		Window:      raisedOn,
		Note:        inBands,
	},
	{
		ID: JointHeld,
		Title: code.Say(
			"Yhteinen aika pidetty",
			"Gemensam tid hållen",
			"Joint meeting held"),
		Numerator: meetingsHeld,
		Denominator: code.Say(
			"yhteiset ajat, joiden päivä on ollut",
			"gemensamma tider vars dag har varit",
			"joint meetings whose day has come"),
		Window: meetingDay,
		Note: code.Say(
			"Siirretty aika lasketaan uuden päivänsä mukaan.",
			"En flyttad tid räknas enligt sin nya dag.",
			"One that was moved counts by its new day."),
		Source: "Pohjois-Savo 13.1.2022",
	},
	{
		ID: JointFeedback,
		Title: code.Say(
			"Yhteisestä ajasta kerätty palaute",
			"Respons på den gemensamma tiden",
			"Feedback of the joint meeting collected"),
		Numerator: code.Say(
			"pidetyt yhteiset ajat, joista on kirjattu palautetta",
			"hållna gemensamma tider med antecknad respons",
			"joint meetings held of which feedback is recorded"),
		Denominator: meetingsHeld,
		Window:      meetingDay,
		Note: code.Say(
			"Mitä palaute sanoo, ei näy luvusta.",
			"Vad responsen säger framgår inte av talet.",
			"What the feedback says is not in the number."),
		Source: "Pohjois-Savo 13.1.2022",
	},
	{
		ID: ChildsVoice,
		Title: code.Say(
			"Lapsen oma näkemys tähdessä",
			"Barnets egen uppfattning i stjärnan",
			"The child's own view in the star"),
		Numerator: code.Say(
			"arvioinnit, joissa on lapsen omia havaintoja",
			"bedömningar med barnets egna iakttagelser",
			"assessments with findings of the child's own"),
		Denominator: starsFilled,
		Window:      firstView,
		Note: code.Say(
			"Kirjattu näkemys ei kerro, miten lasta kuultiin.",
			"En antecknad uppfattning säger inte hur barnet hördes.",
			"A recorded view does not tell how the child was heard."),
		Source: "THL Työpaperi 26/2017; Pohjois-Savo 13.1.2022",
	},
	{
		ID: HasBaseline,
		Title: code.Say(
			"Lähtötilanne merkitty",
			"Utgångsläget antecknat",
			"Baseline named"),
		Numerator: code.Say(
			"arvioinnit, joihin on merkitty lähtötilanteen päivä",
			"bedömningar där dagen för utgångsläget är antecknad",
			"assessments that name the day of the baseline"),
		Denominator: starsFilled,
		Window:      firstView,
		Note: code.Say(
			"Ilman lähtötilannetta muutosta ei voi arvioida.",
			"Utan utgångsläge kan förändring inte bedömas.",
			"Without a baseline no change can be evaluated."),
		Source: "Pirkanmaa 2017",
	},
	{
		ID: GoalBetter,
		Title: code.Say(
			"Tavoite edistyi tai saavutettiin",
			"Målet närmade sig eller nåddes",
			"Goal nearer or reached"),
		Numerator: code.Say(
			"tavoitteet, jotka viimeisimmässä arviossa on saavutettu tai jotka edistyvät",
			"mål som enligt den senaste utvärderingen nåtts eller framskrider",
			"goals that by their last evaluation are reached or improving"),
		Denominator: code.Say(
			"arvioidut tavoitteet",
			"utvärderade mål",
			"goals that were evaluated"),
		Window: code.Say(
			"viimeisimmän arvion päivä",
			"dagen för den senaste utvärderingen",
			"the day of the last evaluation"),
		Note: code.Say(
			"Arvio on kirjaajan; tavoitteet eivät ole keskenään vertailukelpoisia.",
			"Utvärderingen är antecknarens; målen är inte jämförbara sinsemellan.",
			"The evaluation is that of whoever wrote it; goals do not compare with each other."),
		Source: "Soite 2024",
	},
	{
		ID: HeldBaton,
		Title: code.Say(
			"Viestikapulalla on haltija",
			"Stafettpinnen har en innehavare",
			"Somebody holds the baton"),
		Numerator: code.Say(
			"suunnitelmat, joissa joku pitää viestikapulaa",
			"planer där någon håller stafettpinnen",
			"plans in which somebody holds the baton"),
		Denominator: plansInForce,
		Window:      today,
		Note:        asItStands,
		Source:      "Pohjois-Savo 13.1.2022",
	},
	{
		ID: NextContact,
		Title: code.Say(
			"Seuraava yhteydenotto sovittu",
			"Nästa kontakt avtalad",
			"Next contact agreed"),
		Numerator: code.Say(
			"suunnitelmat, joissa seuraava yhteydenotto on edessä",
			"planer där nästa kontakt ligger framför",
			"plans whose next contact lies ahead"),
		Denominator: plansInForce,
		Window:      today,
		Note:        asItStands,
		Source:      "Pohjois-Savo 13.1.2022",
	},
	{
		ID: FewAround,
		Title: code.Say(
			"Ammattilaisia enintään neljä",
			"Högst fyra yrkespersoner",
			"At most four professionals"),
		Numerator: code.Say(
			"suunnitelmat, joiden verkostossa on enintään neljä ammattilaista",
			"planer med högst fyra yrkespersoner i nätverket",
			"plans with at most four professionals in the network"),
		Denominator: plansInForce,
		Window:      today,
		Note: code.Say(
			"Raja on tämän kirjaston oma: lähde varoittaa monista laastareista eikä anna lukua.",
			"Gränsen är detta biblioteks egen: källan varnar för många plåster och ger inget tal.",
			"The limit is this library's own: the source warns of many plasters and gives no number."),
		Source: "Keski-Suomi 2018",
	},
	{
		ID: OnePlan,
		Title: code.Say(
			"Ei rinnakkaisia suunnitelmia",
			"Inga parallella planer",
			"No parallel plans"),
		Numerator: code.Say(
			"suunnitelmat, joiden rinnalla ei ole voimassa muuta suunnitelmaa",
			"planer vid sidan av vilka ingen annan plan gäller",
			"plans beside which no other plan is in force"),
		Denominator: plansInForce,
		Window:      today,
		Note: code.Say(
			"Rinnakkainen on suunnitelma, joka on merkitty jatkumaan tämän rinnalla.",
			"Parallell är en plan som har antecknats fortsätta vid sidan av denna.",
			"Parallel is a plan that is recorded to go on beside this one."),
		Source: "Pirkanmaa 2017",
	},
	{
		ID: FirstTime,
		Title: code.Say(
			"Vireilletulo ei toista aiempaa",
			"Ärendet upprepar inte ett tidigare",
			"Initiation repeats none before it"),
		Numerator: code.Say(
			"vireilletulot, joita ei 180 päivän aikana ole edeltänyt saman aiheen vireilletulo ilman että apu on alkanut",
			"inledda ärenden som inte inom 180 dagar föregåtts av ett ärende i samma ämne utan att hjälp har börjat",
			"initiations that no initiation of the same topic preceded within 180 days without help having begun"),
		Denominator: code.Say(
			"kaikki vireilletulot",
			"alla inledda ärenden",
			"all initiations"),
		Window: code.Say(
			"vireilletulon päivä",
			"dagen då ärendet inleddes",
			"the day of initiation"),
		Note: code.Say(
			"Loput ovat häiriökysyntää tämän kirjaston rajalla; lähde ei anna lukua.",
			"Resten är onödig efterfrågan med detta biblioteks gräns; källan ger inget tal.",
			"The rest is failure demand by this library's limit; the source gives no number."),
		Source: "Soite 2024",
	},
	{
		ID: FewMet,
		Title: code.Say(
			"Tapaamisia enintään kolme",
			"Högst tre möten",
			"At most three meetings"),
		Numerator: code.Say(
			"suunnitelmat, joiden perhettä on 90 päivän aikana tavattu enintään kolmesti",
			"planer vars familj har mötts högst tre gånger under 90 dagar",
			"plans whose family was met at most three times within 90 days"),
		Denominator: plansInForce,
		Window:      today,
		Note: code.Say(
			"Raja on tämän kirjaston oma: lähde kysyy, jaksaako perhe, eikä anna lukua.",
			"Gränsen är detta biblioteks egen: källan frågar om familjen orkar och ger inget tal.",
			"The limit is this library's own: the source asks whether the family can cope and gives no number."),
		Source: "Keski-Suomi 2018",
	},
	{
		ID: AskedOnce,
		Title: code.Say(
			"Samaa ei ole kysytty kahdesti",
			"Samma sak har inte frågats två gånger",
			"Nothing was asked twice"),
		Numerator: code.Say(
			"suunnitelmat, joissa kaksi toimialaa ei ole kysynyt samaa samoin sanoin",
			"planer där två sektorer inte har frågat samma sak med samma ord",
			"plans in which no two sectors asked the same in the same words"),
		Denominator: plansInForce,
		Window:      today,
		Note: code.Say(
			"Kysymykset, joita toimialan suunnitelmasta ei ole tuotu tähän, eivät näy.",
			"Frågor som inte har tagits hit ur sektorns plan syns inte.",
			"Questions that were not brought here out of a sector's plan are not seen."),
		Source: "Soite 2024",
	},
	{
		ID: InUse,
		Title: code.Say(
			"Malli kokeilussa tai juurtumassa",
			"Modellen på prov eller etablerad",
			"Model on trial or rooted"),
		Numerator: code.Say(
			"kunnat, joissa kokeilu on käynnissä tai malli on juurtumassa tai juurtunut",
			"kommuner där ett försök pågår eller modellen håller på att etableras eller har etablerats",
			"municipalities in which a trial runs or the model is rooting or rooted"),
		Denominator: code.Say(
			"kunnat, jotka vastasivat",
			"kommuner som svarade",
			"municipalities that answered"),
		Window: code.Say(
			"vastauksen päivä; kunnan viimeisin vastaus jaksossa",
			"svarsdagen; kommunens senaste svar under perioden",
			"the day of the answer; the municipality's last one in the window"),
		Note: code.Say(
			"Vastaamatta jättäneet eivät ole nimittäjässä; ne, jotka eivät nähneet tarvetta, ovat.",
			"De som inte svarade ingår inte i nämnaren; de som inte såg något behov ingår.",
			"Those that did not answer are not in the denominator; those that saw no need are."),
		Source: "Pohjois-Savo 13.1.2022",
	},
}
