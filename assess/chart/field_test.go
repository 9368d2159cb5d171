package chart_test

import (
	"regexp"
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

// said is a star in which one guardian says one thing of each of some items.
func said(items ...assess.Item) assess.Star {
	v := assess.View{Statement: assess.Statement{By: "bbbbbbbbbb", On: civil.MustParseDate("2026-03-20")}, Voice: assess.VoiceGuardian}
	for _, item := range items {
		v.Findings = append(v.Findings, assess.Finding{Item: item, Kind: assess.FindingStrength, Text: "ok"})
	}
	return assess.Read(civil.Date{}, assess.Assessment{Views: []assess.View{v}})
}

var (
	outline  = regexp.MustCompile(`<polygon points="([^"]+)" fill="#[^"]+" stroke="#(?:6b4200|0b4a75)" stroke-width="1.6"`)
	strength = regexp.MustCompile(`<circle cx="([0-9.]+)" cy="([0-9.]+)" r="[0-9.]+" fill="#17663a"`)
	number   = regexp.MustCompile(`[0-9.]+`)
)

type place struct{ x, y float64 }

// marked returns the outlines of the points that somebody has told about and where the
// marks in the star stand.
func marked(t *testing.T, svg string) (points [][]place, marks []place) {
	t.Helper()
	_, svg, ok := strings.Cut(svg, `<g role="img"`)
	require.True(t, ok)
	svg, _, _ = strings.Cut(svg, "</g>")
	at := func(text []string) (all []place) {
		for i := 0; i+1 < len(text); i += 2 {
			x, _ := strconv.ParseFloat(text[i], 64)
			y, _ := strconv.ParseFloat(text[i+1], 64)
			all = append(all, place{x, y})
		}
		return all
	}
	for _, m := range outline.FindAllStringSubmatch(svg, -1) {
		points = append(points, at(number.FindAllString(m[1], -1)))
	}
	for _, m := range strength.FindAllStringSubmatch(svg, -1) {
		marks = append(marks, at(m[1:])...)
	}
	return points, marks
}

// inside asks whether a place lies in a convex outline.
func inside(at place, corners []place) bool {
	left, right := 0, 0
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		if (b.x-a.x)*(at.y-a.y)-(b.y-a.y)*(at.x-a.x) > 0 {
			left++
		} else {
			right++
		}
	}
	return left == 0 || right == 0
}

// What is said of an item stands within the item's point, and the fields of a point stand
// beneath each other in the order of the items.
func TestMarksStandInTheirFields(t *testing.T) {
	for item := assess.ItemChildStrengths; item.IsValid(); item++ {
		points, marks := marked(t, draw(t, chart.AllVoices(said(item)), chart.Options{}))
		require.Len(t, points, 1, item)
		require.Len(t, marks, 1, item)
		assert.True(t, inside(marks[0], points[0]), "%s", item)
	}
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		items := assess.ItemsOf(p)
		_, marks := marked(t, draw(t, chart.AllVoices(said(items...)), chart.Options{}))
		require.Len(t, marks, len(items), p)
		for i := range marks[1:] {
			assert.Less(t, marks[i].y, marks[i+1].y, "%s", items[i])
		}
	}
}

// A field keeps its place whoever speaks of the others, in every star.
func TestFieldsAreNamed(t *testing.T) {
	names := map[assess.Item]string{
		assess.ItemChildStrengths: "1a", assess.ItemChildEnvironments: "1c", assess.ItemChildRelationships: "2",
		assess.ItemParentStrengths: "3a", assess.ItemParentEnvironments: "3d", assess.ItemChildSelf: "4", assess.ItemServices: "5c",
		assess.ItemChildEveryday: "6", 0: "", 99: "",
	}
	for item, want := range names {
		assert.Equal(t, want, chart.Field(item), "%s", item)
	}
	for p := assess.PointChild; p <= assess.PointEveryday; p++ {
		for i, item := range assess.ItemsOf(p) {
			want := strconv.Itoa(int(p))
			if !assess.ChildsVoice(p) {
				want += "abcd"[i : i+1]
			}
			assert.Equal(t, want, chart.Field(item), "the fields are those of assess")
		}
	}
	for _, picture := range []chart.Picture{chart.Overview(said(assess.ItemChildSelf)), chart.Change(assess.Star{}, said(assess.ItemServices))} {
		svg := draw(t, picture, chart.Options{Lang: code.FI})
		for item := assess.ItemChildStrengths; item.IsValid(); item++ {
			if !assess.ChildsVoice(assess.PointOf(item)) {
				assert.Contains(t, strings.ReplaceAll(spoken(t, svg), "\u00a0", " "), chart.Field(item)+" "+code.NewTongue(code.FI, nil).Label(item), "the key of the fields")
			}
		}
	}
}

// The child's words stand within the child's own point where they find room, beside it where
// they do not, and beneath alone where they are long.
func TestChildsWordsStandInTheChildsPoint(t *testing.T) {
	words := regexp.MustCompile(`<tspan x="([0-9.]+)" y="([0-9.]+)">sana`)
	for _, one := range []struct {
		name   string
		text   string
		inside bool
		beside bool
	}{
		{"a few words", "sana sana sana sana sana sana", true, false},
		{"a word that no line there is long enough for", "sanakirjastoautonkuljettajakoulutus", false, true},
		{"a story", strings.TrimSpace(strings.Repeat("sana ", 200)), false, false},
	} {
		t.Run(one.name, func(t *testing.T) {
			v := assess.View{Statement: assess.Statement{On: civil.MustParseDate("2026-03-20")}, Voice: assess.VoiceChild, Findings: []assess.Finding{
				{Item: assess.ItemChildSelf, Kind: assess.FindingOwnWords, Text: one.text},
			}}
			star := assess.Read(civil.Date{}, assess.Assessment{Views: []assess.View{v}})
			svg := draw(t, chart.Overview(star), chart.Options{Child: "Aino"})
			points, _ := marked(t, svg)
			require.Len(t, points, 1)
			lines := words.FindAllStringSubmatch(svg, -1)
			assert.Equal(t, one.inside || one.beside, len(lines) > 0)
			for _, line := range lines {
				x, _ := strconv.ParseFloat(line[1], 64)
				y, _ := strconv.ParseFloat(line[2], 64)
				assert.Equal(t, one.inside, inside(place{x, y}, points[0]))
			}
		})
	}
}
