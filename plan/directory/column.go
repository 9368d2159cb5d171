package directory

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// rowKind is what a row of the table holds.
type rowKind int

const (
	rowDirectory rowKind = iota
	rowArea
	rowTeam
	rowActor
	rowOffer
)

// rowKinds are the kinds as the first column names them, and the list of the
// document that they stand in.
var rowKinds = [...]struct {
	names []string
	list  string
}{
	rowDirectory: {[]string{"directory", "hakemisto", "katalog"}, ""},
	rowArea:      {[]string{"area", "alue", "område"}, "areas"},
	rowTeam:      {[]string{"team", "tiimi"}, "teams"},
	rowActor:     {[]string{"actor", "toimija", "aktör"}, "actors"},
	rowOffer:     {[]string{"offer", "tarjotin", "utbud"}, "offers"},
}

// kindColumn is the column that says what a row holds. A table without it holds
// offers alone.
const kindColumn = "row"

// cellForm is how a value stands in a cell.
type cellForm int

const (
	cellText   cellForm = iota // as it is
	cellWord                   // without spaces around it
	cellDay                    // 2026-03-01 or 1.3.2026
	cellNumber                 // figures
	cellList                   // words, parted by commas
	cellPairs                  // a system and a value, parted by a space; parted by commas
)

// column is one column of the table: where its cells stand in which rows.
type column struct {
	code  string
	names []string // in Finnish and Swedish
	of    []rowKind
	path  []string
	form  cellForm
	// codes returns the code for a word of the column's set, nil where there is none.
	codes func(word string) string
}

var (
	named  = []rowKind{rowArea, rowTeam, rowActor, rowOffer}
	titled = append([]rowKind{rowDirectory}, named...)
	actors = []rowKind{rowActor}
	offers = []rowKind{rowOffer}
	reach  = []rowKind{rowActor, rowOffer}
)

// columns are all columns, in the order in which they are written.
var columns = slices.Concat(
	[]column{
		{kindColumn, []string{"rivi", "rad"}, titled, nil, cellWord, nil},
		{"id", []string{"tunnus", "identifierare"}, named, []string{"id"}, cellWord, nil},
		{"actor", []string{"toimija", "aktör"}, offers, []string{"actorId"}, cellWord, nil},
	},
	worded("name", titled, "nimi", "namn"),
	worded("task", offers, "tehtävä", "uppgift"),
	worded("when", offers, "milloin", "när"),
	worded("for", offers, "kenelle", "för vem"),
	worded("invite", offers, "kutsuminen", "inbjudan"),
	[]column{
		{"needs", []string{"tarpeet", "behov"}, offers, []string{"needs"}, cellList, codeOf[plan.NeedKind]},
		{"age-from", []string{"ikä alkaen", "ålder från"}, offers, []string{"ageFrom"}, cellNumber, nil},
		{"age-under", []string{"ikä alle", "ålder under"}, offers, []string{"ageUnder"}, cellNumber, nil},
		{"groups", []string{"asiakasryhmät", "klientgrupper"}, offers, []string{"groups"}, cellList, codeOf[plan.ClientGroup]},
		{"areas", []string{"alueet", "områden"}, []rowKind{rowTeam, rowOffer}, []string{"areaIds"}, cellList, nil},
		{"municipalities", []string{"kunnat", "kommuner"}, []rowKind{rowArea, rowOffer}, []string{"municipalities"}, cellList, nil},
		{"tier", []string{"taso", "nivå"}, offers, []string{"tier"}, cellWord, codeOf[plan.Tier]},
		{"delivery", []string{"palvelutapa", "servicesätt"}, offers, []string{"deliveries"}, cellList, codeOf[Delivery]},
		{"access", []string{"pääsy", "tillträde"}, offers, []string{"access"}, cellWord, codeOf[Access]},
		{"langs", []string{"kielet", "språk"}, offers, []string{"langs"}, cellList, nil},
		{"from", []string{"alkaa", "från"}, offers, []string{"period", "from"}, cellDay, nil},
		{"to", []string{"päättyy", "till"}, offers, []string{"period", "to"}, cellDay, nil},
		{"phone", []string{"puhelin", "telefon"}, reach, []string{"contact", "phone"}, cellText, nil},
		{"email", []string{"sähköposti", "e-post"}, reach, []string{"contact", "email"}, cellText, nil},
		{"web", []string{"verkkosivu", "webbplats"}, reach, []string{"contact", "web"}, cellText, nil},
		{"part-of", []string{"osana toimijaa", "del av aktör"}, actors, []string{"partOfId"}, cellWord, nil},
		{"sector", []string{"toimiala", "sektor"}, actors, []string{"sector"}, cellWord, codeOf[plan.Sector]},
		{"ownership", []string{"omistus", "ägande"}, actors, []string{"ownership"}, cellWord, codeOf[plan.Ownership]},
		{"identifiers", []string{"tunnisteet", "beteckningar"}, actors, []string{"identifiers"}, cellPairs, nil},
		{"actors", []string{"toimijat", "aktörer"}, []rowKind{rowTeam}, []string{"actorIds"}, cellList, nil},
		{"on", []string{"tarkistettu", "granskad"}, []rowKind{rowDirectory}, []string{"on"}, cellDay, nil},
		{"municipality-system", []string{"kuntakoodisto", "kommunkodverk"}, []rowKind{rowDirectory}, []string{"municipalitySystem"}, cellWord, nil},
	},
)

// worded are the three columns of words: "task-fi", "tehtävä fi", "uppgift fi".
// The Finnish one is also called by the name alone.
func worded(member string, of []rowKind, names ...string) []column {
	var three []column
	for _, lang := range []string{"fi", "sv", "en"} {
		c := column{code: member + "-" + lang, of: of, path: []string{member, lang}, form: cellText}
		for _, name := range names {
			c.names = append(c.names, name+" "+lang)
		}
		if lang == "fi" {
			c.names = append(c.names, member, names[0])
		}
		if lang == "sv" {
			c.names = append(c.names, names[1])
		}
		three = append(three, c)
	}
	return three
}

// codeOf returns the code of a set for a code or a word in any of its languages, in
// any case; "" where it is none of them.
func codeOf[S code.Set](word string) string {
	for _, row := range S(0).Table().Rows.All() {
		for _, name := range []string{row.Code, row.FI, row.SV, row.EN} {
			if strings.EqualFold(name, word) {
				return row.Code
			}
		}
	}
	return ""
}

// columnCalled returns the number of the column with that head, -1 if there is none.
func columnCalled(head string) int {
	head = strings.ToLower(strings.Join(strings.Fields(head), " "))
	return slices.IndexFunc(columns, func(c column) bool { return c.code == head || slices.Contains(c.names, head) })
}

// coded is a word as the document has it: its code where the column has a set and
// knows it, else as it stands, for the reader to refuse.
func (c *column) coded(word string) string {
	if c.codes != nil {
		if known := c.codes(word); known != "" {
			return known
		}
	}
	return word
}
