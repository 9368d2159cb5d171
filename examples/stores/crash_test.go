package main

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	crashes     = flag.Int("crashes", 3, "how often a writer is killed in mid-write, on each database")
	serverKills = flag.Int("server-kills", 2, "how often the PostgreSQL server is killed")
)

// crashWriter is where a program that is to be killed finds its database.
const crashWriter = "ONEPLAN_CRASH_WRITER"

func TestMain(m *testing.M) {
	if at := os.Getenv(crashWriter); at != "" {
		writeUntilKilled(at)
		return
	}
	os.Exit(m.Run())
}

// writeUntilKilled changes four plans at once and says of each revision that it was
// stored, after it was.
func writeUntilKilled(at string) {
	ctx := context.Background()
	s, _, err := makeStore(ctx, at)
	if err != nil {
		return
	}
	var said sync.Mutex
	var group sync.WaitGroup
	for w := range 4 {
		group.Go(func() {
			p := sample.Plan(3, w)
			if was, err := s.Get(ctx, p.ID); err == nil {
				p = was
			} else {
				p.Revision = 0
			}
			for i := 0; ; i++ {
				p.Title = plan.Title("muutos " + strconv.Itoa(p.Revision) + "." + strconv.Itoa(i))
				n, err := s.Put(ctx, p, now)
				if err != nil {
					return // the server was killed
				}
				p.Revision = n
				said.Lock()
				fmt.Println(p.ID, n)
				said.Unlock()
			}
		})
	}
	group.Wait()
}

// killed runs a writer, ends it by end after a random moment, and returns what it
// said to be stored.
func killed(t *testing.T, at string, end func(*exec.Cmd)) map[plan.PlanID]int {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0]) //nolint:gosec // this program
	c.Env = append(os.Environ(), crashWriter+"="+at)
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	stored := map[plan.PlanID]int{}
	lines := bufio.NewScanner(out)
	first := true
	for lines.Scan() {
		id, number, ok := strings.Cut(lines.Text(), " ")
		n, err := strconv.Atoi(number)
		if !ok || err != nil {
			continue // the last line was cut off
		}
		stored[plan.PlanID(id)] = max(stored[plan.PlanID(id)], n)
		if first {
			first = false
			time.AfterFunc(time.Duration(rand.IntN(400))*time.Millisecond, func() { end(c) }) //nolint:gosec // a moment, no secret
		}
	}
	_ = c.Wait()
	require.NotEmpty(t, stored, "the writer stored nothing before it was killed")
	return stored
}

// holds opens a store after a crash: nothing acknowledged is lost, every chain holds,
// every card is the plan's, the feed has every revision.
func holds(t *testing.T, at string, stored map[plan.PlanID]int) (acknowledged int) {
	t.Helper()
	s := open(t, at, nil)
	for id, n := range stored {
		acknowledged += n
		h, err := s.History(t.Context(), id)
		require.NoError(t, err)
		require.Empty(t, h.Verify())
		require.GreaterOrEqual(t, len(h.Revisions), n, "an acknowledged revision is lost")
		require.LessOrEqual(t, len(h.Revisions), n+1, "more than the one on its way was stored")
		p, err := s.Get(t.Context(), id)
		require.NoError(t, err)
		require.Equal(t, len(h.Revisions), p.Revision)
	}
	var said strings.Builder
	require.Equal(t, exitFine, run(t.Context(), []string{"check", "--db", at}, nil, &said, &said), said.String())
	newest, after := map[plan.PlanID]int{}, register.Position("")
	for {
		events, err := s.Since(t.Context(), after, 1000)
		require.NoError(t, err)
		if len(events) == 0 {
			break
		}
		for _, e := range events {
			require.Equal(t, newest[e.PlanID]+1, e.Revision)
			newest[e.PlanID], after = e.Revision, e.Position
		}
	}
	for id, n := range stored {
		require.GreaterOrEqual(t, newest[id], n)
	}
	return acknowledged
}

// A writer that is killed in mid-write loses nothing that it was told is stored.
func TestKilledWriter(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at, last := p.fresh(t), 0
			for range *crashes {
				last = holds(t, at, killed(t, at, func(c *exec.Cmd) { _ = c.Process.Kill() }))
			}
			t.Logf("%d kills, %d revisions acknowledged, none lost", *crashes, last)
		})
	}
}

