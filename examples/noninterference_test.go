package examples_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var comparisons = flag.Int("comparisons", 1_500, "how often to compare what a reader gets before and after something was hidden; a million by hand")

// outputs is what one reader gets of a plan on a day: the view, its days, picture
// and star always, and one of the pages and one of the bundles in turn.
func outputs(t *testing.T, p *plan.Plan, r view.Reader, on civil.Date, turn int) map[string]string {
	t.Helper()
	out := map[string]string{}
	v, err := view.Of(p, r, on)
	if err != nil {
		out["refused"] = fmt.Sprintf("%v %+v", err, err)
		return out
	}
	b, err := json.Marshal(v)
	require.NoError(t, err)
	out["view"] = string(b)
	dues, issues := v.Due(plan.DueOptions{Soon: 7})
	out["due"] = fmt.Sprint(issues)
	for _, d := range dues {
		out["due"] += fmt.Sprint(d.At, d.Last, d.Done, d.Kind, d.State)
	}
	if r == view.Leader() || r == view.Researcher() {
		return out
	}
	write := func(name string, f func(*bytes.Buffer) error) {
		var w bytes.Buffer
		if err := f(&w); err != nil {
			w.WriteString(err.Error())
		}
		out[name] = w.String()
	}
	l := []code.Lang{code.FI, code.SV, code.EN}[turn%3]
	kind := print.Kind(1 + turn/3%3)
	write("page", func(w *bytes.Buffer) error { return print.WriteView(w, v, print.Options{Lang: l, Kind: kind}) })
	write("timeline", func(w *bytes.Buffer) error { return print.WriteTimeline(w, v, print.Options{Lang: l}) })
	write("star", func(w *bytes.Buffer) error {
		return chart.WriteSVG(w, chart.AllVoices(v.Star()), chart.Options{Lang: l})
	})
	write("change", func(w *bytes.Buffer) error {
		return chart.WriteSVG(w, chart.Change(assess.Read(on.AddDays(-60), v.Plan.Assessments...), v.Star()), chart.Options{Lang: l})
	})
	write("fhir", func(w *bytes.Buffer) error {
		g, err := fhir.NewView(v, fhir.Options{Today: on, Recorded: civil.MustParseInstant("2026-06-01T10:00:00+03:00")})
		if err != nil {
			return err
		}
		fmt.Fprint(w, g.Losses)
		return []func(*fhir.Graph) error{
			func(g *fhir.Graph) error { return g.WriteTransaction(w) }, func(g *fhir.Graph) error { return g.WriteCollection(w) },
			func(g *fhir.Graph) error { return g.WriteDocument(w) },
		}[turn%3](g)
	})
	return out
}

// slot is a list of parts of a plan.
type slot struct {
	path string
	list reflect.Value
}

// slots returns the lists whose parts give nobody a right: parts of the others are
// not only hidden, they also decide.
func slots(v reflect.Value, path string) (all []slot) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			all = slots(v.Elem(), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous || !f.IsExported() || strings.Contains(" consents prohibitions legalGrounds baton roles organisations people groups sides ", " "+name+" ") {
				continue
			}
			all = append(all, slots(v.Field(i), path+"/"+name)...)
		}
	case reflect.Slice:
		if e := v.Type().Elem(); e.Kind() == reflect.Struct && e.NumField() > 0 && e.Field(0).Tag.Get("is") != "" {
			all = append(all, slot{path, v})
			for i := range v.Len() {
				all = append(all, slots(v.Index(i), path)...)
			}
		}
	}
	return all
}

