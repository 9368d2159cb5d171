package directory

import (
	"bytes"
	"encoding/csv"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/internal/table"
)

var (
	ruleTable = issue.Rule{ID: "directory.table", Severity: issue.SeverityError, Source: "RFC 4180", Words: code.Say(
		"Taulukkoa ei voi lukea tästä eteenpäin: sen on oltava CSV:tä (UTF-8), ja lainausmerkkien on sulkeuduttava.",
		"Tabellen kan inte läsas härifrån: den ska vara CSV (UTF-8), och citattecken ska avslutas.",
		"The table cannot be read from here on: it must be CSV (UTF-8) with its quotes closed.")}
	ruleColumn = issue.Rule{ID: "directory.column", Severity: issue.SeverityError, Words: code.Say(
		"Taulukossa ei ole tämännimistä saraketta.",
		"Tabellen har ingen kolumn med det namnet.",
		"The table has no column of this name.")}
	ruleColumnTwice = issue.Rule{ID: "directory.column-twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama sarake on kahdesti.",
		"Samma kolumn finns två gånger.",
		"The same column stands twice.")}
	ruleRow = issue.Rule{ID: "directory.row", Severity: issue.SeverityError, Words: code.Say(
		"Rivin laji on hakemisto, alue, tiimi, toimija tai tarjotin.",
		"Radens slag är katalog, område, team, aktör eller utbud.",
		"A row is a directory, area, team, actor or offer.")}
	ruleMisplaced = issue.Rule{ID: "directory.misplaced", Severity: issue.SeverityError, Words: code.Say(
		"Tämä sarake ei kuulu tämänlaiseen riviin: tieto jäisi pois.",
		"Kolumnen hör inte till en sådan rad: uppgiften skulle gå förlorad.",
		"This column does not belong to a row of this kind: what it says would be lost.")}
	ruleCell = issue.Rule{ID: "directory.cell", Severity: issue.SeverityError, Words: code.Say(
		"Rivillä on enemmän soluja kuin taulukossa nimettyjä sarakkeita.",
		"Raden har fler celler än tabellen har namngivna kolumner.",
		"The row has more cells than the table has named columns.")}
	ruleTooBig = issue.Rule{ID: "directory.too-big", Severity: issue.SeverityError, Words: code.Say(
		"Taulukko on suurempi kuin {limit} tavua.",
		"Tabellen är större än {limit} byte.",
		"The table is larger than {limit} bytes."), One: code.Say(
		"Taulukko on suurempi kuin yksi tavu.",
		"Tabellen är större än en byte.",
		"The table is larger than one byte.")}
)

// DecodeCSV reads a directory from a table: CSV whose cells are parted by commas,
// semicolons or tabs, with or without a byte order mark. The first row names the
// columns by their codes or their Finnish or Swedish names; the column "row" says
// what each row holds. A table without that column holds offers alone, whose column
// "actor" gives the actor's name.
//
// The rules are those of [Decode], and all problems are in the list. The pointer of
// an issue is row and column, "/4/tier": rows are counted as a spreadsheet does,
// the heads are row 1; a column without a name of ours is told by its number.
func DecodeCSV(data []byte, l issue.Limits) (*Directory, issue.List) {
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
	t := &sheet{records: map[string][]any{}, head: map[string]any{"format": string(Format1)}, places: map[issue.Pointer]place{}, names: map[string]string{}}
	t.read(data)
	for _, kind := range rowKinds {
		if records := t.records[kind.list]; len(records) > 0 {
			t.head[kind.list] = records
		}
	}
	doc, _ := json.Marshal(t.head) // of texts that are UTF-8 it does not fail
	l.Bytes = math.MaxInt
	d, found := Decode(doc, l)
	for _, i := range found {
		t.issues = append(t.issues, t.placed(i))
	}
	t.issues.Sort()
	if t.spoilt {
		d = nil
	}
	return d, l.Bound(t.issues)
}

// sheet is a table on its way to a document.
type sheet struct {
	heads   []int // of each column of the file its number in columns, -1 for none
	simple  bool  // no column says what rows hold
	head    map[string]any
	records map[string][]any
	names   map[string]string // in a simple table, the keys of actors by their names
	places  map[issue.Pointer]place
	issues  issue.List
	spoilt  bool // something is left out, so that the document is not what was written
}

