package history_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func random(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

// stored returns a history of case C: the plan as it stood on each of these
// days, stored on that evening.
func stored(tb testing.TB, days ...string) *history.History {
	tb.Helper()
	p := readCase(tb, "iida")
	source := random(1)
	var h *history.History
	for _, d := range days {
		var err error
		h, err = h.Add(p.AsOf(day(d)), history.Entry{At: civil.MustParseInstant(d + "T20:00:00+02:00"), By: "tb-1041", Reason: "päivän kirjaukset"}, source)
		require.NoError(tb, err)
	}
	return h
}

var iidasDays = []string{"2025-09-08", "2025-09-22", "2025-12-08", "2026-02-02", "2026-05-02", "2026-05-07", "2026-05-20", "2026-09-01"}

func TestHistoryGivesEveryPlanBack(t *testing.T) {
	h := stored(t, iidasDays...)
	require.Empty(t, h.Verify())
	require.Len(t, h.Revisions, len(iidasDays))
	p := readCase(t, "iida")
	for i, d := range iidasDays {
		got, issues := h.Revision(i + 1)
		require.False(t, issues.HasErrors(), d)
		want := p.AsOf(day(d))
		want.Revision = i + 1
		assert.Equal(t, string(encoded(t, want)), string(encoded(t, got)), d)
	}
	known, issues := h.KnownOn(day("2026-02-01"))
	require.False(t, issues.HasErrors())
	assert.Empty(t, known.Prohibitions, "on 1.2. nobody knew of the prohibition")
	_, issues = h.KnownOn(day("2025-09-07"))
	assert.Equal(t, []string{"history.before"}, rulesOf(issues), "before the first revision nothing was known: that is no fault of the chain")
	for _, number := range []int{-1, 0, len(iidasDays) + 1} {
		none, issues := h.Revision(number)
		assert.Nil(t, none)
		assert.Equal(t, []string{"history.number"}, rulesOf(issues), "there is no revision %d", number)
	}
	both, issues := h.KnownOn(day("2026-09-01"))
	require.False(t, issues.HasErrors())
	assert.Len(t, both.AsOf(day("2026-01-31")).Needs, 1, "known in September, valid in January")
}

func TestHistoryChangesOnlyWhatDiffers(t *testing.T) {
	h := stored(t, iidasDays...)
	same, err := h.Add(readCase(t, "iida").AsOf(day("2026-09-01")), history.Entry{At: civil.MustParseInstant("2026-09-02T08:00:00+03:00")}, random(2))
	require.NoError(t, err)
	assert.Same(t, h, same, "nothing differs, so there is nothing to store")
	p, _ := h.Revision(len(h.Revisions))
	p.Title = "Iidan oma suunnitelma"
	next, err := h.Add(p, history.Entry{At: civil.MustParseInstant("2026-09-02T08:00:00+03:00")}, random(2))
	require.NoError(t, err)
	changes := next.Revisions[len(next.Revisions)-1].Changes
	require.Len(t, changes, 1)
	assert.Equal(t, "plan", changes[0].Part)
	assert.Len(t, h.Revisions, len(iidasDays), "the history before is as it was")
}

// Any change of any byte of a stored history is found out.
func TestHistoryFindsAnyChangedByte(t *testing.T) {
	h := stored(t, iidasDays[:3]...)
	var b bytes.Buffer
	require.NoError(t, history.Encode(&b, h))
	doc := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	_, issues := history.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	dice := rand.New(random(3))
	step := 1 + len(doc)/1000
	for at := 0; at < len(doc); at += 1 + dice.IntN(2*step) {
		changed := bytes.Clone(doc)
		changed[at] ^= byte(1 + dice.IntN(255))
		if _, issues := history.Decode(changed, issue.Limits{}); !assert.NotEmpty(t, issues, "byte %d", at) {
			t.Logf("%q", doc[max(0, at-40):min(len(doc), at+40)])
		}
	}
}

func TestHistoryShowsWhatIsWrong(t *testing.T) {
	rows := []struct {
		name, at, rule string
		spoil          func(h *history.History)
	}{
		{"a revision taken out", "/revisions/1/number", "history.number", func(h *history.History) { h.Revisions = append(h.Revisions[:1:1], h.Revisions[2:]...) }},
		{"two revisions exchanged", "/revisions/1/previous", "history.previous", func(h *history.History) { h.Revisions[1], h.Revisions[2] = h.Revisions[2], h.Revisions[1] }},
		{"a fork: another third revision", "/revisions/2/previous", "history.previous", func(h *history.History) { h.Revisions[2].Previous = h.Revisions[0].Digest }},
		{"a circle: the first follows the last", "/revisions/0/previous", "history.previous", func(h *history.History) { h.Revisions[0].Previous = h.Revisions[3].Digest }},
		{"another reason", "/revisions/1", "history.digest", func(h *history.History) { h.Revisions[1].Reason = "muu syy" }},
		{"another author", "/revisions/1", "history.digest", func(h *history.History) { h.Revisions[1].By = "t-1" }},
		{"another content", "/revisions/1/changes/0", "history.part", func(h *history.History) {
			c := &h.Revisions[1].Changes[0]
			c.Content = c.Content[:1] + `"lang":"sv",` + c.Content[1:]
		}},
		{"content gone without a ground", "/revisions/1/changes/0", "history.erased", func(h *history.History) { c := &h.Revisions[1].Changes[0]; c.Content, c.Salt = "", history.Salt{} }},
		{"another root", "/revisions/3/root", "history.root", func(h *history.History) { h.Revisions[3].Root[0] ^= 1 }},
		{"a clock that goes back", "/revisions/2/at", "history.time", func(h *history.History) { h.Revisions[2].At = civil.MustParseInstant("2020-01-01T00:00:00Z") }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			h := stored(t, iidasDays[:4]...)
			row.spoil(h)
			var found []string
			for _, i := range h.Verify() {
				found = append(found, string(i.Pointer)+" "+i.Rule)
			}
			assert.Contains(t, found, row.at+" "+row.rule)
		})
	}
}

