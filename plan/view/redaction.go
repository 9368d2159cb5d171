package view

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// redaction makes one [View]: it copies the plan struct by struct and takes out
// of each copy what its reader may not see.
type redaction struct {
	*standing
	copy     *plan.Plan // what becomes of the plan
	withheld []Withheld
	told     map[told]int // where each of them stands
	numbers  grants       // those that show codes and days alone
	whole    grants       // those that cover the whole plan, those that cover the minimum
	minimum  grants
	some     grants // those that cover some parts
	baton    grants // those on the baton, those on any task
	task     grants
	parts    map[plan.ID]grants
	shells   map[plan.ID]grants // parts shown only because they hold one that is covered
	bare     map[plan.ID]bool   // those of them that are in the view
	barred   map[plan.ID]barrier
	hushed   map[plan.ID]Reason // parts that a secret prohibition lists
	secret   map[plan.ID]Reason // parts whose existence is secret to the reader, and why
	stands   map[plan.ID]bool   // the parts that are in the copy
	count    int                // of the parts that were looked at for secrets
	out      []contour.Place
	watch    watch
	// tells reports whether a text repeats an address or number that a security ban
	// protects from the reader; nil where there is none.
	tells func(text string) bool
	there map[plan.ID]located // the parts of the whole plan, where anything is secret
}

// told is what of a [Withheld] tells it from others.
type told struct {
	at  issue.Pointer
	why Reason
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
	hollow         verdict // what is said of a shell in which nothing is shown: as if nothing stood in it
	by, recordedBy plan.ID
}

func newRedaction(s *standing) *redaction {
	w := &redaction{standing: s}
	for i := range s.grants {
		switch g := &s.grants[i]; {
		case s.figures:
			w.numbers |= 1 << i
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
		case g.scope == plan.ScopeMinimum:
			w.minimum |= 1 << i
		}
	}
	w.bar()
	w.baton, w.task = w.whole&s.of(BasisBaton), w.whole&s.of(BasisBaton, BasisTask)
	return w
}

// bar takes away what prohibitions block: whole grants, or parts of the plan. A
// grant that is blocked for the whole is as if it had never been.
func (w *redaction) bar() {
	for i := range w.forbidden {
		f := &w.forbidden[i]
		if f.Scope != plan.ScopeParts {
			w.whole, w.minimum, w.some, w.numbers = w.whole&^f.blocks, w.minimum&^f.blocks, w.some&^f.blocks, w.numbers&^f.blocks
			if w.shown() == 0 && (f.blocks != 0 || w.listed) {
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
			if f.IsSecret() && f.blocks != 0 {
				put(&w.hushed, id, f.reason)
			}
		}
	}
	for id := range w.parts {
		if w.parts[id] &= w.some; w.parts[id] == 0 {
			delete(w.parts, id)
		}
	}
}

// put notes the first reason for a part.
func put(all *map[plan.ID]Reason, id plan.ID, why Reason) {
	if *all == nil {
		*all = map[plan.ID]Reason{}
	}
	if (*all)[id] == 0 {
		(*all)[id] = why
	}
}

func (w *redaction) hide(id plan.ID, why Reason) { put(&w.secret, id, why) }

func (w *redaction) redact() {
	w.hideHushed()
	w.hideAbsent()
	w.hideHalves()
	if len(w.secret) > 0 {
		w.hideTied()
	}
	if len(w.parts) > 0 {
		w.findShells()
	}
	w.findProtected()
	copied := *w.plan
	w.copy = &copied
	w.stands = make(map[plan.ID]bool, w.count)
	w.fill(planOutline(), reflect.ValueOf(&copied).Elem(), level{whole: w.whole, minimum: w.minimum})
	w.note()
	w.prune()
}

// view returns what is made.
func (w *redaction) view() *View {
	v := &View{Format: Format1, Reader: w.reader, On: w.on, Bases: w.shownOn(), Plan: (*Seen)(w.copy), Withheld: w.withheld}
	switch {
	case w.figures:
		unname(w.copy)
	case w.wary:
		// What is kept back, how much of it and why tells what somebody said.
		v.Withheld = []Withheld{{Reason: ReasonNotTold}}
		w.copy.Child.Subject = string(w.plan.ID) // the form asks for a key, and this one is of no register
	}
	return v
}

// shown returns the grants on which the reader sees anything.
func (w *redaction) shown() grants { return w.whole | w.minimum | w.some | w.numbers }

// shownOn returns the bases on which the reader sees anything.
func (w *redaction) shownOn() []Basis { return w.bases(w.shown()) }

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
	if i, ok := w.told[told{at, why}]; ok {
		w.withheld[i].Parts += parts
		return
	}
	if w.told == nil {
		w.told = map[told]int{}
	}
	w.told[told{at, why}] = len(w.withheld)
	law := reasonSources[why]
	w.withheld = append(w.withheld, Withheld{Pointer: at, Reason: why, Source: law.source, Confidence: law.confidence, Parts: parts})
}

// untell takes back what was noted since a place of the list.
func (w *redaction) untell(since int) {
	for _, h := range w.withheld[since:] {
		delete(w.told, told{h.Pointer, h.Reason})
	}
	w.withheld = w.withheld[:since]
}

