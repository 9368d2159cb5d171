package view

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// prune takes out of the redacted plan what hangs in the air: references to
// parts that are not shown, parts that are only about such, and, for a reader
// who sees less than the whole, people whom nothing shown names. It is done
// always, so that nothing shows whether anything was missing.
func (w *redaction) prune() {
	p := w.copy
	stands := w.stands
	if id := p.Child.ID; id != "" {
		stands[id] = true
	}
	if idle, fell := w.fall(stands); fell {
		w.pruneAgendas(stands)
		gone := func(id plan.ID) (plan.ID, bool) { return id, !stands[id] }
		p.Disagreements = drop(w, stands, idle, "disagreements", p.Disagreements, func(d *plan.Disagreement) (plan.ID, bool) { return gone(d.ID) })
		p.Consents = drop(w, stands, idle, "consents", p.Consents, func(c *plan.Consent) (plan.ID, bool) { return gone(c.ID) })
		p.Prohibitions = drop(w, stands, idle, "prohibitions", p.Prohibitions, func(c *plan.Prohibition) (plan.ID, bool) { return gone(c.ID) })
		p.LegalGrounds = drop(w, stands, idle, "legalGrounds", p.LegalGrounds, func(c *plan.LegalGround) (plan.ID, bool) { return gone(c.ID) })
		p.Conflicts = drop(w, stands, idle, "conflicts", p.Conflicts, func(c *plan.Conflict) (plan.ID, bool) { return gone(c.ID) })
	}
	planOutline().Cut(reflect.ValueOf(p).Elem(), func(id plan.ID) bool { return stands[id] })
	if len(p.Conflicts) > 0 && !w.figures {
		w.dropConflictsOfUnnamed(stands)
	}
	switch {
	case w.figures:
	case w.whole == 0:
		w.dropUnnamed(stands)
	default:
		w.dropIdle(stands)
	}
}

// hanging is a part that goes where what it is about is not shown.
type hanging struct {
	id       plan.ID
	about    []plan.ID
	conflict *plan.Conflict // that it is
}

// hangings lists the parts that may hang in the air.
func (w *redaction) hangings() []hanging {
	p := w.copy
	n := len(p.Disagreements) + len(p.Consents) + len(p.Prohibitions) + len(p.LegalGrounds) + len(p.Conflicts)
	for i := range p.Meetings {
		n += len(p.Meetings[i].Agenda)
	}
	all := make([]hanging, 0, n)
	for i := range p.Meetings {
		for j := range p.Meetings[i].Agenda {
			all = append(all, hanging{id: p.Meetings[i].Agenda[j].ID, about: p.Meetings[i].Agenda[j].AboutIDs})
		}
	}
	for i := range p.Disagreements {
		all = append(all, hanging{id: p.Disagreements[i].ID, about: p.Disagreements[i].AboutIDs})
	}
	for i := range p.Consents {
		all = append(all, hanging{id: p.Consents[i].ID, about: p.Consents[i].PartIDs})
	}
	for i := range p.Prohibitions {
		all = append(all, hanging{id: p.Prohibitions[i].ID, about: p.Prohibitions[i].PartIDs})
	}
	for i := range p.LegalGrounds {
		all = append(all, hanging{id: p.LegalGrounds[i].ID, about: p.LegalGrounds[i].PartIDs})
	}
	for i := range p.Conflicts {
		c := &p.Conflicts[i]
		about := slices.Clone(c.AboutIDs)
		for j := range c.Sides {
			about = append(about, c.Sides[j].PartIDs...)
		}
		all = append(all, hanging{c.ID, about, c})
	}
	return all
}

// fall takes the parts that hang in the air out of those that stand, and those that
// are about them, until nothing more falls; each is looked at again only where
// something that it is about has fallen. It tells whether anything fell, and which of
// them are about nothing that is in the plan: what was erased is not withheld, and
// whatever is secret beside it is not told either.
func (w *redaction) fall(stands map[plan.ID]bool) (idle map[plan.ID]bool, fell bool) {
	all := w.hangings()
	var queue []plan.ID
	look := func(h *hanging) {
		if hangs := h.conflict != nil && !isWhole(h.conflict, stands) || h.conflict == nil && w.hangs(h.about, stands); hangs && stands[h.id] {
			delete(stands, h.id)
			queue = append(queue, h.id)
		}
	}
	for i := range all {
		look(&all[i])
	}
	if len(queue) == 0 {
		return nil, false
	}
	users := map[plan.ID][]int{}
	for i := range all {
		for _, id := range all[i].about {
			users[id] = append(users[id], i)
		}
	}
	for len(queue) > 0 {
		id := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for _, i := range users[id] {
			look(&all[i])
		}
	}
	idle = map[plan.ID]bool{}
	was := planOutline().IDs(reflect.ValueOf(w.plan).Elem())
	for i := range all {
		idle[all[i].id] = !slices.ContainsFunc(all[i].about, func(id plan.ID) bool { return was[id] || id == w.plan.Child.ID })
	}
	return idle, true
}

