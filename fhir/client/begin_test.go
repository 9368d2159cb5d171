package client_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ways are the ways in which a plan may be exchanged.
func ways() map[string]client.Options {
	return map[string]client.Options{
		"two-phase": {}, "put": {Strategy: client.StrategyPut}, "post": {Strategy: client.StrategyPost},
		"medplum": {Limits: client.MedplumLimits()}, "small": {Limits: client.Limits{Entries: 7, Conditional: 7, Updates: 5}},
		"removing": {Remove: true},
	}
}

// short is a plan of few parts, which refer to each other.
func short(t *testing.T) *plan.Plan {
	t.Helper()
	whole := load(t, "aino")
	p := &plan.Plan{Format: whole.Format, ID: whole.ID, Revision: whole.Revision, Lang: whole.Lang, Title: whole.Title, Child: whole.Child}
	p.Child.Groups, p.Child.Siblings = nil, nil
	worker := plan.Member{ID: "workeraaaa", Name: plan.Name{Family: "Virta", Given: "Sari"}, Kind: plan.MemberProfessional}
	p.People = []plan.Member{worker}
	p.Needs = []plan.Need{{ID: "needaaaaaa", Text: "Uni", Statement: plan.Statement{By: worker.ID, On: civil.MustParseDate("2026-03-01")}}}
	p.Goals = []plan.Goal{{ID: "goalaaaaaa", Text: "Uni tulee ajoissa.", NeedIDs: []plan.ID{"needaaaaaa"}}, {ID: "goalbbbbbb", Text: "Aamut sujuvat."}}
	p.Actions = []plan.Action{{ID: "actionaaaa", Text: "Iltarutiini", GoalIDs: []plan.ID{"goalaaaaaa"}, OwnerIDs: []plan.ID{worker.ID}}}
	return p
}

// Where nothing is known of the server, what it has is theirs: nothing is written
// over it.
func TestExchangeWithoutState(t *testing.T) {
	before := short(t)
	for name, o := range ways() {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			c, w := watched(t, s, o)
			x, err := c.Exchange(t.Context(), client.State{}, before, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs, "the server is empty")
			assert.Len(t, s.order, len(graphOf(before).Resources))

			w.sent = nil
			again, err := c.Exchange(t.Context(), x.State, before, whole)
			require.NoError(t, err)
			assert.Empty(t, w.sent)
			lost, err := c.Exchange(t.Context(), client.State{}, before, whole)
			require.NoError(t, err)
			require.Nil(t, lost.Theirs, "it has what is brought")
			assert.Empty(t, w.sent)
			assert.Len(t, lost.State.Placed, len(again.State.Placed))
			after := before.Clone()
			after.Title = "Uusi nimi"
			x, err = c.Exchange(t.Context(), lost.State, after, whole)
			require.NoError(t, err)
			require.Nil(t, x.Theirs)
			require.Len(t, w.sent, 1)
			assert.LessOrEqual(t, len(w.sent[0]), 2, "the CarePlan, and a version")

			for at, r := range s.stored { // somebody else, while nobody knows
				if strings.HasPrefix(at, "Goal/") && has(r, before.Goals[0].Text) {
					r["description"] = map[string]any{"text": "Muiden tavoite"}
				}
			}
			mine := after.Clone()
			mine.Goals = append(mine.Goals, plan.Goal{ID: "newgoalaaa", Text: "Uusi tavoite."})
			w.sent = nil
			stored := s.whole()
			x, err = c.Exchange(t.Context(), client.State{}, mine, whole)
			require.NoError(t, err)
			require.NotNil(t, x.Theirs)
			assert.Empty(t, w.sent)
			assert.Equal(t, stored, s.whole(), "nothing is written over theirs")
			assert.NotEmpty(t, x.Merged.Findings, "which of the two goals stands, people say")
			assert.Len(t, x.Merged.Plan.Goals, len(mine.Goals))

			settled := mine.Clone()
			settled.Goals[0].Text = "Muiden tavoite"
			done, err := c.Exchange(t.Context(), x.State, settled, whole)
			require.NoError(t, err)
			require.Nil(t, done.Theirs)
			assert.Len(t, s.order, len(graphOf(settled).Resources), "nothing twice")
			r, err := c.Read(t.Context(), mine.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, settled), text(t, r.Plan))
			w.sent = nil
			_, err = c.Exchange(t.Context(), done.State, settled, whole)
			require.NoError(t, err)
			assert.Empty(t, w.sent, "the second time nothing")
		})
	}
}

