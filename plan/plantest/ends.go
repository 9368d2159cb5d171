package plantest

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// endCases are how plans come from elsewhere and how they end.
var endCases = []test{
	{"a history from elsewhere is taken in whole", restore},
	{"a history that may not come in stays out", notRestored},
	{"a destroyed plan leaves its trace and nothing else", destroy},
	{"nothing is destroyed before its time", notDestroyed},
	{"what was destroyed elsewhere does not come in", retrace},
}

// elsewhere returns a history that another store kept.
func (t *trial) elsewhere(n int) *history.History {
	source := rand.NewChaCha8([32]byte{byte(n)}) //nolint:forbidigo // a test's own, the same each time
	p := invented(n, plan.StatusDraft)
	var h *history.History
	var err error
	for i := range 40 {
		p.Title = plan.Title("muutos " + strconv.Itoa(i))
		if i%5 == 0 {
			p.Concerns = append(p.Concerns, plan.Concern{ID: id('e', 100*n+i), Text: "huoli " + strconv.Itoa(i)})
		}
		if i == 39 {
			p.Concerns, p.Course[0].Status = p.Concerns[1:], plan.StatusAgreed
		}
		h, err = h.Add(p, entry, source)
		t.must(err, "a history of elsewhere")
	}
	h, err = h.Erase(history.Erasure{Part: string(id('c', n)), Citation: "testi"}, entry, source)
	t.must(err, "a history of elsewhere")
	return h
}

func encoded(h *history.History) string {
	var b bytes.Buffer
	if history.Encode(&b, h) != nil {
		return ""
	}
	return b.String()
}

func restore(t *trial) {
	r, ok := t.s.(register.Restorer)
	if !ok {
		return
	}
	h := t.elsewhere(1)
	text := encoded(h)
	t.must(r.Restore(t.ctx, h), "Restore")
	t.must(r.Restore(t.ctx, h), "Restore once more")
	if encoded(t.past(h.PlanID)) != text {
		t.fail("History after Restore: not the history that came in")
	}
	h.Revisions[0].By = "muutettu"
	t.past(h.PlanID)
	p := t.get(h.PlanID)
	t.inForce(p.Child.Subject, p.ID)
	p.Title = "jatkuu täällä"
	if n := t.put(p); n != len(h.Revisions)+1 {
		t.fail("Put after Restore: revision %d", n)
	}
	t.revisions(p.ID, func(int, *plan.Plan) {})
	if l, ok := t.s.(register.Lister); ok {
		if got := t.cards(l, register.Filter{Subject: p.Child.Subject}, ""); len(got) != 1 {
			t.fail("Cards after Restore: %d cards", len(got))
		}
	}
	h.Revisions[0].By = entry.By
	t.second(r.Restore(t.ctx, h), len(h.Revisions)+1, "Restore of a shorter history")
}

func notRestored(t *trial) {
	r, ok := t.s.(register.Restorer)
	if !ok {
		return
	}
	t.isError(r.Restore(t.ctx, &history.History{Format: history.Format1, PlanID: planID(1)}), history.ErrEmpty, "Restore(empty history)")
	var list *issue.Error
	for _, row := range []struct {
		name  string
		spoil func(*history.History)
	}{
		{"a changed content", func(h *history.History) { h.Revisions[3].Changes[0].Content = `{"title":"muu"}` }},
		{"a changed reason", func(h *history.History) { h.Revisions[3].Reason = "muu" }},
		{"a missing revision", func(h *history.History) { h.Revisions = append(h.Revisions[:3:3], h.Revisions[4:]...) }},
		{"another plan's id", func(h *history.History) { h.PlanID = planID(7) }},
	} {
		h := t.elsewhere(1)
		row.spoil(h)
		if err := r.Restore(t.ctx, h); !errors.As(err, &list) {
			t.fail("Restore(%s): %s, should be the issues", row.name, said(err))
		}
		t.is(alone(t.s.Get(t.ctx, h.PlanID)), history.StoreNotFound, "Get after Restore(%s)", row.name)
	}
	h := t.elsewhere(1)
	first := invented(2, plan.StatusAgreed)
	first.Child.Subject = "lapsi-1"
	t.put(first)
	t.is(r.Restore(t.ctx, h), history.StoreSecondInForce, "Restore(second plan in force)")
	t.is(alone(t.s.Get(t.ctx, h.PlanID)), history.StoreNotFound, "Get after Restore(second plan in force)")
}