// pruneAgendas leaves out items that fell.
func (w *redaction) pruneAgendas(stands map[plan.ID]bool) {
	all := map[int][]int{} // of each meeting, where its items stand now
	for i := range w.copy.Meetings {
		// The lists of the copy are its own: one may be shortened in place.
		m := &w.copy.Meetings[i]
		moved := make([]int, len(m.Agenda)) // as in drop
		kept := 0
		for j := range m.Agenda {
			if !stands[m.Agenda[j].ID] {
				moved[j] = -1
				continue
			}
			m.Agenda[kept], moved[j] = m.Agenda[j], kept
			kept++
		}
		if kept == len(m.Agenda) {
			continue
		}
		all[i] = moved
		clear(m.Agenda[kept:])
		if m.Agenda = m.Agenda[:kept:kept]; kept == 0 {
			m.Agenda = nil
		}
	}
	if len(all) == 0 {
		return
	}
	const meetings, agenda issue.Pointer = "/meetings", "/agenda"
	w.moveWithheld(func(at issue.Pointer) (issue.Pointer, bool) {
		meeting, inside, ok := cutItem(at, meetings)
		if !ok || all[meeting] == nil {
			return at, true
		}
		item, rest, ok := cutItem(inside, agenda)
		if !ok {
			return at, true
		}
		now := all[meeting][item]
		return meetings.Item(meeting) + agenda.Item(now) + rest, now >= 0
	})
}

// isWhole reports whether all stands that a conflict and its sides are about: half a
// conflict tells what the other half is.
func isWhole(c *plan.Conflict, stands map[plan.ID]bool) bool {
	missing := func(id plan.ID) bool { return !stands[id] }
	return len(c.Sides) >= fewestSides && !slices.ContainsFunc(c.AboutIDs, missing) &&
		!slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return slices.ContainsFunc(s.PartIDs, missing) })
}

// hangs reports whether something is only about what is not shown, or shown
// only because it holds something else.
func (w *redaction) hangs(about []plan.ID, stands map[plan.ID]bool) bool {
	return len(about) > 0 && !slices.ContainsFunc(about, func(id plan.ID) bool { return stands[id] && !w.bare[id] })
}

// drop leaves parts out of a list of the redacted plan. What is withheld inside
// the parts after them moves with them. Of a prohibition, of people and of what is
// idle (fall) not a word is said.
func drop[T any](w *redaction, stands, idle map[plan.ID]bool, list string, parts []T, goes func(*T) (plan.ID, bool)) []T {
	kept := 0 // before the first that goes nothing moves
	for kept < len(parts) {
		if _, gone := goes(&parts[kept]); gone {
			break
		}
		kept++
	}
	if kept == len(parts) {
		return parts
	}
	moved := make([]int, len(parts)) // where each stands now; -1: nowhere
	for i := range kept {
		moved[i] = i
	}
	untold := 0
	for i := kept; i < len(parts); i++ {
		id, gone := goes(&parts[i])
		if moved[i] = kept; gone {
			moved[i] = -1
			delete(stands, id)
			if idle[id] {
				untold++
			}
			continue
		}
		parts[kept] = parts[i]
		kept++
	}
	at := issue.Pointer("").Member(list)
	w.moveWithheld(func(p issue.Pointer) (issue.Pointer, bool) {
		item, rest, inside := cutItem(p, at)
		if !inside {
			return p, true
		}
		return at.Item(moved[item]) + rest, moved[item] >= 0
	})
	if list != "prohibitions" && list != "conflicts" && list != "people" && list != "organisations" {
		if about := len(parts) - kept - untold; about > 0 {
			w.out = append(w.out[:0], contour.Place{Name: list, Item: -1})
			w.withhold(ReasonAbout, about)
		}
	}
	clear(parts[kept:])
	if kept == 0 {
		return nil
	}
	return slices.Clip(parts[:kept])
}

// moveWithheld moves pointers to where what they point into stands now, and drops
// those of which move says that nothing stands there any more.
func (w *redaction) moveWithheld(move func(issue.Pointer) (issue.Pointer, bool)) {
	kept := w.withheld[:0]
	clear(w.told)
	for _, h := range w.withheld {
		at, stays := move(h.Pointer)
		if !stays {
			continue
		}
		h.Pointer = at
		w.told[told{h.Pointer, h.Reason}] = len(kept)
		kept = append(kept, h)
	}
	w.withheld = kept
}

