package assess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Case B: the star of 20.3. against that of 25.8. shows whose view changed and
// how.
func TestCaseBChanges(t *testing.T) {
	a := eeli().Assessment
	diff := assess.Compare(a.BaselineStar(), assess.Read(day("2026-08-25"), a))
	names := map[assess.Speaker]string{theKid: "Eeli", mother: "äiti", father: "isä", {Voice: assess.VoiceProfessional, By: socialID}: "sosiaalityöntekijä", {Voice: assess.VoiceProfessional, By: curatorID}: "kuraattori"}
	var got []string
	for _, side := range diff.Sides {
		for _, c := range side.Changes {
			got = append(got, c.Words(code.FI, names[side.Speaker]))
		}
		if !side.Changed() {
			got = append(got, names[side.Speaker]+": ei muutosta")
		}
	}
	assert.Equal(t, []string{
		"Eeli, Lapsen käsitys itsestään: kerrottu ensi kertaa.",
		"Eeli, Lapsen kokemus perheestä, päiväkodista, koulusta, vapaa-ajasta, ystävistä: kertoo nyt näin.",
		"isä: ei muutosta",
		"äiti, Lapsen toimintakyky: näkemys on muuttunut (ennen haavoittuvuus, nyt vahvuus).",
		"äiti, Lapsen omat arjen ympäristöt: näkemys on muuttunut (ennen haavoittuvuus, nyt vahvuus).",
		"äiti, Perheen olosuhteet ja verkostot: sama kuin ennen.",
		"kuraattori, Lapsen omat arjen ympäristöt: näkemys on muuttunut (ennen haavoittuvuus, nyt vahvuus).",
		"sosiaalityöntekijä: ei muutosta",
	}, got)
}

func TestCompareTurns(t *testing.T) {
	one := func(id assess.ID, on string, f assess.Finding) assess.View {
		v := view(assess.VoiceGuardian, motherID, on, f)
		v.ID, v.Findings[0].ID = id, "said"+id[4:]
		return v
	}
	before := one("viewaaaa22", "2026-03-01", said(assess.ItemServices, assess.FindingNeed, "apua"))
	for _, row := range []struct {
		name  string
		after []assess.View
		want  assess.Turn
		why   string
	}{
		{"kind", []assess.View{before, one("viewbbbb22", "2026-04-01", said(assess.ItemServices, assess.FindingStrength, "apua"))}, assess.TurnKind, "the kind is another"},
		{"words", []assess.View{before, one("viewbbbb22", "2026-04-01", said(assess.ItemServices, assess.FindingNeed, "lisää apua"))}, assess.TurnWords, "the kind is the same"},
		{"place", []assess.View{before, one("viewbbbb22", "2026-04-01", said(assess.ItemServices, assess.FindingNeed, "apua", assess.SettingHome))}, assess.TurnWords, "where it was seen belongs to the words"},
		{"again", []assess.View{before, one("viewbbbb22", "2026-04-01", said(assess.ItemServices, assess.FindingNeed, "apua"))}, assess.TurnAgain, "the same on a later day"},
		{"corrected", []assess.View{before, one("viewbbbb22", "2026-04-01", with(said(assess.ItemServices, assess.FindingStrength, "apua"), "", "saidaaaa22"))}, assess.TurnCorrected, "the record changed, not the situation"},
		{"gone", []assess.View{before, one("viewbbbb22", "2026-04-01", with(said(assess.ItemFamilyHistory, assess.FindingNeed, "apua"), "", "saidaaaa22"))}, assess.TurnGone, "the correction moved it to another item"},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := assess.Assessment{Views: row.after}
			diff := assess.Compare(assess.Read(day("2026-03-01"), a), assess.Read(day("2026-04-01"), a))
			var got assess.Turn
			for _, c := range diff.Sides[0].Changes {
				if c.Item == assess.ItemServices {
					got = c.Turn
				}
			}
			assert.Equal(t, row.want, got, row.why)
		})
	}
}