func destroy(t *trial) {
	d, ok := t.s.(register.Destroyer)
	if !ok {
		return
	}
	p := invented(1, plan.StatusAgreed)
	t.put(p)
	p = closed(t.get(p.ID))
	t.put(p)
	other := invented(5, plan.StatusAgreed)
	t.put(other)
	kept := encoded(t.past(p.ID))
	t.second(d.Destroy(t.ctx, p.ID, 1, register.Ground{Citation: "testi"}, entry), 2, "Destroy(on revision 1 of 2)")
	t.is(d.Destroy(t.ctx, planID(99), 1, register.Ground{Citation: "testi"}, entry), history.StoreNotFound, "Destroy(unknown plan)")
	t.must(d.Destroy(t.ctx, p.ID, 2, register.Ground{Citation: "tiedonohjaussuunnitelma 4 §"}, later("2036-02-01")), "Destroy")
	t.is(alone(t.s.Get(t.ctx, p.ID)), history.StoreNotFound, "Get(destroyed plan)")
	t.is(alone(t.s.History(t.ctx, p.ID)), history.StoreNotFound, "History(destroyed plan)")
	t.is(d.Destroy(t.ctx, p.ID, 2, register.Ground{Citation: "testi"}, entry), history.StoreNotFound, "Destroy(destroyed plan)")
	if r, ok := t.s.(register.Reader); ok {
		t.is(alone(r.Revision(t.ctx, p.ID, 1)), history.StoreNotFound, "Revision(destroyed plan)")
	}
	if l, ok := t.s.(register.Lister); ok {
		if got := t.cards(l, register.Filter{}, ""); len(got) != 1 || got[0].PlanID != other.ID {
			t.fail("Cards after Destroy: %d cards, should be the other plan's", len(got))
		}
	}
	if l, ok := t.s.(register.Worklister); ok {
		for _, day := range t.days(l, register.Filter{}, civil.Period{}, register.Day{}, -1) {
			if day.PlanID == p.ID {
				t.fail("Days after Destroy: a day of the destroyed plan")
			}
		}
	}
	var traces []register.Trace
	for trace, err := range d.Traces(t.ctx, "") {
		t.must(err, "Traces")
		traces = append(traces, trace)
	}
	want := register.Trace{PlanID: p.ID, On: date("2036-02-01"), Citation: "tiedonohjaussuunnitelma 4 §"}
	if len(traces) != 1 || traces[0] != want {
		t.fail("Traces: %d, should be the id, the day and the citation of the one", len(traces))
	}
	for trace, err := range d.Traces(t.ctx, p.ID) {
		t.fail("Traces(after the last): plan %s, %s", trace.PlanID, said(err))
	}
	fresh := p.Clone()
	fresh.Revision = 0
	t.is(alone(t.s.Put(t.ctx, fresh, entry)), history.StoreDestroyed, "Put(destroyed plan as a new one)")
	fresh.Revision = 2
	t.is(alone(t.s.Put(t.ctx, fresh, entry)), history.StoreDestroyed, "Put(destroyed plan at its revision)")
	if r, ok := t.s.(register.Restorer); ok {
		h, _ := history.Decode([]byte(kept), issue.Limits{})
		t.is(r.Restore(t.ctx, h), history.StoreDestroyed, "Restore(destroyed plan)")
	}
	next := invented(2, plan.StatusAgreed)
	next.Child.Subject = p.Child.Subject
	t.put(next)
	t.inForce(p.Child.Subject, next.ID)
}

