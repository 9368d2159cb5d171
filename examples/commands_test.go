package examples_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	testFlag     = regexp.MustCompile(`(?:^| )-(?:test\.)?(run|bench|fuzz)[ =]('[^']*'|\S+)`)
	goPackage    = regexp.MustCompile(`(?:^| )(\./\S*|\.)(?: |$)`)
	besideBench  = regexp.MustCompile(`(-(?:test\.)?(?:run|bench|fuzz)) (\S+)`)
	testNames    = regexp.MustCompile(`(?m)^func ((?:Test|Benchmark|Fuzz|Example)\w*)\(`)
	sectionNames = regexp.MustCompile(`(?m)^sections=\(([^)]*)\)`)
	scriptName   = regexp.MustCompile(`(?:^|\s)((?:\.\./)*\.ci/\w+)((?: [a-z]+)*)`)
)

// goCommand is a call of Go or of a script that a page shows.
type goCommand struct{ page, folder, line string }

// goCommands are the lines of code on all pages that test or run something of the
// repository, with the folder in which they are typed: the page's "cd", its README's
// folder, or the top.
func goCommands(t *testing.T) (found []goCommand) {
	t.Helper()
	readmes, err := filepath.Glob(filepath.Join(repository, "examples/*/README.md"))
	require.NoError(t, err)
	for n := range readmes {
		readmes[n], err = filepath.Rel(repository, readmes[n])
		require.NoError(t, err)
	}
	for _, name := range append(pages(t), readmes...) {
		text, err := os.ReadFile(filepath.Join(repository, name))
		require.NoError(t, err)
		fenced := false
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "```") {
				fenced = !fenced
				continue
			}
			if !fenced && !strings.HasPrefix(line, "    ") {
				continue
			}
			line, _, _ = strings.Cut(strings.TrimSpace(line), "  #")
			folder := "."
			if strings.HasPrefix(name, "examples/") {
				folder = filepath.Dir(name)
			}
			if to, rest, ok := strings.Cut(line, " && "); ok && strings.HasPrefix(to, "cd ") {
				folder, line = to[len("cd "):], rest
			}
			if strings.HasPrefix(line, "go ") || strings.Contains(line, ".ci/") {
				found = append(found, goCommand{name, folder, line})
			}
		}
	}
	return found
}

// Every command of Go that a page shows names packages that are there, and tests and
// benchmarks of these packages; every section of .ci/run is one.
func TestCommandsOfGo(t *testing.T) {
	run, err := os.ReadFile(filepath.Join(repository, ".ci/run"))
	require.NoError(t, err)
	declared := sectionNames.FindSubmatch(run)
	require.NotNil(t, declared)
	sections := strings.Fields(string(declared[1]))
	commands := goCommands(t)
	require.Greater(t, len(commands), 40)
	for _, c := range commands {
		for _, m := range scriptName.FindAllStringSubmatch(c.line, -1) {
			script := strings.TrimLeft(m[1], "./")
			assert.FileExists(t, filepath.Join(repository, "."+script), "%s: %s", c.page, c.line)
			if strings.HasSuffix(script, "/run") {
				for section := range strings.FieldsSeq(m[2]) {
					assert.Contains(t, sections, section, "%s: %s", c.page, c.line)
				}
			}
		}
		line, _, _ := strings.Cut(c.line, " -args")
		_, line, isGo := strings.Cut(line, "go ")
		if !isGo || !strings.HasPrefix(line, "test") && !strings.HasPrefix(line, "run") {
			continue
		}
		names := ""
		line = besideBench.ReplaceAllString(line, "$1=$2")
		for _, m := range goPackage.FindAllStringSubmatch(strings.ReplaceAll(line, " ", "  "), -1) {
			names += testsOf(t, c, filepath.Join(c.folder, m[1]))
		}
		for _, m := range testFlag.FindAllStringSubmatch(line, -1) {
			pattern := strings.Trim(m[2], "'")
			if pattern == "^$" || strings.EqualFold(pattern, "xxx") { // no tests, only benchmarks
				continue
			}
			first, _, _ := strings.Cut(pattern, "/")
			one, err := regexp.Compile(first)
			if assert.NoError(t, err, "%s: %s", c.page, c.line) && names != "" {
				assert.Regexp(t, one, names, "%s: %s names no test of its packages", c.page, c.line)
			}
		}
	}
}

// testsOf lists the tests of a package, or of all below where its pattern ends with
// "..."; the package has to be there.
func testsOf(t *testing.T, c goCommand, pkg string) string {
	t.Helper()
	folder, all := strings.CutSuffix(pkg, "...")
	files, err := filepath.Glob(filepath.Join(repository, folder, "*.go"))
	require.NoError(t, err)
	if !all {
		assert.NotEmpty(t, files, "%s: %s: no package %s", c.page, c.line, pkg)
	} else {
		for _, depth := range []string{"*/*_test.go", "*/*/*_test.go"} {
			deeper, err := filepath.Glob(filepath.Join(repository, folder, depth))
			require.NoError(t, err)
			files = append(files, deeper...)
		}
	}
	names := ""
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, m := range testNames.FindAllStringSubmatch(string(text), -1) {
			names += m[1] + "\n"
		}
	}
	return names
}
