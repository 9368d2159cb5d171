package view

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
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
	Bases     []Basis   `json:"bases,omitzero"`
	GroundIDs []plan.ID `json:"groundIds,omitzero"`
	// Reason is why it is not shown, Source the law behind that.
	Reason Reason `json:"reason,omitzero"`
	Source string `json:"source,omitzero"`
	// Secret is whether the reader does not even learn that it is withheld.
	Secret bool `json:"secret,omitzero"`
}

// PointerError says that a pointer leads to no part of the plan.
type PointerError struct{}

// Error holds no content of the plan.
func (e *PointerError) Error() string { return "view: the pointer leads to no part of the plan" }

// Who returns for every reader of the plan whether the part at a pointer is
// shown on a day, and why: the child, the people in the order of the plan,
// leaders and researchers. It asks the same rules as [Of]. The error is
// a [*PointerError].
func Who(p *plan.Plan, at issue.Pointer, on civil.Date) ([]Sight, error) {
	if on.IsZero() {
		return nil, ErrDay
	}
	if v, _ := lookUp(p, at); !v.IsValid() {
		return nil, &PointerError{}
	}
	var all []Sight
	for _, r := range Readers(p) {
		all = append(all, sightOf(p, r, at, on))
	}
	return all, nil
}

// Readers returns all who can be asked about: the child, the people in the
// order of the plan, leaders and researchers.
func Readers(p *plan.Plan) []Reader {
	all := []Reader{Child()}
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberGuardian {
			all = append(all, Guardian(m.ID))
		} else {
			all = append(all, Member(m.ID))
		}
	}
	return append(all, Leader(), Researcher())
}

func sightOf(p *plan.Plan, r Reader, at issue.Pointer, on civil.Date) Sight {
	sight := Sight{Reader: r}
	s, err := standingOf(p, r, on)
	if err != nil {
		// A guardian or member of the plan who is unknown may not know of it.
		sight.Reason, sight.Secret = ReasonSecrecy, true
		return sight
	}
	w := newRedaction(s)
	w.watch = watch{looks: true, at: at}
	w.redact()
	switch {
	case len(w.shownOn()) == 0:
		sight.Reason = w.missing
	case w.watch.lost:
		sight.Reason = w.watch.why
		if why := w.barredAt(at); why != 0 && sight.Reason == ReasonScope {
			sight.Reason = why // what keeps it back even where a ground is found
		}
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
		set = w.shown()
	}
	sight.Bases = w.bases(set)
	for i := range w.grants {
		if set&(1<<i) != 0 && w.grants[i].from != "" {
			sight.GroundIDs = append(sight.GroundIDs, w.grants[i].from)
		}
	}
	return sight
}

// barredAt returns why a prohibition keeps the part at a pointer, or one around it,
// from the reader; zero where none does.
func (w *redaction) barredAt(at issue.Pointer) Reason {
	for ; at != ""; at = at.Parent() {
		if _, of := lookUp(w.plan, at); w.barred[of].reason != 0 {
			return w.barred[of].reason
		}
	}
	return 0
}

// gone says why what stands at the pointer was taken out in the end, when
// references to it and from it were looked at.
func (w *redaction) gone(at issue.Pointer) Reason {
	v, of := lookUp(w.plan, at)
	stands := w.standingIDs()
	if v.Type() == reflect.TypeFor[plan.ID]() && !stands[plan.ID(v.String())] {
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

// watch follows one place of the plan through a redaction. The zero watch looks
// at nothing.
type watch struct {
	looks  bool
	at     issue.Pointer
	way    []contour.Place // where the redaction is, in the plan itself
	lost   bool
	why    Reason
	silent bool
	set    grants // those that show the part
}

func (w *watch) enter(name string) {
	if w.looks {
		w.way = append(w.way, contour.Place{Name: name, Item: -1})
	}
}

func (w *watch) item(i int) {
	if w.looks {
		w.way[len(w.way)-1].Item = i
	}
}

func (w *watch) leave() {
	if w.looks {
		w.way = w.way[:len(w.way)-1]
	}
}

// lose notes that the member at the end of the way is left out, or one item of
// it.
func (w *watch) lose(item int, v verdict) {
	if !w.looks || w.lost {
		return
	}
	at := contour.PointerTo(w.way)
	if item >= 0 {
		at = at.Item(item)
	}
	if at.Contains(w.at) {
		w.lost, w.why, w.silent = true, v.why, v.silent
	}
}

// pass notes on which grants the item at the end of the way is shown.
func (w *watch) pass(l level) {
	if w.looks && contour.PointerTo(w.way).Contains(w.at) {
		w.set = l.whole | l.minimum
	}
}
