package print

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Words gives tests the page's own words whose names begin so.
func Words(prefix string) map[string]code.Text {
	some := map[string]code.Text{}
	for name, text := range words {
		if strings.HasPrefix(name, prefix) {
			some[name] = text
		}
	}
	return some
}

// FamilyRules are the rules of law that have words for families.
func FamilyRules() []string { return slices.Sorted(maps.Keys(familyWords)) }

// Word is one word of the page's own, zero where there is none of that name.
func Word(name string) code.Text { return words[name] }

// Bilingual reports whether a word stands in two languages where a page has two.
func Bilingual(name string) bool { return bilingual(name) }

// Views are what the templates show, by the template's name.
func Views() map[string]reflect.Type {
	return map[string]reflect.Type{
		"page": reflect.TypeFor[*page](), "child": reflect.TypeFor[*childPage](), "empty": reflect.TypeFor[*empty](), "refusal": reflect.TypeFor[*refusal](),
	}
}

// Composed is a document as a template shows it, and how it stands on paper.
type Composed struct {
	Template string
	View     any
	Tongue   code.Tongue
	Beside   code.Lang
	Paper    string
}

func composed(template string, d document, b *builder) Composed {
	p := &paper{l: b.l, beside: b.o.Beside}
	d.put(p)
	return Composed{Template: template, View: d, Tongue: b.l, Beside: b.o.Beside, Paper: string(p.page)}
}

// Compose composes a reader's copy of a plan; the zero reader's is the whole.
func Compose(p *plan.Plan, r view.Reader, withheld []view.Withheld, o Options) (Composed, error) {
	d, b, err := compose(p, copyFor{reader: r, withheld: withheld}, o)
	if err != nil {
		return Composed{}, err
	}
	template := "page"
	if b.o.Kind == KindChild {
		template = "child"
	}
	return composed(template, d, b), nil
}

// ComposeEmpty composes an empty form.
func ComposeEmpty(o Options) Composed {
	v, b := emptyFor(o)
	return composed("empty", v, b)
}

// ComposeRefusal composes the page of a reader who may see nothing.
func ComposeRefusal(r *view.Refusal, o Options) Composed {
	v, b := refusalFor(r, o)
	return composed("refusal", v, b)
}