// place is a row and what it holds.
type place struct {
	row    string
	kind   rowKind
	column string // "" is the row
}

func (p place) pointer() issue.Pointer {
	at := issue.Pointer("").Member(p.row)
	if p.column != "" {
		at = at.Member(p.column)
	}
	return at
}

func (t *sheet) find(r issue.Rule, row, column string) {
	t.spoilt = true
	t.issues = append(t.issues, r.At(place{row: row, column: column}.pointer()))
}

// read reads all rows.
func (t *sheet) read(data []byte) {
	for row, err := range table.Rows(data) {
		number := strconv.Itoa(row.Number)
		switch {
		case err != nil:
			t.find(ruleTable, number, "")
		case t.heads == nil:
			t.readHeads(row.Cells, number)
		case slices.ContainsFunc(row.Cells, func(c string) bool { return strings.TrimSpace(c) != "" }):
			t.readRow(row.Cells, number)
		}
	}
	if t.heads == nil && !t.spoilt {
		t.find(ruleTable, "1", "")
	}
}

func (t *sheet) readHeads(cells []string, row string) {
	t.simple = true
	for n, head := range cells {
		at := columnCalled(head)
		switch {
		case strings.TrimSpace(head) == "":
		case at < 0:
			t.find(ruleColumn, row, strconv.Itoa(n+1))
		case slices.Contains(t.heads, at):
			t.find(ruleColumnTwice, row, columns[at].code)
			at = -1
		case columns[at].code == kindColumn:
			t.simple = false
		}
		t.heads = append(t.heads, at)
	}
}

// readRow takes up one row as a record of the document.
func (t *sheet) readRow(cells []string, row string) {
	kind := rowOffer
	for n, at := range t.heads {
		if at < 0 || columns[at].code != kindColumn || n >= len(cells) || strings.TrimSpace(cells[n]) == "" {
			continue
		}
		word := strings.ToLower(strings.TrimSpace(cells[n]))
		known := -1
		for n := range rowKinds {
			if slices.Contains(rowKinds[n].names, word) {
				known = n
			}
		}
		if known < 0 {
			t.find(ruleRow, row, kindColumn)
			return
		}
		kind = rowKind(known)
	}
	record, at := map[string]any{}, issue.Pointer("")
	if list := rowKinds[kind].list; list == "" {
		record = t.head
	} else {
		at = issue.Pointer("").Member(list).Item(len(t.records[list]))
		t.places[at] = place{row, kind, ""}
		defer func() { t.records[list] = append(t.records[list], record) }()
	}
	for n, cell := range cells {
		switch {
		case cell == "":
		case n >= len(t.heads) || t.heads[n] < 0:
			if strings.TrimSpace(cell) != "" {
				t.find(ruleCell, row, strconv.Itoa(n+1))
			}
		case columns[t.heads[n]].code == kindColumn:
		case !slices.Contains(columns[t.heads[n]].of, kind):
			if strings.TrimSpace(cell) != "" {
				t.find(ruleMisplaced, row, columns[t.heads[n]].code)
			}
		default:
			t.take(record, at, place{row, kind, columns[t.heads[n]].code}, &columns[t.heads[n]], cell)
		}
	}
	if t.simple && record["id"] == nil {
		record["id"] = "offer-" + row
	}
}

// take puts a cell into a record.
func (t *sheet) take(record map[string]any, at issue.Pointer, is place, c *column, cell string) {
	value := c.value(cell)
	if value == nil {
		return
	}
	if name, ok := value.(string); ok && t.simple && c.code == "actor" {
		value = t.actorCalled(name, is)
	}
	for _, member := range c.path[:len(c.path)-1] {
		at = at.Member(member)
		inner, ok := record[member].(map[string]any)
		if !ok {
			inner = map[string]any{}
			record[member] = inner
			t.places[at] = is
		}
		record = inner
	}
	last := c.path[len(c.path)-1]
	record[last] = value
	t.places[at.Member(last)] = is
}

// actorCalled returns the key of the actor whom a simple table calls by a name.
func (t *sheet) actorCalled(name string, is place) string {
	if t.names[name] == "" {
		t.names[name] = "actor-" + strconv.Itoa(len(t.names)+1)
		t.places[issue.Pointer("/actors").Item(len(t.names)-1)] = is
		t.records["actors"] = append(t.records["actors"], map[string]any{"id": t.names[name], "name": map[string]any{"fi": name}})
	}
	return t.names[name]
}

