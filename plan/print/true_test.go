package print_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// firstSide is what stands before all that is told in full.
func firstSide(t *testing.T, html string) string {
	t.Helper()
	side, _, found := strings.Cut(html, `<h2 class="details">`)
	require.True(t, found)
	return side
}

// A meeting that is agreed stands on the first side too: the next contact may be later, or a day that has been.
func TestNextMeetingOnTheFirstSide(t *testing.T) {
	at := func(day string) civil.Instant { return civil.MustParseInstant(day + "T10:00:00+02:00") }
	for _, row := range []struct {
		name, why string
		way       plan.Way
		meetings  []plan.Meeting
		want      string
	}{
		{"ahead", "beside the contact", plan.WayPhone, []plan.Meeting{{Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-02-20")}}, "Tapaamme: seurantatapaaminen, perjantai 20.2.2026 klo\u00a010."},
		{"the nearest", "in whatever order they are written", plan.WayPhone, []plan.Meeting{{Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-03-20")}, {Kind: plan.MeetingJoint, State: plan.MeetingPlanned, Start: at("2026-02-02")}}, "Tapaamme: yhteinen aika, maanantai 2.2.2026 klo\u00a010."},
		{"has been", "nothing is ahead", plan.WayPhone, []plan.Meeting{{Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-01-20")}}, ""},
		{"held", "", plan.WayPhone, []plan.Meeting{{Kind: plan.MeetingReview, State: plan.MeetingHeld, Start: at("2026-02-20")}}, ""},
		{"is the contact", "said once", plan.WayMeeting, []plan.Meeting{{Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-02-10")}}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := touched(row.way, "mothermoth")
			for i := range row.meetings {
				row.meetings[i].ID = plan.ID("meetingme" + string(rune('a'+i)))
			}
			p.Meetings = row.meetings
			side := firstSide(t, viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{}))
			if row.want == "" {
				lacks(t, side, "Tapaamme")
				return
			}
			has(t, side, "<p>"+row.want+"</p>")
		})
	}
}

// Where whoever may be called is kept from the reader, the page does not say that nobody is recorded, and still says whom to ask.
func TestWhomToAskWhereAllIsKept(t *testing.T) {
	html := viewPage(t, load(t, "iida"), "guardian:4uao4hvdzo", "2026-09-05", print.Options{Lang: code.FI})
	lacks(t, html, "Yhteystietoja ei ole vielä kirjattu.")
	assert.Equal(t, 2, strings.Count(html, "Kysy lisää siltä, joka antoi tämän paperin."), "on the first side, and beside what is left out")
}

// What is overleaf is said once.
func TestOverleafIsSaidOnce(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	side := func() string {
		return firstSide(t, viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{}))
	}
	has(t, side(), "Lue lisää seuraavalta sivulta.")
	for i := range 9 {
		p.Actions = append(p.Actions, plan.Action{ID: plan.ID("actionact" + string(rune('a'+i))), Text: "Kuvakortit " + string(rune('a'+i)) + "."})
	}
	has(t, side(), "Lisää seuraavalla sivulla.")
	lacks(t, side(), "Lue lisää seuraavalta sivulta.")
}

// What both guardians permitted alike is said in one sentence.
func TestPermissionOfTwo(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	for i, by := range []plan.ID{"mothermoth", "fatherfath"} {
		p.Consents = append(p.Consents,
			plan.Consent{ID: plan.ID("consentco" + string(rune('a'+i))), Statement: plan.Statement{By: by, On: civil.MustParseDate("2026-01-10")}, Decision: plan.ConsentGiven, RecipientID: "workerwork", Scope: plan.ScopeWhole, Period: civil.Period{From: civil.MustParseDate("2026-01-10")}})
	}
	for l, want := range map[code.Lang]string{
		code.FI: "Saa nähdä koko suunnitelman, 10.1.2026 alkaen. Laura (äiti) ja Diego (isä) antoivat luvan.",
		code.SV: "Får se hela planen, från 10.1.2026. Laura (mamma) och Diego (pappa) gav lov.",
		code.EN: "May see the whole plan, from 10\u00a0January 2026. Laura (mother) and Diego (father) gave permission.",
	} {
		html := viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{Lang: l})
		assert.Equal(t, 1, strings.Count(html, want), "%v", l)
	}
	for i := range p.Consents {
		if c := &p.Consents[i]; c.By == "fatherfath" {
			c.Text = "Vain kevään ajan."
		}
	}
	has(t, viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{Lang: code.FI}), "Diego (isä) antoi luvan.")
}

// What waits to be settled is named on both sides, and what a side says is not said beside it too.
func TestWhatIsToBeSettledIsSaidOnce(t *testing.T) {
	data := load(t, "onni")
	html := viewPage(t, data, "guardian:vpoazx4imm", "2026-03-12", print.Options{Lang: code.FI})
	_, part, found := strings.Cut(html, "<h2>Mistä on vielä sovittava</h2>")
	require.True(t, found)
	part, _, _ = strings.Cut(part, "</section>")
	for _, once := range []string{"Sari Koskinen (sosiaaliohjaaja)", "Liisa Aalto (varhaiskasvatuksen opettaja)", "Onni aloittaa lisää harrastuksia, joissa on muita lapsia.", "Onnin päivässä on vähemmän siirtymiä paikasta toiseen."} {
		assert.Equal(t, 1, strings.Count(part, once), once)
	}
	p := touched(plan.WayPhone, "mothermoth")
	p.Conflicts = []plan.Conflict{{ID: "conflict22", Statement: on("2026-01-20"), Kind: plan.ConflictChanged, Field: "day", AboutIDs: []plan.ID{"contactcon"},
		Sides: []plan.ConflictSide{{ID: "sideone222", Content: `"2026-02-11"`}, {ID: "sidetwo222", Content: `"2026-02-13"`}}}}
	has(t, page(t, p, print.Options{Lang: code.FI}), "Yhteydenotto (puhelu) tiistai 10.2.2026")
}

// A proposal says that it is one, and a meeting without an hour that it is open.
func TestProposal(t *testing.T) {
	html := viewPage(t, load(t, "onni"), "guardian:vpoazx4imm", "2026-03-12", print.Options{Lang: code.FI})
	has(t, html, "<dd>luonnos</dd>")
	_, part, found := strings.Cut(html, "<h2>Ketkä ovat mukana</h2>")
	require.True(t, found)
	has(t, part, "<b>Outi Rinne</b>, puheterapeutti") // who has something to do takes part
	has(t, html, "Aika on vielä sovittava.")
	_, rest, found := strings.Cut(html, "Sovitut tapaamiset")
	require.True(t, found)
	lacks(t, rest, "Sovitut tapaamiset")
	lacks(t, html, "Seuraava yhteydenotto")
}

// From about 15 the page is about a young person, at 18 about somebody who decides.
func TestYoungPerson(t *testing.T) {
	p := load(t, "iida")
	worker := viewPage(t, p, "khcsfyxvza", "2026-09-05", print.Options{Lang: code.FI})
	for _, words := range []string{"Nuoren arjen ympäristössä", "mitä nuorelle kuuluu", "<b>Iida Hautala</b>, nuori"} {
		has(t, worker, words)
	}
	has(t, viewPage(t, p, "child", "2026-10-13", print.Options{Lang: code.FI}), "Voit kysyä, kuka saa lukea tätä.")
	has(t, viewPage(t, p, "child", "2026-10-14", print.Options{Lang: code.FI}), "Sinä päätät, kuka saa tietoja sinusta.")
	p.Disagreements = []plan.Disagreement{{ID: "differdiff", Statement: plan.Statement{By: "kiuxs3dghe", On: civil.MustParseDate("2026-09-01")}, Text: "Ei."}}
	has(t, viewPage(t, p, "child", "2026-10-14", print.Options{Lang: code.FI}), "Muut ovat joistakin asioista eri mieltä.")
	v, err := view.Of(p, view.Guardian("kiuxs3dghe"), civil.MustParseDate("2026-10-14"))
	assert.Nil(t, v)
	refused := new(view.Refusal)
	require.ErrorAs(t, err, &refused)
	var b bytes.Buffer
	require.NoError(t, print.WriteRefusal(&b, refused, print.Options{Lang: code.FI}))
	has(t, b.String(), "Nuori on täysi-ikäinen ja päättää itse.")
}

// The timeline says two years ahead that the child comes of age, and then no more.
func TestComingOfAgeInTheTimeline(t *testing.T) {
	p := load(t, "iida") // 18 on 14 October 2026
	for day, said := range map[string]bool{"2024-10-13": false, "2024-10-14": true, "2026-10-13": true, "2026-10-14": false} {
		picture := timeline(t, p, print.Options{Today: civil.MustParseDate(day)})
		assert.Equal(t, said, strings.Contains(picture, "14.10.2026. Silloin"), day)
	}
}

// Whoever has no name stands in the network by what they are; feedback without words is told.
func TestWithoutAName(t *testing.T) {
	p := load(t, "aino")
	for i := range p.People {
		if m := &p.People[i]; m.Professional != nil {
			m.Name, m.Professional.Title = plan.Name{}, "puheterapeutti"
		}
	}
	for i := range p.Meetings {
		p.Meetings[i].Feedback = []plan.Feedback{{}}
	}
	html := page(t, p, print.Options{})
	has(t, html, "Puheterapeutti")
	lacks(t, html, "(puheterapeutti)</")
	has(t, page(t, p, print.Options{Kind: print.KindMemo}), "<p>Palautetta kerättiin.</p>\n</div>")
}

// Of a day that has passed nobody knows more than that something was agreed for it.
func TestTimelineOfWhatNobodyTold(t *testing.T) {
	p := touched(plan.WayMessage, "mothermoth")
	p.Meetings = []plan.Meeting{{ID: "meetingmee", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: civil.MustParseInstant("2026-02-09T10:00:00+02:00")}}
	before := timeline(t, p, print.Options{Lang: code.FI, Today: civil.MustParseDate("2026-02-08")})
	has(t, before, ">Olemme yhteydessä (viesti)<")
	has(t, before, ">Tapaamme:<")
	after := timeline(t, p, print.Options{Lang: code.FI, Today: civil.MustParseDate("2026-02-11")})
	has(t, after, ">Oli sovittu: yhteydenotto<")
	has(t, after, ">Oli sovittu:<")
	lacks(t, after, "Olemme yhteydessä")
	lacks(t, after, "Tapaamme")
}

// That somebody is a member of the network is said by the list in which they stand.
func TestMemberOfTheNetworkIsNoRole(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	for i := range p.People {
		if p.People[i].ID == "workerwork" {
			p.People[i].Roles = []plan.Role{{ID: "rolerolero", Kind: plan.RoleNetworkMember}}
		}
	}
	lacks(t, page(t, p, print.Options{Lang: code.FI}), "verkoston jäsen")
	worker := &p.People[len(p.People)-1]
	worker.Roles[0].LocalLabel = "ryhmänohjaaja"
	has(t, page(t, p, print.Options{Lang: code.FI}), "ryhmänohjaaja")
	worker.Roles[0].LocalLabel = "Terveydenhoitaja"
	lacks(t, page(t, p, print.Options{Lang: code.FI}), "Terveydenhoitaja") // the title is said already
}

// What was merged names the matter, not whoever said it, and tells once what holds meanwhile; the first side says that something
// is open.
func TestPageOfAMerge(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	p.Actions = []plan.Action{{ID: "actionacti", Text: "Kuvakortit seinälle."}}
	conflict := func(id plan.ID, field string, about ...plan.ID) plan.Conflict {
		return plan.Conflict{ID: id, Statement: on("2026-01-20"), Kind: plan.ConflictChanged, Field: field, AboutIDs: about, Text: "Ennen sovittu on voimassa.",
			Sides: []plan.ConflictSide{{ID: id[:9] + "x", Content: `"Yksi."`}, {ID: id[:9] + "y", Content: `"Toinen."`}}}
	}
	p.Title = "Ainon suunnitelma"
	p.Conflicts = []plan.Conflict{conflict("conflict22", "text", "actionacti", "mothermoth"), conflict("conflict33", "title")}
	html := viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{Lang: code.FI})
	has(t, firstSide(t, html), "Osasta asioista on vielä sovittava.")
	_, part, found := strings.Cut(html, "<h2>Mistä on vielä sovittava</h2>")
	require.True(t, found)
	part, _, _ = strings.Cut(part, "</section>")
	for said, times := range map[string]int{"Kuvakortit seinälle.": 1, "Laura": 0, "Ennen sovittu on voimassa.": 1, "Ainon suunnitelma": 1} {
		assert.Equal(t, times, strings.Count(part, said), said)
	}
	for i := range p.Conflicts {
		p.Conflicts[i].Settlement = &plan.Settlement{Text: "Yksi."}
	}
	lacks(t, viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{Lang: code.FI}), "Osasta asioista on vielä sovittava.")
}

// Before the birth nobody knows its day, nor what is counted from it; the family reads that in its own words.
func TestBeforeTheBirth(t *testing.T) {
	p := load(t, "iidas-sibling")
	for l, want := range map[code.Lang]string{code.FI: "aika alkaa lapsen syntymästä", code.SV: "tiden räknas från barnets födelse", code.EN: "counted from the child&#39;s birth"} {
		html := viewPage(t, p, "family", "2026-02-21", print.Options{Lang: l})
		assert.Equal(t, 2, strings.Count(html, want), "%v", l)
		lacks(t, html, "15.4.2026")
		lacks(t, html, "on alettava")
		lacks(t, html, "15\u00a0April 2026")
	}
	has(t, viewPage(t, p, "family", "2026-04-03", print.Options{Lang: code.FI}), "15.4.2026")
}

// A day in English breaks before its year, and not within it.
func TestEnglishDayBreaks(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	p.Actions = []plan.Action{{ID: "actionacti", Text: "Kuvakortit.", Due: civil.MustParseDate("2026-02-20")}}
	has(t, page(t, p, print.Options{Lang: code.EN}), "Fri\u00a020\u00a0February 2026")
	has(t, page(t, p, print.Options{Lang: code.FI}), "pe\u00a020.2.2026")
}

// What stands twice in a plan in the same words, of the same people and for the same time, stands once on the first side.
func TestFirstSideSaysEachThingOnce(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	said := plan.Statement{By: "fatherfath", On: civil.MustParseDate("2026-01-10")}
	p.Needs = []plan.Need{{ID: "needneedn2", Statement: said, Text: "Rauhalliset aamut."}, {ID: "needneedn3", Statement: said, Text: "Rauhalliset aamut."}}
	p.Actions = []plan.Action{
		{ID: "actionact2", Text: "Kuvakortit.", OwnerIDs: []plan.ID{"mothermoth"}}, {ID: "actionact3", Text: "Kuvakortit.", OwnerIDs: []plan.ID{"mothermoth"}},
		{ID: "actionact4", Text: "Kuvakortit.", OwnerIDs: []plan.ID{"fatherfath"}},
	}
	side := firstSide(t, viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{Lang: code.FI}))
	assert.Equal(t, 1, strings.Count(side, "Rauhalliset aamut."))
	assert.Equal(t, 2, strings.Count(side, "Kuvakortit."), "another does it too")
}
