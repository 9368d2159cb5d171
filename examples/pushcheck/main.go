// Command pushcheck pushes plans to a FHIR server twice, by each strategy that
// can be repeated, and reads them back. It asks the server itself, beside the
// client, for counts and versions: the second push must change none of them,
// and what is read back must be the plan, byte for byte.
//
//	pushcheck BASE none|medplum|azure|small PLAN.json...
//
// It exits with 1 where something is not so. The server should be empty.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"slices"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
)

// limits are those that a run can keep to, by name: small ones split every plan
// into many transactions.
var (
	names  = []string{"none", "medplum", "azure", "small"}
	limits = []client.Limits{{}, client.MedplumLimits(), client.AzureLimits(), {Entries: 7, Conditional: 7, Updates: 5}}
)

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "usage: pushcheck BASE none|medplum|azure|small PLAN.json...")
		os.Exit(2)
	}
	i := slices.Index(names, os.Args[2])
	if i < 0 {
		fmt.Fprintln(os.Stderr, "pushcheck: there are no limits of that name")
		os.Exit(2)
	}
	c := &check{base: os.Args[1], name: names[i], limits: limits[i], web: &http.Client{Timeout: 5 * time.Minute}}
	for _, name := range os.Args[3:] {
		for _, s := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut} {
			began := time.Now()
			said, err := c.plan(context.Background(), name, s)
			if err != nil {
				c.findings++
				said = "FAILED: " + err.Error()
			}
			fmt.Printf("%s %s: %s, %d ms\n", name, s, said, time.Since(began).Milliseconds())
		}
	}
	fmt.Printf("%d plans, %d findings\n", len(os.Args)-3, c.findings)
	if c.findings > 0 {
		os.Exit(1)
	}
}

// check is one run against one server.
type check struct {
	base     string
	name     string
	limits   client.Limits
	web      *http.Client
	requests int
	findings int
}

// Do counts the requests on their way.
func (c *check) Do(r *http.Request) (*http.Response, error) {
	c.requests++
	return c.web.Do(r)
}

// plan pushes one plan twice and reads it back.
func (c *check) plan(ctx context.Context, file string, s client.Strategy) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	p, issues := plan.Decode(data, issue.Limits{})
	if p == nil || issues.HasErrors() {
		return "", issues.Err()
	}
	// Each run has a child and a plan of its own on the server.
	own := string(rune('a'+slices.Index(names, c.name))) + string(rune('a'+int(s)))
	p.Child.Subject += "-" + c.name + "-" + s.String()
	p.ID = plan.PlanID(own) + p.ID[len(own):]
	var whole bytes.Buffer
	if err := plan.Encode(&whole, p); err != nil {
		return "", err
	}
	o := client.Options{Strategy: s, Limits: c.limits}
	server, err := client.New(c.base, c, o)
	if err != nil {
		return "", err
	}
	today, err := civil.ParseDate("2026-11-21")
	if err != nil {
		return "", err
	}
	g := fhir.New(p, fhir.Options{Today: today, ShowBanned: true})
	c.requests = 0
	first, err := server.Push(ctx, g)
	if err != nil {
		return "", err
	}
	pushed := c.requests
	for _, r := range first {
		if r.Change != client.ChangeCreated {
			return "", fmt.Errorf("a resource was %s before the first push: is the server empty?", r.Change)
		}
	}
	before, err := c.state(ctx, first)
	if err != nil {
		return "", err
	}
	second, err := server.Push(ctx, g, first...)
	if err != nil {
		return "", err
	}
	after, err := c.state(ctx, second)
	if err != nil {
		return "", err
	}
	changes := map[string]int{}
	for i, r := range second {
		changes[r.Change.String()]++
		if r.Location != first[i].Location {
			return "", fmt.Errorf("resource %d moved", i)
		}
	}
	if !maps.Equal(before, after) || changes["unchanged"] != len(second) {
		return "", fmt.Errorf("the second push changed something: %v", changes)
	}
	c.requests = 0
	if err := c.readsAs(ctx, server, p.ID, whole.Bytes()); err != nil {
		return "", err
	}
	read := c.requests
	if c.name == "none" { // a server of all abilities
		o.Everything = true
		server, err := client.New(c.base, c, o)
		if err != nil {
			return "", err
		}
		if err := c.readsAs(ctx, server, p.ID, whole.Bytes()); err != nil {
			return "", fmt.Errorf("by $everything: %w", err)
		}
	}
	return fmt.Sprintf("%d resources, %d requests to push, %d to read", len(first), pushed, read), nil
}

// readsAs reads the plan back, which must be the same bytes.
func (c *check) readsAs(ctx context.Context, server *client.Client, id plan.PlanID, want []byte) error {
	reading, err := server.Read(ctx, id, fhir.ReadOptions{})
	if err != nil {
		return err
	}
	var back bytes.Buffer
	if err := plan.Encode(&back, reading.Plan); err != nil {
		return err
	}
	if !bytes.Equal(want, back.Bytes()) {
		return fmt.Errorf("read back, the plan differs (%d and %d bytes, %d losses)", len(want), back.Len(), len(reading.Losses))
	}
	return nil
}

// state is what the server says of each resource's version and of how many
// resources of each type there are, without the client's help.
func (c *check) state(ctx context.Context, placed []client.Placed) (map[string]string, error) {
	state := map[string]string{}
	var types []string
	for _, r := range placed {
		var got struct {
			Meta struct {
				VersionID string `json:"versionId"`
			} `json:"meta"`
		}
		if err := c.get(ctx, r.Location, &got); err != nil {
			return nil, err
		}
		state[r.Location] = got.Meta.VersionID
		types = append(types, r.Type)
	}
	slices.Sort(types)
	for _, t := range slices.Compact(types) {
		var got struct {
			Total int `json:"total"`
		}
		if err := c.get(ctx, t+"?_total=accurate&_count=1", &got); err != nil {
			return nil, err
		}
		if got.Total == 0 {
			return nil, fmt.Errorf("the server counts no %s", t)
		}
		state[t] = fmt.Sprint(got.Total)
	}
	return state, nil
}

func (c *check) get(ctx context.Context, path string, into any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/"+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Accept", "application/fhir+json")
	req.Header.Set("Cache-Control", "no-cache")
	resp, err := c.web.Do(req)
	if err != nil {
		return err
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", resp.StatusCode)
	}
	return json.Unmarshal(text, into)
}
