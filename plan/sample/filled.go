package sample

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Filler fills plans by the tags of the model, member by member: what is added
// to the model is in them at once. Where [Plan] invents families that make
// sense, a filled plan makes none: it is of the right form, its references
// resolve, every text in it is another one. Tests of what must hold for every
// member use it. The same seed gives the same plans. It is not safe for
// concurrent use.
type Filler struct {
	rand  *rand.Rand
	kinds map[string][]plan.ID // the parts that references may point at
	texts int
	// share of the members that need not be given, in percent.
	share int
}

// NewFiller begins with a seed.
func NewFiller(seed uint64) *Filler {
	return &Filler{rand: rand.New(rand.NewPCG(seed, 0xf111ed)), kinds: map[string][]plan.ID{}, share: 80}
}

// Plan returns a plan with two guardians, a near person, an experience expert,
// professionals of three organisations, one of which is the controller of
// another, and one to three parts in almost every list.
func (f *Filler) Plan() *plan.Plan {
	p := &plan.Plan{}
	f.kinds = map[string][]plan.ID{}
	f.fill(reflect.ValueOf(p).Elem())
	p.Format, p.Lang, p.Child.Born = plan.Format1, "fi", civil.MustDate(2015, 3, 4)
	if p.Child.ID == "" {
		p.Child.ID = f.id("child")
	}
	for len(p.Organisations) < 3 {
		p.Organisations = append(p.Organisations, plan.Organisation{})
		f.fill(reflect.ValueOf(&p.Organisations[len(p.Organisations)-1]).Elem())
	}
	for len(p.People) < len(network) {
		p.People = append(p.People, plan.Member{})
		f.fill(reflect.ValueOf(&p.People[len(p.People)-1]).Elem())
	}
	for i := range p.People {
		f.settle(&p.People[i], network[min(i, len(network)-1)])
	}
	f.refer(reflect.ValueOf(p).Elem(), "")
	f.sort(p)
	return p
}

// network is the people of a filled plan.
var network = []plan.MemberKind{
	plan.MemberGuardian, plan.MemberGuardian, plan.MemberNearPerson, plan.MemberExperienceExpert,
	plan.MemberProfessional, plan.MemberProfessional, plan.MemberProfessional, plan.MemberProfessional,
}

// settle makes somebody of one kind.
func (f *Filler) settle(m *plan.Member, kind plan.MemberKind) {
	m.Kind = kind
	if f.rand.IntN(100) < 85 { // most are there, and known to be
		m.Period, m.Visibility = civil.Period{}, 0
	}
	part := func(of plan.MemberKind, at any) {
		v := reflect.ValueOf(at).Elem()
		switch {
		case kind != of:
			v.SetZero()
		case v.IsNil():
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem())
		}
	}
	part(plan.MemberGuardian, &m.Guardian)
	part(plan.MemberNearPerson, &m.NearPerson)
	part(plan.MemberProfessional, &m.Professional)
}

// sort makes scopes and parts fit each other, and one organisation the
// controller of the next.
func (f *Filler) sort(p *plan.Plan) {
	scope := func(s *plan.ConsentScope, parts *[]plan.ID) {
		switch {
		case *s != plan.ScopeParts:
			*parts = nil
		case len(*parts) == 0:
			*s = plan.ScopeWhole
		}
	}
	for i := range p.Consents {
		scope(&p.Consents[i].Scope, &p.Consents[i].PartIDs)
	}
	for i := range p.Prohibitions {
		scope(&p.Prohibitions[i].Scope, &p.Prohibitions[i].PartIDs)
	}
	for i := range p.LegalGrounds {
		scope(&p.LegalGrounds[i].Scope, &p.LegalGrounds[i].PartIDs)
	}
	for i := range p.Organisations {
		p.Organisations[i].ControllerID = ""
		if f.rand.IntN(100) < 85 {
			p.Organisations[i].Visibility = 0
		}
	}
	p.Organisations[0].ControllerID = p.Organisations[1].ID
	n := 0
	for i := range p.People {
		if m := p.People[i].Professional; m != nil {
			m.OrganisationID = p.Organisations[n%len(p.Organisations)].ID
			n++
		}
	}
}

