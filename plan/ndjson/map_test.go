package ndjson_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"time"

	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tests below run in synctest bubbles: a bubble fails when a goroutine is
// left behind, and its clock is not the machine's.

func text(l ndjson.Line) (string, error) { return string(l.Bytes), nil }

func TestMapKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{-1, 1, 2, 7} {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var input, want strings.Builder
				for i := range 200 {
					fmt.Fprintf(&input, "%d\n", i)
					fmt.Fprintf(&want, "%d ", i)
				}
				var got strings.Builder
				for v, err := range ndjson.Map(t.Context(), ndjson.NewReader(strings.NewReader(input.String()), nil).Lines(), workers, func(l ndjson.Line) (string, error) {
					time.Sleep(time.Duration(l.Number*37%11) * time.Millisecond) // later lines are often done first
					return string(l.Bytes), nil
				}) {
					require.NoError(t, err)
					got.WriteString(v + " ")
				}
				assert.Equal(t, want.String(), got.String())
			})
		})
	}
}

func TestMapGivesWhatValuesGives(t *testing.T) {
	odd := errors.New("odd")
	input := "aa\nbbb\n\n" + strings.Repeat("x", 20) + "\ncccc\n\"cut"
	f := func(l ndjson.Line) (int, error) {
		if len(l.Bytes)%2 == 1 {
			return len(l.Bytes), odd
		}
		return len(l.Bytes), nil
	}
	source := func() iter.Seq2[ndjson.Line, error] {
		broken := io.MultiReader(strings.NewReader(input), iotest.ErrReader(io.ErrUnexpectedEOF))
		return ndjson.NewReader(broken, &ndjson.Options{MaxLine: 10}).Lines()
	}
	collect := func(values iter.Seq2[int, error]) []string {
		var all []string
		for v, err := range values {
			all = append(all, fmt.Sprint(v, " ", err))
		}
		return all
	}
	want := collect(ndjson.Values(source(), f))
	require.Len(t, want, 5)
	for _, workers := range []int{1, 2, 8} {
		assert.Equal(t, want, collect(ndjson.Map(t.Context(), source(), workers, f)))
	}
}

func TestMapEndsEarly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var calls atomic.Int64
		taken := 0
		for _, err := range ndjson.Map(t.Context(), ndjson.NewReader(strings.NewReader(strings.Repeat("1\n", 10_000)), nil).Lines(), 3, func(ndjson.Line) (int, error) {
			calls.Add(1)
			return 0, nil
		}) {
			require.NoError(t, err)
			if taken++; taken == 5 {
				break
			}
		}
		assert.Equal(t, 5, taken)
		after := calls.Load()
		synctest.Wait()
		assert.Equal(t, after, calls.Load(), "nothing runs on")
		assert.LessOrEqual(t, after, int64(5+16*3), "and little was done in vain")
	})
}

func TestMapEndsWhenTheLoopPanics(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		assert.PanicsWithValue(t, "the caller's", func() {
			for _, err := range ndjson.Map(t.Context(), ndjson.NewReader(strings.NewReader(strings.Repeat("1\n", 100)), nil).Lines(), 2, text) {
				require.NoError(t, err)
				panic("the caller's")
			}
		})
	})
}

func TestMapIsCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var got []string
		var failures []error
		for v, err := range ndjson.Map(ctx, ndjson.NewReader(strings.NewReader(strings.Repeat("1\n", 100)), nil).Lines(), 2, text) {
			if err != nil {
				failures = append(failures, err)
				continue
			}
			if got = append(got, v); len(got) == 3 {
				cancel()
			}
		}
		assert.Len(t, got, 3, "no value after the end of the context")
		assert.Equal(t, []error{context.Canceled}, failures)
	})
}

func TestMapIsCancelledWhileReading(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		source, keyboard := io.Pipe()
		context.AfterFunc(ctx, func() { assert.NoError(t, source.Close()) })
		go func() {
			_, err := keyboard.Write([]byte("1\n2\n"))
			assert.NoError(t, err)
		}()
		var got []string
		var failures []error
		for v, err := range ndjson.Map(ctx, ndjson.NewReader(source, nil).Lines(), 2, text) {
			if err != nil {
				failures = append(failures, err)
				continue
			}
			got = append(got, v)
		}
		assert.Equal(t, []string{"1", "2"}, got, "values come although the source has not ended")
		assert.Equal(t, []error{context.DeadlineExceeded}, failures)
	})
}

func TestMapIsCancelledWhileWorking(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		begin := time.Now()
		for _, err := range ndjson.Map(ctx, ndjson.NewReader(strings.NewReader("1\n2\n3\n4\n5\n6\n"), nil).Lines(), 2, func(ndjson.Line) (int, error) {
			time.Sleep(time.Minute)
			return 0, nil
		}) {
			require.ErrorIs(t, err, context.DeadlineExceeded)
			assert.Equal(t, time.Second, time.Since(begin), "the error does not wait for the workers")
		}
		assert.Equal(t, time.Minute, time.Since(begin), "calls under way are awaited, no more are begun")
	})
}

