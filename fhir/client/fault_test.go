package client_test

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

// Whichever request gets no answer, or one that is none: whoever asked is told, and nothing is taken for done.
func TestEveryRequestMayFail(t *testing.T) {
	before, after, later := circle(t)
	shared := after.Clone() // somebody else whom other plans know too
	shared.People = append(shared.People, plan.Member{ID: "workerbbbb", Name: plan.Name{Family: "Koski", Given: "Eero"}, Kind: plan.MemberProfessional})
	silent := func(s *server) { // it tells neither where nor in which version
		unversioned(s)
		versions := s.respond
		s.respond = func(r, e map[string]any) {
			versions(r, e)
			delete(e["response"].(map[string]any), "location")
		}
	}
	changed := func(s *server) {
		for at, r := range s.stored {
			if strings.HasPrefix(at, "Goal/") {
				r["description"], r["meta"] = map[string]any{"text": "Muiden sanat"}, map[string]any{"versionId": "9"}
			}
			if strings.HasPrefix(at, "Patient/") {
				r["generalPractitioner"], r["meta"] = []any{map[string]any{"reference": "Practitioner/elsewhere"}}, map[string]any{"versionId": "9"}
			}
		}
	}
	match := []string{fhir.SystemIdentityCode}
	strangers := func(s *server) { // the child is known by its identity code alone
		for at, r := range s.stored {
			if strings.HasPrefix(at, "Patient/") {
				r["identifier"] = []any{map[string]any{"system": fhir.SystemIdentityCode, "value": "061021A912S"}}
			}
		}
	}
	push := func(c *client.Client, _ client.State) error {
		_, err := c.Push(t.Context(), graphOf(shared))
		return err
	}
	exchange := func(last func(client.State) client.State) func(*client.Client, client.State) error {
		return func(c *client.Client, known client.State) error {
			_, err := c.Exchange(t.Context(), last(known), shared, whole)
			return err
		}
	}
	known := func(s client.State) client.State { return s }
	for name, row := range map[string]struct {
		o   client.Options
		set func(s *server)
		do  func(c *client.Client, known client.State) error
	}{
		"push":                         {client.Options{Match: match}, changed, push},
		"push to a silent server":      {client.Options{Unversioned: true}, silent, push},
		"put":                          {client.Options{Strategy: client.StrategyPut}, nil, push},
		"exchange":                     {client.Options{Remove: true}, nil, exchange(known)},
		"exchange with a silent one":   {client.Options{Unversioned: true}, silent, exchange(known)},
		"exchange in small parts":      {client.Options{Remove: true, Limits: client.Limits{Entries: 4}}, nil, exchange(known)},
		"exchange with others":         {client.Options{}, changed, exchange(known)},
		"exchange that knows nothing":  {client.Options{}, changed, exchange(func(client.State) client.State { return client.State{} })},
		"push to one who is matched":   {client.Options{Match: match}, strangers, push},
		"exchange that knows no place": {client.Options{Match: match}, nil, exchange(func(s client.State) client.State { return client.State{Plan: s.Plan} })},
		"exchange that goes on": {client.Options{}, nil, exchange(func(s client.State) client.State {
			s.Sent = []*plan.Plan{after, later}
			return s
		})},
		"exchange that goes on beside others": {client.Options{}, changed, exchange(func(s client.State) client.State {
			s.Sent = []*plan.Plan{after, later}
			return s
		})},
		"read": {client.Options{Everything: true}, func(s *server) { s.pageSize = 4 }, func(c *client.Client, _ client.State) error {
			_, err := c.Read(t.Context(), before.ID, fhir.ReadOptions{})
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			// run breaks the n-th request, from 0, and counts them.
			run := func(n int, broken doer) (asked int, _ error) {
				s, _, _, last := pushed(t, before, client.Options{Strategy: row.o.Strategy})
				if row.set != nil {
					row.set(s)
				}
				c, err := client.New(s.base(), doer(func(r *http.Request) (*http.Response, error) {
					if asked++; asked-1 == n {
						return broken(r)
					}
					return web.Do(r)
				}), row.o)
				require.NoError(t, err)
				err = row.do(c, last)
				return asked, err
			}
			all, err := run(-1, nil)
			require.NoError(t, err)
			require.Greater(t, all, 1)
			for n := range all {
				_, err := run(n, func(*http.Request) (*http.Response, error) { return nil, errors.New("broken") })
				require.Equal(t, client.ProblemTransport, problemOf(t, err), "request %d is not answered", n)
				_, err = run(n, func(r *http.Request) (*http.Response, error) {
					return &http.Response{StatusCode: http.StatusOK, Request: r, Body: io.NopCloser(strings.NewReader(`{"resourceType":"Bundle"}`))}, nil
				})
				require.Equal(t, client.ProblemAnswer, problemOf(t, err), "request %d is answered with nothing", n)
			}
		})
	}
}
