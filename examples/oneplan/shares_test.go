package main_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shares are the files of ten machines; some children are in two of them.
func shares(t *testing.T) fstest.MapFS {
	t.Helper()
	plans := slices.Collect(sample.Plans(5, 300))
	for i := range 12 {
		again := plans[25*i].Clone()
		again.ID = plans[25*i+1].ID[:13] + plans[25*i].ID[13:]
		if i%2 == 0 {
			again.Child.Subject, again.Child.FormerSubjects = again.Child.Subject+".new", []string{again.Child.Subject}
		}
		plans = append(plans, again)
	}
	files := fstest.MapFS{"key": {Data: []byte("a key of sixteen bytes")}}
	for i, p := range plans {
		line, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		name := fmt.Sprintf("share-%d.ndjson", i%10)
		if files[name] == nil {
			files[name] = &fstest.MapFile{}
		}
		files[name].Data = append(append(files[name].Data, line...), '\n')
	}
	return files
}

// on runs the program over these files.
func on(t *testing.T, files fstest.MapFS, line string) (main.Status, *bench) {
	t.Helper()
	b := newBench("")
	b.Open = func(name string) (fs.File, error) { return files.Open(name) }
	status := main.Run(b.System, strings.Fields(line))
	return status, b
}

// Ten machines with a share each, and one that looks at their lists, find what
// one run over all files finds; and no list holds anything of a record.
func TestSharesFindTwoPlansInForce(t *testing.T) {
	files := shares(t)
	names := make([]string, 10)
	for i := range names {
		names[i] = fmt.Sprintf("share-%d.ndjson", i)
	}
	status, b := on(t, files, "validate "+strings.Join(names, " "))
	require.Equal(t, main.Found, status)
	want := twice(b.out.String())
	require.Greater(t, len(want), 7, "some of the twelve are not in force")
	var within []string
	for i, name := range names {
		list := fmt.Sprintf("known-%d.ndjson", i)
		_, b := on(t, files, "validate --subjects "+list+" --key key "+name)
		within = append(within, twice(b.out.String())...)
		files[list] = &fstest.MapFile{Data: b.written[list].Bytes()}
		names[i] = list
	}
	assert.Less(t, len(within), len(want), "the children must be in different shares")
	status, b = on(t, files, "validate "+strings.Join(names, " "))
	require.Equal(t, main.Found, status)
	assert.Equal(t, want, twice(b.out.String()))
	assert.Contains(t, b.out.String(), fmt.Sprintf("%d invalid", len(want)))
	for p := range sample.Plans(5, 300) {
		for _, name := range names {
			require.NotContains(t, string(files[name].Data), p.Child.Subject)
			require.NotContains(t, string(files[name].Data), string(p.ID))
		}
	}
	broken := fstest.MapFS{"known-0.ndjson": {Data: bytes.Replace(files["known-0.ndjson"].Data, []byte(`"claim":"`), []byte(`"claim":"x`), 1)}}
	status, b = on(t, broken, "validate known-0.ndjson")
	assert.Equal(t, main.Found, status)
	assert.Contains(t, b.out.String(), "known-0.ndjson:1 /claim error form.")
}

func twice(out string) (all []string) {
	for line := range strings.Lines(out) {
		if strings.Contains(line, "plan.second-in-force") {
			all = append(all, line)
		}
	}
	return all
}

