package validation

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Issues returns what a validator set up by [Register] found, as the strict
// reader would report it: JSON Pointers from the value that was checked, the
// reader's rule ids, and no content. A tag that is neither ours nor one of
// required, min, max, len, gt, gte, lt, lte and oneof gives form.pattern with
// the tag as Of. A nil error gives no issues.
//
// Pointers are right for json names without . [ and ]. Issues panics on an
// error that is no validator.ValidationErrors: the value was no struct.
func Issues(err error) issue.List {
	if err == nil {
		return nil
	}
	found, ok := errors.AsType[validator.ValidationErrors](err)
	if !ok {
		panic("validation: only structs can be checked")
	}
	list := make(issue.List, 0, len(found))
	for _, f := range found {
		list = append(list, broken(f))
	}
	list.Sort()
	return list
}

func broken(f validator.FieldError) issue.Issue {
	limit, _ := strconv.Atoi(f.Param())
	id, of := "form.pattern", f.Tag()
	switch f.Tag() {
	case "required":
		id = "form.required"
		of, _, _ = strings.Cut(f.Field(), "[") // an item is called by its list
		if f.Kind() == reflect.Slice {
			id, of, limit = "form.too-few", "", 1
		}
	case "min", "gte":
		id, of = below(f.Kind()), ""
	case "gt":
		id, of, limit = below(f.Kind()), "", limit+1
	case "max", "lte":
		id, of = above(f.Kind()), ""
	case "lt":
		id, of, limit = above(f.Kind()), "", limit-1
	case "len":
		id, of = above(f.Kind()), ""
		if size(f.Value()) < float64(limit) {
			id = below(f.Kind())
		}
	case "eq":
		of = f.Param()
	case "oneof":
		id, of = "form.enum", f.Param()
	default:
		if _, ours := rules.Find(f.Tag()); ours {
			id, of = f.Tag(), f.Param()
		}
	}
	rule, _ := rules.Find(id)
	i := rule.At(pointer(strings.TrimSuffix(f.Namespace(), ".")))
	i.Limit, i.Of = limit, of
	if id == "form.pattern" || id == "form.enum" {
		i.Limit = 0
	}
	return i
}

var rules = issue.ReaderRules()

func below(k reflect.Kind) string {
	switch k {
	case reflect.String:
		return "form.too-short"
	case reflect.Slice, reflect.Array, reflect.Map:
		return "form.too-few"
	}
	return "form.too-small"
}

func above(k reflect.Kind) string {
	switch k {
	case reflect.String:
		return "form.too-long"
	case reflect.Slice, reflect.Array, reflect.Map:
		return "form.too-many"
	}
	return "form.too-large"
}

// size is what validator holds against a length: of a text its characters, of a number the
// number itself, of all else its items.
func size(value any) float64 {
	switch v := reflect.ValueOf(value); {
	case v.Kind() == reflect.String:
		return float64(utf8.RuneCountInString(v.String()))
	case v.CanInt():
		return float64(v.Int())
	case v.CanUint():
		return float64(v.Uint())
	case v.CanFloat():
		return v.Float()
	default:
		return float64(v.Len())
	}
}

// pointer turns the path "Plan.goals[2].text" into /goals/2/text. The first
// part is the name of the Go type, in which a generic type has dots of its own,
// but in brackets.
func pointer(path string) issue.Pointer {
	depth := 0
	for i := range len(path) {
		switch path[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '.':
			if depth == 0 {
				return members(path[i+1:])
			}
		}
	}
	return ""
}

func members(path string) issue.Pointer {
	var p issue.Pointer
	for part := range strings.SplitSeq(path, ".") {
		name, items, _ := strings.Cut(part, "[")
		p = p.Member(name)
		for item := range strings.SplitSeq(items, "[") {
			if n, err := strconv.Atoi(strings.TrimSuffix(item, "]")); err == nil {
				p = p.Item(n)
			}
		}
	}
	return p
}
