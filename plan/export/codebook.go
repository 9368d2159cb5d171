package export

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

//go:embed indicators.sql
var sql string

//go:embed indicators.py
var python string

//go:embed indicators_parquet.py
var pythonParquet string

// program writes one of the programs that compute the indicators.
func program(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// programs are the SQL and the Python that read the tables as they are written.
func (e *Export) programs() (query, script string) {
	if e.options.Parquet {
		return strings.Replace(sql, "read_csv('cases.csv', header = true)", "'cases.parquet'", 1), pythonParquet
	}
	return sql, python
}

// words are in the three languages of the library.
type words struct {
	FI string `json:"fi"`
	SV string `json:"sv"`
	EN string `json:"en"`
}

func wordsOf(t code.Text) words { return words{t.FI, t.SV, t.EN} }

type bookTable struct {
	Name    string       `json:"name"`
	Means   words        `json:"means"`
	Columns []bookColumn `json:"columns"`
}

type bookColumn struct {
	Name  string     `json:"name"`
	Kind  Kind       `json:"kind"`
	Means words      `json:"means"`
	Codes []bookCode `json:"codes,omitempty"`
}

type bookCode struct {
	Code  string `json:"code"`
	Means words  `json:"means"`
}

// book returns the codebook: the tables with the words of every code, made from
// the model's own tables.
func (e *Export) book() []bookTable {
	var all []bookTable
	for _, t := range Tables() {
		one := bookTable{Name: t.Name, Means: wordsOf(t.Means)}
		for _, c := range t.Columns {
			column := bookColumn{Name: c.Name, Kind: c.Kind, Means: wordsOf(c.Means)}
			if c.Codes != nil {
				for _, row := range c.Codes().Rows.All() {
					column.Codes = append(column.Codes, bookCode{row.Code, words{row.FI, row.SV, row.EN}})
				}
			}
			if c.Name == "indicator" {
				for _, i := range stats.Indicators() {
					column.Codes = append(column.Codes, bookCode{i.ID, words{i.Means(code.FI), i.Means(code.SV), i.Means(code.EN)}})
				}
			}
			one.Columns = append(one.Columns, column)
		}
		all = append(all, one)
	}
	return all
}

func (e *Export) codebook(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Format string      `json:"format"`
		Weeks  words       `json:"weeks"`
		Tables []bookTable `json:"tables"`
	}{"oneplan-codebook/1.0", wordsOf(e.weeks()), e.book()})
}

// weeks says what a column of the kind week holds.
func (e *Export) weeks() code.Text {
	if e.options.Shift {
		return code.Say("Päivät on siirretty suunnitelmittain enintään 182 päivää; välit ovat oikeat.",
			"Dagarna har flyttats för varje plan med högst 182 dagar; intervallen stämmer.",
			"Days are moved by up to 182 days for each plan; intervals are right.")
	}
	return code.Say("Kokonaisia viikkoja siitä, kun asia ensin otettiin puheeksi, suunnitelman sarakkeen step askelin.",
		"Hela veckor sedan ärendet först togs upp, i de steg som planens kolumn step anger.",
		"Whole weeks since the matter was first raised, in the steps of the plan's column step.")
}

// codebookPage writes the codebook to be read by people.
func (e *Export) codebookPage(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# Codebook / Koodikirja / Kodbok\n\n")
	weeks := e.weeks()
	fmt.Fprintf(&b, "%s\n%s\n%s\n", weeks.FI, weeks.SV, weeks.EN)
	for _, t := range e.book() {
		fmt.Fprintf(&b, "\n## %s: %s, %s, %s\n\n| column | kind | suomeksi | på svenska | in English |\n|---|---|---|---|---|\n", t.Name+e.extension(), t.Means.FI, t.Means.SV, t.Means.EN)
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", c.Name, c.Kind, c.Means.FI, c.Means.SV, c.Means.EN)
		}
		for _, c := range t.Columns {
			if c.Codes != nil {
				fmt.Fprintf(&b, "\n`%s`:\n\n", c.Name)
			}
			for _, row := range c.Codes {
				fmt.Fprintf(&b, "- `%s`: %s / %s / %s\n", row.Code, row.Means.FI, row.Means.SV, row.Means.EN)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
