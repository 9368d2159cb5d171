package history_test

import (
	"bytes"
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var revisions = flag.Int("revisions", 120, "how many revisions a long history has")

// long is the history of Aino's plan (16 kB) in which actions go on and on, and
// somebody is in touch now and then; so many entries of each stay.
func long(tb testing.TB, revisions, stay int) (*history.History, *plan.Plan) {
	tb.Helper()
	p := readCase(tb, "aino")
	tip, h := &history.Tip{PlanID: p.ID}, &history.History{Format: history.Format1, PlanID: p.ID}
	start := civil.MustParseInstant("2026-12-01T12:00:00+02:00")
	for n := range revisions {
		a := &p.Actions[n/200]
		a.Progress = append(a.Progress, plan.Progress{ID: idOf("progr", n), State: plan.ActionUnderWay,
			Statement: plan.Statement{By: a.OwnerIDs[0], On: plan.DayOf(start)}, Text: fmt.Sprintf("Aamu %d meni ilman huutoa, kuvakortit olivat käytössä.", n)})
		a.Progress = a.Progress[max(0, len(a.Progress)-stay):]
		if n%4 == 0 {
			p.Contacts = p.Contacts[max(0, len(p.Contacts)-stay):]
			p.Contacts = append(p.Contacts, plan.Contact{ID: idOf("conta", n), Day: plan.DayOf(start), State: plan.ContactPlanned})
		}
		next, r, err := tip.Add(p, history.Entry{At: start, By: "t-1041", Reason: "päivän kirjaukset"}, random(byte(n)))
		require.NoError(tb, err)
		tip, h.Revisions = next, append(h.Revisions, r)
	}
	return h, p
}

// A list that gets one more costs that one, not the list: a thousand revisions of a
// plan of 16 kB take less than 2 MB (-revisions 1000).
func TestAHistoryGrowsWithWhatChanges(t *testing.T) {
	h, _ := long(t, *revisions, 190)
	var b bytes.Buffer
	require.NoError(t, history.Encode(&b, h))
	first := h.Clone()
	first.Revisions = first.Revisions[:1]
	most := len(bytesOf(t, first)) + len(h.Revisions)*1900
	t.Logf("%d revisions: %d bytes", len(h.Revisions), b.Len())
	require.Less(t, b.Len(), most)
	again, issues := history.Decode(b.Bytes(), issue.Limits{})
	require.Empty(t, issues)
	require.Equal(t, h, again, "the document says all that was told")
	require.Equal(t, b.String(), bytesOf(t, again), "a history has one document")
}

// Whatever is erased from a long history is in no splice of its document.
func TestWhatIsErasedIsInNoSplice(t *testing.T) {
	h, p := long(t, 40, 1000)
	const law = "EU 2016/679 17 artikla"
	p.Actions[0].Text = "SALAINEN lause"
	h = add(t, h, p, "2026-12-05")
	p.Actions[0].Text = "oikea lause"
	h = add(t, h, p, "2026-12-06")
	require.Contains(t, bytesOf(t, h), "SALAINEN")
	for name, what := range map[string]history.Erasure{
		"a member": {Part: string(p.Actions[0].ID), Member: "text", UpTo: 41, Citation: law},
		"the part": {Part: string(p.Actions[0].ID), UpTo: 41, Citation: law},
	} {
		erased, err := h.Erase(what, entryOn("2026-12-07"), random(9))
		require.NoError(t, err, name)
		doc := bytesOf(t, erased)
		assert.NotContains(t, doc, "SALAINEN", name)
		again, issues := history.Decode([]byte(doc), issue.Limits{})
		require.Empty(t, issues, name)
		require.Equal(t, erased, again, name)
	}
}

// A splice that leads nowhere, or somewhere else, is found.
func TestASpliceThatDoesNotFit(t *testing.T) {
	h, _ := long(t, 40, 1000)
	doc := bytesOf(t, h)
	const splice = `"onto":38,"splices":[{"at":`
	require.Contains(t, doc, splice)
	for name, broken := range map[string]string{
		"another revision":             `"onto":37,"splices":[{"at":`,
		"a revision that is to come":   `"onto":40,"splices":[{"at":`,
		"another place":                `"onto":38,"splices":[{"at":1`,
		"far behind the end":           `"onto":38,"splices":[{"at":99`,
		"one splice too many":          `"onto":38,"splices":[{"at":1,"cut":1},{"at":`,
		"no revision":                  `"splices":[{"at":`,
		"a content beside the splices": `"content":"{}","onto":38,"splices":[{"at":`,
	} {
		read, issues := history.Decode([]byte(strings.Replace(doc, splice, broken, 1)), issue.Limits{})
		if read != nil {
			require.NotEmpty(t, issues, name)
			require.Contains(t, rulesOf(issues), "history.part", name)
		}
		require.NotEmpty(t, issues, name)
	}
	whole := h.Clone()
	whole.Revisions[3].Changes[0].Onto = 3
	require.Contains(t, rulesOf(whole.Verify()), "history.part", "splices stand in documents alone")
	whole = h.Clone()
	whole.Revisions[3].Changes[0].Splices = []history.Splice{{Put: "x"}}
	require.Contains(t, rulesOf(whole.Verify()), "history.part", "so does a single one that names no revision")
	assert.LessOrEqual(t, runOf(doc, `"part":"`+h.Revisions[1].Changes[0].Part+`"`), 32)
}

// What does not fit stays as it is, and all that stands beside it is told.
func TestWhatDoesNotFitStaysAsItIs(t *testing.T) {
	before := `{"id":"nnnnnnnnnn","text":"` + strings.Repeat("ä", 100) + `"}`
	const needs, goal = "nnnnnnnnnn", "gggggggggg"
	document := func(spoil func(c *history.Change)) *history.History {
		spliced := func(part string) history.Change {
			return history.Change{Part: part, Kind: history.ChangeChanged, Onto: 1, Splices: []history.Splice{{At: len(before) - 2, Put: "b"}}}
		}
		h := &history.History{Revisions: []history.Revision{
			{Number: 1, Changes: []history.Change{{Part: needs, Kind: history.ChangeAdded, Content: before}, {Part: goal, Kind: history.ChangeAdded, Content: before}}},
			{Number: 2, Changes: []history.Change{spliced(needs), spliced(goal)}},
		}}
		spoil(&h.Revisions[1].Changes[0])
		return h
	}
	after := before[:len(before)-2] + `b"}`
	for _, row := range []struct {
		name, why string
		spoil     func(c *history.Change)
		fits      bool
	}{
		{"as it was", "", func(*history.Change) {}, true},
		{"behind the end", "nothing stands there", func(c *history.Change) { c.Splices[0].At = len(before) + 1 }, false},
		{"more than there is", "it goes to the end at most", func(c *history.Change) { c.Splices[0].Cut = 3 }, false},
		{"less than nothing", "", func(c *history.Change) { c.Splices[0].Cut = -1 }, false},
		{"back", "splices stand in their order", func(c *history.Change) { c.Splices = append(c.Splices, history.Splice{At: 1}) }, false},
		{"half a letter", "JSON is UTF-8", func(c *history.Change) { c.Splices[0] = history.Splice{At: 27, Cut: 1} }, false},
		{"longer than a content", "the form has no room for it", func(c *history.Change) { c.Splices[0].Put = strings.Repeat("b", 1_000_000) }, false},
		{"another revision", "it does not turn that into this", func(c *history.Change) { c.Onto = 2 }, false},
		{"no revision", "of which nothing is known", func(c *history.Change) { c.Onto = 0 }, false},
		{"a part that never was", "there is nothing to turn", func(c *history.Change) { c.Part, c.Splices[0].At = "zzzzzzzzzz", 0 }, false},
		{"a content too", "one way to tell it", func(c *history.Change) { c.Content = "{}" }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			want, got := document(row.spoil), history.Unfolded(document(row.spoil), 1<<24)
			assert.Equal(t, history.Change{Part: goal, Kind: history.ChangeChanged, Content: after}, got.Revisions[1].Changes[1], "what stands beside it is told")
			if row.fits {
				assert.Equal(t, history.Change{Part: needs, Kind: history.ChangeChanged, Content: after}, got.Revisions[1].Changes[0])
				return
			}
			assert.Equal(t, want.Revisions[1].Changes[0], got.Revisions[1].Changes[0], row.why)
			assert.Contains(t, rulesOf(got.Verify()), "history.part")
		})
	}
	h := document(func(c *history.Change) { c.Onto, c.Splices, c.Kind = 0, nil, history.ChangeRemoved })
	h.Revisions = append(h.Revisions, history.Revision{Number: 3, Changes: []history.Change{{Part: needs, Kind: history.ChangeAdded, Onto: 2, Splices: []history.Splice{{Put: "{}"}}}}})
	again := history.Unfolded(h, 1<<24)
	assert.Empty(t, again.Revisions[2].Changes[0].Content, "where a part went there is nothing to turn")
}

