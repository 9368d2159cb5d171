package chart_test

import (
	"encoding/xml"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The overview names every voice and shows every mark of the whole picture. The
// child's words stand beside the child's own points; nothing else that was said does.
func TestOverview(t *testing.T) {
	aino := load(t, "aino")
	star := assess.Read(civil.Date{}, aino.Assessment)
	own := 0
	for i := range star.Sides {
		for n := range star.Sides[i].Said {
			said := &star.Sides[i].Said[n]
			said.Text = "ADULT"
			if star.Sides[i].Voice == assess.VoiceChild {
				said.Text = "POINT" + strconv.Itoa(int(assess.PointOf(said.Item)))
				own++
			}
		}
	}
	require.NotZero(t, own)
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
			shown := star.Sides[i].Voice == assess.VoiceChild && assess.ChildsVoice(assess.PointOf(said.Item))
			assert.Equal(t, shown, strings.Contains(picture, ">"+said.Text+"<"), said.Text)
		}
	}
	assert.Less(t, len(picture), len(draw(t, chart.AllVoices(star), o)))
	assert.Contains(t, draw(t, chart.Overview(assess.Star{}), o), "<title>", "nobody heard yet")
}
