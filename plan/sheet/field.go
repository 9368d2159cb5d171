package sheet

import (
	"slices"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Field is one thing that the sheet asks (lomakkeen kenttä).
type Field struct {
	// Code stands on the paper and before what was written: "A1", "B4c".
	Code string
	// Asks is the question, in a word or two.
	Asks code.Text
	// Holds is how what is written there is read.
	Holds Holds
}

// Holds is what a field holds (kentän sisältö).
type Holds = code.Enum[holdsTable]

// The members of [Holds].
const (
	// HoldsText is free text.
	HoldsText Holds = 1 + iota
	// HoldsDay is a day: 28.1.2026 or 2026-01-28.
	HoldsDay
	// HoldsClock is a time of the day: 14.30 or 14:30.
	HoldsClock
	// HoldsPerson is the code of one person: P1, or L1 for the child.
	HoldsPerson
	// HoldsPeople is the codes of people: P1, P3.
	HoldsPeople
	// HoldsYes is a cross, or yes or no in Finnish, Swedish or English.
	HoldsYes
	// HoldsWay is a way of contact: puhelu, viesti, käynti.
	HoldsWay
	// HoldsRhythm is how often: 2/week, 2 / vko, 1/dag.
	HoldsRhythm
	// HoldsDays is days of the week: ma-pe, ti, to.
	HoldsDays
	// HoldsField is the code of another field: A1.
	HoldsField
)

type holdsTable struct{}

var holdsRows = [...]code.Row{
	HoldsText:   {Code: "text", FI: "teksti", SV: "text", EN: "text"},
	HoldsDay:    {Code: "day", FI: "päivä", SV: "dag", EN: "day"},
	HoldsClock:  {Code: "clock", FI: "kellonaika", SV: "klockslag", EN: "time of the day"},
	HoldsPerson: {Code: "person", FI: "ihminen (P1, L1)", SV: "person (P1, L1)", EN: "person (P1, L1)"},
	HoldsPeople: {Code: "people", FI: "ihmisiä (P1, P2)", SV: "personer (P1, P2)", EN: "people (P1, P2)"},
	HoldsYes:    {Code: "yes", FI: "rasti", SV: "kryss", EN: "cross"},
	HoldsWay:    {Code: "way", FI: "puhelu, viesti, käynti, tapaaminen", SV: "telefonsamtal, meddelande, besök, möte", EN: "phone call, message, visit, meeting"},
	HoldsRhythm: {Code: "rhythm", FI: "kertaa viikossa (2/vko)", SV: "gånger i veckan (2/vecka)", EN: "times a week (2/week)"},
	HoldsDays:   {Code: "days", FI: "viikonpäivät (ma-pe)", SV: "veckodagar (mån-fre)", EN: "days of the week (mon-fri)"},
	HoldsField:  {Code: "field", FI: "toinen kenttä (A1)", SV: "ett annat fält (A1)", EN: "another field (A1)"},
}

func (holdsTable) Table() code.Table {
	return code.Table{Name: "sheet-holds", Title: "What a field holds", Means: "How what is written in a field of the sheet is read.", Rows: code.RowsOf(holdsRows[:])}
}

// How many of each the sheet has room for.
const (
	People   = 8
	Needs    = 5
	Goals    = 3
	Actions  = 9 // three at home, three in the everyday environment, three elsewhere
	Views    = 3 // differing ones
	Consents = 4
)

// of are the fields of one row; codes without a letter are the row's own.
type of struct {
	letter string // after the number: "" or a, b …
	asks   code.Text
	holds  Holds
}

var (
	once = []Field{
		{"L1", code.Say("Lapsen nimi", "Barnets namn", "Child's name"), HoldsText},
		{"L2", code.Say("Syntynyt", "Född", "Born"), HoldsDay},
		{"T1", code.Say("Päivä", "Datum", "Date"), HoldsDay},
		{"T2", code.Say("Alkoi klo", "Började kl.", "Began at"), HoldsClock},
		{"T3", code.Say("Päättyi klo", "Slutade kl.", "Ended at"), HoldsClock},
		{"T4", code.Say("Paikka", "Plats", "Place"), HoldsText},
		{"T5", code.Say("Kuka kirjaa", "Vem antecknar", "Who writes"), HoldsPerson},
	}
	personRow = []of{
		{"", code.Say("Nimi", "Namn", "Name"), HoldsText},
		{"a", code.Say("Äiti, isä, opettaja …", "Mamma, pappa, lärare …", "Mother, father, teacher …"), HoldsText},
		{"b", code.Say("Huoltaja", "Vårdnadshavare", "Guardian"), HoldsYes},
		{"c", code.Say("Työpaikka", "Arbetsplats", "Workplace"), HoldsText},
		{"d", code.Say("Puhelin", "Telefon", "Phone"), HoldsText},
		{"e", code.Say("Paikalla", "På plats", "Present"), HoldsYes},
		{"f", code.Say("Hyväksyy", "Godkänner", "Agrees"), HoldsYes},
		{"g", code.Say("Jos ei, miksi", "Om inte, varför", "If not, why"), HoldsText},
	}
	needRow = []of{
		{"", code.Say("Mihin tarvitaan muutosta", "Det här behöver förändras", "What needs to change"), HoldsText},
		{"a", code.Say("Kuka sanoi", "Vem sa det", "Who said it"), HoldsPerson},
	}
	goalRow = []of{
		{"", code.Say("Mihin pyrimme", "Det här vill vi uppnå", "What we are aiming for"), HoldsText},
		{"a", code.Say("Mistä sen huomaa", "Så märks det", "How we notice it"), HoldsText},
		{"b", code.Say("Mihin mennessä", "Senast", "By when"), HoldsDay},
		{"c", code.Say("Mikä tarve", "Vilket behov", "For which need"), HoldsField},
	}
	actionRow = []of{
		{"", code.Say("Mitä", "Vad", "What"), HoldsText},
		{"a", code.Say("Kuka", "Vem", "Who"), HoldsPeople},
		{"b", code.Say("Missä", "Var", "Where"), HoldsText},
		{"c", code.Say("Kuinka usein", "Hur ofta", "How often"), HoldsRhythm},
		{"d", code.Say("Alkaen", "Från", "From"), HoldsDay},
		{"e", code.Say("Mihin mennessä", "Senast", "By when"), HoldsDay},
		{"f", code.Say("Mikä tavoite", "Vilket mål", "For which goal"), HoldsField},
	}
	reachRow = []of{
		{"", code.Say("Miten", "Hur", "How"), HoldsWay},
		{"a", code.Say("Keneen", "Till vem", "To whom"), HoldsPerson},
		{"b", code.Say("Numero tai osoite", "Nummer eller adress", "Number or address"), HoldsText},
		{"c", code.Say("Päivät", "Dagar", "Days"), HoldsDays},
		{"d", code.Say("Klo", "Kl.", "From"), HoldsClock},
		{"e", code.Say("Klo asti", "Till kl.", "To"), HoldsClock},
		{"f", code.Say("Kuka valitsee päivän", "Vem väljer dagen", "Who chooses the day"), HoldsPerson},
	}
	ending = []Field{
		{"D1", code.Say("Vastuutyöntekijä", "Ansvarsperson", "Responsible worker"), HoldsPerson},
		{"D2", code.Say("Kuka nimesi", "Utsedd av", "Named by"), HoldsPeople},
		{"D3", code.Say("Otti tehtävän vastaan", "Tog emot uppgiften", "Accepted the task"), HoldsDay},
		{"D4", code.Say("Työpari", "Arbetspar", "Pair"), HoldsPerson},
		{"D5", code.Say("Julkinen palvelu", "Offentlig service", "A public service"), HoldsYes},
		{"E1", code.Say("Milloin", "När", "When"), HoldsDay},
		{"E2", code.Say("Miten", "Hur", "How"), HoldsWay},
		{"E3", code.Say("Kuka ottaa yhteyttä", "Vem tar kontakt", "Who gets in touch"), HoldsPerson},
		{"E4", code.Say("Keneen", "Till vem", "To whom"), HoldsPeople},
	}
	viewRow = []of{
		{"", code.Say("Missä olemme eri mieltä", "Vad vi ser olika på", "What we see differently"), HoldsText},
		{"a", code.Say("Kuka sanoo", "Vem säger det", "Who says it"), HoldsPerson},
		{"b", code.Say("Miksi", "Varför", "Why"), HoldsText},
		{"c", code.Say("Mistä", "Om vad", "About"), HoldsField},
	}
	consentRow = []of{
		{"", code.Say("Kuka saa nähdä", "Vem får se", "Who may see"), HoldsPerson},
		{"a", code.Say("Lupa annetaan", "Lov ges", "Permission given"), HoldsYes},
		{"b", code.Say("Vain kuka tekee mitä ja milloin", "Bara vem som gör vad och när", "Only who does what by when"), HoldsYes},
		{"c", code.Say("Mihin asti", "Till när", "Until"), HoldsDay},
		{"d", code.Say("Kuka päättää", "Vem bestämmer", "Who decides"), HoldsPerson},
		{"e", code.Say("Saa kappaleen", "Får ett exemplar", "Gets a copy"), HoldsYes},
	}
)

// Fields are all fields of the sheet, in the order of the paper: child and
// meeting, people, then the recording template's a to e, differing views, and who
// may see it.
func Fields() []Field {
	fields := slices.Clone(once)
	fields = append(fields, repeated("P", People, personRow)...)
	fields = append(fields, repeated("A", Needs, needRow)...)
	fields = append(fields, repeated("G", Goals, goalRow)...)
	fields = append(fields, repeated("B", Actions, actionRow)...)
	fields = append(fields, repeated("C", 2, reachRow)...)
	fields = append(fields, ending...)
	fields = append(fields, repeated("F", Views, viewRow)...)
	return append(fields, repeated("S", Consents, consentRow)...)
}

func repeated(letter string, times int, row []of) []Field {
	fields := make([]Field, 0, times*len(row))
	for n := 1; n <= times; n++ {
		for _, f := range row {
			fields = append(fields, Field{letter + strconv.Itoa(n) + f.letter, f.asks, f.holds})
		}
	}
	return fields
}
