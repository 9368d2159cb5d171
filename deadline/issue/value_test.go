package issue_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// made is a Probe that is of its form.
func made() *Probe { return &Probe{ID: "a", In: Part{Key: "k", Needs: []string{"n"}}} }

func TestCheckForm(t *testing.T) {
	type is = issue.Issue
	for _, row := range []struct {
		name, why string
		change    func(*Probe)
		want      []issue.Issue
	}{
		{"of its form", "what may be left out is", func(*Probe) {}, nil},
		{"everything filled", "", func(p *Probe) {
			*p = Probe{
				Stamp: Stamp{By: "eve"}, ID: "ab", Text: "ääääã", Count: 100, Yes: true, Side: 2, Day: civil.MustDate(2026, 3, 10),
				At: civil.MustParseInstant("2026-03-10T18:40:00+02:00"), Words: []string{"a", "b", "c"}, Sides: []Side{1, 2},
				Parts: []Part{{Key: "k", Needs: []string{"n"}}}, Part: &Part{Key: "k", Needs: []string{"n", "m"}}, In: p.In,
				Whole: "all", Odd: "odd", Spans: []civil.Period{{}, {From: civil.MustDate(2026, 1, 1)}}, Tree: &Tree{Branches: []Tree{{Name: "leaf"}, {}}, Top: &Tree{}},
			}
		}, nil},
		{"a text not given", "", func(p *Probe) { p.ID = "" }, []is{at("form.required", "/id", is{Of: "id"})}},
		{"a text of an embedded struct", "its place is that of the struct around it", func(p *Probe) { p.By = "EVE" }, []is{at("form.pattern", "/by", is{Of: "letters"})}},
		{"too short", "characters, not bytes", func(p *Probe) { p.Text = "ää" }, []is{at("form.too-short", "/text", is{Limit: 3})}},
		{"too long", "", func(p *Probe) { p.Text = "ääääää" }, []is{at("form.too-long", "/text", is{Limit: 5})}},
		{"another constant", "", func(p *Probe) { p.Whole = "half" }, []is{at("form.pattern", "/whole", is{Of: "all"})}},
		{"no UTF-8", "and nothing else is said of it", func(p *Probe) { p.Text = "\xff" }, []is{at("json.utf8", "/text", is{})}},
		{"a name that a pointer escapes", "", func(p *Probe) { p.Odd = "\xff" }, []is{at("json.utf8", "/a~1b~0c", is{})}},
		{"too small", "", func(p *Probe) { p.Count = 1 }, []is{at("form.too-small", "/count", is{Limit: 2})}},
		{"the smallest", "", func(p *Probe) { p.Count = 2 }, nil},
		{"below zero", "", func(p *Probe) { p.Count = -7 }, []is{at("form.too-small", "/count", is{Limit: 2})}},
		{"too large", "", func(p *Probe) { p.Count = 101 }, []is{at("form.too-large", "/count", is{Limit: 100})}},
		{"a stray code", "the first number behind the last", func(p *Probe) { p.Side = 3 }, []is{at("form.enum", "/side", is{Of: "side"})}},
		{"no code and a stray one in a list", "each item at its place", func(p *Probe) { p.Sides = []Side{0, 1, 99} }, []is{
			at("form.required", "/sides/0", is{Of: "sides"}), at("form.enum", "/sides/2", is{Of: "side"})}},
		{"an empty item", "", func(p *Probe) { p.Words = []string{"a", ""} }, []is{at("form.required", "/words/1", is{Of: "words"})}},
		{"too many items", "they are not looked at", func(p *Probe) { p.Words = []string{"a", "b", "c", "\xff"} }, []is{at("form.too-many", "/words", is{Limit: 3})}},
		{"no item where one is needed", "", func(p *Probe) { p.In.Needs = nil }, []is{at("form.too-few", "/in/needs", is{Limit: 1})}},
		{"faults beside one another", "all of them, in order of place", func(p *Probe) {
			p.Part, p.Parts = &Part{}, []Part{{Key: "k", Needs: []string{"n"}}, {Key: "abcdefghij", Needs: []string{"n", "N"}}}
		}, []is{
			at("form.required", "/part/key", is{Of: "key"}), at("form.too-few", "/part/needs", is{Limit: 1}),
			at("form.too-long", "/parts/1/key", is{Limit: 9}), at("form.pattern", "/parts/1/needs/1", is{Of: "letters"})}},
		{"far inside", "", func(p *Probe) { p.Tree = &Tree{Branches: []Tree{{}, {Top: &Tree{Branches: []Tree{{Name: "\xff"}}}}}} }, []is{
			at("json.utf8", "/tree/branches/1/top/branches/0/name", is{})}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := made()
			row.change(p)
			assert.Equal(t, issue.List(row.want), probes.CheckForm(p), row.why)
		})
	}
}

