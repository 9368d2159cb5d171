package edit_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var (
	edits     = flag.Int("edits", 400, "how many random edits; 100 000 by hand")
	firstEdit = flag.Int("first", 0, "the number of the first of them")
)

type source struct{ *rand.Rand }

func (s source) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(s.Uint32())
	}
	return len(b), nil
}

var _ io.Reader = source{}

// flat is a document as its leaves, each by the ids on the way to it; lists of
// parts are leaves too, as the order of their ids.
func flat(t *testing.T, p any) map[string]string {
	doc, err := json.Marshal(p)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(doc, &tree))
	leaves := map[string]string{}
	var walk func(at string, v any)
	walk = func(at string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, inner := range v {
				walk(at+"/"+name, inner)
			}
		case []any:
			var ids []string
			for _, item := range v {
				part, _ := item.(map[string]any)
				if id, ok := part["id"].(string); ok {
					ids = append(ids, id)
					walk(at+"/#"+id, item)
				}
			}
			if ids == nil {
				leaves[at] = fmt.Sprint(v)
			} else {
				leaves[at] = strings.Join(ids, " ")
			}
		default:
			leaves[at] = fmt.Sprint(v)
		}
	}
	walk("", tree)
	return leaves
}

// slot is a text or code of a view that an edit may change, and where.
type slot struct {
	at     string
	v      reflect.Value
	of     reflect.Type
	member string
	said   *assess.Statement
	person plan.ID
	holder string // the member that holds the value in which it stands
}

// named returns a place with the ids of parts for their numbers.
func named(t *testing.T, p *plan.Plan, at string) string {
	t.Helper()
	doc, err := json.Marshal(p)
	require.NoError(t, err)
	var v any
	require.NoError(t, json.Unmarshal(doc, &v))
	way := strings.Split(at, "/")[1:]
	for i, token := range way {
		switch of := v.(type) {
		case map[string]any:
			v = of[token]
		case []any:
			n, err := strconv.Atoi(token)
			require.NoError(t, err)
			v = of[n]
			if part, ok := v.(map[string]any); ok && part["id"] != nil {
				way[i] = part["id"].(string)
			}
		}
	}
	return strings.Join(way, "/")
}

// hides reports whether the reader would not see the text that was written at a
// place of the edit, were it in the whole plan.
func hides(t *testing.T, p, edited *plan.Plan, r view.Reader, on civil.Date, at string) bool {
	t.Helper()
	where, text := named(t, edited, at), ""
	for _, s := range slots(edited) {
		if s.at == at {
			text = s.v.String()
		}
	}
	q := p.Clone()
	for _, s := range slots(q) {
		if named(t, q, s.at) == where {
			s.v.SetString(text)
		}
	}
	v, err := view.Of(q, r, on)
	require.NoError(t, err)
	seen := (*plan.Plan)(v.Plan)
	for _, s := range slots(seen) {
		if named(t, seen, s.at) == where {
			return s.v.String() != text
		}
	}
	return true
}

func slots(p *plan.Plan) (all []slot) {
	var walk func(v reflect.Value, at string, said *assess.Statement, person plan.ID, holder string)
	walk = func(v reflect.Value, at string, said *assess.Statement, person plan.ID, holder string) {
		if f := v.FieldByName("Statement"); f.IsValid() {
			said = f.Addr().Interface().(*assess.Statement)
		}
		if f := v.FieldByName("PersonID"); f.IsValid() {
			person = plan.ID(f.String())
		}
		switch of := v.Addr().Interface().(type) {
		case *plan.Member:
			person = of.ID
		case *plan.Child:
			person = p.ChildID()
		}
		for i := range v.NumField() {
			field, f := v.Type().Field(i), v.Field(i)
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			switch {
			case field.Anonymous:
				for j := range f.NumField() {
					n, _, _ := strings.Cut(f.Type().Field(j).Tag.Get("json"), ",")
					if f.Field(j).Kind() == reflect.String {
						all = append(all, slot{at + "/" + n, f.Field(j), f.Type(), n, said, person, holder})
					}
				}
			case f.Kind() == reflect.String:
				all = append(all, slot{at + "/" + name, f, v.Type(), name, said, person, holder})
			case f.Kind() == reflect.Pointer && !f.IsNil() && f.Elem().Kind() == reflect.Struct:
				walk(f.Elem(), at+"/"+name, said, person, v.Type().Name()+"."+name)
			case f.Kind() == reflect.Struct && name == "child":
				walk(f, at+"/"+name, said, person, v.Type().Name()+"."+name)
			case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct && f.Type().Elem().NumField() > 0:
				for j := range f.Len() {
					if item := f.Index(j); item.FieldByName("ID").IsValid() {
						walk(item, fmt.Sprintf("%s/%s/%d", at, name, j), said, person, "")
					}
				}
			}
		}
	}
	walk(reflect.ValueOf(p).Elem(), "", nil, "", "")
	return all
}

