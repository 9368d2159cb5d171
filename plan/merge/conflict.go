package merge

import (
	"cmp"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// found is something for people to settle.
type found struct {
	rule  issue.Rule
	kind  plan.ConflictKind
	key   string // the part that it is about; "" for the plan
	unit  string // what of it
	field string // the member in which the sides differ, if it is one
	sides [2]side
	refs  []string // parts that the sides' contents refer to
	held  bool     // the part does not stand in the result
	list  bool     // the contents are whole lists
	anew  bool     // what was told before does not tell it
}

// side is what one of the sides says.
type side struct {
	from    int
	parts   []string
	content string
}

// says is what is found, as a text: of two that say the same one is told.
func (f *found) says() string {
	all := []string{f.key, f.unit}
	for _, s := range f.sides {
		all = append(all, strings.Join(s.parts, " "), s.content)
	}
	return strings.Join(all, "\x00")
}

var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// id draws an id from texts, so that whoever merges the same copies gets the same
// document.
func (m *merging) id(texts ...string) plan.ID {
	buf := make([]byte, 0, 256)
	for _, t := range append([]string{"oneplan merge", string(m.copies[inMine].plan.ID)}, texts...) {
		buf = append(binary.BigEndian.AppendUint32(buf, uint32(len(t))), t...)
	}
	sum := sha256.Sum256(buf)
	return plan.ID(alphabet.EncodeToString(sum[:7])[:10])
}

// conflictID is drawn from what a conflict is about and how many there were before:
// not from what the sides say, which not everybody may know.
func (m *merging) conflictID(key, unit string, n int) plan.ID {
	return m.id("conflict", key, unit, string(rune('0'+n)))
}

// note keeps what was found.
func (m *merging) note(f found) { m.found = append(m.found, f) }

// recall looks at the conflicts that earlier merges left in the two sides.
func (m *merging) recall() {
	m.kept = map[plan.ID]*plan.Conflict{}
	for side := inMine; side <= inTheirs; side++ {
		all := m.copies[side].plan.Conflicts
		for i := range all {
			m.kept[all[i].ID] = &all[i]
			m.recalls = true
			m.settles = m.settles || all[i].Settlement != nil && !m.settled(other(side), all[i].ID)
		}
	}
}

// conflictsOf returns the conflicts about one thing that a side holds, or (zero) any
// of the two.
func (m *merging) conflictsOf(from int, key, unit string) (all []*plan.Conflict) {
	if !m.recalls {
		return nil
	}
	for n := 0; ; n++ {
		id := m.conflictID(key, unit, n)
		if m.kept[id] == nil {
			return all
		}
		if from == 0 {
			all = append(all, m.kept[id])
			continue
		}
		if p := m.copies[from].parts[string(id)]; p != nil {
			all = append(all, p.v.Addr().Interface().(*plan.Conflict))
		}
	}
}

// metBy returns the conflicts about one thing that a side has met since base: it holds them anew, settled them, or was told
// of two settlements. Whoever has one before them that the other settled has not met it.
func (m *merging) metBy(from int, key, unit string) []*plan.Conflict {
	if from == 0 {
		return m.conflictsOf(from, key, unit)
	}
	return slices.DeleteFunc(m.conflictsOf(from, key, unit), func(c *plan.Conflict) bool {
		switch {
		case slices.ContainsFunc(m.copies[from].plan.Conflicts, func(k plan.Conflict) bool {
			return slices.Contains(k.AboutIDs, c.ID) && m.copies[inBase].parts[string(k.ID)] == nil
		}):
			return false
		case m.settled(from, c.ID):
			return m.settled(inBase, c.ID)
		}
		return m.copies[inBase].parts[string(c.ID)] != nil || m.settled(other(from), c.ID)
	})
}

// removalKnown reports whether a side took a part away in the knowledge that the
// other had changed it: it holds the conflict about that.
func (m *merging) removalKnown(from int, key string) bool {
	return len(m.conflictsOf(from, key, unitRemoved)) > 0
}

// settled reports whether a copy holds a conflict that people settled.
func (m *merging) settled(from int, id plan.ID) bool {
	c := m.copies[from].parts[string(id)]
	return c != nil && c.v.Addr().Interface().(*plan.Conflict).Settlement != nil
}

// heldBack reports whether a side holds back what it knows of a part, and has not only before it
// what the other settled.
func (m *merging) heldBack(from int, key string) bool {
	return slices.ContainsFunc(m.metBy(from, key, unitRemoved), func(c *plan.Conflict) bool {
		return c.Field != "" && slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return s.Content != "" })
	})
}

