package client

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan"
)

// Read reads a plan back. It finds the CarePlan by the plan's identifier,
// follows its references from resource to resource, and asks for the other
// resources of each part that it met. Provenance is not read: it repeats what
// the parts say. The losses point into the collection of what was read.
//
// An error is an [*Error], or an [*issue.Error] where what came is no FHIR.
func (c *Client) Read(ctx context.Context, id plan.PlanID, o fhir.ReadOptions) (*fhir.Reading, error) {
	_, reading, err := c.read(ctx, id, o)
	return reading, err
}

// read reads a plan, and tells from which resources.
func (c *Client) read(ctx context.Context, id plan.PlanID, o fhir.ReadOptions) (*gathered, *fhir.Reading, error) {
	got := &gathered{client: c}
	if err := c.try(ctx, func() *Error { return got.root(ctx, id) }); err != nil {
		return nil, nil, err
	}
	if c.options.Everything {
		if err := c.try(ctx, func() *Error { return got.everything(ctx) }); err != nil {
			return nil, nil, err
		}
	}
	for {
		questions := got.open(id)
		if len(questions) == 0 {
			break
		}
		if err := c.try(ctx, func() *Error { return got.answers(ctx, questions) }); err != nil {
			return nil, nil, err
		}
	}
	reading, broken := fhir.Read(got.collection(c.base.String(), id), o)
	return got, reading, broken.Err()
}

// gathered are the resources of one plan as far as they are read.
type gathered struct {
	client *Client
	plan   *reference.Text
	order  []*reference.Text
	known  map[string]*reference.Text // by Type/id
	asked  map[string]bool            // questions
	// read counts the bytes of all pages, kept those of what was kept of them.
	read, kept int64
}

// add notes a resource.
func (g *gathered) add(entry *bundleEntry) (*reference.Text, *Error) {
	if g.kept += int64(len(entry.Resource)); g.kept > g.client.options.MaxRead {
		return nil, &Error{Problem: ProblemTooLarge}
	}
	text, err := entry.text()
	if err != nil {
		return nil, &Error{Problem: ProblemAnswer}
	}
	at := text.Type + "/" + text.ID
	if known := g.known[at]; text.Type == "OperationOutcome" || known != nil {
		return cmp.Or(known, text), nil // it is on two pages
	}
	if !isID(text.ID) {
		return nil, &Error{Problem: ProblemAnswer}
	}
	if len(g.order) == g.client.options.MaxResources {
		return nil, &Error{Problem: ProblemTooLarge}
	}
	g.known[at], g.asked[at] = text, true
	g.order = append(g.order, text)
	return text, nil
}

// root reads the CarePlan, and by _include what it refers to where the server
// can do that.
func (g *gathered) root(ctx context.Context, id plan.PlanID) *Error {
	g.order, g.known, g.asked = nil, map[string]*reference.Text{}, map[string]bool{}
	key := reference.Identifier{System: fhir.SystemPlan, Value: string(id)}
	query := url.Values{"identifier": {key.System + "|" + key.Value}, "_include": {"CarePlan:subject", "CarePlan:care-team", "CarePlan:goal", "CarePlan:condition"}}
	found := 0
	take := func(entry *bundleEntry) (e *Error) {
		text, err := entry.text()
		switch {
		case err != nil:
			return &Error{Problem: ProblemAnswer}
		case text.Type == "CarePlan" && !slices.Contains(text.Identifiers, key):
			return nil // another plan: a server that does not know the search
		case text.Type == "CarePlan":
			if g.known[text.Type+"/"+text.ID] == nil { // else it is on two pages
				found++
			}
			g.plan, e = g.add(entry)
			return e
		}
		_, e = g.add(entry)
		return e
	}
	// The identifier stands in the body of a batch, not in a URL that is logged.
	e := g.client.ask(ctx, []string{"CarePlan?" + query.Encode()}, func(_ int, answer *bundleEntry) *Error {
		if answer == nil {
			return nil
		}
		u := *g.client.base
		u.Path += "/CarePlan"
		return g.page(ctx, &u, answer.Resource, take)
	})
	switch {
	case e != nil:
		return e
	case found == 0:
		return &Error{Problem: ProblemNotFound}
	case found > 1:
		return &Error{Problem: ProblemAmbiguous}
	}
	return nil
}

// pages reads a searchset to its last page. Links lead nowhere but to the
// server itself.
func (g *gathered) pages(ctx context.Context, u *url.URL, f func(*bundleEntry) *Error) *Error {
	answer, e := g.client.send(ctx, u, nil)
	if e != nil {
		e.Issues, e.Unknown = issues(answer, nil), false
		return e
	}
	return g.page(ctx, u, answer, f)
}

