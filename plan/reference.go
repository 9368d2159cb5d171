package plan

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// The `is` tag of an id says what kind of part it names; the `ref` tag of a
// member says which kinds it may refer to ("*": any). The rules here read those
// tags, so a new part of the model is checked as soon as it is declared.
var (
	ruleReferenceMissing = issue.Rule{ID: "reference.missing", Severity: issue.SeverityError, Words: text(
		"Viittaus ei osoita mihinkään suunnitelman osaan.",
		"Hänvisningen pekar inte på någon del av planen.",
		"The reference points at no part of the plan.")}
	ruleReferenceKind = issue.Rule{ID: "reference.kind", Severity: issue.SeverityError, Words: text(
		"Viittaus osoittaa vääränlaiseen osaan; tähän käy {of}.",
		"Hänvisningen pekar på fel slags del; här passar {of}.",
		"The reference points at the wrong kind of part; here goes {of}.")}
	ruleIDTwice = issue.Rule{ID: "id.twice", Severity: issue.SeverityError, Words: text(
		"Sama tunnus on kahdella osalla.",
		"Två delar har samma identifierare.",
		"Two parts have the same id.")}
	rulePeriodReversed = issue.Rule{ID: "period.reversed", Severity: issue.SeverityError, Words: text(
		"Aika päättyy ennen kuin se alkaa.",
		"Perioden slutar innan den börjar.",
		"The period ends before it begins.")}
)

// walk is what [references] knows of one struct type.
type walk struct {
	steps []walkStep
}

type walkStep struct {
	index []int
	name  string
	op    walkOp
	kinds []string // of an id: its one kind; of a reference: those it may point at
	of    string   // the ref tag, for words
	walk  *walk
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

var planWalk = sync.OnceValue(func() *walk { return newWalk(reflect.TypeFor[Plan](), nil) })

var (
	idType     = reflect.TypeFor[ID]()
	periodType = reflect.TypeFor[civil.Period]()
)

func newWalk(t reflect.Type, at []int) *walk {
	w := &walk{}
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(slices.Clone(at), i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		s := walkStep{index: index, name: name, of: f.Tag.Get("ref")}
		elem := f.Type
		if elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
			elem = elem.Elem()
		}
		switch {
		case f.Anonymous:
			w.steps = append(w.steps, newWalk(f.Type, index).steps...)
			continue
		case f.Tag.Get("is") != "":
			s.op, s.kinds = opID, []string{f.Tag.Get("is")}
		case f.Type == idType:
			s.op, s.kinds = opRef, strings.Fields(s.of)
		case elem == idType:
			s.op, s.kinds = opRefs, strings.Fields(s.of)
		case f.Type == periodType:
			s.op = opPeriod
		case elem == periodType:
			s.op = opPeriods
		case elem.Kind() == reflect.Struct && elem.NumField() > 0 && elem.Field(0).IsExported():
			if s.walk = newWalk(elem, nil); len(s.walk.steps) == 0 {
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
		w.steps = append(w.steps, s)
	}
	return w
}

// references checks that every id stands once, that every reference points at
// a part of the right kind, and that no period is reversed.
type references struct {
	kinds  map[ID]string
	path   []place
	issues issue.List
}

// place is one part of the way to what is being looked at.
type place struct {
	name string
	item int // -1: the member itself
}

func (p *Plan) checkReferences() issue.List {
	c := &references{kinds: make(map[ID]string, 128)}
	w := planWalk()
	v := reflect.ValueOf(p).Elem()
	c.collect(w, v)
	c.resolve(w, v)
	return c.issues
}

func (c *references) pointer(step string, item int) issue.Pointer {
	var p issue.Pointer
	for _, at := range append(c.path, place{step, item}) {
		p = p.Member(at.name)
		if at.item >= 0 {
			p = p.Item(at.item)
		}
	}
	return p
}

// each calls f for every struct inside v that has a walk of its own.
func (c *references) each(s *walkStep, v reflect.Value, f func(*walk, reflect.Value)) {
	inside := func(item int, v reflect.Value) {
		c.path = append(c.path, place{s.name, item})
		f(s.walk, v)
		c.path = c.path[:len(c.path)-1]
	}
	switch s.op {
	case opStruct:
		inside(-1, v)
	case opPointer:
		if !v.IsNil() {
			inside(-1, v.Elem())
		}
	case opList:
		for i := range v.Len() {
			inside(i, v.Index(i))
		}
	}
}

func (c *references) collect(w *walk, v reflect.Value) {
	for i := range w.steps {
		s := &w.steps[i]
		at := v.FieldByIndex(s.index)
		switch s.op {
		case opID:
			id := ID(at.String())
			if id == "" {
				continue
			}
			if _, twice := c.kinds[id]; twice {
				c.issues = append(c.issues, ruleIDTwice.At(c.pointer(s.name, -1)))
			}
			c.kinds[id] = s.kinds[0]
		case opPeriod:
			if at.Interface().(civil.Period).Reversed() {
				c.issues = append(c.issues, rulePeriodReversed.At(c.pointer(s.name, -1)))
			}
		case opPeriods:
			for i := range at.Len() {
				if at.Index(i).Interface().(civil.Period).Reversed() {
					c.issues = append(c.issues, rulePeriodReversed.At(c.pointer(s.name, i)))
				}
			}
		case opStruct, opPointer, opList:
			c.each(s, at, c.collect)
		}
	}
}

func (c *references) resolve(w *walk, v reflect.Value) {
	for i := range w.steps {
		s := &w.steps[i]
		at := v.FieldByIndex(s.index)
		switch s.op {
		case opRef:
			c.one(s, ID(at.String()), -1)
		case opRefs:
			for i := range at.Len() {
				c.one(s, ID(at.Index(i).String()), i)
			}
		case opStruct, opPointer, opList:
			c.each(s, at, c.resolve)
		}
	}
}

func (c *references) one(s *walkStep, id ID, item int) {
	if id == "" {
		return
	}
	kind, ok := c.kinds[id]
	switch {
	case !ok:
		c.issues = append(c.issues, ruleReferenceMissing.At(c.pointer(s.name, item)))
	case s.of != "*" && !slices.Contains(s.kinds, kind):
		i := ruleReferenceKind.At(c.pointer(s.name, item))
		i.Of = strings.ReplaceAll(s.of, " ", ", ")
		c.issues = append(c.issues, i)
	}
}
