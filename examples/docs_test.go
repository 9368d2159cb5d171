package examples_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const repository = ".."

// link is [words](target), also where the words are broken over lines; heading
// is a line that begins with #.
var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#{1,6} +(.+)$`)
	fence   = regexp.MustCompile("(?ms)^```.*?^```")
	code1   = regexp.MustCompile("`[^`\n]*`")
)

// pages lists the Markdown pages that people read, from the repository's top.
func pages(t *testing.T) []string {
	t.Helper()
	list := []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}
	require.NoError(t, filepath.WalkDir(filepath.Join(repository, "docs"), func(path string, _ fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".md" {
			name, _ := filepath.Rel(repository, path)
			list = append(list, name)
		}
		return err
	}))
	return list
}

func prose(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(repository, name))
	require.NoError(t, err)
	return fence.ReplaceAllString(string(data), "")
}

// anchor is how GitHub names a heading: lower case, no marks, dashes for spaces.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(heading))
}

// Every link inside the repository leads to a file or folder that is there, and
// to a heading that stands in it.
func TestLinks(t *testing.T) {
	found := 0
	for _, name := range pages(t) {
		text := code1.ReplaceAllString(prose(t, name), "")
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target, at, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			found++
			to := name
			if target != "" {
				to = filepath.Join(filepath.Dir(name), target)
			}
			if _, err := os.Stat(filepath.Join(repository, to)); !assert.NoError(t, err, "%s links to %s", name, m[1]) || at == "" {
				continue
			}
			var anchors []string
			for _, h := range heading.FindAllStringSubmatch(prose(t, to), -1) {
				anchors = append(anchors, anchor(h[1]))
			}
			assert.Contains(t, anchors, at, "%s links to %s", name, m[1])
		}
	}
	assert.Greater(t, found, 30, "links are found at all")
}

// A reader of the code who is sent to a page finds it, and each package has its
// row in the architecture.
func TestPagesThatTheCodeNames(t *testing.T) {
	page := regexp.MustCompile(`\bdocs/[a-z0-9/-]+\.md\b`)
	require.NoError(t, filepath.WalkDir(repository, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		data, err := os.ReadFile(path)
		for _, name := range page.FindAllString(string(data), -1) {
			_, missing := os.Stat(filepath.Join(repository, name))
			assert.NoError(t, missing, "%s names %s", path, name)
		}
		return err
	}))
	rows := prose(t, "docs/architecture.md")
	for pkg := range architecture {
		assert.Contains(t, rows, "| `"+pkg+"` |", "docs/architecture.md has no row for a package")
	}
}

// What is published names nothing of the machine or the tools that it was made
// with. The words are put together here, so that this file does not hold them.
func TestNothingOfTheWorkshopIsPublished(t *testing.T) {
	private := []string{"/" + "work/", "." + "library", "far" + "m-", "/ho" + "me/", "/ro" + "ot/"}
	read := 0
	require.NoError(t, filepath.WalkDir(repository, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch d.Name() {
			case ".git", "node_modules", "target", ".venv":
				return filepath.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() || d.Name() == ".git" { // a file in a work tree
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		read++
		for _, word := range private {
			assert.NotContains(t, string(data), word, "%s holds %q", path, word)
		}
		return nil
	}))
	assert.Greater(t, read, 300, "files are read at all")
}
