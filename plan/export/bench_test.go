package export_test

import (
	"bytes"
	"io"
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/require"
)

func BenchmarkRow(b *testing.B) {
	plans := slices.Collect(sample.Plans(1, 1000))
	e, err := export.New(export.Options{On: today, Key: key})
	require.NoError(b, err)
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		e.Row(plans[i%len(plans)])
		i++
	}
}

// One operation is 9000 plans: the last rows wait in memory, the others in drafts.
func BenchmarkWrite(b *testing.B) {
	plans := slices.Collect(sample.Plans(1, 9000))
	for _, parquet := range []bool{false, true} {
		b.Run(map[bool]string{false: "csv", true: "parquet"}[parquet], func(b *testing.B) {
			e, err := export.New(export.Options{On: today, Key: key, Parquet: parquet, Drafts: &memory{}})
			require.NoError(b, err)
			for _, p := range plans {
				e.Add(p)
			}
			b.ReportAllocs()
			for b.Loop() {
				_, err := e.Write(func(string) (io.WriteCloser, error) { return nopCloser{io.Discard}, nil })
				require.NoError(b, err)
			}
		})
	}
}

// memory are drafts in memory, for tests.
type memory struct{ pieces []*bytes.Buffer }

func (m *memory) Create(int) (io.WriteCloser, error) {
	m.pieces = append(m.pieces, &bytes.Buffer{})
	return nopCloser{m.pieces[len(m.pieces)-1]}, nil
}

func (m *memory) Open(n int) (io.ReadCloser, error) {
	return io.NopCloser(bytes.NewReader(m.pieces[n].Bytes())), nil
}
