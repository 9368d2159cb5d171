package sqlstore_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is packed comes back, and a list with one more id costs that id.
func FuzzPacked(f *testing.F) {
	f.Add(`["aa","bb"]`, `["aa","cc","bb"]`)
	f.Add("", "x")
	f.Add("aaaa", "aa")
	f.Add("ä", "å")
	f.Add("xbcdefghij", "ybcdefghij")
	f.Add("abcdefghij", "abcdefghij and more")
	f.Add("abcdefghij", "more and abcdefghij")
	f.Add("abcdefghij", "abcdefghij")
	f.Add("abcdefghijabcdefghij", "abcdefghij")
	f.Fuzz(func(t *testing.T, before, now string) {
		b := sqlstore.Packed(now, before)
		got, err := sqlstore.Unpacked(b, before)
		require.NoError(t, err)
		require.Equal(t, now, got)
		assert.LessOrEqual(t, len(b), len(now)+1)
	})
}

// What says that more stayed as it was than there was is none.
func TestUnpacked(t *testing.T) {
	const before = "abcdef"
	for _, row := range []struct {
		name, stored string
		want         string
		ok           bool
	}{
		{"whole", "\x00xyz", "xyz", true},
		{"nothing whole", "\x00", "", true},
		{"the beginning and the end stay", "\x01\x02\x01xyz", "abxyzf", true},
		{"all stays", "\x01\x04\x02", "abcdef", true},
		{"nothing stays", "\x01\x00\x00xyz", "xyz", true},
		{"beginning and end are one more than all", "\x01\x04\x03", "", false},
		{"a beginning that is longer", "\x01\x07\x00", "", false},
		{"an end that is longer", "\x01\x00\x07", "", false},
		{"no end", "\x01\x02", "", false},
		{"no beginning", "\x01", "", false},
		{"another form", "\x02\x00\x00", "", false},
		{"nothing", "", "", false},
	} {
		got, err := sqlstore.Unpacked([]byte(row.stored), before)
		if !row.ok {
			require.ErrorIs(t, err, sqlstore.ErrRow, row.name)
			continue
		}
		require.NoError(t, err, row.name)
		assert.Equal(t, row.want, got, row.name)
	}
}

func FuzzUnpacked(f *testing.F) {
	f.Add([]byte{1, 2, 3}, "before")
	f.Add([]byte{1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 1}, "x")
	f.Fuzz(func(t *testing.T, b []byte, before string) {
		if _, err := sqlstore.Unpacked(b, before); err != nil {
			require.ErrorIs(t, err, sqlstore.ErrRow)
		}
	})
}

// The bound that goes to the database parts ids as the text that was given would.
func FuzzBound(f *testing.F) {
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaaac")
	f.Add("a\x00", "aaaaaaaaaaaaaaaaaaaaaaaaac")
	f.Add("a\xff", "azzzzzzzzzzzzzzzzzzzzzzzzz")
	f.Add("aA", "a7zzzzzzzzzzzzzzzzzzzzzzzz")
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaabaa", "aaaaaaaaaaaaaaaaaaaaaaaaac")
	f.Fuzz(func(t *testing.T, after, letters string) {
		id := make([]byte, 26)
		for i := range id {
			id[i] = 'a'
			if i < len(letters) {
				id[i] = "abcdefghijklmnopqrstuvwxyz234567"[letters[i]%32]
			}
		}
		bound := sqlstore.Bound(plan.PlanID(after))
		assert.NotContains(t, bound, "\x00")
		assert.Equal(t, string(id) > after, string(id) > bound)
	})
}