// Part fills a part of a list of a plan, a pointer to a struct of the model, with
// ids of its own and references into the plan.
func (f *Filler) Part(p *plan.Plan, part any) {
	f.Know(p)
	f.Fill(part)
}

// Fill is Part with references into the plan that is known ([Filler.Know]).
func (f *Filler) Fill(part any) {
	v := reflect.ValueOf(part).Elem()
	v.SetZero()
	f.fill(v)
	f.refer(v, "")
}

// Know makes the parts of a plan those that references point at.
func (f *Filler) Know(p *plan.Plan) {
	f.kinds = map[string][]plan.ID{}
	f.learn(reflect.ValueOf(p).Elem())
}

// Pick returns the id of a part of one of the kinds, as a `ref` tag names them,
// "" where there is none.
func (f *Filler) Pick(kinds string) plan.ID {
	var all []plan.ID
	for kind := range strings.FieldsSeq(kinds) {
		all = append(all, f.kinds[kind]...)
	}
	if len(all) == 0 {
		return ""
	}
	return all[f.rand.IntN(len(all))]
}

// Intn returns a number from 0 to n-1.
func (f *Filler) Intn(n int) int { return f.rand.IntN(n) }

// Rewrite gives the members of a part other content: texts, codes, days, numbers;
// its ids, its references and what keep names stay. Inner parts are rewritten
// too.
func (f *Filler) Rewrite(part any, keep func(member string) bool) {
	f.rewrite(reflect.ValueOf(part).Elem(), keep)
}

func (f *Filler) rewrite(v reflect.Value, keep func(string) bool) {
	for i := range v.NumField() {
		field, at := v.Type().Field(i), v.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch elem := at.Type(); {
		case field.Anonymous:
			f.rewrite(at, keep)
		case keep(name), field.Tag.Get("is") != "", field.Tag.Get("ref") != "":
		case elem.Kind() == reflect.Slice && splits(elem.Elem()):
			for j := range at.Len() {
				f.rewrite(at.Index(j), keep)
			}
		case elem.Kind() == reflect.Pointer:
			if !at.IsNil() {
				f.rewrite(at.Elem(), keep)
			}
		case splits(elem):
			f.rewrite(at, keep)
		default:
			f.member(at, field)
		}
	}
}

// splits reports whether a type is a struct of the model with members of its
// own.
func splits(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.NumField() > 0 && t.Field(0).IsExported() && t != periodType
}

var (
	idType     = reflect.TypeFor[plan.ID]()
	periodType = reflect.TypeFor[civil.Period]()
)

func (f *Filler) learn(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if kind := v.Type().Field(i).Tag.Get("is"); kind != "" && v.Field(i).String() != "" {
				f.know(kind, plan.ID(v.Field(i).String()))
			} else if v.Type().Field(i).IsExported() {
				f.learn(v.Field(i))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			f.learn(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			f.learn(v.Index(i))
		}
	}
}

func (f *Filler) know(kind string, id plan.ID) {
	f.kinds[kind] = append(f.kinds[kind], id)
	f.kinds["*"] = append(f.kinds["*"], id)
}

func (f *Filler) id(kind string) plan.ID {
	id := plan.ID(f.letters(10))
	f.know(kind, id)
	return id
}

func (f *Filler) letters(n int) string {
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[f.rand.IntN(len(letters))]
	}
	return string(b)
}

// fill fills a struct but for its references, which may point at parts that are
// not there yet.
func (f *Filler) fill(v reflect.Value) {
	for i := range v.NumField() {
		field, at := v.Type().Field(i), v.Field(i)
		switch kind := field.Tag.Get("is"); {
		case field.Anonymous:
			f.fill(at)
		case kind != "":
			at.SetString(string(f.id(kind)))
		case field.Tag.Get("ref") != "":
		case strings.HasPrefix(field.Tag.Get("validate"), "required") || f.rand.IntN(100) < f.share:
			if at.Type() == reflect.TypeFor[plan.Visibility]() && f.rand.IntN(100) < 70 {
				continue // most is for the circle
			}
			f.member(at, field)
		}
	}
}

