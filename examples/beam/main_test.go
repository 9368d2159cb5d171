package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/coder"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var plans = flag.Int("plans", 2000, "how many sample plans the pipelines are run over")

// asProgram makes the test's own binary be the program.
const asProgram = "ONEPLAN_BEAM_AS_PROGRAM"

func TestMain(m *testing.M) {
	for _, where := range []string{"look", "give", "end"} {
		pipelines["break at "+where] = broken(where)
	}
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

const today = "2026-11-01"

// archive returns plans a line, some of them broken, some children twice, some lines
// no plan at all.
func archive(t *testing.T, n int) [][]byte {
	t.Helper()
	var lines [][]byte
	for p := range sample.Plans(16, n) {
		text := lineOf(t, p)
		switch len(lines) % 50 {
		case 7: // the same child's plan under another id
			lines = append(lines, text)
			second := *p
			second.ID = p.ID[1:] + p.ID[:1]
			text = lineOf(t, &second)
		case 11:
			text = bytes.Replace(text, []byte(`"kind":"`), []byte(`"kind":"unheard-of-`), 2)
		case 23:
			text = text[:len(text)/2]
		case 31:
			text = bytes.Replace(text, []byte(`"revision"`), []byte(`"revisions"`), 1)
		}
		lines = append(lines, text)
	}
	return lines[:n]
}

func lineOf(t *testing.T, p *plan.Plan) []byte {
	t.Helper()
	text, err := plan.AppendCompact(nil, p)
	require.NoError(t, err)
	return text
}

// shardInto writes lines to files in the folder of the test, the third compressed, and
// returns their names.
func shardInto(t *testing.T, lines [][]byte, n int) (names []string) {
	t.Helper()
	for i := range n {
		part := lines[i*len(lines)/n : (i+1)*len(lines)/n]
		text := append(bytes.Join(part, []byte("\n")), '\n')
		name := fmt.Sprintf("shard-%02d.ndjson", i)
		if i == 2 {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			_, err := z.Write(text)
			require.NoError(t, err)
			require.NoError(t, z.Close())
			text, name = b.Bytes(), name+".gz"
		}
		require.NoError(t, os.WriteFile(name, text, 0o600))
		names = append(names, name)
	}
	return names
}

// pipe runs a pipeline over files and returns its result, each kind of file in one.
func pipe(t *testing.T, name string, files []string, change func(*Options)) (map[string]string, error) {
	t.Helper()
	o := Options{Out: t.TempDir(), On: today, Lang: "en", Calendar: "thl", Threads: 2, Key: []byte("0123456789abcdef")}
	if change != nil {
		change(&o)
	}
	shards, err := list(context.Background(), files)
	require.NoError(t, err)
	if err := execute(context.Background(), pipelines[name], shards, o); err != nil {
		return nil, err
	}
	return resultOf(t, o.Out), nil
}

// resultOf reads a result, each kind of file in one text, and compares it with its own
// list of digests.
func resultOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	result := map[string]string{}
	digests := ""
	for _, name := range namesIn(t, folder) { // in their order
		text := contentOf(t, filepath.Join(folder, name))
		if name != digestsFile {
			digests += fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(text)), name)
		}
		kind := name
		if strings.Contains(name, "-of-") {
			kind, _, _ = strings.Cut(name, "-")
		}
		result[kind] += text
	}
	require.Equal(t, digests, result[digestsFile])
	return result
}

// oneplan runs the command line, which knows no compressed files.
func oneplan(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), binary(t), args...)
	cmd.Stderr = io.Discard // findings
	out, err := cmd.Output()
	if err != nil {
		require.Equal(t, 1, cmd.ProcessState.ExitCode(), "trouble")
	}
	return string(out)
}

func binary(t *testing.T) string {
	t.Helper()
	if built == "" {
		built = filepath.Join(os.TempDir(), fmt.Sprintf("oneplan-beam-%d", os.Getpid()))
		out, err := exec.CommandContext(t.Context(), "go", "build", "-o", built, "github.com/onechildoneplan/oneplan/examples/oneplan").CombinedOutput()
		require.NoError(t, err, string(out))
	}
	return built
}

var built string

