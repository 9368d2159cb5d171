package plan_test

import (
	"cmp"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sides"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	walks     = flag.Int("walks", 40, "how many random walks over all acts; 100 000 by hand")
	firstWalk = flag.Int("first", 0, "the seed of the first of them")
)

// methods are the acts that are methods of a plan: all that return a plan and
// issues, found by their types, so that none can be forgotten.
func methods() map[string]reflect.Method {
	all := map[string]reflect.Method{}
	of := reflect.TypeFor[*plan.Plan]()
	for m := range of.Methods() {
		if m.Type.NumOut() == 2 && m.Type.Out(0) == of && m.Type.Out(1) == reflect.TypeFor[issue.List]() {
			all["plan.Plan."+m.Name] = m
		}
	}
	return all
}

// functions are the acts of other packages.
var functions = map[string]func(*walker) (*plan.Plan, issue.List){
	"merge.Settle": (*walker).settle,
	"edit.Apply":   (*walker).edit,
	"sides.Receive": func(w *walker) (*plan.Plan, issue.List) {
		side := w.fill.Pick("organisation")
		act := w.value(reflect.TypeFor[plan.Act](), reflect.StructField{Name: "Act"})
		w.args = []reflect.Value{act}
		return sides.Receive(w.Plan, side, w.received(), act.Interface().(plan.Act))
	},
	"sides.Close": func(w *walker) (*plan.Plan, issue.List) {
		w.args = nil
		if w.chance(70) { // else nobody is left to act
			return sides.Close(w.Plan, "zzzzzzzzzz", w.day())
		}
		return sides.Close(w.Plan, w.fill.Pick("organisation"), w.day())
	},
}

// questions take a plan and return what is no state of it.
var questions = []string{"calendar.ReadAnswers", "directory.Index.AskOf", "due.Of", "plan.Accept", "view.PreviewTrack"}

// No act is left out of the walks: whatever is exported below this folder, takes a
// plan, and returns something with issues.
func TestEveryActIsWalked(t *testing.T) {
	walked := slices.Sorted(maps.Keys(methods()))
	walked = append(walked, slices.Sorted(maps.Keys(functions))...)
	walked = append(walked, questions...)
	var found []string
	require.NoError(t, filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "internal") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && isAct(file.Name.Name, f) {
				found = append(found, nameOf(file.Name.Name, f))
			}
		}
		return nil
	}))
	assert.ElementsMatch(t, walked, found)
}

// isAct reports whether a function takes a plan and returns something and issues.
func isAct(pkg string, f *ast.FuncDecl) bool {
	if !f.Name.IsExported() || f.Type.Results == nil || len(f.Type.Results.List) != 2 {
		return false
	}
	if written(f.Type.Results.List[1].Type) != "issue.List" {
		return false
	}
	given := f.Type.Params.List
	if f.Recv != nil {
		given = append(slices.Clone(f.Recv.List), given...)
	}
	return slices.ContainsFunc(given, func(p *ast.Field) bool {
		of := written(p.Type)
		return of == "*plan.Plan" || pkg == "plan" && of == "*Plan"
	})
}

func nameOf(pkg string, f *ast.FuncDecl) string {
	if f.Recv == nil {
		return pkg + "." + f.Name.Name
	}
	return pkg + "." + strings.TrimPrefix(written(f.Recv.List[0].Type), "*") + "." + f.Name.Name
}

