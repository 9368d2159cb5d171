// Command pushcheck pushes plans to a FHIR server twice, by each strategy that
// can be repeated, and reads them back. It asks the server itself, beside the
// client, for counts and versions: the second push must change none of them,
// and what is read back must be the plan, byte for byte.
//
//	pushcheck [flags] BASE PLAN.json...
//
//	-limits NAME      what the server takes: none, medplum, azure or small
//	-strategy NAME    two-phase or put; otherwise both
//	-share            each plan by one strategy only, in turn
//	-kin              gives each child a second plan too, that of the next file:
//	                  neither may change the other
//	-exchange         instead brings them by exchanges, while somebody else writes
//	                  there too: a revision, a lost answer, a change by others, a
//	                  conflict, what left the plan, a lost state
//	-parallel N       so many pushes at once
//
// It exits with 1 where something is not so. The server should be empty.
package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"net/http"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
)

// day is the day on which the plans go out.
const day = "2026-11-21"

// limits are those that a run can keep to, by name: small ones split every plan
// into many transactions.
var limits = map[string]client.Limits{
	"none": {}, "medplum": client.MedplumLimits(), "azure": client.AzureLimits(), "small": {Entries: 7, Conditional: 7, Updates: 5},
}

func main() {
	c := &check{web: &http.Client{Timeout: 5 * time.Minute, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	flag.StringVar(&c.name, "limits", "none", "what the server takes: none, medplum, azure or small")
	only := flag.String("strategy", "", "two-phase or put; otherwise both")
	share := flag.Bool("share", false, "each plan by one strategy only, in turn")
	kin := flag.Bool("kin", false, "give each child a second plan too")
	exchange := flag.Bool("exchange", false, "bring the plans by exchanges, while somebody else writes there too")
	flag.IntVar(&c.parallel, "parallel", 1, "so many pushes at once")
	flag.Parse()
	strategies := []client.Strategy{client.StrategyTwoPhase, client.StrategyPut}
	if *only != "" {
		strategies = slices.DeleteFunc(strategies, func(s client.Strategy) bool { return s.String() != *only })
	}
	var known bool
	if c.limits, known = limits[c.name]; !known || len(strategies) == 0 || flag.NArg() < 2 || c.parallel < 1 {
		flag.Usage()
		os.Exit(2)
	}
	c.base = flag.Arg(0)
	files := flag.Args()[1:]
	for i, s := range strategies {
		var those []string
		for j, file := range files {
			if !*share || j%len(strategies) == i {
				those = append(those, file)
			}
		}
		if *exchange {
			c.exchange(context.Background(), s, those)
		} else {
			c.run(context.Background(), s, those, *kin)
		}
	}
	fmt.Printf("%d plans, %d findings\n", len(files), c.findings)
	if c.findings > 0 {
		os.Exit(1)
	}
}

// check is one run against one server.
type check struct {
	base     string
	name     string // of the limits
	limits   client.Limits
	web      *http.Client
	parallel int

	mu       sync.Mutex
	findings int
}

// finding reports what is not as it should be.
func (c *check) finding(name, what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.findings++
	fmt.Printf("%s: FAILED: %s\n", name, what)
}

// run pushes all plans by one strategy, pushes them again and reads them back,
// each step for all of them before the next.
func (c *check) run(ctx context.Context, s client.Strategy, files []string, kin bool) {
	began := time.Now()
	if kin { // two pushes of one child at once would be a conflict
		c.parallel = 1
	}
	all, err := c.load(files, s, kin)
	if err != nil {
		c.finding(s.String(), err.Error())
		return
	}
	c.each(all, func(p *pushed) error { return p.create(ctx) })
	if kin { // the later plan has written over what is common: the earlier one has its say
		c.each(all, func(p *pushed) error { _, err := p.server.Push(ctx, p.graph); return err })
	}
	before, err := c.state(ctx, all)
	if err != nil {
		c.finding(s.String(), err.Error())
	}
	c.each(all, func(p *pushed) error { return p.again(ctx) })
	after, err := c.state(ctx, all)
	if err != nil {
		c.finding(s.String(), err.Error())
	}
	if !maps.Equal(before, after) {
		c.finding(s.String(), "the second push changed versions or counts on the server")
	}
	c.each(all, func(p *pushed) error { return p.readBack(ctx, c.name == "none") })
	resources, toPush, toRead := 0, 0, 0
	for _, p := range all {
		resources, toPush, toRead = resources+len(p.placed), toPush+p.toPush, toRead+p.toRead
	}
	fmt.Printf("%s, limits %s: %d plans, %d resources, %d requests to push, %d to read, %d ms\n",
		s, c.name, len(all), resources, toPush, toRead, time.Since(began).Milliseconds())
}

// each does a step with every plan that is still without a finding.
func (c *check) each(all []*pushed, step func(*pushed) error) {
	next := make(chan *pushed)
	var workers sync.WaitGroup
	for range c.parallel {
		workers.Go(func() {
			for p := range next {
				if err := step(p); err != nil {
					p.failed = true
					c.finding(p.name, err.Error())
				}
			}
		})
	}
	for _, p := range all {
		if !p.failed {
			next <- p
		}
	}
	close(next)
	workers.Wait()
}

// load reads the plans. Each run has children and plans of its own on the
// server.
func (c *check) load(files []string, s client.Strategy, kin bool) ([]*pushed, error) {
	today, err := civil.ParseDate(day)
	if err != nil {
		return nil, err
	}
	var all []*pushed
	add := func(file string, p *plan.Plan, mark string) error {
		p.ID = plan.PlanID(mark) + p.ID[len(mark):]
		one := &pushed{name: file + " " + s.String(), web: c.web, plan: p.ID, graph: fhir.New(p, fhir.Options{Today: today, ShowBanned: true})}
		one.text, err = plan.AppendCompact(nil, p)
		if err == nil {
			one.server, err = client.New(c.base, one, client.Options{Strategy: s, Limits: c.limits})
		}
		if err == nil {
			one.everything, err = client.New(c.base, one, client.Options{Strategy: s, Limits: c.limits, Everything: true})
		}
		all = append(all, one)
		return err
	}
	for i, file := range files {
		p, err := planOf(file)
		if err != nil {
			return nil, err
		}
		mark := c.name[:1] + s.String()[:1] + "o"
		p.Child.Subject += "-" + c.name + "-" + s.String()
		if kin {
			mark, p.Child.Subject = mark[:2]+"p", p.Child.Subject+"-kin"
			next, err := planOf(files[(i+1)%len(files)])
			if err != nil {
				return nil, err
			}
			// The same child, with the groups and siblings of the other plan.
			child := p.Child
			child.ID, child.Groups, child.Siblings = next.Child.ID, next.Child.Groups, next.Child.Siblings
			next.Child = child
			if err := add(file+" and "+files[(i+1)%len(files)], next, mark[:2]+"q"); err != nil {
				return nil, err
			}
		}
		if err := add(file, p, mark); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func planOf(file string) (*plan.Plan, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	p, issues := plan.Decode(data, issue.Limits{})
	if p == nil || issues.HasErrors() {
		return nil, fmt.Errorf("%s is no valid plan: %w", file, issues.Err())
	}
	return p, nil
}
