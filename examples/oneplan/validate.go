package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
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
	unread := false // the others are checked all the same
	for _, arg := range args {
		files, err := p.expand(arg)
		if err != nil {
			unread = true
			p.complain("validate", err)
		}
		for _, file := range files {
			err := v.file(p, file)
			if p.sink.failed != nil {
				return 0, p.sink.failed
			}
			if err != nil {
				unread = true
				p.complain("validate", err)
			}
		}
	}
	if !v.json {
		// The words are those of the contract, for one document too.
		fmt.Fprintf(p.out, "%d documents, %d valid, %d invalid\n", v.documents, v.documents-v.invalid, v.invalid)
	}
	switch {
	case v.newer || unread:
		return Trouble, nil
	case v.invalid > 0:
		return Found, nil
	}
	return Fine, nil
}

func (v *validation) file(p *program, name string) error {
	s, err := p.open(name)
	if err != nil {
		return err
	}
	defer s.close()
	if s.lines {
		return v.lines(p, s)
	}
	data, err := io.ReadAll(io.LimitReader(s, maxDocument))
	if err != nil {
		return err
	}
	return v.tell(p, name, 0, decode(data), data)
}

// numbered is the document of one line.
type numbered struct {
	line int64
	document
}

func (v *validation) lines(p *program, s *source) error {
	read := func(line ndjson.Line) (numbered, error) {
		return numbered{line.Number, decode(line.Bytes)}, nil
	}
	lines := ndjson.NewReader(s, nil).Lines()
	for n, err := range ndjson.Map(context.Background(), lines, runtime.GOMAXPROCS(0), read) {
		if refused := new(ndjson.LineError); errors.As(err, &refused) {
			n = numbered{line: refused.Number, document: document{issues: issue.List{tooBig()}}}
		} else if err != nil {
			return brokenStream(s.name, err)
		}
		if err := v.tell(p, s.name, n.line, n.document, nil); err != nil {
			return err
		}
	}
	return nil
}

// tooBig is the issue of a line that was not read for its length.
func tooBig() issue.Issue {
	rule, _ := issue.ReaderRules().Find("json.too-big")
	i := rule.At("")
	i.Limit = ndjson.DefaultMaxLine
	return i
}

// brokenStream names the file whose reading broke off.
func brokenStream(name string, err error) error {
	if stream := new(ndjson.StreamError); errors.As(err, &stream) {
		return trouble(printable(name) + ": line " + strconv.FormatInt(stream.Number, 10) + ": " + words(stream.Err))
	}
	return err
}

// tell says what is wrong with one document. The error is that of writing.
func (v *validation) tell(p *program, file string, line int64, d document, data []byte) error {
	p.progress.step()
	if d.plan != nil {
		d.issues = append(d.issues, v.subjects.Add(d.plan)...)
	}
	v.documents++
	valid := !d.issues.HasErrors()
	if !valid {
		v.invalid++
	}
	v.newer = v.newer || d.newer()
	found := findings(d.issues, data, v.lang)
	if v.json {
		return writeJSON(p.out, verdict{File: file, Line: line, Valid: valid, Issues: found})
	}
	at := printable(file)
	if line > 0 {
		at += ":" + strconv.FormatInt(line, 10)
	}
	for _, f := range found {
		if _, err := p.out.WriteString(at + " " + f.line() + "\n"); err != nil {
			return err
		}
	}
	return nil
}
