package print_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func on(day string) plan.Statement { return plan.Statement{On: civil.MustParseDate(day)} }

// touched is a plan in which a worker is to be in touch with some of a family.
func touched(way plan.Way, to ...plan.ID) *plan.Plan {
	at := civil.MustParseInstant("2026-01-10T12:00:00+02:00")
	return &plan.Plan{
		Format: plan.Format1, Lang: "fi", Child: plan.Child{ID: "childchild", Name: plan.Name{Given: "Aino"}},
		People: []plan.Member{
			{ID: "mothermoth", Kind: plan.MemberGuardian, Name: plan.Name{Given: "Laura"}, Guardian: &plan.Guardian{Relation: plan.RelationMother}},
			{ID: "fatherfath", Kind: plan.MemberGuardian, Name: plan.Name{Given: "Diego"}, Guardian: &plan.Guardian{Relation: plan.RelationFather}},
			{ID: "workerwork", Kind: plan.MemberProfessional, Name: plan.Name{Given: "Sanna", Family: "Virtanen"}, Professional: &plan.Professional{Title: "terveydenhoitaja"}},
		},
		Course:   []plan.Step{{Status: plan.StatusAgreed, Statement: on("2026-01-10")}},
		Baton:    []plan.Holding{{Role: plan.HoldingResponsible, PersonID: "workerwork", NamedByIDs: []plan.ID{"mothermoth"}, From: at, Accepted: at}},
		Contacts: []plan.Contact{{ID: "contactcon", Day: civil.MustParseDate("2026-02-10"), State: plan.ContactPlanned, Way: way, WorkerID: "workerwork", FamilyIDs: to}},
	}
}

// The next contact is one sentence, in which the reader is "you" and nobody's name is inflected.
func TestNextContactIsOneSentence(t *testing.T) {
	const mother, father = plan.ID("mothermoth"), plan.ID("fatherfath")
	for _, row := range []struct {
		name       string
		way        plan.Way
		to         []plan.ID
		fi, sv, en string
		why        string
	}{
		{"the reader is called", plan.WayPhone, []plan.ID{mother}, "Sanna Virtanen soittaa sinulle.", "Sanna Virtanen ringer dig.", "Sanna Virtanen calls you.", "\"Keneen: sinä\" was no Finnish, \"Till vem: du\" no Swedish"},
		{"another is called", plan.WayPhone, []plan.ID{father}, "Sanna Virtanen soittaa. Kenelle: Diego (isä).", "Sanna Virtanen ringer Diego (pappa).", "Sanna Virtanen calls Diego (father).", "a name stands as it is"},
		{"both", plan.WayMessage, []plan.ID{mother, father}, "Sanna Virtanen lähettää viestin. Kenelle: sinä ja Diego (isä).", "Sanna Virtanen skickar ett meddelande till dig och Diego (pappa).", "Sanna Virtanen sends a message to you and Diego (father).", "the reader among others"},
		{"a visit", plan.WayVisit, []plan.ID{mother}, "Sanna Virtanen tulee käymään luonasi.", "Sanna Virtanen kommer och besöker dig.", "Sanna Virtanen comes to visit you.", "who visits whom"},
		{"a meeting", plan.WayMeeting, []plan.ID{mother, father}, "Sanna Virtanen tapaa teidät. Mukana: sinä ja Diego (isä).", "Sanna Virtanen träffar dig och Diego (pappa).", "Sanna Virtanen meets you and Diego (father).", "who is there"},
		{"nobody is named", plan.WayLetter, nil, "Sanna Virtanen lähettää kirjeen.", "Sanna Virtanen skickar ett brev.", "Sanna Virtanen sends a letter.", "no empty list"},
		{"no way is agreed", 0, []plan.ID{mother}, "Sanna Virtanen ottaa sinuun yhteyttä.", "Sanna Virtanen tar kontakt med dig.", "Sanna Virtanen gets in touch with you.", "the way is open"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for l, want := range map[code.Lang]string{code.FI: row.fi, code.SV: row.sv, code.EN: row.en} {
				has(t, viewPage(t, touched(row.way, row.to...), "guardian:mothermoth", "2026-01-28", print.Options{Lang: l}), "<p>"+want+"</p>")
			}
		})
	}
	nobody := touched(plan.WayPhone, father)
	for i := range nobody.Contacts {
		nobody.Contacts[i].WorkerID = ""
	}
	has(t, viewPage(t, nobody, "guardian:mothermoth", "2026-01-28", print.Options{Lang: code.FI}), "<p>Puhelu. Keneen: Diego (isä).</p>")
}

