package fhir

import "slices"

// modified reports whether anything in a resource carries a modifier extension.
// Of a CarePlan and a CareTeam only what stands on the whole counts here: their
// elements are looked at one by one.
func (r *reading) modified(n *node) bool {
	if !r.modifiers {
		return false
	}
	if n.member("modifierExtension") != nil {
		return !understood(n.member("modifierExtension"))
	}
	if t := n.str("resourceType"); t == "CarePlan" || t == "CareTeam" {
		return false
	}
	return modifiedInside(n)
}

func modifiedInside(n *node) bool {
	for m := n.first; m != nil; m = m.next {
		if m.name == "contained" || m.name == "extension" {
			continue
		}
		if m.name == "modifierExtension" && !understood(m) || modifiedInside(m) {
			return true
		}
	}
	return false
}

// understood reports whether modifier extensions are all ours, which reading
// knows.
func understood(list *node) bool {
	if list.kind != '[' || list.first == nil {
		return false
	}
	for e := list.first; e != nil; e = e.next {
		if !slices.Contains(modifierExtensions, e.str("url")) {
			return false
		}
	}
	return true
}

// modifierExtensions are the modifier extensions of ours.
var modifierExtensions = []string{ExtensionURL("consent-limit")}

// changed reports whether a modifier extension that nobody understands stands on an
// element, around it in its resource or within it.
func (r *reading) changed(n *node) bool {
	return r.modifiedElement(n) || r.modifiers && modifiedInside(n)
}

// modifiedElement reports whether an element, or one around it in its resource,
// carries a modifier extension that nobody understands.
func (r *reading) modifiedElement(n *node) bool {
	if !r.modifiers {
		return false
	}
	for ; n != nil && r.known[n] == nil; n = n.parent {
		if m := n.member("modifierExtension"); m != nil && !understood(m) {
			return true
		}
	}
	return false
}
