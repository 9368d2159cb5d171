package main

import (
	"bufio"
	"errors"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/subjects"
)

func validateCall() call {
	return call{
		name:    "validate",
		chooses: true,
		usage:   []string{"validate [--lang fi|sv|en] [--json] [--subjects OUT --key FILE] FILE..."},
		does:    "Reads plans, lone assessments and views strictly and tells all that is wrong with them.",
		more: "A line tells FILE[:LINE] POINTER severity rule words; the last line counts the documents. FILE may be a\n" +
			"folder: its .json and .ndjson files are read. Standard input is read as one document a line where its\n" +
			"first line is one. Two plans in force for one child among all the files are found as well.\n\n" +
			"Where many machines look at a share each, --subjects keeps what they know of plans in force in a list:\n" +
			"digests under the key of --key (the same file for all, 16 bytes or more, kept secret) and the place of the\n" +
			"plan. The lists are then validated themselves, in one run: what it finds is what one run over all files\n" +
			"would have found about children.",
		examples: []example{
			{"validate plan.json", "what is wrong, in English"},
			{"validate --lang fi --json archive.ndjson", "one JSON object a document, words in Finnish"},
			{"validate --subjects known-3.ndjson --key key archive.ndjson", "the share of one machine; at last: validate known-*.ndjson"},
		},
		flags: func(fs *flag.FlagSet) runner {
			v := &validation{lang: code.EN}
			langOption(fs, &v.lang, "language of the words (default en)")
			fs.BoolVar(&v.json, "json", false, "one JSON object a document")
			fs.StringVar(&v.listFile, "subjects", "", "file `OUT` for the list of plans in force")
			fs.StringVar(&v.keyFile, "key", "", "`FILE` that holds the key of the list")
			return v.run
		},
	}
}

// validation is one run of validate.
type validation struct {
	lang     code.Lang
	json     bool
	subjects *subjects.Set
	listFile string
	keyFile  string
	list     *bufio.Writer // nil for none

	documents, invalid int
	newer              bool
}

func (v *validation) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a file")
	}
	if (v.listFile == "") != (v.keyFile == "") {
		return 0, usage("--subjects and --key go together")
	}
	key, err := v.key(p)
	if err != nil {
		return 0, err
	}
	v.subjects = subjects.New(key)
	unread, err := v.each(p, args)
	if err != nil {
		return 0, err
	}
	status := Fine
	switch {
	case v.newer || unread > 0:
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

// each tells of every document, and keeps what it claims where a list is asked
// for.
func (v *validation) each(p *program, args []string) (unread int, err error) {
	tell := func(d *document) error { return v.tell(p, d) }
	if v.listFile == "" {
		return p.each("validate", args, v.examine, tell)
	}
	f, err := p.Create(v.listFile)
	if err != nil {
		return 0, err
	}
	v.list = bufio.NewWriter(f)
	unread, err = p.each("validate", args, v.examine, tell)
	return unread, errors.Join(err, v.list.Flush(), f.Close())
}

// examine is decode without the document itself: its memory serves the next one.
func (v *validation) examine(data []byte) document {
	switch issue.FamilyOf(data) {
	case familyAssessment, familySector, familyView:
		return decode(data)
	case familySubjects:
		return decodeClaim(data)
	}
	d := document{data: data}
	d.issues = plan.Examine(data, issue.Limits{}, func(p *plan.Plan) { d.claim = v.subjects.Claim(p) })
	return d
}

// tell says what is wrong with one document. The error is that of writing.
func (v *validation) tell(p *program, d *document) error {
	if v.list != nil {
		if err := v.keep(v.list, d); err != nil {
			return err
		}
	}
	if d.claimed != nil {
		d.file, d.line = d.claimed.File, int64(d.claimed.Line)
	}
	d.issues = append(d.issues, v.subjects.Note(d.claim)...)
	v.documents++
	valid := !d.issues.HasErrors()
	if !valid {
		v.invalid++
	}
	v.newer = v.newer || d.newer()
	found := findings(d.issues, d.data, v.lang)
	if v.json {
		return writeJSON(p.out, contract.Verdict{File: d.file, Line: d.line, Valid: valid, Issues: found})
	}
	for _, f := range found {
		if err := p.say("%s %s\n", d.place(), f.Line()); err != nil {
			return err
		}
	}
	return nil
}
