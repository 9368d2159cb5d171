package client_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// breaking lets the n-th request after now, from 0, reach the server and loses its
// answer where lost, else lets it not reach it.
func breaking(w *witness, n int, lost bool) client.Doer {
	done := 0
	return doer(func(r *http.Request) (*http.Response, error) {
		done++
		if done-1 != n {
			return w.Do(r)
		}
		if lost {
			resp, err := w.Do(r)
			if err != nil {
				return nil, err
			}
			_ = resp.Body.Close()
		}
		return nil, errors.New("broken")
	})
}

// once asserts that the server has nothing twice.
func once(t *testing.T, s *server) {
	t.Helper()
	keyed := map[string]int{}
	for _, at := range s.order {
		if id := s.stored[at]["identifier"]; id != nil {
			b, err := json.Marshal(id)
			require.NoError(t, err)
			keyed[strings.Split(at, "/")[0]+string(b)]++
		}
	}
	for key, n := range keyed {
		assert.Equal(t, 1, n, key)
	}
}

// circle is a plan with a circle: the CarePlan refers to what refers to it.
func circle(t *testing.T) (before, next, later *plan.Plan) {
	before = short(t)
	next = before.Clone()
	next.Title = "Toinen"
	next.Goals[0].Text = "Uni tulee."
	next.Goals = append(next.Goals, plan.Goal{ID: "goalcccccc", Text: "Kolmas tavoite."}, plan.Goal{ID: "goaldddddd", Text: "Hetken tavoite."})
	next.Actions = append(next.Actions, plan.Action{ID: "actionbbbb", Text: "Toinen toimenpide", GoalIDs: []plan.ID{"goalcccccc", "goaldddddd"}})
	next.Goals = slices.DeleteFunc(next.Goals, func(g plan.Goal) bool { return g.ID == "goalbbbbbb" }) // one less, two more
	later = before.Clone()
	later.Title = "Kolmas"
	later.Goals[0].Text = "Uni tulee joka ilta."
	later.Goals = append(later.Goals, plan.Goal{ID: "goalcccccc", Text: "Kolmas tavoite, tarkemmin."})
	return before, next, later
}

// An exchange that breaks off at any request is ended by the next one, of the same
// revision or of a later one: what of it arrived is nobody else's change, nothing
// stands twice and nothing is lost.
func TestExchangeResumes(t *testing.T) {
	before, next, later := circle(t)
	tried := 0
	for name, o := range map[string]client.Options{
		"two-phase": {}, "put": {Strategy: client.StrategyPut, Remove: true}, "small": {Remove: true, Limits: client.Limits{Entries: 7, Conditional: 7, Updates: 5}},
	} {
		for _, first := range []bool{true, false} {
			for _, lost := range []bool{true, false} {
				for n := 1; n < 40; n++ { // the first only asks
					s := newServer(t)
					c, w := watched(t, s, o)
					var last client.State
					if !first {
						x, err := c.Exchange(t.Context(), client.State{}, before, whole)
						require.NoError(t, err)
						last = x.State
					}
					broken, err := client.New(s.base(), breaking(w, n, lost), o)
					require.NoError(t, err)
					x, err := broken.Exchange(t.Context(), last, next, whole)
					if err == nil {
						require.Greater(t, n, 1)
						break
					}
					tried++
					if x != nil {
						require.Nil(t, x.Theirs)
						require.Len(t, x.State.Sent, 1)
						last = x.State
					}
					final := next
					if n%2 == 0 {
						final = later
					}
					why := name + " at request " + string(rune('0'+n/10)) + string(rune('0'+n%10))
					x, err = c.Exchange(t.Context(), last, final, whole)
					require.NoError(t, err, why)
					require.Nil(t, x.Theirs, why)
					require.Empty(t, x.State.Sent)
					once(t, s)
					if o.Remove {
						assert.Len(t, s.order, len(graphOf(final).Resources), "%s: nothing of what broke off stays", why)
					}
					if o.Remove || first && final == next {
						r, err := c.Read(t.Context(), before.ID, fhir.ReadOptions{})
						require.NoError(t, err)
						assert.Equal(t, text(t, final), text(t, r.Plan), why)
					}
					w.sent = nil
					_, err = c.Exchange(t.Context(), x.State, final, whole)
					require.NoError(t, err)
					assert.Empty(t, w.sent, "%s: now it is known", why)
				}
			}
		}
	}
	assert.Greater(t, tried, 20)
}

