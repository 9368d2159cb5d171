package history

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Tip is the end of a chain (ketjun pää): what the next revision is made from.
// A store that keeps a row for each revision goes on from it and needs to read no
// other. It holds the content of the newest revision and no salt. A Tip does not
// change; the zero Tip of a plan's id begins a chain.
type Tip struct {
	PlanID plan.PlanID
	// Number, At and Digest are those of the last revision; zero before the first.
	Number int
	At     civil.Instant
	Digest Digest

	parts []standing // in order of their keys
	next  int        // the place of the next change in the chain
}

// standing is a part as it stands.
type standing struct {
	part, in, list, content string
	place                   int // of the change that made it so, in the chain
	since                   int // the revision of that change
}

// Tip returns the end of the chain. It shares no memory with it but texts, and is as
// large as what stands, however long the chain is.
func (h *History) Tip() *Tip {
	t := &Tip{PlanID: h.PlanID}
	at := map[string]int{}
	for i := range h.Revisions {
		for j := range h.Revisions[i].Changes {
			c := &h.Revisions[i].Changes[j]
			t.next++
			place, stands := at[c.Part]
			now := standing{c.Part, c.In, c.List, c.Content, t.next, i + 1}
			switch {
			case c.Kind != ChangeRemoved && stands:
				t.parts[place] = now
			case c.Kind != ChangeRemoved:
				at[c.Part] = len(t.parts)
				t.parts = append(t.parts, now)
			case stands: // the last one comes to its place
				last := len(t.parts) - 1
				t.parts[place] = t.parts[last]
				at[t.parts[place].part] = place
				t.parts = t.parts[:last]
				delete(at, c.Part)
			}
		}
	}
	slices.SortFunc(t.parts, func(a, b standing) int { return strings.Compare(a.part, b.part) })
	if n := len(h.Revisions); n > 0 {
		last := &h.Revisions[n-1]
		t.Number, t.At, t.Digest = n, last.At, last.Digest
	}
	return t
}

// place returns the place of a part among those that stand, from 1; 0 where it does not.
func (t *Tip) place(key string) int {
	i, ok := slices.BinarySearchFunc(t.parts, key, func(s standing, key string) int { return strings.Compare(s.part, key) })
	if !ok {
		return 0
	}
	return i + 1
}

// at returns the part of a place, nil of 0.
func (t *Tip) at(place int) *standing {
	if place == 0 {
		return nil
	}
	return &t.parts[place-1]
}

// part returns how a part stands, nil where it does not.
func (t *Tip) part(key string) *standing { return t.at(t.place(key)) }

// Stood returns what a part says and the revision that made it say so; "" and 0
// where it does not stand. Part is as in [Change].
func (t *Tip) Stood(part string) (content string, since int) {
	if s := t.part(part); s != nil {
		return s.content, s.since
	}
	return "", 0
}

// accepts refuses what could be stored but never read back, and a moment before
// that of the last revision.
func (t *Tip) accepts(e Entry) error {
	if t.Number > 0 && e.At.Before(t.At) && !e.At.IsZero() {
		return ErrMoment
	}
	if e.At.IsZero() || !fits(e.By, 128) || !fits(e.Reason, 2000) {
		return ErrEntry
	}
	return nil
}

// Add returns the next revision of the chain, with all that differs in the plan,
// and the tip after it: as [History.Add], with the same errors. Where nothing
// differs it returns the zero Revision and the same tip.
func (t *Tip) Add(p *plan.Plan, e Entry, random io.Reader) (*Tip, Revision, error) {
	return t.add(p, e, random, false)
}

// Admit is [Tip.Add] for a store: what [Admit] refuses it refuses as well, by one
// check of the plan.
func (t *Tip) Admit(p *plan.Plan, e Entry, random io.Reader) (*Tip, Revision, error) {
	return t.add(p, e, random, plan.InForce(p.Status()))
}

func (t *Tip) add(p *plan.Plan, e Entry, random io.Reader, binds bool) (*Tip, Revision, error) {
	if p.ID != t.PlanID {
		return nil, Revision{}, ErrOtherPlan
	}
	if err := t.accepts(e); err != nil {
		return nil, Revision{}, err
	}
	s := begin(t)
	defer s.end()
	now, err := s.read(p, binds)
	if err != nil {
		return nil, Revision{}, err
	}
	r, err := t.revision(e, random)
	if err != nil {
		return nil, Revision{}, err
	}
	next := &Tip{PlanID: t.PlanID, Number: r.Number, At: e.At, next: t.next}
	if r.Changes, err = t.changes(now, next, random); err != nil {
		return nil, Revision{}, err
	}
	if len(r.Changes) == 0 {
		return t, Revision{}, nil
	}
	next.next += len(r.Changes)
	l := begunLeaves()
	defer l.end()
	for i := range next.parts {
		s := &next.parts[i]
		l.items = appendSaid(l.items, item{part: s.part, in: s.in, list: s.list}, s.content)
	}
	if err := r.seal(t, l, random); err != nil {
		return nil, Revision{}, err
	}
	next.Digest = r.Digest
	return next, r, nil
}

