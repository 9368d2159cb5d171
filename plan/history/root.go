package history

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
	"sync"

	"github.com/go-json-experiment/json"
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
			if m.value == emptyObject { // that it is there says something
				all = append(all, of)
				continue
			}
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

// emptyObject is a member that is there and says nothing more: a withdrawal without a
// day is one all the same.
const emptyObject = "{}"

func appendElements(all []item, of item) ([]item, error) {
	var elements []jsontext.Value
	if err := json.Unmarshal([]byte(of.value), &elements); err != nil {
		return nil, err
	}
	for _, value := range elements {
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
	salts  []Salt // of the items, in their order
	leaves []byte // their digests with what fills them up, joined in order
}

// leavesOfARoot gives room for several times the items of a usual plan; a larger
// plan gets room for four times as many, and so on.
const leavesOfARoot = 4096

// rootOf makes the root over the parts that stand.
func rootOf(state map[string]*Change, key Salt) (*root, error) {
	l := &leaving{}
	if err := l.take(state); err != nil {
		return nil, err
	}
	r := &root{items: l.items, salts: make([]Salt, len(l.items))}
	r.leaves = l.leaves(key, func(i int, s Salt) { r.salts[i] = s })
	return r, nil
}

// leavings spares a revision the third of a megabyte that its root takes.
var leavings = sync.Pool{New: func() any { return &leaving{} }}

// leaving is the memory in which the leaves of a root are made.
type leaving struct {
	items          []item
	stream, sorted []byte
	ends           []int32
	hash           hashing
}

func begunLeaves() *leaving {
	l, _ := leavings.Get().(*leaving)
	return l
}

// end gives the memory to the next one, with nothing of the plan.
func (l *leaving) end() {
	clear(l.items)
	clear(l.hash.buf)
	l.items = l.items[:0]
	leavings.Put(l)
}

// take takes what the parts that stand say, in the order of their keys.
func (l *leaving) take(state map[string]*Change) (err error) {
	for _, part := range slices.Sorted(maps.Keys(state)) {
		c := state[part]
		if c.Content == "" {
			continue
		}
		if l.items, err = appendItems(l.items, item{part: part, in: c.In, list: c.List}, c.Content); err != nil {
			return err
		}
	}
	return nil
}

// root returns the digest of the root over the items.
func (l *leaving) root(key Salt) Digest { return rootDigest(l.leaves(key, nil)) }

// leaves returns the leaves of a root, good until the next call. The salts and
// what fills it up are the key stream of AES-128 in counter mode from zero, 32
// bytes a leaf, of which a salt is the first 16.
func (l *leaving) leaves(key Salt, salted func(int, Salt)) []byte {
	size := leavesOfARoot
	for size < len(l.items) {
		size *= 4
	}
	if len(l.stream) != size*sha256.Size {
		l.stream, l.sorted, l.ends = make([]byte, size*sha256.Size), make([]byte, size*sha256.Size), make([]int32, size)
	}
	block, _ := aes.NewCipher(key[:]) // a key of 16 bytes is one
	clear(l.stream)
	cipher.NewCTR(block, make([]byte, aes.BlockSize)).XORKeyStream(l.stream, l.stream)
	for i := range l.items {
		fill := l.stream[i*sha256.Size:][:sha256.Size]
		salt := Salt(fill[:len(Salt{})])
		leaf := l.hash.item(salt, &l.items[i])
		copy(fill, leaf[:])
		if salted != nil {
			salted(i, salt)
		}
	}
	l.sort(size)
	return l.sorted
}

// sort puts the leaves in order: each near its place by its first bits, for they
// are spread evenly, and then to it.
func (l *leaving) sort(size int) {
	shift := 64 - bits.Len(uint(size-1))
	clear(l.ends)
	for at := 0; at < len(l.stream); at += sha256.Size {
		l.ends[head(l.stream[at:])>>shift]++
	}
	sum := int32(0)
	for i, n := range l.ends {
		l.ends[i] = sum
		sum += n
	}
	for at := 0; at < len(l.stream); at += sha256.Size {
		place := &l.ends[head(l.stream[at:])>>shift]
		*leafAt(l.sorted, int(*place)*sha256.Size) = *leafAt(l.stream, at)
		*place++
	}
	before := head(l.sorted)
	for at := sha256.Size; at < len(l.sorted); at += sha256.Size {
		now := head(l.sorted[at:])
		if now <= before {
			l.sink(at)
			now = head(l.sorted[at:])
		}
		before = now
	}
}

// sink moves a leaf before those that are greater.
func (l *leaving) sink(at int) {
	for ; at > 0; at -= sha256.Size {
		a, b := leafAt(l.sorted, at-sha256.Size), leafAt(l.sorted, at)
		if bytes.Compare(a[:], b[:]) < 0 {
			return
		}
		*a, *b = *b, *a
	}
}

func leafAt(leaves []byte, at int) *Digest { return (*Digest)(leaves[at:]) }

func head(leaf []byte) uint64 { return binary.BigEndian.Uint64(leaf) }

func (h *hashing) item(s Salt, i *item) Digest {
	return h.begin(tagItem).bytes(s[:]).text(i.part).text(i.in).text(i.list).text(i.name).text(i.value).sum()
}

func rootDigest(leaves []byte) (d Digest) {
	h := sha256.New()
	h.Write([]byte{tagRoot})
	h.Write(leaves)
	h.Sum(d[:0])
	return d
}
