package edit_test

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// session is one random (plan, reader, day, writer), with a view opened for editing.
type session struct {
	*rand.Rand
	filler *sample.Filler
	p      *plan.Plan
	opened *view.View
	editor edit.Editor
}

func newSession(r *rand.Rand) session {
	s := session{Rand: r, filler: sample.NewFiller(r.Uint64())}
	for {
		if r.IntN(3) == 0 {
			s.p = s.filler.Plan()
		} else {
			s.p = sample.Plan(r.Uint64N(1<<40), r.IntN(64))
		}
		readers := []view.Reader{view.Child(), view.Family()}
		professionals := []plan.ID{s.p.ChildID()}
		for i := range s.p.People {
			readers = append(readers, view.Member(s.p.People[i].ID))
			professionals = append(professionals, s.p.People[i].ID)
		}
		s.editor = edit.Editor{Reader: readers[r.IntN(len(readers))], On: civil.MustDate(2026, 1, 1).AddDays(r.IntN(700) - 100), IDs: plan.NewIDs(source{r})}
		if s.editor.Reader == view.Family() || r.IntN(5) == 0 {
			s.editor.By = professionals[r.IntN(len(professionals))]
		}
		v, err := edit.Open(s.p, s.editor.Reader, s.editor.On)
		if err == nil {
			s.opened = v
			return s
		}
	}
}

// self is who writes, as a person.
func (s *session) self() plan.ID {
	if s.editor.By != "" {
		return s.editor.By
	}
	return selfOf(s.p, s.editor.Reader)
}

// change changes one place of a view: any member of the model in any part.
func (s *session) change(p *plan.Plan) {
	var places []reflect.Value // structs of the model
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			if v.Type().PkgPath() == reflect.TypeFor[civil.Date]().PkgPath() && v.Type() != reflect.TypeFor[civil.Period]() {
				return
			}
			places = append(places, v)
			for _, f := range v.Fields() {
				walk(f)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		}
	}
	walk(reflect.ValueOf(p).Elem())
	own := slices.DeleteFunc(slices.Clone(places), func(v reflect.Value) bool {
		said := v.FieldByName("Statement")
		return !said.IsValid() || said.Interface().(assess.Statement).By != s.self()
	})
	at := places[s.IntN(len(places))]
	switch s.IntN(3) {
	case 0:
		at = places[0]
	case 1:
		if len(own) > 0 {
			at = own[s.IntN(len(own))]
		}
	}
	s.mutate(at.Field(s.IntN(at.NumField())))
}

func (s *session) mutate(v reflect.Value) {
	switch v.Interface().(type) {
	case civil.Date:
		v.Set(reflect.ValueOf(s.editor.On.AddDays(s.IntN(30) - 25)))
		return
	case civil.Instant:
		v.Set(reflect.ValueOf(civil.MustParseInstant("2026-01-15T09:00:00+02:00").AddHours(s.IntN(9000))))
		return
	case plan.ID:
		ids := []string{"zzzzzzzzzz", "", string(s.filler.Pick("*")), string(s.self())}
		v.SetString(ids[s.IntN(len(ids))])
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Uint8:
		v.SetUint(uint64(1 + s.IntN(5)))
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Struct:
		s.mutate(v.Field(s.IntN(v.NumField())))
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
			s.invent(v.Interface(), v.Elem())
		} else {
			v.SetZero()
		}
	case reflect.Slice:
		s.mutateList(v)
	}
}

func (s *session) mutateList(v reflect.Value) {
	n := v.Len()
	switch kind := s.IntN(8); {
	case kind == 0 && n > 0:
		i := s.IntN(n)
		v.Set(reflect.AppendSlice(v.Slice3(0, i, i), v.Slice(i+1, n)))
	case kind == 1 && n > 1:
		i, j := s.IntN(n), s.IntN(n)
		a, b := reflect.New(v.Type().Elem()).Elem(), reflect.New(v.Type().Elem()).Elem()
		a.Set(v.Index(i))
		b.Set(v.Index(j))
		v.Index(i).Set(b)
		v.Index(j).Set(a)
	default:
		fresh := reflect.New(v.Type().Elem())
		if fresh.Elem().Kind() == reflect.Struct && fresh.Elem().NumField() > 1 {
			s.invent(fresh.Interface(), fresh.Elem())
		} else {
			s.mutate(fresh.Elem())
		}
		i := n
		if s.IntN(3) == 0 {
			i = s.IntN(n + 1)
		}
		tail := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, n-i), v.Slice(i, n))
		v.Set(reflect.AppendSlice(reflect.Append(v.Slice3(0, i, i), fresh.Elem()), tail))
	}
}

