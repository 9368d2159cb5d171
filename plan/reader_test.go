package plan_test

import (
	"encoding/json"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseReader(t *testing.T) {
	rows := []struct {
		text string
		want plan.Reader
	}{
		{"child", plan.ChildReader()},
		{"leader", plan.LeaderReader()},
		{"researcher", plan.ResearcherReader()},
		{"guardian:4uao4hvdzo", plan.GuardianReader(father)},
		{"4uao4hvdzo", plan.MemberReader(father)},
	}
	for _, row := range rows {
		got, err := plan.ParseReader(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got)
		assert.Equal(t, row.text, got.String())
	}
	for _, text := range []string{"", "Child", "guardian:", "guardian:child", "4uao4hvdz", "4uao4hvdzo ", "4UAO4HVDZO", "marked-secret"} {
		_, err := plan.ParseReader(text)
		var unknown *plan.ReaderError
		require.ErrorAs(t, err, &unknown, text)
		assert.Equal(t, "plan: unknown reader", err.Error(), "the text is not repeated")
	}
	_, err := json.Marshal(plan.Reader{})
	assert.Error(t, err, "nobody is not written")
}

func FuzzParseReader(f *testing.F) {
	for _, seed := range []string{"child", "guardian:4uao4hvdzo", "4uao4hvdzo", "leader", "x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := plan.ParseReader(text)
		if err != nil {
			assert.True(t, r.IsZero())
			return
		}
		assert.Equal(t, text, r.String())
	})
}

// Whoever is nobody of the plan, and whoever may not know of it, get the same
// answer.
func TestUnknownReaders(t *testing.T) {
	p := readCase(t, "iida")
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{
		ID: newID(1), Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{grandma}, Scope: plan.ScopeWhole, Existence: plan.ExistenceSecret})
	for _, r := range []plan.Reader{{}, plan.MemberReader("zzzzzzzzzz"), plan.GuardianReader(nurse), plan.GuardianReader(grandma), plan.MemberReader(grandma)} {
		v, err := p.View(r, day("2026-01-10"))
		assert.Nil(t, v)
		var unknown *plan.ReaderError
		require.ErrorAs(t, err, &unknown, r.String())
	}
	own, err := p.View(plan.MemberReader(iida), day("2026-01-10"))
	require.NoError(t, err)
	assert.Equal(t, []plan.Basis{plan.BasisChild}, own.Bases, "the child's own id is the child")
}

// A view shares no memory with the plan: whatever is done to it, the plan
// stays.
func TestViewSharesNoMemory(t *testing.T) {
	p := readCase(t, "iida")
	before := string(encoded(t, p))
	for _, r := range p.Readers() {
		v := viewOf(t, p, r, "2026-09-02")
		overwrite(v.Plan)
		require.Equal(t, before, string(encoded(t, p)), r.String())
	}
	overwrite(p.Clone())
	assert.Equal(t, before, string(encoded(t, p)), "and neither does a clone")
}
