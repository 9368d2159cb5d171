// Package outward keeps a FHIR server and our plans the same (ulospäin): what changes
// here goes out as it changes, driven by the store's feed, and what others change there
// is offered to the worker who holds the baton. What the server was last known to have
// stands in our database, so only what changed goes out, over the version that is known;
// nothing is forgotten while the server is away, and a restart in the middle of anything
// goes on where it was.
package outward

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
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
	// Server is the address of the server: what is known of another is not of this one.
	Server string
}

// Push works off what has changed, and returns how many plans it brought. Where the
// server or the database does not answer, it stops and goes on there the next time. A
// plan that the server does not take is set aside: the others go out, its error is
// returned in the end, and Pull tries it again.
func (p *Pusher) Push(ctx context.Context) (n int, first error) {
	for {
		events, err := p.Keeper.Changed(ctx, reader, piece)
		if err != nil || len(events) == 0 {
			return n, errors.Join(first, err)
		}
		for i, e := range events {
			if !later(events[i+1:], e) {
				brought, err := p.bring(ctx, e.PlanID)
				switch {
				case err != nil && !ofThePlan(err):
					return n, errors.Join(first, err)
				case err != nil && first == nil:
					first = err
				}
				if brought {
					n++
				}
			}
			if err := p.Keeper.Reached(ctx, reader, e.Position); err != nil {
				return n, errors.Join(first, err)
			}
		}
	}
}

// ofThePlan reports whether an error is of one plan, so that another may go out: the
// server answered, and not that it is busy or lets us not in.
func ofThePlan(err error) bool {
	var e *client.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Problem {
	case client.ProblemTransport, client.ProblemBusy, client.ProblemAddress, client.ProblemPlainHTTP, client.ProblemElsewhere, client.ProblemRedirects:
		return false
	}
	return e.Status != http.StatusUnauthorized && e.Status != http.StatusForbidden && e.Status != http.StatusNotFound
}

// Pull asks of every plan that went out whether others changed something there, and
// returns in how many they did. One that fails keeps none of the others back; the error
// is that of the first.
func (p *Pusher) Pull(ctx context.Context) (n int, first error) {
	ids, err := p.Keeper.WentOut(ctx)
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		_, err := p.bring(ctx, id)
		if err != nil && first == nil {
			first = err
		}
		kept, err := p.Keeper.Outside(ctx, id)
		if err != nil {
			return n, err
		}
		if kept.Offer != "" {
			n++
		}
	}
	return n, first
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

// rounds is how often a plan is looked at anew where others wrote what we say too, or a
// worker took an offer meanwhile.
const rounds = 3

// bring makes the server have our plan, or offers what others changed there. It reports
// whether the server has what we have.
func (p *Pusher) bring(ctx context.Context, id plan.PlanID) (bool, error) {
	whole, err := p.Keeper.Whole(ctx, id)
	if errors.Is(err, keeper.ErrNothing) { // destroyed
		return false, p.Keeper.ForgetOutside(ctx, id)
	}
	if err != nil {
		return false, err
	}
	for range rounds {
		again, brought, err := p.exchange(ctx, whole)
		if err != nil || !again {
			return brought, err
		}
	}
	return false, nil // the next time
}

// exchange is one exchange of a plan; again says that what is known changed, and another
// one may bring more.
func (p *Pusher) exchange(ctx context.Context, whole *plan.Plan) (again, brought bool, _ error) {
	was, err := p.Keeper.Outside(ctx, whole.ID)
	if err != nil {
		return false, false, err
	}
	last, err := decode(p.Server, was.State)
	if err != nil {
		return false, false, err
	}
	before := last
	known, err := same(last.Plan, whole)
	if err != nil {
		return false, false, err
	}
	if !known {
		if last, err = sending(last, whole); err != nil {
			return false, false, err
		}
		kept, err := p.keep(ctx, whole.ID, &was, last, was.Offer)
		if err != nil || !kept {
			return true, false, err
		}
	}
	today := p.Keeper.Today()
	got, failed := p.Client.Exchange(ctx, last, whole, client.ExchangeOptions{
		Write: fhir.Options{Today: today}, Read: fhir.ReadOptions{On: today, By: p.Keeper.HolderOf(whole)},
	})
	switch {
	case failed != nil && got == nil: // nothing was sent
		_, err := p.keep(ctx, whole.ID, &was, before, was.Offer)
		return false, false, errors.Join(failed, err)
	case failed != nil:
		_, err := p.keep(ctx, whole.ID, &was, got.State, was.Offer)
		return false, false, errors.Join(failed, err)
	case got.Theirs == nil:
		kept, err := p.keep(ctx, whole.ID, &was, got.State, "")
		return !kept, kept, err
	}
	nothing, err := same(got.Merged.Plan, whole)
	if err != nil {
		return false, false, err
	}
	if nothing { // they wrote what we say too
		_, err := p.keep(ctx, whole.ID, &was, got.State, "")
		return true, false, err
	}
	offer, err := encodeOffer(p.Server, whole, got)
	if err != nil {
		return false, false, err
	}
	kept, err := p.keep(ctx, whole.ID, &was, before, offer)
	return !kept, false, err
}

// keep writes down what is known, unless somebody took an offer meanwhile.
func (p *Pusher) keep(ctx context.Context, id plan.PlanID, was *keeper.Outside, s client.State, offer string) (bool, error) {
	text, err := encode(p.Server, s)
	if err != nil {
		return false, err
	}
	is := keeper.Outside{State: text, Offer: offer}
	kept, err := p.Keeper.KeepOutside(ctx, id, *was, is)
	if kept {
		*was = is
	}
	return kept, err
}

// Run pushes as plans change and pulls now and then, until the context ends. What fails is
// told by its kind and tried again.
func (p *Pusher) Run(ctx context.Context, push, pull time.Duration, failed func(error)) {
	out, in := time.NewTicker(push), time.NewTicker(pull)
	defer out.Stop()
	defer in.Stop()
	do := p.Push
	for {
		if _, err := do(ctx); err != nil && ctx.Err() == nil {
			failed(err)
		}
		select {
		case <-ctx.Done():
			return
		case <-out.C:
			do = p.Push
		case <-in.C:
			do = p.Pull
		}
	}
}
