package plantest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// faultCases are faults of the database at each call of an operation, one after the
// other until the operation passes: what was acknowledged is there, nothing is half
// there, and the store goes on.
var faultCases = []test{
	{"a fault at any call of a change loses nothing and leaves nothing half", faultsOfChanges},
	{"a fault at any call of a reader is told", faultsOfReaders},
	{"who comes between the calls of a change is not overwritten", meanwhile},
	{"who stores while cards are made anew is not overwritten", refreshMeanwhile},
}

// mark stands in the words of each fault, as a child's key in those of a driver.
const mark = "MERKKI"

var errFault = errors.New("plantest: " + mark)

// faults are what becomes of a call. Cancel ends the context of the operation.
var faults = []struct {
	name string
	with func(cancel func()) Fault
}{
	{"refused", func(func()) Fault { return func(context.Context, func() error) error { return errFault } }},
	{"done and not told", func(func()) Fault {
		return func(_ context.Context, do func() error) error { return errors.Join(errFault, do()) }
	}},
	{"broken before", func(func()) Fault { return func(context.Context, func() error) error { return ErrBroken } }},
	{"broken after", func(func()) Fault {
		return func(_ context.Context, do func() error) error { _ = do(); return ErrBroken }
	}},
	{"hanging until the context is over", func(cancel func()) Fault {
		return func(ctx context.Context, _ func() error) error {
			time.AfterFunc(time.Millisecond, cancel)
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(time.Second): //nolint:forbidigo // a wait, no day
				return errFault // a call that no context ends
			}
		}
	}},
	{"cancelled before", func(cancel func()) Fault {
		return func(_ context.Context, do func() error) error { cancel(); return do() }
	}},
	{"cancelled after", func(cancel func()) Fault {
		return func(_ context.Context, do func() error) error { defer cancel(); return do() }
	}},
}

// seen is what a store shows of one plan.
type seen struct {
	revision, kept int // the newest revision; how many the history has
	title          plan.Title
	fed            bool // there is a feed
	events         int  // in it
	destroyed      bool
	traced         bool
	on             civil.Date // the card's
}

// look reads all that a store shows of a plan and finds whether it is of one piece;
// where it is not, the reason.
func (t *trial) look(at *plan.Plan) (s seen, why string) {
	id := at.ID
	h, err := t.s.History(t.ctx, id)
	var problem *history.StoreError
	switch {
	case errors.As(err, &problem):
		s.destroyed = true
		if why := t.left(at); why != "" {
			return s, why
		}
	case err != nil:
		return s, "History: " + said(err)
	default:
		if found := h.Verify(); len(found) > 0 {
			return s, "the chain does not hold: " + found[0].Rule
		}
		s.kept = len(h.Revisions)
		p, err := t.s.Get(t.ctx, id)
		if err != nil {
			return s, "Get: " + said(err)
		}
		last, _ := h.Revision(s.kept)
		if !reflect.DeepEqual(p, last) {
			return s, "the plan is not the last revision"
		}
		s.revision, s.title = p.Revision, p.Title
		if why := t.lookAside(p, &s); why != "" {
			return s, why
		}
	}
	if d, ok := t.s.(register.Destroyer); ok {
		for trace, err := range d.Traces(t.ctx, "") {
			t.must(err, "Traces")
			s.traced = s.traced || trace.PlanID == id
		}
	}
	if f, ok := t.s.(register.Feed); ok {
		newest := 0
		s.fed = true
		for _, e := range t.since(f, t.position, 1000) {
			if e.PlanID == id {
				s.events++
				newest = e.Revision
			}
		}
		if !s.destroyed && newest != s.revision {
			return s, fmt.Sprintf("the feed tells of revision %d of %d", newest, s.revision)
		}
	}
	return s, ""
}

// lookAside looks at what is derived from a plan.
func (t *trial) lookAside(p *plan.Plan, s *seen) string {
	for _, key := range append([]string{p.Child.Subject}, p.Child.FormerSubjects...) {
		id, err := t.s.InForce(t.ctx, key)
		if (err == nil && id == p.ID) != plan.InForce(p.Status()) {
			return "InForce does not tell what the plan's status does"
		}
	}
	l, ok := t.s.(register.Lister)
	if !ok {
		return ""
	}
	cards := t.cards(l, register.Filter{Subject: p.Child.Subject}, "")
	if len(cards) != 1 {
		return fmt.Sprintf("%d cards", len(cards))
	}
	s.on = cards[0].On
	want, days := register.CardOf(p, s.on)
	if cards[0] != want {
		return "the card is not the plan's"
	}
	if w, ok := t.s.(register.Worklister); ok {
		if got := t.days(w, register.Filter{Subject: p.Child.Subject}, civil.Period{}, register.Day{}, -1); !sameDays(got, days) {
			return "the open days are not the plan's"
		}
	}
	return ""
}

