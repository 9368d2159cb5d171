package view_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
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
			for _, w := range bare.Withheld[len(v.Withheld):] {
				assert.True(t, leads(before, "/plan"+w.Pointer), "%s for %s: %s was there", name, r, w.Pointer)
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
	home := readCase(t, "aino")
	home.Child.Address.Text = "Kotitie 5"
	assert.True(t, viewOf(t, home, view.Child(), "2026-05-04").WithoutPlaces().Withholds("/child/address"))
	iida := viewOf(t, readCase(t, "iida"), view.Child(), "2026-05-04")
	was, err := json.Marshal(iida)
	require.NoError(t, err)
	require.Contains(t, string(was), "Turvakoti Tyyni")
}

// leads reports whether a pointer leads to something in a document.
func leads(doc []byte, at issue.Pointer) bool {
	var v any
	if json.Unmarshal(doc, &v) != nil {
		return false
	}
	for name := range strings.SplitSeq(strings.TrimPrefix(string(at), "/"), "/") {
		switch around := v.(type) {
		case map[string]any:
			v = around[name]
		case []any:
			i, err := strconv.Atoi(name)
			if err != nil || i >= len(around) {
				return false
			}
			v = around[i]
		default:
			return false
		}
	}
	return v != nil
}

// What a text repeats of any place is taken out: the organisations', the homes', where is
// met and where something is done.
func TestWithoutPlacesThatATextRepeats(t *testing.T) {
	const mother plan.ID = "53vipvwxo5"
	for _, row := range []struct {
		name, text string
		place      func(p *plan.Plan)
	}{
		{"an organisation", "Soitettiin Neuvola Kotkankulmaan", func(p *plan.Plan) {
			p.Organisations = append(p.Organisations, plan.Organisation{ID: newID(1), Name: "Neuvola Kotkankulma"})
			p.People = append(p.People, plan.Member{ID: newID(3), Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: newID(1)}})
		}},
		{"the child's home", "Haetaan Lapsikuja 3:sta", func(p *plan.Plan) { p.Child.Address.Text = "Lapsikuja 3" }},
		{"the reader's own home", "Haetaan Mummonkatu 5:stä", func(p *plan.Plan) {
			for i := range p.People {
				if m := &p.People[i]; m.ID == mother {
					m.Address.Text = "Mummonkatu 5"
				}
			}
		}},
		{"where is met", "Nähdään Kirjasto Kaarisilta 2:ssa", func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: newID(1), Kind: plan.MeetingReview, Place: &plan.Place{Kind: plan.PlaceElsewhere, Text: "Kirjasto Kaarisilta"}})
		}},
		{"where something is done", "Uinti sujuu Uimahalli Vesihovissa", func(p *plan.Plan) {
			p.Actions = append(p.Actions, plan.Action{ID: newID(1), Place: "Uimahalli Vesihovi"})
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := readCase(t, "aino")
			said := plan.Statement{By: mother, On: day("2026-01-20")}
			p.Needs = append(p.Needs, plan.Need{ID: newID(2), Statement: said, Text: row.text})
			p.Requests = append(p.Requests, plan.Request{ID: newID(4), Statement: said, Answer: &plan.Answer{Statement: said, Kind: plan.AnswerTakesPart, Text: row.text}})
			repeated := func() bool {
				text, err := json.Marshal(viewOf(t, p, view.Guardian(mother), "2026-02-03").WithoutPlaces().Plan)
				require.NoError(t, err)
				return strings.Contains(string(text), row.text)
			}
			assert.True(t, repeated(), "it repeats nothing yet")
			row.place(p)
			assert.False(t, repeated())
		})
	}
}

// A place goes because it is one, though its name is too short to be looked for in texts.
func TestWithoutShortPlaces(t *testing.T) {
	p := readCase(t, "aino")
	p.Meetings = append(p.Meetings, plan.Meeting{ID: newID(1), Kind: plan.MeetingReview, Place: &plan.Place{Kind: plan.PlaceElsewhere, Text: "XYZ"}})
	p.Actions = append(p.Actions, plan.Action{ID: newID(2), Place: "XYZ"})
	p.Child.Address.Text = "XYZ"
	for i := range p.People {
		p.People[i].Address.Text = "XYZ"
	}
	v := viewOf(t, p, view.Guardian("53vipvwxo5"), "2026-02-03")
	for bare, seen := range map[*view.View]bool{v: true, v.WithoutPlaces(): false} {
		text, err := json.Marshal(bare.Plan)
		require.NoError(t, err)
		assert.Equal(t, seen, strings.Contains(string(text), "XYZ"))
	}
}
