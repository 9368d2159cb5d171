package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

func settleCall() call {
	return call{
		name:    "settle",
		chooses: true,
		usage:   []string{"settle --by ID --on DATE [--side SIDE-ID] [--text TEXT] [--meeting ID] [--lang fi|sv|en] CONFLICT-ID FILE"},
		does:    "Records what people agreed on about a conflict that a merge left in the plan.",
		more: "With --side the plan says from then on what that side says; without it people agreed on something else, which the plan says\n" +
			"already. The conflict stays in the plan, settled, with who recorded it and on which day: a later merge with an old copy changes\n" +
			"nothing any more. The new plan is printed, or findings and no plan.",
		examples: []example{
			{"settle --by mmmmmmmmmm --on 2026-03-20 --side xsyv273vku w25ddrkzpv merged.json > plan.json", "one of the two holds"},
			{"settle --by mmmmmmmmmm --on 2026-03-20 --text 'Sovittiin.' w25ddrkzpv merged.json > plan.json", "something else was agreed"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &settler{}
			fs.StringVar(&s.by, "by", "", "`ID` of who records it, a person of the plan")
			dayOption(fs, &s.on, "on", "day on which it was settled")
			fs.StringVar(&s.side, "side", "", "`SIDE-ID` of the side that holds")
			fs.StringVar(&s.text, "text", "", "what was agreed, in words: `TEXT`")
			fs.StringVar(&s.meeting, "meeting", "", "`ID` of the meeting at which it was")
			langOption(fs, &s.lang, "language of the messages (default en)")
			return s.run
		},
	}
}

// settler is one run of settle.
type settler struct {
	by, side, text, meeting string
	on                      civil.Date
	lang                    code.Lang
}

func (s *settler) run(p *program, args []string) (Status, error) {
	if len(args) != 2 || s.by == "" || s.on.IsZero() {
		return 0, usage("say --by ID and --on DATE, and name the conflict and one file")
	}
	of, status, err := p.loadPlan(args[1], s.lang)
	if err != nil || status != Fine {
		return status, err
	}
	made, issues := merge.Settle(of, plan.ID(args[0]), plan.Settlement{Statement: plan.Statement{By: plan.ID(s.by), On: s.on},
		SideID: plan.ID(s.side), Text: s.text, MeetingID: plan.ID(s.meeting)})
	if made == nil {
		return Found, p.report(findings(issues, nil, langOf(s.lang, "en")))
	}
	return Fine, plan.Encode(p.out, made)
}
