package subjects_test

import (
	"testing"

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
