package history_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An invented family whose address and name were put right, and whose evaluation
// went from one goal to the other.
const movedFamily = `{"format":"oneplan/1.0","id":"kxhuhhqmcrmgmjpzky3lt52glm","title":"VANHA otsikko","lang":"fi",
"child":{"id":"aaaaaaaaa2","subject":"s1","born":"2016-01-01","address":{"text":"Suojakuja 3"}},
"people":[{"id":"mmmmmmmmm2","kind":"guardian","name":{"given":"ENTINEN"}}],
"needs":[{"id":"nnnnnnnnnn","by":"mmmmmmmmm2","on":"2026-01-02","kind":"everyday-life","text":"VÄÄRÄ lause"}],
"goals":[{"id":"gggggggggg","by":"mmmmmmmmm2","on":"2026-01-02","text":"first goal","evaluations":[{"id":"eeeeeeeee2","by":"mmmmmmmmm2","on":"2026-01-05","text":"LIVE evaluation","state":"improving"}]},
{"id":"gggggggggh","by":"mmmmmmmmm2","on":"2026-01-02","text":"other goal"}]}`

func readPlan(tb testing.TB, doc string) *plan.Plan {
	tb.Helper()
	p, issues := plan.Decode([]byte(doc), issue.Limits{})
	require.NotNil(tb, p, "%v", issues)
	return p
}

func entryOn(on string) history.Entry {
	return history.Entry{At: civil.MustParseInstant(on + "T10:00:00+02:00"), By: "t-1041", Reason: "syy " + on}
}

func add(tb testing.TB, h *history.History, p *plan.Plan, on string) *history.History {
	tb.Helper()
	h, err := h.Add(p, entryOn(on), random(on[9]))
	require.NoError(tb, err)
	return h
}

// corrected is the history of the moved family: told wrong, then put right.
func corrected(tb testing.TB) *history.History {
	tb.Helper()
	p := readPlan(tb, movedFamily)
	h := add(tb, nil, p, "2026-02-01")
	p.Child.Address = plan.Address{}
	p.Child.Subject = "s2"
	p.People[0].Name.Given = "Maija"
	p.Needs[0].Text = "oikea lause"
	p.Title = "Uusi"
	evaluations := p.Goals[0].Evaluations
	p.Goals = slices.DeleteFunc(p.Goals, func(g plan.Goal) bool { return g.ID == "gggggggggg" })
	p.Goals[0].Evaluations = evaluations
	return add(tb, h, p, "2026-02-02")
}

func bytesOf(tb testing.TB, h *history.History) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, history.Encode(&b, h))
	return b.String()
}

func rulesOf(issues issue.List) []string {
	var rules []string
	for _, i := range issues {
		rules = append(rules, i.Rule)
	}
	return rules
}