// Only what is shorter so is told by splices: a part that is written anew stands whole. One
// of which another member is given in the place of one is told by a single splice.
func TestWhatIsToldBySplices(t *testing.T) {
	p := readPlan(t, movedFamily)
	goal := &p.Goals[slices.IndexFunc(p.Goals, func(g plan.Goal) bool { return g.ID == "gggggggggh" })]
	goal.Text, goal.Evidence = strings.Repeat("Aamut sujuvat. ", 20), "x"
	h := add(t, nil, p, "2026-02-01")
	p.Needs[0].Text, p.Needs[0].On = "kirjoitettu uudelleen", day("2026-01-20")
	goal.Text += "."
	goal.Evidence = "y"
	h = add(t, h, p, "2026-02-02")
	goal.Due, goal.Evidence = day("2026-09-01"), ""
	h = add(t, h, p, "2026-02-03")
	folded := history.Folded(h)
	told := map[string]int{}
	for _, r := range folded.Revisions {
		for _, c := range r.Changes {
			told[fmt.Sprint(r.Number, " ", c.Part)] = len(c.Splices)
		}
	}
	assert.Equal(t, 0, told["2 nnnnnnnnnn"], "nothing is left of what it said")
	assert.Equal(t, 2, told["2 gggggggggh"], "two members say something else")
	assert.Equal(t, 1, told["3 gggggggggh"], "other members are given")
	require.Equal(t, h, history.Unfolded(folded, 1<<20))
}

