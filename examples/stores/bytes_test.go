package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/plantest"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Random letters, so that no database packs them so that they are not found.
const (
	erasedMark    = "qzwXhvKqPbjRtyLmNsdFgUiOe7"
	destroyedMark = "WvkQpLzXcRmTnYbGhJdSaUiEo3"
)

var now = history.Entry{At: civil.MustParseInstant("2026-04-01T09:00:00+03:00"), By: "t-1"}

// found counts the files below a folder that hold a text.
func found(t *testing.T, folder, text string) (n int) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && (d.IsDir() || strings.Contains(name, "pg_wal")) {
			return nil // tables go while they are written anew; the log is its own matter
		}
		if err != nil {
			return err
		}
		b, err := os.ReadFile(name) //nolint:gosec // a file of the test's own
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if bytes.Contains(b, []byte(text)) {
			n++
		}
		return err
	})
	require.NoError(t, err)
	return n
}

// What was erased, and a plan that was destroyed, are not in the files any more.
func TestErasedIsGoneFromTheFiles(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			s := open(t, at, nil)
			folder := filepath.Dir(strings.TrimPrefix(at, "sqlite:"))
			flush := func() {}
			if p.name == "postgres" {
				folder = os.Getenv("ONEPLAN_POSTGRES_DATA")
				require.NotEmpty(t, folder)
				db, err := sql.Open("pgx", at)
				require.NoError(t, err)
				t.Cleanup(func() { _ = db.Close() })
				// What is packed cannot be searched for.
				for _, column := range []string{"oneplan_plan ALTER tip", "oneplan_revision ALTER body", "oneplan_revision ALTER frame"} {
					_, err := db.ExecContext(t.Context(), "ALTER TABLE "+column+" SET STORAGE EXTERNAL")
					require.NoError(t, err)
				}
				flush = func() {
					_, err := db.ExecContext(t.Context(), "CHECKPOINT")
					require.NoError(t, err)
				}
			}
			q, gone := sample.Plan(3, 1), sample.Plan(3, 2)
			q.Revision, gone.Revision = 0, 0
			gone.Course, gone.Title = nil, destroyedMark
			q.Concerns = append(q.Concerns, plan.Concern{ID: "aaaaaaaaaa", Text: "huoli " + erasedMark})
			_, err := s.Put(t.Context(), gone, now)
			require.NoError(t, err)
			for i := range 40 {
				q.Title = plan.Title("otsikko " + strings.Repeat("x", i))
				q.Revision, err = s.Put(t.Context(), q, now)
				require.NoError(t, err)
			}
			q.Concerns = q.Concerns[:len(q.Concerns)-1]
			q.Revision, err = s.Put(t.Context(), q, now)
			require.NoError(t, err)
			flush()
			require.NotZero(t, found(t, folder, erasedMark), "the search finds what is there")
			require.NotZero(t, found(t, folder, destroyedMark), "the search finds what is there")

			_, err = s.Erase(t.Context(), q.ID, q.Revision, history.Erasure{Part: "aaaaaaaaaa", Citation: "testi"}, now)
			require.NoError(t, err)
			require.NoError(t, s.Destroy(t.Context(), gone.ID, 1, register.Ground{Citation: "testi"}, now))
			if p.name == "postgres" {
				require.NoError(t, s.Scrub(t.Context()))
				flush()
			}
			assert.Zero(t, found(t, folder, erasedMark), "erased")
			assert.Zero(t, found(t, folder, destroyedMark), "destroyed")
			require.NoError(t, s.Scrub(t.Context()))
		})
	}
}

// keyring seals with AES-GCM: the newest key seals, all open.
type keyring struct {
	newest string
	keys   map[string]cipher.AEAD
}

func newKeyring(t *testing.T, ids ...string) *keyring {
	t.Helper()
	k := &keyring{keys: map[string]cipher.AEAD{}}
	for _, id := range ids {
		block, err := aes.NewCipher([]byte(strings.Repeat(id, 32)[:32]))
		require.NoError(t, err)
		k.keys[id], err = cipher.NewGCMWithRandomNonce(block)
		require.NoError(t, err)
		k.newest = id
	}
	return k
}

func (k *keyring) Seal(plain []byte, place string) (string, []byte, error) {
	return k.newest, k.keys[k.newest].Seal(nil, nil, plain, []byte(place)), nil
}

func (k *keyring) Open(id string, sealed []byte, place string) ([]byte, error) {
	if k.keys[id] == nil {
		return nil, errMisused
	}
	return k.keys[id].Open(nil, nil, sealed, []byte(place))
}

// With a sealer the whole kit holds, no text of a plan is in the files, and a key goes
// out of use.
func TestSealed(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			url := ""
			plantest.Kit{
				Open:    func(tb testing.TB) history.Store { url = p.fresh(tb); return open(tb, url, newKeyring(t, "a")) },
				Again:   func(tb testing.TB) history.Store { return open(tb, url, newKeyring(t, "a")) },
				Writers: 8, Children: 5,
			}.Test(t)
		})
	}
	at := places[0].fresh(t)
	folder := filepath.Dir(strings.TrimPrefix(at, "sqlite:"))
	s := open(t, at, newKeyring(t, "a"))
	var ids []plan.PlanID
	for i := range 5 {
		q := sample.Plan(3, i)
		q.Revision, q.Title = 0, erasedMark
		_, err := s.Put(t.Context(), q, now)
		require.NoError(t, err)
		ids = append(ids, q.ID)
	}
	assert.Zero(t, found(t, folder, erasedMark))

	both := open(t, at, newKeyring(t, "a", "b"))
	after, rounds := plan.PlanID(""), 0
	for {
		last, err := both.Reseal(t.Context(), after, 2)
		require.NoError(t, err)
		if last == "" {
			break
		}
		after = last
		rounds++
	}
	assert.Equal(t, 3, rounds)
	fresh := open(t, at, newKeyring(t, "b"))
	for _, id := range ids {
		p, err := fresh.Get(t.Context(), id)
		require.NoError(t, err)
		assert.EqualValues(t, erasedMark, p.Title)
		h, err := fresh.History(t.Context(), id)
		require.NoError(t, err)
		assert.Empty(t, h.Verify())
		_, err = s.Get(t.Context(), id)
		require.ErrorIs(t, err, sqlstore.ErrRow, "the old key alone opens nothing")
	}
}
