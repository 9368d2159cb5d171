package view_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A copy without places names no organisation, place or address, in no text either,
// whoever's copy it is; all else stands.
func TestWithoutPlaces(t *testing.T) {
	for _, name := range []string{"aino", "eeli", "iida", "iidas-sibling"} {
		p := readCase(t, name)
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, day("2026-05-04"))
			if err != nil {
				continue
			}
			before, err := json.Marshal(v)
			require.NoError(t, err)
			bare := v.WithoutPlaces()
			data, err := json.Marshal(bare)
			require.NoError(t, err)
			for i := range p.Organisations {
				assert.NotContains(t, strings.ToLower(string(data)), strings.ToLower(p.Organisations[i].Name), "%s for %s", name, r)
				assert.NotContains(t, string(data), `"`+string(p.Organisations[i].ID)+`"`, "%s for %s", name, r)
			}
			for _, member := range []string{`"place":`, `"address":`, `"professional":`, `"setting":`} {
				assert.NotContains(t, string(data), member, "%s for %s", name, r)
			}
			assert.Len(t, bare.Plan.Needs, len(v.Plan.Needs))
			assert.Len(t, bare.Plan.People, len(v.Plan.People))
			again, err := json.Marshal(v)
			require.NoError(t, err)
			assert.Equal(t, string(before), string(again), "the view itself stays")
			if len(v.Plan.Organisations) > 0 {
				assert.True(t, bare.Withholds("/organisations"), "it says that something is left out")
			}
		}
	}
	iida := viewOf(t, readCase(t, "iida"), view.Child(), "2026-05-04")
	was, err := json.Marshal(iida)
	require.NoError(t, err)
	require.Contains(t, string(was), "Turvakoti Tyyni")
}
