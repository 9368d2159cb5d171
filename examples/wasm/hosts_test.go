package wasm_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	documents  = flag.Int("documents", 300, "how many documents go through every host")
	javaSample = flag.Int("java-sample", 5, "one document of so many goes through the Java host for days, pages and bundles; 1 is all")
	repeats    = flag.Int("repeats", 500, "how many calls one instance makes before its memory is looked at again")
	python     = flag.String("python", "python3", "a Python that has what python/pyproject.toml asks for")
	java       = flag.String("java", "", "class path of the built Java host; without it that host is not run")
	browser    = flag.Bool("browser", false, "run the package in Chromium too")
)

// call is one call of the program, as the drivers of the hosts read it.
type call struct {
	Args  []string `json:"args"`
	Files []string `json:"files,omitempty"`
	// Whole, at the first call, asks for the module with every call.
	Whole bool `json:"whole,omitempty"`
}

// host makes calls: a line for each, and what it tells of memory after so many more.
type host func(t *testing.T, dir string, calls []call, repeat int) (lines []string, memory string)

// hosts are HTTP and the languages, each with the command of its driver.
func hosts() map[string]host {
	all := map[string]host{
		"HTTP":   overHTTP,
		"Node":   driver("node", "--expose-gc", here("js/test/drive.mjs")),
		"Python": driver(*python, here("python/tests/drive.py")),
	}
	if *browser {
		all["browser"] = driver("node", here("playground/test/drive.mjs"))
	}
	if *java != "" {
		all["Java"] = inJava
	}
	return all
}

func here(name string) string {
	path, err := filepath.Abs(name)
	if err != nil {
		panic(err)
	}
	return path
}

// Good, broken, mutated and hostile documents get the same bytes in every
// language as from the native program.
func TestHostsSayWhatTheProgramSays(t *testing.T) {
	dir := t.TempDir()
	names := write(t, dir, *documents)
	var calls []call
	for batch := range slices.Chunk(names, 25) { // many in one call meet each other: two plans for one child
		lang := []string{"fi", "sv", "en"}[len(calls)%3]
		calls = append(calls, call{Args: append([]string{"validate", "--json", "--lang", lang}, batch...), Files: batch})
	}
	lines := bytes.ReplaceAll(bytes.Join([][]byte{cases.Aino, []byte("{"), cases.Eeli}, []byte("\x00")), []byte("\n"), nil)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "lines.ndjson"), bytes.ReplaceAll(lines, []byte("\x00"), []byte("\n")), 0o600))
	calls = append(calls,
		call{Args: []string{"validate", names[0], names[1]}, Files: names[:2]},
		call{Args: []string{"validate", "lines.ndjson"}, Files: []string{"lines.ndjson"}},
		call{Args: []string{"validate", "there-is-none.json"}},
		call{Args: []string{"validate", "--lang", "de", names[0]}, Files: names[:1]},
		call{Args: []string{"help", "validate"}},
	)
	want := native(t, dir, calls, nil)
	for name, drive := range hosts() {
		t.Run(name, func(t *testing.T) {
			got, _ := drive(t, dir, calls, 0)
			for i := range calls {
				require.Equal(t, want[i], got[i], "call %d: %.200q", i, calls[i].Args)
			}
		})
	}
}

// So do the library's packages in a program of one's own, and every host beside
// them, of each document: last days, page, bundle.
func TestHostsMakeWhatTheProgramMakes(t *testing.T) {
	dir := t.TempDir()
	var calls []call
	for i, name := range write(t, dir, *documents) {
		lang := []string{"fi", "sv", "en"}[i%3]
		for _, args := range [][]string{
			{"validate", "--json", "--lang", lang, name},
			{"due", "--json", "--lang", lang, "--on", day, "--plan", name},
			{"print", "--for", "child", "--kind", "plan", "--lang", lang, "--on", day, name},
			{"fhir", "--to", "transaction", "--lang", lang, "--on", day, name},
		} {
			calls = append(calls, call{Args: args, Files: []string{name}})
		}
	}
	calls[0].Whole = true
	lists, made := map[int][]byte{}, map[string]int{}
	want := native(t, dir, calls, func(i int, out []byte) {
		what := calls[i].Args[0]
		if what == "due" {
			lists[i] = out
		}
		if len(out) > 0 {
			made[what]++
		}
	})
	t.Logf("%d documents: last days of %d, a page of %d, a bundle of %d", *documents, made["due"], made["print"], made["fhir"])
	for what, n := range made {
		require.Greater(t, n, *documents/5, "%s makes something of enough of them", what)
	}
	t.Run("Go", func(t *testing.T) { sayTheSame(t, dir, calls, want, lists) })
	for name, drive := range hosts() {
		t.Run(name, func(t *testing.T) {
			calls, want := calls, want
			if name == "Java" { // it takes twenty times as long as Node
				calls, want = sample(calls, *javaSample), sample(want, *javaSample)
			}
			got, _ := drive(t, dir, calls, 0)
			for i := range calls {
				require.Equal(t, want[i], got[i], "call %d: %.200q", i, calls[i].Args)
			}
		})
	}
}

