package fhir

import (
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
)

// taskCodes ends the name of HL7's code system for what is done with the request behind
// a Task: none of it says what that is.
const taskCodes = "/CodeSystem/task-code"

// roleSystems are the names of HL7's v3-RoleCode: of R4, STU3 and HL7 v3.
var roleSystems = []string{"http://terminology.hl7.org/CodeSystem/v3-RoleCode", "http://hl7.org/fhir/v3/RoleCode", "urn:oid:2.16.840.1.113883.5.111"}

// isTheirs reports whether a Coding is a code of another system for what stands beside
// it: none that was read as one of ours, or that says only that something is done with a
// request, or who somebody is to the child.
func isTheirs(c *node) bool {
	system, code := c.str("system"), c.member("code")
	return c.kind == '{' && !strings.HasPrefix(system, plan.CanonicalBase) && !strings.HasSuffix(system, taskCodes) && !slices.Contains(roleSystems, system) && (code == nil || !code.taken)
}

// takeCodes adds the codes of a concept to those that a part has, as far as there is room.
func (l *limit) takeCodes(to *[]plan.Coded, cc *node) {
	if cc == nil || modifiedInside(cc) {
		return
	}
	eachOf(cc.member("coding"), func(n *node) {
		c := plan.Coded{System: n.str("system"), Code: n.str("code"), Display: n.str("display")}
		known := slices.Contains(*to, c)
		if c.IsZero() || !isTheirs(n) || !known && len(*to) >= l.items {
			return
		}
		if !l.holds(reflect.ValueOf(c)) {
			n.refuse()
			return
		}
		if readCoded(nil, n, reflect.ValueOf(&c).Elem()); !known {
			*to = append(*to, c)
		}
	})
}
