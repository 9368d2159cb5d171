package history

import (
	"bytes"
	"cmp"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// item is one thing that a plan says: a member of a part, or one element of a
// member that is a list, each by itself. Members of an address and the like are
// items of their own, with "/" between the names.
type item struct{ part, in, list, name, value string }

// appendItems appends what a part says, in the order in which it is written.
func appendItems(all []item, of item, content string) ([]item, error) {
	members, err := membersOf(content)
	if err != nil {
		return nil, err
	}
	around := of.name
	for _, m := range members {
		of.name, of.value = around+m.name, m.value
		switch m.value[0] {
		case '{':
			of.name += "/"
			if all, err = appendItems(all, of, m.value); err != nil {
				return nil, err
			}
		case '[':
			if all, err = appendElements(all, of); err != nil {
				return nil, err
			}
		default:
			all = append(all, of)
		}
	}
	return all, nil
}

func appendElements(all []item, of item) ([]item, error) {
	d := jsontext.NewDecoder(bytes.NewBufferString(of.value))
	if _, err := d.ReadToken(); err != nil {
		return nil, err
	}
	for d.PeekKind() != ']' {
		value, err := d.ReadValue()
		if err != nil {
			return nil, err
		}
		of.value = string(value)
		all = append(all, of)
	}
	return all, nil
}

// root is what stands for a whole plan: the digests of all its items, each with a
// salt of its own, filled up to a fixed number with others that nobody can tell
// from them, in the order of their bytes. Every revision has a key of its own, so
// nothing is the same in two roots but what is told.
type root struct {
	items  []item
	salts  []Salt
	leaves []Digest // of the items, in their order
	sorted []Digest // with what fills them up
}

// leavesOfARoot gives room for several times the items of a usual plan; a larger
// plan gets room for four times as many, and so on.
const leavesOfARoot = 4096

// rootOf makes the root over the parts that stand. The salts and what fills it up
// are the key stream of AES-128 in counter mode from zero, 32 bytes a leaf, of
// which a salt is the first 16.
func rootOf(state map[string]*Change, key Salt) (*root, error) {
	r := &root{}
	for _, part := range slices.Sorted(maps.Keys(state)) {
		c := state[part]
		if c.Content == "" {
			continue
		}
		var err error
		if r.items, err = appendItems(r.items, item{part: part, in: c.In, list: c.List}, c.Content); err != nil {
			return nil, err
		}
	}
	size := leavesOfARoot
	for size < len(r.items) {
		size *= 4
	}
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	stream := make([]byte, size*sha256.Size)
	cipher.NewCTR(block, make([]byte, aes.BlockSize)).XORKeyStream(stream, stream)
	hash := &hashing{}
	r.salts, r.leaves, r.sorted = make([]Salt, len(r.items)), make([]Digest, len(r.items)), make([]Digest, size)
	for i := range r.sorted {
		fill := stream[i*sha256.Size:][:sha256.Size]
		if i < len(r.items) {
			copy(r.salts[i][:], fill)
			r.leaves[i] = hash.item(r.salts[i], &r.items[i])
			r.sorted[i] = r.leaves[i]
			continue
		}
		copy(r.sorted[i][:], fill)
	}
	slices.SortFunc(r.sorted, compareDigests)
	return r, nil
}

func (h *hashing) item(s Salt, i *item) Digest {
	return h.begin(tagItem).bytes(s[:]).text(i.part).text(i.in).text(i.list).text(i.name).text(i.value).sum()
}

// digest returns the root itself.
func (r *root) digest() Digest { return rootDigest(r.joined()) }

func (r *root) joined() []byte {
	all := make([]byte, 0, len(r.sorted)*sha256.Size)
	for i := range r.sorted {
		all = append(all, r.sorted[i][:]...)
	}
	return all
}

func rootDigest(leaves []byte) (d Digest) {
	h := sha256.New()
	h.Write([]byte{tagRoot})
	h.Write(leaves)
	h.Sum(d[:0])
	return d
}

// compareDigests orders digests by their bytes.
func compareDigests(a, b Digest) int {
	return cmp.Or(cmp.Compare(binary.BigEndian.Uint64(a[:]), binary.BigEndian.Uint64(b[:])), bytes.Compare(a[8:], b[8:]))
}
