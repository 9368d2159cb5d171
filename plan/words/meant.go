package words

import (
	"reflect"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/onechildoneplan/oneplan/plan/view"
)

var (
	wordExample = code.Say(" Esimerkki: ", " Exempel: ", " Example: ")
	wordCodes   = code.Say(" Koodit: ", " Koderna: ", " The codes are ")
)

// meant says what a text of a form is, in the languages in which that is known,
// and gives an example; nothing of a form that is none of ours.
func meant(tag string, l code.Lang) string {
	for _, form := range forms() {
		if form.Tag != tag {
			continue
		}
		english, finnish, _ := strings.Cut(strings.TrimSuffix(form.Means, ")."), " (")
		text := ""
		switch l {
		case code.FI:
			text = " Se on " + finnish + "."
		case code.SV:
		default:
			text = " " + english + "."
		}
		return text + wordExample.In(l) + form.Example + "."
	}
	return ""
}

var forms = sync.OnceValue(annual.Forms)

// codes names the codes of a set, nothing of a set that is none of ours.
func codes(set string, l code.Lang) string {
	rows, ok := sets()[set]
	if !ok {
		return ""
	}
	var all []string
	for _, row := range rows.All() {
		all = append(all, row.Code)
	}
	return wordCodes.In(l) + strings.Join(all, ", ") + "."
}

// sets are the code sets that members of documents have, by their names.
var sets = sync.OnceValue(func() map[string]code.Rows {
	all, seen := map[string]code.Rows{}, map[reflect.Type]bool{}
	var visit func(t reflect.Type)
	visit = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if seen[t] {
			return
		}
		seen[t] = true
		if set, ok := reflect.TypeAssert[code.Source](reflect.Zero(t)); ok {
			all[set.Table().Name] = set.Table().Rows
			return
		}
		if t.Kind() != reflect.Struct {
			return
		}
		for f := range t.Fields() {
			if f.IsExported() && issue.MemberName(f) != "" {
				visit(f.Type)
			}
		}
	}
	for _, document := range []reflect.Type{reflect.TypeFor[plan.Plan](), reflect.TypeFor[assess.Document](), reflect.TypeFor[view.View](), reflect.TypeFor[history.History](), reflect.TypeFor[directory.Directory](), reflect.TypeFor[annual.Clock](), reflect.TypeFor[survey.Survey](), reflect.TypeFor[assess.Scheme]()} {
		visit(document)
	}
	return all
})
