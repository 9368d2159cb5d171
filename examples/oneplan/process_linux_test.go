package main_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/examples/cases"
	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A reader that goes away ends the program as it ends others: by the signal,
// without a word.
func TestReaderGoesAway(t *testing.T) {
	cmd := process(t, "oneplan", "sample", "--count", "100000")
	var trouble bytes.Buffer
	cmd.Stderr = &trouble
	pipe, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = bufio.NewReader(pipe).ReadString('\n')
	require.NoError(t, err)
	require.NoError(t, pipe.Close())
	require.Error(t, cmd.Wait())
	status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
	assert.Equal(t, syscall.SIGPIPE, status.Signal())
	assert.Empty(t, trouble.String())
}

func TestDeviceFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	require.NoError(t, err)
	defer full.Close()
	cmd := process(t, "oneplan", "sample", "--count", "100")
	var trouble bytes.Buffer
	cmd.Stdout, cmd.Stderr = full, &trouble
	require.Error(t, cmd.Run())
	assert.Equal(t, int(main.Trouble), cmd.ProcessState.ExitCode())
	assert.Equal(t, "oneplan sample: /dev/stdout: no space left on device\n", trouble.String())
}

// repeated is a text many times over, made as it is read, so that the memory of
// the test does not stand for that of the program.
type repeated struct {
	text string
	n    int
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.n == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.text[r.at:])
	if r.at += n; r.at == len(r.text) {
		r.at, r.n = 0, r.n-1
	}
	return n, nil
}

// Hostile input costs neither memory nor an explanation.
func TestHostileInput(t *testing.T) {
	const head = `{"format":"oneplan/1.0","id":"aaaaaaaaaaaaaaaaaaaaaaaaaa","child":{"subject":"child-1"},`
	thousand := strings.Repeat("x", 1000)
	for _, row := range []struct {
		name, head, unit string
		n                int
		tail, rule       string
	}{
		{"100 MB of brackets", "", strings.Repeat("[", 1<<10), 100 << 10, "", "json.too-big"},
		{"brackets", "", "[", 1 << 20, "", "json.too-deep"},
		{"depth 100 000", head + `"needs":`, "[", 100_000, strings.Repeat("]", 100_000) + "}", "json.too-deep"},
		{"objects", "", `{"a":`, 100_000, "1" + strings.Repeat("}", 100_000), "json.too-deep"},
		{"a string of 10 MB", head + `"title":"`, thousand, 10_000, `"}`, "form.too-long"},
		{"a name of 10 MB", head + `"`, thousand, 10_000, `":1}`, "form.unknown-member"},
		{"a number", head, `"revision":1e400}`, 1, "", "form.too-large"},
		{"a lone surrogate", head, `"title":"\ud800"}`, 1, "", "json.utf8"},
		{"NUL", head, "\"title\":\"a\x00\"}", 1, "", "json.syntax"},
		{"a byte order mark", "\ufeff", head + `"title":"a"}`, 1, "", "json.bom"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "", 0, "", "json.utf8"},
		{"duplicates", head, `"title":"a",`, 100_000, `"title":"b"}`, "json.duplicate"},
		{"trailing", head, `"title":"a"} x`, 1, "", "json.trailing"},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := func() io.Reader {
				return io.MultiReader(strings.NewReader(row.head), &repeated{text: row.unit, n: row.n}, strings.NewReader(row.tail))
			}
			name := filepath.Join(t.TempDir(), "x.json")
			file, err := os.Create(name)
			require.NoError(t, err)
			_, err = io.Copy(file, text())
			require.NoError(t, err)
			require.NoError(t, file.Close())
			for _, name := range []string{name, "-"} {
				cmd := process(t, "oneplan", "validate", name)
				cmd.Stdin = text()
				var out, trouble bytes.Buffer
				cmd.Stdout, cmd.Stderr = &out, &trouble
				_ = cmd.Run()
				assert.Equal(t, int(main.Found), cmd.ProcessState.ExitCode())
				assert.Contains(t, out.String(), " error "+row.rule+" ")
				assert.Empty(t, trouble.String())
				usage, _ := cmd.ProcessState.SysUsage().(*syscall.Rusage)
				// A child's mark begins at what its parent, this test, had in memory.
				assert.Less(t, usage.Maxrss, int64(shadows*150<<10), "kilobytes of memory")
			}
		})
	}
}

