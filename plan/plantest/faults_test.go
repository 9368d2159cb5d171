package plantest_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// fault is what somebody who writes a store gets wrong, and the test that finds it.
type fault struct {
	name, test string
	store      faulty
}

func faults() []fault {
	return slices.Concat(planFaults(), refusalFaults(), writerFaults(), listFaults(), endFaults())
}

func planFaults() []fault {
	return []fault{
		{"a list is not stored", "a plan comes back as it was stored", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			q := p.Clone()
			q.Contacts = nil
			return f.Store.Put(ctx, q, e)
		}}},
		{"storing changes the caller's plan", "a plan comes back as it was stored", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			n, err := f.Store.Put(ctx, p, e)
			p.Revision = n
			return n, err
		}}},
		{"two readers share one plan", "a plan that was read is the reader's own", faulty{get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			f.mu.Lock()
			defer f.mu.Unlock()
			if f.plans[id] == nil {
				f.plans[id], _ = f.Store.Get(ctx, id)
			}
			return f.plans[id], nil
		}}},
		{"two readers share one history", "a plan that was read is the reader's own", faulty{chain: func(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error) {
			f.mu.Lock()
			defer f.mu.Unlock()
			if f.past[id] == nil {
				f.past[id], _ = f.Store.History(ctx, id)
			}
			return f.past[id], nil
		}}},
		{"nothing new counts as a revision", "nothing new, nothing stored", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			n, err := f.Store.Put(ctx, p, e)
			if n > 0 && n == p.Revision {
				n++
			}
			return n, err
		}}},
		{"the last one wins", "who was second is told so", faulty{put: lastWins}},
		{"who is second is not told what is newest", "who was second is told so", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			n, err := f.Store.Put(ctx, p, e)
			if ended(err, history.StoreStale) {
				err = &history.StoreError{Problem: history.StoreStale}
			}
			return n, err
		}}},
		{"no plan and no error", "there is no such plan", faulty{get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			p, err := f.Store.Get(ctx, id)
			if ended(err, history.StoreNotFound) {
				err = nil
			}
			return p, err
		}}},
		{"a second plan comes into force", "one child has one plan in force", faulty{put: secondComesIn}},
		{"former keys do not count", "a child's keys are free once nothing is in force by them", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			q := p.Clone()
			q.Child.FormerSubjects = nil
			return f.Store.Put(ctx, q, e)
		}}},
		{"a key stays taken for ever", "a child's keys are free once nothing is in force by them", faulty{inForce: func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error) {
			f.mu.Lock()
			defer f.mu.Unlock()
			id, err := f.Store.InForce(ctx, subject)
			if err == nil {
				f.keys[subject] = id
			} else if was, ok := f.keys[subject]; ok {
				return was, nil
			}
			return id, err
		}}},
		{"the last revision is missing", "every revision stays, and the chain holds", faulty{chain: func(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error) {
			h, err := f.Store.History(ctx, id)
			if err == nil {
				h.Revisions = h.Revisions[:len(h.Revisions)-1]
			}
			return h, err
		}}},
		{"a content was changed", "every revision stays, and the chain holds", faulty{chain: spoilt}},
		{"a column is too narrow for the reason", "every revision stays, and the chain holds", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			if len(e.Reason) > 255 && history.Admit(p) == nil {
				e.Reason = strings.Repeat("ä", 127)
			}
			return f.Store.Put(ctx, p, e)
		}}},
		{"one revision alone is the newest", "parts come, change, move and go through the revisions", faulty{revision: func(ctx context.Context, f *faulty, id plan.PlanID, n int) (*plan.Plan, error) {
			if _, err := f.Store.Revision(ctx, id, n); err != nil {
				return nil, err
			}
			return f.Store.Get(ctx, id)
		}}},
		{"a long list is cut", "a large plan is stored whole", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			q := p.Clone()
			q.Contacts = q.Contacts[:min(len(q.Contacts), 512)]
			return f.Store.Put(ctx, q, e)
		}}},
		{"erasing erases nothing", "what was erased is gone", faulty{erase: func(ctx context.Context, f *faulty, id plan.PlanID, n int, what history.Erasure, e history.Entry) (int, error) {
			h, err := f.Store.History(ctx, id)
			if err != nil || len(h.Revisions) != n {
				return f.Store.Erase(ctx, id, n, what, e)
			}
			if _, err := h.Erase(what, e, rand.Reader); err != nil {
				return 0, err
			}
			p, _ := h.Revision(n)
			p.Title += "."
			return f.Store.Put(ctx, p, e)
		}}},
		{"why a revision was stored is not erased", "what was erased is gone", faulty{erase: func(ctx context.Context, f *faulty, id plan.PlanID, n int, what history.Erasure, e history.Entry) (int, error) {
			if what.Member != "reason" {
				return f.Store.Erase(ctx, id, n, what, e)
			}
			p, err := f.Store.Get(ctx, id)
			if err != nil {
				return 0, err
			}
			p.Title += "."
			return f.Store.Put(ctx, p, e)
		}}},
	}
}

