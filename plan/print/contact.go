package print

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// top is what the family looks for first: when there is contact next, and how
// to reach the worker.
type top struct {
	Day             string
	Date            string // for machines
	Past, Closed    bool
	None, NoReach   bool // nothing is agreed or recorded, and nothing hidden
	Worker, To, How string
	Note            text
	Reach           []way
}

// way is one way to reach someone.
type way struct {
	Who, When, How, Chosen string
	Plain                  string // who, without a title
	Number                 number
	Note                   text
}

// number is a telephone number or address, with its link where it is safe to
// make one.
type number struct {
	Kind, Value string
	Link        template.URL
}

func (b *builder) top() *top {
	t := &top{}
	if c, ok := b.p.NextContact(); ok {
		t.Day, t.Date = dayLong(c.Day, b.l), c.Day.String()
		t.Past = !b.o.Today.IsZero() && c.Day.Before(b.o.Today)
		t.Worker, t.To, t.How, t.Note = b.whole(c.WorkerID), b.whos(c.FamilyIDs), b.label(c.Way), b.text(c.Text, c.Lang)
	} else {
		t.Closed = !plan.Open(b.p.Status())
		t.None = !t.Closed && !b.hidden("contacts")
	}
	t.Reach = b.reach()
	t.NoReach = len(t.Reach) == 0 && !b.hidden("followUp") && !b.hidden("baton")
	if t.Day == "" && !t.Closed && !t.None && len(t.Reach) == 0 && !t.NoReach {
		return nil
	}
	return t
}

// reach are the ways to those who belong to the network on the day of printing:
// who holds the baton first. Where no way is agreed, the holders' own numbers.
func (b *builder) reach() (ways []way) {
	for _, r := range b.reaches() {
		if r.Direction == plan.DirectionToWorker {
			ways = append(ways, b.way(r))
		}
	}
	if len(ways) > 0 {
		return ways
	}
	for _, h := range b.holders() {
		if m := b.p.Person(h.PersonID); m != nil && len(m.Telecoms) > 0 && b.present(m.ID) {
			ways = append(ways, way{Who: b.whole(m.ID), Plain: b.name(m.ID), Number: b.number(m.Telecoms[0])})
		}
	}
	return ways
}

// present reports whether somebody belongs to the network on the day of
// printing; a person without a period always does.
func (b *builder) present(id plan.ID) bool {
	m := b.p.Person(id)
	return m == nil || b.o.Today.IsZero() || m.Period.IsZero() || m.Period.Contains(b.o.Today)
}

// ownNumber is a worker's number that fits a way, where the way names none.
func (b *builder) ownNumber(r *plan.Reach) number {
	kinds := map[plan.Way]plan.TelecomKind{plan.WayPhone: plan.TelecomPhone, plan.WayMessage: plan.TelecomPhone}
	if m := b.p.Person(r.WorkerID); m != nil && r.Direction == plan.DirectionToWorker {
		for i := range m.Telecoms {
			if m.Telecoms[i].Kind == kinds[r.Way] {
				return b.number(m.Telecoms[i])
			}
		}
	}
	return number{}
}

func (b *builder) way(r *plan.Reach) way {
	w := way{How: code.Capital(b.label(r.Way)), Note: b.text(r.Text, r.Lang), Chosen: b.who(r.DayChosenBy)}
	if r.Direction == plan.DirectionToWorker {
		w.Who, w.Plain = b.whole(r.WorkerID), b.name(r.WorkerID)
	} else {
		w.Who = b.who(r.FamilyID)
	}
	if r.Telecom != nil {
		w.Number = b.number(*r.Telecom)
	} else {
		w.Number = b.ownNumber(r)
	}
	w.When = reachable(r, b.l)
	return w
}

// Hours tells when somebody can be reached as the page writes it, "ma–pe klo 9–15"; ""
// where no time is agreed.
func Hours(r *plan.Reach, l code.Lang) string { return reachable(r, code.NewTongue(l, nil)) }

