package ndjson

import (
	"context"
	"iter"
	"sync"
)

// What may be on its way between the reading of a line and the taking of its
// value: linesPerWorker lines a worker, so that neither one slow line nor the
// handing over makes the others wait, and together bytesInFlight of them, or one line that is
// longer. A buffer over keepBuffer is not kept for other lines.
const (
	linesPerWorker = 16
	bytesInFlight  = 32 << 20
	keepBuffer     = 1 << 20
)

// Map calls f for every line, in several goroutines at once, and gives what f
// returns in the order of the lines. Errors are those of [Values]: an error of
// one line does not end it. workers below 1 counts as 1.
//
// A fixed number of lines is on its way at a time, and memory does not grow
// with the stream. Handing a line over costs about a microsecond: where f takes
// less than that, [Values] is faster. f must be safe for concurrent use and not keep the line's
// bytes. A panic of f ends the program, as in any goroutine.
//
// When ctx is done, its error is given once, at the place of the first line
// whose value was not taken, and nothing after it. Whichever way the range
// ends, all goroutines have ended with it. It therefore waits for the calls of
// f and the Read that are under way; where a Read may block for long, close
// the source when ctx is done ([context.AfterFunc]). Lines that were read ahead
// are lost to a range over the same [Reader] afterwards.
func Map[T any](ctx context.Context, lines iter.Seq2[Line, error], workers int, f func(Line) (T, error)) iter.Seq2[T, error] {
	workers = max(workers, 1)
	return func(yield func(T, error) bool) {
		p := newPipeline[T](workers * linesPerWorker)
		var running sync.WaitGroup
		defer running.Wait()
		defer close(p.stop)
		running.Go(func() { p.read(lines) })
		for range workers {
			running.Go(func() { p.work(f) })
		}
		p.take(ctx, yield)
	}
}

// pipeline is one range over [Map]. A slot goes round: read fills it and gives
// it to a worker and, in order, to take, which gives it back. No channel is
// ever full, since each has room for all slots.
type pipeline[T any] struct {
	slots     int
	todo      chan *slot[T] // read to work
	order     chan *slot[T] // read to take, in the order of the lines
	free      chan *slot[T] // take to read
	stop      chan struct{} // closed when nobody takes any more
	available []*slot[T]    // read's own: slots to fill
	inFlight  int           // read's own: bytes of the filled slots
}

// slot is one line on its way, with its own copy of the bytes.
type slot[T any] struct {
	line  Line
	value T
	err   error
	done  chan struct{} // one message a round: value and err are set
}

func newPipeline[T any](slots int) *pipeline[T] {
	p := &pipeline[T]{
		slots: slots,
		todo:  make(chan *slot[T], slots),
		order: make(chan *slot[T], slots),
		free:  make(chan *slot[T], slots),
		stop:  make(chan struct{}),
	}
	for range slots {
		p.available = append(p.available, &slot[T]{done: make(chan struct{}, 1)})
	}
	return p
}

// read hands out the lines until they or the takers end.
func (p *pipeline[T]) read(lines iter.Seq2[Line, error]) {
	defer close(p.order)
	defer close(p.todo)
	for line, err := range lines {
		s := p.slotFor(len(line.Bytes))
		if s == nil {
			return
		}
		buffer := append(s.line.Bytes[:0], line.Bytes...)
		s.line, s.err = line, err
		s.line.Bytes = buffer
		p.order <- s
		if err != nil {
			s.done <- struct{}{}
			continue
		}
		p.todo <- s
	}
}

// slotFor waits until there is a slot and room for a line, nil when stopped. A
// line always has room when it is alone.
func (p *pipeline[T]) slotFor(bytes int) *slot[T] {
	for len(p.available) == 0 || p.inFlight+bytes > bytesInFlight && len(p.available) < p.slots {
		select {
		case s := <-p.free:
			p.inFlight -= len(s.line.Bytes)
			if cap(s.line.Bytes) > keepBuffer {
				s.line.Bytes = nil
			}
			p.available = append(p.available, s)
		case <-p.stop:
			return nil
		}
	}
	last := len(p.available) - 1
	s := p.available[last]
	p.available = p.available[:last]
	p.inFlight += bytes
	return s
}

// work applies f until there are no lines or nobody takes the values.
func (p *pipeline[T]) work(f func(Line) (T, error)) {
	for s := range p.todo {
		select {
		case <-p.stop:
			return
		default:
		}
		s.value, s.err = apply(s.line, f)
		s.done <- struct{}{}
	}
}

// take gives the values in order until there are none or nobody wants more.
func (p *pipeline[T]) take(ctx context.Context, yield func(T, error) bool) {
	var zero T
	for {
		s, more := p.next(ctx)
		if !more {
			return
		}
		if err := ctx.Err(); err != nil {
			yield(zero, err)
			return
		}
		v, err := s.value, s.err
		s.value, s.err = zero, nil
		p.free <- s
		if !yield(v, err) {
			return
		}
	}
}

// next waits for the next slot whose value is set, or for the end of ctx.
func (p *pipeline[T]) next(ctx context.Context) (s *slot[T], more bool) {
	select {
	case s, more = <-p.order:
		if !more {
			return nil, false
		}
	case <-ctx.Done():
		return nil, true
	}
	select {
	case <-s.done:
	case <-ctx.Done():
	}
	return s, true
}