// What is no longer so can be erased although the part goes on: the address from
// before a security ban, a former name, a wrong sentence, who stored and why.
func TestErasureOfWhatWasPutRight(t *testing.T) {
	const law = "EU 2016/679 17 artikla"
	rows := []struct {
		name, gone string
		what       history.Erasure
	}{
		{"member of the child, all revisions", "Suojakuja", history.Erasure{Part: "child", Member: "address"}},
		{"the child up to a revision", "Suojakuja", history.Erasure{Part: "child", UpTo: 1}},
		{"a wrong key of the child", `\"s1\"`, history.Erasure{Part: "child", Member: "subject", UpTo: 1}},
		{"the plan up to a revision", "VANHA", history.Erasure{Part: "plan", UpTo: 1}},
		{"title of the plan", "VANHA", history.Erasure{Part: "plan", Member: "title", UpTo: 1}},
		{"a standing person up to a revision", "ENTINEN", history.Erasure{Part: "mmmmmmmmm2", UpTo: 1}},
		{"a former name", "ENTINEN", history.Erasure{Part: "mmmmmmmmm2", Member: "name", UpTo: 1}},
		{"a wrong sentence", "VÄÄRÄ", history.Erasure{Part: "nnnnnnnnnn", Member: "text", UpTo: 1}},
		{"a part that is gone", "first goal", history.Erasure{Part: "gggggggggg"}},
		{"why a revision was stored", "syy 2026-02-01", history.Erasure{Revision: 1, Member: "reason"}},
		{"who stored a revision", `"by":"t-1041","reason":"syy 2026-02-01"`, history.Erasure{Revision: 1, Member: "by"}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			h := corrected(t)
			require.Contains(t, bytesOf(t, h), row.gone)
			row.what.Citation = law
			before := bytesOf(t, h)
			erased, err := h.Erase(row.what, entryOn("2026-02-03"), random(9))
			require.NoError(t, err)
			assert.Equal(t, before, bytesOf(t, h), "the history before is as it was")
			assert.NotContains(t, bytesOf(t, erased), row.gone)
			if row.gone != "first goal" {
				assert.Contains(t, bytesOf(t, erased), "first goal", "what stood in the plan and is gone stays in what was stored")
			}
			again, issues := history.Decode([]byte(bytesOf(t, erased)), issue.Limits{})
			require.Empty(t, issues, "the chain holds")
			for n := range 2 {
				assert.Equal(t, h.Revisions[n].Digest, again.Revisions[n].Digest)
				p, issues := again.Revision(n + 1)
				require.NotNil(t, p, "%v", issues)
				assert.False(t, issues.HasErrors(), "a gap on a ground in law is no error: %v", issues)
			}
			was, _ := h.Revision(2)
			is, issues := again.Revision(3)
			assert.False(t, issues.HasErrors())
			is.Revision = 2
			assert.Equal(t, string(encoded(t, was)), string(encoded(t, is)), "what stands is untouched")
			_, err = erased.Erase(row.what, entryOn("2026-02-04"), random(9))
			assert.ErrorIs(t, err, history.ErrErasure, "there is nothing left to erase")
			for _, r := range erased.Revisions[:2] {
				assert.True(t, r.Padding.IsZero(), "no key is left to try contents against an old root")
			}
		})
	}
}

// What the plan says, and what holds the document together, is not erased.
func TestErasureOfWhatStands(t *testing.T) {
	for name, what := range map[string]history.Erasure{
		"the child in all revisions":            {Part: "child"},
		"the child up to the last revision":     {Part: "child", UpTo: 2},
		"the plan":                              {Part: "plan", UpTo: 2},
		"a member that is still given":          {Part: "nnnnnnnnnn", Member: "text"},
		"a standing person":                     {Part: "mmmmmmmmm2"},
		"the evaluation that went elsewhere":    {Part: "eeeeeeeee2"},
		"an id":                                 {Part: "child", Member: "id", UpTo: 1},
		"the form":                              {Part: "plan", Member: "format", UpTo: 1},
		"a list of parts":                       {Part: "plan", Member: "goals", UpTo: 1},
		"a revision that is not there":          {Revision: 3, Member: "reason"},
		"another member of a revision":          {Revision: 1, Member: "padding"},
		"a part of one revision":                {Part: "nnnnnnnnnn", Revision: 1, Member: "text"},
		"up to a revision that is not there":    {Part: "child", UpTo: 3},
		"a member that the part never had":      {Part: "nnnnnnnnnn", Member: "zzz"},
		"nothing":                               {},
		"up to a revision less than the lowest": {Part: "child", UpTo: -1},
	} {
		t.Run(name, func(t *testing.T) {
			what.Citation = "x"
			_, err := corrected(t).Erase(what, entryOn("2026-02-03"), random(9))
			assert.ErrorIs(t, err, history.ErrErasure)
		})
	}
}

