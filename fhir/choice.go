package fhir

import (
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// Of a name and an address the plan holds one, FHIR has a list of them: the one in
// use now is read, not the first.

// uses are the uses of a name or address, from the one that counts least.
var uses = []string{"anonymous", "old", "temp", "maiden", "nickname", "billing", "work", "", "home", "official", "usual"}

// best is the item of a list of names or addresses that is in use, of concepts the one
// that has a code of ours, whatever others put before it; nil for other members.
func (r *reading) best(o *op, n *node) *node {
	if len(o.path.steps) != 1 || o.path.steps[0].item != 0 {
		return nil
	}
	if o.conv != nil && o.conv.table != nil && o.path.leaf == reflect.TypeFor[r4.CodeableConcept]() {
		return coded(n.member(o.path.steps[0].name), SystemOf(*o.conv.table))
	}
	switch o.path.leaf {
	case reflect.TypeFor[r4.HumanName](), reflect.TypeFor[r4.Address]():
	default:
		return nil
	}
	var best *node
	rank := -1
	eachOf(n.member(o.path.steps[0].name), func(item *node) {
		mine := 2 * slices.Index(uses, item.str("use"))
		if !r.over(item) {
			mine++
			if item.str("use") != "old" {
				mine += 2 * len(uses)
			}
		}
		if mine > rank {
			best, rank = item, mine
		}
	})
	return best
}

// over reports whether a name, an address or a number is no longer in use: its
// period has an end that is before the day of reading, or any where that is not
// known.
func (r *reading) over(n *node) bool {
	end := n.member("period").str("end")
	if len(end) < 10 {
		return end != ""
	}
	day, err := civil.ParseDate(end[:10])
	return err != nil || r.options.On.IsZero() || day.Before(r.options.On)
}

// coded is the first item of a list of concepts that has a code of a system, nil for none.
func coded(list *node, system string) (found *node) {
	eachOf(list, func(cc *node) {
		eachOf(cc.member("coding"), func(c *node) {
			if found == nil && c.str("system") == system {
				found = cc
			}
		})
	})
	return found
}
