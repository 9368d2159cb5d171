package edit_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
	"github.com/stretchr/testify/require"
)

// The slow writer is docs/writing.md read aloud: it knows the table of the page and
// its rules, works on JSON trees, and shares no line with package edit.

type tree = map[string]any

// member is a member of the model, by the tags of its Go type.
type member struct {
	of, name string
	kind     string // value, list, struct, pointer, parts, ref, refs
	inner    reflect.Type
	most     int
}

func members(t reflect.Type) (all []member) {
	for f := range t.Fields() {
		if f.Anonymous {
			all = append(all, members(f.Type)...)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		m := member{of: t.Name(), name: name, kind: "value", inner: f.Type}
		for rule := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
			if rule == "dive" {
				break
			}
			if most, ok := strings.CutPrefix(rule, "max="); ok {
				m.most, _ = strconv.Atoi(most)
			}
		}
		list, pointer := f.Type.Kind() == reflect.Slice, f.Type.Kind() == reflect.Pointer
		if list || pointer {
			m.inner = f.Type.Elem()
		}
		ref := f.Tag.Get("ref") != ""
		parts := m.inner.Kind() == reflect.Struct && hasID(m.inner)
		switch {
		case list && ref:
			m.kind = "refs"
		case ref:
			m.kind = "ref"
		case list && parts:
			m.kind = "parts"
		case list:
			m.kind = "list"
		case pointer:
			m.kind = "pointer"
		case name == "child":
			m.kind = "struct"
		}
		all = append(all, m)
	}
	return all
}

func hasID(t reflect.Type) bool {
	f, ok := t.FieldByName("ID")
	return ok && f.Tag.Get("is") != ""
}

func statement(t reflect.Type) bool {
	f, ok := t.FieldByName("Statement")
	return ok && f.Anonymous
}

// around is who stands around a member: who says the part, who wrote it down, whom
// it is about.
type around struct {
	by, recorder, person, to string
	added                    bool
}

func (a around) in(t reflect.Type, v tree, id bool) around {
	if id {
		a.person = ""
	}
	if statement(t) {
		a.by, a.recorder = text(v["by"]), text(v["recordedBy"])
	}
	if _, ok := t.FieldByName("ToID"); ok {
		a.to = text(v["toId"])
	}
	if p, ok := t.FieldByName("PersonID"); ok && p.Tag.Get("ref") != "" {
		a.person = text(v["personId"])
	} else if t == reflect.TypeFor[plan.Member]() {
		a.person = text(v["id"])
	}
	return a
}

func text(v any) string { s, _ := v.(string); return s }

type slowWriter struct {
	rights               table
	inTime               []string // lists in the order of time
	on                   string
	self, by, child      string
	holds, works, guards bool
	seen                 *plan.Plan
	before, edited       map[string]bool // the ids that stand in each
	refused              map[string]string
}

func (w *slowWriter) records() bool { return w.by != w.self }

func (w *slowWriter) may(of, name string, a around, holder string) bool {
	right := w.rights[of+"."+name]
	if right == "whoever may write the value that holds it" {
		return a.added || holder != "" && w.mayBy(w.rights[holder], a)
	}
	return w.mayBy(right, a)
}

func (w *slowWriter) mayBy(right string, a around) bool {
	author := a.added || !w.records() && a.by != "" && a.by == w.self
	switch right {
	case "whoever adds the part; fixed from then on":
		return a.added
	case "see the rows of what stands inside", "everybody who sees it, in their own name":
		return true
	case "who says it":
		return author
	case "who says it; additions also who wrote it down":
		return author || w.works && a.recorder == w.by
	case "who says it, or a professional who writes it down for them":
		return author || w.works
	case "who says it, or whoever holds the baton", "who says it; an empty one also whoever holds the baton":
		return author || w.holds
	case "the person whom it is about (of the child a guardian too), or whoever holds the baton":
		return w.holds || (a.added || !w.records()) && a.person != "" && (a.person == w.self || a.person == w.child && w.guards)
	case "whoever holds the baton":
		return w.holds
	case "a professional", "whoever was asked, or works where it was asked, or a professional who writes it down for them":
		return w.works
	}
	return false
}

