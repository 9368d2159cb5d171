package view_test

import (
	"encoding/json"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseReader(t *testing.T) {
	rows := []struct {
		text string
		want view.Reader
	}{
		{"child", view.Child()},
		{"leader", view.Leader()},
		{"researcher", view.Researcher()},
		{"guardian:4uao4hvdzo", view.Guardian(father)},
		{"4uao4hvdzo", view.Member(father)},
	}
	for _, row := range rows {
		got, err := view.ParseReader(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got)
		assert.Equal(t, row.text, got.String())
	}
	for _, text := range []string{"", "Child", "guardian:", "guardian:child", "4uao4hvdz", "4uao4hvdzo ", "4UAO4HVDZO", "marked-secret"} {
		_, err := view.ParseReader(text)
		var unknown *view.ReaderError
		require.ErrorAs(t, err, &unknown, text)
		assert.Equal(t, "view: unknown reader", err.Error(), "the text is not repeated")
	}
	_, err := json.Marshal(view.Reader{})
	require.Error(t, err, "nobody is not written")
	r := view.Child()
	require.NoError(t, json.Unmarshal([]byte(`"leader"`), &r))
	assert.Equal(t, view.Leader(), r)
	require.Error(t, json.Unmarshal([]byte(`"nobody:"`), &r))
	assert.Equal(t, view.Leader(), r, "what is none takes nobody's place")
}

func FuzzParseReader(f *testing.F) {
	for _, seed := range []string{"child", "guardian:4uao4hvdzo", "4uao4hvdzo", "leader", "x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := view.ParseReader(text)
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
	for _, r := range []view.Reader{{}, view.Member("zzzzzzzzzz"), view.Guardian(nurse), view.Guardian(grandma), view.Member(grandma)} {
		v, err := view.Of(p, r, day("2026-01-10"))
		assert.Nil(t, v)
		var unknown *view.ReaderError
		require.ErrorAs(t, err, &unknown, r.String())
	}
	own, err := view.Of(p, view.Member(iida), day("2026-01-10"))
	require.NoError(t, err)
	assert.Equal(t, []view.Basis{view.BasisChild}, own.Bases, "the child's own id is the child")
}

// A view shares no memory with the plan: whatever is done to it, the plan
// stays.
func TestViewSharesNoMemory(t *testing.T) {
	banned := readCase(t, "iida")
	for i := range banned.People {
		banned.People[i].SecurityBans = []civil.Period{{From: day("2027-01-01")}}
	}
	for name, p := range map[string]*plan.Plan{"iida": readCase(t, "iida"), "bans of everybody": banned, "every member": sample.NewFiller(1).Plan()} {
		before := string(encoded(t, p))
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, day("2026-09-02"))
			if err != nil {
				continue
			}
			overwrite((*plan.Plan)(v.Plan))
			require.Equal(t, before, string(encoded(t, p)), "%s, %s", name, r)
		}
		overwrite(p.Clone())
		assert.Equal(t, before, string(encoded(t, p)), "%s: and neither does a clone", name)
	}
}
