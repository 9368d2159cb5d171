package sqlstore_test

import (
	"encoding/binary"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var at = civil.MustParseInstant("2026-12-01T12:00:00+02:00")

// digest is one that stands for nothing.
func digest(n int) (d history.Digest) {
	binary.BigEndian.PutUint32(d[:], uint32(n+1))
	return d
}

// grown is a history of a part of so many bytes and so many small changes beside it.
// Its digests stand for nothing: rows look at none.
func grown(size, revisions int) *history.History {
	h := &history.History{Format: history.Format1, PlanID: "aaaaaaaaaaaaaaaaaaaaaaaaaa"}
	for n := range revisions {
		r := history.Revision{Number: n + 1, At: at, Digest: digest(n), Root: digest(n), Padding: history.Salt{1}}
		if n > 0 {
			r.Previous = digest(n - 1)
		}
		for _, part := range []string{"aaaaaaaaaa", "aaaaaaaaab"}[min(n, 1):] {
			c := history.Change{Part: part, In: "plan", List: "concerns", Kind: history.ChangeChanged, Digest: digest(n), Salt: history.Salt{1},
				Content: `{"text":"` + strconv.Itoa(n) + `"}`}
			if part == "aaaaaaaaaa" {
				c.Content = `{"text":"` + strings.Repeat("x", size) + `"}`
			}
			r.Changes = append(r.Changes, c)
		}
		h.Revisions = append(h.Revisions, r)
	}
	return h
}

// Every 32nd revision has a frame, but for a large plan that changes in small ways: all
// of them may take a few times what the revisions themselves do, and one more.
func TestFramesAreBounded(t *testing.T) {
	for _, row := range []struct {
		name            string
		size, revisions int
		frames          int // -1: fewer than every 32nd
	}{
		{"a usual plan", 20_000, 320, 10},
		{"no 32nd revision", 20_000, 31, 0},
		{"the 32nd is the last one", 20_000, 32, 1},
		{"half a megabyte, changed two thousand times", 500_000, 2000, -1},
	} {
		t.Run(row.name, func(t *testing.T) {
			bodies, frames, err := sqlstore.Rows(grown(row.size, row.revisions))
			require.NoError(t, err)
			require.Len(t, bodies, row.revisions)
			all, of, n := 0, 0, 0
			for i, size := range frames {
				all += bodies[i]
				if of += size; size > 0 {
					n++
					require.Zero(t, (i+1)%32)
					require.Greater(t, size, row.size)
				}
			}
			if row.frames >= 0 {
				assert.Equal(t, row.frames, n)
				return
			}
			assert.Greater(t, n, 4)
			assert.Less(t, n, row.revisions/32)
			assert.LessOrEqual(t, of, 4*all+row.size+1000)
		})
	}
}

// After something was erased there is no frame; before it there are.
func TestNoFrameAfterAGap(t *testing.T) {
	h := grown(1000, 200)
	h.Revisions[99].Changes[0].Content = ""
	_, frames, err := sqlstore.Rows(h)
	require.NoError(t, err)
	for i, size := range frames {
		assert.Equal(t, (i+1)%32 == 0 && i < 99, size > 0, i+1)
	}
}

// A column holds what was written into it, or its row cannot be read.
func TestColumns(t *testing.T) {
	last := int64(civil.MaxDate().DayNumber())
	for _, row := range []struct {
		name  string
		value any
		key   any // an identifier, or that it cannot be read
		day   any
	}{
		{"an identifier", []byte("urn:x\x001\x002"), plan.Identifier{System: "urn:x", Value: "1\x002"}, sqlstore.ErrRow},
		{"nothing", nil, plan.Identifier{}, sqlstore.ErrRow},
		{"a text", "urn:x", sqlstore.ErrRow, sqlstore.ErrRow},
		{"no day", int64(0), sqlstore.ErrRow, civil.Date{}},
		{"the first day", int64(1), sqlstore.ErrRow, civil.MustDate(1, 1, 1)},
		{"the last day", last, sqlstore.ErrRow, civil.MaxDate()},
		{"a day after it", last + 1, sqlstore.ErrRow, sqlstore.ErrRow},
		{"a day before all", int64(-1), sqlstore.ErrRow, sqlstore.ErrRow},
	} {
		var key plan.Identifier
		if err := sqlstore.KeyInto(&key).Scan(row.value); err != nil {
			assert.Equal(t, row.key, err, row.name)
		} else {
			assert.Equal(t, row.key, key, row.name)
		}
		var day civil.Date
		if err := sqlstore.DayInto(&day).Scan(row.value); err != nil {
			assert.Equal(t, row.day, err, row.name)
		} else {
			assert.Equal(t, row.day, day, row.name)
		}
	}
}
