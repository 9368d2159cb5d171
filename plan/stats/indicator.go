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
)

// Places of the indicators in their table.
const (
	started = iota
	completed
	assessed
	toMeeting
	toHelp
	allToHelp
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
	// Source cites the law behind the limit, "" where there is none.
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
	return code.Text{FI: fi, SV: sv, EN: en}.In(l) + ": "
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
		Window: code.Text{FI: "vireilletulon päivä", SV: "dagen då ärendet inleddes", EN: "the day of initiation"},
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
		Window: code.Text{FI: "valmistumispäivä", SV: "dagen då bedömningen slutfördes", EN: "the day of completion"},
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
		Window: code.Text{FI: "vireilletulon päivä", SV: "dagen då ärendet inleddes", EN: "the day of initiation"},
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
		Window: code.Text{FI: "ensimmäisen yhteisen ajan päivä", SV: "dagen för den första gemensamma tiden", EN: "the day of the first joint meeting"},
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
}
