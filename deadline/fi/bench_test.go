package fi_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

var sink struct {
	day   civil.Date
	n     int
	works bool
	err   error
	built [3]*deadline.Calendar
	dues  []deadline.Due
	steps []deadline.Step
	text  string
}

// BenchmarkAdd adds working days: the cost must not depend on how many.
func BenchmarkAdd(b *testing.B) {
	c, from := fi.THL(), civil.MustParseDate("2026-03-10")
	for _, run := range []struct {
		name string
		n    int
	}{{"7", 7}, {"1000", 1000}, {"10000", 10000}, {"minus-7", -7}} {
		b.Run(run.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink.day, sink.err = c.Add(from, run.n)
			}
		})
	}
}

// BenchmarkAddScattered adds 7 working days to start days all over the years,
// so that the tables are not always in the nearest cache.
func BenchmarkAddScattered(b *testing.B) {
	c := fi.THL()
	var days [4096]civil.Date
	for i := range days {
		days[i] = fi.Covers().From.AddDays(i * 7919 % 55000)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		sink.day, sink.err = c.Add(days[i%len(days)], 7)
		i++
	}
}

func BenchmarkBetweenTenYears(b *testing.B) {
	c, from, to := fi.THL(), civil.MustParseDate("2026-01-01"), civil.MustParseDate("2035-12-31")
	b.ReportAllocs()
	for b.Loop() {
		sink.n, sink.err = c.Between(from, to)
	}
}

func BenchmarkIsWorking(b *testing.B) {
	c, d := fi.THL(), civil.MustParseDate("2026-03-10")
	b.ReportAllocs()
	for b.Loop() {
		sink.works, sink.err = c.IsWorking(d)
	}
}

// BenchmarkBuildReadings builds all three readings of 1950 to 2100.
func BenchmarkBuildReadings(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sink.built = fi.BuildReadings()
	}
}

func BenchmarkDayOf(b *testing.B) {
	at := civil.MustParseInstant("2026-03-10T18:40:00+02:00")
	b.ReportAllocs()
	for b.Loop() {
		sink.day, sink.n, sink.err = fi.DayOf(at)
	}
}

// BenchmarkDue answers for a matter that became pending: five rules.
func BenchmarkDue(b *testing.B) {
	d := civil.MustParseDate("2026-03-10")
	b.ReportAllocs()
	for b.Loop() {
		sink.dues, sink.err = fi.Due(fi.EventInitiation, d, fi.Options{})
	}
}

func BenchmarkTrace(b *testing.B) {
	dues, err := fi.Due(fi.EventInitiation, civil.MustParseDate("2026-03-10"), fi.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		sink.steps = dues[0].Trace()
	}
}
