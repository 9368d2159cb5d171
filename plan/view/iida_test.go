package view_test

import (
	"encoding/json"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// secrets are what the father must not find in any byte: where Iida lives, and
// that a shelter is in the network.
var secrets = []string{
	"Suojakuja", "00990", "Piilola", "Turvakoti", "turvakoti", "Tyyni", "Rauha", "Turunen", "third-sector",
	"2vflddxjs7", "fakkjwj3nr", "4dkkgjw6ba", "7commyeq6q", "a7x3qhdec3", "n35d7izjhv", "dwyjl5sswe", "Iida asuu turvassa",
	"lapsi-5e90b4", // a key of hers in a register may tell of which municipality
}

func viewOf(tb testing.TB, p *plan.Plan, r view.Reader, on string) *view.View {
	tb.Helper()
	v, err := view.Of(p, r, day(on))
	require.NoError(tb, err)
	return v
}

// refused returns why a reader gets nothing.
func refused(tb testing.TB, p *plan.Plan, r view.Reader, on string) *view.Refusal {
	tb.Helper()
	_, err := view.Of(p, r, day(on))
	var no *view.Refusal
	require.ErrorAs(tb, err, &no)
	return no
}

// bytesOf returns every byte that a reader gets.
func bytesOf(tb testing.TB, v *view.View) string {
	tb.Helper()
	b, err := json.Marshal(v)
	require.NoError(tb, err)
	return string(b)
}

// Case C, played day by day as it is told.
func TestIida(t *testing.T) {
	p := readCase(t, "iida")
	isa := view.Guardian(father)

	t.Run("autumn 2025: a voluntary plan from pupil welfare, the curator holds the baton", func(t *testing.T) {
		assert.Equal(t, plan.TrackVoluntary, p.TrackOn(day("2025-11-03")))
		h, ok := p.Holder(civil.MustParseInstant("2025-11-03T09:00:00+02:00"))
		require.True(t, ok)
		assert.Equal(t, curator, h.PersonID)
		v := viewOf(t, p, isa, "2025-11-03")
		assert.Len(t, v.Plan.Needs, 1, "the father sees the plan that he agreed to")
		assert.Contains(t, bytesOf(t, v), "Koulussa on ihan hyvä olla", "with Iida's own words")
		assert.NotContains(t, bytesOf(t, v), "Äiti on uupunut", "but not the mother's own matter")
		dues, issues := due.Of(p, due.Options{On: day("2025-11-03")})
		require.Empty(t, issues)
		for _, d := range dues {
			assert.NotEqual(t, due.KindLaw, d.Kind, "no clock of law runs on the voluntary track")
		}
	})

	t.Run("2.2.2026: Iida, judged able, forbids giving her data to her father", func(t *testing.T) {
		assert.NotEmpty(t, viewOf(t, p, isa, "2026-02-01").Plan.Needs, "the day before he sees the plan")
		for _, on := range []string{"2026-02-02", "2026-05-20", "2026-09-01"} {
			no := refused(t, p, isa, on)
			assert.Equal(t, view.ReasonNotTold, no.Reason, "what she said is not told to him")
			assert.Empty(t, no.Source)
			assert.Zero(t, no.Ask, "and nobody who could tell where she is")
		}
	})

	t.Run("on no day does the father learn where she lives, nor that there is a shelter", func(t *testing.T) {
		for on := day("2025-09-08"); !on.After(day("2026-10-20")); on = on.AddDays(1) {
			v, err := view.Of(p, isa, on)
			if err != nil {
				continue
			}
			text := bytesOf(t, v)
			for _, secret := range secrets {
				require.NotContains(t, text, secret, on.String())
			}
		}
	})

	t.Run("the address is in nobody's view while the ban lasts", func(t *testing.T) {
		for _, r := range view.Readers(p) {
			for _, on := range []string{"2026-01-15", "2026-02-02", "2026-05-02", "2026-10-15"} {
				if v, err := view.Of(p, r, day(on)); err == nil {
					assert.NotContains(t, bytesOf(t, v), "Suojakuja", "%s on %s", r, on)
				}
			}
		}
		v := viewOf(t, p, view.Child(), "2026-02-10")
		assert.True(t, v.Withholds("/child/address"))
	})

	t.Run("3.4.2026: the sibling is born on Good Friday and the clocks start in its own plan", func(t *testing.T) {
		s := readCase(t, "iidas-sibling")
		unborn := s.Clone()
		unborn.Child.Born = civil.Date{}
		dues, issues := due.Of(unborn, due.Options{On: day("2026-03-10"), Soon: 7})
		require.Empty(t, issues)
		require.Len(t, dues, 2)
		for _, d := range dues {
			assert.Equal(t, "waits-for-birth", d.State.Status.String())
			assert.True(t, d.Last.IsZero())
		}
		assert.ElementsMatch(t, []string{"lsl26.start 2026-04-15 pending", "lsl26.complete 2026-07-03 pending"}, dueLines(t, s, "2026-04-03"))
		dues, _ = due.Of(s, due.Options{On: day("2026-04-03"), Soon: 7})
		readings := map[string]string{}
		for _, r := range dues[0].Law.Readings {
			readings[r.Name] = r.Last.String()
		}
		assert.Equal(t, map[string]string{"thl": "2026-04-15", "statute": "2026-04-15", "saturday": "2026-04-14"}, readings)
		for _, d := range dueLines(t, p, "2026-04-10") {
			assert.NotContains(t, d, "lsl26", "nothing runs in Iida's own plan")
		}
	})

	t.Run("2.5.2026: an emergency placement; 30 days end on Sunday 31.5. and do not move", func(t *testing.T) {
		lines := dueLines(t, p, "2026-05-02")
		assert.Contains(t, lines, "lsl38.emergency 2026-05-31 pending")
		assert.Contains(t, dueLines(t, p, "2026-06-01"), "lsl38a.extension 2026-06-30 pending", "the extension runs from 1.6. to Tuesday 30.6.")
		assert.Equal(t, plan.TrackVoluntary, p.TrackOn(day("2026-05-01")))
		assert.Equal(t, plan.TrackStatutory, p.TrackOn(day("2026-05-02")))
	})

	t.Run("5.5. the curator leaves, 7.5. the social worker accepts, the deputy holds between", func(t *testing.T) {
		for at, who := range map[string]plan.ID{
			"2026-05-05T15:59:59+03:00": curator,
			"2026-05-05T16:00:00+03:00": nurse,
			"2026-05-06T03:00:00+03:00": nurse,
			"2026-05-07T09:59:59+03:00": nurse,
			"2026-05-07T10:00:00+03:00": social,
		} {
			h, ok := p.Holder(civil.MustParseInstant(at))
			require.True(t, ok, at)
			assert.Equal(t, who, h.PersonID, at)
		}
		assert.Equal(t, []view.Basis{view.BasisBaton}, viewOf(t, p, view.Member(curator), "2026-05-05").Bases, "on the day both may act")
		after := refused(t, p, view.Member(curator), "2026-05-06")
		assert.Equal(t, view.ReasonLeft, after.Reason, "an ended member reads no more")
		assert.Equal(t, "Kallio", after.Ask.Name.Family, "the deputy is who can be asked")
	})

	t.Run("2.9.2026: Iida lets her father know of school, and of nothing else", func(t *testing.T) {
		v := viewOf(t, p, isa, "2026-09-02")
		text := bytesOf(t, v)
		assert.Contains(t, text, "Koulupäivät käydään läpi", "the school need")
		assert.Contains(t, text, "Ryhmänohjaaja ja Iida katsovat", "and the action for it")
		for _, hidden := range []string{
			"Iida nukkuu", "unihoidon", "En halua, että isä", "Kotona pitää olla", "hätäkeskukseen",
			"Mummi hakee", "2026-10-15", "2026-05-20T", "2026-05-18T", "Piilolan", "contacts", "attendance", "\"place\"", "\"setting\"",
		} {
			assert.NotContains(t, text, hidden)
		}
		assert.True(t, v.Neutral(), "he is told that something is not given, and no more")
		assert.Equal(t, []view.Withheld{{Reason: view.ReasonNotTold}}, v.Withheld)
		assert.Equal(t, []view.Basis{view.BasisConsent}, v.Bases)
	})

	t.Run("what is added later is not shown to him", func(t *testing.T) {
		q := p.Clone()
		q.Actions = append(q.Actions, plan.Action{ID: newID(7), Statement: plan.Statement{By: social, On: day("2026-09-02")}, Text: "Tapaaminen torstaisin."})
		q.Needs = append(q.Needs, plan.Need{ID: newID(8), Statement: plan.Statement{By: social, On: day("2026-09-02")}, Text: "Uusi tarve."})
		assert.Equal(t, bytesOf(t, viewOf(t, p, isa, "2026-09-02")), bytesOf(t, viewOf(t, q, isa, "2026-09-02")))
	})

	t.Run("14.10.2026: Iida is of age", func(t *testing.T) {
		assert.Equal(t, []view.Basis{view.BasisGuardian}, viewOf(t, p, view.Guardian(mother), "2026-10-13").Bases)
		assert.Equal(t, view.ReasonOfAge, refused(t, p, view.Guardian(mother), "2026-10-14").Reason)
		m, ok := view.AtMajority(p)
		require.True(t, ok)
		assert.Equal(t, day("2026-10-14"), m.Day)
		assert.ElementsMatch(t, []plan.ID{teacher, grandma}, m.Asks, "they had the mother's consent only; the nurse had Iida's own")
		assert.Len(t, m.Ends, 2)
		assert.Contains(t, dueLines(t, p, "2026-10-01"), "of-age 2026-10-14 pending")
	})
}
