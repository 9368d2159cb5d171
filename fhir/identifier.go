package fhir

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// identifierSystems are the naming systems that a home such as
// "Goal.identifier[part]" names.
var identifierSystems = map[string]string{
	"part":     SystemPart,
	"plan":     SystemPlan,
	"revision": SystemRevision,
	"subject":  SystemSubject,
	"former":   SystemFormerSubject,
}

// identifierSystem returns the naming system of a home that is an identifier of
// ours, "" for any other.
func identifierSystem(home string) string {
	_, name, _ := strings.Cut(home, ".identifier[")
	return identifierSystems[strings.TrimSuffix(name, "]")]
}

// identifierHome makes a member travel as an identifier of ours: an id on every
// resource of the part, so that each is found again by it.
func identifierHome(o op, system string, types []common) op {
	write := func(w *writing, v reflect.Value, at []reflect.Value) {
		value := v.String()
		switch system { // of an int, String would be its type
		case SystemPart:
			value = partValue(w.plan.ID, assess.ID(value))
		case SystemRevision:
			value = string(w.plan.ID) + "/" + strconv.FormatInt(v.Int(), 10)
		}
		for i := range at {
			if at[i].IsValid() && (i == 0 || system == SystemPart) {
				addIdentifier(at[i], types[i].identifier, r4.Identifier{System: w.text(system), Value: w.text(value)})
			}
		}
	}
	o.write = func(w *writing, o *op, v reflect.Value, at []reflect.Value) {
		each(o, v, func(_ int, v reflect.Value) { write(w, v, at) })
	}
	o.read = func(r *reading, o *op, v reflect.Value, at []*node) {
		for i := range at {
			eachIdentifier(at[i], func(n *node) {
				if n.str("system") != system || n.member("value") == nil || o.list && o.limit.full(v) {
					return
				}
				value := n.str("value")
				switch system {
				case SystemPart:
					var owner string
					if owner, value, _ = strings.Cut(value, "."); owner != r.plan && carriesPartOf(at[i], r.plan) {
						n.reason = ReasonOtherPlan
						return
					}
				case SystemRevision:
					_, number, _ := strings.Cut(value, "/")
					revision, err := strconv.ParseInt(number, 10, 32)
					if err != nil || revision < 1 {
						return
					}
					v.SetInt(revision)
				}
				if v.Kind() == reflect.String && v.String() != "" && v.String() != value {
					return // two resources of one part do not agree: the first speaks
				}
				n.takeMember("system")
				n.takeMember("value")
				switch v.Kind() {
				case reflect.String:
					v.SetString(value)
				case reflect.Slice:
					v.Set(reflect.Append(v, reflect.ValueOf(value).Convert(v.Type().Elem())))
				}
			})
		}
	}
	return o
}

func addIdentifier(resource reflect.Value, index []int, i r4.Identifier) {
	switch at := resource.FieldByIndex(index).Addr().Interface().(type) {
	case *[]r4.Identifier:
		*at = append(*at, i)
	case **r4.Identifier:
		*at = &i
	}
}

// eachIdentifier calls f with the identifiers of a resource, one or many, but for
// those that say that they are used no longer.
func eachIdentifier(resource *node, f func(*node)) {
	n := resource.member("identifier")
	switch {
	case n == nil:
	case n.kind == '[':
		for item := n.first; item != nil; item = item.next {
			if item.str("use") != "old" {
				f(item)
			}
		}
	case n.str("use") != "old":
		f(n)
	}
}

// partOf returns the local id that a resource carries in a plan, "" where it has
// none there. A resource that several plans know, as the child, carries one of
// each.
func partOf(resource *node, of string) (id assess.ID) {
	eachIdentifier(resource, func(n *node) {
		if owner, part, ok := strings.Cut(n.str("value"), "."); ok && n.str("system") == SystemPart && owner == of {
			id = assess.ID(part)
		}
	})
	return id
}

// carriesPartOf reports whether a resource carries the id of a part of a plan.
func carriesPartOf(resource *node, of string) (carries bool) {
	eachIdentifier(resource, func(n *node) {
		owner, _, _ := strings.Cut(n.str("value"), ".")
		carries = carries || n.str("system") == SystemPart && owner == of
	})
	return carries
}