func retrace(t *trial) {
	r, ok := t.s.(register.Retracer)
	d, traces := t.s.(register.Destroyer)
	if !ok || !traces {
		return
	}
	p := invented(1, plan.StatusDraft)
	trace := register.Trace{PlanID: p.ID, On: date("2026-01-12"), Citation: "testi"}
	for range 2 {
		t.must(r.Retrace(t.ctx, trace), "Retrace")
	}
	other := trace
	other.Citation = "muu"
	t.must(r.Retrace(t.ctx, other), "Retrace(another trace of the same plan)")
	t.is(alone(t.s.Put(t.ctx, p, entry)), history.StoreDestroyed, "Put(plan destroyed elsewhere)")
	t.is(alone(t.s.Get(t.ctx, p.ID)), history.StoreNotFound, "Get(plan destroyed elsewhere)")
	if in, ok := t.s.(register.Restorer); ok {
		t.is(in.Restore(t.ctx, t.elsewhere(1)), history.StoreDestroyed, "Restore(plan destroyed elsewhere)")
	}
	there := t.stored(2, plan.StatusDraft)
	t.second(r.Retrace(t.ctx, register.Trace{PlanID: there.ID, On: trace.On, Citation: "testi"}), 1, "Retrace(plan that is here)")
	t.get(there.ID)
	t.is(r.Retrace(t.ctx, register.Trace{PlanID: "ei ole", On: trace.On, Citation: "testi"}), history.StoreNotFound, "Retrace(an id that is none)")
	t.isError(r.Retrace(t.ctx, register.Trace{PlanID: planID(3), Citation: "testi"}), register.ErrDay, "Retrace(without a day)")
	t.isError(r.Retrace(t.ctx, register.Trace{PlanID: planID(3), On: trace.On}), register.ErrGround, "Retrace(without a citation)")
	n := 0
	for got, err := range d.Traces(t.ctx, "") {
		t.must(err, "Traces after Retrace")
		if n++; got != trace {
			t.fail("Traces after Retrace: another trace than the first that came in")
		}
	}
	if n != 1 {
		t.fail("Traces after Retrace: %d", n)
	}
}

func notDestroyed(t *trial) {
	d, ok := t.s.(register.Destroyer)
	if !ok {
		return
	}
	p := invented(1, plan.StatusAgreed)
	t.put(p)
	ten := history.Retention{Years: 10, Since: history.RetentionClosed, Source: "testi"}
	t.isError(d.Destroy(t.ctx, p.ID, 1, register.Ground{Citation: "testi"}, later("2050-01-01")), register.ErrRetained, "Destroy(plan in force)")
	t.second(d.Destroy(t.ctx, p.ID, 2, register.Ground{Citation: "testi"}, later("2050-01-01")), 1, "Destroy(plan in force, on a revision that is not yet)")
	t.put(closed(t.get(p.ID)))
	for _, day := range []string{"2030-01-01", "2036-01-12"} {
		t.isError(d.Destroy(t.ctx, p.ID, 2, register.Ground{Citation: "testi", Retention: ten}, later(day)), register.ErrRetained, "Destroy(on %s, kept until 2036-01-12)", day)
	}
	t.isError(d.Destroy(t.ctx, p.ID, 2, register.Ground{Retention: ten}, later("2036-01-13")), register.ErrGround, "Destroy(without a citation)")
	if t.get(p.ID).Revision != 2 {
		t.fail("Destroy(refused): changed the plan")
	}
	for trace, err := range d.Traces(t.ctx, "") {
		t.fail("Destroy(refused): left a trace of plan %s, %s", trace.PlanID, said(err))
	}
	t.must(d.Destroy(t.ctx, p.ID, 2, register.Ground{Citation: "testi", Retention: ten}, later("2036-01-13")), "Destroy(after its time)")
}
