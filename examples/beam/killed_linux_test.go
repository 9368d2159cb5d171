package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A run that is killed while it reads leaves no folder that passes for a result, and
// the next one gives what it should.
func TestKilledInMidRun(t *testing.T) {
	program, err := filepath.Abs(os.Args[0])
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	shardInto(t, archive(t, 60), 3)
	want, err := pipe(t, "check", []string{"shard-*"}, nil)
	require.NoError(t, err)
	whole, err := os.ReadFile("shard-01.ndjson")
	require.NoError(t, err)
	require.NoError(t, os.Rename("shard-01.ndjson", "whole"))
	require.NoError(t, syscall.Mkfifo("shard-01.ndjson", 0o600)) // a file that does not end

	out := filepath.Join(t.TempDir(), "out")
	args := []string{"check", "--on", today, "--out", out, "shard-*"}
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	require.NoError(t, cmd.Start())
	pipe, err := os.OpenFile("shard-01.ndjson", os.O_WRONLY, 0) // waits for the reader
	require.NoError(t, err)
	_, err = pipe.Write(whole[:len(whole)/2])
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Kill())
	require.Error(t, cmd.Wait())
	require.NoError(t, pipe.Close())
	assert.NoFileExists(t, filepath.Join(out, digestsFile))
	assert.NoFileExists(t, filepath.Join(out, receiptFile))
	assert.NoFileExists(t, filepath.Join(out, resultName("verdicts", 1, 3)))

	require.NoError(t, os.Rename("whole", "shard-01.ndjson"))
	said, _, err := asked(t, args...)
	require.Error(t, err)
	assert.Contains(t, said, "--out is not empty")
	args[4] = filepath.Join(t.TempDir(), "again")
	said, _, err = asked(t, args...)
	require.NoError(t, err, said)
	assert.Equal(t, want, resultOf(t, args[4]))
}