func written(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return "*" + written(e.X)
	case *ast.SelectorExpr:
		return written(e.X) + "." + e.Sel.Name
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// walker goes from one state of a plan to the next by acts with arguments that are
// right more often than not.
type walker struct {
	*plan.Plan
	dice  *rand.Rand
	fill  *sample.Filler
	on    civil.Date
	drawn int
	// name is that of the act, about what it is about.
	name  string
	about plan.ID
	// args are those of the last act.
	args []reflect.Value
}

func (w *walker) chance(percent int) bool { return w.dice.IntN(100) < percent }

func (w *walker) fresh() plan.ID {
	w.drawn++
	return newID(5000 + w.drawn)
}

// person is somebody of the plan, of those who may hold the baton most often.
func (w *walker) person() plan.ID {
	switch n := w.dice.IntN(20); {
	case n == 0:
		return "zzzzzzzzzz"
	case n < 4:
		return w.ChildID()
	case len(w.People) == 0:
		return ""
	}
	m := &w.People[w.dice.IntN(len(w.People))]
	for range 1 { // of those who are there most often
		if m.Period.Contains(w.on) {
			break
		}
		m = &w.People[w.dice.IntN(len(w.People))]
	}
	return m.ID
}

// open is the id of something that an act is about, of its kind and open for it most often.
func (w *walker) open() plan.ID {
	all := []plan.ID{"zzzzzzzzzz"}
	closed, whatever := w.chance(10), w.chance(20)
	about := func(kind string) bool { return whatever || strings.HasSuffix(w.name, kind) }
	for i := range w.Contacts {
		if c := &w.Contacts[i]; about("Contact") && (closed || c.State == plan.ContactPlanned) {
			all = append(all, c.ID)
		}
	}
	for i := range w.Meetings {
		if m := &w.Meetings[i]; about("Meeting") && (closed || m.State == plan.MeetingPlanned) {
			all = append(all, m.ID)
		}
	}
	for i := range w.BatonOffers {
		if o := &w.BatonOffers[i]; about("Answer") && (closed || o.Answer == nil) {
			all = append(all, o.ID)
		}
	}
	if about("Withdraw") {
		for i := range w.Consents {
			all = append(all, w.Consents[i].ID)
		}
		for i := range w.Prohibitions {
			all = append(all, w.Prohibitions[i].ID)
		}
	}
	w.about = w.oneOf(all)
	return w.about
}

// asked is whom the offer that an act is about was made to, "" for another act.
func (w *walker) asked() plan.ID {
	for i := range w.BatonOffers {
		if w.BatonOffers[i].ID == w.about && w.chance(80) {
			return w.BatonOffers[i].ToID
		}
	}
	return ""
}

func (w *walker) oneOf(ids []plan.ID) plan.ID {
	if len(ids) == 0 {
		return ""
	}
	return ids[w.dice.IntN(len(ids))]
}

// id is an id by what it is for: the name of its field and its ref tag.
func (w *walker) id(f reflect.StructField) plan.ID {
	switch {
	case f.Name == "":
		return w.open()
	case f.Name == "ID" && w.chance(90):
		return w.fresh()
	case f.Name == "ID":
		return w.oneOf([]plan.ID{"", "zzz", w.open()})
	case f.Name == "By":
		return cmp.Or(w.asked(), w.person())
	case f.Name == "ToID":
		return w.person()
	case f.Name == "RecordedBy", f.Name == "AboutID", f.Name == "MeetingID" && w.chance(80):
		if w.chance(70) {
			return ""
		}
		return w.person()
	case f.Name == "MeetingID":
		return w.fill.Pick("meeting")
	case f.Name == "IntakeID":
		return w.fill.Pick("intake")
	case f.Name == "OrganisationID":
		return w.fill.Pick("organisation")
	}
	if w.chance(5) {
		return w.open()
	}
	return w.fill.Pick(f.Tag.Get("ref"))
}

func (w *walker) day() civil.Date {
	switch n := w.dice.IntN(40); {
	case n == 0:
		return civil.Date{}
	case n < 4:
		return w.on.AddDays(w.dice.IntN(60) - 30)
	}
	return w.on
}

func (w *walker) instant() civil.Instant {
	switch n := w.dice.IntN(40); {
	case n == 0:
		return civil.Instant{}
	case n < 8: // where days meet
		return civil.MustParseInstant(w.on.AddDays(w.dice.IntN(3)-1).String() + "T00:00:00+03:00")
	}
	return civil.MustParseInstant(fmt.Sprintf("%vT%02d:%02d:00+03:00", w.on, 8+w.dice.IntN(8), w.dice.IntN(60)))
}

func (w *walker) text() string {
	switch w.dice.IntN(90) {
	case 0:
		return strings.Repeat("x", 9000)
	case 1:
		return "\xff"
	}
	return []string{"", "syy"}[w.dice.IntN(2)]
}

// value makes an argument.
func (w *walker) value(of reflect.Type, f reflect.StructField) reflect.Value {
	v := reflect.New(of).Elem()
	switch v.Interface().(type) {
	case plan.ID:
		return reflect.ValueOf(w.id(f))
	case civil.Date:
		if f.Name == "Day" || f.Name == "" {
			return reflect.ValueOf(w.day().AddDays(w.dice.IntN(40)))
		}
		return reflect.ValueOf(w.day())
	case civil.Instant:
		return reflect.ValueOf(w.instant())
	case coded:
		// Half of the members that need not be given are not.
		for !v.Interface().(coded).IsValid() {
			if v.SetUint(uint64(w.dice.IntN(6))); v.IsZero() && (w.chance(10) || f.Tag.Get("validate") == "") || v.Uint() == 5 && w.chance(5) {
				break
			}
		}
		return v
	}
	switch of.Kind() {
	case reflect.String:
		if f.Type == reflect.TypeFor[plan.LangTag]() {
			return reflect.ValueOf(plan.LangTag([]string{"", "", "fi", "xx-"}[w.dice.IntN(4)]))
		}
		v.SetString(w.text())
	case reflect.Struct:
		for field, value := range v.Fields() {
			value.Set(w.value(field.Type, field))
		}
	case reflect.Slice:
		n := w.dice.IntN(3)
		for i := range w.Meetings {
			if w.Meetings[i].ID == w.about && w.chance(90) {
				n = len(w.Meetings[i].Invitations)
			}
		}
		for range n {
			if f.Name == "" {
				v = reflect.Append(v, reflect.ValueOf(w.fresh()))
			} else {
				v = reflect.Append(v, w.value(of.Elem(), f))
			}
		}
	case reflect.Pointer:
		if w.chance(20) {
			v.Set(reflect.New(of.Elem()))
			v.Elem().Set(w.value(of.Elem(), f))
		}
	}
	return v
}

// act calls a method of the plan.
func (w *walker) act(m reflect.Method) (*plan.Plan, issue.List) {
	w.args = []reflect.Value{reflect.ValueOf(w.Plan)}
	for i := 1; i < m.Type.NumIn(); i++ {
		w.args = append(w.args, w.value(m.Type.In(i), reflect.StructField{}))
	}
	out := m.Func.Call(w.args)
	return out[0].Interface().(*plan.Plan), out[1].Interface().(issue.List)
}

// settle settles a conflict, after two hands went on apart where there is none.
func (w *walker) settle() (*plan.Plan, issue.List) {
	var open []plan.ID
	for i := range w.Conflicts {
		open = append(open, w.Conflicts[i].ID)
	}
	s := w.value(reflect.TypeFor[plan.Settlement](), reflect.StructField{Name: "Settlement"})
	w.args = []reflect.Value{reflect.ValueOf(w.Plan), s}
	settled := s.Interface().(plan.Settlement)
	id := w.oneOf(open)
	for i := range w.Conflicts {
		if sides := w.Conflicts[i].Sides; w.Conflicts[i].ID == id && w.chance(60) {
			settled.SideID = sides[w.dice.IntN(len(sides))].ID
		}
	}
	return merge.Settle(w.Plan, id, settled)
}

// edit is a reader's edit of what they see: a new part in their name.
func (w *walker) edit() (*plan.Plan, issue.List) {
	w.args = nil
	who := w.person()
	reader := view.Member(who)
	if m := w.Person(who); m != nil && m.Kind == plan.MemberGuardian {
		reader = view.Guardian(who)
	} else if who == w.ChildID() {
		reader = view.Child()
	}
	v, err := edit.Open(w.Plan, reader, w.on)
	if err != nil {
		return nil, issue.List{{Rule: "view"}}
	}
	p := (*plan.Plan)(v.Plan)
	w.fill.Know(p)
	said := plan.Statement{By: who, On: w.on}
	switch w.dice.IntN(7) {
	case 0:
		n := plan.Need{}
		w.fill.Fill(&n)
		n.Statement = said
		p.Needs = append(p.Needs, n)
	case 1:
		c := plan.Contact{}
		w.fill.Fill(&c)
		c.Statement = said
		p.Contacts = append(p.Contacts, c)
	case 2:
		c := plan.Consent{}
		w.fill.Fill(&c)
		c.Statement = said
		p.Consents = append(p.Consents, c)
	case 3:
		m := plan.Meeting{}
		w.fill.Fill(&m)
		m.Statement = said
		p.Meetings = append(p.Meetings, m)
	case 4:
		if len(p.People) > 0 {
			p.People[w.dice.IntN(len(p.People))].Period.To = w.on
		}
	case 5:
		for i := range p.Contacts {
			if w.chance(30) {
				p.Contacts[i].State = plan.ContactState(1 + w.dice.IntN(5))
			}
		}
	case 6:
		for i := range p.Agreements {
			if w.chance(30) {
				p.Agreements[i].Position = plan.Position(1 + w.dice.IntN(4))
			}
		}
	}
	got, issues := edit.Apply(w.Plan, v, edit.Editor{Reader: reader, On: w.on, IDs: plan.NewIDs(rand.NewChaCha8([32]byte{byte(w.dice.IntN(256)), byte(w.drawn)}))})
	if got == nil {
		return nil, issues
	}
	return got.Plan, nil
}

// received is something that a side may have open.
func (w *walker) received() plan.ID {
	if w.chance(50) {
		return w.open()
	}
	if w.chance(30) && len(w.FollowUp) > 0 {
		return w.FollowUp[w.dice.IntN(len(w.FollowUp))].ID
	}
	return w.fill.Pick("action")
}

// absent reports whether the last act was done by somebody who did not belong to the
// network on its day, or was written down by one. A consent is withdrawn, and an offer
// answered, by others too (docs/writing.md, 5).
func (w *walker) absent(name string) bool {
	for _, arg := range w.args {
		if arg.Kind() != reflect.Struct || !arg.FieldByName("By").IsValid() {
			continue
		}
		on := arg.FieldByName("On").Interface().(civil.Date)
		for _, hand := range []string{"By", "RecordedBy"} {
			m := w.Person(arg.FieldByName(hand).Interface().(plan.ID))
			if other := hand == "By" && (name == "plan.Plan.Withdraw" || name == "plan.Plan.Answer"); m != nil && !other && !on.IsZero() && !m.Period.Contains(on) {
				return true
			}
		}
	}
	return false
}

// look makes the views of everybody, and scribbles over them.
func (w *walker) look(t *testing.T) {
	t.Helper()
	for _, r := range []view.Reader{view.Child(), view.Leader(), view.Member(w.person()), view.Guardian(w.person())} {
		v, err := view.Of(w.Plan, r, w.day())
		if err != nil {
			continue
		}
		scribble(reflect.ValueOf((*plan.Plan)(v.Plan)))
	}
}

// scribble overwrites every text and number that a value leads to.
func scribble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			scribble(v.Elem())
		}
	case reflect.Struct:
		for f, at := range v.Fields() {
			if f.IsExported() {
				scribble(at)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			scribble(v.Index(i))
		}
	case reflect.String:
		if v.CanSet() {
			v.SetString("scribbled")
		}
	}
}

