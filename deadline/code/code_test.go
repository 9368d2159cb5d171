package code_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEnum(t *testing.T) {
	for _, l := range code.All[sides]() {
		b, err := json.Marshal(l)
		require.NoError(t, err)
		var back Side
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, l, back)
	}
	assert.Equal(t, "left", Left.String())
	assert.Equal(t, "höger", Right.Label(code.SV))
	assert.Equal(t, "side(0)", Side(0).String(), "zero is no member and says so")
	assert.Equal(t, "side(9)", Side(9).String())
	assert.Empty(t, Side(9).Label(code.FI))
	assert.True(t, Right.IsValid())
	assert.False(t, Side(0).IsValid() || Side(3).IsValid())
}

func TestStrayValuesNeverMarshal(t *testing.T) {
	for _, stray := range []Side{0, 3, 255} {
		_, err := json.Marshal(stray)
		var member *code.MemberError
		require.ErrorAs(t, err, &member)
		assert.Equal(t, "side", member.Set)
	}
}

func TestUnknownTextIsNotRepeated(t *testing.T) {
	for _, text := range []string{"", "LEFT", " left", "marked-value"} {
		_, err := code.Parse[sides](text)
		require.Error(t, err)
		assert.Equal(t, "code: not a member of side", err.Error())
	}
}

func ExampleEnum() {
	side, err := code.Parse[sides]("left")
	fmt.Println(side, side.Label(code.FI), err)
	// Output: left vasen <nil>
}

type Side = code.Enum[sides]

const (
	Left Side = 1 + iota
	Right
)

type sides struct{}

func (sides) Table() code.Table {
	return code.Table{Name: "side", Rows: []code.Row{
		{Code: "left", FI: "vasen", SV: "vänster", EN: "left"},
		{Code: "right", FI: "oikea", SV: "höger", EN: "right"},
	}}
}
