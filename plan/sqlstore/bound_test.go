package sqlstore_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a cursor holds goes to the database as it is where it is printable ASCII; else it is cut where it is not, with
// a sign that comes before or after all that ids have.
func TestPlainBound(t *testing.T) {
	long := strings.Repeat("a", 200)
	for _, row := range []struct{ name, after, want string }{
		{"nothing", "", ""},
		{"an id", "aaaaaaaaab", "aaaaaaaaab"},
		{"all that is printable", " ~", " ~"},
		{"a control sign", "a\x1fb", "a\x01"},
		{"a zero byte", "\x00", "\x01"},
		{"behind what is printable", "a\x7fb", "a\x7f"},
		{"letters of others", "aäb", "a\x7f"},
		{"as long as any", long, long},
		{"longer than any", long + "b", long},
		{"longer, and a control sign where nobody looks", long + "\x00", long},
	} {
		assert.Equal(t, row.want, sqlstore.PlainBound(row.after), row.name)
	}
}

// A position is read as it was written, and in no other way.
func TestPositionsOfTheFeed(t *testing.T) {
	for _, row := range []struct {
		name    string
		dialect sqlstore.Dialect
		at      register.Position
		ok      bool
	}{
		{"the first of SQLite", sqlstore.SQLite, "1", true},
		{"the largest of SQLite", sqlstore.SQLite, "9223372036854775807", true},
		{"one that is too large", sqlstore.SQLite, "9223372036854775808", false},
		{"none of SQLite", sqlstore.SQLite, "0", false},
		{"one before", sqlstore.SQLite, "-1", false},
		{"a sign", sqlstore.SQLite, "+1", false},
		{"a zero in front", sqlstore.SQLite, "01", false},
		{"PostgreSQL's in SQLite", sqlstore.SQLite, "7.1", false},
		{"the first of PostgreSQL", sqlstore.PostgreSQL, "0.1", true},
		{"another of PostgreSQL", sqlstore.PostgreSQL, "751.12", true},
		{"without an event", sqlstore.PostgreSQL, "751.0", false},
		{"SQLite's in PostgreSQL", sqlstore.PostgreSQL, "12", false},
		{"a transaction before the first", sqlstore.PostgreSQL, "-1.1", false},
		{"a zero in front of an event", sqlstore.PostgreSQL, "1.01", false},
		{"three numbers", sqlstore.PostgreSQL, "1.1.1", false},
		{"a text", sqlstore.PostgreSQL, "x.y", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			at, err := sqlstore.Place(row.dialect, row.at)
			if !row.ok {
				require.ErrorIs(t, err, register.ErrPosition)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, row.at, at)
		})
	}
}

// A sealed value says which key sealed it; what does not is none.
func TestKeyOfASealedValue(t *testing.T) {
	for _, row := range []struct {
		name, value string
		key, rest   string
		ok          bool
	}{
		{"a key and what it sealed", "\x01\x02k1xyz", "k1", "xyz", true},
		{"a key that sealed nothing", "\x01\x02k1", "k1", "", true},
		{"a key without a name that sealed nothing", "\x01\x00", "", "", true},
		{"a key without a name", "\x01\x00xyz", "", "xyz", true},
		{"no value", "", "", "", false},
		{"its first byte alone", "\x01", "", "", false},
		{"a plain value", "\x00\x02k1xyz", "", "", false},
		{"another form", "\x02\x02k1xyz", "", "", false},
		{"a key that is longer than the value", "\x01\x03k1", "", "", false},
		{"a length that goes on and on", "\x01\xff\xff", "", "", false},
		{"a length beyond all", "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			key, rest, ok := sqlstore.KeyOf([]byte(row.value))
			assert.Equal(t, row.ok, ok)
			assert.Equal(t, row.key, key)
			assert.Equal(t, row.rest, string(rest))
		})
	}
}

// Bytes stand behind their length.
func TestCutBytes(t *testing.T) {
	for _, row := range []struct {
		name, value string
		text, rest  string
		ok          bool
	}{
		{"a text and more", "\x02abcd", "ab", "cd", true},
		{"a text alone", "\x02ab", "ab", "", true},
		{"an empty text", "\x00", "", "", true},
		{"nothing", "", "", "", false},
		{"a text that is cut", "\x03ab", "", "", false},
		{"a length that is cut", "\x80", "", "", false},
		{"a length beyond all", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			text, rest, ok := sqlstore.CutBytes([]byte(row.value))
			assert.Equal(t, row.ok, ok)
			assert.Equal(t, row.text, string(text))
			assert.Equal(t, row.rest, string(rest))
		})
	}
}