var (
	conflictType     = reflect.TypeFor[plan.Conflict]()
	conflictSideType = reflect.TypeFor[plan.ConflictSide]()
)

// unsettled returns of a conflict, or of a side of one, that one side has settled and the
// other has as it was, how it was; else nil.
func (m *merging) unsettled(x, y *part) *part {
	if x.of.Type != conflictType && x.of.Type != conflictSideType {
		return nil
	}
	of := func(q *part) plan.ID {
		if q.of.Type == conflictSideType {
			return plan.ID(q.in)
		}
		return plan.ID(q.key)
	}
	switch mine, theirs := m.settled(inMine, of(x)), m.settled(inTheirs, of(y)); {
	case mine && !theirs:
		return y
	case theirs && !mine:
		return x
	}
	return nil
}

// knows reports whether what a side says in a unit was said in the knowledge of what
// the other version says: the side holds a conflict with it.
func (m *merging) knows(from int, u *unit, version, own *part) bool {
	for _, c := range append(m.metBy(from, own.key, u.name()), m.metBy(from, own.key, unitRemoved)...) {
		lines := u.lines
		if c.Field != "" {
			i := slices.IndexFunc(lines, func(l *contour.Line) bool { return l.Name == c.Field })
			if i < 0 {
				if m.sideSays(from, c, m.whole(version.v), version) {
					return true
				}
				continue
			}
			rest := slices.DeleteFunc(slices.Clone(lines), func(l *contour.Line) bool { return l == lines[i] || m.saysButCut(from, l, version, own) })
			if len(rest) > 0 {
				continue
			}
			lines = lines[i : i+1]
		}
		if m.sideSays(from, c, m.content(lines, version), version) {
			return true
		}
	}
	return m.recalls && m.knowsCut(from, u, version, own)
}

// knowsCut reports whether a side says in a unit what the other version says but for
// references that an earlier merge cut.
func (m *merging) knowsCut(from int, u *unit, version, own *part) bool {
	return !slices.ContainsFunc(u.lines, func(l *contour.Line) bool { return !m.saysButCut(from, l, version, own) })
}

// saysButCut reports it of one member.
func (m *merging) saysButCut(from int, l *contour.Line, version, own *part) bool {
	if spelling.Same(l.In(version.v), l.In(own.v)) {
		return true
	}
	return spelling.Same(l.In(own.v), without(l, l.In(version.v), func(id string) bool {
		removed := slices.ContainsFunc(m.conflictsOf(from, id, unitRemoved), func(c *plan.Conflict) bool { return c.Settlement != nil || m.copies[from].parts[id] == nil })
		return !refers(l, own, id) && (removed || len(m.conflictsOf(from, own.key, l.Name+" "+id)) > 0)
	}))
}

// sideSays reports whether a side of a conflict says the content.
func (m *merging) sideSays(from int, c *plan.Conflict, content string, version *part) bool {
	return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool {
		if s.Content != "" || len(s.PartIDs) != 1 {
			return len(s.PartIDs) == 0 && (s.Content == content || strings.HasPrefix(s.Content, "{") && s.Content == m.whole(version.v))
		}
		stands := m.copies[from].parts[string(s.PartIDs[0])]
		return stands != nil && stands.of == version.of && (stands.saysAs(version) || m.asItWas(stands, version.key, from).saysAs(m.asItWas(version, version.key, other(from))))
	})
}

// asItWas returns what a side says of something that keeps anything back with the
// references that it lost: an earlier merge read it so (regain), and cut off what stayed away.
func (m *merging) asItWas(p *part, key string, side int) *part {
	if b := m.copies[inBase].parts[key]; b != nil && closes(p) && closes(b) {
		return m.regained(p, b, side)
	}
	return p
}