func TestMapWithAContextThatIsDone(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var failures []error
	for _, err := range ndjson.Map(ctx, ndjson.NewReader(strings.NewReader("1\n"), nil).Lines(), 2, text) {
		failures = append(failures, err)
	}
	assert.Equal(t, []error{context.Canceled}, failures)
}

func TestMapReadsAheadWithinBounds(t *testing.T) {
	const mib = 1 << 20
	for _, row := range []struct {
		name                 string
		size, lines, workers int
		most                 int // lines read and not taken
		why                  string
	}{
		{"short lines", 10, 500, 3, 16*3 + 1, "sixteen a worker, and the one that waits for its place"},
		{"large lines", 8 * mib, 12, 4, 4 + 1, "32 MiB, and the one that waits"},
		{"lines over the bound", 40 * mib, 3, 4, 1 + 1, "one alone, and the one that waits"},
	} {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				line := make([]byte, row.size)
				pulled, taken, most := 0, 0, 0
				lines := func(yield func(ndjson.Line, error) bool) {
					for range row.lines {
						pulled++
						if !yield(ndjson.Line{Number: int64(pulled), Bytes: line}, nil) {
							return
						}
					}
				}
				for n, err := range ndjson.Map(t.Context(), lines, row.workers, func(l ndjson.Line) (int, error) { return len(l.Bytes), nil }) {
					require.NoError(t, err)
					require.Equal(t, row.size, n)
					synctest.Wait() // until reading has gone as far as it can
					most = max(most, pulled-taken)
					taken++
				}
				assert.Equal(t, row.lines, taken)
				// The value in hand is not taken yet, but its slot is free again.
				assert.LessOrEqual(t, most, row.most+1, row.why)
				assert.GreaterOrEqual(t, most, min(row.most, row.lines), "the bound is used")
			})
		})
	}
}

func TestMapMemoryIsFlat(t *testing.T) {
	const total = 50 << 20
	line := strings.Repeat("x", 16<<10-1) + "\n"
	sum := 0
	used := allocated(func() {
		for n, err := range ndjson.Map(t.Context(), ndjson.NewReader(&stream{line: line, left: total}, nil).Lines(), 2, func(l ndjson.Line) (int, error) { return len(l.Bytes), nil }) {
			require.NoError(t, err)
			sum += n
		}
	})
	assert.Equal(t, total/len(line)*(len(line)-1), sum)
	assert.Less(t, used, uint64(1<<20), "a buffer for each line on its way, and no garbage")
}

func FuzzMap(f *testing.F) {
	f.Add([]byte("{}\n[1,\n\n2 \r\n"), 2, 0)
	f.Add([]byte("1\n2\n3\n4\n5\n6\n7\n8\n9\n"), 3, 4)
	f.Fuzz(func(t *testing.T, data []byte, workers, leave int) {
		decode := func(l ndjson.Line) (any, error) {
			var v any
			err := json.Unmarshal(l.Bytes, &v)
			return v, err
		}
		collect := func(values iter.Seq2[any, error]) []string {
			var all []string
			for v, err := range values {
				all = append(all, fmt.Sprint(v, err))
				if len(all) == leave {
					break
				}
			}
			return all
		}
		lines := func() iter.Seq2[ndjson.Line, error] {
			return ndjson.NewReader(strings.NewReader(string(data)), &ndjson.Options{MaxLine: 12}).Lines()
		}
		assert.Equal(t, collect(ndjson.Values(lines(), decode)), collect(ndjson.Map(t.Context(), lines(), workers%9, decode)))
	})
}

func BenchmarkMap(b *testing.B) {
	for _, size := range []int{200, 16 << 10} {
		line := `"` + strings.Repeat("x", size-3) + `"` + "\n"
		input := strings.Repeat(line, (4<<20)/size)
		check := func(l ndjson.Line) (bool, error) { return json.Valid(l.Bytes), nil }
		run := func(name string, values func() iter.Seq2[bool, error]) {
			b.Run(fmt.Sprintf("%dB/%s", size, name), func(b *testing.B) {
				b.SetBytes(int64(len(input)))
				b.ReportAllocs()
				for b.Loop() {
					for ok, err := range values() {
						if err != nil || !ok {
							b.Fatal("line is not JSON")
						}
					}
				}
			})
		}
		lines := func() iter.Seq2[ndjson.Line, error] {
			return ndjson.NewReader(strings.NewReader(input), nil).Lines()
		}
		run("values", func() iter.Seq2[bool, error] { return ndjson.Values(lines(), check) })
		for _, workers := range []int{1, 2} {
			run(fmt.Sprintf("map%d", workers), func() iter.Seq2[bool, error] { return ndjson.Map(b.Context(), lines(), workers, check) })
		}
	}
}