// What says that a part went brings no words, and what is left of one that was erased is
// nothing: neither stands in the digests of the revision.
func TestNothingStandsWhereAPartWent(t *testing.T) {
	const law = "EU 2016/679 17 artikla"
	removed := corrected(t)
	erased, err := removed.Erase(history.Erasure{Part: "gggggggggg", Citation: law}, entryOn("2026-02-03"), random(9))
	require.NoError(t, err)
	for _, row := range []struct {
		name, why string
		spoil     func(c *history.Change)
	}{
		{"words", "nobody said them", func(c *history.Change) { c.Content = `{"id":"gggggggggg","text":"x"}` }},
		{"a salt", "it is of nothing", func(c *history.Change) { c.Salt[0] = 1 }},
		{"salts of members", "they are of nothing", func(c *history.Change) { c.Salts = []history.MemberSalt{{Name: "text", Salt: history.Salt{1}}} }},
		{"digests of members", "contents could be tried against them", func(c *history.Change) { c.Gone = []history.MemberDigest{{Name: "text", Digest: history.Digest{1}}} }},
		{"a digest", "of nothing", func(c *history.Change) { c.Digest[0] ^= 1 }},
	} {
		t.Run(row.name, func(t *testing.T) {
			for of, rule := range map[*history.History]string{removed: "history.part", erased: "history.erased"} {
				h := of.Clone()
				require.Empty(t, h.Verify())
				n := 1 // where the goal was removed
				if of == erased {
					n = 0 // where it was told
				}
				at := slices.IndexFunc(h.Revisions[n].Changes, func(c history.Change) bool { return c.Part == "gggggggggg" })
				require.Equal(t, n == 1, h.Revisions[n].Changes[at].Kind == history.ChangeRemoved)
				row.spoil(&h.Revisions[n].Changes[at])
				want := rule
				switch {
				case n == 0 && row.name == "words":
					want = "history.part"
				case n == 0 && row.name == "a digest":
					want = "history.digest" // the revision's is over it
				}
				assert.Contains(t, rulesOf(h.Verify()), want, row.why)
			}
		})
	}
}

func TestErasure(t *testing.T) {
	h := stored(t, iidasDays...)
	p, _ := h.Revision(len(h.Revisions))
	const part = "bn7eivlunp" // Iida's own view of autumn 2025
	p.Assessments[0].Views = slices.DeleteFunc(p.Assessments[0].Views, func(v assess.View) bool { return v.ID == part })
	h, err := h.Add(p, history.Entry{At: civil.MustParseInstant("2026-10-01T09:00:00+03:00"), Reason: "korjaus"}, random(4))
	require.NoError(t, err)
	before := h.Revisions[1].Digest
	h, err = h.Erase(history.Erasure{Part: part, Citation: "EU 2016/679 17 artikla", Text: "kirjattu väärään suunnitelmaan"},
		history.Entry{At: civil.MustParseInstant("2026-10-01T09:05:00+03:00"), By: "t-2203"}, random(5))
	require.NoError(t, err)
	require.Empty(t, h.Verify(), "the chain holds")
	assert.Equal(t, before, h.Revisions[1].Digest)
	var b bytes.Buffer
	require.NoError(t, history.Encode(&b, h))
	assert.NotContains(t, b.String(), "Kotona pitää olla", "what was said is gone from every revision")
	last := h.Revisions[len(h.Revisions)-1]
	require.Len(t, last.Erasures, 4, "the view and its three findings")
	assert.Equal(t, "kirjattu väärään suunnitelmaan", last.Erasures[0].Text)
	old, issues := h.Revision(2)
	require.False(t, issues.HasErrors())
	assert.Len(t, old.Assessments[0].Views, 3, "the gap shows in the plan of that time too")
}

func BenchmarkVerify(b *testing.B) {
	h := stored(b, "2025-09-22")
	p, _ := h.Revision(1)
	source := random(6)
	for i := range 99 {
		p = p.Clone()
		p.Goals[0].Evidence += "x"
		if i%10 == 0 {
			p.Contacts[0].Text += "y"
		}
		var err error
		h, err = h.Add(p, history.Entry{At: civil.MustParseInstant("2026-01-01T12:00:00+02:00")}, source)
		require.NoError(b, err)
	}
	require.Len(b, h.Revisions, 100)
	for b.Loop() {
		require.Empty(b, h.Verify())
	}
}

// A document of another form is told which form is read here.
func TestDecodeHistoryOfAnotherForm(t *testing.T) {
	for format, want := range map[string]issue.Issue{
		"oneplan/1.0":         {Pointer: "/format", Rule: "form.pattern", Severity: issue.SeverityError, Of: "oneplan-history/1.0"},
		"oneplan-history/1.1": {Pointer: "/format", Rule: "json.newer-format", Severity: issue.SeverityError, Of: "oneplan-history/1.0"},
	} {
		h, issues := history.Decode([]byte(`{"format":"`+format+`","planId":"mfzwizltmfzwizltmfzwizltme"}`), issue.Limits{})
		assert.Nil(t, h)
		assert.Equal(t, issue.List{want}, issues, format)
	}
	var refused *issue.EncodeError
	require.ErrorAs(t, history.Encode(&bytes.Buffer{}, &history.History{}), &refused)
	assert.Equal(t, "oneplan-history/1.0", refused.Of)
}
