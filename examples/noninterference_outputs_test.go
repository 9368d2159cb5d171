package examples_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

// looks is what one reader gets of a plan on a day: the view, and of it every
// output that a reader is given, each made when it is asked for.
type looks struct {
	seen    *view.View
	bytes   []byte // the view's JSON, or why there is none
	refused *view.Refusal
	whole   *plan.Plan
	on      civil.Date
	made    map[string][]byte // the outputs that were asked for
}

func look(tb testing.TB, p *plan.Plan, r view.Reader, on civil.Date) *looks {
	tb.Helper()
	l := &looks{whole: p, on: on}
	var err error
	if l.seen, err = view.Of(p, r, on); err != nil {
		l.bytes = fmt.Appendf(nil, "%T %v", err, err)
		if errors.As(err, &l.refused) {
			l.bytes = fmt.Append(l.bytes, l.refused.Reason, l.refused.Source, l.refused.Confidence, l.refused.Lang, asked(l.refused.Ask))
		}
		return l
	}
	l.bytes, err = json.Marshal(l.seen)
	require.NoError(tb, err)
	return l
}

func asked(a view.Ask) string {
	s := a.Name.Given + " " + a.Name.Family
	for _, t := range a.Telecoms {
		s += " " + t.Value
	}
	return s
}

// personal reports whether what is seen is of persons: leaders and researchers get
// the view, its days, numbers, calendar, hints and proof alone.
func (l *looks) personal() bool { return !slices.Contains(l.seen.Bases, view.BasisStatistics) }

// plan is what is seen as a plan, for what counts and asks over plans.
func (l *looks) plan() *plan.Plan { return (*plan.Plan)(l.seen.Plan) }

// output is one thing that a reader is given. The turn chooses language, kind and
// form.
type output struct {
	name     string
	personal bool // not for leaders and researchers
	slow     bool // made more seldom
	write    func(w io.Writer, l *looks, turn int) error
}

var languages = []code.Lang{code.FI, code.SV, code.EN}

// made is the moment at which bundles, calendars and revisions are made here.
var made = civil.MustParseInstant("2026-12-31T10:00:00+02:00")

// outputs are all but the view itself.
var outputs = []output{
	{"page", true, false, func(w io.Writer, l *looks, turn int) error {
		return print.WriteView(w, l.seen, print.Options{Lang: languages[turn%3], Kind: print.Kind(1 + turn/3%4)})
	}},
	{"FHIR", true, false, func(w io.Writer, l *looks, turn int) error {
		g, err := fhir.NewView(l.seen, fhir.Options{Today: l.on, Recorded: made, Lang: languages[turn/3%3]})
		if err != nil {
			return err
		}
		fmt.Fprint(w, g.Losses)
		return []func(*fhir.Graph, io.Writer) error{(*fhir.Graph).WriteTransaction, (*fhir.Graph).WriteCollection, (*fhir.Graph).WriteDocument}[turn%3](g, w)
	}},
	{"timeline", true, false, func(w io.Writer, l *looks, turn int) error {
		return print.WriteTimeline(w, l.seen, print.Options{Lang: languages[turn%3]})
	}},
	{"star", true, false, func(w io.Writer, l *looks, turn int) error {
		return chart.WriteSVG(w, chart.AllVoices(l.seen.Star()), chart.Options{Lang: languages[turn%3]})
	}},
	{"change", true, false, func(w io.Writer, l *looks, turn int) error {
		before := assess.Read(l.on.AddDays(-60), l.seen.Plan.Assessments...)
		return chart.WriteSVG(w, chart.Change(before, l.seen.Star()), chart.Options{Lang: languages[turn%3]})
	}},
	{"due", false, false, func(w io.Writer, l *looks, _ int) error {
		dues, issues := l.seen.Due(due.Options{Soon: 7})
		for i := range dues {
			writeDue(w, &dues[i])
		}
		_, err := fmt.Fprint(w, issues)
		return err
	}},
	{"worklist", false, false, func(w io.Writer, l *looks, _ int) error {
		list, uncounted := due.Worklist(slices.Values([]*plan.Plan{l.plan()}), due.Options{On: l.on, Soon: 7})
		for i := range list {
			writeDue(w, &list[i])
		}
		for _, u := range uncounted {
			fmt.Fprint(w, u.PlanID, u.Issue)
		}
		return nil
	}},
	{"calendar", false, false, func(w io.Writer, l *looks, turn int) error {
		return calendar.Write(w, []*view.View{l.seen}, calendar.Options{Stamp: made, Titles: turn%2 == 0, Remind: turn % 4, Lang: languages[turn%3]})
	}},
	{"statistics", false, false, func(w io.Writer, l *looks, _ int) error {
		c, err := stats.New(stats.Options{On: l.on, Calendar: fi.THL()})
		if err != nil {
			return err
		}
		for _, one := range c.Cases(l.plan()) {
			fmt.Fprintln(w, one)
		}
		c.Add(l.plan())
		return c.Encode(w)
	}},
	{"lint", false, false, func(w io.Writer, l *looks, _ int) error {
		for _, f := range lint.Plan(l.plan(), l.on) {
			fmt.Fprintln(w, f.Pointer, f.Rule, f.Start, f.End)
		}
		return nil
	}},
	{"proof", false, true, writeProof},
}

