package merge_test

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

// What is below says what stands after a merge the slow and obvious way: written
// from docs/merging.md, over JSON and not over the model, part by part and thing by
// thing. Which members are one thing it reads from that page. It does not say what
// stands of lists that cannot stand as they came together (merge.list, merge.baton,
// merge.course), of consents, prohibitions and disclosures, of who may see a part,
// and of the orders of lists; the rows of TestMerge and the properties do.

// together are the members that are one thing, by the list of the part.
type together struct {
	once   []string // lists whose parts are one thing
	groups map[string][][]string
}

var coded = regexp.MustCompile("`([^`]+)`")

// asDocumented reads rule 3 of docs/merging.md.
func asDocumented(t *testing.T) together {
	t.Helper()
	doc, err := os.ReadFile("../../docs/merging.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(doc), "<!-- one thing -->")
	require.True(t, ok)
	table, _, ok := strings.Cut(rest, "<!-- end -->")
	require.True(t, ok)
	g := together{groups: map[string][][]string{}}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 {
			continue
		}
		lists, members := coded.FindAllStringSubmatch(cells[1], -1), coded.FindAllStringSubmatch(cells[2], -1)
		for _, list := range lists {
			if len(members) == 0 && strings.Contains(cells[2], "all") {
				g.once = append(g.once, list[1])
			}
			for _, m := range members {
				g.groups[list[1]] = append(g.groups[list[1]], strings.Fields(m[1]))
			}
		}
	}
	require.NotEmpty(t, g.once)
	require.NotEmpty(t, g.groups)
	return g
}

// sentence is a text with who said it, when, about whom and in which language.
var sentence = []string{"text", "by", "on", "recordedBy", "aboutId", "lang"}

// jsonPart is a part as its JSON says it, without the parts inside.
type jsonPart struct {
	id, in, list, top string
	says              map[string]any
	inside            []string
}

// values are what a part says.
func (p *jsonPart) values() (all []any) {
	for _, v := range p.says {
		all = append(all, v)
	}
	return all
}

// tree takes the JSON of a plan apart.
func tree(t *testing.T, p *plan.Plan) map[string]*jsonPart {
	t.Helper()
	all := map[string]*jsonPart{}
	if p == nil {
		return all
	}
	var doc map[string]any
	require.NoError(t, json.Unmarshal([]byte(text(t, p)), &doc))
	var visit func(part *jsonPart, of map[string]any)
	visit = func(part *jsonPart, of map[string]any) {
		part.says = map[string]any{}
		all[part.id] = part
		for name, value := range of {
			if name == "child" && part.id == "plan" {
				visit(&jsonPart{id: "child", in: "plan", list: "child", top: "child"}, value.(map[string]any))
				continue
			}
			items, ok := value.([]any)
			if ok = ok && len(items) > 0; ok {
				var first map[string]any
				if first, ok = items[0].(map[string]any); ok {
					_, ok = first["id"]
				}
			}
			if !ok {
				part.says[name] = value
				continue
			}
			for _, item := range items {
				of := item.(map[string]any)
				top := part.top
				if top == "" {
					top = name
				}
				inner := &jsonPart{id: of["id"].(string), in: part.id, list: name, top: top}
				part.inside = append(part.inside, inner.id)
				visit(inner, of)
			}
		}
	}
	visit(&jsonPart{id: "plan"}, doc)
	return all
}

// things are the members of two or three versions of a part, each once, together
// with those that are one thing with them.
func (g together) things(list string, versions ...*jsonPart) (all [][]string) {
	names := map[string]bool{}
	for _, v := range versions {
		if v != nil {
			for name := range v.says {
				names[name] = true
			}
		}
	}
	for _, own := range []string{"id", "visibility", "format", "revision"} {
		delete(names, own)
	}
	if list == "child" {
		for _, own := range []string{"subject", "formerSubjects", "securityBans"} {
			delete(names, own)
		}
	}
	if slices.Contains(g.once, list) {
		return [][]string{slices.Sorted(maps.Keys(names))}
	}
	groups := g.groups[list]
	if list != "" && list != "child" {
		groups = append(groups, sentence)
	}
	for _, group := range groups {
		var there []string
		for _, name := range group {
			if names[name] {
				there = append(there, name)
				delete(names, name)
			}
		}
		if there != nil {
			all = append(all, there)
		}
	}
	for name := range names {
		all = append(all, []string{name})
	}
	return all
}

