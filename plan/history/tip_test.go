package history_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tipOf is the end of a small history as a store keeps it. Of each part the id stands
// first, then its place in the plan, then its content.
func tipOf(t *testing.T) []byte {
	t.Helper()
	p := readPlan(t, `{"format":"oneplan/1.0","id":"kxhuhhqmcrmgmjpzky3lt52glm","lang":"fi","child":{"id":"aaaaaaaaa2","subject":"s1","born":"2016-01-01"},
"needs":[{"id":"needaaaaaa","on":"2026-01-02","kind":"safety","text":"Uni"},{"id":"needbbbbbb","on":"2026-01-02","kind":"safety","text":"Aamut"}]}`)
	data, err := add(t, nil, p, "2026-02-01").Tip().AppendBinary(nil)
	require.NoError(t, err)
	return data
}

// What a store gives back may be spoilt: then it is no plan, and nothing breaks. Each row
// puts a text of the same length in the place of another.
func TestASpoiltTipIsNoPlan(t *testing.T) {
	const list = `["needaaaaaa","needbbbbbb"]`
	for _, row := range []struct{ name, why, from, to, rule string }{
		{"the list is open", "a list ends", list, `["needaaaaaa","needbbbbbb",`, "history.part"},
		{"the list begins with a text", "a list begins", list, `"needaaaaaa","needbbbbbb",]`, "history.part"},
		{"an id without its first quote", "an id is a text", list, `[xneedaaaaaa","needbbbbbb"]`, "history.part"},
		{"an id without its last quote", "an id is a text", list, `["needaaaaaax,"needbbbbbb"]`, "history.part"},
		{"the last without its last quote", "so is the last", list, `["needaaaaaa","needbbbbbbx]`, "history.part"},
		{"an id of one quote", "nor is half a text one", list, `["needaaaaaa,needbbbbb",""]`, "history.part"},
		{"a number", "an id is a text", list, `["needaaaaaa",8,"needbbbb"]`, "history.part"},
		{"an id without a letter", "no part has it", list, `["needaaaaaabbbbbbbbbb",""]`, "history.part"},
		{"an id of no part", "a part that is lost is told", list, `["needaaaaaa","needcccccc"]`, "history.part"},
		{"no child", "a plan is one child's", "\x05child", "\x05chile", "history.part"},
		{"twice the same", "no more parts are written than there are", list, `["needaaaaaa","needaaaaaa"]`, "history.part"},
		{"no such member", "the plan is read strictly", `"lang":"fi"`, `"lung":"fi"`, "form.unknown-member"},
		{"the list ends as an object", "a list ends", list, `["needaaaaaa","needbbbbbb"}`, "history.part"},
		{"an object that does not close", "what is no object is no part", `"text":"Uni"}`, `"text":"Uni",`, "history.part"},
		{"a member without its comma", "as above", `,"text":"Uni"}`, `;"text":"Uni"}`, "history.part"},
		{"a name without its quote", "as above", `,"text":"Uni"}`, `,xtext":"Uni"}`, "history.part"},
	} {
		t.Run(row.name, func(t *testing.T) {
			data := tipOf(t)
			require.Len(t, row.to, len(row.from), "the lengths before it stay true")
			require.Contains(t, string(data), row.from)
			var tip history.Tip
			require.NoError(t, tip.UnmarshalBinary([]byte(strings.Replace(string(data), row.from, row.to, 1))))
			p, issues := tip.Plan()
			assert.True(t, p == nil || issues.HasErrors(), row.why)
			assert.Contains(t, rulesOf(issues), row.rule, row.why)
		})
	}
}

// A list that is given and empty says no less than none: the plan comes back.
func TestTipOfEmptyLists(t *testing.T) {
	p := readCase(t, "aino")
	p.Organisations, p.Goals[0].Evaluations, p.Goals[0].NeedIDs = []plan.Organisation{}, []plan.Evaluation{}, []plan.ID{}
	h := add(t, nil, p, "2026-12-01")
	want, _ := h.Revision(1)
	require.NotNil(t, want)
	got, issues := h.Tip().Plan()
	require.False(t, issues.HasErrors(), "%v", issues)
	require.Equal(t, want, got)
}

