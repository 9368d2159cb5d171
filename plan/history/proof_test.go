package history_test

import (
	"encoding/json"
	"testing"

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
		for _, p := range proof.Parts {
			assert.Len(t, p.Path, 10, "every path is as long: the number of parts does not show")
		}
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

// Nothing is proved against nothing.
func TestProofOfNoRevision(t *testing.T) {
	for name, h := range map[string]*history.History{"none": nil, "empty": {}} {
		_, err := h.Prove(readCase(t, "iida"))
		assert.ErrorIs(t, err, history.ErrEmpty, name)
	}
}