// callsOfOne is how many calls TestHostsMakeWhatTheProgramMakes makes for a document.
const callsOfOne = 4

// sample takes what belongs to one document of so many.
func sample[T any](all []T, of int) (some []T) {
	for at := 0; at < len(all); at += callsOfOne * of {
		some = append(some, all[at:at+callsOfOne]...)
	}
	return some
}

// The whole program says the same too: dates, views, pictures, pages, bundles.
func TestHostsDoWhatTheProgramDoes(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("../cases")))
	var calls []call
	add := func(line string, files ...string) {
		for i, f := range files {
			line = strings.ReplaceAll(line, "$"+strconv.Itoa(i+1), f)
		}
		calls = append(calls, call{Args: strings.Fields(line), Files: files})
	}
	add("due --on 2026-03-12 --json initiation=2026-03-10 emergency-placement=2026-03-11")
	add("workday add 2026-03-10 7")
	add("due --list --json")
	add("schema plan")
	add("schema codes")
	for i, plan := range []string{"aino.json", "eeli.json", "iida.json", "iidas-sibling.json"} {
		lang := []string{"fi", "sv", "en"}[i%3]
		for _, line := range []string{
			"due --on 2026-06-01 --explain --lang " + lang + " --plan $1",
			"due --on 2026-06-01 --json --plan $1",
			"view --as child --on 2026-06-01 $1",
			"star --on 2026-06-01 --lang " + lang + " $1",
			"timeline --as child --on 2026-06-01 $1",
			"print --for child --on 2026-06-01 --lang " + lang + " $1",
			"print --for family --on 2026-06-01 $1",
			"lint --json --on 2026-06-01 --lang " + lang + " $1",
			"fhir --to transaction --on 2026-06-01 $1",
			"fhir --to document --on 2026-06-01 --recorded 2026-06-01T12:00:00Z --pretty $1",
			"merge --on 2026-06-01 $1 $1",
			"who --on 2026-06-01 $1 /needs/0",
		} {
			add(line, plan)
		}
	}
	calls[0].Whole = true
	add("fhir --from $1", "eeli.json")
	add("diff $1 $2", "eeli.json", "aino.json")
	want := native(t, dir, calls, nil)
	for name, drive := range hosts() {
		t.Run(name, func(t *testing.T) {
			got, _ := drive(t, dir, calls, 0)
			for i := range calls {
				assert.Equal(t, want[i], got[i], "call %d: %.200q", i, calls[i].Args)
			}
		})
	}
}

// The playground's words for statuses and kinds of days are the library's.
func TestPlaygroundSaysTheLibrarysWords(t *testing.T) {
	page, err := os.ReadFile("playground/words.js")
	require.NoError(t, err)
	text := strings.ReplaceAll(string(page), `\'`, "'")
	for _, table := range []code.Table{deadline.Status(0).Table(), due.Kind(0).Table()} {
		for _, row := range table.Rows.All() {
			if row.Code != "" {
				assert.Contains(t, text, fmt.Sprintf("['%s', '%s', '%s']", row.FI, row.SV, row.EN), row.Code)
			}
		}
	}
}

// An instance that has made many calls holds no more memory than after a tenth of
// them, nor does the process around it. One call in ten is a whole plan.
func TestMemoryIsBounded(t *testing.T) {
	dir := t.TempDir()
	var calls []call
	for i, text := range [][]byte{cases.Eeli, []byte("{}"), []byte("{"), []byte(strings.Repeat("[", 5000)), {}, []byte(`{"format":"oneplan/1.0"}`), []byte("null"), []byte("\xff"), []byte(`"\ud800"`), []byte(`{"a":1,"a":2}`)} {
		name := fmt.Sprintf("plan-%d.json", i)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
		calls = append(calls, call{Args: []string{"validate", "--json", name}, Files: []string{name}})
	}
	for name, drive := range hosts() {
		t.Run(name, func(t *testing.T) {
			_, told := drive(t, dir, calls, *repeats)
			t.Log(told)
			fields := strings.Fields(told)
			require.Equal(t, "memory", fields[0])
			early, late := number(t, fields[1]), number(t, fields[2])
			assert.LessOrEqual(t, late, early+early/10, "bytes of the instance after all calls")
			require.Equal(t, "host", fields[3])
			early, late = number(t, fields[4]), number(t, fields[5])
			assert.LessOrEqual(t, late, early+early/4+16<<20, "bytes of the process after all calls") // its own collector comes when it likes
		})
	}
}

