package main_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// built are the programs as a user has them, made once.
var built = sync.OnceValues(func() (folder string, err error) {
	if folder, err = os.MkdirTemp("", "oneplan-test-"); err != nil {
		return "", err
	}
	cmd := exec.CommandContext(context.Background(), "go", "build", "-o", folder+string(filepath.Separator), ".", "../quickstart")
	if text, err := cmd.CombinedOutput(); err != nil {
		return folder, &exec.Error{Name: string(text), Err: err}
	}
	return folder, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if folder, _ := built(); folder != "" {
		_ = os.RemoveAll(folder)
	}
	os.Exit(code)
}

// process prepares a run of a built program.
func process(t *testing.T, name string, args ...string) *exec.Cmd {
	t.Helper()
	folder, err := built()
	require.NoError(t, err)
	return exec.CommandContext(t.Context(), filepath.Join(folder, name), args...)
}

// The newcomer's road: the quickstart writes its products, and the program does
// with the case what the quickstart did.
func TestQuickstartEndToEnd(t *testing.T) {
	out := t.TempDir()
	text, err := process(t, "quickstart", "-out", out).Output()
	require.NoError(t, err)
	const day = "2026-04-20"
	for _, row := range []struct {
		file string
		args []string
	}{
		{"star.svg", []string{"star", "--as", "guardian:tk6dzrgabn", "--on", day, "../cases/eeli.json"}},
		{"bundle.json", []string{"fhir", "--to", "transaction", "--pretty", "--as", "guardian:tk6dzrgabn", "--on", day, "../cases/eeli.json"}},
		{"page.html", []string{"print", "--for", "guardian:tk6dzrgabn", "--on", day, "../cases/eeli.json"}},
	} {
		assert.Contains(t, string(text), "wrote "+filepath.Join(out, row.file))
		want, err := os.ReadFile(filepath.Join(out, row.file))
		require.NoError(t, err)
		got, err := process(t, "oneplan", row.args...).Output()
		require.NoError(t, err)
		assert.NotEmpty(t, want)
		if row.file != "star.svg" { // the two call people in the picture differently
			assert.Equal(t, string(want), string(got), row.file)
		}
	}
}

// The exit status reaches the shell.
func TestExitStatus(t *testing.T) {
	for _, row := range []struct {
		want main.Status
		args string
	}{
		{main.Fine, "validate ../cases"},
		{main.Found, "validate testdata/files/unknown.json"},
		{main.Trouble, "validate testdata/files/newer.json"},
		{main.Trouble, "validate testdata/files/missing.json"},
		{main.Trouble, "star testdata"},
		{main.Trouble, "nonsense"},
	} {
		cmd := process(t, "oneplan", strings.Fields(row.args)...)
		var trouble bytes.Buffer
		cmd.Stderr = &trouble
		_ = cmd.Run()
		assert.Equal(t, int(row.want), cmd.ProcessState.ExitCode(), row.args)
		assert.LessOrEqual(t, strings.Count(trouble.String(), "\n"), 1, "trouble is one line")
	}
}
