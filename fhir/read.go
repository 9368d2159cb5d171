package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Read reads a plan from a bundle or a single resource.
func Read(data []byte) (*plan.Plan, []Loss, *issue.Issue) {
	d, broken := parse(data, 64)
	if broken != nil {
		return nil, nil, broken
	}
	r := &reading{byURL: map[string]*entry{}, byPart: map[partKey]*entry{}, known: map[*node]*entry{}}
	if d.root.str("resourceType") == "Bundle" {
		if list := d.root.member("entry"); list != nil {
			for e := list.first; e != nil; e = e.next {
				if res := e.member("resource"); res != nil {
					r.index(res, e.str("fullUrl"))
				}
			}
		}
	} else {
		r.index(d.root, "")
	}
	return r.read(), nil, nil
}
