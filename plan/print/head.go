package print

import (
	"strconv"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// head says what the page is, whose and for whom.
type head struct {
	Eyebrow, Title text
	Child, Born    string
	State, For     string
	Printed        string
	Actor          bool
	Track          string
}

func (b *builder) head() head {
	h := head{Title: b.word(b.l.Say(words["plan"])), Child: fullName(b.p.Child.Name), Born: b.born(), For: b.l.Say(words["copy.family"]), Actor: b.actor}
	if b.p.Title != "" {
		h.Title = b.text(string(b.p.Title), "")
	}
	if n := len(b.p.Course); n > 0 {
		h.State = b.label(b.p.Status()) + spaced(day(b.p.Course[n-1].On, b.l))
	} else if !b.hidden("course") {
		h.State = b.label(b.p.Status()) // what is proposed is not agreed
	}
	switch {
	case b.c.reader == view.Child():
		h.For = b.child()
	case b.of != "" && b.of != b.p.Child.ID && b.p.Person(b.of) == nil:
		h.For = ""
	case b.of != "":
		h.For = b.whole(b.of)
	}
	if b.actor {
		h.Track = b.track()
	}
	h.Printed = day(b.o.Today, b.l)
	if b.p.Revision > 0 {
		if h.Printed != "" {
			h.Printed += ", "
		}
		h.Printed += b.l.Say(words["revision"]) + nbsp + strconv.Itoa(b.p.Revision)
	}
	return h
}

// born is the day of birth, unless it is not yet known on the day of printing.
func (b *builder) born() string {
	if !b.o.Today.IsZero() && b.p.Child.Born.After(b.o.Today) {
		return ""
	}
	return day(b.p.Child.Born, b.l)
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// whole writes a person with the whole name.
func (b *builder) whole(id plan.ID) string {
	if m := b.p.Person(id); m != nil {
		return called(fullName(m.Name), b.part(m))
	}
	return b.who(id)
}

// track is the footing on which the plan stands now.
func (b *builder) track() string {
	for i := len(b.p.Tracks) - 1; i >= 0; i-- {
		if t := &b.p.Tracks[i]; b.o.Today.IsZero() || t.Period.Contains(b.o.Today) {
			return b.label(t.Track)
		}
	}
	return ""
}
