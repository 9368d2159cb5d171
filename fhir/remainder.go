package fhir

import (
	"encoding/json"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Remainder is what a FHIR document held and the plan has no place for, kept
// aside so that it can be given back: put it into [Options.Remainder]. It is
// content of a record as much as the plan is; keep it as well. The zero
// Remainder is empty.
type Remainder struct {
	// Resources are those that no part of the plan was read from.
	Resources []Kept `json:"resources,omitempty"`
	// Pieces are elements of resources that a part was read from.
	Pieces []Piece `json:"pieces,omitempty"`
	// Details are the activities that a CarePlan told itself, where ours are Tasks.
	Details []Detail `json:"details,omitempty"`
	// Places are where resources of others stand that parts were read from, so that
	// they can be written back there.
	Places []Place `json:"places,omitempty"`
}

// Place is where a resource of others stands.
type Place struct {
	// Resource is the id of the resource as we write it.
	Resource string `json:"resource"`
	// URL is its full url at the server that it came from.
	URL string `json:"url"`
}

// Kept is a whole resource that was kept aside.
type Kept struct {
	// FullURL is by what others refer to it.
	FullURL string `json:"fullUrl"`
	// Type is its FHIR resource type.
	Type string `json:"type"`
	// Place is its full url at the server that it came from, "" where that is not
	// known.
	Place string `json:"place,omitempty"`
	// Resource is the resource, its references made to fit what we write.
	Resource json.RawMessage `json:"resource"`
}

// Piece is an element that was kept aside.
type Piece struct {
	// Resource is the id of the resource that it belongs to, as we write it.
	Resource string `json:"resource"`
	// Path is its place in the resource. An item of a list comes back before the
	// item that now stands there.
	Path issue.Pointer `json:"path"`
	// Items says what the items of lists on the path are known by, one for each
	// number: an item that has this, wherever in its list it stands by now. Where none
	// has it, the piece is of something that the plan no longer holds, and stays out.
	// null, and a number beyond the end of Items: the place counts.
	Items []json.RawMessage `json:"items,omitempty"`
	// Value is the element.
	Value json.RawMessage `json:"value"`
	// Instead is what was written there when the element was kept: it stands in for
	// just that. Where the plan says something else by now, the plan speaks.
	Instead json.RawMessage `json:"instead,omitempty"`
}

// Detail is an activity that a CarePlan of others told itself: it stands there
// again, and no Task, as long as the plan says no more of the action than it did.
type Detail struct {
	// Resource and Task are the ids of the CarePlan and of the action's Task, as we
	// write them.
	Resource string `json:"resource"`
	Task     string `json:"task"`
	// Digest is the SHA-256 of the Task as it was written when the activity was kept,
	// in hexadecimal digits.
	Digest string `json:"digest"`
	// Value is the activity. Its id is that of the action.
	Value json.RawMessage `json:"value"`
}

// IsZero reports whether nothing was kept aside.
func (r Remainder) IsZero() bool {
	return len(r.Resources)+len(r.Pieces)+len(r.Places)+len(r.Details) == 0
}
