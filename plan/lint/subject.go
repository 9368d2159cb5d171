package lint

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Subject is a plan as rules look at it: the plan, the day, and what is worked
// out once for all of them.
type Subject struct {
	// Plan must not be changed.
	Plan *plan.Plan
	// On is the day of asking; zero where none was given.
	On civil.Date

	people map[plan.ID]*plan.Member
	texts  []Text
	read   bool
}

func newSubject(p *plan.Plan, on civil.Date) *Subject {
	s := &Subject{Plan: p, On: on, people: make(map[plan.ID]*plan.Member, len(p.People))}
	for i := range p.People {
		s.people[p.People[i].ID] = &p.People[i]
	}
	return s
}

// Person returns a person of the plan, nil for the child, an organisation or
// nobody.
func (s *Subject) Person(id plan.ID) *plan.Member { return s.people[id] }

// Family reports whether someone is the child, a guardian or a near person.
func (s *Subject) Family(id plan.ID) bool {
	if id == s.Plan.Child.ID && id != "" {
		return true
	}
	m := s.people[id]
	return m != nil && (m.Kind == plan.MemberGuardian || m.Kind == plan.MemberNearPerson)
}

// Professional reports whether someone is a professional of the plan.
func (s *Subject) Professional(id plan.ID) bool {
	m := s.people[id]
	return m != nil && m.Kind == plan.MemberProfessional
}

// Agreed reports whether the plan is in force: before that, much may still be
// open.
func (s *Subject) Agreed() bool { return plan.InForce(s.Plan.Status()) }

// Text is one string of the plan and what stands around it.
type Text struct {
	// List is the member of the plan that it stands in, "" for the plan itself;
	// Item the number there; Member the string's own name.
	List   string
	Item   int
	Member string
	Text   string
	// Lang is the language by the members around it; zero where it is none of ours.
	Lang code.Lang
	// By says it, About is whom it is about where that is not the child.
	By, About plan.ID

	pointer issue.Pointer
	hits    []hit
	longest int
	from    int
	to      int
}

// Pointer is where the text stands.
func (t *Text) Pointer() issue.Pointer { return t.pointer }

// Texts returns every text of the plan that people wrote in sentences, in its
// order. The list must not be changed.
func (s *Subject) Texts() []Text {
	if !s.read {
		s.read = true
		w := &walker{subject: s, lang: langOf(string(s.Plan.Lang), code.FI)}
		w.visit(shapeOf(reflect.TypeFor[plan.Plan]()), reflect.ValueOf(s.Plan).Elem())
		s.texts = w.texts
	}
	return s.texts
}

// eachString calls f for every string of the plan but ids.
func (s *Subject) eachString(f func(w *walker, member, text string)) {
	w := &walker{subject: s, each: f}
	w.visit(shapeOf(reflect.TypeFor[plan.Plan]()), reflect.ValueOf(s.Plan).Elem())
}

// prose are the members that hold sentences.
var prose = map[string]bool{
	"text": true, "evidence": true, "reasons": true, "notNow": true, "question": true, "advice": true, "title": true, "forChild": true,
}

// shape is what a walk needs to know of one struct type of the model.
type shape struct {
	strings []stringField
	inner   []innerField
	says    int // the embedded Statement; -1: none
	lang    int // a language of its own; -1: none
	about   int // whom it is about, where it is no Statement; -1: none
}

type stringField struct {
	name  string
	field int
	prose bool
}

type innerField struct {
	name  string
	field int
	kind  reflect.Kind // Struct, Pointer or Slice
	of    *shape
}

var shapes sync.Map // reflect.Type to *shape

func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*shape)
	}
	s := &shape{says: -1, lang: -1, about: -1}
	for i := range t.NumField() {
		f := t.Field(i)
		name := issue.MemberName(f)
		switch {
		case !f.IsExported():
		case f.Type == reflect.TypeFor[plan.Statement]():
			s.says = i
		case f.Type == reflect.TypeFor[plan.LangTag]() && name == "lang" && t != reflect.TypeFor[plan.Service]():
			s.lang = i // that of a service is the person's, not the text's
		case f.Name == "AboutID":
			s.about = i
		case f.Type == reflect.TypeFor[string](), f.Type == reflect.TypeFor[plan.Title]():
			s.strings = append(s.strings, stringField{name, i, prose[name]})
		default:
			s.addInner(f, name, i)
		}
	}
	shapes.Store(t, s)
	return s
}

func (s *shape) addInner(f reflect.StructField, name string, i int) {
	elem, kind := f.Type, reflect.Struct
	if elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
		elem, kind = elem.Elem(), elem.Kind()
	}
	if elem.Kind() != reflect.Struct || elem.NumField() == 0 || !elem.Field(0).IsExported() {
		return
	}
	if of := shapeOf(elem); len(of.strings)+len(of.inner) > 0 {
		s.inner = append(s.inner, innerField{name, i, kind, of})
	}
}