// A first push that broke off anywhere is mended by the same call.
func TestExchangeMendsWhatBrokeOff(t *testing.T) {
	p := short(t)
	for name, o := range ways() {
		for stop := 1; stop < 9; stop += 2 {
			s := newServer(t)
			c, _ := watched(t, s, o)
			s.before = func(n int, w http.ResponseWriter, _ *http.Request) bool {
				if n >= stop {
					w.WriteHeader(http.StatusBadGateway)
				}
				return n >= stop
			}
			x, err := c.Exchange(t.Context(), client.State{}, p, whole)
			if err == nil {
				require.Nil(t, x.Theirs)
			}
			s.before = nil
			x, err = c.Exchange(t.Context(), client.State{}, p, whole)
			require.NoError(t, err, "%s %d", name, stop)
			require.Nil(t, x.Theirs, "%s %d", name, stop)
			r, err := c.Read(t.Context(), p.ID, fhir.ReadOptions{})
			require.NoError(t, err)
			assert.Equal(t, text(t, p), text(t, r.Plan))
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
	}
}

// What others made meanwhile under an identifier of ours is found by it: it is
// theirs where it says something else, ours where it says the same, and stands once.
func TestExchangeFindsWhatOthersMade(t *testing.T) {
	before := short(t)
	with := func(text string) *plan.Plan {
		p := before.Clone()
		p.Goals = append(p.Goals, plan.Goal{ID: "newgoalaaa", Text: text})
		return p
	}
	goals := func(s *server) (n int) {
		for _, at := range s.order {
			if strings.HasPrefix(at, "Goal/") {
				n++
			}
		}
		return n
	}
	o := whole
	o.Read = fhir.ReadOptions{On: civil.MustParseDate("2026-07-01"), By: before.People[0].ID}
	for name, options := range ways() {
		for theirs, row := range map[string]struct {
			text  string
			moved bool
		}{"the same": {"Uusi tavoite.", false}, "other words": {"Muiden tavoite.", true}} {
			t.Run(name+" "+theirs, func(t *testing.T) {
				s := newServer(t)
				c, w := watched(t, s, options)
				x, err := c.Exchange(t.Context(), client.State{}, before, whole)
				require.NoError(t, err)
				known := x.State
				// Another machine of ours, whose state nobody here has.
				other, _ := watched(t, s, options)
				y, err := other.Exchange(t.Context(), known, with(row.text), whole)
				require.NoError(t, err)
				require.Nil(t, y.Theirs)
				n := goals(s)

				w.sent = nil
				x, err = c.Exchange(t.Context(), known, with("Uusi tavoite."), o)
				require.NoError(t, err)
				assert.Equal(t, row.moved, x.Theirs != nil)
				assert.Empty(t, w.sent)
				assert.Equal(t, n, goals(s))
				mine := with("Uusi tavoite.")
				if row.moved {
					assert.NotEmpty(t, x.Merged.Findings)
					mine.Goals[len(mine.Goals)-1].Text = "Sovittu tavoite."
				}
				done, err := c.Exchange(t.Context(), x.State, mine, o)
				require.NoError(t, err)
				require.Nil(t, done.Theirs, "it is known now")
				assert.Equal(t, n, goals(s), "nothing twice")
				for _, at := range done.State.Placed {
					assert.True(t, at.Location != "" || at.Type == "Provenance", at.Type)
				}
				r, err := c.Read(t.Context(), before.ID, fhir.ReadOptions{})
				require.NoError(t, err)
				assert.Equal(t, text(t, mine), text(t, r.Plan))
				w.sent = nil
				_, err = c.Exchange(t.Context(), done.State, mine, o)
				require.NoError(t, err)
				assert.Empty(t, w.sent)
			})
		}
	}
}

// A part that only others have comes in by the merge, with its place: taking it over
// writes nothing.
func TestExchangePlacesWhatCameIn(t *testing.T) {
	before := short(t)
	theirs := before.Clone()
	theirs.Goals = append(theirs.Goals, plan.Goal{ID: "newgoalaaa", Text: "Muiden tavoite."})
	mine := before.Clone()
	mine.Title = "Uusi nimi"
	for name, options := range ways() {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			c, w := watched(t, s, options)
			x, err := c.Exchange(t.Context(), client.State{}, before, whole)
			require.NoError(t, err)
			_, err = c.Exchange(t.Context(), x.State, theirs, whole)
			require.NoError(t, err)
			there := len(s.order)
			x, err = c.Exchange(t.Context(), x.State, mine, whole)
			require.NoError(t, err)
			require.NotNil(t, x.Theirs)
			known := map[string]bool{}
			for _, at := range x.State.Placed {
				known[at.Location] = true
				assert.NotEmpty(t, at.Version, at.Location)
			}
			for _, at := range s.order {
				assert.True(t, known[at] || strings.HasPrefix(at, "Provenance/"), at)
			}
			w.sent = nil
			done, err := c.Exchange(t.Context(), x.State, x.Merged.Plan, whole)
			require.NoError(t, err)
			require.Nil(t, done.Theirs)
			for _, sent := range w.sent {
				for _, e := range sent {
					assert.NotEqual(t, "Goal", e.Resource["resourceType"], "it is there")
				}
			}
			assert.LessOrEqual(t, len(s.order), there+1, "a Provenance at most")
		})
	}
}

