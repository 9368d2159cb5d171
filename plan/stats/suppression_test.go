package stats_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// archetypes are plans that fall into one slot each.
func archetypes() []*plan.Plan {
	arrived, none := day("2026-03-10"), civil.Date{}
	var all []*plan.Plan
	for _, started := range []string{"2026-03-12", "2026-03-23", "2026-04-20"} {
		all = append(all, assessed(matter(plan.IntakeProtection, arrived), day(started), none))
	}
	all = append(all,
		matter(plan.IntakeProtection, arrived),
		assessed(matter(plan.IntakeProtection, arrived), day("2026-03-12"), day("2026-04-10")),
		assessed(matter(plan.IntakeProtection, arrived), day("2026-03-12"), day("2026-06-30")))
	for _, k := range []plan.OutcomeKind{plan.OutcomeAssessment, plan.OutcomeUnnecessary, plan.OutcomeUrgent, plan.OutcomeJoined, plan.OutcomeVoluntary} {
		p := matter(plan.IntakeContact, arrived)
		p.Intakes[0].Outcome = &plan.IntakeOutcome{Kind: k, Statement: plan.Statement{On: arrived}}
		all = append(all, p)
	}
	for _, met := range []string{"2026-03-12", "2026-03-20", "2026-04-02", "2026-05-02", "2026-06-02", "2026-07-02"} {
		all = append(all, &plan.Plan{Concerns: []plan.Concern{{Statement: plan.Statement{On: arrived}}},
			Meetings: []plan.Meeting{{Kind: plan.MeetingJoint, State: plan.MeetingHeld, Start: noon(day(met))}}})
	}
	return all
}

// told as a row is, with small numbers guarded.
func guarded(t *testing.T, minCell int, times []byte) (raw, told []stats.Row) {
	t.Helper()
	c, err := stats.New(stats.Options{On: day("2026-11-21"), Window: civil.Period{From: day("2026-01-01"), To: day("2026-12-31")}})
	require.NoError(t, err)
	for i, p := range archetypes() {
		if i < len(times) {
			for range times[i] % 24 {
				c.Add(p)
			}
		}
	}
	return c.Rows(0), c.Rows(minCell)
}

func TestSuppression(t *testing.T) {
	for _, c := range []struct {
		name      string
		indicator string
		minCell   int
		times     []byte
		want      string
		why       string
	}{
		{"all is told", stats.StartedInTime, 1, []byte{2, 1, 1, 1}, "2/5 late=3 not-started=1 [0..7]=2 [8..14]=1 [15..-1]=1", "a minimum below 2 asks for nothing"},
		{"few", stats.StartedInTime, 5, []byte{4}, "suppressed", "4 are under 5"},
		{"none", stats.StartedInTime, 5, nil, "suppressed", "0 are under 5 too"},
		{"enough", stats.StartedInTime, 5, []byte{5}, "5/5 [0..7]=5", "nobody is late: that is no small number"},
		{"nobody in time", stats.StartedInTime, 5, []byte{0, 5}, "0/5 late=5 [8..14]=5", "zero is told"},
		{"few of many", stats.StartedInTime, 5, []byte{4, 20}, "suppressed", "the numerator is small"},
		{"all but few", stats.StartedInTime, 5, []byte{20, 4}, "suppressed", "the numerator tells the four who are late"},
		{"a small part of the late", stats.StartedInTime, 5, []byte{9, 9, 1}, "9/19 late=10 not-started=?", "9 of the 10 would tell the last one"},
		{"a small part beside", stats.CompletedInTime, 5, []byte{2, 0, 0, 0, 9}, "9/9 overdue=?", "the two that are open stand alone"},
		{"outcomes", stats.IntakeAssessed, 5, []byte{0, 0, 0, 0, 0, 0, 9, 1, 7, 8}, "9/25 evidently-unnecessary=? urgent-measures=? joined=8", "the smallest other one covers the small one"},
		{"bands", stats.ConcernToMeeting, 5, append(make([]byte, 11), 9, 2, 1, 0, 7, 1), "20/20 [0..7]=9 [8..-1]=11", "small bands join their neighbours"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, told := guarded(t, c.minCell, c.times)
			r := row(t, told, c.indicator)
			got := numbers(r)
			if r.Suppressed {
				assert.Equal(t, stats.Row{Indicator: r.Indicator, Window: r.Window, By: r.By, Suppressed: true}, r)
				got = "suppressed"
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// What is told holds no small number, and no sum of what is told gives away one.
func FuzzSuppression(f *testing.F) {
	f.Add(byte(5), []byte{9, 9, 1, 0, 3, 7, 9, 1, 7, 8, 2, 9, 2, 1, 0, 7, 1})
	f.Add(byte(3), []byte{20, 2, 2, 2, 20, 2, 20, 2, 2, 2, 2, 20, 2, 2, 2, 2, 2})
	f.Fuzz(func(t *testing.T, minCell byte, times []byte) {
		least := 2 + int(minCell%10)
		small := func(n int) bool { return 0 < n && n < least }
		raws, all := guarded(t, least, times)
		require.Len(t, all, len(raws))
		for i, told := range all {
			raw := raws[i]
			if told.Suppressed {
				share, ok := told.Share()
				require.Zero(t, share)
				require.False(t, ok)
				continue
			}
			rest := told.Denominator - told.Numerator
			require.Equal(t, []int{raw.Numerator, raw.Denominator}, []int{told.Numerator, told.Denominator})
			require.False(t, small(told.Numerator) || small(rest) || told.Denominator < least)
			open, hidden, hiddenParts := 0, 0, 0
			for j, p := range told.Parts {
				require.False(t, small(p.Count))
				switch {
				case p.Withheld:
					require.Zero(t, p.Count)
					hidden += raw.Parts[j].Count
					hiddenParts++
				default:
					require.Equal(t, raw.Parts[j].Count, p.Count)
					open += p.Count
				}
			}
			if told.Indicator.ID == stats.IntakeAssessed && hidden > 0 {
				require.Equal(t, rest, open+hidden)
				require.GreaterOrEqual(t, hidden, least)
				require.GreaterOrEqual(t, hiddenParts, 2)
			}
			sum, next := 0, 0
			for _, b := range told.Bands {
				require.False(t, small(b.Count))
				require.Equal(t, next, b.From)
				sum, next = sum+b.Count, b.To+1
			}
			switch {
			case told.Bands == nil:
			case told.Indicator.ID == stats.StartedInTime:
				require.Equal(t, told.Denominator, sum+told.Parts[1].Count)
			default:
				require.Equal(t, told.Numerator, sum)
				require.Equal(t, -1, told.Bands[len(told.Bands)-1].To)
			}
		}
	})
}
