package print

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// worker is the recording template's part d: who is responsible.
type worker struct {
	Means   string
	Holders []holder
}

type holder struct {
	Role, Name, Where string
	Numbers           []number
	Named, Accepted   string
}

// holders are those who hold the baton, or share it, on the day of printing;
// the responsible worker before the pair.
func (b *builder) holders() []*plan.Holding {
	var holders, pairs []*plan.Holding
	for i := range b.p.Baton {
		h := &b.p.Baton[i]
		from, to := momentOf(h.From).on, momentOf(h.To).on
		if b.o.Today.IsZero() && !h.To.IsZero() || !b.o.Today.IsZero() && (from.After(b.o.Today) || !h.To.IsZero() && to.Before(b.o.Today)) {
			continue
		}
		if plan.Holds(h.Role) {
			holders = append(holders, h)
		} else {
			pairs = append(pairs, h)
		}
	}
	// On the day of a change both may act; the page names who holds from then on.
	if len(holders) > 1 {
		holders = holders[len(holders)-1:]
	}
	return append(holders, pairs...)
}

func (b *builder) worker() *worker {
	w := &worker{}
	for _, h := range b.holders() {
		if plan.Holds(h.Role) {
			w.Means = b.l.Say(words["worker.means"])
			if h.Role == plan.HoldingFirst {
				w.Means = b.l.Say(words["worker.first"])
			}
		}
		one := holder{Role: code.Capital(b.label(h.Role)), Name: b.whole(h.PersonID), Named: b.whos(h.NamedByIDs), Accepted: day(momentOf(h.Accepted).on, b.l)}
		if h.Role == plan.HoldingResponsible {
			one.Role = "" // the heading says it
		}
		if h.Role == plan.HoldingFirst {
			one.Role = code.Capital(b.l.Say(wordFirstHolder)) // "first receiver" is a word of offices
		}
		if m := b.p.Person(h.PersonID); m != nil {
			one.Where, one.Numbers = b.workplace(m), b.numbers(m)
		}
		w.Holders = append(w.Holders, one)
	}
	if len(w.Holders) == 0 {
		if !plan.Open(b.p.Status()) || b.hidden("baton") {
			return nil
		}
		w.Means = b.l.Say(words["worker.none"])
	}
	return w
}

// workplace is the organisation that a professional works in.
func (b *builder) workplace(m *plan.Member) string {
	if m.Professional == nil || b.p.Organisation(m.Professional.OrganisationID) == nil {
		return ""
	}
	return b.who(m.Professional.OrganisationID)
}

func (b *builder) numbers(m *plan.Member) []number {
	numbers := make([]number, len(m.Telecoms))
	for i, t := range m.Telecoms {
		numbers[i] = b.number(t)
	}
	return numbers
}