func (w *slowWriter) refuse(at, rule string) {
	if w.refused[at] == "" {
		w.refused[at] = rule
	}
}

// write writes what differs into next.
func (w *slowWriter) write(t reflect.Type, a, b, next tree, at string, s around) {
	for _, m := range members(t) {
		was, is := a[m.name], b[m.name]
		if reflect.DeepEqual(was, is) {
			continue
		}
		at := at + "/" + m.name
		may := w.may(m.of, m.name, s, "")
		switch m.kind {
		case "struct":
			in := s
			in.person = w.child
			w.write(m.inner, was.(tree), is.(tree), next[m.name].(tree), at, in)
		case "parts":
			w.list(m, items(was), items(is), next, at, s)
		case "pointer":
			switch {
			case was != nil && is != nil && !w.oneValue(m.inner):
				w.write(m.inner, was.(tree), is.(tree), next[m.name].(tree), at, s.in(m.inner, was.(tree), false))
			case !may:
				w.refuse(at, "edit.not-yours")
			case is == nil && statement(m.inner):
				w.refuse(at, "edit.removed")
			case !reflect.DeepEqual(worded(was), worded(next[m.name])):
				w.refuse(at, "edit.not-seen")
			default:
				if is != nil && !w.oneValue(m.inner) {
					w.added(m.inner, is.(tree), at, s, w.rights[m.of+"."+m.name])
				}
				put(next, m.name, is)
			}
		case "refs":
			if !may {
				w.refuse(at, "edit.not-yours")
				continue
			}
			w.refs(m, was, is, next, at)
		default:
			switch {
			case !may, m.kind == "ref" && was == nil && !w.holds,
				was != nil && strings.Contains(w.rights[m.of+"."+m.name], "an empty one") && !w.mayBy("who says it", s):
				w.refuse(at, "edit.not-yours")
			case m.kind == "ref" && is != nil && !w.edited[text(is)]:
				w.refuse(at, "edit.reference")
			case !reflect.DeepEqual(was, next[m.name]):
				w.refuse(at, "edit.not-seen")
			default:
				put(next, m.name, is)
			}
		}
	}
}

// guesses is rule 11: whether the edit writes a text where others than its author write.
func (w *slowWriter) guesses(t reflect.Type, was, is tree, own bool) bool {
	for _, m := range members(t) {
		if is[m.name] == nil || reflect.DeepEqual(was[m.name], is[m.name]) {
			continue
		}
		old, _ := was[m.name].(tree)
		switch right := w.rights[m.of+"."+m.name]; m.kind {
		case "ref", "refs":
		case "struct", "pointer":
			if w.guesses(m.inner, old, is[m.name].(tree), false) {
				return true
			}
		case "parts":
			for _, part := range items(is[m.name]) {
				var before tree
				for _, p := range items(was[m.name]) {
					if p.(tree)["id"] == part.(tree)["id"] {
						before = p.(tree)
					}
				}
				if w.guesses(m.inner, before, part.(tree), m.inner == reflect.TypeFor[plan.Member]() && part.(tree)["id"] == w.self) {
					return true
				}
			}
		default:
			short := m.inner == reflect.TypeFor[plan.LangTag]() && len(text(is[m.name])) <= len("smn")
			if !own && !short && right != "who says it" && right != "whoever adds the part; fixed from then on" && whereabouts.HoldsText(m.inner) {
				return true
			}
		}
	}
	return false
}

// oneValue reports whether a struct is one value, written as a whole.
func (w *slowWriter) oneValue(t reflect.Type) bool {
	return w.rights[t.Name()+"."+members(t)[0].name] == "whoever may write the value that holds it"
}

func put(v tree, name string, is any) {
	if is == nil {
		delete(v, name)
		return
	}
	v[name] = is
}

