package assess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	mother  = assess.Speaker{Voice: assess.VoiceGuardian, By: motherID}
	father  = assess.Speaker{Voice: assess.VoiceGuardian, By: fatherID}
	teacher = assess.Speaker{Voice: assess.VoiceProfessional, By: teacherID}
	theKid  = assess.Speaker{Voice: assess.VoiceChild}
)

func texts(said []assess.Said) []string {
	list := make([]string, len(said))
	for i := range said {
		list[i] = said[i].Text
	}
	return list
}

func with(f assess.Finding, id, corrects assess.ID) assess.Finding {
	f.ID, f.CorrectsID = id, corrects
	return f
}

func TestRead(t *testing.T) {
	env := assess.ItemChildEnvironments
	first := with(said(env, assess.FindingVulnerability, "ennen"), "saidaaaa22", "")
	also := with(said(env, assess.FindingNeed, "myös ennen"), "saidbbbb22", "")
	later := with(said(env, assess.FindingStrength, "nyt"), "saidcccc22", "")
	unknown := with(said(env, assess.FindingUnknown, "en tiedä"), "saiddddd22", "")
	fixed := with(said(env, assess.FindingVulnerability, "korjattu"), "saideeee22", "saidaaaa22")
	fixedAgain := with(said(env, assess.FindingVulnerability, "korjattu taas"), "saidffff22", "saideeee22")
	foreign := with(said(env, assess.FindingStrength, "isän"), "saidgggg22", "saidaaaa22")
	circle := with(said(env, assess.FindingVulnerability, "kehä"), "saidaaaa22", "saideeee22")

	v := func(id assess.ID, by assess.ID, on string, findings ...assess.Finding) assess.View {
		view := assess.View{ID: id, Voice: assess.VoiceGuardian, Statement: assess.Statement{By: by}, Findings: findings}
		if on != "" {
			view.On = day(on)
		}
		return view
	}
	for _, row := range []struct {
		name  string
		views []assess.View
		on    string
		want  []string
		why   string
	}{
		{"later stands", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first, also), v("viewbbbb22", motherID, "2026-04-01", later)}, "", []string{"nyt"}, "what a voice said last on an item stands"},
		{"day before", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first, also), v("viewbbbb22", motherID, "2026-04-01", later)}, "2026-03-31", []string{"ennen", "myös ennen"}, "the later view was not yet there"},
		{"that day", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first), v("viewbbbb22", motherID, "2026-04-01", later)}, "2026-04-01", []string{"nyt"}, "the day itself counts"},
		{"same day", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first), v("viewbbbb22", motherID, "2026-03-01", later)}, "", []string{"ennen", "nyt"}, "two views of one day stand together"},
		{"unknown takes nothing", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first), v("viewbbbb22", motherID, "2026-04-01", unknown)}, "", []string{"ennen", "en tiedä"}, "not knowing any more does not unsay"},
		{"known after unknown", []assess.View{v("viewaaaa22", motherID, "2026-03-01", unknown), v("viewbbbb22", motherID, "2026-04-01", first)}, "", []string{"ennen"}, "what is known takes the place of not knowing"},
		{"corrected", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first, also), v("viewbbbb22", motherID, "2026-04-01", fixed)}, "", []string{"myös ennen", "korjattu"}, "a correction stands where the corrected stood, and leaves the rest"},
		{"before the correction", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first), v("viewbbbb22", motherID, "2026-04-01", fixed)}, "2026-03-15", []string{"ennen"}, "as it was known then"},
		{"corrected twice", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first), v("viewbbbb22", motherID, "2026-04-01", fixed), v("viewcccc22", motherID, "2026-05-01", fixedAgain)}, "", []string{"korjattu taas"}, "a chain has one end"},
		{"not by another", []assess.View{v("viewaaaa22", motherID, "2026-03-01", first), v("viewbbbb22", fatherID, "2026-04-01", foreign)}, "", []string{"ennen"}, "nobody takes another's words away"},
		{"circle", []assess.View{v("viewaaaa22", motherID, "2026-03-01", circle, fixed)}, "", []string{"kehä", "korjattu"}, "a circle of corrections loses nothing"},
		{"no day", []assess.View{v("viewaaaa22", motherID, "", first)}, "2026-01-01", []string{"ennen"}, "a view without a day is never dropped"},
		{"not knowing, without a day", []assess.View{v("viewaaaa22", motherID, "", unknown, also)}, "", []string{"en tiedä", "myös ennen"}, "both stand from the beginning"},
		{"no such item", []assess.View{v("viewaaaa22", motherID, "2026-03-01", with(said(99, assess.FindingNeed, "muuta"), "saidhhhh22", ""), first)}, "", []string{"ennen"}, "what has no place in the star is left aside"},
		{"later than no day", []assess.View{v("viewaaaa22", motherID, "", first), v("viewbbbb22", motherID, "2026-03-01", later)}, "", []string{"nyt"}, "no day comes first"},
	} {
		t.Run(row.name, func(t *testing.T) {
			on := civil.Date{}
			if row.on != "" {
				on = day(row.on)
			}
			star := assess.Read(on, assess.Assessment{Views: row.views})
			assert.Equal(t, row.want, texts(star.Side(mother).On(env)), row.why)
		})
	}
}

