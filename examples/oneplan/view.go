package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func viewCall() call {
	return call{
		name:    "view",
		chooses: true,
		usage:   []string{"view --as MEMBER-ID|child|guardian:ID|leader|researcher [--on DATE] [--no-places] FILE"},
		does:    "Gives what one reader may see of a plan on a day, as JSON, with a reason for all that is withheld.",
		more: "What no rule mentions is not shown. What is secret even in its existence leaves no trace, not in the reasons\n" +
			"either. The day is the keeper's to give, never the reader's. What it prints, star, timeline, print, fhir and\n" +
			"due --plan take for a FILE. A reader without a right to see the plan gets nothing: finding view.empty-copy.\n" +
			"With --no-places it has no organisations, places or addresses, nor texts that repeat the name of one; such a\n" +
			"view cannot be edited and applied.",
		examples: []example{
			{"view --as child plan.json", "the child's own view today"},
			{"view --as guardian:tk6dzrgabn --on 2026-06-01 plan.json", "one guardian's view on a day"},
		},
		flags: func(fs *flag.FlagSet) runner {
			v := &viewing{}
			readerOption(fs, &v.as)
			dayOption(fs, &v.on, "on", "the day (default today in Finland)")
			placesOption(fs, &v.noPlaces)
			return v.run
		},
	}
}

type viewing struct {
	as view.Reader
	on civil.Date

	noPlaces bool
}

// placesOption is the flag of a copy without places.
func placesOption(fs *flag.FlagSet, without *bool) {
	fs.BoolVar(without, "no-places", false, "without organisations, places, addresses and texts that repeat the name of one")
}

func (v *viewing) run(p *program, args []string) (Status, error) {
	if len(args) != 1 || v.as.IsZero() {
		return 0, usage("say --as READER and one file")
	}
	if err := p.orToday(&v.on); err != nil {
		return 0, err
	}
	of, status, err := p.loadPlan(args[0], code.EN)
	if err != nil || of == nil {
		return status, err
	}
	seen, _, err := p.see(of, v.as, v.on, code.EN)
	if err != nil {
		return 0, err
	}
	switch {
	case seen == nil:
		return Found, nil
	case v.noPlaces:
		return status, view.Encode(p.out, seen.WithoutPlaces())
	}
	opened, err := edit.Open(of, v.as, v.on)
	if err != nil {
		return 0, err
	}
	return status, view.Encode(p.out, opened)
}