// read takes a plan apart and refuses what could not be read back as it is: a
// form that no reader takes, or an id that two parts share; and what else stands
// against a plan that binds.
func (s *splitting) read(p *plan.Plan, binds bool) (_ []fragment, err error) {
	if s.text, err = plan.AppendCompact(s.text, p); err != nil {
		return nil, err
	}
	if issues := planReader().Examine(s.text, issue.Limits{}, nil, nil); issues.HasErrors() {
		return nil, issues.Err()
	}
	if err := refused(p, binds); err != nil {
		return nil, err
	}
	return s.split(), nil
}

// Rules of package plan against which no history is kept.
const (
	ruleIDTwice = "id.twice"
	ruleSubject = "child.subject-identity-code"
)

// Admit refuses what no [Store] takes: an identity code as the child's key, an id
// that two parts share, and a plan in force with errors; a draft may have other
// errors. Put of a store calls it before anything else. The error is an
// [*issue.Error] with all that is against it.
func Admit(p *plan.Plan) error { return refused(p, plan.InForce(p.Status())) }

func refused(p *plan.Plan, binds bool) error {
	return slices.DeleteFunc(p.CheckParts(), func(i issue.Issue) bool {
		return i.Severity != issue.SeverityError || !binds && i.Rule != ruleIDTwice && i.Rule != ruleSubject
	}).Err()
}

// changes lists what differs, and puts what stands into the next tip: what stood in its
// place, so that it need not be sorted.
func (t *Tip) changes(now []fragment, next *Tip, random io.Reader) (all []Change, err error) {
	hash, stayed := &hashing{}, 0
	next.parts = make([]standing, len(t.parts), max(len(t.parts), len(now)))
	for i := range now {
		f := &now[i]
		old := t.at(f.was)
		stands := standing{part: f.key, in: f.in, list: f.list, content: f.content}
		if old != nil {
			stayed++
			stands.place, stands.since = old.place, old.since
		}
		if old == nil || old.content != f.content || old.in != f.in || old.list != f.list {
			c := Change{Part: f.key, In: f.in, List: f.list, Kind: ChangeAdded, Content: f.content}
			if old != nil {
				c.Kind = ChangeChanged
			}
			if c.Salt, err = newSalt(random); err != nil {
				return nil, err
			}
			if c.Digest, err = hash.part(&c, forms()[Format1]); err != nil {
				return nil, err
			}
			all = append(all, c)
			stands.place, stands.since = t.next+len(all), t.Number+1
		}
		if old != nil {
			next.parts[f.was-1] = stands
		} else {
			next.parts = append(next.parts, stands)
		}
	}
	if stayed < len(t.parts) {
		all = append(all, t.removed(now)...)
		next.parts = slices.DeleteFunc(next.parts, func(s standing) bool { return s.part == "" })
	}
	if len(now) > stayed {
		slices.SortFunc(next.parts, func(a, b standing) int { return strings.Compare(a.part, b.part) })
	}
	return all, nil
}

// removed lists the parts that no longer stand, in the order in which they came.
func (t *Tip) removed(now []fragment) (all []Change) {
	stands := make(map[string]bool, len(now))
	for i := range now {
		stands[now[i].key] = true
	}
	var gone []*standing
	for i := range t.parts {
		if s := &t.parts[i]; !stands[s.part] && s.content != "" {
			gone = append(gone, s)
		}
	}
	slices.SortFunc(gone, func(a, b *standing) int { return cmp.Compare(a.place, b.place) })
	for _, s := range gone {
		all = append(all, Change{Part: s.part, In: s.in, List: s.list, Kind: ChangeRemoved})
	}
	return all
}

// revision begins the next revision.
func (t *Tip) revision(e Entry, random io.Reader) (Revision, error) {
	r := Revision{Number: t.Number + 1, At: e.At, By: e.By, Reason: e.Reason}
	for _, said := range []member{{memberBy, e.By}, {memberReason, e.Reason}} {
		if said.value == "" {
			continue
		}
		salt, err := newSalt(random)
		if err != nil {
			return r, err
		}
		r.Salts = append(r.Salts, MemberSalt{said.name, salt})
	}
	return r, nil
}

// seal counts root and digest of a revision that follows a tip, over all that the
// plan says after it.
func (r *Revision) seal(t *Tip, l *leaving, random io.Reader) (err error) {
	if r.Padding, err = newSalt(random); err != nil {
		return err
	}
	r.Root, r.Previous = l.root(r.Padding), t.Digest
	r.Digest = (&hashing{}).revision(t.PlanID, r)
	return nil
}