// drawOne is one random (plan, reader, day), with a view opened for editing.
func drawOne(r *rand.Rand) (*plan.Plan, view.Reader, civil.Date, *view.View) {
	for {
		p := sample.Plan(r.Uint64N(1<<40), r.IntN(64))
		readers := []view.Reader{view.Child(), view.Family()}
		for i := range p.People {
			readers = append(readers, view.Member(p.People[i].ID))
		}
		on := civil.MustDate(2026, 1, 1).AddDays(r.IntN(700) - 100)
		reader := readers[r.IntN(len(readers))]
		if v, err := edit.Open(p, reader, on); err == nil {
			return p, reader, on, v
		}
	}
}

func again(t *testing.T, v *view.View) *view.View {
	var buf bytes.Buffer
	require.NoError(t, view.Encode(&buf, v))
	read, issues := view.Decode(buf.Bytes(), issueLimits)
	require.NotNil(t, read, issues)
	return read
}

// What the reader could not see is unchanged, what they see afterwards is what they
// wrote, and a refused edit says where.
func TestRandomEdits(t *testing.T) {
	rights := docsTable(t)
	taken, refused := 0, 0
	for n := *firstEdit; n < *firstEdit+*edits; n++ {
		r := rand.New(rand.NewPCG(uint64(n), 7))
		p, reader, on, opened := drawOne(r)
		whole := flat(t, p)
		edited := again(t, opened)
		kind, at := "", ""
		var wanted *bool
		theirs := false // nobody else writes there
		self := selfOf(p, reader)
		ep := (*plan.Plan)(edited.Plan)
		switch r.IntN(6) {
		case 0:
			kind = "nothing"
		case 1, 2, 3:
			all := slots(ep)
			s := all[r.IntN(len(all))]
			kind, at = "text "+s.of.Name()+"."+s.member, s.at
			may := rights.may(s, self, opened)
			wanted, theirs = &may, rights.theirs(s, self)
			if s.v.Type() == reflect.TypeFor[plan.ID]() {
				s.v.SetString("zzzzzzzzzz")
				may = false
			} else {
				s.v.SetString(s.v.String() + "x")
				may = may && s.member != "lang"
			}
		case 4:
			kind = "need"
			ep.Needs = append(ep.Needs, plan.Need{ID: "zzzzzzzzzz", Statement: plan.Statement{By: self, On: on}, Text: "need"})
		case 5:
			kind = "evaluation"
			if len(ep.Goals) > 0 {
				g := &ep.Goals[r.IntN(len(ep.Goals))]
				g.Evaluations = append([]plan.Evaluation{{ID: "zzzzzzzzzz", Statement: plan.Statement{By: self, On: on}, State: plan.GoalReached}}, g.Evaluations...)
			}
		}
		e := edit.Editor{Reader: reader, On: on, IDs: plan.NewIDs(source{r})}
		if reader == view.Family() {
			e.By = p.ChildID()
		}
		got, issues := edit.Apply(p, edited, e)
		require.Equal(t, whole, flat(t, p), "the plan itself is never touched")
		if wanted != nil && *wanted && got == nil && len(issues) == 1 && issues[0].Rule == "edit.not-seen" && hides(t, p, ep, reader, on, at) {
			*wanted = false // what would not be seen is refused, whoever may write it
		}
		if wanted != nil && *wanted && opened.Neutral() && !theirs && got == nil && len(issues) == 1 && issues[0].Rule == "edit.not-seen" {
			*wanted = false // rule 11: where others write too, no guess is answered
		}
		if wanted != nil && *wanted != (got != nil) && !strings.HasSuffix(kind, ".lang") && !brokenElsewhere(issues) {
			t.Fatalf("%d: %s of %v at %s: the page says %v, got %v", n, kind, reader, at, *wanted, issues)
		}
		if got == nil {
			refused++
			require.True(t, issues.HasErrors(), "%d %s", n, kind)
			continue
		}
		taken++
		if kind == "nothing" {
			require.Equal(t, whole, flat(t, got.Plan))
		}
		after, err := view.Of(got.Plan, reader, on)
		require.NoError(t, err)
		seen, base := flat(t, after.Plan), flat(t, opened.Plan)
		for _, d := range got.Drawn {
			renameAll(ep, d)
		}
		wrote := flat(t, ep)
		require.Equal(t, wrote, seen, "%d %s of %v: the view of the new plan is what was written", n, kind, reader)
		next := flat(t, got.Plan)
		for k := range union(whole, next) {
			if whole[k] != next[k] && base[k] == wrote[k] {
				t.Fatalf("%d %s of %v: %s changed and is not in the edit", n, kind, reader, k)
			}
		}
	}
	t.Log(taken, "taken,", refused, "refused")
	require.Greater(t, taken, *edits/4)
	require.Greater(t, refused, *edits/8)
}

