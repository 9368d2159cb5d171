package fhir

import (
	"encoding/json"
	"errors"
)

// errKept says that a [Remainder] holds something that never was one.
var errKept = errors.New("fhir: what was kept aside is no FHIR resource")

// AppendJSON appends the resource alone as JSON, as it stands in a bundle of
// its [Graph]: its references are urn:uuid: and the id of what they mean, and
// what was kept aside of it is there again.
func (r *Resource) AppendJSON(b []byte) ([]byte, error) {
	switch {
	case r.Kept:
		kept, ok := r.Value.(json.RawMessage)
		if !ok || len(kept) == 0 {
			return b, errKept
		}
		return append(b, kept...), nil
	case r.pieces == nil:
		return appendResource(b, r.Value)
	}
	mine, err := appendResource(nil, r.Value)
	if err != nil {
		return b, err
	}
	whole, err := giveBack(mine, r.pieces)
	return append(b, whole...), err
}