func TestPipelinesAreOneProcess(t *testing.T) {
	lines := archive(t, *plans)
	defer func() { _ = os.Remove(built) }()
	for _, n := range []int{1, 7} {
		t.Run(fmt.Sprint(n, " shards"), func(t *testing.T) {
			program := binary(t) // before the folder changes
			require.NotEmpty(t, program)
			t.Chdir(t.TempDir())
			files := shardInto(t, lines, n)
			plain := t.TempDir()
			for i, name := range shardNames(t, lines, n, plain) {
				if n > 2 && i == 2 {
					require.NoError(t, os.Rename(name, name+".gz.ndjson"))
				}
			}
			back := strings.NewReplacer(plain+"/", "", ".gz.ndjson", ".gz")

			got, err := pipe(t, "check", files, nil)
			require.NoError(t, err)
			want := back.Replace(oneplan(t, "validate", "--json", plain))
			sameLines(t, want, got["verdicts"])
			assert.Contains(t, want, "plan.second-in-force")
			assert.Contains(t, want, "json.syntax")
			assert.Equal(t, tallyOf(want), got["tally"])
			assert.Equal(t, refusedOf(t, want), got["refused"], "dead letters are file, line and rule of each error")

			for _, minCell := range []int{0, 5} {
				got, err = pipe(t, "stats", files, func(o *Options) { o.MinCell = minCell })
				require.NoError(t, err)
				sameLines(t, oneplan(t, "stats", "--on", today, "--json", "--min-cell", fmt.Sprint(minCell), plain), got["stats"])
			}
			got, err = pipe(t, "stats", files, func(o *Options) { o.Part = true })
			require.NoError(t, err)
			sameLines(t, oneplan(t, "stats", "--on", today, "--part", plain), got["part"])

			key := filepath.Join(plain, "key")
			require.NoError(t, os.WriteFile(key, []byte("a key of sixteen bytes"), 0o600))
			for _, shift := range []bool{false, true} {
				tables := t.TempDir()
				args := []string{"export", "--on", today, "--key", key, "--out", tables, "--k", "3", fmt.Sprintf("--shift=%t", shift), plain}
				require.Contains(t, oneplan(t, args...), " plans, k ")
				got, err = pipe(t, "export", files, func(o *Options) { o.KeyFile, o.K, o.Shift = key, 3, shift })
				require.NoError(t, err)
				for _, name := range namesIn(t, tables) {
					sameLines(t, contentOf(t, filepath.Join(tables, name)), got[name])
				}
			}

			got, err = pipe(t, "due", files, nil)
			require.NoError(t, err)
			sameLines(t, worklists(t, lines), sorted(got["due"]))

			if n > 1 {
				got, err = pipe(t, "fhir", files, nil)
				require.NoError(t, err)
				for kind, text := range resourcesOf(t, lines) {
					sameLines(t, text, got[kind])
				}
			}
		})
	}
}

func namesIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func contentOf(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// shardNames writes the same shards, all of them plain, into a folder.
func shardNames(t *testing.T, lines [][]byte, n int, folder string) (names []string) {
	t.Helper()
	for i := range n {
		name := filepath.Join(folder, fmt.Sprintf("shard-%02d.ndjson", i))
		text := append(bytes.Join(lines[i*len(lines)/n:(i+1)*len(lines)/n], []byte("\n")), '\n')
		require.NoError(t, os.WriteFile(name, text, 0o600))
		names = append(names, name)
	}
	return names
}

// sameLines compares long texts and shows the first line that differs.
func sameLines(t *testing.T, want, got string) {
	t.Helper()
	require.NotEmpty(t, want)
	if want == got {
		return
	}
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		require.Equal(t, a[i], b[i], "line %d", i+1)
	}
	require.Len(t, b, len(a))
}

