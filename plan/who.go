package plan

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Sight says whether one reader may see a part of the plan on a day, and why
// (kuka näkee). It is an answer to whoever keeps the plan, not to the reader: it
// tells of what is secret too.
type Sight struct {
	Reader Reader `json:"reader"`
	// Sees is whether the part is shown.
	Sees bool `json:"sees"`
	// Bases are the grounds on which it is shown, GroundIDs the holdings, roles,
	// consents and disclosures behind them.
	Bases     []Basis `json:"bases,omitzero"`
	GroundIDs []ID    `json:"groundIds,omitzero"`
	// Reason is why it is not shown, Source the law behind that.
	Reason Reason `json:"reason,omitzero"`
	Source string `json:"source,omitzero"`
	// Secret is whether the reader does not even learn that it is withheld.
	Secret bool `json:"secret,omitzero"`
}

// PointerError says that a pointer leads to no part of the plan.
type PointerError struct{}

// Error holds no content of the plan.
func (e *PointerError) Error() string { return "plan: the pointer leads to no part of the plan" }

// Who returns for every reader of the plan whether the part at a pointer is
// shown on a day, and why: the child, the people in the order of the plan,
// leaders and researchers. It asks the same rules as [Plan.View]. The error is
// a [*PointerError].
func (p *Plan) Who(at issue.Pointer, on civil.Date) ([]Sight, error) {
	if v, _ := p.lookUp(at); !v.IsValid() {
		return nil, &PointerError{}
	}
	var all []Sight
	for _, r := range p.Readers() {
		all = append(all, p.sight(r, at, on))
	}
	return all, nil
}

// Readers returns all who can be asked about: the child, the people in the
// order of the plan, leaders and researchers.
func (p *Plan) Readers() []Reader {
	all := []Reader{ChildReader()}
	for i := range p.People {
		if m := &p.People[i]; m.Kind == MemberGuardian {
			all = append(all, GuardianReader(m.ID))
		} else {
			all = append(all, MemberReader(m.ID))
		}
	}
	return append(all, LeaderReader(), ResearcherReader())
}

// WithheldFromAnyGuardian reports whether a view of the plan would withhold
// anything from any of its guardians on a day, so that no one copy can be for
// the whole family. What each guardian knows of the others' contact data does
// not count: a family's copy has none.
func (p *Plan) WithheldFromAnyGuardian(on civil.Date) bool {
	for i := range p.People {
		m := &p.People[i]
		if m.Kind != MemberGuardian || !covers(m.Period, on) {
			continue
		}
		s, err := p.standing(GuardianReader(m.ID), on)
		if err != nil {
			return true
		}
		w := newRedaction(s)
		w.redact()
		if len(w.secret) > 0 || slices.ContainsFunc(w.view.Withheld, func(h Withheld) bool {
			return h.Reason != ReasonPrivate && h.Reason != ReasonRole
		}) {
			return true
		}
	}
	return false
}

func (p *Plan) sight(r Reader, at issue.Pointer, on civil.Date) Sight {
	sight := Sight{Reader: r}
	s, err := p.standing(r, on)
	if err != nil {
		// A guardian or member of the plan who is unknown may not know of it.
		sight.Reason, sight.Secret = ReasonSecrecy, true
		return sight
	}
	w := newRedaction(s)
	w.watch = &watch{at: at}
	w.redact()
	switch {
	case len(w.view.Bases) == 0 && at != "":
		sight.Reason = w.missing
	case w.watch.lost:
		sight.Reason = w.watch.why
		sight.Secret = w.watch.silent && sight.Reason != ReasonScope && sight.Reason != ReasonRole
	default:
		sight.Reason = w.gone(at)
	}
	if sight.Reason != 0 {
		sight.Source = reasonSources[sight.Reason].source
		return sight
	}
	sight.Sees = true
	set := w.watch.set
	if set == 0 {
		set = w.whole | w.minimum | w.some
	}
	if w.figures {
		set = 1
	}
	sight.Bases = w.bases(set)
	for i := range w.grants {
		if set&(1<<i) != 0 && w.grants[i].from != "" {
			sight.GroundIDs = append(sight.GroundIDs, w.grants[i].from)
		}
	}
	return sight
}

// gone says why what stands at the pointer was taken out in the end, when
// references to it and from it were looked at.
func (w *redaction) gone(at issue.Pointer) Reason {
	v, of := w.plan.lookUp(at)
	stands := w.standingIDs()
	if v.Type() == idKind && !stands[ID(v.String())] {
		return ReasonAbout
	}
	switch {
	case of == "" || stands[of]:
		return 0
	case w.plan.Person(of) != nil || w.plan.Organisation(of) != nil:
		return ReasonScope
	}
	return ReasonAbout
}

// watch follows one place of the plan through a redaction.
type watch struct {
	at     issue.Pointer
	lost   bool
	why    Reason
	silent bool
	set    grants // those that show the part
}

// lose notes that the member at the end of the way is left out, or one item of
// it.
func (w *watch) lose(way []place, item int, why Reason, silent bool) {
	at := pointerTo(way)
	if item >= 0 {
		at = at.Item(item)
	}
	if !w.lost && at.Contains(w.at) {
		w.lost, w.why, w.silent = true, why, silent
	}
}

// pass notes on which grants the item at the end of the way is shown.
func (w *watch) pass(way []place, l level) {
	if pointerTo(way).Contains(w.at) {
		w.set = l.whole | l.minimum
	}
}

func pointerTo(way []place) issue.Pointer {
	var p issue.Pointer
	for i := range way {
		p = p.Member(way[i].name)
		if way[i].item >= 0 {
			p = p.Item(way[i].item)
		}
	}
	return p
}

// lookUp returns what the document of the plan holds at a pointer, with the id
// of the part around it, and the zero Value where it holds nothing.
func (p *Plan) lookUp(at issue.Pointer) (v reflect.Value, of ID) {
	v = reflect.ValueOf(p).Elem()
	if at == "" {
		return v, ""
	}
	if at[0] != '/' {
		return reflect.Value{}, ""
	}
	for _, step := range strings.Split(string(at), "/")[1:] {
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		switch v.Kind() {
		case reflect.Struct:
			v = memberOf(v, step)
		case reflect.Slice:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= v.Len() || strconv.Itoa(i) != step {
				return reflect.Value{}, ""
			}
			if v = v.Index(i); v.Kind() == reflect.Struct {
				if id := v.FieldByName("ID"); id.IsValid() {
					of = ID(id.String())
				}
			}
		default:
			return reflect.Value{}, ""
		}
		if !v.IsValid() || v.IsZero() {
			return reflect.Value{}, ""
		}
	}
	return v, of
}

// memberOf returns the field with that name on the wire.
func memberOf(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			if m := memberOf(v.Field(i), name); m.IsValid() {
				return m
			}
			continue
		}
		if wire, _, _ := strings.Cut(f.Tag.Get("json"), ","); wire == name {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}
