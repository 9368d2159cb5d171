package client

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
)

// Placed is where a resource of a graph is on the server.
type Placed struct {
	// Type and ID are those of the [fhir.Resource].
	Type, ID string
	// Location is the place below the server's base, Type/id; "" where the push
	// broke off before.
	Location string
	// Version is the server's version of the resource, "" where it did not say.
	Version string
	// Change is what was done; 0 where the push broke off before, and what is there
	// is not what the graph says.
	Change Change
}

// Change is what a push did with a resource.
type Change = code.Enum[changeTable]

const (
	// ChangeNone found the resource as it should be.
	ChangeNone Change = 1 + iota
	// ChangeCreated made it.
	ChangeCreated
	// ChangeUpdated wrote it over an older version.
	ChangeUpdated
	// ChangeRemoved deleted what the plan no longer has ([Options.Remove]).
	ChangeRemoved
)

type changeTable struct{}

var changeRows = [...]code.Row{
	ChangeNone:    {Code: "unchanged", FI: "ennallaan", SV: "oförändrad", EN: "unchanged"},
	ChangeCreated: {Code: "created", FI: "luotu", SV: "skapad", EN: "created"},
	ChangeRemoved: {Code: "removed", FI: "poistettu", SV: "borttagen", EN: "removed"},
	ChangeUpdated: {Code: "updated", FI: "päivitetty", SV: "uppdaterad", EN: "updated"},
}

func (changeTable) Table() code.Table {
	return code.Table{Name: "push-change", Title: "Push change", Means: "What a push did with a resource on the server.", Rows: code.RowsOf(changeRows[:])}
}

// Push brings the graph to the server and returns where each of its resources
// is, in their order.
//
// By [StrategyTwoPhase] and [StrategyPut] it first asks what the server has,
// and writes only what is new or says something else, in as many transactions
// as the limits ask for. So a push that is repeated, or that broke off and is
// repeated, ends with the same resources. What is written over is the version
// that was looked at (If-Match; [ProblemUnversioned] where the server tells none).
// Resources on the server that the graph no
// longer has stay, unless [Options.Remove] is set.
//
// seen may be what an earlier Push returned, or what the caller knows of where
// resources are: a resource is then looked for there. One that the server has in
// another version is a conflict, and nothing is written. A resource of others that
// was read from this server ([fhir.Remainder]) goes back to where it came from.
//
// One reader's view is not brought where the whole plan is ([ProblemView]).
//
// An error is an [*Error]; what was placed before it is returned too.
func (c *Client) Push(ctx context.Context, g *fhir.Graph, seen ...Placed) ([]Placed, error) {
	p, e := newGraph(c, g, c.options.Strategy == StrategyPut)
	if e != nil {
		return nil, e
	}
	if c.options.Strategy == StrategyTwoPhase && slices.ContainsFunc(p.all, func(r *resource) bool { return r.kept && r.known == "" }) {
		return nil, &Error{Problem: ProblemKept}
	}
	if len(p.all) == 0 {
		return nil, nil
	}
	versions := make(map[string]string, len(seen))
	for _, s := range seen {
		versions[s.ID] = s.Version
		for _, r := range p.all {
			if r.text.ID == s.ID && isPlace(s.Location, r.text.Type) {
				r.known = s.Location
			}
		}
	}
	var err error
	if c.options.Strategy == StrategyPost {
		err = c.post(ctx, p)
	} else {
		err = c.try(ctx, func() *Error { return c.bring(ctx, p, versions) })
	}
	placed := p.placed()
	if err == nil && c.options.Remove {
		return c.remove(ctx, placed, seen)
	}
	return placed, err
}

// remove deletes what an earlier push placed and this graph no longer has, each
// only in the version that was seen. What other plans and systems know too stays,
// and so does what was placed in a version that the server did not tell.
func (c *Client) remove(ctx context.Context, placed, seen []Placed) ([]Placed, error) {
	there := make(map[string]bool, 2*len(placed))
	for _, at := range placed {
		there[at.ID], there[at.Location] = true, true
	}
	var gone []Placed
	for _, s := range seen {
		if s.Change != ChangeRemoved && !there[s.ID] && !there[s.Location] {
			gone = append(gone, s)
		}
	}
	gone = removable(gone)
	done, e := c.deleteAll(ctx, gone)
	for _, s := range gone[:done] {
		s.Change = ChangeRemoved
		placed = append(placed, s)
	}
	if e != nil {
		return placed, e
	}
	return placed, nil
}

// removable are those that may be deleted: not what other plans know too, nothing
// of unknown version; what refers goes before what it refers to.
func removable(gone []Placed) (list []Placed) {
	for _, s := range slices.Backward(gone) {
		if isPlace(s.Location, s.Type) && isID(s.Version) && !slices.Contains(shared, s.Type) {
			list = append(list, s)
		}
	}
	return list
}

