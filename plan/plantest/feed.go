package plantest

import (
	"slices"
	"strconv"
	"sync/atomic"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// feedCases are the feed of changes.
var feedCases = []test{
	{"the feed tells every change once, in order", feedTells},
	{"the feed skips nothing while many write", feedUnderWrites},
}

// since reads the feed to its end, so many at a time.
func (t *trial) since(f register.Feed, after register.Position, most int) (all []register.Event) {
	for {
		events, err := f.Since(t.ctx, after, most)
		t.must(err, "Since(%q, %d)", after, most)
		if len(events) > most {
			t.fail("Since(%q, %d): %d events", after, most, len(events))
		}
		if len(events) == 0 {
			return all
		}
		all, after = append(all, events...), events[len(events)-1].Position
	}
}

func feedTells(t *trial) {
	f, ok := t.s.(register.Feed)
	if !ok {
		return
	}
	if events := t.since(f, "", 5); len(events) > 0 {
		t.fail("Since of an empty store: %d events", len(events))
	}
	type told struct {
		id       plan.PlanID
		revision int
		kind     register.EventKind
	}
	var want []told
	p, q := invented(1, plan.StatusDraft), invented(2, plan.StatusDraft)
	for i := range 4 {
		p.Title = plan.Title("muutos " + strconv.Itoa(i))
		p.Revision = t.put(p)
		want = append(want, told{p.ID, p.Revision, register.EventStored})
		if i == 1 {
			q.Revision = t.put(q)
			want = append(want, told{q.ID, 1, register.EventStored})
			if n := t.put(q); n != 1 {
				t.fail("Put(the same plan): revision %d, should stay 1", n)
			}
		}
	}
	stale := p.Clone()
	stale.Revision, stale.Title = 1, "x"
	t.second(alone(t.s.Put(t.ctx, stale, entry)), 4, "Put(stale)")
	n, err := t.s.Erase(t.ctx, p.ID, 4, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, entry)
	t.must(err, "Erase")
	t.next(n, 4, "Erase")
	want = append(want, told{p.ID, 5, register.EventErased})
	if r, ok := t.s.(register.Restorer); ok {
		h := t.elsewhere(3)
		t.must(r.Restore(t.ctx, h), "Restore")
		want = append(want, told{h.PlanID, len(h.Revisions), register.EventRestored})
	}
	if d, ok := t.s.(register.Destroyer); ok {
		t.must(d.Destroy(t.ctx, q.ID, 1, register.Ground{Citation: "testi"}, entry), "Destroy")
		want = append(want, told{q.ID, 1, register.EventDestroyed})
	}
	for _, most := range []int{1, 3, 1000} {
		var got []told
		for _, e := range t.since(f, "", most) {
			got = append(got, told{e.PlanID, e.Revision, e.Kind})
		}
		if !slices.Equal(got, want) {
			t.fail("Since, %d at a time: not the %d changes in their order", most, len(want))
		}
	}
	all := t.since(f, "", 100)
	for i := range all {
		if rest := t.since(f, all[i].Position, 100); !slices.Equal(rest, all[i+1:]) {
			t.fail("Since(position of event %d): %d events, should be %d", i+1, len(rest), len(all)-i-1)
		}
	}
}

// feedUnderWrites reads on from the last position while plans are written: at the
// end every revision has come, those of one plan in order.
func feedUnderWrites(t *trial) {
	f, ok := t.s.(register.Feed)
	if !ok {
		return
	}
	writers, changes := min(t.Writers, 16), 6
	stores := t.stores()
	var left atomic.Int32
	left.Store(int32(writers))
	var seen []register.Event
	t.all(writers+1, func(w int) {
		if w < writers {
			defer left.Add(-1)
			s := stores[w%len(stores)]
			p := invented(w, plan.StatusDraft)
			for i := range changes {
				p.Title = plan.Title("muutos " + strconv.Itoa(i))
				p.Revision = t.putIn(s, p, entry)
			}
			return
		}
		after := register.Position("")
		for last := false; ; {
			events, err := f.Since(t.ctx, after, 3)
			t.must(err, "Since while others write")
			seen = append(seen, events...)
			if len(events) > 0 {
				after = events[len(events)-1].Position
			} else if last {
				return
			} else {
				last = left.Load() == 0
			}
		}
	})
	newest := map[plan.PlanID]int{}
	for _, e := range seen {
		if e.Revision != newest[e.PlanID]+1 {
			t.fail("Since while others write: plan %s, revision %d after %d", e.PlanID, e.Revision, newest[e.PlanID])
			return
		}
		newest[e.PlanID] = e.Revision
	}
	if len(seen) != writers*changes {
		t.fail("Since while others write: %d events of %d", len(seen), writers*changes)
	}
	if again := t.since(f, "", 50); !slices.Equal(again, seen) {
		t.fail("Since from the beginning: not the order in which it came first")
	}
}
