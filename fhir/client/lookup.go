package client

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir/reference"
)

// bundle is what this package reads of a Bundle.
type bundle struct {
	Type  string        `json:"type"`
	Entry []bundleEntry `json:"entry"`
	Link  []struct {
		Relation string `json:"relation"`
		URL      string `json:"url"`
	} `json:"link"`
}

type bundleEntry struct {
	FullURL  string          `json:"fullUrl"`
	Resource json.RawMessage `json:"resource"`
	Response struct {
		Status   string          `json:"status"`
		Location string          `json:"location"`
		ETag     string          `json:"etag"`
		Outcome  json.RawMessage `json:"outcome"`
	} `json:"response"`
}

// text reads the resource of an entry. Its version is that of meta.versionId, else
// that of the entity tag.
func (e *bundleEntry) text() (*reference.Text, error) {
	text, err := reference.Parse(e.Resource)
	if err == nil && !isID(text.Version) {
		text.Version = tagged(e.Response.ETag)
	}
	return text, err
}

// tagged reads a version from an entity tag, weak or strong: "" where it is none.
func tagged(tag string) string {
	tag = strings.TrimSpace(tag)
	if len(tag) > 2 && strings.EqualFold(tag[:2], "W/") {
		tag = tag[2:]
	}
	if tag = strings.Trim(tag, `"`); !isID(tag) {
		return ""
	}
	return tag
}

// readBundle reads an answer that must be a Bundle of a type.
func readBundle(answer []byte, kind string) (*bundle, *Error) {
	var b bundle
	if json.Unmarshal(answer, &b) != nil || b.Type != kind {
		return nil, &Error{Problem: ProblemAnswer}
	}
	return &b, nil
}

// readSearch reads the answer to a search: nobody has nothing to say to it.
func readSearch(answer *bundleEntry) (*bundle, *Error) {
	if answer == nil {
		return nil, &Error{Problem: ProblemAnswer}
	}
	return readBundle(answer.Resource, "searchset")
}

// batchSize is how many questions are asked at once where the server has no
// limit of its own.
const batchSize = 100

// ask puts questions, each the URL of a GET below the base, and calls f with
// the answers in their order: nil where there is nothing. Identifiers stand in
// the body, not in a URL that servers and proxies log.
func (c *Client) ask(ctx context.Context, questions []string, f func(i int, answer *bundleEntry) *Error) *Error {
	size := batchSize
	if most := c.options.Limits.Entries; most > 0 {
		size = min(size, most)
	}
	done := 0
	for part := range slices.Chunk(questions, size) {
		b := []byte(`{"resourceType":"Bundle","type":"batch","entry":[`)
		for i, q := range part {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(strconv.AppendQuote(append(b, `{"request":{"method":"GET","url":`...), q), `}}`...)
		}
		answer, e := c.send(ctx, c.root, append(b, `]}`...))
		if e != nil {
			e.Issues, e.Unknown = issues(answer, nil), false
			return e
		}
		got, e := readBundle(answer, "batch-response")
		if e != nil {
			return e
		}
		if len(got.Entry) != len(part) {
			return &Error{Problem: ProblemAnswer}
		}
		for i := range got.Entry {
			entry := &got.Entry[i]
			switch status := statusOf(entry.Response.Status); {
			case status == 404 || status == 410:
				entry = nil
			case status == 429 || status >= 500:
				return &Error{Problem: ProblemBusy, Status: status}
			case status < 200 || status >= 300 || entry.Resource == nil:
				return &Error{Problem: ProblemRefused, Status: status, Issues: issues(entry.Response.Outcome, nil)}
			}
			if e := f(done+i, entry); e != nil {
				return e
			}
		}
		done += len(part)
	}
	return nil
}

// statusOf reads the status of an entry, such as "201 Created"; 0 where it is
// none.
func statusOf(text string) int {
	n, _ := strconv.Atoi(text[:min(3, len(text))]) // 0 with an error
	return n
}

