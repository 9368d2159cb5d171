package annual

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/internal/table"
)

var (
	ruleTable = issue.Rule{ID: "annual.table", Severity: issue.SeverityError, Source: "RFC 4180", Words: code.Say(
		"Taulukkoa ei voi lukea tästä eteenpäin: sen on oltava CSV:tä (UTF-8), ja lainausmerkkien on sulkeuduttava.",
		"Tabellen kan inte läsas härifrån: den ska vara CSV (UTF-8), och citattecken ska avslutas.",
		"The table cannot be read from here on: it must be CSV (UTF-8) with its quotes closed.")}
	ruleColumn = issue.Rule{ID: "annual.column", Severity: issue.SeverityError, Words: code.Say(
		"Taulukossa ei ole tämännimistä saraketta.",
		"Tabellen har ingen kolumn med det namnet.",
		"The table has no column of this name.")}
	ruleColumnTwice = issue.Rule{ID: "annual.column-twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama sarake on kahdesti.",
		"Samma kolumn finns två gånger.",
		"The same column stands twice.")}
	ruleCell = issue.Rule{ID: "annual.cell", Severity: issue.SeverityError, Words: code.Say(
		"Rivillä on enemmän soluja kuin taulukossa nimettyjä sarakkeita.",
		"Raden har fler celler än tabellen har namngivna kolumner.",
		"The row has more cells than the table has named columns.")}
	ruleTooBig = issue.Rule{ID: "annual.too-big", Severity: issue.SeverityError, Words: code.Say(
		"Taulukko on suurempi kuin {limit} tavua.",
		"Tabellen är större än {limit} byte.",
		"The table is larger than {limit} bytes."), One: code.Say(
		"Taulukko on suurempi kuin yksi tavu.",
		"Tabellen är större än en byte.",
		"The table is larger than one byte.")}
)

// column is one column of the table: its heads, its member, and how a cell is read.
type column struct {
	heads []string // the code first, then Finnish and Swedish
	path  []string
	value func(word string) any
}

var columns = slices.Concat(
	[]column{
		{[]string{"id", "tunnus", "identifierare"}, []string{"id"}, text},
		{[]string{"kind", "laji", "slag"}, []string{"kind"}, coded[Kind]},
	},
	worded("name", "nimi", "namn"), worded("about", "sisältö", "innehåll"),
	[]column{
		{[]string{"parties", "osapuolet", "parter"}, []string{"parties"}, list(coded[Party])},
		{[]string{"municipalities", "kunnat", "kommuner"}, []string{"municipalities"}, list(text)},
		{[]string{"months", "kuukaudet", "månader"}, []string{"months"}, list(number)},
		{[]string{"day", "päivä", "dag"}, []string{"day"}, number},
		{[]string{"weekday", "viikonpäivä", "veckodag"}, []string{"weekday"}, coded[deadline.Weekday]},
		{[]string{"nth", "monesko", "den hur mångte"}, []string{"nth"}, number},
		{[]string{"from-end", "lopusta", "från slutet"}, []string{"fromEnd"}, yes},
		{[]string{"from", "alkaen", "från"}, []string{"from"}, monthDay},
		{[]string{"to", "päättyen", "till"}, []string{"to"}, monthDay},
		{[]string{"starts", "kello alkaa", "klockan från"}, []string{"starts"}, clockTime},
		{[]string{"ends", "kello päättyy", "klockan till"}, []string{"ends"}, clockTime},
		{[]string{"move", "siirto", "flyttas"}, []string{"move"}, coded[Move]},
		{[]string{"first-year", "ensimmäinen vuosi", "första år"}, []string{"firstYear"}, number},
		{[]string{"last-year", "viimeinen vuosi", "sista år"}, []string{"lastYear"}, number},
		{[]string{"every", "joka vuosi", "vart år"}, []string{"every"}, number},
		{[]string{"source", "lähde", "källa"}, []string{"source"}, text},
		{[]string{"example", "esimerkki", "exempel"}, []string{"example"}, yes},
	},
)

// worded are the three columns of words; the Finnish one is also called by the name
// alone, in either language.
func worded(member, fi, sv string) (three []column) {
	for _, lang := range []string{"fi", "sv", "en"} {
		c := column{[]string{member + "-" + lang, fi + " " + lang, sv + " " + lang}, []string{member, lang}, text}
		switch lang {
		case "fi":
			c.heads = append(c.heads, member, fi)
		case "sv":
			c.heads = append(c.heads, sv)
		}
		three = append(three, c)
	}
	return three
}

func text(word string) any { return word }

// number reads figures; what is none stays, for the reader to refuse.
func number(word string) any {
	if n, err := strconv.ParseInt(word, 10, 16); err == nil {
		return n
	}
	return word
}

// coded reads a code of a set, or a word for it in any language.
func coded[S code.Set](word string) any {
	for _, row := range S(0).Table().Rows.All() {
		if slices.ContainsFunc([]string{row.Code, row.FI, row.SV, row.EN}, func(name string) bool { return strings.EqualFold(name, word) }) {
			return row.Code
		}
	}
	return word
}

func list(of func(string) any) func(string) any {
	return func(word string) any {
		var items []any
		for _, item := range table.Items(word) {
			items = append(items, of(item))
		}
		return items
	}
}

