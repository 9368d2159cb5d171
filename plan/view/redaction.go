package view

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// redaction makes one [View]: it copies the plan struct by struct and takes out
// of each copy what its reader may not see.
type redaction struct {
	*standing
	view    *View
	whole   grants // those that cover the whole plan, those that cover the minimum
	minimum grants
	some    grants // those that cover some parts
	parts   map[plan.ID]grants
	shells  map[plan.ID]grants // parts shown only because they hold one that is covered
	bare    map[plan.ID]bool   // those of them that are in the view
	barred  map[plan.ID]barrier
	secret  map[plan.ID]Reason // parts whose existence is secret to the reader, and why
	rights  class              // what the reader's part in the plan adds to the classes
	gaps    bool               // whether any part is missing, so that references may hang
	out     []contour.Place
	watch   watch
}

// barrier is what prohibitions block of one part.
type barrier struct {
	blocks grants
	reason Reason
}

// level is what a reader sees at one place: on which grants, in which classes,
// and who is the author of what stands there.
type level struct {
	whole, minimum grants
	barred         grants
	shell          bool
	by, recordedBy plan.ID
}

func newRedaction(s *standing) *redaction {
	w := &redaction{standing: s, view: &View{Reader: s.reader, On: s.on}}
	for i := range s.grants {
		switch g := &s.grants[i]; {
		case s.figures:
		case g.scope == plan.ScopeWhole:
			w.whole |= 1 << i
		case g.scope == plan.ScopeParts:
			w.some |= 1 << i
			if w.parts == nil {
				w.parts = map[plan.ID]grants{}
			}
			for _, id := range g.parts {
				w.parts[id] |= 1 << i
			}
		default:
			w.minimum |= 1 << i
		}
	}
	w.bar()
	if w.holds {
		w.rights |= keep | key
	}
	if w.tasked || w.isChild() {
		w.rights |= guard
	}
	return w
}

// bar takes away what prohibitions block: whole grants, or parts of the plan.
func (w *redaction) bar() {
	for i := range w.forbidden {
		f := &w.forbidden[i]
		if f.Scope != plan.ScopeParts {
			w.whole, w.minimum, w.some = w.whole&^f.blocks, w.minimum&^f.blocks, w.some&^f.blocks
			if w.whole|w.minimum|w.some == 0 {
				w.missing = f.reason
			}
			continue
		}
		if w.barred == nil {
			w.barred = map[plan.ID]barrier{}
		}
		for _, id := range f.PartIDs {
			b := w.barred[id]
			if b.blocks |= f.blocks; b.reason == 0 {
				b.reason = f.reason
			}
			w.barred[id] = b
			if w.standing.secret(f) {
				w.hide(id, f.reason)
			}
		}
	}
	for id := range w.parts {
		if w.parts[id] &= w.some; w.parts[id] == 0 {
			delete(w.parts, id)
		}
	}
}

func (w *redaction) hide(id plan.ID, why Reason) {
	if w.secret == nil {
		w.secret = map[plan.ID]Reason{}
	}
	if w.secret[id] == 0 {
		w.secret[id] = why
	}
}

func (w *redaction) redact() {
	w.view.Bases = w.bases(w.whole | w.minimum | w.some)
	if w.figures {
		w.view.Bases = []Basis{BasisStatistics}
	}
	w.hideAbsent()
	if len(w.secret) > 0 {
		w.hideTied()
	}
	if len(w.parts) > 0 {
		w.findShells()
	}
	copied := *w.plan
	w.view.Plan = &copied
	w.fill(planOutline(), reflect.ValueOf(&copied).Elem(), level{whole: w.whole, minimum: w.minimum})
	w.note()
	if w.gaps || len(w.secret) > 0 || w.whole == 0 {
		w.prune()
	}
}

// note says once for the whole plan why a reader sees less than the whole.
func (w *redaction) note() {
	switch {
	case w.figures:
		w.withhold(ReasonRole, 0)
	case w.whole != 0:
	case w.minimum|w.some != 0:
		w.withhold(ReasonScope, 0)
	default:
		w.withhold(w.missing, 0)
	}
}

// withhold notes that something at the place is withheld: a part of a list, or
// (none) the member itself.
func (w *redaction) withhold(why Reason, parts int) {
	at := contour.PointerTo(w.out)
	for i := range w.view.Withheld {
		if h := &w.view.Withheld[i]; h.Pointer == at && h.Reason == why {
			h.Parts += parts
			return
		}
	}
	law := reasonSources[why]
	w.view.Withheld = append(w.view.Withheld, Withheld{Pointer: at, Reason: why, Source: law.source, Confidence: law.confidence, Parts: parts})
}

