package keeper

import (
	"context"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/plan"
)

// waiting is who waits for news of which plan. The zero value is nobody.
type waiting struct {
	mu  sync.Mutex
	all map[plan.PlanID]map[chan struct{}]bool
}

// Wait returns a channel that receives when a plan has changed, and a function that
// ends the waiting. What changed may be hidden from whoever waits: look at the view
// before telling anybody.
func (k *Keeper) Wait(id plan.PlanID) (news <-chan struct{}, end func()) {
	c := make(chan struct{}, 1)
	w := &k.waiting
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.all == nil {
		w.all = map[plan.PlanID]map[chan struct{}]bool{}
	}
	if w.all[id] == nil {
		w.all[id] = map[chan struct{}]bool{}
	}
	w.all[id][c] = true
	return c, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.all[id], c)
		if len(w.all[id]) == 0 {
			delete(w.all, id)
		}
	}
}

func (w *waiting) wake(id plan.PlanID) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for c := range w.all[id] {
		select {
		case c <- struct{}{}:
		default: // it is to look anyway
		}
	}
}

// beat is how often the feed is read for what other processes stored.
const beat = time.Second

// Run reads the feed until the context ends, and once a day makes the cards anew that
// time has overtaken. What fails is tried again at the next beat.
func (k *Keeper) Run(ctx context.Context) {
	tick := time.NewTicker(beat)
	defer tick.Stop()
	fresh := k.Today().AddDays(-1)
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		_ = k.follow(ctx)
		if today := k.Today(); today != fresh {
			n, err := k.store.Refresh(ctx, today, piece)
			if err == nil && n < piece && k.forget(ctx) == nil {
				fresh = today
			}
		}
	}
}