// respell writes every text that a value leads to with its accents behind their letters,
// or in them.
func respell(v reflect.Value, ways *strings.Replacer) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			respell(v.Elem(), ways)
		}
	case reflect.Struct:
		for _, f := range v.Fields() {
			respell(f, ways)
		}
	case reflect.Slice:
		for i := range v.Len() {
			respell(v.Index(i), ways)
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString(ways.Replace(v.String()))
		}
	}
}

// An accent in its letter or as a mark behind it is one text: whoever gives a view back in
// the other spelling, as some systems do, has changed nothing, whosever words they are. The
// bytes stay.
func TestAnotherSpellingIsNoEdit(t *testing.T) {
	letters := []string{"ä", "a\u0308", "ö", "o\u0308", "å", "a\u030a", "Ä", "A\u0308", "Ö", "O\u0308", "é", "e\u0301"}
	back := slices.Clone(letters)
	slices.Reverse(back)
	apart, joined := strings.NewReplacer(letters...), strings.NewReplacer(back...)
	respelled, beside := 0, 0
	for n := *firstEdit; n < *firstEdit+max(*edits/4, 40); n++ {
		r := rand.New(rand.NewPCG(uint64(n), 13))
		p, reader, on, _ := drawOne(r)
		ways := apart
		if r.IntN(2) == 0 {
			respell(reflect.ValueOf(p).Elem(), apart)
			ways = joined
		}
		opened, err := edit.Open(p, reader, on)
		require.NoError(t, err)
		if opened.Mark == "" {
			continue // leaders edit nothing
		}
		edited := again(t, opened)
		ep := (*plan.Plan)(edited.Plan)
		respell(reflect.ValueOf(ep).Elem(), ways)
		whole, shown, given := flat(t, p), flat(t, opened.Plan), flat(t, ep)
		for k := range given {
			if given[k] != shown[k] {
				respelled++
			}
		}
		e := edit.Editor{Reader: reader, On: on, IDs: plan.NewIDs(source{r})}
		if reader == view.Family() {
			e.By = p.ChildID()
		}
		got, issues := edit.Apply(p, edited, e)
		require.Empty(t, issues, n)
		require.Equal(t, whole, flat(t, got.Plan), n)
		if reader == view.Family() || opened.Neutral() {
			continue
		}
		ep.Needs = append(ep.Needs, plan.Need{ID: "zzzzzzzzzz", Statement: plan.Statement{By: selfOf(p, reader), On: on}, Text: "need"})
		if got, _ = edit.Apply(p, edited, e); got == nil {
			continue // they would not see it
		}
		beside++
		got.Plan.Needs = got.Plan.Needs[:len(got.Plan.Needs)-1]
		if len(got.Plan.Needs) == 0 {
			got.Plan.Needs = nil
		}
		require.Equal(t, whole, flat(t, got.Plan), "%d: beside an edit too", n)
	}
	require.Greater(t, respelled, *edits)
	require.Positive(t, beside)
}

// What an edit made shares nothing with the view that was edited: whoever goes on writing in
// it changes no plan.
func TestEditedSharesNothingWithTheView(t *testing.T) {
	p := plain(t)
	from := civil.MustParseInstant("2026-02-01T10:00:00+02:00")
	held, ok := p.Holder(from)
	require.True(t, ok)
	v, err := edit.Open(p, view.Member(held.PersonID), day)
	require.NoError(t, err)
	edited := (*plan.Plan)(v.Plan)
	need := plan.Need{ID: fresh, Statement: plan.Statement{By: held.PersonID, On: day}, Kind: plan.NeedSafety, Text: "x", BasisIDs: []plan.ID{edited.Needs[0].ID}}
	edited.Goals[0].NeedIDs = []plan.ID{edited.Needs[0].ID}
	edited.Needs = append(edited.Needs, need)
	done, issues := edit.Apply(p, v, edit.Editor{Reader: v.Reader, On: day, IDs: ids()})
	require.NotNil(t, done, issues)
	before := done.Plan.Clone()
	edited.Goals[0].NeedIDs[0], need.BasisIDs[0] = "zzzzzzzzzz", "zzzzzzzzzz"
	require.Equal(t, before, done.Plan)
}

