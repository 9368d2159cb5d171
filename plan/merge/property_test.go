package merge_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	merges     = flag.Int("merges", 160, "how many generated histories are merged")
	firstMerge = flag.Int("first", 0, "the number of the first of them")
)

// apart returns a valid base and two valid plans that were changed apart from it.
func apart(n int) (base, mine, theirs *plan.Plan) {
	base = family(n)
	h := newHand(uint64(n))
	return base, h.work(base, 1+h.IntN(5)), h.work(base, 1+h.IntN(5))
}

// family returns a valid plan.
func family(n int) *plan.Plan {
	for k := 0; ; k++ {
		if p := sample.Plan(uint64(n), k); fits(p) {
			return p
		}
	}
}

func text(t *testing.T, p *plan.Plan) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	return b.String()
}

// equal compares texts and shows the lines that differ.
func equal(t *testing.T, want, got string, n int, why string) {
	t.Helper()
	if want == got {
		return
	}
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(a) > 1 && len(b) > 1 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 1 && len(b) > 1 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	require.Fail(t, why, "%d:\nwant\n%s\ngot\n%s", n, strings.Join(a[:min(len(a), 40)], "\n"), strings.Join(b[:min(len(b), 40)], "\n"))
}

func merged(t *testing.T, base, mine, theirs *plan.Plan) *merge.Result {
	t.Helper()
	made, err := merge.Of(base, mine, theirs, merge.Options{})
	require.NoError(t, err)
	return made
}

// leaf is one value of one member of one part.
type leaf struct{ part, member, value string }

func leaves(p *plan.Plan) map[leaf]bool {
	all := map[leaf]bool{}
	shape.Each(reflect.ValueOf(p).Elem(), func(c *contour.Contour, v reflect.Value) {
		key := string(c.IDOf(v))
		if c.ID < 0 {
			return
		}
		for i := range c.All {
			if l := &c.All[i]; l.Op != contour.Parts && l.Op != contour.Struct && l.Op != contour.Own {
				add(all, key, l.Name, l.In(v))
			}
		}
	})
	top := reflect.ValueOf(p).Elem()
	for _, name := range []string{"lang", "title", "identifiers"} {
		add(all, "plan", name, shape.Line(name).In(top))
	}
	child := shape.Line("child")
	for i := range child.Inner.All {
		if l := &child.Inner.All[i]; l.Op != contour.Parts {
			add(all, "child", l.Name, l.In(child.In(top)))
		}
	}
	return all
}

func add(all map[leaf]bool, key, name string, v reflect.Value) {
	if v.IsZero() {
		return
	}
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			value, _ := json.Marshal(v.Index(i).Interface())
			all[leaf{key, name, string(value)}] = true
		}
		return
	}
	value, _ := json.Marshal(v.Interface())
	all[leaf{key, name, string(value)}] = true
}

func TestMergeProperties(t *testing.T) {
	conflicts, compared, passed := 0, 0, 0
	documented := asDocumented(t)
	all := *merges
	if testing.Short() {
		all /= 5
	}
	for _, n := range numbers(all, 10_056, 11_172, 37_959, 40_745, 43_504, 67_862, 80_859, 81_632, 85_995, 88_619, 103_259, 134_042, 135_386, 169_318, 188_966, 315_385) {
		base, mine, theirs := apart(n)
		if n%5 == 4 {
			base = nil
		}
		made := merged(t, base, mine, theirs)
		whole := text(t, made.Plan)
		conflicts += len(made.Findings)
		if base != nil {
			equal(t, text(t, mine), text(t, merged(t, base, mine, mine).Plan), n, "the same twice")
			equal(t, text(t, mine), text(t, merged(t, base, mine, base).Plan), n, "only mine")
			equal(t, text(t, mine), text(t, merged(t, base, base, mine).Plan), n, "only theirs")
		}
		equal(t, whole, text(t, merged(t, base, theirs, mine).Plan), n, "symmetric")
		if !assert.False(t, made.Plan.Check().HasErrors(), "%d: valid, %v", n, made.Plan.Check()) || !assert.True(t, fits(made.Plan), n) {
			t.FailNow()
		}
		for _, side := range []*plan.Plan{mine, theirs} {
			again := merged(t, base, made.Plan, side)
			equal(t, whole, text(t, again.Plan), n, "what is merged takes in what it knows")
			equal(t, whole, text(t, merged(t, side, made.Plan, side).Plan), n, "a later merge")
		}
		toldOnce(t, n, made.Plan)
		kept(t, n, base, mine, theirs, made.Plan)
		kept(t, n, base, theirs, mine, made.Plan)
		a, b := byTheDocs(t, documented, base, mine, theirs).compare(t, n, made.Plan)
		compared, passed = compared+a, passed+b
		narrowed(t, n, base, mine, theirs, made.Plan)
		stayErased(t, n, base, mine, theirs)
	}
	t.Logf("%d merges, %d conflicts; by the docs %d things compared, %d passed over", all, conflicts, compared, passed)
	require.NotZero(t, conflicts)
	require.Greater(t, compared, 10*passed, "most of it is compared with what the docs say")
}

// numbers are those of the histories to merge: a run from -first on, and in every run those
// at which larger runs met something (docs/testing.md).
func numbers(run int, met ...int) (all []int) {
	for n := *firstMerge; n < *firstMerge+run; n++ {
		all = append(all, n)
	}
	return append(all, met...)
}

// toldOnce asks that no two conflicts say the same.
func toldOnce(t *testing.T, n int, made *plan.Plan) {
	t.Helper()
	told := map[string]bool{}
	for _, c := range made.Conflicts {
		says := fmt.Sprint(c.Kind, c.AboutIDs, c.Field, contents(c))
		for _, s := range c.Sides {
			says += fmt.Sprint(s.PartIDs)
		}
		require.False(t, told[says], "%d: a conflict of %v %s stands twice", n, c.AboutIDs, c.Field)
		told[says] = true
	}
}

