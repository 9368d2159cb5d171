package plan

import (
	"reflect"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
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

// walk is what [references] knows of one struct type.
type walk []walkStep

type walkStep struct {
	index int
	name  string // of the member; empty for an embedded struct, whose members are the outer one's
	op    walkOp
	kinds uint64 // of an id: its kind; of a reference: those it may point at; a bit each
	of    string // the ref tag, for words
	walk  walk
}

type walkOp uint8

const (
	opID walkOp = iota
	opRef
	opRefs
	opPeriod
	opPeriods
	opStruct
	opPointer
	opList
)

var planWalk = sync.OnceValue(func() walk {
	b := &walkBuilder{bits: map[string]uint64{"*": ^uint64(0)}}
	return b.walk(reflect.TypeFor[Plan]())
})

var (
	idType     = reflect.TypeFor[ID]()
	periodType = reflect.TypeFor[civil.Period]()
)

// walkBuilder gives each kind of part a bit.
type walkBuilder struct{ bits map[string]uint64 }

func (b *walkBuilder) mask(kinds string) uint64 {
	var mask uint64
	for kind := range strings.FieldsSeq(kinds) {
		if b.bits[kind] == 0 {
			if len(b.bits) > 64 {
				panic("plan: more kinds of parts than bits")
			}
			b.bits[kind] = 1 << (len(b.bits) - 1)
		}
		mask |= b.bits[kind]
	}
	return mask
}

func (b *walkBuilder) walk(t reflect.Type) walk {
	var w walk
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		s := walkStep{index: i, name: name, of: f.Tag.Get("ref")}
		elem := f.Type
		if elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
			elem = elem.Elem()
		}
		switch {
		case f.Tag.Get("is") != "":
			s.op, s.kinds = opID, b.mask(f.Tag.Get("is"))
		case f.Type == idType:
			s.op, s.kinds = opRef, b.mask(s.of)
		case elem == idType:
			s.op, s.kinds = opRefs, b.mask(s.of)
		case f.Type == periodType:
			s.op = opPeriod
		case elem == periodType:
			s.op = opPeriods
		case elem.Kind() == reflect.Struct && elem.NumField() > 0 && elem.Field(0).IsExported():
			if s.walk = b.walk(elem); len(s.walk) == 0 {
				continue
			}
			s.op = opStruct
			switch f.Type.Kind() {
			case reflect.Pointer:
				s.op = opPointer
			case reflect.Slice:
				s.op = opList
			}
		default:
			continue
		}
		w = append(w, s)
	}
	return w
}

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
	r.gather(planWalk(), v)
	if r.sound() {
		return nil
	}
	where := &trouble{kinds: r.kinds, seen: map[ID]bool{}}
	where.find(planWalk(), v)
	return where.issues
}

func (r *references) gather(w walk, v reflect.Value) {
	for i := range w {
		s := &w[i]
		at := v.Field(s.index)
		switch s.op {
		case opID:
			if id := at.String(); id != "" {
				r.ids = append(r.ids, kindOf{ID(id), s.kinds})
			}
		case opRef:
			if id := at.String(); id != "" {
				r.refs = append(r.refs, kindOf{ID(id), s.kinds})
			}
		case opRefs:
			for i := range at.Len() {
				r.refs = append(r.refs, kindOf{ID(at.Index(i).String()), s.kinds})
			}
		case opPeriod:
			r.reversed = r.reversed || period(at).Reversed()
		case opPeriods:
			for i := range at.Len() {
				r.reversed = r.reversed || period(at.Index(i)).Reversed()
			}
		case opStruct:
			r.gather(s.walk, at)
		case opPointer:
			if !at.IsNil() {
				r.gather(s.walk, at.Elem())
			}
		case opList:
			for i := range at.Len() {
				r.gather(s.walk, at.Index(i))
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
	ok := len(r.kinds) == len(r.ids) && !r.reversed
	for _, ref := range r.refs {
		ok = ok && r.kinds[ref.id]&ref.kinds != 0
	}
	return ok
}

// trouble finds the places of what is wrong.
type trouble struct {
	kinds  map[ID]uint64
	seen   map[ID]bool
	path   []place
	issues issue.List
}

// place is one part of the way to what is being looked at.
type place struct {
	name string // empty for an embedded struct
	item int    // -1: the member itself
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
	var p issue.Pointer
	for _, at := range append(t.path, place{name, item}) {
		if at.name != "" {
			p = p.Member(at.name)
		}
		if at.item >= 0 {
			p = p.Item(at.item)
		}
	}
	i := rule.At(p)
	i.Of = of
	t.issues = append(t.issues, i)
}

func (t *trouble) find(w walk, v reflect.Value) {
	for i := range w {
		s := &w[i]
		at := v.Field(s.index)
		switch s.op {
		case opID:
			id := ID(at.String())
			if id != "" && t.seen[id] {
				t.report(ruleIDTwice, s.name, -1, "")
			}
			t.seen[id] = true
		case opRef:
			t.resolve(s, ID(at.String()), -1)
		case opRefs:
			for i := range at.Len() {
				t.resolve(s, ID(at.Index(i).String()), i)
			}
		case opPeriod:
			if period(at).Reversed() {
				t.report(rulePeriodReversed, s.name, -1, "")
			}
		case opPeriods:
			for i := range at.Len() {
				if period(at.Index(i)).Reversed() {
					t.report(rulePeriodReversed, s.name, i, "")
				}
			}
		case opStruct:
			t.inside(s, -1, at)
		case opPointer:
			if !at.IsNil() {
				t.inside(s, -1, at.Elem())
			}
		case opList:
			for i := range at.Len() {
				t.inside(s, i, at.Index(i))
			}
		}
	}
}

func (t *trouble) inside(s *walkStep, item int, v reflect.Value) {
	t.path = append(t.path, place{s.name, item})
	t.find(s.walk, v)
	t.path = t.path[:len(t.path)-1]
}

func (t *trouble) resolve(s *walkStep, id ID, item int) {
	kinds, ok := t.kinds[id]
	switch {
	case id == "":
	case !ok:
		t.report(ruleReferenceMissing, s.name, item, "")
	case kinds&s.kinds == 0:
		t.report(ruleReferenceKind, s.name, item, strings.ReplaceAll(s.of, " ", ", "))
	}
}
