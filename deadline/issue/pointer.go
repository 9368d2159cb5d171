package issue

import (
	"cmp"
	"strconv"
	"strings"
)

// Pointer is a JSON Pointer (RFC 6901); the empty Pointer is the whole document.
type Pointer string

var escaper = strings.NewReplacer("~", "~0", "/", "~1")

// Member returns the pointer to a member of the object at p.
func (p Pointer) Member(name string) Pointer { return p + "/" + Pointer(escaper.Replace(name)) }

// Item returns the pointer to an item of the list at p, counted from 0.
func (p Pointer) Item(i int) Pointer { return p + "/" + Pointer(strconv.Itoa(i)) }

// Parent returns the pointer to what holds p; the whole document holds itself.
func (p Pointer) Parent() Pointer { return p[:max(0, strings.LastIndexByte(string(p), '/'))] }

// Contains reports whether q is p or lies inside it.
func (p Pointer) Contains(q Pointer) bool {
	rest, ok := strings.CutPrefix(string(q), string(p))
	return ok && (rest == "" || rest[0] == '/')
}

// Compare orders pointers part by part, numbers by their size.
func (p Pointer) Compare(q Pointer) int {
	a, b := strings.Split(string(p), "/"), strings.Split(string(q), "/")
	for i := range min(len(a), len(b)) {
		m, errM := strconv.Atoi(a[i])
		n, errN := strconv.Atoi(b[i])
		if errM == nil && errN == nil {
			if c := cmp.Compare(m, n); c != 0 {
				return c
			}
		} else if c := strings.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