// Whatever differs in what was said is a change, and a star in which it differs is another one.
func TestEachPartOfWhatWasSaidCounts(t *testing.T) {
	star := func(list ...assess.Said) assess.Star {
		return assess.Star{On: day("2026-03-01"), Sides: []assess.Side{{Speaker: mother, Said: list}}}
	}
	whole := assess.Said{
		Finding: assess.Finding{
			ID: "saidaaaa22", Item: assess.ItemServices, Kind: assess.FindingNeed, Text: "apua", Lang: "fi", AttachmentID: drawingID,
			AboutID: fatherID, CorrectsID: "saidbbbb22", Visibility: assess.VisibilityCircle, SeenIn: []assess.Setting{assess.SettingHome},
		},
		Who: mother, View: assess.ViewRef{ID: "viewaaaa22"}, Earlier: []assess.ID{"saidbbbb22"},
	}
	for _, row := range []struct {
		name   string
		change func(*assess.Said)
		want   assess.Turn
	}{
		{"the kind", func(s *assess.Said) { s.Kind = assess.FindingStrength }, assess.TurnKind},
		{"the words", func(s *assess.Said) { s.Text = "tukea" }, assess.TurnWords},
		{"the language", func(s *assess.Said) { s.Lang = "sv" }, assess.TurnWords},
		{"the drawing", func(s *assess.Said) { s.AttachmentID = "drawinge22" }, assess.TurnWords},
		{"where it was seen", func(s *assess.Said) { s.SeenIn = []assess.Setting{assess.SettingSchool} }, assess.TurnWords},
		{"the id", func(s *assess.Said) { s.ID = "saidcccc22" }, assess.TurnAgain},
		{"who says it", func(s *assess.Said) { s.Who = father }, assess.TurnAgain},
		{"the view", func(s *assess.Said) { s.View.ID = "viewbbbb22" }, assess.TurnAgain},
		{"whom it is about", func(s *assess.Said) { s.AboutID = motherID }, assess.TurnAgain},
		{"who may see it", func(s *assess.Said) { s.Visibility = assess.VisibilityAuthor }, assess.TurnAgain},
		{"what it corrects", func(s *assess.Said) { s.CorrectsID = "saiddddd22" }, assess.TurnAgain},
		{"what came before", func(s *assess.Said) { s.Earlier = nil }, assess.TurnAgain},
		{"that it takes its place", func(s *assess.Said) { s.ID, s.Text, s.Earlier = "saidcccc22", "tukea", []assess.ID{"saidaaaa22"} }, assess.TurnCorrected},
	} {
		t.Run(row.name, func(t *testing.T) {
			other := whole
			row.change(&other)
			diff := assess.Compare(star(whole), star(other))
			assert.Equal(t, []assess.Change{{Item: assess.ItemServices, Turn: row.want, Before: []assess.Said{whole}, After: []assess.Said{other}}}, diff.Sides[0].Changes)
			assert.Empty(t, assess.Compare(star(other), star(other)).Sides[0].Changes)
			_, err := diff.Apply(star(other))
			assert.ErrorIs(t, err, assess.ErrOtherStar, "what stood before was another")
		})
	}
	moved := whole
	moved.Item = assess.ItemChildStrengths
	var got []string
	for _, c := range assess.Compare(star(whole), star(moved)).Sides[0].Changes {
		got = append(got, c.Item.String()+" "+c.Turn.String())
	}
	assert.Equal(t, []string{"child-strengths first-said", "services gone"}, got)

	fixed, fresh := whole, whole
	fixed.ID, fixed.Text, fixed.Earlier = "saidcccc22", "tukea", []assess.ID{"saidaaaa22"}
	fresh.ID, fresh.Text, fresh.Earlier = "saiddddd22", "ja lepoa", nil
	for _, row := range []struct {
		name  string
		after []assess.Said
		want  assess.Turn
	}{
		{"what stood, and a correction", []assess.Said{whole, fixed}, assess.TurnCorrected},
		{"a correction, and something new", []assess.Said{fixed, fresh}, assess.TurnWords},
		{"something new, and a correction", []assess.Said{fresh, fixed}, assess.TurnWords},
	} {
		assert.Equal(t, row.want, assess.Compare(star(whole), star(row.after...)).Sides[0].Changes[0].Turn, row.name)
	}
}

func TestDiffAppliedToBeforeGivesAfter(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		a, b := randomAssessment(r, true), randomAssessment(r, true)
		days := []civil.Date{{}, day("2026-03-01"), day("2026-03-03")}
		before, after := assess.Read(days[r.IntN(3)], a), assess.Read(days[r.IntN(3)], b)
		if r.IntN(2) == 0 {
			after = assess.Read(days[r.IntN(3)], a)
		}
		diff := assess.Compare(before, after)
		got, err := diff.Apply(before)
		require.NoError(t, err)
		assert.Equal(t, whole(after), whole(got))
		for _, side := range assess.Compare(after, after).Sides {
			require.Empty(t, side.Changes, "nothing changes from a star to itself")
		}
		if _, err := diff.Apply(after); err == nil {
			again := assess.Compare(before, after)
			assert.Equal(t, again, assess.Compare(after, after), "a diff fits no other star")
		}
	}
}

// whole makes no difference between no list and an empty one.
func whole(s assess.Star) assess.Star {
	sides := make([]assess.Side, len(s.Sides))
	for i := range s.Sides {
		sides[i] = s.Sides[i]
		sides[i].Said = append([]assess.Said{}, sides[i].Said...)
	}
	return assess.Star{On: s.On, Sides: sides}
}

