package history

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"io"
	"maps"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// What is below adds a revision the slow and obvious way: every part is encoded by
// itself, every digest of the root sorted by its bytes. [History.Add] must give
// the same bytes.

func (h *History) SlowAdd(p *plan.Plan, e Entry, random io.Reader) (*History, error) {
	if h == nil {
		h = &History{Format: Format1, PlanID: p.ID}
	}
	if p.ID != h.PlanID {
		return nil, ErrOtherPlan
	}
	if err := h.Tip().accepts(e); err != nil {
		return nil, err
	}
	now, err := fragmentsOf(p)
	if err != nil {
		return nil, err
	}
	if err := slowReadable(p, now); err != nil {
		return nil, err
	}
	before := h.state(len(h.Revisions))
	r, err := h.Tip().revision(e, random)
	if err != nil {
		return nil, err
	}
	known, hash := forms()[h.Format], &hashing{}
	stands := make(map[string]bool, len(now))
	for _, f := range now {
		stands[f.key] = true
		c := Change{Part: f.key, In: f.in, List: f.list, Kind: ChangeAdded, Content: f.content}
		if old, ok := before[f.key]; ok {
			if old.Content == c.Content && old.In == c.In && old.List == c.List {
				continue
			}
			c.Kind = ChangeChanged
		}
		if c.Salt, err = newSalt(random); err != nil {
			return nil, err
		}
		if c.Digest, err = hash.part(&c, known); err != nil {
			return nil, err
		}
		r.Changes = append(r.Changes, c)
	}
	r.Changes = append(r.Changes, h.slowRemoved(before, stands)...)
	if len(r.Changes) == 0 {
		return h, nil
	}
	return h.slowWith(r, random)
}

// slowReadable reports what keeps a plan from being read back as it is: a form that
// no reader takes, or an id that two parts share.
func slowReadable(p *plan.Plan, all []fragment) error {
	keys := make(map[string]bool, len(all))
	for i := range all {
		keys[all[i].key] = true
	}
	if len(keys) < len(all) {
		return slices.DeleteFunc(p.Check(), func(i issue.Issue) bool { return i.Rule != ruleIDTwice }).Err()
	}
	line, err := plan.AppendCompact(nil, p)
	if err != nil {
		return err
	}
	_, issues := planReader().Read(line, issue.Limits{})
	return issues.Err()
}

func (h *History) slowRemoved(before map[string]*Change, stands map[string]bool) (all []Change) {
	for i := range h.Revisions {
		for j := range h.Revisions[i].Changes {
			c := &h.Revisions[i].Changes[j]
			if before[c.Part] == c && !stands[c.Part] && c.Content != "" {
				all = append(all, Change{Part: c.Part, In: c.In, List: c.List, Kind: ChangeRemoved})
			}
		}
	}
	return all
}

func (h *History) slowWith(r Revision, random io.Reader) (*History, error) {
	var err error
	if r.Padding, err = newSalt(random); err != nil {
		return nil, err
	}
	if n := len(h.Revisions); n > 0 {
		r.Previous = h.Revisions[n-1].Digest
	}
	next := *h
	next.Revisions = append(slices.Clip(h.Revisions), r)
	last := &next.Revisions[len(next.Revisions)-1]
	root, err := slowRootOf(next.state(len(next.Revisions)), last.Padding)
	if err != nil {
		return nil, issue.NotEncoded(err)
	}
	last.Root = root
	last.Digest = (&hashing{}).revision(next.PlanID, last)
	return &next, nil
}

func slowRootOf(state map[string]*Change, key Salt) (d Digest, err error) {
	var items []item
	for _, part := range slices.Sorted(maps.Keys(state)) {
		c := state[part]
		if c.Content == "" {
			continue
		}
		if items, err = appendItems(items, item{part: part, in: c.In, list: c.List}, c.Content); err != nil {
			return d, err
		}
	}
	size := leavesOfARoot
	for size < len(items) {
		size *= 4
	}
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return d, err
	}
	stream := make([]byte, size*sha256.Size)
	cipher.NewCTR(block, make([]byte, aes.BlockSize)).XORKeyStream(stream, stream)
	hash := &hashing{}
	sorted := make([]Digest, size)
	for i := range sorted {
		fill := stream[i*sha256.Size:][:sha256.Size]
		if i < len(items) {
			sorted[i] = hash.item(Salt(fill[:16]), &items[i])
			continue
		}
		copy(sorted[i][:], fill)
	}
	slices.SortFunc(sorted, func(a, b Digest) int { return bytes.Compare(a[:], b[:]) })
	var all []byte
	for i := range sorted {
		all = append(all, sorted[i][:]...)
	}
	return rootDigest(all), nil
}
