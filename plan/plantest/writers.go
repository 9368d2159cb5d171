package plantest

import (
	"errors"
	"reflect"
	"strconv"
	"sync/atomic"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// writerCases are many at once.
var writerCases = []test{
	{"many writers lose no change", manyWriters},
	{"many plans for one child: one comes into force", manyPlans},
	{"many writers for many children", manyChildren},
	{"who reads while others write sees whole plans", readWhileWriting},
}

// stores are the store and, where there can be, another on the same data.
func (t *trial) stores() []history.Store {
	if t.Again == nil {
		return []history.Store{t.s}
	}
	return []history.Store{t.s, t.Again(t.tb)}
}

// change stores what edit makes of the plan, trying again where it was second.
func (t *trial) change(s history.Store, of plan.PlanID, edit func(*plan.Plan)) {
	for range 100 * t.Writers {
		mine, err := s.Get(t.ctx, of)
		t.must(err, "Get(plan %s) among many writers", of)
		edit(mine)
		n, err := s.Put(t.ctx, mine, entry)
		err = alone(n, err)
		var problem *history.StoreError
		switch {
		case err == nil:
			t.next(n, mine.Revision, "Put among many writers")
			return
		case !errors.As(err, &problem) || problem.Problem != history.StoreStale:
			t.must(err, "Put(plan %s) among many writers", of)
		}
	}
	t.fail("Put(plan %s): a writer never came through", of)
}

// manyWriters lets every writer add one concern.
func manyWriters(t *trial) {
	p := invented(1, plan.StatusDraft)
	t.put(p)
	stores := t.stores()
	t.all(t.Writers, func(w int) {
		t.change(stores[w%len(stores)], p.ID, func(mine *plan.Plan) {
			mine.Concerns = append(mine.Concerns, plan.Concern{ID: id('d', w), Text: "kirjoittaja " + strconv.Itoa(w)})
		})
	})
	h := t.past(p.ID)
	if len(h.Revisions) != 1+t.Writers {
		t.fail("History after %d writers: %d revisions", t.Writers, len(h.Revisions))
	}
	for n := range h.Revisions {
		if old, _ := h.Revision(n + 1); old == nil || len(old.Concerns) != n+1 {
			t.fail("History after %d writers: revision %d has not what was stored", t.Writers, n+1)
		}
	}
	if last, _ := h.Revision(len(h.Revisions)); !reflect.DeepEqual(t.get(p.ID), last) {
		t.fail("Get after %d writers: not the last revision", t.Writers)
	}
}

// manyPlans lets every writer bring a plan of its own into force for one child,
// half of them by a former key.
func manyPlans(t *trial) {
	stores := t.stores()
	var won atomic.Int32
	t.all(t.Writers, func(w int) {
		p := invented(w, plan.StatusAgreed)
		p.Child.Subject = "sama-lapsi"
		if w%2 == 1 {
			p.Child.Subject, p.Child.FormerSubjects = "uusi-"+strconv.Itoa(w), []string{"sama-lapsi"}
		}
		if n, err := stores[w%len(stores)].Put(t.ctx, p, entry); err == nil {
			t.next(n, 0, "Put(one of many plans for one child)")
			won.Add(1)
		} else {
			t.is(alone(n, err), history.StoreSecondInForce, "Put(one of many plans for one child)")
		}
	})
	if won.Load() != 1 {
		t.fail("Put(many plans for one child): %d came into force", won.Load())
	}
}

// manyChildren lets writers bring plans of many children into force and change
// them, three changes each.
func manyChildren(t *trial) {
	stores := t.stores()
	var next atomic.Int32
	t.all(t.Writers, func(w int) {
		s := stores[w%len(stores)]
		for n := int(next.Add(1)); n <= t.Children; n = int(next.Add(1)) {
			p := invented(n, plan.StatusAgreed)
			t.putIn(s, p, entry)
			for i := range 3 {
				t.change(s, p.ID, func(mine *plan.Plan) { mine.Title = plan.Title("muutos " + strconv.Itoa(i)) })
			}
		}
	})
	for n := 1; n <= t.Children; n++ {
		p := invented(n, plan.StatusAgreed)
		t.inForce(p.Child.Subject, p.ID)
		if h := t.past(p.ID); len(h.Revisions) != 4 {
			t.fail("History(plan %s): %d revisions instead of 4", p.ID, len(h.Revisions))
		}
	}
}

// readWhileWriting has two parts change together; no reader may see one without
// the other.
func readWhileWriting(t *trial) {
	p := invented(1, plan.StatusDraft)
	p.Concerns[0].Text = string(p.Title)
	t.put(p)
	stores := t.stores()
	var done atomic.Bool
	t.all(8, func(w int) {
		s := stores[w%len(stores)]
		if w < 2 {
			defer done.Store(true)
			for i := range 25 {
				t.change(s, p.ID, func(mine *plan.Plan) {
					mine.Title = plan.Title(strconv.Itoa(w*1000 + i))
					mine.Concerns[0].Text = string(mine.Title)
				})
			}
			return
		}
		for over := false; !over; { // once at least
			over = done.Load()
			got, err := s.Get(t.ctx, p.ID)
			t.must(err, "Get(plan %s) while others write", p.ID)
			if got.Concerns[0].Text != string(got.Title) {
				t.fail("Get(plan %s) while others write: parts of two revisions", p.ID)
				return
			}
			h, err := s.History(t.ctx, p.ID)
			t.must(err, "History(plan %s) while others write", p.ID)
			if h.Verify().HasErrors() {
				t.fail("History(plan %s) while others write: the chain does not hold", p.ID)
				return
			}
		}
	})
}
