package chart_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var layouts = flag.String("layouts", "", "a folder to which TestLayouts writes its pictures, to be looked at")

// The people of the stars below: of some the letters are the same, and then their marks are wider.
var (
	different = []string{"Anna", "Bertta", "Cecilia", "Doris", "Eeva", "Fanni", "Greta", "Helvi", "Iida", "Jenni", "Katri", "Liisa"}
	alike     = []string{"Anna", "Aada", "Aino", "Alma", "Amanda", "Anja", "Anni", "Armi", "Asta", "Aune", "Auli", "Aila"}
)

// heard is a star in which so many adults say so many things of each item, and the child some words of each own point.
func heard(adults, things int, words string) assess.Star {
	var a assess.Assessment
	for n := range adults {
		v := assess.View{Statement: assess.Statement{By: assess.ID(rune('a' + n)), On: civil.MustParseDate("2026-03-20")}, Voice: assess.VoiceNearPerson}
		for item := assess.ItemChildStrengths; item.IsValid(); item++ {
			for k := range things {
				v.Findings = append(v.Findings, assess.Finding{Item: item, Kind: assess.FindingStrength + assess.FindingKind(k), Text: "Sanottu."})
			}
		}
		a.Views = append(a.Views, v)
	}
	if words != "" {
		v := assess.View{Statement: assess.Statement{On: civil.MustParseDate("2026-03-21")}, Voice: assess.VoiceChild}
		for _, item := range []assess.Item{assess.ItemChildRelationships, assess.ItemChildSelf, assess.ItemChildEveryday} {
			v.Findings = append(v.Findings, assess.Finding{Item: item, Kind: assess.FindingOwnWords, Text: words})
		}
		a.Views = append(a.Views, v)
	}
	return assess.Read(civil.Date{}, a)
}

// translated is a language whose words are the English ones with something before them.
func translated(t *testing.T, direction, before string) *code.Catalogue {
	type text struct {
		FI   string `json:"fi"`
		SV   string `json:"sv"`
		EN   string `json:"en"`
		Text string `json:"text"`
	}
	var form struct {
		Language  string `json:"language"`
		Direction string `json:"direction"`
		Texts     []text `json:"texts"`
	}
	form.Language, form.Direction = "xx-x-test", direction
	for _, one := range chart.Texts() {
		if one != (code.Text{}) {
			form.Texts = append(form.Texts, text{one.FI, one.SV, one.EN, before + one.EN})
		}
	}
	data, err := json.Marshal(form)
	require.NoError(t, err)
	words, err := code.ReadCatalogue(bytes.NewReader(data))
	require.NoError(t, err)
	return words
}

