package history

import (
	"errors"
	"slices"
	"strings"
)

// ErrNotNext says that a revision does not follow a tip.
var ErrNotNext = errors.New("history: the revision is not the next one of the chain")

// Follow returns the tip after a revision that is stored already: the way through
// a chain for a store that keeps a row for each revision. It looks at number and
// digest of the one before, not at contents: that is [History.Verify]. The error is
// [ErrNotNext].
func (t *Tip) Follow(r *Revision) (*Tip, error) {
	if r.Number != t.Number+1 || r.Previous != t.Digest {
		return nil, ErrNotNext
	}
	next := &Tip{PlanID: t.PlanID, Number: r.Number, At: r.At, Digest: r.Digest, parts: slices.Clone(t.parts), next: t.next}
	for i := range r.Changes {
		c := &r.Changes[i]
		next.next++
		at, stands := slices.BinarySearchFunc(next.parts, c.Part, func(s standing, key string) int { return strings.Compare(s.part, key) })
		now := standing{c.Part, c.In, c.List, c.Content, next.next, r.Number}
		switch {
		case c.Kind == ChangeRemoved && stands:
			next.parts = slices.Delete(next.parts, at, at+1)
		case c.Kind == ChangeRemoved:
		case stands:
			next.parts[at] = now
		default:
			next.parts = slices.Insert(next.parts, at, now)
		}
	}
	return next, nil
}