// anyOf is a list, or nothing where it is empty.
func anyOf(l []any) any {
	if len(l) == 0 {
		return nil
	}
	return l
}

func items(v any) []any { l, _ := v.([]any); return l }

func (w *slowWriter) refs(m member, was, is any, next tree, at string) {
	old, fresh, all := items(was), items(is), items(next[m.name])
	for i, id := range fresh {
		known := slices.Contains(old, id)
		if slices.Contains(fresh[:i], id) || !known && (!w.edited[text(id)] || slices.Contains(all, id)) {
			w.refuse(fmt.Sprintf("%s/%d", at, i), "edit.reference")
			return
		}
	}
	joined := merged(all, old, fresh)
	if len(joined) > m.most {
		w.refuse(at, "edit.too-many")
		return
	}
	if len(joined) == 0 {
		delete(next, m.name)
	} else {
		next[m.name] = joined
	}
}

// merged puts an edited order over the whole list: the hidden stay where they are,
// the places of what was seen are taken by the edit in its order, what is new goes
// with what it follows, at the beginning with what it precedes, and at the end of the
// edit it stands at the end.
func merged(all, old, fresh []any) (joined []any) {
	end := len(fresh)
	for end > 0 && !slices.Contains(old, fresh[end-1]) {
		end--
	}
	var runs [][]any // each: new ones before the first, a kept one, new ones after it
	var lead []any
	for _, v := range fresh[:end] {
		switch {
		case slices.Contains(old, v):
			runs = append(runs, append(lead, v))
			lead = nil
		case len(runs) == 0:
			lead = append(lead, v)
		default:
			runs[len(runs)-1] = append(runs[len(runs)-1], v)
		}
	}
	for _, v := range all {
		if !slices.Contains(old, v) {
			joined = append(joined, v)
		} else if len(runs) > 0 {
			joined = append(joined, runs[0]...)
			runs = runs[1:]
		}
	}
	return append(joined, fresh[end:]...)
}

func (w *slowWriter) list(m member, a, b []any, next tree, at string, s around) {
	idsOf := func(l []any) (ids []any) {
		for _, v := range l {
			ids = append(ids, v.(tree)["id"])
		}
		return ids
	}
	byID := func(l []any, id any) tree {
		if i := slices.Index(idsOf(l), id); i >= 0 {
			return l[i].(tree)
		}
		return nil
	}
	old, fresh, all := idsOf(a), idsOf(b), items(next[m.name])
	var kept []any
	for _, id := range fresh {
		if slices.Contains(old, id) {
			kept = append(kept, id)
		}
	}
	if len(kept) < len(old) {
		w.refuse(at, "edit.removed")
	} else if !slices.Equal(kept, old) && (!w.holds || slices.Contains(w.inTime, m.name)) {
		w.refuse(at, "edit.order")
	}
	for i, id := range fresh {
		at := fmt.Sprintf("%s/%d", at, i)
		switch part := b[i].(tree); {
		case slices.Contains(old, id):
			was := byID(a, id)
			w.write(m.inner, was, part, byID(all, id), at, s.in(m.inner, was, true))
		case w.before[text(id)]:
			w.refuse(at, "edit.moved")
		case !w.may(m.of, m.name, s, ""):
			w.refuse(at, "edit.not-yours")
		default:
			w.added(m.inner, part, at, s, w.rights[m.of+"."+m.name])
		}
	}
	if len(w.refused) > 0 {
		return
	}
	joined := merged(idsOf(all), old, fresh)
	if m.most > 0 && len(joined) > m.most {
		w.refuse(at, "edit.too-many")
		return
	}
	var list []any
	for _, id := range joined {
		if v := byID(all, id); v != nil {
			list = append(list, v)
		} else {
			list = append(list, byID(b, id))
		}
	}
	put(next, m.name, list)
}

