package plan

import (
	"reflect"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// The `is` tag of an id says what kind of part it names; the `ref` tag of a
// member says which kinds it may refer to ("*": any). The rules here read those
// tags, so a new part of the model is checked as soon as it is declared.
var (
	ruleReferenceMissing = issue.Rule{ID: "reference.missing", Severity: issue.SeverityError, Words: code.Say(
		"Viittaus ei osoita mihinkään asiakirjan osaan.",
		"Hänvisningen pekar inte på någon del av dokumentet.",
		"The reference points at no part of the document.")}
	ruleReferenceKind = issue.Rule{ID: "reference.kind", Severity: issue.SeverityError, Words: code.Say(
		"Viittaus osoittaa vääränlaiseen osaan; tähän käy {of}.",
		"Hänvisningen pekar på fel slags del; här passar {of}.",
		"The reference points at the wrong kind of part; here goes {of}.")}
	ruleIDTwice = issue.Rule{ID: "id.twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama tunnus on kahdella osalla.",
		"Två delar har samma identifierare.",
		"Two parts have the same id.")}
	rulePeriodReversed = issue.Rule{ID: "period.reversed", Severity: issue.SeverityError, Words: code.Say(
		"Aika päättyy ennen kuin se alkaa.",
		"Perioden slutar innan den börjar.",
		"The period ends before it begins.")}
)

// shape is the compiled shape of the model.
var shape = sync.OnceValue(func() *contour.Contour { return contour.Of(reflect.TypeFor[Plan]()) })

// references checks that every id stands once, that every reference points at
// a part of the right kind, and that no period is reversed. It first only asks
// whether all is well, as it mostly is; the places are looked up if not.
type references struct {
	ids      []kindOf
	refs     []kindOf
	reversed bool
	kinds    map[ID]uint64 // of ids, filled by sound
}

// idleReferences are for the next plan to fill; they hold nothing.
var idleReferences = sync.Pool{New: func() any { return &references{kinds: map[ID]uint64{}} }}

// mostIdle is how many ids or references the next plan gets room for: a few
// plans of hostile size do not slow the others down.
const mostIdle = 4096

// putBack empties the references of a plan that was checked.
func (r *references) putBack() {
	if max(len(r.ids), len(r.refs)) > mostIdle {
		return
	}
	clear(r.ids)
	clear(r.refs)
	clear(r.kinds)
	*r = references{ids: r.ids[:0], refs: r.refs[:0], kinds: r.kinds}
	idleReferences.Put(r)
}

// kindOf is an id and the kinds that it is of, or may be of.
type kindOf struct {
	id    ID
	kinds uint64
}

func (p *Plan) checkReferences() issue.List {
	r := idleReferences.Get().(*references)
	defer r.putBack()
	v := reflect.ValueOf(p).Elem()
	r.gather(shape(), v)
	if r.sound() {
		return nil
	}
	where := &trouble{kinds: r.kinds, seen: map[ID]bool{}}
	where.find(shape(), v)
	return where.issues
}

func (r *references) gather(c *contour.Contour, v reflect.Value) {
	said := c.Statement(v)
	for _, l := range c.Bound {
		at := l.Among(v, said)
		switch l.Op {
		case contour.Own:
			if id := at.String(); id != "" {
				r.ids = append(r.ids, kindOf{ID(id), l.Kinds})
			}
		case contour.Ref:
			if id := at.String(); id != "" {
				r.refs = append(r.refs, kindOf{ID(id), l.Kinds})
			}
		case contour.Refs:
			for i := range at.Len() {
				r.refs = append(r.refs, kindOf{ID(at.Index(i).String()), l.Kinds})
			}
		case contour.Period:
			r.reversed = r.reversed || period(at).Reversed()
		case contour.Periods:
			for i := range at.Len() {
				r.reversed = r.reversed || period(at.Index(i)).Reversed()
			}
		case contour.Struct:
			r.gather(l.Inner, at)
		case contour.Pointer:
			if !at.IsNil() {
				r.gather(l.Inner, at.Elem())
			}
		case contour.Parts:
			for i := range at.Len() {
				r.gather(l.Inner, at.Index(i))
			}
		}
	}
}

// period reads a period in place, without a copy on the heap.
func period(v reflect.Value) civil.Period { return *v.Addr().Interface().(*civil.Period) }

// sound reports whether nothing is wrong, and fills kinds.
func (r *references) sound() bool {
	for _, i := range r.ids {
		r.kinds[i.id] = i.kinds
	}
	if len(r.kinds) != len(r.ids) || r.reversed {
		return false
	}
	var known [16]kindOf // most references are to the same few people
	for _, ref := range r.refs {
		if ref.id == "" {
			return false
		}
		at := ref.id[len(ref.id)-1] % 16
		if known[at].id != ref.id {
			known[at] = kindOf{ref.id, r.kinds[ref.id]}
		}
		if known[at].kinds&ref.kinds == 0 {
			return false
		}
	}
	return true
}

// trouble finds the places of what is wrong.
type trouble struct {
	kinds  map[ID]uint64
	seen   map[ID]bool
	way    []contour.Place
	issues issue.List
}

// mostTroubles bounds the list: a document of hostile size can hold a million
// references.
const mostTroubles = 1000

// report adds an issue at a member of the struct being looked at.
func (t *trouble) report(rule issue.Rule, name string, item int, of string) {
	switch {
	case len(t.issues) > mostTroubles:
		return
	case len(t.issues) == mostTroubles:
		t.issues = append(t.issues, issue.TooMany(mostTroubles))
		return
	}
	i := rule.At(contour.PointerTo(append(t.way, contour.Place{Name: name, Item: item})))
	i.Of = of
	t.issues = append(t.issues, i)
}

func (t *trouble) find(c *contour.Contour, v reflect.Value) {
	for _, l := range c.Bound {
		at := l.In(v)
		switch l.Op {
		case contour.Own:
			id := ID(at.String())
			if id != "" && t.seen[id] {
				t.report(ruleIDTwice, l.Name, -1, "")
			}
			t.seen[id] = true
		case contour.Ref:
			t.resolve(l, ID(at.String()), -1)
		case contour.Refs:
			for i := range at.Len() {
				t.resolve(l, ID(at.Index(i).String()), i)
			}
		case contour.Period:
			if period(at).Reversed() {
				t.report(rulePeriodReversed, l.Name, -1, "")
			}
		case contour.Periods:
			for i := range at.Len() {
				if period(at.Index(i)).Reversed() {
					t.report(rulePeriodReversed, l.Name, i, "")
				}
			}
		case contour.Struct:
			t.inside(l, -1, at)
		case contour.Pointer:
			if !at.IsNil() {
				t.inside(l, -1, at.Elem())
			}
		case contour.Parts:
			for i := range at.Len() {
				t.inside(l, i, at.Index(i))
			}
		}
	}
}

func (t *trouble) inside(l *contour.Line, item int, v reflect.Value) {
	t.way = append(t.way, contour.Place{Name: l.Name, Item: item})
	t.find(l.Inner, v)
	t.way = t.way[:len(t.way)-1]
}

func (t *trouble) resolve(l *contour.Line, id ID, item int) {
	kinds, ok := t.kinds[id]
	switch {
	case id == "":
	case !ok:
		t.report(ruleReferenceMissing, l.Name, item, "")
	case kinds&l.Kinds == 0:
		t.report(ruleReferenceKind, l.Name, item, strings.ReplaceAll(l.Ref, " ", ", "))
	}
}