// page reads a page that came from a place, and those that follow it.
func (g *gathered) page(ctx context.Context, u *url.URL, answer []byte, f func(*bundleEntry) *Error) *Error {
	seen := map[string]bool{u.String(): true}
	for {
		if g.read += int64(len(answer)); g.read > g.client.options.MaxRead {
			return &Error{Problem: ProblemTooLarge}
		}
		b, e := readBundle(answer, "searchset")
		if e != nil {
			return e
		}
		for i := range b.Entry {
			if e := f(&b.Entry[i]); e != nil {
				return e
			}
		}
		next := ""
		for _, l := range b.Link {
			if l.Relation == "next" {
				next = l.URL
			}
		}
		if next == "" {
			return nil
		}
		to, err := url.Parse(next)
		if err != nil {
			return &Error{Problem: ProblemAnswer}
		}
		if u = u.ResolveReference(to); !g.client.home(u) {
			return &Error{Problem: ProblemElsewhere}
		}
		if seen[u.String()] || len(seen) > g.client.options.MaxResources {
			return &Error{Problem: ProblemAnswer} // a page that follows itself
		}
		seen[u.String()] = true
		if answer, e = g.client.send(ctx, u, nil); e != nil {
			e.Issues, e.Unknown = issues(answer, nil), false
			return e
		}
	}
}

// everything reads all that the server gives of the child.
func (g *gathered) everything(ctx context.Context) *Error {
	for _, ref := range g.plan.References {
		at, ok := g.client.local(ref.URL)
		if !ok || !strings.HasPrefix(at, "Patient/") {
			continue
		}
		u := *g.client.base
		u.Path += "/" + at + "/$everything"
		return g.pages(ctx, &u, func(entry *bundleEntry) *Error {
			_, e := g.add(entry)
			return e
		})
	}
	return nil
}

// companions are the resources of a part that nothing refers to, by what the
// part's other resource is: raising a concern, looking into a notification,
// holding a meeting.
var companions = map[string]string{"Condition": "Communication", "ServiceRequest": "Task", "Appointment": "Encounter"}

// open returns what is still to be asked.
func (g *gathered) open(id plan.PlanID) []string {
	var questions []string
	ask := func(q string) {
		if !g.asked[q] {
			g.asked[q] = true
			questions = append(questions, q)
		}
	}
	ours := g.belongs(id)
	for _, text := range g.order {
		if !ours[text] {
			continue
		}
		for _, ref := range text.References {
			if at, ok := g.client.local(ref.URL); ok && !strings.HasPrefix(at, "CarePlan/") {
				ask(at)
			}
		}
		companion := companions[text.Type]
		for _, i := range text.Identifiers {
			if companion != "" && isPart(i, id) {
				ask(companion + "?identifier=" + url.QueryEscape(i.System+"|"+i.Value))
			}
		}
	}
	return questions
}

// answers asks and adds.
func (g *gathered) answers(ctx context.Context, questions []string) *Error {
	return g.client.ask(ctx, questions, func(i int, answer *bundleEntry) *Error {
		if answer == nil {
			return nil // a reference to what is gone: the loss says so
		}
		if !strings.Contains(questions[i], "?") {
			_, e := g.add(answer)
			return e
		}
		b, e := readSearch(answer)
		if e != nil {
			return e
		}
		key, _ := url.QueryUnescape(questions[i][strings.Index(questions[i], "=")+1:])
		for i := range b.Entry {
			text, err := b.Entry[i].text()
			if err != nil {
				return &Error{Problem: ProblemAnswer}
			}
			if !slices.ContainsFunc(text.Identifiers, func(i reference.Identifier) bool { return i.System+"|"+i.Value == key }) {
				continue // a server that does not know the search
			}
			if _, e := g.add(&b.Entry[i]); e != nil {
				return e
			}
		}
		return nil
	})
}

// belongs returns the resources that belong to the plan: those with an
// identifier of one of its parts, and those that they and its CarePlan refer to.
// Other plans, even of the same child, are not followed, and neither are their
// parts, to which the child refers too.
func (g *gathered) belongs(id plan.PlanID) map[*reference.Text]bool {
	ours := map[*reference.Text]bool{}
	var visit func(text *reference.Text)
	visit = func(text *reference.Text) {
		if text == nil || ours[text] || text.Type == "CarePlan" && text != g.plan || text.Type != "Patient" && ofAnother(text, id) {
			return
		}
		ours[text] = true
		for _, ref := range text.References {
			if at, ok := g.client.local(ref.URL); ok {
				visit(g.known[at])
			}
		}
	}
	for _, text := range g.order {
		if text == g.plan || slices.ContainsFunc(text.Identifiers, func(i reference.Identifier) bool { return isPart(i, id) }) {
			visit(text)
		}
	}
	return ours
}

// isPart reports whether an identifier is that of a part of the plan.
func isPart(i reference.Identifier, of plan.PlanID) bool {
	return i.System == fhir.SystemPart && strings.HasPrefix(i.Value, string(of)+".")
}

// collection is all that was read of the plan as one bundle.
func (g *gathered) collection(base string, id plan.PlanID) []byte {
	ours := g.belongs(id)
	s := &strangers{plan: id, at: map[string]bool{}, local: g.client.local}
	for _, text := range g.order {
		s.at[text.Type+"/"+text.ID] = ofAnother(text, id)
	}
	b := []byte(`{"resourceType":"Bundle","type":"collection","entry":[`)
	first := true
	for _, text := range g.order {
		if !ours[text] {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		b = strconv.AppendQuote(append(b, `{"fullUrl":`...), base+"/"+text.Type+"/"+text.ID)
		resource := text.JSON
		if slices.Contains(shared, text.Type) {
			resource, _ = split(resource, s.say)
		}
		b = append(append(append(b, `,"resource":`...), resource...), '}')
	}
	return append(b, `]}`...)
}