// heldApart is the slow reference for the baton: at every instant at which anything
// begins or ends between the first hold and the last, exactly one holds.
func heldApart(p *plan.Plan) bool {
	var edges []civil.Instant
	for _, h := range p.Baton {
		if plan.Holds(h.Role) {
			edges = append(edges, h.From, h.To)
		}
	}
	if len(edges) == 0 {
		return true
	}
	last := slices.MaxFunc(edges, civil.Instant.Compare)
	for _, at := range edges {
		n := 0
		for _, h := range p.Baton {
			if plan.Holds(h.Role) && !at.Before(h.From) && (h.To.IsZero() || at.Before(h.To)) {
				n++
			}
		}
		if !at.IsZero() && n != 1 && (n != 0 || at != last) {
			return false
		}
	}
	return true
}

// However one walks over all acts, with edits, merges and views in between, no state
// has an error, none leads to another by what was not meant to change, and whatever
// is refused changes nothing. What an act was given and what a view showed may be
// overwritten: nothing of the plan hangs on it.
func TestWalks(t *testing.T) {
	all := methods()
	names := append(slices.Sorted(maps.Keys(all)), slices.Sorted(maps.Keys(functions))...)
	taken, refused := map[string]int{}, map[string]int{}
	for seed := *firstWalk; seed < *firstWalk+*walks; seed++ {
		w := start(t, uint64(seed))
		states := []*plan.Plan{w.Plan}
		bytes := []string{compact(t, w.Plan)}
		for step := range 48 {
			w.on = w.on.AddDays(w.dice.IntN(5))
			w.fill.Know(w.Plan)
			before := bytes[len(bytes)-1]
			name := names[w.dice.IntN(len(names))]
			w.name = name
			var next *plan.Plan
			var issues issue.List
			if m, ok := all[name]; ok {
				next, issues = w.act(m)
			} else {
				next, issues = functions[name](w)
			}
			where := fmt.Sprintf("walk %d, step %d, %s", seed, step, name)
			require.True(t, before == compact(t, w.Plan), "%s: an act touches no plan", where)
			if next == nil {
				require.NotEmpty(t, issues, "%s: a refusal says why", where)
				refused[name]++
				continue
			}
			taken[name]++
			require.Empty(t, issues, "%s: a plan or issues", where)
			require.False(t, w.absent(name), "%s: by somebody who was not there", where)
			after := compact(t, next)
			for _, arg := range w.args {
				if arg.Type() != reflect.TypeFor[*plan.Plan]() {
					scribble(arg)
				}
			}
			if step%4 == 0 {
				was := w.Plan
				w.Plan = next
				w.look(t)
				w.Plan = was
			}
			require.True(t, after == compact(t, next), "%s: nothing hangs on what was given or shown", where)
			require.Empty(t, errorsIn(next.Check()), where)
			read, found := plan.Decode([]byte(after), issue.Limits{})
			require.Empty(t, errorsIn(found), where)
			require.True(t, after == compact(t, read), where)
			require.True(t, heldApart(next), where)
			if w.chance(10) {
				next = w.meet(t, states[w.dice.IntN(len(states))], next, where)
			}
			w.Plan = next
			states, bytes = append(states, next), append(bytes, compact(t, next))
		}
		for i, p := range states {
			require.True(t, bytes[i] == compact(t, p), "walk %d: no act touches an earlier state", seed)
		}
	}
	for _, name := range names {
		assert.NotZero(t, taken[name], "%s was never done", name)
		assert.NotZero(t, refused[name], "%s was never refused", name)
	}
	t.Log(taken, refused)
}

