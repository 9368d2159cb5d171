package chart_test

import (
	"encoding/xml"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The overview names every voice and shows every mark of the whole picture, and
// says nothing of what was said.
func TestOverview(t *testing.T) {
	aino := load(t, "aino")
	star := assess.Read(civil.Date{}, aino.Assessment)
	o := chart.Options{Lang: code.FI, Child: aino.Child.Name, Person: aino.PersonName}
	picture := draw(t, chart.Overview(star), o)
	require.NoError(t, xml.Unmarshal([]byte(picture), new(struct{})))
	for i := range star.Sides {
		who := "Aino"
		if by := star.Sides[i].By; by != "" {
			who = aino.PersonName(by)
		}
		assert.Contains(t, picture, who)
		for _, said := range star.Sides[i].Said {
			if said.Text != "" {
				assert.NotContains(t, picture, said.Text)
			}
		}
	}
	assert.Less(t, len(picture), len(draw(t, chart.AllVoices(star), o)))
	assert.Contains(t, draw(t, chart.Overview(assess.Star{}), o), "<title>", "nobody heard yet")
}
