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
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/view"
)

func dueCall() call {
	return call{
		name:    "due",
		chooses: true,
		usage: []string{
			"due [--calendar NAME] [--school FILE] [--on DATE] [--soon DAYS] [--born DATE] [--group NAME]... [--done RULE=DATE]... [--explain] [--lang L] [--json] EVENT=DATE...",
			"due [--urgent] [--contact-day DATE] [--round N] [--as-of DATE] [--targets FILE] [--family] EVENT=DATE|INSTANT...",
			"due [--calendar NAME] [--on DATE] [--soon DAYS] [--targets FILE] [--explain] [--lang L] [--json] [--as READER] --plan FILE...",
			"due --list [--lang L] [--json]",
		},
		does: "Gives the last days of every rule of law that events start, with source, other readings and status.",
		more: dueMore(),
		examples: []example{
			{"due initiation=2026-03-10 --group special-support-child", "start by 2026-03-19 (2026-03-18 if Saturdays count), complete by 2026-06-10"},
			{"due --explain --lang fi emergency-placement=2026-05-02", "every step of counting, in Finnish"},
			{"due --born 2026-04-03 prenatal-notice=2026-02-20 --on 2026-04-08", "a clock that waited for the birth"},
			{"due --done lsl26.start=2026-03-16 initiation=2026-03-10 --json", "one JSON object a rule"},
			{"due --urgent --group social-welfare-decision initiation=2026-03-10 decision-posted=2026-03-10", "an urgent matter, and a decision sent by letter"},
			{"due isolated=2026-03-28T18:00:00+02:00", "hours, over the change to summer time"},
			{"due --on 2026-05-13 --plan archive.ndjson", "a worker's list for the day, most urgent first, by plan id"},
			{"due --list", "the catalogue, with the time in force of each row"},
		},
		flags: func(fs *flag.FlagSet) runner {
			d := &lastDays{lang: code.EN, calendar: fi.THL(), soon: 7, done: map[string]civil.Date{}}
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
		"The law of the event's day applies, or with --as-of that of another day. An event may be given as a moment,\n" +
		"2026-03-28T18:00:00+02:00: its day is the one in Finland, and rules in hours count from it. So may --on.\n" +
		"Exit status 1 where something is late, or where no rule is in force for\n" +
		"an event on its day. For terms that are not counted in working days the readings are nominal and, where\n" +
		"the last day may move from a holiday, shifted (Act 150/1930, section 5). With --plan the plans' own days\n" +
		"(next contact, actions, goals, meetings) stand in the list beside those of law."
}

// lastDays is one question for last days.
type lastDays struct {
	lang          code.Lang
	calendar      *deadline.Calendar
	school        string
	targets       string
	on, born      civil.Date
	contact, asOf civil.Date
	soon, round   int
	urgent        bool
	groups        []fi.Group
	done          map[string]civil.Date
	explain, json bool
	family        bool
	now           civil.Instant // where the status is asked by the moment
	list, plans   bool
	twins         map[code.Text]bool
	as            view.Reader
}

func (d *lastDays) options(fs *flag.FlagSet) {
	calendarOption(fs, &d.calendar, "reading of working days that due follows: thl (default), statute, saturday or aland")
	fs.StringVar(&d.school, "school", "", "`FILE` the calendar of the student's school, JSON or CSV")
	fs.Func("on", "`DATE` or moment of the status (default today in Finland); what counts hours needs a moment", func(text string) (err error) {
		d.on, d.now, err = parseMoment(text)
		return err
	})
	numberOption(fs, &d.soon, "soon", "a last day at most `DAYS` days away is due soon (default 7)")
	dayOption(fs, &d.born, "born", "day of birth: leaves out rules for other ages, starts the clock of a prenatal notice")
	fs.Func("group", "`NAME` keeps, of the rules for client groups, those for the named groups", func(name string) error {
		g, err := parsed[fi.Group](name)
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
	fs.BoolVar(&d.urgent, "urgent", false, "the need is urgent: with the duties that the law has for that")
	dayOption(fs, &d.contact, "contact-day", "day of first contact, by which health care law takes the age")
	numberOption(fs, &d.round, "round", "`N` is the round of a duty that repeats (default 1)")
	dayOption(fs, &d.asOf, "as-of", "day whose law applies (default the event's own)")
	fs.StringVar(&d.targets, "targets", "", "`FILE` of an organisation's own targets, counted beside the law")
	fs.BoolVar(&d.explain, "explain", false, "print how each day was found")
	langOption(fs, &d.lang, "language of the words (default en)")
	fs.BoolVar(&d.family, "family", false, "say it as to a family, not as the law does")
	fs.BoolVar(&d.json, "json", false, "one JSON object a rule")
	fs.BoolVar(&d.plans, "plan", false, "the arguments are files of plans: what is open in them")
	readerOption(fs, &d.as)
	fs.BoolVar(&d.list, "list", false, "print the catalogue of rules")
}

func (d *lastDays) run(p *program, args []string) (Status, error) {
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
		on, moment, err := parseMoment(day)
		if err != nil {
			return 0, err
		}
		options.Moment = moment
		all, err := fi.Due(event, on, options)
		none := new(fi.NoRuleError)
		switch {
		case errors.As(err, &none):
			status = Found
			err = d.none(p, none, on)
		case err == nil:
			d.twins = twins(all)
			for _, one := range all {
				if d.state(one).Status == deadline.StatusLate {
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
func (d *lastDays) settle(p *program) (o fi.Options, err error) {
	o = fi.Options{Calendar: d.calendar, Born: d.born, Groups: d.groups, Urgent: d.urgent, Contact: d.contact, Round: d.round, AsOf: d.asOf}
	if err = p.orToday(&d.on); err != nil {
		return o, err
	}
	if o.Targets, err = d.ownTargets(p); err != nil {
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
			_, _ = io.WriteString(p.Err, printable(d.school)+" "+f.Line()+"\n")
		}
		err = trouble(printable(d.school) + ": no calendar of a school")
	}
	return o, err
}

// ownTargets reads the organisation's own targets, if a file of them was named.
func (d *lastDays) ownTargets(p *program) ([]fi.Target, error) {
	if d.targets == "" {
		return nil, nil
	}
	data, err := p.read(d.targets)
	if err != nil {
		return nil, err
	}
	targets, err := fi.ReadTargets(data)
	if faults := new(issue.Error); errors.As(err, &faults) {
		for _, f := range findings(faults.Issues, data, d.lang) {
			_, _ = io.WriteString(p.Err, printable(d.targets)+" "+f.Line()+"\n")
		}
		err = trouble(printable(d.targets) + ": no targets")
	}
	return targets, err
}

// parseMoment reads a day, or a moment and its day in Finland.
func parseMoment(text string) (civil.Date, civil.Instant, error) {
	if !strings.Contains(text, "T") {
		on, err := parseDay(text)
		return on, civil.Instant{}, err
	}
	moment, err := civil.ParseInstant(text)
	if err != nil {
		return civil.Date{}, moment, usage("a moment is written YYYY-MM-DDTHH:MM:SS+HH:MM and exists")
	}
	on, _, err := fi.DayOf(moment)
	return on, moment, err
}

// twins are the titles that several rules of one event share for different
// matters: there the matter is told first.
func twins(all []deadline.Due) map[code.Text]bool {
	first, twice := map[code.Text]string{}, map[code.Text]bool{}
	for _, one := range all {
		id, seen := first[one.Rule.Title]
		if seen && id != one.Rule.ID {
			twice[one.Rule.Title] = true
		}
		first[one.Rule.Title] = one.Rule.ID
	}
	return twice
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

func (d *lastDays) none(p *program, e *fi.NoRuleError, on civil.Date) error {
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
	Rule     string        `json:"rule"`
	Title    string        `json:"title"`
	Plain    string        `json:"plain"`
	Event    string        `json:"event"`
	Trigger  civil.Date    `json:"trigger,omitzero"`
	Due      civil.Date    `json:"due,omitzero"`
	At       civil.Instant `json:"at,omitzero"`
	Earliest bool          `json:"earliest,omitzero"`
	Readings readings      `json:"readings"`
	Source   string        `json:"source"`
	Citation string        `json:"citation,omitempty"`
	lawMembers
	InForce    civil.Period  `json:"inForce"`
	Confidence string        `json:"confidence"`
	Status     string        `json:"status"`
	Doubt      string        `json:"doubt,omitempty"`
	LawOf      civil.Date    `json:"lawOf,omitzero"`
	LawReadTo  civil.Date    `json:"lawReadTo,omitzero"`
	Trace      []traceObject `json:"trace,omitempty"`
}

// lawMembers is what a row of law says beside its source.
type lawMembers struct {
	Basis      string          `json:"basis"`
	Subsection int             `json:"subsection,omitzero"`
	Versions   []versionObject `json:"versions,omitempty"`
	ELI        string          `json:"eli,omitempty"`
	FirstDay   string          `json:"firstDay,omitempty"`
	EndRule    string          `json:"endRule,omitempty"`
	Lapses     string          `json:"lapses,omitempty"`
	Extendable bool            `json:"extendable,omitzero"`
	Repeats    bool            `json:"repeats,omitzero"`
	Condition  string          `json:"condition,omitempty"`
	If         *ifObject       `json:"if,omitempty"`
	Note       string          `json:"note,omitempty"`
}

// versionObject is an act that wrote the section, and from which day.
type versionObject struct {
	Act  string     `json:"act"`
	From civil.Date `json:"from"`
}

// ifObject is the condition for machines: any of the groups, an age from or
// under which, and the day by which it is taken where the law names one.
type ifObject struct {
	AgeFrom  int        `json:"ageFrom,omitzero"`
	AgeUnder int        `json:"ageUnder,omitzero"`
	AgeDay   civil.Date `json:"ageDay,omitzero"`
	Groups   []string   `json:"groups,omitempty"`
	Urgent   bool       `json:"urgent,omitzero"`
}

func membersOf(r deadline.Rule, l code.Lang) lawMembers {
	m := lawMembers{
		Basis: r.Basis.String(), Subsection: r.Subsection, ELI: fi.ELI(r.Act), Extendable: r.Extendable, Repeats: r.Repeats,
		Condition: r.Condition.Words.In(l), Note: r.Note.In(l),
	}
	for _, v := range r.Versions.All() {
		m.Versions = append(m.Versions, versionObject{v.Number, v.From})
	}
	if r.First.IsValid() && r.End.IsValid() {
		m.FirstDay, m.EndRule = r.First.String(), r.End.String()
	}
	if r.Lapses.IsValid() {
		m.Lapses = r.Lapses.String()
	}
	c := r.Condition
	if when := (ifObject{AgeFrom: c.AgeFrom, AgeUnder: c.AgeUnder, AgeDay: c.AgeDay, Groups: c.Groups.All(), Urgent: r.OnlyUrgent}); when.AgeFrom+when.AgeUnder > 0 || len(when.Groups) > 0 || when.Urgent {
		m.If = &when
	}
	return m
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

// state is how one duty stands on the day or at the moment asked about.
func (d *lastDays) state(one deadline.Due) deadline.State {
	if done := d.done[one.Rule.ID]; d.now.IsZero() || !done.IsZero() {
		return one.State(d.on, done, d.soon)
	}
	return one.StateAt(d.now, civil.Instant{}, d.soon)
}

func (d *lastDays) tell(p *program, event fi.Event, one deadline.Due) error {
	state := d.state(one)
	if d.json {
		return writeJSON(p.out, d.object(event, one, state))
	}
	var b strings.Builder
	last := "-"
	if !one.Waits() && !one.Dateless() {
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
func (d *lastDays) brief(b *strings.Builder, one deadline.Due) {
	matter := one.Rule.Condition.Words.In(d.lang)
	told, _, _ := strings.Cut(one.Explain(d.lang), "\n")
	if d.family {
		told = one.Tell(d.lang)
	}
	if d.twins[one.Rule.Title] && matter != "" {
		told, matter = upper(matter)+". "+told, ""
	}
	b.WriteString("  " + told + "\n")
	if one.Differ() {
		var all []string
		for _, r := range one.Readings {
			all = append(all, r.Name+" "+r.Last.String())
		}
		b.WriteString("  " + strings.Join(all, ", ") + "\n")
	}
	law := one.Rule.Source()
	if one.Rule.Basis == deadline.BasisLaw {
		law = fi.Cite(one.Rule, d.lang)
	} else if law == "" {
		law = one.Rule.Basis.Label(d.lang)
	}
	if sure := one.Confidence(); sure != deadline.Verified {
		law += " (" + sure.Label(d.lang) + ")"
	}
	b.WriteString("  " + law + "\n")
	if matter != "" {
		b.WriteString("  " + code.Say("koskee: ", "gäller: ", "applies to: ").In(d.lang) + matter + "\n")
	}
	if one.Doubt != 0 && !one.Dateless() {
		b.WriteString("  " + one.DoubtWords(d.lang) + "\n")
	}
}

func (d *lastDays) object(event fi.Event, one deadline.Due, state deadline.State) dueObject {
	o := dueObject{
		Rule: one.Rule.ID, Title: one.Rule.Title.In(d.lang), Plain: one.Rule.Told(d.lang), Event: event.String(), Trigger: one.Trigger, Due: one.Last, Readings: one.Readings,
		At: one.At, Earliest: one.Rule.Earliest, Source: one.Rule.Source(), Citation: fi.Cite(one.Rule, d.lang), lawMembers: membersOf(one.Rule, d.lang), InForce: one.Rule.InForce,
		Confidence: one.Confidence().String(), Status: state.Status.String(), Doubt: one.DoubtWords(d.lang),
	}
	if one.Rule.Basis == deadline.BasisLaw {
		o.LawOf, o.LawReadTo = one.LawDay(), fi.LawAsOf()
	}
	if d.explain {
		for _, s := range one.Trace() {
			o.Trace = append(o.Trace, traceObject{Day: s.Day, Step: s.Kind.String(), Words: one.StepWords(s, d.lang), Source: s.Source})
		}
	}
	return o
}

// ruleObject is the JSON object of one row of the catalogue.
type ruleObject struct {
	Rule   string   `json:"rule"`
	Events []string `json:"events"`
	Title  string   `json:"title"`
	Plain  string   `json:"plain,omitempty"`
	Term   string   `json:"term"`
	Source string   `json:"source"`
	lawMembers
	InForce    civil.Period `json:"inForce"`
	Confidence string       `json:"confidence"`
	Review     civil.Date   `json:"review"`
}

// catalogue prints every row of law that the library holds.
func (d *lastDays) catalogue(p *program) error {
	for _, r := range fi.Rules() {
		events := []string{}
		for _, e := range code.All[fi.Event]() {
			if slices.Contains(fi.Starts(e), r.ID) {
				events = append(events, e.String())
			}
		}
		row := ruleObject{
			Rule: r.ID, Events: events, Title: r.Title.In(d.lang), Term: r.Term.Words(d.lang), Source: r.Source(),
			Plain: r.Plain.In(d.lang), lawMembers: membersOf(r, d.lang), InForce: r.InForce, Confidence: r.Confidence.String(), Review: r.Review,
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

// upper gives a clause its capital.
func upper(clause string) string {
	first, size := utf8.DecodeRuneInString(clause)
	return string(unicode.ToUpper(first)) + clause[size:]
}
