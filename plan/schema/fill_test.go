package schema_test

import (
	"encoding"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/survey"
)

// filler makes values of the right form out of the types and tags alone, so
// that a new member of the model is in the tests as soon as it is declared.
// References lead to parts of the right kind; what parts say against each other
// is left to chance.
type filler struct {
	*rand.Rand
	// share is how likely a member that may be absent is there, in percent.
	share int
	// most is how many items a list has at most.
	most int
	ids  map[string][]string // by kind
	refs []reference
}

type reference struct {
	at    reflect.Value
	kinds []string
}

// filled returns a T with so many percent of its optional members.
func filled[T any](seed uint64, share, most int) *T {
	f := &filler{Rand: rand.New(rand.NewPCG(seed, 1)), share: share, most: most, ids: map[string][]string{}}
	v := new(T)
	f.members(reflect.ValueOf(v).Elem())
	for _, r := range f.refs {
		var all []string
		for _, kind := range r.kinds {
			all = append(all, f.ids[kind]...)
		}
		switch {
		case len(all) > 0:
			r.at.SetString(all[f.IntN(len(all))])
		default:
			r.at.SetString(f.id())
		}
	}
	return v
}

func (f *filler) members(v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		tag := field.Tag.Get("validate")
		if field.Anonymous {
			f.members(v.Field(i))
			continue
		}
		if strings.HasPrefix(tag, "required") || f.IntN(100) < f.share {
			f.value(v.Field(i), field, tag)
		}
	}
}

func (f *filler) value(v reflect.Value, field reflect.StructField, tag string) {
	switch at := v.Addr().Interface().(type) {
	case *civil.Date:
		*at = civil.MustDate(2026, 1, 1).AddDays(f.IntN(400))
		return
	case *civil.Instant:
		*at = civil.MustParseInstant("2026-03-" + strconv.Itoa(10+f.IntN(20)) + "T" + strconv.Itoa(10+f.IntN(10)) + ":30:00+02:00")
		return
	case encoding.TextUnmarshaler:
		f.text(at, v)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		f.members(v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.members(v.Elem())
	case reflect.Slice:
		_, items, _ := strings.Cut(tag, "dive")
		n := 1 + f.IntN(min(f.most, limit(tag, "max", f.most)))
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			f.value(v.Index(i), field, items)
		}
	case reflect.Int:
		v.SetInt(int64(limit(tag, "min", 0) + f.IntN(5)))
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	case reflect.String:
		f.word(v, field, tag)
	default:
		panic(fmt.Sprintf("nothing to fill %v with", v.Type()))
	}
}

// text fills a type that reads itself: a code set, the name of a format, or what
// is written in hexadecimal digits.
func (f *filler) text(into encoding.TextUnmarshaler, v reflect.Value) {
	if s, ok := reflect.TypeAssert[code.Source](v); ok {
		rows := s.Table().Rows
		must(into.UnmarshalText([]byte(rows.At(1 + f.IntN(rows.Len())).Code)))
		return
	}
	for _, text := range []string{"oneplan/1.0", "oneplan-assessment/1.0", "oneplan-history/1.0", "oneplan-sector/1.0", "oneplan-directory/1.0", "oneplan-annual-clock/1.0", "oneplan-survey/1.0", "oneplan-scheme/1.0", "7 working-days", strings.Repeat("3f", 16), strings.Repeat("3f", 32)} {
		if into.UnmarshalText([]byte(text)) == nil {
			return
		}
	}
	panic(fmt.Sprintf("nothing to fill %v with", v.Type()))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func (f *filler) word(v reflect.Value, field reflect.StructField, tag string) {
	if _, only, ok := strings.Cut(tag, "eq="); ok {
		v.SetString(only)
		return
	}
	if kind := field.Tag.Get("is"); kind != "" {
		id := f.id()
		v.SetString(id)
		f.ids[kind] = append(f.ids[kind], id)
		f.ids["*"] = append(f.ids["*"], id)
		return
	}
	if kinds := strings.Fields(field.Tag.Get("ref")); len(kinds) > 0 {
		f.refs = append(f.refs, reference{v, kinds})
		return
	}
	for _, form := range slices.Concat(annual.Forms(), survey.Forms(), assess.SchemeForms()) {
		if strings.Contains(","+tag+",", ","+form.Tag+",") {
			v.SetString(form.Example)
			return
		}
	}
	v.SetString(f.words(min(limit(tag, "max", 100), 20+f.IntN(120))))
}

func (f *filler) id() string {
	b := make([]byte, 10)
	for i := range b {
		b[i] = "abcdefghijklmnopqrstuvwxyz234567"[f.IntN(32)]
	}
	return string(b)
}

// words returns at most n characters of something like Finnish.
func (f *filler) words(n int) string {
	dictionary := []string{"koulu", "aamuisin", "lähteminen", "on", "vaikeaa", "äiti", "kertoo", "että", "iltaisin", "rauhallista",
		"ystävä", "tukee", "seuraava", "tapaaminen", "päiväkodissa", "\"omin", "sanoin\"", "isä", "näkee", "toisin", "mummo\nauttaa", "čuođi", "東", "😊"}
	text := dictionary[f.IntN(len(dictionary))]
	for {
		next := text + " " + dictionary[f.IntN(len(dictionary))]
		if utf8.RuneCountInString(next) > n {
			return text
		}
		text = next
	}
}

// limit returns the number of a tag, or a default.
func limit(tag, name string, otherwise int) int {
	tag, _, _ = strings.Cut(tag, "dive")
	for part := range strings.SplitSeq(tag, ",") {
		if n, ok := strings.CutPrefix(part, name+"="); ok {
			number, err := strconv.Atoi(n)
			must(err)
			return number
		}
	}
	return otherwise
}
