package subjects_test

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a plan claims goes as text to another machine, where it means the same.
func TestClaimsTravel(t *testing.T) {
	key := []byte("a key of sixteen bytes")
	here, there := subjects.New(key), subjects.New(key)
	seen := 0
	for p := range sample.Plans(4, 100) {
		p.Child.FormerSubjects = []string{p.Child.Subject + ".old"}
		c := here.Claim(p)
		text, err := c.MarshalText()
		if c.IsZero() {
			require.Error(t, err, "a line that broke off is no plan without a claim")
			continue
		}
		require.NoError(t, err)
		var read subjects.Claim
		require.NoError(t, read.UnmarshalText(text))
		require.Equal(t, c, read)
		require.Empty(t, there.Note(read))
		p.ID = "aaaaaaaaaaaaaaaaaaaaaaaaaa"
		p.Child.Subject = p.Child.FormerSubjects[0]
		require.Len(t, there.Note(here.Claim(p)), 1, "the same child by a former key, another plan")
		seen++
	}
	assert.Greater(t, seen, 20)
}

// The digests are those of SHA-256 over the key and the text: other machines make the same, and who has not the key
// cannot.
func TestClaimOfAKey(t *testing.T) {
	key := []byte("a key of sixteen bytes")
	p := &plan.Plan{ID: "p", Child: plan.Child{Subject: "kuopio:7"}, Course: []plan.Step{{Status: plan.StatusAgreed}}}
	digest := func(text string) string {
		sum := sha256.Sum256([]byte("a key of sixteen bytes" + text))
		return fmt.Sprintf("%016x", binary.LittleEndian.Uint64(sum[:8]))
	}
	set := subjects.New(key)
	key[0] = 'A' // a Set has its own copy
	text, err := set.Claim(p).MarshalText()
	require.NoError(t, err)
	assert.Equal(t, digest("p")+" "+digest("kuopio:7"), string(text))
	other, err := subjects.New(nil).Claim(p).MarshalText()
	require.NoError(t, err)
	assert.NotEqual(t, string(text), string(other))
}

// A child has one key at least and 50 former ones at most.
func TestClaimsOfManyKeys(t *testing.T) {
	for keys, ok := range map[int]bool{0: false, 1: true, 51: true, 52: false} {
		var c subjects.Claim
		err := c.UnmarshalText([]byte("0123456789abcdef" + strings.Repeat(" fedcba9876543210", keys)))
		assert.Equal(t, ok, err == nil, "%d keys", keys)
		assert.Equal(t, !ok, c.IsZero())
	}
}

func TestNoClaim(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "no child": "0123456789abcdef", "short": "0123456789abcdef 0123", "capitals": "0123456789abcdef 0123456789ABCDEF",
		"a sign": "0123456789abcdef +123456789abcdef", "two spaces": "0123456789abcdef  0123456789abcdef", "a key": "0123456789abcdef kuopio:7f3a9c000",
	} {
		var c subjects.Claim
		err := c.UnmarshalText([]byte(text))
		require.Error(t, err, name)
		assert.NotContains(t, err.Error(), "kuopio")
		assert.True(t, c.IsZero())
	}
}

func FuzzClaim(f *testing.F) {
	f.Add("0123456789abcdef 0123456789abcdef fedcba9876543210")
	f.Fuzz(func(t *testing.T, text string) {
		var c subjects.Claim
		if c.UnmarshalText([]byte(text)) != nil {
			return
		}
		again, err := c.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(again))
	})
}
