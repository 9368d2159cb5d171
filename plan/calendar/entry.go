package calendar

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Options direct [Write].
type Options struct {
	// Stamp is the moment at which the calendar is made; it must be given.
	Stamp civil.Instant
	// Titles tells of what kind a meeting is, where it is held and what a last day
	// is for. Names are in no title either way.
	Titles bool
	// Lang is the language of the titles; zero is Finnish.
	Lang code.Lang
	// Remind is how many days before a reminder comes; 0 is none.
	Remind int
	// Calendar is the reading of working days; nil is that of THL.
	Calendar *deadline.Calendar
}

// entry is one thing in the calendar.
type entry struct {
	uid       string
	sequence  int
	cancelled bool
	title     string
	place     string
	// start and end are moments, or day is a whole day.
	start, end civil.Instant
	day        civil.Date
}

// title is one word for those who may look over a shoulder, and what is told
// where titles are asked for.
func (o *Options) title(plain code.Text, told string) string {
	if o.Titles && told != "" {
		return code.Capital(told)
	}
	return plain.In(o.Lang)
}

var (
	wordMeeting = code.Say("Tapaaminen", "Möte", "Meeting")
	wordContact = code.Say("Yhteydenotto", "Kontakt", "Contact")
	wordLastDay = code.Say("Määräpäivä", "Sista dag", "Last day")
	// What a family calls days that workers call otherwise: to it there is no baton, and the child reads this too.
	familys = map[due.Kind]code.Text{
		due.KindAction: code.Say("Sovittu asia valmiiksi", "En avtalad sak ska vara klar", "Something agreed is to be done"),
		due.KindGoal:   code.Say("Tavoitteen päivä", "Målets dag", "The day of a goal"),
		due.KindOfAge:  code.Say("18 vuotta", "18 år", "18 years"),
		due.KindBaton:  code.Say("Vastuutyöntekijä vaihtuu", "Ansvarspersonen byts", "The responsible worker changes"),
	}
)

// entries returns what is in a view, in the order of the plan.
func (o *Options) entries(v *view.View) (all []entry) {
	p := (*plan.Plan)(v.Plan)
	for i := range p.Meetings {
		if e, ok := o.meeting(p, &p.Meetings[i]); ok {
			all = append(all, e)
		}
	}
	for i := range p.Contacts {
		c := &p.Contacts[i]
		if c.State != plan.ContactPlanned && c.State != plan.ContactCancelled {
			continue
		}
		e := entry{uid: uid(p, c.ID, "contact"), day: c.Day, title: o.title(wordContact, c.Way.Label(o.Lang))}
		if c.State == plan.ContactCancelled {
			e.cancelled, e.sequence = true, 1
		}
		all = append(all, e)
	}
	type saying struct {
		on   civil.Date
		told string
	}
	seen, said := map[string]int{}, map[saying]bool{}
	dues, _ := due.Of(p, due.Options{On: v.On, Calendar: o.Calendar}) // what could not be counted has no day
	for _, d := range dues {
		if d.Kind == due.KindContact || d.Kind == due.KindMeeting || !d.Done.IsZero() || d.Last.IsZero() {
			continue
		}
		told := d.Kind.Label(o.Lang)
		switch {
		case d.Kind == due.KindLaw && ofFamily(v):
			told = d.Law.Rule.Told(o.Lang)
		case d.Kind == due.KindLaw:
			told = d.Law.Rule.Title.In(o.Lang)
		case ofFamily(v) && familys[d.Kind] != (code.Text{}):
			told = familys[d.Kind].In(o.Lang)
		}
		if one := (saying{d.Last, told}); d.Kind == due.KindLaw && ofFamily(v) {
			if said[one] { // two acts may want the same by the same day
				continue
			}
			said[one] = true
		}
		what := d.Kind.String() + d.Law.Rule.ID
		seen[what+string(d.PartID)]++ // what is urgent has two last days by one rule
		if n := seen[what+string(d.PartID)]; n > 1 {
			what += strconv.Itoa(n)
		}
		all = append(all, entry{uid: uid(p, d.PartID, what), day: d.Last, title: o.title(wordLastDay, told)})
	}
	return all
}

// ofFamily reports whether the reader is of the family: there the law is told in a
// family's words, a right as a right.
func ofFamily(v *view.View) bool {
	if v.Reader == view.Family() || v.Reader == view.Child() {
		return true
	}
	m := (*plan.Plan)(v.Plan).Person(v.Reader.PersonID())
	return m != nil && m.Kind != plan.MemberProfessional && m.Kind != plan.MemberExperienceExpert
}

// meeting returns the entry of a meeting that is to come, was held or was
// cancelled; one that was moved is told by the one that it was moved to.
func (o *Options) meeting(p *plan.Plan, m *plan.Meeting) (entry, bool) {
	if m.Start.IsZero() || m.State == plan.MeetingMoved {
		return entry{}, false
	}
	first, moves := origin(p, m)
	e := entry{uid: uid(p, first, "meeting"), start: m.Start, end: m.End, sequence: moves, cancelled: m.State == plan.MeetingCancelled,
		title: o.title(wordMeeting, m.Kind.Label(o.Lang))}
	if e.cancelled {
		e.sequence++
	}
	if o.Titles && m.Place != nil {
		e.place = m.Place.Kind.Label(o.Lang)
	}
	return e, true
}

// origin returns the first of the meetings that one was moved from, and how many
// moves there were.
func origin(p *plan.Plan, m *plan.Meeting) (id plan.ID, moves int) {
	id = m.ID
	for from := m.MovedFromID; from != "" && moves < len(p.Meetings); moves++ {
		id = from
		from = ""
		for i := range p.Meetings {
			if p.Meetings[i].ID == id {
				from = p.Meetings[i].MovedFromID
			}
		}
	}
	return id, moves
}

// uid is the same for the same part whenever it is written, and tells nothing.
func uid(p *plan.Plan, part plan.ID, what string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{"oneplan", string(p.ID), string(part), what}, "\x00")))
	return hex.EncodeToString(sum[:16]) + "@oneplan"
}