func writeDue(w io.Writer, d *due.Day) {
	fmt.Fprintln(w, d.At, d.Last, d.Done, d.Kind, d.State, d.Event, d.Law.Rule.ID, d.Law.Last)
}

// writeProof writes what of a proof is not chance: how much it opens and how much
// it hides. The salts and digests are random.
func writeProof(w io.Writer, l *looks, turn int) error {
	h, err := (*history.History)(nil).Add(l.whole, history.Entry{At: made, By: "aaaaaaaaaa"}, rand.NewChaCha8([32]byte{byte(turn)}))
	if err != nil {
		return err
	}
	p, err := h.Prove(l.plan())
	if err != nil {
		return err
	}
	fmt.Fprintln(w, len(p.Leaves), len(p.Check(l.plan(), h.Revisions[0].Root)))
	for _, part := range p.Parts {
		for _, s := range part.Salts {
			fmt.Fprintln(w, part.Part, s.Name)
		}
	}
	return nil
}

// differs names what is not the same for the reader: the view always, byte by byte
// and value by value, with it one of the other outputs, which the turn chooses; all
// of them where it asks for all.
func (l *looks) differs(other *looks, turn int, all bool) (names []string) {
	if !bytes.Equal(l.bytes, other.bytes) {
		return []string{"view, " + excerpt(l.bytes, other.bytes)}
	}
	if l.seen == nil {
		if l.refused != nil {
			return compare("refusal", l, other, turn, func(w io.Writer, l *looks, turn int) error {
				return print.WriteRefusal(w, l.refused, print.Options{Lang: languages[turn%3]})
			})
		}
		return nil
	}
	if !reflect.DeepEqual(l.seen, other.seen) {
		names = append(names, "value of the view")
	}
	of := turn / len(outputs)
	for i, o := range outputs {
		switch {
		case o.personal && !l.personal():
		case all, turn%len(outputs) == i && (!o.slow || of%4 == 0):
			names = append(names, compare(o.name, l, other, of, o.write)...)
		}
	}
	return names
}

func compare(name string, l, other *looks, turn int, write func(io.Writer, *looks, int) error) []string {
	one, two := l.output(name, turn, write), other.output(name, turn, write)
	if !bytes.Equal(one, two) {
		return []string{name + ", " + excerpt(one, two)}
	}
	return nil
}

// output makes an output, once for each turn.
func (l *looks) output(name string, turn int, write func(io.Writer, *looks, int) error) []byte {
	name = fmt.Sprint(name, turn)
	if b, ok := l.made[name]; ok {
		return b
	}
	var b bytes.Buffer
	if err := write(&b, l, turn); err != nil {
		b.WriteString(err.Error()) // a page of a meeting where there is none
	}
	if l.made == nil {
		l.made = map[string][]byte{}
	}
	l.made[name] = b.Bytes()
	return b.Bytes()
}

// excerpt is where two texts begin to differ.
func excerpt(one, two []byte) string {
	i := 0
	for i < min(len(one), len(two)) && one[i] == two[i] {
		i++
	}
	around := func(b []byte) []byte { return b[max(i-60, 0):min(i+60, len(b))] }
	return fmt.Sprintf("%q or %q", around(one), around(two))
}