func (f *Filler) member(v reflect.Value, field reflect.StructField) {
	rules := field.Tag.Get("validate")
	if v.Kind() != reflect.Slice {
		f.value(v, rules)
		return
	}
	n := 1 + f.rand.IntN(3)
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	_, each, _ := strings.Cut(rules, "dive")
	for i := range n {
		f.value(v.Index(i), each)
	}
}

func (f *Filler) value(v reflect.Value, rules string) {
	switch at := v.Addr().Interface().(type) {
	case *civil.Date:
		*at = f.day()
		return
	case *civil.Instant:
		*at = civil.MustParseInstant(fmt.Sprintf("%sT%02d:%02d:00+02:00", f.day(), 8+f.rand.IntN(10), f.rand.IntN(60)))
		return
	case *civil.Period:
		if *at = (civil.Period{From: f.day()}); f.rand.IntN(2) == 0 {
			at.To = at.From.AddDays(f.rand.IntN(300))
		}
		return
	case *plan.Format:
		return // it is set last
	case *plan.Coded:
		for at.IsZero() { // one in a list says something
			f.fill(v)
		}
		return
	case *plan.PlanID:
		*at = plan.PlanID(f.letters(26))
		return
	case *assess.LangTag:
		*at = []assess.LangTag{"fi", "sv", "en", "ar"}[f.rand.IntN(4)]
		return
	}
	if e, ok := reflect.TypeAssert[interface{ Table() code.Table }](v); ok {
		v.SetUint(uint64(1 + f.rand.IntN(e.Table().Rows.Len())))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Struct:
		f.fill(v)
	case reflect.Int:
		v.SetInt(int64(1 + f.rand.IntN(9)))
	case reflect.Bool:
		v.SetBool(f.rand.IntN(2) == 0)
	case reflect.String:
		v.SetString(f.text(rules))
	default:
		panic("sample: no value for " + v.Type().String())
	}
}

// day returns one of the days on which a filled plan plays.
func (f *Filler) day() civil.Date { return civil.MustDate(2026, 1, 1).AddDays(f.rand.IntN(300)) }

// text returns a text of the form that a tag asks for, another one each time.
func (f *Filler) text(rules string) string {
	f.texts++
	mark := fmt.Sprintf("mark%d", f.texts)
	for form, text := range map[string]string{
		"subject": "key-" + mark, "absuri": "urn:x:" + mark, "clock": fmt.Sprintf("%02d:%02d", f.texts%24, f.texts%60),
		"mediatype": "image/" + mark, "sha256hex": fmt.Sprintf("%064x", f.texts), "code": mark,
	} {
		if slices.Contains(strings.Split(rules, ","), form) {
			return text
		}
	}
	return mark
}

// refer points the references of a struct, and of all in it, at parts.
func (f *Filler) refer(v reflect.Value, tag reflect.StructTag) {
	required := strings.HasPrefix(tag.Get("validate"), "required")
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() || field.Anonymous {
				f.refer(v.Field(i), field.Tag)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			f.refer(v.Elem(), "")
		}
	case reflect.Slice:
		if v.Type().Elem() != idType {
			for i := range v.Len() {
				f.refer(v.Index(i), "")
			}
			return
		}
		var ids []plan.ID
		for range 1 + f.rand.IntN(2) {
			if id := f.Pick(tag.Get("ref")); id != "" && !slices.Contains(ids, id) && (required || f.rand.IntN(100) < f.share) {
				ids = append(ids, id)
			}
		}
		v.Set(reflect.ValueOf(ids))
	case reflect.String:
		share := f.share
		if strings.HasPrefix(tag.Get("json"), "aboutId") {
			share = 15 // most is about the child
		}
		if v.Type() == idType && tag.Get("ref") != "" && (required || f.rand.IntN(100) < share) {
			v.SetString(string(f.Pick(tag.Get("ref"))))
		}
	}
}
