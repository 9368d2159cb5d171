package main

import (
	"bufio"
	"context"
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
	"github.com/stretchr/testify/require"
)

var (
	crashes     = flag.Int("crashes", 3, "how often a writer is killed in mid-write, on each database")
	serverKills = flag.Int("server-kills", 2, "how often the PostgreSQL server is killed")
	crashFresh  = flag.Int("crash-fresh", 25, "after so many kills the writer begins with an empty database: all of it is verified after each")
)

// crashWriter is where a program that is to be killed finds its database.
const crashWriter = "ONEPLAN_CRASH_WRITER"

func TestMain(m *testing.M) {
	for name, write := range map[string]func(at string){crashWriter: writeUntilKilled, sharedWriter: writeTogether, fullWriter: writeUntilFull} {
		if at := os.Getenv(name); at != "" {
			write(at)
			return
		}
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
	t.Run("holds", func(t *testing.T) { acknowledged = held(t, at, stored) }) // its connections end with it
	return acknowledged
}

func held(t *testing.T, at string, stored map[plan.PlanID]int) (acknowledged int) {
	t.Helper()
	s := open(t, at, nil)
	for id, n := range stored {
		acknowledged += n
		h, p := settled(t, s, id)
		require.Empty(t, h.Verify())
		require.GreaterOrEqual(t, len(h.Revisions), n, "an acknowledged revision is lost")
		require.LessOrEqual(t, len(h.Revisions), n+1, "more than the one on its way was stored")
		require.Equal(t, len(h.Revisions), p.Revision)
	}
	var said strings.Builder
	require.Equal(t, exitFine, run(t.Context(), []string{"check", "--db", at}, nil, &said, &said), said.String())
	newest, after := map[plan.PlanID]int{}, register.Position("")
	for late := 0; ; {
		events, err := s.Since(t.Context(), after, 1000)
		require.NoError(t, err)
		if len(events) == 0 {
			if late++; late > 600 || !behind(newest, stored) {
				break
			}
			time.Sleep(50 * time.Millisecond) // another transaction of the server is open
			continue
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

// settled returns a history and its plan as of one moment: a server works off what a
// killed writer had sent, also between two reads.
func settled(t *testing.T, s *sqlstore.Store, id plan.PlanID) (*history.History, *plan.Plan) {
	t.Helper()
	for {
		h, err := s.History(t.Context(), id)
		require.NoError(t, err)
		p, err := s.Get(t.Context(), id)
		require.NoError(t, err)
		if p.Revision <= len(h.Revisions) {
			return h, p
		}
	}
}

// behind reports whether a feed has yet to tell of what is stored.
func behind(newest, stored map[plan.PlanID]int) bool {
	for id, n := range stored {
		if newest[id] < n {
			return true
		}
	}
	return false
}

// A writer that is killed in mid-write loses nothing that it was told is stored.
func TestKilledWriter(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at, last, total := p.fresh(t), 0, 0
			for n := range *crashes {
				if n > 0 && n%*crashFresh == 0 {
					t.Logf("%d kills so far, %d revisions acknowledged, none lost", n, total+last)
					at, total = p.fresh(t), total+last
				}
				last = holds(t, at, killed(t, at, func(c *exec.Cmd) { _ = c.Process.Kill() }))
			}
			t.Logf("%d kills, %d revisions acknowledged, none lost", *crashes, total+last)
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
