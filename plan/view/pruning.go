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
// who sees less than the whole, people whom nothing shown names.
func (w *redaction) prune() {
	p := w.view.Plan
	stands := w.standingIDs()
	p.Disagreements = drop(w, "disagreements", p.Disagreements, func(d *plan.Disagreement) bool { return w.hangs(d.AboutIDs, stands) })
	p.Consents = drop(w, "consents", p.Consents, func(c *plan.Consent) bool { return w.hangs(c.PartIDs, stands) })
	p.Prohibitions = drop(w, "prohibitions", p.Prohibitions, func(c *plan.Prohibition) bool { return w.hangs(c.PartIDs, stands) })
	p.LegalGrounds = drop(w, "legalGrounds", p.LegalGrounds, func(c *plan.LegalGround) bool { return w.hangs(c.PartIDs, stands) })
	planOutline().Cut(reflect.ValueOf(p).Elem(), func(id plan.ID) bool { return stands[id] })
	if w.whole == 0 {
		w.dropUnnamed()
	}
}

// hangs reports whether something is only about what is not shown, or shown
// only because it holds something else.
func (w *redaction) hangs(about []plan.ID, stands map[plan.ID]bool) bool {
	return len(about) > 0 && !slices.ContainsFunc(about, func(id plan.ID) bool { return stands[id] && !w.bare[id] })
}

// drop leaves parts out of a list of the redacted plan. What is withheld inside
// the parts after them moves with them. Of a prohibition, and of people, not a
// word is said.
func drop[T any](w *redaction, list string, parts []T, goes func(*T) bool) []T {
	kept := 0
	for i := range parts {
		if goes(&parts[i]) {
			w.moveWithheld(list, kept)
			if list != "prohibitions" && list != "people" && list != "organisations" {
				w.out = append(w.out[:0], contour.Place{Name: list, Item: -1})
				w.withhold(ReasonAbout, 1)
			}
			continue
		}
		parts[kept] = parts[i]
		kept++
	}
	clear(parts[kept:])
	if kept == 0 {
		return nil
	}
	return slices.Clip(parts[:kept])
}

// moveWithheld takes one item of a list out of the pointers to what is withheld.
func (w *redaction) moveWithheld(list string, gone int) {
	at := issue.Pointer("").Member(list)
	kept := w.view.Withheld[:0]
	for _, h := range w.view.Withheld {
		item, rest, inside := cutItem(h.Pointer, at)
		if inside && item == gone {
			continue
		}
		if inside && item > gone {
			h.Pointer = at.Item(item-1) + rest
		}
		kept = append(kept, h)
	}
	w.view.Withheld = kept
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
	ids := planOutline().IDs(reflect.ValueOf(w.view.Plan).Elem())
	if id := w.view.Plan.Child.ID; id != "" {
		ids[id] = true
	}
	return ids
}

// dropUnnamed leaves out people and organisations that nothing shown refers to.
func (w *redaction) dropUnnamed() {
	p := w.view.Plan
	named := map[plan.ID]bool{w.self: true, w.unit: true}
	name := func(c *contour.Contour, v reflect.Value) {
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
	}
	people, organisations := p.People, p.Organisations
	p.People, p.Organisations = nil, nil
	planOutline().Each(reflect.ValueOf(p).Elem(), name)
	p.People = drop(w, "people", people, func(m *plan.Member) bool { return !named[m.ID] })
	planOutline().Each(reflect.ValueOf(p).Elem(), name)
	for range organisations {
		for i := range organisations {
			if o := &organisations[i]; named[o.ID] {
				named[o.ControllerID] = true
			}
		}
	}
	p.Organisations = drop(w, "organisations", organisations, func(o *plan.Organisation) bool { return !named[o.ID] })
}