// added asks of something new whether the writer may say it, and all inside it.
func (w *slowWriter) added(t reflect.Type, v tree, at string, s around, right string) {
	author := s.by
	s = s.in(t, v, v["id"] != nil)
	s.added = true
	if statement(t) {
		own := !w.records() && text(v["by"]) == w.self && (v["recordedBy"] == nil || text(v["recordedBy"]) == w.by)
		written := w.works && v["by"] != nil && text(v["recordedBy"]) == w.by
		if right == "who says it, or a professional who writes it down for them" && text(v["by"]) != author {
			own, written = false, false // what somebody withdraws is theirs
		}
		answers := right != "whoever was asked, or works where it was asked, or a professional who writes it down for them" || w.answers(text(v["by"]), s.to)
		if !own && !written || !answers {
			w.refuse(at+"/by", "edit.author")
		}
		if on := text(v["on"]); on == "" || on > w.on {
			w.refuse(at+"/on", "edit.day")
		}
	}
	for _, m := range members(t) {
		is, at := v[m.name], at+"/"+m.name
		if is == nil || m.name == "id" {
			continue
		}
		if !w.may(m.of, m.name, s, "") {
			w.refuse(at, "edit.not-yours")
			continue
		}
		switch m.kind {
		case "ref":
			if !w.edited[text(is)] {
				w.refuse(at, "edit.reference")
			}
		case "refs":
			for i, id := range items(is) {
				if !w.edited[text(id)] {
					w.refuse(fmt.Sprintf("%s/%d", at, i), "edit.reference")
				}
			}
		case "pointer":
			if !w.oneValue(m.inner) {
				w.added(m.inner, is.(tree), at, s, w.rights[m.of+"."+m.name])
			}
		case "parts":
			for i, part := range items(is) {
				at := fmt.Sprintf("%s/%d", at, i)
				if w.before[text(part.(tree)["id"])] {
					w.refuse(at, "edit.moved")
					continue
				}
				w.added(m.inner, part.(tree), at, s, w.rights[m.of+"."+m.name])
			}
		}
	}
}

// favour refuses what opens the plan to the writer in somebody else's name, as the plan
// stood or as the edit makes it.
func (w *slowWriter) favour(p *plan.Plan, whole, before, want, next tree) {
	ours := map[string]bool{w.by: true}
	for _, state := range []tree{whole, next} {
		at := ""
		for _, m := range items(state["people"]) {
			if job, ok := m.(tree)["professional"].(tree); ok && text(m.(tree)["id"]) == w.by {
				at = text(job["organisationId"])
			}
		}
		for range 1 + len(items(state["organisations"])) {
			if at != "" {
				ours[at] = true
			}
			for _, o := range items(state["organisations"]) {
				if text(o.(tree)["id"]) == at {
					at = text(o.(tree)["controllerId"])
					break
				}
			}
		}
	}
	old := map[string]tree{}
	for _, list := range []string{"consents", "prohibitions"} {
		for _, one := range items(before[list]) {
			old[text(one.(tree)["id"])] = one.(tree)
		}
		for i, one := range items(want[list]) {
			one := one.(tree)
			was, known := old[text(one["id"])]
			opens := ours[text(one["recipientId"])]
			for i := range p.Prohibitions { // against whom it stands need not be in the view
				if string(p.Prohibitions[i].ID) == text(one["id"]) {
					for _, id := range p.Prohibitions[i].AgainstIDs {
						opens = opens || ours[string(id)]
					}
				}
			}
			gone, _ := one["withdrawal"].(tree)
			// Judged able, a child's word counts more and a guardian's less; not able, a child's less.
			counts := func(v tree) int {
				judged, _ := v["capacity"].(tree)
				childs := list == "prohibitions" || text(v["by"]) == w.child
				if j := text(judged["judgement"]); j == "able" && childs {
					return 1
				} else if j == "able" || j == "not-able" && childs {
					return -1
				}
				return 0
			}
			switch {
			case !opens:
			case !known && one["decision"] == "given" && text(one["by"]) != w.by:
				w.refuse(fmt.Sprintf("/%s/%d/recipientId", list, i), "edit.own-favour")
			case known && one["decision"] != "given" && was["withdrawal"] == nil && gone != nil && text(gone["by"]) != w.by:
				w.refuse(fmt.Sprintf("/%s/%d/withdrawal", list, i), "edit.own-favour")
			case known && (one["decision"] == "given" && counts(one) > counts(was) || one["decision"] != "given" && counts(one) < counts(was)):
				w.refuse(fmt.Sprintf("/%s/%d/capacity", list, i), "edit.own-favour")
			}
		}
	}
}

