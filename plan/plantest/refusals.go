package plantest

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// refusalCases are what a store must not do.
var refusalCases = []test{
	{"what may not be stored is refused", refused},
	{"an entry that cannot be kept is refused", badEntries},
	{"an id that is none finds nothing", hostile},
	{"a given-up context stores nothing and reads nothing", givenUp},
	{"no error tells of the child", saysNothing},
}

func refused(t *trial) {
	for _, row := range []struct {
		name  string
		spoil func(*plan.Plan)
	}{
		{"an identity code as the child's key", func(p *plan.Plan) { p.Child.Subject = "010181-900C" }},
		{"an identity code as a former key", func(p *plan.Plan) { p.Child.FormerSubjects = []string{"010181-900C"} }},
		{"in force, and nobody holds the baton", func(p *plan.Plan) { p.Course[0].Status, p.Baton = plan.StatusAgreed, nil }},
		{"in force, with a reference to nothing", func(p *plan.Plan) { p.Course[0].Status, p.Concerns[0].By = plan.StatusAgreed, "zzzzzzzzzz" }},
		{"two parts share an id", func(p *plan.Plan) { p.Concerns = append(p.Concerns, p.Concerns[0]) }},
		{"a text that is too long to be read", func(p *plan.Plan) { p.Title = plan.Title(strings.Repeat("x", 201)) }},
		{"a code of no set", func(p *plan.Plan) { p.People[0].Kind = 99 }},
		{"a text that is not UTF-8", func(p *plan.Plan) { p.Concerns[0].Text = "\xff" }},
		{"no key of the child", func(p *plan.Plan) { p.Child.Subject = "" }},
		{"a plan id that is none", func(p *plan.Plan) { p.ID = "../../etc" }},
		{"a revision below zero", func(p *plan.Plan) { p.Revision = -1 }},
		{"a plan of another form than is written", func(p *plan.Plan) { p.Format = "oneplan/9.9" }},
	} {
		p := invented(1, plan.StatusDraft)
		row.spoil(p)
		if n, err := t.s.Put(t.ctx, p, entry); err == nil || n != 0 {
			t.fail("Put(%s): stored as revision %d", row.name, n)
		}
		t.empty("Put(" + row.name + ")")
	}
	draft := invented(1, plan.StatusDraft)
	draft.Baton, draft.Concerns[0].By = nil, "zzzzzzzzzz"
	t.put(draft)
	var list *issue.Error
	p := t.get(draft.ID)
	p.Course[0].Status = plan.StatusAgreed
	if _, err := t.s.Put(t.ctx, p, entry); !errors.As(err, &list) {
		t.fail("Put(draft with errors that comes into force): %s, should be the issues", said(err))
	}
	if q := t.get(draft.ID); q.Revision != 1 || q.Status() != plan.StatusDraft {
		t.fail("Put(refused): changed what is stored")
	}
}

// empty reports a store that holds the plan whose Put was refused.
func (t *trial) empty(call string) {
	t.is(alone(t.s.Get(t.ctx, planID(1))), history.StoreNotFound, "Get after %s, which was refused", call)
	if l, ok := t.s.(register.Lister); ok {
		for c, err := range l.Cards(t.ctx, register.Filter{}, "") {
			t.must(err, "Cards after %s", call)
			t.fail("%s: refused, and a card of plan %s is there", call, c.PlanID)
		}
	}
	if f, ok := t.s.(register.Feed); ok {
		if events := t.since(f, "", 10); len(events) > 0 {
			t.fail("%s: refused, and an event is there", call)
		}
	}
}

func badEntries(t *trial) {
	p := invented(1, plan.StatusDraft)
	for _, row := range []struct {
		name  string
		entry history.Entry
	}{
		{"no moment", history.Entry{}},
		{"by too long", history.Entry{At: entry.At, By: strings.Repeat("x", 129)}},
		{"reason too long", history.Entry{At: entry.At, Reason: strings.Repeat("x", 2001)}},
		{"reason that is no text", history.Entry{At: entry.At, Reason: "\xff"}},
	} {
		t.isError(alone(t.s.Put(t.ctx, p, row.entry)), history.ErrEntry, "Put(entry with %s)", row.name)
		t.empty("Put(entry with " + row.name + ")")
	}
	p.Revision = t.put(p)
	p.Title = "ennen"
	early := entry
	early.At = civil.MustParseInstant("2026-01-12T15:29:59+02:00")
	t.isError(alone(t.s.Put(t.ctx, p, early)), history.ErrMoment, "Put(entry before the last one)")
}

