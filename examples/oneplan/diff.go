package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func diffCall() call {
	return call{
		name:    "diff",
		chooses: true,
		usage:   []string{"diff [--as READER] [--on DATE] [--lang L] [--json] OLD NEW"},
		does:    "Tells what differs between two states of a plan, member by member.",
		more: "A line each: the part's place in NEW (in OLD where it was removed), then in words what happened to it. Parts are known by\n" +
			"their ids, so one that was only moved does not differ. Nothing of what they say is repeated. With --as it is what that\n" +
			"reader may know of it; two views of one reader can be compared as they are.",
		examples: []example{
			{"diff old.json new.json", "what was added, changed and removed"},
			{"diff --as child --json old.json new.json", "what the child may know of it, a JSON object a line"},
		},
		flags: func(fs *flag.FlagSet) runner {
			d := &differ{lang: code.EN}
			readerOption(fs, &d.as)
			dayOption(fs, &d.on, "on", "day of the reader's view (default today in Finland)")
			langOption(fs, &d.lang, "language of the words (default en)")
			fs.BoolVar(&d.json, "json", false, "a JSON object a line")
			return d.run
		},
	}
}

// differ is one run of diff.
type differ struct {
	as   view.Reader
	on   civil.Date
	lang code.Lang
	json bool
}

func (d *differ) run(p *program, args []string) (Status, error) {
	if len(args) != 2 {
		return 0, usage("name the old state and the new one")
	}
	if err := p.orToday(&d.on); err != nil {
		return 0, err
	}
	var states []*plan.Plan
	var readers []view.Reader
	for _, name := range args {
		v, doc, status, err := p.loadView(name, d.as, d.on, d.lang)
		switch {
		case err != nil || status != Fine:
			return status, err
		case v != nil:
			states, readers = append(states, (*plan.Plan)(v.Plan)), append(readers, v.Reader)
		case doc.plan != nil:
			states, readers = append(states, doc.plan), append(readers, view.Reader{})
		default:
			return 0, trouble(printable(name) + ": is a lone assessment, not a plan")
		}
	}
	switch {
	case readers[0] != readers[1]:
		return 0, trouble("what one reader sees is compared with what that reader sees")
	case states[0].ID != states[1].ID:
		return 0, trouble("the two are of different plans")
	}
	all, err := history.Differences(states[0], states[1])
	if err != nil {
		return 0, err
	}
	for _, one := range all {
		if d.json {
			err = writeJSON(p.out, difference{one, one.Words(d.lang)})
		} else {
			err = p.say("%s\t%s\n", one.At, one.Words(d.lang))
		}
		if err != nil {
			return 0, err
		}
	}
	return Fine, nil
}

// difference is a difference with its words.
type difference struct {
	history.Difference
	Words string `json:"words"`
}
