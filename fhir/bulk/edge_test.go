package bulk_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An error says in which line of which file it is, and where that begins.
func TestErrorsHaveTheirPlace(t *testing.T) {
	f := export(t, sample.Plans(1, 2))
	lines := strings.SplitAfter(f["Task"].String(), "\n")
	const foreign = `{"resourceType":"Goal","id":"g"}` + "\n"
	at := len(strings.Join(lines[:2], ""))
	f["Task"] = bytes.NewBufferString(strings.Join(slices.Insert(lines, 2, foreign), ""))
	var found []error
	for _, err := range bulk.Read(f.readers(), bulk.ReadOptions{}) {
		if err != nil {
			found = append(found, err)
		}
	}
	require.Len(t, found, 1)
	var line *ndjson.LineError
	require.ErrorAs(t, found[0], &line)
	assert.EqualValues(t, 3, line.Number)
	assert.Equal(t, int64(at), line.Offset)
	require.ErrorIs(t, found[0], bulk.ErrOtherType)
	assert.True(t, strings.HasPrefix(found[0].Error(), "bulk: Task: line 3"), found[0].Error())
}

// As many resources as may be are read, one more is refused.
func TestReadAsManyAsMayBe(t *testing.T) {
	f := export(t, sample.Plans(1, 1))
	all := 0
	for _, b := range f {
		all += bytes.Count(b.Bytes(), []byte("\n"))
	}
	refused := func(most int) (n int) {
		for _, err := range bulk.Read(f.readers(), bulk.ReadOptions{MaxResources: most}) {
			if err != nil {
				require.ErrorIs(t, err, bulk.ErrTooMany)
				n++
			}
		}
		return n
	}
	assert.Zero(t, refused(all), "as many as there are")
	assert.Equal(t, 1, refused(all-1), "one too many")
	assert.Equal(t, 2, refused(all-2), "two")
}

// Whoever stops at a plan, or at an error, is given nothing more.
func TestReadStopsWhereItIsTold(t *testing.T) {
	f := export(t, sample.Plans(1, 4))
	for stop := 1; stop <= 3; stop++ {
		n := 0
		for range bulk.Read(f.readers(), bulk.ReadOptions{}) { //nolint:errcheck // whoever stops early asks for no more
			if n++; n == stop {
				break
			}
		}
		assert.Equal(t, stop, n)
	}
	broken := f.readers()
	broken["Goal"] = io.MultiReader(strings.NewReader("x\n"), broken["Goal"])
	n := 0
	for _, err := range bulk.Read(broken, bulk.ReadOptions{}) {
		n++
		require.Error(t, err, "the broken line comes first")
		break
	}
	assert.Equal(t, 1, n)
}
