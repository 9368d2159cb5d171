package export

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// Row is what is told of one plan, in all tables: its pseudonym, what it may be
// known by, codes and counts. As JSON it goes from one machine to another, for
// [Export.WriteRows]; that form is this version's own, and its days are exact: only
// what is written of it is made wider. The zero Row is no plan's.
type Row struct {
	pseudonym string
	class     // the quasi-identifiers as they are, before they are made wider
	topic     string
	// base is what the first day is told as where days are told as dates.
	base civil.Date
	// tables are the lines of each without the pseudonym, ready but for days: those are
	// counted from the first. Values hold neither comma nor quote.
	tables [tableCount]string
}

// class is what a plan may be known by.
type class struct{ age, place, half string }

// Row returns what is told of a plan; the Export stays as it is. Safe for
// concurrent use.
func (e *Export) Row(p *plan.Plan) Row {
	r, _ := e.spare.Get().(*rowing)
	if r == nil {
		r = new(rowing)
	}
	defer func() { r.plan = nil; e.spare.Put(r) }()
	r.begin(e, p)
	topic := ""
	if len(p.Intakes) > 0 {
		topic = codeOf(p.Intakes[0].Topic)
	}
	r.add(plans, r.standing(topic)...)
	r.intakes()
	r.assessments()
	r.meetings()
	r.contacts()
	r.actions()
	r.goals()
	r.dues()
	r.cases()
	row := Row{
		pseudonym: "p" + hex.EncodeToString(e.digest("plan", string(p.ID))[:10]),
		class:     class{ageBand(p.Child.Born, r.first), strings.Clone(place(p)), unknown},
		topic:     topic,
	}
	if !r.first.IsZero() {
		row.half = stats.HalfYear(r.first).From.String()
		row.base = r.first.AddDays(int(binary.LittleEndian.Uint32(e.digest("shift", string(p.ID)))%365) - 182)
	}
	for i := range r.lines {
		row.tables[i] = string(r.lines[i])
	}
	return row
}

// ageBand is the age group of statistics as a spreadsheet leaves it alone: 7-12 would
// become a day of December there, and 18- less than nothing.
func ageBand(born, on civil.Date) string {
	group := cmp.Or(stats.AgeGroup(born, on), unknown)
	if group[0] >= '0' && group[0] <= '9' {
		return "age-" + group
	}
	return group
}

// Pseudonym is that of the plan in this release: a p and 20 hexadecimal digits, which
// no program takes for a number.
func (r *Row) Pseudonym() string { return r.pseudonym }

// wire is a Row as it is written.
type wire struct {
	Plan   string             `json:"plan"`
	Class  [3]string          `json:"class"`
	Topic  string             `json:"topic"`
	Base   civil.Date         `json:"base"`
	Tables [tableCount]string `json:"tables"`
}

// MarshalJSON writes all of a row.
func (r Row) MarshalJSON() ([]byte, error) {
	return json.Marshal(wire{r.pseudonym, [3]string{r.age, r.place, r.half}, r.topic, r.base, r.tables})
}

// UnmarshalJSON reads what MarshalJSON writes; the error is [ErrRow].
func (r *Row) UnmarshalJSON(data []byte) error {
	var w wire
	if json.Unmarshal(data, &w) != nil || w.Plan == "" {
		return ErrRow
	}
	*r = Row{w.Plan, class{w.Class[0], w.Class[1], w.Class[2]}, w.Topic, w.Base, w.Tables}
	return nil
}

// rowing makes the rows of one plan.
type rowing struct {
	*Export
	plan  *plan.Plan
	first civil.Date // the day on which the matter was first raised
	lines [tableCount][]byte
	count [tableCount]int
}

// begin takes up a plan; the memory of the lines serves again.
func (r *rowing) begin(e *Export, p *plan.Plan) {
	r.Export, r.plan, r.first, r.count = e, p, raised(p), [tableCount]int{}
	for i := range r.lines {
		r.lines[i] = r.lines[i][:0]
	}
}

func (r *rowing) add(table int, values ...string) {
	line := r.lines[table]
	for i, v := range values {
		if i > 0 {
			line = append(line, ',')
		}
		line = append(line, v...)
	}
	r.lines[table] = append(line, '\n')
	r.count[table]++
}

// numbered adds a row with its number in the table.
func (r *rowing) numbered(table int, values ...string) {
	line := strconv.AppendInt(r.lines[table], int64(r.count[table]+1), 10)
	for _, v := range values {
		line = append(append(line, ','), v...)
	}
	r.lines[table] = append(line, '\n')
	r.count[table]++
}

// day returns how many days a day is after the first, "" where one of them is not
// known.
func (r *rowing) day(d civil.Date) string {
	if d.IsZero() || r.first.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Sub(r.first))
}

func (r *rowing) instant(i civil.Instant) string { return r.day(plan.DayOf(i)) }

// codeOf is the code of a member of a set, "" for none.
func codeOf[S code.Source](e code.Enum[S]) string {
	if !e.IsValid() {
		return ""
	}
	return e.String()
}