func hostile(t *trial) {
	t.put(invented(1, plan.StatusAgreed))
	for _, bad := range []string{
		"", "'", "' OR '1'='1", "%", "_", "*", "\x00", "aaaaaaaaaaaaaaaaaaaaaaaaa\x00", "\xff\xfe", "../../etc/passwd", strings.Repeat("a", 1<<20),
		"AAAAAAAAAAAAAAAAAAAAAAAAAB", string(planID(1)) + " ", "lapsi-1'", "lapsi-%", "LAPSI-1", "lapsi-1\x00", "🙂", "NULL", "0",
	} {
		name := fmt.Sprintf("%.20q", bad)
		t.is(alone(t.s.Get(t.ctx, plan.PlanID(bad))), history.StoreNotFound, "Get(%s)", name)
		t.is(alone(t.s.History(t.ctx, plan.PlanID(bad))), history.StoreNotFound, "History(%s)", name)
		t.is(alone(t.s.InForce(t.ctx, bad)), history.StoreNotFound, "InForce(%s)", name)
		t.is(alone(t.s.Erase(t.ctx, plan.PlanID(bad), 1, history.Erasure{Part: "x", Citation: "x"}, entry)), history.StoreNotFound, "Erase(%s)", name)
		if r, ok := t.s.(register.Reader); ok {
			t.is(alone(r.Revision(t.ctx, plan.PlanID(bad), 1)), history.StoreNotFound, "Revision(%s)", name)
		}
		if l, ok := t.s.(register.Lister); ok {
			for _, f := range []register.Filter{{Subject: bad}, {Worker: plan.Identifier{System: bad, Value: bad}}} {
				for _, err := range l.Cards(t.ctx, f, plan.PlanID(bad)) {
					if err != nil {
						t.fail("Cards(of %s): %s", name, said(err))
					} else if f != (register.Filter{}) {
						t.fail("Cards(of %s): a plan is found", name)
					}
				}
			}
		}
		t.hostileDay(bad, name)
	}
	for _, bad := range []register.Position{"x", "-1", "1'", "\x00", "99999999999999999999999", "1.5.9", "+1", "01", " 1", "1 ", "1\n", "0", "0.1"} {
		if f, ok := t.s.(register.Feed); ok {
			t.isError(alone(f.Since(t.ctx, bad, 5)), register.ErrPosition, "Since(%q)", bad)
		}
	}
}

// hostileDay goes on after a day that was tampered with: whatever it is, what comes
// after it comes.
func (t *trial) hostileDay(bad, name string) {
	w, ok := t.s.(register.Worklister)
	if !ok {
		return
	}
	for _, day := range t.days(w, register.Filter{}, civil.Period{}, register.Day{}, -1) {
		for _, after := range []register.Day{
			{Last: day.Last, PlanID: plan.PlanID(bad)}, {Last: day.Last, PlanID: day.PlanID, Part: plan.ID(bad)},
			{Last: day.Last, PlanID: day.PlanID, Part: day.Part, Kind: day.Kind, Rule: bad},
		} {
			came := false
			for got, err := range w.Days(t.ctx, register.Filter{}, civil.Period{}, after) {
				t.must(err, "Days(after %s)", name)
				came = came || got == day
			}
			if came != (after.Compare(day) < 0) {
				t.fail("Days(after %s): what comes after it does not, or what does not comes", name)
			}
		}
	}
}

// asked is one call that ends with an error.
type asked struct {
	name string
	run  func() error
}

