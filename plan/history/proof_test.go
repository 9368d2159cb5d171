package history_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A redacted copy is checked against the root of the whole plan, and the proof
// tells nothing of what is withheld.
func TestProof(t *testing.T) {
	h := stored(t, iidasDays...)
	whole, _ := h.Revision(len(h.Revisions))
	root := h.Revisions[len(h.Revisions)-1].Root
	for _, r := range view.Readers(whole) {
		v, err := view.Of(whole, r, day("2026-09-02"))
		if err != nil || v.Plan.ID == "" {
			continue
		}
		proof, err := h.Prove((*plan.Plan)(v.Plan))
		require.NoError(t, err)
		assert.Empty(t, proof.Check((*plan.Plan)(v.Plan), root), r.String())

		b, err := json.Marshal(proof)
		require.NoError(t, err)
		if r == view.Guardian(father) {
			for _, secret := range secrets {
				assert.NotContains(t, string(b), secret)
			}
		}
		assert.Len(t, proof.Leaves, 4096*32, "as many for every reader: how much the plan says does not show")
	}
}

func TestProofRefusesAnotherCopy(t *testing.T) {
	h := stored(t, iidasDays...)
	whole, _ := h.Revision(len(h.Revisions))
	root := h.Revisions[len(h.Revisions)-1].Root
	v := viewOf(t, whole, view.Guardian(father), "2026-09-02")
	proof, err := h.Prove((*plan.Plan)(v.Plan))
	require.NoError(t, err)
	rows := map[string]func(p *plan.Plan){
		"another word":       func(p *plan.Plan) { p.Needs[0].Text += "." },
		"a code left out":    func(p *plan.Plan) { p.Needs[0].Kind = 0 },
		"a part put in":      func(p *plan.Plan) { p.Needs = append(p.Needs, plan.Need{ID: "aaaaaaaaaa", Text: "x"}) },
		"parts exchanged":    func(p *plan.Plan) { p.Goals[0].ID = p.Needs[0].ID },
		"another child":      func(p *plan.Plan) { p.Child.Subject = "lapsi-0" },
		"a revision":         func(p *plan.Plan) { p.Revision = 8 },
		"a member filled in": func(p *plan.Plan) { p.Child.Address.Town = "Piilola" },
	}
	for name, change := range rows {
		t.Run(name, func(t *testing.T) {
			p := (*plan.Plan)(v.Plan).Clone()
			change(p)
			assert.NotEmpty(t, proof.Check(p, root))
		})
	}
	other := root
	other[0] ^= 1
	assert.NotEmpty(t, proof.Check((*plan.Plan)(v.Plan), other), "another root")
}

// That a member is there says something, also where it says nothing more: a consent
// with an empty withdrawal is withdrawn.
func TestProofOfWhatIsEmpty(t *testing.T) {
	h := stored(t, iidasDays...)
	whole, _ := h.Revision(len(h.Revisions))
	prove := func(h *history.History, p *plan.Plan) (history.Proof, history.Digest) {
		proof, err := h.Prove(p)
		require.NoError(t, err)
		return proof, h.Revisions[len(h.Revisions)-1].Root
	}
	whole.Revision = 0
	proof, root := prove(h, whole)
	require.Empty(t, proof.Check(whole, root))
	require.NotEmpty(t, whole.Consents)
	for name, change := range map[string]func(*plan.Plan){
		"a consent is withdrawn":     func(p *plan.Plan) { p.Consents[0].Withdrawal = &plan.Withdrawal{} },
		"somebody judged":            func(p *plan.Plan) { p.Consents[0].Capacity = &plan.Capacity{} },
		"somebody needs support":     func(p *plan.Plan) { p.People[0].Service = &plan.Service{} },
		"somebody is near the child": func(p *plan.Plan) { p.People[0].NearPerson = &plan.NearPerson{} },
	} {
		p := whole.Clone()
		change(p)
		assert.NotEmpty(t, proof.Check(p, root), name)
	}
	p := whole.Clone()
	p.People[0].Service, p.People[0].Telecoms = &plan.Service{}, []plan.Telecom{{Kind: plan.TelecomPhone, Value: "040 123 4567"}}
	h = add(t, h, p, "2026-12-01")
	proof, root = prove(h, p)
	assert.Empty(t, proof.Check(p, root), "it is in the plan")
	assert.Empty(t, h.Verify())
	p.People[0].Service = nil
	assert.NotEmpty(t, proof.Check(p, root), "and left out with its salt there")
}