// cutItem splits a pointer into a list that it leads into, the item and the
// rest.
func cutItem(p, list issue.Pointer) (item int, rest issue.Pointer, inside bool) {
	text, inside := strings.CutPrefix(string(p), string(list)+"/")
	if !inside {
		return 0, "", false
	}
	number, _, _ := strings.Cut(text, "/")
	item, err := strconv.Atoi(number)
	return item, issue.Pointer(text[len(number):]), err == nil
}

// standingIDs returns the ids of all parts of the redacted plan.
func (w *redaction) standingIDs() map[plan.ID]bool {
	ids := planOutline().IDs(reflect.ValueOf(w.copy).Elem())
	if id := w.copy.Child.ID; id != "" {
		ids[id] = true
	}
	return ids
}

// dropConflictsOfUnnamed leaves out conflicts about people and organisations that
// nothing else shown names: what was changed apart shows nobody whom neither copy shows.
func (w *redaction) dropConflictsOfUnnamed(stands map[plan.ID]bool) {
	p := w.copy
	conflicts, people, organisations := p.Conflicts, p.People, p.Organisations
	p.Conflicts, p.Organisations = nil, nil
	if w.whole == 0 {
		p.People = nil
	}
	named := w.named()
	unnamed := map[plan.ID]bool{}
	if w.whole == 0 {
		for i := range people {
			if named[people[i].ID] {
				p.People = append(p.People, people[i])
			} else {
				unnamed[people[i].ID] = true
			}
		}
	}
	for id := range namedBy(p) {
		named[id] = true
	}
	for i := range organisations {
		if named[organisations[i].ID] {
			for _, id := range w.plan.Controllers(organisations[i].ID) {
				named[id] = true
			}
		}
	}
	for i := range organisations {
		if id := organisations[i].ID; !named[id] {
			unnamed[id] = true
		}
	}
	p.People, p.Organisations = people, organisations
	about := func(ids []plan.ID) bool {
		return slices.ContainsFunc(ids, func(id plan.ID) bool { return unnamed[id] })
	}
	p.Conflicts = drop(w, stands, nil, "conflicts", conflicts, func(c *plan.Conflict) (plan.ID, bool) {
		return c.ID, about(c.AboutIDs) || slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return about(s.PartIDs) })
	})
}

// dropUnnamed leaves out people and organisations that nothing shown refers to.
func (w *redaction) dropUnnamed(stands map[plan.ID]bool) {
	p := w.copy
	people, organisations := p.People, p.Organisations
	p.People, p.Organisations = nil, nil
	named := w.named()
	p.People = drop(w, stands, nil, "people", people, func(m *plan.Member) (plan.ID, bool) { return m.ID, !named[m.ID] })
	for id := range namedBy(p) {
		named[id] = true
	}
	p.Organisations = w.dropOrganisations(stands, organisations, named)
}

// dropIdle leaves out organisations that nothing shown names: one may be in the
// plan only for somebody who came later.
func (w *redaction) dropIdle(stands map[plan.ID]bool) {
	p := w.copy
	named := make(map[plan.ID]bool, len(p.Organisations))
	for i := range p.People {
		if m := p.People[i].Professional; m != nil {
			for _, id := range w.plan.Controllers(m.OrganisationID) {
				named[id] = true
			}
		}
	}
	if !slices.ContainsFunc(p.Organisations, func(o plan.Organisation) bool { return !named[o.ID] }) {
		return // as in most plans: nothing else needs to be looked at
	}
	organisations := p.Organisations
	p.Organisations = nil
	p.Organisations = w.dropOrganisations(stands, organisations, w.named())
}

// dropOrganisations keeps those that are named, and their controllers.
func (w *redaction) dropOrganisations(stands map[plan.ID]bool, all []plan.Organisation, named map[plan.ID]bool) []plan.Organisation {
	for i := range all {
		if named[all[i].ID] {
			for _, id := range w.plan.Controllers(all[i].ID) {
				named[id] = true
			}
		}
	}
	return drop(w, stands, nil, "organisations", all, func(o *plan.Organisation) (plan.ID, bool) { return o.ID, !named[o.ID] })
}

// named returns whom the redacted plan names, the reader among them, and while a
// security ban stands against the reader all that was expressly allowed.
func (w *redaction) named() map[plan.ID]bool {
	named := namedBy(w.copy)
	named[w.self], named[w.unit] = true, true
	if w.listed {
		for id := range w.parts {
			named[id] = true
		}
	}
	return named
}

// namedBy returns the ids that the parts of a redacted plan refer to.
func namedBy(p *plan.Plan) map[plan.ID]bool {
	named := map[plan.ID]bool{}
	planOutline().Each(reflect.ValueOf(p).Elem(), func(c *contour.Contour, v reflect.Value) {
		for _, m := range c.Refs {
			at := m.In(v)
			if m.Op == contour.Ref {
				named[plan.ID(at.String())] = true
				continue
			}
			for i := range at.Len() {
				named[plan.ID(at.Index(i).String())] = true
			}
		}
	})
	return named
}
