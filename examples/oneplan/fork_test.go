package main_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Two histories that were one: in mine the need is gone and erased, theirs went on
// with it and with a new title.
func forked(t *testing.T) fstest.MapFS {
	t.Helper()
	salt := rand.NewChaCha8([32]byte{7})
	entry := func(day string) history.Entry {
		return history.Entry{At: civil.MustParseInstant(day + "T20:00:00+02:00"), By: "t-1041"}
	}
	p, issues := plan.Decode(small("Alku", `,"needs":[{"id":"aaaaaaaaaa","on":"2026-03-01","text":"SALAISUUS"},{"id":"bbbbbbbbbb","on":"2026-03-01","text":"Uni"}]`), issue.Limits{})
	require.False(t, issues.HasErrors())
	common, err := (*history.History)(nil).Add(p, entry("2026-03-01"), salt)
	require.NoError(t, err)
	q := p.Clone()
	q.Needs = slices.DeleteFunc(q.Needs, func(n plan.Need) bool { return n.ID == "aaaaaaaaaa" })
	mine, err := common.Add(q, entry("2026-03-02"), salt)
	require.NoError(t, err)
	mine, err = mine.Erase(history.Erasure{Part: "aaaaaaaaaa", Citation: "EU 2016/679 17 artikla"}, entry("2026-03-03"), salt)
	require.NoError(t, err)
	theirs := common
	for _, title := range []string{"Toinen", "Kolmas", "Neljäs"} { // more revisions than mine
		p.Title = plan.Title(title)
		theirs, err = theirs.Add(p, entry("2026-03-04"), salt)
		require.NoError(t, err)
	}
	files := fstest.MapFS{}
	for name, h := range map[string]*history.History{"mine-history.json": mine, "theirs-history.json": theirs} {
		var doc bytes.Buffer
		require.NoError(t, history.Encode(&doc, h))
		files[name] = &fstest.MapFile{Data: doc.Bytes()}
	}
	var doc bytes.Buffer
	require.NoError(t, plan.Encode(&doc, p))
	files["theirs.json"] = &fstest.MapFile{Data: append([]byte{}, doc.Bytes()...)}
	doc.Reset()
	require.NoError(t, plan.Encode(&doc, q))
	files["mine.json"] = &fstest.MapFile{Data: append([]byte{}, doc.Bytes()...)}
	return files
}

// What was erased in one history comes back from no copy of the other, and the base
// of two histories is found in them.
func TestMergeOfHistories(t *testing.T) {
	for name, row := range map[string]struct {
		args   []string
		status main.Status
	}{
		"two histories":                {[]string{"mine-history.json", "theirs-history.json"}, main.Fine},
		"the other way round":          {[]string{"theirs-history.json", "mine-history.json"}, main.Fine},
		"plans, and who tells of them": {[]string{"--erased", "mine-history.json", "mine.json", "theirs.json"}, main.Found},
		"a history and a plan":         {[]string{"mine-history.json", "theirs.json"}, main.Found},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench("")
			b.Open = forked(t).Open
			status := main.Run(b.System, append([]string{"merge"}, row.args...))
			assert.Equal(t, row.status, status, b.err.String())
			assert.NotContains(t, b.out.String(), "SALAISUUS")
			made, issues := plan.Decode(b.out.Bytes(), issue.Limits{})
			require.False(t, issues.HasErrors(), "%v", issues)
			assert.Len(t, made.Needs, 1)
			if row.status == main.Fine {
				assert.Equal(t, plan.Title("Neljäs"), made.Title, "the base is the revision that both have")
			}
		})
	}
	b := newBench("")
	b.Open = forked(t).Open
	assert.Equal(t, main.Trouble, main.Run(b.System, []string{"merge", "--erased", "mine.json", "mine.json", "theirs.json"}))
	b = newBench("")
	files := forked(t)
	files["mine-history.json"].Data = []byte(strings.Replace(string(files["mine-history.json"].Data), "2026-03-02", "2026-03-05", 1))
	b.Open = files.Open
	assert.Equal(t, main.Found, main.Run(b.System, []string{"merge", "mine-history.json", "theirs-history.json"}), "a chain that was changed is not merged")
	assert.Empty(t, b.out.String())
}
