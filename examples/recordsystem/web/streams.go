package web

import (
	"context"
	"sync"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
)

// streams are how many streams of news each login holds open. The zero value is none.
type streams struct {
	mu  sync.Mutex
	all map[keeper.Login]int

	opening chan struct{}
}

// atOnce is how many streams open at the same time; the others wait for their turn.
const atOnce = 2

// turn waits until a stream may open. free lets the next one.
func (s *streams) turn(ctx context.Context) (free func(), err error) {
	s.mu.Lock()
	if s.opening == nil {
		s.opening = make(chan struct{}, atOnce)
	}
	opening := s.opening
	s.mu.Unlock()
	select {
	case opening <- struct{}{}:
		return func() { <-opening }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// mostStreams is how many pages one person has open at once, on all devices together.
const mostStreams = 12

// begin takes a stream for a login, unless it has as many as it may. end gives it back.
func (s *streams) begin(who keeper.Login) (end func(), ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all[who] >= mostStreams {
		return nil, false
	}
	if s.all == nil {
		s.all = map[keeper.Login]int{}
	}
	s.all[who]++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.all[who]--; s.all[who] == 0 {
			delete(s.all, who)
		}
	}, true
}

// open is how many streams are open.
func (s *streams) open() (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, some := range s.all {
		n += some
	}
	return n
}
