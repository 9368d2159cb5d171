package print

import (
	"errors"
	"html/template"
	"slices"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// ErrNothingForChild says that nobody has written anything for a child who is
// too young for a page of words: there is no page to print yet.
var ErrNothingForChild = errors.New("print: nothing is written for the child yet")

// childPage is the child's own page: what was written for it, in the second
// person, on one side. Nothing of the adults' texts fills a gap in it.
type childPage struct {
	frame
	Name      string
	Said      []text
	Hopes     []text
	Rows      []childRow
	People    []childPerson
	Differ    bool
	Pictures  bool // below school age: pictures, words to be read aloud
	Youth     bool // from about 15
	OfAge     bool
	Guarded   bool
	Printed   string
	NothingOn bool // nobody wrote for the child what happens now
	Closed    bool // the plan has ended
}

// childRow is one thing that happens.
type childRow struct {
	Picture template.HTML
	When    string
	Text    text
}

// childPerson is somebody whom the child may call or talk to.
type childPerson struct {
	Name, When string
	Number     number
}

// What one side holds: words of the child's own, things that happen, people.
const (
	mostSaid   = 32 // words
	mostRows   = 4
	mostHopes  = 2
	mostPeople = 2
	youthFrom  = 15 // years
)

func (b *builder) childPage() (*childPage, error) {
	v := &childPage{frame: b.frame(), Name: b.child(), Printed: day(b.o.Today, b.l)}
	v.Pictures, v.Youth = b.stage()
	v.OfAge = v.Youth && !b.o.Today.Before(b.p.Child.Born.AddYears(18))
	switch {
	case v.Pictures:
		v.Kind += " small"
	case v.Youth:
		v.Kind += " youth"
	}
	v.Said, v.Hopes = b.childSaid(), b.childHopes()
	v.Closed = len(b.p.Course) > 0 && !plan.Open(b.p.Status())
	if !v.Closed { // of a plan that has ended nothing happens any more
		v.Rows = b.childRows()
	}
	v.People = b.childPeople()
	v.Differ = len(b.p.Disagreements) > 0
	v.Guarded = b.guarded()
	v.NothingOn = len(v.Rows) == 0
	if v.Pictures && v.NothingOn && len(v.Hopes) == 0 {
		return nil, ErrNothingForChild
	}
	return v, nil
}

// stage says whether the child is below school age, which begins in the autumn
// of the year of the seventh birthday, or a young person. Where birth or day is
// not known it is neither.
func (b *builder) stage() (small, youth bool) {
	born, today := b.p.Child.Born, b.o.Today
	if born.IsZero() || today.IsZero() {
		return false, false
	}
	return today.Before(civil.MustDate(born.Year()+7, time.August, 1)), !today.Before(born.AddYears(youthFrom))
}

func (b *builder) youth() bool {
	if b.p == nil { // a form or a refusal is about nobody
		return false
	}
	_, youth := b.stage()
	return youth
}

// childSaid are the child's own words of the last time, as many as fit.
func (b *builder) childSaid() (said []text) {
	star := assess.Read(b.o.Today, b.p.Assessments...)
	left := mostSaid
	if small, _ := b.stage(); small {
		left /= 2
	}
	for i := range star.Sides {
		side := &star.Sides[i]
		if side.Voice != assess.VoiceChild {
			continue
		}
		var last civil.Date // what was said on the last day the child was asked
		for n := range side.Said {
			if on := side.Said[n].View.On; on.After(last) {
				last = on
			}
		}
		for n := range side.Said {
			s := &side.Said[n]
			words, shown := len(strings.Fields(s.Text)), b.text(s.Text, s.Lang)
			if s.Kind != assess.FindingOwnWords || s.View.On != last || slices.Contains(said, shown) {
				continue // what was said of two points is said once
			}
			if words > 0 && words <= left {
				said, left = append(said, shown), left-words
			}
		}
	}
	return said
}

// childHopes are what was written for the child of what is to change.
func (b *builder) childHopes() (hopes []text) {
	for i := range b.p.Needs {
		if n := &b.p.Needs[i]; n.ForChild != "" && n.NotNow == "" && len(hopes) < mostHopes {
			if hope := b.text(n.ForChild, n.Lang); !slices.Contains(hopes, hope) {
				hopes = append(hopes, hope)
			}
		}
	}
	return hopes
}

// childRows are what happens: first what has a day, then what is done again and
// again.
func (b *builder) childRows() (rows []childRow) {
	if c, ok := b.p.NextContact(); ok && c.ForChild != "" && !b.past(c.Day) {
		rows = append(rows, childRow{placePicture("talk"), b.childDay(c.Day), b.text(c.ForChild, c.Lang)})
	}
	for i := range b.p.Meetings {
		m := &b.p.Meetings[i]
		if on := momentOf(m.Start); m.State == plan.MeetingPlanned && m.ForChild != "" && !b.past(on.on) {
			rows = append(rows, childRow{placePicture("people"), b.childDay(on.on), b.text(m.ForChild, m.Lang)})
		}
	}
	for i := range b.p.Actions {
		a := &b.p.Actions[i]
		if a.ForChild == "" || a.Settled() || b.past(a.Period.To) {
			continue
		}
		name := map[plan.ActionSetting]string{plan.ActionHome: "home", plan.ActionEveryday: "everyday", plan.ActionElsewhere: "elsewhere"}[a.Setting]
		// What several do for the same is one thing to the child.
		if row := (childRow{placePicture(name), b.childWhen(a), b.text(a.ForChild, a.Lang)}); !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	return rows[:min(len(rows), mostRows)]
}

// childWhen says when in words of a child.
func (b *builder) childWhen(a *plan.Action) string {
	switch r := a.Rhythm; {
	case r != nil && r.Times == 1 && r.Per == plan.IntervalDay:
		return b.l.Say(words["child.daily"])
	case r != nil:
		return code.Capital(b.often(r))
	case !a.Due.IsZero() && !b.past(a.Due):
		return code.Capital(b.l.Say(wordBy)) + b.l.Say(weekdays[a.Due.Weekday()].whole) + " " + dayOfYear(a.Due, b.l)
	}
	return ""
}

// childDay writes "tiistaina 6.10.".
func (b *builder) childDay(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return code.Capital(b.l.Say(weekdays[d.Weekday()].on)) + " " + dayOfYear(d, b.l)
}

// childPeople are those whom the child may call, who holds the baton first.
func (b *builder) childPeople() (people []childPerson) {
	for _, w := range b.reach() {
		if len(people) < mostPeople && w.Number.Value != "" {
			people = append(people, childPerson{w.Plain, w.When, w.Number})
		}
	}
	return people
}

// placePicture is a drawing for a place; it says nothing that the words beside it do
// not say.
func placePicture(name string) template.HTML {
	return template.HTML(pictures[name]) // constants
}

const pictureOpen = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">`

var pictures = map[string]string{
	"home":      pictureOpen + `<path d="M3 11 12 3l9 8v10h-6v-6H9v6H3z"/></svg>`,
	"everyday":  pictureOpen + `<rect x="3" y="13" width="8" height="8"/><circle cx="17" cy="17" r="4"/><path d="M12 2l5 8H7z"/></svg>`,
	"elsewhere": pictureOpen + `<path d="M4 21V8l8-5 8 5v13zM9 21v-6h6v6M9 10h.5M14.5 10h.5"/></svg>`,
	"talk":      pictureOpen + `<path d="M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5"/></svg>`,
	"people":    pictureOpen + `<circle cx="7.5" cy="7.5" r="3"/><circle cx="16.5" cy="7.5" r="3"/><path d="M2 20c0-4 2-7 5.5-7S13 16 13 20M13 14c1-.7 2-1 3.5-1 3.5 0 5.5 3 5.5 7"/></svg>`,
}
