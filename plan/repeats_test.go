package plan_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRepeats(t *testing.T) {
	for _, row := range []struct {
		name, place, text, why string
		want                   bool
	}{
		{"as it is", "Suojakuja 3 B 12, 00990 Helsinki", "Tavataan: suojakuja 3.", "up to the house", true},
		{"an ending", "Suojakuja 3 A", "Suojakujalla 3:ssa", "the stem stays", true},
		{"katu", "Koivukatu 3", "tavataan Koivukadulla 3", "t is d", true},
		{"polku", "Metsäpolku 7 as 2", "Metsäpolulla 7", "k is gone", true},
		{"ranta", "Haaparanta 12", "Haaparannalla 12", "nt is nn", true},
		{"mäki", "Koivumäki 5", "KOIVUMÄELLÄ 5", "k is gone, i is e", true},
		{"lampi", "Haukilampi 1", "Haukilammella 1", "mp is mm", true},
		{"Swedish", "Björkgatan 3", "på Björkgatans 3", "genitive", true},
		{"no number", "Kivelän päiväkoti", "haetaan Kivelän päiväkodista", "a name alone", true},
		{"another house", "Koivukatu 3", "Koivukadulla 31", "a number is itself alone", false},
		{"another street", "Koivukatu 3", "Koivurannalla 3", "", false},
		{"no house", "Koivukatu 3", "Koivukadulla", "a street is no home", false},
		{"short", "Tori 3", "torstaina 3", "three letters are no stem", false},
		{"a common word", "Koti", "kohta", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, plan.Repeats(row.place)(row.text), row.why)
		})
	}
	assert.False(t, plan.Repeats("", " ,")("whatever is said"), "no words, no name")
}

// Whoever is protected is so in texts too, wherever that person lives.
func TestNamesProtected(t *testing.T) {
	on := day("2026-03-01")
	p := readCase(t, "aino").Clone()
	require.Nil(t, p.NamesProtected(on), "nobody is protected")
	var guardian *plan.Member
	for i := range p.People {
		if p.People[i].Guardian != nil {
			guardian = &p.People[i]
		}
	}
	require.NotNil(t, guardian)
	guardian.Guardian.Residence, guardian.Address.Text = plan.ResidenceNot, "Piilokatu 4"
	p.Child.Address.Text = "Kotikuja 1"
	guardian.SecurityBans = []civil.Period{{From: day("2026-01-01"), To: day("2026-06-30")}}
	names := p.NamesProtected(on)
	require.NotNil(t, names)
	assert.True(t, names("äidin luona Piilokadulla 4"), "the home apart")
	assert.False(t, names("Kotikuja 1"), "which is not the child's")
	assert.Nil(t, p.NamesProtected(day("2026-07-01")), "the ban is over")
	p.Child.SecurityBans = guardian.SecurityBans
	assert.True(t, p.NamesProtected(on)("Kotikujalla 1"), "now the child's is protected as well")
}
