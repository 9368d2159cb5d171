package merge_test

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// shownOn returns what tells the parts and the leaves that a reader sees of a plan on
// a day: nothing where the reader has no right. It looks once for each.
func shownOn(on civil.Date) func(*plan.Plan, view.Reader) (map[plan.ID]bool, map[leaf]bool) {
	type key struct {
		plan   *plan.Plan
		reader view.Reader
	}
	type shown struct {
		parts map[plan.ID]bool
		says  map[leaf]bool
	}
	known := map[key]shown{}
	return func(p *plan.Plan, r view.Reader) (map[plan.ID]bool, map[leaf]bool) {
		s, ok := known[key{p, r}]
		if !ok {
			if v, err := view.Of(p, r, on); err == nil {
				seen := (*plan.Plan)(v.Plan)
				s = shown{shape.IDs(reflect.ValueOf(seen).Elem()), leaves(seen)}
			}
			known[key{p, r}] = s
		}
		return s.parts, s.says
	}
}

// basesOf are the grounds on which a reader sees anything.
func basesOf(p *plan.Plan, r view.Reader, on civil.Date) []view.Basis {
	if p == nil {
		return nil
	}
	v, err := view.Of(p, r, on)
	if err != nil {
		return nil
	}
	return v.Bases
}

func isThere(p *plan.Plan, r view.Reader) bool {
	return r == view.Child() || slices.ContainsFunc(p.People, func(m plan.Member) bool { return view.Member(m.ID) == r })
}

func subset(some, all []view.Basis) bool {
	return !slices.ContainsFunc(some, func(b view.Basis) bool { return !slices.Contains(all, b) })
}

// readersOf are all persons of some copies.
func readersOf(copies ...*plan.Plan) (all []view.Reader) {
	all = append(all, view.Child())
	for _, p := range copies {
		if p == nil {
			continue
		}
		for i := range p.People {
			if r := view.Member(p.People[i].ID); !slices.Contains(all, r) {
				all = append(all, r)
			}
		}
	}
	return all
}

func idsIn(p *plan.Plan) map[plan.ID]bool {
	if p == nil {
		return nil
	}
	ids := shape.IDs(reflect.ValueOf(p).Elem())
	ids[p.Child.ID] = true
	return ids
}

