package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
)

// answer is what this program reads of what a server says.
type answer struct {
	Total int `json:"total"`
	Entry []struct {
		Resource struct {
			Type string `json:"resourceType"`
			ID   string `json:"id"`
			Meta struct {
				VersionID string `json:"versionId"`
			} `json:"meta"`
		} `json:"resource"`
	} `json:"entry"`
}

// question asks for one resource in a batch.
type question struct {
	Request struct {
		Method string `json:"method"`
		URL    string `json:"url"`
	} `json:"request"`
}

// state is what the server says of each resource's version and of how many
// resources of each type there are, without the client's help.
func (c *check) state(ctx context.Context, all []*pushed) (map[string]string, error) {
	state := map[string]string{}
	types := map[string]bool{}
	for _, p := range all {
		if p.failed {
			continue
		}
		var questions []question
		for _, r := range p.placed {
			var q question
			q.Request.Method, q.Request.URL = http.MethodGet, r.Location
			questions = append(questions, q)
			types[r.Type] = true
		}
		for some := range slices.Chunk(questions, 50) {
			batch, err := json.Marshal(map[string]any{"resourceType": "Bundle", "type": "batch", "entry": some})
			if err != nil {
				return nil, err
			}
			got, err := c.ask(ctx, http.MethodPost, "", batch)
			if err != nil {
				return nil, err
			}
			if len(got.Entry) != len(some) {
				return nil, fmt.Errorf("%d resources asked for, %d answered", len(some), len(got.Entry))
			}
			for i, e := range got.Entry {
				if e.Resource.Type+"/"+e.Resource.ID != some[i].Request.URL || e.Resource.Meta.VersionID == "" {
					return nil, fmt.Errorf("the server does not have a resource of %s", p.name)
				}
				state[some[i].Request.URL] = e.Resource.Meta.VersionID
			}
		}
	}
	for t := range types {
		got, err := c.ask(ctx, http.MethodGet, "/"+t+"?_total=accurate&_count=1", nil)
		if err != nil {
			return nil, err
		}
		if got.Total == 0 {
			return nil, fmt.Errorf("the server counts no %s", t)
		}
		state[t] = fmt.Sprint(got.Total)
	}
	return state, nil
}

func (c *check) ask(ctx context.Context, method, path string, body []byte) (*answer, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/fhir+json")
	req.Header.Set("Content-Type", "application/fhir+json")
	req.Header.Set("Cache-Control", "no-cache")
	resp, err := c.web.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %d", resp.StatusCode)
	}
	var got answer
	return &got, json.Unmarshal(text, &got)
}