// mood is a text that only some words are.
type mood string

func (m mood) MarshalText() ([]byte, error) {
	if m == "sad" {
		return nil, &code.MemberError{Set: "mood"}
	}
	return []byte(m), nil
}

func (m *mood) UnmarshalText(text []byte) error { *m = mood(text); return nil }

// Members that must be given, of the kinds that Probe has none of.
type needy struct {
	Mood mood   `json:"mood" validate:"required"`
	Side Side   `json:"side" validate:"required"`
	In   Part   `json:"in" validate:"required"`
	Part *Part  `json:"part" validate:"required"`
	All  []mood `json:"all" validate:"required,min=2,max=1200,dive,required"`
}

func TestCheckFormOfWhatIsNeeded(t *testing.T) {
	type is = issue.Issue
	whole := Part{Key: "k", Needs: []string{"n"}}
	full := needy{Mood: "glad", Side: 1, In: whole, Part: &whole, All: []mood{"glad", "calm"}}
	r, partly := issue.NewReader[needy](letters), issue.NewPartReader[needy](letters)
	require.Empty(t, r.CheckForm(&full))
	assert.Equal(t, issue.List{
		at("form.too-few", "/all", is{Limit: 2}), at("form.required", "/in", is{Of: "in"}), at("form.required", "/mood", is{Of: "mood"}),
		at("form.required", "/part", is{Of: "part"}), at("form.required", "/side", is{Of: "side"}),
	}, r.CheckForm(&needy{}), "what is not there has nothing inside")
	assert.Empty(t, partly.CheckForm(&needy{}), "something was taken out")
	one := full
	one.Mood, one.All = "sad", []mood{"sad"}
	assert.Equal(t, issue.List{at("form.too-few", "/all", is{Limit: 2}), at("form.enum", "/mood", is{Of: "mood"})}, r.CheckForm(&one),
		"a text that cannot be written is refused as its type says")
	one.All = []mood{"glad", "sad"}
	assert.Equal(t, issue.List{at("form.enum", "/all/1", is{Of: "mood"}), at("form.enum", "/mood", is{Of: "mood"})}, partly.CheckForm(&one),
		"what is there is asked as of the whole")
	many := full
	many.All = make([]mood, 1200)
	issues := r.CheckForm(&many)
	require.Len(t, issues, 1001)
	assert.Equal(t, issue.TooMany(1000), issues[0])
	assert.Equal(t, at("form.required", "/all/999", is{Of: "all"}), issues[1000])
}

// Checks say nothing of places that are not of their form, and all is in order of place.
func TestCheckBesideTheForm(t *testing.T) {
	p := made()
	p.In.Key, p.Whole = "", "half"
	check := func(got *Probe) issue.List {
		assert.Same(t, p, got)
		return issue.List{{Pointer: "/yes", Rule: "own"}, {Pointer: "/in/key", Rule: "own"}, {Pointer: "/in/needs/0", Rule: "own"}, {Pointer: "", Rule: "own"}}
	}
	assert.Equal(t, issue.List{
		at("form.required", "/in/key", issue.Issue{Of: "key"}), {Pointer: "/in/needs/0", Rule: "own"},
		at("form.pattern", "/whole", issue.Issue{Of: "all"}), {Pointer: "/yes", Rule: "own"},
	}, probes.Check(p, check))
}