// answers reports whether somebody is who was asked, or works there.
func (w *slowWriter) answers(by, to string) bool {
	if to == "" || by == to {
		return to != ""
	}
	for _, m := range w.seen.People {
		if string(m.ID) != by || m.Professional == nil {
			continue
		}
		at := m.Professional.OrganisationID
		for range 1 + len(w.seen.Organisations) {
			if string(at) == to {
				return true
			}
			for _, o := range w.seen.Organisations {
				if o.ID == at {
					at = o.ControllerID
					break
				}
			}
		}
	}
	return false
}

// treeOf is a plan as JSON, with its ids.
func treeOf(t require.TestingT, p *plan.Plan) (tree, map[string]bool) {
	doc, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	var v tree
	require.NoError(t, json.Unmarshal(doc, &v))
	ids := map[string]bool{}
	var walk func(v any, top bool)
	walk = func(v any, top bool) {
		switch v := v.(type) {
		case tree:
			if id, ok := v["id"].(string); ok && !top {
				ids[id] = true
			}
			for name, inner := range v {
				if l, ok := inner.([]any); ok && len(l) == 0 {
					delete(v, name) // an empty list is none
				}
				walk(inner, false)
			}
		case []any:
			for _, inner := range v {
				walk(inner, false)
			}
		}
	}
	walk(v, true)
	return v, ids
}

// slowApply is what [edit.Apply] is to do, by the page. The edited plan has the ids
// that were drawn. It returns the new plan, or what is refused by place.
func slowApply(t require.TestingT, rights table, p *plan.Plan, opened *view.View, edited *plan.Plan, e edit.Editor) (tree, map[string]string) {
	if slices.Contains(opened.Bases, view.BasisStatistics) {
		return nil, map[string]string{"": "edit.reader"} // leaders and researchers write nothing
	}
	w := &slowWriter{rights: rights, inTime: strings.Fields(rights[inTimeRow]), on: e.On.String(), refused: map[string]string{}, child: string(p.ChildID())}
	w.self, w.by = string(selfOf(p, e.Reader)), string(e.By)
	if e.Reader == view.Family() {
		w.self = ""
		if m := p.Person(e.By); e.By == p.ChildID() || m != nil && m.Kind == plan.MemberGuardian {
			w.self = string(e.By)
		}
	}
	if w.by == "" {
		w.by = w.self
	}
	m := p.Person(plan.ID(w.by))
	w.works = m != nil && m.Kind == plan.MemberProfessional && m.Period.Contains(e.On)
	if w.records() && !w.works {
		return nil, map[string]string{"": "edit.reader"}
	}
	w.holds = !w.records() && slices.Contains(opened.Bases, view.BasisBaton)
	w.guards = !w.records() && slices.Contains(opened.Bases, view.BasisGuardian) && w.self != w.child
	w.seen = (*plan.Plan)(opened.Plan)
	var before, want, next tree
	before, w.before = treeOf(t, (*plan.Plan)(opened.Plan))
	want, w.edited = treeOf(t, edited)
	delete(w.edited, "") // nothing refers to what has no id
	next, _ = treeOf(t, p)
	w.write(reflect.TypeFor[plan.Plan](), before, want, next, "", around{})
	if len(w.refused) == 0 {
		whole, _ := treeOf(t, p)
		w.favour(p, whole, before, want, next)
	}
	if len(w.refused) > 0 {
		return nil, w.refused
	}
	if opened.Neutral() && w.guesses(reflect.TypeFor[plan.Plan](), before, want, false) {
		return nil, map[string]string{"": "a guess"}
	}
	doc, err := json.Marshal(next)
	require.NoError(t, err)
	q, issues := plan.Decode(doc, issue.Limits{Bytes: 1 << 26, Issues: 1 << 20})
	if q == nil || moreErrors(t, p, q, issues) {
		return nil, map[string]string{"": "the plan would break a rule"}
	}
	after, err := view.Of(q, e.Reader, e.On)
	if err != nil {
		return nil, map[string]string{"": "the reader would see nothing"}
	}
	seen, still := treeOf(t, (*plan.Plan)(after.Plan))
	worded(seen)
	worded(want)
	// An organisation that nothing names any more is no longer shown.
	put(want, "organisations", anyOf(slices.DeleteFunc(items(want["organisations"]), func(o any) bool {
		return w.before[text(o.(tree)["id"])] && !still[text(o.(tree)["id"])]
	})))
	if guarded := !reflect.DeepEqual(bansIn(before), bansIn(want)); !guarded && !reflect.DeepEqual(seen, want) || guarded && !saysNoMore(seen, want, saidIn(before)) && !saysNoMore(want, seen, nil) {
		return nil, map[string]string{"": "the reader would see something else"}
	}
	return next, nil
}

