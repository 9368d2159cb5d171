package fhir

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// index notes a resource, and those that it contains, by what refers to them.
func (r *reading) index(n *node, fullURL string) {
	e := r.note(n)
	e.fullURL = fullURL
	r.place(e)
	if list := n.member("contained"); list != nil && list.kind == '[' {
		for c := list.first; c != nil; c = c.next {
			inner := r.note(c)
			inner.in = n
			key := insideKey{n, c.str("id")}
			if _, twice := r.inside[key]; twice {
				inner = nil // which of them is meant, nobody says
			}
			r.inside[key] = inner
		}
	}
}

func (r *reading) note(n *node) *entry {
	e := &entry{node: n, resource: n.str("resourceType")}
	r.entries = append(r.entries, e)
	r.known[n] = e
	return e
}

var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// hashed is a text of so many characters a-z2-7 made from another.
func hashed(from string, length int) string {
	sum := sha256.Sum256([]byte("oneplan/fhir/" + from))
	return alphabet.EncodeToString(sum[:])[:length]
}

// inventID makes an id for a part that brings none.
func (r *reading) inventID(e *entry) assess.ID {
	return assess.ID(hashed("part\x00"+r.key(e), 10))
}

// inventInside makes an id for what stands in a resource: from what it says, and
// for the next of those that say the same, how many there were.
func (r *reading) inventInside(n *node) assess.ID {
	h := sha256.New()
	digest(h, n)
	from := "inside\x00" + r.key(r.around(n)) + "\x00" + string(h.Sum(nil))
	r.alike[from]++
	return assess.ID(hashed(from+"\x00"+strconv.Itoa(r.alike[from]), 10))
}

// around is the resource that a node stands in.
func (r *reading) around(n *node) *entry {
	for ; n != nil; n = n.parent {
		if e := r.known[n]; e != nil {
			return e
		}
	}
	return nil
}

// key is what tells a resource from others, wherever it stands in a document: its
// full url where no other bears it, else type and id, else its first identifier, else what it says.
func (r *reading) key(e *entry) string {
	if e.id != "" {
		return e.id
	}
	id := e.node.str("id")
	switch {
	case e.in != nil:
		e.id = r.key(r.known[e.in]) + "#" + id
		if id == "" {
			e.id += r.content(e)
		}
	case e.url != "" && r.newest(chain{r.byURL[e.url], false}, "") != newestOf{}:
		e.id = e.url
	case id != "":
		e.id = e.resource + "/" + id
	default:
		eachIdentifier(e.node, func(i *node) {
			if s, v := i.str("system"), i.str("value"); e.id == "" && s != "" && v != "" && s != SystemIdentityCode {
				e.id = e.resource + "\x00" + s + "|" + v
			}
		})
		if e.id == "" {
			e.id = e.resource + r.content(e)
		}
	}
	return e.id
}

// content tells a resource that has no name from others by what it says.
func (r *reading) content(e *entry) string {
	h := sha256.New()
	digest(h, e.node)
	from := string(h.Sum(nil))
	r.alike[from]++
	return "\x00" + from + strconv.Itoa(r.alike[from])
}

// pointing returns the first resource of a type whose element refers to a
// resource, nil where there is none.
func (r *reading) pointing(at *node, element, resource string) *entry {
	key := pointedKey{resource, element, at.str("resourceType")}
	if r.pointed[key] == nil { // looked through once, however many ask
		r.pointed[key] = map[*node]*entry{}
		for _, e := range r.entries {
			if e.resource != resource {
				continue
			}
			if to := r.first(e.node, element, key.to); to != nil && r.pointed[key][to.node] == nil {
				r.pointed[key][to.node] = e
			}
		}
	}
	return r.pointed[key][at]
}

// followStatus lets a status that says something else than our state win: it
// was changed by somebody who knows FHIR alone. Codes are the statuses of the
// states, in their order.
func followStatus[S code.Source, C interface{ Code() string }](status *node, state *code.Enum[S], codes code.Column[code.Enum[S], C]) {
	if status == nil || state.IsValid() && codes.Of(*state).Code() == status.text {
		return
	}
	for _, s := range code.All[code.Enum[S]]() {
		if codes.Of(s).Code() == status.text {
			*state = s
			return
		}
	}
}