func TestReadFillsInWhatIsInherited(t *testing.T) {
	a := assess.Assessment{
		Statement: assess.Statement{Lang: "sv", Visibility: assess.VisibilityProfessionals},
		Views: []assess.View{{
			ID: "viewaaaa22", Voice: assess.VoiceChild, MeetingID: meetingID,
			Statement: assess.Statement{By: eeliID, RecordedBy: socialID, AboutID: motherID, On: day("2026-03-20")},
			Findings: []assess.Finding{
				{ID: "saidaaaa22", Item: assess.ItemServices, Kind: assess.FindingOwnWords, Text: "x"},
				{ID: "saidbbbb22", Item: assess.ItemServices, Kind: assess.FindingOwnWords, Text: "y", Lang: "so", AboutID: fatherID, Visibility: assess.VisibilityCircle},
			},
		}},
	}
	side := assess.Read(civil.Date{}, a).Sides[0]
	assert.Equal(t, theKid, side.Speaker, "the child is one voice with or without an id")
	assert.Equal(t, []assess.ViewRef{{ID: "viewaaaa22", On: day("2026-03-20"), RecordedBy: socialID, MeetingID: meetingID}}, side.Views)
	one := assess.Assessment{
		Statement: assess.Statement{Lang: "sv", AboutID: motherID, Visibility: assess.VisibilityProfessionals},
		Views: []assess.View{{Voice: assess.VoiceChild, Statement: assess.Statement{Lang: "se", Visibility: assess.VisibilityAuthor}, Findings: []assess.Finding{
			{ID: "saidaaaa22", Item: assess.ItemServices, Kind: assess.FindingOwnWords, Text: "x"},
		}}},
	}
	for _, s := range assess.Read(civil.Date{}, one).Sides[0].Said {
		assert.Equal(t, []any{assess.LangTag("se"), motherID, assess.VisibilityAuthor}, []any{s.Lang, s.AboutID, s.Visibility}, "the nearest says the language, the assessment the rest")
	}
	plain, own := side.Said[0], side.Said[1]
	assert.Equal(t, []any{assess.LangTag("sv"), motherID, assess.VisibilityProfessionals}, []any{plain.Lang, plain.AboutID, plain.Visibility})
	assert.Equal(t, []any{assess.LangTag("so"), fatherID, assess.VisibilityProfessionals}, []any{own.Lang, own.AboutID, own.Visibility}, "the narrower visibility holds")
}

