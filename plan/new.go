package plan

import "io"

// New returns the draft of a new plan (luonnos): its form, an id of its own
// drawn from a source of randomness, as [crypto/rand.Reader], and the child by
// the key that the record system gives. Everything else is the caller's to fill
// in; [NewIDs] draws the ids of its parts. The error is the source's, or an
// [*issue.Error] where the key is not of its form or looks like an identity code.
func New(subject string, random io.Reader) (*Plan, error) {
	id, err := NewPlanID(random)
	if err != nil {
		return nil, err
	}
	p := &Plan{Format: Format1, ID: id, Child: Child{Subject: subject}}
	if err := p.Check().Err(); err != nil {
		return nil, err
	}
	return p, nil
}

// IDs draws the ids of parts from a source of randomness. Once the source fails
// every further id is empty, so that a whole plan can be built first and asked
// about once: see [IDs.Err]. It is for one goroutine. Make one with [NewIDs].
type IDs struct {
	random io.Reader
	err    error
}

// NewIDs returns ids from a source of randomness, as [crypto/rand.Reader].
func NewIDs(random io.Reader) *IDs { return &IDs{random: random} }

// Next returns a new id, or the empty one if the source has failed.
func (d *IDs) Next() ID {
	if d.err != nil {
		return ""
	}
	var id ID
	id, d.err = NewID(d.random)
	return id
}

// Err returns the error of the source, nil while it has not failed.
func (d *IDs) Err() error { return d.err }
