//go:build !small && !page

package main

import (
	"errors"
	"flag"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/due"
)

func slotsCall() call {
	return call{
		name:    "slots",
		chooses: true,
		usage:   []string{"slots [--busy FILE]... [--family HOURS]... [--office HOURS]... [--minutes N] [--until DATE] [--on DATE] [--calendar NAME] [--lang fi|sv|en] [--json] [FILE]"},
		does:    "Finds joint times: when all who are invited are free, within the family's hours, by the latest lawful day.",
		more: "--busy is the calendar of one who is invited, as iCalendar: VFREEBUSY or events with their repetitions. What is not\n" +
			"understood in it is a finding, and no time is told: whoever is taken for free by mistake is invited over something\n" +
			"else. HOURS are days and times: mon-fri=15:00-18:00. The last day is --until, else the earliest open last day by law\n" +
			"of the plan in FILE. Working days alone are looked at, office hours are mon-fri=8:00-16:00 by default.",
		examples: []example{
			{"slots --on 2026-03-12 --busy nurse.ics --family mon-wed=15:00-18:00 --office mon-fri=8:00-18:00 --until 2026-03-20", "an hour for all by 20 March"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &slotting{lang: code.EN}
			s.options.Workdays = fi.THL()
			fs.Func("busy", "`FILE` of one who is invited, iCalendar; may be given again", func(text string) error {
				s.busy = append(s.busy, text)
				return nil
			})
			hoursOption(fs, &s.options.Family, "family", "`HOURS` that suit the family; may be given again")
			hoursOption(fs, &s.options.Office, "office", "`HOURS` in which the others work; may be given again")
			numberOption(fs, &s.options.Minutes, "minutes", "`N` minutes that it takes (default 60)")
			dayOption(fs, &s.options.To, "until", "last day (default the plan's earliest last day by law)")
			dayOption(fs, &s.options.From, "on", "first day (default today in Finland)")
			calendarOption(fs, &s.options.Workdays, "reading of working days: thl (default), statute, saturday or aland")
			langOption(fs, &s.lang, "language of the words (default en)")
			fs.BoolVar(&s.json, "json", false, "one JSON object a time")
			return s.run
		},
	}
}

type slotting struct {
	busy    []string
	options calendar.SlotOptions
	lang    code.Lang
	json    bool
}

var errHours = errors.New("no hours")

// hoursOption declares an option that takes hours.
func hoursOption(fs *flag.FlagSet, hours *[]calendar.Hours, name, means string) {
	fs.Func(name, means, func(text string) error {
		days, times, found := strings.Cut(text, "=")
		from, to, run := strings.Cut(times, "-")
		var h calendar.Hours
		var okFrom, okTo bool
		h.From, okFrom = minuteOf(from)
		h.To, okTo = minuteOf(to)
		if !found || !run || !okFrom || !okTo {
			return errHours
		}
		for part := range strings.SplitSeq(days, ",") {
			first, last, span := strings.Cut(part, "-")
			a, err := parsed[deadline.Weekday](first)
			b := a
			if err == nil && span {
				b, err = parsed[deadline.Weekday](last)
			}
			if err != nil || b < a {
				return errHours
			}
			for d := a; d <= b; d++ {
				h.Days = append(h.Days, d)
			}
		}
		*hours = append(*hours, h)
		return nil
	})
}

// minuteOf reads 8:00 or 15:30 as a minute of the day.
func minuteOf(text string) (int, bool) {
	hour, minute, found := strings.Cut(text, ":")
	h, errHour := strconv.ParseUint(hour, 10, 8)
	m, errMinute := strconv.ParseUint(minute, 10, 8)
	return int(h*60 + m), found && errHour == nil && errMinute == nil && len(minute) == 2 && m < 60 && h*60+m <= 24*60
}

func (s *slotting) run(p *program, args []string) (Status, error) {
	if len(args) > 1 || len(args) == 0 && s.options.To.IsZero() {
		return 0, usage("say --until DATE or one file")
	}
	if err := p.orToday(&s.options.From); err != nil {
		return 0, err
	}
	status := Fine
	if len(args) == 1 {
		of, read, err := p.loadPlan(args[0], s.lang)
		if err != nil || of == nil {
			return read, err
		}
		status = read
		last, ok := calendar.LastDay(of, due.Options{On: s.options.From, Calendar: s.options.Workdays})
		if ok && s.options.To.IsZero() && last.Last.Before(s.options.From) {
			return 0, trouble("the last day by law has passed: say --until DATE")
		}
		if ok && !last.Last.Before(s.options.From) && (s.options.To.IsZero() || last.Last.Before(s.options.To)) {
			s.options.To = last.Last
		}
	}
	if s.options.Office == nil {
		s.options.Office = []calendar.Hours{{Days: []deadline.Weekday{deadline.Monday, deadline.Tuesday, deadline.Wednesday, deadline.Thursday, deadline.Friday}, From: 8 * 60, To: 16 * 60}}
	}
	for _, name := range s.busy {
		data, err := p.read(name)
		if err != nil {
			return 0, err
		}
		to := s.options.To
		if to.IsZero() {
			to = s.options.From
		}
		b, issues := calendar.ReadBusy(data, s.options.From, to)
		if b == nil {
			return Found, p.report(findings(issues, nil, s.lang))
		}
		s.options.Busy = append(s.options.Busy, b)
	}
	found, issues := calendar.Slots(s.options)
	if len(issues) > 0 {
		return Found, p.report(findings(issues, nil, s.lang))
	}
	return status, s.tell(p, found)
}

func (s *slotting) tell(p *program, found []calendar.Span) error {
	for _, one := range found {
		if s.json {
			if err := writeJSON(p.out, struct {
				From civil.Instant `json:"from"`
				To   civil.Instant `json:"to"`
			}{one.From, one.To}); err != nil {
				return err
			}
			continue
		}
		day, from := one.From.DayAt(one.From.Offset())
		_, to := one.To.DayAt(one.To.Offset())
		if err := p.say("%s %s %02d:%02d-%02d:%02d\n", deadline.WeekdayOf(day).Label(s.lang), day, from/3600, from/60%60, to/3600, to/60%60); err != nil {
			return err
		}
	}
	return nil
}