func number(t *testing.T, text string) int {
	n, err := strconv.Atoi(text)
	require.NoError(t, err)
	return n
}

// day is the day of all calls.
const day = "2026-06-01"

// write writes so many documents into a folder and returns their names: those
// of the schema's tests, the cases, invented plans, hostile ones, and mutants of
// all these.
func write(t *testing.T, dir string, n int) (names []string) {
	t.Helper()
	seeds := [][]byte{
		cases.Aino, cases.Eeli, cases.Iida, cases.IidasSibling,
		{}, []byte("{"), []byte("null"), []byte("[]"), []byte(`"\ud800"`), []byte("{\"format\":\"oneplan/1.0\",\"\xff\":1}"), []byte("\x00\xff\xfe"),
		[]byte(strings.Repeat("[", 100_000)), []byte(`{"format":"oneplan/1.0","revision":` + strings.Repeat("9", 5000) + `}`),
		[]byte(`{"format":"oneplan/9.0"}`), []byte(`{"format":"oneplan-assessment/1.0"}`), []byte(`{"format":"oneplan-view/1.0"}`),
		[]byte(`{"format":"oneplan-sector/1.0"}`), []byte(`{"a":1,"a":2}`), append([]byte("\ufeff"), cases.Aino...), append(slices.Clip(cases.Aino), cases.Aino...),
	}
	files, err := filepath.Glob("../../plan/schema/testdata/*/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		seeds = append(seeds, text)
	}
	invented, err := exec.CommandContext(t.Context(), program(t), "sample", "--seed", "22", "--count", strconv.Itoa(40+n/20)).Output()
	require.NoError(t, err)
	plans := bytes.Split(bytes.TrimSpace(invented), []byte("\n"))
	random := rand.New(rand.NewPCG(22, 1))
	for i := range n {
		text := seeds[i/2%len(seeds)]
		if i%2 == 1 {
			text = plans[i/2%len(plans)]
		}
		switch whole := i/2 < len(seeds); {
		case i%2 == 1 && (i/2 >= len(plans) || !whole):
			text = altered(text, random)
		case i%2 == 0 && !whole:
			text = mutant(text, seeds[random.IntN(len(seeds))], random)
		}
		name := fmt.Sprintf("document-%05d.json", i)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
		names = append(names, name)
	}
	return names
}

// mutant changes a few bytes of a document, takes some away, or puts in some of
// another.
func mutant(text, other []byte, random *rand.Rand) []byte {
	text = bytes.Clone(text)
	for range 1 + random.IntN(3) {
		if len(text) == 0 {
			return text
		}
		at := random.IntN(len(text))
		end := min(len(text), at+1+random.IntN(40))
		switch random.IntN(4) {
		case 0:
			text[at] = byte(random.IntN(256))
		case 1:
			text = slices.Delete(text, at, end)
		case 2:
			text = slices.Insert(text, at, text[at:end]...)
		default:
			from := random.IntN(len(other) + 1)
			text = slices.Replace(text, at, end, other[from:min(len(other), from+40)]...)
		}
	}
	return text
}

var (
	days   = regexp.MustCompile(`"\d{4}-\d\d-\d\d"`)
	values = regexp.MustCompile(`:"(?:[^"\\]|\\.)*"`)
)

// altered has another day somewhere, or a text of the document where another
// stood: it is still JSON, and mostly a plan.
func altered(text []byte, random *rand.Rand) []byte {
	put := func(at []int, value string) []byte {
		return slices.Concat(text[:at[0]], []byte(value), text[at[1]:])
	}
	for range 1 + random.IntN(3) {
		if all := days.FindAllIndex(text, -1); len(all) > 0 && random.IntN(3) > 0 {
			at := all[random.IntN(len(all))]
			text = put(at, fmt.Sprintf("%q", fmt.Sprintf("%s-%02d-%02d", text[at[0]+1:at[0]+5], 1+random.IntN(12), 1+random.IntN(28))))
		} else if all := values.FindAllIndex(text, -1); len(all) > 0 {
			from := all[random.IntN(len(all))]
			text = put(all[random.IntN(len(all))], string(text[from[0]:from[1]]))
		}
	}
	return text
}

// built is the native program, built once for all tests.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "oneplan")
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "oneplan")
	build := exec.Command("go", "build", "-o", name, "./examples/oneplan") // it outlives the test that asks first
	build.Dir = "../.."
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, said)
	}
	return name, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if *java != "" {
		if v, err := begun(); err == nil {
			_ = v.asked.Close()
			_ = v.cmd.Wait()
		}
	}
	if name, err := built(); err == nil {
		_ = os.RemoveAll(filepath.Dir(name))
	}
	os.Exit(code)
}