// left looks for what is left of a plan that is not there; "" where nothing is.
func (t *trial) left(p *plan.Plan) string {
	if id, err := t.s.InForce(t.ctx, p.Child.Subject); err == nil && id == p.ID {
		return "no plan, and it is in force"
	}
	if l, ok := t.s.(register.Lister); ok && len(t.cards(l, register.Filter{Subject: p.Child.Subject}, "")) > 0 {
		return "no plan, and a card of it"
	}
	if l, ok := t.s.(register.Worklister); ok && len(t.days(l, register.Filter{Subject: p.Child.Subject}, civil.Period{}, register.Day{}, -1)) > 0 {
		return "no plan, and an open day of it"
	}
	return ""
}

func sameDays(a, b []register.Day) bool {
	return len(a) == 0 && len(b) == 0 || reflect.DeepEqual(a, b)
}

// fromHere has what is looked for in the feed begin at its end of today.
func (t *trial) fromHere() {
	if f, ok := t.s.(register.Feed); ok {
		for _, e := range t.since(f, t.position, 1000) {
			t.position = e.Position
		}
	}
}

// whole looks until what the store shows is of one piece: a database may still work
// off a call of which nobody waits for the end any more.
func (t *trial) whole(p *plan.Plan, when string) seen {
	var s seen
	var why string
	for range 100 {
		if s, why = t.look(p); why == "" {
			return s
		}
		time.Sleep(20 * time.Millisecond) //nolint:forbidigo // a wait, no day
	}
	t.fail("%s: plan %s: %s", when, p.ID, why)
	panic(stop{})
}

// operation is a change of one plan.
type operation struct {
	name  string
	ready func(t *trial, n int) *plan.Plan // what is there before, as it was read
	run   func(ctx context.Context, s history.Store, p *plan.Plan) error
	does  func(before, after seen) bool // whether it was carried out
}

func oneMore(before, after seen) bool {
	return after.revision == before.revision+1 && after.kept == after.revision && oneTold(before, after)
}

func oneTold(before, after seen) bool { return !after.fed || after.events == before.events+1 }

func (t *trial) stored(n int, status plan.Status) *plan.Plan {
	p := invented(n, status)
	t.put(p)
	return t.get(p.ID)
}

var operations = []operation{
	{"Put(new plan)", func(_ *trial, n int) *plan.Plan { return invented(n, plan.StatusAgreed) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			return alone(s.Put(ctx, p, entry))
		},
		func(_, after seen) bool { return after.revision == 1 && after.events <= 1 }},
	{"Put(a changed sentence)", func(t *trial, n int) *plan.Plan { return t.stored(n, plan.StatusAgreed) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			p.Title = "muutettu"
			return alone(s.Put(ctx, p, entry))
		}, oneMore},
	{"Put(closed)", func(t *trial, n int) *plan.Plan { return t.stored(n, plan.StatusAgreed) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			return alone(s.Put(ctx, closed(p), entry))
		}, oneMore},
	{"Erase", func(t *trial, n int) *plan.Plan { return t.stored(n, plan.StatusDraft) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			return alone(s.Erase(ctx, p.ID, p.Revision, history.Erasure{Member: "reason", Revision: 1, Citation: "testi"}, entry))
		}, oneMore},
	{"Restore", func(_ *trial, n int) *plan.Plan { return invented(n, plan.StatusAgreed) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			r, _ := s.(register.Restorer)
			h, err := (*history.History)(nil).Add(p, entry, rand.NewChaCha8([32]byte([]byte(p.ID+"      ")))) //nolint:forbidigo // a test's own, the same each time
			if err != nil {
				return err
			}
			return r.Restore(ctx, h)
		},
		func(_, after seen) bool { return after.revision == 1 }},
	{"Destroy", func(t *trial, n int) *plan.Plan { return t.stored(n, plan.StatusDraft) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			d, _ := s.(register.Destroyer)
			return d.Destroy(ctx, p.ID, p.Revision, register.Ground{Citation: "testi"}, entry)
		},
		func(before, after seen) bool { return after.destroyed && after.traced && oneTold(before, after) }},
	{"Retrace", func(_ *trial, n int) *plan.Plan { return invented(n, plan.StatusDraft) },
		func(ctx context.Context, s history.Store, p *plan.Plan) error {
			r, _ := s.(register.Retracer)
			return r.Retrace(ctx, register.Trace{PlanID: p.ID, On: date("2026-01-12"), Citation: "testi"})
		},
		func(before, after seen) bool { return after.traced && after.events == before.events }},
	{"Refresh", func(t *trial, n int) *plan.Plan { return t.stored(n, plan.StatusAgreed) },
		func(ctx context.Context, s history.Store, _ *plan.Plan) error {
			r, _ := s.(register.Refresher)
			_, err := r.Refresh(ctx, date("2026-03-05"), 1000)
			return err
		},
		func(_, after seen) bool { return after.on == date("2026-03-05") }},
}