// value is what a cell holds, as the document has it; nil is nothing. What is not of
// its form stays as it is written, for the reader to refuse.
func (c *column) value(cell string) any {
	word := strings.TrimSpace(cell)
	switch c.form {
	case cellText:
		return cell
	case cellNumber:
		if n, err := strconv.ParseUint(word, 10, 31); err == nil {
			return n
		}
	case cellDay:
		if iso := dayOf(word); iso != "" {
			return iso
		}
	case cellList:
		var items []any
		for _, item := range table.Items(cell) {
			items = append(items, c.coded(item))
		}
		if items == nil {
			return nil
		}
		return items
	case cellPairs:
		var items []any
		for _, item := range table.Items(cell) {
			system, value, _ := strings.Cut(item, " ")
			items = append(items, map[string]any{"system": system, "value": value})
		}
		return items
	}
	if word == "" {
		return nil
	}
	return c.coded(word)
}

// dayOf writes 1.3.2026 as 2026-03-01; "" where it is not of that form.
func dayOf(word string) string {
	parts := strings.Split(word, ".")
	if len(parts) != 3 || len(parts[2]) != 4 {
		return ""
	}
	for n := range 2 {
		if len(parts[n]) == 1 {
			parts[n] = "0" + parts[n]
		}
	}
	return parts[2] + "-" + parts[1] + "-" + parts[0]
}

// placed is an issue of the document at its place in the table.
func (t *sheet) placed(i issue.Issue) issue.Issue {
	for at := i.Pointer; at != ""; at = at.Parent() {
		is, ok := t.places[at]
		if !ok {
			continue
		}
		if is.column == "" { // of the whole row: a member that is missing names its column
			for n := range columns {
				if c := &columns[n]; slices.Contains(c.of, is.kind) && len(c.path) > 0 && (c.path[0] == i.Of || at.Member(c.path[0]) == i.Pointer) {
					is.column = c.code
					break
				}
			}
		}
		i.Pointer = is.pointer()
		return i
	}
	i.Pointer = ""
	return i
}

// EncodeCSV writes a directory as a table with all columns, its cells parted by
// commas: what [DecodeCSV] reads from it is the same directory, if its texts are of
// their form. The error is the writer's, or an [*issue.EncodeError].
//
// Texts stand as they are. Who opens the table in a spreadsheet should import its
// columns as text: a spreadsheet takes a cell that begins with "=" for a formula.
func EncodeCSV(w io.Writer, d *Directory) error {
	doc, err := json.Marshal(d)
	if err != nil {
		return issue.NotEncoded(err)
	}
	var whole map[string]any
	_ = json.Unmarshal(doc, &whole) // what was just written
	out := csv.NewWriter(w)
	heads := make([]string, len(columns))
	for n := range columns {
		heads[n] = columns[n].code
	}
	_ = out.Write(heads) // Error tells
	for kind := range rowKinds {
		list := rowKinds[kind].list
		if list == "" {
			_ = out.Write(cells(whole, rowKind(kind)))
			continue
		}
		records, _ := whole[list].([]any)
		for _, r := range records {
			record, _ := r.(map[string]any)
			_ = out.Write(cells(record, rowKind(kind)))
		}
	}
	out.Flush()
	return out.Error()
}

// cells are the cells of one record.
func cells(record map[string]any, kind rowKind) []string {
	row := make([]string, len(columns))
	row[0] = rowKinds[kind].names[0]
	for n := 1; n < len(columns); n++ {
		if c := &columns[n]; slices.Contains(c.of, kind) {
			row[n] = c.cell(record)
		}
	}
	return row
}

// cell is the cell of a record in this column.
func (c *column) cell(record map[string]any) string {
	var value any = record
	for _, member := range c.path {
		inner, _ := value.(map[string]any)
		value = inner[member]
	}
	switch value := value.(type) {
	case string:
		return value
	case float64: // an age
		return strconv.Itoa(int(value))
	case []any:
		items := make([]string, len(value))
		for n, item := range value {
			switch item := item.(type) {
			case string:
				items[n] = item
			case map[string]any:
				system, _ := item["system"].(string)
				text, _ := item["value"].(string)
				items[n] = system + " " + text
			}
		}
		return table.Join(items)
	}
	return ""
}
