//go:build !small

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func fhirCall() call {
	return call{
		name:    "fhir",
		chooses: true,
		usage: []string{
			"fhir --to transaction|collection|document [--finnish-base] [--pretty] [--lang L] [--on DATE] [--recorded INSTANT] [--remainder FILE] FILE",
			"fhir --push URL [--strategy two-phase|put|post] [--limits medplum|aws|azure] [--plain-http] [--finnish-base] [--lang L] [--on DATE] [--recorded INSTANT] [--remainder FILE] [--known FILE [--remove]] [--unversioned] [--header-file FILE] FILE",
			"fhir --push URL --state FILE --merged FILE [--remove] [as above] FILE",
			"fhir --pull URL --plan ID [--plain-http] [--header-file FILE] [--remainder FILE]",
			"fhir --from FILE [--care-plan ID] [--subject KEY] [--recorded DATE] [--by ID] [--remainder FILE]",
			"fhir --package DIR",
			"fhir --guide DIR",
		},
		does: "Writes a plan as an HL7 FHIR R4 bundle, or reads one back.",
		more: "With --state a push sends only what changed since the last one. Where others changed something on the server meanwhile, or\n" +
			"the file is not there and the server has the plan,\n" +
			"nothing is written: what they have and FILE stand merged in --merged, to be looked at and pushed with the same --state, and\n" +
			"the exit status is 1. The file of --state is content of a record as the plan is.\n" +
			"What does not come along is told on standard error, one JSON object a line: {\"pointer\",\"reason\"}, a place in\n" +
			"what was read; the exit status is then 1. Addresses under a security ban on the day, and texts that repeat one, are not given out.\n" +
			"--remainder keeps what the plan has no place for in a file of its own, and gives it back where the plan goes out\n" +
			"again. That file is content of a record as the plan is.",
		examples: []example{
			{"fhir --to transaction plan.json > bundle.json", "for a server: every resource is created, or none"},
			{"fhir --to document --pretty plan.json > document.json", "a Composition first, for an archive"},
			{"fhir --to transaction --finnish-base plan.json > bundle.json", "for a server that has HL7 Finland's base profiles: what fits them says so"},
			{"fhir --from bundle.json > plan.json", "a plan out of a bundle, ours or another's"},
			{"fhir --from resources.ndjson > plan.json", "from a server's export: one resource a line"},
			{"fhir --from bundle.json --remainder rest.json > plan.json", "what has no home in the plan is kept beside it"},
			{"fhir --push http://127.0.0.1:8104/fhir plan.json", "to a server on this machine; a second push changes nothing"},
			{"fhir --push http://127.0.0.1:8104/fhir --state state.json --merged merged.json plan.json", "only what changed since the last push; what others changed comes back merged"},
			{"fhir --pull http://127.0.0.1:8104/fhir --plan PLAN-ID > plan.json", "a plan back from a server, by its id"},
			{"fhir --package fhir-package", "profiles, extensions, code systems, value sets, the star as a Questionnaire, examples"},
			{"fhir --guide guide", "the same as the folder from which HL7's publisher makes a guide"},
		},
		flags: func(fs *flag.FlagSet) runner {
			x := &exchange{}
			fs.Func("to", "`FORM` the bundle to write: transaction, collection or document", func(text string) error {
				if _, ok := forms[text]; !ok {
					return namesIn(forms)
				}
				x.to = text
				return nil
			})
			fs.Func("recorded", "`INSTANT` when the resources are made (default: now for a document, else not told); with --from the DATE on which they are read", func(text string) error {
				if day, err := civil.ParseDate(text); err == nil {
					x.day = day
					return nil
				}
				return x.recorded.UnmarshalText([]byte(text))
			})
			fs.StringVar(&x.carePlan, "care-plan", "", "`ID` which of several CarePlans to read: its full url, CarePlan/id or an identifier")
			fs.StringVar(&x.by, "by", "", "`ID` with --from and --recorded: who of the plan answers for a status that was changed")
			fs.StringVar(&x.from, "from", "", "`FILE` a bundle, a resource, or resources of one plan as .ndjson to read")
			fs.StringVar(&x.subject, "subject", "", "`KEY` the child's key in your system, for a bundle of others")
			fs.StringVar(&x.push, "push", "", "`URL` the base of a FHIR server to bring the plan to")
			fs.StringVar(&x.pull, "pull", "", "`URL` the base of a FHIR server to read a plan from")
			fs.StringVar(&x.plan, "plan", "", "`ID` of the plan to --pull")
			fs.StringVar(&x.known, "known", "", "`FILE` what an earlier --push printed: where each resource is")
			fs.StringVar(&x.state, "state", "", "`FILE` with --push: what the server was last known to have, kept from push to push; made by the first")
			fs.StringVar(&x.merged, "merged", "", "`FILE` with --state: where the plan goes that is merged with what others changed")
			fs.BoolVar(&x.remove, "remove", false, "with --known or --state: deletes from the server what an earlier push brought and the plan no longer has")
			fs.BoolVar(&x.unversioned, "unversioned", false, "with --push: writes over what the server tells no version of too; what somebody writes at that moment is lost")
			fs.StringVar(&x.headers, "header-file", "", "`FILE` headers of every request, one \"Name: value\" a line; a token may also stand in ONEPLAN_FHIR_TOKEN")
			x.options(fs)
			fs.BoolVar(&x.plainHTTP, "plain-http", false, "allows http without TLS to another machine")
			fs.StringVar(&x.folder, "package", "", "`DIR` the folder to write the FHIR package to")
			fs.StringVar(&x.guide, "guide", "", "`DIR` the folder to write the guide's source to")
			fs.StringVar(&x.remainder, "remainder", "", "`FILE` with --from: where to keep what has no home; else: what to give back")
			fs.BoolVar(&x.finnish, "finnish-base", false, "states HL7 Finland's base profiles where a resource fits them, and writes what they have a place for")
			fs.BoolVar(&x.pretty, "pretty", false, "line breaks and indents in the bundle")
			readerOption(fs, &x.as)
			langOption(fs, &x.lang, "language of the narrative (default that of the plan, else fi)")
			dayOption(fs, &x.on, "on", "day of the security bans (default today in Finland)")
			return x.run
		},
	}
}