func says(p *jsonPart, thing []string) (values []any) {
	for _, name := range thing {
		if p == nil {
			return nil
		}
		values = append(values, p.says[name])
	}
	return values
}

func alike(p, q *jsonPart, thing []string) bool {
	return reflect.DeepEqual(says(p, thing), says(q, thing))
}

// reference is one merge by the docs.
type reference struct {
	together
	base, mine, theirs map[string]*jsonPart
	stands             map[string]bool
}

func (r *reference) side(n int) map[string]*jsonPart {
	return []map[string]*jsonPart{r.mine, r.theirs}[n]
}

// wrote reports whether a side changed a part or wrote in it since base.
func (r *reference) wrote(n int, id string) bool {
	p, b := r.side(n)[id], r.base[id]
	if b == nil || p.in != b.in || p.list != b.list || !reflect.DeepEqual(p.says, b.says) {
		return true
	}
	return slices.ContainsFunc(p.inside, func(inner string) bool { return r.wrote(n, inner) })
}

// stay is rule 1, 2 and 5: what one side added stands; what one took away is gone
// unless the other wrote in it; what stood in it goes with it.
func (r *reference) stay(id string) bool {
	if known, ok := r.stands[id]; ok {
		return known
	}
	b := r.base[id]
	yes := true
	for n := range 2 {
		if b == nil || r.side(n)[id] != nil {
			continue
		}
		holder := r.side(1 - n)[id]
		switch {
		case holder == nil:
			yes = false
		case r.side(n)[holder.in] == nil && r.base[holder.in] != nil:
			yes = r.stay(holder.in)
		default:
			yes = r.wrote(1-n, id) && holder.list != "roles" // a role that one side took away lets nobody see
		}
	}
	r.stands[id] = yes
	return yes
}

// refersTo are the parts to which the members of a part refer.
func (r *reference) refersTo(value any, f func(id string)) {
	switch v := value.(type) {
	case string:
		if r.mine[v] != nil || r.theirs[v] != nil || r.base[v] != nil {
			f(v)
		}
	case []any:
		for _, item := range v {
			r.refersTo(item, f)
		}
	case map[string]any:
		for _, item := range v {
			r.refersTo(item, f)
		}
	}
}

// bring brings back what something that stands refers to or stands in.
func (r *reference) bring(id string) {
	if r.stands[id] || id == "" || id == "plan" || id == "child" || r.listOf(id) == "roles" && r.base[id] != nil {
		return // a role that one side took away lets nobody see
	}
	r.stands[id] = true
	for _, copied := range []map[string]*jsonPart{r.mine, r.theirs, r.base} {
		if p := copied[id]; p != nil {
			r.bring(p.in)
			for _, inner := range p.inside {
				r.bring(inner)
			}
			return
		}
	}
}

// expect says what a thing says after the merge: ok is false where this reference
// does not know, clash where both sides changed it.
func (r *reference) expect(b, x, y *jsonPart, thing []string, list string) (value []any, set, clash bool) {
	switch {
	case y == nil, x != nil && alike(x, y, thing):
		return says(x, thing), false, false
	case x == nil:
		return says(y, thing), false, false
	case b != nil && alike(x, b, thing) || b == nil && empty(says(x, thing)):
		return says(y, thing), false, false
	case b != nil && alike(y, b, thing) || b == nil && empty(says(y, thing)):
		return says(x, thing), false, false
	}
	if len(thing) == 1 && !slices.Contains(r.once, list) {
		if united, ok := unite(listOf(b, thing[0]), x.says[thing[0]], y.says[thing[0]]); ok {
			return united, true, false
		}
	}
	if b != nil && !narrows(list, thing) && !r.namesWhatWent(says(b, thing)) {
		return says(b, thing), false, true
	}
	return nil, false, true
}