// lastWins stores whatever comes.
func lastWins(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
	for {
		q := p.Clone()
		if newest, err := f.Store.Get(ctx, p.ID); err == nil {
			q.Revision = newest.Revision
		}
		n, err := f.Store.Put(ctx, q, e)
		if !ended(err, history.StoreStale) {
			return n, err
		}
	}
}

// secondComesIn says of a second plan in force that it was stored.
func secondComesIn(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
	n, err := f.Store.Put(ctx, p, e)
	if ended(err, history.StoreSecondInForce) {
		return p.Revision + 1, nil
	}
	return n, err
}

// spoilt is a history of which a content was changed.
func spoilt(ctx context.Context, f *faulty, id plan.PlanID) (*history.History, error) {
	h, err := f.Store.History(ctx, id)
	if err == nil {
		h.Revisions[0].Changes[0].Content += " "
	}
	return h, err
}

func refusalFaults() []fault {
	return []fault{
		{"an identity code is taken as a key", "what may not be stored is refused", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			q := p.Clone()
			q.Child.Subject = strings.TrimPrefix(q.Child.Subject, "010181-900C")
			if q.Child.Subject == "" && p.Child.Subject != "" {
				q.Child.Subject = "toinen"
			}
			return f.Store.Put(ctx, q, e)
		}}},
		{"a forgotten moment is filled in", "an entry that cannot be kept is refused", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			if e.At.IsZero() {
				e.At = civil.MustParseInstant("2026-01-12T15:30:00+02:00")
			}
			return f.Store.Put(ctx, p, e)
		}}},
		{"ids are compared as the database likes", "an id that is none finds nothing", faulty{get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			return f.Store.Get(ctx, plan.PlanID(strings.TrimRight(strings.ToLower(string(id)), " ")))
		}}},
		{"a key is a pattern", "an id that is none finds nothing", faulty{inForce: func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error) {
			if strings.HasSuffix(subject, "%") {
				subject = "lapsi-1"
			}
			return f.Store.InForce(ctx, subject)
		}}},
		{"a context is not heard", "a given-up context stores nothing and reads nothing", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			return f.Store.Put(context.WithoutCancel(ctx), p, e)
		}}},
		{"an error repeats the child's key", "no error tells of the child", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			n, err := f.Store.Put(ctx, p, e)
			if err != nil {
				err = fmt.Errorf("storing %s: %w", p.Child.Subject, err)
			}
			return n, err
		}}},
	}
}

func writerFaults() []fault {
	return []fault{
		{"what is acknowledged is not always stored", "many writers lose no change", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			if p.Revision == 3 {
				return 4, nil
			}
			return f.Store.Put(ctx, p, e)
		}}},
		{"one of many changes is stored without what another wrote", "many writers lose no change", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			q := p.Clone()
			if p.Revision == 3 {
				q.Concerns = slices.Delete(q.Concerns, 0, 1)
			}
			return f.Store.Put(ctx, q, e)
		}}},
		{"two plans for one child among many", "many plans for one child: one comes into force", faulty{put: secondComesIn}},
		{"every child has the same plan", "many writers for many children", faulty{inForce: func(ctx context.Context, f *faulty, subject string) (plan.PlanID, error) {
			f.mu.Lock()
			defer f.mu.Unlock()
			id, err := f.Store.InForce(ctx, subject)
			if err == nil && f.keys[""] == "" {
				f.keys[""] = id
			}
			return f.keys[""], err
		}}},
		{"a plan is read in two halves", "who reads while others write sees whole plans", faulty{get: func(ctx context.Context, f *faulty, id plan.PlanID) (*plan.Plan, error) {
			p, err := f.Store.Get(ctx, id)
			if err != nil {
				return p, err
			}
			if was, err := f.Store.Revision(ctx, id, p.Revision-1); err == nil {
				p.Title = was.Title
			}
			return p, nil
		}}},
		{"a history is read while it is written", "who reads while others write sees whole plans", faulty{chain: spoilt}},
	}
}