// has reports whether a store has the port that an operation needs.
func (o *operation) has(s history.Store) (ok bool) {
	switch o.name {
	case "Restore":
		_, ok = s.(register.Restorer)
	case "Destroy":
		_, ok = s.(register.Destroyer)
	case "Retrace": // and the traces, in which it is seen
		_, ok = s.(interface {
			register.Retracer
			register.Destroyer
		})
	case "Refresh": // and the cards, in which it is seen
		_, ok = s.(interface {
			register.Refresher
			register.Lister
		})
	default:
		ok = true
	}
	return ok
}

// mostCalls is how many calls one operation may need: more, and it never passes.
const mostCalls = 200

func faultsOfChanges(t *trial) {
	if t.Wired == nil {
		return
	}
	s, wire := t.Wired(t.tb)
	n := 0
	for i := range operations {
		o := &operations[i]
		if !o.has(t.s) {
			continue
		}
		for _, f := range faults {
			for call := 1; ; call++ {
				n++
				if call > mostCalls {
					t.fail("%s: needs more than %d calls", o.name, mostCalls)
					return
				}
				if !t.once(s, wire, o, n, call, f.name, f.with) {
					break
				}
			}
		}
	}
}

// once runs an operation with a fault at one of its calls; false where it had fewer.
func (t *trial) once(s history.Store, wire *Wire, o *operation, n, call int, name string, with func(func()) Fault) bool {
	when := fmt.Sprintf("%s with call %d %s", o.name, call, name)
	t.fromHere()
	p := o.ready(t, n)
	before := t.whole(p, "before "+when)
	ctx, cancel := context.WithCancel(t.ctx)
	happened := false
	fault := with(cancel)
	wire.Break(call, func(ctx context.Context, do func() error) error {
		happened = true
		// Somebody reads meanwhile.
		if now, why := t.look(p); why == "" && now != before && !o.does(before, now) {
			t.fail("%s: half of it is seen", when)
		}
		return fault(ctx, do)
	})
	err := o.run(ctx, s, p.Clone())
	cancel()
	wire.Break(0, nil)
	t.quiet(err, when)
	after := t.whole(p, "after "+when)
	switch {
	case err == nil && !o.does(before, after):
		t.fail("%s: acknowledged, and not there", when)
	case err != nil && !happened:
		t.fail("%s: %s without a fault", when, said(err))
	case !o.does(before, after) && after != before && after.on == before.on:
		t.fail("%s: half of it is there", when)
	}
	t.goesOn(s, o, p, before, when)
	return happened
}

// quiet fails where an error repeats a driver's.
func (t *trial) quiet(err error, when string) {
	for _, text := range []string{fmt.Sprintf("%v", err), fmt.Sprintf("%+v", err), fmt.Sprintf("%#v", err)} {
		if strings.Contains(text, mark) {
			t.fail("%s: the error repeats the driver's", when)
			return
		}
	}
	if errors.Is(err, errBeside) {
		t.fail("%s: %s", when, said(err))
	}
	if errors.Is(err, errFault) {
		t.fail("%s: the error wraps the driver's", when)
	}
}