// worded leaves out what stands in a document without a word: it is as if it were not there.
func worded(v any) any {
	switch of := v.(type) {
	case tree:
		for name, inner := range of {
			if worded(inner) == nil {
				delete(of, name)
			}
		}
		if len(of) == 0 {
			return nil
		}
	case []any:
		for _, inner := range of {
			worded(inner)
		}
	}
	return v
}

// bansIn are the security bans of everybody in a view.
func bansIn(v any) (all []any) {
	switch of := v.(type) {
	case tree:
		for _, name := range slices.Sorted(maps.Keys(of)) {
			if name == "securityBans" {
				all = append(all, of[name])
			}
			all = append(all, bansIn(of[name])...)
		}
	case []any:
		for _, item := range of {
			all = append(all, bansIn(item)...)
		}
	}
	return all
}

// saidIn are the members of a view with what they say.
func saidIn(v any) map[string]bool {
	all := map[string]bool{}
	var walk func(v any)
	walk = func(v any) {
		switch of := v.(type) {
		case tree:
			for name, is := range of {
				all[fmt.Sprint(name, is)] = true
				walk(is)
			}
		case []any:
			for _, item := range of {
				walk(item)
			}
		}
	}
	walk(v)
	return all
}

// saysNoMore is what rule 6 leaves of a view once a security ban was written in: homes,
// and what repeats them, are gone, if they were in it before, and all else is as it was
// written. Once one has ended it is the other way round; before is nil then.
func saysNoMore(seen, want any, before map[string]bool) bool {
	switch of := want.(type) {
	case tree:
		is, ok := seen.(tree)
		if !ok || slices.ContainsFunc(slices.Collect(maps.Keys(is)), func(name string) bool { return of[name] == nil }) {
			return false
		}
		for name := range of {
			switch {
			case is[name] != nil:
				if !saysNoMore(is[name], of[name], before) {
					return false
				}
			case slices.Contains([]string{"id", "by", "on", "securityBans"}, name), before != nil && !before[fmt.Sprint(name, of[name])]:
				return false
			}
		}
		return true
	case []any:
		is, ok := seen.([]any)
		return ok && slices.EqualFunc(is, of, func(a, b any) bool { return saysNoMore(a, b, before) })
	}
	return reflect.DeepEqual(seen, want)
}

