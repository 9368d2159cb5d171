package hetu_test

import (
	"bytes"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/hetu"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// person is what an embedder may have: fmt cannot call the methods of what is
// in unexported fields.
type person struct {
	code hetu.Code
	list []hetu.Code
	ids  map[hetu.Code]int
}

func TestNoFormatShowsACode(t *testing.T) {
	const text = "010181-900C"
	c, err := hetu.Parse(text)
	require.NoError(t, err)
	p := person{code: c, list: []hetu.Code{c}, ids: map[hetu.Code]int{c: 1}}

	var printed []string
	for _, verb := range "vTtbcdoOqxXUeEfFgGspwz" {
		for _, flags := range []string{"", "+", "#", " ", "0", "20.3", "-#+ 020"} {
			format := "%" + flags + string(verb)
			for _, value := range []any{c, &c, p, &p, []hetu.Code{c}, [1]hetu.Code{c}, map[hetu.Code]bool{c: true}, struct{ Code hetu.Code }{c}} {
				printed = append(printed, fmt.Sprintf(format, value), fmt.Errorf(format, value).Error())
			}
		}
	}
	tooMany, width := "%%", "%*d"
	printed = append(printed, c.String(), fmt.Sprint(c, p), fmt.Sprintln(c, &p), fmt.Sprintf(tooMany, c, p), fmt.Sprintf(width, c, 1)) //nolint:staticcheck // wrong on purpose: mistakes must not print a code

	for _, out := range printed {
		for _, leak := range []string{text, "010181", "900C", "1981", hex.EncodeToString([]byte("010181")), "48 49 48"} {
			assert.NotContains(t, strings.ToLower(out), strings.ToLower(leak))
		}
	}
	assert.Equal(t, "hetu(masked)", fmt.Sprintf("%+v", c))
}

func TestNoEncoderWritesACode(t *testing.T) {
	const text = "010181-900C"
	c, err := hetu.Parse(text)
	require.NoError(t, err)

	_, err = json.Marshal(struct{ Code hetu.Code }{c})
	require.ErrorIs(t, err, hetu.ErrMasked)
	assert.NotContains(t, err.Error(), text)
	_, err = json.Marshal(map[hetu.Code]int{c: 1})
	require.ErrorContains(t, err, hetu.ErrMasked.Error(), "as a key of a map too; json does not wrap that one")
	assert.NotContains(t, err.Error(), text)
	_, err = xml.Marshal(c)
	require.ErrorIs(t, err, hetu.ErrMasked)
	require.Error(t, gob.NewEncoder(new(bytes.Buffer)).Encode(c))

	var log bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(h).Info("seen", "code", c, "in", struct{ Code hetu.Code }{c}, "at", &c)
	}
	assert.Equal(t, 2, strings.Count(log.String(), "\n"))
	assert.NotContains(t, log.String(), "010181")
}

func TestPseudonym(t *testing.T) {
	key := make([]byte, hetu.MinKey)
	for i := range key {
		key[i] = byte(i)
	}
	for _, row := range []struct{ name, text, want, why string }{
		{"vector", "010181-900C", "tyz26buiuyp24qjdcx4rasemzjnxgsfpuutjri7kfbtnhp2yilra", "computed with another implementation of HMAC"},
		{"hyphen", "100190-999P", "wiypaibnygwje4pkwjvxukeilgpawz767iiuvsmwttimzyrub5la", "the same"},
		{"Y", "100190Y999P", "fpigbwywuctp6sneasebpdtoergztoeixvubtbehdhmg4lnfn2fa", "the separator counts"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := hetu.Parse(row.text)
			require.NoError(t, err)
			got, err := c.Pseudonym(key)
			require.NoError(t, err)
			assert.Equal(t, row.want, got, row.why)
			assert.False(t, hetu.LooksLike(got), "a pseudonym may be a key")

			other, err := c.Pseudonym(append([]byte{1}, key...))
			require.NoError(t, err)
			assert.NotEqual(t, got, other, "another key, another pseudonym")
		})
	}
	c, err := hetu.Parse("010181-900C")
	require.NoError(t, err)
	_, err = c.Pseudonym(key[:31])
	require.ErrorIs(t, err, hetu.ErrShortKey)
	_, err = c.Pseudonym(nil)
	require.ErrorIs(t, err, hetu.ErrShortKey)
	_, err = hetu.Code{}.Pseudonym(key)
	require.ErrorIs(t, err, hetu.ErrNoCode)
}
