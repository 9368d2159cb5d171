package stats_test

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/stats/chart"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	line     = regexp.MustCompile(`<tr><td>([^<]*)</td><td>([^<]*)</td><td class="n">([^<]*)</td><td class="n">([^<]*)</td><td class="n">([^<]*)</td></tr>`)
	fraction = regexp.MustCompile(`\((\d+)/(\d+)\)`)
	point    = regexp.MustCompile(`<circle `)
)

// read returns what whoever has the report alone knows: the rows of its table, in their
// order, with the numbers that stand there.
func read(t *testing.T, report string, of []stats.Row) (rows []stats.Row) {
	t.Helper()
	left := make([]stats.Row, len(of))
	copy(left, of)
	for _, m := range line.FindAllStringSubmatch(report, -1) {
		name := html.UnescapeString(m[1])
		for i, r := range left {
			title := strings.Join(append([]string{r.Indicator.Title.In(code.EN)}, r.By...), ", ")
			if title != name {
				continue
			}
			r.Suppressed, r.Parts, r.Bands, r.Numerator, r.Denominator = m[3] == "–", nil, nil, 0, 0
			if !r.Suppressed {
				var err error
				r.Numerator, err = strconv.Atoi(m[3])
				require.NoError(t, err)
				r.Denominator, err = strconv.Atoi(m[4])
				require.NoError(t, err)
			}
			rows, left = append(rows, r), append(left[:i:i], left[i+1:]...)
			break
		}
	}
	return rows
}

// The report for a steering group tells a solver no more than the rows that it was made of: what stands in
// its table opens no small number, and pictures and their words hold no number and no point beside it.
func TestNoSolverOpensAReport(t *testing.T) {
	n := uint64(*attacks) / 4
	for _, c := range []struct {
		name string
		o    stats.Options
	}{
		{"half-years", stats.Options{On: day(today)}},
		{"by kind", stats.Options{On: day(today), By: []stats.Field{stats.ByKind}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			plans := mattersOfAllKinds()
			a := newAttacker(t, c.o, plans, stats.StartedInTime, stats.CompletedInTime, stats.IntakeAssessed)
			opened, told := 0, 0
			for seed := range n {
				register, public, least := randomRegister(t, seed, c.o, plans)
				known := reported(t, public, int(least))
				require.Empty(t, a.attack(t, register, known, least), "seed %d, least %d:\n%s", seed, least, publication(public))
				for _, r := range a.mine(known) {
					if !r.Suppressed {
						told++
					}
				}
				all, err := stats.New(c.o)
				require.NoError(t, err)
				for i, count := range register {
					for range count {
						all.Add(plans[i])
					}
				}
				opened += len(a.attack(t, register, reported(t, all.Rows(0), 0), least))
			}
			assert.Positive(t, told)
			assert.Positive(t, opened, "a report that suppresses nothing is opened, so the attack sees")
		})
	}
}

// reported writes a report, looks for numbers and points that its table does not have, and reads the table.
func reported(t *testing.T, rows []stats.Row, least int) []stats.Row {
	t.Helper()
	var b strings.Builder
	require.NoError(t, chart.WriteHTML(&b, rows, chart.Options{Lang: code.EN, On: day(today), MinCell: least}))
	report := b.String()
	known := read(t, report, rows)
	require.NotEmpty(t, known)
	points := 0
	for _, r := range known {
		if _, ok := r.Share(); ok {
			points++
		}
	}
	require.Len(t, point.FindAllString(report, -1), points, "a point for each share that is told, and none beside")
	for _, m := range fraction.FindAllStringSubmatch(report, -1) {
		found := false
		for _, r := range known {
			found = found || !r.Suppressed && strconv.Itoa(r.Numerator) == m[1] && strconv.Itoa(r.Denominator) == m[2]
		}
		require.True(t, found, "%s stands in the words of a picture alone", m[0])
	}
	return known
}

// What a suppressed row held when it was asked for is in no byte of the report: no length, no tooltip, no
// axis and no order depends on it.
func TestReportIsOfWhatIsToldAlone(t *testing.T) {
	plans := mattersOfAllKinds()
	suppressed := 0
	for seed := range uint64(6) {
		_, public, least := randomRegister(t, seed, stats.Options{On: day(today), By: []stats.Field{stats.ByKind}}, plans)
		var before, after strings.Builder
		o := chart.Options{Lang: code.FI, On: day(today), MinCell: int(least)}
		require.NoError(t, chart.WriteHTML(&before, public, o))
		for i := range public {
			if r := &public[i]; r.Suppressed {
				suppressed++
				r.Numerator, r.Denominator = 3+i, 4+2*i
				r.Parts, r.Bands = []stats.Part{{Kind: stats.PartLate, Count: 2}}, []stats.Band{{From: 0, To: 7, Count: 1}}
			}
		}
		require.NoError(t, chart.WriteHTML(&after, public, o))
		assert.Equal(t, before.String(), after.String())
	}
	assert.Positive(t, suppressed)
}