// Nothing that a reader may not know changes a byte of what the reader gets: a
// secret part is put in somewhere, or what is hidden gets other words.
func TestNonInterference(t *testing.T) {
	shown, differ := 0, map[string]int{}
	for n := 0; n < *comparisons; {
		seed := uint64(n + 1)
		f := sample.NewFiller(seed)
		p := f.Plan()
		if n%3 == 1 {
			p = sample.Plan(11, n)
		}
		open(f, p)
		readers := view.Readers(p)
		for range 8 {
			r := readers[f.Intn(len(readers))]
			on := civil.MustDate(2026, 5, 1).AddDays(f.Intn(200))
			q := p.Clone()
			var what string
			if id := selfOf(p, r); id != "" && f.Intn(2) == 0 {
				what = insert(f, q, id)
			} else {
				what = rewrite(f, q, r, on)
			}
			before, after := outputs(t, p, r, on, n), outputs(t, q, r, on, n)
			n++
			if before["view"] != "" {
				shown++
			}
			for name := range before {
				if before[name] != after[name] {
					differ[what+" "+name]++
				}
			}
		}
	}
	require.Greater(t, shown, *comparisons/3, "something must be shown")
	require.Empty(t, differ)
}

func selfOf(p *plan.Plan, r view.Reader) plan.ID {
	if r == view.Child() {
		return p.Child.ID
	}
	return r.PersonID()
}

// open gives readers of every sort something to see, and takes prohibitions of the
// whole away.
func open(f *sample.Filler, p *plan.Plan) {
	f.Know(p)
	for i := range p.Prohibitions {
		if x := &p.Prohibitions[i]; x.Scope != plan.ScopeParts {
			x.Scope, x.PartIDs = plan.ScopeParts, []plan.ID{f.Pick("*")}
		}
	}
	for i := range p.People {
		c := plan.Consent{Decision: plan.ConsentGiven, RecipientID: p.People[i].ID, Scope: plan.ConsentScope(1 + f.Intn(3))}
		f.Part(p, &plan.Need{})
		c.ID, c.By, c.On = plan.ID(fmt.Sprintf("conse%05d", i)), p.People[0].ID, civil.MustDate(2026, 1, 1)
		c.ID = plan.ID(strings.NewReplacer("0", "a", "1", "b", "8", "c", "9", "d").Replace(string(c.ID)))
		if c.Scope == plan.ScopeParts {
			for range 4 {
				c.PartIDs = append(c.PartIDs, f.Pick("need goal action meeting assessment finding"))
			}
		}
		p.Consents = append(p.Consents, c)
	}
}

// insert puts a part somewhere, with a secret prohibition against somebody.
func insert(f *sample.Filler, p *plan.Plan, against plan.ID) string {
	all := slots(reflect.ValueOf(p).Elem(), "")
	at := all[f.Intn(len(all))]
	part := reflect.New(at.list.Type().Elem())
	f.Part(p, part.Interface())
	i := f.Intn(at.list.Len() + 1)
	fresh := reflect.AppendSlice(reflect.MakeSlice(at.list.Type(), 0, at.list.Len()+1), at.list.Slice(0, i))
	fresh = reflect.AppendSlice(reflect.Append(fresh, part.Elem()), at.list.Slice(i, at.list.Len()))
	at.list.Set(fresh)
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "secretpart", Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{against},
		Scope: plan.ScopeParts, PartIDs: []plan.ID{plan.ID(part.Elem().Field(0).String())}, Existence: plan.ExistenceSecret})
	return "insert " + at.path
}

// decides are members that say who may see a part, or when.
var decides = map[string]bool{"by": true, "on": true, "visibility": true, "voice": true, "kind": true, "id": true}

// rewrite gives the parts that a reader does not see other words.
func rewrite(f *sample.Filler, p *plan.Plan, r view.Reader, on civil.Date) string {
	v, err := view.Of(p, r, on)
	if err != nil || v.Bases[0] == view.BasisStatistics {
		return "nothing" // whose ids are their own
	}
	stands := map[string]bool{}
	for _, s := range slots(reflect.ValueOf((*plan.Plan)(v.Plan)).Elem(), "") {
		for i := range s.list.Len() {
			stands[s.list.Index(i).Field(0).String()] = true
		}
	}
	for _, s := range slots(reflect.ValueOf(p).Elem(), "") {
		for i := range s.list.Len() {
			if part := s.list.Index(i); !stands[part.Field(0).String()] {
				f.Rewrite(part.Addr().Interface(), func(name string) bool { return decides[name] })
			}
		}
	}
	return "rewrite"
}
