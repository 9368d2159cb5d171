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

var raisedOn = code.Text{
	FI: "päivä, jona huoli ensin otettiin puheeksi, tai ellei sitä ole kirjattu, ensimmäisen vireilletulon päivä",
	SV: "den dag då oron först togs upp till tals, eller om den inte har antecknats, dagen för det första inledda ärendet",
	EN: "the day on which the concern was first raised or, where none is recorded, the day of the first initiation",
}

var indicators = []Indicator{
	{
		ID: StartedInTime,
		Title: code.Text{
			FI: "Palvelutarpeen arviointi aloitettu määräajassa",
			SV: "Bedömningen av servicebehovet inledd inom tidsfristen",
			EN: "Service-need assessment started in time"},
		Numerator: code.Text{
			FI: "asiat, joissa arviointi aloitettiin viimeistään seitsemäntenä arkipäivänä vireilletulosta",
			SV: "ärenden där bedömningen inleddes senast den sjunde vardagen efter att ärendet inleddes",
			EN: "matters in which the assessment was started no later than on the seventh working day after initiation"},
		Denominator: code.Text{
			FI: "lastensuojelun ja erityistä tukea tarvitsevien lasten vireille tulleet asiat, joissa arviointi aloitettiin tai joissa määräaika on kulunut",
			SV: "inledda ärenden inom barnskyddet och om barn som behöver särskilt stöd där bedömningen inleddes eller där tidsfristen har gått ut",
			EN: "matters of child protection and of children who need special support in which the assessment was started or the time limit has passed"},
		Window: code.Say("vireilletulon päivä", "dagen då ärendet inleddes", "the day of initiation"),
		Note: code.Text{
			FI: "Määräajassa vielä aloittamatta olevat ja ilman arviointia ratkaistut asiat eivät ole nimittäjässä.",
			SV: "Ärenden som ännu väntar inom tidsfristen och ärenden som avgjorts utan bedömning ingår inte i nämnaren.",
			EN: "Matters that still wait within the limit and matters settled without an assessment are not in the denominator."},
		Unit:   deadline.UnitWorkingDays,
		Source: inScope,
	},
	{
		ID: CompletedInTime,
		Title: code.Text{
			FI: "Palvelutarpeen arviointi valmistunut määräajassa",
			SV: "Bedömningen av servicebehovet slutförd inom tidsfristen",
			EN: "Service-need assessment completed in time"},
		Numerator: code.Text{
			FI: "arvioinnit, jotka valmistuivat kolmessa kuukaudessa vireilletulosta",
			SV: "bedömningar som slutfördes inom tre månader efter att ärendet inleddes",
			EN: "assessments completed within three months of initiation"},
		Denominator: code.Text{
			FI: "valmistuneet arvioinnit lastensuojelun tarpeesta ja erityistä tukea tarvitsevien lasten palvelutarpeesta",
			SV: "slutförda bedömningar av behovet av barnskydd och av servicebehovet hos barn som behöver särskilt stöd",
			EN: "completed assessments of the need for child protection and of the service needs of children who need special support"},
		Window: code.Say("valmistumispäivä", "dagen då bedömningen slutfördes", "the day of completion"),
		Note: code.Text{
			FI: "Jakson lopussa kesken olevat eivät ole nimittäjässä.",
			SV: "Bedömningar som pågår vid periodens slut ingår inte i nämnaren.",
			EN: "What is open at the end of the window is not in the denominator."},
		Source: inScope,
	},
	{
		ID: IntakeAssessed,
		Title: code.Text{
			FI: "Vireilletulo johti palvelutarpeen arviointiin",
			SV: "Det inledda ärendet ledde till en bedömning av servicebehovet",
			EN: "Initiation led to a service-need assessment"},
		Numerator: code.Text{
			FI: "vireilletulot, joiden ratkaisu oli palvelutarpeen arviointi",
			SV: "inledda ärenden där avgörandet var en bedömning av servicebehovet",
			EN: "initiations whose outcome was a service-need assessment"},
		Denominator: code.Text{
			FI: "kaikki vireilletulot: ilmoitukset, yhteydenotot ja hakemukset",
			SV: "alla inledda ärenden: anmälningar, kontakter och ansökningar",
			EN: "all initiations: notifications, contacts and applications"},
		Window: code.Say("vireilletulon päivä", "dagen då ärendet inleddes", "the day of initiation"),
		Note: code.Text{
			FI: "Osuus ei kerro määräajoista. Vapaaehtoisen polun huolen puheeksi ottaminen ei ole vireilletulo.",
			SV: "Andelen säger inget om tidsfrister. En oro som tas upp på den frivilliga vägen är inget inlett ärende.",
			EN: "The share says nothing about time limits. A concern raised on the voluntary track is no initiation."},
	},
	{
		ID:   ConcernToMeeting,
		Unit: deadline.UnitCalendarDays,
		Title: code.Text{
			FI: "Huolesta yhteiseen aikaan",
			SV: "Från oro till gemensam tid",
			EN: "From concern to joint meeting"},
		Numerator: code.Text{
			FI: "lapset, joiden asiassa yhteinen aika on pidetty",
			SV: "barn för vilka en gemensam tid har hållits",
			EN: "children for whom a joint meeting has been held"},
		Denominator: code.Text{
			FI: "lapset, joista huoli otettiin puheeksi",
			SV: "barn för vilka en oro togs upp till tals",
			EN: "children about whom a concern was raised"},
		Window: raisedOn,
		Note: code.Text{
			FI: "Kesto kerrotaan kalenteripäivien luokkina. Laki ei aseta rajaa.",
			SV: "Tiden anges i klasser av kalenderdagar. Lagen sätter ingen gräns.",
			EN: "Times are told in bands of calendar days. The law sets no limit."},
	},
	{
		ID:   MeetingToHelp,
		Unit: deadline.UnitCalendarDays,
		Title: code.Text{
			FI: "Yhteisestä ajasta ensimmäiseen apuun",
			SV: "Från gemensam tid till den första hjälpen",
			EN: "From joint meeting to first help"},
		Numerator: code.Text{
			FI: "lapset, joille ammattilaisen tai organisaation apu on alkanut",
			SV: "barn för vilka hjälp av en yrkesperson eller organisation har börjat",
			EN: "children for whom help by a professional or an organisation has begun"},
		Denominator: code.Text{
			FI: "lapset, joiden asiassa yhteinen aika on pidetty",
			SV: "barn för vilka en gemensam tid har hållits",
			EN: "children for whom a joint meeting has been held"},
		Window: code.Say("ensimmäisen yhteisen ajan päivä", "dagen för den första gemensamma tiden", "the day of the first joint meeting"),
		Note: code.Text{
			FI: "Kesto kerrotaan kalenteripäivien luokkina. Ennen yhteistä aikaa alkanut apu on ensimmäisessä luokassa. Laki ei aseta rajaa.",
			SV: "Tiden anges i klasser av kalenderdagar. Hjälp som började före den gemensamma tiden hör till den första klassen. Lagen sätter ingen gräns.",
			EN: "Times are told in bands of calendar days. Help that began before the meeting is in the first band. The law sets no limit."},
	},
	{
		ID:   ConcernToHelp,
		Unit: deadline.UnitCalendarDays,
		Title: code.Text{
			FI: "Huolesta ensimmäiseen apuun",
			SV: "Från oro till den första hjälpen",
			EN: "From concern to first help"},
		Numerator: code.Text{
			FI: "lapset, joille ammattilaisen tai organisaation apu on alkanut",
			SV: "barn för vilka hjälp av en yrkesperson eller organisation har börjat",
			EN: "children for whom help by a professional or an organisation has begun"},
		Denominator: code.Text{
			FI: "lapset, joista huoli otettiin puheeksi",
			SV: "barn för vilka en oro togs upp till tals",
			EN: "children about whom a concern was raised"},
		Window: raisedOn,
		Note: code.Text{
			FI: "Kesto kerrotaan kalenteripäivien luokkina. Laki ei aseta rajaa.",
			SV: "Tiden anges i klasser av kalenderdagar. Lagen sätter ingen gräns.",
			EN: "Times are told in bands of calendar days. The law sets no limit."},
	},
	{
		ID: JointHeld,
		Title: code.Text{
			FI: "Yhteinen aika pidetty",
			SV: "Gemensam tid hållen",
			EN: "Joint meeting held"},
		Numerator: code.Text{
			FI: "pidetyt yhteiset ajat",
			SV: "gemensamma tider som hölls",
			EN: "joint meetings that were held"},
		Denominator: code.Text{
			FI: "yhteiset ajat, joiden päivä on ollut",
			SV: "gemensamma tider vars dag har varit",
			EN: "joint meetings whose day has come"},
		Window: code.Text{
			FI: "tapaamisen päivä",
			SV: "mötesdagen",
			EN: "the day of the meeting"},
		Note: code.Text{
			FI: "Siirretty aika lasketaan uuden päivänsä mukaan.",
			SV: "En flyttad tid räknas enligt sin nya dag.",
			EN: "One that was moved counts by its new day."},
		Source: "Pohjois-Savo 13.1.2022",
	},
	{
		ID: JointFeedback,
		Title: code.Text{
			FI: "Yhteisestä ajasta kerätty palaute",
			SV: "Respons på den gemensamma tiden",
			EN: "Feedback of the joint meeting collected"},
		Numerator: code.Text{
			FI: "pidetyt yhteiset ajat, joista on kirjattu palautetta",
			SV: "hållna gemensamma tider med antecknad respons",
			EN: "joint meetings held of which feedback is recorded"},
		Denominator: code.Text{
			FI: "pidetyt yhteiset ajat",
			SV: "gemensamma tider som hölls",
			EN: "joint meetings that were held"},
		Window: code.Text{
			FI: "tapaamisen päivä",
			SV: "mötesdagen",
			EN: "the day of the meeting"},
		Note: code.Text{
			FI: "Mitä palaute sanoo, ei näy luvusta.",
			SV: "Vad responsen säger framgår inte av talet.",
			EN: "What the feedback says is not in the number."},
		Source: "Pohjois-Savo 13.1.2022",
	},
	{
		ID: ChildsVoice,
		Title: code.Text{
			FI: "Lapsen oma näkemys tähdessä",
			SV: "Barnets egen uppfattning i stjärnan",
			EN: "The child's own view in the star"},
		Numerator: code.Text{
			FI: "arvioinnit, joissa on lapsen omia havaintoja",
			SV: "bedömningar med barnets egna iakttagelser",
			EN: "assessments with findings of the child's own"},
		Denominator: code.Text{
			FI: "arvioinnit, joissa on jonkun näkemys",
			SV: "bedömningar med någons uppfattning",
			EN: "assessments with a view of anybody"},
		Window: code.Text{
			FI: "tähden ensimmäisen näkemyksen päivä",
			SV: "dagen för stjärnans första uppfattning",
			EN: "the day of the star's first view"},
		Note: code.Text{
			FI: "Kirjattu näkemys ei kerro, miten lasta kuultiin.",
			SV: "En antecknad uppfattning säger inte hur barnet hördes.",
			EN: "A recorded view does not tell how the child was heard."},
		Source: "THL Työpaperi 26/2017; Pohjois-Savo 13.1.2022",
	},
	{
		ID: HasBaseline,
		Title: code.Text{
			FI: "Lähtötilanne merkitty",
			SV: "Utgångsläget antecknat",
			EN: "Baseline named"},
		Numerator: code.Text{
			FI: "arvioinnit, joihin on merkitty lähtötilanteen päivä",
			SV: "bedömningar där dagen för utgångsläget är antecknad",
			EN: "assessments that name the day of the baseline"},
		Denominator: code.Text{
			FI: "arvioinnit, joissa on jonkun näkemys",
			SV: "bedömningar med någons uppfattning",
			EN: "assessments with a view of anybody"},
		Window: code.Text{
			FI: "tähden ensimmäisen näkemyksen päivä",
			SV: "dagen för stjärnans första uppfattning",
			EN: "the day of the star's first view"},
		Note: code.Text{
			FI: "Ilman lähtötilannetta muutosta ei voi arvioida.",
			SV: "Utan utgångsläge kan förändring inte bedömas.",
			EN: "Without a baseline no change can be evaluated."},
		Source: "Pirkanmaa 2017",
	},
	{
		ID: GoalBetter,
		Title: code.Text{
			FI: "Tavoite edistyi tai saavutettiin",
			SV: "Målet närmade sig eller nåddes",
			EN: "Goal nearer or reached"},
		Numerator: code.Text{
			FI: "tavoitteet, jotka viimeisimmässä arviossa on saavutettu tai jotka edistyvät",
			SV: "mål som enligt den senaste utvärderingen nåtts eller framskrider",
			EN: "goals that by their last evaluation are reached or improving"},
		Denominator: code.Text{
			FI: "arvioidut tavoitteet",
			SV: "utvärderade mål",
			EN: "goals that were evaluated"},
		Window: code.Text{
			FI: "viimeisimmän arvion päivä",
			SV: "dagen för den senaste utvärderingen",
			EN: "the day of the last evaluation"},
		Note: code.Text{
			FI: "Arvio on kirjaajan; tavoitteet eivät ole keskenään vertailukelpoisia.",
			SV: "Utvärderingen är antecknarens; målen är inte jämförbara sinsemellan.",
			EN: "The evaluation is that of whoever wrote it; goals do not compare with each other."},
		Source: "Soite 2024",
	},
	{
		ID: HeldBaton,
		Title: code.Text{
			FI: "Viestikapulalla on haltija",
			SV: "Stafettpinnen har en innehavare",
			EN: "Somebody holds the baton"},
		Numerator: code.Text{
			FI: "suunnitelmat, joissa joku pitää viestikapulaa",
			SV: "planer där någon håller stafettpinnen",
			EN: "plans in which somebody holds the baton"},
		Denominator: code.Text{
			FI: "voimassa olevat suunnitelmat",
			SV: "planer som gäller",
			EN: "plans in force"},
		Window: code.Text{
			FI: "kuluva päivä",
			SV: "dagens datum",
			EN: "the day of today"},
		Note: code.Text{
			FI: "Luku on kuluvan päivän tilanne.",
			SV: "Talet är läget i dag.",
			EN: "The number is how things stand today."},
		Source: "Pohjois-Savo 13.1.2022",
	},
	{
		ID: NextContact,
		Title: code.Text{
			FI: "Seuraava yhteydenotto sovittu",
			SV: "Nästa kontakt avtalad",
			EN: "Next contact agreed"},
		Numerator: code.Text{
			FI: "suunnitelmat, joissa seuraava yhteydenotto on edessä",
			SV: "planer där nästa kontakt ligger framför",
			EN: "plans whose next contact lies ahead"},
		Denominator: code.Text{
			FI: "voimassa olevat suunnitelmat",
			SV: "planer som gäller",
			EN: "plans in force"},
		Window: code.Text{
			FI: "kuluva päivä",
			SV: "dagens datum",
			EN: "the day of today"},
		Note: code.Text{
			FI: "Luku on kuluvan päivän tilanne.",
			SV: "Talet är läget i dag.",
			EN: "The number is how things stand today."},
		Source: "Pohjois-Savo 13.1.2022",
	},
	{
		ID: FewAround,
		Title: code.Text{
			FI: "Ammattilaisia enintään neljä",
			SV: "Högst fyra yrkespersoner",
			EN: "At most four professionals"},
		Numerator: code.Text{
			FI: "suunnitelmat, joiden verkostossa on enintään neljä ammattilaista",
			SV: "planer med högst fyra yrkespersoner i nätverket",
			EN: "plans with at most four professionals in the network"},
		Denominator: code.Text{
			FI: "voimassa olevat suunnitelmat",
			SV: "planer som gäller",
			EN: "plans in force"},
		Window: code.Text{
			FI: "kuluva päivä",
			SV: "dagens datum",
			EN: "the day of today"},
		Note: code.Text{
			FI: "Raja on tämän kirjaston oma: lähde varoittaa monista laastareista eikä anna lukua.",
			SV: "Gränsen är detta biblioteks egen: källan varnar för många plåster och ger inget tal.",
			EN: "The limit is this library's own: the source warns of many plasters and gives no number."},
		Source: "Keski-Suomi 2018",
	},
	{
		ID: OnePlan,
		Title: code.Text{
			FI: "Ei rinnakkaisia suunnitelmia",
			SV: "Inga parallella planer",
			EN: "No parallel plans"},
		Numerator: code.Text{
			FI: "suunnitelmat, joiden rinnalla ei ole voimassa muuta suunnitelmaa",
			SV: "planer vid sidan av vilka ingen annan plan gäller",
			EN: "plans beside which no other plan is in force"},
		Denominator: code.Text{
			FI: "voimassa olevat suunnitelmat",
			SV: "planer som gäller",
			EN: "plans in force"},
		Window: code.Text{
			FI: "kuluva päivä",
			SV: "dagens datum",
			EN: "the day of today"},
		Note: code.Text{
			FI: "Rinnakkainen on suunnitelma, joka on merkitty jatkumaan tämän rinnalla.",
			SV: "Parallell är en plan som har antecknats fortsätta vid sidan av denna.",
			EN: "Parallel is a plan that is recorded to go on beside this one."},
		Source: "Pirkanmaa 2017",
	},
	{
		ID: FirstTime,
		Title: code.Text{
			FI: "Vireilletulo ei toista aiempaa",
			SV: "Ärendet upprepar inte ett tidigare",
			EN: "Initiation repeats none before it"},
		Numerator: code.Text{
			FI: "vireilletulot, joita ei 180 päivän aikana ole edeltänyt saman aiheen vireilletulo ilman että apu on alkanut",
			SV: "inledda ärenden som inte inom 180 dagar föregåtts av ett ärende i samma ämne utan att hjälp har börjat",
			EN: "initiations that no initiation of the same topic preceded within 180 days without help having begun"},
		Denominator: code.Text{
			FI: "kaikki vireilletulot",
			SV: "alla inledda ärenden",
			EN: "all initiations"},
		Window: code.Text{
			FI: "vireilletulon päivä",
			SV: "dagen då ärendet inleddes",
			EN: "the day of initiation"},
		Note: code.Text{
			FI: "Loput ovat häiriökysyntää tämän kirjaston rajalla; lähde ei anna lukua.",
			SV: "Resten är onödig efterfrågan med detta biblioteks gräns; källan ger inget tal.",
			EN: "The rest is failure demand by this library's limit; the source gives no number."},
		Source: "Soite 2024",
	},
}
