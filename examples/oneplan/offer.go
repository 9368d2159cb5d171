package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

func offerCall() call {
	return call{
		name:    "offer",
		chooses: true,
		usage: []string{"offer --to ID --by ID [--from INSTANT] [--role ROLE] [--named-by ID]... [--on DATE] [--text TEXT] [--meeting ID] " +
			"[--recorded-by ID] [--lang fi|sv|en] [--seed N] FILE"},
		does: "Offers the baton to a worker and prints the new plan.",
		more: "Nothing passes by an offer: whoever it is made to answers it (answer). --from is the moment from which it is offered;\n" +
			"without one it passes when it is accepted. A deputy accepts beforehand and needs none.",
		examples: []example{
			{"offer --to mqvsv5h3b6 --from 2026-06-12T09:00:00+03:00 --by paddwdqwpq plan.json > next.json", "the baton, from Friday morning"},
			{"offer --to mqvsv5h3b6 --role deputy --by paddwdqwpq plan.json > next.json", "who stands in when the worker is away"},
		},
		flags: func(fs *flag.FlagSet) runner {
			o := &offering{role: plan.HoldingResponsible}
			actOptions(fs, &o.act, "of who offers, a person of the plan")
			dayOption(fs, &o.On, "on", "day of the offer (default today in Finland)")
			personOption(fs, &o.to, "to", "of the worker to whom it is offered")
			instantOption(fs, &o.from, "from", "from which it is offered")
			fs.Func("role", "`ROLE` responsible (default), pair or deputy", func(text string) error { return orNames(&o.role, text) })
			fs.Func("named-by", "`ID` of who of the family named this worker; may be given more than once", func(text string) error {
				o.namedBy = append(o.namedBy, plan.ID(text))
				return nil
			})
			return o.run
		},
	}
}

// offering is one run of offer.
type offering struct {
	act
	to      plan.ID
	from    civil.Instant
	role    plan.HoldingRole
	namedBy []plan.ID
}

func (o *offering) run(p *program, args []string) (Status, error) {
	if len(args) != 1 || o.to == "" || o.By == "" {
		return 0, usage("say --to ID, --by ID and one file")
	}
	return o.do(p, args[0], func(of *plan.Plan) (*plan.Plan, issue.List) {
		return of.OfferBaton(plan.Offer{
			ID: o.ID, Statement: plan.Statement{By: o.By, On: o.On, RecordedBy: o.RecordedBy},
			ToID: o.to, Role: o.role, From: o.from, NamedByIDs: o.namedBy, MeetingID: o.MeetingID, Text: o.Text,
		})
	})
}