// unshown asks that nobody sees after a merge what neither copy shows them, and that
// what one side closed to somebody stays closed where the other opened nothing. What
// the merge made itself, as conflicts, is not asked about.
func unshown(t *testing.T, n int, base, mine, theirs, made *plan.Plan, on civil.Date) (narrowed int) {
	t.Helper()
	shows := shownOn(on)
	stand, sides := idsIn(base), [2]map[plan.ID]bool{idsIn(mine), idsIn(theirs)}
	// What a side opened to anybody it may have opened to all: whoever saw it before for a
	// reason of their own, which the other side took away, sees it with them.
	var openedToAny [2]map[plan.ID]bool
	for i, p := range []*plan.Plan{mine, theirs} {
		openedToAny[i] = map[plan.ID]bool{}
		for _, r := range readersOf(base, mine, theirs) {
			now, _ := shows(p, r)
			was := map[plan.ID]bool{}
			if base != nil {
				was, _ = shows(base, r)
			}
			for id := range now {
				openedToAny[i][id] = openedToAny[i][id] || !was[id]
			}
		}
	}
	// A hold that one side took away and the other changed stands until it is settled; so do
	// all, where the baton is to be settled.
	asKnown := slices.ContainsFunc(made.Conflicts, func(c plan.Conflict) bool { return c.Field == "baton" })
	holds := func(r view.Reader) bool { // so does a task that rests on it
		tasked := slices.Contains(basesOf(made, r, on), view.BasisTask)
		return slices.ContainsFunc(made.Baton, func(h plan.Holding) bool {
			return (tasked || view.Member(h.PersonID) == r) && (asKnown || told(made, string(h.ID)))
		})
	}
	// Whoever it names is shown with it.
	byHold := map[plan.ID]bool{}
	shownWith := func(m *plan.Member) {
		byHold[m.ID] = true
		for _, r := range m.Roles {
			byHold[r.ID] = true
		}
	}
	for _, h := range made.Baton {
		if m := made.Person(h.PersonID); m != nil && told(made, string(h.ID)) {
			shownWith(m)
		}
	}
	// So is whoever was in the network for two times of which people have to say one.
	for _, c := range made.Conflicts {
		for _, id := range c.AboutIDs {
			if m := made.Person(id); m != nil && c.Field == "period" {
				shownWith(m)
			}
		}
	}
	// Whoever was given the baton by one side alone is shown as they stand, with their roles,
	// on the grounds that the other gave.
	var givenBaton [2]map[plan.ID]bool
	for i, p := range []*plan.Plan{mine, theirs} {
		givenBaton[i] = map[plan.ID]bool{}
		other := []*plan.Plan{theirs, mine}[i]
		for _, h := range p.Baton {
			same := slices.ContainsFunc(other.Baton, func(o plan.Holding) bool { return o.ID == h.ID && o.PersonID == h.PersonID })
			if m := made.Person(h.PersonID); m != nil && !same {
				givenBaton[i][m.ID] = true
				for _, r := range m.Roles {
					givenBaton[i][r.ID] = true
				}
			}
		}
	}
	named := func(id plan.ID) bool { return made.Organisation(id) != nil }
	// What a side wrote in a part may be what lets somebody see it.
	before := map[leaf]bool{}
	if base != nil {
		before = leaves(base)
	}
	wrote := [2]map[leaf]bool{leaves(mine), leaves(theirs)}
	var touched [2]map[string]bool
	for i := range wrote {
		touched[i] = map[string]bool{}
		for l := range wrote[i] {
			touched[i][l.part] = touched[i][l.part] || !before[l]
		}
		for l := range before { // what a part does not name any more hides it no more
			touched[i][l.part] = touched[i][l.part] || !wrote[i][l]
		}
	}
	places := sync.OnceValue(func() (all [3]map[string]*jsonPart) {
		return [...]map[string]*jsonPart{tree(t, mine), tree(t, theirs), tree(t, base)}
	})
	// What a part does not name any more hides neither it nor what stands in it.
	rewrote := func(side int, id plan.ID) bool {
		for at := string(id); at != ""; {
			if touched[side][at] {
				return true
			}
			part := places()[side][at]
			if part == nil || part.in == "plan" {
				break
			}
			at = part.in
		}
		return false
	}
	// What one side moved elsewhere is seen where it stands now.
	moved := func(side int, id plan.ID) bool {
		is, was := places()[side][string(id)], places()[2][string(id)]
		return is != nil && was != nil && is.in != was.in
	}
	// Of a refusal or prohibition that is to be settled the version that the reader knew
	// stands too, for the while.
	unsettled := map[plan.ID]bool{}
	for _, c := range made.Conflicts {
		for _, id := range c.AboutIDs {
			unsettled[id] = unsettled[id] || slices.ContainsFunc(made.Consents, func(c plan.Consent) bool { return c.ID == id }) ||
				slices.ContainsFunc(made.Prohibitions, func(p plan.Prohibition) bool { return p.ID == id })
		}
	}
	for _, r := range readersOf(base, mine, theirs) {
		parts, said := shows(made, r)
		if parts == nil {
			continue
		}
		var was map[plan.ID]bool
		var once map[leaf]bool
		if base != nil {
			was, once = shows(base, r)
		}
		grounds := basesOf(made, r, on)
		// Who was taken away and is brought back is there as before.
		there := [2]bool{isThere(mine, r), isThere(theirs, r)}
		old := basesOf(base, r, on)
		grounded := [2]bool{!subset(basesOf(mine, r, on), old) || gives(base, mine, r), !subset(basesOf(theirs, r, on), old) || gives(base, theirs, r)}
		within := [2]bool{subset(grounds, basesOf(mine, r, on)), subset(grounds, basesOf(theirs, r, on))}
		var sees [2]map[plan.ID]bool
		var says [2]map[leaf]bool
		var opened [2]bool
		for i, p := range []*plan.Plan{mine, theirs} {
			sees[i], says[i] = shows(p, r)
			for id := range sees[i] {
				opened[i] = opened[i] || !was[id] && stand[id]
			}
		}
		for id := range parts {
			if !stand[id] && !sides[0][id] && !sides[1][id] {
				continue
			}
			// Where both changed what names it, what the plan said before stands, and with it
			// what one of them took away and the reader knew.
			// What one side wrote anew, or moved to where others see it, is seen on the grounds
			// that the other gave. An organisation is shown where anything shown names it.
			// What one side took away and the other did not show them is not new.
			takenAway := stand[id] && (!sides[0][id] || !sides[1][id])
			anew := named(id) && (within[0] || within[1]) || !takenAway && (within[0] && (!sides[0][id] || rewrote(1, id) || moved(1, id)) || within[1] && (!sides[1][id] || rewrote(0, id) || moved(0, id)))
			require.True(t, sees[0][id] || sees[1][id] || anew || was[id] && (!sides[0][id] || !sides[1][id]), "%d: %v sees %s of neither copy on %v", n, r, id, on)
			for i := range sides {
				if sides[i][id] && sides[1-i][id] && was[id] && !sees[i][id] && !unsettled[id] && !named(id) && !byHold[id] && !givenBaton[1-i][id] && !rewrote(1-i, id) && !moved(1-i, id) && there[0] && there[1] && !holds(r) {
					narrowed++
					require.True(t, opened[1-i] || openedToAny[1-i][id] || grounded[1-i], "%d: %v sees %s, which one side closed to them, on %v", n, r, id, on)
				}
			}
		}
		for l := range said {
			id := plan.ID(l.part)
			if sees[0][id] && !was[id] || sees[1][id] && !was[id] {
				continue // one side opened the part to them, and what the other wrote in it comes with it; a wider visibility is another thing (widened)
			}
			if anew := func(i int) bool {
				whole := !sees[i][id] && (rewrote(1-i, id) && wrote[1-i][l] || moved(1-i, id) || givenBaton[1-i][id]) // the part stands as, or where, the other has it
				return within[i] && (whole || !wrote[i][l] && (sees[i][id] || l.part == "child" || !sides[i][id])) || named(id)
			}; anew(0) || anew(1) {
				continue // written by the other, and seen on the grounds that this one gave
			}
			if known := l.part == "child" || stand[id] || sides[0][id] || sides[1][id]; known && !once[l] && !says[0][l] && !says[1][l] {
				require.Equal(t, "visibility", l.member, "%d: %v sees %v of neither copy on %v", n, r, l, on)
			}
		}
	}
	return narrowed
}

