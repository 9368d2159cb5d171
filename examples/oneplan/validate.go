package main

import (
	"crypto/rand"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

func validateCall() call {
	return call{
		name:  "validate",
		usage: []string{"validate [--lang fi|sv|en] [--json] FILE..."},
		does:  "Reads plans and lone assessments strictly and tells all that is wrong with them.",
		more: "A line tells FILE[:LINE] POINTER severity rule words; the last line counts the documents. FILE may be a\n" +
			"folder: its .json and .ndjson files are read. Standard input is read as one document a line where its\n" +
			"first line is one. Two plans in force for one child among all the files are found as well.",
		examples: []example{
			{"validate plan.json", "what is wrong, in English"},
			{"validate --lang fi --json archive.ndjson", "one JSON object a document, words in Finnish"},
		},
		flags: func(fs *flag.FlagSet) runner {
			v := &validation{lang: code.EN}
			langOption(fs, &v.lang, "language of the words (default en)")
			fs.BoolVar(&v.json, "json", false, "one JSON object a document")
			return v.run
		},
	}
}

// validation is one run of validate.
type validation struct {
	lang     code.Lang
	json     bool
	subjects *plan.Subjects

	documents, invalid int
	newer              bool
}

// verdict is the JSON object of one document.
type verdict struct {
	File   string    `json:"file"`
	Line   int64     `json:"line"`
	Valid  bool      `json:"valid"`
	Issues []finding `json:"issues"`
}

func (v *validation) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a file")
	}
	var key [16]byte
	_, _ = rand.Read(key[:]) // never fails
	v.subjects = plan.NewSubjects(key[:])
	unread, err := p.each("validate", args, v.examine, func(d *document) error { return v.tell(p, d) })
	if err != nil {
		return 0, err
	}
	status := Fine
	switch {
	case v.newer || unread:
		status = Trouble
	case v.invalid > 0:
		status = Found
	}
	if v.json {
		return status, nil
	}
	// The words are those of the contract, for one document too.
	return status, p.say("%d documents, %d valid, %d invalid\n", v.documents, v.documents-v.invalid, v.invalid)
}

// examine is decode without the document itself: its memory serves the next one.
func (v *validation) examine(data []byte) document {
	if familyOf(data) == familyAssessment {
		return decode(data)
	}
	d := document{data: data}
	d.issues = plan.Examine(data, issue.Limits{}, func(p *plan.Plan) { d.claim = v.subjects.Claim(p) })
	return d
}

// tell says what is wrong with one document. The error is that of writing.
func (v *validation) tell(p *program, d *document) error {
	d.issues = append(d.issues, v.subjects.Note(d.claim)...)
	v.documents++
	valid := !d.issues.HasErrors()
	if !valid {
		v.invalid++
	}
	v.newer = v.newer || d.newer()
	found := findings(d.issues, d.data, v.lang)
	if v.json {
		return writeJSON(p.out, verdict{File: d.file, Line: d.line, Valid: valid, Issues: found})
	}
	for _, f := range found {
		if err := p.say("%s %s\n", d.place(), f.line()); err != nil {
			return err
		}
	}
	return nil
}
