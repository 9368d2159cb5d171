package merge

import (
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/internal/spelling"
	parts "github.com/onechildoneplan/oneplan/plan/part"
)

// Erased is something that was erased on a ground in law (lain nojalla poistettu);
// see history.Erasure.
type Erased struct {
	// Part is the part that was erased, "child" or "plan".
	Part string
	// Member is the one member of it that was; "" is the whole part.
	Member string
	// UpTo is the last revision from which it was erased: a copy of a later revision
	// says it lawfully. Zero: no copy does.
	UpTo int
}

// Left is something that a merge left out because it had been erased. What one side
// went on writing in it is left out with it: ask its writer.
type Left struct {
	// Part is its id, Member the member, where it is one.
	Part   string
	Member string
}

// Issue returns it as an issue about the plan; the id stands in it and no content.
func (l Left) Issue() issue.Issue {
	i := ruleErased.At("")
	i.Of = l.Part
	return i
}

// withoutErased returns copies in which nothing stands that was erased. What a copy
// says lawfully stands in all of them, so that nobody seems to have changed it.
func withoutErased(base, mine, theirs *plan.Plan, erased []Erased) (b, x, y *plan.Plan, left []Left) {
	all := []*plan.Plan{base, mine, theirs}
	var lists [3][]Erased
	for i, p := range all {
		for _, e := range erased {
			if p != nil && (e.UpTo == 0 || p.Revision <= e.UpTo) {
				lists[i] = append(lists[i], e)
			}
		}
	}
	return strip(all, lists)
}

// strip takes what was erased out of each copy, or puts there what another says
// lawfully.
func strip(all []*plan.Plan, erased [3][]Erased) (b, x, y *plan.Plan, left []Left) {
	var out [3]*plan.Plan
	for i, p := range all {
		if p == nil {
			continue
		}
		out[i] = p.Clone()
		for _, e := range erased[i] {
			lawful := lawfulOf(all, erased, e)
			// Somebody may ask for what is gone, or for what was written in it since; that the
			// old state of what another copy says lawfully goes is nothing to tell.
			told := i != inBase && (!has(lawful, e) || !alikeIn(p, all[inBase], e))
			quoting := unquote(out[i], e)
			was, fell := take(out[i], e, lawful)
			if l := (Left{e.Part, e.Member}); was && told && !slices.Contains(left, l) {
				left = append(left, l)
			}
			for _, id := range append(quoting, fell...) {
				other := Erased{Part: string(id)}
				if known := lawful != nil && (has(lawful, other) || alikeIn(p, all[inBase], other)); i != inBase && !known && !slices.Contains(left, Left{Part: other.Part}) {
					left = append(left, Left{Part: other.Part})
				}
			}
		}
	}
	return out[0], out[1], out[2], left
}

// names returns the ids by which a copy names what was erased: the part's, and where
// the whole of it was, those of all parts inside it.
func (e Erased) names(p *plan.Plan) map[plan.ID]bool {
	switch e.Part {
	case "plan":
		return nil
	case childKey:
		return map[plan.ID]bool{p.Child.ID: true}
	}
	names := map[plan.ID]bool{plan.ID(e.Part): true}
	if at, ok := find(reflect.ValueOf(p).Elem(), e.Part); ok && e.Member == "" {
		outlineOf(at.Type()).Each(at, func(c *contour.Contour, part reflect.Value) {
			if c.ID >= 0 {
				names[plan.ID(part.Field(c.ID).String())] = true
			}
		})
	}
	return names
}

// unquote takes the conflicts out of a copy that are about what was erased, or say it in a side, and
// returns their ids: what two sides once said of a part is said there in their words.
func unquote(p *plan.Plan, e Erased) (gone []plan.ID) {
	names := e.names(p)
	p.Conflicts = slices.DeleteFunc(p.Conflicts, func(c plan.Conflict) bool {
		about := len(c.AboutIDs) > 0 && names[c.AboutIDs[0]] || len(c.AboutIDs) == 0 && (e.Part == "plan" || e.Part == childKey)
		quotes := slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool {
			var content any
			_ = json.Unmarshal([]byte(s.Content), &content) // a side without words says nothing
			says, _ := content.(map[string]any)
			_, said := says[e.Member]
			_, whole := says["id"] // it says itself whose it is
			return about && !whole && (e.Member == "" || e.Member == c.Field || said) || holds(content, e.Member, names)
		})
		if quotes {
			gone = append(gone, c.ID)
		}
		return quotes
	})
	return gone
}

// holds reports whether a content holds one of some parts, or the member of one.
func holds(content any, member string, names map[plan.ID]bool) bool {
	switch v := content.(type) {
	case []any:
		return slices.ContainsFunc(v, func(in any) bool { return holds(in, member, names) })
	case map[string]any:
		id, _ := v["id"].(string)
		if _, said := v[member]; names[plan.ID(id)] && id != "" && (member == "" || said) {
			return true
		}
		for _, in := range v {
			if holds(in, member, names) {
				return true
			}
		}
	}
	return false
}