// forms are the forms of a bundle.
var forms = map[string]func(*fhir.Graph, io.Writer) error{
	"transaction": (*fhir.Graph).WriteTransaction,
	"collection":  (*fhir.Graph).WriteCollection,
	"document":    (*fhir.Graph).WriteDocument,
}

// namesIn lists the names of a table.
func namesIn[V any](table map[string]V) otherNameError {
	return otherNameError(strings.Join(slices.Sorted(maps.Keys(table)), ", "))
}

// exchange is one way between a plan and FHIR.
type exchange struct {
	to, from         string
	folder, guide    string
	push, pull, plan string
	known, headers   string
	toServer
	state, merged string
	remove        bool
	unversioned   bool
	source        *plan.Plan // that was read
	plainHTTP     bool
	subject       string
	carePlan, by  string
	day           civil.Date
	remainder     string
	finnish       bool
	pretty        bool
	as            view.Reader
	lang          code.Lang
	on            civil.Date
	recorded      civil.Instant
}

func (x *exchange) run(p *program, args []string) (Status, error) {
	switch {
	case !x.day.IsZero() && x.from+x.pull == "":
		return 0, usage("--recorded takes an INSTANT where nothing is read")
	case x.pull != "" && x.plan != "" && x.to+x.from+x.push+x.folder+x.guide == "" && len(args) == 0:
		return x.fetch(p)
	case x.pull+x.plan != "":
		return 0, usage("say --pull URL and --plan ID")
	case (x.state != "") != (x.merged != "") || x.state != "" && (x.push == "" || x.known+x.remainder != "" || !x.as.IsZero()):
		return 0, usage("say --push URL with --state FILE and --merged FILE, without --known, --remainder and --as")
	case x.state != "" && (x.state == x.merged || slices.Contains(args, x.state)):
		return 0, usage("the file of --state is none of the others")
	case x.remove && (x.push == "" || x.known+x.state == ""):
		return 0, usage("--remove takes --push with --known or --state")
	case x.finnish && x.to+x.push == "":
		return 0, usage("--finnish-base takes --to or --push")
	case x.unversioned && x.push == "":
		return 0, usage("--unversioned takes --push")
	case x.to != "" && x.from+x.push+x.folder+x.guide == "" && len(args) == 1:
		return x.write(p, args[0])
	case x.push != "" && x.to+x.from+x.folder+x.guide == "" && len(args) == 1:
		return x.bring(p, args[0])
	case x.from != "" && x.to+x.push+x.folder+x.guide == "" && len(args) == 0:
		return x.read(p)
	case x.folder != "" && x.to+x.from+x.push+x.guide+x.remainder == "" && len(args) == 0:
		return Fine, x.pack(p, x.folder, false)
	case x.guide != "" && x.to+x.from+x.push+x.folder+x.remainder == "" && len(args) == 0:
		return Fine, x.pack(p, x.guide, true)
	}
	return 0, usage("say --to FORM and one file, --push URL and one file, --from FILE, --package DIR, or --guide DIR")
}