// Whoever follows a chain from which something was erased finds the plan of before without it.
func TestTipBeforeAnErasure(t *testing.T) {
	h, err := corrected(t).Erase(history.Erasure{Part: "gggggggggg", Citation: "x"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	tip, err := (&history.Tip{PlanID: h.PlanID}).Follow(&h.Revisions[0])
	require.NoError(t, err)
	p, issues := tip.Plan()
	require.NotNil(t, p, "%v", issues)
	require.Len(t, p.Goals, 1, "the goal is gone")
	assert.Equal(t, plan.ID("gggggggggh"), p.Goals[0].ID)
	assert.Equal(t, "VÄÄRÄ lause", p.Needs[0].Text, "all else is there")
}

// What a part says, and since which revision.
func TestStood(t *testing.T) {
	tip := corrected(t).Tip()
	for _, row := range []struct {
		part, says string
		since      int
	}{
		{"nnnnnnnnnn", "oikea lause", 2}, {"eeeeeeeee2", "LIVE evaluation", 2}, {"gggggggggh", "other goal", 2}, {"gggggggggg", "", 0}, {"zzzzzzzzzz", "", 0},
	} {
		content, since := tip.Stood(row.part)
		assert.Equal(t, row.since, since, row.part)
		assert.Contains(t, content, row.says, row.part)
		assert.Equal(t, row.says == "", content == "", row.part)
	}
}

// What is no tip to its last byte is refused, whichever byte is missing or too many.
func TestNoTip(t *testing.T) {
	data := tipOf(t)
	var tip history.Tip
	require.NoError(t, tip.UnmarshalBinary(data))
	again, err := tip.AppendBinary(nil)
	require.NoError(t, err)
	require.Equal(t, data, again)
	for n := range data {
		require.ErrorIs(t, new(history.Tip).UnmarshalBinary(data[:n]), history.ErrTip, "%d bytes of it", n)
	}
	need := bytes.Index(data, []byte("\nneedaaaaaa")) + 1 // after its length
	swapped := bytes.Clone(data)
	copy(swapped[need:], "needccccc2")
	for _, row := range []struct {
		name, why string
		data      []byte
	}{
		{"nothing", "a tip has a form", nil},
		{"one byte more", "it ends where it ends", append(bytes.Clone(data), 0)},
		{"another form", "a later form is not guessed at", append([]byte{data[0] + 1}, data[1:]...)},
		{"parts in another order", "they are searched by halves", swapped},
		{"a moment that is none", "a moment is a moment", bytes.Replace(data, []byte("2026-02-01T"), []byte("2026-02-31T"), 1)},
		{"more parts than bytes", "no memory is asked for on the word of a row", hugeTip(1 << 30)},
		{"a number that has no end", "ten bytes are the most", hugeTip(1 << 62)},
	} {
		before := tip
		require.ErrorIs(t, tip.UnmarshalBinary(row.data), history.ErrTip, "%s: %s", row.name, row.why)
		require.Equal(t, before, tip, "%s: and it stays as it was", row.name)
	}
}

// A number that some machine has no room for is no number of a tip on any.
func TestLargestNumberOfATip(t *testing.T) {
	empty, err := new(history.Tip).AppendBinary(nil)
	require.NoError(t, err)
	numbered := func(n uint64) []byte { // the number stands behind the form and an id that is empty
		return append(binary.AppendUvarint(bytes.Clone(empty[:2]), n), empty[3:]...)
	}
	var tip history.Tip
	require.NoError(t, tip.UnmarshalBinary(numbered(math.MaxInt32)))
	assert.Equal(t, math.MaxInt32, tip.Number)
	assert.ErrorIs(t, tip.UnmarshalBinary(numbered(math.MaxInt32+1)), history.ErrTip)
	assert.ErrorIs(t, tip.UnmarshalBinary(hugeTip(math.MaxInt32+1)), history.ErrTip)
}

// hugeTip says that so many parts follow, and none does.
func hugeTip(parts uint64) []byte {
	empty, _ := new(history.Tip).AppendBinary(nil)
	return binary.AppendUvarint(empty[:len(empty)-1], parts)
}

// One byte that another hand wrote makes no plan that breaks, whatever it is.
func TestAnyByteOfATip(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	read := 0
	for h := range sample.Histories(sample.Mixed, 3, 3) {
		data, err := h.Tip().AppendBinary(nil)
		require.NoError(t, err)
		for range 200 {
			spoilt := bytes.Clone(data)
			spoilt[r.IntN(len(spoilt))] ^= byte(1 + r.IntN(255))
			var tip history.Tip
			if tip.UnmarshalBinary(spoilt) != nil {
				continue
			}
			read++
			p, issues := tip.Plan()
			require.True(t, p != nil || len(issues) > 0)
		}
	}
	require.Greater(t, read, 100)
}
