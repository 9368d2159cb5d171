package main

import (
	"bufio"
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// process is the built program, which a test starts and kills.
type process struct {
	program, db, addr string
	kill              func() // as a loss of power would: without a word

	mu   sync.Mutex
	said []string // what went wrong, by its log
}

// Write takes the program's log and keeps what went wrong.
func (p *process) Write(log []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for line := range strings.Lines(string(log)) {
		if !strings.Contains(line, "level=INFO") {
			p.said = append(p.said, line)
		}
	}
	return len(log), nil
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
	cmd.Stderr = p
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