// Nothing is proved against nothing.
func TestProofOfNoRevision(t *testing.T) {
	for name, h := range map[string]*history.History{"none": nil, "empty": {}} {
		_, err := h.Prove(readCase(t, "iida"))
		assert.ErrorIs(t, err, history.ErrEmpty, name)
	}
}

// secretBeside gives the plan of the proofs below, with or without things that the
// father may not know of: a need and a finding.
func secretBeside(tb testing.TB, secret bool) *plan.Plan {
	tb.Helper()
	p := readPlan(tb, `{"format":"oneplan/1.0","id":"kxhuhhqmcrmgmjpzky3lt52glm","lang":"fi","child":{"id":"aaaaaaaaa2","subject":"s1","born":"2016-01-01"},
"people":[{"id":"mmmmmmmmm2","kind":"guardian","name":{"given":"Maija"}},{"id":"ffffffffff","kind":"guardian"}],
"needs":[{"id":"nnnnnnnnnn","by":"mmmmmmmmm2","on":"2026-01-02","kind":"everyday-life","text":"open need"},{"id":"xxxxxxxxxx","by":"mmmmmmmmm2","on":"2026-01-02","kind":"safety","text":"in a shelter"}],
"assessments":[{"id":"eeeeeeeeee","by":"mmmmmmmmm2","on":"2026-01-02","views":[{"id":"vvvvvvvvvv","by":"mmmmmmmmm2","voice":"guardian","on":"2026-01-02","findings":[{"id":"hhhhhhhhhh","item":"child-strengths","kind":"strength","text":"ok"},{"id":"xxxxxxxxxz","item":"child-strengths","kind":"strength","text":"SECRET"}]}]}],
"actions":[{"id":"ccccccccc2","by":"mmmmmmmmm2","on":"2026-01-02","text":"talk","ownerIds":["mmmmmmmmm2"]}],
"followUp":[{"id":"rrrrrrrrrr","by":"mmmmmmmmm2","on":"2026-01-02","direction":"family-to-worker","way":"phone","days":["mon","tue"]}],
"prohibitions":[{"id":"pppppppppp","by":"mmmmmmmmm2","on":"2026-01-02","ground":"childs-interest","againstIds":["ffffffffff"],"scope":"parts","partIds":["xxxxxxxxxx","xxxxxxxxxz"],"existence":"secret"}]}`)
	if !secret {
		p.Prohibitions = nil
		p.Needs = slices.DeleteFunc(p.Needs, func(n plan.Need) bool { return n.ID == "xxxxxxxxxx" })
		v := &p.Assessments[0].Views[0]
		v.Findings = slices.DeleteFunc(v.Findings, func(f assess.Finding) bool { return f.ID == "xxxxxxxxxz" })
	}
	return p
}

// What the reader gets of two plans, one of which holds secrets beside what the
// copy shows, is of the same form to the last name: which lists hold more does not
// show, nor that anything was added between two revisions (review F-16, F-18).
func TestProofTellsNothingOfSecrets(t *testing.T) {
	seen := secretBeside(t, false) // a copy without what is secret
	prove := func(h *history.History) history.Proof {
		proof, err := h.Prove(seen)
		require.NoError(t, err)
		require.Empty(t, proof.Check(seen, h.Revisions[len(h.Revisions)-1].Root))
		require.Len(t, proof.Leaves, 4096*32)
		return proof
	}
	names := func(p history.Proof) (all []string) {
		for _, part := range p.Parts {
			for _, s := range part.Salts {
				all = append(all, part.Part+" "+s.Name)
			}
		}
		return all
	}
	before := add(t, nil, secretBeside(t, false), "2026-02-01")
	clean, secret := prove(before), prove(add(t, nil, secretBeside(t, true), "2026-02-01"))
	assert.Equal(t, names(clean), names(secret))

	after := prove(add(t, before, secretBeside(t, true), "2026-02-02"))
	assert.Equal(t, names(clean), names(after))
	salts := map[history.Salt]bool{}
	for _, part := range clean.Parts {
		for _, s := range part.Salts {
			salts[s.Salt] = true
		}
	}
	for _, part := range after.Parts {
		for _, s := range part.Salts {
			assert.False(t, salts[s.Salt], "%s %s: every salt is new, not those beside the secret alone", part.Part, s.Name)
		}
	}
}