// deleteAll deletes resources, as many in a transaction as the server takes, and
// returns how many it deleted.
func (c *Client) deleteAll(ctx context.Context, gone []Placed) (done int, _ *Error) {
	most := c.options.Limits.Entries
	if most <= 0 {
		most = max(len(gone), 1)
	}
	for some := range slices.Chunk(gone, most) {
		if _, e := c.write(ctx, &graph{}, part{gone: some}); e != nil {
			return done, e
		}
		done += len(some)
	}
	return done, nil
}

// placed tells where everything is.
func (p *graph) placed() []Placed {
	list := make([]Placed, len(p.all))
	for i, r := range p.all {
		list[i] = Placed{Type: r.text.Type, ID: r.text.ID, Location: r.location, Version: r.version, Change: r.change}
		if r.change == 0 && r.location != "" && r.same {
			list[i].Change = ChangeNone
		}
	}
	return list
}

// post creates everything in one transaction. Only an answer that says that
// nothing was done (429) is tried again.
func (c *Client) post(ctx context.Context, p *graph) error {
	if !fits(len(p.all), c.options.Limits.Entries) {
		i := ruleEntries.At("/entry")
		i.Limit = c.options.Limits.Entries
		return &Error{Problem: ProblemEntries, Issues: issue.List{i}}
	}
	var unknown *Error
	err := c.try(ctx, func() *Error {
		_, e := c.write(ctx, p, part{resources: p.all})
		if e != nil && e.Unknown {
			unknown = e // ends the tries
			return nil
		}
		return e
	})
	if unknown != nil {
		return unknown
	}
	return err
}

// bring makes the server have what the graph says, from whatever it has now.
func (c *Client) bring(ctx context.Context, p *graph, seen map[string]string) *Error {
	if e := c.lookUp(ctx, p); e != nil {
		return e
	}
	if p.hides() {
		return &Error{Problem: ProblemView}
	}
	var conflicts issue.List
	for _, r := range p.all {
		if v := seen[r.text.ID]; v != "" && r.version != "" && r.version != v && r.change == 0 {
			conflicts = append(conflicts, ruleChanged.At(pointerOf(r.index)))
		}
	}
	if conflicts != nil {
		return &Error{Problem: ProblemConflict, Issues: conflicts}
	}
	return c.rounds(ctx, p)
}

// rounds writes what the server does not have yet, part by part.
func (c *Client) rounds(ctx context.Context, p *graph) *Error {
	// Each round settles or places something, else it is the last; what belongs to a circle goes twice.
	for {
		next := p.next(c.options.Limits)
		if len(next.resources) == 0 {
			return nil
		}
		before := p.settled()
		if e := c.guard(ctx, next.resources); e != nil {
			return e
		}
		made, e := c.write(ctx, p, next)
		if e != nil {
			return e
		}
		if e := c.lookAgain(ctx, p, made); e != nil {
			return e
		}
		if p.settled() == before {
			return &Error{Problem: ProblemAnswer, Issues: p.stuck(), Unknown: true}
		}
	}
}

// stuck tells what the server does not have as it should be.
func (p *graph) stuck() (list issue.List) {
	for _, r := range p.all {
		if !r.same {
			list = append(list, ruleNotStored.At(pointerOf(r.index)))
		}
	}
	return list
}

// settled counts what the rounds have brought: resources that are as they should
// be, and places.
func (p *graph) settled() (n int) {
	for _, r := range p.all {
		if r.same {
			n++
		}
		if r.location != "" {
			n++
		}
	}
	return n
}

// hides reports whether the graph is one reader's view and the server has the
// whole plan: parts of it would be gone.
func (p *graph) hides() bool {
	mark := []byte(strconv.Quote(fhir.ExtensionURL("reader-view")))
	isView := func(t *reference.Text) bool { return bytes.Contains(t.JSON, mark) }
	return slices.ContainsFunc(p.all, func(r *resource) bool {
		return r.text.Type == "CarePlan" && r.theirs != nil && isView(r.text) && !isView(r.theirs)
	})
}