func program(t *testing.T) string {
	t.Helper()
	name, err := built()
	require.NoError(t, err)
	return name
}

// native makes the calls with the native program, some at a time, and shows what
// each printed, one after another.
func native(t *testing.T, dir string, calls []call, show func(i int, out []byte)) (lines []string) {
	t.Helper()
	name := program(t)
	lines = make([]string, len(calls))
	var all sync.WaitGroup
	var one sync.Mutex
	room := make(chan struct{}, 4)
	for i, c := range calls {
		room <- struct{}{}
		all.Go(func() {
			defer func() { <-room }()
			var out, told bytes.Buffer
			cmd := exec.CommandContext(t.Context(), name, c.Args...)
			cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &told
			if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
				assert.NoError(t, err)
				return
			}
			lines[i] = fmt.Sprintf("%d %s %s", cmd.ProcessState.ExitCode(), digest(out.Bytes()), digest(told.Bytes()))
			if show != nil {
				one.Lock()
				defer one.Unlock()
				show(i, out.Bytes())
			}
		})
	}
	all.Wait()
	return lines
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// driver is a host that a program drives.
func driver(command ...string) host {
	return func(t *testing.T, dir string, calls []call, repeat int) (lines []string, memory string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), command[0], append(slices.Clone(command[1:]), list(t, dir, calls), strconv.Itoa(repeat))...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PYTHONPATH="+here("python/src"))
		var told bytes.Buffer
		cmd.Stderr = &told
		out, err := cmd.Output()
		require.NoError(t, err, told.String())
		t.Logf("%.1f s of processor", (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
		return answers(t, strings.Split(strings.TrimSpace(string(out)), "\n"), len(calls), repeat)
	}
}

// list writes calls into a file for a driver.
func list(t *testing.T, dir string, calls []call) (name string) {
	t.Helper()
	var file bytes.Buffer
	for _, c := range calls {
		require.NoError(t, json.NewEncoder(&file).Encode(c))
	}
	name = filepath.Join(dir, "calls")
	require.NoError(t, os.WriteFile(name, file.Bytes(), 0o600))
	return name
}

// answers are what a driver said: a line for each call, and what it told of memory.
func answers(t *testing.T, said []string, calls, repeat int) (lines []string, memory string) {
	t.Helper()
	if repeat > 0 {
		memory = said[len(said)-1]
		said = said[:len(said)-1]
	}
	require.Len(t, said, calls)
	return said, memory
}

// virtualMachine is the one process of Java that all tests ask.
type virtualMachine struct {
	cmd   *exec.Cmd
	asked io.WriteCloser
	said  *bufio.Scanner
	told  bytes.Buffer
}

var begun = sync.OnceValues(func() (*virtualMachine, error) {
	v := &virtualMachine{cmd: exec.Command("java", "-cp", *java, "io.github.onechildoneplan.Drive")} // it outlives the test that asks first
	v.cmd.Stderr = &v.told
	out, err := v.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	v.said = bufio.NewScanner(out)
	if v.asked, err = v.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	return v, v.cmd.Start()
})

// inJava makes calls in Java. A test that is the first to ask waits for the start.
func inJava(t *testing.T, dir string, calls []call, repeat int) (lines []string, memory string) {
	t.Helper()
	v, err := begun()
	require.NoError(t, err)
	_, err = fmt.Fprintln(v.asked, repeat, list(t, dir, calls))
	require.NoError(t, err)
	var said []string
	for {
		if !v.said.Scan() {
			_ = v.cmd.Wait() // all that it told is there then
			require.Fail(t, "Java ended", v.told.String())
		}
		if v.said.Text() == "" {
			break
		}
		said = append(said, v.said.Text())
	}
	return answers(t, said, len(calls), repeat)
}

// Each host holds against what its callers may do wrong and what documents may
// try; what stopped in the middle of a call is no harm to the next.
func TestHostsHold(t *testing.T) {
	commands := map[string][]string{
		"Node":   {"node", here("js/test/attack.mjs")},
		"Python": {*python, here("python/tests/attack.py")},
	}
	if *java != "" {
		commands["Java"] = []string{"java", "-cp", *java, "io.github.onechildoneplan.Attack"}
	}
	for name, command := range commands {
		t.Run(name, func(t *testing.T) {
			cmd := exec.CommandContext(t.Context(), command[0], append(command[1:], here("../cases/eeli.json"))...)
			cmd.Env = append(os.Environ(), "PYTHONPATH="+here("python/src"))
			said, err := cmd.CombinedOutput()
			require.NoError(t, err, string(said))
			t.Log(string(said))
			assert.Regexp(t, "^held; ", string(said))
		})
	}
}