// Whoever hands on a copy with its proof cannot change a list: neither write
// another element, nor give one twice, nor bring one from another list (review
// F-17). The place of what is not so is told.
func TestProofOfLists(t *testing.T) {
	p := secretBeside(t, false)
	h := add(t, nil, p, "2026-02-01")
	root := h.Revisions[0].Root
	rows := []struct {
		name   string
		change func(p *plan.Plan)
		at     string
	}{
		{"other owner of an action", func(p *plan.Plan) { p.Actions[0].OwnerIDs = []plan.ID{"ffffffffff"} }, "/actions/0/ownerIds"},
		{"one owner more", func(p *plan.Plan) { p.Actions[0].OwnerIDs = append(p.Actions[0].OwnerIDs, "ffffffffff") }, "/actions/0/ownerIds"},
		{"an owner twice", func(p *plan.Plan) { p.Actions[0].OwnerIDs = append(p.Actions[0].OwnerIDs, "mmmmmmmmm2") }, "/actions/0/ownerIds"},
		{"goals instead of owners", func(p *plan.Plan) { p.Actions[0].GoalIDs = p.Actions[0].OwnerIDs }, "/actions/0/goalIds"},
		{"other days", func(p *plan.Plan) { p.FollowUp[0].Days = []deadline.Weekday{7} }, "/followUp/0/days"},
		{"whom it concerns", func(p *plan.Plan) { p.Needs[0].AboutID = "ffffffffff" }, "/needs/0/aboutId"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			copied := p.Clone()
			row.change(copied)
			honest, err := h.Prove(p)
			require.NoError(t, err)
			forged := honest
			forged.Parts = nil
			for _, part := range honest.Parts { // every salt for every name: all that a forger has
				more := part.Salts
				for _, s := range part.Salts {
					more = append(more, history.MemberSalt{Name: "ownerIds", Salt: s.Salt}, history.MemberSalt{Name: "goalIds", Salt: s.Salt})
				}
				forged.Parts = append(forged.Parts, history.PartProof{Part: part.Part, Salts: more})
			}
			for _, proof := range []history.Proof{honest, forged} {
				issues := proof.Check(copied, root)
				places := []string{}
				for _, i := range issues {
					places = append(places, string(i.Pointer))
				}
				assert.Contains(t, places, row.at)
			}
		})
	}
	twice, err := h.Prove(p)
	require.NoError(t, err)
	for i := range twice.Parts {
		if part := &twice.Parts[i]; part.Part == "ccccccccc2" {
			at := slices.IndexFunc(part.Salts, func(s history.MemberSalt) bool { return s.Name == "ownerIds" })
			part.Salts = slices.Insert(slices.Clone(part.Salts), at, part.Salts[at])
		}
	}
	copied := p.Clone()
	copied.Actions[0].OwnerIDs = append(copied.Actions[0].OwnerIDs, copied.Actions[0].OwnerIDs[0])
	issues := twice.Check(copied, root)
	require.NotEmpty(t, issues, "one salt stands for one owner, however often it comes")
	assert.Equal(t, issue.Pointer("/actions/0/ownerIds"), issues[0].Pointer)
	fewer := p.Clone()
	fewer.FollowUp[0].Days, fewer.Needs = fewer.FollowUp[0].Days[1:], nil
	proof, err := h.Prove(fewer)
	require.NoError(t, err)
	assert.Empty(t, proof.Check(fewer, root), "a copy may say less")
}

// In the copy of a reader against whom a security ban stands the plan's id is in the place
// of the child's key: it says nothing, and any other key is found out.
func TestProofOfACopyWithoutTheChildsKey(t *testing.T) {
	h := stored(t, iidasDays...)
	whole, _ := h.Revision(len(h.Revisions))
	root := h.Revisions[len(h.Revisions)-1].Root
	copied := (*plan.Plan)(viewOf(t, whole, view.Guardian(father), "2026-09-02").Plan)
	require.Equal(t, string(copied.ID), copied.Child.Subject)
	proof, err := h.Prove(copied)
	require.NoError(t, err)
	assert.Empty(t, proof.Check(copied, root))
	for _, key := range []string{"lapsi-forged", whole.Child.Subject} {
		forged := copied.Clone()
		forged.Child.Subject = key
		assert.Equal(t, []string{"proof.member"}, rulesOf(proof.Check(forged, root)), key)
	}
	forged := copied.Clone()
	forged.ID, forged.Child.Subject = "kxhuhhqmcrmgmjpzky3lt52glm", "kxhuhhqmcrmgmjpzky3lt52glm"
	assert.Contains(t, rulesOf(proof.Check(forged, root)), "proof.member", "the id that stands there is proved")
	bare := copied.Clone()
	bare.Child = plan.Child{Subject: string(bare.ID)}
	nothing, err := h.Prove(bare)
	require.NoError(t, err)
	assert.Empty(t, nothing.Check(bare, root), "a child of whom the copy says nothing needs no proof")
}
