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
	for _, l := range code.All[Side]() {
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
		_, err := code.Parse[Side](text)
		require.Error(t, err)
		assert.Equal(t, "code: not a member of side", err.Error())
	}
}

// Whoever has a set cannot change it: rows are handed out as copies.
func TestTablesCannotBeChanged(t *testing.T) {
	all := code.All[Side]()
	all[0] = Right
	for _, row := range Left.Table().Rows.All() {
		rename(&row)
	}
	row, table := Left.Row(), Left.Table()
	rename(&row)
	empty(&table)
	assert.Equal(t, []Side{Left, Right}, code.All[Side]())
	assert.Equal(t, "left", Left.String())
	assert.Equal(t, "side(9)", Side(9).String())
}

func rename(r *code.Row) { r.Code = "changed" }

func empty(t *code.Table) { t.Name, t.Rows = "changed", code.RowsOf(nil) }

// A constant whose row was forgotten is no member: nothing is written in its name.
func TestMemberWithoutRow(t *testing.T) {
	const forgotten Gap = 2
	assert.False(t, forgotten.IsValid())
	assert.Equal(t, "gap(2)", forgotten.String())
	assert.Empty(t, forgotten.Label(code.EN))
	_, err := forgotten.MarshalText()
	require.Error(t, err)
	var g Gap
	require.Error(t, g.UnmarshalText(nil), "its empty code is nobody's")
	assert.True(t, Gap(3).IsValid(), "and the members after it keep their own codes")
	assert.Equal(t, "last", Gap(3).String())
}

func TestRows(t *testing.T) {
	rows := Left.Table().Rows
	assert.Equal(t, 2, rows.Len())
	for n, row := range rows.All() {
		assert.Equal(t, row, rows.At(n))
		assert.Equal(t, n, rows.Find([]byte(row.Code)))
		assert.Equal(t, Side(n).Row(), row)
	}
	for n := range rows.All() {
		assert.Equal(t, 1, n)
		break
	}
	for _, n := range []int{-1, 0, 3} {
		assert.Equal(t, code.Row{}, rows.At(n))
	}
	assert.Zero(t, rows.Find(nil))
	assert.Zero(t, code.RowsOf(nil).Len())
}

func TestColumn(t *testing.T) {
	hands := code.Column[Side, string]{Left: "L", Right: "R"}
	assert.Equal(t, "R", hands.Of(Right))
	assert.PanicsWithValue(t, "code: a column has no value for side side(0)", func() { hands.Of(0) })
	short := code.Column[Side, string]{Left: "L"}
	assert.PanicsWithValue(t, "code: a column has no value for side right", func() { short.Of(Right) })
}

func TestNothingIsAllocated(t *testing.T) {
	text, buf := []byte("right"), make([]byte, 0, 16)
	var s Side
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_ = s.UnmarshalText(text)
		buf, _ = s.AppendText(buf[:0])
		_, _ = code.Parse[Side](s.String())
	}))
}

func ExampleAll() {
	for _, l := range code.All[code.Lang]() {
		fmt.Println(l, l.Label(l))
	}
	// Output:
	// fi suomi
	// sv svenska
	// en English
}

func ExampleEnum() {
	side, err := code.Parse[Side]("left")
	fmt.Println(side, side.Label(code.FI), err)
	// Output: left vasen <nil>
}

type Side = code.Enum[sides]

const (
	Left Side = 1 + iota
	Right
)

type sides struct{}

var sideRows = [...]code.Row{
	Left:  {Code: "left", FI: "vasen", SV: "vänster", EN: "left"},
	Right: {Code: "right", FI: "oikea", SV: "höger", EN: "right"},
}

func (sides) Table() code.Table {
	return code.Table{Name: "side", Rows: code.RowsOf(sideRows[:])}
}

// Gap is a set with a hole.
type Gap = code.Enum[gaps]

type gaps struct{}

func (gaps) Table() code.Table {
	return code.Table{Name: "gap", Rows: code.RowsOf([]code.Row{1: {Code: "first"}, 3: {Code: "last"}})}
}
