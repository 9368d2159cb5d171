package fhir

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Of several versions of one resource in a document the newest is the resource, and
// one that was deleted is none.

func (c chain) next(e *entry) *entry {
	if c.byID {
		return e.nextID
	}
	return e.nextURL
}

// newest returns the resource with a version, else the newest of one place; none where
// the places of several differ, or nothing says which is the newer. It looks through
// the several once, however many ask.
func (p *places) newest(c chain, version string) newestOf {
	if c.first == nil || c.next(c.first) == nil {
		return newestOf{of: c.first} // as nearly always: there is but one
	}
	if version != "" {
		for e := c.first; e != nil; e = c.next(e) {
			if e.version() == version && e.url == c.first.url {
				return newestOf{of: e, versions: true}
			}
		}
	}
	known, ok := p.latest[c]
	if !ok {
		known = c.newest()
		if p.latest == nil {
			p.latest = map[chain]newestOf{}
		}
		p.latest[c] = known
	}
	return known
}

func (c chain) newest() newestOf {
	first := c.first
	last, torn := first, false // torn: two that say different things, and none is the newer
	for e := c.next(first); e != nil; e = c.next(e) {
		switch {
		case e.resource != first.resource, e.node.str("id") != first.node.str("id"):
			return newestOf{} // two resources under one name
		case e.url != first.url && (e.mark() == "" || first.mark() == ""):
			return newestOf{} // two places, and no word of versions
		}
		switch order := e.newerThan(last); {
		case order > 0:
			last, torn = e, false
		case order == 0 && !sameWords(e.node, last.node):
			torn = true
		}
	}
	if torn {
		return newestOf{versions: true}
	}
	return newestOf{of: last, versions: true}
}

// outdated reports whether the document has a newer version of a resource, or another
// version and nobody can tell which of them is the newer.
func (r *reading) outdated(e *entry) bool {
	if e.in != nil {
		return false
	}
	if n := r.newest(chain{r.byURL[e.url], false}, ""); e.url != "" && n.versions && n.of != e {
		return true
	}
	id := e.node.str("id")
	if e.base != "" || id == "" {
		return false
	}
	n := r.newest(chain{r.byID[e.resource+"/"+id], true}, "")
	return n.versions && n.of != e
}

// newerThan orders two versions of a resource, 0 where nothing tells.
func (e *entry) newerThan(f *entry) int {
	a, errA := civil.ParseInstant(e.node.member("meta").str("lastUpdated"))
	b, errB := civil.ParseInstant(f.node.member("meta").str("lastUpdated"))
	if c := a.Compare(b); errA == nil && errB == nil && c != 0 {
		return c
	}
	m, errA := strconv.ParseUint(e.version(), 10, 63)
	n, errB := strconv.ParseUint(f.version(), 10, 63)
	switch {
	case errA != nil || errB != nil || m == n:
		return 0
	case m > n:
		return 1
	}
	return -1
}

// version is the version that a resource says it is, or that its full url names.
func (e *entry) version() string {
	if v := e.node.member("meta").str("versionId"); v != "" {
		return v
	}
	_, v, _ := strings.Cut(e.fullURL, history)
	return v
}

// mark is what tells a version from others, "" for a resource that says nothing of it.
func (e *entry) mark() string {
	return e.version() + e.node.member("meta").str("lastUpdated")
}

const history = "/_history/"

// removals are the resources that a document says were deleted, by full url or by type
// and id, each with the moment if it is told.
type removals map[string]string

// removed lists what the entries of a bundle delete.
func removed(bundle *node) removals {
	gone := removals{}
	eachOf(bundle.member("entry"), func(e *node) {
		request := e.member("request")
		if !isDelete(request) || e.member("resource") != nil {
			return
		}
		at := e.member("response").str("lastModified")
		for _, name := range []string{e.str("fullUrl"), strings.TrimPrefix(request.str("url"), "/")} {
			if name, _, _ = strings.Cut(name, history); name != "" {
				gone.add(urlKey(name), at)
			}
		}
	})
	return gone
}

// isDelete reports whether a request of an entry deletes something.
func isDelete(request *node) bool { return strings.EqualFold(request.str("method"), "DELETE") }

// add notes that something was deleted: for the last time, or nobody knows when.
func (g removals) add(name, at string) {
	was, again := g[name]
	last, errA := civil.ParseInstant(was)
	now, errB := civil.ParseInstant(at)
	if again && (errA != nil || errB == nil && !now.After(last)) {
		return
	}
	g[name] = at
}

// has reports whether a resource was deleted, and not made again since.
func (g removals) has(e *entry) bool {
	if len(g) == 0 {
		return false
	}
	names := []string{e.url, e.resource + "/" + e.node.str("id")}
	eachIdentifier(e.node, func(i *node) { // whatever bears a number was deleted by that
		names = append(names, e.resource+"?identifier="+i.str("system")+"|"+i.str("value"))
	})
	for _, name := range names {
		at, gone := g[name]
		if !gone || name == "" {
			continue
		}
		deleted, errA := civil.ParseInstant(at)
		made, errB := civil.ParseInstant(e.node.member("meta").str("lastUpdated"))
		if errA != nil || errB != nil || !made.After(deleted) {
			return true
		}
	}
	return false
}