// A splice may begin with the first character of what was there and end with the last.
func TestASpliceOfAll(t *testing.T) {
	h := corrected(t)
	folded := history.Folded(h)
	spliced := 0
	for i, r := range folded.Revisions {
		for j, c := range r.Changes {
			if len(c.Splices) > 0 {
				before := h.Revisions[c.Onto-1]
				at := slices.IndexFunc(before.Changes, func(b history.Change) bool { return b.Part == c.Part })
				folded.Revisions[i].Changes[j].Splices = []history.Splice{{Cut: len(before.Changes[at].Content), Put: h.Revisions[i].Changes[j].Content}}
				spliced++
			}
		}
	}
	require.Positive(t, spliced)
	require.Equal(t, h, history.Unfolded(folded, 1<<20))
}

// No document unfolds to more than there is room for: what comes after stays as it is, and
// verifying says so.
func TestADocumentUnfoldsToItsLimit(t *testing.T) {
	h, _ := long(t, 8, 1000)
	room := 0
	for i, r := range history.Folded(h).Revisions {
		for j, c := range r.Changes {
			if len(c.Splices) > 0 {
				room += len(h.Revisions[i].Changes[j].Content)
			}
		}
	}
	require.Positive(t, room)
	require.Equal(t, h, history.Unfolded(history.Folded(h), room), "just enough")
	less := history.Unfolded(history.Folded(h), room-1)
	require.NotEqual(t, h, less)
	require.Contains(t, rulesOf(less.Verify()), "history.part")
}

// runOf returns the longest run of changes of a part that are told by splices.
func runOf(doc, part string) (most int) {
	run := 0
	for _, change := range strings.Split(doc, part)[1:] {
		change, _, _ = strings.Cut(change, `"part":`)
		if run++; !strings.Contains(change, `"splices"`) {
			run = 0
		}
		most = max(most, run)
	}
	return most
}

// Encode and Decode are each other's way back, for any texts that follow one another.
func FuzzSplices(f *testing.F) {
	f.Add("Aamut ilman huutoa", "Aamut ilman itkua ja huutoa", uint64(3))
	f.Add("äö", "öä", uint64(4))
	f.Add("", "\u2028\U0001F600", uint64(5))
	f.Add("ä", "Ĥ", uint64(6)) // two letters whose last byte is the same
	f.Fuzz(func(t *testing.T, a, b string, seed uint64) {
		p := sample.NewFiller(seed % 64).Plan()
		var h *history.History
		for i, text := range []string{a, b, a + b, b} {
			p.Title = plan.Title(text)
			if len(p.Goals) > 0 {
				p.Goals[0].Text = text
				p.Goals = p.Goals[min(i, 1)*(len(p.Goals)-1):]
			}
			next, err := h.Add(p, entryOn("2026-02-0"+string(rune('1'+i))), random(byte(seed)))
			if err != nil {
				continue // a text that no plan holds
			}
			h = next
		}
		if h == nil {
			return
		}
		again, issues := history.Decode([]byte(bytesOf(t, h)), issue.Limits{})
		require.Empty(t, issues)
		require.Equal(t, h, again)
	})
}

// One changed sentence in one plan, with so many revisions before it.
func BenchmarkAddTo(b *testing.B) {
	lived, p := long(b, 1000, 20)
	young := add(b, nil, p, "2026-12-01")
	for n := range 9 {
		p.Title += "."
		young = add(b, young, p, "2026-12-0"+string(rune('1'+n)))
	}
	p.Goals[0].Evidence += "muutettu"
	entry := history.Entry{At: civil.MustParseInstant("2026-12-12T12:00:00+02:00"), By: "t-1", Reason: "x"}
	for _, h := range []*history.History{young, lived} {
		t := h.Tip()
		b.Run(fmt.Sprintf("history/%d", len(h.Revisions)), func(b *testing.B) {
			for b.Loop() {
				_, err := h.Add(p, entry, random(1))
				require.NoError(b, err)
			}
		})
		b.Run(fmt.Sprintf("tip/%d", len(h.Revisions)), func(b *testing.B) {
			for b.Loop() {
				_, _, err := t.Add(p, entry, random(1))
				require.NoError(b, err)
			}
		})
	}
}

func idOf(kind string, n int) plan.ID {
	id := []byte(kind + "aaaaa")
	for at := len(id) - 1; n > 0; at, n = at-1, n/26 {
		id[at] = 'a' + byte(n%26)
	}
	return plan.ID(id)
}
