package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

func answerCall() call {
	return call{
		name:    "answer",
		chooses: true,
		usage:   []string{"answer OFFER accepted|declined --by ID --at INSTANT [--text TEXT] [--recorded-by ID] [--lang fi|sv|en] [--seed N] FILE"},
		does:    "Answers an offer of the baton and prints the new plan.",
		more: "OFFER is the offer's id. --by is whom it was made to; nobody answers for another, but somebody else may write the answer\n" +
			"down (--recorded-by). Where a responsible worker accepts, the baton passes at that moment, or at the offered one if that is\n" +
			"later: there is no moment between. A deputy who accepts holds nothing before somebody is away.",
		examples: []example{
			{"answer wt2rnp4hpk accepted --by mqvsv5h3b6 --at 2026-06-10T09:15:00+03:00 offered.json > next.json", "the baton passes"},
			{"answer wt2rnp4hpk declined --by mqvsv5h3b6 --at 2026-06-10T09:15:00+03:00 --text Loma. offered.json", "it stays where it is"},
		},
		flags: func(fs *flag.FlagSet) runner {
			a := &answering{}
			actOptions(fs, &a.act, "of who answers: whom the offer was made to")
			instantOption(fs, &a.at, "at", "at which the answer was given")
			return a.run
		},
	}
}

// answering is one run of answer.
type answering struct {
	act
	at civil.Instant
}

func (a *answering) run(p *program, args []string) (Status, error) {
	if len(args) != 3 || a.By == "" || a.at.IsZero() {
		return 0, usage("say the offer, accepted or declined, --by ID, --at INSTANT and one file")
	}
	kind, ok := map[string]plan.OfferAnswerKind{
		"accepted": plan.OfferAccepted, "accepts": plan.OfferAccepted, "declined": plan.OfferDeclined, "declines": plan.OfferDeclined,
	}[args[1]]
	if !ok {
		return 0, usage("the answer is accepted or declined")
	}
	a.On = plan.DayOf(a.at)
	return a.do(p, args[2], func(of *plan.Plan) (*plan.Plan, issue.List) {
		return of.Answer(plan.ID(args[0]), kind, a.at, a.Act)
	})
}
