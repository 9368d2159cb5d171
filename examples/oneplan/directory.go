//go:build !small

package main

import (
	"bytes"
	"flag"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

func directoryCall() call {
	return call{
		name:  "directory",
		usage: []string{"directory [--to json|csv] [--team MUNICIPALITY] [--lang fi|sv|en] FILE"},
		does:  "Checks a directory of services, turns it from a table to JSON and back, or lists a municipality's family-centre teams.",
		more: "FILE is JSON (oneplan-directory/1.0: oneplan schema directory) or CSV, one service-offer sheet a row. Places of\n" +
			"findings are JSON Pointers, in a table /ROW/COLUMN, rows as a spreadsheet counts them. With --to the document alone is\n" +
			"on standard output, findings on standard error, a JSON line each; nothing is lost on the way, or nothing is written.",
		examples: []example{
			{"directory --lang fi services.csv", "what is wrong with the table"},
			{"directory --to json services.csv > services.json", "the same directory as JSON"},
			{"directory --team 297 services.csv", "whom to invite from the team of the area"},
		},
		flags: func(fs *flag.FlagSet) runner {
			d := &directing{lang: code.EN}
			fs.StringVar(&d.team, "team", "", "`MUNICIPALITY` whose teams are listed, by its code")
			fs.Func("to", "`json|csv`: prints the directory in that form", func(text string) error {
				if text != "json" && text != "csv" {
					return otherNameError("json, csv")
				}
				d.to = text
				return nil
			})
			langOption(fs, &d.lang, "language of messages and names (default en)")
			return d.run
		},
	}
}

type directing struct {
	to, team string
	lang     code.Lang
}

func (d *directing) run(p *program, args []string) (Status, error) {
	if len(args) != 1 {
		return 0, usage("name one file")
	}
	made, issues, data, err := p.readDirectory(args[0])
	if err != nil {
		return 0, err
	}
	status := Fine
	switch {
	case len(issues) == 1 && issues[0].Rule == "json.newer-format":
		status = Trouble
	case issues.HasErrors():
		status = Found
	}
	switch {
	case d.to != "":
		if err := p.report(findings(issues, data, d.lang)); err != nil || status != Fine {
			return status, err
		}
		if d.to == "csv" {
			return status, directory.EncodeCSV(p.out, made)
		}
		return status, directory.Encode(p.out, made)
	case d.team != "" && status == Fine:
		return status, d.teams(p, made)
	}
	for _, f := range findings(issues, data, d.lang) {
		if err := p.say("%s %s\n", printable(args[0]), f.Line()); err != nil {
			return 0, err
		}
	}
	if made == nil {
		return status, nil
	}
	return status, p.say("%d actors, %d offers, %d findings\n", len(made.Actors), len(made.Offers), len(issues))
}

// teams lists the teams of a municipality.
func (d *directing) teams(p *program, made *directory.Directory) error {
	x := directory.New(made)
	for _, t := range x.Teams(d.team) {
		if err := p.say("%s %s\n", t.ID, t.Name.In(d.lang)); err != nil {
			return err
		}
		for _, id := range t.ActorIDs {
			a, _ := x.Actor(id)
			if err := p.say("%s\n", strings.TrimRight("  "+string(a.ID)+" "+a.Name.In(d.lang)+" "+a.Contact.Phone, " ")); err != nil {
				return err
			}
		}
	}
	return nil
}

// readDirectory reads a directory in either of its forms; data is nil where it is a
// table, whose places need no bytes.
func (p *program) readDirectory(name string) (*directory.Directory, issue.List, []byte, error) {
	data, err := p.read(name)
	if err != nil {
		return nil, nil, nil, err
	}
	if bytes.HasPrefix(bytes.TrimLeft(data, "\xef\xbb\xbf \t\r\n"), []byte("{")) {
		d, issues := directory.Decode(data, issue.Limits{})
		return d, issues, data, nil
	}
	d, issues := directory.DecodeCSV(data, issue.Limits{})
	return d, issues, nil, nil
}
