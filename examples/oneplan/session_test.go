package main_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// noon is the moment of all tests: Thursday 12 March 2026 in Finland.
var noon = time.Date(2026, time.March, 12, 10, 0, 0, 0, time.UTC)

// derived are files made of the cases.
var derived = fstest.MapFS{
	// The child of case B with a second plan.
	"eeli-again.json": {Data: bytes.Replace(caseB, []byte(`"id": "gvuk5`), []byte(`"id": "aaaaa`), 1)},
}

var caseB, _ = os.ReadFile("../cases/eeli.json")

// bench is a machine of files for a test, with all that the program says.
type bench struct {
	main.System
	out, err bytes.Buffer
	written  map[string]*bytes.Buffer
}

func newBench(stdin string) *bench {
	b := &bench{written: map[string]*bytes.Buffer{}}
	files := []fs.FS{os.DirFS("testdata/files"), os.DirFS("../cases"), derived}
	b.System = main.System{
		In: strings.NewReader(stdin), Out: &b.out, Err: &b.err,
		Now: func() time.Time { return noon },
		Open: func(name string) (fs.File, error) {
			var f fs.File
			err := error(&fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist})
			for _, folder := range files {
				if f, err = folder.Open(name); err == nil {
					break
				}
			}
			return f, err
		},
		Create: func(name string) (io.WriteCloser, error) {
			b.written[name] = &bytes.Buffer{}
			return nopCloser{b.written[name]}, nil
		},
		MakeDir: func(string) error { return nil },
		Do:      func(*http.Request) (*http.Response, error) { return nil, errors.New("no network in tests") },
	}
	return b
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// run calls the program with a line as typed, parted at spaces; "< FILE" is its
// standard input.
func run(t *testing.T, line string) (status main.Status, b *bench) {
	t.Helper()
	line, input, _ := strings.Cut(line, " < ")
	stdin := ""
	if input != "" {
		text, err := os.ReadFile(filepath.Join("testdata/files", input))
		require.NoError(t, err)
		stdin = string(text)
	}
	b = newBench(stdin)
	return main.Run(b.System, strings.Fields(line)), b
}

// TestSessions types what stands behind each "$ oneplan" in testdata/sessions
// and compares what comes: standard output, standard error behind "! ", and an
// exit status other than 0.
func TestSessions(t *testing.T) {
	names, err := filepath.Glob("testdata/sessions/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	const prompt = "$ oneplan"
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			golden, err := os.ReadFile(name)
			require.NoError(t, err)
			var got strings.Builder
			typed := 0
			for line := range strings.Lines(string(golden)) {
				line = strings.TrimSuffix(line, "\n")
				if strings.HasPrefix(line, "# ") {
					got.WriteString("\n" + line + "\n")
				}
				args, ok := strings.CutPrefix(line, prompt)
				if !ok {
					continue
				}
				typed++
				got.WriteString(line + "\n" + transcript(run(t, args)))
			}
			require.NotZero(t, typed)
			text := strings.TrimPrefix(got.String(), "\n")
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
				return
			}
			assert.Equal(t, string(golden), text)
		})
	}
}

func transcript(status main.Status, b *bench) string {
	var text strings.Builder
	text.Write(b.out.Bytes())
	for line := range strings.Lines(b.err.String()) {
		text.WriteString("! " + line)
	}
	if status != main.Fine {
		text.WriteString("exit " + string(rune('0'+status)) + "\n")
	}
	return text.String()
}

// Every call has its page of help, asked for either way, on standard output,
// and shows each of its examples in a session.
func TestHelp(t *testing.T) {
	for _, name := range main.Names() {
		t.Run(name, func(t *testing.T) {
			status, asked := run(t, "help "+name)
			assert.Equal(t, main.Fine, status)
			assert.Empty(t, asked.err.String())
			assert.Contains(t, asked.out.String(), "oneplan "+name)
			assert.Contains(t, asked.out.String(), "Examples\n  oneplan "+name)
			status, flagged := run(t, name+" --help")
			assert.Equal(t, main.Fine, status)
			assert.Equal(t, asked.out.String(), flagged.out.String())
		})
	}
	_, all := run(t, "help")
	for _, name := range main.Names() {
		assert.Contains(t, all.out.String(), "\n  "+name+" ")
	}
	for _, row := range strings.Split(main.Docs(), "\n") {
		assert.LessOrEqual(t, len([]rune(row)), 160, "a line of help is readable")
	}
}

func TestDocs(t *testing.T) {
	const name = "../../docs/cli.md"
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(main.Docs()), 0o644))
	}
	page, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(page), main.Docs(), "run go test ./examples/oneplan -run TestDocs -update")
}
