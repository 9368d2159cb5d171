package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

func takeCall() call {
	return call{
		name:    "take",
		chooses: true,
		usage:   []string{"take TRANSITION --by ID [--on DATE] [--text TEXT] [--meeting ID] [--recorded-by ID] [--lang fi|sv|en] [--seed N] FILE"},
		does:    "Takes a step in a plan's course and prints the new plan.",
		more: "TRANSITION is " + string(namesOf[plan.Transition]()) + ". Closing, handing over and reopening need a reason\n" +
			"(--text). What keeps the plan from the step is told as findings, exit 1, and no plan is printed: a plan in force needs an\n" +
			"accepted responsible worker, somebody who agrees, contact both ways and a next contact.",
		examples: []example{
			{"take review --by paddwdqwpq --on 2026-06-10 plan.json > next.json", "the plan is looked over"},
			{"take close --by paddwdqwpq --on 2026-06-10 --text Muutto. plan.json > next.json", "the plan is closed, with its reason"},
		},
		flags: func(fs *flag.FlagSet) runner {
			t := &taking{}
			actOptions(fs, &t.act, "of who takes the step, a person of the plan")
			dayOption(fs, &t.On, "on", "day of the step (default today in Finland)")
			return t.run
		},
	}
}

// taking is one run of take.
type taking struct{ act }

func (t *taking) run(p *program, args []string) (Status, error) {
	if len(args) != 2 || t.By == "" {
		return 0, usage("say the transition, --by ID and one file")
	}
	step, err := parsed[plan.Transition](args[0])
	if err != nil {
		return 0, usage("the transition is " + err.Error())
	}
	return t.do(p, args[1], func(of *plan.Plan) (*plan.Plan, issue.List) { return of.Take(step, t.Act) })
}