// start is where a walk begins: a case on some day, or an invented plan.
func start(t *testing.T, seed uint64) *walker {
	t.Helper()
	w := &walker{dice: rand.New(rand.NewPCG(seed, 14)), fill: sample.NewFiller(seed)}
	switch w.dice.IntN(4) {
	case 0:
		w.Plan, w.on = readCase(t, "aino"), day("2026-02-10")
	case 1:
		w.Plan, w.on = readCase(t, "eeli"), day("2026-06-01")
	case 2:
		w.on = day("2026-04-01").AddDays(w.dice.IntN(60))
		w.Plan = readCase(t, "iida").AsOf(w.on)
	default:
		w.Plan, w.on = sample.Plan(seed, 0), day("2026-06-01")
	}
	if w.Check().HasErrors() { // a case on a day between two entries
		w.Plan, w.on = readCase(t, "iida"), day("2026-09-10")
	}
	return w
}

// meet merges the state with what another hand made of an earlier one.
func (w *walker) meet(t *testing.T, base, next *plan.Plan, where string) *plan.Plan {
	t.Helper()
	next, theirs := next.Clone(), base.Clone()
	next.Title, theirs.Title = "Minun", plan.Title(strings.Repeat("t", 1+w.dice.IntN(9)))
	if n := len(theirs.Needs); n > 0 {
		theirs.Needs[w.dice.IntN(n)].Text = "toisin"
	}
	made, err := merge.Of(base, next, theirs, merge.Options{On: w.on})
	require.NoError(t, err, where)
	require.Empty(t, errorsIn(made.Plan.Check()), "%s, merged", where)
	return made.Plan
}