// moreErrors reports whether a plan has errors that the one before it has not, each
// known by its rule and the parts on the way to its place.
func moreErrors(t require.TestingT, p, q *plan.Plan, found issue.List) bool {
	count := func(p *plan.Plan, l issue.List) map[string]int {
		v, _ := treeOf(t, p)
		n := map[string]int{}
		for _, i := range l {
			if i.Severity != issue.SeverityError {
				continue
			}
			key, at := i.Rule, any(v)
			for _, step := range strings.Split(string(i.Pointer), "/")[1:] {
				name := step
				switch in := at.(type) {
				case tree:
					at = in[step]
				case []any:
					item, err := strconv.Atoi(step)
					require.NoError(t, err)
					if at = any(nil); item < len(in) {
						at = in[item]
					}
					if part, ok := at.(tree); ok && part["id"] != nil {
						name = text(part["id"])
					}
				}
				key += "/" + name
			}
			n[key]++
		}
		return n
	}
	known := count(p, p.Check())
	for key, n := range count(q, found) {
		if n > known[key] {
			return true
		}
	}
	return false
}

// compare applies an edit both ways and says what differs, "" where nothing does.
func compare(t require.TestingT, rights table, p *plan.Plan, opened, edited *view.View, e edit.Editor) (same string, got *edit.Edited) {
	whole, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	wrote, err := plan.AppendCompact(nil, (*plan.Plan)(edited.Plan))
	require.NoError(t, err)
	got, issues := edit.Apply(p, edited, e)
	after, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	if !bytes.Equal(whole, after) {
		return "the plan was touched", got
	}
	still, err := plan.AppendCompact(nil, (*plan.Plan)(edited.Plan))
	require.NoError(t, err)
	if !bytes.Equal(wrote, still) {
		return "the edited view was touched", got
	}
	named := (*plan.Plan)(edited.Plan).Clone()
	if got != nil {
		for _, d := range got.Drawn {
			renameAll(named, d)
		}
	} else {
		renameNew(t, (*plan.Plan)(opened.Plan), named)
	}
	want, refused := slowApply(t, rights, p, opened, named, e)
	switch {
	case got == nil && !issues.HasErrors():
		return "refused without an error", got
	case got == nil && want != nil:
		return fmt.Sprintf("the page takes it, the code refuses it: %v", issues), got
	case got != nil && want == nil:
		return fmt.Sprintf("the page refuses it, the code takes it: %v", refused), got
	case got == nil:
		return samePlaces(refused, issues), got
	}
	have, _ := treeOf(t, got.Plan)
	if !reflect.DeepEqual(have, want) {
		return "another plan", got
	}
	return "", got
}

// samePlaces compares what is refused because of who writes.
func samePlaces(refused map[string]string, issues issue.List) string {
	for _, i := range issues {
		switch i.Rule {
		case "edit.other-view", "edit.moved", "edit.reader":
			return "" // refused before anybody looks at the rest
		case "edit.not-yours", "edit.removed", "edit.order", "edit.author", "edit.day", "edit.reference", "edit.own-favour":
			if refused[string(i.Pointer)] == "" {
				return fmt.Sprintf("the code alone refuses %s by %s; the page: %v", i.Pointer, i.Rule, refused)
			}
		}
	}
	for at, rule := range refused {
		if (rule == "edit.not-yours" || rule == "edit.author") && !slices.ContainsFunc(issues, func(i issue.Issue) bool { return string(i.Pointer) == at }) {
			return fmt.Sprintf("the page alone refuses %s by %s; the code: %v", at, rule, issues)
		}
	}
	return ""
}

// renameNew gives the parts that the edit adds names that nothing hidden has.
func renameNew(t require.TestingT, opened, edited *plan.Plan) {
	_, before := treeOf(t, opened)
	_, after := treeOf(t, edited)
	n := 0
	for _, id := range slices.Sorted(maps.Keys(after)) {
		if !before[id] && id != "" {
			n++
			renameAll(edited, edit.Drawn{Editors: plan.ID(id), ID: plan.ID(fmt.Sprintf("new%c%c%caaaa", 'a'+n/26/26, 'a'+n/26%26, 'a'+n%26))})
		}
	}
}
