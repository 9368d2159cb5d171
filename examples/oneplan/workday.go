package main

import (
	"encoding/csv"
	"flag"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

func workdayCall() call {
	return call{
		name: "workday",
		usage: []string{
			"workday [--calendar NAME] add DATE N",
			"workday [--calendar NAME] between FROM TO",
			"workday [--calendar NAME] is DATE",
			"workday [--calendar NAME] list FROM TO [--csv]",
		},
		does: "Counts working days (arkipäivä) in Finland, 1950 to 2100.",
		more: "add leaves DATE itself out; N may be negative, and 0 gives DATE. between counts the working days after\n" +
			"FROM up to and including TO. is tells whether a day is one, and if not why; list tells it\n" +
			"of each day from FROM to TO. Calendars are readings of the\n" +
			"law: thl (THL's handbook, the default), statute (Act 150/1930, section 5), saturday (Saturdays count).",
		examples: []example{
			{"workday add 2026-03-10 7", "the 7th working day after 10 March: 2026-03-19"},
			{"workday --calendar saturday add 2026-03-10 7", "the same where Saturdays count: 2026-03-18"},
			{"workday between 2026-03-31 2026-04-08", "4 working days: Easter lies between"},
			{"workday is 2026-06-19", "Midsummer Eve is a working day by THL's reading"},
		},
		flags: func(fs *flag.FlagSet) runner {
			w := &workday{calendar: fi.THL(), lang: code.EN}
			calendarOption(fs, &w.calendar, "reading of working days: thl (default), statute, saturday or aland")
			langOption(fs, &w.lang, "language of the reason (default en)")
			fs.BoolVar(&w.csv, "csv", false, "list as CSV: date, working, weekday, kind, id, name, source, confidence")
			return w.run
		},
	}
}

// calendarOption declares --calendar.
func calendarOption(fs *flag.FlagSet, c **deadline.Calendar, means string) {
	fs.Func("calendar", "`NAME` "+means, func(name string) (err error) {
		*c, err = fi.Calendar(name)
		return err
	})
}

type workday struct {
	calendar *deadline.Calendar
	lang     code.Lang
	csv      bool
}

func (w *workday) run(p *program, args []string) (Status, error) {
	if len(args) == 0 {
		return 0, usage("say add, between, is or list")
	}
	var err error
	switch verb, args := args[0], args[1:]; {
	case verb == "add" && len(args) == 2:
		err = w.add(p, args[0], args[1])
	case verb == "between" && len(args) == 2:
		err = w.between(p, args[0], args[1])
	case verb == "is" && len(args) == 1:
		err = w.is(p, args[0])
	case verb == "list" && len(args) == 2:
		err = w.list(p, args[0], args[1])
	default:
		err = usage("say add DATE N, between FROM TO, is DATE, or list FROM TO")
	}
	return Fine, err
}

func (w *workday) add(p *program, day, number string) error {
	from, err := parseDay(day)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(number)
	if err != nil {
		return usage("N is a whole number of days")
	}
	last, err := w.calendar.Add(from, n)
	if err != nil {
		return err
	}
	return p.say("%s\n", last)
}

func (w *workday) between(p *program, from, to string) error {
	first, err := parseDay(from)
	if err != nil {
		return err
	}
	last, err := parseDay(to)
	if err != nil {
		return err
	}
	n, err := w.calendar.Between(first, last)
	if err != nil {
		return err
	}
	return p.say("%d\n", n)
}

func (w *workday) is(p *program, day string) error {
	d, err := parseDay(day)
	if err != nil {
		return err
	}
	why, err := w.calendar.Explain(d)
	switch {
	case err != nil:
		return err
	case why.Works():
		return p.say("working\n")
	}
	return p.say("not working: %s\n", why.Words(w.lang))
}

// list tells of each day of a period whether it is a working day, and why not.
func (w *workday) list(p *program, from, to string) error {
	first, err := parseDay(from)
	if err != nil {
		return err
	}
	last, err := parseDay(to)
	if err != nil {
		return err
	}
	out := csv.NewWriter(p.out)
	if w.csv {
		_ = out.Write([]string{"date", "working", "weekday", "kind", "id", "name", "source", "confidence"})
	}
	for d := first; !d.After(last); d = d.AddDays(1) {
		why, err := w.calendar.Explain(d)
		if err != nil {
			return err
		}
		if !w.csv {
			text := "working"
			if !why.Works() {
				text = "not working: " + why.Words(w.lang)
			}
			if err := p.say("%s %s\n", d, text); err != nil {
				return err
			}
			continue
		}
		sure := ""
		if why.Confidence.IsValid() {
			sure = why.Confidence.String()
		}
		name := ""
		if !why.Works() {
			name = why.Words(w.lang)
		}
		_ = out.Write([]string{d.String(), strconv.FormatBool(why.Works()), deadline.WeekdayOf(d).Label(w.lang), why.Kind.String(), why.ID, name, why.Source, sure})
	}
	out.Flush() // gives back the first error of all writes
	return out.Error()
}

func parseDay(text string) (civil.Date, error) {
	d, err := civil.ParseDate(text)
	if err != nil {
		return d, usage("a day is written YYYY-MM-DD and exists")
	}
	return d, nil
}