// A part that others made under no identifier of ours is written where it came from. Where the remainder alone tells
// its place, it is looked at there once more.
func TestExchangeWritesBackWhatOthersMade(t *testing.T) {
	p := short(t)
	s, c, w, _ := pushed(t, p, client.Options{})
	child := map[string]any{"reference": "Patient/" + patient(t, s)["id"].(string)}
	s.put("Goal/theirs", map[string]any{"lifecycleStatus": "active", "description": map[string]any{"text": "Muiden tavoite."}, "subject": child})
	for at, r := range s.stored {
		if strings.HasPrefix(at, "CarePlan/") {
			r["goal"] = append(listOf(r["goal"]), map[string]any{"reference": "Goal/theirs"})
		}
	}
	there := func(s client.State) bool {
		return slices.ContainsFunc(s.Placed, func(at client.Placed) bool {
			return at.Type == "Goal" && at.Location == "Goal/theirs" && at.Version == "1"
		})
	}
	x, err := c.Exchange(t.Context(), client.State{}, p, whole)
	require.NoError(t, err)
	require.NotNil(t, x.Theirs)
	assert.True(t, there(x.State))
	again, err := c.Exchange(t.Context(), client.State{Plan: x.State.Plan, Remainder: x.State.Remainder}, x.Merged.Plan, whole)
	require.NoError(t, err)
	require.NotNil(t, again.Theirs)
	assert.True(t, there(again.State))
	assert.Empty(t, w.sent)
	next := x.Merged.Plan.Clone()
	for i := range next.Goals {
		if next.Goals[i].Text == "Muiden tavoite." {
			next.Goals[i].Text = "Yhteinen tavoite."
		}
	}
	done, err := c.Exchange(t.Context(), x.State, next, whole)
	require.NoError(t, err)
	require.Nil(t, done.Theirs)
	goals := 0
	for at := range s.stored {
		if strings.HasPrefix(at, "Goal/") {
			goals++
		}
	}
	assert.Len(t, next.Goals, goals, "nothing twice")
	assert.True(t, has(s.stored["Goal/theirs"], "Yhteinen tavoite."))
}

// What somebody made under an identifier of ours between the look and the writing is theirs where it says something else.
func TestExchangeIsOvertakenByOneWhoMakesTheSame(t *testing.T) {
	before := short(t)
	after := before.Clone()
	after.Goals = append(after.Goals, plan.Goal{ID: "newgoalaaa", Text: "Uusi tavoite."})
	for words, moved := range map[string]bool{"Uusi tavoite.": false, "Muiden tavoite.": true} {
		s, c, _, last := pushed(t, before, client.Options{})
		var theirs map[string]any
		for _, r := range graphOf(after).Resources {
			if raw, err := r.AppendJSON(nil); r.Type == "Goal" && strings.Contains(string(raw), "newgoalaaa") {
				require.NoError(t, err)
				require.NoError(t, json.Unmarshal(raw, &theirs))
			}
		}
		theirs["description"] = map[string]any{"text": words}
		theirs["subject"] = map[string]any{"reference": "Patient/" + patient(t, s)["id"].(string)}
		from, overtaken := s.requests, false
		s.before = func(n int, _ http.ResponseWriter, _ *http.Request) bool {
			if n == from+2 { // after what is known and what is new was asked for
				s.put("Goal/theirs", theirs)
				overtaken = true
			}
			return false
		}
		x, err := c.Exchange(t.Context(), last, after, whole)
		require.NoError(t, err)
		require.True(t, overtaken)
		assert.Equal(t, moved, x.Theirs != nil, words)
		assert.Equal(t, []any{map[string]any{"text": words}}, []any{s.stored["Goal/theirs"]["description"]})
		once(t, s)
	}
}