// lookUp finds what the server already has of the graph.
func (c *Client) lookUp(ctx context.Context, p *graph) *Error {
	var asked []*resource
	var questions []string
	for _, r := range p.all {
		r.location, r.version, r.same, r.theirs, r.others = "", "", false, nil, nil
		switch {
		case r.known != "":
			asked, questions = append(asked, r), append(questions, r.known)
		case p.put:
			asked, questions = append(asked, r), append(questions, r.own())
		case r.key != reference.Identifier{}:
			asked, questions = append(asked, r), append(questions, r.text.Type+"?"+r.query())
		}
	}
	e := c.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		r := asked[i]
		var found []bundleEntry
		if !p.put && r.known == "" {
			b, e := readSearch(answer)
			if e != nil {
				return e
			}
			found = b.Entry
		} else if answer != nil {
			found = []bundleEntry{*answer}
		}
		for i := range found {
			text, err := found[i].text()
			switch {
			case err != nil || !isID(text.ID):
				return &Error{Problem: ProblemAnswer}
			case r.known != "":
				if text.Type+"/"+text.ID != r.known {
					return &Error{Problem: ProblemAnswer}
				}
			case text.Type != r.text.Type || p.put && text.ID != r.text.ID || !p.put && !slices.Contains(text.Identifiers, r.key):
				continue // what was not asked for: a server that does not know the search
			case r.theirs != nil:
				return &Error{Problem: ProblemAmbiguous, Issues: issue.List{ruleAmbiguous.At(pointerOf(r.index))}}
			}
			r.found(text)
		}
		return nil
	})
	if e != nil {
		return e
	}
	gone := false
	for _, r := range p.all {
		if r.known != "" && r.theirs == nil { // no longer where it was: it is looked for as any
			r.known, gone = "", true
		}
	}
	if gone {
		return c.lookUp(ctx, p)
	}
	if e := c.match(ctx, p); e != nil {
		return e
	}
	var found []*resource
	for _, r := range p.all {
		if r.kept && r.theirs != nil {
			r.same = true // another's, and where it was
		} else if r.theirs != nil {
			found = append(found, r)
		}
	}
	if e := c.compare(ctx, p, found); e != nil {
		return e
	}
	p.settleNameless()
	return nil
}

// match looks for the child by the identifiers that were asked for, where the
// server has none with the child's key.
func (c *Client) match(ctx context.Context, p *graph) *Error {
	var asked []*resource
	var keys []reference.Identifier
	var questions []string
	for _, r := range p.all {
		if r.text.Type != "Patient" || r.location != "" {
			continue
		}
		for _, i := range r.text.Identifiers {
			if slices.Contains(c.options.Match, i.System) && i.Value != "" {
				asked, keys = append(asked, r), append(keys, i)
				questions = append(questions, "Patient?identifier="+url.QueryEscape(i.System+"|"+i.Value))
			}
		}
	}
	return c.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		b, e := readSearch(answer)
		if e != nil {
			return e
		}
		r := asked[i]
		for j := range b.Entry {
			text, err := b.Entry[j].text()
			switch {
			case err != nil || text.Type != "Patient" || !isID(text.ID) || !slices.Contains(text.Identifiers, keys[i]):
				continue
			case r.theirs != nil && r.theirs.ID != text.ID:
				return &Error{Problem: ProblemAmbiguous, Issues: issue.List{ruleAmbiguous.At(pointerOf(r.index))}}
			}
			r.found(text)
		}
		return nil
	})
}

// found notes what the server has of a resource.
func (r *resource) found(text *reference.Text) {
	r.theirs = text
	r.location, r.version = text.Type+"/"+text.ID, ""
	if isID(text.Version) {
		r.version = text.Version
	}
}

// lookAgain looks at resources that somebody else made in between.
func (c *Client) lookAgain(ctx context.Context, p *graph, made []*resource) *Error {
	questions := make([]string, len(made))
	for i, r := range made {
		questions[i] = r.location
		if r.location == "" {
			questions[i] = r.text.Type + "?" + r.query()
		}
	}
	e := c.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		if made[i].location == "" {
			return made[i].only(answer)
		}
		if answer == nil {
			return &Error{Problem: ProblemAnswer}
		}
		text, err := answer.text()
		// A server that does not know the search takes anything for what was to be made only if it was not there.
		if err != nil || text.Type+"/"+text.ID != made[i].location || !slices.Contains(text.Identifiers, made[i].key) {
			return &Error{Problem: ProblemAnswer}
		}
		made[i].found(text)
		return nil
	})
	if e != nil {
		return e
	}
	return c.compare(ctx, p, made)
}

// only notes the one resource of a search that bears the key; it is there, for it
// was stored a moment ago.
func (r *resource) only(answer *bundleEntry) *Error {
	b, e := readSearch(answer)
	if e != nil {
		return e
	}
	for i := range b.Entry {
		text, err := b.Entry[i].text()
		if err != nil || text.Type != r.text.Type || !slices.Contains(text.Identifiers, r.key) || !isID(text.ID) {
			continue
		}
		if r.location != "" && r.location != text.Type+"/"+text.ID {
			return &Error{Problem: ProblemAmbiguous, Issues: issue.List{ruleAmbiguous.At(pointerOf(r.index))}}
		}
		r.found(text)
	}
	if r.location == "" {
		return &Error{Problem: ProblemAnswer, Unknown: true, Issues: issue.List{ruleNotSaid.At(pointerOf(r.index))}}
	}
	return nil
}

// settleNameless settles resources without an identifier: nobody can ask
// whether the server has them, so they go with whatever else goes.
func (p *graph) settleNameless() {
	if p.put || slices.ContainsFunc(p.all, func(r *resource) bool { return r.key != reference.Identifier{} && !r.same }) {
		return
	}
	for _, r := range p.all {
		r.same = true
	}
}

// isID reports whether a text can be the id of a resource.
func isID(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '.':
		default:
			return false
		}
	}
	return true
}

// pointerOf is the place of a resource in the graph's transaction.
func pointerOf(index int) issue.Pointer {
	return issue.Pointer("/entry").Item(index).Member("resource")
}
