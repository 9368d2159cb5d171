package code_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Rows at the edges of a set: before the first, behind the last, the empty code.
func TestRowsAtTheEdges(t *testing.T) {
	rows := code.RowsOf([]code.Row{1: {Code: "left", FI: "vasen"}, {Code: "right", FI: "oikea"}})
	assert.Equal(t, 2, rows.Len())
	for n, want := range map[int]string{-1: "", 0: "", 1: "left", 2: "right", 3: "", 300: ""} {
		assert.Equal(t, want, rows.At(n).Code, "%d", n)
	}
	for text, want := range map[string]int{"left": 1, "right": 2, "": 0, "up": 0, "lef": 0} {
		assert.Equal(t, want, rows.Find([]byte(text)), text)
	}
	var seen []int
	for n, row := range rows.All() {
		assert.Equal(t, rows.At(n), row)
		seen = append(seen, n)
	}
	assert.Equal(t, []int{1, 2}, seen)
	for n := range rows.All() {
		assert.Equal(t, 1, n, "whoever has seen enough is given no more")
		break
	}
	none := code.RowsOf(nil)
	assert.Zero(t, none.Len())
	assert.Zero(t, none.Find([]byte("left")))
	assert.Zero(t, none.At(1))
	for range none.All() {
		assert.Fail(t, "nothing to see")
	}
}

// What a validator looks at: the number, and of what is no member the set that it is none of.
func TestValidatorValue(t *testing.T) {
	assert.Equal(t, uint8(0), Side(0).ValidatorValue())
	assert.Equal(t, uint8(2), Right.ValidatorValue())
	assert.Equal(t, code.MemberError{Set: "side"}, Side(3).ValidatorValue())
	assert.Equal(t, code.MemberError{Set: "gap"}, Gap(2).ValidatorValue())
}

func TestCapital(t *testing.T) {
	for label, want := range map[string]string{"": "", "öppen": "Öppen", "äiti ja isä": "Äiti ja isä", "Left": "Left"} {
		assert.Equal(t, want, code.Capital(label))
	}
}

func TestZeroMembers(t *testing.T) {
	assert.True(t, Side(0).IsZero())
	assert.False(t, Left.IsZero())
	got, err := code.Parse[Side]("up")
	require.Error(t, err)
	assert.Equal(t, Side(0), got)
	got, err = code.Parse[Side]("right")
	require.NoError(t, err)
	assert.Equal(t, Right, got)
	kept := Right
	assert.Equal(t, &code.MemberError{Set: "side"}, kept.UnmarshalText([]byte("up")))
	assert.Equal(t, Right, kept, "what was not read changes nothing")
	require.NoError(t, kept.UnmarshalText([]byte("left")))
	assert.Equal(t, Left, kept)
	assert.Equal(t, code.Text{FI: "a", SV: "b", EN: "c"}, code.Say("a", "b", "c"))
	assert.Equal(t, []string{"a", "b", "c"}, []string{code.Say("a", "b", "c").In(code.FI), code.Say("a", "b", "c").In(code.SV), code.Say("a", "b", "c").In(code.EN)})
	text, err := Left.AppendText([]byte("to the "))
	require.NoError(t, err)
	assert.Equal(t, "to the left", string(text))
	text, err = Side(9).AppendText([]byte("to the "))
	require.Error(t, err)
	assert.Equal(t, "to the ", string(text), "nothing is written in the name of no member")
}