// goesOn tries what was not done again, through the same store.
func (t *trial) goesOn(s history.Store, o *operation, p *plan.Plan, before seen, when string) {
	for range 10 {
		if after := t.whole(p, "after "+when); o.does(before, after) {
			return
		}
		if err := o.run(t.ctx, s, p.Clone()); err == nil {
			return
		}
	}
	t.fail("%s: the store does not go on", when)
}

// reader is what can be asked.
type reader struct {
	name string
	run  func(ctx context.Context, t *trial, s history.Store, id plan.PlanID) (any, error)
}

func listed[T any](seq func(func(T, error) bool)) (any, error) {
	var all []T
	for one, err := range seq {
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

var readers = []reader{
	{"Get", func(ctx context.Context, _ *trial, s history.Store, id plan.PlanID) (any, error) {
		return s.Get(ctx, id)
	}},
	{"History", func(ctx context.Context, _ *trial, s history.Store, id plan.PlanID) (any, error) {
		return s.History(ctx, id)
	}},
	{"InForce", func(ctx context.Context, _ *trial, s history.Store, _ plan.PlanID) (any, error) {
		return s.InForce(ctx, "lapsi-1")
	}},
	{"Revision", func(ctx context.Context, _ *trial, s history.Store, id plan.PlanID) (any, error) {
		if r, ok := s.(register.Reader); ok {
			return r.Revision(ctx, id, 2)
		}
		return nil, nil //nolint:nilnil // has no such port
	}},
	{"Cards", func(ctx context.Context, _ *trial, s history.Store, _ plan.PlanID) (any, error) {
		if l, ok := s.(register.Lister); ok {
			return listed(l.Cards(ctx, register.Filter{}, ""))
		}
		return nil, nil //nolint:nilnil // has no such port
	}},
	{"Days", func(ctx context.Context, _ *trial, s history.Store, _ plan.PlanID) (any, error) {
		if l, ok := s.(register.Worklister); ok {
			return listed(l.Days(ctx, register.Filter{}, civil.Period{}, register.Day{}))
		}
		return nil, nil //nolint:nilnil // has no such port
	}},
	{"Traces", func(ctx context.Context, _ *trial, s history.Store, _ plan.PlanID) (any, error) {
		if d, ok := s.(register.Destroyer); ok {
			return listed(d.Traces(ctx, ""))
		}
		return nil, nil //nolint:nilnil // has no such port
	}},
	{"Since", func(ctx context.Context, _ *trial, s history.Store, _ plan.PlanID) (any, error) {
		if f, ok := s.(register.Feed); ok {
			return f.Since(ctx, "", 100)
		}
		return nil, nil //nolint:nilnil // has no such port
	}},
}

func faultsOfReaders(t *trial) {
	if t.Wired == nil {
		return
	}
	s, wire := t.Wired(t.tb)
	p := t.stored(1, plan.StatusAgreed)
	for i := range 3 {
		p.Title = plan.Title(letters(i))
		p.Revision = t.put(p)
		t.stored(2+i, plan.StatusDraft)
	}
	if d, ok := t.s.(register.Destroyer); ok {
		for n := 2; n < 4; n++ {
			t.must(d.Destroy(t.ctx, planID(n), 1, register.Ground{Citation: "testi"}, entry), "Destroy")
		}
	}
	for _, r := range readers {
		want, err := r.run(t.ctx, t, s, p.ID)
		t.must(err, "%s", r.name)
		for _, f := range faults {
			for call := 1; call <= mostCalls; call++ {
				when := fmt.Sprintf("%s with call %d %s", r.name, call, f.name)
				ctx, cancel := context.WithCancel(t.ctx)
				happened, fault := false, f.with(cancel)
				wire.Break(call, func(ctx context.Context, do func() error) error { happened = true; return fault(ctx, do) })
				got, err := r.run(ctx, t, s, p.ID)
				err = alone(got, err)
				cancel()
				wire.Break(0, nil)
				t.quiet(err, when)
				switch {
				case err == nil && !reflect.DeepEqual(got, want):
					t.fail("%s: not all, and no error", when)
				case err != nil && !happened:
					t.fail("%s: %s without a fault", when, said(err))
				}
				if got, err := r.run(t.ctx, t, s, p.ID); err != nil || !reflect.DeepEqual(got, want) {
					t.fail("after %s: %s, or another answer", when, said(err))
				}
				if !happened {
					break
				}
			}
		}
	}
}

// meanwhile has others change the same plan, and make its card anew, between any two
// calls of a change. The plan's baton is to pass on, and a change takes that back: of
// an older card nothing may be left.
func meanwhile(t *trial) {
	if t.Wired == nil {
		return
	}
	s, wire := t.Wired(t.tb)
	n := 0
	for _, other := range []struct {
		name string
		does func(ctx context.Context, p *plan.Plan)
	}{
		{"another one stores", func(ctx context.Context, p *plan.Plan) {
			mine := p.Clone()
			mine.Title = "toisen muutos"
			_, _ = t.s.Put(ctx, mine, entry)
		}},
		{"its card is made anew", func(ctx context.Context, _ *plan.Plan) {
			if r, ok := t.s.(register.Refresher); ok {
				_, _ = r.Refresh(ctx, date("2026-03-05"), 1000)
			}
		}},
	} {
		for call := 1; call <= mostCalls; call++ {
			n++
			when := fmt.Sprintf("Put while %s before call %d", other.name, call)
			t.fromHere()
			p := t.passing(n)
			before := t.whole(p, "before "+when)
			happened := false
			wire.Break(call, func(_ context.Context, do func() error) error {
				happened = true
				ctx, cancel := context.WithTimeout(t.ctx, 50*time.Millisecond) // where the change has locked already
				defer cancel()
				other.does(ctx, p)
				return do()
			})
			mine := p.Clone()
			mine.Title = "muutettu"
			err := alone(s.Put(t.ctx, mine, entry))
			wire.Break(0, nil)
			after := t.whole(p, "after "+when)
			switch {
			case err == nil && (after.title != "muutettu" || after.revision != 2):
				t.fail("%s: acknowledged, and not there", when)
			case err != nil && after.title != "toisen muutos":
				t.fail("%s: %s, and not because of it", when, said(err))
			case err != nil:
				t.second(err, 2, "%s", when)
			}
			if after.revision != before.revision+1 {
				t.fail("%s: %d revisions", when, after.revision)
			}
			p = t.get(p.ID)
			p.Baton, p.Baton[0].To = p.Baton[:1], civil.Instant{}
			t.putIn(t.s, p, later("2026-03-05"))
			t.whole(p, "after the next change after "+when)
			if !happened {
				break
			}
		}
	}
}

// passing stores a plan whose baton is to pass on in March.
func (t *trial) passing(n int) *plan.Plan {
	p := invented(n, plan.StatusAgreed)
	next := civil.MustParseInstant("2026-03-01T09:00:00+02:00")
	p.Baton[0].To = next
	p.Baton = append(p.Baton, plan.Holding{ID: id('z', n), PersonID: id('x', n), Role: plan.HoldingResponsible, From: next, Accepted: p.Baton[0].From})
	t.put(p)
	return t.get(p.ID)
}

// refreshMeanwhile has another one store a plan between any two calls that make its card
// anew: what is stored stands, and its card is made anew now or the next time.
func refreshMeanwhile(t *trial) {
	if t.Wired == nil {
		return
	}
	s, wire := t.Wired(t.tb)
	r, ok := s.(register.Refresher)
	if _, lists := t.s.(register.Lister); !ok || !lists {
		return
	}
	for call := 1; call <= mostCalls; call++ {
		when := fmt.Sprintf("Refresh while another one stores before call %d", call)
		p := t.passing(call)
		happened := false
		wire.Break(call, func(_ context.Context, do func() error) error {
			happened = true
			ctx, cancel := context.WithTimeout(t.ctx, 50*time.Millisecond) // where the cards are locked already
			defer cancel()
			mine := p.Clone()
			mine.Title = "toisen muutos"
			_, _ = t.s.Put(ctx, mine, entry)
			return do()
		})
		_, err := r.Refresh(t.ctx, date("2026-03-05"), 1000)
		wire.Break(0, nil)
		t.must(err, "%s", when)
		t.whole(p, "after "+when)
		_, err = r.Refresh(t.ctx, date("2026-03-05"), 1000)
		t.must(err, "Refresh after %s", when)
		if after := t.whole(p, "after the next Refresh after "+when); after.on != date("2026-03-05") {
			t.fail("%s: the card is of %s", when, after.on)
		}
		if !happened {
			break
		}
	}
}
