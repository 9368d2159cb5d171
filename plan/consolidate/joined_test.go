package consolidate_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(text string) civil.Date { return civil.MustParseDate(text) }

func key(value string) plan.Identifier {
	return plan.Identifier{System: "https://example.fi/keys", Value: value}
}

func phone(number string) plan.Telecom { return plan.Telecom{Kind: plan.TelecomPhone, Value: number} }

func name(given, family string) plan.Name { return plan.Name{Given: given, Family: family} }

// ground is a whole plan with one of each thing that a proposal treats in a way of
// its own.
func ground() *plan.Plan {
	return &plan.Plan{
		Format: plan.Format1, ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", Revision: 4, Lang: "fi", Title: "Ensimmäinen", Identifiers: []plan.Identifier{key("plan-1")},
		Child: plan.Child{ID: "childaaaaa", Subject: "lapsi-1", Name: name("Onni", "Esimerkki"), Born: day("2018-05-01"), Telecoms: []plan.Telecom{phone("1")}},
		People: []plan.Member{
			{ID: "motheraaaa", Kind: plan.MemberGuardian, Name: name("Maija", "Esimerkki"), Guardian: &plan.Guardian{Relation: plan.RelationMother}},
			{ID: "workeraaaa", Kind: plan.MemberProfessional, Name: name("Tiina", "Työ"), Telecoms: []plan.Telecom{phone("2")}, Professional: &plan.Professional{OrganisationID: "unitaaaaaa", Sector: plan.SectorSocial}},
			{ID: "twinaaaaaa", Kind: plan.MemberNearPerson, Name: name("Kaksi", "Samaa"), NearPerson: &plan.NearPerson{}},
			{ID: "twinbbbbbb", Kind: plan.MemberNearPerson, Name: name("Kaksi", "Samaa"), NearPerson: &plan.NearPerson{}},
			{ID: "keyedaaaaa", Kind: plan.MemberNearPerson, Name: name("Vanha", "Nimi"), Identifiers: []plan.Identifier{key("person-1")}, NearPerson: &plan.NearPerson{}},
		},
		Organisations: []plan.Organisation{{ID: "unitaaaaaa", Name: "Perhekeskus"}, {ID: "countyaaaa", Name: "Hyvinvointialue", Sector: plan.SectorSocial, Ownership: plan.OwnershipPublic}},
		Goals:         []plan.Goal{{ID: "goalaaaaaa", Text: "Lisää harrastuksia"}},
		Actions:       []plan.Action{{ID: "actionaaaa", Text: "Perhetyö käy kotona tiistaisin", OwnerIDs: []plan.ID{"workeraaaa"}}},
		Baton: []plan.Holding{{ID: "holdaaaaaa", PersonID: "motheraaaa", Role: plan.HoldingDeputy, To: civil.MustParseInstant("2026-01-01T00:00:00+02:00")},
			{ID: "holdbbbbbb", PersonID: "workeraaaa", Role: plan.HoldingResponsible}, {ID: "holdcccccc", PersonID: "motheraaaa", Role: plan.HoldingPair}},
		Agreements:   []plan.Agreement{{ID: "agreeaaaaa", Position: plan.PositionAgrees}},
		Copies:       []plan.Copy{{ID: "copyaaaaaa", State: plan.CopyGiven}},
		LegalGrounds: []plan.LegalGround{{ID: "legalaaaaa", RecipientID: "unitaaaaaa", Citation: "703/2023"}},
		Consents:     []plan.Consent{{ID: "givenaaaaa", Decision: plan.ConsentGiven, RecipientID: "unitaaaaaa"}, {ID: "refuseaaaa", Decision: plan.ConsentRefused, RecipientID: "countyaaaa"}, {ID: "givenbbbbb", Decision: plan.ConsentGiven, RecipientID: "unitaaaaaa"}},
		Prohibitions: []plan.Prohibition{{ID: "prohibaaaa", Ground: plan.GroundClient, AgainstIDs: []plan.ID{"countyaaaa"}}},
		Course:       []plan.Step{{ID: "stepaaaaaa", Status: plan.StatusAgreed}},
	}
}

