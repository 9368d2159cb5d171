package export

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Table is one table of an export (taulu).
type Table struct {
	Name  string
	Means code.Text
	// Columns in their order; the first is the pseudonym of the plan.
	Columns []Column
}

// Kind is what the values of a column are.
type Kind string

// The kinds of columns.
const (
	KindPseudonym Kind = "pseudonym"
	KindNumber    Kind = "number"
	KindCode      Kind = "code"
	KindTruth     Kind = "truth" // 0 or 1
	KindWeek      Kind = "week"  // weeks since the matter was first raised, in steps of the plan; a shifted date where that was asked for
)

// Column is one column of a table (sarake).
type Column struct {
	Name  string
	Kind  Kind
	Means code.Text
	// Codes is the code set of a code; nil where it is none of the model's.
	Codes func() code.Table
}

// The tables by their place in [Tables].
const (
	plans = iota
	intakes
	assessments
	meetings
	contacts
	actions
	goals
	dues
	cases
	tableCount
)

var (
	pseudonym = Column{"plan", KindPseudonym, code.Say("suunnitelman peitetunnus tässä luovutuksessa", "planens pseudonym i detta utlämnande", "pseudonym of the plan in this release"), nil}
	number    = Column{"n", KindNumber, code.Say("järjestysnumero suunnitelmassa", "ordningsnummer i planen", "its number in the plan"), nil}
)

func coded[S code.Source](name, fi, sv, en string, set code.Enum[S]) Column {
	return Column{name, KindCode, code.Say(fi, sv, en), set.Table}
}

func count(name, fi, sv, en string) Column {
	return Column{name, KindNumber, code.Say(fi, sv, en), nil}
}
func truth(name, fi, sv, en string) Column { return Column{name, KindTruth, code.Say(fi, sv, en), nil} }
func week(name, fi, sv, en string) Column  { return Column{name, KindWeek, code.Say(fi, sv, en), nil} }
func free(name, fi, sv, en string) Column  { return Column{name, KindCode, code.Say(fi, sv, en), nil} }

