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

// within reports whether one of the places is p or holds it.
func (p Pointer) within(places map[Pointer]bool) bool {
	for {
		if places[p] {
			return true
		}
		if p == "" {
			return false
		}
		p = p.Parent()
	}
}

// Compare orders pointers part by part, numbers by their size.
func (p Pointer) Compare(q Pointer) int {
	for p != "" && q != "" {
		var a, b string
		a, p = p.first()
		b, q = q.first()
		if c := comparePart(a, b); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(p), len(q))
}

// first returns the first part of a pointer that has one, and the rest.
func (p Pointer) first() (part string, rest Pointer) {
	for i := 1; i < len(p); i++ {
		if p[i] == '/' {
			return string(p[1:i]), p[i:]
		}
	}
	return string(p[1:]), ""
}

func comparePart(a, b string) int {
	if digits(a) && digits(b) {
		a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
		return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	}
	return strings.Compare(a, b)
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return s != ""
}