// invent fills something new, mostly so that the writer may say it.
func (s *session) invent(at any, v reflect.Value) {
	know := (*plan.Plan)(s.opened.Plan)
	if s.IntN(6) == 0 {
		know = s.p // references to what is hidden
	}
	s.filler.Part(know, at)
	if s.IntN(8) == 0 {
		return
	}
	var own func(v reflect.Value)
	own = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			if f := v.FieldByName("Statement"); f.IsValid() {
				said := assess.Statement{By: s.self(), On: s.editor.On.AddDays(-s.IntN(3))}
				if s.editor.By != "" && s.IntN(2) == 0 {
					said.By, said.RecordedBy = selfOf(s.p, s.editor.Reader), s.editor.By
				}
				f.Set(reflect.ValueOf(said))
			}
			for _, f := range v.Fields() {
				own(f)
			}
		case reflect.Slice:
			if s.IntN(3) == 0 && v.CanSet() {
				v.SetZero()
			}
			for i := range v.Len() {
				own(v.Index(i))
			}
		case reflect.Pointer:
			if s.IntN(3) == 0 && v.CanSet() {
				v.SetZero()
			}
			if !v.IsNil() {
				own(v.Elem())
			}
		}
	}
	own(v)
}

// try makes one random edit and applies it both ways.
func try(t require.TestingT, rights table, n uint64) (outcome string, problem string) {
	s := newSession(rand.New(rand.NewPCG(n, 11)))
	edited := *s.opened
	seen := view.Seen(*(*plan.Plan)(s.opened.Plan).Clone())
	edited.Plan = &seen
	s.filler.Know((*plan.Plan)(s.opened.Plan))
	for range 1 + s.IntN(3)*s.IntN(2) {
		s.change((*plan.Plan)(&seen))
	}
	if line, err := plan.AppendCompact(nil, (*plan.Plan)(&seen)); err != nil || !formed(line) {
		// Whoever edits in Go can leave the form; the answer is no plan that is not of it.
		if got, issues := edit.Apply(s.p, &edited, s.editor); got != nil {
			line, err := plan.AppendCompact(nil, got.Plan)
			if _, of := plan.Decode(line, issueLimits); err != nil || hasForm(of) && !hasForm(s.p.Check()) {
				return "unformed", "a plan that is not of the form"
			}
		} else if !issues.HasErrors() {
			return "unformed", "refused without an error"
		}
		return "unformed", ""
	}
	problem, got := compare(t, rights, s.p, s.opened, &edited, s.editor)
	if got == nil {
		return "refused", problem
	}
	line, err := plan.AppendCompact(nil, got.Plan)
	require.NoError(t, err)
	scribble(reflect.ValueOf(s.p).Elem())
	scribble(reflect.ValueOf(&seen).Elem())
	still, err := plan.AppendCompact(nil, got.Plan)
	if problem == "" && (err != nil || !bytes.Equal(line, still)) {
		problem = "the new plan shares memory with the old one or with the edit"
	}
	return "taken", problem
}

// scribble makes every list zero where it lies, and whatever stands behind a pointer.
func scribble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range v.Fields() {
			if f.CanSet() {
				scribble(f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			scribble(v.Index(i))
			v.Index(i).SetZero()
		}
	case reflect.Pointer:
		if !v.IsNil() {
			scribble(v.Elem())
			v.Elem().SetZero()
		}
	}
}

func formed(line []byte) bool {
	v, issues := partReader.Read(line, issueLimits)
	return v != nil && len(issues) == 0
}

var partReader = issue.NewPartReader[plan.Plan](plan.Forms()...)

func hasForm(l issue.List) bool {
	return slices.ContainsFunc(l, func(i issue.Issue) bool { return len(i.Rule) > 5 && (i.Rule[:5] == "form." || i.Rule[:5] == "json.") })
}

// Apply does what docs/writing.md says, for any edit of any member.
func TestReference(t *testing.T) {
	rights := docsTable(t)
	count := map[string]int{}
	for n := uint64(*firstEdit); n < uint64(*firstEdit+*edits); n++ {
		outcome, problem := try(t, rights, n)
		count[outcome]++
		require.Empty(t, problem, "edit %d", n)
	}
	t.Log(count)
	require.Greater(t, count["taken"], *edits/20)
	require.Greater(t, count["refused"], *edits/4)
}

// FuzzApply lets the fuzzer choose plan, reader, day and edit.
func FuzzApply(f *testing.F) {
	for n := range uint64(8) {
		f.Add(n)
	}
	rights := docsTable(f)
	f.Fuzz(func(t *testing.T, n uint64) {
		if _, problem := try(t, rights, n); problem != "" {
			t.Fatal(problem)
		}
	})
}