// classes returns what a level shows.
func (w *redaction) classes(l level) class {
	switch {
	case w.figures:
		return figureClasses
	case l.shell:
		return shellClasses
	case l.whole != 0:
		return wholeClasses | w.rights(l)
	case l.minimum != 0:
		return minimumClasses
	case w.some != 0:
		return partsClasses
	}
	return always | frame
}

// rights returns what the reader's task adds to the classes, where the grants of
// the level hold it.
func (w *redaction) rights(l level) (c class) {
	if l.whole&w.baton != 0 {
		c |= keep | key
	}
	if l.whole&w.task != 0 || w.isChild() {
		c |= guard
	}
	return c
}

// holds reports whether the reader holds the baton, alone or as pair, and nothing
// takes the plan away from the holder.
func (w *redaction) holds() bool { return w.baton != 0 }

// tasked reports whether the reader holds, or works on the matter for the same
// controller.
func (w *redaction) tasked() bool { return w.task != 0 }

// fill takes out of a copied struct what its level does not show, and puts
// copies in the place of what it shares with the plan.
func (w *redaction) fill(c *outline, v reflect.Value, l level) {
	see := w.classes(l)
	lines := c.deep
	if see&wholeClasses != wholeClasses || w.wary || w.watch.looks {
		lines = c.all
	}
	see |= held | w.personal(c, v)
	for i := range lines {
		w.line(c, &lines[i], v, see, l)
	}
	if c.homely != nil && w.atHome(v, see) {
		w.enter(c.homely.Name)
		if at := c.homely.In(v); !at.IsZero() {
			w.clear(home, at, see, w.private(c, v, home))
		}
		w.leave()
	}
	if w.tells != nil {
		w.unhouse(c, v, see, l)
	}
	if len(w.secret) > 0 {
		w.untie(c, v)
	}
}

func (w *redaction) line(c *outline, m *line, v reflect.Value, see class, l level) {
	at := m.In(v)
	if m.Empty(at) {
		return // nothing to take out, and nothing shared
	}
	w.enter(m.Name)
	w.given(c, m, at, v, see, l)
	w.leave()
}

// given takes out what the level does not show of one member that is given.
func (w *redaction) given(c *outline, m *line, at, v reflect.Value, see class, l level) {
	if w.wary && m.whereabouts && (m.class&(reach|home) == 0 || !w.own(v)) {
		if !at.IsZero() {
			at.SetZero()
			w.watch.lose(-1, verdict{ReasonSecurityBan, true})
		}
		return
	}
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
		if contour.CopyList(at); at.Len() == 0 {
			at.SetZero() // an empty list is none
		}
	case contour.Struct:
		w.fill(m.of, at, l)
	case contour.Pointer:
		if !at.IsNil() {
			w.pointer(m, at, l)
		}
	case contour.Value:
		if w.figures {
			dayAlone(at)
		}
	}
}

// own reports whether a struct is the reader's own entry among the people.
func (w *redaction) own(v reflect.Value) bool {
	m, ok := reflect.TypeAssert[*plan.Member](v.Addr())
	return ok && m.ID == w.self
}

// clear leaves a member out.
func (w *redaction) clear(of class, at reflect.Value, see class, private Reason) {
	at.SetZero()
	w.lack(of, see, private)
}

// lack notes that a member, or some of its values, is left out. What protects
// somebody, and what only a worker's own register needs, goes without a word; so does
// all that the note on the whole plan speaks of.
func (w *redaction) lack(of, see class, private Reason) {
	why := ReasonRole
	switch {
	case of&(reach|home) != 0:
		why = private
	case of&wholeClasses != 0 && !w.figures:
		why = ReasonScope // the level, not the member, keeps it back
	}
	silent := see&wholeClasses != wholeClasses || of&silentClasses != 0 || of == nobody
	w.watch.lose(-1, verdict{why, silent})
	if !silent {
		w.withhold(why, 0)
	}
}