func TestApplyToAnotherStar(t *testing.T) {
	a := eeli().Assessment
	spring, autumn := assess.Read(day("2026-03-20"), a), assess.Read(day("2026-08-25"), a)
	diff := assess.Compare(spring, autumn)
	for name, star := range map[string]assess.Star{
		"after":        autumn,
		"other day":    assess.Read(day("2026-03-21"), a),
		"other child":  {On: day("2026-03-20"), Sides: assess.Read(day("2026-03-20"), aino().Assessment).Sides},
		"one voice":    spring.Only(mother),
		"a voice more": {On: spring.On, Sides: append(slices.Clone(spring.Sides), assess.Side{Speaker: teacher})},
	} {
		_, err := diff.Apply(star)
		assert.ErrorIs(t, err, assess.ErrOtherStar, name)
	}
	diff.Sides = slices.Clone(diff.Sides)
	twice := slices.IndexFunc(diff.Sides, func(s assess.SideDiff) bool { return len(s.Changes) > 0 })
	diff.Sides[twice].Changes = append(slices.Clip(diff.Sides[twice].Changes), diff.Sides[twice].Changes...)
	_, err := diff.Apply(spring)
	assert.ErrorIs(t, err, assess.ErrOtherStar, "an item changes once")
}

func TestEffects(t *testing.T) {
	a := eeli().Assessment
	base, now := a.BaselineStar(), assess.Read(day("2026-08-25"), a)
	mornings := base.Side(mother).On(assess.ItemChildEnvironments)[0].ID
	effects := assess.Effects(base, now, []assess.Aim{
		{ID: "goalaaaa22", FindingIDs: []assess.ID{mornings}},
		{ID: "goalbbbb22", Items: []assess.Item{assess.ItemServices}},
		{ID: "goalcccc22"},
	})
	require.Len(t, effects, 3)
	for i, id := range []assess.ID{"goalaaaa22", "goalbbbb22", "goalcccc22"} {
		assert.Equal(t, id, effects[i].AimID, "each is told by its goal")
	}
	var got []string
	for _, side := range effects[0].Sides {
		for _, c := range side.Changes {
			got = append(got, c.Words(code.EN, side.Voice.Label(code.EN)))
		}
	}
	assert.Equal(t, []string{
		"guardian, The child's own everyday environments: the view has changed (before vulnerability, now strength).",
		"professional, The child's own everyday environments: the view has changed (before vulnerability, now strength).",
	}, got, "every voice that speaks of the goal's matters is heard")
	for _, side := range effects[1].Sides {
		assert.Equal(t, assess.TurnSilent, side.Changes[0].Turn, "nobody has spoken of services since")
	}
	assert.Len(t, effects[1].Sides, 2)
	assert.Empty(t, effects[2].Sides, "a goal that answers nothing has nothing to compare")

	since := now.Side(mother).On(assess.ItemChildEnvironments)
	late := assess.Effects(base.Only(father), now, []assess.Aim{{FindingIDs: []assess.ID{since[0].ID}}})
	got = nil
	for _, side := range late[0].Sides {
		for _, c := range side.Changes {
			got = append(got, side.Voice.String()+" "+c.Item.String()+" "+c.Turn.String())
		}
	}
	assert.Equal(t, []string{"guardian child-environments first-said", "professional child-environments first-said"}, got, "who was not heard before is heard for the first time")
}

func ExampleCompare() {
	a := eeli().Assessment
	diff := assess.Compare(assess.Read(day("2026-03-20"), a), assess.Read(day("2026-08-25"), a))
	for _, side := range diff.Sides {
		for _, c := range side.Changes {
			fmt.Println(c.Words(code.EN, side.Voice.Label(code.EN)))
		}
	}
	// Output:
	// the child, The child's view of themself: said for the first time.
	// the child, The child's experience of family, day care, school, leisure and friends: now says this.
	// guardian, The child's functional ability: the view has changed (before vulnerability, now strength).
	// guardian, The child's own everyday environments: the view has changed (before vulnerability, now strength).
	// guardian, The family's circumstances and networks: the same as before.
	// professional, The child's own everyday environments: the view has changed (before vulnerability, now strength).
}

func BenchmarkRead(b *testing.B) {
	a := fourVoices()
	for b.Loop() {
		assess.Read(day("2026-08-25"), a)
	}
}

// The comparison of two stars of four voices that speak of every item.
func BenchmarkCompare(b *testing.B) {
	a := fourVoices()
	before, after := assess.Read(day("2026-03-20"), a), assess.Read(day("2026-08-25"), a)
	b.ReportAllocs()
	for b.Loop() {
		assess.Compare(before, after)
	}
}

func fourVoices() assess.Assessment {
	var views []assess.View
	for n, on := range []string{"2026-03-20", "2026-08-25"} {
		for _, by := range []assess.ID{motherID, fatherID, teacherID, curatorID} {
			v := view(assess.VoiceProfessional, by, on)
			for item := assess.ItemChildStrengths; item.IsValid(); item++ {
				v.Findings = append(v.Findings, said(item, assess.FindingKind(1+(int(item)+n)%3), "sanottu näin", assess.SettingHome))
			}
			views = append(views, v)
		}
	}
	return assess.Assessment{Views: numbered("b", views...)}
}
