package plantest

import (
	"context"
	"errors"
	"reflect"
	"strconv"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// Writers is how many write at once.
const Writers = 64

// TestStore runs the conformance tests against stores that open makes, each
// empty. Run it with -race.
func TestStore(t *testing.T, open func(t *testing.T) history.Store) {
	for _, test := range []struct {
		name string
		run  func(t *testing.T, s history.Store)
	}{
		{"a plan comes back as it was stored", comesBack},
		{"a plan that was read is the reader's own", ownCopy},
		{"nothing new, nothing stored", nothingNew},
		{"who was second is told so", stale},
		{"there is no such plan", notFound},
		{"one child has one plan in force", oneInForce},
		{"every revision stays, and the chain holds", wholeChain},
		{"what was erased is gone", erased},
		{"a given-up context stores nothing", givenUp},
		{"many writers lose no change", manyWriters},
		{"many plans for one child: one comes into force", manyPlans},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}

var entry = history.Entry{At: civil.MustParseInstant("2026-01-12T15:30:00+02:00"), By: "t-1", Reason: "testi"}

// invented returns a small plan of its own child; the number makes its ids.
func invented(n int, status plan.Status) *plan.Plan {
	id := letters(n)
	return &plan.Plan{
		Format: plan.Format1, ID: plan.PlanID("aaaaaaaaaaaaaaaa" + id), Title: "Suunnitelma",
		Child:    plan.Child{ID: plan.ID(id), Subject: "lapsi-" + strconv.Itoa(n)},
		Concerns: []plan.Concern{{ID: plan.ID("c" + id[1:]), Text: "huoli"}},
		Course:   []plan.Step{{ID: plan.ID("s" + id[1:]), Status: status}},
	}
}

// letters spells a number in ten letters.
func letters(n int) string {
	var b [10]byte
	for i := range b {
		b[len(b)-1-i] = byte('a' + n%26)
		n /= 26
	}
	return string(b[:])
}

func put(t *testing.T, s history.Store, p *plan.Plan) int {
	t.Helper()
	n, err := s.Put(context.Background(), p, entry)
	if err != nil {
		t.Fatalf("Put: %v", err)
	}
	return n
}

func get(t *testing.T, s history.Store, id plan.PlanID) *plan.Plan {
	t.Helper()
	p, err := s.Get(context.Background(), id)
	if err != nil {
		t.Fatalf("Get: %v", err)
	}
	return p
}

func past(t *testing.T, s history.Store, id plan.PlanID) *history.History {
	t.Helper()
	h, err := s.History(context.Background(), id)
	if err != nil {
		t.Fatalf("History: %v", err)
	}
	return h
}

func isProblem(t *testing.T, err error, want history.StoreProblem) {
	t.Helper()
	var problem *history.StoreError
	if !errors.As(err, &problem) || problem.Problem != want {
		t.Errorf("the error is %v; it should be the problem %q", err, want)
	}
}

func comesBack(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	if n := put(t, s, p); n != 1 {
		t.Errorf("the first revision is number %d", n)
	}
	want := p.Clone()
	want.Revision = 1
	if got := get(t, s, p.ID); !reflect.DeepEqual(want, got) {
		t.Error("the plan came back changed")
	}
}

func ownCopy(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	put(t, s, p)
	p.Concerns[0].Text = "muutettu jälkikäteen"
	read := get(t, s, p.ID)
	if read.Concerns[0].Text != "huoli" {
		t.Error("a change after Put reached the store")
	}
	read.Concerns[0].Text = "muutettu"
	if get(t, s, p.ID).Concerns[0].Text != "huoli" {
		t.Error("a change of what Get returned reached the store")
	}
	chain := past(t, s, p.ID)
	chain.Revisions[0].By = "joku muu"
	chain.Revisions[0].Changes[0].Content = ""
	if past(t, s, p.ID).Verify().HasErrors() {
		t.Error("a change of what History returned reached the store")
	}
}

func nothingNew(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	put(t, s, p)
	p.Revision = 1
	if n := put(t, s, p); n != 1 {
		t.Errorf("the same plan became revision %d", n)
	}
}

func stale(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	put(t, s, p)
	_, err := s.Put(context.Background(), p, entry)
	isProblem(t, err, history.StoreStale)
	mine, theirs := get(t, s, p.ID), get(t, s, p.ID)
	theirs.Title = "toinen ehti"
	put(t, s, theirs)
	mine.Title = "minun"
	_, err = s.Put(context.Background(), mine, entry)
	isProblem(t, err, history.StoreStale)
	var problem *history.StoreError
	if errors.As(err, &problem) && problem.Revision != 2 {
		t.Errorf("the newest revision is told to be %d", problem.Revision)
	}
	if get(t, s, p.ID).Title != "toinen ehti" {
		t.Error("the second one overwrote the first")
	}
}

func notFound(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	_, err := s.Get(context.Background(), p.ID)
	isProblem(t, err, history.StoreNotFound)
	_, err = s.History(context.Background(), p.ID)
	isProblem(t, err, history.StoreNotFound)
	_, err = s.InForce(context.Background(), p.Child.Subject)
	isProblem(t, err, history.StoreNotFound)
	_, err = s.Erase(context.Background(), p.ID, 1, history.Erasure{Part: "aaaaaaaaaa", Citation: "testi"}, entry)
	isProblem(t, err, history.StoreNotFound)
	p.Revision = 4
	_, err = s.Put(context.Background(), p, entry)
	isProblem(t, err, history.StoreNotFound)
}

func oneInForce(t *testing.T, s history.Store) {
	t.Helper()
	first, second := invented(1, plan.StatusAgreed), invented(2, plan.StatusAgreed)
	second.Child.Subject = first.Child.Subject
	put(t, s, first)
	_, err := s.Put(context.Background(), second, entry)
	isProblem(t, err, history.StoreSecondInForce)

	former := invented(3, plan.StatusAgreed)
	former.Child.FormerSubjects = []string{first.Child.Subject}
	_, err = s.Put(context.Background(), former, entry)
	isProblem(t, err, history.StoreSecondInForce)

	id, err := s.InForce(context.Background(), first.Child.Subject)
	if err != nil || id != first.ID {
		t.Errorf("the plan in force is %q, %v", id, err)
	}
	draft := second.Clone()
	draft.Course[0].Status = plan.StatusDraft
	put(t, s, draft)

	closed := get(t, s, first.ID)
	closed.Course = append(closed.Course, plan.Step{ID: "closeclose", Status: plan.StatusClosed})
	put(t, s, closed)
	_, err = s.InForce(context.Background(), first.Child.Subject)
	isProblem(t, err, history.StoreNotFound)
	agreed := get(t, s, draft.ID)
	agreed.Course[0].Status = plan.StatusAgreed
	put(t, s, agreed)
	if id, err = s.InForce(context.Background(), first.Child.Subject); err != nil || id != second.ID {
		t.Errorf("after the first was closed the plan in force is %q, %v", id, err)
	}
}

func wholeChain(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	put(t, s, p)
	for i := 1; i <= 5; i++ {
		p.Revision, p.Title = i, plan.Title("otsikko "+strconv.Itoa(i))
		put(t, s, p)
	}
	h := past(t, s, p.ID)
	if found := h.Verify(); len(found) > 0 {
		t.Errorf("the chain does not hold: %v", found)
	}
	if len(h.Revisions) != 6 {
		t.Fatalf("%d revisions instead of 6", len(h.Revisions))
	}
	if old, _ := h.Revision(3); old == nil || old.Title != "otsikko 2" {
		t.Error("the third revision is not as it was stored")
	}
	if r := h.Revisions[5]; r.By != entry.By || r.Reason != entry.Reason || r.At != entry.At {
		t.Error("who, when and why were not kept")
	}
}

func erased(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	part := string(p.Concerns[0].ID)
	put(t, s, p)
	p.Revision, p.Concerns = 1, nil
	put(t, s, p)
	ground := history.Erasure{Part: part, Citation: "testi"}
	_, err := s.Erase(context.Background(), p.ID, 1, ground, entry)
	isProblem(t, err, history.StoreStale)
	n, err := s.Erase(context.Background(), p.ID, 2, ground, entry)
	if err != nil || n != 3 {
		t.Fatalf("Erase gave %d, %v", n, err)
	}
	h := past(t, s, p.ID)
	if found := h.Verify(); len(found) > 0 {
		t.Errorf("the chain does not hold: %v", found)
	}
	for _, r := range h.Revisions {
		for _, c := range r.Changes {
			if c.Part == part && c.Content != "" {
				t.Error("the content is still there")
			}
		}
	}
	if get(t, s, p.ID).Revision != 3 {
		t.Error("the erasure is a revision")
	}
}

func givenUp(t *testing.T, s history.Store) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	p := invented(1, plan.StatusDraft)
	if _, err := s.Put(ctx, p, entry); !errors.Is(err, context.Canceled) {
		t.Errorf("Put with a cancelled context: %v", err)
	}
	if _, err := s.Get(ctx, p.ID); !errors.Is(err, context.Canceled) {
		t.Errorf("Get with a cancelled context: %v", err)
	}
	_, err := s.Get(context.Background(), p.ID)
	isProblem(t, err, history.StoreNotFound)
}

// manyWriters lets every writer add one concern, trying again where it was
// second.
func manyWriters(t *testing.T, s history.Store) {
	t.Helper()
	p := invented(1, plan.StatusDraft)
	put(t, s, p)
	var all sync.WaitGroup
	for w := range Writers {
		all.Go(func() {
			for range 100 * Writers {
				mine, err := s.Get(context.Background(), p.ID)
				if err != nil {
					t.Errorf("Get: %v", err)
					return
				}
				mine.Concerns = append(mine.Concerns, plan.Concern{ID: plan.ID(letters(1000 + w)), Text: "kirjoittaja " + strconv.Itoa(w)})
				_, err = s.Put(context.Background(), mine, entry)
				var problem *history.StoreError
				switch {
				case err == nil:
					return
				case !errors.As(err, &problem) || problem.Problem != history.StoreStale:
					t.Errorf("Put: %v", err)
					return
				}
			}
			t.Error("a writer never came through")
		})
	}
	all.Wait()
	last := get(t, s, p.ID)
	if len(last.Concerns) != 1+Writers || last.Revision != 1+Writers {
		t.Errorf("%d concerns and revision %d after %d writers", len(last.Concerns), last.Revision, Writers)
	}
	h := past(t, s, p.ID)
	if found := h.Verify(); len(found) > 0 {
		t.Errorf("the chain does not hold: %v", found)
	}
}

// manyPlans lets every writer bring a plan of its own into force for one child.
func manyPlans(t *testing.T, s history.Store) {
	t.Helper()
	var all sync.WaitGroup
	var mu sync.Mutex
	won := 0
	for w := range Writers {
		all.Go(func() {
			p := invented(w, plan.StatusAgreed)
			p.Child.Subject = "sama-lapsi"
			_, err := s.Put(context.Background(), p, entry)
			if err == nil {
				mu.Lock()
				won++
				mu.Unlock()
				return
			}
			isProblem(t, err, history.StoreSecondInForce)
		})
	}
	all.Wait()
	if won != 1 {
		t.Errorf("%d plans came into force for one child", won)
	}
}