func reachable(r *plan.Reach, l code.Tongue) string {
	days, at := weekdaysOf(r.Days, l), hours(r.From, r.To, l)
	if days != "" && at != "" {
		days += " "
	}
	return days + at
}

// reaches returns the agreed ways between family and worker that hold on the day
// of printing: those of whoever belongs to the network then, the holder of the
// baton first.
func (b *builder) reaches() []*plan.Reach {
	var first, rest []*plan.Reach
	holders := b.holders()
	for i := range b.p.FollowUp {
		r := &b.p.FollowUp[i]
		switch {
		case !b.present(r.WorkerID):
		case r.WorkerID != "" && slices.ContainsFunc(holders, func(h *plan.Holding) bool { return h.PersonID == r.WorkerID }):
			first = append(first, r)
		default:
			rest = append(rest, r)
		}
	}
	return append(first, rest...)
}

// weekdaysOf writes days of the week, runs together.
func weekdaysOf(days []deadline.Weekday, l code.Tongue) string {
	numbers := make([]int, len(days))
	for i, d := range days {
		numbers[i] = int(d)
	}
	return weekRun(numbers, l)
}

func (b *builder) number(t plan.Telecom) number {
	n := number{Kind: code.Capital(b.label(t.Kind)), Value: t.Value}
	if t.Kind == plan.TelecomPhone {
		n.Link = tel(t.Value)
		// In Finland people dial and read numbers with their zero.
		if rest, abroad := strings.CutPrefix(t.Value, "+358 "); abroad && n.Link != "" {
			n.Value = "0" + rest
		}
	}
	return n
}

// tel makes a link of a telephone number, and "" of anything else: digits that
// may begin with + and be grouped by spaces or hyphens.
func tel(value string) template.URL {
	var digits strings.Builder
	for i, r := range value {
		switch {
		case r >= '0' && r <= '9', r == '+' && i == 0:
			digits.WriteRune(r)
		case r == ' ' || r == '-' || r == '\u00a0':
		default:
			return ""
		}
	}
	if digits.Len() < 3 || digits.Len() > 20 {
		return ""
	}
	return template.URL("tel:" + digits.String()) // digits and + alone
}

// reaching is the recording template's part c: how family and worker reach
// each other.
type reaching struct{ ToWorker, ToFamily []way }

func (b *builder) reaching() *reaching {
	r := &reaching{}
	for _, f := range b.reaches() {
		switch f.Direction {
		case plan.DirectionToWorker:
			r.ToWorker = append(r.ToWorker, b.way(f))
		case plan.DirectionToFamily:
			r.ToFamily = append(r.ToFamily, b.way(f))
		}
	}
	if len(r.ToWorker)+len(r.ToFamily) == 0 {
		return nil
	}
	return r
}

// next is the recording template's part e: the next contact, and the meetings
// that are agreed.
type next struct {
	Day, Date, Worker, How string
	Meetings               []appointment
}

type appointment struct {
	Kind, When string
	Where      text
}

func (b *builder) next() *next {
	n := &next{}
	if c, ok := b.p.NextContact(); ok {
		n.Day, n.Date, n.Worker, n.How = dayLong(c.Day, b.l), c.Day.String(), b.who(c.WorkerID), b.label(c.Way)
	}
	for i := range b.p.Meetings {
		m := &b.p.Meetings[i]
		if m.State == plan.MeetingPlanned && !b.past(momentOf(cmp.Or(m.End, m.Start)).on) {
			n.Meetings = append(n.Meetings, appointment{Kind: code.Capital(b.label(m.Kind)), When: cmp.Or(span(m.Start, m.End, b.l), b.l.Say(words["next.open"])), Where: b.place(m.Place)})
		}
	}
	if n.Day == "" && len(n.Meetings) == 0 {
		return nil
	}
	return n
}

// past reports whether a day lies before the day of printing.
func (b *builder) past(d civil.Date) bool {
	return !d.IsZero() && !b.o.Today.IsZero() && d.Before(b.o.Today)
}
