package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

func dueCall() call {
	return call{
		name: "due",
		usage: []string{
			"due [--calendar NAME] [--school FILE] [--on DATE] [--soon DAYS] [--born DATE] [--group NAME]... [--done RULE=DATE]... [--explain] [--lang L] [--json] EVENT=DATE...",
			"due [--calendar NAME] [--on DATE] [--soon DAYS] [--explain] [--lang L] [--json] --plan FILE...",
			"due --list [--lang L] [--json]",
		},
		does: "Gives the last days of every rule of law that events start, with source, other readings and status.",
		more: dueMore(),
		examples: []example{
			{"due initiation=2026-03-10 --group special-support-child", "start by 2026-03-19 (2026-03-18 if Saturdays count), complete by 2026-06-10"},
			{"due --explain --lang fi emergency-placement=2026-05-02", "every step of counting, in Finnish"},
			{"due --born 2026-04-03 prenatal-notice=2026-02-20 --on 2026-04-08", "a clock that waited for the birth"},
			{"due --done lsl26.start=2026-03-16 initiation=2026-03-10 --json", "one JSON object a rule"},
			{"due --on 2026-05-13 --plan archive.ndjson", "a worker's list for the day, most urgent first, by plan id"},
			{"due --list", "the catalogue, with the time in force of each row"},
		},
		flags: func(fs *flag.FlagSet) runner {
			d := &due{lang: code.EN, calendar: fi.THL(), soon: 7, done: map[string]civil.Date{}}
			d.options(fs)
			return d.run
		},
	}
}

func dueMore() string {
	var events, groups []string
	for _, e := range code.All[fi.Event]() {
		events = append(events, e.String())
	}
	for _, g := range code.All[fi.Group]() {
		groups = append(groups, g.String())
	}
	return wrap("Events: "+strings.Join(events, ", ")+".") + "\n" +
		wrap("Groups: "+strings.Join(groups, ", ")+".") + "\n\n" +
		"The law of the event's day applies. Exit status 1 where something is late, or where no rule is in force for\n" +
		"an event on its day. For terms that are not counted in working days the readings are nominal and, where\n" +
		"the last day may move from a holiday, shifted (Act 150/1930, section 5). With --plan the plans' own days\n" +
		"(next contact, actions, goals, meetings) stand in the list beside those of law."
}

// due is one question for last days.
type due struct {
	lang          code.Lang
	calendar      *deadline.Calendar
	school        string
	on, born      civil.Date
	soon          int
	groups        []fi.Group
	done          map[string]civil.Date
	explain, json bool
	list, plans   bool
}

func (d *due) options(fs *flag.FlagSet) {
	calendarOption(fs, &d.calendar, "reading of working days that due follows: thl (default), statute, saturday or aland")
	fs.StringVar(&d.school, "school", "", "`FILE` the calendar of the student's school, JSON or CSV")
	dayOption(fs, &d.on, "on", "day of the status (default today in Finland)")
	numberOption(fs, &d.soon, "soon", "a last day at most `DAYS` days away is due soon (default 7)")
	dayOption(fs, &d.born, "born", "day of birth: leaves out rules for other ages, starts the clock of a prenatal notice")
	fs.Func("group", "`NAME` keeps, of the rules for client groups, those for the named groups", func(name string) error {
		var g fi.Group
		err := g.UnmarshalText([]byte(name))
		d.groups = append(d.groups, g)
		return err
	})
	fs.Func("done", "`RULE=DATE` the rule's act was done on that day", func(text string) error {
		rule, day, _ := strings.Cut(text, "=")
		if _, err := fi.RulesOf(rule); err != nil {
			return err
		}
		on, err := civil.ParseDate(day)
		d.done[rule] = on
		return err
	})
	fs.BoolVar(&d.explain, "explain", false, "print how each day was found")
	langOption(fs, &d.lang, "language of the words (default en)")
	fs.BoolVar(&d.json, "json", false, "one JSON object a rule")
	fs.BoolVar(&d.plans, "plan", false, "the arguments are files of plans: what is open in them")
	fs.BoolVar(&d.list, "list", false, "print the catalogue of rules")
}

