package history

import (
	"errors"
	"slices"
	"strings"
)

// ErrNotNext says that a revision does not follow a tip.
var ErrNotNext = errors.New("history: the revision is not the next one of the chain")

// Follow returns the tip after revisions that are stored already, one after the
// other: the way through a chain for a store that keeps a row for each revision. It
// looks at number and digest of the one before, not at contents: that is
// [History.Verify]. The error is [ErrNotNext].
func (t *Tip) Follow(all ...*Revision) (*Tip, error) {
	next := *t
	next.parts = slices.Clone(t.parts)
	for _, r := range all {
		if r.Number != next.Number+1 || r.Previous != next.Digest {
			return nil, ErrNotNext
		}
		next.follow(r)
	}
	return &next, nil
}

// follow goes on to a revision in place.
func (t *Tip) follow(r *Revision) {
	t.Number, t.At, t.Digest = r.Number, r.At, r.Digest
	for i := range r.Changes {
		c := &r.Changes[i]
		t.next++
		at, stands := slices.BinarySearchFunc(t.parts, c.Part, func(s standing, key string) int { return strings.Compare(s.part, key) })
		now := standing{c.Part, c.In, c.List, c.Content, t.next, r.Number}
		switch {
		case c.Kind == ChangeRemoved && stands:
			t.parts = slices.Delete(t.parts, at, at+1)
		case c.Kind == ChangeRemoved:
		case stands:
			t.parts[at] = now
		default:
			t.parts = slices.Insert(t.parts, at, now)
		}
	}
}