// Lists that stand once in a part, or in what stands once in it, are copied too.
func TestEditedSharesNoListWithTheView(t *testing.T) {
	p := plain(t)
	v, err := edit.Open(p, view.Member(person(t, p, "Sanna")), day)
	require.NoError(t, err)
	needs, codes := []plan.Accessibility{plan.AccessibilityCalm}, []plan.Coded{{System: "urn:oid:1.2.3", Code: "x"}}
	bans := []civil.Period{{From: day.AddDays(-3)}}
	aPerson(t, (*plan.Plan)(v.Plan), "Sanna").Service = &plan.Service{Accessibility: needs}
	aPerson(t, (*plan.Plan)(v.Plan), "Laura").SecurityBans = bans
	part.Find[plan.Action]((*plan.Plan)(v.Plan), "t2kk62nqfi").Codes = codes
	done, issues := edit.Apply(p, v, edit.Editor{Reader: v.Reader, On: day})
	require.NotNil(t, done, issues)
	before := done.Plan.Clone()
	needs[0], codes[0], bans[0] = plan.AccessibilityHearing, plan.Coded{}, civil.Period{}
	require.Equal(t, before, done.Plan)
}

// A mark is of what is seen alone: of one length, and another for each change of it.
func TestMarksTellChanges(t *testing.T) {
	p := plain(t)
	marked := func(p *plan.Plan) view.Mark {
		v, err := edit.Open(p, view.Member(person(t, p, "Sanna")), day)
		require.NoError(t, err)
		require.Regexp(t, "^[0-9a-f]{32}$", string(v.Mark))
		return v.Mark
	}
	marks := map[view.Mark]string{marked(p): "as it is"}
	for name, change := range map[string]func(*plan.Plan){
		"a text":               func(p *plan.Plan) { p.Title += "x" },
		"a code":               func(p *plan.Plan) { p.Actions[0].Setting++ },
		"a number":             func(p *plan.Plan) { part.Find[plan.Action](p, picture).Rhythm.Times++ },
		"a day":                func(p *plan.Plan) { p.Child.Born = p.Child.Born.AddDays(1) },
		"a year":               func(p *plan.Plan) { p.Child.Born = civil.MustDate(p.Child.Born.Year()-1, 10, 6) },
		"a time of the day":    func(p *plan.Plan) { p.FollowUp[0].To = p.FollowUp[0].From },
		"an instant":           func(p *plan.Plan) { p.Baton[0].To = p.Baton[0].To.AddHours(1) },
		"what stands once":     func(p *plan.Plan) { part.Find[plan.Action](p, picture).Rhythm = nil },
		"what stands nowhere":  func(p *plan.Plan) { aPerson(t, p, "Mari").Service = &plan.Service{} },
		"one less of a list":   func(p *plan.Plan) { p.FollowUp[0].Days = p.FollowUp[0].Days[1:] },
		"another of a list":    func(p *plan.Plan) { p.FollowUp[0].Days[0]++ },
		"the order of a list":  func(p *plan.Plan) { slices.Reverse(p.Actions) },
		"the last of the plan": func(p *plan.Plan) { p.Course[len(p.Course)-1].Text += "x" },
	} {
		q := p.Clone()
		change(q)
		mark := marked(q)
		if name == "what stands nowhere" { // a view does not show it
			require.Equal(t, "as it is", marks[mark], name)
			continue
		}
		require.Empty(t, marks[mark], "%s is marked as another", name)
		marks[mark] = name
	}
}

// A mark tells apart what stands in two lists one behind the other.
func TestMarksTellListsApart(t *testing.T) {
	p := plain(t)
	held, ok := p.Holder(civil.MustParseInstant("2026-02-01T10:00:00+02:00"))
	require.True(t, ok)
	goal, other := p.Goals[0].ID, p.Actions[0].OwnerIDs[0]
	marks := map[view.Mark]bool{}
	for _, owners := range [][]plan.ID{{held.PersonID}, {held.PersonID, other}} {
		p.Actions[0].OwnerIDs, p.Actions[0].GoalIDs = owners, append([]plan.ID{other}[len(owners)-1:], goal)
		v, err := edit.Open(p, view.Member(held.PersonID), day)
		require.NoError(t, err)
		shown := v.Plan.Actions[0]
		require.Len(t, append(shown.OwnerIDs, shown.GoalIDs...), 3)
		marks[v.Mark] = true
	}
	require.Len(t, marks, 2)
}