// second is another system's whole plan of the same child, in Swedish: some of its
// people and organisations are those of the ground under other ids.
func second() *plan.Plan {
	return &plan.Plan{
		Format: plan.Format1, ID: "bbbbbbbbbbbbbbbbbbbbbbbbbb", Lang: "sv", Title: "Andra planen",
		Child: plan.Child{ID: "barnbbbbbb", Subject: "lapsi-1", Name: name("Onni", "Toinen"), Telecoms: []plan.Telecom{phone("1"), phone("3")}},
		People: []plan.Member{
			{ID: "workerbbbb", Kind: plan.MemberProfessional, Name: name("tiina", "TYÖ"), Telecoms: []plan.Telecom{phone("4")}, Professional: &plan.Professional{OrganisationID: "unitbbbbbb", Title: "Socialarbetare"}},
			{ID: "elsewherbb", Kind: plan.MemberProfessional, Name: name("Tiina", "Työ"), Professional: &plan.Professional{OrganisationID: "otherbbbbb"}},
			{ID: "twincccccc", Kind: plan.MemberNearPerson, Name: name("Kaksi", "Samaa"), NearPerson: &plan.NearPerson{Text: "moster"}},
			{ID: "keyedbbbbb", Kind: plan.MemberNearPerson, Name: name("Uusi", "Nimi"), Identifiers: []plan.Identifier{key("person-1")}, NearPerson: &plan.NearPerson{}},
			{ID: "motherbbbb", Kind: plan.MemberGuardian, Name: name("Maija", "Esimerkki"), Guardian: &plan.Guardian{Relation: plan.RelationParent, Custody: plan.CustodySole}},
		},
		Organisations: []plan.Organisation{{ID: "unitbbbbbb", Name: " perhekeskus ", Sector: plan.SectorSocial}, {ID: "otherbbbbb", Name: "Skolan"}},
		Goals:         []plan.Goal{{ID: "goalbbbbbb", Text: "Vähemmän siirtymiä", Statement: plan.Statement{By: "workerbbbb"}}, {ID: "goalcccccc", Text: "x"}},
		Actions:       []plan.Action{{ID: "actionbbbb", Text: "Perhetyö kotona tiistaina", OwnerIDs: []plan.ID{"workerbbbb", "barnbbbbbb", "elsewherbb"}, Statement: plan.Statement{Lang: "fi", By: "motherbbbb"}}},
		SectorPlans: []plan.SectorPlan{{ID: "refbbbbbbb", Kind: plan.SectorPlanVasu, Relation: plan.SectorPlanBeside, Title: "Vasu", Identifiers: []plan.Identifier{key("plan-2")},
			Questions: []plan.Question{{ID: "questbbbbb", Text: "Mitä lapsi syö mieluiten aamulla?"}}}},
		Identifiers: []plan.Identifier{key("plan-2")},
		Baton:       []plan.Holding{{ID: "holddddddd", PersonID: "elsewherbb", Role: plan.HoldingResponsible}},
		Course:      []plan.Step{{ID: "stepbbbbbb", Status: plan.StatusDraft}, {ID: "stepcccccc", Status: plan.StatusAgreed}},
	}
}

// small is one sector's plan in the small form with everything that the form has.
func small() *consolidate.Sector {
	return &consolidate.Sector{
		Form: consolidate.Format1, Child: consolidate.Child{Subject: "lapsi-1", Name: name("Onni", "Esimerkki"), Born: day("2018-05-02")},
		Kind: plan.SectorPlanRehabilitation, Title: "Kuntoutus", Lang: "fi", Identifiers: []plan.Identifier{key("reha-1")}, Period: civil.Period{From: day("2026-01-01")}, On: day("2026-02-02"),
		Owner: consolidate.Owner{Name: "Terapiatalo Oy", Identifiers: []plan.Identifier{key("y-1")}, Controller: "Hyvinvointialue", Sector: plan.SectorHealth, Ownership: plan.OwnershipPrivate},
		People: []consolidate.Person{
			{Name: name("Pauli", "Puhe"), Kind: plan.MemberProfessional, Title: "puheterapeutti", LocalLabel: "omatyöntekijä", Telecoms: []plan.Telecom{phone("5")}},
			{Name: name("Maija", "Esimerkki"), Kind: plan.MemberGuardian, Relation: plan.RelationMother, Telecoms: []plan.Telecom{phone("6")}},
			{Name: name("Mummo", "Muru"), Kind: plan.MemberNearPerson, Relation: plan.RelationGrandparent},
			{Name: name("Eeva", "Kokija"), Kind: plan.MemberExperienceExpert},
		},
		Responsible: "Pauli  puhe",
		Goals:       []consolidate.Goal{{Text: "Puhe selkeytyy", Evidence: "muut ymmärtävät", Due: day("2026-06-01")}},
		Actions: []consolidate.Action{
			{Text: "Terapia joka viikko", Owners: []string{"Pauli Puhe", "Onni Esimerkki", "terapiatalo oy", "Joku Muu"}, Setting: plan.ActionElsewhere, Place: "Terapiatalo", Rhythm: &plan.Rhythm{Times: 1, Per: plan.IntervalWeek}, Period: civil.Period{To: day("2026-12-31")}, Due: day("2026-03-01")},
			{Text: "Perhetyö käy kotona"},
		},
		Questions: []consolidate.Question{{Text: "Mitä lapsi mieluiten syö aamulla?", Answer: "puuroa"}},
		Texts:     []consolidate.Text{{Title: "Havainto", Text: "Kuulo on hyvä."}},
	}
}

