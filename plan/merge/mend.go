package merge

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// mode says whose list stands where lists cannot be merged part by part.
type mode uint8

const (
	asMerged mode = iota
	asBase
	asLow  // the side whose list comes first as text: it means nothing
	asHigh // the other one
)

// opening are the lists that rule who sees what. They are never taken whole from one
// side: that could show more than both.
var opening = []string{"consents", "prohibitions", "legalGrounds", "conflicts", childKey, ""}

// source returns the copy whose list of the plan stands whole; nil: it is merged.
func (m *merging) source(top string) *copied {
	if side, ok := m.takes[top]; ok {
		return m.copies[side]
	}
	how := m.modes[top]
	if how == asMerged && m.wide != asMerged && !slices.Contains(opening, top) {
		how = m.wide
	}
	switch how {
	case asBase:
		return m.copies[inBase]
	case asLow, asHigh:
		low, high := m.copies[inMine], m.copies[inTheirs]
		if m.listText(low, top) > m.listText(high, top) {
			low, high = high, low
		}
		if how == asLow {
			return low
		}
		return high
	}
	return nil
}

// from returns the version of a part in the copy whose list stands whole; false
// where its list is merged.
func (m *merging) from(key string) (*part, bool) {
	if len(m.modes) == 0 && len(m.takes) == 0 && m.wide == asMerged {
		return nil, false
	}
	q, _ := m.holder(key)
	c := m.source(q.top)
	if c == nil {
		return nil, false
	}
	return c.parts[key], true
}

func (m *merging) listText(c *copied, top string) string {
	if m.wide != asMerged { // for the whole plan the child's goals and actions alone would not do
		return m.whole(c.parts[planKey].v)
	}
	return m.content(one(wholePlan().Line(top)), c.parts[planKey])
}

// chains says which lists stand whole before anything is merged: the course of the
// plan, where both sides took steps, and lists of which a side has settled, or put
// together, what the other says. It notes what the sides say of all such lists.
func (m *merging) chains() {
	const course = "course"
	b, x, y := m.list(inBase, course), m.list(inMine, course), m.list(inTheirs, course)
	if _, known := m.takes[course]; !known && m.modes[course] == asMerged && x != y && b != x && b != y && !m.oneContinues(course) {
		m.modes[course] = asBase
		mine, theirs := m.copies[inMine].plan.Status(), m.copies[inTheirs].plan.Status()
		if mine == theirs || m.copies[inBase].plan == nil {
			m.modes[course] = asLow
		}
	}
	for _, l := range wholePlan().lists {
		if _, known := m.takes[l.Name]; known || m.source(l.Name) == nil {
			continue
		}
		x, y := m.list(inMine, l.Name), m.list(inTheirs, l.Name)
		if x == y {
			continue
		}
		f := found{rule: ruleList, kind: plan.ConflictChanged, key: planKey, unit: l.Name, field: l.Name, list: true,
			sides: [2]side{{from: inMine, content: x}, {from: inTheirs, content: y}}}
		switch l.Name {
		case "baton":
			f.rule, f.kind = ruleBaton, plan.ConflictBaton
		case course:
			f.rule, f.kind = ruleCourse, plan.ConflictCourse
		}
		m.note(f)
	}
}

// recallLists finds lists of which one side has settled, or put together, what the
// other says: that side's stands. Where each knows what the other says, they were
// settled apart.
func (m *merging) recallLists() {
	m.takes = map[string]int{}
	for _, l := range wholePlan().lists {
		mine, theirs := m.listKnown(inMine, l), m.listKnown(inTheirs, l)
		switch {
		case mine && !theirs:
			m.takes[l.Name] = inMine
		case theirs && !mine:
			m.takes[l.Name] = inTheirs
		}
	}
}

// listKnown reports whether a side holds a conflict in which the other side's list is
// one of two.
func (m *merging) listKnown(from int, l *contour.Line) bool {
	conflicts := m.metBy(from, planKey, l.Name)
	if len(conflicts) == 0 {
		return false
	}
	says := m.list(other(from), l.Name)
	return says != "" && slices.ContainsFunc(conflicts, func(c *plan.Conflict) bool {
		return slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return s.Content == says })
	})
}

// oneContinues reports whether one side's list has all parts of the other's as they
// are there, but for who may see them and for references that an earlier merge cut.
func (m *merging) oneContinues(top string) bool {
	l := wholePlan().Line(top)
	has := func(a, b int) bool {
		ids := idsOf(m.copies[b].parts[planKey], l)
		return !slices.ContainsFunc(ids, func(id string) bool {
			p, q := m.copies[a].parts[id], m.copies[b].parts[id]
			return p == nil || slices.ContainsFunc(p.of.units, func(u unit) bool { return !m.knowsCut(a, &u, q, p) })
		})
	}
	return has(inMine, inTheirs) || has(inTheirs, inMine)
}

func (m *merging) list(from int, top string) string {
	p := m.copies[from].parts[planKey]
	if p == nil {
		return ""
	}
	return m.content(one(wholePlan().Line(top)), p)
}

// mend looks whether the result is valid where both sides are. Where it is not, a
// list that is in the way is not merged but stands as it was, or as one side has it.
// It reports whether to merge once more.
func (m *merging) mend(p *plan.Plan) (again bool, err error) {
	broken := p.CheckParts()
	if !broken.HasErrors() {
		return false, nil
	}
	if m.copies[inMine].plan.CheckParts().HasErrors() || m.copies[inTheirs].plan.CheckParts().HasErrors() {
		return false, nil
	}
	if m.narrowed && !m.widely {
		m.widely = true
		return true, nil
	}
	for _, i := range broken {
		if i.Severity != issue.SeverityError {
			continue
		}
		top, item := cutTop(i.Pointer)
		if top == "consents" || top == "legalGrounds" {
			m.out[string(idAt(p, top, item))] = true
			continue
		}
		if !m.step(top) {
			return false, &Refusal{Problem: ProblemUnfit, Issues: broken}
		}
		break // with that list mended there may be nothing wrong with another
	}
	return true, nil
}

// step takes the next way with a list, or with the whole plan; false: there is none.
func (m *merging) step(top string) bool {
	if !slices.Contains(opening, top) && m.wide == asMerged && m.modes[top] < asHigh {
		if m.modes[top]++; m.modes[top] == asBase && m.copies[inBase].plan == nil {
			m.modes[top] = asLow
		}
		return true
	}
	if m.wide == asHigh {
		return false
	}
	m.modes = map[string]mode{}
	m.wide = max(m.wide+1, asLow)
	return true
}

// cutTop returns the list of the plan that a pointer leads into, and the item, if it is of one.
func cutTop(p issue.Pointer) (top string, item int) {
	top, rest, _ := strings.Cut(strings.TrimPrefix(string(p), "/"), "/")
	number, _, _ := strings.Cut(rest, "/")
	item, _ = strconv.Atoi(number)
	return top, item
}

func idAt(p *plan.Plan, top string, item int) assess.ID {
	if top == "consents" {
		return p.Consents[item].ID
	}
	return p.LegalGrounds[item].ID
}