// gives reports whether a side gave the reader a consent, a disclosure by law, a role or
// the baton that is not as it was: a ground of its own, though another opened as much. So it
// did where it put whoever holds the baton under another controller, in whose register the
// reader has a task, or showed an organisation with those who work in it.
func gives(base, side *plan.Plan, r view.Reader) bool {
	if base == nil {
		return false
	}
	to := map[plan.ID]bool{}
	for i := range side.People {
		m := &side.People[i]
		if view.Member(m.ID) != r {
			continue
		}
		if was := base.Person(m.ID); was != nil && (unitOf(was) != unitOf(m) || !slices.Equal(base.Controllers(unitOf(was)), side.Controllers(unitOf(m)))) {
			return true // whoever works in a secret organisation knows of it, and all in one register of what is in it
		}
		to[m.ID] = true
		for o := side.Organisation(unitOf(m)); o != nil && !to[o.ID]; o = side.Organisation(o.ControllerID) {
			to[o.ID] = true
		}
	}
	for _, o := range side.Organisations {
		if was := base.Organisation(o.ID); was != nil && o.Visibility != was.Visibility {
			return true
		}
	}
	was := map[plan.ID]any{}
	for i := range base.People {
		for _, r := range base.People[i].Roles {
			was[r.ID] = r
		}
	}
	for _, h := range base.Baton {
		was[h.ID] = h
		if now, before := side.Person(h.PersonID), base.Person(h.PersonID); now != nil && before != nil && !slices.Equal(base.Controllers(unitOf(before)), side.Controllers(unitOf(now))) {
			return true
		}
	}
	for _, c := range base.Consents {
		was[c.ID] = c
	}
	for _, l := range base.LegalGrounds {
		was[l.ID] = l
	}
	for i := range side.People {
		if m := &side.People[i]; to[m.ID] && slices.ContainsFunc(m.Roles, func(r plan.Role) bool { return !reflect.DeepEqual(was[r.ID], any(r)) }) {
			return true
		}
	}
	if slices.ContainsFunc(side.Baton, func(h plan.Holding) bool { return to[h.PersonID] && !reflect.DeepEqual(was[h.ID], any(h)) }) {
		return true
	}
	return slices.ContainsFunc(side.Consents, func(c plan.Consent) bool { return to[c.RecipientID] && !reflect.DeepEqual(was[c.ID], any(c)) }) ||
		slices.ContainsFunc(side.LegalGrounds, func(l plan.LegalGround) bool { return to[l.RecipientID] && !reflect.DeepEqual(was[l.ID], any(l)) })
}

