package keeper

import (
	"context"
	"sync"
	"time"
)

// together lets those who ask for the same thing at the same time do it once: the family and
// its workers, all of whose pages hear of one word in the same moment, read the plan once,
// and all who stored something read the feed once. Whoever comes while it runs shares the
// next run, never the running one, so that nobody gets less than what was stored when they
// asked. The zero value is ready.
type together[K comparable, V any] struct {
	mu            sync.Mutex
	running, next map[K]*shared[V]
}

// shared is one run. Its value belongs to all who asked and must not be changed.
type shared[V any] struct {
	done  chan struct{}
	value V
	err   error
}

// longestRun is how long one may take: it is nobody's own, so that whoever leaves ends it for
// no one else.
const longestRun = 10 * time.Second

func (t *together[K, V]) get(ctx context.Context, key K, run func(context.Context, K) (V, error)) (none V, err error) {
	mine := t.join(ctx, key, run)
	select {
	case <-mine.done:
		return mine.value, mine.err
	case <-ctx.Done():
		return none, ctx.Err()
	}
}

// join returns the run that begins next, or the one that this call begins.
func (t *together[K, V]) join(ctx context.Context, key K, run func(context.Context, K) (V, error)) *shared[V] {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.running == nil {
		t.running, t.next = map[K]*shared[V]{}, map[K]*shared[V]{}
	}
	mine := t.next[key]
	if mine == nil {
		mine = &shared[V]{done: make(chan struct{})}
		if t.running[key] == nil {
			t.running[key] = mine
			go t.all(context.WithoutCancel(ctx), key, mine, run)
		} else {
			t.next[key] = mine
		}
	}
	return mine
}

// all runs until nobody waits any more.
func (t *together[K, V]) all(ctx context.Context, key K, s *shared[V], run func(context.Context, K) (V, error)) {
	for s != nil {
		once(ctx, key, s, run)
		t.mu.Lock()
		s = t.next[key]
		delete(t.next, key)
		if s == nil {
			delete(t.running, key)
		} else {
			t.running[key] = s
		}
		t.mu.Unlock()
	}
}

func once[K comparable, V any](ctx context.Context, key K, s *shared[V], run func(context.Context, K) (V, error)) {
	ctx, cancel := context.WithTimeout(ctx, longestRun)
	defer cancel()
	defer close(s.done)
	s.err = ErrDatabase // should it break off
	s.value, s.err = run(ctx, key)
}