// What went elsewhere before the part around it was removed stays where it is
// (review F-19), and so does its past.
func TestErasureLeavesWhatStandsElsewhere(t *testing.T) {
	h, err := corrected(t).Erase(history.Erasure{Part: "gggggggggg", Citation: "x"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	assert.Equal(t, []history.Erasure{{Part: "gggggggggg", UpTo: 2, Citation: "x"}}, h.Revisions[2].Erasures)
	p, issues := h.Revision(3)
	require.False(t, issues.HasErrors())
	require.Len(t, p.Goals[0].Evaluations, 1)
	assert.Equal(t, "LIVE evaluation", p.Goals[0].Evaluations[0].Text)
}

// A ground covers only revisions before its own: content stored later under the
// same id cannot be taken away by hand (review F-21).
func TestErasureBindsTheRevisionsBefore(t *testing.T) {
	h, err := corrected(t).Erase(history.Erasure{Part: "gggggggggg", Citation: "x"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	p := readPlan(t, movedFamily)
	p.Goals[0].Evaluations = nil
	h = add(t, h, p, "2026-02-04")
	require.Empty(t, h.Verify())
	last := h.Revisions[3].Changes
	at := slices.IndexFunc(last, func(c history.Change) bool { return c.Part == "gggggggggg" })
	require.GreaterOrEqual(t, at, 0)
	last[at].Content, last[at].Salt = "", history.Salt{}
	assert.Contains(t, rulesOf(h.Verify()), "history.erased")

	h, err = corrected(t).Erase(history.Erasure{Part: "nnnnnnnnnn", Member: "text", UpTo: 1, Citation: "x"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	forged := h.Clone()
	forged.Revisions[2].Erasures[0].UpTo = 2
	assert.Contains(t, rulesOf(forged.Verify()), "history.digest")
	blank := h.Clone()
	blank.Revisions[0].Reason = ""
	assert.NotEmpty(t, blank.Verify(), "another member goes on no ground")
}

// A chain shows by itself neither that its end is missing nor that it was written
// anew; against a digest kept elsewhere it does.
func TestAnchors(t *testing.T) {
	p := readPlan(t, movedFamily)
	two := add(t, nil, p, "2026-02-01")
	p.Title = "toinen"
	two = add(t, two, p, "2026-02-02")
	p.Title = "kolmas"
	whole := add(t, two, p, "2026-02-03")
	p.Title = "haara"
	fork := add(t, two, p, "2026-02-03")
	p.Title = "kokonaan toinen"
	anew := add(t, nil, p, "2026-02-01")
	head, second := whole.Revisions[2].Digest, whole.Revisions[1].Digest
	rows := []struct {
		name   string
		of     *history.History
		number int
		anchor history.Digest
		to     bool
		found  bool
	}{
		{"the whole chain", whole, 3, head, true, false},
		{"the whole chain, without a number", whole, 0, head, true, false},
		{"an older anchor: the chain went on", whole, 2, second, false, false},
		{"an older anchor is not the newest", whole, 2, second, true, true},
		{"the last revision dropped", two, 0, head, true, true},
		{"the last revision dropped, by number", two, 3, head, false, true},
		{"another last revision", fork, 3, head, true, true},
		{"another last revision after the anchor", fork, 2, second, false, false},
		{"written anew", anew, 1, whole.Revisions[0].Digest, false, true},
		{"no anchor", whole, 3, history.Digest{}, false, true},
		{"number of none", whole, -1, head, false, true},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			require.Empty(t, row.of.Verify(), "by itself each chain holds")
			verify := row.of.VerifyFrom
			if row.to {
				verify = row.of.VerifyTo
			}
			assert.Equal(t, row.found, slices.Contains(rulesOf(verify(row.number, row.anchor)), "history.anchor"))
		})
	}
}

// Clocks do not run backwards in a chain; where somebody made one, what was stored
// later is not known earlier (review F-22).
func TestMomentsThatRunBackwards(t *testing.T) {
	h := corrected(t)
	p, _ := h.Revision(2)
	p.Title = "said to be known in 2020"
	_, err := h.Add(p, entryOn("2020-01-01"), random(1))
	assert.ErrorIs(t, err, history.ErrMoment)
	_, err = h.Erase(history.Erasure{Part: "gggggggggg", Citation: "x"}, entryOn("2020-01-01"), random(1))
	assert.ErrorIs(t, err, history.ErrMoment)
	_, err = h.Renew(entryOn("2020-01-01"), random(1))
	assert.ErrorIs(t, err, history.ErrMoment)
	one, _ := h.Revision(1)
	_, err = add(t, nil, one, "2026-02-01").Add(p, entryOn("2026-01-31"), random(1))
	assert.ErrorIs(t, err, history.ErrMoment, "the second after the first too")
	h = add(t, h, p, "2026-02-03")
	h.Revisions[2].At = civil.MustParseInstant("2020-01-01T10:00:00+02:00")
	issues := h.Verify()
	assert.True(t, issues.HasErrors())
	assert.Contains(t, rulesOf(issues), "history.time")
	known, issues := h.KnownOn(day("2026-02-01"))
	require.NotNil(t, known, "%v", issues)
	assert.Equal(t, plan.Title("VANHA otsikko"), known.Title)
}

// Of parts that nobody can read no new root is made and nothing is proved.
func TestNoRootOfWhatCannotBeRead(t *testing.T) {
	h := corrected(t)
	p, issues := h.Revision(2)
	require.NotNil(t, p, issues)
	for _, content := range []string{`{"text":`, `{"text":"x"`, `{"name":{"given":}}`, "x"} {
		at := slices.IndexFunc(h.Revisions[1].Changes, func(c history.Change) bool { return c.Part == "nnnnnnnnnn" })
		h.Revisions[1].Changes[at].Content = content
		_, err := h.Renew(entryOn("2026-02-03"), random(8))
		require.ErrorAs(t, err, new(*issue.EncodeError), content)
		_, err = h.Erase(history.Erasure{Revision: 1, Member: "by", Citation: "x"}, entryOn("2026-02-03"), random(8))
		require.ErrorAs(t, err, new(*issue.EncodeError), content)
		_, err = h.Prove(p)
		require.ErrorAs(t, err, new(*issue.EncodeError), content)
	}
}

// A renewed root says nothing new of the plan, and old proofs hold against the old
// root alone.
func TestRenew(t *testing.T) {
	h := corrected(t)
	next, err := h.Renew(entryOn("2026-02-03"), random(8))
	require.NoError(t, err)
	require.Empty(t, next.Verify())
	assert.Empty(t, next.Revisions[2].Changes)
	assert.NotEqual(t, next.Revisions[1].Root, next.Revisions[2].Root)
	var none *history.History
	_, err = none.Renew(entryOn("2026-02-03"), random(8))
	assert.ErrorIs(t, err, history.ErrEmpty)
}

// A part listed many times is refused at its second place, whatever it puts
// together to: the work is bounded by what is read (review F-27).
func TestAHistoryThatListsAPartManyTimes(t *testing.T) {
	many := func(id string, n int) string { return strings.TrimSuffix(strings.Repeat(`"`+id+`",`, n), ",") }
	h := &history.History{Format: history.Format1, PlanID: "kxhuhhqmcrmgmjpzky3lt52glm", Revisions: []history.Revision{{Number: 1, Changes: []history.Change{
		{Part: "plan", Kind: history.ChangeAdded, Content: `{"assessments":[` + many("aaaaaaaaa2", 4_000) + `],"format":"oneplan/1.0","id":"kxhuhhqmcrmgmjpzky3lt52glm"}`},
		{Part: "child", In: "plan", List: "child", Kind: history.ChangeAdded, Content: `{"subject":"s1"}`},
		{Part: "aaaaaaaaa2", In: "plan", List: "assessments", Kind: history.ChangeAdded, Content: `{"id":"aaaaaaaaa2","views":[` + many("zzzzzzzzzz", 70_000) + `]}`},
	}}}}
	h.Verify()
	for range 50 { // each of these took a minute
		p, issues := h.Revision(1)
		require.Nil(t, p)
		require.Equal(t, []string{"history.part"}, rulesOf(issues))
	}
}

// What is wrong with a history is told within the limits, however much it is
// (review F-29).
func TestLimitsBoundWhatAHistoryTells(t *testing.T) {
	p := readPlan(t, movedFamily)
	for i := range 60 {
		p.Concerns = append(p.Concerns, plan.Concern{ID: plan.ID(fmt.Sprintf("c%c%caaaaaaa", 'a'+i/26, 'a'+i%26)), Text: "huoli"})
	}
	h := add(t, nil, p, "2026-02-01")
	for i := range h.Revisions[0].Changes {
		h.Revisions[0].Changes[i].Salt[0]++
	}
	require.Greater(t, len(h.Verify()), 60, "each part was changed")
	var doc bytes.Buffer
	require.NoError(t, history.Encode(&doc, h))
	_, issues := history.Decode(doc.Bytes(), issue.Limits{Issues: 9})
	require.Len(t, issues, 10)
	assert.Equal(t, "json.too-many-issues", issues[9].Rule)
}

// An erasure says as much as its form holds and no more, speaks of the last revision and of
// none after it, and either of a part or of one revision.
func TestLimitsOfAnErasure(t *testing.T) {
	for _, row := range []struct {
		name, why string
		what      history.Erasure
		ok        bool
	}{
		{"the longest citation", "the form holds 200 characters", history.Erasure{Part: "gggggggggg", Citation: strings.Repeat("ä", 200)}, true},
		{"a longer citation", "it could not be read back", history.Erasure{Part: "gggggggggg", Citation: strings.Repeat("ä", 201)}, false},
		{"the longest reason", "the form holds 2000 characters", history.Erasure{Part: "gggggggggg", Citation: "x", Text: strings.Repeat("ä", 2000)}, true},
		{"a longer reason", "it could not be read back", history.Erasure{Part: "gggggggggg", Citation: "x", Text: strings.Repeat("ä", 2001)}, false},
		{"a citation that is not UTF-8", "JSON has none", history.Erasure{Part: "gggggggggg", Citation: "\xff"}, false},
		{"up to the last revision", "what is gone from the plan may go from all", history.Erasure{Part: "gggggggggg", UpTo: 2, Citation: "x"}, true},
		{"up to one that is to come", "nobody has stored it", history.Erasure{Part: "gggggggggg", UpTo: 3, Citation: "x"}, false},
		{"why the first revision was stored", "the first is one", history.Erasure{Revision: 1, Member: "reason", Citation: "x"}, true},
		{"why the last revision was stored", "so is the last", history.Erasure{Revision: 2, Member: "reason", Citation: "x"}, true},
		{"why no revision was stored", "they are counted from one", history.Erasure{Member: "reason", Citation: "x"}, false},
		{"why some revisions were stored", "each is asked for by itself", history.Erasure{Revision: 1, UpTo: 1, Member: "reason", Citation: "x"}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			h, err := corrected(t).Erase(row.what, entryOn("2026-02-03"), random(9))
			if !row.ok {
				require.ErrorIs(t, err, history.ErrErasure, row.why)
				return
			}
			require.NoError(t, err, row.why)
			again, issues := history.Decode([]byte(bytesOf(t, h)), issue.Limits{})
			require.Empty(t, issues)
			require.Equal(t, h, again)
		})
	}
}

// A history that was never begun has nothing to erase.
func TestNothingToErase(t *testing.T) {
	for name, h := range map[string]*history.History{"none": nil, "empty": {Format: history.Format1, PlanID: "kxhuhhqmcrmgmjpzky3lt52glm"}} {
		t.Run(name, func(t *testing.T) {
			for _, e := range []history.Erasure{{Part: "cccccccccc", Citation: "x"}, {Revision: 1, Member: "by", Citation: "x"}, {Part: "child", Member: "address", UpTo: 1, Citation: "x"}} {
				_, err := h.Erase(e, entryOn("2026-02-03"), random(9))
				assert.ErrorIs(t, err, history.ErrErasure)
			}
		})
	}
}

// Of a history that was spoilt nothing is said to be erased that was not, and what a
// list that is not known here holds is erased like any other.
func TestErasureOfWhatIsNotUnderstood(t *testing.T) {
	const law = "EU 2016/679 16 artikla"
	changeOf := func(h *history.History, part string) *history.Change {
		all := h.Revisions[0].Changes
		return &all[slices.IndexFunc(all, func(c history.Change) bool { return c.Part == part })]
	}
	h := corrected(t)
	require.Equal(t, "child", changeOf(h, "child").Part)
	changeOf(h, "child").Content = `{"address":`
	_, err := h.Erase(history.Erasure{Part: "child", UpTo: 1, Citation: law}, entryOn("2026-02-03"), random(9))
	require.ErrorIs(t, err, history.ErrErasure)

	h = corrected(t)
	changeOf(h, "nnnnnnnnnn").List = "wishes"
	erased, err := h.Erase(history.Erasure{Part: "nnnnnnnnnn", Member: "text", UpTo: 1, Citation: law}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	assert.NotContains(t, changeOf(erased, "nnnnnnnnnn").Content, "VÄÄRÄ")
}

// A member of the child that no plan can be without is told, where it was erased, as the
// next revision that gives one tells it, however late that is.
func TestErasedMemberOfTheChildIsFilledLater(t *testing.T) {
	p := readPlan(t, movedFamily)
	h := add(t, nil, p, "2026-02-01")
	p.Child.Born, p.Child.Siblings = day("2016-01-02"), []plan.Sibling{{ID: newID(1), Subject: "of-a-sibling"}}
	h = add(t, h, p, "2026-02-02")
	p.Child.Subject = "s2"
	h = add(t, h, p, "2026-02-03")
	erased, err := h.Erase(history.Erasure{Part: "child", Member: "subject", UpTo: 2, Citation: "EU 2016/679 16 artikla"}, entryOn("2026-02-04"), random(9))
	require.NoError(t, err)
	for n := range 4 {
		was, issues := erased.Revision(n + 1)
		require.NotNil(t, was, issues)
		assert.Equal(t, "s2", was.Child.Subject, "revision %d", n+1)
	}
}

// The key of a root goes with an erasure from the revisions before it, and from no other:
// that of the revision that tells the erasure is there.
func TestKeysGoBeforeAnErasure(t *testing.T) {
	h, err := corrected(t).Erase(history.Erasure{Part: "nnnnnnnnnn", Member: "text", UpTo: 1, Citation: "EU 2016/679 16 artikla"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	require.NotContains(t, rulesOf(h.Verify()), "history.erased")
	last := &h.Revisions[len(h.Revisions)-1]
	gone := h.Revisions[0].Gone
	require.Len(t, gone, 1)
	last.Padding, last.Gone = history.Salt{}, gone
	assert.Contains(t, rulesOf(h.Verify()), "history.erased")
}

// A digest has one text: small hexadecimal digits, neither less nor more.
func TestTextsOfDigests(t *testing.T) {
	right := strings.Repeat("0a", 32)
	for _, row := range []struct {
		name, text string
		ok         bool
	}{
		{"right", right, true}, {"shorter", right[2:], false}, {"longer", right + "0a", false}, {"half a byte", right[1:], false}, {"nothing", "", false},
		{"capitals", strings.ToUpper(right), false}, {"zero", strings.Repeat("00", 32), false}, {"no digit", "g" + right[1:], false},
	} {
		var d history.Digest
		err := d.UnmarshalText([]byte(row.text))
		assert.Equal(t, row.ok, err == nil, row.name)
	}
	_, err := history.Digest{}.MarshalText()
	require.Error(t, err, "none is given")
	_, err = history.Salt{}.MarshalText()
	require.Error(t, err)
}

// What is left of a part beside something erased has its salts by name.
func TestSaltsBesideWhatWasErased(t *testing.T) {
	h, err := corrected(t).Erase(history.Erasure{Part: "nnnnnnnnnn", Member: "text", UpTo: 1, Citation: "EU 2016/679 16 artikla"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	require.NotContains(t, rulesOf(h.Verify()), "history.part")
	for n := range 2 {
		spoilt := h.Clone()
		at := slices.IndexFunc(spoilt.Revisions[0].Changes, func(c history.Change) bool { return c.Part == "nnnnnnnnnn" })
		salts := spoilt.Revisions[0].Changes[at].Salts
		require.Greater(t, len(salts), 2)
		salts[n].Name += "x"
		assert.Contains(t, rulesOf(spoilt.Verify()), "history.part", "salt %d is of another member", n)
	}
}

// failing is a source of randomness that fails once, at the how-manieth read.
type failing struct {
	io.Reader
	at int
}

var errNoRandomness = errors.New("no randomness")

func (f *failing) Read(b []byte) (int, error) {
	if f.at--; f.at == 0 {
		return 0, errNoRandomness
	}
	return f.Reader.Read(b)
}

// Wherever the source of randomness fails, nothing is stored: no salt is ever zero.
func TestRandomnessThatFails(t *testing.T) {
	h := corrected(t)
	p, issues := h.Revision(2)
	require.NotNil(t, p, issues)
	p.Needs = append(p.Needs, plan.Need{ID: newID(1), Kind: plan.NeedSafety, Text: "Uni", Statement: plan.Statement{On: day("2026-02-03")}})
	for _, row := range []struct {
		name, why string
		salts     int
		write     func(from io.Reader) error
	}{
		{"add", "who, why, the plan, the need, the root", 5, func(from io.Reader) error { _, err := h.Add(p, entryOn("2026-02-03"), from); return err }},
		{"renew", "who, why, the root", 3, func(from io.Reader) error { _, err := h.Renew(entryOn("2026-02-03"), from); return err }},
		{"erase", "who, why, the root", 3, func(from io.Reader) error {
			_, err := h.Erase(history.Erasure{Revision: 1, Member: "by", Citation: "x"}, entryOn("2026-02-03"), from)
			return err
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			for at := range row.salts {
				require.ErrorIs(t, row.write(&failing{random(9), at + 1}), errNoRandomness, "salt %d: %s", at, row.why)
			}
			require.NoError(t, row.write(&failing{random(9), row.salts + 1}), "and no more is read: %s", row.why)
		})
	}
}

// A reference to what was erased is no error of the revisions before (review of
// the vendor, F9): a hint says what happened.
func TestReferencesToWhatWasErased(t *testing.T) {
	p := readPlan(t, movedFamily)
	p.Concerns = []plan.Concern{{ID: "cccccccccc", Text: "huoli"}}
	p.Needs[0].BasisIDs = []plan.ID{"cccccccccc"}
	h := add(t, nil, p, "2026-02-01")
	p.Concerns, p.Needs[0].BasisIDs = nil, nil
	h = add(t, h, p, "2026-02-02")
	h, err := h.Erase(history.Erasure{Part: "cccccccccc", Citation: "x"}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	old, issues := h.Revision(1)
	require.NotNil(t, old)
	assert.False(t, issues.HasErrors())
	assert.Contains(t, rulesOf(issues), "history.gap")
	_, issues = h.Revision(3)
	assert.NotContains(t, rulesOf(issues), "history.gap", "where nothing is missing nothing is told")
}

// What two copies once said of a part stands in the sides of their conflict: it goes with
// what is erased, and what the plan still says there is not erased.
func TestErasureOfWhatAConflictSays(t *testing.T) {
	const need = plan.ID("nnnnnnnnnn")
	conflict := plan.Conflict{ID: "cccccccccc", Kind: plan.ConflictChanged, AboutIDs: []plan.ID{need}, Field: "text", Sides: []plan.ConflictSide{
		{ID: "side222222", Content: `"VÄÄRÄ lause"`}, {ID: "side333333", Content: `"toinen lause"`}}}
	whole := conflict
	whole.AboutIDs, whole.Field = []plan.ID{"mmmmmmmmm2"}, ""
	whole.Sides = []plan.ConflictSide{{ID: "side222222", Content: `[{"id":"nnnnnnnnnn","text":"VÄÄRÄ lause"}]`}, {ID: "side333333", Content: "[]"}}
	homes := conflict
	homes.AboutIDs, homes.Field = []plan.ID{"aaaaaaaaa2"}, "address"
	homes.Sides = []plan.ConflictSide{{ID: "side222222", Content: `{"text":"Suojakuja 3"}`}, {ID: "side333333"}}
	child := homes
	child.Field, child.Sides = "", []plan.ConflictSide{{ID: "side222222", Content: `{"born":"2016-01-01","address":{"text":"Suojakuja 3"}}`}, {ID: "side333333"}}
	elsewhere := whole
	elsewhere.Sides = []plan.ConflictSide{{ID: "side222222", Content: `[{"id":"gggggggggh","text":"other goal","address":{"text":"x"}}]`}, {ID: "side333333", Content: `{"address":{"text":"y"}}`}}
	gone := elsewhere
	gone.AboutIDs, gone.Sides = nil, []plan.ConflictSide{{ID: "side222222", Content: `{"id":"gggggggggh","address":{"text":"x"}}`}, {ID: "side333333"}}
	other := conflict
	other.Field, other.Sides = "forChild", []plan.ConflictSide{{ID: "side222222", Content: `"SELKEÄ"`}, {ID: "side333333"}}
	for _, row := range []struct {
		name, why string
		conflict  plan.Conflict
		stands    bool
		what      history.Erasure
		gone      string
		err       error
	}{
		{"a sentence that was put right", "a side says it", conflict, false, history.Erasure{Part: string(need), Member: "text", UpTo: 1}, "VÄÄRÄ", nil},
		{"a part up to a revision", "a side says it", conflict, false, history.Erasure{Part: string(need), UpTo: 1}, "VÄÄRÄ", nil},
		{"a part in a list", "a side says the whole list", whole, false, history.Erasure{Part: string(need), Member: "text", UpTo: 1}, "VÄÄRÄ", nil},
		{"a home", "a side says it", homes, false, history.Erasure{Part: "child", Member: "address"}, "Suojakuja", nil},
		{"a home, a conflict about the child as a whole", "a side says it among the rest", child, false, history.Erasure{Part: "child", Member: "address"}, "Suojakuja", nil},
		{"a conflict about the child that stands", "the plan still says it", child, true, history.Erasure{Part: "child", Member: "address"}, "", history.ErrErasure},
		{"a conflict that stands", "the plan still says it", conflict, true, history.Erasure{Part: string(need), Member: "text", UpTo: 1}, "", history.ErrErasure},
		{"a conflict about another member", "it says nothing of the kind", other, true, history.Erasure{Part: string(need), Member: "text", UpTo: 1}, "VÄÄRÄ", nil},
		{"a part up to a revision, a conflict about another", "it says nothing of it", elsewhere, true, history.Erasure{Part: string(need), UpTo: 1}, "VÄÄRÄ", nil},
		{"a home, a conflict about somebody who was settled as gone", "it says nothing of the child's", gone, true, history.Erasure{Part: "child", Member: "address"}, "Suojakuja", nil},
		{"a home, a conflict about another's", "it says nothing of the child's", elsewhere, true, history.Erasure{Part: "child", Member: "address"}, "Suojakuja", nil},
	} {
		test := func(t *testing.T, child plan.ID) {
			p := readPlan(t, movedFamily)
			if p.Child.ID = child; len(row.conflict.AboutIDs) > 0 && row.conflict.AboutIDs[0] == "aaaaaaaaa2" && child == "" {
				row.conflict.AboutIDs = nil // so is one about a child without an id
			}
			p.Conflicts = []plan.Conflict{row.conflict}
			h := add(t, nil, p, "2026-02-01")
			p.Needs[0].Text, p.Child.Address = "oikea lause", plan.Address{}
			if !row.stands {
				p.Conflicts = nil
			}
			h = add(t, h, p, "2026-02-02")
			row.what.Citation = "EU 2016/679 17 artikla"
			erased, err := h.Erase(row.what, entryOn("2026-02-03"), random(9))
			require.ErrorIs(t, err, row.err, row.why)
			if err != nil {
				return
			}
			assert.NotContains(t, bytesOf(t, erased), row.gone, row.why)
			again, issues := history.Decode([]byte(bytesOf(t, erased)), issue.Limits{})
			require.Empty(t, issues, "the chain holds")
			for n := range 3 {
				_, issues := again.Revision(n + 1)
				assert.False(t, issues.HasErrors(), "a gap on a ground in law is no error: %v", issues)
			}
		}
		t.Run(row.name, func(t *testing.T) { test(t, "aaaaaaaaa2") })
		t.Run(row.name+", of a child without an id", func(t *testing.T) { test(t, "") })
	}
}
