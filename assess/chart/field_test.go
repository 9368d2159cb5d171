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

var letter = regexp.MustCompile(`text-anchor="middle" (?:paint-order="[^>]* )?fill="#[0-9a-f]{6}">([^<]+)</text>`)

// stars returns what stands in each star of a picture.
func stars(svg string) (all []string) {
	for _, star := range strings.Split(svg, `<g role="img"`)[1:] {
		star, _, _ = strings.Cut(star, "</g>")
		all = append(all, star)
	}
	return all
}

// Whatever a voice says has its letter in the star, in the small stars of a change too.
func TestEverythingSaidHasItsMark(t *testing.T) {
	count := func(s *assess.Star) (n int) {
		for i := range s.Sides {
			n += len(s.Sides[i].Said)
		}
		return n
	}
	everything := said(assess.ItemChildStrengths, assess.ItemChildFunctioning, assess.ItemChildEnvironments, assess.ItemChildRelationships,
		assess.ItemParentStrengths, assess.ItemParentFunctioning, assess.ItemParentUnderstanding, assess.ItemParentEnvironments, assess.ItemChildSelf,
		assess.ItemFamilyCircumstances, assess.ItemFamilyHistory, assess.ItemServices, assess.ItemChildEveryday)
	eeli := load(t, "eeli")
	spring := assess.Read(civil.MustParseDate("2026-03-20"), eeli.Assessment)
	autumn := assess.Read(civil.MustParseDate("2026-08-25"), eeli.Assessment)
	aino := assess.Read(civil.Date{}, load(t, "aino").Assessment)
	for _, row := range []struct {
		name    string
		picture chart.Picture
		stars   []assess.Star
		why     string
	}{
		{"all voices", chart.AllVoices(aino), []assess.Star{aino}, "the star of a family"},
		{"overview", chart.Overview(aino), []assess.Star{aino}, "the star of a page"},
		{"change", chart.Change(spring, autumn), []assess.Star{spring, autumn}, "before and now, each in a star that is small"},
		{"every item", chart.Change(everything, everything), []assess.Star{everything, everything}, "no field is too low for a mark"},
	} {
		t.Run(row.name, func(t *testing.T) {
			drawn := stars(draw(t, row.picture, chart.Options{Child: "Aino", Person: eeli.PersonName}))
			require.Len(t, drawn, len(row.stars))
			for i := range drawn {
				assert.Len(t, letter.FindAllString(drawn[i], -1), count(&row.stars[i]), row.why)
			}
		})
	}
}

// The star for filling in takes at least half of its page's width, in every language, names every
// field, and is printed page by page. No other picture says how the paper of a page in which it stands is to be cut.
func TestEmptyStarIsLargeOnItsPage(t *testing.T) {
	corner := regexp.MustCompile(`<polygon points="([^"]+)"`)
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		svg := draw(t, chart.Empty(), chart.Options{Lang: l})
		star := stars(svg)[0]
		from, to := 360.0, 0.0
		for _, m := range corner.FindAllStringSubmatch(star, -1) {
			for pair := range strings.FieldsSeq(m[1]) {
				x, _, _ := strings.Cut(pair, ",")
				at, err := strconv.ParseFloat(x, 64)
				require.NoError(t, err)
				from, to = min(from, at), max(to, at)
			}
		}
		assert.Greater(t, to-from, 160.0, "%s: there is room to write in the points", l)
		assert.Len(t, regexp.MustCompile(`>[abcd]</tspan>`).FindAllString(star, -1), 10, "%s: three fields, four and three", l)
		assert.Contains(t, svg, "<style>@page{size:A4;margin:0}</style>")
	}
	assert.NotContains(t, draw(t, chart.AllVoices(said(assess.ItemServices)), chart.Options{}), "@page{")
	assert.NotContains(t, draw(t, chart.Overview(said(assess.ItemServices)), chart.Options{}), "<style")
}

// The sentence on kinds stands where there are such kinds.
func TestOwnWordsAloneHaveNoLegendOfKinds(t *testing.T) {
	v := assess.View{Statement: assess.Statement{On: civil.MustParseDate("2026-03-20")}, Voice: assess.VoiceChild, Findings: []assess.Finding{
		{Item: assess.ItemChildSelf, Kind: assess.FindingOwnWords, Text: "Oon nopea."},
	}}
	child := draw(t, chart.OneVoice(assess.Read(civil.Date{}, assess.Assessment{Views: []assess.View{v}}), assess.Speaker{Voice: assess.VoiceChild}), chart.Options{Lang: code.EN})
	assert.NotContains(t, spoken(t, child), "The shape tells")
	assert.Contains(t, spoken(t, child), "in own words")
	assert.Contains(t, spoken(t, draw(t, chart.AllVoices(said(assess.ItemServices)), chart.Options{Lang: code.EN})), "The shape tells")
}
