//go:build !small && !page

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/sides"
)

func sidesCall() call {
	return call{
		name:    "sides",
		chooses: true,
		usage: []string{
			"sides open SIDE [--on DATE] [--lang fi|sv|en] [--json] FILE",
			"sides receive SIDE ITEM --by ID [--on DATE] [--text TEXT] [--recorded-by ID] [--lang fi|sv|en] [--seed N] FILE",
			"sides close SIDE [--on DATE] [--lang fi|sv|en] FILE",
			"sides between [--on DATE] [--lang fi|sv|en] [--json] FILE...",
		},
		does: "Guards a child's transition from one service to the next.",
		more: "SIDE is the id of an organisation of the plan, a side. open tells what it would leave open if it ended after --on: the id of\n" +
			"each item, its place, and that nobody who goes on has received it. receive lets the worker --by take one item over (an action,\n" +
			"a contact, a way of contact; the baton passes by offer and answer, a meeting is agreed anew) and prints the new plan. close ends\n" +
			"the time of the side's workers in the network with --on and prints the new plan, or what is not received, exit 1, and no plan.\n" +
			"between lists the children of many plans who are between sides on the day: nobody holds the baton, what is open is seen to\n" +
			"only by people who have left, or the plan was handed over and no open plan of the child goes on. Exit 1 where anything is open.",
		examples: []example{
			{"sides open twfpcyxike --on 2026-06-10 plan.json", "what pupil welfare has open"},
			{"sides receive twfpcyxike anrvvuvndp --by paddwdqwpq --on 2026-06-10 plan.json > next.json", "the social worker takes one action over"},
			{"sides between --on 2026-06-11 left.json", "children whom nobody has received"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &crossing{}
			actOptions(fs, &s.act, "of who receives, a worker who goes on")
			dayOption(fs, &s.On, "on", "day of the transition (default today in Finland)")
			fs.BoolVar(&s.json, "json", false, "one JSON object a line")
			return s.run
		},
	}
}

// crossing is one run of sides.
type crossing struct {
	act
	json bool
}

func (s *crossing) run(p *program, args []string) (Status, error) {
	verb := ""
	if len(args) > 0 {
		verb, args = args[0], args[1:]
	}
	switch {
	case verb == "open" && len(args) == 2:
		return s.open(p, plan.ID(args[0]), args[1])
	case verb == "receive" && len(args) == 3 && s.By != "":
		return s.do(p, args[2], func(of *plan.Plan) (*plan.Plan, issue.List) {
			return sides.Receive(of, plan.ID(args[0]), plan.ID(args[1]), s.Act)
		})
	case verb == "close" && len(args) == 2:
		return s.do(p, args[1], func(of *plan.Plan) (*plan.Plan, issue.List) { return sides.Close(of, plan.ID(args[0]), s.On) })
	case verb == "between" && len(args) > 0:
		return s.between(p, args)
	}
	return 0, usage("say open SIDE FILE, receive SIDE ITEM --by ID FILE, close SIDE FILE, or between FILE...")
}

// crossingObject is the JSON object of something that is open.
type crossingObject struct {
	Plan string `json:"plan"`
	ID   string `json:"id"`
	finding
}

func (s *crossing) open(p *program, side plan.ID, file string) (Status, error) {
	if err := p.orToday(&s.On); err != nil {
		return 0, err
	}
	of, status, err := p.loadPlan(file, s.lang)
	if err != nil || status != Fine {
		return status, err
	}
	if of.Organisation(side) == nil {
		return 0, trouble("the plan has no such organisation")
	}
	issues := sides.Of(of, side, s.On).Issues()
	for _, i := range issues {
		if err := s.tell(p, of.ID, part.IDAt(of, i.Pointer), i); err != nil {
			return 0, err
		}
	}
	if len(issues) > 0 {
		return Found, nil
	}
	return Fine, nil
}

func (s *crossing) between(p *program, files []string) (Status, error) {
	if err := p.orToday(&s.On); err != nil {
		return 0, err
	}
	var status Status
	var err error
	gaps := sides.Between(func(yield func(*plan.Plan) bool) {
		status, err = p.eachPlan("sides", files, langOf(s.lang, "en"), yield)
	}, s.On)
	if err != nil {
		return 0, err
	}
	for _, gap := range gaps {
		status = max(status, Found)
		if err := s.tell(p, gap.PlanID, gap.PartID, gap.Issue()); err != nil {
			return 0, err
		}
	}
	return status, nil
}

// tell prints one thing that is open.
func (s *crossing) tell(p *program, of plan.PlanID, id plan.ID, i issue.Issue) error {
	f := findings(issue.List{i}, nil, langOf(s.lang, "en"))[0]
	if s.json {
		return writeJSON(p.out, crossingObject{string(of), string(id), f})
	}
	if id == "" {
		id = "-"
	}
	return p.say("%s\t%s\t%s\t%s\n", of, id, f.Pointer, f.Message)
}