// How marks and words share the room of a star: testdata/layouts.txt has the length and the digest of each picture. Where
// a line changes, draw the pictures with -layouts before and after, and look at them.
func TestLayouts(t *testing.T) {
	var got strings.Builder
	add := func(name string, p chart.Picture, o chart.Options) {
		svg := draw(t, p, o)
		fmt.Fprintf(&got, "%s: %d %x\n", name, len(svg), sha256.Sum256([]byte(svg)))
		if *layouts != "" {
			require.NoError(t, os.WriteFile(filepath.Join(*layouts, strings.ReplaceAll(name, " ", "-")+".svg"), []byte(svg), 0o644))
		}
	}
	for _, people := range []struct {
		what  string
		names []string
	}{{"letters", different}, {"numbers", alike}} {
		called := map[assess.ID]string{}
		for n, name := range people.names {
			called[assess.ID(rune('a'+n))] = name
		}
		o := chart.Options{Lang: code.SV, Child: "Onni", Person: func(by assess.ID) string { return called[by] }}
		for adults := 1; adults <= len(people.names); adults++ {
			for things := 1; things <= 3; things++ {
				star := heard(adults, things, "")
				add(fmt.Sprintf("%d adults, %d of each, %s", adults, things, people.what), chart.Overview(star), o)
				add(fmt.Sprintf("%d adults, %d of each, %s, changed", adults, things, people.what), chart.Change(heard(adults-1, things, ""), star), o)
			}
		}
	}
	const story = "Äiti lukee iltasatua ja minä tykkään, kun koira nukkuu jalkopäässä eikä kukaan huuda keittiössä enää niin kovaa kuin viime talvena monta kertaa viikossa oli tapana"
	words := strings.Fields(story)
	for n := 1; n <= len(words); n++ {
		said := strings.Join(words[:n], " ")
		for _, adults := range []int{0, 1, 5} {
			add(fmt.Sprintf("%d words, %d adults", n, adults), chart.Overview(heard(adults, 1, said)), chart.Options{Child: "Onni"})
		}
		add(fmt.Sprintf("%d words alone", n), chart.OneVoice(heard(0, 0, said), assess.Speaker{Voice: assess.VoiceChild}), chart.Options{Child: said})
	}
	for n := 5; n <= 30; n++ {
		add(fmt.Sprintf("a word of %d letters", n), chart.Overview(heard(1, 1, strings.Repeat("a", n)+" on se")), chart.Options{Child: "Onni"})
	}
	for adults := range 10 {
		add(fmt.Sprintf("blank words, %d adults", adults), chart.Overview(heard(adults, 1, "  ")), chart.Options{Child: "Onni"})
	}
	children := heard(1, 1, "")
	children.Sides[0].Speaker = assess.Speaker{Voice: assess.VoiceChild}
	add("a child who speaks of all points", chart.OneVoice(children, assess.Speaker{Voice: assess.VoiceChild}), chart.Options{Child: "Onni"})
	for _, name := range []string{"", "O", "Onni", "Maximilian", "Maximiliana", "Maximiliana-Alexandra", "Anna Maria", "Anna Maria Sofia Elisabet", "!"} {
		add("the child is called "+fmt.Sprintf("%q", name), chart.Change(heard(1, 1, "Kiva."), heard(2, 1, "Kiva.")), chart.Options{Child: name})
	}
	for n := 1; n <= 24; n++ { // in the middle of a large star and of small ones
		o := chart.Options{Child: strings.Repeat("e", n)}
		add(fmt.Sprintf("a name of %d letters", n), chart.Empty(), o)
		add(fmt.Sprintf("a name of %d letters, twice", n), chart.Change(heard(1, 1, ""), heard(1, 1, "")), o)
	}
	for _, own := range []struct{ name, direction, before string }{{"Hebrew letters", code.RightToLeft, "\u05d0"}, {"long words", code.LeftToRight, "pitempi kuin missään muussa kielessä "}} {
		words := translated(t, own.direction, own.before)
		o := chart.Options{Words: words, Person: func(assess.ID) string { return "" }}
		add("empty, "+own.name, chart.Empty(), o)
		add("changed, "+own.name, chart.Change(heard(2, 2, "Kiva."), heard(1, 1, "")), o)
	}
	spring, nobody := civil.MustParseDate("2026-03-20"), assess.Assessment{}
	add("read on a day on which nobody was heard", chart.Change(assess.Read(spring, nobody), assess.Read(civil.Date{}, nobody)), chart.Options{Lang: code.EN})
	add("the overview of a day on which nobody was heard", chart.Overview(assess.Read(spring, nobody)), chart.Options{Lang: code.EN})
	add("all on a day on which nobody was heard", chart.AllVoices(assess.Read(spring, nobody)), chart.Options{Lang: code.EN})
	add("heard no more", chart.Change(heard(2, 1, "Kiva."), heard(1, 1, "")), chart.Options{Lang: code.EN, Plain: true})
	file := filepath.Join("testdata", "layouts.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// A voice that says for the first time that something is hard is named, beside one that no longer does and one that says something else.
func TestWhatBecameOfWhatWasHard(t *testing.T) {
	star := func(day string, kinds ...assess.FindingKind) assess.Star {
		v := assess.View{Statement: assess.Statement{By: "a", On: civil.MustParseDate(day)}, Voice: assess.VoiceGuardian}
		for i, k := range kinds {
			if k != 0 {
				v.Findings = append(v.Findings, assess.Finding{Item: assess.ItemChildStrengths + assess.Item(i), Kind: k, Text: k.String() + day})
			}
		}
		return assess.Read(civil.Date{}, assess.Assessment{Views: []assess.View{v}})
	}
	const strength, hard, need, own = assess.FindingStrength, assess.FindingVulnerability, assess.FindingNeed, assess.FindingOwnWords
	for _, row := range []struct {
		name          string
		before, after []assess.FindingKind
		want, why     string
	}{
		{"easier", []assess.FindingKind{hard}, []assess.FindingKind{strength}, "Äiti no longer calls hard: The child's strengths.", "from hard to good"},
		{"harder", []assess.FindingKind{strength}, []assess.FindingKind{need}, "Äiti now calls hard: The child's strengths.", "a need is hard too"},
		{"otherwise", []assess.FindingKind{hard}, []assess.FindingKind{need}, "Äiti now says something else: The child's strengths.", "both are hard"},
		{"neither was", []assess.FindingKind{own}, []assess.FindingKind{strength}, "Äiti now says something else: The child's strengths.", "none is hard"},
		{"no more said", []assess.FindingKind{hard, hard}, []assess.FindingKind{hard}, "Äiti now says something else: ", "silence is not easier"},
	} {
		t.Run(row.name, func(t *testing.T) {
			svg := draw(t, chart.Change(star("2026-03-20", row.before...), star("2026-08-25", row.after...)), chart.Options{Lang: code.EN, Person: func(by assess.ID) string { return strings.Replace(string(by), "a", "Äiti", 1) }})
			assert.Contains(t, spoken(t, svg), row.want, row.why)
		})
	}
}