// Tables returns the tables with their columns.
func Tables() []Table {
	return []Table{
		{"plans", code.Say("Suunnitelmat", "Planer", "Plans"), []Column{pseudonym,
			free("age_band", "ikäryhmä asian alkaessa: unborn, age-0-6, age-7-12, age-13-17, age-18-, unknown tai any", "åldersgrupp när ärendet började: unborn, age-0-6, age-7-12, age-13-17, age-18-, unknown eller any", "age band when the matter began: unborn, age-0-6, age-7-12, age-13-17, age-18-, unknown or any"),
			free("municipality", "kotikunnan koodi, other, unknown tai any", "hemkommunens kod, other, unknown eller any", "code of the municipality, other, unknown or any"),
			free("half_year", "puolivuosi, jona asia alkoi (ensimmäinen päivä), tai any", "halvåret då ärendet började (första dagen) eller any", "half-year in which the matter began (its first day), or any"),
			free("step", "montako viikkoa on askel, jolla viikot kerrotaan: 1, 4, 13 tai any (ei kerrota)", "hur många veckor steget är som veckor anges med: 1, 4, 13 eller any (anges inte)", "how many weeks the step is that weeks are told in: 1, 4, 13 or any (not told)"),
			free("days", "vireilletulojen ja tapaamisten viikot: 0 2|4, tai any", "veckorna för ärenden och möten: 0 2|4, eller any", "weeks of intakes and of meetings: 0 2|4, or any"),
			coded("status", "tila", "läge", "status", plan.Status(0)),
			coded("track", "polku viimeksi", "senaste spår", "last track", plan.Track(0)),
			coded("topic", "ensimmäisen vireilletulon aihe", "det första ärendets ämne", "topic of the first intake", plan.Topic(0)),
			count("professionals", "ammattilaisia", "yrkespersoner", "professionals"),
			count("family", "huoltajia ja läheisiä", "vårdnadshavare och närstående", "guardians and near persons"),
			count("consents", "annettuja suostumuksia", "givna samtycken", "consents given"),
			count("refusals", "kieltäytymisiä ja kieltoja", "vägranden och förbud", "refusals and prohibitions"),
			count("disagreements", "eri mieltä olemisia", "meningsskiljaktigheter", "disagreements"),
			count("holdings", "viestikapulan haltuja", "innehav av stafettpinnen", "holdings of the baton")}},
		{"intakes", code.Say("Vireilletulot ja huolet", "Ärenden och oro", "Intakes"), []Column{pseudonym, number,
			week("arrived", "saapui", "anlände", "arrived"),
			coded("kind", "laji", "slag", "kind", plan.IntakeKind(0)),
			coded("medium", "saapumistapa", "ankomstsätt", "how it arrived", plan.Medium(0)),
			coded("topic", "aihe", "ämne", "topic", plan.Topic(0)),
			coded("urgency", "kiireellisyys", "brådskande eller inte", "urgency", plan.Urgency(0)),
			coded("track", "polku", "spår", "track", plan.Track(0)),
			coded("outcome", "ratkaisu", "avgörande", "outcome", plan.OutcomeKind(0)),
			week("decided", "ratkaistiin", "avgjordes", "decided")}},
		{"assessments", code.Say("Arvioinnit", "Bedömningar", "Assessments"), []Column{pseudonym, number,
			coded("kind", "laji", "slag", "kind", assess.Kind(0)),
			coded("phase", "vaihe", "fas", "phase", assess.Phase(0)),
			week("started", "aloitettiin", "inleddes", "started"), week("completed", "valmistui", "slutfördes", "completed"),
			truth("baseline", "lähtötilanne merkitty", "utgångsläget antecknat", "baseline named"),
			truth("childs_voice", "lapsen omia havaintoja", "barnets egna iakttagelser", "findings of the child's own"),
			count("views", "näkemyksiä", "uppfattningar", "views"),
			count("strengths", "vahvuuksia", "styrkor", "strengths"),
			count("vulnerabilities", "haavoittuvuuksia", "sårbarheter", "vulnerabilities"),
			count("needs", "tarpeita", "behov", "needs"),
			count("intakes", "vireilletuloja, joista se tehtiin", "ärenden som den gjordes för", "intakes that it was made for")}},
		{"meetings", code.Say("Tapaamiset", "Möten", "Meetings"), []Column{pseudonym, number,
			week("held", "päivä", "dag", "day"),
			coded("kind", "laji", "slag", "kind", plan.MeetingKind(0)),
			coded("state", "tila", "läge", "state", plan.MeetingState(0)),
			count("invited", "kutsuttuja", "inbjudna", "invited"), count("came", "paikalla olleita", "närvarande", "came"),
			truth("child_came", "lapsi paikalla", "barnet närvarande", "the child came"),
			truth("feedback", "palautetta kirjattu", "respons antecknad", "feedback recorded"),
			truth("moved", "siirretty aiemmasta", "flyttat från ett tidigare", "moved from an earlier one")}},
		{"contacts", code.Say("Yhteydenotot", "Kontakter", "Contacts"), []Column{pseudonym, number,
			week("due", "päivä", "dag", "day"),
			coded("state", "tila", "läge", "state", plan.ContactState(0)),
			coded("way", "tapa", "sätt", "way", plan.Way(0))}},
		{"actions", code.Say("Toimenpiteet", "Åtgärder", "Actions"), []Column{pseudonym, number,
			coded("setting", "missä", "var", "where", plan.ActionSetting(0)),
			truth("family", "perhe tekee", "familjen gör", "the family does it"),
			truth("services", "palvelut tekevät", "tjänsterna gör", "services do it"),
			count("goals", "tavoitteita", "mål", "goals"),
			truth("decision", "perustuu päätökseen", "grundar sig på beslut", "rests on a decision"),
			week("due", "määräpäivä", "sista dag", "due"),
			coded("state", "tila viimeksi", "senaste läge", "last state", plan.ActionState(0)),
			week("stated", "tila kirjattiin", "läget antecknades", "when the state was recorded")}},
		{"goals", code.Say("Tavoitteet", "Mål", "Goals"), []Column{pseudonym, number,
			count("needs", "tarpeita", "behov", "needs"),
			week("due", "määräpäivä", "sista dag", "due"),
			coded("state", "viimeisin arvio", "senaste utvärdering", "last evaluation", plan.GoalState(0)),
			week("evaluated", "arvioitiin", "utvärderades", "evaluated")}},
		{"dues", code.Say("Lain määräpäivät", "Lagens sista dagar", "Last days by law"), []Column{pseudonym, number,
			free("rule", "sääntö", "regel", "rule"), free("event", "tapahtuma", "händelse", "event"),
			week("last", "viimeinen päivä", "sista dag", "last day"), week("done", "tehtiin", "gjordes", "done"),
			coded("state", "tila", "läge", "state", deadline.Status(0))}},
		{"cases", code.Say("Tunnuslukujen tapaukset; plan on tyhjä, kun liitos kertoisi liikaa", "Nyckeltalens fall; plan är tom där kopplingen skulle säga för mycket", "Cases of the indicators; plan is empty where the link would tell too much"), []Column{pseudonym,
			free("indicator", "tunnusluku", "nyckeltal", "indicator"),
			free("window", "puolivuosi (ensimmäinen päivä)", "halvår (första dagen)", "half-year (its first day)"),
			free("slot", "mitä tapauksesta tuli", "vad det blev av fallet", "what came of the case"),
			truth("above", "osoittajassa", "i täljaren", "in the numerator"), truth("below", "nimittäjässä", "i nämnaren", "in the denominator")}},
	}
}
