package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"

	"github.com/onechildoneplan/oneplan/fhir/client"
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
	var placed []client.Placed
	for _, p := range all {
		if !p.failed {
			placed = append(placed, p.placed...)
		}
	}
	return c.there(ctx, placed)
}

// there is the state of some places.
func (c *check) there(ctx context.Context, placed []client.Placed) (map[string]string, error) {
	state := map[string]string{}
	types := map[string]bool{}
	var questions []question
	for _, r := range placed {
		types[r.Type] = types[r.Type] || r.Change != client.ChangeRemoved
		if r.Change != client.ChangeRemoved {
			var q question
			q.Request.Method, q.Request.URL = http.MethodGet, r.Location
			questions = append(questions, q)
		}
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
				return nil, errors.New("the server does not have a resource that was placed")
			}
			state[some[i].Request.URL] = e.Resource.Meta.VersionID
		}
	}
	for t, some := range types {
		got, err := c.ask(ctx, http.MethodGet, "/"+t+"?_total=accurate&_count=1", nil)
		if err != nil {
			return nil, err
		}
		if some && got.Total == 0 {
			return nil, fmt.Errorf("the server counts no %s", t)
		}
		state[t] = fmt.Sprint(got.Total)
	}
	return state, nil
}

func (c *check) ask(ctx context.Context, method, path string, body []byte) (*answer, error) {
	text, err := c.request(ctx, method, path, body)
	if err != nil {
		return nil, err
	}
	var got answer
	return &got, json.Unmarshal(text, &got)
}

// request speaks to the server without the client.
func (c *check) request(ctx context.Context, method, path string, body []byte) ([]byte, error) {
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
	return text, nil
}

// edit changes a resource at its place.
func (c *check) edit(ctx context.Context, path string, change func(map[string]any)) error {
	text, err := c.request(ctx, http.MethodGet, path, nil)
	if err != nil {
		return err
	}
	var r map[string]any
	if err := decode(text, &r); err != nil {
		return err
	}
	change(r)
	if text, err = json.Marshal(r); err != nil {
		return err
	}
	_, err = c.request(ctx, http.MethodPut, path, text)
	return err
}

// decode reads JSON and leaves numbers as they are written.
func decode(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return d.Decode(into)
}