// A stream of plans is checked in memory that does not grow with it.
func TestFlatMemory(t *testing.T) {
	sample := process(t, "oneplan", "sample", "--count", "5000")
	plans, err := sample.StdoutPipe()
	require.NoError(t, err)
	check := process(t, "oneplan", "validate", "-")
	check.Stdin = plans
	var out bytes.Buffer
	check.Stdout, check.Stderr = &out, io.Discard
	require.NoError(t, check.Start())
	require.NoError(t, sample.Run())
	require.NoError(t, check.Wait())
	assert.Equal(t, "5000 documents, 5000 valid, 0 invalid\n", out.String())
	usage, _ := check.ProcessState.SysUsage().(*syscall.Rusage)
	assert.Less(t, usage.Maxrss, int64(shadows*100<<10), "kilobytes of memory")
}

// A named pipe is a file: whoever opens it twice waits for a writer who is gone.
func TestNamedPipe(t *testing.T) {
	for name, args := range map[string][]string{
		"merge": {"merge", "../cases/aino.json", "PIPE", "../cases/aino.json"}, "diff": {"diff", "../cases/aino.json", "PIPE"},
		"validate": {"validate", "PIPE"}, "due": {"due", "--on", "2026-02-03", "--plan", "PIPE"}, "stats": {"stats", "PIPE"},
	} {
		t.Run(name, func(t *testing.T) {
			pipe := filepath.Join(t.TempDir(), "pipe")
			require.NoError(t, syscall.Mkfifo(pipe, 0o600))
			go func() { _ = os.WriteFile(pipe, cases.Aino, 0o600) }() // waits for the reader
			ctx, stop := context.WithTimeout(context.Background(), time.Minute)
			defer stop()
			cmd := process(t, "oneplan", strings.Split(strings.ReplaceAll(strings.Join(args, " "), "PIPE", pipe), " ")...)
			require.NoError(t, cmd.Start())
			done := context.AfterFunc(ctx, func() { _ = cmd.Process.Kill() })
			defer done()
			require.NoError(t, cmd.Wait())
		})
	}
}

// Where the disk is full, here by a limit of the size of files, the old file stays
// whole; so it does where the program is killed, for it writes beside it.
func TestFullDiskLeavesTheOldFile(t *testing.T) {
	for name, row := range map[string]struct{ args, limit string }{
		"remainder": {"fhir --from BUNDLE --remainder OUT", "8"},
		"claims":    {"validate --subjects OUT --key ../cases/aino.json ../cases", "0"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			bundle, out, link := filepath.Join(folder, "bundle.json"), filepath.Join(folder, "out"), filepath.Join(folder, "link")
			text, err := process(t, "oneplan", "fhir", "--to", "collection", "../cases/eeli.json").Output()
			require.NoError(t, err)
			text = bytes.ReplaceAll(text, []byte(`"resourceType":"Goal",`), []byte(`"resourceType":"Goal","note":[{"text":"`+strings.Repeat("x", 8000)+`"}],`))
			require.NoError(t, os.WriteFile(bundle, text, 0o600))
			require.NoError(t, os.WriteFile(out, []byte("old"), 0o600))
			require.NoError(t, os.Symlink("out", link))
			built := process(t, "oneplan")
			args := strings.NewReplacer("BUNDLE", bundle, "OUT", link).Replace(row.args)
			cmd := exec.CommandContext(t.Context(), "sh", "-c", "ulimit -f "+row.limit+"; trap '' XFSZ; exec "+built.Path+" "+args)
			var told bytes.Buffer
			cmd.Stderr = &told
			_ = cmd.Run()
			assert.Equal(t, int(main.Trouble), cmd.ProcessState.ExitCode(), told.String())
			assert.Contains(t, told.String(), link+": file too large")
			now, err := os.ReadFile(out)
			require.NoError(t, err)
			assert.Equal(t, "old", string(now))
			left, err := os.ReadDir(folder)
			require.NoError(t, err)
			assert.Len(t, left, 3, "and nothing beside it")

			cmd = exec.CommandContext(t.Context(), "sh", "-c", "exec "+built.Path+" "+args)
			_ = cmd.Run()
			now, err = os.ReadFile(out)
			require.NoError(t, err)
			assert.NotEqual(t, "old", string(now), "through the link")
			info, err := os.Lstat(link)
			require.NoError(t, err)
			assert.NotZero(t, info.Mode()&os.ModeSymlink)
		})
	}
}