// Parts of ten machines add up to what one run tells.
func TestSharesAddUp(t *testing.T) {
	files := shares(t)
	var names, parts []string
	for i := range 10 {
		name, part := fmt.Sprintf("share-%d.ndjson", i), fmt.Sprintf("part-%d.json", 9-i)
		status, b := on(t, files, "stats --part --by kind --by age --on 2026-11-21 "+name)
		require.Equal(t, main.Fine, status, b.err.String())
		files[part] = &fstest.MapFile{Data: bytes.Clone(b.out.Bytes())}
		names, parts = append(names, name), append(parts, part)
	}
	slices.Sort(parts)
	for _, options := range []string{"", " --min-cell 5", " --json --min-cell 3"} {
		_, want := on(t, files, "stats --by kind --by age --on 2026-11-21"+options+" "+strings.Join(names, " "))
		_, got := on(t, files, "stats --merge"+options+" "+strings.Join(parts, " "))
		require.Equal(t, want.out.String(), got.out.String())
	}
	_, want := on(t, files, "stats --part --by kind --by age --on 2026-11-21 "+strings.Join(names, " "))
	_, got := on(t, files, "stats --merge --part "+strings.Join(parts, " "))
	require.Equal(t, want.out.String(), got.out.String())
	files["again.json"] = files[parts[6]]
	status, b := on(t, files, "stats --merge "+strings.Join(parts, " ")+" again.json")
	assert.Equal(t, main.Trouble, status)
	assert.Empty(t, b.out.String())
	assert.Contains(t, b.err.String(), "again.json: holds the very numbers of part-6.json", "a part given twice")
	files[parts[3]].Data = files[parts[3]].Data[:len(files[parts[3]].Data)/2]
	status, b = on(t, files, "stats --merge "+strings.Join(parts, " "))
	assert.Equal(t, main.Trouble, status)
	assert.Empty(t, b.out.String(), "half a part is a wrong sum")
	assert.Contains(t, b.err.String(), "part-3.json: is no whole part")
}

// However the plans are shared out, in whatever order the parts come and however they
// are added up on the way, the bytes are those of one run. So is what the lists of
// subjects say, of which plan of two is the second by the order of the files.
func TestAnySharesAddUp(t *testing.T) {
	files := shares(t)
	var lines [][]byte
	for i := range 10 {
		lines = append(lines, bytes.SplitAfter(bytes.TrimSpace(files[fmt.Sprintf("share-%d.ndjson", i)].Data), []byte("\n"))...)
	}
	r := rand.New(rand.NewPCG(16, 2))
	part := func(to, options string) string {
		status, b := on(t, files, options)
		require.NotEqual(t, main.Trouble, status, b.err.String())
		files[to] = &fstest.MapFile{Data: bytes.Clone(b.out.Bytes())}
		return b.out.String()
	}
	for round := range 6 {
		n := 1 + r.IntN(12)
		var names, parts, lists []string
		for i := range n {
			name := fmt.Sprintf("s%d.ndjson", i)
			files[name] = &fstest.MapFile{}
			names = append(names, name)
		}
		for _, i := range r.Perm(len(lines)) {
			f := files[names[r.IntN(n)]]
			f.Data = append(append(f.Data, bytes.TrimSpace(lines[i])...), '\n')
		}
		for i, name := range names {
			parts, lists = append(parts, fmt.Sprintf("p%d.json", i)), append(lists, fmt.Sprintf("k%d.ndjson", i))
			part(parts[i], "stats --part --by kind --on 2026-11-21 "+name)
			_, b := on(t, files, "validate --key key --subjects "+lists[i]+" "+name)
			files[lists[i]] = &fstest.MapFile{Data: bytes.Clone(b.written[lists[i]].Bytes())}
		}
		_, whole := on(t, files, "validate "+strings.Join(names, " "))
		_, told := on(t, files, "validate "+strings.Join(lists, " "))
		require.Equal(t, twice(whole.out.String()), twice(told.out.String()))
		want := part("want.json", "stats --part --by kind --on 2026-11-21 "+strings.Join(names, " "))
		r.Shuffle(n, func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		for len(parts) > 1 {
			some := 2 + r.IntN(len(parts)-1)
			to := fmt.Sprintf("m%d-%d.json", round, len(parts))
			part(to, "stats --merge --part "+strings.Join(parts[:some], " "))
			parts = append(parts[some:], to)
		}
		require.Equal(t, want, string(files[parts[0]].Data))
	}
}