// monthDay reads 30.11. as 11-30.
func monthDay(word string) any {
	if parts := strings.Split(strings.TrimSuffix(word, "."), "."); len(parts) == 2 {
		return twoFigures(parts[1]) + "-" + twoFigures(parts[0])
	}
	return word
}

// clockTime reads 9.00 and 9:00 as 09:00.
func clockTime(word string) any {
	if h, m, found := strings.Cut(strings.Replace(word, ".", ":", 1), ":"); found {
		return twoFigures(h) + ":" + m
	}
	return word
}

func twoFigures(word string) string {
	if len(word) == 1 {
		return "0" + word
	}
	return word
}

func yes(word string) any {
	switch strings.ToLower(word) {
	case "x", "yes", "true", "kyllä", "ja", "1":
		return true
	case "no", "false", "ei", "nej", "0":
		return nil
	}
	return word
}

// DecodeCSV reads an annual clock from a table, one event a row: CSV whose cells are
// parted by commas, semicolons or tabs. The first row names the columns by their codes
// or their Finnish or Swedish names. An event without a key is called by its row.
//
// The rules are those of [Decode], and all problems are in the list. The pointer of
// an issue is row and column, "/4/months", as a spreadsheet counts rows; a column
// without a name of ours is told by its number.
func DecodeCSV(data []byte, l issue.Limits) (*Clock, issue.List) {
	most := l.Bytes
	if most == 0 {
		most = 16 << 20
	}
	if len(data) > most {
		found := ruleTooBig.At("")
		found.Limit = most
		return nil, issue.List{found}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		return nil, issue.List{ruleTable.At("")}
	}
	s := &sheet{}
	s.read(data)
	doc, _ := json.Marshal(map[string]any{"format": Format1, "events": s.events}) // of texts that are UTF-8 it does not fail
	l.Bytes = math.MaxInt
	c, found := Decode(doc, l)
	spoilt := s.issues.HasErrors()
	for _, i := range found {
		s.issues = append(s.issues, s.placed(i))
	}
	s.issues.Sort()
	if spoilt {
		c = nil
	}
	return c, l.Bound(s.issues)
}

// sheet is a table on its way to a document.
type sheet struct {
	heads  []int // of each column of the file its number in columns, -1 for none
	events []any
	rows   []int // of each event
	issues issue.List
}

func (s *sheet) find(r issue.Rule, row int, column string) {
	at := issue.Pointer("").Item(row)
	if column != "" {
		at = at.Member(column)
	}
	s.issues = append(s.issues, r.At(at))
}

func (s *sheet) read(data []byte) {
	for row, err := range table.Rows(data) {
		switch {
		case err != nil:
			s.find(ruleTable, row.Number, "")
			return
		case s.heads == nil:
			s.readHeads(row)
		case slices.ContainsFunc(row.Cells, func(c string) bool { return strings.TrimSpace(c) != "" }):
			s.readRow(row)
		}
	}
	if s.heads == nil {
		s.find(ruleTable, 1, "")
	}
}

func (s *sheet) readHeads(row table.Row) {
	for n, head := range row.Cells {
		word := strings.ToLower(strings.Join(strings.Fields(head), " "))
		at := slices.IndexFunc(columns, func(c column) bool { return slices.Contains(c.heads, word) })
		switch {
		case word == "":
		case at < 0:
			s.find(ruleColumn, row.Number, strconv.Itoa(n+1))
		case slices.Contains(s.heads, at):
			s.find(ruleColumnTwice, row.Number, columns[at].heads[0])
			at = -1
		}
		s.heads = append(s.heads, at)
	}
}

func (s *sheet) readRow(row table.Row) {
	event := map[string]any{}
	for n, cell := range row.Cells {
		word := strings.TrimSpace(cell)
		switch {
		case word == "":
		case n >= len(s.heads) || s.heads[n] < 0:
			s.find(ruleCell, row.Number, strconv.Itoa(n+1))
		default:
			c := &columns[s.heads[n]]
			if value := c.value(word); value != nil {
				put(event, c.path, value)
			}
		}
	}
	if event["id"] == nil {
		event["id"] = "event-" + strconv.Itoa(row.Number)
	}
	s.events, s.rows = append(s.events, event), append(s.rows, row.Number)
}

// put puts a value into an object at the end of a way.
func put(in map[string]any, path []string, value any) {
	if len(path) == 1 {
		in[path[0]] = value
		return
	}
	inner, ok := in[path[0]].(map[string]any)
	if !ok {
		inner = map[string]any{}
		in[path[0]] = inner
	}
	put(inner, path[1:], value)
}

// placed is an issue of the document at its place in the table: the row of the event,
// and the column of the member.
func (s *sheet) placed(i issue.Issue) issue.Issue {
	parts := strings.Split(string(i.Pointer), "/") // "", events, number, member ...
	if len(parts) < 3 {
		i.Pointer = ""
		return i
	}
	n, _ := strconv.Atoi(parts[2]) // of an event, so a number
	i.Pointer = issue.Pointer("").Item(s.rows[n])
	member := append(parts[3:], i.Of)
	for _, c := range columns {
		if c.path[0] == member[0] && (len(c.path) == 1 || len(member) < 3 || c.path[1] == member[1]) {
			i.Pointer = i.Pointer.Member(c.heads[0])
			break
		}
	}
	return i
}
