package main

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/require"
)

var (
	plans = flag.Int("plans", 200, "how many plans the store holds that is measured")
	kept  = flag.String("kept", "", "path and name under which the databases of BenchmarkLists stay for the next run")
)

// fdatasyncs returns how often a second the disk takes 4 kB for good, beside which the
// rates of writing are to be read.
func fdatasyncs(b *testing.B) float64 {
	b.Helper()
	f, err := os.Create(filepath.Join(b.TempDir(), "disk"))
	require.NoError(b, err)
	defer func() { _ = f.Close() }()
	block := make([]byte, 4096)
	n, start := 0, time.Now()
	for ; time.Since(start) < time.Second; n++ {
		_, err := f.WriteAt(block, 0)
		require.NoError(b, err)
		require.NoError(b, fdatasync(f))
	}
	return float64(n) / time.Since(start).Seconds()
}

// processor returns the processor time that this program has used; a server's is its
// own.
func processor(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// One changed sentence in a plan, by so many writers at once, each at plans of its own:
// invented families of 26 kB, and plans of 2 kB that have just begun.
func BenchmarkPut(b *testing.B) {
	family := func(b *testing.B, w int) *plan.Plan { b.Helper(); return sample.Plan(3, w) }
	begun := func(b *testing.B, w int) *plan.Plan { b.Helper(); return small(idOf(b, w), w) }
	for _, row := range []struct {
		name    string
		place   place
		plan    func(b *testing.B, w int) *plan.Plan
		writers int
		before  int // revisions that the plans have already
	}{
		{"sqlite/families/1 writers/1 revisions", places[0], family, 1, 1},
		{"sqlite/families/1 writers/1000 revisions", places[0], family, 1, 1000},
		{"sqlite/families/16 writers/1 revisions", places[0], family, 16, 1},
		{"sqlite/begun/1 writers/1 revisions", places[0], begun, 1, 1},
		{"sqlite/begun/16 writers/1 revisions", places[0], begun, 16, 1},
		{"postgres/families/1 writers/1 revisions", places[1], family, 1, 1},
		{"postgres/families/16 writers/1 revisions", places[1], family, 16, 1},
		{"postgres/families/16 writers/100 revisions", places[1], family, 16, 100},
		{"postgres/begun/1 writers/1 revisions", places[1], begun, 1, 1},
		{"postgres/begun/16 writers/1 revisions", places[1], begun, 16, 1},
	} {
		b.Run(row.name, func(b *testing.B) {
			s := open(b, row.place.fresh(b), nil)
			all := make([]*plan.Plan, row.writers)
			change := func(p *plan.Plan, i int) {
				p.Title = plan.Title("muutos " + strconv.Itoa(i))
				n, err := s.Put(b.Context(), p, now)
				require.NoError(b, err)
				p.Revision = n
			}
			for w := range all {
				all[w] = row.plan(b, w)
				all[w].Revision = 0
				for i := range row.before {
					change(all[w], i)
				}
			}
			disk := fdatasyncs(b)
			var next atomic.Int64
			var group sync.WaitGroup
			used := processor(b)
			b.ResetTimer()
			for _, p := range all {
				group.Go(func() {
					for i := int(next.Add(1)); i <= b.N; i = int(next.Add(1)) {
						change(p, -i)
					}
				})
			}
			group.Wait()
			rate := float64(b.N) / b.Elapsed().Seconds()
			used = processor(b) - used
			b.StopTimer()
			disk = (disk + fdatasyncs(b)) / 2
			b.ReportMetric(rate, "puts/s")
			b.ReportMetric(disk, "fdatasyncs/s")
			b.ReportMetric(rate/disk, "ratio")
			b.ReportMetric(float64(used.Microseconds())/float64(b.N), "cpu-µs/put")
			used = processor(b)
			reads := readRate(b, s, all)
			b.ReportMetric(reads, "reads/s")
			b.ReportMetric(float64((processor(b)-used).Microseconds())/reads, "cpu-µs/read") // of one second
			b.ReportMetric(reads/rate, "reads/put")
		})
	}
}

// readRate returns how many of the plans a second as many readers as there are plans,
// and two at least, read whole.
func readRate(b *testing.B, s *sqlstore.Store, all []*plan.Plan) float64 {
	b.Helper()
	var read atomic.Int64
	var group sync.WaitGroup
	start := time.Now()
	for r := range max(2, len(all)) {
		group.Go(func() {
			for time.Since(start) < time.Second {
				_, err := s.Get(b.Context(), all[r%len(all)].ID)
				require.NoError(b, err)
				read.Add(1)
			}
		})
	}
	group.Wait()
	return float64(read.Load()) / time.Since(start).Seconds()
}

// Lists over many plans: -args -plans 1000000 -kept PATH. Best is the fastest of all, to
// be read where others use the processor.
func BenchmarkLists(b *testing.B) {
	on := civil.MustParseDate("2026-06-01")
	for _, p := range places {
		b.Run(p.name, func(b *testing.B) {
			s := filled(b, p)
			days := func(f register.Filter, within civil.Period, most int) func(*testing.B, int) {
				return func(b *testing.B, _ int) {
					n := 0
					for _, err := range s.Days(b.Context(), f, within, register.Day{}) {
						require.NoError(b, err)
						if n++; n == most {
							break
						}
					}
					require.NotZero(b, n)
				}
			}
			for name, list := range map[string]func(b *testing.B, i int){
				"a worker's list":                days(register.Filter{Worker: key("worker", 3), Open: true}, civil.Period{}, 1000),
				"a county's hundred most urgent": days(register.Filter{Controller: key("county", 3), Open: true}, civil.Period{}, 100),
				"a week's days":                  days(register.Filter{}, civil.Period{From: on, To: on.AddDays(6)}, 1<<30),
				"one child's newest plan": func(b *testing.B, i int) {
					of, err := s.InForce(b.Context(), "lapsi-"+strconv.Itoa(i*7919%*plans))
					require.NoError(b, err)
					_, err = s.Get(b.Context(), of)
					require.NoError(b, err)
				},
				"a revision alone": func(b *testing.B, i int) {
					_, err := s.Revision(b.Context(), idOf(b, i*7919%*plans), 1)
					require.NoError(b, err)
				},
			} {
				b.Run(name, func(b *testing.B) {
					best := time.Hour
					for i := 0; b.Loop(); i++ {
						start := time.Now()
						list(b, i)
						best = min(best, time.Since(start))
					}
					b.ReportMetric(float64(best.Microseconds())/1000, "best-ms")
				})
			}
		})
	}
}

// A thousand revisions of a plan of 16 kB stay below two megabytes.
func TestHistoryGrowsWithWhatChanges(t *testing.T) {
	at := places[0].fresh(t)
	s := open(t, at, nil)
	p := sample.Plan(3, 1)
	p.Revision = 0
	entry := history.Entry{At: now.At, By: "t-1", Reason: "muutos"}
	for i := range *grown {
		p.Concerns = append(p.Concerns[:min(len(p.Concerns), 40):min(len(p.Concerns), 40)], plan.Concern{ID: plan.ID("zz" + letters(i)), Text: "huoli " + strconv.Itoa(i)})
		var err error
		p.Revision, err = s.Put(t.Context(), p, entry)
		require.NoError(t, err)
	}
	db, _, err := openDatabase(at)
	require.NoError(t, err)
	defer func() { _ = db.Close() }()
	size := 0
	require.NoError(t, db.QueryRowContext(t.Context(), "SELECT sum(length(body) + coalesce(length(frame), 0)) FROM oneplan_revision").Scan(&size))
	t.Logf("%d revisions: %d bytes", *grown, size)
	require.Less(t, size, 50_000+2000**grown)
}

var grown = flag.Int("revisions", 200, "how many revisions a history gets")

func letters(n int) string {
	b := []byte("aaaaaaaa")
	for i := range b {
		b[7-i] += byte(n % 26)
		n /= 26
	}
	return string(b)
}