func truthOf(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// raised returns the first day of the matter: of a concern, an arrival, the
// course, whatever comes first.
func raised(p *plan.Plan) (first civil.Date) {
	note := func(d civil.Date) {
		if !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	for i := range p.Concerns {
		note(p.Concerns[i].On)
	}
	for i := range p.Intakes {
		note(plan.DayOf(p.Intakes[i].Arrived))
	}
	if first.IsZero() {
		for i := range p.Course {
			note(p.Course[i].On)
		}
	}
	return first
}

func (r *rowing) intakes() {
	for i := range r.plan.Intakes {
		in := &r.plan.Intakes[i]
		urgency, outcome, decided := "", "", ""
		if in.Urgency != nil {
			urgency = codeOf(in.Urgency.Urgency)
		}
		if in.Outcome != nil {
			outcome, decided = codeOf(in.Outcome.Kind), r.day(in.Outcome.On)
		}
		r.numbered(intakes, r.instant(in.Arrived), codeOf(in.Kind), codeOf(in.Medium), codeOf(in.Topic), urgency, codeOf(in.Track), outcome, decided)
	}
}

func (r *rowing) assessments() {
	for i := range r.plan.Assessments {
		a := &r.plan.Assessments[i]
		own, counts := false, map[assess.FindingKind]int{}
		for _, v := range a.Views {
			own = own || v.Voice == assess.VoiceChild && len(v.Findings) > 0
			for _, f := range v.Findings {
				counts[f.Kind]++
			}
		}
		r.numbered(assessments, codeOf(a.Kind), codeOf(a.Phase), r.day(a.Started), r.day(a.Completed), truthOf(!a.Baseline.IsZero()), truthOf(own),
			strconv.Itoa(len(a.Views)), strconv.Itoa(counts[assess.FindingStrength]), strconv.Itoa(counts[assess.FindingVulnerability]),
			strconv.Itoa(counts[assess.FindingNeed]), strconv.Itoa(len(a.IntakeIDs)))
	}
}

func (r *rowing) meetings() {
	for i := range r.plan.Meetings {
		m := &r.plan.Meetings[i]
		came, child := 0, false
		for _, a := range m.Attendance {
			if a.Presence != plan.PresenceAbsent {
				came++
				child = child || a.PersonID == r.plan.Child.ID
			}
		}
		r.numbered(meetings, r.instant(m.Start), codeOf(m.Kind), codeOf(m.State), strconv.Itoa(len(m.Invitations)), strconv.Itoa(came), truthOf(child),
			truthOf(len(m.Feedback) > 0), truthOf(m.MovedFromID != ""))
	}
}

func (r *rowing) contacts() {
	for i := range r.plan.Contacts {
		c := &r.plan.Contacts[i]
		r.numbered(contacts, r.day(c.Day), codeOf(c.State), codeOf(c.Way))
	}
}

func (r *rowing) actions() {
	p := r.plan
	for i := range p.Actions {
		a := &p.Actions[i]
		family, services := false, false
		for _, id := range a.OwnerIDs {
			m := p.Person(id)
			served := m != nil && m.Professional != nil || p.Organisation(id) != nil
			family, services = family || !served, services || served
		}
		state, stated := "", ""
		if n := len(a.Progress); n > 0 {
			state, stated = codeOf(a.Progress[n-1].State), r.day(a.Progress[n-1].On)
		}
		r.numbered(actions, codeOf(a.Setting), truthOf(family), truthOf(services), strconv.Itoa(len(a.GoalIDs)), truthOf(a.DecisionID != ""), r.day(a.Due), state, stated)
	}
}

func (r *rowing) goals() {
	for i := range r.plan.Goals {
		g := &r.plan.Goals[i]
		state, evaluated := "", ""
		if n := len(g.Evaluations); n > 0 {
			state, evaluated = codeOf(g.Evaluations[n-1].State), r.day(g.Evaluations[n-1].On)
		}
		r.numbered(goals, strconv.Itoa(len(g.NeedIDs)), r.day(g.Due), state, evaluated)
	}
}

func (r *rowing) dues() {
	all, _ := due.Of(r.plan, due.Options{On: r.options.On, Calendar: r.options.Calendar}) // what has no day is in no table
	for _, d := range all {
		if d.Kind == due.KindLaw {
			r.numbered(dues, d.Law.Rule.ID, d.Event.String(), r.day(d.Last), r.day(d.Done), codeOf(d.State.Status))
		}
	}
}

func (r *rowing) cases() {
	for _, c := range r.counts.Cases(r.plan) {
		r.add(cases, c.Indicator, c.Window.From.String(), c.Slot, truthOf(c.Above), truthOf(c.Below))
	}
}

// standing returns the columns of the plan itself behind those that tell whose
// it may be.
func (r *rowing) standing(topic string) []string {
	p := r.plan
	professionals, family, given, refused := 0, 0, 0, len(p.Prohibitions)
	for i := range p.People {
		switch m := &p.People[i]; {
		case m.Professional != nil:
			professionals++
		case m.Guardian != nil || m.NearPerson != nil:
			family++
		}
	}
	for i := range p.Consents {
		if p.Consents[i].Decision == plan.ConsentGiven {
			given++
		} else {
			refused++
		}
	}
	track := ""
	if n := len(p.Tracks); n > 0 {
		track = codeOf(p.Tracks[n-1].Track)
	}
	return []string{codeOf(p.Status()), track, topic, strconv.Itoa(professionals), strconv.Itoa(family),
		strconv.Itoa(given), strconv.Itoa(refused), strconv.Itoa(len(p.Disagreements)), strconv.Itoa(len(p.Baton))}
}

// place returns the municipality of a child; unknown where any security ban of the
// child's home is in the plan, whenever it holds.
func place(p *plan.Plan) string {
	code := p.Child.Address.Municipality.Code
	if code == "" || len(p.Child.SecurityBans) > 0 || p.Protected("", civil.Date{}) || !isMunicipality(code) {
		return unknown
	}
	return code
}

// isMunicipality reports whether a text is three digits, as the codes of the
// set are: whatever else stands there stays there.
func isMunicipality(code string) bool {
	return len(code) == 3 && !slices.ContainsFunc([]byte(code), func(c byte) bool { return c < '0' || c > '9' })
}
