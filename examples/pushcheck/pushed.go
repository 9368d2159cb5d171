package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
)

// pushed is one plan on its way to the server and back.
type pushed struct {
	name               string
	web                *http.Client
	plan               plan.PlanID
	graph              *fhir.Graph
	text               []byte // the plan in the compact form
	server, everything *client.Client

	placed         []client.Placed
	failed         bool
	requests       int
	toPush, toRead int
}

// Do counts the requests on their way.
func (p *pushed) Do(r *http.Request) (*http.Response, error) {
	p.requests++
	return p.web.Do(r)
}

// create pushes the plan for the first time. The child may be there, from
// another plan.
func (p *pushed) create(ctx context.Context) (err error) {
	p.requests = 0
	p.placed, err = p.server.Push(ctx, p.graph)
	p.toPush = p.requests
	if err != nil {
		return err
	}
	for _, r := range p.placed {
		if r.Change != client.ChangeCreated && r.Type != "Patient" {
			return fmt.Errorf("a %s was %s before the first push: is the server empty?", r.Type, r.Change)
		}
	}
	return nil
}

// again pushes what is there: nothing may happen.
func (p *pushed) again(ctx context.Context) error {
	now, err := p.server.Push(ctx, p.graph)
	if err != nil {
		return err
	}
	for i, r := range now {
		if r.Location != p.placed[i].Location {
			return fmt.Errorf("resource %d moved", i)
		}
		if r.Change != client.ChangeNone {
			return fmt.Errorf("the second push found a %s %s", r.Type, r.Change)
		}
	}
	return nil
}

// readBack reads the plan, which must be the same bytes and all that there is.
func (p *pushed) readBack(ctx context.Context, everything bool) error {
	p.requests = 0
	err := p.readBy(ctx, p.server)
	p.toRead = p.requests
	if err == nil && everything {
		if err = p.readBy(ctx, p.everything); err != nil {
			err = fmt.Errorf("by $everything: %w", err)
		}
	}
	return err
}

func (p *pushed) readBy(ctx context.Context, server *client.Client) error {
	reading, err := server.Read(ctx, p.plan, fhir.ReadOptions{})
	if err != nil {
		return err
	}
	text, err := plan.AppendCompact(nil, reading.Plan)
	switch {
	case err != nil:
		return err
	case !bytes.Equal(text, p.text):
		return fmt.Errorf("read back, the plan differs (%d and %d bytes)", len(p.text), len(text))
	case len(reading.Losses) > 0:
		return errors.New("read back, there is more than the plan says: " + string(reading.Losses[0].Pointer))
	}
	return nil
}
