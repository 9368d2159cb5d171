//go:build !small && !page

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir/services"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

func directoryCall() call {
	return call{
		name: "directory",
		usage: []string{
			"directory [--to json|csv|fhir|transaction] [--team MUNICIPALITY] [--lang fi|sv|en] FILE",
			"directory --from FILE [--to json|csv] [--remainder FILE]",
		},
		does: "Checks a directory of services, turns it from a table to JSON and back, or lists a municipality's family-centre teams.",
		more: "FILE is JSON (oneplan-directory/1.0: oneplan schema directory) or CSV, one service-offer sheet a row. Places of\n" +
			"findings are JSON Pointers, in a table /ROW/COLUMN, rows as a spreadsheet counts them. With --to the document alone is\n" +
			"on standard output, findings on standard error, a JSON line each; nothing is lost on the way, or nothing is written.\n" +
			"fhir is a FHIR R4 collection, transaction the same for a server, where each part is found again by its key. --from reads a\n" +
			"bundle, ours or another's: what the directory has no place for is told on standard error, {\"pointer\",\"reason\"} a\n" +
			"line, exit status 1, and --remainder keeps it. An offer whose limits are not understood stays out whole.",
		examples: []example{
			{"directory --lang fi services.csv", "what is wrong with the table"},
			{"directory --to json services.csv > services.json", "the same directory as JSON"},
			{"directory --to fhir services.csv > services.fhir.json", "as HealthcareService, Organization, CareTeam, Location and a List of them"},
			{"directory --from services.fhir.json > services.json", "and back"},
			{"directory --team 297 services.csv", "whom to invite from the team of the area"},
		},
		flags: func(fs *flag.FlagSet) runner {
			d := &directing{lang: code.EN}
			fs.StringVar(&d.team, "team", "", "`MUNICIPALITY` whose teams are listed, by its code")
			fs.StringVar(&d.from, "from", "", "`FILE` of FHIR to read: a bundle, a resource, or resources as .ndjson")
			fs.StringVar(&d.remainder, "remainder", "", "`FILE` with --from: where to keep what the directory has no place for")
			fs.Func("to", "`FORM` prints the directory as json, csv, fhir or transaction", func(text string) error {
				if !slices.Contains([]string{"json", "csv", "fhir", "transaction"}, text) {
					return otherNameError("json, csv, fhir, transaction")
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
	to, team        string
	from, remainder string
	lang            code.Lang
}

func (d *directing) run(p *program, args []string) (Status, error) {
	if d.from != "" {
		if len(args) != 0 || d.team != "" || d.to != "" && d.to != "json" && d.to != "csv" {
			return 0, usage("say --from FILE, and no other file")
		}
		return d.read(p)
	}
	if len(args) != 1 || d.remainder != "" {
		return 0, usage("name one file, or --from FILE")
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
		return status, d.write(p, made)
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

// write prints a directory in the form that was asked for.
func (d *directing) write(p *program, made *directory.Directory) error {
	switch d.to {
	case "csv":
		return directory.EncodeCSV(p.out, made)
	case "fhir", "transaction":
		form := services.FormCollection
		if d.to == "transaction" {
			form = services.FormTransaction
		}
		issues, err := services.Write(p.out, made, services.Options{Form: form})
		return cmp.Or(err, issues.Err())
	}
	return directory.Encode(p.out, made)
}

// read reads a directory from FHIR and prints it, if it is sound.
func (d *directing) read(p *program) (Status, error) {
	data, err := p.readUpTo(d.from, maxBundle)
	if err != nil {
		return 0, err
	}
	if strings.HasSuffix(d.from, ".ndjson") {
		if data, err = gathered(d.from, data); err != nil {
			return 0, err
		}
	}
	of, issues := services.Read(data, services.ReadOptions{})
	if err := p.report(findings(issues, data, d.lang)); err != nil || of == nil {
		return Found, err
	}
	status, err := p.tell(of.Losses)
	if err != nil {
		return 0, err
	}
	if d.remainder != "" {
		kept, err := json.MarshalIndent(of.Remainder(), "", "  ")
		if err != nil {
			return 0, err
		}
		if err := p.save(d.remainder, append(kept, '\n')); err != nil {
			return 0, err
		}
	}
	if err := p.report(findings(of.Issues, nil, d.lang)); err != nil || of.Issues.HasErrors() {
		return Found, err
	}
	return status, d.write(p, of.Directory)
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
