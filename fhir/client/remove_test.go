package client_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// without is a plan that lost its only contact.
func without(t *testing.T, p *plan.Plan) *plan.Plan {
	t.Helper()
	q := p.Clone()
	require.Len(t, q.Contacts, 1)
	q.Contacts = nil
	return q
}

// What a plan no longer has is deleted on request, in the version that was seen;
// what other plans know too stays.
func TestRemove(t *testing.T) {
	before := load(t, "aino")
	after := without(t, before)
	lost := map[string]bool{}
	for _, r := range graphOf(before).Resources {
		lost[r.ID] = true
	}
	for _, r := range graphOf(after).Resources {
		delete(lost, r.ID)
	}
	require.NotEmpty(t, lost)
	for _, limits := range []client.Limits{{}, {Entries: 25}} {
		s := newServer(t)
		placed, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(before))
		require.NoError(t, err)

		kept, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(after), placed...)
		require.NoError(t, err)
		assert.Len(t, s.stored, len(placed), "without the option nothing is deleted")
		assert.False(t, slices.ContainsFunc(kept, func(at client.Placed) bool { return at.Change == client.ChangeRemoved }))

		// What the second push returned, and what the first one knew beside it.
		seen := slices.Clone(kept)
		for _, at := range placed {
			if lost[at.ID] {
				seen = append(seen, at)
			}
		}
		remover := connect(t, s, client.Options{Remove: true, Limits: limits})
		got, err := remover.Push(t.Context(), graphOf(after), seen...)
		require.NoError(t, err)
		removed := map[string]bool{}
		for _, at := range got {
			if at.Change == client.ChangeRemoved {
				removed[at.ID] = true
				assert.NotContains(t, s.stored, at.Location)
			}
		}
		assert.Equal(t, slices.Sorted(maps.Keys(lost)), slices.Sorted(maps.Keys(removed)))
		r, err := remover.Read(t.Context(), after.ID, fhir.ReadOptions{})
		require.NoError(t, err)
		assert.Equal(t, text(t, after), text(t, r.Plan))

		writes := s.count(&s.writes)
		again, err := remover.Push(t.Context(), graphOf(after), got...)
		require.NoError(t, err)
		assert.Equal(t, writes, s.count(&s.writes), "what is gone is not deleted again")
		assert.Len(t, again, len(got)-len(removed))
	}
}

// What somebody changed since is not deleted, and neither is a worker whom other
// plans have, nor what was placed in no version that is known.
func TestRemoveLeavesWhatOthersHave(t *testing.T) {
	before := load(t, "aino")
	after := without(t, before)
	s := newServer(t)
	c := connect(t, s, client.Options{Remove: true})
	placed, err := c.Push(t.Context(), graphOf(before))
	require.NoError(t, err)

	changed := ""
	ids := map[string]bool{}
	for _, r := range graphOf(after).Resources {
		ids[r.ID] = true
	}
	for _, at := range placed {
		if !ids[at.ID] {
			changed = at.Location
		}
	}
	require.NotEmpty(t, changed)
	s.stored[changed]["meta"].(map[string]any)["versionId"] = "7"
	_, err = c.Push(t.Context(), graphOf(after), placed...)
	require.Error(t, err)
	assert.Contains(t, s.stored, changed, "another version than was seen")

	stranger := client.Placed{Type: "Practitioner", ID: "elsewhere", Location: "Practitioner/elsewhere", Version: "1"}
	unknown := client.Placed{Type: "Goal", ID: "unsure", Location: "Goal/unsure"}
	s.stored["Practitioner/elsewhere"] = map[string]any{"resourceType": "Practitioner", "id": "elsewhere", "meta": map[string]any{"versionId": "1"}}
	s.stored["Goal/unsure"] = map[string]any{"resourceType": "Goal", "id": "unsure", "meta": map[string]any{"versionId": "1"}}
	s.order = append(s.order, "Practitioner/elsewhere", "Goal/unsure")
	got, err := c.Push(t.Context(), graphOf(after), stranger, unknown)
	require.NoError(t, err)
	assert.Contains(t, s.stored, "Practitioner/elsewhere")
	assert.Contains(t, s.stored, "Goal/unsure")
	assert.False(t, slices.ContainsFunc(got, func(at client.Placed) bool {
		return strings.HasSuffix(at.Location, "elsewhere") || at.Change == client.ChangeRemoved
	}))
}

// What is in another place than it was seen in is still in the plan: nothing of it is deleted.
func TestRemoveLeavesWhatHasMoved(t *testing.T) {
	p := load(t, "aino")
	s := newServer(t)
	c := connect(t, s, client.Options{Remove: true})
	seen, err := c.Push(t.Context(), graphOf(p))
	require.NoError(t, err)
	for i := range seen {
		if seen[i].Type == "Goal" {
			seen[i].Location = fmt.Sprint("Goal/elsewhere", i)
		}
	}
	got, err := c.Push(t.Context(), graphOf(p), seen...)
	require.NoError(t, err)
	assert.Len(t, got, len(seen))
	assert.Len(t, s.order, len(seen))
	for _, at := range got {
		assert.Equal(t, client.ChangeNone, at.Change)
	}
}
