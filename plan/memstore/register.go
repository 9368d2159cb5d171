package memstore

import (
	"context"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// A Store has every port.
var _ interface {
	history.Store
	register.Lister
	register.Worklister
	register.Refresher
	register.Reader
	register.Restorer
	register.Destroyer
	register.Retracer
	register.Feed
} = (*Store)(nil)

// Cards implements [register.Lister]. It lists what there is when it begins.
func (s *Store) Cards(ctx context.Context, f register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
	return func(yield func(register.Card, error) bool) {
		s.mu.RLock()
		var all []register.Card
		for id, k := range s.plans {
			if id > after && f.Takes(k.card) {
				all = append(all, k.card)
			}
		}
		s.mu.RUnlock()
		slices.SortFunc(all, func(a, b register.Card) int { return strings.Compare(string(a.PlanID), string(b.PlanID)) })
		each(ctx, all, yield)
	}
}

// Days implements [register.Worklister]. It lists what there is when it begins.
func (s *Store) Days(ctx context.Context, f register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
	return func(yield func(register.Day, error) bool) {
		s.mu.RLock()
		var all []register.Day
		for _, k := range s.plans {
			if !f.Takes(k.card) {
				continue
			}
			for _, d := range k.days {
				if within.Contains(d.Last) && (after.Last.IsZero() || after.Compare(d) < 0) {
					all = append(all, d)
				}
			}
		}
		s.mu.RUnlock()
		slices.SortFunc(all, register.Day.Compare)
		each(ctx, all, yield)
	}
}

// each yields what was listed, until the context is over.
func each[T any](ctx context.Context, all []T, yield func(T, error) bool) {
	var none T
	for _, one := range all {
		if err := ctx.Err(); err != nil {
			yield(none, err)
			return
		}
		if !yield(one, nil) {
			return
		}
	}
	if err := ctx.Err(); err != nil {
		yield(none, err)
	}
}

// Refresh implements [register.Refresher].
func (s *Store) Refresh(ctx context.Context, on civil.Date, most int) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var old []*kept
	for _, k := range s.plans {
		if plan.Open(k.card.Status) && k.card.On.Before(on) {
			old = append(old, k)
		}
	}
	slices.SortFunc(old, func(a, b *kept) int { return a.card.On.Compare(b.card.On) })
	for n, k := range old {
		if err := ctx.Err(); err != nil || n == most {
			return n, err
		}
		next := *k
		next.card, next.days = register.CardOf(k.newest, on)
		s.plans[k.newest.ID] = &next
	}
	return len(old), ctx.Err()
}

// Revision implements [register.Reader].
func (s *Store) Revision(ctx context.Context, id plan.PlanID, number int) (*plan.Plan, error) {
	k, err := s.find(ctx, id)
	if err != nil {
		return nil, err
	}
	p, _ := k.history.Revision(number)
	if p == nil {
		return nil, problem(history.StoreNotFound)
	}
	return p, nil
}

// Restore implements [register.Restorer].
func (s *Store) Restore(ctx context.Context, h *history.History) error {
	next, err := restored(h.Clone())
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, gone := s.destroyed[h.PlanID]; gone {
		return problem(history.StoreDestroyed)
	}
	if k := s.plans[h.PlanID]; k != nil {
		if k.tip.Digest == next.tip.Digest {
			return nil
		}
		return &history.StoreError{Problem: history.StoreStale, Revision: k.tip.Number}
	}
	if err := s.free(next.newest); err != nil {
		return err
	}
	s.keep(next, register.EventRestored)
	return nil
}

// restored checks a history that comes from elsewhere.
func restored(h *history.History) (*kept, error) {
	newest, err := register.Restorable(h)
	if err != nil {
		return nil, err
	}
	k := &kept{newest: newest, history: h, tip: h.Tip()}
	k.card, k.days = register.CardOf(newest, plan.DayOf(k.tip.At))
	return k, nil
}

// Destroy implements [register.Destroyer].
func (s *Store) Destroy(ctx context.Context, id plan.PlanID, revision int, g register.Ground, e history.Entry) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	k, err := s.held(ctx, id, revision)
	if err != nil {
		return err
	}
	on := plan.DayOf(e.At)
	if err := g.Allows(k.newest, on); err != nil {
		return err
	}
	s.release(id)
	s.destroyed[id] = register.Trace{PlanID: id, On: on, Citation: g.Citation}
	s.tell(id, revision, register.EventDestroyed)
	return nil
}

// Retrace implements [register.Retracer].
func (s *Store) Retrace(ctx context.Context, t register.Trace) error {
	if err := t.Valid(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if k := s.plans[t.PlanID]; k != nil {
		return &history.StoreError{Problem: history.StoreStale, Revision: k.tip.Number}
	}
	if _, gone := s.destroyed[t.PlanID]; !gone {
		s.destroyed[t.PlanID] = t
	}
	return nil
}

// Traces implements [register.Destroyer].
func (s *Store) Traces(ctx context.Context, after plan.PlanID) iter.Seq2[register.Trace, error] {
	return func(yield func(register.Trace, error) bool) {
		s.mu.RLock()
		var all []register.Trace
		for _, id := range slices.Sorted(maps.Keys(s.destroyed)) {
			if id > after {
				all = append(all, s.destroyed[id])
			}
		}
		s.mu.RUnlock()
		each(ctx, all, yield)
	}
}

func (s *Store) tell(id plan.PlanID, revision int, what register.EventKind) {
	s.events = append(s.events, register.Event{
		Position: register.Position(strconv.Itoa(len(s.events) + 1)), PlanID: id, Revision: revision, Kind: what,
	})
}

// Since implements [register.Feed].
func (s *Store) Since(ctx context.Context, after register.Position, most int) ([]register.Event, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	from := 0
	if after != "" {
		var err error
		if from, err = strconv.Atoi(string(after)); err != nil || from < 1 || from > len(s.events) || s.events[from-1].Position != after {
			return nil, register.ErrPosition
		}
	}
	return slices.Clone(s.events[from:min(len(s.events), from+max(most, 0))]), nil
}