// A server that is killed loses nothing either, and comes up by itself.
func TestKilledServer(t *testing.T) {
	server(t) // fails where there can be none
	script, err := filepath.Abs("../../.ci/postgres")
	require.NoError(t, err)
	folder, err := os.MkdirTemp(os.TempDir(), "killed")
	require.NoError(t, err)
	require.NoError(t, os.Chmod(folder, 0o755)) //nolint:gosec // the server's user comes through
	folder = filepath.Join(folder, "server")
	port := strconv.Itoa(30000 + os.Getpid()%10000)
	start := func() string {
		for range 50 {
			if out, err := exec.CommandContext(t.Context(), script, "start", folder, port).Output(); err == nil { //nolint:gosec // the project's script
				return strings.TrimSpace(string(out))
			}
			time.Sleep(200 * time.Millisecond) // others of the server's processes still end
		}
		t.Fatal("the server does not start again")
		return ""
	}
	at, last := start(), 0
	t.Cleanup(func() {
		_ = exec.CommandContext(context.Background(), script, "stop", folder).Run() //nolint:gosec // the project's script
		_ = os.RemoveAll(filepath.Dir(folder))
	})
	for range *serverKills {
		stored := killed(t, at, func(*exec.Cmd) {
			_ = exec.CommandContext(context.Background(), script, "kill", folder).Run() //nolint:gosec // the project's script
		})
		start()
		last = holds(t, at, stored)
	}
	t.Logf("%d kills, %d revisions acknowledged, none lost", *serverKills, last)
}

// limited opens a file of SQLite with one more setting.
func limited(t *testing.T, at, setting string) *sqlstore.Store {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+strings.ReplaceAll(strings.TrimPrefix(at, "sqlite:"), " ", "%20")+settings+setting)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	s, err := sqlstore.Open(t.Context(), db, sqlstore.Options{Dialect: sqlstore.SQLite, Random: strings.NewReader(strings.Repeat("x", 1<<24))})
	require.NoError(t, err)
	return s
}

// A file that may not grow, or not be written at all: the error says so, what was
// stored stays, and the store goes on once there is room.
func TestFullAndReadOnly(t *testing.T) {
	at := places[0].fresh(t)
	p := sample.Plan(3, 1)
	p.Revision = 0
	s := open(t, at, nil)
	_, err := s.Put(t.Context(), p, now)
	require.NoError(t, err)
	p.Revision = 1
	full := limited(t, at, "&_pragma=max_page_count(60)")
	for i := 0; err == nil && i < 1000; i++ {
		p.Title = plan.Title("muutos " + strconv.Itoa(i))
		var n int
		if n, err = full.Put(t.Context(), p, now); err == nil {
			p.Revision = n
		}
	}
	own := (*sqlstore.Error)(nil)
	require.ErrorAs(t, err, &own)
	assert.Equal(t, "13", own.Code)
	assert.False(t, own.Again())
	holds(t, at, map[plan.PlanID]int{p.ID: p.Revision})
	n, err := s.Put(t.Context(), p, now)
	require.NoError(t, err)
	assert.Equal(t, p.Revision+1, n)

	only := limited(t, at, "&_pragma=query_only(1)")
	p.Revision, p.Title = n, "ei mahdu"
	_, err = only.Put(t.Context(), p, now)
	require.ErrorAs(t, err, &own)
	assert.Equal(t, "8", own.Code)
	got, err := only.Get(t.Context(), p.ID)
	require.NoError(t, err)
	assert.Equal(t, n, got.Revision)
}

// The log of SQLite with its end torn off, wherever: every whole transaction before it is
// there, and every chain holds.
func TestTornLog(t *testing.T) {
	at := places[0].fresh(t)
	s := open(t, at, nil)
	p := sample.Plan(3, 1)
	p.Revision = 0
	for i := range 12 {
		p.Title = plan.Title("muutos " + strconv.Itoa(i))
		var err error
		p.Revision, err = s.Put(t.Context(), p, now)
		require.NoError(t, err)
	}
	file := strings.TrimPrefix(at, "sqlite:")
	log, err := os.ReadFile(file + "-wal")
	require.NoError(t, err)
	whole, err := os.ReadFile(file) //nolint:gosec // the test's own
	require.NoError(t, err)
	seen := map[int]bool{}
	for torn := range 40 {
		cut := len(log) - torn*torn*137 - 1
		if torn == 0 {
			cut = len(log)
		}
		if cut < len(log)/3 {
			break
		}
		copied := filepath.Join(t.TempDir(), "torn.db")
		require.NoError(t, os.WriteFile(copied, whole, 0o600))
		half := append([]byte{}, log[:cut]...)
		if torn%2 == 1 && cut > 2000 {
			for i := cut - 2000; i < cut; i++ {
				half[i] ^= 0x5a // the last page came half
			}
		}
		require.NoError(t, os.WriteFile(copied+"-wal", half, 0o600))
		again := open(t, "sqlite:"+copied, nil)
		h, err := again.History(t.Context(), p.ID)
		if gone := (*history.StoreError)(nil); errors.As(err, &gone) {
			seen[0] = true
			continue
		}
		require.NoError(t, err)
		require.Empty(t, h.Verify())
		seen[len(h.Revisions)] = true
		got, err := again.Get(t.Context(), p.ID)
		require.NoError(t, err)
		require.Equal(t, len(h.Revisions), got.Revision)
	}
	assert.True(t, seen[12], "whole, nothing is lost")
	assert.True(t, seen[11], "with the last page torn, the last transaction alone")
	assert.Greater(t, len(seen), 3)
}
