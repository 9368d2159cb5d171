package merge_test

import (
	"bytes"
	"encoding/json"
	"flag"
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

var merges = flag.Int("merges", 400, "how many generated histories are merged")

// apart returns a valid base and two valid plans that were changed apart from it.
func apart(n int) (base, mine, theirs *plan.Plan) {
	seed := uint64(n)
	for k := 0; ; k++ {
		base = sample.Plan(seed, k)
		if fits(base) {
			break
		}
	}
	h := newHand(seed)
	return base, h.work(base, 1+h.IntN(5)), h.work(base, 1+h.IntN(5))
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
	conflicts, withBase := 0, 0
	for n := range *merges {
		base, mine, theirs := apart(n)
		if n%5 == 4 {
			base = nil
		}
		made := merged(t, base, mine, theirs)
		all := text(t, made.Plan)
		conflicts += len(made.Findings)
		if base != nil {
			withBase++
			equal(t, text(t, mine), text(t, merged(t, base, mine, mine).Plan), n, "the same twice")
			equal(t, text(t, mine), text(t, merged(t, base, mine, base).Plan), n, "only mine")
			equal(t, text(t, mine), text(t, merged(t, base, base, mine).Plan), n, "only theirs")
		}
		equal(t, all, text(t, merged(t, base, theirs, mine).Plan), n, "symmetric")
		if !assert.False(t, made.Plan.Check().HasErrors(), "%d: valid, %v", n, made.Plan.Check()) || !assert.True(t, fits(made.Plan), n) {
			t.FailNow()
		}
		for _, side := range []*plan.Plan{mine, theirs} {
			again := merged(t, base, made.Plan, side)
			equal(t, all, text(t, again.Plan), n, "what is merged takes in what it knows")
			equal(t, all, text(t, merged(t, side, made.Plan, side).Plan), n, "a later merge")
		}
		kept(t, n, base, mine, theirs, made.Plan)
		kept(t, n, base, theirs, mine, made.Plan)
	}
	t.Logf("%d merges, %d conflicts", *merges, conflicts)
	require.NotZero(t, conflicts)
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
		if result[l] || was[l] && !there[l] || l.member == "formerSubjects" {
			continue
		}
		require.True(t, strings.Contains(contents.String(), l.value) || values[l.member+l.value], "%d: %s %s is lost", n, l.part, l.member)
	}
}