// has reports whether a copy has the part.
func has(p *plan.Plan, e Erased) bool {
	if p == nil {
		return false
	}
	_, ok := find(reflect.ValueOf(p).Elem(), e.Part)
	return ok
}

// alikeIn reports whether two copies say the same in a part, with all inside it.
func alikeIn(p, q *plan.Plan, e Erased) bool {
	if !has(p, e) || !has(q, e) {
		return has(p, e) == has(q, e)
	}
	a, _ := find(reflect.ValueOf(p).Elem(), e.Part)
	b, _ := find(reflect.ValueOf(q).Elem(), e.Part)
	if e.Member == "" {
		return spelling.Same(a, b)
	}
	l := outlineOf(a.Type()).Line(e.Member)
	return l != nil && spelling.Same(l.In(a), l.In(b))
}

// lawfulOf returns a side that says lawfully what others may not.
func lawfulOf(all []*plan.Plan, erased [3][]Erased, e Erased) *plan.Plan {
	for _, i := range []int{inMine, inTheirs} {
		if !slices.Contains(erased[i], e) {
			return all[i]
		}
	}
	return nil
}

// take takes something out of a copy, or gives it as the lawful copy has it. A part goes
// that is none without the member. It reports whether anything was there, and which other
// parts went with it, that are none without a reference to it.
func take(p *plan.Plan, e Erased, lawful *plan.Plan) (was bool, fell []plan.ID) {
	v := reflect.ValueOf(p).Elem()
	at, ok := find(v, e.Part)
	var instead reflect.Value
	var has bool
	if lawful != nil {
		instead, has = find(reflect.ValueOf(lawful.Clone()).Elem(), e.Part)
	}
	if !ok {
		return false, nil
	}
	if e.Part == childKey || e.Part == "plan" {
		return takeMembers(at, e.Member, instead, has), nil
	}
	if l := outlineOf(at.Type()).Line(e.Member); e.Member != "" && (has || l == nil || !needed(l)) {
		return takeMembers(at, e.Member, instead, has), nil
	}
	if has {
		at.Set(instead)
		return true, nil
	}
	inside := Erased{Part: e.Part}.names(p)
	next, _ := parts.Remove(p, plan.ID(e.Part))
	stays := wholePlan().IDs(reflect.ValueOf(next).Elem())
	for id := range wholePlan().IDs(v) {
		if !stays[id] && !inside[id] {
			fell = append(fell, id)
		}
	}
	slices.Sort(fell)
	*p = *next
	return true, fell
}

// takeMembers takes one member of a part away, or gives it as the lawful copy has it, or
// all that the part need not have.
func takeMembers(at reflect.Value, name string, instead reflect.Value, has bool) bool {
	o := outlineOf(at.Type())
	was := false
	for _, u := range o.units {
		for _, l := range u.lines {
			if name != "" && l.Name != name || needed(l) && (name == "" || !has) {
				continue
			}
			was = was || !l.In(at).IsZero()
			if l.In(at).SetZero(); has {
				l.In(at).Set(l.In(instead))
			}
		}
	}
	return was
}

// find returns a part of a plan.
func find(v reflect.Value, key string) (at reflect.Value, ok bool) {
	switch key {
	case "plan":
		return v, true
	case childKey:
		return wholePlan().child.In(v), true
	}
	wholePlan().Each(v, func(c *contour.Contour, part reflect.Value) {
		if !ok && c.ID >= 0 && part.Field(c.ID).String() == key {
			at, ok = part, true
		}
	})
	return at, ok
}

// remove takes a part out of the list that holds it. The plan is the caller's own.
func remove(v reflect.Value, key string) {
	wholePlan().Each(v, func(c *contour.Contour, around reflect.Value) {
		for _, l := range c.Deep {
			if l.Op != contour.Parts {
				continue
			}
			list := l.In(around)
			for i := range list.Len() {
				if list.Index(i).Field(l.Inner.ID).String() != key {
					continue
				}
				rest := reflect.AppendSlice(list.Slice3(0, i, i), list.Slice(i+1, list.Len()))
				if list.SetZero(); rest.Len() > 0 {
					list.Set(rest)
				}
				return
			}
		}
	})
}

func outlineOf(t reflect.Type) *outline {
	for c, o := range outlines() {
		if c.Type == t {
			return o
		}
	}
	panic("merge: the model has no such part")
}

// needed reports whether a part is none without the member.
func needed(l *contour.Line) bool {
	for f := range l.Of.Fields() {
		if issue.MemberName(f) == l.Name && slices.Contains(strings.Split(f.Tag.Get("validate"), ","), "required") {
			return true
		}
	}
	return false
}