// Whoever keeps the plan is among its readers, and a long list says that there are more.
func TestReadersOnTheFirstSide(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	for i := range 6 { // with the worker one more than are named
		id := plan.ID("readerread"[:9] + strconv.Itoa(i+2))
		p.People = append(p.People, plan.Member{ID: id, Kind: plan.MemberProfessional, Name: plan.Name{Given: "Lukija", Family: string(rune('A' + i))}, Professional: &plan.Professional{Title: "opettaja"}})
		p.Copies = append(p.Copies, plan.Copy{RecipientID: id, State: plan.CopyGiven})
	}
	for l, want := range map[code.Lang]string{code.FI: "muita", code.SV: "andra", code.EN: "others"} {
		may := regexp.MustCompile(`<p><b>(?:Saa|Får|May):</b> ([^<]*)</p>`).FindStringSubmatch(viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{Lang: l}))
		require.NotEmpty(t, may)
		names := strings.Split(may[len(may)-1], ", ")
		assert.Contains(t, names, "Sanna Virtanen", "the responsible worker keeps the plan")
		assert.Len(t, names, 7)
		assert.Contains(t, names, want, "nobody is left out in silence")
	}
}

// Whom no kind of ours names is called what the family calls them; a note beside a kind
// stays out of the lines in which people are named.
func TestNearPeopleInTheFamilysWords(t *testing.T) {
	for _, row := range []struct {
		name string
		near plan.NearPerson
		want string
	}{
		{"a kind", plan.NearPerson{Relation: plan.RelationGrandparent, Text: "hakee perjantaisin"}, ", isovanhempi<"},
		{"no kind of ours", plan.NearPerson{Relation: plan.RelationOther, Text: "kummitäti"}, ", kummitäti<"},
		{"no kind", plan.NearPerson{Text: "kummitäti"}, ", kummitäti<"},
		{"not a word", plan.NearPerson{Relation: plan.RelationOther}, ", muu läheinen<"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := load(t, "aino")
			for i := range p.People {
				if m := &p.People[i]; m.NearPerson != nil {
					m.NearPerson, m.Name = &row.near, plan.Name{Given: "Orvokki"}
				}
			}
			has(t, page(t, p, print.Options{}), row.want)
		})
	}
}

// A page asks nobody to call where there is no number, and a number stays on one line.
func TestWhomToCall(t *testing.T) {
	without := touched(plan.WayPhone, "mothermoth")
	html := viewPage(t, without, "guardian:mothermoth", "2026-01-28", print.Options{Emergency: "Yöllä: sosiaalipäivystys 017 000 000, 2 linjaa"})
	has(t, html, "<h2>Keneltä voit kysyä</h2>")
	lacks(t, html, "Soita, jos mietit jotain")
	_, ask, found := strings.Cut(html, "<h2>Keneltä voit kysyä</h2>")
	require.True(t, found)
	ask, _, _ = strings.Cut(ask, "</div>")
	has(t, ask, "Sanna Virtanen") // whoever holds the plan is the one to ask, with or without a number
	has(t, html, "sosiaalipäivystys 017\u00a0000\u00a0000, 2 linjaa")
	with := touched(plan.WayPhone, "mothermoth")
	for i := range with.People {
		if with.People[i].ID == "workerwork" {
			with.People[i].Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "050 000 0202"}}
		}
	}
	has(t, viewPage(t, with, "guardian:mothermoth", "2026-01-28", print.Options{}), "<h2>Soita, jos mietit jotain</h2>")
}

