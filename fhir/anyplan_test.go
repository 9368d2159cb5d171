package fhir_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// filler fills plans with anything that their form allows, member by member, by
// reflection: so a member that is added to the model is tested at once. The
// plans make no sense; they are of the right form and their references resolve.
type filler struct {
	*rand.Rand
	// full fills every member and one item of every list.
	full bool
	ids  map[string][]plan.ID // by kind
	refs []func()
	n    int
}

func anyPlan(seed uint64, full bool) *plan.Plan {
	f := &filler{Rand: rand.New(rand.NewPCG(seed, 1)), full: full, ids: map[string][]plan.ID{}}
	p := &plan.Plan{}
	f.fill(reflect.ValueOf(p).Elem())
	p.Format = plan.Format1
	for _, point := range f.refs {
		point()
	}
	return p
}

func (f *filler) skip(tag string) bool {
	return !f.full && !strings.Contains(tag, "required") && f.IntN(5) < 2
}

func (f *filler) fill(v reflect.Value) {
	for i := range v.NumField() {
		field, at := v.Type().Field(i), v.Field(i)
		rules := field.Tag.Get("validate")
		switch {
		case field.Anonymous:
			f.fill(at)
		case field.Tag.Get("is") != "":
			id := f.newID()
			f.ids[field.Tag.Get("is")] = append(f.ids[field.Tag.Get("is")], id)
			at.SetString(string(id))
		case f.skip(rules) && field.Name != "People" && field.Name != "Organisations": // others refer to these
		case field.Tag.Get("ref") != "":
			f.refs = append(f.refs, func() { f.refer(at, field.Tag.Get("ref")) })
		case at.Kind() == reflect.Slice:
			n := 1
			if !f.full {
				n = 1 + f.IntN(3)
			}
			at.Set(reflect.MakeSlice(at.Type(), n, n))
			_, each, _ := strings.Cut(rules, "dive")
			for j := range n {
				f.one(at.Index(j), each)
			}
			if elem := at.Type().Elem(); elem.Kind() == reflect.Uint8 { // a set of codes
				list := at
				for j := range n {
					list.Index(j).SetUint(uint64(j + 1))
				}
			}
		default:
			f.one(at, rules)
		}
	}
}

func (f *filler) one(v reflect.Value, rules string) {
	switch at := v.Addr().Interface().(type) {
	case *civil.Date:
		*at = f.date()
		return
	case *civil.Instant:
		*at = civil.MustParseInstant(f.date().String() + []string{"T09:30:00+02:00", "T18:40:00Z", "T00:00:00.125+03:00", "T23:59:59-11:30"}[f.IntN(4)])
		return
	case *civil.Period:
		from := f.date()
		*at = []civil.Period{{From: from}, {To: from}, {From: from, To: from.AddDays(f.IntN(400))}}[f.IntN(3)]
		return
	case *plan.Format:
		*at = plan.Format1
		return
	case *plan.PlanID:
		*at = plan.PlanID(string(f.newID()) + string(f.newID()) + "aaaaaa")
		return
	case *assess.LangTag:
		*at = []assess.LangTag{"fi", "sv", "en", "so", "smn", "sv-FI"}[f.IntN(6)]
		return
	case *plan.Coded:
		*at = []plan.Coded{{System: "urn:oid:1.2.246.537.6.21", Code: "405", Display: "Lappeenranta"}, {Code: "x"}, {Display: "only words"}}[f.IntN(3)]
		return
	case *plan.Telecom:
		*at = plan.Telecom{Kind: plan.TelecomKind(1 + f.IntN(3)), Value: f.text(20)}
		return
	case *plan.Identifier:
		*at = plan.Identifier{System: "https://register.example.fi/keys", Value: f.text(12)}
		return
	}
	if e, ok := reflect.TypeAssert[interface{ Table() code.Table }](v); ok {
		v.SetUint(uint64(1 + f.IntN(e.Table().Rows.Len())))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Struct:
		f.fill(v)
	case reflect.Int:
		v.SetInt(int64(1 + f.IntN(90)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString(f.formed(rules))
	default:
		panic(fmt.Sprint("no value for ", v.Type()))
	}
}

func (f *filler) date() civil.Date { return civil.MustDate(2020, 1, 1).AddDays(f.IntN(4000)) }

func (f *filler) newID() plan.ID {
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	f.n++
	id := make([]byte, 10)
	for i, n := 0, f.n; i < 10; i, n = i+1, n/32 {
		id[i] = letters[n%32]
	}
	return plan.ID(id)
}

// formed is a text of the form that a tag asks for.
func (f *filler) formed(rules string) string {
	for tag, text := range map[string]string{
		"subject": fmt.Sprintf("key-%d", f.IntN(1000)), "absuri": "https://archive.example.fi/a?b=1&c=2",
		"clock": "09:30", "membername": "ownerIds", "mediatype": "image/png", "sha256hex": strings.Repeat("0f", 32),
	} {
		if slices.Contains(strings.Split(rules, ","), tag) {
			return text
		}
	}
	most := 60
	for rule := range strings.SplitSeq(rules, ",") {
		if n, ok := strings.CutPrefix(rule, "max="); ok {
			if n, err := strconv.Atoi(n); err == nil {
				most = min(most, n)
			}
		}
	}
	return f.text(most)
}

// text is words with everything in them that JSON, XML or FHIR could stumble on.
func (f *filler) text(most int) string {
	words := []string{"aamu", "Ääni", "<b>&amp;</b>", `"sanoi"`, `C:\`, "ŋ", "😀", "a/b~c", "#x", "]]>", "rivi\nvaihto", "1.0", "null", "urn:uuid:x"}
	var b strings.Builder
	for b.Len() < 1+f.IntN(most) {
		b.WriteString(words[f.IntN(len(words))])
		b.WriteString(" ")
	}
	all := []rune(b.String())
	return strings.TrimSpace(string(all[:min(len(all), most)]))
}

// refer points a reference at parts of a kind that it may have.
func (f *filler) refer(v reflect.Value, kinds string) {
	var all []plan.ID
	if kinds == "*" {
		for _, kind := range sortedKinds(f.ids) {
			all = append(all, f.ids[kind]...)
		}
	}
	for kind := range strings.FieldsSeq(kinds) {
		all = append(all, f.ids[kind]...)
	}
	if len(all) == 0 {
		return
	}
	if v.Kind() == reflect.String {
		v.SetString(string(all[f.IntN(len(all))]))
		return
	}
	for range 1 + f.IntN(3) {
		v.Set(reflect.Append(v, reflect.ValueOf(all[f.IntN(len(all))])))
	}
}

func sortedKinds(m map[string][]plan.ID) []string {
	var kinds []string
	for k := range m {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	return kinds
}