// lost is the JSON object of what did not come along.
type lost struct {
	Pointer string `json:"pointer"`
	Reason  string `json:"reason"`
}

// tell reports what did not come along.
func (p *program) tell(losses []fhir.Loss) (Status, error) {
	for _, l := range losses {
		if err := writeJSON(p.Err, lost{Pointer: string(l.Pointer), Reason: l.Reason.String()}); err != nil {
			return 0, err
		}
	}
	if len(losses) > 0 {
		return Found, nil
	}
	return Fine, nil
}

// graph reads a plan and turns it into resources; nil where it cannot be read.
func (x *exchange) graph(p *program, name string) (*fhir.Graph, Status, error) {
	if err := p.orToday(&x.on); err != nil {
		return nil, 0, err
	}
	seen, d, status, err := p.loadView(name, x.as, x.on, x.lang)
	if err != nil || d.empty() {
		return nil, status, err
	}
	if d.assessment != nil {
		return nil, 0, trouble(printable(name) + ": is a lone assessment, not a plan")
	}
	if x.state != "" && seen != nil {
		return nil, 0, trouble(printable(name) + ": is one reader's view, not the plan")
	}
	x.source = d.plan
	if x.to == "document" && x.recorded.IsZero() {
		x.recorded = civil.InstantOf(p.Now().UTC().Truncate(time.Second))
	}
	kept, err := x.kept(p)
	if err != nil {
		return nil, 0, err
	}
	o := x.writing()
	o.Indent, o.Remainder = x.pretty, kept
	var graph *fhir.Graph
	if seen == nil {
		graph = fhir.New(d.plan, o) // for a system that keeps the whole plan
	} else if graph, err = fhir.NewView(seen, o); err != nil {
		return nil, 0, err
	}
	lossy, err := p.tell(graph.Losses)
	return graph, max(status, lossy), err
}

// writing says how the plan is written.
func (x *exchange) writing() fhir.Options {
	return fhir.Options{Lang: x.lang, Today: x.on, Recorded: x.recorded, FinnishBase: x.finnish}
}

// kept reads what was kept aside when the plan was read.
func (x *exchange) kept(p *program) (fhir.Remainder, error) {
	var kept fhir.Remainder
	if x.remainder == "" {
		return kept, nil
	}
	data, err := p.readUpTo(x.remainder, maxBundle)
	if err != nil {
		return kept, err
	}
	strict := json.NewDecoder(bytes.NewReader(data))
	strict.DisallowUnknownFields()
	if strict.Decode(&kept) != nil || strict.More() { // their words could repeat the file
		return kept, trouble(printable(x.remainder) + ": is not what --remainder kept")
	}
	return kept, nil
}

func (x *exchange) write(p *program, name string) (Status, error) {
	graph, status, err := x.graph(p, name)
	if err != nil || graph == nil {
		return status, err
	}
	var bundle bytes.Buffer // nothing is written of a bundle that is not whole
	if err := forms[x.to](graph, &bundle); err != nil {
		return 0, err
	}
	_, err = p.out.Write(bundle.Bytes())
	return status, err
}