// write sends one transaction and notes what came of it. made are the resources
// that somebody else made since the server was asked.
func (c *Client) write(ctx context.Context, p *graph, what part) (made []*resource, _ *Error) {
	beside := make(map[*resource]bool, len(what.resources))
	for _, r := range what.resources {
		beside[r] = true
	}
	whole := make([]bool, len(what.resources))
	b := []byte(`{"resourceType":"Bundle","type":"transaction","entry":[`)
	for i, r := range what.resources {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, `{"fullUrl":"urn:uuid:`...), r.text.ID...), `","resource":`...)
		if r.others == nil {
			b, whole[i] = p.render(b, r, beside)
		} else {
			var own []byte
			own, whole[i] = p.render(nil, r, beside)
			b = append(b, join(own, r.others)...)
		}
		b = p.request(append(b, `,"request":`...), r, what.conditional)
		b = append(b, '}')
	}
	for i, s := range what.gone {
		if i+len(what.resources) > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, `{"request":{"method":"DELETE","url":"`...), s.Location...), `","ifMatch":`...)
		b = append(strconv.AppendQuote(b, `W/"`+s.Version+`"`), `}}`...)
	}
	b = append(b, `]}`...)
	answer, e := c.send(ctx, c.root, b)
	if e != nil {
		e.Issues = issues(answer, &sent{what})
		return nil, e
	}
	got, e := readBundle(answer, "transaction-response")
	if e != nil || len(got.Entry) != len(what.resources)+len(what.gone) {
		return nil, &Error{Problem: ProblemAnswer, Unknown: true}
	}
	if e := conflictOf(got, what); e != nil {
		return nil, e
	}
	var refused issue.List
	status := 0
	for _, entry := range got.Entry[len(what.resources):] {
		if n := statusOf(entry.Response.Status); (n < 200 || n >= 300) && n != 404 && n != 410 {
			return nil, &Error{Problem: ProblemRefused, Status: n, Issues: issues(entry.Response.Outcome, nil), Unknown: true}
		}
	}
	for i, r := range what.resources {
		response := got.Entry[i].Response
		n := statusOf(response.Status)
		if n < 200 || n >= 300 {
			status = n
			said := issues(response.Outcome, &sent{part{resources: []*resource{r}}})
			if said == nil {
				said = issue.List{ruleNotStored.At(pointerOf(r.index))}
			}
			refused = append(refused, said...)
			continue
		}
		location, ok := location(response.Location, r)
		if !ok {
			location, ok = placeOf(got.Entry[i].Resource, r)
		}
		if !ok { // it is there, but where?
			r.change = max(r.change, ChangeCreated)
			if r.key != (reference.Identifier{}) {
				made = append(made, r)
			} else {
				r.same = true // nobody can ask for it
			}
			continue
		}
		existed := n == 200 && r.location == "" && what.conditional
		switch {
		case existed:
			made = append(made, r)
		case r.location == "" || r.change == ChangeCreated:
			r.change = ChangeCreated
		default:
			r.change = ChangeUpdated
		}
		r.same = whole[i] && !existed
		r.location, r.version = location, versionOf(response.ETag, got.Entry[i].Resource)
		if _, v, ok := strings.Cut(response.Location, "/_history/"); ok && r.version == "" && isID(v) {
			r.version = v
		}
	}
	if refused != nil { // a server that takes transactions apart
		return nil, &Error{Problem: ProblemRefused, Status: status, Issues: refused, Unknown: true}
	}
	return made, nil
}

// conflictOf tells which entries of an answer say that somebody else was faster. A
// transaction is done as a whole: what the answer says of the others is then no
// promise, and nothing of it is taken for stored.
func conflictOf(got *bundle, what part) *Error {
	e := &Error{Problem: ProblemConflict}
	for i := range got.Entry {
		switch n := statusOf(got.Entry[i].Response.Status); {
		case n == http.StatusConflict || n == http.StatusPreconditionFailed:
			e.Status = n
			at := issue.Pointer("") // what is deleted has no place in the graph
			if i < len(what.resources) {
				at = pointerOf(what.resources[i].index)
			}
			e.Issues = append(e.Issues, ruleChanged.At(at))
		case n >= 200 && n < 300:
			e.Unknown = true // it may have taken the transaction apart
		}
	}
	if e.Issues == nil {
		return nil
	}
	return e
}

// request appends how an entry is to be done.
func (p *graph) request(b []byte, r *resource, conditional bool) []byte {
	switch {
	case r.location != "":
		b = append(append(append(b, `{"method":"PUT","url":"`...), r.location...), '"')
		if r.version != "" {
			b = strconv.AppendQuote(append(b, `,"ifMatch":`...), `W/"`+r.version+`"`)
		}
	case p.put:
		b = append(append(append(b, `{"method":"PUT","url":"`...), r.own()...), '"')
	default:
		b = append(append(append(b, `{"method":"POST","url":"`...), r.text.Type...), '"')
		if conditional && r.key != (reference.Identifier{}) {
			b = append(append(append(b, `,"ifNoneExist":"`...), r.query()...), '"')
		}
	}
	return append(b, '}')
}

// location reads where the server put a resource: relative or below a base,
// with or without a version.
func location(text string, r *resource) (string, bool) {
	if text == "" && r.location != "" {
		return r.location, true // an update needs not say it
	}
	text, _, _ = strings.Cut(text, "/_history/")
	parts := strings.Split(text, "/")
	if len(parts) < 2 {
		return "", false
	}
	kind, id := parts[len(parts)-2], parts[len(parts)-1]
	return kind + "/" + id, kind == r.text.Type && isID(id)
}

// placeOf reads where the server put a resource from the resource that it gives
// back.
func placeOf(raw json.RawMessage, r *resource) (string, bool) {
	text, err := reference.Parse(raw)
	if err != nil || text.Type != r.text.Type || !isID(text.ID) {
		return "", false
	}
	return text.Type + "/" + text.ID, true
}

// versionOf reads a version from an entity tag, else from the resource.
func versionOf(tag string, resource json.RawMessage) string {
	if v := tagged(tag); v != "" {
		return v
	}
	if text, err := reference.Parse(resource); err == nil && isID(text.Version) {
		return text.Version
	}
	return ""
}
