//go:build !small && !page

package main

import (
	"cmp"
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func calendarCall() call {
	return call{
		name:    "calendar",
		chooses: true,
		usage: []string{
			"calendar [--as READER] [--titles] [--remind DAYS] [--lang L] [--calendar NAME] [--on DATE] FILE...",
			"calendar --answers FILE FILE",
			"calendar --invite PERSON --meeting ID --organizer ADDRESS [--message invite|withdraw|decline] [--titles] [--lang L] FILE",
		},
		does: "Writes meetings, agreed contacts and last days as iCalendar, as one reader may see them.",
		more: "Titles say meeting, contact or last day and nothing else; --titles tells of what kind. Names and places are\n" +
			"in neither. A meeting that is moved keeps its UID, one that is cancelled is written as cancelled.\n" +
			"--answers puts answers to invitations (METHOD:REPLY) into the plan and prints it. Nobody is invited by answering:\n" +
			"what is to no invitation, without the family's permission or for an earlier time is a finding, and so is another time\n" +
			"that is proposed (METHOD:COUNTER), which moves nothing.\n" +
			"--invite writes the message to one who is invited (METHOD:REQUEST; CANCEL for a meeting that was cancelled), to be sent by\n" +
			"e-mail; only whom the family permitted, and with no other's name or address. --message withdraw takes the invitation\n" +
			"back, decline declines a proposed time.",
		examples: []example{
			{"calendar --as child plan.json > plan.ics", "the child's own calendar"},
			{"calendar --invite mqvsv5h3b6 --meeting ccccdddddd --organizer kutsut@example.fi invited.json > i.ics", "for one who is invited"},
			{"calendar --titles --lang sv archive.ndjson > plans.ics", "days of many plans, without persons"},
		},
		flags: func(fs *flag.FlagSet) runner {
			c := &calendaring{options: calendar.Options{Lang: code.FI, Calendar: fi.THL()}}
			fs.TextVar(&c.as, "as", view.Reader{}, "`READER` child, guardian:ID, the id of a person, or leader (default), who sees no persons")
			fs.BoolVar(&c.options.Titles, "titles", false, "tells of what kind things are")
			numberOption(fs, &c.options.Remind, "remind", "`DAYS` before there is a reminder (default 0: none)")
			fs.StringVar(&c.answers, "answers", "", "`FILE` of answers as iCalendar, to put into the plan")
			fs.Func("invite", "`PERSON` who is invited, by id", idInto(&c.invite.PersonID))
			fs.Func("meeting", "`ID` of the meeting to which --invite invites", idInto(&c.invite.MeetingID))
			fs.StringVar(&c.invite.Organiser, "organizer", "", "e-mail `ADDRESS` to which answers to --invite go")
			fs.Func("message", "`KIND` of message with --invite: invite (default), withdraw or decline", func(text string) error {
				kind, err := parsed[calendar.Message](text)
				c.invite.Message = kind
				return err
			})
			langOption(fs, &c.options.Lang, "language of the titles (default fi)")
			calendarOption(fs, &c.options.Calendar, "reading of working days: thl (default), statute, saturday or aland")
			dayOption(fs, &c.on, "on", "day of today (default today in Finland)")
			return c.run
		},
	}
}

// idInto reads the id of a part.
func idInto(to *plan.ID) func(string) error {
	return func(text string) error {
		*to = plan.ID(text)
		return nil
	}
}

type calendaring struct {
	invite  calendar.InviteOptions
	as      view.Reader
	answers string
	on      civil.Date
	options calendar.Options
}

func (c *calendaring) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("name a file")
	}
	if c.answers != "" {
		return c.answer(p, args)
	}
	if c.invite != (calendar.InviteOptions{}) {
		return c.write(p, args)
	}
	if err := p.orToday(&c.on); err != nil {
		return 0, err
	}
	c.options.Stamp = civil.InstantOf(p.Now())
	var views []*view.View
	var failed error
	refused := Fine
	status, err := p.eachDocument("calendar", args, code.EN, func(d *document) bool {
		var seen *view.View
		switch seen, failed = c.see(p, d); {
		case d.view != nil && seen == nil:
			refused = Trouble
		case seen != nil:
			views = append(views, seen)
		case failed == nil:
			refused = max(refused, Found)
		}
		return failed == nil
	})
	status = max(status, refused)
	if err := cmp.Or(err, failed); err != nil {
		return 0, err
	}
	if len(views) == 0 && status != Fine {
		return status, nil // an empty calendar would take the old entries away
	}
	return status, calendar.Write(p.out, views, c.options)
}

// see is what is to be written of a document: a view as it is, of a plan that of the
// reader who was named, else that of a leader.
func (c *calendaring) see(p *program, d *document) (*view.View, error) {
	switch {
	case d.view != nil && !c.as.IsZero() && c.as != d.view.Reader:
		p.complain("calendar", trouble(d.place()+": is the view of another reader"))
		return nil, nil
	case d.view != nil:
		return d.view, nil
	}
	as := c.as
	if as.IsZero() {
		as = view.Leader()
	}
	seen, _, err := p.see(d.plan, as, c.on, code.EN)
	return seen, err
}

// answer puts answers into a plan.
func (c *calendaring) answer(p *program, args []string) (Status, error) {
	if len(args) != 1 {
		return 0, usage("name one plan beside the answers")
	}
	of, status, err := p.loadPlan(args[0], code.EN)
	if err != nil || of == nil || status != Fine {
		return status, err
	}
	data, err := p.read(c.answers)
	if err != nil {
		return 0, err
	}
	answers, issues := calendar.ReadAnswers(of, data)
	if err := p.report(findings(issues, nil, code.EN)); err != nil {
		return 0, err
	}
	if len(issues) > 0 {
		status = Found
	}
	if issues.HasErrors() {
		return status, nil
	}
	return status, plan.Encode(p.out, calendar.Answered(of, answers))
}

// write writes the message to one who is invited.
func (c *calendaring) write(p *program, args []string) (Status, error) {
	if len(args) != 1 || c.invite.PersonID == "" || c.invite.MeetingID == "" {
		return 0, usage("say --invite PERSON, --meeting ID, --organizer ADDRESS and one file")
	}
	of, status, err := p.loadPlan(args[0], code.EN)
	if err != nil || of == nil || status != Fine {
		return status, err
	}
	c.invite.Stamp, c.invite.Titles, c.invite.Lang = civil.InstantOf(p.Now()), c.options.Titles, c.options.Lang
	issues, err := calendar.WriteInvitation(p.out, of, c.invite)
	if err != nil {
		return 0, err
	}
	if len(issues) > 0 {
		return Found, p.report(findings(issues, nil, code.EN))
	}
	return status, nil
}
