package examples_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/caseload"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/onechildoneplan/oneplan/plan/fork"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/leave"
	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/part"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sides"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var broken = flag.Int("broken", 150, "how many plans with errors TestPlansWithErrors hands to everything that takes a plan; 100000 by hand")

// breaks changes the JSON tree of a plan in some places: what stands in one comes to
// another, an item stands twice or is gone, a list is in another order.
func breaks(doc []byte, r *rand.Rand) []byte {
	var tree any
	if json.Unmarshal(doc, &tree) != nil {
		return doc
	}
	type place struct {
		put func(any)
		v   any
	}
	var texts, lists []place
	var walk func(v any, put func(any))
	walk = func(v any, put func(any)) {
		switch v := v.(type) {
		case map[string]any:
			for _, name := range slices.Sorted(func(yield func(string) bool) {
				for name := range v {
					if !yield(name) {
						return
					}
				}
			}) {
				walk(v[name], func(to any) { v[name] = to })
			}
		case []any:
			lists = append(lists, place{put, v})
			for i := range v {
				walk(v[i], func(to any) { v[i] = to })
			}
		case string:
			texts = append(texts, place{put, v})
		}
	}
	walk(tree, func(any) {})
	for range 1 + r.IntN(6) {
		one := lists[r.IntN(len(lists))]
		list := one.v.([]any)
		switch r.IntN(6) {
		case 0:
			if len(list) > 0 {
				one.put(append(slices.Clone(list), list[r.IntN(len(list))]))
			}
		case 1:
			one.put([]any{})
		case 2:
			r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		default:
			from := texts[r.IntN(len(texts))]
			alike := func(p place) bool { return len(p.v.(string)) == len(from.v.(string)) } // an id for an id, a day for a day
			var to []place
			for _, p := range texts {
				if alike(p) {
					to = append(to, p)
				}
			}
			to[r.IntN(len(to))].put(from.v)
		}
	}
	doc, err := json.Marshal(tree)
	if err != nil {
		panic(err)
	}
	return doc
}

// takers are what is given a whole plan; what a reader is given is in outputs.
func takers(p, before *plan.Plan, on civil.Date, turn int) map[string]func() {
	lang := languages[turn%3]
	someone := plan.ID("aaaaaaaaaa")
	if len(p.People) > 0 {
		someone = p.People[turn%len(p.People)].ID
	}
	options := print.Options{Lang: lang, Kind: print.Kind(1 + turn%4)}
	return map[string]func(){
		"Check":  func() { _ = p.Check() },
		"Encode": func() { _ = plan.Encode(io.Discard, p) },
		"AsOf":   func() { p.AsOf(on) },
		"FHIR": func() {
			g := fhir.New(p, fhir.Options{Lang: lang, Today: on, ShowBanned: turn%2 == 0})
			if b, err := g.AppendTransaction(nil); err == nil {
				_, _ = fhir.Read(b, fhir.ReadOptions{})
			}
			_, _ = g.AppendDocument(nil)
		},
		"print":    func() { _ = print.WriteWhole(io.Discard, p, options) },
		"family":   func() { _ = print.WriteFamily(io.Discard, p, on, options) },
		"timeline": func() { _ = print.WriteWholeTimeline(io.Discard, p, options) },
		"due":      func() { _, _ = due.Of(p, due.Options{On: on, Soon: 7}) },
		"stats": func() {
			if c, err := stats.New(stats.Options{On: on, Calendar: fi.THL()}); err == nil {
				c.Add(p)
			}
		},
		"caseload": func() {
			if c, err := caseload.New(on); err == nil {
				c.Add(p)
			}
		},
		"export": func() {
			if e, err := export.New(export.Options{Key: bytes.Repeat([]byte{7}, 32), On: on, Calendar: fi.THL()}); err == nil {
				e.Add(p)
			}
		},
		"lint":   func() { lint.Plan(p, on) },
		"card":   func() { _, _ = register.CardOf(p, on) },
		"leave":  func() { _, _ = leave.Of(p, someone, on) },
		"sides":  func() { _ = sides.Of(p, someone, on); _, _ = sides.Close(p, someone, on) },
		"remove": func() { _, _ = part.Remove(p, someone) },
		"track": func() {
			_, _ = view.PreviewTrack(p, plan.TrackChange{Act: plan.Act{By: someone, On: on}, To: plan.TrackStatutory}, 7)
		},
		"who": func() {
			_, _ = view.Who(p, "/child", on)
			_ = view.Effects(before, on, p, on)
			_, _ = view.AtMajority(p)
			view.HoldsMore(p, on)
		},
		"invitation": func() {
			for i := range p.Meetings {
				_, _ = calendar.WriteInvitation(io.Discard, p, calendar.InviteOptions{MeetingID: p.Meetings[i].ID, PersonID: someone, Stamp: made})
			}
		},
		"history": func() {
			h, err := (*history.History)(nil).Add(before, history.Entry{At: made, By: string(someone)}, rand.NewChaCha8([32]byte{}))
			if err == nil {
				_, _ = h.Add(p, history.Entry{At: made, By: string(someone)}, rand.NewChaCha8([32]byte{1}))
			}
			_, _ = history.Differences(before, p)
		},
		"merge": func() {
			_, _ = merge.Of(before, p, before, merge.Options{})
			_, _ = merge.Of(nil, before, p, merge.Options{})
			_, _ = merge.Of(p, before, p, merge.Options{})
		},
		"edit": func() {
			for _, r := range view.Readers(p) {
				seen, err := edit.Open(before, r, on)
				if err != nil {
					continue
				}
				changed := *p
				changed.ID, changed.Revision = seen.Plan.ID, seen.Plan.Revision
				*(*plan.Plan)(seen.Plan) = changed
				_, _ = edit.Apply(before, seen, edit.Editor{Reader: r, By: someone, On: on, IDs: plan.NewIDs(rand.NewChaCha8([32]byte{2}))})
				if seen, err = edit.Open(p, r, on); err == nil {
					_, _ = edit.Apply(p, seen, edit.Editor{Reader: r, By: someone, On: on, IDs: plan.NewIDs(rand.NewChaCha8([32]byte{2}))})
				}
			}
		},
	}
}