func unitOf(m *plan.Member) plan.ID {
	if m.Professional == nil {
		return ""
	}
	return m.Professional.OrganisationID
}

// gates are the lists that say who sees anything.
var gates = []string{"people", "roles", "baton", "consents", "prohibitions", "legalGrounds", "organisations"}

// gate changes something of what says who sees what.
func (h *hand) gate(p *plan.Plan) *plan.Plan {
	for range 60 {
		next := p.Clone()
		h.fill.Know(next)
		all := slices.DeleteFunc(spots(next, true), func(s spot) bool { return !slices.Contains(gates, s.l.Name) })
		if len(all) == 0 {
			return p
		}
		s := all[h.IntN(len(all))]
		v := s.list.Index(s.item)
		switch h.IntN(8) {
		case 0:
			rest := reflect.AppendSlice(reflect.MakeSlice(s.list.Type(), 0, s.list.Len()), s.list.Slice(0, s.item))
			s.list.Set(reflect.AppendSlice(rest, s.list.Slice(s.item+1, s.list.Len())))
			ids := shape.IDs(reflect.ValueOf(next).Elem())
			shape.Cut(reflect.ValueOf(next).Elem(), func(id plan.ID) bool { return ids[id] || id == next.Child.ID })
		default:
			other := reflect.New(v.Type())
			h.fill.Part(next, other.Interface())
			for range 1 + h.IntN(3) {
				l := &s.l.Inner.All[h.IntN(len(s.l.Inner.All))]
				if l.Op == contour.Own || l.Op == contour.Parts || l.Op == contour.Struct || slices.Contains([]string{"by", "recordedBy", "aboutId"}, l.Name) {
					continue // whose words they are no edit changes: where two copies say two authors, the base's stays the author
				}
				if l.In(v).Set(l.In(other.Elem())); h.IntN(6) == 0 {
					l.In(v).SetZero()
				}
				if period, ok := reflect.TypeAssert[*civil.Period](l.In(v).Addr()); ok && h.IntN(3) > 0 {
					*period = civil.Period{To: day("2026-01-01").AddDays(h.IntN(500))}
				}
			}
		}
		if !next.Check().HasErrors() {
			return next
		}
	}
	return p
}

// Nobody sees after a merge what neither copy shows them.
func TestMergeShowsNothing(t *testing.T) {
	closed := 0
	for _, n := range numbers(*merges/2, 41_291, 66_200, 67_336, 80_022, 81_147, 85_123, 136_779, 702_374, 820_402, 900_273, 910_942, 920_291) {
		base := family(n)
		h := newHand(uint64(n) + 90_000)
		mine, theirs := base, base
		for range 1 + h.IntN(3) {
			mine = h.gate(mine)
		}
		for range 1 + h.IntN(3) {
			theirs = h.gate(theirs)
		}
		if h.IntN(3) == 0 {
			mine = h.work(mine, 2)
		}
		if h.IntN(3) == 0 {
			theirs = h.work(theirs, 2)
		}
		if h.IntN(6) == 0 {
			base = nil
		}
		made := merged(t, base, mine, theirs)
		toldOnce(t, n, made.Plan)
		closed += unshown(t, n, base, mine, theirs, made.Plan, day("2026-01-01").AddDays(h.IntN(400)))
	}
	t.Log(closed, "things seen that one side closed and the other opened")
}
