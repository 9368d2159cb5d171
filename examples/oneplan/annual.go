//go:build !small

package main

import (
	"bytes"
	"flag"
	"fmt"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/calendar"
)

func annualCall() call {
	return call{
		name:  "annual",
		usage: []string{"annual [--year YEAR] [--to json|ics] [--remind DAYS] [--calendar NAME] [--lang fi|sv|en] [--json] FILE"},
		does:  "The annual clock of a county and its municipalities (vuosikello): what it has in a year, by day.",
		more: "FILE is JSON (oneplan-annual-clock/1.0: oneplan schema clock) or CSV, an event a row. Places of findings are JSON\n" +
			"Pointers, in a table /ROW/COLUMN. A line has the days, the times, the key, the kind and the name; \"planned\" is the day\n" +
			"that was moved because it is no working day, \"off\" a day that is none and stays. --to ics writes the year as\n" +
			"iCalendar, to subscribe to: what is moved keeps its UID. --to json turns a table into a document.",
		examples: []example{
			{"annual --year 2026 clock.json", "the year, by day"},
			{"annual --year 2026 --to ics --lang fi clock.json > clock.ics", "for calendars"},
			{"annual --to json clock.csv > clock.json", "a table as a document"},
		},
		flags: func(fs *flag.FlagSet) runner {
			a := &yearly{lang: code.EN, days: fi.THL()}
			numberOption(fs, &a.year, "year", "`YEAR` that is told of (default that of today in Finland)")
			fs.Func("to", "`FORM` prints the clock as json, or the year as ics", func(text string) error {
				if !slices.Contains([]string{"json", "ics"}, text) {
					return otherNameError("json, ics")
				}
				a.to = text
				return nil
			})
			numberOption(fs, &a.remind, "remind", "`DAYS` before there is a reminder in iCalendar (default 0: none)")
			calendarOption(fs, &a.days, "reading of working days: thl (default), statute, saturday or aland")
			langOption(fs, &a.lang, "language of messages and names (default en)")
			fs.BoolVar(&a.json, "json", false, "one JSON object an occurrence")
			return a.run
		},
	}
}

type yearly struct {
	year, remind int
	to           string
	days         *deadline.Calendar
	lang         code.Lang
	json         bool
}

func (a *yearly) run(p *program, args []string) (Status, error) {
	if len(args) != 1 {
		return 0, usage("name one file")
	}
	data, err := p.read(args[0])
	if err != nil {
		return 0, err
	}
	decode := annual.DecodeCSV
	if bytes.HasPrefix(bytes.TrimLeft(data, "\xef\xbb\xbf \t\r\n"), []byte("{")) {
		decode = annual.Decode
	}
	c, issues := decode(data, issue.Limits{})
	status := Fine
	switch {
	case len(issues) == 1 && issues[0].Rule == "json.newer-format":
		status = Trouble
	case issues.HasErrors():
		status = Found
	}
	if err := p.report(findings(issues, nil, a.lang)); err != nil || status != Fine {
		return status, err
	}
	if a.to == "json" {
		return status, annual.Encode(p.out, c)
	}
	if a.year == 0 {
		var today civil.Date
		if err := p.orToday(&today); err != nil {
			return 0, err
		}
		a.year, _, _ = today.YMD()
	}
	all, issues := c.Year(a.year, a.days)
	if err := p.report(findings(issues, nil, a.lang)); err != nil || issues.HasErrors() {
		return Found, err
	}
	if a.to == "ics" {
		return status, calendar.WriteYear(p.out, all, calendar.Options{Stamp: civil.InstantOf(p.Now()), Lang: a.lang, Remind: a.remind})
	}
	return status, a.tell(p, all)
}

type occurrence struct {
	EventID string      `json:"eventId"`
	Kind    string      `json:"kind"`
	Name    string      `json:"name"`
	From    civil.Date  `json:"from"`
	To      civil.Date  `json:"to"`
	Starts  annual.Time `json:"starts,omitempty"`
	Ends    annual.Time `json:"ends,omitempty"`
	Planned civil.Date  `json:"planned,omitzero"`
	Off     bool        `json:"off,omitempty"`
	Example bool        `json:"example,omitempty"`
}

func (a *yearly) tell(p *program, all []annual.Occurrence) error {
	for i := range all {
		o := &all[i]
		if a.json {
			if err := writeJSON(p.out, occurrence{string(o.Event.ID), o.Event.Kind.String(), o.Event.Name.In(a.lang), o.From, o.To, o.Event.Starts, o.Event.Ends, o.Planned, o.Off, o.Event.Example}); err != nil {
				return err
			}
			continue
		}
		when := o.From.String()
		if o.To != o.From {
			when += " " + o.To.String()
		}
		if o.Event.Starts != "" {
			when += " " + string(o.Event.Starts)
		}
		if o.Event.Ends != "" {
			when += "-" + string(o.Event.Ends)
		}
		beside := ""
		if !o.Planned.IsZero() {
			beside = fmt.Sprintf(" (planned %s)", o.Planned)
		}
		if o.Off {
			beside = " (off)"
		}
		if err := p.say("%s %s, %s: %s%s\n", when, o.Event.ID, o.Event.Kind.Label(a.lang), o.Event.Name.In(a.lang), beside); err != nil {
			return err
		}
	}
	return nil
}