func TestReadAgainstTheSlowWay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 500 {
		a := randomAssessment(r, true)
		for _, on := range []civil.Date{{}, day("2026-03-01"), day("2026-03-02")} {
			star := assess.Read(on, a)
			assert.Equal(t, star, assess.Read(on, a.AsOf(on)), "what was said later does not matter")
			for _, side := range star.Sides {
				for item := assess.ItemChildStrengths; item.IsValid(); item++ {
					var ids []assess.ID
					for _, s := range side.On(item) {
						ids = append(ids, s.ID)
					}
					slices.Sort(ids)
					require.Equal(t, slowSaid(a, on, side.Speaker, item), ids, "assessment %d on %v, item %v", n, on, item)
				}
			}
		}
	}
}

// The child comes first; voices of one kind as they were heard, of one day by their ids.
func TestOrderOfVoices(t *testing.T) {
	f := said(assess.ItemServices, assess.FindingNeed, "x")
	a := assess.Assessment{Views: numbered("o",
		view(assess.VoiceProfessional, teacherID, "2026-01-01", f), view(assess.VoiceGuardian, motherID, "2026-02-02", f), view(assess.VoiceGuardian, fatherID, "2026-02-03", f),
		view(assess.VoiceNearPerson, nurseID, "2026-02-02", f), view(assess.VoiceNearPerson, curatorID, "2026-02-02", f), view(assess.VoiceChild, "", "2026-05-01", f),
	)}
	var got []assess.Speaker
	for _, side := range assess.Read(civil.Date{}, a).Sides {
		got = append(got, side.Speaker)
	}
	assert.Equal(t, []assess.Speaker{theKid, mother, father, {Voice: assess.VoiceNearPerson, By: curatorID}, {Voice: assess.VoiceNearPerson, By: nurseID}, teacher}, got)

	star := assess.Read(day("2026-02-02"), a)
	assert.Equal(t, assess.Star{On: day("2026-02-02")}, star.Only(father), "who has not been heard yet is not there")
	assert.Equal(t, assess.Star{On: day("2026-02-02"), Sides: []assess.Side{*star.Side(mother)}}, star.Only(mother))
	assert.NotNil(t, assess.Read(civil.Date{}, a).Side(assess.Speaker{Voice: assess.VoiceChild, By: eeliID}), "the child is one voice with or without an id")
}

func TestSideBySide(t *testing.T) {
	star := assess.Read(civil.Date{}, aino().Assessment)
	rows := star.SideBySide()
	require.Len(t, rows, 13, "every item has its row, also the silent")
	mornings := rows[assess.ItemChildEnvironments-1]
	assert.Equal(t, assess.StandDiffering, mornings.Stand)
	assert.Empty(t, mornings.Shared)
	said := map[assess.Speaker]string{}
	for _, side := range mornings.Sides {
		said[side.Speaker] = side.Said[0].Kind.String() + ": " + side.Said[0].Text
	}
	assert.Equal(t, map[assess.Speaker]string{
		mother:  "vulnerability: Aamut menevät huudoksi lähes joka päivä.",
		father:  "strength: Aamut sujuvat meillä ihan tavallisesti, en pidä niitä ongelmana.",
		teacher: "vulnerability: Aino tulee usein itkuisena ja rauhoittuu vasta aamupalan jälkeen.",
	}, said, "father's and mother's views of the mornings stand side by side")
	stands := map[assess.Item]assess.Stand{
		assess.ItemChildStrengths:     assess.StandAlike,
		assess.ItemChildSelf:          assess.StandOneVoice,
		assess.ItemChildRelationships: assess.StandUnheard,
		assess.ItemFamilyHistory:      assess.StandUnheard,
	}
	for item, stand := range stands {
		assert.Equal(t, stand, rows[item-1].Stand, "%v", item)
	}
	assert.Equal(t, []assess.FindingKind{assess.FindingStrength}, rows[assess.ItemChildStrengths-1].Shared)
	father := assess.Read(civil.Date{}, eeli().Assessment).SideBySide()[assess.ItemServices-1]
	assert.Equal(t, assess.StandOwnWords, father.Stand, "own words cannot be compared by kind")
}