func givenUp(t *trial) {
	kept := invented(2, plan.StatusAgreed)
	t.put(kept)
	over, cancel := context.WithCancel(context.Background())
	cancel()
	calls := []asked{
		{"Put", func() error { return alone(t.s.Put(over, invented(1, plan.StatusDraft), entry)) }},
		{"Get", func() error { return alone(t.s.Get(over, kept.ID)) }},
		{"History", func() error { return alone(t.s.History(over, kept.ID)) }},
		{"InForce", func() error { return alone(t.s.InForce(over, kept.Child.Subject)) }},
		{"Erase", func() error {
			return alone(t.s.Erase(over, kept.ID, 1, history.Erasure{Part: "x", Citation: "x"}, entry))
		}},
	}
	if r, ok := t.s.(register.Reader); ok {
		calls = append(calls, asked{"Revision", func() error { return alone(r.Revision(over, kept.ID, 1)) }})
	}
	if l, ok := t.s.(register.Lister); ok {
		calls = append(calls, asked{"Cards", func() (last error) {
			for _, err := range l.Cards(over, register.Filter{}, "") {
				last = err
			}
			return last
		}})
	}
	if l, ok := t.s.(register.Worklister); ok {
		calls = append(calls, asked{"Days", func() (last error) {
			for _, err := range l.Days(over, register.Filter{}, civil.Period{}, register.Day{}) {
				last = err
			}
			return last
		}})
	}
	if d, ok := t.s.(register.Destroyer); ok {
		calls = append(calls, asked{"Destroy", func() error { return d.Destroy(over, kept.ID, 1, register.Ground{Citation: "x"}, entry) }})
	}
	if f, ok := t.s.(register.Feed); ok {
		calls = append(calls, asked{"Since", func() error { return alone(f.Since(over, "", 5)) }})
	}
	for _, call := range calls {
		t.isError(call.run(), context.Canceled, "%s with a cancelled context", call.name)
	}
	t.is(alone(t.s.Get(t.ctx, planID(1))), history.StoreNotFound, "Get(plan whose Put was cancelled)")
}

// saysNothing looks for marks in all that an error shows, in what it wraps too.
func saysNothing(t *trial) {
	const mark = "MERKKI"
	p := invented(1, plan.StatusAgreed)
	p.Child.Subject, p.Title = mark+"-1", mark
	t.put(p)
	second := invented(2, plan.StatusAgreed)
	second.Child.Subject, second.Title = p.Child.Subject, mark
	broken := invented(3, plan.StatusDraft)
	broken.Title, broken.Child.Subject = plan.Title(strings.Repeat(mark, 60)), mark+"-3"
	reason := entry
	reason.Reason = strings.Repeat(mark, 1000)
	calls := []asked{
		{"Put(second in force)", func() error { return alone(t.s.Put(t.ctx, second, entry)) }},
		{"Put(stale)", func() error { return alone(t.s.Put(t.ctx, p, entry)) }},
		{"Put(broken)", func() error { return alone(t.s.Put(t.ctx, broken, entry)) }},
		{"Put(bad entry)", func() error { return alone(t.s.Put(t.ctx, second, reason)) }},
		{"InForce", func() error { return alone(t.s.InForce(t.ctx, mark)) }},
		{"Get", func() error { return alone(t.s.Get(t.ctx, mark)) }},
		{"Erase", func() error {
			return alone(t.s.Erase(t.ctx, p.ID, 1, history.Erasure{Part: mark, Citation: mark}, entry))
		}},
	}
	if r, ok := t.s.(register.Restorer); ok {
		h, err := (*history.History)(nil).Add(second, entry, strings.NewReader(strings.Repeat("x", 1<<16)))
		t.must(err, "a history to restore")
		calls = append(calls, asked{"Restore(second in force)", func() error { return r.Restore(t.ctx, h) }})
	}
	for _, call := range calls {
		err := call.run()
		if err == nil || errors.Is(err, errBeside) {
			t.fail("%s: %s", call.name, said(err))
		}
		for ; err != nil; err = errors.Unwrap(err) {
			if text := fmt.Sprintf("%v %+v %#v %q", err, err, err, err); strings.Contains(text, mark) {
				t.fail("%s: the error repeats what is stored", call.name)
			}
		}
	}
}
