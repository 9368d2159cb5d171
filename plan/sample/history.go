package sample

import (
	"encoding/binary"
	"iter"
	"math/rand/v2"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// Histories returns the histories of the plans of [PlansOf], in order: each plan
// as it stood on the days on which much was said, stored on that evening, and
// last as it is. The same seed gives the same bytes, salts and all, so nothing
// real may ever be kept in one. A plan on which nothing ever changed has one
// revision and one renewed root.
func Histories(profile Profile, seed uint64, count int) iter.Seq[*history.History] {
	return func(yield func(*history.History) bool) {
		n := uint64(0)
		for p := range PlansOf(profile, seed, count) {
			if !yield(historyOf(p, seed, n)) {
				return
			}
			n++
		}
	}
}

func historyOf(p *plan.Plan, seed, number uint64) *history.History {
	var salt [32]byte
	binary.LittleEndian.PutUint64(salt[:], seed)
	binary.LittleEndian.PutUint64(salt[8:], number)
	source := rand.NewChaCha8(salt)
	entry := func(on civil.Date) history.Entry {
		return history.Entry{At: at(on, "18:00"), By: "t-1041", Reason: "päivän kirjaukset"}
	}
	days := eventful(p)
	last := days[len(days)-1]
	var h *history.History
	for i, on := range days {
		then := p
		if i < len(days)-1 {
			then = p.AsOf(on)
		}
		h = must(h.Add(then, entry(on), source))
	}
	if len(h.Revisions) == 1 {
		h = must(h.Renew(entry(last), source))
	}
	return h
}

// must panics where a plan of this package is refused: that is its fault.
func must(h *history.History, err error) *history.History {
	if err != nil {
		panic(err)
	}
	return h
}

// eventful returns days of the plan's course, contacts and meetings, in order.
func eventful(p *plan.Plan) []civil.Date {
	var days []civil.Date
	for i := range p.Concerns {
		days = append(days, p.Concerns[i].On)
	}
	for i := range p.Course {
		days = append(days, p.Course[i].On)
	}
	for i := range p.Meetings {
		days = append(days, plan.DayOf(p.Meetings[i].Start))
	}
	for i := range p.Contacts {
		if p.Contacts[i].State == plan.ContactHeld {
			days = append(days, p.Contacts[i].Day)
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}