// known reports whether a conflict between two contents stands in a side already.
func (m *merging) known(key, unit, mine, theirs string) bool {
	return slices.ContainsFunc(m.conflictsOf(0, key, unit), func(c *plan.Conflict) bool {
		says := func(content string) bool {
			return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return s.Content == content })
		}
		return says(mine) && says(theirs)
	})
}

// holdBack says of a consent, or a role, that it stays out of the result: one side changed
// it and the other took it away, or it does not fit what the other did.
func (m *merging) holdBack(key string) { m.holdBackBy(ruleHeldBack, key) }

// holdBackBy does so by a rule of its own.
func (m *merging) holdBackBy(rule issue.Rule, key string) {
	x, y := m.copies[inMine].parts[key], m.copies[inTheirs].parts[key]
	f := found{rule: rule, kind: plan.ConflictRemoved, key: key, unit: unitRemoved, field: cmp.Or(x, y).list.Name, held: true,
		sides: [2]side{{from: inMine}, {from: inTheirs}}}
	if x != nil {
		f.sides[0].content = m.whole(x.v)
	}
	switch {
	case y == nil, x != nil && x.saysAs(y):
	case x == nil:
		f.sides[1].content = m.whole(y.v)
	default:
		f.kind, f.sides[1].content = plan.ConflictChanged, m.whole(y.v)
	}
	m.note(f)
}

// mostContent is how long the content of a side may be, in characters.
const mostContent = 1_000_000

// tell writes what was found into the result: conflicts of the plan, and findings at
// their places.
func (m *merging) tell(made *Result) error {
	p := made.Plan
	type told struct {
		found
		c plan.Conflict
	}
	var all []told
	used, said := map[plan.ID]bool{}, map[string]bool{}
	for _, f := range m.found {
		says := f.says()
		if said[says] {
			continue // two rules can come to one thing
		}
		said[says] = true
		c, ok := m.conflict(f, used)
		if !ok {
			continue
		}
		all = append(all, told{f, c})
	}
	slices.SortFunc(all, func(a, b told) int { return strings.Compare(string(a.c.ID), string(b.c.ID)) })
	lang := langOf(p.Lang)
	for i := range all {
		c := &all[i].c
		c.Text = all[i].rule.Words.In(lang)
		for j := range c.Sides {
			if utf8.RuneCountInString(c.Sides[j].Content) > mostContent {
				return &Refusal{Problem: ProblemTooLarge}
			}
		}
		p.Conflicts = append(p.Conflicts, *c)
	}
	if len(p.Conflicts) > mostOf(wholePlan().Line("conflicts")) {
		return &Refusal{Problem: ProblemTooLarge}
	}
	at := map[string]issue.Pointer{planKey: "", childKey: "/child"}
	for _, l := range wholePlan().Locate(reflect.ValueOf(p).Elem()) {
		at[string(l.ID)] = l.At
	}
	for i := range all {
		f := all[i].found
		place, stands := at[f.key]
		if !stands {
			place = at[string(all[i].c.ID)]
		} else if f.field != "" {
			place = place.Member(f.field)
		}
		made.Findings = append(made.Findings, f.rule.At(place))
	}
	made.Findings.Sort()
	return nil
}

func langOf(l plan.LangTag) code.Lang {
	base, _, _ := strings.Cut(string(l), "-")
	for _, known := range code.All[code.Lang]() {
		if known.String() == base {
			return known
		}
	}
	return code.FI
}