// kept asks for every leaf of a side that the other did not take away.
func kept(t *testing.T, n int, base, side, other, made *plan.Plan) {
	var was, there map[leaf]bool
	if base != nil {
		was = leaves(base)
	}
	there = leaves(other)
	result := leaves(made)
	values := map[string]bool{}
	for l := range result {
		values[l.member+l.value] = true
	}
	var contents strings.Builder
	for _, c := range made.Conflicts {
		for _, s := range c.Sides {
			contents.WriteString(s.Content + "\n")
		}
	}
	for l := range leaves(side) {
		if result[l] || was[l] && !there[l] || l.member == "formerSubjects" || l.member == "visibility" && l.value == `"circle"` { // that is what none means
			continue
		}
		require.True(t, strings.Contains(contents.String(), l.value) || values[l.member+l.value], "%d: %s %s is lost", n, l.part, l.member)
	}
}

// narrowed asks for consents that open no more than either side's: what one side
// refused, or changed to less than a consent, is not given after the merge.
func narrowed(t *testing.T, n int, base, mine, theirs, made *plan.Plan) {
	t.Helper()
	by := func(p *plan.Plan) map[plan.ID]plan.Consent {
		all := map[plan.ID]plan.Consent{}
		if p != nil {
			for _, c := range p.Consents {
				all[c.ID] = c
			}
		}
		return all
	}
	was, x, y := by(base), by(mine), by(theirs)
	for id, c := range by(made) {
		if c.Decision != plan.ConsentGiven {
			continue
		}
		for _, side := range []map[plan.ID]plan.Consent{x, y} {
			said, has := side[id]
			require.True(t, has || was[id].ID == "", "%d: consent %s was taken away", n, id)
			if before, known := was[id]; has && (!known || !reflect.DeepEqual(said, before)) {
				require.Equal(t, plan.ConsentGiven, said.Decision, "%d: consent %s was refused", n, id)
			}
		}
		_, inX := x[id]
		_, inY := y[id]
		as := func(said plan.Consent) bool { // who may see it narrows by itself
			said.Visibility = c.Visibility
			return reflect.DeepEqual(said, c)
		}
		require.True(t, inX && as(x[id]) || inY && as(y[id]) || as(was[id]), "%d: consent %s is nobody's", n, id)
	}
}

// stayErased erases one part after another of what theirs still has: it comes back
// from no copy, and nothing is broken by that.
func stayErased(t *testing.T, n int, base, mine, theirs *plan.Plan) {
	t.Helper()
	var ids []plan.ID
	for _, s := range spots(theirs, true) {
		ids = append(ids, plan.ID(s.list.Index(s.item).Field(s.l.Inner.ID).String()))
	}
	if len(ids) == 0 {
		return
	}
	gone := ids[n*7919%len(ids)]
	o := merge.Options{Erased: []merge.Erased{{Part: string(gone)}}}
	made, err := merge.Of(base, mine, theirs, o)
	require.NoError(t, err)
	require.NotContains(t, text(t, made.Plan), `"`+string(gone)+`"`, "%d: %s came back", n, gone)
	apart, err := merge.Of(nil, mine, theirs, o)
	if unfit := (*merge.Refusal)(nil); !errors.As(err, &unfit) { // of two orders without a base one may fit neither
		require.NoError(t, err)
		for _, told := range []*merge.Result{made, apart} {
			require.NotContains(t, text(t, told.Plan), string(gone), "%d: %s came back", n, gone)
		}
	}
	other, err := merge.Of(base, theirs, mine, o)
	require.NoError(t, err)
	equal(t, text(t, made.Plan), text(t, other.Plan), n, "symmetric without what was erased")
}

// Where nothing is to be settled, three copies come to one plan, whichever two are
// merged first.
func TestMergeIsAssociative(t *testing.T) {
	clean := 0
	for n := *firstMerge; n < *firstMerge+*merges/4; n++ {
		base := family(n)
		var copies [3]*plan.Plan
		for i := range copies {
			h := newHand(uint64(1000*i + n))
			h.mild = true
			copies[i] = h.work(base, 1+h.IntN(3))
		}
		one, two := merged(t, base, copies[0], copies[1]), merged(t, base, copies[1], copies[2])
		left, right := merged(t, base, one.Plan, copies[2]), merged(t, base, copies[0], two.Plan)
		if len(one.Findings)+len(two.Findings)+len(left.Findings)+len(right.Findings) > 0 {
			continue
		}
		clean++
		equal(t, text(t, left.Plan), text(t, right.Plan), n, "associative")
	}
	require.Greater(t, clean, *merges/20)
}

// Any two hands on any plan: nothing is dropped, whoever is called mine, and what
// comes out can be read.
func FuzzMerge(f *testing.F) {
	f.Add(uint64(1), true)
	f.Add(uint64(77), false)
	f.Fuzz(func(t *testing.T, seed uint64, common bool) {
		base := sample.Plan(seed, 0)
		if !fits(base) {
			return
		}
		h := newHand(seed)
		mine, theirs := h.work(base, 1+h.IntN(3)), h.work(base, 1+h.IntN(3))
		if !common {
			base = nil
		}
		made := merged(t, base, mine, theirs)
		require.True(t, fits(made.Plan))
		equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), int(seed%1e9), "symmetric")
		kept(t, 0, base, mine, theirs, made.Plan)
		kept(t, 0, base, theirs, mine, made.Plan)
	})
}