func (d *due) run(p *program, args []string) (Status, error) {
	if d.list {
		if len(args) > 0 {
			return 0, usage("--list takes no events")
		}
		return Fine, d.catalogue(p)
	}
	if d.plans {
		return d.worklist(p, args)
	}
	if len(args) == 0 {
		return 0, usage("name an event with its day, as initiation=2026-03-10")
	}
	options, err := d.settle(p)
	if err != nil {
		return 0, err
	}
	status := Fine
	for _, arg := range args {
		name, day, given := strings.Cut(arg, "=")
		if !given {
			return 0, usage("name an event with its day, as initiation=2026-03-10")
		}
		var event fi.Event
		if event.UnmarshalText([]byte(name)) != nil {
			return 0, usage("there is no event " + printable(name))
		}
		on, err := parseDay(day)
		if err != nil {
			return 0, err
		}
		all, err := fi.Due(event, on, options)
		none := new(fi.NoRuleError)
		switch {
		case errors.As(err, &none):
			status = Found
			err = d.none(p, none, on)
		case err == nil:
			for _, one := range all {
				if one.State(d.on, d.done[one.Rule.ID], d.soon).Status == deadline.StatusLate {
					status = Found
				}
				err = cmp.Or(err, d.tell(p, event, one))
			}
		default:
			return 0, locate(err, name)
		}
		if err != nil {
			return 0, err
		}
	}
	return status, nil
}

// settle fills in the day and reads the school's calendar.
func (d *due) settle(p *program) (o fi.Options, err error) {
	o = fi.Options{Calendar: d.calendar, Born: d.born, Groups: d.groups}
	if err = p.orToday(&d.on); err != nil {
		return o, err
	}
	if d.school == "" {
		return o, nil
	}
	data, err := p.read(d.school)
	if err != nil {
		return o, err
	}
	o.School, err = deadline.ReadSchool(data, fi.THL())
	if faults := new(issue.Error); errors.As(err, &faults) {
		for _, f := range findings(faults.Issues, data, d.lang) {
			_, _ = io.WriteString(p.Err, printable(d.school)+" "+f.line()+"\n")
		}
		err = trouble(printable(d.school) + ": no calendar of a school")
	}
	return o, err
}

// locate says which event a failure is about.
func locate(err error, event string) error {
	text := event + ": " + told(err)
	if errors.Is(err, &deadline.Error{Problem: deadline.ProblemNoSchool}) {
		text += ": give it with --school"
	}
	return trouble(text)
}

// noRule is the JSON object of an event without a rule in force.
type noRule struct {
	Event   string `json:"event"`
	Trigger string `json:"trigger"`
	Rule    string `json:"rule"`
	Meant   string `json:"meant,omitempty"`
	Message string `json:"message"`
}

func (d *due) none(p *program, e *fi.NoRuleError, on civil.Date) error {
	if d.json {
		o := noRule{Event: e.Event.String(), Trigger: on.String(), Rule: e.Rule(), Message: e.Words(d.lang)}
		if !e.Meant.IsZero() {
			o.Meant = e.Meant.String()
		}
		return writeJSON(p.out, o)
	}
	return p.say("%s %s %s %s\n", e.Event, on, e.Rule(), e.Words(d.lang))
}

// dueObject is the JSON object of one rule for one event.
type dueObject struct {
	Rule       string        `json:"rule"`
	Event      string        `json:"event"`
	Trigger    civil.Date    `json:"trigger,omitzero"`
	Due        civil.Date    `json:"due,omitzero"`
	Readings   readings      `json:"readings"`
	Source     string        `json:"source"`
	InForce    civil.Period  `json:"inForce"`
	Confidence string        `json:"confidence"`
	Status     string        `json:"status"`
	Condition  string        `json:"condition,omitempty"`
	Doubt      string        `json:"doubt,omitempty"`
	Trace      []traceObject `json:"trace,omitempty"`
}

type traceObject struct {
	Day    civil.Date `json:"day"`
	Step   string     `json:"step"`
	Words  string     `json:"words"`
	Source string     `json:"source,omitempty"`
}

// readings are an object in their own order, the default first.
type readings []deadline.Reading

func (r readings) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, one := range r {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(one.Name)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), `:"`...), one.Last.String()...)
		b = append(b, '"')
	}
	return append(b, '}'), nil
}