// conflict makes the conflict of the plan; not, where it stands there already.
func (m *merging) conflict(f found, used map[plan.ID]bool) (plan.Conflict, bool) {
	if f.unit == unitRemoved && !f.anew && m.removalTold(f) {
		return plan.Conflict{}, false
	}
	if f.sides[0].content+f.sides[1].content != "" && m.known(f.key, f.unit, f.sides[0].content, f.sides[1].content) {
		return plan.Conflict{}, false
	}
	n := 0
	id := m.conflictID(f.key, f.unit, n)
	for used[id] || m.kept[id] != nil {
		n++
		id = m.conflictID(f.key, f.unit, n)
	}
	used[id] = true
	c := plan.Conflict{ID: id, Kind: f.kind, Field: f.field, AboutIDs: m.about(f)}
	c.By, c.On = m.By, m.On
	secret, sight := m.secret(f)
	secret = secret || len(c.AboutIDs) == mostAbout // there may be more that a reader would have to see
	for _, s := range f.sides {
		c.Sides = append(c.Sides, m.side(f, s, sight))
	}
	slices.SortStableFunc(c.Sides, func(a, b plan.ConflictSide) int {
		return cmp.Or(strings.Compare(a.Content, b.Content), slices.Compare(a.PartIDs, b.PartIDs), strings.Compare(string(a.By), string(b.By)), a.On.Compare(b.On))
	})
	for i := range c.Sides {
		c.Sides[i].ID = m.id("side", string(id), string(rune('0'+i)))
	}
	switch {
	case secret:
		c.Visibility = assess.VisibilityConfidence
		for i := range c.Sides {
			c.Sides[i].By, c.Sides[i].RecordedBy, c.Sides[i].AboutID = "", "", ""
			c.Sides[i].Visibility = assess.VisibilityAuthor
		}
	case m.merged[f.key] == nil || f.key == planKey:
		if sight > assess.VisibilityProfessionals {
			sight = assess.VisibilityConfidence
		}
		if sight > assess.VisibilityCircle {
			c.Visibility = sight
		}
	}
	return c, true
}

// removalTold reports whether conflicts about a part that was taken away stand in the
// copies already, with all versions that are to be told.
func (m *merging) removalTold(f found) bool {
	all := m.conflictsOf(0, f.key, f.unit)
	return len(all) > 0 && !slices.ContainsFunc(f.sides[:], func(s side) bool {
		return s.content != "" && !slices.ContainsFunc(all, func(c *plan.Conflict) bool {
			return slices.ContainsFunc(c.Sides, func(known plan.ConflictSide) bool { return known.Content == s.content })
		})
	})
}

// about returns the parts that a conflict is about, as far as they stand.
func (m *merging) about(f found) (ids []plan.ID) {
	add := func(key string) {
		if id := m.idOf(key); id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	switch {
	case f.held:
		for side := inMine; side <= inTheirs; side++ {
			switch q := m.copies[side].parts[f.key]; {
			case q == nil:
			case q.of.Type == roleType:
				add(q.in)
			case q.of.Type == prohibitionType: // those against whom it stands know nothing of it
			default:
				add(string(reachOf(q).to))
			}
		}
		slices.Sort(ids)
	case f.key != planKey:
		add(f.key)
	}
	refs := slices.Clone(f.refs)
	slices.Sort(refs)
	for _, key := range refs {
		if len(ids) < mostAbout {
			add(key)
		}
	}
	return ids
}

// idOf returns the id of a part that stands in the result, "" where it has none.
func (m *merging) idOf(key string) plan.ID {
	switch {
	case key == childKey:
		return childID(m.merged[childKey])
	case !m.stands(key):
		return ""
	}
	return plan.ID(key) // of the plan itself "" too
}

func childID(p *merged) plan.ID { return p.v.Addr().Interface().(*plan.Child).ID }

// side makes one side of a conflict. Whoever may not see all that its content refers
// to does not see the conflict: the view asks that of the parts of a side.
func (m *merging) side(f found, s side, sight plan.Visibility) plan.ConflictSide {
	made := plan.ConflictSide{Content: s.content}
	for _, key := range s.parts {
		if id := m.idOf(key); id != "" && len(made.PartIDs) < mostAbout {
			made.PartIDs = append(made.PartIDs, id)
		}
	}
	if p := m.copies[s.from].parts[f.key]; p != nil && p.of.Says >= 0 {
		said := *p.of.Said(p.v)
		keep := func(id plan.ID) plan.ID { return m.idOf(string(id)) }
		made.By, made.On, made.RecordedBy, made.AboutID = keep(said.By), said.On, keep(said.RecordedBy), keep(said.AboutID)
	}
	if sight > assess.VisibilityCircle {
		made.Visibility = sight
	}
	return made
}

// mostAbout is how many parts a side can name.
const mostAbout = 200
