package merge

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
)

// outline is how the parts of one type are merged.
type outline struct {
	*contour.Contour
	units []unit
	sight *contour.Line         // who may see the part
	lists []*contour.Line       // that hold further parts
	most  map[*contour.Line]int // how long each of these lists may grow
	child *contour.Line         // of the plan alone
}

// unit is what is decided as one: a member, or members that say one thing.
type unit struct {
	lines []*contour.Line
	most  int // how long a list may grow; zero: no list
}

// name is that of its first member.
func (u unit) name() string { return u.lines[0].Name }

// unit returns the unit that begins with a member.
func (o *outline) unit(name string) *unit {
	return &o.units[slices.IndexFunc(o.units, func(u unit) bool { return u.name() == name })]
}

// saidOnce are the types of which each part is one thing that somebody said or
// did: a sentence and who said it, a consent, a step. Halves of two of them make
// none.
var saidOnce = []string{
	"Agreement", "AgendaItem", "Attachment", "Attendance", "Check", "Conflict", "ConflictSide", "Consent", "Copy", "Disagreement", "Evaluation",
	"Excerpt", "Feedback", "Finding", "Grouping", "Holding", "Invitation", "LegalGround", "Offer", "Progress", "Prohibition", "Question", "Reach", "Request",
	"Role", "Step", "TrackPeriod",
}

// saidTogether are members of other types that say one thing, or that the rules of
// a plan hold to each other. Who said a text and when goes with it everywhere.
var saidTogether = map[string][]string{
	"Action":     {"setting place", "period due dueMeetingId"},
	"Assessment": {"kind phase started completed baseline assessorIds"},
	"Child":      {"born expected"},
	"Contact":    {"day state"},
	"Decision":   {"kind identifiers citation"},
	"Intake":     {"kind arrived urgency track outcome"},
	"Meeting":    {"state start end movedFromId"},
	"Member":     {"kind guardian nearPerson professional"},
	"SectorPlan": {"kind relation period"},
}

// unmerged are members that have rules of their own: what a plan is, and whose.
var unmerged = map[string][]string{
	"Plan":  {"format", "id", "revision", "child"},
	"Child": {"id", "subject", "formerSubjects"},
}

// outlines are made once from the shape of the model.
var outlines = sync.OnceValue(func() map[*contour.Contour]*outline {
	all := map[*contour.Contour]*outline{}
	sketch(contour.Of(reflect.TypeFor[plan.Plan]()), all)
	return all
})

var wholePlan = sync.OnceValue(func() *outline {
	for c, o := range outlines() {
		if c.Type == reflect.TypeFor[plan.Plan]() {
			return o
		}
	}
	panic("merge: the model has no plan")
})

func sketch(c *contour.Contour, all map[*contour.Contour]*outline) {
	if all[c] != nil {
		return
	}
	o := &outline{Contour: c, most: map[*contour.Line]int{}}
	all[c] = o
	groups := map[string]int{}
	for n, names := range saidTogether[c.Type.Name()] {
		for name := range strings.FieldsSeq(names) {
			groups[name] = n + 1
		}
	}
	const words, once = -1, -2
	at := map[int]int{} // a group to its unit
	for i := range c.All {
		l := &c.All[i]
		switch {
		case l.Op == contour.Parts:
			o.lists, o.most[l] = append(o.lists, l), mostOf(l)
			sketch(l.Inner, all)
			continue
		case l.Op == contour.Struct:
			o.child = l
			sketch(l.Inner, all)
			continue
		case l.Op == contour.Own, slices.Contains(unmerged[c.Type.Name()], l.Name):
			continue
		case l.Name == "visibility":
			o.sight = l
			continue
		}
		group := groups[l.Name]
		switch {
		case slices.Contains(saidOnce, c.Type.Name()):
			group = once
		case group == 0 && (l.Of == reflect.TypeFor[assess.Statement]() || c.Says >= 0 && l.Name == "text"):
			group = words
		}
		if n, ok := at[group]; ok && group != 0 {
			o.units[n].lines = append(o.units[n].lines, l)
			continue
		}
		at[group] = len(o.units)
		u := unit{lines: []*contour.Line{l}}
		if group == 0 && (l.Op == contour.Values || l.Op == contour.Refs || l.Op == contour.Periods) {
			u.most = mostOf(l)
		}
		o.units = append(o.units, u)
	}
}

// mostOf returns how long a list may be, by its tag.
func mostOf(l *contour.Line) (most int) {
	for f := range l.Of.Fields() {
		if issue.MemberName(f) != l.Name {
			continue
		}
		for rule := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
			if text, ok := strings.CutPrefix(rule, "max="); ok {
				most, _ = strconv.Atoi(text)
				return most
			}
		}
	}
	return most
}

// same reports whether two parts say the same in a unit.
func (u unit) same(a, b reflect.Value) bool {
	for _, l := range u.lines {
		if !spelling.Same(l.In(a), l.In(b)) {
			return false
		}
	}
	return true
}

// exact reports whether two parts say the same in a unit, byte for byte.
func (u unit) exact(a, b reflect.Value) bool {
	return !slices.ContainsFunc(u.lines, func(l *contour.Line) bool { return !spelling.Exact(l.In(a), l.In(b)) })
}

// given reports whether a part says anything in a unit.
func (u unit) given(v reflect.Value) bool {
	return slices.ContainsFunc(u.lines, func(l *contour.Line) bool { return !l.In(v).IsZero() })
}