// classes returns what a level shows.
func (w *redaction) classes(l level) class {
	switch {
	case w.figures:
		return figureClasses
	case l.shell:
		return shellClasses
	case l.whole != 0:
		return wholeClasses | w.rights
	case l.minimum != 0:
		return minimumClasses
	case w.some != 0:
		return partsClasses
	}
	return always | frame
}

// fill takes out of a copied struct what its level does not show, and puts
// copies in the place of what it shares with the plan.
func (w *redaction) fill(c *outline, v reflect.Value, l level) {
	see := w.classes(l)
	lines := c.deep
	if see&wholeClasses != wholeClasses || w.watch.looks {
		lines = c.all
	}
	see |= held | w.personal(c, v, see)
	for i := range lines {
		w.line(c, &lines[i], v, see, l)
	}
	if len(w.secret) > 0 {
		w.untie(c, v)
	}
}

func (w *redaction) line(c *outline, m *line, v reflect.Value, see class, l level) {
	at := m.In(v)
	w.enter(m.Name)
	defer w.leave()
	if m.Op == contour.Parts && (m.class&see != 0 || len(w.parts) > 0 && m.class&silentClasses == 0) {
		w.list(m, at, m.class&see != 0, l)
		return
	}
	if m.class&see == 0 {
		if !at.IsZero() {
			w.clear(m.class, at, see, w.private(c, v, m.class))
		}
		return
	}
	switch m.Op {
	case contour.Values, contour.Refs, contour.Periods:
		if n := at.Len(); n > 0 {
			fresh := reflect.MakeSlice(at.Type(), n, n)
			reflect.Copy(fresh, at)
			at.Set(fresh)
		}
	case contour.Struct:
		w.fill(m.of, at, l)
	case contour.Pointer:
		if !at.IsNil() {
			w.pointer(m, at, l)
		}
	}
}

// clear leaves a member out. What protects somebody, and what only a worker's
// own register needs, goes without a word; so does all that the note on the
// whole plan speaks of.
func (w *redaction) clear(of class, at reflect.Value, see class, private Reason) {
	why := ReasonRole
	switch {
	case of&(reach|home) != 0:
		why = private
	case of&wholeClasses != 0 && !w.figures:
		why = ReasonScope // the level, not the member, keeps it back
	}
	at.SetZero()
	silent := see&wholeClasses != wholeClasses || of&silentClasses != 0
	w.watch.lose(-1, verdict{why, silent})
	if !silent {
		w.withhold(why, 0)
	}
}

// pointer fills the copy of a struct behind a pointer, or leaves it out.
func (w *redaction) pointer(m *line, at reflect.Value, l level) {
	if v := w.within(m.of, at.Elem()); v.why != 0 {
		at.SetZero()
		w.watch.lose(-1, v)
		if !v.silent {
			w.withhold(v.why, 0)
		}
		return
	}
	fresh := reflect.New(at.Type().Elem())
	fresh.Elem().Set(at.Elem())
	at.Set(fresh)
	w.fill(m.of, fresh.Elem(), l)
}

// verdict says whether a part is left out (a reason) and whether that goes
// without a word.
type verdict struct {
	why    Reason
	silent bool
}

// within decides about a struct behind a pointer. One that speaks of somebody
// secret goes without a word.
func (w *redaction) within(c *outline, v reflect.Value) verdict {
	if len(w.secret) > 0 && w.carried(c, v) {
		return verdict{ReasonAbout, true}
	}
	if c.Says < 0 {
		return verdict{}
	}
	said := c.Said(v)
	switch {
	case said.On.After(w.on):
		return verdict{ReasonLater, true}
	case w.figures && said.Visibility > assess.VisibilityCircle:
		return verdict{ReasonRole, true}
	case w.figures:
		return verdict{}
	}
	return verdict{why: w.unseen(said.Visibility, said.AboutID, said.By, said.RecordedBy)}
}

