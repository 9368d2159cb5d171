package memstore

import (
	"context"
	"io"
	"sync"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// Store is a [history.Store] in memory, with every port of package register. Make
// one with [New].
type Store struct {
	mu     sync.RWMutex
	random io.Reader
	plans  map[plan.PlanID]*kept
	// inForce holds the plan in force by each key of its child, today's and
	// former ones.
	inForce   map[string]plan.PlanID
	destroyed map[plan.PlanID]register.Trace
	events    []register.Event
}

// kept is one plan; nothing of it is ever changed in place.
type kept struct {
	newest  *plan.Plan
	history *history.History
	tip     *history.Tip
	card    register.Card
	days    []register.Day
}

// New returns an empty store. Salts come from the source of randomness, as
// [crypto/rand.Reader]; it is read by one goroutine at a time.
func New(random io.Reader) *Store {
	return &Store{
		random: random, plans: map[plan.PlanID]*kept{}, inForce: map[string]plan.PlanID{},
		destroyed: map[plan.PlanID]register.Trace{},
	}
}

func problem(p history.StoreProblem) error { return &history.StoreError{Problem: p} }

// Put implements [history.Store].
func (s *Store) Put(ctx context.Context, p *plan.Plan, e history.Entry) (int, error) {
	if err := history.Admit(p); err != nil {
		return 0, err
	}
	own := p.Clone()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	k := s.plans[p.ID]
	if err := s.expect(k, p.ID, p.Revision); err != nil {
		return 0, err
	}
	if err := s.free(own); err != nil {
		return 0, err
	}
	before := kept{history: &history.History{Format: history.Format1, PlanID: p.ID}, tip: &history.Tip{PlanID: p.ID}}
	if k != nil {
		before = *k
	}
	tip, r, err := before.tip.Add(own, e, s.random)
	if err != nil {
		return 0, err
	}
	if r.Number == 0 {
		return before.tip.Number, nil
	}
	own.Revision = r.Number
	next := &kept{newest: own, history: with(before.history, r), tip: tip}
	next.card, next.days = register.CardOf(own, plan.DayOf(e.At))
	s.keep(next, register.EventStored)
	return r.Number, nil
}

// with returns a history with one more revision. The store's own grow in place, so
// that storing costs the same however many there are: a copy that somebody has been
// given ends where it did. The store is locked.
func with(h *history.History, r history.Revision) *history.History {
	next := *h
	next.Revisions = append(h.Revisions, r)
	return &next
}

// expect refuses a change that was not made on the newest revision.
func (s *Store) expect(k *kept, id plan.PlanID, revision int) error {
	if _, gone := s.destroyed[id]; gone {
		return problem(history.StoreDestroyed)
	}
	switch {
	case k == nil && revision != 0:
		return problem(history.StoreNotFound)
	case k != nil && revision != k.newest.Revision:
		return &history.StoreError{Problem: history.StoreStale, Revision: k.newest.Revision}
	}
	return nil
}

// free refuses a second plan in force for one child.
func (s *Store) free(p *plan.Plan) error {
	for _, subject := range binds(p) {
		if id, taken := s.inForce[subject]; taken && id != p.ID {
			return problem(history.StoreSecondInForce)
		}
	}
	return nil
}

// binds returns the keys of the child for which a plan is in force.
func binds(p *plan.Plan) []string {
	if !plan.InForce(p.Status()) {
		return nil
	}
	return append([]string{p.Child.Subject}, p.Child.FormerSubjects...)
}

// keep puts a plan in the place of what was there of it.
func (s *Store) keep(k *kept, what register.EventKind) {
	id := k.newest.ID
	s.release(id)
	s.plans[id] = k
	for _, subject := range binds(k.newest) {
		s.inForce[subject] = id
	}
	s.tell(id, k.newest.Revision, what)
}

func (s *Store) release(id plan.PlanID) {
	k := s.plans[id]
	if k == nil {
		return
	}
	for _, subject := range binds(k.newest) {
		delete(s.inForce, subject)
	}
	delete(s.plans, id)
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
		return nil, problem(history.StoreNotFound)
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
		return "", problem(history.StoreNotFound)
	}
	return id, nil
}

// Erase implements [history.Store].
func (s *Store) Erase(ctx context.Context, id plan.PlanID, revision int, what history.Erasure, e history.Entry) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	k, err := s.held(ctx, id, revision)
	if err != nil {
		return 0, err
	}
	h, err := k.history.Erase(what, e, s.random)
	if err != nil {
		return 0, err
	}
	next := &kept{newest: k.newest.Clone(), history: h, tip: h.Tip()}
	next.newest.Revision = next.tip.Number
	next.card, next.days = register.CardOf(next.newest, plan.DayOf(e.At))
	s.keep(next, register.EventErased)
	return next.tip.Number, nil
}

// held returns a plan to change, as of the revision that the caller knows. The
// store is locked.
func (s *Store) held(ctx context.Context, id plan.PlanID, revision int) (*kept, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	k := s.plans[id]
	if k == nil {
		return nil, problem(history.StoreNotFound)
	}
	return k, s.expect(k, id, revision)
}