// A plan that was read may have errors: what takes it gives less or says so, and never
// falls over it.
func TestPlansWithErrors(t *testing.T) {
	docs := [][]byte{cases.Aino, cases.Eeli, cases.Iida, cases.Onni}
	for p := range sample.Plans(71, 60) {
		var b bytes.Buffer
		require.NoError(t, plan.Encode(&b, p))
		docs = append(docs, b.Bytes())
	}
	f := falls{T: t, at: map[string]bool{}}
	faulty, views, histories := 0, 0, 0
	for n := range *broken {
		f.n = n
		r := rand.New(rand.NewPCG(*firstSeed, uint64(n)))
		doc := docs[r.IntN(len(docs))]
		before, issues := plan.Decode(doc, issue.Limits{})
		require.False(t, issues.HasErrors())
		on := civil.MustDate(2026, 1, 1).AddDays(r.IntN(300))
		p, issues := plan.Decode(breaks(doc, r), issue.Limits{})
		if p == nil {
			continue
		}
		if issues.HasErrors() {
			faulty++
		}
		for name, call := range takers(p, before, on, n) {
			f.try(name, call)
		}
		readers := view.Readers(p)
		for i := range min(3, len(readers)) {
			reader := readers[(n+i)%len(readers)]
			var l *looks
			f.try("view", func() { l = look(t, p, reader, on) })
			if l == nil || l.seen == nil {
				continue
			}
			f.outputs(l)
			if v, _ := view.Decode(breaks(l.bytes, r), issue.Limits{}); v != nil {
				views++
				f.outputs(&looks{seen: v, whole: before, on: on})
				f.try("edit of a broken view", func() {
					_, _ = edit.Apply(before, v, edit.Editor{Reader: reader, By: reader.PersonID(), On: on, IDs: plan.NewIDs(rand.NewChaCha8([32]byte{3}))})
				})
			}
		}
		if h := chain(t, before, p, r); h != nil {
			histories++
			f.try("history", func() {
				_ = h.Verify()
				_, _ = h.Revision(2)
				_, _ = h.KnownOn(on)
				_, _ = h.Tip().Plan()
				_, _ = h.Prove(before)
				_, _ = h.Erase(history.Erasure{Part: "child", Member: "address"}, history.Entry{At: made, By: "aaaaaaaaaa"}, rand.NewChaCha8([32]byte{4}))
				_, _ = fork.Of(h, h)
			})
		}
	}
	require.Greater(t, faulty, *broken/6, "plans that have errors")
	require.Greater(t, views, *broken/6, "views that were read")
	require.Greater(t, histories, *broken/6, "histories that were read")
}

// chain is a history of two revisions in which something was changed afterwards.
func chain(t *testing.T, first, then *plan.Plan, r *rand.Rand) *history.History {
	t.Helper()
	h, err := (*history.History)(nil).Add(first, history.Entry{At: made, By: "aaaaaaaaaa"}, rand.NewChaCha8([32]byte{}))
	require.NoError(t, err)
	if more, err := h.Add(then, history.Entry{At: made, By: "aaaaaaaaaa"}, rand.NewChaCha8([32]byte{1})); err == nil {
		h = more
	}
	var b bytes.Buffer
	require.NoError(t, history.Encode(&b, h))
	h, _ = history.Decode(breaks(b.Bytes(), r), issue.Limits{})
	return h
}

// falls are where calls panicked.
type falls struct {
	*testing.T
	at map[string]bool
	n  int
}

func (f *falls) outputs(l *looks) {
	for _, o := range outputs {
		f.try(o.name, func() { _ = o.write(io.Discard, l, f.n) })
	}
}

func (f *falls) try(name string, call func()) {
	f.Helper()
	defer func() {
		if v := recover(); v != nil {
			if at := place(debug.Stack()); !f.at[at] {
				f.at[at] = true
				f.Errorf("%s, plan %d of %d: %v\n%s", name, f.n, *firstSeed, v, at)
			}
		}
	}()
	call()
}

// place is where of the library a program fell.
func place(stack []byte) string {
	_, after, _ := strings.Cut(string(stack), "panic(")
	var at []string
	for line := range strings.Lines(after) {
		if end := strings.LastIndex(line, "("); strings.HasPrefix(line, "github.com/onechildoneplan") && end > 0 {
			at = append(at, line[:end])
		}
	}
	return strings.Join(at[:min(4, len(at))], "\n")
}