// walker goes through a plan and remembers what stands around.
type walker struct {
	subject   *Subject
	lang      code.Lang
	by, about plan.ID
	path      []step
	reading   reading
	texts     []Text
	// each, where given, is called for every string in place of reading texts.
	each func(w *walker, member, text string)
}

type step struct {
	name string
	item int // -1: no list
}

// at is the pointer to a member of where the walk is.
func (w *walker) at(member string) issue.Pointer {
	var b strings.Builder
	for _, s := range w.path {
		b.WriteByte('/')
		b.WriteString(s.name)
		if s.item >= 0 {
			b.WriteByte('/')
			b.WriteString(strconv.Itoa(s.item))
		}
	}
	b.WriteByte('/')
	b.WriteString(member)
	return issue.Pointer(b.String())
}

func (w *walker) visit(s *shape, v reflect.Value) {
	lang, by, about := w.lang, w.by, w.about
	if w.each == nil {
		w.around(s, v)
	}
	for i := range s.strings {
		f := &s.strings[i]
		switch text := v.Field(f.field).String(); {
		case text == "":
		case w.each != nil:
			w.each(w, f.name, text)
		case f.prose:
			w.take(f.name, text)
		}
	}
	for i := range s.inner {
		f := &s.inner[i]
		at := v.Field(f.field)
		switch f.kind {
		case reflect.Slice:
			for item := range at.Len() {
				w.inside(step{f.name, item}, f.of, at.Index(item))
			}
		case reflect.Pointer:
			if !at.IsNil() {
				w.inside(step{f.name, -1}, f.of, at.Elem())
			}
		default:
			w.inside(step{f.name, -1}, f.of, at)
		}
	}
	w.lang, w.by, w.about = lang, by, about
}

func (w *walker) inside(s step, of *shape, v reflect.Value) {
	w.path = append(w.path, s)
	w.visit(of, v)
	w.path = w.path[:len(w.path)-1]
}

// around notes language, speaker and person of a struct.
func (w *walker) around(s *shape, v reflect.Value) {
	if s.says >= 0 {
		st := v.Field(s.says).Addr().Interface().(*plan.Statement)
		w.lang = langOf(string(st.Lang), w.lang)
		if st.By != "" {
			w.by = st.By
		}
		if st.AboutID != "" {
			w.about = st.AboutID
		}
	}
	if s.lang >= 0 {
		w.lang = langOf(v.Field(s.lang).String(), w.lang)
	}
	if s.about >= 0 {
		if id := v.Field(s.about).String(); id != "" {
			w.about = plan.ID(id)
		}
	}
}

// take reads a text for all rules at once.
func (w *walker) take(member, text string) {
	t := Text{Item: -1, Member: member, Text: text, Lang: w.lang, By: w.by, About: w.about, pointer: w.at(member)}
	if len(w.path) > 0 {
		t.List, t.Item = w.path[0].name, w.path[0].item
	}
	if w.lang.IsValid() {
		w.reading.read(text, w.lang)
		t.hits = append([]hit(nil), w.reading.hits...)
		t.longest, t.from, t.to = w.reading.longest, w.reading.from, w.reading.to
	}
	w.texts = append(w.texts, t)
}

// langOf returns our language for a tag: the one around where the tag is empty,
// none for a language that is not ours.
func langOf(tag string, around code.Lang) code.Lang {
	if tag == "" {
		return around
	}
	base, _, _ := strings.Cut(tag, "-")
	var l code.Lang
	if l.UnmarshalText([]byte(strings.ToLower(base))) != nil {
		return 0
	}
	return l
}

// findingAt is where a finding of the star stands.
func findingAt(at [3]int) issue.Pointer {
	return issue.Pointer("/assessments").Item(at[0]).Member("views").Item(at[1]).Member("findings").Item(at[2])
}

// eachFinding calls f for every finding of the star that holds: that nobody
// corrected.
func (s *Subject) eachFinding(f func(at [3]int, v *assess.View, f *assess.Finding)) {
	corrected := map[plan.ID]bool{}
	for i := range s.Plan.Assessments {
		for j := range s.Plan.Assessments[i].Views {
			for k := range s.Plan.Assessments[i].Views[j].Findings {
				if id := s.Plan.Assessments[i].Views[j].Findings[k].CorrectsID; id != "" {
					corrected[id] = true
				}
			}
		}
	}
	for i := range s.Plan.Assessments {
		for j := range s.Plan.Assessments[i].Views {
			v := &s.Plan.Assessments[i].Views[j]
			for k := range v.Findings {
				if !corrected[v.Findings[k].ID] {
					f([3]int{i, j, k}, v, &v.Findings[k])
				}
			}
		}
	}
}
