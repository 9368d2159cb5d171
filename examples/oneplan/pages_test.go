package main_test

import (
	"io/fs"
	"maps"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// elsewhere are the pages whose commands another test types.
var elsewhere = map[string]string{
	"lifecycle.md": "TestWalkInDocs: testdata/sessions/walk.txt, with the edits of its readers in between",
}

// typedOtherwise are lines that stand for others, or do not end well.
var typedOtherwise = map[string]struct {
	typed  string // what is typed in place of the line; empty is the line
	status main.Status
}{
	"oneplan serve &": {typed: "oneplan serve"},
	"oneplan fhir --push URL --state state.json --merged merged.json --by ID plan.json": {
		typed: "oneplan fhir --push URL --state state.json --merged merged.json --by paddwdqwpq plan.json", status: main.Found,
	},
	"oneplan diff plan.json merged.json":                          {},
	"oneplan merge base.json mine.json theirs.json > merged.json": {status: main.Found},
	"oneplan merge mine.json theirs.json > merged.json":           {status: main.Found},
	"oneplan merge --erased history.json mine.json theirs.json":   {status: main.Found},
	"oneplan settle --by ID --on 2026-03-20 --side SIDE CONFLICT merged.json": {
		typed: "oneplan settle --by mmmmmmmmmm --on 2026-03-20 --side xsyv273vku w25ddrkzpv to-settle.json",
	},
	// A translator fills it in, and what comes of it is the words.json of the next line.
	"oneplan words --words words.json > again.json":        {status: main.Found}, // not all is translated
	"oneplan words > words.json":                           {typed: "oneplan words > untranslated.json"},
	"oneplan lint --lang fi plan.json":                     {status: main.Found},
	"oneplan lint --pack thread --pack scotland plan.json": {status: main.Found},
}

// shownFiles are the files that pages speak of besides those of the sessions.
func shownFiles() fstest.MapFS {
	archive := &fstest.MapFile{Data: lines("aino.json", "eeli.json")}
	return fstest.MapFS{
		"share/a.ndjson":   archive,
		"share-3/a.ndjson": archive,
		"to-settle.json":   derived["merged.json"],
	}
}

// Whoever types what the pages of docs show, in the order in which they show it,
// gets what they say.
func TestCommandsOfPages(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	require.NoError(t, err)
	pages = append(pages, "../../README.md")
	met := map[string]bool{}
	typed := 0
	for _, name := range pages {
		if elsewhere[path.Base(name)] != "" {
			continue
		}
		commands := commandsOf(t, name)
		if len(commands) == 0 {
			continue
		}
		t.Run(path.Base(name), func(t *testing.T) {
			kept := shownFiles()
			others := newKeeper(t)
			for _, line := range commands {
				row, known := typedOtherwise[line]
				met[line] = met[line] || known
				if row.typed == "" {
					row.typed = line
				}
				do := (&server{t: t}).do
				switch {
				case strings.Contains(line, "--state"):
					do, row.typed = others.do, row.typed+" --strategy put"
				case strings.Contains(line, "--strategy put"):
					do = newKeeper(t).do
				}
				if strings.Contains(line, "--by ID plan.json") {
					others.say()
				}
				status, said := typeAt(t, kept, do, row.typed)
				assert.Equalf(t, row.status, status, "%s\n%s", line, said)
				typed++
			}
		})
	}
	require.Greater(t, typed, 25)
	for line := range typedOtherwise {
		assert.True(t, met[line], "a row for a line that no page shows: %s", line)
	}
}

// commandsOf are the lines of a page that call the program, without their remarks.
func commandsOf(t *testing.T, name string) (commands []string) {
	t.Helper()
	page, err := os.ReadFile(name)
	require.NoError(t, err)
	fenced := false
	for line := range strings.Lines(string(page)) {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		line, _, _ = strings.Cut(line, "  #")
		if code := fenced || strings.HasPrefix(line, "    "); code && strings.HasPrefix(strings.TrimSpace(line), "oneplan ") {
			commands = append(commands, strings.TrimSpace(line))
		}
	}
	return commands
}

// typeAt runs a line as a shell would: among the files kept, which it adds to, with
// patterns of names spelled out.
func typeAt(t *testing.T, kept fstest.MapFS, do func(*http.Request) (*http.Response, error), line string) (main.Status, string) {
	t.Helper()
	line = strings.ReplaceAll(strings.TrimPrefix(line, "oneplan "), " URL ", " http://127.0.0.1:1/fhir ")
	line, keep, _ := strings.Cut(line, " > ")
	b := newBench("")
	b.Do = do
	open := b.Open
	b.Open = func(name string) (fs.File, error) {
		if f, err := kept.Open(strings.TrimSuffix(name, "/")); err == nil {
			return f, nil
		}
		return open(name)
	}
	var args []string
	for arg := range strings.FieldsSeq(line) {
		args = append(args, spelledOut(kept, arg)...)
	}
	status := main.Run(b.System, args)
	for name, data := range b.written {
		kept[name] = &fstest.MapFile{Data: slices.Clone(data.Bytes())}
	}
	if keep != "" {
		kept[keep] = &fstest.MapFile{Data: slices.Clone(b.out.Bytes())}
	}
	return status, b.out.String() + b.err.String()
}

// spelledOut are the names that a pattern means.
func spelledOut(kept fstest.MapFS, arg string) []string {
	if !strings.Contains(arg, "*") {
		return []string{arg}
	}
	var names []string
	for _, name := range slices.Sorted(maps.Keys(kept)) {
		if ok, _ := path.Match(arg, name); ok {
			names = append(names, name)
		}
	}
	return names
}

func newKeeper(t *testing.T) *keeper {
	return &keeper{t: t, stored: map[string]map[string]any{}, version: map[string]int{}}
}

// say is what somebody does there meanwhile.
func (k *keeper) say() {
	for _, place := range slices.Sorted(maps.Keys(k.stored)) {
		if strings.HasPrefix(place, "Goal/") {
			k.stored[place]["description"] = map[string]any{"text": "Muiden sanat"}
			k.stored[place]["meta"].(map[string]any)["versionId"] = "77"
			return
		}
	}
}