// A circle that limits split over several transactions is whole in the end, by push
// and by exchange, and again changes nothing.
func TestCircleInSmallPieces(t *testing.T) {
	before, next, _ := circle(t)
	for _, strategy := range []client.Strategy{client.StrategyTwoPhase, client.StrategyPut} {
		for _, most := range []int{0, 2, 5} {
			o := client.Options{Strategy: strategy, Remove: true, Limits: client.Limits{Entries: most + 1, Conditional: most + 1, Updates: most + 1}}
			s := newServer(t)
			c, w := watched(t, s, o)
			x, err := c.Exchange(t.Context(), client.State{}, before, whole)
			require.NoError(t, err)
			for _, p := range []*plan.Plan{next, before, next} {
				x, err = c.Exchange(t.Context(), x.State, p, whole)
				require.NoError(t, err)
				require.Nil(t, x.Theirs)
				for _, entries := range w.sent {
					assert.LessOrEqual(t, len(entries), most+1)
				}
				r, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
				require.NoError(t, err)
				assert.Equal(t, text(t, p), text(t, r.Plan))
				for _, at := range s.order {
					assert.NotContains(t, marshal(t, s.stored[at]), `"urn:uuid:`)
				}
				w.sent = nil
				again, err := c.Exchange(t.Context(), x.State, p, whole)
				require.NoError(t, err)
				assert.Empty(t, w.sent)
				x = again
			}
		}
	}
}

// A push that broke off in small pieces is ended by an exchange that knows the plan and no place: what says by
// identifier for a while whom it means is nobody's change.
func TestExchangeEndsAPush(t *testing.T) {
	p, _, _ := circle(t)
	for name, o := range map[string]client.Options{
		"two-phase": {Limits: client.Limits{Entries: 2, Conditional: 2, Updates: 2}}, "put": {Strategy: client.StrategyPut, Limits: client.Limits{Entries: 2}},
	} {
		for n := 1; ; n++ {
			s := newServer(t)
			c, _ := watched(t, s, o)
			broken, err := client.New(s.base(), breaking(&witness{web: &web}, n, true), o)
			require.NoError(t, err)
			if _, err := broken.Push(t.Context(), graphOf(p)); err == nil {
				require.Greater(t, n, 2)
				break
			}
			x, err := c.Exchange(t.Context(), client.State{Plan: p}, p, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs, "%s at request %d", name, n)
			once(t, s)
			r, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, p), text(t, r.Plan), "%s at request %d", name, n)
		}
	}
}

// What others change while an exchange is broken off comes back beside it, once.
func TestExchangeResumesBesideOthers(t *testing.T) {
	before, next, later := circle(t)
	for name, o := range map[string]client.Options{"two-phase": {Remove: true}, "put": {Strategy: client.StrategyPut}} {
		s := newServer(t)
		c, w := watched(t, s, o)
		x, err := c.Exchange(t.Context(), client.State{}, before, whole)
		require.NoError(t, err)
		at := 0
		for ; ; at++ { // the last transaction that can be lost
			require.Less(t, at, 40)
			broken, err := client.New(s.base(), breaking(w, at, true), o)
			require.NoError(t, err)
			w.sent = nil
			y, err := broken.Exchange(t.Context(), x.State, next, whole)
			require.Error(t, err)
			if len(w.sent) > 0 {
				require.NotNil(t, y)
				x = y
				break
			}
		}
		changed := 0
		for place, r := range s.stored {
			if strings.HasPrefix(place, "Task/") && has(r, "actionaaaa") {
				r["description"] = "Muiden iltarutiini"
				r["meta"].(map[string]any)["versionId"] = "9"
				changed++
			}
		}
		require.Positive(t, changed, name)
		got, err := c.Exchange(t.Context(), x.State, later, whole)
		require.NoError(t, err, name)
		require.NotNil(t, got.Theirs, name)
		assert.Empty(t, got.Merged.Findings, "%s: only one change is another's", name)
		assert.Equal(t, "Muiden iltarutiini", got.Merged.Plan.Actions[0].Text)
		assert.Equal(t, later.Title, got.Merged.Plan.Title)
		done, err := c.Exchange(t.Context(), got.State, got.Merged.Plan, whole)
		require.NoError(t, err)
		require.Nil(t, done.Theirs)
		once(t, s)
	}
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}