func sorted(text string) string {
	lines := strings.SplitAfter(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func tallyOf(verdicts string) string {
	all, invalid := strings.Count(verdicts, "\n"), strings.Count(verdicts, `"valid":false`)
	return fmt.Sprintf("{\"documents\":%d,\"valid\":%d,\"invalid\":%d}\n", all, all-invalid, invalid)
}

func refusedOf(t *testing.T, verdicts string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(verdicts) {
		var v struct {
			File   string
			Line   int64
			Issues []struct{ Rule, Severity string }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &v))
		for _, i := range v.Issues {
			if i.Severity == "error" && i.Rule != "plan.second-in-force" {
				fmt.Fprintf(&b, "{\"file\":%q,\"line\":%d,\"rule\":%q}\n", v.File, v.Line, i.Rule)
			}
		}
	}
	return b.String()
}

// worklists makes the lists the slow way: the library's list of all plans, then told
// apart by desk.
func worklists(t *testing.T, lines [][]byte) string {
	t.Helper()
	on := civil.MustParseDate(today)
	desks := map[plan.PlanID]Desk{}
	lists := map[Desk]*Worklist{}
	at := func(id plan.PlanID) *Worklist {
		d := desks[id]
		if lists[d] == nil {
			lists[d] = &Worklist{Desk: d, On: on, Entries: []Entry{}}
		}
		return lists[d]
	}
	o, err := Options{On: today, Calendar: "thl"}.due()
	require.NoError(t, err)
	dues, uncounted := due.Worklist(func(yield func(*plan.Plan) bool) {
		for _, line := range lines {
			if p, _ := plan.Decode(line, issue.Limits{}); p != nil {
				desks[p.ID] = deskOf(p, on)
				yield(p)
			}
		}
	}, o)
	for _, d := range dues {
		list := at(d.PlanID)
		list.Entries = append(list.Entries, Entry{d.PlanID, d.Kind.String(), string(d.At), d.Law.Rule.ID, d.Last, d.State.Status.String()})
	}
	for _, u := range uncounted {
		list := at(u.PlanID)
		list.Uncounted = append(list.Uncounted, Entry{Plan: u.PlanID, Pointer: string(u.Issue.Pointer), Rule: u.Issue.Rule})
	}
	assert.Greater(t, len(lists), 3, "lists of several workers")
	var b strings.Builder
	for _, list := range lists {
		text, err := json.Marshal(list)
		require.NoError(t, err)
		b.Write(append(text, '\n'))
	}
	return sorted(b.String())
}

func resourcesOf(t *testing.T, lines [][]byte) map[string]string {
	t.Helper()
	files := map[string]*bytes.Buffer{}
	to := bulk.NewWriter(func(kind string) (io.Writer, error) {
		files[kind] = new(bytes.Buffer)
		return files[kind], nil
	}, fhir.Options{Today: civil.MustParseDate(today)})
	for _, line := range lines {
		if p, issues := plan.Decode(line, issue.Limits{}); !issues.HasErrors() {
			_, err := to.Write(p)
			require.NoError(t, err)
		}
	}
	require.Contains(t, files, "Patient")
	text := map[string]string{}
	for kind, b := range files {
		text[kind] = b.String()
	}
	return text
}

// A worker in a process of its own finds every type that travels, and a runner in another
// language takes it for bytes: one that is not registered arrives there as a struct
// without a name, and no function takes it.
func TestTypesTravel(t *testing.T) {
	var look func(of reflect.Type)
	seen := map[reflect.Type]bool{}
	look = func(of reflect.Type) {
		switch of.Kind() {
		case reflect.Pointer:
			look(of.Elem())
		case reflect.Func:
			for in := range of.Ins() {
				look(in)
			}
		case reflect.Struct:
			if of.PkgPath() == reflect.TypeFor[Shard]().PkgPath() {
				seen[of] = true
				key, _ := runtime.TypeKey(of)
				found, _ := runtime.LookupType(key)
				assert.Equal(t, of, found, of.Name())
				assert.NotNil(t, coder.LookupCustomCoder(of), of.Name())
			}
		}
	}
	for _, fn := range []any{&checkFn{}, &secondFn{}, &attachFn{}, &tallyFn{}, &dueFn{}, &listFn{}, &rowFn{}, &tablesFn{}, &fhirFn{}, &settleFn{}, &countFn{}, &tellFn{}} {
		method, ok := reflect.TypeOf(fn).MethodByName("ProcessElement")
		require.True(t, ok)
		for i := 1; i < method.Type.NumIn(); i++ {
			look(method.Type.In(i))
		}
	}
	assert.Len(t, seen, 5)
}

func TestTravellersArrive(t *testing.T) {
	shard := Shard{Number: 3, Of: 8, Name: "shard-3", Digest: "ab"}
	for _, receipt := range []Receipt{{}, {Shard: shard, Lines: 1 << 40, Digest: "cd", Content: "ef", Refused: 2, Kept: []string{"owing"}}} {
		data, err := encodeReceipt(receipt)
		require.NoError(t, err)
		got, err := decodeReceipt(data)
		require.NoError(t, err)
		assert.Equal(t, receipt, got)
	}
	_, err := decodeTally([]byte(mark))
	require.ErrorIs(t, err, errTravel)
	assert.NotContains(t, err.Error(), mark)
}
