package view

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// Refusal is the error for a reader of the plan whom nothing gives a right to see
// it on the day, and says whom to ask (ei oikeutta nähdä). Its text holds no
// content of the plan.
type Refusal struct { //nolint:errname // a refusal is what it is to people: an answer with whom to ask
	Reader Reader
	On     civil.Date
	// Reason is why, [ReasonNotTold] where a security ban stands against the reader.
	Reason Reason
	// Source is the law behind it, Confidence how sure that is.
	Source     string
	Confidence deadline.Confidence
	// Ask is whom the reader may ask; zero where the reader may not know of anybody
	// who could be asked.
	Ask Ask
	// Lang is the language of the plan.
	Lang plan.LangTag
}

// Error holds no content of the plan.
func (r *Refusal) Error() string { return "view: nothing gives this reader a right to see the plan" }

// Ask is who answers for the plan, with the ways to reach that person at work
// (keneltä kysyä).
type Ask struct {
	Name     plan.Name
	Telecoms []plan.Telecom
}

// refusal says no, and whom to ask: whoever holds the baton on the day, of whom
// the reader may know. Whom to ask could tell where the child is: where a security
// ban stands against the reader, nobody is named.
func (w *redaction) refusal() *Refusal {
	law := reasonSources[w.missing]
	r := &Refusal{Reader: w.reader, On: w.on, Reason: w.missing, Source: law.source, Confidence: law.confidence, Lang: w.plan.Lang}
	if w.wary {
		r.Reason, r.Source, r.Confidence = ReasonNotTold, "", 0
		return r
	}
	for i := range w.plan.Baton {
		h := &w.plan.Baton[i]
		m := w.plan.Person(h.PersonID)
		if !plan.Holds(h.Role) || !w.acts(h) || w.secret[h.ID] != 0 || !isProfessional(m) || w.secret[m.ID] != 0 || m.Visibility > assess.VisibilityCircle || w.keptBack(h.ID, m.ID, m.Professional) {
			continue
		}
		r.Ask = w.askOf(m)
	}
	return r
}

// askOf is whom to ask without what repeats a protected home or number.
func (w *redaction) askOf(m *plan.Member) Ask {
	told := func(v any) bool { return w.tells == nil || !whereabouts.In(reflect.ValueOf(v), w.tells) }
	a := Ask{}
	if told(m.Name) {
		a.Name = m.Name
	}
	for _, t := range m.Telecoms {
		if told(t) {
			a.Telecoms = append(a.Telecoms, t)
		}
	}
	return a
}

// keptBack reports whether a prohibition against the reader lists a row of the baton,
// the person whom it names or where that person works. A reader without a ground has
// none that it could take away, and is not to learn of them here.
func (w *redaction) keptBack(row, person plan.ID, at *plan.Professional) bool {
	return slices.ContainsFunc(w.forbidden, func(f forbidden) bool {
		lists := func(id plan.ID) bool { return id != "" && slices.Contains(f.PartIDs, id) }
		return f.mine && (lists(row) || lists(person) || at != nil && slices.ContainsFunc(w.plan.Controllers(at.OrganisationID), lists))
	})
}
