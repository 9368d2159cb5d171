package main

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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

	for _, setting := range []string{"&_pragma=query_only(1)", "&mode=ro"} {
		only := limited(t, at, setting)
		p.Revision, p.Title = n, "ei mahdu"
		_, err = only.Put(t.Context(), p, now)
		require.ErrorAs(t, err, &own)
		assert.Equal(t, "8", own.Code)
		assert.False(t, own.Again())
		got, err := only.Get(t.Context(), p.ID)
		require.NoError(t, err)
		assert.Equal(t, n, got.Revision)
	}
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

// fullWriter is where a program that is to run out of room finds its database.
const fullWriter = "ONEPLAN_FULL_WRITER"

// writeUntilFull changes a plan until it cannot, and says of each revision that it was
// stored, and at last why the next was not.
func writeUntilFull(at string) {
	signal.Ignore(syscall.SIGXFSZ) // a file that may not grow is an error, not the end
	ctx := context.Background()
	s, _, err := openStore(ctx, at)
	if err != nil {
		fmt.Println("ends", err)
		return
	}
	p, err := s.Get(ctx, sample.Plan(3, 1).ID)
	for i := 0; err == nil; i++ {
		p.Title = plan.Title("muutos " + strconv.Itoa(p.Revision) + "." + strconv.Itoa(i))
		if p.Revision, err = s.Put(ctx, p, now); err == nil {
			fmt.Println(p.ID, p.Revision)
		}
	}
	fmt.Println("ends", err)
}

var smallDisk = flag.String("small-disk", "", "a folder with room for some megabytes, as a tmpfs, that a writer fills")

// A disk that is full, told by the system and not by SQLite: what was acknowledged is
// there, and the store goes on once there is room.
func TestFullDisk(t *testing.T) {
	at, limit := places[0].fresh(t), "ulimit -f 1400; "
	if *smallDisk != "" {
		at, limit = "sqlite:"+filepath.Join(*smallDisk, "full.db"), ""
	}
	s := open(t, at, nil)
	p := sample.Plan(3, 1)
	p.Revision = 0
	_, err := s.Put(t.Context(), p, now)
	require.NoError(t, err)
	stored := 1
	for range 3 {
		c := exec.CommandContext(t.Context(), "sh", "-c", limit+`exec "$0"`, os.Args[0]) //nolint:gosec // this program
		c.Env = append(os.Environ(), fullWriter+"="+at)
		out, err := c.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, c.Start())
		end := ""
		for lines := bufio.NewScanner(out); lines.Scan(); {
			id, rest, _ := strings.Cut(lines.Text(), " ")
			if id == "ends" {
				end = rest
			} else {
				stored, err = strconv.Atoi(rest)
				require.NoError(t, err)
			}
		}
		require.NoError(t, c.Wait(), "the writer ended by itself")
		assert.Contains(t, end, "the database refused: ", "the disk is full")
		t.Logf("%d revisions, then %s", stored, end)
		holds(t, at, map[plan.PlanID]int{p.ID: stored})
	}
	if *smallDisk != "" {
		return
	}
	p, err = s.Get(t.Context(), p.ID)
	require.NoError(t, err)
	p.Title = "nyt mahtuu"
	_, err = s.Put(t.Context(), p, now)
	require.NoError(t, err)
	holds(t, at, map[plan.PlanID]int{p.ID: p.Revision + 1})
}

// A page of the file itself came half, as where the power went while the log was being
// moved into it: the log has the page whole.
func TestTornFile(t *testing.T) {
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
	size := int(binary.BigEndian.Uint32(log[8:]))
	pages := map[int][]byte{} // by number, as the log has them last
	for at := 32; at+24+size <= len(log); at += 24 + size {
		pages[int(binary.BigEndian.Uint32(log[at:]))] = log[at+24 : at+24+size]
	}
	require.Greater(t, len(pages), 10)
	for number := range pages {
		torn := append([]byte{}, whole...)
		for n, page := range pages { // those before it came whole, it came half, those after it not
			if grown := n * size; n <= number {
				torn = append(torn, make([]byte, max(0, grown-len(torn)))...)
				copy(torn[grown-size:], page[:size/(1+boolInt(n == number))])
			}
		}
		copied := filepath.Join(t.TempDir(), "torn.db")
		require.NoError(t, os.WriteFile(copied, torn[:len(torn)-boolInt(number*size == len(torn))*size/2], 0o600))
		require.NoError(t, os.WriteFile(copied+"-wal", log, 0o600))
		holds(t, "sqlite:"+copied, map[plan.PlanID]int{p.ID: 12})
	}
}

func boolInt(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
