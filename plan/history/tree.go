package history

import "slices"

// tree is the tree of digests whose root stands for a whole plan. Its leaves are
// the digests of the parts, filled up to a fixed number with others that nobody
// can tell from them, in the order of their bytes: neither the number of parts
// nor their order shows in it.
type tree struct{ levels [][]Digest }

// treeDepth gives room for 1 024 parts, several times those of a usual plan; a
// larger plan gets room for four times as many, and so on.
const treeDepth = 10

func newTree(parts []Digest, padding Salt) *tree {
	size := 1 << treeDepth
	for size < len(parts) {
		size *= 4
	}
	leaves := make([]Digest, 0, size)
	leaves = append(leaves, parts...)
	h := &hashing{}
	for i := len(parts); i < size; i++ {
		leaves = append(leaves, h.begin(tagPadding).bytes(padding[:]).bytes([]byte{byte(i >> 16), byte(i >> 8), byte(i)}).sum())
	}
	slices.SortFunc(leaves, compareDigests)
	t := &tree{levels: [][]Digest{leaves}}
	for len(leaves) > 1 {
		above := make([]Digest, len(leaves)/2)
		for i := range above {
			above[i] = h.node(leaves[2*i], leaves[2*i+1])
		}
		t.levels, leaves = append(t.levels, above), above
	}
	return t
}

func (h *hashing) node(left, right Digest) Digest {
	return h.begin(tagNode).bytes(left[:]).bytes(right[:]).sum()
}

func (t *tree) root() Digest { return t.levels[len(t.levels)-1][0] }

// path returns the place of a leaf and what stands beside its way to the root.
func (t *tree) path(leaf Digest) (place int, beside []Digest, ok bool) {
	place, ok = slices.BinarySearchFunc(t.levels[0], leaf, compareDigests)
	at := place
	for _, level := range t.levels[:len(t.levels)-1] {
		if !ok {
			break
		}
		beside = append(beside, level[at^1])
		at /= 2
	}
	return place, beside, ok
}

// climb returns the root that a leaf leads to.
func climb(leaf Digest, place int, beside []Digest) Digest {
	h := &hashing{}
	for _, d := range beside {
		if place&1 == 0 {
			leaf = h.node(leaf, d)
		} else {
			leaf = h.node(d, leaf)
		}
		place /= 2
	}
	return leaf
}
