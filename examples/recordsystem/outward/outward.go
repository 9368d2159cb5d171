// Package outward brings plans to a FHIR server as they change (ulospäin): the store's
// feed of changes drives it, so nothing is forgotten while the server is away, and a
// restart goes on where it was.
package outward

import (
	"context"
	"errors"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// reader is the name under which the feed is read.
const reader = "fhir"

// piece is how many events are looked at at once; of a plan that changed often the
// newest state is brought once.
const piece = 64

// Pusher brings plans to a server that keeps whole plans, under an agreement with its
// controller: it is no copy for a person.
type Pusher struct {
	Keeper *keeper.Keeper
	Client *client.Client
}

// Push works off what has changed, and returns how many plans it brought. The error is
// of the first plan that could not be brought; it is tried again the next time.
func (p *Pusher) Push(ctx context.Context) (n int, err error) {
	for {
		events, err := p.Keeper.Changed(ctx, reader, piece)
		if err != nil || len(events) == 0 {
			return n, err
		}
		for i, e := range events {
			if !later(events[i+1:], e) && e.Kind != register.EventDestroyed {
				if err := p.bring(ctx, e); err != nil {
					return n, err
				}
				n++
			}
			if err := p.Keeper.Reached(ctx, reader, e.Position); err != nil {
				return n, err
			}
		}
	}
}

// later reports whether the plan of an event changes again among those that follow.
func later(rest []register.Event, e register.Event) bool {
	for _, one := range rest {
		if one.PlanID == e.PlanID {
			return true
		}
	}
	return false
}

func (p *Pusher) bring(ctx context.Context, e register.Event) error {
	whole, err := p.Keeper.Whole(ctx, e.PlanID)
	if errors.Is(err, keeper.ErrNothing) {
		return nil // destroyed since
	}
	if err != nil {
		return err
	}
	_, err = p.Client.Push(ctx, fhir.New(whole, fhir.Options{Today: p.Keeper.Today()}))
	return err
}

// Run pushes until the context ends. What fails is told by its kind and tried again.
func (p *Pusher) Run(ctx context.Context, every time.Duration, failed func(error)) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		if _, err := p.Push(ctx); err != nil && ctx.Err() == nil {
			failed(err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