// third is another sector's plan, in Swedish, with the same unit and worker and
// little else.
func third() *consolidate.Sector {
	return &consolidate.Sector{
		Form: consolidate.Format1, Child: consolidate.Child{Subject: "lapsi-1"}, Kind: plan.SectorPlanCare, Lang: "sv",
		Owner: consolidate.Owner{Name: "TERAPIATALO OY", Identifiers: []plan.Identifier{key("y-1"), key("y-2")}, Controller: "Terapiatalo  Oy"},
		People: []consolidate.Person{{Name: name("Pauli", "Puhe"), Kind: plan.MemberProfessional, Title: "talterapeut", Telecoms: []plan.Telecom{phone("5"), phone("7")}},
			{Name: name("Vera", "Vård"), Kind: plan.MemberProfessional}, {Name: name("Eeva", "Kokija"), Kind: plan.MemberExperienceExpert, LocalLabel: "kamrat"}},
		Responsible: "Vera Vård", Goals: []consolidate.Goal{{Text: "Färre möten"}},
	}
}

// What stands in a proposal, part by part: each golden is read by people before it
// is taken.
func TestJoined(t *testing.T) {
	for _, row := range []struct {
		name string
		why  string
		in   []consolidate.Input
	}{
		{"two-whole-plans", "people are one by key, by name in one unit, never by a name that two have; what people said of one plan alone stays there", []consolidate.Input{{Plan: ground()}, {Plan: second()}}},
		{"two-small-plans", "without a ground the first gives child and language", []consolidate.Input{{Sector: small()}, {Sector: third()}}},
		{"small-before-whole", "the whole plan is the ground wherever it stands; the small ones name its people", []consolidate.Input{{Sector: small()}, {Plan: ground()}, {Sector: third()}}},
	} {
		p, err := consolidate.Propose(row.in, consolidate.Options{On: civil.MustDate(2026, 3, 12), Random: rand.NewChaCha8([32]byte{7})})
		require.NoError(t, err, row.name)
		var got bytes.Buffer
		require.NoError(t, plan.Encode(&got, p.Plan))
		for _, l := range p.Left {
			fmt.Fprintf(&got, "left of %d: %s\n", l.Input, l.Pointer)
			assert.Equal(t, "consolidate.left", l.Issue().Rule)
			assert.Equal(t, l.Pointer, l.Issue().Pointer)
		}
		for _, i := range p.Findings {
			fmt.Fprintf(&got, "found: %s %s\n", i.Rule, i.Pointer)
		}
		for what, groups := range map[string][]consolidate.Group{"twice": p.Duplicates, "asked": p.Repeated} {
			for _, g := range groups {
				assert.Len(t, g.IDs, 2)
				fmt.Fprintf(&got, "%s: %v %d %%\n", what, g.IDs, g.Percent)
			}
		}
		file := filepath.Join("testdata", "joined", row.name+".txt")
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, got.Bytes(), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.String(), "%s: %s", row.name, row.why)
	}
}

// The inputs stay as they were.
func TestInputsStay(t *testing.T) {
	a, b, c := ground(), second(), small()
	_, err := consolidate.Propose([]consolidate.Input{{Plan: a}, {Plan: b}, {Sector: c}}, consolidate.Options{On: day("2026-03-12"), Random: rand.NewChaCha8([32]byte{7})})
	require.NoError(t, err)
	assert.True(t, assert.ObjectsAreEqual(ground(), a))
	assert.True(t, assert.ObjectsAreEqual(second(), b))
	assert.True(t, assert.ObjectsAreEqual(small(), c))
}