// namesWhatWent reports whether something refers to what both sides took away: it stands
// no more, and this reference does not say which of the two versions does.
func (r *reference) namesWhatWent(value any) (went bool) {
	r.refersTo(value, func(id string) { went = went || r.mine[id] == nil && r.theirs[id] == nil })
	return went
}

// narrows reports whether the version stands that lets a person see less.
func narrows(list string, thing []string) bool {
	return list == "roles" || list == "baton" || list == "people" && (slices.Contains(thing, "kind") || slices.Contains(thing, "period"))
}

// opensOn reports whether a thing lets somebody see on the ground of other parts: where
// both sides changed some of that, this reference does not say what stands.
func opensOn(list string, thing []string) bool {
	return list == "roles" || slices.Contains(thing, "securityBans") || slices.Contains(thing, "controllerId") || list == "people" && (slices.Contains(thing, "period") || slices.Contains(thing, "professional"))
}

// told reports whether a conflict speaks of a part.
func told(made *plan.Plan, id string) bool {
	return slices.ContainsFunc(made.Conflicts, func(c plan.Conflict) bool { return slices.Contains(c.AboutIDs, plan.ID(id)) })
}

func empty(values []any) bool {
	return !slices.ContainsFunc(values, func(v any) bool { return v != nil })
}

func listOf(p *jsonPart, name string) any {
	if p == nil || p.says[name] == nil {
		return []any{}
	}
	return p.says[name]
}

// unite is rule 4.
func unite(base, mine, theirs any) ([]any, bool) {
	b, okB := base.([]any)
	x, okX := mine.([]any)
	y, okY := theirs.([]any)
	if !okB || !okX || !okY || !inOrder(b, x) || !inOrder(b, y) {
		return nil, false
	}
	all := slices.Clone(x)
	for _, item := range y {
		if !slices.ContainsFunc(all, func(v any) bool { return reflect.DeepEqual(v, item) }) {
			all = append(all, item)
		}
	}
	return all, true
}

func inOrder(base, list []any) bool {
	at := 0
	for _, item := range list {
		if at < len(base) && reflect.DeepEqual(base[at], item) {
			at++
		}
	}
	return at == len(base)
}

func sameSet(a, b any) bool {
	x, _ := a.([]any)
	y, _ := b.([]any)
	has := func(all []any, v any) bool {
		return slices.ContainsFunc(all, func(w any) bool { return reflect.DeepEqual(v, w) })
	}
	for _, v := range x {
		if !has(y, v) {
			return false
		}
	}
	return len(x) == len(y)
}

// byTheDocs begins the merge of the docs.
func byTheDocs(t *testing.T, g together, base, mine, theirs *plan.Plan) *reference {
	t.Helper()
	return &reference{together: g, base: tree(t, base), mine: tree(t, mine), theirs: tree(t, theirs), stands: map[string]bool{}}
}

// place is where a part stands; ok is false where both moved it.
func (r *reference) place(id string) (in string, ok bool) {
	b, x, y := r.base[id], r.mine[id], r.theirs[id]
	switch {
	case x == nil && y == nil:
		return "", false
	case x == nil:
		return y.in, true
	case y == nil, x.in == y.in:
		return x.in, true
	case b != nil && x.in == b.in:
		return y.in, true
	case b != nil && y.in == b.in:
		return x.in, true
	}
	return "", false
}

