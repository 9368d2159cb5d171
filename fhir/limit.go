package fhir

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// limit is what the `validate` tag of a member asks, so that nothing is read
// from FHIR that the plan could not hold.
type limit struct {
	required bool
	// items is the longest list, runes the longest text; 0 for no limit.
	items, runes int
	form         func(string) bool
	// kinds are the kinds of parts that a reference may mean, nil for any.
	kinds []string
	// inside are those of the texts, and of what has texts, in a value that FHIR has a
	// type for, such as a name.
	inside []fieldLimit
}

type fieldLimit struct {
	index int
	limit limit
}

// forms are the named forms of text.
var forms = sync.OnceValue(func() map[string]issue.Form {
	all := map[string]issue.Form{}
	for _, f := range plan.Forms() {
		all[f.Tag] = f
	}
	return all
})

func limitOf(f reflect.StructField) limit {
	var l limit
	of := f.Type
	if of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if of.Kind() == reflect.Struct {
		for i := range of.NumField() {
			inner := of.Field(i)
			if kind := inner.Type.Kind(); inner.IsExported() && !inner.Anonymous && (kind == reflect.String || kind == reflect.Struct) {
				l.inside = append(l.inside, fieldLimit{i, limitOf(inner)})
			}
		}
	}
	if kinds := f.Tag.Get("ref"); kinds != "" && kinds != "*" {
		l.kinds = strings.Fields(kinds)
	}
	list := f.Type.Kind() == reflect.Slice
	for part := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		name, arg, _ := strings.Cut(part, "=")
		n, _ := strconv.Atoi(arg)
		switch {
		case name == "dive":
			list = false
		case name == "required" && (list || f.Type.Kind() != reflect.Slice):
			l.required = true
		case name == "max" && list:
			l.items = n
		case name == "max":
			l.runes = n
		default:
			if form, ok := forms()[name]; ok {
				l.form = form.Match
			}
		}
	}
	return l
}

// limitFor is the limit of a field.
func limitFor[T any](field string) limit {
	f, _ := reflect.TypeFor[T]().FieldByName(field)
	return limitOf(f)
}

// full reports whether a list can hold no more.
func (l *limit) full(list reflect.Value) bool { return l.items > 0 && list.Len() >= l.items }

// begin is the beginning of a text that is too long, as many whole words as the
// member can hold. Nothing of what is no prose: half an address or number would be
// another.
func (l *limit) begin(text string) (string, bool) {
	if l.runes == 0 || l.form != nil {
		return "", false
	}
	n, end := 0, 0
	for at, r := range text { // with room for the mark
		if n++; n >= l.runes {
			break
		}
		if unicode.IsSpace(r) {
			end = at
		}
	}
	begun := strings.TrimRightFunc(text[:end], unicode.IsSpace)
	if begun == "" {
		return "", false
	}
	return begun + goesOn, true
}

// goesOn marks a text that is only begun.
const goesOn = " …"

// isBegun reports whether a text is the beginning of another.
func isBegun(whole, text string) bool {
	begun, ok := strings.CutSuffix(text, goesOn)
	return ok && len(begun) < len(whole) && strings.HasPrefix(whole, begun)
}

// holds reports whether the member can hold a value that was read.
func (l *limit) holds(v reflect.Value) bool {
	if v.Kind() == reflect.Struct {
		return !slices.ContainsFunc(l.inside, func(f fieldLimit) bool { return !v.Field(f.index).IsZero() && !f.limit.holds(v.Field(f.index)) })
	}
	if v.Kind() != reflect.String {
		return true
	}
	s := v.String()
	return (l.runes == 0 || len(s) <= l.runes || utf8.RuneCountInString(s) <= l.runes) && (l.form == nil || l.form(s))
}
