//go:build !small && !wasip1

package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"net/http"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
)

// toServer is how a plan goes to a FHIR server.
type toServer struct {
	strategy client.Strategy
	limits   client.Limits
}

func (t *toServer) options(fs *flag.FlagSet) {
	fs.TextVar(&t.strategy, "strategy", client.StrategyTwoPhase, "`WAY` how resources get their identity: two-phase (default: by the server), put (ours) or post (each time anew)")
	fs.Func("limits", "`SERVER` what the server takes in one transaction: medplum, aws or azure (default: no limit)", func(name string) error {
		of, ok := limits[name]
		if !ok {
			return namesIn(limits)
		}
		t.limits = of()
		return nil
	})
}

// limits are those of servers that are known.
var limits = map[string]func() client.Limits{
	"medplum": client.MedplumLimits, "aws": client.AWSLimits, "azure": client.AzureLimits,
}

// doer lets a function be what the client asks for.
type doer func(*http.Request) (*http.Response, error)

func (do doer) Do(r *http.Request) (*http.Response, error) { return do(r) }

// bring pushes a plan to a server and prints where each resource is there.
func (x *exchange) bring(p *program, name string) (Status, error) {
	server, err := x.server(p, x.push)
	if err != nil {
		return 0, err
	}
	known, err := x.seen(p)
	if err != nil {
		return 0, err
	}
	graph, status, err := x.graph(p, name)
	if err != nil || graph == nil {
		return status, err
	}
	if x.state != "" {
		return x.carryOn(p, server, status)
	}
	placed, failed := server.Push(context.Background(), graph, known...)
	if err := p.tellPlaces(placed); err != nil {
		return 0, err
	}
	return x.tellRefused(p, status, failed)
}

// tellPlaces prints where each resource is.
func (p *program) tellPlaces(placed []client.Placed) error {
	for _, at := range placed {
		if at.Location == "" || at.Change == 0 { // not there, or not as it should be
			continue
		}
		if err := p.say("%s %s %s %s\n", at.Location, at.Change, at.ID, cmp.Or(at.Version, "-")); err != nil {
			return err
		}
	}
	return nil
}

// tellRefused reports what a server objects to.
func (x *exchange) tellRefused(p *program, status Status, failed error) (Status, error) {
	if refused := new(client.Error); errors.As(failed, &refused) && len(refused.Issues) > 0 {
		if err := p.report(findings(refused.Issues, nil, langOf(x.lang, "en"))); err != nil {
			return 0, err
		}
		refused.Issues = nil // they are told
	}
	return status, failed
}

// server is the client of a server, with the headers that a file and the
// environment give.
func (x *exchange) server(p *program, base string) (*client.Client, error) {
	headers := http.Header{}
	if token := p.Token; token != "" {
		headers.Set("Authorization", "Bearer "+token)
	}
	if x.headers != "" {
		data, err := p.readUpTo(x.headers, 1<<16)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			name, value, ok := strings.Cut(strings.TrimSpace(line), ":")
			if strings.TrimSpace(line) == "" {
				continue
			}
			if !ok || name == "" || strings.ContainsAny(name, " \t") {
				return nil, trouble(printable(x.headers) + ": holds a line that is no header") // never what it says
			}
			headers.Set(name, strings.TrimSpace(value))
		}
	}
	return client.New(base, doer(p.Do), client.Options{Strategy: x.strategy, Limits: x.limits, PlainHTTP: x.plainHTTP, Wait: p.Wait, Header: headers, Remove: x.remove, Unversioned: x.unversioned})
}

// fetch reads a plan from a server.
func (x *exchange) fetch(p *program) (Status, error) {
	server, err := x.server(p, x.pull)
	if err != nil {
		return 0, err
	}
	of, err := server.Read(context.Background(), plan.PlanID(x.plan), fhir.ReadOptions{Subject: x.subject, On: x.day, By: plan.ID(x.by)})
	if err != nil {
		return 0, err
	}
	return x.give(p, of)
}

func serverRules() issue.Catalogue { return client.Rules() }
