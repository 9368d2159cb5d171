package main

import (
	"bufio"
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// process is the built program, which a test starts and kills.
type process struct {
	program, db, addr string
	kill              func() // as a loss of power would: without a word
}

func buildProcess(t *testing.T, db string) *process {
	t.Helper()
	program := filepath.Join(t.TempDir(), "recordsystem")
	out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return &process{program: program, db: db, addr: "127.0.0.1:0"}
}

// start runs the program at the address of the last time and returns where it is,
// once it is open.
func (p *process) start(t *testing.T) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	cmd := exec.CommandContext(ctx, p.program, "-addr", p.addr, "-db", p.db) // the context ends it by SIGKILL
	pipe, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	p.kill = func() { cancel(); _ = cmd.Wait() }
	for lines := bufio.NewScanner(pipe); lines.Scan(); {
		if found, ok := strings.CutPrefix(lines.Text(), "Open "); ok {
			p.addr = strings.TrimPrefix(found, "http://")
			return found
		}
	}
	p.kill()
	require.Fail(t, "the program did not open")
	return ""
}