// compare holds the result against the reference.
func (r *reference) compare(t *testing.T, n int, made *plan.Plan) (compared, passed int) {
	for _, copied := range []map[string]*jsonPart{r.base, r.mine, r.theirs} {
		for id := range copied {
			r.stay(id)
		}
	}
	result, over := tree(t, made), r.passedOver(made)
	for id, p := range result { // what this reference does not know, a second version, or does not judge brings back what it refers to
		if p.top != "conflicts" && (r.of(id) == nil || over(id)) {
			r.refersTo(p.values(), r.bring)
		}
	}
	for again := true; again; { // until nothing hangs in the air
		before := len(slices.Collect(maps.Keys(maps.Collect(r.standing()))))
		for id := range r.standing() {
			if over(id) { // as it stands, if it does
				if p := result[id]; p != nil {
					r.refersTo(p.values(), r.bring)
				}
				continue
			}
			if in, ok := r.place(id); ok {
				r.bring(in) // where one side moved it; what it was moved out of may be gone
			} else {
				for _, p := range []*jsonPart{r.mine[id], r.theirs[id]} {
					if p != nil {
						r.bring(p.in)
					}
				}
			}
			for _, thing := range r.things(r.listOf(id), r.base[id], r.mine[id], r.theirs[id]) {
				value, _, clash := r.expect(r.base[id], r.mine[id], r.theirs[id], thing, r.listOf(id))
				if kept := clash && value == nil || !clash && opensOn(r.listOf(id), thing) && told(made, id); kept && result[id] != nil { // as it stands: this reference does not say which is the narrower
					value = says(result[id], thing)
				}
				r.refersTo(value, r.bring)
			}
		}
		again = before != len(slices.Collect(maps.Keys(maps.Collect(r.standing()))))
	}
	for id := range r.standing() {
		if over(id) {
			passed++
			continue
		}
		require.NotNil(t, result[id], "%d: %s %s stands", n, r.listOf(id), id)
		if in, ok := r.place(id); ok {
			require.Equal(t, in, result[id].in, "%d: %s %s stands where it was moved to", n, r.listOf(id), id)
		}
		for _, thing := range r.things(r.listOf(id), r.base[id], r.mine[id], r.theirs[id]) {
			want, set, clash := r.expect(r.base[id], r.mine[id], r.theirs[id], thing, r.listOf(id))
			gone := false // what it refers to is passed over: the reference may have gone
			r.refersTo(want, func(ref string) { gone = gone || over(ref) || !r.stands[ref] })
			switch {
			case gone, clash && want == nil, !clash && opensOn(r.listOf(id), thing) && told(made, id):
				passed++
				continue
			case set:
				require.True(t, sameSet(want, result[id].says[thing[0]]), "%d: %s %s %v unites", n, r.listOf(id), id, thing)
			default:
				require.Equal(t, want, says(result[id], thing), "%d: %s %s %v", n, r.listOf(id), id, thing)
			}
			if clash {
				require.True(t, slices.ContainsFunc(made.Conflicts, func(c plan.Conflict) bool {
					return slices.Contains(c.AboutIDs, plan.ID(id)) || id == "plan" && len(c.AboutIDs) == 0 || id == "child" && slices.Contains(c.AboutIDs, made.Child.ID)
				}), "%d: %s %s %v is a conflict", n, r.listOf(id), id, thing)
			}
			compared++
		}
	}
	for id, p := range result {
		if p.top != "conflicts" && !over(id) && (r.mine[id] != nil || r.theirs[id] != nil || r.base[id] != nil) {
			require.True(t, r.stands[id], "%d: %s %s is gone", n, p.list, id)
		}
	}
	return compared, passed
}

func (r *reference) standing() func(func(string, bool) bool) {
	return func(yield func(string, bool) bool) {
		for _, id := range slices.Sorted(maps.Keys(r.stands)) {
			if r.stands[id] && !yield(id, true) {
				return
			}
		}
	}
}

func (r *reference) of(id string) *jsonPart {
	for _, copied := range []map[string]*jsonPart{r.mine, r.theirs, r.base} {
		if p := copied[id]; p != nil {
			return p
		}
	}
	return nil
}

func (r *reference) listOf(id string) string {
	if p := r.of(id); p != nil {
		return p.list
	}
	return ""
}

// passedOver are the parts of lists of which this reference does not say what
// stands.
func (r *reference) passedOver(made *plan.Plan) func(id string) bool {
	lists := map[string]bool{"consents": true, "prohibitions": true, "legalGrounds": true, "conflicts": true}
	for _, c := range made.Conflicts {
		if len(c.AboutIDs) == 0 && c.Field != "" {
			lists[c.Field] = true
		}
	}
	held := map[string]bool{} // whose roles
	for _, c := range made.Conflicts {
		for _, id := range c.AboutIDs {
			held[string(id)] = held[string(id)] || c.Field == "roles"
		}
	}
	return func(id string) bool {
		p := r.of(id)
		return p != nil && (lists[p.top] || p.list == "roles" && held[p.in])
	}
}
