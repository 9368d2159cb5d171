package plan_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// compareGolden holds a text against its golden, line by line.
func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(wantLines), len(gotLines)) {
		require.Equal(t, wantLines[i], gotLines[i], "%s, line %d", name, i+1)
	}
	require.Len(t, gotLines, len(wantLines), name)
}

var itemNumber = regexp.MustCompile(`/\d+`)

// changer makes one small change after another to a plan, in place, and takes
// each back.
type changer struct {
	plan *plan.Plan
	tell func(at, change string) // at is the place with items taken together
}

// all makes every change: a member emptied, a code that is another of its set,
// a day long ago and one far ahead, a reference to nothing and to others, an
// item dropped.
func (c *changer) all() { c.visit(reflect.ValueOf(c.plan).Elem(), "") }

func (c *changer) try(v reflect.Value, at, change string, to reflect.Value) {
	was := reflect.New(v.Type()).Elem()
	was.Set(v)
	v.Set(to)
	c.tell(at, change)
	v.Set(was)
}

type coded interface{ IsValid() bool }

func (c *changer) visit(v reflect.Value, at string) {
	if v.IsZero() {
		return
	}
	zero := reflect.Zero(v.Type())
	switch v.Interface().(type) {
	case civil.Date:
		c.try(v, at, "none", zero)
		c.try(v, at, "long ago", reflect.ValueOf(civil.MustDate(1999, 1, 4)))
		c.try(v, at, "far ahead", reflect.ValueOf(civil.MustDate(2031, 1, 6)))
		return
	case civil.Instant:
		c.try(v, at, "none", zero)
		c.try(v, at, "long ago", reflect.ValueOf(civil.MustParseInstant("1999-01-04T12:00:00+02:00")))
		c.try(v, at, "far ahead", reflect.ValueOf(civil.MustParseInstant("2031-01-06T12:00:00+02:00")))
		return
	case plan.ID:
		c.try(v, at, "none", zero)
		for _, other := range []struct {
			name string
			id   plan.ID
		}{
			{"of nobody", "zzzzzzzzzz"}, {"the child's", c.plan.Child.ID}, {"of the first person", c.plan.People[0].ID},
			{"of the last person", c.plan.People[len(c.plan.People)-1].ID}, {"of an organisation", c.plan.Organisations[0].ID},
		} {
			if v.String() != string(other.id) {
				c.try(v, at, other.name, reflect.ValueOf(other.id))
			}
		}
		return
	case coded: // no other type of the model has that method and is a number
		c.try(v, at, "none", zero)
		for n := uint64(1); ; n++ {
			other := reflect.New(v.Type()).Elem()
			other.SetUint(n)
			if !other.Interface().(coded).IsValid() {
				return
			}
			if n != v.Uint() {
				c.try(v, at, fmt.Sprint(other.Interface()), other)
			}
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		c.try(v, at, "none", zero)
		c.visit(v.Elem(), at)
	case reflect.Struct:
		for f, value := range v.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case f.Anonymous:
				c.visit(value, at)
			default:
				c.visit(value, at+"/"+name)
			}
		}
	case reflect.Slice:
		c.try(v, at, "none", zero)
		for i := range v.Len() {
			rest := reflect.MakeSlice(v.Type(), 0, v.Len())
			rest = reflect.AppendSlice(reflect.AppendSlice(rest, v.Slice(0, i)), v.Slice(i+1, v.Len()))
			c.try(v, at, "one less", rest)
			twice := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()+1), v)
			c.try(v, at, "one twice", reflect.Append(twice, v.Index(i)))
			c.visit(v.Index(i), at)
		}
	default:
		c.try(v, at, "none", zero)
	}
}

// outcomes counts what comes of the changes at each place.
type outcomes map[string]map[string]int

func (o outcomes) add(at, change, what string) {
	key := at + ": " + change
	if o[key] == nil {
		o[key] = map[string]int{}
	}
	o[key][what]++
}

func (o outcomes) String() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(o)) {
		fmt.Fprintln(&b, key)
		for _, what := range slices.Sorted(maps.Keys(o[key])) {
			fmt.Fprintf(&b, "  %d %s\n", o[key][what], what)
		}
	}
	return b.String()
}

// Whatever is changed in a sound plan, the check says what is wrong with it
// and where: every change that breaks a rule, with the rules, counted over the
// cases. A rule that no longer sees a fault, or sees one where there is none,
// shows in the difference.
func TestEveryChangeIsChecked(t *testing.T) {
	found := outcomes{}
	for _, name := range []string{"aino", "eeli", "iida", "iidas-sibling"} {
		p := readCase(t, name)
		known := map[issue.Issue]bool{}
		for _, i := range p.CheckParts() {
			known[i] = true
		}
		c := changer{plan: p}
		c.tell = func(at, change string) {
			seen := map[issue.Issue]bool{}
			for _, i := range p.CheckParts() {
				if seen[i] = true; !known[i] {
					found.add(at, change, fmt.Sprintf("%s %v at %s %s", i.Rule, i.Severity, itemNumber.ReplaceAllString(string(i.Pointer), ""), i.Of))
				}
			}
			for i := range known {
				if !seen[i] {
					found.add(at, change, "no more "+i.Rule)
				}
			}
		}
		before := compact(t, p)
		c.all()
		require.Equal(t, before, compact(t, p), "every change was taken back")
	}
	compareGolden(t, "checked.golden", found.String())
}

// Whatever is changed in a plan, the days that follow from it are those of the
// rules: which clocks are lost, begun or moved by a change, counted over the
// cases.
func TestEveryChangeMovesItsClocks(t *testing.T) {
	found := outcomes{}
	for _, row := range []struct{ doc, on string }{{"aino", "2026-02-03"}, {"eeli", "2026-06-01"}, {"iida", "2026-05-04"}} {
		p := readCase(t, row.doc)
		dues := func() map[string]bool {
			set := map[string]bool{}
			list, _ := due.Of(p, due.Options{On: day(row.on)})
			for i, d := range list {
				set[fmt.Sprintf("%v %s %d by %v done %v %v %d at %s %v", d.Kind, d.Law.Rule.ID, d.Event, d.Last, d.Done, d.State.Status, d.State.Days, d.At, d.PartID != "")] = true
				if i > 0 && list[i-1].Compare(d) > 0 {
					set["out of order"] = true
				}
			}
			return set
		}
		known := dues()
		c := changer{plan: p}
		c.tell = func(at, change string) {
			if slices.ContainsFunc(clockless, func(prefix string) bool { return strings.HasPrefix(at, prefix) }) {
				return
			}
			now := dues()
			for d := range now {
				if !known[d] {
					found.add(at, change, "+ "+d)
				}
			}
			for d := range known {
				if !now[d] {
					found.add(at, change, "- "+d)
				}
			}
		}
		c.all()
	}
	compareGolden(t, "clocks.golden", found.String())
}

// clockless are the parts of a plan from which no day follows.
var clockless = []string{"/organisations", "/batonOffers", "/agreements", "/attachments", "/concerns", "/disagreements", "/identifiers", "/prohibitions", "/legalGrounds", "/requests"}