func (d *due) tell(p *program, event fi.Event, one deadline.Due) error {
	state := one.State(d.on, d.done[one.Rule.ID], d.soon)
	if d.json {
		return writeJSON(p.out, d.object(event, one, state))
	}
	var b strings.Builder
	last := "-"
	if !one.Waits() {
		last = one.Last.String()
	}
	fmt.Fprintf(&b, "%s %s %s\n", one.Rule.ID, last, state.Words(d.lang))
	if d.explain {
		for line := range strings.Lines(one.Explain(d.lang)) {
			b.WriteString("  " + line)
		}
	} else {
		d.brief(&b, one)
	}
	_, err := p.out.WriteString(b.String())
	return err
}

// brief tells what the law is and what else it could mean.
func (d *due) brief(b *strings.Builder, one deadline.Due) {
	b.WriteString("  " + one.Tell(d.lang) + "\n")
	if one.Differ() {
		var all []string
		for _, r := range one.Readings {
			day := r.Name + " " + r.Last.String()
			if r.Last == one.Earliest() {
				day += code.Text{FI: " (varhaisin)", SV: " (tidigast)", EN: " (earliest)"}.In(d.lang)
			}
			all = append(all, day)
		}
		b.WriteString("  " + strings.Join(all, ", ") + "\n")
	}
	law := one.Rule.Source()
	if sure := one.Confidence(); sure != deadline.Verified {
		law += " (" + sure.Label(d.lang) + ")"
	}
	b.WriteString("  " + law + "\n")
	if when := one.Rule.Condition.Words.In(d.lang); when != "" {
		b.WriteString("  " + code.Text{FI: "koskee: ", SV: "gäller: ", EN: "applies to: "}.In(d.lang) + when + "\n")
	}
	if one.Doubt != 0 {
		b.WriteString("  " + one.Doubt.Label(d.lang) + "\n")
	}
}

func (d *due) object(event fi.Event, one deadline.Due, state deadline.State) dueObject {
	o := dueObject{
		Rule: one.Rule.ID, Event: event.String(), Trigger: one.Trigger, Due: one.Last, Readings: one.Readings,
		Source: one.Rule.Source(), InForce: one.Rule.InForce, Confidence: one.Confidence().String(),
		Status: state.Status.String(), Condition: one.Rule.Condition.Words.In(d.lang), Doubt: one.Doubt.Label(d.lang),
	}
	if d.explain {
		for _, s := range one.Trace() {
			o.Trace = append(o.Trace, traceObject{Day: s.Day, Step: s.Kind.String(), Words: s.Words(d.lang), Source: s.Source})
		}
	}
	return o
}

// ruleObject is the JSON object of one row of the catalogue.
type ruleObject struct {
	Rule       string       `json:"rule"`
	Events     []string     `json:"events"`
	Title      string       `json:"title"`
	Term       string       `json:"term"`
	Source     string       `json:"source"`
	InForce    civil.Period `json:"inForce"`
	Confidence string       `json:"confidence"`
	Condition  string       `json:"condition,omitempty"`
	Note       string       `json:"note,omitempty"`
	Review     civil.Date   `json:"review"`
}

// catalogue prints every row of law that the library holds.
func (d *due) catalogue(p *program) error {
	for _, r := range fi.Rules() {
		events := []string{}
		for _, e := range code.All[fi.Event]() {
			if slices.Contains(fi.Starts(e), r.ID) {
				events = append(events, e.String())
			}
		}
		row := ruleObject{
			Rule: r.ID, Events: events, Title: r.Title.In(d.lang), Term: r.Term.Words(d.lang), Source: r.Source(),
			InForce: r.InForce, Confidence: r.Confidence.String(), Condition: r.Condition.Words.In(d.lang),
			Note: r.Note.In(d.lang), Review: r.Review,
		}
		var err error
		if d.json {
			err = writeJSON(p.out, row)
		} else {
			_, err = p.out.WriteString(row.line(r.Confidence, d.lang))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// line is the row for people: when in force, how long, from what.
func (o ruleObject) line(sure deadline.Confidence, l code.Lang) string {
	from, to := "          ", "          "
	if !o.InForce.From.IsZero() {
		from = o.InForce.From.String()
	}
	if !o.InForce.To.IsZero() {
		to = o.InForce.To.String()
	}
	text := pad(o.Rule, 29) + from + " - " + to + "  " + o.Source + ", " + o.Term
	if o.Condition != "" {
		text += "; " + o.Condition
	}
	if sure != deadline.Verified {
		text += "; " + sure.Label(l)
	}
	return text + "\n"
}