// list puts in the place of a list a fresh one with the parts that are shown.
func (w *redaction) list(m *line, at reflect.Value, open bool, l level) {
	n := at.Len()
	if n == 0 {
		return
	}
	fresh := reflect.MakeSlice(at.Type(), n, n)
	kept := 0
	for i := range n {
		from := at.Index(i)
		under, v := w.part(m.of, from, open, l)
		if v.why != 0 {
			w.gaps = true
			w.watch.lose(i, v)
			if !v.silent {
				w.withhold(v.why, 1)
			}
			continue
		}
		to := fresh.Index(kept)
		to.Set(from)
		w.enterItem(kept, i)
		w.watch.pass(i, under)
		w.fill(m.of, to, under)
		w.enterItem(-1, -1)
		kept++
	}
	if kept == 0 {
		at.SetZero()
		return
	}
	at.Set(fresh.Slice3(0, kept, kept))
}

// part decides about one part of a list and returns the level at which it is
// shown.
func (w *redaction) part(c *outline, v reflect.Value, open bool, l level) (level, verdict) {
	id := plan.ID("")
	if c.ID >= 0 {
		id = c.IDOf(v)
		if why := w.secret[id]; why != 0 {
			return l, verdict{why, true}
		}
	}
	visibility, about := plan.Visibility(0), plan.ID("")
	switch {
	case c.Says >= 0:
		said := c.Said(v)
		if said.On.After(w.on) {
			return l, verdict{ReasonLater, true}
		}
		visibility, about = said.Visibility, said.AboutID
		l.by, l.recordedBy = said.By, said.RecordedBy
		if c.kind == viewKind && v.Addr().Interface().(*assess.View).Voice == assess.VoiceChild {
			l.by = w.plan.ChildID()
		}
	case c.kind == memberKind || c.kind == presenceKind:
		// Whether they are there at all was decided in hideAbsent.
	default:
		if c.Visibility >= 0 {
			visibility = plan.Visibility(v.Field(c.Visibility).Uint())
		}
		if c.About >= 0 {
			about = plan.ID(v.Field(c.About).String())
		}
	}
	if w.figures {
		if visibility > assess.VisibilityCircle {
			return l, verdict{ReasonRole, true}
		}
		return l, verdict{}
	}
	if c.kind == prohibitionKind && w.binds(v.Addr().Interface().(*plan.Prohibition)) {
		return l, verdict{ReasonRole, true}
	}
	bar := w.barred[id]
	covered := l.whole | w.parts[id]&^l.barred
	l.barred |= bar.blocks // what bars a part bars all inside it
	l.whole, l.minimum = covered&^bar.blocks, l.minimum&^bar.blocks
	switch {
	case l.whole != 0, l.minimum != 0 && open:
		l.shell = false
	case w.shells[id]&^l.barred != 0:
		l.shell = true
		w.bare[id] = true
	case covered&bar.blocks != 0:
		return l, verdict{why: bar.reason}
	case open && w.some != 0 && (c.kind == memberKind || c.kind == presenceKind):
		// People stand in the plan for whoever sees a part of it; those whom no
		// shown part names are taken out in the end.
	default:
		return l, verdict{ReasonScope, true}
	}
	return l, verdict{why: w.unseen(visibility, about, l.by, l.recordedBy)}
}

// binds reports whether a prohibition is against the reader: who is bound by it
// learns of it by what is withheld, not from its own text.
func (w *redaction) binds(f *plan.Prohibition) bool {
	return slices.ContainsFunc(f.AgainstIDs, w.bound)
}

// unseen says why the visibility of a statement keeps it from the reader. A
// statement about somebody else than the child is that person's own matter
// until it is said that the circle may see it.
func (w *redaction) unseen(v plan.Visibility, about, by, recordedBy plan.ID) Reason {
	if v == 0 && about != "" && about != w.plan.ChildID() {
		v = assess.VisibilitySubject
	}
	if v <= assess.VisibilityCircle || w.self != "" && (by == w.self || recordedBy == w.self) {
		return 0
	}
	switch v {
	case assess.VisibilityProfessionals:
		if w.professional() {
			return 0
		}
		return ReasonProfessionals
	case assess.VisibilitySubject:
		if w.holds || w.self != "" && about == w.self {
			return 0
		}
		return ReasonThirdPerson
	}
	return ReasonAuthor
}

func (w *redaction) enter(name string) {
	w.out = append(w.out, contour.Place{Name: name, Item: -1})
	w.watch.enter(name)
}

func (w *redaction) enterItem(out, in int) {
	w.out[len(w.out)-1].Item = out
	w.watch.item(in)
}

func (w *redaction) leave() {
	w.out = w.out[:len(w.out)-1]
	w.watch.leave()
}