// A child may call two people, whoever keeps the plan first.
func TestTheChildCallsTwo(t *testing.T) {
	p := touched(plan.WayPhone, "childchild")
	p.Needs = []plan.Need{{ID: "needneedne", Statement: on("2026-01-10"), ForChild: "Aamulla ei huudeta."}}
	for n, id := range []plan.ID{"calledaaaa", "calledbbbb", "workerwork"} {
		if id != "workerwork" {
			p.People = append(p.People, plan.Member{ID: id, Kind: plan.MemberProfessional, Name: plan.Name{Given: string(id)}, Professional: &plan.Professional{}})
		}
		p.FollowUp = append(p.FollowUp, plan.Reach{ID: plan.ID("reachreac" + string(rune('a'+n))), Statement: on("2026-01-10"), Direction: plan.DirectionToWorker, Way: plan.WayPhone,
			WorkerID: id, Telecom: &plan.Telecom{Kind: plan.TelecomPhone, Value: "050 000 000" + string(rune('1'+n))}})
	}
	html := viewPage(t, p, "child", "2026-01-28", print.Options{})
	has(t, html, "tel:0500000003")
	has(t, html, "tel:0500000001")
	lacks(t, html, "tel:0500000002")
}

// Of a plan that has ended nothing is still to be done or changed: not on the family's first side, and
// not on the child's page.
func TestEndedPlan(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	p.Needs = []plan.Need{{ID: "needneedne", Text: "Rauhalliset aamut.", ForChild: "Aamulla on rauha."}}
	p.Actions = []plan.Action{{ID: "actionacti", Text: "Kuvakortit.", ForChild: "Käännä kuva.", OwnerIDs: []plan.ID{"mothermoth"}, Setting: plan.ActionHome}}
	running, child := viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{}), viewPage(t, p, "child", "2026-01-28", print.Options{})
	for _, words := range []string{"<h2>Mitä teemme</h2>", "<h2>Mitä haluamme muuttaa</h2>", "Suunnitelmaa voi muuttaa."} {
		has(t, running, words)
	}
	has(t, child, "Käännä kuva.")
	p.Course = append(p.Course, plan.Step{Status: plan.StatusClosed, Statement: on("2026-01-27")})
	ended, child := viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{}), viewPage(t, p, "child", "2026-01-28", print.Options{})
	for _, words := range []string{"<h2>Mitä teimme</h2>", "<h2>Mitä halusimme muuttaa</h2>", "päättynyt 27.1.2026"} {
		has(t, ended, words)
	}
	lacks(t, ended, "Suunnitelmaa voi muuttaa.")
	has(t, child, "Suunnitelma on nyt loppu.")
	lacks(t, child, "Käännä kuva.")
	lacks(t, child, "Jos et pidä tästä")
}

// What was written alike for several needs and actions is said once to a child.
func TestChildIsToldOnce(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	p.Needs = []plan.Need{{ID: "needneedn2", Text: "a", ForChild: "Arki on helpompaa."}, {ID: "needneedn3", Text: "b", ForChild: "Arki on helpompaa."}}
	p.Actions = []plan.Action{
		{ID: "actionact2", Text: "a", ForChild: "Tuttu aikuinen auttaa.", Setting: plan.ActionEveryday},
		{ID: "actionact3", Text: "b", ForChild: "Tuttu aikuinen auttaa.", Setting: plan.ActionEveryday},
		{ID: "actionact4", Text: "c", ForChild: "Tuttu aikuinen auttaa.", Setting: plan.ActionHome},
	}
	html := viewPage(t, p, "child", "2026-01-28", print.Options{})
	assert.Equal(t, 1, strings.Count(html, "Arki on helpompaa."))
	assert.Equal(t, 2, strings.Count(html, "Tuttu aikuinen auttaa."), "at home is another thing")
}

// A span of days breaks behind its dash in a narrow column; a span of hours does not.
func TestSpansOfDaysMayBreak(t *testing.T) {
	p := touched(plan.WayPhone, "mothermoth")
	p.Actions = []plan.Action{{ID: "actionacti", Text: "Kuvakortit.", Period: civil.Period{From: civil.MustParseDate("2026-01-12"), To: civil.MustParseDate("2026-12-18")}}}
	has(t, viewPage(t, p, "guardian:mothermoth", "2026-01-28", print.Options{}), "12.1.2026\u2060–18.12.2026")
}