func listFaults() []fault {
	return []fault{
		{"a card stays as it was first", "a card says what its plan says", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return each(f.Store.Cards(ctx, filter, after), func(c register.Card) (register.Card, bool) {
				f.mu.Lock()
				defer f.mu.Unlock()
				if first, ok := f.cardsOf[c.PlanID]; ok {
					return first, true
				}
				f.cardsOf[c.PlanID] = c
				return c, true
			})
		}}},
		{"a filter is forgotten", "a filter takes what it means", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			filter.Track = 0
			return f.Store.Cards(ctx, filter, after)
		}}},
		{"a plan without a day is taken as due", "a filter takes what it means", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			by := filter.ReviewBy
			filter.ReviewBy = civil.Date{}
			return each(f.Store.Cards(ctx, filter, after), func(c register.Card) (register.Card, bool) {
				return c, by.IsZero() || !c.Review.After(by)
			})
		}}},
		{"a page begins with the last of the one before", "a list of cards goes on where it ended", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return each(f.Store.Cards(ctx, filter, ""), func(c register.Card) (register.Card, bool) { return c, c.PlanID >= after })
		}}},
		{"a list skips while others write", "a list of cards is stable under writes", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			n := 0
			return each(f.Store.Cards(ctx, filter, after), func(c register.Card) (register.Card, bool) { n++; return c, n != 50 })
		}}},
		{"a list ends early while others write", "a list of cards is stable under writes", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			n := 0
			return each(f.Store.Cards(ctx, filter, after), func(c register.Card) (register.Card, bool) { n++; return c, n <= 100 })
		}}},
		{"a list is in another order", "a card says what its plan says", faulty{cards: func(ctx context.Context, f *faulty, filter register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
			return func(yield func(register.Card, error) bool) {
				var all []register.Card
				for c, err := range f.Store.Cards(ctx, filter, after) {
					if err != nil {
						yield(c, err)
						return
					}
					all = append(all, c)
				}
				for _, c := range slices.Backward(all) {
					if !yield(c, nil) {
						return
					}
				}
			}
		}}},
		{"a work list forgets its span", "a work list has the open days, most urgent first", faulty{days: func(ctx context.Context, f *faulty, filter register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
			within.To = civil.Date{}
			return f.Store.Days(ctx, filter, within, after)
		}}},
		{"a work list begins anew", "a work list has the open days, most urgent first", faulty{days: func(ctx context.Context, f *faulty, filter register.Filter, within civil.Period, _ register.Day) iter.Seq2[register.Day, error] {
			return f.Store.Days(ctx, filter, within, register.Day{})
		}}},
		{"what is closed stays on the work list", "a work list has the open days, most urgent first", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			if p.Revision > 0 && !plan.Open(p.Status()) {
				return p.Revision + 1, nil
			}
			return f.Store.Put(ctx, p, e)
		}}},
		{"cards are never made anew", "cards are made anew when time has overtaken them", faulty{refresh: func(context.Context, *faulty, civil.Date, int) (int, error) { return 0, nil }}},
		{"the feed is backwards", "the feed tells every change once, in order", faulty{since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			slices.Reverse(all)
			return all, err
		}}},
		{"the feed tells the last event again", "the feed tells every change once, in order", faulty{since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			if len(all) > 1 {
				all[1] = all[0]
			}
			return all, err
		}}},
		{"the feed skips", "the feed skips nothing while many write", faulty{since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			all = slices.DeleteFunc(all, func(e register.Event) bool { return e.Revision == 3 })
			return all, err
		}}},
		{"the feed lacks what came last", "the feed skips nothing while many write", faulty{since: func(ctx context.Context, f *faulty, after register.Position, most int) ([]register.Event, error) {
			all, err := f.Store.Since(ctx, after, most)
			all = slices.DeleteFunc(all, func(e register.Event) bool { return e.Revision == 6 })
			return all, err
		}}},
	}
}

func endFaults() []fault {
	return []fault{
		{"a history is not taken in twice", "a history from elsewhere is taken in whole", faulty{restore: func(ctx context.Context, f *faulty, h *history.History) error {
			if p, err := f.Store.Get(ctx, h.PlanID); err == nil {
				return &history.StoreError{Problem: history.StoreStale, Revision: p.Revision}
			}
			return f.Store.Restore(ctx, h)
		}}},
		{"a spoilt history is passed over in silence", "a history that may not come in stays out", faulty{restore: func(ctx context.Context, f *faulty, h *history.History) error {
			if h.Verify().HasErrors() {
				return nil
			}
			return f.Store.Restore(ctx, h)
		}}},
		{"destroying destroys nothing", "a destroyed plan leaves its trace and nothing else", faulty{destroy: func(context.Context, *faulty, plan.PlanID, int, register.Ground, history.Entry) error { return nil }}},
		{"a destroyed plan comes back", "a destroyed plan leaves its trace and nothing else", faulty{put: func(ctx context.Context, f *faulty, p *plan.Plan, e history.Entry) (int, error) {
			n, err := f.Store.Put(ctx, p, e)
			if ended(err, history.StoreDestroyed) {
				return 1, nil
			}
			return n, err
		}}},
		{"the trace has another day", "a destroyed plan leaves its trace and nothing else", faulty{traces: func(ctx context.Context, f *faulty, after plan.PlanID) iter.Seq2[register.Trace, error] {
			return each(f.Store.Traces(ctx, after), func(t register.Trace) (register.Trace, bool) { t.On = t.On.AddDays(1); return t, true })
		}}},
		{"a plan is destroyed before its time", "nothing is destroyed before its time", faulty{destroy: func(ctx context.Context, f *faulty, id plan.PlanID, n int, g register.Ground, e history.Entry) error {
			g.Retention = history.Retention{}
			return f.Store.Destroy(ctx, id, n, g, e)
		}}},
	}
}

// each yields what change makes of each, and leaves out what it does not want.
func each[T any](all iter.Seq2[T, error], change func(T) (T, bool)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for one, err := range all {
			changed, wanted := one, true
			if err == nil {
				changed, wanted = change(one)
			}
			if wanted && !yield(changed, err) {
				return
			}
		}
	}
}
