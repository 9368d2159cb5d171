package export

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"io"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// Errors of [New] and [Export.Write].
var (
	ErrKey = errors.New("export: the key has fewer than 16 bytes")
	ErrDay = errors.New("export: no day of today")
	ErrFew = errors.New("export: fewer plans than the least that is told together")
)

// LeastKey is how many bytes a key has at least.
const LeastKey = 16

// LeastTogether is how many plans have the same age band, municipality and
// half-year at least, where options do not say it.
const LeastTogether = 5

// Options direct [New].
type Options struct {
	// On is the day of today: for last days and for the indicators.
	On civil.Date
	// Key makes the pseudonyms, and the shift of dates. The same key gives the same
	// bytes; a release of its own has a key of its own, so that two releases cannot
	// be joined. Whoever has the key and the register finds everybody again.
	Key []byte
	// K is how many plans have the same quasi-identifiers at least; 0 is
	// [LeastTogether].
	K int
	// Shift tells days as dates, moved by up to half a year for each plan, intervals
	// kept, in the place of weeks since the first day.
	Shift bool
	// Calendar is the reading of working days; nil is that of THL.
	Calendar *deadline.Calendar
}

// Export collects plans and writes them (luovutus). It holds the rows of all
// plans until they are written, since they are sorted. Not safe for concurrent
// use.
type Export struct {
	options Options
	counts  *stats.Counts
	plans   []one
}

// one is what is told of one plan.
type one struct {
	pseudonym string
	// age, place and half are the quasi-identifiers.
	age, place, half string
	topic            string
	rest             []string
	rows             map[string][][]string
}

const (
	unknown = "unknown"
	other   = "other"
)

// New returns an Export without plans.
func New(o Options) (*Export, error) {
	switch {
	case len(o.Key) < LeastKey:
		return nil, ErrKey
	case o.On.IsZero():
		return nil, ErrDay
	}
	if o.K == 0 {
		o.K = LeastTogether
	}
	o.Key = slices.Clone(o.Key)
	counts, err := stats.New(stats.Options{On: o.On, Calendar: o.Calendar})
	return &Export{options: o, counts: counts}, err
}

// Add takes a plan. Give each plan once, in one revision.
func (e *Export) Add(p *plan.Plan) {
	r := &rowing{Export: e, plan: p, first: raised(p), rows: map[string][][]string{}}
	digest := e.digest("plan", string(p.ID))
	r.shift = int(binary.LittleEndian.Uint32(e.digest("shift", string(p.ID)))%365) - 182
	r.intakes()
	r.assessments()
	r.meetings()
	r.contacts()
	r.actions()
	r.goals()
	r.dues()
	r.cases()
	topic := ""
	if len(p.Intakes) > 0 {
		topic = codeOf(p.Intakes[0].Topic)
	}
	half := ""
	if !r.first.IsZero() {
		half = stats.HalfYear(r.first).From.String()
	}
	e.plans = append(e.plans, one{
		pseudonym: hex.EncodeToString(digest[:10]),
		age:       cmp.Or(stats.AgeGroup(p.Child.Born, r.first), unknown), place: place(p), half: half,
		topic: topic, rest: r.standing(topic), rows: r.rows,
	})
}

// digest is a keyed one; what for keeps the uses of the key apart.
func (e *Export) digest(what, of string) []byte {
	h := hmac.New(sha256.New, e.options.Key)
	h.Write([]byte(what + "\x00" + of))
	return h.Sum(nil)
}

// Write writes all files: the tables, the codebook, the report of the risk and
// the programs that compute the indicators. Create makes a file of a name; each
// is closed. With fewer plans than K nothing is written and the error is [ErrFew].
func (e *Export) Write(create func(name string) (io.WriteCloser, error)) (*Risk, error) {
	risk, err := e.generalise()
	if err != nil {
		return nil, err
	}
	slices.SortFunc(e.plans, func(a, b one) int { return cmp.Compare(a.pseudonym, b.pseudonym) })
	for _, t := range Tables() {
		if err := to(create, t.Name+".csv", func(w io.Writer) error { return e.table(w, t) }); err != nil {
			return nil, err
		}
	}
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"codebook.json", e.codebook}, {"codebook.md", e.codebookPage}, {"risk.json", risk.write},
		{"indicators.sql", program(sql)}, {"indicators.py", program(python)},
	} {
		if err := to(create, f.name, f.write); err != nil {
			return nil, err
		}
	}
	return risk, nil
}

func to(create func(string) (io.WriteCloser, error), name string, write func(io.Writer) error) error {
	f, err := create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

// table writes one table, its first line the names of the columns.
func (e *Export) table(w io.Writer, t Table) error {
	out := csv.NewWriter(w)
	var line []string
	for _, c := range t.Columns {
		line = append(line, c.Name)
	}
	_ = out.Write(line) // Error tells
	for i := range e.plans {
		p := &e.plans[i]
		if t.Name == plans {
			_ = out.Write(append([]string{p.pseudonym, p.age, p.place, p.half}, p.rest...))
			continue
		}
		for _, values := range p.rows[t.Name] {
			_ = out.Write(append(append(line[:0], p.pseudonym), values...))
		}
	}
	out.Flush()
	return out.Error()
}