// pointer fills the copy of a struct behind a pointer, or leaves it out.
func (w *redaction) pointer(m *line, at reflect.Value, l level) {
	if v := w.within(m.of, at.Elem(), l); v.why != 0 {
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
	if said := m.of.Said(fresh.Elem()); said != nil {
		l.by, l.recordedBy = said.By, said.RecordedBy
	}
	w.fill(m.of, fresh.Elem(), l)
	if fresh.Elem().IsZero() {
		at.SetZero() // what says nothing any more would tell that something was said
	}
}

// verdict says whether a part is left out (a reason) and whether that goes
// without a word.
type verdict struct {
	why    Reason
	silent bool
}

// within decides about a struct behind a pointer. One that speaks of somebody
// secret goes without a word.
func (w *redaction) within(c *outline, v reflect.Value, l level) verdict {
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
	why := w.unseen(said.Visibility, said.AboutID, said.By, said.RecordedBy, l)
	return verdict{why, confided(said.Visibility)}
}

// list puts in the place of a list a fresh one with the parts that are shown.
func (w *redaction) list(m *line, at reflect.Value, open bool, l level) {
	n := at.Len()
	fresh := reflect.MakeSlice(at.Type(), n, n)
	kept := 0
	for i := range n {
		from := at.Index(i)
		under, v := w.part(m, from, open, l)
		if v.why != 0 {
			w.lose(i, v)
			continue
		}
		to := fresh.Index(kept)
		to.Set(from)
		w.enterItem(kept, i)
		w.watch.pass(under)
		since := len(w.withheld)
		w.fill(m.of, to, under)
		w.enterItem(-1, -1)
		if under.shell {
			if !holdsParts(m.of, to) {
				w.untell(since)
				w.lose(i, under.hollow)
				continue
			}
			w.bare[m.of.IDOf(to)] = true
		}
		if m.of.ID >= 0 {
			w.stands[m.of.IDOf(to)] = true
		}
		kept++
	}
	if kept == 0 {
		at.SetZero()
		return
	}
	at.Set(fresh)
	at.SetLen(kept)
	at.SetCap(kept)
}

// holdsParts reports whether any part stands inside a part.
func holdsParts(c *outline, v reflect.Value) (holds bool) {
	c.inside(v, func(m *line, _ reflect.Value) { holds = holds || m.Op == contour.Parts })
	return holds
}

// part decides about one part of a list and returns the level at which it is
// shown.
func (w *redaction) part(m *line, v reflect.Value, open bool, l level) (level, verdict) {
	c := m.of
	id := c.IDOf(v)
	if why := w.secret[id]; why != 0 && id != "" {
		return l, verdict{why, true}
	}
	if w.isLater(c, v) {
		return l, verdict{ReasonLater, true}
	}
	l, visibility, about := w.spoken(c, v, l)
	if w.figures {
		if visibility > assess.VisibilityCircle || w.barred[id].blocks != 0 {
			return l, verdict{ReasonRole, true}
		}
		return l, verdict{}
	}
	if c.kind == prohibitionKind && w.binds(v.Addr().Interface().(*plan.Prohibition)) {
		return l, verdict{ReasonRole, true}
	}
	l, covered, bar := w.under(m, id, l)
	switch {
	case l.whole != 0, l.minimum != 0:
		l.shell = false
	case w.shells[id]&^l.barred != 0:
		l.shell, l.hollow = true, verdict{ReasonScope, true}
		if covered&bar.blocks != 0 {
			l.hollow = verdict{why: bar.reason}
		}
		if w.unseen(visibility, about, l.by, l.recordedBy, l) != 0 {
			return l, l.hollow
		}
		return l, verdict{}
	case covered&bar.blocks != 0:
		return l, verdict{why: bar.reason}
	case open && w.some != 0 && (c.kind == memberKind || c.kind == presenceKind) && (!w.listed || c.kind == presenceKind || id == w.self):
		// People stand in the plan for whoever sees a part of it; those whom no
		// shown part names are taken out in the end.
	default:
		return l, verdict{ReasonScope, true}
	}
	return l, verdict{w.unseen(visibility, about, l.by, l.recordedBy, l), confided(visibility)}
}

// isLater reports whether a part is of a later day: said after it, or somebody who comes
// after it.
func (w *redaction) isLater(c *outline, v reflect.Value) bool {
	if said := c.Said(v); said != nil {
		return said.On.After(w.on)
	}
	return c.kind == memberKind && w.comesLater(v)
}

// spoken returns the level of a part with its author, who may see it and whom it is
// about. Whether people and organisations are there at all is decided in hideAbsent.
func (w *redaction) spoken(c *outline, v reflect.Value, l level) (_ level, visibility plan.Visibility, about plan.ID) {
	if said := c.Said(v); said != nil {
		l.by, l.recordedBy = said.By, said.RecordedBy
		if c.kind == viewKind && v.Addr().Interface().(*assess.View).Voice == assess.VoiceChild {
			l.by = w.plan.ChildID()
		}
		return l, said.Visibility, said.AboutID
	}
	if c.Visibility >= 0 && c.kind != memberKind && c.kind != presenceKind {
		visibility = plan.Visibility(v.Field(c.Visibility).Uint())
	}
	if c.About >= 0 {
		about = plan.ID(v.Field(c.About).String())
	}
	return l, visibility, about
}

// lose leaves a part of a list out.
func (w *redaction) lose(item int, v verdict) {
	w.watch.lose(item, v)
	if !v.silent {
		w.withhold(v.why, 1)
	}
}

// under returns the level of a part of a list: which grants cover it and are not
// barred. At the level of the minimum only lists of the minimum are shown. Covered
// is what would cover it but for prohibitions of the part itself.
func (w *redaction) under(m *line, id plan.ID, l level) (_ level, covered grants, bar barrier) {
	bar = w.barred[id]
	whole := l.whole | w.parts[id]&^l.barred
	minimum := l.minimum
	if m.class&minimumClasses == 0 {
		minimum = 0
	}
	l.barred |= bar.blocks // what bars a part bars all inside it
	l.whole, l.minimum = whole&^bar.blocks, minimum&^bar.blocks
	return l, whole | minimum, bar
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
