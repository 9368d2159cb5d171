package memstore

import (
	"context"
	"io"
	"sync"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// Store is a [history.Store] in memory. Make one with [New].
type Store struct {
	mu     sync.RWMutex
	random io.Reader
	plans  map[plan.PlanID]*kept
	// inForce holds the plan in force by each key of its child, today's and
	// former ones.
	inForce map[string]plan.PlanID
}

// kept is one plan; neither of the two is ever changed in place.
type kept struct {
	newest  *plan.Plan
	history *history.History
}

var _ history.Store = (*Store)(nil)

// New returns an empty store. Salts come from the source of randomness, as
// [crypto/rand.Reader]; it is read by one goroutine at a time.
func New(random io.Reader) *Store {
	return &Store{random: random, plans: map[plan.PlanID]*kept{}, inForce: map[string]plan.PlanID{}}
}

// Put implements [history.Store].
func (s *Store) Put(ctx context.Context, p *plan.Plan, e history.Entry) (int, error) {
	own := p.Clone()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	k := s.plans[p.ID]
	if err := expect(k, p.Revision); err != nil {
		return 0, err
	}
	if plan.InForce(own.Status()) {
		for _, subject := range subjects(own) {
			if id, taken := s.inForce[subject]; taken && id != own.ID {
				return 0, &history.StoreError{Problem: history.StoreSecondInForce}
			}
		}
	}
	var history *history.History
	if k != nil {
		history = k.history
	}
	history, err := history.Add(own, e, s.random)
	if err != nil {
		return 0, err
	}
	own.Revision = len(history.Revisions)
	if k != nil {
		s.release(k.newest)
	}
	s.plans[own.ID] = &kept{own, history}
	s.hold(own)
	return own.Revision, nil
}

// expect refuses a change that was not made on the newest revision.
func expect(k *kept, revision int) error {
	switch {
	case k == nil && revision != 0:
		return &history.StoreError{Problem: history.StoreNotFound}
	case k != nil && revision != k.newest.Revision:
		return &history.StoreError{Problem: history.StoreStale, Revision: k.newest.Revision}
	}
	return nil
}

func subjects(p *plan.Plan) []string {
	return append([]string{p.Child.Subject}, p.Child.FormerSubjects...)
}

func (s *Store) hold(p *plan.Plan) {
	if plan.InForce(p.Status()) {
		for _, subject := range subjects(p) {
			s.inForce[subject] = p.ID
		}
	}
}

func (s *Store) release(p *plan.Plan) {
	for _, subject := range subjects(p) {
		if s.inForce[subject] == p.ID {
			delete(s.inForce, subject)
		}
	}
}

// find returns one plan, or why not.
func (s *Store) find(ctx context.Context, id plan.PlanID) (*kept, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	k := s.plans[id]
	if k == nil {
		return nil, &history.StoreError{Problem: history.StoreNotFound}
	}
	return k, nil
}

// Get implements [history.Store].
func (s *Store) Get(ctx context.Context, id plan.PlanID) (*plan.Plan, error) {
	k, err := s.find(ctx, id)
	if err != nil {
		return nil, err
	}
	return k.newest.Clone(), nil
}

// History implements [history.Store].
func (s *Store) History(ctx context.Context, id plan.PlanID) (*history.History, error) {
	k, err := s.find(ctx, id)
	if err != nil {
		return nil, err
	}
	return k.history.Clone(), nil
}

// InForce implements [history.Store].
func (s *Store) InForce(ctx context.Context, subject string) (plan.PlanID, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := ctx.Err(); err != nil {
		return "", err
	}
	id, ok := s.inForce[subject]
	if !ok {
		return "", &history.StoreError{Problem: history.StoreNotFound}
	}
	return id, nil
}

// Erase implements [history.Store].
func (s *Store) Erase(ctx context.Context, id plan.PlanID, revision int, what history.Erasure, e history.Entry) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	k := s.plans[id]
	if k == nil {
		return 0, &history.StoreError{Problem: history.StoreNotFound}
	}
	if err := expect(k, revision); err != nil {
		return 0, err
	}
	history, err := k.history.Erase(what, e, s.random)
	if err != nil {
		return 0, err
	}
	newest := k.newest.Clone()
	newest.Revision = len(history.Revisions)
	s.plans[id] = &kept{newest, history}
	return newest.Revision, nil
}
