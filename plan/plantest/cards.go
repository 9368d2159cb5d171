package plantest

import (
	"slices"
	"strconv"
	"sync/atomic"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// cardCases are lists over many plans.
var cardCases = []test{
	{"a card says what its plan says", cardSays},
	{"a filter takes what it means", filters},
	{"a list of cards goes on where it ended", cardPages},
	{"a list of cards is stable under writes", stableCards},
	{"a work list has the open days, most urgent first", workList},
	{"cards are made anew when time has overtaken them", refresh},
}

// many stores invented plans of all statuses and returns them with their cards
// and days.
func (t *trial) many(n int) (cards []register.Card, days []register.Day) {
	for i := range n {
		p := invented(i, plan.Status(i%6+1))
		if i%3 == 0 {
			p.Tracks = []plan.TrackPeriod{{ID: id('t', i), Track: plan.TrackVoluntary, Period: civil.Period{From: date("2026-01-01")}}}
		}
		if i%4 == 0 {
			p.Meetings = []plan.Meeting{{
				ID: id('m', i), Kind: plan.MeetingReview, State: plan.MeetingPlanned,
				Start: civil.MustParseInstant("2026-03-01T12:00:00+02:00"), End: civil.MustParseInstant("2026-03-01T13:00:00+02:00"),
			}}
		}
		if i%7 == 0 {
			p.People, p.Organisations, p.Baton, p.Child.Address = nil, nil, nil, plan.Address{}
			p.Course = nil
		}
		p.Revision = t.put(p)
		card, open := register.CardOf(p, plan.DayOf(entry.At))
		cards, days = append(cards, card), append(days, open...)
	}
	slices.SortFunc(days, register.Day.Compare)
	return cards, days
}

// cards lists the cards that a filter takes.
func (t *trial) cards(l register.Lister, f register.Filter, after plan.PlanID) (all []register.Card) {
	for c, err := range l.Cards(t.ctx, f, after) {
		t.must(err, "Cards(after %q)", after)
		all = append(all, c)
	}
	return all
}

func cardSays(t *trial) {
	l, ok := t.s.(register.Lister)
	if !ok {
		return
	}
	want, _ := t.many(30)
	if got := t.cards(l, register.Filter{}, ""); !slices.Equal(got, want) {
		t.fail("Cards: %d cards, not those of the %d plans in the order of their ids", len(got), len(want))
	}
	p := t.get(want[1].PlanID)
	p.Contacts[0].Day = date("2026-12-24")
	p.Child.Subject = "uusi-avain"
	p.Revision = t.put(p)
	card, _ := register.CardOf(p, plan.DayOf(entry.At))
	got := t.cards(l, register.Filter{Subject: "uusi-avain"}, "")
	if len(got) != 1 || got[0] != card {
		t.fail("Cards after Put: not the card of the newest revision")
	}
}

// everyFilter are filters by each field, and by several.
func everyFilter() []register.Filter {
	var all []register.Filter
	for n := range 7 {
		all = append(all, register.Filter{Worker: key("worker", n)}, register.Filter{Unit: key("unit", n)}, register.Filter{Controller: key("county", n)},
			register.Filter{Municipality: plan.Identifier{System: "https://keys.example.fi/kunta", Value: "10" + string(rune('0'+n))}},
			register.Filter{Status: plan.Status(n)}, register.Filter{Track: plan.Track(n % 3)},
			register.Filter{ContactBy: date("2026-01-30").AddDays(5 * n)}, register.Filter{DueBy: date("2026-01-30").AddDays(5 * n)},
			register.Filter{ReviewBy: date("2026-02-27").AddDays(n)},
			register.Filter{Subject: "lapsi-" + string(rune('0'+n))},
			register.Filter{Open: true, Controller: key("county", n), DueBy: date("2026-02-10")},
			register.Filter{Worker: key("worker", n), Status: plan.StatusAgreed, Track: plan.TrackVoluntary})
	}
	return append(all, register.Filter{Open: true}, register.Filter{Worker: plan.Identifier{System: "https://keys.example.fi/unit", Value: "1"}})
}

func filters(t *trial) {
	l, ok := t.s.(register.Lister)
	if !ok {
		return
	}
	all, _ := t.many(60)
	for i, f := range everyFilter() {
		want := slices.DeleteFunc(slices.Clone(all), func(c register.Card) bool { return !f.Takes(c) })
		if got := t.cards(l, f, ""); !slices.Equal(got, want) {
			t.fail("Cards(filter %d): %d cards, should be %d", i, len(got), len(want))
		}
		after := all[20].PlanID
		want = slices.DeleteFunc(want, func(c register.Card) bool { return c.PlanID <= after })
		if got := t.cards(l, f, after); !slices.Equal(got, want) {
			t.fail("Cards(filter %d, after the 21st plan): %d cards, should be %d", i, len(got), len(want))
		}
	}
}

func cardPages(t *trial) {
	l, ok := t.s.(register.Lister)
	if !ok {
		return
	}
	want, _ := t.many(40)
	var got []register.Card
	for after := plan.PlanID(""); ; {
		n := 0
		for c, err := range l.Cards(t.ctx, register.Filter{}, after) {
			t.must(err, "Cards(after %q)", after)
			got, after = append(got, c), c.PlanID
			if n++; n == 7 {
				break
			}
		}
		if n < 7 {
			break
		}
	}
	if !slices.Equal(got, want) {
		t.fail("Cards, seven at a time: %d cards, not those of the whole list", len(got))
	}
}

// stableCards changes plans and adds others while a list runs: the ones that are
// there all the time come once each.
func stableCards(t *trial) {
	l, ok := t.s.(register.Lister)
	if !ok {
		return
	}
	want, _ := t.many(120)
	var done atomic.Bool
	t.all(3, func(w int) {
		if w == 0 {
			defer done.Store(true)
			for round := range 4 {
				at := 0
				for c, err := range l.Cards(t.ctx, register.Filter{}, "") {
					t.must(err, "Cards while others write")
					if at < len(want) && c.PlanID == want[at].PlanID {
						at++
					} else if i := slices.IndexFunc(want, func(k register.Card) bool { return k.PlanID == c.PlanID }); i >= 0 {
						t.fail("Cards while others write: plan %s twice or out of its place in round %d", c.PlanID, round)
						return
					}
				}
				if at != len(want) {
					t.fail("Cards while others write: %d of %d plans that were there all the time", at, len(want))
				}
			}
			return
		}
		for i := 0; !done.Load(); i++ {
			t.change(t.s, want[(i*7+w)%len(want)].PlanID, func(p *plan.Plan) { p.Title = plan.Title("muutos " + strconv.Itoa(i)) })
			if i < 30 {
				t.put(invented(1000*w+i, plan.StatusDraft))
			}
		}
	})
}

// days lists the open days that a filter takes.
func (t *trial) days(l register.Worklister, f register.Filter, within civil.Period, after register.Day, most int) (all []register.Day) {
	for d, err := range l.Days(t.ctx, f, within, after) {
		t.must(err, "Days(within %s to %s)", within.From, within.To)
		if all = append(all, d); len(all) == most {
			break
		}
	}
	return all
}

func workList(t *trial) {
	l, ok := t.s.(register.Worklister)
	if !ok {
		return
	}
	cards, all := t.many(60)
	of := map[plan.PlanID]register.Card{}
	for _, c := range cards {
		of[c.PlanID] = c
	}
	spans := []civil.Period{
		{}, {From: date("2026-02-03"), To: date("2026-02-09")}, {To: date("2026-02-05")}, {From: date("2026-02-20")},
		{From: date("2026-02-05"), To: date("2026-02-05")}, {From: date("2026-02-09"), To: date("2026-02-03")},
	}
	for i, f := range everyFilter() {
		span := spans[i%len(spans)]
		want := slices.DeleteFunc(slices.Clone(all), func(d register.Day) bool { return !f.Takes(of[d.PlanID]) || !span.Contains(d.Last) })
		got := t.days(l, f, span, register.Day{}, -1)
		if !slices.Equal(got, want) {
			t.fail("Days(filter %d, %s to %s): %d days, should be %d", i, span.From, span.To, len(got), len(want))
			continue
		}
		if len(want) > 3 {
			first := t.days(l, f, span, register.Day{}, 3)
			if rest := t.days(l, f, span, first[2], -1); !slices.Equal(append(first, rest...), want) {
				t.fail("Days(filter %d) after the third: not the rest of the list", i)
			}
		}
	}
	open := slices.IndexFunc(cards, func(c register.Card) bool { return plan.Open(c.Status) && !c.NextContact.IsZero() })
	if open < 0 {
		t.fail("the invented plans have no open day")
		return
	}
	t.put(closed(t.get(cards[open].PlanID)))
	for _, d := range t.days(l, register.Filter{}, civil.Period{}, register.Day{}, -1) {
		if d.PlanID == cards[open].PlanID && d.Kind == due.KindContact {
			t.fail("Days: a closed plan's agreed contact")
		}
	}
}

func refresh(t *trial) {
	r, ok := t.s.(register.Refresher)
	l, lists := t.s.(register.Lister)
	if !ok || !lists {
		return
	}
	p := invented(1, plan.StatusAgreed)
	turn := civil.MustParseInstant("2026-01-20T09:00:00+02:00")
	p.Baton[0].To = turn
	p.Baton = append(p.Baton, plan.Holding{ID: id('h', 1), PersonID: id('x', 1), Role: plan.HoldingResponsible, From: turn, Accepted: turn})
	t.put(p)
	for i := range 4 {
		t.put(invented(i+2, plan.StatusDraft))
	}
	worker := func(want plan.Identifier) {
		if got := t.cards(l, register.Filter{Subject: p.Child.Subject}, ""); len(got) != 1 || got[0].Worker != want {
			t.fail("Cards: the worker is not who holds the baton on that day")
		}
	}
	worker(key("worker", 1))
	total := 0
	for range 10 {
		n, err := r.Refresh(t.ctx, date("2026-01-20"), 2)
		t.must(err, "Refresh")
		if total += n; n < 2 {
			break
		}
	}
	if total != 5 {
		t.fail("Refresh, two at a time: %d cards, should be 5", total)
	}
	worker(key("worker", 2))
	if w, ok := t.s.(register.Worklister); ok {
		for _, d := range t.days(w, register.Filter{Subject: p.Child.Subject}, civil.Period{}, register.Day{}, -1) {
			if d.Worker != key("worker", 2) {
				t.fail("Days after Refresh: still the worker of before")
			}
		}
	}
	if n, err := r.Refresh(t.ctx, date("2026-01-20"), 10); n != 0 || err != nil {
		t.fail("Refresh once more: %d cards, %s", n, said(err))
	}
	if n := t.get(p.ID).Revision; n != 1 {
		t.fail("Refresh: made revision %d", n)
	}
	if f, ok := t.s.(register.Feed); ok {
		if events := t.since(f, "", 100); len(events) != 5 {
			t.fail("Refresh: %d events in the feed, should be 5", len(events))
		}
	}
	n, err := t.s.Erase(t.ctx, p.ID, 1, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, later("2026-01-21"))
	t.must(err, "Erase after Refresh")
	t.next(n, 1, "Erase after Refresh")
	worker(key("worker", 2))
}