func TestCoverage(t *testing.T) {
	c := assess.Read(civil.Date{}, aino().Assessment).Coverage()
	assert.Equal(t, assess.ChildsOwn{Filled: 2, Of: 3, Missing: []assess.Point{assess.PointRelationships}}, c.ChildsOwn)
	assert.Equal(t, []assess.Item{assess.ItemChildRelationships, assess.ItemParentUnderstanding, assess.ItemParentEnvironments, assess.ItemFamilyHistory}, c.Silent)
	assert.Equal(t, []assess.Item{assess.ItemChildRelationships}, c.Sides[0].Unknown)
	for _, side := range c.Sides {
		assert.Len(t, slices.Concat(side.Heard, side.Unknown, side.Missing), 13)
	}
	spring := assess.Read(day("2026-03-20"), eeli().Assessment)
	assert.Equal(t, "Lapsen oma näkemys puuttuu yhdestä kohdasta kolmesta.", spring.ChildsOwn().Words(1))
}

// A guess at what the child feels, by anybody else, does not fill the child's
// own point.
func TestOthersDoNotSpeakForTheChild(t *testing.T) {
	v := view(assess.VoiceGuardian, motherID, "2026-03-01", said(assess.ItemChildSelf, assess.FindingStrength, "Pitää itsestään."))
	own := assess.Read(civil.Date{}, assess.Assessment{Views: []assess.View{v}}).ChildsOwn()
	assert.Len(t, own.Missing, 3)
	assert.Equal(t, "The child's own view is missing in all three points.", own.Words(3))
}

func TestCoverageShrinksOnlyByACorrection(t *testing.T) {
	heard := func(s assess.Star) map[string]bool {
		set := map[string]bool{}
		for _, side := range s.Coverage().Sides {
			for _, item := range side.Heard {
				set[fmt.Sprint(side.Speaker, item)] = true
			}
		}
		return set
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		a := randomAssessment(r, false)
		before := map[string]bool{}
		for on := day("2026-02-28"); on.Before(day("2026-03-06")); on = on.AddDays(1) {
			now := heard(assess.Read(on, a))
			for what := range before {
				require.True(t, now[what], "%s was heard and is not any more on %v", what, on)
			}
			before = now
		}
	}
}

func TestUnhandled(t *testing.T) {
	a := eeli().Assessment
	spring := assess.Read(day("2026-03-20"), a)
	open := spring.Unhandled(assess.FindingVulnerability, nil)
	require.Len(t, open, 4)
	handled := []assess.ID{open[0].ID, open[3].ID}
	left := spring.Unhandled(assess.FindingVulnerability, handled)
	assert.Equal(t, []string{open[1].Text, open[2].Text}, texts(left), "a goal or a conscious not now answers a vulnerability")
	assert.Equal(t, mother, left[0].Who)

	fix := view(assess.VoiceGuardian, motherID, "2026-03-21", with(said(open[0].Item, assess.FindingVulnerability, "tarkennettu"), "saidfixx22", open[0].ID))
	fix.ID = "viewfixx22"
	a, issues := a.Append(fix)
	require.False(t, issues.HasErrors())
	assert.Equal(t, texts(left), texts(assess.Read(day("2026-03-21"), a).Unhandled(assess.FindingVulnerability, handled)), "an answer holds for the correction too")
}

func ExampleRead() {
	star := assess.Read(day("2026-08-25"), eeli().Assessment)
	for _, side := range star.Sides {
		for _, said := range side.On(assess.ItemChildEnvironments) {
			fmt.Println(said.View.On, side.Voice, said.Kind, "-", said.Text)
		}
	}
	// Output:
	// 2026-08-25 guardian strength - Koulu alkoi hyvin: kaikki aamut ovat onnistuneet.
	// 2026-08-25 professional strength - Ei poissaoloja syyslukukauden alusta; pienryhmä rauhoittaa aamut.
}
