package plantest

import (
	"bytes"
	"context"
	"reflect"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// planCases are what every store must do with one plan at a time.
var planCases = []test{
	{"a plan comes back as it was stored", comesBack},
	{"a plan that was read is the reader's own", ownCopy},
	{"nothing new, nothing stored", nothingNew},
	{"who was second is told so", stale},
	{"there is no such plan", notFound},
	{"one child has one plan in force", oneInForce},
	{"a child's keys are free once nothing is in force by them", keysComeFree},
	{"every revision stays, and the chain holds", wholeChain},
	{"parts come, change, move and go through the revisions", partsThroughRevisions},
	{"a large plan is stored whole", largePlan},
	{"what was erased is gone", erased},
	{"another store on the same data sees the same", again},
}

func (t *trial) put(p *plan.Plan) int { return t.putIn(t.s, p, entry) }

func (t *trial) putIn(s history.Store, p *plan.Plan, e history.Entry) int {
	n, err := s.Put(t.ctx, p, e)
	t.must(err, "Put(plan %s at revision %d)", p.ID, p.Revision)
	if n != p.Revision {
		t.next(n, p.Revision, "Put")
	}
	return n
}

// next reports a change that does not tell the number of the revision that it made.
func (t *trial) next(n, last int, call string) {
	if n != last+1 {
		t.fail("%s at revision %d: revision %d", call, last, n)
	}
}

func (t *trial) get(id plan.PlanID) *plan.Plan {
	p, err := t.s.Get(t.ctx, id)
	t.must(err, "Get(plan %s)", id)
	if p == nil {
		t.fail("Get(plan %s): no plan and no error", id)
		panic(stop{})
	}
	return p
}

// past returns a history that holds.
func (t *trial) past(id plan.PlanID) *history.History {
	h, err := t.s.History(t.ctx, id)
	t.must(err, "History(plan %s)", id)
	if found := h.Verify(); len(found) > 0 {
		t.fail("History(plan %s): the chain does not hold: %s", id, found[0].Rule)
		panic(stop{})
	}
	return h
}

func comesBack(t *trial) {
	for _, p := range []*plan.Plan{invented(1, plan.StatusDraft), invented(2, plan.StatusAgreed)} {
		if n := t.put(p); n != 1 {
			t.fail("Put(new plan): revision %d, should be 1", n)
		}
		want := p.Clone()
		want.Revision = 1
		if got := t.get(p.ID); !reflect.DeepEqual(want, got) {
			t.fail("Get(plan %s): not the plan that was stored", p.ID)
		}
		if p.Revision != 0 {
			t.fail("Put(new plan): changed the caller's plan")
		}
	}
}

func ownCopy(t *trial) {
	p := invented(1, plan.StatusDraft)
	t.put(p)
	p.Concerns[0].Text = "muutettu jälkikäteen"
	read := t.get(p.ID)
	if read.Concerns[0].Text != "huoli" {
		t.fail("Put: a change of the plan after it reached the store")
	}
	read.Concerns[0].Text = "muutettu"
	if t.get(p.ID).Concerns[0].Text != "huoli" {
		t.fail("Get: a change of what it returned reached the store")
	}
	chain := t.past(p.ID)
	chain.Revisions[0].By = "joku muu"
	chain.Revisions[0].Changes[0].Content = ""
	t.past(p.ID)
}

func nothingNew(t *trial) {
	p := invented(1, plan.StatusDraft)
	t.put(p)
	p.Revision = 1
	if n := t.put(p); n != 1 {
		t.fail("Put(the same plan): revision %d, should stay 1", n)
	}
	if n := len(t.past(p.ID).Revisions); n != 1 {
		t.fail("History after Put(the same plan): %d revisions, should be 1", n)
	}
}

func stale(t *trial) {
	p := invented(1, plan.StatusDraft)
	t.put(p)
	t.second(alone(t.s.Put(t.ctx, p, entry)), 1, "Put(new plan whose id is taken)")
	mine, theirs := t.get(p.ID), t.get(p.ID)
	theirs.Title = "toinen ehti"
	t.put(theirs)
	mine.Title = "minun"
	t.second(alone(t.s.Put(t.ctx, mine, entry)), 2, "Put(change on revision 1 after revision 2)")
	mine.Revision = 3
	t.second(alone(t.s.Put(t.ctx, mine, entry)), 2, "Put(change on a revision that is not yet)")
	unchanged := t.get(p.ID)
	unchanged.Revision = 1
	t.second(alone(t.s.Put(t.ctx, unchanged, entry)), 2, "Put(the plan as it is, on revision 1)")
	if t.get(p.ID).Title != "toinen ehti" {
		t.fail("Put(refused as stale): overwrote the first one's change")
	}
}

func notFound(t *trial) {
	p := invented(1, plan.StatusDraft)
	t.is(alone(t.s.Get(t.ctx, p.ID)), history.StoreNotFound, "Get(unknown plan)")
	t.is(alone(t.s.History(t.ctx, p.ID)), history.StoreNotFound, "History(unknown plan)")
	t.is(alone(t.s.InForce(t.ctx, p.Child.Subject)), history.StoreNotFound, "InForce(unknown child)")
	t.is(alone(t.s.Erase(t.ctx, p.ID, 1, history.Erasure{Part: "aaaaaaaaaa", Citation: "testi"}, entry)), history.StoreNotFound, "Erase(unknown plan)")
	p.Revision = 4
	t.is(alone(t.s.Put(t.ctx, p, entry)), history.StoreNotFound, "Put(unknown plan at revision 4)")
	t.put(invented(2, plan.StatusDraft))
	t.is(alone(t.s.InForce(t.ctx, "lapsi-2")), history.StoreNotFound, "InForce(child with a draft)")
}

func (t *trial) inForce(subject string, want plan.PlanID) {
	got, err := t.s.InForce(t.ctx, subject)
	switch {
	case want == "":
		t.is(alone(got, err), history.StoreNotFound, "InForce(%s)", subject)
	case err != nil || got != want:
		t.fail("InForce(%s): plan %q, %s; should be %q", subject, got, said(err), want)
	}
}

func oneInForce(t *trial) {
	first, second := invented(1, plan.StatusAgreed), invented(2, plan.StatusAgreed)
	second.Child.Subject = first.Child.Subject
	t.put(first)
	t.is(alone(t.s.Put(t.ctx, second, entry)), history.StoreSecondInForce, "Put(second plan in force)")
	t.is(alone(t.s.Get(t.ctx, second.ID)), history.StoreNotFound, "Get(plan that was refused)")

	former := invented(3, plan.StatusAgreed)
	former.Child.FormerSubjects = []string{"vanha-avain", first.Child.Subject}
	t.is(alone(t.s.Put(t.ctx, former, entry)), history.StoreSecondInForce, "Put(second plan in force, by a former key)")

	t.inForce(first.Child.Subject, first.ID)
	t.inForce("vanha-avain", "")
	draft := second.Clone()
	draft.Course[0].Status = plan.StatusDraft
	t.put(draft)
	t.inForce(first.Child.Subject, first.ID)
	agreed := t.get(draft.ID)
	agreed.Course[0].Status = plan.StatusAgreed
	t.is(alone(t.s.Put(t.ctx, agreed, entry)), history.StoreSecondInForce, "Put(draft that comes into force beside another plan)")

	t.put(closed(t.get(first.ID)))
	t.inForce(first.Child.Subject, "")
	t.put(agreed)
	t.inForce(first.Child.Subject, second.ID)
}

func keysComeFree(t *trial) {
	merged := invented(1, plan.StatusAgreed)
	merged.Child.FormerSubjects = []string{"vanha-avain"}
	t.put(merged)
	t.inForce("vanha-avain", merged.ID)
	other := invented(2, plan.StatusAgreed)
	other.Child.Subject = "vanha-avain"
	t.is(alone(t.s.Put(t.ctx, other, entry)), history.StoreSecondInForce, "Put(plan in force by the former key of another child's plan)")

	apart := t.get(merged.ID)
	apart.Child.FormerSubjects = nil
	t.put(apart)
	t.inForce("vanha-avain", "")
	t.put(other)
	t.inForce("vanha-avain", other.ID)
	t.inForce(merged.Child.Subject, merged.ID)
	renamed := t.get(merged.ID)
	renamed.Child.Subject = "uusi-avain"
	t.put(renamed)
	t.inForce(merged.Child.Subject, "")
	t.inForce("uusi-avain", merged.ID)
}

func wholeChain(t *trial) {
	p := invented(1, plan.StatusDraft)
	t.put(p)
	for i := 1; i <= 5; i++ {
		p.Revision, p.Title = i, plan.Title("otsikko "+strconv.Itoa(i))
		t.put(p)
	}
	last := history.Entry{At: entry.At, By: "lapsi 🙂 \\ \"", Reason: strings.Repeat("ä", 2000)}
	p.Revision, p.Title = 6, "loppu"
	t.putIn(t.s, p, last)
	h := t.past(p.ID)
	if len(h.Revisions) != 7 {
		t.fail("History: %d revisions instead of 7", len(h.Revisions))
	}
	for i, r := range h.Revisions {
		want := entry
		if i == 6 {
			want = last
		}
		if (history.Entry{At: r.At, By: r.By, Reason: r.Reason}) != want {
			t.fail("History: who, when and why of revision %d were not kept", i+1)
		}
	}
	t.revisions(p.ID, func(n int, old *plan.Plan) {
		if n > 1 && n < 7 && string(old.Title) != "otsikko "+strconv.Itoa(n-1) {
			t.fail("revision %d is not as it was stored", n)
		}
	})
}

// revisions looks at every revision: in the history and, where the store reads
// them alone, alone.
func (t *trial) revisions(id plan.PlanID, look func(n int, p *plan.Plan)) {
	h := t.past(id)
	reader, reads := t.s.(register.Reader)
	for n := 1; n <= len(h.Revisions); n++ {
		p, _ := h.Revision(n)
		if p == nil {
			t.fail("History(plan %s): revision %d cannot be read", id, n)
			panic(stop{})
		}
		look(n, p)
		if !reads {
			continue
		}
		one, err := reader.Revision(t.ctx, id, n)
		t.must(err, "Revision(plan %s, %d)", id, n)
		if !reflect.DeepEqual(p, one) {
			t.fail("Revision(plan %s, %d): not as in its history", id, n)
		}
	}
	if reads {
		for _, n := range []int{-1, 0, len(h.Revisions) + 1} {
			t.is(alone(reader.Revision(t.ctx, id, n)), history.StoreNotFound, "Revision(plan, %d)", n)
		}
		t.is(alone(reader.Revision(t.ctx, planID(999), 1)), history.StoreNotFound, "Revision(unknown plan, 1)")
	}
}

func partsThroughRevisions(t *trial) {
	p := invented(1, plan.StatusDraft)
	var stored []*plan.Plan
	keep := func() {
		p.Revision = t.put(p)
		stored = append(stored, p.Clone())
	}
	keep()
	for i := range 90 {
		switch i % 6 {
		case 5: // one goes, and the same comes back two revisions later
			p.Concerns = p.Concerns[1:]
		case 3:
			p.Concerns[len(p.Concerns)-1].Text += " lisää"
		case 4:
			last := len(p.Concerns) - 1
			p.Concerns[0], p.Concerns[last] = p.Concerns[last], p.Concerns[0]
			p.Title += "x"
		default:
			p.Concerns = append(p.Concerns, plan.Concern{ID: id('d', i), Text: "huoli " + strconv.Itoa(i)})
		}
		keep()
	}
	t.revisions(p.ID, func(n int, old *plan.Plan) {
		if !reflect.DeepEqual(stored[n-1], old) {
			t.fail("revision %d is not as it was stored", n)
		}
	})
	if !reflect.DeepEqual(t.get(p.ID), stored[len(stored)-1]) {
		t.fail("Get(plan %s): not the last revision", p.ID)
	}
}

func largePlan(t *trial) {
	p := large(1)
	p.Revision = t.put(p)
	if !reflect.DeepEqual(p, t.get(p.ID)) {
		t.fail("Get(large plan): not as it was stored")
	}
	p.Contacts = append(p.Contacts[:500:500], p.Contacts[501:]...)
	p.Revision = t.put(p)
	t.revisions(p.ID, func(int, *plan.Plan) {})
	if !reflect.DeepEqual(p, t.get(p.ID)) {
		t.fail("Get(large plan): not as it was stored the second time")
	}
}

func erased(t *trial) {
	p := invented(1, plan.StatusDraft)
	p.Concerns[0].Text = "POISTETTAVA huoli"
	part := string(p.Concerns[0].ID)
	t.put(p)
	p.Revision, p.Concerns[0].Text = 1, "POISTETTAVA huoli toisin"
	t.put(p)
	p.Revision, p.Concerns = 2, nil
	t.put(p)
	ground := history.Erasure{Part: part, Citation: "testi"}
	t.second(alone(t.s.Erase(t.ctx, p.ID, 1, ground, entry)), 3, "Erase(on revision 1 of 3)")
	t.isError(alone(t.s.Erase(t.ctx, p.ID, 3, history.Erasure{Part: part}, entry)), history.ErrErasure, "Erase(without a citation)")
	t.isError(alone(t.s.Erase(t.ctx, p.ID, 3, history.Erasure{Part: string(p.Child.ID), Citation: "testi"}, entry)), history.ErrErasure, "Erase(what is not there)")
	n, err := t.s.Erase(t.ctx, p.ID, 3, ground, entry)
	t.must(err, "Erase(part)")
	t.next(n, 3, "Erase(part)")
	t.gone(p.ID)
	q := t.get(p.ID)
	if q.Revision != 4 {
		t.fail("Get after Erase: revision %d, should be 4", q.Revision)
	}
	q.Title = "jatkuu"
	t.put(q)
	t.gone(p.ID)
	if n, err = t.s.Erase(t.ctx, p.ID, 5, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, entry); err != nil || n != 6 {
		t.fail("Erase(reason of a revision): revision %d, %s", n, said(err))
	}
	if t.past(p.ID).Revisions[0].Reason != "" {
		t.fail("Erase(reason of a revision): it is still there")
	}
}

// gone looks for what was erased in all that the store returns.
func (t *trial) gone(id plan.PlanID) {
	var b bytes.Buffer
	t.must(history.Encode(&b, t.past(id)), "History(plan %s) after Erase", id)
	t.revisions(id, func(_ int, p *plan.Plan) { t.must(plan.Encode(&b, p), "a revision after Erase") })
	t.must(plan.Encode(&b, t.get(id)), "Get(plan %s) after Erase", id)
	if strings.Contains(b.String(), "POISTETTAVA") {
		t.fail("Erase(part): the content is still there")
	}
}

func again(t *trial) {
	if t.Again == nil {
		return
	}
	one, two := t.s, t.Again(t.tb)
	p := invented(1, plan.StatusAgreed)
	t.put(p)
	t.s = two
	q := t.get(p.ID)
	t.inForce(p.Child.Subject, p.ID)
	q.Title = "toisesta"
	t.put(q)
	t.s = one
	if t.get(p.ID).Title != "toisesta" {
		t.fail("Get: does not see what another store on the same data stored")
	}
	p.Revision, p.Title = 1, "vanhentunut"
	t.second(alone(one.Put(t.ctx, p, entry)), 2, "Put(after another store on the same data)")
	second := invented(2, plan.StatusAgreed)
	second.Child.Subject = p.Child.Subject
	t.is(alone(two.Put(context.Background(), second, entry)), history.StoreSecondInForce, "Put(second in force, from another store on the same data)")
}
