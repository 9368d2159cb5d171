package survey

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/internal/table"
)

var (
	ruleTable = issue.Rule{ID: "survey.table", Severity: issue.SeverityError, Source: "RFC 4180", Words: code.Say(
		"Taulukkoa ei voi lukea tästä eteenpäin: sen on oltava CSV:tä (UTF-8), ja lainausmerkkien on sulkeuduttava.",
		"Tabellen kan inte läsas härifrån: den ska vara CSV (UTF-8), och citattecken ska avslutas.",
		"The table cannot be read from here on: it must be CSV (UTF-8) with its quotes closed.")}
	ruleColumn = issue.Rule{ID: "survey.column", Severity: issue.SeverityError, Words: code.Say(
		"Sarakkeet ovat kunta, päivä ja vaihe.",
		"Kolumnerna är kommun, dag och skede.",
		"The columns are municipality, on and stage.")}
	ruleColumnTwice = issue.Rule{ID: "survey.column-twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama sarake on kahdesti.",
		"Samma kolumn finns två gånger.",
		"The same column stands twice.")}
	ruleColumnMissing = issue.Rule{ID: "survey.column-missing", Severity: issue.SeverityError, Words: code.Say(
		"Taulukosta puuttuu sarake.",
		"En kolumn saknas i tabellen.",
		"The table lacks a column.")}
	ruleCell = issue.Rule{ID: "survey.cell", Severity: issue.SeverityError, Words: code.Say(
		"Solussa ei ole kuntakoodia, päivää (2022-01-13 tai 13.1.2022) tai vaihetta (0-4, no-need tai no-answer).",
		"Cellen har ingen kommunkod, dag (2022-01-13 eller 13.1.2022) eller skede (0-4, no-need eller no-answer).",
		"The cell holds no code of a municipality, day (2022-01-13 or 13.1.2022) or stage (0-4, no-need or no-answer).")}
	ruleTooBig = issue.Rule{ID: "survey.too-big", Severity: issue.SeverityError, Words: code.Say(
		"Taulukko on suurempi kuin {limit} tavua.",
		"Tabellen är större än {limit} byte.",
		"The table is larger than {limit} bytes."), One: code.Say(
		"Taulukko on suurempi kuin yksi tavu.",
		"Tabellen är större än en byte.",
		"The table is larger than one byte.")}
)

// tableBytes is the largest table that is read unless Limits say otherwise.
const tableBytes = 16 << 20

// The columns, and what they are called.
const (
	columnMunicipality = iota
	columnOn
	columnStage
)

var columns = [...][]string{
	columnMunicipality: {"municipality", "kunta", "kuntakoodi", "kommun"},
	columnOn:           {"on", "päivä", "dag"},
	columnStage:        {"stage", "vaihe", "skede"},
}

// DecodeCSV reads a survey from a table: CSV whose cells are parted by commas,
// semicolons or tabs, with or without a byte order mark. The first row names the
// columns: municipality, on, stage, or their Finnish or Swedish names. A stage is
// its code, its words in one of the three languages, or its number on the scale.
//
// All problems are in the list. The pointer of an issue is row and column,
// "/4/stage": rows are counted as a spreadsheet does, the heads are row 1; a column
// without a name of ours is told by its number. The survey is nil where anything is
// left out of it.
func DecodeCSV(data []byte, l issue.Limits) (*Survey, issue.List) {
	most := l.Bytes
	if most == 0 {
		most = tableBytes
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
	t := &sheet{}
	t.read(data)
	if len(t.issues) > 0 {
		return nil, l.Bound(t.issues)
	}
	s := &Survey{Format: Format1, Answers: t.answers}
	for _, i := range s.contradictions() {
		t.find(ruleTwice, t.rows[i], columns[columnStage][0])
	}
	return s, l.Bound(t.issues)
}

// sheet is a table on its way to a survey.
type sheet struct {
	heads   []int // of each column of the file its number in columns, -1 for none
	answers []Answer
	rows    []int // of each answer
	issues  issue.List
}

func (t *sheet) find(r issue.Rule, row int, column string) {
	at := issue.Pointer("").Member(strconv.Itoa(row))
	if column != "" {
		at = at.Member(column)
	}
	t.issues = append(t.issues, r.At(at))
}

func (t *sheet) read(data []byte) {
	for row, err := range table.Rows(data) {
		switch {
		case err != nil:
			t.find(ruleTable, row.Number, "")
			return
		case t.heads == nil:
			if t.readHeads(row.Cells, row.Number); len(t.issues) > 0 {
				return
			}
		case slices.ContainsFunc(row.Cells, func(c string) bool { return strings.TrimSpace(c) != "" }):
			t.readRow(row.Cells, row.Number)
		}
	}
	if t.heads == nil {
		t.find(ruleTable, 1, "")
	}
}

func (t *sheet) readHeads(cells []string, row int) {
	for n, head := range cells {
		word := strings.ToLower(strings.TrimSpace(head))
		at := slices.IndexFunc(columns[:], func(names []string) bool { return slices.Contains(names, word) })
		switch {
		case at < 0:
			t.find(ruleColumn, row, strconv.Itoa(n+1))
		case slices.Contains(t.heads, at):
			t.find(ruleColumnTwice, row, columns[at][0])
		}
		t.heads = append(t.heads, at)
	}
	for at, names := range columns {
		if !slices.Contains(t.heads, at) {
			t.find(ruleColumnMissing, row, names[0])
		}
	}
}

func (t *sheet) readRow(cells []string, row int) {
	var a Answer
	before := len(t.issues)
	for n, cell := range cells {
		word := strings.TrimSpace(cell)
		switch {
		case n >= len(t.heads):
			if word != "" {
				t.find(ruleCell, row, strconv.Itoa(n+1))
			}
		case !a.take(t.heads[n], word):
			t.find(ruleCell, row, columns[t.heads[n]][0])
		}
	}
	for n := len(cells); n < len(t.heads); n++ {
		t.find(ruleCell, row, columns[t.heads[n]][0])
	}
	if len(t.issues) == before {
		t.answers, t.rows = append(t.answers, a), append(t.rows, row)
	}
}

// take puts a cell into an answer; false where it holds nothing of its column.
func (a *Answer) take(column int, word string) bool {
	switch column {
	case columnMunicipality:
		a.Municipality = word
		return isMunicipality(word)
	case columnOn:
		a.On = dayOf(word)
		return !a.On.IsZero()
	}
	a.Stage = stageOf(word)
	return a.Stage.IsValid()
}

// dayOf reads 2022-01-13 or 13.1.2022.
func dayOf(word string) (d civil.Date) {
	if d.UnmarshalText([]byte(word)) == nil {
		return d
	}
	parts := strings.Split(word, ".")
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return civil.Date{}
	}
	iso := parts[2] + "-" + strings.Repeat("0", 2-len(parts[1])) + parts[1] + "-" + strings.Repeat("0", 2-len(parts[0])) + parts[0]
	_ = d.UnmarshalText([]byte(iso)) // what is no day leaves none
	return d
}

// stageOf reads a number of the scale, a code, or words.
func stageOf(word string) Stage {
	for i, row := range stageRows {
		s := Stage(i)
		if n, ok := Level(s); ok && word == strconv.Itoa(n) {
			return s
		}
		for _, known := range []string{row.Code, row.FI, row.SV, row.EN} {
			if strings.EqualFold(word, known) {
				return s
			}
		}
	}
	return 0
}
